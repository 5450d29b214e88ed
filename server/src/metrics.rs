//! Figures for Prometheus: how many requests, how they ended, how long they took, what mail waits.
//!
//! Written by hand, and without paths: a path can hold somebody's link, and what is asked for is
//! nobody's business.

use std::{
    fmt::Write as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering::Relaxed},
    },
    time::Instant,
};

use app::platform::{Services, outbox};
use axum::{
    Router,
    extract::{Request, State},
    http::header,
    middleware::Next,
    response::{IntoResponse as _, Response},
    routing::get,
};

/// Upper bounds of the buckets, in milliseconds.
const BUCKETS: [u64; 9] = [5, 10, 25, 50, 100, 250, 500, 1_000, 5_000];

#[derive(Clone, Default)]
pub struct Figures(Arc<Counts>);

#[derive(Default)]
struct Counts {
    /// By the status's first digit.
    ended: [AtomicU64; 6],
    /// Requests that took at most so long, each counted in the first bucket that holds it.
    took: [AtomicU64; BUCKETS.len() + 1],
    micros: AtomicU64,
}

/// Counts a request around everything else.
pub async fn count(State(figures): State<Figures>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let response = next.run(request).await;
    let took = start.elapsed();
    let counts = &figures.0;
    let class = usize::from(response.status().as_u16() / 100).min(5);
    counts.ended[class].fetch_add(1, Relaxed);
    let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let bucket = BUCKETS.iter().position(|most| millis <= *most).unwrap_or(BUCKETS.len());
    counts.took[bucket].fetch_add(1, Relaxed);
    counts.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Relaxed);
    response
}

/// `/metrics`, for an address of its own.
pub fn router(services: Services, figures: Figures) -> Router {
    Router::new().route("/metrics", get(move || show(services.clone(), figures.clone())))
}

async fn show(services: Services, figures: Figures) -> Response {
    let mut text = figures.text();
    let up = u8::from(services.ready().await.is_ok());
    let _ = writeln!(
        text,
        "# HELP noise_ready Whether database and files answer.\n# TYPE noise_ready gauge\nnoise_ready {up}"
    );
    if let Ok((waiting, oldest)) = outbox::waiting(&services).await {
        let _ = writeln!(
            text,
            "# HELP noise_mail_waiting Mails in the outbox that have not gone out.\n# TYPE noise_mail_waiting gauge\n\
             noise_mail_waiting {waiting}\n# HELP noise_mail_oldest_seconds How long the oldest of them has waited.\n\
             # TYPE noise_mail_oldest_seconds gauge\nnoise_mail_oldest_seconds {}",
            oldest / 1_000
        );
    }
    if let Ok((failing, oldest)) = outbox::failing(&services).await {
        let _ = writeln!(
            text,
            "# HELP noise_danger_mail_failing Mails about a concern or an alarm that have not gone out for ten minutes.\n\
             # TYPE noise_danger_mail_failing gauge\nnoise_danger_mail_failing {failing}\n\
             # HELP noise_danger_mail_failing_seconds How long the oldest of them has waited.\n\
             # TYPE noise_danger_mail_failing_seconds gauge\nnoise_danger_mail_failing_seconds {}",
            oldest / 1_000
        );
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response()
}

impl Figures {
    fn text(&self) -> String {
        let counts = &self.0;
        let mut text = String::from(
            "# HELP noise_requests_total Requests by how they ended.\n# TYPE noise_requests_total counter\n",
        );
        for (class, n) in counts.ended.iter().enumerate().skip(1) {
            let _ = writeln!(text, "noise_requests_total{{status=\"{class}xx\"}} {}", n.load(Relaxed));
        }
        text.push_str("# HELP noise_request_seconds How long requests took.\n# TYPE noise_request_seconds histogram\n");
        let mut all = 0;
        for (at, n) in counts.took.iter().enumerate() {
            all += n.load(Relaxed);
            match BUCKETS.get(at) {
                Some(most) => {
                    let _ = writeln!(
                        text,
                        "noise_request_seconds_bucket{{le=\"{}.{:03}\"}} {all}",
                        most / 1_000,
                        most % 1_000
                    );
                }
                None => {
                    let _ = writeln!(text, "noise_request_seconds_bucket{{le=\"+Inf\"}} {all}");
                }
            }
        }
        let micros = counts.micros.load(Relaxed);
        let _ = writeln!(
            text,
            "noise_request_seconds_sum {}.{:06}\nnoise_request_seconds_count {all}",
            micros / 1_000_000,
            micros % 1_000_000
        );
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_add_up() {
        let figures = Figures::default();
        figures.0.took[0].fetch_add(2, Relaxed);
        figures.0.took[BUCKETS.len()].fetch_add(1, Relaxed);
        figures.0.ended[2].fetch_add(3, Relaxed);
        let text = figures.text();
        assert!(text.contains("noise_request_seconds_bucket{le=\"0.005\"} 2\n"), "{text}");
        assert!(text.contains("noise_request_seconds_bucket{le=\"5.000\"} 2\n"), "{text}");
        assert!(text.contains("le=\"+Inf\"} 3\n") && text.contains("_count 3\n"), "{text}");
        assert!(text.contains("noise_requests_total{status=\"2xx\"} 3\n"), "{text}");
    }
}
