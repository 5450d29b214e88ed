//! Serving: pages on one address, figures on another, jobs beside them.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Context as _, Result, bail};
use axum::{Router, middleware};
use migrations::Migrator;
use platform::{Services, clock::Clock, settings};

use super::{
    installation,
    schema::{self, ANOTHER, Fit, Moved, TOO_NEW},
};
use crate::{
    config::Config,
    jobs,
    metrics::{self, Figures},
    router,
    serving::{self, Connections},
};

/// Where the figures are if `NOISE_METRICS_ADDR` says nothing: on this machine alone.
const FIGURES: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(std::net::Ipv4Addr::LOCALHOST), 9464);

/// So long we wait at the end for what comes after answers.
const AFTERWARDS: Duration = Duration::from_secs(2);

/// Brings the database up to this version, and notes whose key it is.
///
/// # Errors
/// A change cannot be made, or the key is another's.
pub async fn migrate(services: &Services) -> Result<()> {
    schema::bring_up(services).await.context("migrating the database")?;
    own_key(services).await
}

/// Brings the database up or back to the change of this name, and says what it did.
///
/// # Errors
/// There is no such change, or something would be lost on the way back.
pub async fn migrate_to(services: &Services, name: &str) -> Result<String> {
    let Moved { made, undone } = schema::bring_to::<Migrator>(services, name).await?;
    own_key(services).await?;
    let mut said = format!("The newest change of the database is {name} (made now: {made}, taken back: {undone}).");
    if name != schema::newest() {
        said.push_str(" This program does not serve it so: put the program in place whose newest change that is.");
    }
    Ok(said)
}

/// The services of an installation whose database is of this version and whose key is its own.
///
/// # Errors
/// Says which is not.
pub async fn services(config: &Config) -> Result<Services> {
    services_at(config, Clock::System).await
}

/// `services`, with another clock.
///
/// # Errors
/// Says what is not in order.
pub async fn services_at(config: &Config, clock: Clock) -> Result<Services> {
    installation::is_there(config)?;
    let services = config.services(clock).await?;
    installation::is_in_use(&services.db).await?;
    match schema::fit(&services).await.context("the database's version")? {
        Fit::Same => {}
        Fit::Newer => tracing::warn!("a newer version has changed the database; this one serves until it is replaced"),
        Fit::Behind(_) => {
            bail!("the database is of an older version: run `make-a-noise migrate` first (and `backup` before)")
        }
        Fit::TooNew => bail!("{TOO_NEW}"),
        Fit::Another => bail!("{ANOTHER}"),
    }
    own_key(&services).await?;
    if services.settings().await.demo_filling {
        bail!("the demo was cut off while it was filled: run `make-a-noise demo` again");
    }
    Ok(services)
}

/// With another key nothing that was said could be read, and new things would be sealed with the wrong one.
async fn own_key(services: &Services) -> Result<()> {
    if !settings::key_fits(services).await.context("the database")? {
        bail!("the key file is not the one that this database was sealed with: put the right one in its place");
    }
    Ok(())
}

/// Serves until told to stop (Ctrl+C or SIGTERM), then ends what has begun.
///
/// # Errors
/// An address cannot be listened on, or the installation is not in order.
pub async fn serve(config: &Config) -> Result<()> {
    let services = services(config).await?;
    let mailer = config.mailer()?;
    warn_of_mail(config);
    let listener =
        tokio::net::TcpListener::bind(config.addr).await.with_context(|| format!("listening on {}", config.addr))?;
    let figures = Figures::default();
    tokio::spawn(jobs::run(services.clone(), mailer, figures.clone()));
    serve_figures(config, services.clone(), figures.clone()).await?;
    tracing::info!("serving on {}", config.base_url());
    let app = router::router(&services, config.trusted_proxies)
        .layer(middleware::from_fn_with_state(figures.clone(), metrics::count));
    serving::serve(listener, app, Connections::here(config.trusted_proxies), figures, stopped()).await;
    // Whoever has just been told that a link is on its way gets it.
    let _ = tokio::time::timeout(AFTERWARDS, services.afterwards.done()).await;
    Ok(())
}

fn warn_of_mail(config: &Config) {
    if let Some(words) = super::exposed::mail_in_the_open(config) {
        tracing::warn!("{words}");
    }
}

/// Does the jobs alone, with their figures where nobody else on this machine has that address.
///
/// # Errors
/// The installation is not in order.
pub async fn work(config: &Config) -> Result<()> {
    let services = services(config).await?;
    warn_of_mail(config);
    let (mailer, figures) = (config.mailer()?, Figures::default());
    if let Err(error) = serve_figures(config, services.clone(), figures.clone()).await {
        tracing::info!("no figures: {error:#}");
    }
    jobs::run(services, mailer, figures).await;
    Ok(())
}

/// Never fatal where nobody asked for it: several servers may stand on one machine.
async fn serve_figures(config: &Config, services: Services, figures: Figures) -> Result<()> {
    let addr = config.metrics_addr.unwrap_or(FIGURES);
    let listener = match tokio::net::TcpListener::bind(addr).await {
        Ok(listener) => listener,
        Err(error) if config.metrics_addr.is_none() => {
            tracing::info!(%error, "no figures: {addr} is taken");
            return Ok(());
        }
        Err(error) => return Err(error).with_context(|| format!("listening on {addr} for the figures")),
    };
    let app: Router = metrics::router(services, figures);
    tokio::spawn(async move { axum::serve(listener, app).await });
    Ok(())
}

async fn stopped() {
    let by_hand = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut told) = signal(SignalKind::terminate()) {
            tokio::select! { _ = by_hand => (), _ = told.recv() => () }
            return;
        }
    }
    let _ = by_hand.await;
}
