//! What every answer says to the browser about safety, and what cookies say of themselves.

use domain::role::Role;
use platform::clock::Clock;
use reqwest::{Method, RequestBuilder, Response, header};
use rstest::rstest;
use server::{config::Config, router};

use crate::{
    app::{Backend::Sqlite, NOON, TestApp},
    browser::Browser,
};

/// What stands in every answer, word for word.
const FIXED: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()"),
];

/// What the policy must say, each in so many words.
const POLICY: [&str; 10] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
];

/// Where sound of ours may be played, and where a microphone may be asked for.
const PLAYS: [&str; 5] = ["/s/", "/preview", "/sound", "/pledge/", "/verdicts"];
const RECORDS: &str = "/sound";

/// What any site may take and show.
const FOR_EVERY_SITE: [&str; 7] = [
    "/open/pledge.json",
    "/open/pledge.csv",
    "/open/pledge.schema.json",
    "/open/pledge.svg",
    "/open/offer.json",
    "/open/offer.csv",
    "/open/offer.svg",
];

/// What an answer lacks.
pub fn missing(headers: &header::HeaderMap, https: bool, of: &str) -> Vec<String> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut wrong = Vec::new();
    // Not the way from `/cy` to the file, where there is no Welsh.
    let open = FOR_EVERY_SITE.iter().any(|file| of.contains(file)) && headers.contains_key(header::ETAG);
    let cors = headers.get_all(header::ACCESS_CONTROL_ALLOW_ORIGIN).iter().collect::<Vec<_>>();
    let wanted: &[&str] = if open { &["*"] } else { &[] };
    if cors != wanted {
        wrong.push(format!("{of}: other sites may read it: {cors:?}"));
    }
    for (name, value) in FIXED {
        let here = if of.contains(RECORDS) {
            text(name).replace("microphone=(self)", "microphone=()")
        } else {
            text(name).to_owned()
        };
        let every = name == "cross-origin-resource-policy" && open;
        let value = if every { "cross-origin" } else { value };
        if here != value || headers.get_all(name).iter().count() != 1 {
            wrong.push(format!("{of}: {name} is {:?}", text(name)));
        }
    }
    let policy = text("content-security-policy").split(';').map(str::trim);
    let plays = |rule: &&str| *rule == "media-src 'self'" && PLAYS.iter().any(|page| of.contains(page));
    let policy: Vec<_> = policy.filter(|rule| !plays(rule)).collect();
    if policy != POLICY {
        wrong.push(format!("{of}: the policy is {policy:?}"));
    }
    let hsts = if https { "max-age=31536000; includeSubDomains" } else { "" };
    if text("strict-transport-security") != hsts {
        wrong.push(format!("{of}: strict-transport-security is {:?}", text("strict-transport-security")));
    }
    let html = text("content-type").starts_with("text/html");
    if text("cache-control").is_empty() || (html && text("cache-control") != "no-store") {
        wrong.push(format!("{of}: cache-control is {:?}", text("cache-control")));
    }
    for cookie in headers.get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok()) {
        let parts: Vec<_> = cookie.split(';').map(str::trim).collect();
        let has = |part: &str| parts.contains(&part);
        let own = !https || (parts[0].starts_with("__Host-") && has("Secure"));
        if !own || !has("HttpOnly") || !has("SameSite=Lax") || !has("Path=/") || cookie.contains("Domain") {
            wrong.push(format!("{of}: a cookie is {cookie}"));
        }
    }
    wrong
}

/// A server that people reach by https or not, and where it really listens.
async fn reached_by(base_url: Option<&str>) -> (TestApp, String) {
    let app = TestApp::start(Sqlite).await;
    let config = Config { base_url: base_url.map(str::to_owned), ..app.config.clone() };
    let services = config.services(Clock::set(NOON)).await.expect("services");
    let url = crate::ops::serve_on_free_port(router::router(&services, 0)).await;
    (app, url)
}

async fn ask(request: RequestBuilder) -> Response {
    let request = request.header(header::ACCEPT, "text/html").header("sec-fetch-site", "same-origin");
    request.send().await.expect("the server answers")
}

fn form(browser: &Browser, action: &str, words: String) -> RequestBuilder {
    browser.raw(Method::POST, action).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(words)
}

#[rstest]
#[case(None)]
#[case(Some("https://noise.example.org"))]
#[tokio::test(flavor = "multi_thread")]
async fn every_answer_says_how_to_be_safe(#[case] base_url: Option<&str>) {
    let (_app, url) = reached_by(base_url).await;
    let (browser, https) = (Browser::new(&url), base_url.is_some());
    // One page leads to another site.
    let plain = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let mut wrong = Vec::new();
    let mut look = |answer: Response, status: u16, of: &str| {
        assert_eq!(answer.status().as_u16(), status, "{of}");
        wrong.extend(missing(answer.headers(), https, of));
    };
    // Every page in both languages, whatever it answers to a visitor who made up what stands in the gaps.
    for page in web::pages() {
        let parts = page.path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
        let path = parts.collect::<Vec<_>>().join("/");
        for path in [path.clone(), format!("/cy{}", path.trim_end_matches('/'))] {
            let answer = ask(plain.get(format!("{url}{path}"))).await;
            let status = answer.status().as_u16();
            assert!(matches!(status, 200 | 302 | 303 | 307 | 403 | 404 | 410), "{path}: {status}");
            look(answer, status, &path);
        }
    }
    for (path, status) in [("/no-such-page", 404), ("/people", 403), ("/healthz", 200)] {
        look(ask(browser.raw(Method::GET, path)).await, status, path);
    }
    // The files are there where the bundle has been built, as it is before the journeys.
    for path in server::assets::names().values().chain([&"robots.txt".to_owned()]) {
        let answer = ask(browser.raw(Method::GET, &format!("/{path}"))).await;
        let status = answer.status().as_u16();
        assert!(status == 200 || server::assets::names().is_empty(), "{path}: {status}");
        look(answer, status, path);
    }
    let refused = form(&browser, "/do/people/ask-link?from=/sign-in", "email=meg%40".into());
    look(ask(refused).await, 422, "a refused form");
    let large = form(&browser, "/do/voices/tell?from=/tell", format!("text={}", "a".repeat(2 * 1024 * 1024)));
    look(ask(large).await, 413, "too large a form");
    let nowhere = form(&browser, "/do/no/such", String::new());
    look(ask(nowhere).await, 404, "an action that is none");
    let get = browser.raw(Method::PUT, "/tell").send().await.expect("an answer");
    let status = get.status().as_u16();
    look(get, status, "a method that is none");
    let other = form(&browser, "/do/voices/leave", String::new()).header(header::ORIGIN, "https://evil.example");
    let other = other.header("sec-fetch-site", "cross-site").send().await.expect("an answer");
    look(other, 403, "another site's form");
    for _ in 0..200 {
        let answer = ask(form(&browser, "/do/people/ask-link?from=/sign-in", "email=meg%40".into())).await;
        if answer.status().as_u16() == 429 {
            look(answer, 429, "too many tries");
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
            return;
        }
    }
    panic!("nobody was ever asked to wait");
}

#[rstest]
#[case(None)]
#[case(Some("https://noise.example.org"))]
#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_a_cookie_that_only_this_site_gets_and_ends_with_everything(#[case] base_url: Option<&str>) {
    let (app, url) = reached_by(base_url).await;
    let https = base_url.is_some();
    let (_, token) = app.person("Meg", &[Role::Member]).await;
    let plain = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let post = |action: &str, words: String, cookie: String| {
        let request = plain.post(format!("{url}{action}")).header(header::COOKIE, cookie).body(words);
        ask(request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded"))
    };
    let signed_in = post("/do/people/use-link", format!("token={token}"), String::new()).await;
    assert_eq!(missing(signed_in.headers(), https, "signing in"), Vec::<String>::new());
    let cookies = signed_in.headers().get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let name = if https { "__Host-noise-session=" } else { "noise-session=" };
    let session = cookies.into_iter().find(|cookie| cookie.starts_with(name)).expect("a session").to_owned();
    let session = session.split(';').next().expect("a value").to_owned();
    let account = || ask(plain.get(format!("{url}/account")).header(header::COOKIE, session.clone()));
    assert_eq!(account().await.status().as_u16(), 200);

    let out = post("/do/people/sign-out", String::new(), session.clone()).await;
    assert_eq!(out.headers()["clear-site-data"], "\"cache\", \"cookies\", \"storage\"");
    let dropped = out.headers().get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let dropped: Vec<_> = dropped.filter(|cookie| cookie.starts_with(name)).collect();
    assert!(dropped.len() == 1 && dropped[0].contains("Max-Age=0"), "{dropped:?}");
    assert_eq!(missing(out.headers(), https, "signing out"), Vec::<String>::new());
    assert_eq!(account().await.status().as_u16(), 403, "the cookie alone is good for nothing");
}
