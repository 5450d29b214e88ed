//! A real SMTP server that remembers what it was given: the one of the tests.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::{paths, tools};

/// By recipient, the Message-ID of each mail.
type Taken = BTreeMap<String, Vec<String>>;

pub struct Smtp {
    child: Child,
    port: u16,
    taken: Arc<Mutex<Taken>>,
}

impl Smtp {
    /// One that takes everything.
    pub fn start() -> Result<Self> {
        let mut python = Command::new(tools::smtp_python()?);
        python.arg(paths::root().join("server/tests/smtp/server.py")).arg("accepts");
        let mut child = python.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let mut lines = BufReader::new(child.stdout.take().context("piped")?);
        let mut port = String::new();
        lines.read_line(&mut port)?;
        let taken = Arc::<Mutex<Taken>>::default();
        let seen = Arc::clone(&taken);
        thread::spawn(move || collect(lines, &seen));
        Ok(Self { child, port: port.trim().parse().context("the mail server says no port")?, taken })
    }

    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    pub fn taken(&self) -> Taken {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn collect(lines: BufReader<ChildStdout>, seen: &Mutex<Taken>) {
    for line in lines.lines().map_while(Result::ok) {
        let Ok(mail) = serde_json::from_str::<Value>(&line) else { continue };
        let id = mail["id"].as_str().unwrap_or_default().to_owned();
        for to in mail["to"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            seen.lock().unwrap_or_else(PoisonError::into_inner).entry(to.to_owned()).or_default().push(id.clone());
        }
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
