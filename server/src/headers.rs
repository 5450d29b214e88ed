//! What every answer says to the browser about safety (docs/security.md).

use std::sync::LazyLock;

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, header},
    middleware::Next,
    response::Response,
};
use platform::request::{ForEverySite, PagePolicy};

/// The policy of a page that plays sound: `POLICY`, and that.
static WITH_SOUND: LazyLock<HeaderValue> =
    LazyLock::new(|| HeaderValue::from_str(&format!("{POLICY}; media-src 'self'")).expect("a policy of ours"));

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
     connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What every page says that asks for nothing more; with `https` also that the browser is to come back only so.
pub fn said(https: bool) -> impl Iterator<Item = (HeaderName, &'static str)> {
    let always = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
    ];
    let hsts = (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    always.into_iter().chain(https.then_some(hsts))
}

/// Adds the headers; `https` says whether the browser may be told to come back only so.
pub async fn safe(State(https): State<bool>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let allows = response.extensions_mut().remove::<PagePolicy>().unwrap_or_default();
    let for_every_site = response.extensions_mut().remove::<ForEverySite>().is_some();
    let headers = response.headers_mut();
    for (name, value) in said(https) {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if allows.sound {
        headers.insert(header::CONTENT_SECURITY_POLICY, WITH_SOUND.clone());
    }
    if allows.microphone {
        headers.insert(
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static("camera=(), geolocation=(), microphone=(self), browsing-topics=()"),
        );
    }
    if for_every_site {
        let policy = HeaderName::from_static("cross-origin-resource-policy");
        headers.insert(policy, HeaderValue::from_static("cross-origin"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
