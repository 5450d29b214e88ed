//! `make-a-noise`: the command line.

use std::{io::IsTerminal as _, path::PathBuf, process::ExitCode, sync::LazyLock};

use anyhow::{Context as _, Result};
use app::{platform::clock::Clock, time::DAY};
use clap::{Parser, Subcommand};
use server::{
    cli::{self, invite::Invitation},
    config::{Config, LogFormat},
    jobs,
};

/// `0.1.0 (3f1c9a20b7, 2026-11-29)`: what was built from which commit of which day, where xtask built it to be installed.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let version = env!("CARGO_PKG_VERSION");
    option_env!("MAKE_A_NOISE_BUILT_FROM").map_or_else(|| version.into(), |from| format!("{version} ({from})"))
});

/// Young people in care are heard by their corporate parent.
#[derive(Parser)]
#[command(name = "make-a-noise", version = VERSION.as_str(), about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the product (and its jobs).
    Serve,
    /// Do the jobs alone: mail, lapses, reminders.
    Work,
    /// Bring the database up to this version.
    Migrate,
    /// Fill an empty database with a fictional council and print a link for each role.
    Demo {
        /// As JSON, for programs.
        #[arg(long)]
        json: bool,
    },
    /// Add somebody and print the link that lets them in for the first time.
    Invite(Invitation),
    /// Look whether everything is in order: settings, key, schema, files, audit log, mail.
    Check,
    /// Send a mail to somebody, to see whether mail arrives.
    MailTest { to: String },
    /// Write database and files into one file (tar). Serving can go on.
    Backup {
        file: PathBuf,
        /// Put the key in, too. Without it the sealed texts of the backup cannot be read; keep them apart.
        #[arg(long)]
        with_key: bool,
    },
    /// Erase what has had its time, as serving does every minute, and say what is left.
    Retention {
        /// Erase nothing; say what would be erased.
        #[arg(long)]
        dry_run: bool,
        /// As if so many days had passed.
        #[arg(long, requires = "dry_run", default_value_t = 0)]
        in_days: u16,
    },
    /// Bring a backup back, on a machine that has nothing yet.
    Restore { file: PathBuf },
}

#[tokio::main]
async fn main() -> Result<ExitCode> {
    // What children said is for nobody else on this machine: database, files, backups.
    #[cfg(unix)]
    rustix::process::umask(rustix::fs::Mode::from_raw_mode(0o077));
    let cli = Cli::parse();
    let config = Config::load().context("configuration")?;
    log(config.log);
    match cli.command {
        Command::Serve => cli::serve::serve(&config).await?,
        Command::Work => jobs::run(cli::serve::services(&config).await?, config.mailer()?).await,
        Command::Migrate => cli::serve::migrate(&config.services(Clock::System).await?).await?,
        Command::Demo { json } => println!("{}", cli::demo::demo(&config, json).await?),
        Command::Invite(invitation) => {
            println!("{}", cli::invite::invite(&cli::serve::services(&config).await?, invitation).await?);
        }
        Command::Check => {
            let report = cli::check::check(&config).await;
            print!("{report}");
            return Ok(if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Command::MailTest { to } => {
            let mailer = config.mailer()?.context("no mail server is set: `smtp_url`")?;
            mailer.try_out(&to).await.map_err(|refusal| anyhow::anyhow!("{to}: {}", refusal.said))?;
            println!("The mail server took a mail to {to}.");
        }
        Command::Backup { file, with_key } => println!("{}", cli::backup::backup(&config, &file, with_key).await?),
        Command::Retention { dry_run, in_days } => {
            let now = Clock::System.now().plus(i64::from(in_days) * DAY);
            let services = cli::serve::services_at(&config, Clock::set(now)).await?;
            println!("{}", cli::retention::retention(&services, dry_run).await?);
        }
        Command::Restore { file } => println!("{}", cli::restore::restore(&config, &file).await?),
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes what happens to standard error.
fn log(format: LogFormat) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into());
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        // A log that cannot be written, on a full disk, would be complained of where it cannot be written either, and
        // that ends whatever is being done.
        .log_internal_errors(false)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}
