//! What every feature stands on: database, clock, guard, sealing, audit, outbox, files, settings.
//!
//! `Services` is made once at start and handed to every request. It holds no state that a second server would need.

pub mod afterwards;
pub mod archive;
pub mod as_read;
pub mod audit;
pub mod clock;
pub mod clock_jump;
pub mod copying;
pub mod covering;
pub mod crypto;
pub mod db;
pub mod documents;
pub mod duty;
pub mod entity_tag;
pub mod feeds;
pub mod file_deletions;
pub mod files;
pub mod guard;
pub mod i18n;
pub mod idempotency;
pub mod images;
pub mod leaving;
pub mod mail;
pub mod markdown;
pub mod mixing;
pub mod open_file;
pub mod outbox;
pub mod parcel;
pub mod random;
pub mod ranges;
pub mod read_pdf;
pub mod request;
pub mod retention;
pub mod session;
pub mod settings;
pub mod sounds;
pub mod tables;
pub mod turns;

use std::sync::Arc;

use afterwards::Afterwards;
use clock::Clock;
use crypto::Keys;
use db::Db;
use domain::error::AppError;
use files::Files;
use leptos::prelude::use_context;
use settings::Settings;

/// Where the browser bundle's files are, by their logical names (`style.css` → `pkg/style.1a2b.css`).
pub type Assets = std::collections::HashMap<String, String>;

#[derive(Clone)]
pub struct Services(Arc<Parts>);

/// What the services are made of.
pub struct Parts {
    pub db: Db,
    pub clock: Clock,
    pub keys: Keys,
    pub files: Files,
    /// Our public address, without a slash at the end: `https://noise.example.gov.uk`.
    pub base_url: String,
    pub assets: Assets,
    /// Whether mail is sent; otherwise it stays in the outbox, where the administrator reads it.
    pub mail_is_sent: bool,
    /// Wakes the job that sends mail.
    pub mail_bell: tokio::sync::Notify,
    /// Work to be done after answers have been sent.
    pub afterwards: Afterwards,
    pub settings: settings::Cache,
    /// How often each source tried words that are no receipt's.
    pub guesses: domain::receipts::guesses::Guesses,
    /// Which source sent which voices in the last minutes.
    pub lately: domain::moderation::bursts::Lately,
    /// The words of danger, as last read.
    pub danger: domain::alert_words::lists::Cache,
    /// What surveys ask, by their frozen versions.
    pub frozen: domain::surveys::frozen::Cache,
    /// The figures of open surveys, by their steps.
    pub steps: domain::responses::remembered::Steps,
    /// The figures of groups, of the surveys that were compared last.
    pub compared: domain::responses::remembered::Compared,
    /// The walls that somebody looks at.
    pub walls: feeds::Feeds<domain::ids::SurveyId, domain::responses::wall::Seen>,
    /// The documents that were drawn last.
    pub drawn: documents::Drawn,
}

impl std::ops::Deref for Services {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Services {
    pub fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }

    pub fn https(&self) -> bool {
        self.base_url.starts_with("https://")
    }

    /// The address of a page for somebody outside, e.g. in mail.
    pub fn link(&self, lang: domain::lang::Lang, path: impl std::fmt::Display) -> String {
        format!("{}{}", self.base_url, crate::i18n::href_in(lang, &path.to_string()))
    }

    /// The address of a file of the bundle or of `public/`.
    pub fn asset(&self, name: &str) -> String {
        format!("/{}", self.assets.get(name).map_or(name, String::as_str))
    }

    /// The council's settings; a few seconds old at most.
    pub async fn settings(&self) -> Arc<Settings> {
        settings::cached(self).await
    }

    /// Begins a transaction, for writing.
    async fn begin(&self) -> Result<db::Tx, AppError> {
        let settings = self.settings().await;
        let mut tx = self.db.begin().await?;
        tx.settings = settings;
        if let Some(req) = use_context::<request::RequestContext>() {
            tx.answered_by(req.barrier.clone());
        }
        Ok(tx)
    }

    /// Checks that the database can be written and the file store answers. Reading alone is not enough: a child's words
    /// could not be kept.
    ///
    /// # Errors
    /// `Unavailable` if not.
    pub async fn ready(&self) -> Result<(), AppError> {
        self.db.ping().await?;
        self.db.writes().await?;
        self.files.check().await
    }
}
