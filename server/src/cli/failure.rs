//! What is said where something did not work: each thing once, and what to do where that is known.

use domain::error::AppError;

/// Signs in what was said, and what to do then. The first that fits is said.
const ADVICE: [(&str, &str); 6] = [
    (
        "pool timed out",
        "nothing answers there: does PostgreSQL run, and are host and port of `database_url` right (`pg_isready -h …`)?",
    ),
    (
        "password authentication failed",
        "is the password of `database_url` this user's? In it @ : / ? # % are written %40 %3A %2F %3F %23 %25",
    ),
    ("error with configuration", "in the password of `database_url` @ : / ? # % are written %40 %3A %2F %3F %23 %25"),
    ("disk is full", "make room on the disk (`df -h`)"),
    ("No space left", "make room on the disk (`df -h`)"),
    ("readonly database", "its file belongs to another user: run it as root by `noise` (docs/running.md)"),
];

/// Everything that an error says, in a line, and what to do.
pub fn in_a_line(error: &anyhow::Error) -> String {
    let mut words = String::new();
    let mut refused = false;
    for cause in error.chain() {
        refused |= matches!(cause.downcast_ref::<AppError>(), Some(AppError::Unavailable));
        let cause = cause.to_string();
        // What an error says of its cause the cause says again.
        if words.contains(&cause) {
            continue;
        }
        if !words.is_empty() {
            words.push_str(": ");
        }
        words.push_str(&cause);
    }
    let known = ADVICE.iter().find(|(sign, _)| words.contains(sign)).map(|(_, advice)| *advice);
    let unknown = "the database or the files cannot take it now: is the disk full (`df -h`), does the database answer? The \
                   line above says what went wrong";
    if let Some(advice) = known.or(refused.then_some(unknown)) {
        words.push_str("; ");
        words.push_str(advice);
    }
    words
}

#[cfg(test)]
mod tests {
    use anyhow::{Context as _, anyhow};
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Err(anyhow!("timed out")).context("Connection Error: timed out").context("database"), "database: Connection Error: timed out")]
    #[case(Err(anyhow!("pool timed out while waiting")), "pool timed out while waiting; nothing answers there")]
    #[case(Err(AppError::Unavailable.into()), "unavailable; the database or the files cannot take it now")]
    #[case(Err(anyhow!("database or disk is full")), "database or disk is full; make room on the disk")]
    #[case(Err(anyhow!("the key is gone")), "the key is gone")]
    fn it_is_said_once_and_what_to_do(#[case] failed: anyhow::Result<()>, #[case] begins: &str) {
        let said = in_a_line(&failed.expect_err("it failed"));
        assert!(said.starts_with(begins) && said.lines().count() == 1, "{said}");
    }
}
