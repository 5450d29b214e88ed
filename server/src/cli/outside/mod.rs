//! `check --url`: looks at the running site as a phone does, through everything that is in front of it. Changes nothing.
//!
//! ```text
//! mod.rs          what is looked at, in order
//! findings.rs     what is said of it
//! certificate.rs  whether phones trust it, and for how long
//! client.rs       how the check asks
//! ```
//!
//! What only the program can tell, it is asked at addresses of its own (`probe`), with a token made from the key file.

mod certificate;
mod client;
mod findings;

use std::{net::IpAddr, path::PathBuf};

use anyhow::Context as _;
use axum::http::StatusCode;
use platform::{clock::Clock, crypto::Keys, random};

use self::client::{Answer, Client};
use super::check::Report;
use crate::{
    config::Config,
    probe::{self, Seen},
};

const NOT_OURS: &str = "what answers does not know this key: it is another program, or an older one, or its clock is more \
     than a minute off";

/// What the command line says of it.
#[derive(Clone, Debug, clap::Args)]
pub struct Outside {
    /// Look at the running site instead, as a phone does: at `base_url`, or at the address that is given.
    #[arg(long, num_args = 0..=1, default_missing_value = "", value_name = "ADDRESS")]
    pub url: Option<String>,
    /// Go to this machine instead of where the site's name leads.
    #[arg(long, requires = "url", value_name = "IP")]
    pub at: Option<IpAddr>,
    /// A certificate authority of your own (PEM), beside those that everybody trusts. Default: `smtp_ca`.
    #[arg(long, requires = "url", value_name = "FILE")]
    pub ca: Option<PathBuf>,
}

impl Outside {
    /// The site to look at, if one is to be looked at.
    ///
    /// # Errors
    /// The certificate authority's file cannot be read.
    pub fn site(&self, config: &Config) -> anyhow::Result<Option<Site>> {
        let Some(url) = &self.url else { return Ok(None) };
        let url = if url.is_empty() { config.base_url() } else { url.trim_end_matches('/').to_owned() };
        let read = |path: &PathBuf| std::fs::read(path).with_context(|| path.display().to_string());
        let authority = self.ca.as_ref().or(config.smtp_ca.as_ref()).map(read).transpose()?;
        Ok(Some(Site { url, authority, machine: self.at, ports: None }))
    }
}

/// A site, and how it is reached.
#[derive(Clone, Debug)]
pub struct Site {
    /// Without a slash at the end: `https://noise.example.gov.uk`.
    pub url: String,
    /// A certificate authority of one's own, in PEM.
    pub authority: Option<Vec<u8>>,
    /// Where to go instead of where the name leads.
    pub machine: Option<IpAddr>,
    /// Where https and where http is there, if not where they usually are.
    pub ports: Option<[u16; 2]>,
}

/// Looks at everything that can be looked at from outside.
pub async fn look(config: &Config, clock: &Clock, site: &Site) -> Report {
    let mut report = Report::default();
    report.note("site", Ok(site.url.clone()));
    match Client::new(site) {
        Ok(client) => {
            if let Err(words) = look_at_all(config, clock, &client, &mut report).await {
                report.note("answer", Err(words));
            }
        }
        Err(words) => report.note("address", Err(words)),
    }
    report
}

/// # Errors
/// Why nothing else can be looked at.
async fn look_at_all(config: &Config, clock: &Clock, client: &Client, report: &mut Report) -> Result<(), String> {
    let front = client.get("/", &[("accept", "text/html"), ("accept-encoding", "gzip, br")]).await;
    if let Some(found) = client.certificate() {
        report.note("certificate", found);
    }
    let front = front?;
    if !client.is_https() {
        report.note("certificate", findings::without_certificate(client));
    } else if client.has_usual_port() {
        report.note("http", findings::leads_to_https(client).await);
    }
    if front.status != StatusCode::OK {
        return Err(format!("the first page is answered with {}", front.status));
    }
    report.note("safety headers", findings::unchanged(&front.headers, config.base_url().starts_with("https://")));
    report.note("compression", findings::compressed(&front));
    report.note("figures", findings::hidden_figures(client).await);
    if !config.key_file.exists() {
        let key = config.key_file.display();
        return Err(format!("{key} is not there: without the key the program does not say what reaches it"));
    }
    let keys = Keys::read(&config.key_file).map_err(|error| format!("{}: {error}", config.key_file.display()))?;
    let probes = Probes { client, keys, clock };
    // The same address twice: what keeps pages would hand out the first answer again.
    let path = format!("/probe/seen?{}", random::code());
    let (plain, again) = (probes.seen(&path, &[]).await?, probes.seen(&path, &[]).await?);
    let claim = probe::CLAIMED.to_string();
    let path = format!("/probe/seen?{}", random::code());
    let claiming = probes.seen(&path, &[("x-forwarded-for", claim.as_str())]).await?;
    report.note("program", findings::same_program(&plain));
    report.note("caching", findings::not_kept(&front, &plain, &again));
    report.note("proxies", findings::proxies_agree(config.trusted_proxies, client.is_https(), &plain, &claiming));
    report.note("readiness", findings::hidden_readiness(client, plain.trusted_proxies).await);
    report.note("forms", findings::forms(&probes).await);
    report.note("large forms", findings::large_forms(&probes).await);
    report.note("events", findings::events(&probes).await);
    Ok(())
}

/// What the running program is asked, by who holds the key.
struct Probes<'a> {
    client: &'a Client,
    keys: Keys,
    clock: &'a Clock,
}

impl Probes<'_> {
    fn token(&self) -> String {
        probe::token(&self.keys, self.clock.now())
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Answer, String> {
        let token = self.token();
        self.client.get(path, &[&[(probe::TOKEN, token.as_str())][..], headers].concat()).await
    }

    /// A form as an older phone sends it, which says from which site it comes and nothing else.
    async fn post(&self, origin: &str, body: Vec<u8>) -> Result<Answer, String> {
        let token = self.token();
        let headers = [(probe::TOKEN, token.as_str()), ("origin", origin)];
        self.client.post("/probe/body", &headers, body).await
    }

    async fn seen(&self, path: &str, headers: &[(&str, &str)]) -> Result<Seen, String> {
        let answer = self.get(path, headers).await?;
        match answer.status.as_u16() {
            200 => serde_json::from_str(&answer.text().await?).map_err(|error| format!("{path}: {error}")),
            404 => Err(NOT_OURS.into()),
            _ => Err(format!("{path} is answered with {}", answer.status)),
        }
    }
}
