//! Figures for Prometheus, on an address of their own: numbers, and never a word, a name, a survey or a path, since a
//! path can hold somebody's link and what is asked for is nobody's business. The rules that wake somebody are
//! `server/deploy/prometheus.rules.yml`.
//!
//! ```text
//! counts     what this server counts of itself      gathering  what is asked anew each time
//! text       how it is written
//! ```

mod counts;
mod gathering;
mod text;

use std::time::{Duration, Instant};

use axum::{
    Router,
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::{IntoResponse as _, Response},
    routing::get,
};
use domain::time::Timestamp;
use platform::Services;

pub use counts::{Figures, Task};
use text::Text;

/// Prometheus waits for ten seconds. What has not come by then is left out, so that it learns of the rest.
const PATIENCE: Duration = Duration::from_secs(8);

/// Counts a request around everything else.
pub async fn count(State(figures): State<Figures>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let response = next.run(request).await;
    figures.answered(response.status().as_u16(), start.elapsed());
    response
}

/// When this server was started, by its clock and by one that never jumps.
#[derive(Clone, Copy)]
struct Started {
    at: Timestamp,
    since: Instant,
}

/// `/metrics`, for an address of its own.
pub fn router(services: Services, figures: Figures) -> Router {
    let started = Started { at: services.clock.now(), since: Instant::now() };
    Router::new().route("/metrics", get(move || show(services.clone(), figures.clone(), started)))
}

async fn show(services: Services, figures: Figures, started: Started) -> Response {
    let mut text = Text::default();
    about(&services, started, &mut text);
    figures.write(&mut text);
    if tokio::time::timeout(PATIENCE, gathering::write(&services, &mut text)).await.is_err() {
        tracing::error!("figures are left out: the database or the files do not answer in time");
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text.into_string()).into_response()
}

/// Which version it is, and what time it thinks it is.
fn about(services: &Services, started: Started, text: &mut Text) {
    let commit = option_env!("MAKE_A_NOISE_BUILT_FROM").and_then(|from| from.split(',').next()).unwrap_or("unknown");
    text.gauge("noise_build_info", "Which version this is, and of which commit.").line(
        "",
        &[("version", env!("CARGO_PKG_VERSION")), ("commit", commit)],
        1,
    );
    text.gauge("noise_start_time_seconds", "When this server was started, in seconds since 1970.")
        .is(started.at.0 / 1_000);
    let passed = i64::try_from(started.since.elapsed().as_millis()).unwrap_or(i64::MAX);
    let jumped = services.clock.now().since(started.at).saturating_sub(passed);
    text.gauge("noise_clock_jump_seconds", "By how much this machine's clock was set forward or back since then.")
        .is(jumped / 1_000);
}
