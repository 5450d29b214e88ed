//! What a page is: a path, and an async function that guards, asks the store and answers with HTML.
//!
//! The function runs to its end before the first byte is sent, so the status tells the truth and
//! a page without script is the whole page. Islands wake up in it afterwards.

use std::{
    future::Future,
    ops::Deref,
    pin::Pin,
    sync::{Arc, Mutex},
};

use axum::{
    body::Body,
    extract::{FromRequestParts, RawPathParams},
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use leptos::prelude::*;

use crate::{
    error::AppError,
    form::Failed,
    i18n::{href, href_in},
    lang::Lang,
    platform::{Services, guard::Who},
    responses::event,
    shell,
};

/// Who a page is drawn for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Young people: large, one thing a screen, with *leave quickly* and *help now*.
    Young,
    /// Everybody.
    Public,
    /// Staff and members: dense, with their own menu.
    Staff,
    /// Nothing around it: posters and other things to print or project.
    Bare,
}

/// What a page function answers with.
pub enum Answer {
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
pub fn html(title: impl Into<String>, audience: Audience, body: impl IntoAny) -> Result<Answer, AppError> {
    Ok(Answer::Html { title: title.into(), audience, status: StatusCode::OK, body: body.into_any() })
}

type Show = dyn Fn() -> Pin<Box<dyn Future<Output = Result<Answer, AppError>> + Send>> + Send + Sync;

/// A path and what stands there.
#[derive(Clone)]
pub struct Page {
    /// As axum writes it: `/s/{code}/{n}`. Its Welsh twin under `/cy` comes of itself.
    pub path: &'static str,
    show: Arc<Show>,
}

/// Declares a page: `page("/tell", pages::tell)`.
pub fn page<F, Fut>(path: &'static str, show: F) -> Page
where
    F: Fn() -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Answer, AppError>> + Send + 'static,
{
    Page { path, show: Arc::new(move || Box::pin(show())) }
}

/// A file that came with a form.
#[derive(Clone)]
pub struct Upload {
    pub field: String,
    pub name: String,
    /// Empty where it was over the limit: then `too_large` says so.
    pub bytes: Arc<Vec<u8>>,
    pub too_large: bool,
}

/// Files that came with a form, in order.
#[derive(Clone, Default)]
pub struct Uploads(pub Vec<Upload>);

/// The language a request's path asked for, before the prefix was taken off.
#[derive(Clone, Copy)]
pub struct Asked(pub Lang);

/// The request, as pages and actions see it. Cheap to clone.
#[derive(Clone)]
pub struct Req(Arc<Inner>);

pub struct Inner {
    pub lang: Lang,
    /// Without the language's prefix: `/s/K4M2PX`.
    pub path: String,
    pub query: String,
    pub params: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub failed: Option<Failed>,
    pub uploads: Uploads,
    pub services: Services,
    /// Found once in a request, by the guard.
    pub(crate) who: tokio::sync::OnceCell<Option<Who>>,
    out: Mutex<Out>,
}

/// What goes out with the answer besides its body.
#[derive(Default)]
struct Out {
    cookies: Vec<String>,
    go: Option<String>,
    clear: bool,
    refresh: Option<String>,
}

impl Deref for Req {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

const FLASH: &str = "noise-flash";

impl Req {
    fn new(parts: &Parts, params: Vec<(String, String)>) -> Self {
        let services = parts.extensions.get::<Services>().expect("the router provides the services").clone();
        Self(Arc::new(Inner {
            lang: parts.extensions.get::<Asked>().map_or_else(Lang::default, |asked| asked.0),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().unwrap_or_default().to_owned(),
            params,
            headers: parts.headers.clone(),
            failed: parts.extensions.get::<Failed>().cloned(),
            uploads: parts.extensions.get::<Uploads>().cloned().unwrap_or_default(),
            services,
            who: tokio::sync::OnceCell::new(),
            out: Mutex::default(),
        }))
    }

    /// The request being answered.
    pub fn current() -> Self {
        use_context::<Self>().expect("pages and actions run inside a request")
    }

    /// What stands in the path at `{name}`; empty if there is no such place.
    pub fn param(&self, name: &str) -> &str {
        self.params.iter().find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// What stands in the path at `{name}`, as an id or number; anything else is not found.
    pub fn parse<T: std::str::FromStr>(&self, name: &str) -> Result<T, AppError> {
        self.param(name).parse().map_err(|_| AppError::NotFound)
    }

    /// The first `name=…` of the query.
    pub fn asked(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.query.as_bytes()).find(|(n, _)| n == name).map(|(_, v)| v.into_owned())
    }

    /// This page's own address, without the language's prefix.
    pub fn here(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The same page in the other language.
    pub fn twin(&self) -> String {
        href_in(self.lang.other(), &self.here())
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        let name = self.cookie_name(name);
        self.headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|v| v.to_str().ok())
            .flat_map(cookie::Cookie::split_parse)
            .filter_map(Result::ok)
            .find(|c| c.name() == name)
            .map(|c| c.value().to_owned())
    }

    /// Keeps `value` in the browser: HttpOnly, SameSite=Lax, and `__Host-` with Secure on https.
    /// `seconds` of none: until the browser closes.
    pub fn set_cookie(&self, name: &str, value: &str, seconds: Option<i64>) {
        let mut cookie = cookie::Cookie::build((self.cookie_name(name), value.to_owned()))
            .path("/")
            .http_only(true)
            .same_site(cookie::SameSite::Lax)
            .secure(self.services.https());
        if let Some(seconds) = seconds {
            cookie = cookie.max_age(cookie::time::Duration::seconds(seconds));
        }
        self.put(|out| out.cookies.push(cookie.build().to_string()));
    }

    pub fn drop_cookie(&self, name: &str) {
        self.set_cookie(name, "", Some(0));
    }

    fn cookie_name(&self, name: &str) -> String {
        if self.services.https() { format!("__Host-{name}") } else { name.to_owned() }
    }

    /// After this action: 303 to a page of ours, so that a reload never posts twice.
    pub fn go(&self, path: &str) {
        self.put(|out| out.go = Some(href_in(self.lang, path)));
    }

    /// `go`, with a sentence of the locales to be said there once.
    pub fn go_saying(&self, path: &str, key: &str) {
        self.set_cookie(FLASH, key, Some(60));
        self.go(path);
    }

    /// The sentence that the last action left to be said, if any; said once.
    pub fn flash(&self) -> Option<String> {
        let key = self.cookie(FLASH)?;
        self.drop_cookie(FLASH);
        let plain = key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        (plain && crate::i18n::knows(&key)).then(|| crate::i18n::t(&key))
    }

    /// Asks the browser to forget everything about this site (on sign-out).
    pub fn forget_everything(&self) {
        self.put(|out| out.clear = true);
    }

    /// After so many seconds the browser goes to a page of ours by itself.
    pub fn refresh(&self, seconds: u32, path: &str) {
        self.put(|out| out.refresh = Some(format!("{seconds}; url={}", href_in(self.lang, path))));
    }

    fn put(&self, change: impl FnOnce(&mut Out)) {
        change(&mut self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }

    fn finish(&self, response: &mut Response, plain: bool) {
        let out = std::mem::take(&mut *self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        for cookie in out.cookies {
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
        }
        if let Some(refresh) = out.refresh.and_then(|refresh| HeaderValue::from_str(&refresh).ok()) {
            response.headers_mut().insert(header::REFRESH, refresh);
        }
        if out.clear {
            response.headers_mut().insert(
                HeaderName::from_static("clear-site-data"),
                HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""),
            );
        }
        if let Some(go) = out.go.as_deref().and_then(|go| HeaderValue::from_str(go).ok()) {
            if plain {
                *response.status_mut() = StatusCode::SEE_OTHER;
            } else {
                response
                    .headers_mut()
                    .insert(HeaderName::from_static("serverfnredirect"), HeaderValue::from_static(""));
            }
            response.headers_mut().insert(header::LOCATION, go);
        }
    }
}

/// Answers a GET of `page`.
pub async fn render(page: Page, mut parts: Parts) -> Response {
    let params = RawPathParams::from_request_parts(&mut parts, &())
        .await
        .map(|params| params.iter().map(|(k, v)| (k.to_owned(), v.to_owned())).collect())
        .unwrap_or_default();
    let req = Req::new(&parts, params);
    // A shared tablet shows its survey and nothing else.
    match event::led_back(&req) {
        Some(path) => respond(req, || Box::pin(async { Ok(Answer::Go(path)) })).await,
        None => respond(req, || (page.show)()).await,
    }
}

/// The page for an address that is none.
pub async fn not_found(parts: Parts) -> Response {
    respond(Req::new(&parts, Vec::new()), || Box::pin(async { Err(AppError::NotFound) })).await
}

/// A page of its own for an action's error, where the form's page cannot say it.
pub async fn say_error(parts: Parts, error: AppError) -> Response {
    respond(Req::new(&parts, Vec::new()), move || Box::pin(async move { Err(error) })).await
}

async fn respond(
    req: Req,
    show: impl FnOnce() -> Pin<Box<dyn Future<Output = Result<Answer, AppError>> + Send>>,
) -> Response {
    let owner = Owner::new();
    let scoped = owner.with(|| {
        provide_context(req.clone());
        leptos::reactive::computed::ScopedFuture::new(async { (show().await, req_settings().await) })
    });
    let (answer, settings) = scoped.await;
    let mut response = owner.with(|| match answer {
        Ok(Answer::Html { title, audience, status, body }) => {
            page_response(status, shell::shell(&req, &settings, &title, audience, body))
        }
        Ok(Answer::Raw(response)) => response,
        Ok(Answer::Go(path)) => {
            req.go(&path);
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
                shell::shell(&req, &settings, &title, audience, body),
            )
        }
    });
    // A form that was refused is answered with its page, and the status says that it was refused.
    if let Some(failed) = req.failed.as_ref().filter(|_| response.status() == StatusCode::OK) {
        *response.status_mut() = StatusCode::from_u16(failed.error.status()).unwrap_or_default();
    }
    req.finish(&mut response, true);
    owner.cleanup();
    response
}

async fn req_settings() -> Arc<crate::platform::settings::Settings> {
    Req::current().services.settings().await
}

fn page_response(status: StatusCode, html: String) -> Response {
    let mut response = (status, Body::from(html)).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Answers a POST of a server function, plain form or fetch.
pub async fn act(request: axum::extract::Request) -> Response {
    let (parts, body) = request.into_parts();
    let req = Req::new(&parts, Vec::new());
    let plain =
        parts.headers.get(header::ACCEPT).and_then(|a| a.to_str().ok()).is_some_and(|a| a.contains("text/html"));
    let context = req.clone();
    let mut response = leptos_axum::handle_server_fns_with_context(
        move || provide_context(context.clone()),
        axum::extract::Request::from_parts(parts, body),
    )
    .await
    .into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let refused = response.headers().contains_key("serverfnerror");
    if refused {
        response = with_true_status(response).await;
    }
    if plain && !refused {
        // Without a page of its own, an action leads back to where it was asked for.
        response.headers_mut().remove(header::LOCATION);
        let back = req.asked("from").filter(|from| is_ours(from)).unwrap_or_else(|| href("/"));
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

/// A refusal is sent as 500 whatever it is: the status of its error tells the truth.
async fn with_true_status(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    let said = axum::body::to_bytes(body, 1024 * 1024).await.unwrap_or_default();
    if let Ok(error) = serde_json::from_slice::<AppError>(&said) {
        parts.status = StatusCode::from_u16(error.status()).unwrap_or_default();
    }
    Response::from_parts(parts, Body::from(said))
}

/// A path of ours, never another site's.
pub fn is_ours(path: &str) -> bool {
    path.starts_with('/') && !path.starts_with("//") && !path.contains(['\\', '\n', '\r'])
}
