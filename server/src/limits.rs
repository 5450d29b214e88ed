//! How often one may ask. Generous by source, for a whole event hall shares one; strict where
//! somebody could guess (sign-in). A quiet hall never meets a limit. Words of receipts have their own
//! (`domain::receipts::guesses`).

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
    time::Duration,
};

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, State},
    http::{HeaderMap, HeaderValue, Request, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use domain::{
    error::AppError,
    source::{Line, SHARES_OF_A_LINE, Source},
};
use tower_governor::{GovernorError, GovernorLayer, governor::GovernorConfigBuilder, key_extractor::KeyExtractor};

/// Notes where a request comes from: whoever is connected, or with proxies of the council's in front what the
/// outermost of them saw.
pub async fn note_source(State(proxies): State<usize>, mut request: axum::extract::Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    if let Some(address) = forwarded(request.headers(), proxies).or(peer) {
        request.extensions_mut().insert(Source::from(address));
    }
    next.run(request).await
}

/// Each proxy writes at the end, in a line of its own or the same, who asked it: with two of them the last but one is
/// what the outer one saw. What is before that anybody could have written.
pub fn forwarded(headers: &HeaderMap, proxies: usize) -> Option<IpAddr> {
    let told = told(headers);
    let which = told.len().checked_sub(proxies).filter(|_| proxies > 0)?;
    address(told[which])
}

/// Everything that is written in `X-Forwarded-For`, the last at the end.
pub fn told(headers: &HeaderMap) -> Vec<&str> {
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(',')).map(str::trim).collect()
}

/// Some write a port behind it.
fn address(told: &str) -> Option<IpAddr> {
    let bare = told.trim_start_matches('[').trim_end_matches(']');
    bare.parse().ok().or_else(|| told.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
}

/// Whose requests are counted together: those of a source, or of its line.
#[derive(Clone, Copy, Debug)]
enum By {
    Source,
    Line,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Whose {
    Source(Source),
    Line(Line),
}

impl KeyExtractor for By {
    type Key = Whose;

    fn extract<T>(&self, request: &Request<T>) -> Result<Whose, GovernorError> {
        let source = request.extensions().get::<Source>().copied().ok_or(GovernorError::UnableToExtractKey)?;
        Ok(match (self, source.line()) {
            (Self::Line, Some(line)) => Whose::Line(line),
            // An IPv4 address is a line by itself.
            (Self::Source, _) | (Self::Line, None) => Whose::Source(source),
        })
    }
}

/// Lets a source do `burst` things at once, and one more every `millis` milliseconds.
pub fn limited(actions: Router, burst: u32, millis: u64) -> Router {
    counted(actions, By::Source, burst, millis)
}

/// As `limited`; all sources of one line of IPv6 together do no more than a few sources may.
pub fn limited_by_line(actions: Router, burst: u32, millis: u64) -> Router {
    let actions = counted(actions, By::Line, burst * u32::from(SHARES_OF_A_LINE), millis / u64::from(SHARES_OF_A_LINE));
    // Outside of it, so that what a source is refused costs its line nothing.
    limited(actions, burst, millis)
}

fn counted(actions: Router, by: By, burst: u32, millis: u64) -> Router {
    let config = GovernorConfigBuilder::default()
        .per_millisecond(millis)
        .burst_size(burst)
        .key_extractor(by)
        .finish()
        .expect("a burst and a period above zero");
    let limiter = Arc::downgrade(config.limiter());
    let forget_the_quiet = async move {
        loop {
            tokio::time::sleep(Duration::from_mins(1)).await;
            let Some(limiter) = limiter.upgrade() else { return };
            // Whoever has all of their burst again need not be remembered.
            limiter.retain_recent();
        }
    };
    // Without a runtime nothing is served either.
    if let Ok(runtime) = tokio::runtime::Handle::try_current() {
        runtime.spawn(forget_the_quiet);
    }
    actions.layer(GovernorLayer::new(config).error_handler(refuse))
}

fn refuse(error: GovernorError) -> Response {
    let error =
        if matches!(error, GovernorError::TooManyRequests { .. }) { AppError::TooMany } else { AppError::Internal };
    let mut response = refusing(&error, StatusCode::TOO_MANY_REQUESTS);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}

/// Refuses as an action would, so that the form comes back as it was typed.
pub fn refusing(error: &AppError, status: StatusCode) -> Response {
    let body = serde_json::to_string(error).unwrap_or_default();
    let mut response = (status, Body::from(body)).into_response();
    response.headers_mut().insert("serverfnerror", HeaderValue::from_static("1"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use axum::routing::get;
    use rstest::rstest;
    use tower::ServiceExt as _;

    use super::*;

    /// How many of these addresses, each asking once, are let in.
    async fn let_in(actions: &Router, addresses: impl IntoIterator<Item = String>) -> usize {
        let mut good = 0;
        for address in addresses {
            let mut request = Request::new(Body::empty());
            request.extensions_mut().insert(Source::from(address.parse::<IpAddr>().expect("an address")));
            let response = actions.clone().oneshot(request).await.expect("an answer");
            good += usize::from(response.status() == StatusCode::OK);
        }
        good
    }

    #[tokio::test]
    async fn a_line_does_no_more_than_a_few_sources_may() {
        let hour = 60 * 60 * 1_000;
        let actions = || Router::new().route("/", get(|| async {}));
        let networks = |line: u16| (0..40).map(move |net| format!("2001:db8:{line:x}:{net:x}::1"));
        let limited = limited(actions(), 5, hour);
        assert_eq!(let_in(&limited, networks(1)).await, 40);
        let by_line = limited_by_line(actions(), 5, hour);
        assert_eq!(let_in(&by_line, networks(1)).await, 5 * usize::from(SHARES_OF_A_LINE));
        assert_eq!(let_in(&by_line, networks(2)).await, 5 * usize::from(SHARES_OF_A_LINE), "another line has its own");
        // One network has the share of one source, and leaves the rest to its neighbours.
        let again = |address: &str| vec![address.to_owned(); 100];
        assert_eq!(let_in(&by_line, again("2001:db8:3:1::1")).await, 5);
        assert_eq!(let_in(&by_line, networks(3)).await, 15);
        assert_eq!(let_in(&by_line, again("192.0.2.1")).await, 5);
        assert_eq!(let_in(&by_line, (1..=40).map(|n| format!("198.51.100.{n}"))).await, 40, "each is a line by itself");
    }

    #[rstest]
    #[case(0, &["192.0.2.1"], None)]
    #[case(1, &["192.0.2.1"], Some("192.0.2.1"))]
    #[case(1, &["203.0.113.9, 192.0.2.1"], Some("192.0.2.1"))]
    #[case(1, &["203.0.113.9", "192.0.2.1"], Some("192.0.2.1"))]
    #[case(2, &["203.0.113.9, 192.0.2.1, 10.0.0.2"], Some("192.0.2.1"))]
    #[case(2, &["203.0.113.9", "192.0.2.1", "10.0.0.2"], Some("192.0.2.1"))]
    #[case(2, &["10.0.0.2"], None)]
    #[case(1, &["192.0.2.1:4711"], Some("192.0.2.1"))]
    #[case(1, &["[2001:db8::1]:4711"], Some("2001:db8::1"))]
    #[case(1, &["[2001:db8::1]"], Some("2001:db8::1"))]
    #[case(1, &["unknown"], None)]
    #[case(1, &[], None)]
    fn what_the_outermost_proxy_of_ours_saw(
        #[case] proxies: usize,
        #[case] lines: &[&str],
        #[case] seen: Option<&str>,
    ) {
        let mut headers = HeaderMap::new();
        for line in lines {
            headers.append("x-forwarded-for", line.parse().expect("a line"));
        }
        assert_eq!(forwarded(&headers, proxies), seen.map(|address| address.parse().expect("an address")));
    }
}
