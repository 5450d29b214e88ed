//! What `check --url` asks the running program (`cli::outside`): what of a phone's request arrives here, through
//! everything in front. It answers who holds the key file; for everybody else there is nothing here. It keeps nothing
//! and asks no database.

use std::{
    convert::Infallible,
    net::{IpAddr, Ipv4Addr},
    time::Duration,
};

use axum::{
    Json, RequestExt as _, Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode},
    middleware::{self, Next},
    response::{
        IntoResponse as _, Response,
        sse::{Event, Sse},
    },
    routing::{get, post},
};
use domain::{
    source::Source,
    time::{MINUTE, Timestamp},
};
use futures::{StreamExt as _, stream};
use platform::{Services, crypto::Keys, random};
use serde::{Deserialize, Serialize};
use web::page;

use crate::limits;

/// The header with the token.
pub const TOKEN: &str = "x-make-a-noise-probe";
/// The address that the check says it has, as somebody would who wants to pass for another. Nobody has it (RFC 5737).
pub const CLAIMED: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7));
/// Between the two events of `/probe/stream`.
pub const APART: Duration = Duration::from_secs(1);

/// What of a request arrived, without any address.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Seen {
    /// Which program this is.
    pub version: String,
    /// As the running program has it.
    pub trusted_proxies: usize,
    /// So many addresses are in `X-Forwarded-For`.
    pub told: usize,
    /// The one of them that counts can be read.
    pub read: bool,
    /// The source of the request is `CLAIMED`.
    pub believed: bool,
    /// Drawn anew for each answer: two answers with the same come from a cache.
    pub drawn: String,
}

/// What lets somebody ask, for a minute: only who holds the key file can say it.
pub fn token(keys: &Keys, now: Timestamp) -> String {
    random::hex(&keys.fingerprint("probe", &now.0.div_euclid(MINUTE).to_string()))
}

/// The clock of the machine that asks may be a minute off.
fn fits(keys: &Keys, now: Timestamp, given: &str) -> bool {
    // Hashed again with the key, so that how long comparing takes says nothing of the token.
    let hashed = |token: &str| keys.fingerprint("probe given", token);
    let given = hashed(given);
    [-MINUTE, 0, MINUTE].into_iter().any(|off| hashed(&token(keys, now.plus(off))) == given)
}

/// The probes, limited like everything else.
pub fn router(services: &Services, proxies: usize) -> Router {
    let probes = Router::new()
        .route("/probe/seen", get(move |request: Request| async move { Json(seen(&request, proxies)) }))
        .route("/probe/stream", get(|| async { two_events() }))
        .route("/probe/body", post(length));
    limits::limited(probes, 60, 1_000).layer(middleware::from_fn_with_state(services.clone(), with_token))
}

/// Without a token this is an address that there is not.
async fn with_token(State(services): State<Services>, request: Request, next: Next) -> Response {
    let given = request.headers().get(TOKEN).and_then(|given| given.to_str().ok());
    if given.is_some_and(|given| fits(&services.keys, services.clock.now(), given)) {
        return next.run(request).await;
    }
    page::not_found(request.into_parts().0).await
}

fn seen(request: &Request, trusted_proxies: usize) -> Seen {
    let headers = request.headers();
    Seen {
        version: crate::VERSION.clone(),
        trusted_proxies,
        told: limits::told(headers).len(),
        read: limits::forwarded(headers, trusted_proxies).is_some(),
        believed: request.extensions().get::<Source>() == Some(&Source::from(CLAIMED)),
        drawn: random::code(),
    }
}

/// Two events, `APART`, sent as the wall's are (`web::responses::wall`).
fn two_events() -> Response {
    let events = stream::unfold(0_u8, |sent| async move {
        if sent == 1 {
            tokio::time::sleep(APART).await;
        }
        (sent < 2).then(|| (Ok::<_, Infallible>(Event::default().data(sent.to_string())), sent + 1))
    });
    let mut answer = Sse::new(events).into_response();
    answer.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    answer
}

/// How many bytes came; none of them is kept.
async fn length(request: Request) -> Response {
    let mut pieces = request.with_limited_body().into_body().into_data_stream();
    let mut all = 0;
    while let Some(piece) = pieces.next().await {
        let Ok(piece) = piece else { return StatusCode::UNPROCESSABLE_ENTITY.into_response() };
        all += piece.len();
    }
    Json(all).into_response()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const NOW: Timestamp = Timestamp(1_795_348_800_000);

    #[rstest]
    #[case(0, true)]
    #[case(MINUTE, true)]
    #[case(-MINUTE, true)]
    #[case(2 * MINUTE, false)]
    #[case(-2 * MINUTE, false)]
    fn a_token_is_good_for_its_minute_and_the_ones_beside_it(#[case] off: i64, #[case] good: bool) {
        let keys = Keys::new([7; 32]);
        assert_eq!(fits(&keys, NOW, &token(&keys, NOW.plus(off))), good);
    }

    #[test]
    fn nobody_makes_a_token_without_the_key() {
        let keys = Keys::new([7; 32]);
        assert!(!fits(&keys, NOW, &token(&Keys::new([8; 32]), NOW)));
        assert!(!fits(&keys, NOW, ""));
    }
}
