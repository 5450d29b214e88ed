//! What a page is: a path, and an async function that guards, asks the store and answers with HTML.
//!
//! The function runs to its end before the first byte is sent, so the status tells the truth and
//! a page without script is the whole page. Islands wake up in it afterwards.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{
    body::Body,
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use crate::{away, beginning, responses::event, safeguarding, shell};
use domain::{
    error::AppError,
    paths::{self, Path, is_local_path},
};
use platform::{guard::Grant, i18n::href, request::RequestContext};
use ui::Audience;

/// What a page function answers with.
pub enum PageResponse {
    Html {
        title: String,
        audience: Audience,
        status: StatusCode,
        body: AnyView,
    },
    /// A picture, a calendar, a file.
    Raw(Response),
    /// 303 to another page of ours.
    Go(String),
}

/// A page in HTML.
pub fn html(title: impl Into<String>, audience: Audience, body: impl IntoAny) -> Result<PageResponse, AppError> {
    Ok(PageResponse::Html { title: title.into(), audience, status: StatusCode::OK, body: body.into_any() })
}

/// A path and what stands there.
#[derive(Clone)]
pub struct Page {
    /// As axum writes it: `/s/{code}/{n}`. Its Welsh twin under `/cy` comes of itself.
    pub path: &'static str,
    show: Arc<dyn Shows>,
}

/// An async function that shows a page.
pub trait Shows: Send + Sync + 'static {
    fn show(&self) -> Pin<Box<dyn Future<Output = Result<PageResponse, AppError>> + Send>>;
}

impl<F, Fut> Shows for F
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<PageResponse, AppError>> + Send + 'static,
{
    fn show(&self) -> Pin<Box<dyn Future<Output = Result<PageResponse, AppError>> + Send>> {
        Box::pin(self())
    }
}

/// Declares a page at the pattern of its type: `page::<paths::voices::Tell>(pages::tell)`.
pub fn page<P: Path>(show: impl Shows) -> Page {
    Page { path: P::PATTERN, show: Arc::new(show) }
}

/// A page of the menu of staff: it requires this grant, and the menu of whoever holds it leads there (`shell`).
pub trait Guarded: Path {
    type Grant: Grant;
}

/// What a page of the menu requires.
pub type GrantOf<P> = <P as Guarded>::Grant;

/// Answers a GET of `page`.
pub async fn render(page: Page, mut parts: Parts) -> Response {
    let params = RawPathParams::from_request_parts(&mut parts, &())
        .await
        .map(|params| params.iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect())
        .unwrap_or_default();
    let req = RequestContext::new(&parts, params).await;
    // A form without a field of its own leaves a question mark behind nothing.
    let bare = (parts.uri.query() == Some("")).then(|| req.path.clone());
    // A shared tablet shows its survey and nothing else; who left quickly finds a survey as it begins.
    match event::led_back(&req).or_else(|| away::led_back(&req)).or(bare) {
        Some(path) => respond(req, || Box::pin(async { Ok(PageResponse::Go(path)) })).await,
        None => respond(req, || Box::pin(async move { led_on(page.show.show().await) })).await,
    }
}

/// A page that leads on has no place for a form that was refused: it is said on a page of its own, with what was typed.
fn led_on(shown: Result<PageResponse, AppError>) -> Result<PageResponse, AppError> {
    let refused = RequestContext::current().failed.clone().filter(|failed| !failed.is_carried());
    match (shown, refused) {
        (Ok(PageResponse::Go(_)), Some(failed)) => Err(failed.error),
        (shown, _) => shown,
    }
}

/// The page for an address that is none.
pub async fn not_found(parts: Parts) -> Response {
    respond(RequestContext::new(&parts, Vec::new()).await, || Box::pin(async { Err(AppError::NotFound) })).await
}

/// A page of its own for an action's error, where the form's page cannot say it.
pub async fn render_error(parts: Parts, error: AppError) -> Response {
    respond(RequestContext::new(&parts, Vec::new()).await, move || Box::pin(async move { Err(error) })).await
}

async fn respond(
    req: RequestContext,
    show: impl FnOnce() -> Pin<Box<dyn Future<Output = Result<PageResponse, AppError>> + Send>>,
) -> Response {
    let owner = Owner::new();
    let scoped = owner.with(|| {
        provide_context(req.clone());
        leptos::reactive::computed::ScopedFuture::new(async {
            away::end().await;
            (show().await, req_settings().await, safeguarding::pages::bar().await, beginning::pages::is_left().await)
        })
    });
    let (answer, settings, bar, steps_left) = scoped.await;
    let answer = req.settled().await.and(answer);
    let mut response = owner.with(|| match answer {
        Ok(PageResponse::Html { title, audience, status, body }) => page_response(
            status,
            shell::shell(&req, &settings, &title, audience, shell::Above { bar, steps_left }, body),
        ),
        Ok(PageResponse::Raw(response)) => response,
        Ok(PageResponse::Go(path)) => {
            req.redirect(path);
            StatusCode::SEE_OTHER.into_response()
        }
        Err(error) => {
            let (title, body) = shell::error_page(&error);
            let audience = if matches!(error, AppError::SignIn | AppError::Forbidden) {
                Audience::Public
            } else {
                Audience::Young
            };
            page_response(
                StatusCode::from_u16(error.status()).unwrap_or_default(),
                shell::shell(&req, &settings, &title, audience, shell::Above { bar, steps_left }, body),
            )
        }
    });
    // A form that was refused is answered with its page, and the status says that it was refused.
    if let Some(failed) =
        req.failed.as_ref().filter(|failed| !failed.is_carried() && response.status() == StatusCode::OK)
    {
        *response.status_mut() = StatusCode::from_u16(failed.error.status()).unwrap_or_default();
    }
    req.finish(&mut response, true);
    owner.cleanup();
    response
}

async fn req_settings() -> Arc<platform::settings::Settings> {
    RequestContext::current().services.settings().await
}

fn page_response(status: StatusCode, html: String) -> Response {
    let mut response = (status, Body::from(html)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Answers a POST of a server function, plain form or fetch.
pub async fn handle_action(request: axum::extract::Request) -> Response {
    let (parts, body) = request.into_parts();
    let req = RequestContext::new(&parts, Vec::new()).await;
    let plain =
        parts.headers.get(header::ACCEPT).and_then(|a| a.to_str().ok()).is_some_and(|a| a.contains("text/html"));
    let context = req.clone();
    let mut response = leptos_axum::handle_server_fns_with_context(
        move || provide_context(context.clone()),
        axum::extract::Request::from_parts(parts, body),
    )
    .await
    .into_response();
    if let Err(error) = req.settled().await {
        response = error_response(&error);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let refused = response.headers().contains_key("serverfnerror");
    if refused {
        response = with_true_status(response).await;
    }
    if plain && !refused {
        // Without a page of its own, an action leads back to where it was asked for.
        response.headers_mut().remove(header::LOCATION);
        let back = req.query("from").filter(|from| is_local_path(from)).unwrap_or_else(|| href(paths::voices::Home));
        *response.status_mut() = StatusCode::SEE_OTHER;
        if let Ok(back) = HeaderValue::from_str(&back) {
            response.headers_mut().insert(header::LOCATION, back);
        }
    }
    if !refused {
        req.finish(&mut response, plain);
    }
    response
}

/// As a server function refuses.
fn error_response(error: &AppError) -> Response {
    let said = serde_json::to_vec(error).unwrap_or_default();
    ([("serverfnerror", "1")], said).into_response()
}

/// A refusal is sent as 500 whatever it is: the status of its error tells the truth.
async fn with_true_status(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let said = axum::body::to_bytes(body, 1024 * 1024).await.unwrap_or_default();
    if let Ok(error) = serde_json::from_slice::<AppError>(&said) {
        parts.status = StatusCode::from_u16(error.status()).unwrap_or_default();
    }
    Response::from_parts(parts, Body::from(said))
}
