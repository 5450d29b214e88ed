//! What a user can be told when something is refused; the same type on both sides of the wire.

use serde::{Deserialize, Serialize};
use server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

use crate::lang::Lang;

/// A sentence of the locales, named by its key, with what stands in its gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// A key of `locales/*/*.ftl`, e.g. `voices-text-empty`.
    pub key: String,
    /// Gap and filling, e.g. `("max", "2000")`. Numbers choose plural forms.
    pub args: Vec<(String, String)>,
}

impl Message {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    /// The sentence about a text in one of several languages: `key-en`, `key-cy`. For a language that the program does
    /// not speak it is the English one, which names the language by itself (`in-english`).
    pub fn of_lang(key: &str, lang: Lang) -> Self {
        match lang {
            Lang::En => Self::new(&format!("{key}-en")),
            Lang::Cy => Self::new(&format!("{key}-cy")),
            other => Self::new(&format!("{key}-en")).with("languages", "named").with("language", other.name()),
        }
    }

    #[must_use]
    pub fn with(mut self, gap: &str, filling: impl ToString) -> Self {
        self.args.push((gap.to_owned(), filling.to_string()));
        self
    }
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The field's `name`; a path of ours where another page puts it right; empty where it is the form as a whole.
    pub field: String,
    pub sentence: Message,
}

/// Why something did not happen. Each maps to a status, a page and a way on (see `web::shell::error_page`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// 422: the form is shown again as typed, with what is wrong beside each field.
    #[error("the form needs another look")]
    Invalid(Vec<FieldError>),
    /// 409: it was fine once, but something has moved on meanwhile (an illegal move of a state).
    #[error("not possible any more: {}", .0.key)]
    Conflict(Message),
    /// 410: it was here and is gone for good: an expired or used link, a closed survey.
    #[error("gone: {}", .0.key)]
    Gone(Message),
    /// 403 with a way to sign in.
    #[error("sign-in needed")]
    SignIn,
    /// 403: signed in, but not somebody who may.
    #[error("not allowed")]
    Forbidden,
    /// 403: a form that was sent from a page of another site, or seems to have been.
    #[error("from another site")]
    OtherSite,
    /// 404.
    #[error("not found")]
    NotFound,
    /// 429.
    #[error("too many tries")]
    TooMany,
    /// 503: the database or the file store does not answer just now.
    #[error("unavailable")]
    Unavailable,
    /// 500: our mistake. The cause goes to the log, never to the reader.
    #[error("internal")]
    Internal,
}

impl AppError {
    /// A form with one thing wrong.
    pub fn invalid(field: &str, key: &str) -> Self {
        FieldErrors::default().add(field, Message::new(key)).into()
    }

    pub fn conflict(key: &str) -> Self {
        Self::Conflict(Message::new(key))
    }

    pub fn gone(key: &str) -> Self {
        Self::Gone(Message::new(key))
    }

    /// The HTTP status that tells the truth about it.
    pub const fn status(&self) -> u16 {
        match self {
            Self::Invalid(_) => 422,
            Self::Conflict(_) => 409,
            Self::Gone(_) => 410,
            Self::SignIn | Self::Forbidden | Self::OtherSite => 403,
            Self::NotFound => 404,
            Self::TooMany => 429,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}

/// Collects what is wrong with a form, so that everything is said at once.
#[derive(Clone, Debug, Default)]
pub struct FieldErrors(pub Vec<FieldError>);

impl FieldErrors {
    #[must_use]
    pub fn add(mut self, field: &str, sentence: Message) -> Self {
        self.push(field, sentence);
        self
    }

    pub fn push(&mut self, field: &str, sentence: Message) {
        self.0.push(FieldError { field: field.to_owned(), sentence });
    }

    /// # Errors
    /// `Invalid` with everything that was added, if anything was.
    pub fn check(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into()) }
    }
}

impl From<FieldErrors> for AppError {
    fn from(problems: FieldErrors) -> Self {
        Self::Invalid(problems.0)
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // A field missing or of the wrong shape: no page of ours sends that, a script might.
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::invalid("", "form-unreadable")
            }
            _ => Self::Internal,
        }
    }
}

#[cfg(feature = "server")]
impl From<sea_orm::DbErr> for AppError {
    fn from(error: sea_orm::DbErr) -> Self {
        use sea_orm::{DbErr, RuntimeErr};
        match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => {
                tracing::error!(%error, "the database does not answer");
                Self::Unavailable
            }
            DbErr::Exec(RuntimeErr::SqlxError(e)) | DbErr::Query(RuntimeErr::SqlxError(e))
                if e.as_database_error().is_none_or(|e| e.code().is_some_and(|code| not_now(&code))) =>
            {
                tracing::error!(%error, "the database cannot do this now");
                Self::Unavailable
            }
            _ => {
                tracing::error!(%error, "the database refused");
                Self::Internal
            }
        }
    }
}

/// Whether a database may do later what it cannot do now, by the code of its error: of PostgreSQL the SQLSTATE, which
/// has five characters, of SQLite the extended result code, a shorter number whose last byte is the primary code.
#[cfg(feature = "server")]
fn not_now(code: &str) -> bool {
    if code.len() == 5 {
        // No connection, no resources (disk, memory, connections).
        ["08", "53"].iter().any(|class| code.starts_with(class))
            || [
                "25006", // read-only: a standby, or a service whose disk is nearly full
                "25P03", // a connection ended because its transaction stood still
                "25P04", // or took too long
                "40001", // serialization failure
                "40P01", // deadlock
                "55P03", // locked
                "57P01", // shutting down
                "57P02", // crashed
                "57P03", // starting up
                "57P05", // a connection ended because it stood still
                "58030", // input or output
            ]
            .contains(&code)
    } else {
        // BUSY, LOCKED, NOMEM, READONLY, IOERR, FULL, CANTOPEN, PROTOCOL (of locking)
        code.parse::<u32>().is_ok_and(|code| [5, 6, 7, 8, 10, 13, 14, 15].contains(&(code & 0xff)))
    }
}

#[cfg(all(test, feature = "server"))]
mod tests {
    use std::{borrow::Cow, error::Error, fmt, sync::Arc};

    use rstest::rstest;
    use sea_orm::{
        DbErr, RuntimeErr,
        sqlx::{
            self,
            error::{DatabaseError, ErrorKind},
        },
    };

    use super::*;

    /// What a database says, in a language that nobody here knows.
    #[derive(Debug)]
    struct Coded(&'static str);

    impl fmt::Display for Coded {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str(self.message())
        }
    }

    impl Error for Coded {}

    impl DatabaseError for Coded {
        fn message(&self) -> &'static str {
            "gwall"
        }

        fn code(&self) -> Option<Cow<'_, str>> {
            (!self.0.is_empty()).then_some(Cow::Borrowed(self.0))
        }

        fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
            self
        }

        fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
            self
        }

        fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
            self
        }

        fn kind(&self) -> ErrorKind {
            ErrorKind::Other
        }
    }

    #[rstest]
    #[case::sqlite_busy("5")]
    #[case::sqlite_busy_snapshot("517")]
    #[case::sqlite_locked("6")]
    #[case::sqlite_no_memory("7")]
    #[case::sqlite_readonly("8")]
    #[case::sqlite_readonly_moved("1032")]
    #[case::sqlite_io("10")]
    #[case::sqlite_io_sync("1034")]
    #[case::sqlite_full("13")]
    #[case::sqlite_cannot_open("14")]
    #[case::sqlite_locking("15")]
    #[case::no_connection("08006")]
    #[case::read_only("25006")]
    #[case::idle_in_transaction("25P03")]
    #[case::transaction_timeout("25P04")]
    #[case::serialization("40001")]
    #[case::deadlock("40P01")]
    #[case::disk_full("53100")]
    #[case::out_of_memory("53200")]
    #[case::too_many_connections("53300")]
    #[case::lock_not_available("55P03")]
    #[case::shutting_down("57P01")]
    #[case::crash("57P02")]
    #[case::starting_up("57P03")]
    #[case::idle_session("57P05")]
    #[case::io("58030")]
    fn what_the_database_cannot_do_now_is_unavailable(#[case] code: &'static str) {
        assert_eq!(of(code), [AppError::Unavailable, AppError::Unavailable]);
    }

    #[rstest]
    #[case::sqlite_error("1")]
    #[case::sqlite_corrupt("11")]
    #[case::sqlite_corrupt_index("779")]
    #[case::sqlite_unique("2067")]
    #[case::sqlite_foreign_key("787")]
    #[case::sqlite_trigger("1811")]
    #[case::sqlite_not_a_database("26")]
    #[case::not_null("23502")]
    #[case::unique("23505")]
    #[case::foreign_key("23503")]
    #[case::aborted("25P02")]
    #[case::syntax("42601")]
    #[case::no_such_table("42P01")]
    #[case::cancelled("57014")]
    #[case::dropped("57P04")]
    #[case::corrupted("XX001")]
    #[case::none("")]
    fn what_the_database_refuses_is_our_mistake(#[case] code: &'static str) {
        assert_eq!(of(code), [AppError::Internal, AppError::Internal]);
    }

    /// What becomes of an error with this code, asked or told to do something.
    fn of(code: &'static str) -> [AppError; 2] {
        let error = || RuntimeErr::SqlxError(Arc::new(sqlx::Error::Database(Box::new(Coded(code)))));
        [DbErr::Exec(error()).into(), DbErr::Query(error()).into()]
    }

    #[test]
    fn without_an_answer_it_is_unavailable() {
        let cut = || RuntimeErr::SqlxError(Arc::new(sqlx::Error::WorkerCrashed));
        for error in [DbErr::Exec(cut()), DbErr::Query(cut()), DbErr::Conn(cut())] {
            assert_eq!(AppError::from(error), AppError::Unavailable);
        }
    }
}
