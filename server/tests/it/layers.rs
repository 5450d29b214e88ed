//! Which crate, and which feature inside a crate, may use which. Read from the files, so nothing has to run.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use crate::voices::files_below;

pub const APP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../app");

/// The folder of each crate of `app/`, and those of them that it may use.
const CRATES: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("platform", &["domain"]),
    ("store", &["domain", "platform"]),
    ("ui", &["domain", "platform"]),
    ("islands/offline-survey", &["domain"]),
    ("islands/staff", &["domain"]),
    ("islands/words-help", &["domain"]),
    ("web", &["domain", "platform", "store", "ui", "offline-survey", "staff", "words-help"]),
    ("demo", &["domain", "platform", "store"]),
    ("client/offline-survey", &["offline-survey", "words-help"]),
    ("client/staff", &["staff"]),
    ("client/words-help", &["words-help"]),
];

/// Every folder of `app/` that is a crate.
pub fn folders() -> Vec<PathBuf> {
    let inside =
        |folder: &Path| fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("an entry").path());
    let all = inside(Path::new(APP)).flat_map(|folder| inside(&folder).collect::<Vec<_>>().into_iter().chain([folder]));
    all.filter(|folder| folder.join("Cargo.toml").exists()).collect()
}

/// What a crate is called that is in this folder of `app/`.
pub fn package(folder: &str) -> String {
    folder.strip_prefix("islands/").unwrap_or(folder).replace('/', "-")
}

/// What a crate never names: `web` no table, `store` no page, `domain` nothing of the server.
const FOREIGN: &[(&str, &[&str])] =
    &[("web", &["sea-orm"]), ("store", &["leptos", "axum"]), ("domain", &["leptos", "axum", "tokio"])];

/// The features of `domain`. Each uses only those before it.
const DOMAIN: &str = "
    closed_enum lang error time plain text incoming table readability source ids paths role tallies
    alert_words receipts people panels surveys voices safeguarding advocacy joining visits
    moderation responses reach complaints release pledge performance questions celebrations erasure beginning desk";

/// The features of `store`. Each uses only those before it: the flows all features, and the jobs of every minute the
/// flows.
const STORE: &str = "
    waits people tallies receipts alert_words concerns release
    panels surveys voices responses pledge performance safeguarding complaints advocacy joining visits reach
    questions celebrations erasure flows deep overdue retention beginning housekeeping";

/// What to do instead of an import that goes the wrong way.
const DOORS: &str = "Take another door: pass it in as a parameter, let a flow (app/store/src/flows) call both in one \
    transaction, or move what is read below both, as `concerns` is. A new feature gets its place in the order above.";

/// Who calls the steps of several features.
const FLOW: &str = "A function that takes the `Tx` is a step of a transaction that its caller has begun. A feature \
    calls its own steps, and those of features that begin none (`tallies`, `concerns`, `release`). The steps of \
    several are called by a flow, which begins the transaction: move what calls them to app/store/src/flows, and \
    leave each feature its own statements.";

/// The dependencies of a crate of `app/`, without those of its tests.
fn dependencies(name: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("{APP}/{name}/Cargo.toml")).expect("its Cargo.toml");
    let counts = |head: &str| head.ends_with("dependencies]") && !head.contains("dev-");
    let sections = text.split("\n[").filter(|section| section.lines().next().is_some_and(counts));
    let lines = sections.flat_map(str::lines).filter_map(|line| line.split_once(['.', ' ', '=']));
    lines.map(|(name, _)| name.to_owned()).collect()
}

/// The code of each module of a crate, without comments and tests, by its name: `voices::moderation`; the root has
/// none.
fn modules(name: &str) -> BTreeMap<String, String> {
    let src = Path::new(APP).join(name).join("src");
    let mut all = BTreeMap::new();
    for file in files_below(&src).iter().filter(|file| file.extension().is_some_and(|kind| kind == "rs")) {
        let inside = file.strip_prefix(&src).expect("below").with_extension("");
        let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
        let parts: Vec<_> = parts.filter(|part| part != "mod" && part != "lib").collect();
        let text = fs::read_to_string(file).expect("a file");
        let code = text.split("#[cfg(test)]\nmod tests {").take(1).flat_map(str::lines);
        let code: Vec<_> = code.filter_map(|line| line.split("//").next()).collect();
        all.insert(parts.join("::"), code.join("\n"));
    }
    all
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every path that begins with `head`, as in `use` and elsewhere, seen from the module `own`; braces are expanded.
fn paths<'a>(code: &'a str, head: &str, own: &[&'a str]) -> Vec<Vec<&'a str>> {
    let (mut all, mut until) = (Vec::new(), 0);
    for (at, _) in code.match_indices(head) {
        if at >= until && !code[..at].ends_with(|c: char| is_word(c) || c == ':') {
            until = code.len() - expand(own, &code[at..], &mut all).len();
        }
    }
    all
}

/// Adds every path of the tree at the beginning of `rest`. Returns what is behind the tree.
fn expand<'a>(base: &[&'a str], rest: &'a str, all: &mut Vec<Vec<&'a str>>) -> &'a str {
    if let Some(mut inside) = rest.strip_prefix('{') {
        while !inside.is_empty() && !inside.starts_with('}') {
            let behind = expand(base, inside.trim_start(), all);
            // A `*`, or another name that it is given.
            let next = behind.find([',', '}']).unwrap_or(behind.len());
            inside = behind[next..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        }
        return inside.get(1..).unwrap_or_default();
    }
    let end = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
    let mut path = base.to_vec();
    match &rest[..end] {
        "crate" => path.clear(),
        "super" => path.truncate(path.len().saturating_sub(1)),
        "self" | "" => {}
        name => path.push(name),
    }
    if let Some(more) = rest[end..].strip_prefix("::") {
        return expand(&path, more, all);
    }
    all.push(path);
    &rest[end..]
}

/// The modules that each module of a crate names by `crate::` or `super::`.
fn uses(modules: &BTreeMap<String, String>) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut all = BTreeMap::new();
    for (name, code) in modules {
        let own: Vec<_> = name.split("::").filter(|part| !part.is_empty()).collect();
        let mut named = paths(code, "crate::", &own);
        named.extend(paths(code, "super::", &own));
        // The longest beginning of a path that is a module: the rest is in it.
        let module = |path: &Vec<&str>| {
            let mut longest = (0..=path.len()).rev().map(|n| path[..n].join("::"));
            longest.find_map(|part| modules.get_key_value(&part)).map(|(found, _)| found.as_str())
        };
        all.insert(name.as_str(), named.iter().filter_map(module).filter(|used| used != name).collect());
    }
    all
}

/// The first part of a module's name.
fn feature(module: &str) -> &str {
    module.split("::").next().unwrap_or_default()
}

#[test]
fn a_crate_uses_only_the_crates_below_it() {
    let crates: BTreeSet<_> = folders().into_iter().collect();
    let written: BTreeSet<_> = CRATES.iter().map(|(name, _)| Path::new(APP).join(name)).collect();
    assert_eq!(crates, written, "CRATES has each crate of app/");
    let text = |folder: &str| fs::read_to_string(format!("{APP}/{folder}/Cargo.toml")).expect("its Cargo.toml");
    for (name, may) in CRATES {
        assert!(text(name).contains(&format!("\nname = \"{}\"\n", package(name))), "app/{name} is named by its folder");
        let used = dependencies(name);
        for below in CRATES.iter().map(|(below, _)| package(below)).filter(|below| used.contains(below)) {
            assert!(may.contains(&&*below), "app/{name}/Cargo.toml: {name} is not above {below}. {DOORS}");
        }
    }
}

#[test]
fn a_crate_never_names_what_is_not_its_business() {
    for (name, foreign) in FOREIGN {
        let (used, modules) = (dependencies(name), modules(name));
        for foreign in *foreign {
            assert!(!used.contains(*foreign), "app/{name}/Cargo.toml has {foreign}");
            let word = foreign.replace('-', "_");
            let mut names = modules.iter().filter(|(_, code)| code.split(|c: char| !is_word(c)).any(|one| one == word));
            assert_eq!(names.next().map(|(module, _)| module), None, "app/{name} names {foreign}");
        }
    }
    for (module, code) in modules("store") {
        let request = paths(&code, "platform::", &[]).iter().any(|path| path.get(1) == Some(&"request"));
        assert!(!request, "app/store: {module} uses the request. {DOORS}");
    }
}

#[test]
fn a_feature_uses_only_the_features_before_it() {
    for (name, order) in [("domain", DOMAIN), ("store", STORE)] {
        let order: Vec<_> = order.split_whitespace().collect();
        let modules = modules(name);
        let there: BTreeSet<_> = modules.keys().map(|module| feature(module)).filter(|one| !one.is_empty()).collect();
        assert_eq!(there, order.iter().copied().collect::<BTreeSet<_>>(), "each feature of {name} is in its order");
        let place = |module: &str| order.iter().position(|one| *one == feature(module));
        let mut wrong = Vec::new();
        for (module, used) in uses(&modules).into_iter().filter(|(module, _)| !module.is_empty()) {
            let above = used.into_iter().filter(|used| place(used) > place(module));
            wrong.extend(above.map(|used| format!("{module} uses {used}, which is above it")));
        }
        assert!(wrong.is_empty(), "app/{name}/src:\n{}\n{DOORS}", wrong.join("\n"));
    }
}

#[test]
fn a_crate_has_no_circle_of_more_than_ten_files() {
    for (name, _) in CRATES {
        let modules = modules(name);
        let uses = uses(&modules);
        let below: BTreeMap<&str, BTreeSet<&str>> =
            uses.keys().map(|module| (*module, reached(&uses, module))).collect();
        for (module, reached) in &below {
            let circle: Vec<_> = reached.iter().filter(|one| below[**one].contains(module)).collect();
            assert!(circle.len() <= 10, "app/{name}: {} files in a circle: {circle:?}. {DOORS}", circle.len());
        }
    }
}

/// What is behind `keyword` of each public item: `fn ` or `use `.
fn public<'a>(code: &'a str, keyword: &'a str) -> impl Iterator<Item = &'a str> {
    let items = code.split("\npub").skip(1).filter_map(move |item| item.split_once(keyword));
    items.filter(|(before, _)| !before.contains(['{', ';'])).map(|(_, behind)| behind)
}

/// Whether a path is that of a step: a public function that takes the `Tx` of its caller. A module hands on what others
/// have (`pub use`).
fn is_step(modules: &BTreeMap<String, String>, path: &[&str]) -> bool {
    let Some((name, at)) = path.split_last() else { return false };
    let Some(code) = modules.get(&at.join("::")) else { return false };
    let here = |head: &&str| head.split(|c: char| !is_word(c)).next() == Some(*name);
    if let Some(head) = public(code, "fn ").find(here) {
        let signature = head.split('{').next().unwrap_or_default();
        return signature.contains("&Tx") || signature.contains("&mut Tx");
    }
    let mut handed_on = Vec::new();
    for tree in public(code, "use ") {
        expand(at, tree, &mut handed_on);
    }
    handed_on.iter().any(|one| one.last() == Some(name) && one.as_slice() != path && is_step(modules, one))
}

/// What a module names of other features: by its whole path, or by one that begins with a module it has imported.
fn named_elsewhere<'a>(modules: &BTreeMap<String, String>, own: &'a str, code: &'a str) -> Vec<Vec<&'a str>> {
    let parts: Vec<_> = own.split("::").collect();
    let mut all = paths(code, "crate::", &parts);
    all.extend(paths(code, "super::", &parts));
    all.retain(|path| path.first().is_some_and(|first| *first != feature(own)));
    let imported: Vec<_> = all.iter().filter(|path| modules.contains_key(&path.join("::"))).cloned().collect();
    for path in imported {
        let (Some(last), above) = (path.last(), &path[..path.len() - 1]) else { continue };
        for (at, _) in code.match_indices(&format!("{last}::")) {
            if !code[..at].ends_with(|c: char| is_word(c) || c == ':') {
                expand(above, &code[at..], &mut all);
            }
        }
    }
    all
}

#[test]
fn steps_of_several_features_are_called_by_flows() {
    let modules = modules("store");
    let begins: BTreeSet<_> =
        modules.iter().filter(|(_, code)| code.contains(".begin()")).map(|(name, _)| feature(name)).collect();
    let is_step = |path: &[&str]| is_step(&modules, path);
    assert!(is_step(&["panels", "route"]) && !is_step(&["panels", "papers_of"]), "steps are told from other functions");
    let mut sideways = BTreeSet::new();
    for (own, code) in modules.iter().filter(|(own, _)| !own.is_empty() && feature(own) != "flows") {
        let steps = named_elsewhere(&modules, own, code).into_iter().filter(|path| path.len() > 1 && is_step(path));
        let steps = steps.filter(|path| begins.contains(path[0]));
        sideways.extend(steps.map(|path| format!("{own} calls {}", path.join("::"))));
    }
    let sideways: Vec<_> = sideways.into_iter().collect();
    assert!(sideways.is_empty(), "app/store/src:\n{}\n{FLOW}", sideways.join("\n"));
}

/// What is awaited inside a transaction with `cx` alone: files, of which no transaction knows.
const BESIDE: [&str; 2] = ["put_covered", "picture_files"];

/// What to do instead of reading beside a transaction.
const READ_IN: &str = "Inside a transaction everything is read through it: what `cx.db()` reads may be older (a write \
    of the same group commit is missing). Give the function the transaction: `members::on_day(&tx, …)`.";

/// The heads and bodies of the functions of a module that wait for something.
fn functions(code: &str) -> Vec<(&str, &str)> {
    let starts = code.match_indices("async fn ").map(|(at, _)| at);
    let each = starts.filter_map(|at| {
        let line = &code[code[..at].rfind('\n').map_or(0, |end| end + 1)..];
        let indent = &line[..line.len() - line.trim_start().len()];
        let (head, behind) = code[at..].split_once("{\n")?;
        Some((head, behind.split(&format!("\n{indent}}}")).next()?))
    });
    each.collect()
}

/// The part of a function that is inside a transaction: all of it where it is given one, else from its beginning to
/// where it is handed over to be committed.
fn inside<'a>(head: &str, body: &'a str) -> Option<&'a str> {
    if ["&Tx", "&mut Tx", "ConnectionTrait"].into_iter().any(|given| head.contains(given)) {
        return Some(body);
    }
    let rest = &body[body.find(".begin().await")?..];
    let end = ["(tx)", "(tx,", " tx)", " tx,"].into_iter().filter_map(|moved| rest.rfind(moved)).max();
    Some(&rest[..end.unwrap_or(rest.len())])
}

/// What is between the bracket at the beginning of `rest` and the one that closes it, and what is behind that.
fn bracketed(rest: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    for (at, c) in rest.char_indices() {
        depth += i32::from(c == '(') - i32::from(c == ')');
        if depth == 0 {
            return Some((&rest[1..at], &rest[at + 1..]));
        }
    }
    None
}

/// What a function reads beside the transaction that it is in: `cx.db()`, and what it calls with `cx` and without the
/// transaction.
fn read_beside<'a>(head: &str, body: &'a str) -> Vec<&'a str> {
    let Some(inside) = inside(head, body) else { return Vec::new() };
    let mut all: Vec<_> = inside.matches("cx.db()").collect();
    for (at, _) in inside.match_indices('(') {
        let name = inside[..at].rsplit(|c: char| !is_word(c)).next().unwrap_or_default();
        let Some((given, behind)) = bracketed(&inside[at..]) else { continue };
        let has_cx = given.split(',').any(|one| ["cx", "&cx"].contains(&one.trim()));
        let reads_through = given.split(|c: char| !is_word(c)).any(|word| word == "tx" || word == "db");
        if behind.trim_start().starts_with(".await") && has_cx && !reads_through && !BESIDE.contains(&name) {
            all.push(name);
        }
    }
    all
}

#[test]
fn inside_a_transaction_everything_is_read_through_it() {
    let example = "let tx = cx.begin().await?;\n    let all = members(cx, panel).await?;\n    cx.commit(tx).await?;\n    \
        tell(cx, all).await";
    assert_eq!(read_beside("async fn f(cx: &Cx<R>) ", example), ["members"], "what is read after the commit may be");
    let given = "held(cx, tx, panel).await?;\n    row.one(cx.db()).await";
    assert_eq!(read_beside("async fn f(cx: &Cx<R>, tx: &Tx) ", given), ["cx.db()"]);
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (module, code) in modules("store") {
        for (head, body) in functions(&code) {
            seen += usize::from(inside(head, body).is_some());
            let name = head["async fn ".len()..].split(|c: char| !is_word(c)).next().unwrap_or_default();
            wrong.extend(read_beside(head, body).into_iter().map(|what| format!("{module}::{name}: {what}")));
        }
    }
    assert!(seen > 500, "only {seen} functions are inside a transaction: they are not found any more");
    assert!(wrong.is_empty(), "app/store/src:\n{}\n{READ_IN}", wrong.join("\n"));
}

#[test]
fn a_feature_names_no_table_of_another() {
    let modules = modules("store");
    let tables = modules.iter().flat_map(|(name, code)| {
        let tables = code.split("table_name = \"").skip(1).filter_map(|rest| rest.split('"').next());
        tables.map(move |table| (table, feature(name)))
    });
    for (table, owner) in tables.filter(|(_, owner)| !owner.is_empty()) {
        let named = format!("Alias::new(\"{table}\")");
        let mut others = modules.iter().filter(|(name, code)| feature(name) != owner && code.contains(&named));
        let other = others.next().map(|(name, _)| name);
        assert_eq!(other, None, "the table {table} is of {owner}. {DOORS}");
    }
}

/// Every module that one uses, directly or through others.
fn reached<'m>(uses: &BTreeMap<&'m str, BTreeSet<&'m str>>, from: &'m str) -> BTreeSet<&'m str> {
    let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
    while let Some(module) = next.pop() {
        next.extend(uses[module].iter().copied().filter(|used| seen.insert(*used)));
    }
    seen
}
