//! `make-a-noise`: the command line.

use std::{io::IsTerminal as _, net::SocketAddr};

use anyhow::{Context as _, Result};
use app::platform::{Services, clock::Clock};
use clap::{Parser, Subcommand};
use migrations::Migrator;
use sea_orm_migration::MigratorTrait as _;
use server::{config::Config, jobs, router};

/// Young people in care are heard by their corporate parent.
#[derive(Parser)]
#[command(version, about)]
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
}

#[tokio::main]
async fn main() -> Result<()> {
    tracing_subscriber::fmt()
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into()),
        )
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    let cli = Cli::parse();
    let config = Config::load().context("configuration")?;
    let services = config.services(Clock::System).await?;
    match cli.command {
        Command::Serve => serve(&config, services).await,
        Command::Work => {
            jobs::run(services, config.mailer()?).await;
            Ok(())
        }
        Command::Migrate => migrate(&services).await,
    }
}

async fn migrate(services: &Services) -> Result<()> {
    Migrator::up(services.db.connection(), None).await.context("migrating the database")
}

async fn serve(config: &Config, services: Services) -> Result<()> {
    let mailer = config.mailer()?;
    let listener =
        tokio::net::TcpListener::bind(config.addr).await.with_context(|| format!("listening on {}", config.addr))?;
    tokio::spawn(jobs::run(services.clone(), mailer));
    tracing::info!("serving on {}", config.base_url());
    let app = router::router(&services, config.behind_proxy).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, app).with_graceful_shutdown(stopped()).await?;
    Ok(())
}

async fn stopped() {
    let _ = tokio::signal::ctrl_c().await;
}
