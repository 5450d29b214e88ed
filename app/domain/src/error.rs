//! What a user can be told when something is refused; the same type on both sides of the wire.

use serde::{Deserialize, Serialize};
use server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};

/// A sentence of the locales, named by its key, with what stands in its gaps.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// A key of `locales/*/*.ftl`, e.g. `voices-text-empty`.
    pub key: String,
    /// Gap and filling, e.g. `("max", "2000")`. Numbers choose plural forms.
    pub args: Vec<(String, String)>,
}

impl Sentence {
    pub fn new(key: &str) -> Self {
        Self { key: key.to_owned(), args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, gap: &str, filling: impl ToString) -> Self {
        self.args.push((gap.to_owned(), filling.to_string()));
        self
    }
}

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// The field's `name`; a path of ours where another page puts it right; empty where it is the form as a whole.
    pub field: String,
    pub sentence: Sentence,
}

/// Why something did not happen. Each maps to a status, a page and a way on (see `page::error_page`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum AppError {
    /// 422: the form is shown again as typed, with what is wrong beside each field.
    #[error("the form needs another look")]
    Invalid(Vec<Problem>),
    /// 409: it was fine once, but something has moved on meanwhile (an illegal move of a state).
    #[error("not possible any more: {}", .0.key)]
    Conflict(Sentence),
    /// 410: it was here and is gone for good: an expired or used link, a closed survey.
    #[error("gone: {}", .0.key)]
    Gone(Sentence),
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
        Problems::default().add(field, Sentence::new(key)).into()
    }

    pub fn conflict(key: &str) -> Self {
        Self::Conflict(Sentence::new(key))
    }

    pub fn gone(key: &str) -> Self {
        Self::Gone(Sentence::new(key))
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
pub struct Problems(pub Vec<Problem>);

impl Problems {
    #[must_use]
    pub fn add(mut self, field: &str, sentence: Sentence) -> Self {
        self.push(field, sentence);
        self
    }

    pub fn push(&mut self, field: &str, sentence: Sentence) {
        self.0.push(Problem { field: field.to_owned(), sentence });
    }

    /// # Errors
    /// `Invalid` with everything that was added, if anything was.
    pub fn check(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(self.into()) }
    }
}

impl From<Problems> for AppError {
    fn from(problems: Problems) -> Self {
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
                if e.as_database_error().is_none() || full_or_shutting_down(&e.to_string()) =>
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

/// SQLite's full disk and busy file, PostgreSQL's full disk, shutdown and start.
#[cfg(feature = "server")]
fn full_or_shutting_down(message: &str) -> bool {
    [
        "disk is full",
        "database is locked",
        "No space left",
        "shutting down",
        "starting up",
        "terminating connection",
        "disk I/O error",
    ]
    .iter()
    .any(|sign| message.contains(sign))
}
