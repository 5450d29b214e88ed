//! What a page loads: scripts and styles, named by their content and kept for good, and what keeps its address and is
//! asked about again. The files are there where the bundle has been built, as it is in a whole `cargo xtask test`.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use reqwest::{Method, Response, StatusCode, header};
use scraper::{Html, Selector};
use server::assets;

use crate::{
    app::{Backend::Sqlite, TestApp},
    browser::Browser,
    council::Council,
    responses::world::{CODE, World},
};

/// Bytes that the scripts of a question may weigh together, brotli.
const SCRIPTS_OF_A_QUESTION: usize = 6_000;

/// Pages with every kind of script and style.
const PAGES: [&str; 25] = [
    "/",
    "/tell",
    "/follow",
    "/help",
    "/heard",
    "/join",
    "/results",
    "/sign-in",
    "/s/{code}",
    "/s/{code}/{n}",
    "/s/{code}/all",
    "/surveys",
    "/surveys/{code}",
    "/surveys/{code}/details",
    "/surveys/{code}/preview",
    "/surveys/{code}/question/{id}",
    "/surveys/{code}/question/{id}/sound",
    "/surveys/{code}/wall",
    "/moderation",
    "/moderation/{id}",
    "/moderation/{id}/picture/{picture}",
    "/concerns",
    "/pledge",
    "/panels/{slug}",
    "/people",
];

/// A survey whose questions need the most script.
const HELPED: &str = r#"{
    "title": {"en": "Helped", "cy": "Help"}, "intro": {"en": "", "cy": ""}, "minutes": 1,
    "questions": [
        {"id": "several", "kind": "several", "most": 1, "text": {"en": "What helps?", "cy": "Beth sy'n helpu?"},
         "options": [{"id": "a", "en": "Friends", "cy": "Ffrindiau"}, {"id": "b", "en": "Sleep", "cy": "Cwsg"}]},
        {"id": "agree", "kind": "agree", "text": {"en": "How true is it?", "cy": "Pa mor wir yw e?"},
         "options": [{"id": "a", "en": "I am heard", "cy": "Mae rhywun yn gwrando"},
                     {"id": "b", "en": "I am asked", "cy": "Mae rhywun yn gofyn"}]},
        {"id": "order", "kind": "order", "text": {"en": "What matters most?", "cy": "Beth sydd bwysicaf?"},
         "options": [{"id": "a", "en": "Space", "cy": "Lle"}, {"id": "b", "en": "Family", "cy": "Teulu"}]},
        {"id": "upload", "kind": "upload", "text": {"en": "Show us", "cy": "Dangosa i ni"}},
        {"id": "drawing", "kind": "drawing", "text": {"en": "Draw it", "cy": "Tynna lun"}},
        {"id": "long", "kind": "long", "text": {"en": "Anything else?", "cy": "Unrhyw beth arall?"}}
    ]
}"#;

/// The values of this attribute.
fn all(html: &str, css: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(css).expect("a selector");
    let html = Html::parse_document(html);
    html.select(&selector).filter_map(|element| element.attr(attribute)).map(str::to_owned).collect()
}

/// The scripts of a page, what they load later, and its styles.
fn loads(html: &str) -> BTreeSet<String> {
    let scripts = ["src", "data-js", "data-wasm"].map(|name| all(html, &format!("script[{name}]"), name));
    scripts.into_iter().flatten().chain(all(html, "link[rel=stylesheet]", "href")).collect()
}

/// Whether it is like `/pkg/draw.0a1b2c3d4e.js`.
fn has_hash(path: &str) -> bool {
    let parts: Vec<_> = path.strip_prefix("/pkg/").unwrap_or_default().split('.').collect();
    matches!(parts[..], [_, hash, _] if hash.len() == 10 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

async fn ask(browser: &Browser, path: &str, coding: &str, has: Option<&str>) -> Response {
    let mut request = browser.raw(Method::GET, path).header(header::ACCEPT_ENCODING, coding);
    if let Some(tag) = has {
        request = request.header(header::IF_NONE_MATCH, tag);
    }
    request.send().await.expect("the server answers")
}

fn told(answer: &Response, name: header::HeaderName) -> String {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}

/// The files of `public/`.
fn public() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public");
    let files = std::fs::read_dir(folder).expect("public/").map(|entry| entry.expect("a file").file_name());
    files.map(|name| name.into_string().expect("UTF-8")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_loads_what_is_named_by_its_content_and_kept_for_good() {
    let logical = assets::names();
    if logical.is_empty() {
        return;
    }
    let council = Council::start(Sqlite).await;
    let addresses = council.addresses().await;
    let mut named = BTreeMap::new();
    for who in ["visitor", "member", "officer"] {
        for (_, path) in addresses.iter().filter(|(page, _)| PAGES.contains(page)) {
            let page = council.person(who).get(path).await;
            named.extend(loads(&page.body).into_iter().map(|file| (file, path.clone())));
        }
    }
    let visitor = council.person("visitor");
    for (file, page) in &named {
        assert!(has_hash(file) && logical.values().any(|name| file[1..] == *name), "{page} loads {file}");
        let answer = ask(visitor, file, "br", None).await;
        assert_eq!(answer.status(), StatusCode::OK, "{page} loads {file}");
        assert_eq!(told(&answer, header::CACHE_CONTROL), "public, max-age=31536000, immutable", "{file}");
        assert_eq!(told(&answer, header::CONTENT_ENCODING), "br", "{file}");
    }
    let is_loaded = |name: &str| named.contains_key(&format!("/{name}"));
    let seen: Vec<_> =
        logical.iter().filter(|(_, name)| is_loaded(name)).map(|(logical, _)| logical.as_str()).collect();
    for logical in
        ["words-help.js", "words-help.wasm", "islands.js", "style.css", "staff.css", "leave.js", "building.js"]
    {
        assert!(seen.contains(&logical), "none of these pages loads {logical}: {seen:?}");
    }
    assert!(seen.len() > 12, "{seen:?}");
}

#[test]
fn every_script_but_the_service_worker_is_named_by_its_content() {
    let logical = assets::names();
    if logical.is_empty() {
        return;
    }
    for file in public().iter().filter(|file| file.ends_with(".js") && *file != "sw.js") {
        let name = logical.get(file).unwrap_or_else(|| panic!("{file} is not in the bundle"));
        assert!(has_hash(&format!("/{name}")), "{name}");
    }
    assert_eq!(logical.get("sw.js"), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_keeps_its_address_is_asked_about_again() {
    if assets::names().is_empty() {
        return;
    }
    let app = TestApp::start(Sqlite).await;
    let browser = app.visitor();
    for file in public().iter().filter(|file| !file.ends_with(".js") || *file == "sw.js") {
        let path = format!("/{file}");
        let keep = if file == "sw.js" { "no-cache" } else { "public, max-age=3600, must-revalidate" };
        for coding in ["br", "gzip", "identity"] {
            let first = ask(&browser, &path, coding, None).await;
            assert_eq!(first.status(), StatusCode::OK, "{path}");
            let tag = told(&first, header::ETAG);
            assert!(tag.len() > 20 && tag.starts_with('"') && tag.ends_with('"'), "{path}: {tag}");
            assert_eq!(told(&first, header::CACHE_CONTROL), keep, "{path}");
            for theirs in [tag.clone(), format!("W/{tag}"), format!("\"another\", {tag}")] {
                let again = ask(&browser, &path, coding, Some(&theirs)).await;
                assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{path} for {theirs}");
                assert_eq!(told(&again, header::ETAG), tag, "{path}");
                assert_eq!(told(&again, header::CACHE_CONTROL), keep, "{path}");
                assert!(again.bytes().await.expect("no body").is_empty(), "{path}");
            }
            let changed = ask(&browser, &path, coding, Some("\"another\"")).await;
            assert_eq!(changed.status(), StatusCode::OK, "{path}");
            assert!(!changed.bytes().await.expect("a body").is_empty(), "{path}");
        }
    }
}

/// A page of another version asks for a script that is gone: it gets none, rather than one that does not fit, and
/// nothing on the way remembers that.
#[tokio::test(flavor = "multi_thread")]
async fn a_script_of_another_version_is_not_found() {
    let app = TestApp::start(Sqlite).await;
    let browser = app.visitor();
    for gone in ["/pkg/draw.0000000000.js", "/pkg/style.0000000000.css", "/draw.js", "/own.js", "/pkg/draw.js"] {
        let answer = ask(&browser, gone, "br", None).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{gone}");
        assert_eq!(told(&answer, header::CACHE_CONTROL), "no-store", "{gone}");
    }
}

/// What a phone keeps for when there is no signal is what the page names, and that is all of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_script_imports_those_of_its_own_version() {
    let world = World::start(Sqlite, "confidential").await;
    let page = world.get("/all").await.expect_status(200);
    let [own, phone] = ["own.js", "phone.js"].map(|name| world.app.services.asset(name));
    let scripts = all(&page.body, "script[type=module]", "src");
    assert!(scripts.contains(&own) && scripts.contains(&phone), "{scripts:?}");
    if assets::names().is_empty() {
        return;
    }
    let mut imports = BTreeSet::new();
    for script in &scripts {
        let code = ask(&world.browser, script, "identity", None).await.text().await.expect("a script");
        // Written `from "./…"`, or without the space where the bundle is made small.
        for import in code.split("from").skip(1).filter_map(|rest| rest.trim_start().strip_prefix("\"./")) {
            let name = import.split('"').next().unwrap_or_default();
            imports.insert(format!("/pkg/{name}"));
        }
    }
    assert!(imports.contains(&own), "{phone} does not import {own}: {imports:?}");
    for import in imports {
        assert!(scripts.contains(&import), "{import} is imported, but the page does not name it: no phone keeps it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_scripts_of_a_question_are_light() {
    let world = World::asking(Sqlite, "confidential", HELPED).await;
    let logical = assets::names();
    let mut helped = BTreeSet::new();
    for question in 1..=6 {
        let page = world.get(&format!("/{question}")).await.expect_status(200);
        let scripts: BTreeSet<_> = all(&page.body, "script[src]", "src").into_iter().collect();
        let mut weight = 0;
        for script in &scripts {
            let answer = ask(&world.browser, script, "br", None).await;
            if answer.status() == StatusCode::OK {
                weight += answer.bytes().await.expect("a script").len();
            } else {
                assert!(logical.is_empty(), "{script} of /s/{CODE}/{question} is not there");
            }
        }
        assert!(weight <= SCRIPTS_OF_A_QUESTION, "question {question}: {weight} bytes of {scripts:?}");
        helped.extend(scripts);
    }
    for name in ["leave", "keep", "look", "save", "aloud", "most", "agree", "taps", "draw", "smaller"] {
        let path = world.app.services.asset(&format!("{name}.js"));
        assert!(helped.contains(&path), "no question has {name}: {helped:?}");
    }
}
