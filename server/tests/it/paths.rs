//! Every page has a type that makes its address (`domain::paths`), and no address is written by hand. Read from the
//! files, so nothing has to run.

use std::{collections::BTreeSet, fs, path::Path};

use domain::paths::PATTERNS;

use crate::voices::files_below;

const APP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../app");

/// What begins like an address of a page and is none.
const NO_PAGE: [&str; 3] = [
    // Where actions are.
    "/do",
    // Files of `public/`.
    "/favicon.svg",
    "/manifest.webmanifest",
];

/// Where the beginning of every page of a survey is looked for, of which no type speaks.
const BEGINNINGS: [(&str, &str); 1] = [("web/src/away.rs", "/s/")];

/// The texts of this code that begin with `/` and could be an address, without comments and tests.
fn addresses(text: &str) -> Vec<&str> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let texts = lines.flat_map(|line| line.match_indices('"').map(|(at, _)| &line[at + 1..]));
    texts.filter_map(|rest| rest.split('"').next()).filter(|text| is_address(text)).collect()
}

/// Whether this text is an address, or one with its beginning in a variable: `{page}/more`.
fn is_address(text: &str) -> bool {
    let behind = text.strip_prefix('{').and_then(|rest| rest.split_once('}'));
    let path = behind.map_or(text, |(_, behind)| behind);
    let begins = |c: char| c.is_ascii_lowercase() || c == '{' || (behind.is_none() && "?#".contains(c));
    path.strip_prefix('/').is_some_and(|rest| rest.starts_with(begins) || (rest.is_empty() && behind.is_none()))
}

#[test]
fn each_page_has_its_type_and_each_type_its_page() {
    let pages: Vec<_> = web::pages().iter().map(|page| page.path).collect();
    let (there, known): (BTreeSet<_>, BTreeSet<_>) =
        (pages.iter().copied().collect(), PATTERNS.iter().copied().collect());
    assert_eq!(there, known);
    assert_eq!(pages.len(), PATTERNS.len(), "none twice");
}

#[test]
fn no_address_of_a_page_is_written_by_hand() {
    let mut found = Vec::new();
    for part in ["web", "ui", "store"] {
        for file in files_below(&Path::new(APP).join(part).join("src")) {
            let text = fs::read_to_string(&file).unwrap_or_default();
            let inside = file.strip_prefix(APP).expect("below").to_string_lossy().into_owned();
            if file.extension().is_none_or(|kind| kind != "rs") || inside == "ui/src/testing.rs" {
                continue;
            }
            // Actions, and files of the file store.
            let is_known = |address: &str| {
                ["/do/", "{FOLDER}/"].iter().any(|begins| address.starts_with(begins))
                    || NO_PAGE.contains(&address)
                    || BEGINNINGS.contains(&(inside.as_str(), address))
            };
            found.extend(addresses(&text).into_iter().filter(|a| !is_known(a)).map(|a| format!("app/{inside}: {a}")));
        }
    }
    assert!(found.is_empty(), "A page has a type in `domain::paths`, which makes its address:\n{}", found.join("\n"));
}

#[test]
fn what_looks_like_an_address_is_found() {
    let code = r#"
        let a = href("/tell");
        // "/no"
        format!("/{x}"); go("/"); go("/?a"); format!("{page}/more"); format!("{}/{id}");
        "/ "; "</p>"; "a/b"; format!("{}/", site); format!("{n}/12");
        #[cfg(test)]
        mod tests {
        "/test"
    "#;
    let code = code.replace("\n        ", "\n");
    assert_eq!(addresses(&code), ["/tell", "/{x}", "/", "/?a", "{page}/more", "{}/{id}"]);
}
