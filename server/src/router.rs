//! The one router: pages, actions, files, health, and the layers around them.

use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, Request, State},
    http::{Method, StatusCode, Uri, request::Parts},
    middleware::{self, Next},
    response::{IntoResponse as _, Redirect, Response},
    routing::{get, post},
};
use domain::{error::AppError, lang::Lang, paths::is_local_path};
use platform::{
    Services, random,
    request::{RequestNumber, RequestedLang},
};
use tower_http::{
    compression::CompressionLayer,
    csrf::{CsrfLayer, ProtectionError},
    timeout::RequestBodyTimeoutLayer,
    trace::TraceLayer,
};
use web::page;

use crate::{
    assets, disk,
    forms::{self, Timeouts},
    headers, limits, probe,
    room::Room,
};

/// Everything that answers, ready to be served, behind so many proxies.
pub fn router(services: &Services, proxies: usize) -> Router {
    router_with(services, proxies, Timeouts::default())
}

/// `router`, with another patience.
pub fn router_with(services: &Services, proxies: usize, patience: Timeouts) -> Router {
    let mut pages = Router::new();
    for page in web::pages() {
        pages = pages.route(page.path, get(move |request: Request| page::render(page.clone(), request.into_parts().0)));
    }
    let health = services.clone();
    let pages = pages
        .route("/healthz", get(|| async { "alive" }))
        .route("/readyz", get(move |request: Request| ready(health.clone(), proxies, request.into_parts().0)))
        .fallback(file_or_not_found);
    let (rare, often): (Vec<_>, Vec<_>) = actions().into_iter().partition(|path| writes_to_somebody(path));
    let (guessed, often): (Vec<_>, Vec<_>) = often.into_iter().partition(|path| is_brute_forceable(path));
    let (told, usual): (Vec<_>, Vec<_>) = often.into_iter().partition(|path| tells_by_itself(path));
    let (asked, usual): (Vec<_>, Vec<_>) = usual.into_iter().partition(|path| was_asked_for(path));
    // 500 phones behind one address, 100 answers a second, must pass (docs/benchmarks.md).
    let actions = limits::limited(act_at(usual), 4_000, 2).merge(limits::limited(act_at(guessed), 120, 1_000));
    let actions = actions.merge(limits::limited_by_line(act_at(told), 40, 30_000));
    let actions = actions.merge(limits::limited_by_line(act_at(asked), 300, 2_000));
    let actions = actions.merge(limits::limited(act_at(rare), 20, 30_000));
    let inner = Router::new()
        .merge(pages.clone())
        .merge(actions)
        .merge(probe::router(services, proxies))
        .layer(same_site(services))
        .layer(middleware::from_fn_with_state(
            (pages.layer(Extension(services.clone())), patience, Room::default()),
            forms::rerender_rejected,
        ))
        .layer(Extension(services.clone()))
        .layer(DefaultBodyLimit::max(forms::LARGEST_BODY))
        .layer(RequestBodyTimeoutLayer::new(patience.silence));
    // The language is taken off the path before anything is looked up by it.
    Router::new()
        .fallback_service(inner)
        .layer(middleware::from_fn_with_state(services.clone(), language))
        .layer(middleware::from_fn_with_state(proxies, limits::note_source))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(services.https(), headers::safe))
        // No addresses and no queries: what somebody asks for is nobody's business.
        .layer(TraceLayer::new_for_http().make_span_with(|request: &Request| {
            let number = request.extensions().get::<RequestNumber>().map(|number| number.0.as_str());
            tracing::info_span!("request", method = %request.method(), number)
        }))
        .layer(middleware::from_fn(number))
}

/// Draws the number by which the log's lines of a request, and the page that says something went wrong, are found
/// together.
async fn number(mut request: Request, next: Next) -> Response {
    request.extensions_mut().insert(RequestNumber(random::code()));
    next.run(request).await
}

/// Refuses what a page of another site sends. What comes from the address by which people reach us is ours, also where
/// a proxy in front does not say by which name it was asked.
fn same_site(services: &Services) -> CsrfLayer<impl FnMut(ProtectionError) -> Response + Clone + use<>> {
    let refused = |_: ProtectionError| limits::refusing(&AppError::OtherSite, StatusCode::FORBIDDEN);
    let origin = services.base_url.split('/').take(3).collect::<Vec<_>>().join("/").to_lowercase();
    let layer = CsrfLayer::new().add_trusted_origin(&origin).unwrap_or_else(|error| {
        tracing::warn!(%error, "base_url is no address of a site");
        CsrfLayer::new()
    });
    layer.with_rejection_response(refused)
}

/// The path of every action there is.
pub fn actions() -> Vec<&'static str> {
    server_fn::axum::server_fn_paths().filter(|(_, method)| *method == Method::POST).map(|(path, _)| path).collect()
}

/// What sends mail to somebody outside for whoever asks: nobody buries the advocacy service.
fn writes_to_somebody(path: &str) -> bool {
    matches!(path, "/do/advocacy/ask" | "/do/complaints/answer" | "/do/panels/invite-guest")
}

/// What an officer has to read and nobody has asked for: a hall answers a survey at once, it does not tell us something
/// at once. So nobody buries what a child says. An officer's own typing has another door.
fn tells_by_itself(path: &str) -> bool {
    matches!(
        path,
        "/do/voices/tell" | "/do/voices/say-more" | "/do/voices/correct" | "/do/pledge/why" | "/do/joining/ask"
    )
}

/// What a hall was asked for: it signs the pledge, or says what it thinks of a draft, within minutes, and nobody buries
/// the list of who confirms or reads it. Many comments from one source are one row of the queue.
fn was_asked_for(path: &str) -> bool {
    matches!(path, "/do/pledge/sign-by-link" | "/do/pledge/comment")
}

/// Where somebody could try words or codes until one fits.
fn is_brute_forceable(path: &str) -> bool {
    // Not /do/responses/join: a survey's code hangs on the wall, and a whole hall types it at once.
    matches!(
        path,
        "/do/people/ask-link"
            | "/do/people/change-password"
            | "/do/people/enter"
            | "/do/people/set-up"
            | "/do/people/use-link"
            | "/do/responses/leave-event"
    )
}

fn act_at(paths: Vec<&'static str>) -> Router {
    paths.into_iter().fold(Router::new(), |router, path| router.route(path, post(page::handle_action)))
}

/// For a load balancer of ours and for who looks after the machine. It writes to know it, so strangers find nothing here:
/// they are who came through every proxy.
async fn ready(services: Services, proxies: usize, parts: Parts) -> Response {
    if limits::forwarded(&parts.headers, proxies).is_some() {
        return page::not_found(parts).await;
    }
    match disk::ready(&services).await {
        Ok(()) => "ready".into_response(),
        Err(error) => (StatusCode::SERVICE_UNAVAILABLE, error.to_string()).into_response(),
    }
}

async fn file_or_not_found(request: Request) -> Response {
    let (parts, _): (Parts, _) = request.into_parts();
    match assets::find(&parts.uri, &parts.headers) {
        Some(file) if parts.method == Method::GET || parts.method == Method::HEAD => file,
        _ => page::not_found(parts).await,
    }
}

/// `/cy/tell` is `/tell` in Welsh: takes the prefix off and remembers it. Where the council has not the language, an old
/// link leads to the English page, and a form that was open already is taken in English.
async fn language(State(services): State<Services>, mut request: Request, next: Next) -> Response {
    let whole = request.uri().path_and_query().map_or("/", |p| p.as_str());
    let in_path = Lang::of_path(whole).map(|(lang, rest)| (lang, rest.to_owned()));
    let rest = in_path.as_ref().map(|(_, rest)| if rest.starts_with('?') { format!("/{rest}") } else { rest.clone() });
    let lang = match in_path {
        Some((lang, _)) => services.settings().await.languages.spoken(lang),
        None => Lang::En,
    };
    if let Some(rest) = rest.as_deref().filter(|rest| lang == Lang::En && is_local_path(rest))
        && matches!(*request.method(), Method::GET | Method::HEAD)
    {
        return Redirect::to(rest).into_response();
    }
    if let Some(uri) = rest.and_then(|rest| rest.parse::<Uri>().ok()) {
        *request.uri_mut() = uri;
    }
    request.extensions_mut().insert(RequestedLang(lang));
    next.run(request).await
}
