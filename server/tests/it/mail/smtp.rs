//! An SMTP server of the test's own.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex},
    time::Duration,
};

use platform::mail::{Line, Mailer};

/// A mail as the server took it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, serde::Deserialize)]
pub struct Taken {
    pub id: String,
    pub to: Vec<String>,
    pub subject: String,
    pub parts: Vec<String>,
    /// By which name we said good day.
    pub hello: String,
}

/// An SMTP server of the test's own.
pub struct Smtp {
    child: Child,
    pub port: u16,
    taken: Arc<Mutex<Vec<Taken>>>,
}

impl Smtp {
    pub fn start(mode: &str) -> Self {
        Self::with(mode, &[])
    }

    pub fn with(mode: &str, files: &[&str]) -> Self {
        let python = std::env::var("NOISE_TEST_SMTP_PYTHON")
            .expect("NOISE_TEST_SMTP_PYTHON: `cargo xtask test` finds a Python with aiosmtpd and sets it");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/smtp/server.py");
        let mut child = Command::new(python)
            .args([script, mode])
            .args(files)
            .stdout(Stdio::piped())
            .spawn()
            .expect("Python starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped"));
        let mut port = String::new();
        lines.read_line(&mut port).expect("a port");
        let taken = Arc::<Mutex<Vec<Taken>>>::default();
        let seen = Arc::clone(&taken);
        std::thread::spawn(move || collect(lines, &seen));
        Self { child, port: port.trim().parse().expect("a port"), taken }
    }

    pub fn mailer(&self) -> Mailer {
        Self::mailer_by(&format!("smtp://127.0.0.1:{}", self.port), None).expect("a mailer")
    }

    pub fn mailer_by(server: &str, authority: Option<&[u8]>) -> Result<Mailer, String> {
        let (from, base_url) = ("Make A Noise <noise@example.org>", "https://noise.example.gov.uk");
        Mailer::new(Line { server, from, base_url, authority })
    }

    /// What it has taken, once there are `n` or a while has passed.
    pub async fn taken(&self, n: usize) -> Vec<Taken> {
        for _ in 0..100 {
            let taken = self.taken.lock().expect("not poisoned").clone();
            if taken.len() >= n {
                return taken;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.taken.lock().expect("not poisoned").clone()
    }
}

impl Drop for Smtp {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn collect(lines: BufReader<ChildStdout>, seen: &Mutex<Vec<Taken>>) {
    for line in lines.lines().map_while(Result::ok) {
        let mail = serde_json::from_str(&line).expect("a line of JSON");
        seen.lock().expect("not poisoned").push(mail);
    }
}
