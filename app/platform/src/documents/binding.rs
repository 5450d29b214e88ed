//! Other PDFs in one of ours. They were made elsewhere, and what makes pages of them is no safer with them than what reads
//! them: so the program does it in a process of its own too, with little memory and little time (`read_pdf`). Tests, which
//! are another program, do it where they are.

use std::{
    io::{self, Read as _, Write as _},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    process::{Command, Stdio},
};

use serde_json::json;

use super::{Complaints, Drawn, Template, draw_bound};
use crate::read_pdf;
use domain::error::AppError;

/// The command with which the program binds PDFs from its input.
pub const COMMAND: &str = "bind-papers";

/// Every page of a PDF and nothing else: what cannot be drawn so is bound in nowhere.
const TRIAL: Template = Template {
    name: "trial",
    source: r#"#let data = json("data.json")
#for n in range(1, data.pages + 1) {
  page(image("paper-0.pdf", page: n, width: 100%, height: 100%, fit: "contain", alt: "A page"))
}"#,
};

/// A PDF that is to be bound in.
pub struct Paper {
    /// Where it lies; what is in it never changes there.
    pub file: String,
    pub pages: u32,
    pub bytes: Vec<u8>,
}

/// Tries each of these by itself, once: `Drawn::refuses` knows afterwards which cannot be bound in.
///
/// # Errors
/// `Unavailable` if no process can be started.
pub async fn try_each(drawn: &Drawn, papers: Vec<Paper>) -> Result<(), AppError> {
    for Paper { file, pages, bytes } in papers {
        if drawn.was_tried(&file) {
            continue;
        }
        let drawn = drawn.clone();
        let trial = move || {
            let data = json!({ "pages": pages }).to_string().into_bytes();
            match draw(TRIAL, data, vec![bytes]) {
                // No process could be started: that says nothing of the paper.
                Err(complaints) if complaints.is_empty() => Err(AppError::Unavailable),
                tried => {
                    drawn.tried(file, tried.is_ok());
                    Ok(())
                }
            }
        };
        tokio::task::spawn_blocking(trial).await.map_err(|_| AppError::Internal)??;
    }
    Ok(())
}

/// Whether this PDF can be bound into one of ours, all of it. For the process that reads it.
pub(crate) fn binds(bytes: &[u8], pages: u32) -> bool {
    here(TRIAL.source, json!({ "pages": pages }).to_string().into_bytes(), vec![bytes.to_vec()]).is_ok()
}

/// Draws a PDF with these bound in; without a complaint where no process could be started.
pub(super) fn draw(template: Template, data: Vec<u8>, bound: Vec<Vec<u8>>) -> Result<Vec<u8>, Complaints> {
    let Some(program) = read_pdf::program() else { return here(template.source, data, bound) };
    let parts = [template.source.as_bytes(), &data].into_iter().chain(bound.iter().map(Vec::as_slice));
    in_process(program, parts).map_err(|error| {
        tracing::error!(%error, "papers cannot be bound now");
        Complaints::new()
    })?
}

fn here(source: &str, data: Vec<u8>, bound: Vec<Vec<u8>>) -> Result<Vec<u8>, Complaints> {
    let fell = |_| Err(vec!["a paper cannot be drawn".to_owned()]);
    catch_unwind(AssertUnwindSafe(|| draw_bound(source, data, bound))).unwrap_or_else(fell)
}

/// Draws it in a process of its own. One that falls, or takes too long, has a paper that cannot be bound in.
fn in_process<'a>(program: &Path, parts: impl Iterator<Item = &'a [u8]>) -> io::Result<Result<Vec<u8>, Complaints>> {
    let mut child = Command::new(program)
        .arg(COMMAND)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        for part in parts {
            // It may have fallen already; what it says counts.
            let _ = input.write_all(&(part.len() as u64).to_le_bytes()).and_then(|()| input.write_all(part));
        }
    }
    let said = child.wait_with_output()?;
    let made = said.status.success() && said.stdout.starts_with(b"%PDF-");
    Ok(if made { Ok(said.stdout) } else { Err(vec!["a paper cannot be bound in".to_owned()]) })
}

/// What the process does that binds: template, data and PDFs from its input, each behind its length, as a PDF to its
/// output. Whoever calls it has set its limits.
///
/// # Errors
/// Input or output fails, or it cannot be made.
pub fn apart() -> io::Result<()> {
    let mut input = Vec::new();
    io::stdin().lock().read_to_end(&mut input)?;
    let parts: Vec<Vec<u8>> =
        split(&input).ok_or(io::ErrorKind::InvalidData)?.into_iter().map(<[u8]>::to_vec).collect();
    drop(input);
    let mut parts = parts.into_iter();
    let (source, data) = parts.next().zip(parts.next()).ok_or(io::ErrorKind::InvalidData)?;
    let source = String::from_utf8(source).map_err(|_| io::ErrorKind::InvalidData)?;
    let made = here(&source, data, parts.collect()).map_err(|_| io::ErrorKind::InvalidData)?;
    io::stdout().lock().write_all(&made)
}

/// The parts of an input, each behind its length; none where one is cut off.
fn split(mut rest: &[u8]) -> Option<Vec<&[u8]>> {
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let (length, behind) = rest.split_first_chunk::<8>()?;
        let (part, behind) = behind.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        parts.push(part);
        rest = behind;
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_comes_apart_as_it_was_put_together() {
        let mut input = Vec::new();
        for part in ["one", "", "three"] {
            input.extend((part.len() as u64).to_le_bytes());
            input.extend(part.bytes());
        }
        assert_eq!(split(&input), Some(vec![&b"one"[..], &b""[..], &b"three"[..]]));
        assert_eq!(split(&input[..input.len() - 1]), None);
        assert_eq!(split(&input[..3]), None);
    }

    #[tokio::test]
    async fn what_cannot_be_bound_in_is_tried_once_and_remembered() {
        let drawn = Drawn::default();
        let paper = |file: &str, bytes: Vec<u8>| Paper { file: file.to_owned(), pages: 1, bytes };
        let page = Template { name: "page", source: "#set page(width: 4cm, height: 4cm)\nHello" };
        let whole = super::super::draw_pdf(page, b"{}".to_vec()).expect("drawn").0;
        let newer: Vec<u8> = [b"%PDF-2.0".as_slice(), &whole[8..]].concat();
        let broken = b"%PDF-1.7 and no more".to_vec();
        assert!(binds(&whole, 1) && !binds(&whole, 2) && !binds(&broken, 1));
        assert!(binds(&newer, 1), "one of a newer kind than ours is bound in too");
        try_each(&drawn, vec![paper("a", whole), paper("b", broken.clone())]).await.expect("tried");
        assert!(!drawn.refuses("a") && drawn.refuses("b") && !drawn.refuses("c"));
        // It is not tried again.
        try_each(&drawn, vec![paper("a", broken)]).await.expect("tried");
        assert!(!drawn.refuses("a"));
    }
}
