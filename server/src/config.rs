//! Settings of the installation, from `noise.toml` and the environment. Unknown ones are refused.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::Context as _;
use figment::{
    Figment,
    providers::{Env, Format as _, Toml},
};
use platform::{
    Services,
    clock::Clock,
    crypto::Keys,
    db::Db,
    files::Files,
    mail::{Line, Mailer},
};
use serde::{Deserialize, Deserializer, de::Error as _};
use url::Url;

/// The file of settings, in the folder from which the program is started.
pub const FILE: &str = "noise.toml";
/// What the variables of settings begin with.
const PREFIX: &str = "NOISE_";
/// The tests' own variables share the prefix; they are not settings.
const IGNORED: [&str; 3] = ["bin", "test_postgres", "test_smtp_python"];
/// What of an address is not taken as it is typed.
const ESCAPED: &str = "in a password @ : / ? # % are written %40 %3A %2F %3F %23 %25";

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Text,
    Json,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// `NOISE_ADDR`: where to listen.
    #[serde(deserialize_with = "address")]
    pub addr: SocketAddr,
    /// `NOISE_BASE_URL`: how people reach us. Default: `http://` and the address.
    pub base_url: Option<String>,
    pub database_url: String,
    pub files_url: String,
    /// Unset: mail is kept in the outbox and shown to the administrator.
    pub smtp_url: Option<String>,
    /// A certificate authority of one's own for the mail server, in PEM, beside those that everybody trusts.
    pub smtp_ca: Option<PathBuf>,
    pub mail_from: String,
    pub key_file: PathBuf,
    /// Shown until the administrator sets the council's name in both languages.
    pub council_name: Option<String>,
    /// `text` for people, `json` for programs: a line for each thing that happened.
    pub log: LogFormat,
    /// `NOISE_METRICS_ADDR`: where `/metrics` is. Default: port 9464 of this machine alone, if it is free.
    #[serde(deserialize_with = "some_address")]
    pub metrics_addr: Option<SocketAddr>,
    /// So many proxies of ours, one behind the other, are in front; each adds who asked it to `X-Forwarded-For`, and
    /// nobody reaches us past them.
    pub trusted_proxies: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            addr: SocketAddr::from(([127, 0, 0, 1], 3000)),
            base_url: None,
            database_url: "sqlite://data/noise.db".into(),
            files_url: "file://data/files".into(),
            smtp_url: None,
            smtp_ca: None,
            mail_from: "Make A Noise <noise@localhost>".into(),
            key_file: "data/key".into(),
            council_name: None,
            log: LogFormat::default(),
            metrics_addr: None,
            trusted_proxies: 0,
        }
    }
}

impl Config {
    /// Reads `noise.toml` if it is there, then `NOISE_…` from the environment.
    ///
    /// # Errors
    /// A setting that is not known, or not of its kind; or the file may not be read.
    pub fn load() -> anyhow::Result<Self> {
        // Figment goes on without a file that it may not read.
        if let Err(error) = std::fs::File::open(FILE)
            && error.kind() == std::io::ErrorKind::PermissionDenied
        {
            return Err(crate::cli::installation::unreadable(FILE.as_ref(), &error));
        }
        let read = Figment::new().merge(Toml::file(FILE)).merge(Env::prefixed(PREFIX).ignore(&IGNORED));
        let config: Self = read.extract()?;
        if let Some(url) = &config.base_url {
            anyhow::ensure!(
                is_origin(&config.base_url()),
                "base_url is {:?}: it is the address of the site and no more, http:// or https://, its name, and a port \
                 if need be, as in https://noise.example.gov.uk",
                without_password(url)
            );
        }
        database_is_named(&config.database_url)?;
        Ok(config)
    }

    /// The settings that the environment says, and not the file. A command in another environment goes without them.
    pub fn from_environment() -> Vec<String> {
        let is_setting = |name: &String| {
            name.strip_prefix(PREFIX).is_some_and(|rest| !IGNORED.contains(&rest.to_lowercase().as_str()))
        };
        let mut names: Vec<_> =
            std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).filter(is_setting).collect();
        names.sort_unstable();
        names
    }

    pub fn base_url(&self) -> String {
        let url = self.base_url.clone().unwrap_or_else(|| format!("http://{}", self.addr));
        url.trim_end_matches('/').to_owned()
    }

    /// The database's file, if it is SQLite.
    pub fn sqlite_path(&self) -> Option<PathBuf> {
        let path = self.database_url.strip_prefix("sqlite://")?;
        Some(path.split('?').next().unwrap_or(path).into())
    }

    /// The folder of the file store, if it is one.
    pub fn files_path(&self) -> Option<PathBuf> {
        self.files_url.strip_prefix("file://").map(Into::into)
    }

    /// The mail server, if one is set.
    ///
    /// # Errors
    /// Its address, the sender's or its certificate authority cannot be read.
    pub fn mailer(&self) -> anyhow::Result<Option<Mailer>> {
        let Some(server) = self.smtp_url.as_deref() else { return Ok(None) };
        let read = |path: &PathBuf| std::fs::read(path).with_context(|| path.display().to_string());
        let authority = self.smtp_ca.as_ref().map(read).transpose()?;
        let (from, base_url) = (self.mail_from.as_str(), self.base_url());
        let line = Line { server, from, base_url: &base_url, authority: authority.as_deref() };
        Ok(Some(Mailer::new(line).map_err(anyhow::Error::msg)?))
    }

    /// Opens the database, the key file and the file store.
    ///
    /// # Errors
    /// One of them cannot be opened; says which.
    pub async fn services(&self, clock: Clock) -> anyhow::Result<Services> {
        let db = Db::open(&self.database_url)
            .await
            .with_context(|| format!("database {}", without_password(&self.database_url)))?;
        let keys = Keys::from_file(&self.key_file).with_context(|| format!("key file {}", self.key_file.display()))?;
        let files = Files::open(&self.files_url, keys.clone()).map_err(anyhow::Error::msg).context("file store")?;
        Ok(Services::new(platform::Parts {
            db,
            clock,
            keys,
            files,
            base_url: self.base_url(),
            assets: crate::assets::names(),
            mail_is_sent: self.smtp_url.is_some(),
            mail_bell: tokio::sync::Notify::new(),
            afterwards: platform::afterwards::Afterwards::default(),
            settings: platform::settings::Cache::default(),
            guesses: domain::receipts::guesses::Guesses::default(),
            lately: domain::moderation::bursts::Lately::default(),
            danger: domain::alert_words::lists::Cache::default(),
            frozen: domain::surveys::frozen::Cache::default(),
            steps: domain::responses::remembered::Steps::default(),
            compared: domain::responses::remembered::Compared::default(),
            walls: platform::feeds::Feeds::default(),
            drawn: platform::documents::Drawn::default(),
        }))
    }
}

/// Whether it is `http://` or `https://`, a host, and a port or none: no path, no query, no user.
fn is_origin(url: &str) -> bool {
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else { return false };
    let Ok(authority) = rest.parse::<axum::http::uri::Authority>() else { return false };
    let host = authority.host();
    let port = rest.strip_prefix(host).map(|port| port.is_empty() || is_port(port));
    !host.is_empty() && port == Some(true)
}

/// Whether it is `:` and a port.
fn is_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

/// An address to listen at.
fn address<'de, D: Deserializer<'de>>(from: D) -> Result<SocketAddr, D::Error> {
    let text = String::deserialize(from)?;
    text.parse().map_err(|_| {
        D::Error::custom(format!("{text:?} is no address to listen at: an IP address and a port, as in 127.0.0.1:3000"))
    })
}

/// `address`, where there need not be one.
fn some_address<'de, D: Deserializer<'de>>(from: D) -> Result<Option<SocketAddr>, D::Error> {
    address(from).map(Some)
}

/// # Errors
/// It is of no kind that is known, or cannot be read.
fn database_is_named(url: &str) -> anyhow::Result<()> {
    let shown = without_password(url);
    anyhow::ensure!(
        ["sqlite://", "postgres://", "postgresql://"].iter().any(|kind| url.starts_with(kind)),
        "database_url is {shown:?}: it is sqlite://path or postgres://user:password@host/database"
    );
    anyhow::ensure!(Url::parse(url).is_ok(), "database_url, {shown:?}, cannot be read: {ESCAPED}");
    Ok(())
}

pub(crate) fn without_password(url: &str) -> String {
    let start = url.find("://").map_or(0, |at| at + 3);
    // PostgreSQL's may be in the query as well.
    if url.split_once('?').is_some_and(|(_, query)| query.contains("password")) {
        return format!("{}…", &url[..start]);
    }
    match url.rfind('@') {
        Some(at) if start <= at => format!("{}…{}", &url[..start], &url[at..]),
        _ => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_not_repeated_in_an_error() {
        assert_eq!(without_password("postgres://noise:secret@db/noise"), "postgres://…@db/noise");
        assert_eq!(without_password("postgres://db/noise?password=secret"), "postgres://…");
        assert_eq!(without_password("noise:secret@db/noise"), "…@db/noise");
        assert_eq!(without_password("sqlite://data/noise.db"), "sqlite://data/noise.db");
    }

    #[test]
    fn the_base_url_is_the_address_of_a_site_and_no_more() {
        for good in ["http://127.0.0.1:3000", "https://noise.example.gov.uk", "http://[::1]:3000", "https://noise:8443"]
        {
            assert!(is_origin(good), "{good}");
        }
        for bad in [
            "noise.example.gov.uk",
            "ftp://noise.example",
            "https://",
            "https://noise.example/path",
            "https://noise.example?query",
            "https://somebody@noise.example",
            "https://noise.example:",
            "https://noise.example:no",
            "https://noise example",
        ] {
            assert!(!is_origin(bad), "{bad}");
        }
    }

    #[test]
    fn a_database_is_named_as_it_is_opened() {
        for good in ["sqlite://data/noise.db", "sqlite:///var/lib/noise.db", "postgres://noise:pa%23ss@db:5432/noise"] {
            assert!(database_is_named(good).is_ok(), "{good}");
        }
        for bad in ["data/noise.db", "mysql://noise:secret@db/noise", "postgres://noise:secret/x@db/noise"] {
            let said = database_is_named(bad).expect_err(bad).to_string();
            assert!(said.starts_with("database_url") && !said.contains("secret"), "{said}");
        }
    }

    #[test]
    fn where_to_listen_is_an_ip_address_and_a_port() {
        let good = Figment::new().merge(("addr", "127.0.0.1:80")).merge(("metrics_addr", "[::1]:9464"));
        let good: Config = good.extract().expect("two addresses");
        assert_eq!((good.addr.port(), good.metrics_addr.map(|addr| addr.port())), (80, Some(9464)));
        for setting in ["addr", "metrics_addr"] {
            let read: Result<Config, _> = Figment::new().merge((setting, "localhost:3000")).extract();
            let said = read.expect_err("a name").to_string();
            assert!(said.contains("an IP address and a port"), "{said}");
        }
    }

    #[test]
    fn an_unknown_setting_is_refused() {
        let read: Result<Config, _> = Figment::new().merge(("adress", "127.0.0.1:1")).extract();
        assert!(read.is_err());
    }
}
