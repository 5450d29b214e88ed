//! The two languages carry the same weight: the same keys, the same gaps, and none unknown or unused.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use regex::Regex;

use super::{LOCALES, Lang, Loader as _, naming, tag};

/// The folder of all storeys.
pub fn here() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// Key and text, of every file of a language.
pub(super) fn locale(lang: Lang) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    let folder = here().join("locales").join(lang.tag());
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        let mut current: Option<String> = None;
        for line in fs::read_to_string(&file).unwrap().lines() {
            match line.split_once('=') {
                Some((key, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                    let key = key.trim().to_owned();
                    let twice = all.insert(key.clone(), text.to_owned());
                    assert!(twice.is_none(), "{key} stands twice, again in {}", file.display());
                    current = Some(key);
                }
                _ if line.starts_with(' ') => {
                    if let Some(text) = current.as_ref().and_then(|key| all.get_mut(key)) {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
                _ => {}
            }
        }
    }
    all
}

pub(super) fn found<'t>(pattern: &str, text: &'t str) -> BTreeSet<&'t str> {
    let pattern = Regex::new(pattern).unwrap();
    pattern.captures_iter(text).filter_map(|c| c.get(1)).map(|m| m.as_str()).collect()
}

/// Every source file of the product, tests of rules included.
fn sources() -> Vec<(PathBuf, String)> {
    let islands = ["islands/offline-survey", "islands/staff", "islands/words-help"];
    let storeys = ["demo", "domain", "platform", "store", "ui", "web", "../server"];
    let mut folders: Vec<_> = storeys.iter().chain(&islands).map(|storey| here().join(storey).join("src")).collect();
    let mut all = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                let code = code.collect::<Vec<_>>().join("\n");
                all.push((path, code));
            }
        }
    }
    all
}

#[test]
fn both_languages_have_the_same_keys_and_gaps() {
    let (en, cy) = (locale(Lang::En), locale(Lang::Cy));
    let missing: Vec<_> = en.keys().filter(|key| !cy.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in Welsh: {missing:#?}");
    let missing: Vec<_> = cy.keys().filter(|key| !en.contains_key(*key)).collect();
    assert!(missing.is_empty(), "not in English: {missing:#?}");
    // A number that only chooses the form may be left out of the words: "one", "nobody".
    let gaps = |text: &str| found(r"\{\s*\$([a-z_]+)", text).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    let differ: Vec<_> = en.keys().filter(|key| gaps(&en[*key]) != gaps(&cy[*key])).collect();
    assert!(differ.is_empty(), "other gaps in Welsh: {differ:#?}");
    let reads = |lang, key: &str| {
        let filled = gaps(&en[key]).into_iter().map(|gap| (Cow::Owned(gap), 3.into()));
        // A text may say another that names a language: `{ in-language }`.
        let named = naming(Lang::Pl).map(|(gap, name)| (Cow::Borrowed(gap), name));
        let filled = crate::i18n::with_what_is_known(named.into_iter().chain(filled));
        LOCALES.try_lookup_with_args(tag(lang), key, &filled).is_some()
    };
    let unread: Vec<_> = en.keys().filter(|key| !Lang::SPOKEN.into_iter().all(|lang| reads(lang, key))).collect();
    assert!(unread.is_empty(), "cannot be read: {unread:#?}");
}

#[test]
fn no_text_is_empty_or_the_same_by_forgetting() {
    let (en, cy) = (locale(Lang::En), locale(Lang::Cy));
    let empty: Vec<_> = en.iter().chain(&cy).filter(|(_, text)| text.trim().is_empty()).map(|(key, _)| key).collect();
    assert!(empty.is_empty(), "{empty:#?}");
    // Names, numbers and symbols are the same; a sentence never is.
    let gap = Regex::new(r"\{[^}]*\}").unwrap();
    let words = |text: &str| gap.replace_all(text, "").split_whitespace().filter(|w| w.len() > 1).count();
    let same = en.iter().filter(|(key, text)| words(text) > 3 && cy.get(*key) == Some(text));
    let same: Vec<_> = same.map(|(key, _)| key).collect();
    assert!(same.is_empty(), "not translated: {same:#?}");
}

#[test]
fn every_key_that_the_code_says_is_there() {
    let en = locale(Lang::En);
    let said = r#"(?:\bt|\btr|\bt_in|\btr_in|Sentence::new|::gone|::conflict|go_saying|::invalid)\((?:[a-z_.]+, |"[^"]*", |&format!\([^)]*\), )?"([a-z0-9_]+-[a-z0-9_-]+)""#;
    let mut unknown = BTreeSet::new();
    for (path, text) in sources() {
        for key in found(said, &text) {
            if !en.contains_key(key) {
                unknown.insert(format!("{key} in {}", path.display()));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

#[test]
fn no_key_is_left_over() {
    let sources = sources();
    let mut said = BTreeSet::new();
    // `format!("people-role-{}", …)` says every key that begins so.
    let mut begun = BTreeSet::new();
    for (_, text) in &sources {
        said.extend(found(r#""([a-z0-9_]+-[a-z0-9_-]+)""#, text));
        begun.extend(found(r#""([a-z0-9_]+-[a-z0-9_-]*)\{"#, text));
    }
    let en = locale(Lang::En);
    // A text may say another: `{ receipt-number }`.
    said.extend(en.values().flat_map(|text| found(r"\{ ([a-z]+-[a-z-]+)[ .]", text)));
    // A word that is no key itself is the beginning of some: `section("public-privacy-keep")`.
    let sections: Vec<_> = said.iter().filter(|word| !en.contains_key(**word)).map(|word| format!("{word}-")).collect();
    // `format!("{key}-done")` says every said word with this ending.
    let endings: BTreeSet<_> =
        sources.iter().flat_map(|(_, text)| found(r#""\{[a-z_.]*\}(-[a-z0-9_-]+)""#, text)).collect();
    let is_said = |key: &str| {
        let ended = |end: &&str| key.strip_suffix(*end).is_some_and(|begin| said.contains(begin));
        said.contains(key)
            || begun.iter().any(|begin| key.starts_with(begin))
            || endings.iter().any(ended)
            || sections.iter().any(|section| key.starts_with(section))
    };
    let left: Vec<_> = en.keys().filter(|key| !is_said(key)).collect();
    assert!(left.is_empty(), "nobody says these: {left:#?}");
}
