//! What `check` says of settings by which somebody could read or do what they should not, and of those that are easily
//! taken for others.

use std::{
    net::IpAddr,
    path::{Path, PathBuf},
};

use platform::mail;
use sea_orm_migration::sea_orm::sqlx::postgres::{PgConnectOptions, PgSslMode};

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
    if let Some(words) = database_in_the_open(config) {
        report.note("database on its way", Err(words));
    }
    let secrets = [(Some(config.key_file.clone()), 0o077), (Some(FILE.into()), 0o007), (passfile(config), 0o077)];
    for (file, others) in secrets {
        if let Some(words) = file.and_then(|file| readable(&file, others)) {
            report.note("secrets", Err(words));
        }
    }
    for words in data_in_the_open(config) {
        report.note("data", Err(words));
    }
    if let Some(addr) = config.metrics_addr.filter(|addr| !addr.ip().is_loopback()) {
        report.note_look(format!(
            "metrics_addr: whoever reaches {addr} reads the figures: let the firewall keep others out"
        ));
    }
    let addr = config.addr;
    if config.trusted_proxies > 0 && !addr.ip().is_loopback() {
        report.note_look(format!(
            "addr: whoever reaches {addr} goes past the proxies and passes for anybody: let the firewall keep others out"
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

/// Why what is kept in PostgreSQL, and its password, could be read by others on the way there.
fn database_in_the_open(config: &Config) -> Option<String> {
    if config.sqlite_path().is_some() {
        return None;
    }
    // As it is opened: what the address does not say comes from the environment, and then it need not be sealed.
    let options: PgConnectOptions = config.database_url.parse().ok()?;
    let host = options.get_host();
    let here = options.get_socket().is_some() || host.starts_with('/') || is_this_machine(host);
    let open = matches!(options.get_ssl_mode(), PgSslMode::Disable | PgSslMode::Allow | PgSslMode::Prefer);
    (open && !here).then(|| {
        "database_url goes to another machine where TLS is not required, so that others can read what is kept, and the \
         password: postgres://…?sslmode=verify-full"
            .into()
    })
}

/// Whether a host is the machine itself.
fn is_this_machine(host: &str) -> bool {
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// # Errors
/// People reach the site from other machines, and what they type can be read on its way.
fn by_https(base_url: &str) -> Result<(), String> {
    let Some(rest) = base_url.strip_prefix("http://") else { return Ok(()) };
    let host =
        rest.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(rest, |(h, _)| h);
    if is_this_machine(host) {
        return Ok(());
    }
    Err(format!("base_url is {base_url}: without https what children write and passwords can be read on their way"))
}

/// Where PostgreSQL's password is looked for if `database_url` has none.
fn passfile(config: &Config) -> Option<PathBuf> {
    if config.sqlite_path().is_some() {
        return None;
    }
    std::env::var_os("PGPASSFILE").map(PathBuf::from).or_else(|| Some(std::env::home_dir()?.join(".pgpass")))
}

/// What others on this machine could read of the database and the pictures. In a folder that lets nobody in, nothing.
fn data_in_the_open(config: &Config) -> Vec<String> {
    let database = config.sqlite_path();
    let folder = database.as_deref().and_then(Path::parent);
    let folder = folder.map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
    let (mut open, mut said) = (Vec::new(), Vec::new());
    // A folder that is closed closes what is in it, so that is not named as well.
    let mut look = |path: PathBuf| {
        let whole = path.canonicalize().ok()?;
        let named = open.iter().any(|folder| whole.starts_with(folder));
        let words = readable(&path, 0o077).filter(|_| !named && is_reached(&whole))?;
        if whole.is_dir() {
            open.push(whole);
        }
        said.push(words);
        Some(())
    };
    for folder in folder.map(Path::to_owned).into_iter().chain(config.files_path()) {
        look(folder);
    }
    for file in database.into_iter().flat_map(|file| ["", "-wal", "-shm"].map(|ending| with_ending(&file, ending))) {
        look(file);
    }
    said
}

fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

#[cfg(unix)]
fn mode(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(std::fs::metadata(path).ok()?.permissions().mode())
}

/// Elsewhere others are kept out in another way.
#[cfg(not(unix))]
const fn mode(_: &Path) -> Option<u32> {
    None
}

/// Whether the folders above let others come as far as this.
fn is_reached(whole: &Path) -> bool {
    whole.ancestors().skip(1).all(|folder| mode(folder).is_none_or(|mode| mode & 0o011 != 0))
}

/// Whether more can be done with a file or folder by `others` than they should, where it is there. A folder for
/// everybody, as `/tmp` is, is not ours to close.
fn readable(path: &Path, others: u32) -> Option<String> {
    let mode = mode(path)?;
    let folder = path.is_dir();
    let fitting = match (folder, others) {
        (true, _) => "700",
        (false, 0o007) => "640",
        (false, _) => "600",
    };
    let for_everybody = folder && mode & 0o1000 != 0;
    (mode & others != 0 && !for_everybody).then(|| {
        let shown = path.display();
        let what = if folder { "look into" } else { "read" };
        format!("others on this machine may {what} {shown} (mode {:03o}): chmod {fitting} {shown}", mode & 0o777)
    })
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
            addr: ([0, 0, 0, 0], 3000).into(),
            base_url: Some("http://noise.example.gov.uk:8080".into()),
            database_url: "postgres://noise:secret@db.example/noise".into(),
            smtp_url: Some("smtp://user:secret@mail.example".into()),
            metrics_addr: Some(([0, 0, 0, 0], 9464).into()),
            trusted_proxies: 4,
            ..Config::default()
        };
        let said = said(&config);
        let all = [
            "BAD   address: ",
            "BAD   mail on its way: ",
            "BAD   database on its way: ",
            "look  metrics_addr: ",
            "look  addr: ",
            "look  trusted_proxies: ",
        ];
        for words in all {
            assert!(said.contains(words), "no {words:?} in {said}");
        }
        assert!(!said.contains("secret"), "{said}");
    }

    #[test]
    fn the_way_to_another_machine_is_sealed() {
        let is_open = |database_url: &str| {
            database_in_the_open(&Config { database_url: database_url.into(), ..Config::default() }).is_some()
        };
        for host in ["db.example.gov.uk", "192.0.2.10:5433", "[2001:db8::1]"] {
            let url = format!("postgres://noise:secret@{host}/noise");
            for mode in ["disable", "allow", "prefer"] {
                assert!(is_open(&format!("{url}?sslmode={mode}")), "{host} {mode}");
            }
            assert!(is_open(&url), "{host}");
            for mode in ["require", "verify-ca", "verify-full"] {
                assert!(!is_open(&format!("{url}?sslmode={mode}")), "{host} {mode}");
            }
        }
        for here in ["localhost", "127.0.0.1:5433", "[::1]", "%2Fvar%2Frun%2Fpostgresql"] {
            assert!(!is_open(&format!("postgres://noise:secret@{here}/noise")), "{here}");
        }
        assert!(!is_open("postgres:///noise?host=/var/run/postgresql") && !is_open("sqlite://data/noise.db"));
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

    #[test]
    #[cfg(unix)]
    fn data_that_others_read_is_named_once() {
        use std::os::unix::fs::PermissionsExt as _;
        let set = |path: &Path, mode| {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("ours");
        };
        let folder = std::env::temp_dir().join(format!("noise-modes-{}", platform::random::uuid()));
        let (database, files) = (folder.join("noise.db"), folder.join("files"));
        std::fs::create_dir_all(&files).expect("ours");
        std::fs::write(&database, "").expect("ours");
        let config = Config {
            database_url: format!("sqlite://{}", database.display()),
            files_url: format!("file://{}", files.display()),
            ..Config::default()
        };
        // Folder, database, pictures, and what is to be done.
        let cases = [
            (0o700, 0o644, 0o755, vec![]),
            (0o755, 0o644, 0o755, vec![format!("chmod 700 {}", folder.display())]),
            (0o755, 0o600, 0o700, vec![format!("chmod 700 {}", folder.display())]),
            (0o710, 0o600, 0o700, vec![format!("chmod 700 {}", folder.display())]),
            (0o1777, 0o600, 0o700, vec![]),
            (
                0o1777,
                0o640,
                0o750,
                vec![format!("chmod 700 {}", files.display()), format!("chmod 600 {}", database.display())],
            ),
        ];
        for (of_folder, of_database, of_files, expected) in cases {
            set(&database, of_database);
            set(&files, of_files);
            set(&folder, of_folder);
            let said = data_in_the_open(&config);
            let ends: Vec<_> = said.iter().filter_map(|words| words.split(": ").last()).collect();
            assert_eq!(ends, expected, "{of_folder:o} {of_database:o} {of_files:o}");
        }
        std::fs::remove_dir_all(&folder).expect("ours");
    }
}
