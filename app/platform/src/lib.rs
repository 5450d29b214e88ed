//! What every feature stands on: database, clock, guard, sealing, audit, outbox, files, settings.
//!
//! `Services` is made once at start and handed to every request. Nothing in it is state that
//! another server beside this one would miss.

pub mod afterwards;
pub mod as_read;
pub mod audit;
pub mod clock;
pub mod clock_jump;
pub mod copying;
pub mod covering;
pub mod crypto;
pub mod db;
pub mod discarded;
pub mod documents;
pub mod duty;
pub mod files;
pub mod guard;
pub mod i18n;
pub mod images;
pub mod leaving;
pub mod mail;
pub mod markdown;
pub mod mixing;
pub mod once;
pub mod outbox;
pub mod parcel;
pub mod random;
pub mod ranges;
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
    /// How people reach us, without a slash at the end: `https://noise.example.gov.uk`.
    pub base_url: String,
    pub assets: Assets,
    /// Mail is sent; otherwise it stays in the outbox, where the administrator reads it.
    pub mail_is_sent: bool,
    /// Rung when mail has been put in the outbox, so that it goes at once.
    pub mail_bell: tokio::sync::Notify,
    /// What is done once somebody has been answered.
    pub afterwards: Afterwards,
    pub settings: settings::Cache,
    /// How often words were tried that are no receipt's.
    pub guesses: domain::receipts::guesses::Guesses,
    /// Which source told us what in the last minutes.
    pub lately: domain::moderation::bursts::Lately,
    /// The words of danger, as last read.
    pub danger: domain::danger::lists::Cache,
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
    pub fn link(&self, lang: domain::lang::Lang, path: &str) -> String {
        format!("{}{}", self.base_url, crate::i18n::href_in(lang, path))
    }

    /// The address of a file of the bundle or of `public/`.
    pub fn asset(&self, name: &str) -> String {
        format!("/{}", self.assets.get(name).map_or(name, String::as_str))
    }

    /// What the council has set; a few seconds old at most.
    pub async fn settings(&self) -> Arc<Settings> {
        settings::cached(self).await
    }

    /// For writing: everything until it is finished, or nothing.
    async fn begin(&self) -> Result<db::Tx, AppError> {
        let settings = self.settings().await;
        let mut tx = self.db.begin().await?;
        tx.settings = settings;
        Ok(tx)
    }

    /// Whether the database can be written and the file store answers: what is only read takes no child's words.
    ///
    /// # Errors
    /// `Unavailable` if not.
    pub async fn ready(&self) -> Result<(), AppError> {
        self.db.ping().await?;
        self.db.writes().await?;
        self.files.check().await
    }
}
