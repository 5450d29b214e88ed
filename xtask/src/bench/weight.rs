//! What a phone loads, in bytes.

use std::{collections::BTreeSet, fs, path::Path};

use anyhow::Result;
use serde_json::Value;

use super::{Figure, demo::Demo};
use crate::{phone::attribute, places};

/// What a phone loads for a survey's first page, and for each page after it.
pub fn weigh(demo: &Demo, first: &str, further: &str) -> Result<Vec<Figure>> {
    let html = demo.get(first, true)?.weight;
    let mut style = 0;
    let mut rest = 0;
    let source = demo.get(first, false)?.text();
    let mut paths = loaded_by(&source);
    paths.extend(started_by(&source)?);
    for path in paths {
        let weight = demo.get(&path, true)?.weight;
        if path.rsplit('.').next() == Some("css") {
            style += weight;
        } else {
            rest += weight;
        }
    }
    let further = demo.get(further, true)?.weight;
    Ok(vec![
        Figure::bytes("first survey page, every byte", html + style + rest, 100, 60),
        Figure::bytes("of it, to read and answer: HTML and CSS", html + style, 25, 18),
        Figure::bytes("each further page", further, 10, 6),
    ])
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

/// What the islands' script then imports, if the page has that script: it names both files without their extensions.
fn started_by(html: &str) -> Result<Vec<String>> {
    let names: Value = serde_json::from_slice(&fs::read(places::site().join("assets.json"))?)?;
    let files = ["app.js", "app.wasm"].into_iter().filter_map(|logical| names[logical].as_str());
    let is_loaded = |file: &&str| {
        Path::new(file).file_stem().and_then(|stem| stem.to_str()).is_some_and(|stem| html.contains(stem))
    };
    Ok(files.filter(is_loaded).map(|file| format!("/{file}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_loads_is_found_in_its_html() {
        let html = r#"<link rel="stylesheet" href="/pkg/style.1.css"><link rel="canonical" href="/tell">
            <script defer src="/leave.js"></script><a href="/help">x</a><img alt="" src="https://elsewhere.example/x.png">"#;
        let found: Vec<_> = loaded_by(html).into_iter().collect();
        assert_eq!(found, ["/leave.js", "/pkg/style.1.css"]);
    }
}
