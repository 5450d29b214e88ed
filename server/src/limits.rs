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
use domain::{error::AppError, source::Source};
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

#[derive(Clone, Copy, Debug)]
struct BySource;

impl KeyExtractor for BySource {
    type Key = Source;

    fn extract<T>(&self, request: &Request<T>) -> Result<Source, GovernorError> {
        request.extensions().get::<Source>().copied().ok_or(GovernorError::UnableToExtractKey)
    }
}

/// Lets a source do `burst` things at once, and one more every `millis` milliseconds.
pub fn limited(actions: Router, burst: u32, millis: u64) -> Router {
    let config = GovernorConfigBuilder::default()
        .per_millisecond(millis)
        .burst_size(burst)
        .key_extractor(BySource)
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
    use rstest::rstest;

    use super::*;

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
