//! What a phone loads, in bytes.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::{
    Bench,
    demo::{Demo, Keeping},
    figure::Figure,
};
use crate::{paths, phone::attribute};

pub const HOW: &str = "KB are 1,000 bytes as sent, headers included, brotli, nothing kept from before. A bundle is wasm \
    and its glue.";

/// A survey's pages, where young people write, and where staff work.
pub fn measure(bench: &Bench) -> Result<Vec<Figure>> {
    let demo = Demo::start(bench.server()?, Keeping::default())?;
    let survey = format!("/s/{}", demo.survey);
    let first = Page::open(&demo, &survey)?;
    let further = demo.get(&format!("{survey}/1"), true)?.weight;
    let pressed = Page::open(&demo, &question_without_words(&demo)?)?;
    let mut without = weigh(&demo, first.bundle.union(&pressed.bundle))?;
    for path in ["/pledge".to_owned(), "/results".to_owned(), format!("/results/{}", demo.published)] {
        without += weigh(&demo, &Page::open(&demo, &path)?.bundle)?;
    }
    let tell = Page::open(&demo, "/tell")?;
    let all = Page::open(&demo, &format!("{survey}/all"))?;
    let there_alone = weigh(&demo, all.bundle.difference(&tell.bundle))?;
    ensure!(there_alone > 0, "the page of all questions has no bundle of its own");
    let mut officer = demo.officer()?;
    let queue = officer.get("/moderation")?.body;
    let voice = queue.split(['"', '?']).find(|part| part.strip_prefix("/moderation/").is_some_and(is_id));
    let voice = voice.context("the queue names no voice")?.to_owned();
    // Its words are marked by whoever is reading it.
    let id = voice.rsplit('/').next().unwrap_or_default();
    let claimed = officer.post("/do/moderation/claim", &format!("voice={id}"))?.status;
    ensure!(claimed < 400, "reading it is answered with {claimed}");
    let voice = officer.get(&voice)?;
    ensure!(voice.status == 200, "a voice's page answers {}", voice.status);
    let staff = weigh(&demo, &bundle(&voice.body)?)?;
    ensure!(staff > 0, "a voice's page has no bundle");
    Ok(vec![
        Figure::bytes("first survey page, every byte", first.html + weigh(&demo, &first.files)?, 25, 18),
        Figure::bytes("of it, to read and answer: HTML and CSS", first.html + first.style, 15, 12),
        Figure::bytes("each further page", further, 6, 3),
        Figure::none("bundle on a survey's front page, a question without words, results, pledge", without),
        Figure::bytes("bundle where a young person writes", weigh(&demo, &tell.bundle)?, 60, 45),
        Figure::bytes("bundle that an own phone has for a survey without signal", there_alone, 90, 70),
        Figure::bytes("bundle of staff, a voice's page", staff, 120, 80),
    ])
}

/// Whether it looks like the id of a voice.
fn is_id(part: &str) -> bool {
    part.len() == 36 && part.bytes().filter(|&byte| byte == b'-').count() == 4
}

/// A page, and what it has the browser load.
struct Page {
    html: usize,
    style: usize,
    bundle: BTreeSet<String>,
    files: BTreeSet<String>,
}

impl Page {
    fn open(demo: &Demo, path: &str) -> Result<Self> {
        let html = demo.get(path, true)?.weight;
        let source = demo.get(path, false)?.text();
        let bundle = bundle(&source)?;
        let mut files = loaded_by(&source);
        let style = weigh(demo, files.iter().filter(|path| path.ends_with(".css")))?;
        files.extend(bundle.iter().cloned());
        Ok(Self { html, style, bundle, files })
    }
}

fn weigh<'a>(demo: &Demo, paths: impl IntoIterator<Item = &'a String>) -> Result<usize> {
    paths.into_iter().map(|path| Ok(demo.get(path, true)?.weight)).sum()
}

/// One that is answered by presses alone, of any survey that is open.
fn question_without_words(demo: &Demo) -> Result<String> {
    for survey in &demo.open {
        for question in 1..=20 {
            let path = format!("/s/{survey}/{question}");
            let Ok(page) = demo.get(&path, false) else { break };
            let html = page.text();
            if html.contains("type=\"radio\"") && !html.contains("<textarea") {
                return Ok(path);
            }
        }
    }
    None.context("no open survey asks anything that is answered by presses alone")
}

/// Every path of our own that a browser loads for this page.
fn loaded_by(html: &str) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let is = |name: &str| tag.starts_with(name) && tag[name.len()..].starts_with([' ', '\n']);
        let link_loads = ["stylesheet", "icon", "manifest", "preload", "modulepreload"];
        let path = if is("link") {
            attribute(tag, "rel")
                .filter(|rel| link_loads.iter().any(|kind| rel.contains(kind)))
                .and(attribute(tag, "href"))
        } else if ["script", "img", "source"].into_iter().any(is) {
            attribute(tag, "src")
        } else {
            None
        };
        paths.extend(path.filter(|path| path.starts_with('/') && !path.starts_with("//")).map(String::from));
    }
    paths
}

/// Wasm and glue that the script of this page's islands imports; none where it has no islands.
fn bundle(html: &str) -> Result<BTreeSet<String>> {
    let names = fs::read(paths::site().join("assets.json")).context("the browser bundle's assets.json")?;
    Ok(named(html, &serde_json::from_slice(&names)?))
}

/// Of the files that `assets.json` names: a bundle has a `.wasm` and a `.js` of one name, a script of a page has no wasm
/// beside it. The page names both without their extensions.
fn named(html: &str, names: &Value) -> BTreeSet<String> {
    let bundles = names.as_object().into_iter().flatten().filter_map(|(name, _)| name.strip_suffix(".wasm"));
    let files = bundles.flat_map(|bundle| [names.get(format!("{bundle}.js")), names.get(format!("{bundle}.wasm"))]);
    let is_loaded = |file: &&str| {
        let stem = Path::new(file).file_stem().and_then(|stem| stem.to_str());
        stem.is_some_and(|stem| html.contains(stem))
    };
    files.flatten().filter_map(Value::as_str).filter(is_loaded).map(|file| format!("/{file}")).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_page_loads_is_found_in_its_html() {
        let html = r#"<link rel="stylesheet" href="/pkg/style.1.css"><link rel="canonical" href="/tell">
            <script defer src="/leave.js"></script><a href="/help">x</a><img alt="" src="https://elsewhere.example/x.png">"#;
        let found: Vec<_> = loaded_by(html).into_iter().collect();
        assert_eq!(found, ["/leave.js", "/pkg/style.1.css"]);
    }

    #[test]
    fn a_bundle_is_loaded_where_the_page_names_it() {
        let names = json!({
            "save.js": "pkg/save.d2f.js", "words-help.js": "pkg/words-help.c31.js", "words-help.wasm": "pkg/words-help.04d.wasm",
            "staff.css": "pkg/staff.7b9.css", "staff.js": "pkg/staff.aa1.js", "style.css": "pkg/style.9ef.css",
        });
        let html = r#"<link rel="stylesheet" href="/pkg/style.9ef.css"><script src="/pkg/save.d2f.js"></script>
            <script src="/islands.js" data-js="/pkg/words-help.c31.js" data-wasm="/pkg/words-help.04d.wasm"></script>"#;
        let loaded: Vec<_> = named(html, &names).into_iter().collect();
        assert_eq!(loaded, ["/pkg/words-help.04d.wasm", "/pkg/words-help.c31.js"]);
        assert_eq!(named(r#"<script src="/pkg/save.d2f.js"></script>"#, &names), BTreeSet::new());
    }
}
