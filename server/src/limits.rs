//! How often one may ask. Generous by address, for a whole event hall shares one; strict where
//! somebody could guess (receipts, sign-in). A quiet hall never meets a limit.

use std::net::{IpAddr, SocketAddr};

use app::error::AppError;
use axum::{
    Router,
    body::Body,
    extract::ConnectInfo,
    http::{HeaderValue, Request, StatusCode, header},
    response::{IntoResponse as _, Response},
};
use tower_governor::{GovernorError, GovernorLayer, governor::GovernorConfigBuilder, key_extractor::KeyExtractor};

/// Who is asking: the address, which a proxy in front may have to tell us.
#[derive(Clone, Debug)]
struct Address {
    behind_proxy: bool,
}

impl KeyExtractor for Address {
    type Key = IpAddr;

    fn extract<T>(&self, request: &Request<T>) -> Result<IpAddr, GovernorError> {
        let told = request.headers().get("x-forwarded-for").and_then(|v| v.to_str().ok()).filter(|_| self.behind_proxy);
        // The last one is the proxy's own word; those before it anybody could have written.
        told.and_then(|list| list.rsplit(',').next()?.trim().parse().ok())
            .or_else(|| request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip()))
            .ok_or(GovernorError::UnableToExtractKey)
    }
}

/// Lets an address do `burst` things at once, and one more every `millis` milliseconds.
pub fn limited(actions: Router, behind_proxy: bool, burst: u32, millis: u64) -> Router {
    let config = GovernorConfigBuilder::default()
        .per_millisecond(millis)
        .burst_size(burst)
        .key_extractor(Address { behind_proxy })
        .finish()
        .expect("a burst and a period above zero");
    actions.layer(GovernorLayer::new(config).error_handler(refuse))
}

/// Answers as a server function that refuses, so that the form comes back as it was typed.
fn refuse(error: GovernorError) -> Response {
    let error =
        if matches!(error, GovernorError::TooManyRequests { .. }) { AppError::TooMany } else { AppError::Internal };
    let body = serde_json::to_string(&error).unwrap_or_default();
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Body::from(body)).into_response();
    response.headers_mut().insert("serverfnerror", HeaderValue::from_static("1"));
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}
