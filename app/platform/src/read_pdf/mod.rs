//! Reading a PDF that came from outside: whether it is one, whether anything in it acts or is locked, how many pages it
//! has, and its words.
//!
//! ```text
//! content    what is in one: pages, words, and what must not be in it
//! ```
//! A file that was made to harm may use up the memory or the stack of whoever reads it. So the program reads it in a
//! process of its own, with little memory and little time, which nobody misses if it falls (`isolate`, `apart`); what
//! becomes of that process is all that the server sees. Tests, which are another program, read it where they are.

mod content;

use std::{
    io::{Read as _, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use crate::documents::binding::binds;
use domain::error::AppError;

/// The command with which the program reads a PDF from its input.
pub const COMMAND: &str = "read-paper";
/// What it says behind what it has read, where the file can be bound into another.
const BINDS: &[u8] = b"\nbinds";

/// What a PDF says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pdf {
    pub pages: u32,
    /// In the order of reading as far as it can be told; for finding it.
    pub words: String,
}

/// Why a file was not taken; each has its sentence in the locales.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refused {
    /// No PDF, whatever its name says.
    Unknown,
    /// It cannot be read, or not in the time that there is.
    Broken,
    /// It is locked by a password.
    Locked,
    /// A program, a form that sends something, or other files are in it.
    Active,
    /// It has too many pages.
    Long,
    /// Its pages cannot be drawn into the pack of a meeting.
    Unbound,
}

impl Refused {
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unknown => "agenda-paper-kind",
            Self::Broken => "agenda-paper-broken",
            Self::Locked => "agenda-paper-locked",
            Self::Active => "agenda-paper-active",
            Self::Long => "agenda-paper-long",
            Self::Unbound => "agenda-paper-unbound",
        }
    }
}

type Reading = Result<Pdf, Refused>;

/// Where the program is that reads PDFs in a process of its own.
static APART: OnceLock<PathBuf> = OnceLock::new();
/// How many are read at once.
static TURNS: Semaphore = Semaphore::const_new(2);

/// From now on PDFs are read by this program with `COMMAND`, in a process of its own.
pub fn isolate(program: PathBuf) {
    let _ = APART.set(program);
}

/// The program that does with PDFs what is done in a process of its own; none in tests.
pub(crate) fn program() -> Option<&'static Path> {
    APART.get().map(PathBuf::as_path)
}

/// Reads a PDF, and tries whether it can be bound into another. Whatever is in it, this ends with an answer.
///
/// # Errors
/// `Unavailable` if no process can be started.
pub async fn read(bytes: Arc<Vec<u8>>) -> Result<Reading, AppError> {
    if !bytes.starts_with(b"%PDF-") {
        return Ok(Err(Refused::Unknown));
    }
    let turn = TURNS.acquire().await.map_err(|_| AppError::Internal)?;
    let work = move || {
        let _turn = turn;
        match program() {
            Some(program) => in_process(program, &bytes),
            None => Ok(here(bytes.clone()).and_then(|read| tried(read, &bytes))),
        }
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| AppError::Internal)?.map_err(|error| {
        tracing::error!(%error, "a PDF cannot be read now");
        AppError::Unavailable
    })
}

/// Reads it in a process of its own. One that falls has read a broken file.
fn in_process(program: &Path, bytes: &[u8]) -> std::io::Result<Reading> {
    let mut child = Command::new(program)
        .arg(COMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // It may have fallen already; what it says counts.
        let _ = input.write_all(bytes);
    }
    Ok(heard(&child.wait_with_output()?.stdout))
}

/// What that process has said: first what it read, and then that the file can be bound into another.
fn heard(said: &[u8]) -> Reading {
    let (read, tried) = said.split_at(said.iter().position(|byte| *byte == b'\n').unwrap_or(said.len()));
    let read: Reading = serde_json::from_slice(read).unwrap_or(Err(Refused::Broken));
    read.and_then(|read| if tried == BINDS { Ok(read) } else { Err(Refused::Unbound) })
}

fn tried(read: Pdf, bytes: &[u8]) -> Reading {
    if binds(bytes, read.pages) { Ok(read) } else { Err(Refused::Unbound) }
}

fn here(bytes: Arc<Vec<u8>>) -> Reading {
    catch_unwind(AssertUnwindSafe(|| content::read(bytes))).unwrap_or(Err(Refused::Broken))
}

/// What the process does that reads one: from its input, as JSON to its output. Whoever calls it has set its limits.
///
/// # Errors
/// Input or output fails.
pub fn apart() -> std::io::Result<()> {
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes)?;
    let bytes = Arc::new(bytes);
    let read = here(bytes.clone());
    let mut output = std::io::stdout().lock();
    output.write_all(&serde_json::to_vec(&read)?)?;
    // What was read is said even if drawing fells it: then it is known why the file is refused.
    output.flush()?;
    match read {
        Ok(read) if binds(&bytes, read.pages) => output.write_all(BINDS),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_that_fells_its_reader_or_cannot_be_bound_in_is_refused() {
        let read: &[u8] = br#"{"Ok":{"pages":2,"words":"One\nTwo"}}"#;
        assert_eq!(heard(&[read, BINDS].concat()), Ok(Pdf { pages: 2, words: "One\nTwo".to_owned() }));
        assert_eq!(heard(read), Err(Refused::Unbound));
        assert_eq!(heard(br#"{"Err":"Locked"}"#), Err(Refused::Locked));
        assert_eq!(heard(b""), Err(Refused::Broken));
        assert_eq!(heard(&read[..9]), Err(Refused::Broken));
    }
}
