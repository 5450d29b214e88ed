//! What the tests need beside Rust: found, or installed where that is possible, or named.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    sync::OnceLock,
};

use anyhow::{Context, Result, bail, ensure};

use crate::{console, paths};

/// What Playwright asks for.
const OLDEST_NODE: u32 = 20;

/// Pinned here, since it is no Rust dependency.
const AIOSMTPD: &str = "aiosmtpd==1.4.6";
/// What reads the documents that the product makes: for word processors, spreadsheets, calendars, and PDF.
const READERS: [&str; 4] = ["python-docx==1.2.0", "openpyxl==3.1.5", "icalendar==7.3.2", "outloud==0.2.1"];

/// Installs Debian packages, or says which are missing.
pub fn apt(what_for: &str, packages: &[&str]) -> Result<()> {
    static UPDATED: OnceLock<bool> = OnceLock::new();
    let command = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_root() || paths::on_path("apt-get").is_none() {
        bail!("{what_for} is missing. On Debian or Ubuntu: sudo {command}");
    }
    console::note(format!("installing {what_for}: {}", packages.join(" ")));
    UPDATED.get_or_init(|| apt_get(&["update"]).is_ok());
    let args: Vec<&str> = command.split(' ').skip(1).collect();
    apt_get(&args).with_context(|| format!("{what_for} cannot be installed"))
}

fn apt_get(args: &[&str]) -> Result<()> {
    // RUNLEVEL=1 keeps a package from starting its service: the tests start their own.
    console::quiet(
        Command::new("apt-get").arg("-q").args(args).env("DEBIAN_FRONTEND", "noninteractive").env("RUNLEVEL", "1"),
    )?;
    Ok(())
}

/// Whether this process may do anything.
pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}

/// The compiler that lints, beside the one in use.
pub fn clippy() -> Result<PathBuf> {
    let driver = paths::sysroot()?.join("bin/clippy-driver");
    ensure!(driver.is_file(), "clippy is missing: rustup component add clippy");
    Ok(driver)
}

/// A Chromium for the tests.
pub fn chromium() -> Result<PathBuf> {
    if installed_chromium().is_none() {
        apt("Chromium", &["chromium-headless-shell", "fonts-dejavu-core"])?;
    }
    installed_chromium().context("Chromium is installed, but there is none on the PATH")
}

/// A Chromium that is there: `CHROMIUM` says which, else the one on the PATH; first the one without windows, which
/// takes two thirds of the time.
pub fn installed_chromium() -> Option<PathBuf> {
    let named = env::var_os("CHROMIUM").map(PathBuf::from).filter(|path| path.is_file());
    named.or_else(|| {
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]
            .into_iter()
            .find_map(paths::on_path)
    })
}

/// `WebKit` with its driver and a screen to draw on, and Firefox: the looks are looked at in them too.
pub fn other_engines() -> Result<()> {
    let missing = || {
        let needed = [("WebKitWebDriver", "webkit2gtk-driver"), ("Xvfb", "xvfb"), ("firefox-esr", "firefox-esr")];
        needed
            .into_iter()
            .filter(|(program, _)| paths::on_path(program).is_none())
            .map(|(_, package)| package)
            .collect()
    };
    let packages: Vec<&str> = missing();
    if !packages.is_empty() {
        apt("WebKit or Firefox", &packages)?;
    }
    let left: Vec<&str> = missing();
    ensure!(left.is_empty(), "{} is installed, but not on the PATH", left.join(", "));
    Ok(())
}

/// The folder of `PostgreSQL`'s server programs, which Debian keeps off the PATH.
pub fn postgres() -> Result<PathBuf> {
    let find = || {
        let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
            .into_iter()
            .flatten()
            .filter_map(|version| Some(version.ok()?.path().join("bin")))
            .filter(|bin| bin.join("initdb").is_file())
            .collect();
        versions.sort();
        versions.pop().or_else(|| Some(paths::on_path("initdb")?.parent()?.to_path_buf()))
    };
    if find().is_none() {
        apt("PostgreSQL", &["postgresql"])?;
    }
    find().context("PostgreSQL is installed, but there is no `initdb`")
}

/// The proxies of which `server/deploy` has examples, what plays a phone in front of them, and what reads the services.
pub fn proxies() -> Result<()> {
    let missing = |command: &&str| paths::on_path(command).is_none();
    let wanted = ["nginx", "haproxy", "apache2", "caddy", "openssl", "curl", "systemd-analyze"];
    if wanted.iter().any(missing) {
        apt(
            "nginx, HAProxy, Apache, Caddy, OpenSSL, curl or systemd",
            &["nginx-light", "haproxy", "apache2", "caddy", "openssl", "curl", "systemd"],
        )?;
    }
    let left: Vec<_> = wanted.into_iter().filter(missing).collect();
    ensure!(left.is_empty(), "{} is installed, but not on the PATH", left.join(", "));
    Ok(())
}

/// Prometheus's `promtool`, which reads and tries the rules of `server/deploy`.
pub fn promtool() -> Result<()> {
    if paths::on_path("promtool").is_none() {
        apt("Prometheus", &["prometheus"])?;
    }
    ensure!(paths::on_path("promtool").is_some(), "Prometheus is installed, but there is no `promtool` on the PATH");
    Ok(())
}

/// The word processor of `LibreOffice` and its spreadsheet, without their windows.
pub fn office() -> Result<()> {
    if paths::on_path("soffice").is_none() {
        apt("LibreOffice", &["libreoffice-writer-nogui", "libreoffice-calc-nogui"])?;
    }
    ensure!(paths::on_path("soffice").is_some(), "LibreOffice is installed, but there is no `soffice` on the PATH");
    Ok(())
}

/// A Python that has aiosmtpd, a real mail server for the tests, and what reads the documents that the product makes.
/// `NOISE_TEST_SMTP_PYTHON` says which, if any.
pub fn smtp_python() -> Result<PathBuf> {
    if let Some(named) = env::var_os("NOISE_TEST_SMTP_PYTHON") {
        return Ok(named.into());
    }
    let venv = paths::target().join("tools/python");
    let python = venv.join("bin/python");
    let works = |python: &Path| {
        let needed = "import aiosmtpd, docx, openpyxl, icalendar, outloud";
        Command::new(python).args(["-c", needed]).output().is_ok_and(|output| output.status.success())
    };
    if works(&python) {
        return Ok(python);
    }
    if paths::on_path("python3").is_none() {
        apt("Python", &["python3", "python3-venv"])?;
    }
    let make = || Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv).output();
    if !make().is_ok_and(|output| output.status.success()) {
        apt("Python's venv", &["python3-venv"])?;
        console::quiet(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
    }
    console::note(format!("installing {AIOSMTPD} and {}", READERS.join(", ")));
    console::quiet(Command::new(&python).args(["-m", "pip", "install", "--quiet", AIOSMTPD]).args(READERS))?;
    Ok(python)
}

/// Playwright, axe and TypeScript, as `end2end/package-lock.json` says.
pub fn node_modules() -> Result<()> {
    let folder = paths::root().join("end2end");
    if paths::on_path("npm").is_none() {
        apt("Node.js", &["nodejs", "npm"])?;
    }
    let version = String::from_utf8(console::quiet(Command::new("node").arg("--version"))?.stdout)?;
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok()).unwrap_or(0);
    ensure!(major >= OLDEST_NODE, "Node.js {OLDEST_NODE} or newer runs Playwright; this one is {}", version.trim());
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    console::note("npm ci in end2end");
    console::quiet(
        Command::new("npm")
            .args(["ci", "--no-audit", "--no-fund"])
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .current_dir(&folder),
    )?;
    Ok(fs::write(stamp, lock)?)
}
