//! What `check` says of settings by which somebody could read or do what they should not, and of those that are easily
//! taken for others.

use std::net::IpAddr;

use platform::mail;

use super::check::Report;
use crate::config::{Config, FILE};

/// More proxies than this in a row are rarely there.
const MANY_PROXIES: usize = 3;

pub(super) fn look(config: &Config, report: &mut Report) {
    if let Err(words) = by_https(&config.base_url()) {
        report.note("address", Err(words));
    }
    if let Some(words) = mail_in_the_open(config) {
        report.note("mail on its way", Err(words));
    }
    let files = [config.key_file.as_path(), FILE.as_ref()];
    for (file, others) in files.into_iter().zip([0o077, 0o007]) {
        if let Some(words) = readable(file, others) {
            report.note("secrets", Err(words));
        }
    }
    if let Some(addr) = config.metrics_addr.filter(|addr| !addr.ip().is_loopback()) {
        report.note_look(format!(
            "metrics_addr: whoever reaches {addr} reads the figures: let the firewall keep others out"
        ));
    }
    if config.trusted_proxies > MANY_PROXIES {
        let proxies = config.trusted_proxies;
        report.note_look(format!(
            "trusted_proxies: are {proxies} proxies in front, one behind the other? With too many anybody passes for \
             anybody (`check --url`)"
        ));
    }
    let set = Config::from_environment();
    if !set.is_empty() {
        report.note_look(format!(
            "settings: {} of the environment win over {FILE}; a command that is run elsewhere goes without them",
            set.join(", ")
        ));
    }
}

/// Why mail, and the mail server's password, could be read by others.
pub(super) fn mail_in_the_open(config: &Config) -> Option<String> {
    let open = config.smtp_url.as_deref().is_some_and(mail::goes_in_the_open);
    open.then(|| {
        "smtp_url goes to another machine without TLS, so that others can read links to sign in by, and the password: \
         smtps://…, or smtp://…?tls=required"
            .into()
    })
}

/// # Errors
/// People reach the site from other machines, and what they type can be read on its way.
fn by_https(base_url: &str) -> Result<(), String> {
    let Some(rest) = base_url.strip_prefix("http://") else { return Ok(()) };
    let host =
        rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(rest, |(h, _)| h);
    let host = host.trim_matches(['[', ']']);
    let here = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    if here {
        return Ok(());
    }
    Err(format!("base_url is {base_url}: without https what children write and passwords can be read on their way"))
}

/// Whether more can be done with a file by others than by its owner, where it is there.
#[cfg(unix)]
fn readable(file: &std::path::Path, others: u32) -> Option<String> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(file).ok()?.permissions().mode();
    let fitting = if others == 0o007 { "640" } else { "600" };
    (mode & others != 0).then(|| {
        let shown = file.display();
        format!("others on this machine may read {shown} (mode {:03o}): chmod {fitting} {shown}", mode & 0o777)
    })
}

#[cfg(not(unix))]
const fn readable(_: &std::path::Path, _: u32) -> Option<String> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(config: &Config) -> String {
        let mut report = Report::default();
        look(config, &mut report);
        report.to_string()
    }

    #[test]
    fn settings_of_one_machine_expose_nothing() {
        let config = Config { key_file: "/nowhere/key".into(), ..Config::default() };
        assert!(!said(&config).contains("BAD"), "{}", said(&config));
        for good in ["https://noise.example.gov.uk", "http://localhost:3000", "http://[::1]:3000", "http://127.0.0.1"] {
            assert_eq!(by_https(good), Ok(()));
        }
    }

    #[test]
    fn what_others_could_read_is_named() {
        let config = Config {
            key_file: "/nowhere/key".into(),
            base_url: Some("http://noise.example.gov.uk:8080".into()),
            smtp_url: Some("smtp://user:secret@mail.example".into()),
            metrics_addr: Some(([0, 0, 0, 0], 9464).into()),
            trusted_proxies: 4,
            ..Config::default()
        };
        let said = said(&config);
        for words in ["BAD   address: ", "BAD   mail on its way: ", "look  metrics_addr: ", "look  trusted_proxies: "] {
            assert!(said.contains(words), "no {words:?} in {said}");
        }
        assert!(!said.contains("secret"), "{said}");
    }

    #[test]
    #[cfg(unix)]
    fn a_file_that_others_read_is_named() {
        use std::os::unix::fs::PermissionsExt as _;
        let file = std::env::temp_dir().join(format!("noise-mode-{}", platform::random::uuid()));
        std::fs::write(&file, "secret").expect("ours");
        for (mode, key, settings) in [(0o600, false, false), (0o640, true, false), (0o644, true, true)] {
            std::fs::set_permissions(&file, std::fs::Permissions::from_mode(mode)).expect("ours");
            assert_eq!(readable(&file, 0o077).is_some(), key, "{mode:o}");
            assert_eq!(readable(&file, 0o007).is_some(), settings, "{mode:o}");
        }
        std::fs::remove_file(&file).expect("ours");
    }
}
