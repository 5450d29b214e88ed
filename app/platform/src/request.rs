//! The request, as pages and actions see it, and what goes out with the answer besides its body.

use std::{
    fmt::Display,
    ops::Deref,
    sync::{Arc, Mutex},
};

use axum::{
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request::Parts},
    response::Response,
};
use leptos::prelude::*;

use super::{Services, guard::CurrentUser, leaving};
use crate::{db::CommitBarrier, i18n::href_in};
use domain::{
    error::AppError,
    lang::{Lang, Languages},
    source::Source,
};

/// The request, as pages and actions see it. Cheap to clone.
#[derive(Clone)]
pub struct RequestContext(Arc<Inner>);

pub struct Inner {
    pub lang: Lang,
    /// The council's, when the request came.
    pub languages: Languages,
    /// Without the language's prefix: `/s/K4M2PX`.
    pub path: String,
    pub query: String,
    pub params: Vec<(String, String)>,
    pub headers: HeaderMap,
    pub failed: Option<RejectedForm>,
    pub uploads: Uploads,
    /// Where it comes from; none where nobody says.
    pub source: Option<Source>,
    /// What the log calls it.
    pub number: Option<RequestNumber>,
    /// Somebody left quickly: what this browser knows of them ends with this request.
    pub left: bool,
    pub services: Services,
    /// Found once in a request, by the guard.
    pub who: tokio::sync::OnceCell<Option<CurrentUser>>,
    /// What the answer waits for.
    pub(crate) barrier: CommitBarrier,
    out: Mutex<Out>,
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
pub struct RequestedLang(pub Lang);

/// A posted form that was refused. The page it came from is rendered again with this in its
/// request, so nothing that was typed is lost and nothing of it travels in a URL.
#[derive(Clone, Debug)]
pub struct RejectedForm {
    /// The server function that refused, e.g. `/do/voices/tell`.
    pub action: String,
    /// What was typed, by field name, in the order posted.
    pub values: Vec<(String, String)>,
    pub error: AppError,
}

impl RejectedForm {
    /// Nothing was refused: what was typed goes along to another page (`carry`).
    pub const fn is_carried(&self) -> bool {
        matches!(&self.error, AppError::Invalid(problems) if problems.is_empty())
    }
}

/// The form of this page whose words go along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Of the `<form>`.
    pub id: &'static str,
    /// The action that a button of another language posts to, if the form is kept there: with `then=language`.
    pub language: Option<String>,
}

impl Carried {
    pub const ID: &str = "carried";
    /// The field that names the form's page.
    pub const PAGE: &str = "carried";
}

/// By which a person's report and the log's lines are found together. Drawn, and kept nowhere else.
#[derive(Clone, Debug)]
pub struct RequestNumber(pub String);

/// What a page needs of the browser that others do not; the safety headers say so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PagePolicy {
    pub sound: bool,
    pub microphone: bool,
}

/// An answer that every site may take and show (`open_file`); the safety headers say so.
#[derive(Clone, Copy, Debug)]
pub struct ForEverySite;

/// What goes out with the answer besides its body.
#[derive(Default)]
struct Out {
    cookies: Vec<String>,
    go: Option<String>,
    clear: bool,
    refresh: Option<String>,
    allows: PagePolicy,
    carried: Option<Carried>,
}

impl Deref for RequestContext {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

const FLASH: &str = "noise-flash";

impl RequestContext {
    pub async fn new(parts: &Parts, params: Vec<(String, String)>) -> Self {
        let services = parts.extensions.get::<Services>().expect("the router provides the services").clone();
        let languages = services.settings().await.languages;
        Self(Arc::new(Inner {
            languages,
            lang: parts.extensions.get::<RequestedLang>().map_or_else(Lang::default, |asked| asked.0),
            path: parts.uri.path().to_owned(),
            // Nobody types a NUL, and PostgreSQL keeps no text with it.
            query: parts.uri.query().unwrap_or_default().replace("%00", ""),
            params: params.into_iter().map(|(name, value)| (name, value.replace('\0', ""))).collect(),
            left: leaving::has_left(parts.uri.path(), &parts.headers),
            source: parts.extensions.get::<Source>().copied(),
            number: parts.extensions.get::<RequestNumber>().cloned(),
            headers: parts.headers.clone(),
            failed: parts.extensions.get::<RejectedForm>().cloned(),
            uploads: parts.extensions.get::<Uploads>().cloned().unwrap_or_default(),
            services,
            who: tokio::sync::OnceCell::new(),
            barrier: CommitBarrier::default(),
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
    pub fn query(&self, name: &str) -> Option<String> {
        form_urlencoded::parse(self.query.as_bytes()).find(|(n, _)| n == name).map(|(_, v)| v.into_owned())
    }

    /// This page's own address, without the language's prefix.
    pub fn current_url(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }

    /// The same page in the other languages of the council.
    pub fn twins(&self) -> Vec<(Lang, String)> {
        self.languages.beside(self.lang).map(|other| (other, href_in(other, &self.current_url()))).collect()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        if self.left && !leaving::stays(name) {
            return None;
        }
        self.cookie_before_leaving(name)
    }

    /// The same, whether or not somebody left quickly.
    pub fn cookie_before_leaving(&self, name: &str) -> Option<String> {
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
    pub fn redirect(&self, path: impl Display) {
        self.put(|out| out.go = Some(href_in(self.lang, &path.to_string())));
    }

    /// `redirect`, with a sentence of the locales to be said there once.
    pub fn redirect_with_flash(&self, path: impl Display, key: &str) {
        self.set_cookie(FLASH, key, Some(60));
        self.redirect(path);
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

    /// This page plays sound of ours.
    pub fn plays_sound(&self) {
        self.put(|out| out.allows.sound = true);
    }

    /// This page may ask for the microphone.
    pub fn may_record(&self) {
        self.put(|out| out.allows.microphone = true);
    }

    fn put(&self, change: impl FnOnce(&mut Out)) {
        change(&mut self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }

    /// Ends what is not set anew.
    fn forget_young(&self) {
        let set = |out: &Out, name: &str| {
            let name = format!("{}=", self.cookie_name(name));
            out.cookies.iter().any(|cookie| cookie.starts_with(&name))
        };
        for name in leaving::things(&self.headers) {
            let mut kept = false;
            self.put(|out| kept = set(out, name));
            if !kept {
                self.drop_cookie(name);
            }
        }
    }

    /// This page's form whose words go along.
    pub fn carries(&self, form: Carried) {
        self.put(|out| out.carried = Some(form));
    }

    pub fn carried(&self) -> Option<Carried> {
        self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner).carried.clone()
    }

    /// Waits until what was read for the answer is on the disk.
    ///
    /// # Errors
    /// `Unavailable` if it was not kept.
    pub async fn settled(&self) -> Result<(), AppError> {
        self.barrier.passed().await
    }

    pub fn finish(&self, response: &mut Response, plain: bool) {
        // What a page that is being left still sends by itself keeps nothing.
        if self.left && plain {
            self.forget_young();
        }
        let mut out = std::mem::take(&mut *self.out.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
        // What a cache may keep for everybody sets nothing in anybody's browser.
        let for_everybody = response.extensions().get::<ForEverySite>().is_some();
        if for_everybody || (self.left && !plain) {
            out.cookies.clear();
        }
        for cookie in out.cookies {
            if let Ok(cookie) = HeaderValue::from_str(&cookie) {
                response.headers_mut().append(header::SET_COOKIE, cookie);
            }
        }
        if let Some(refresh) = out.refresh.and_then(|refresh| HeaderValue::from_str(&refresh).ok()) {
            response.headers_mut().insert(header::REFRESH, refresh);
        }
        response.extensions_mut().insert(out.allows);
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
