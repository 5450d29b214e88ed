//! Whether what comments name is there: a path of ours, and the files in the list at the head of a folder. Read from
//! the files, so nothing has to run.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, iter,
    path::{Path, PathBuf},
};

use crate::{
    layers::{APP, folders, package},
    voices::files_below,
};

/// A file of ours, and its text.
struct Module {
    file: PathBuf,
    text: String,
}

/// Every file of our crates by its path, the crate's name first: `store::voices::moderation`.
fn modules() -> BTreeMap<String, Module> {
    let app = folders().into_iter().map(|folder| {
        let inside = folder.strip_prefix(APP).expect("below").to_string_lossy().into_owned();
        (package(&inside).replace('-', "_"), folder)
    });
    let crates = app.chain([("server".to_owned(), Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf())]);
    let mut all = BTreeMap::new();
    for (name, folder) in crates {
        let src = folder.join("src");
        for file in files_below(&src).into_iter().filter(|file| file.extension().is_some_and(|kind| kind == "rs")) {
            let inside = file.strip_prefix(&src).expect("below").with_extension("");
            let parts = inside.iter().map(|part| part.to_string_lossy().into_owned());
            let parts = parts.filter(|part| part != "mod" && part != "lib");
            let path: Vec<_> = iter::once(name.clone()).chain(parts).collect();
            let text = fs::read_to_string(&file).expect("a file");
            all.insert(path.join("::"), Module { file, text });
        }
    }
    all
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The paths in a line's comment, each between backticks.
fn named(line: &str) -> impl Iterator<Item = Vec<&str>> {
    let comment = line.split_once("//").map_or("", |(_, comment)| comment);
    let quoted = comment.split('`').skip(1).step_by(2);
    let paths = quoted.filter_map(|code| code.split(|c: char| !is_word(c) && c != ':').next());
    paths.map(|path| path.split("::").collect::<Vec<_>>()).filter(|path| path.len() > 1 && !path.contains(&""))
}

/// Whether a path, read from here, is a file of ours or begins with one whose code has the rest of it.
fn is_there(modules: &BTreeMap<String, Module>, here: &[&str], path: &[&str]) -> bool {
    let full = [here, path].concat();
    let mut lengths = (here.len() + 1..=full.len()).rev();
    let found = lengths.find_map(|n| Some((n, modules.get(&full[..n].join("::"))?)));
    found.is_some_and(|(n, module)| {
        let code = module.text.lines().filter_map(|line| line.split("//").next());
        let words: BTreeSet<_> = code.flat_map(|line| line.split(|c: char| !is_word(c))).collect();
        full[n..].iter().all(|name| words.contains(name))
    })
}

#[test]
fn what_a_comment_names_is_there() {
    let modules = modules();
    let ours: BTreeSet<_> = modules.keys().flat_map(|path| path.split("::")).collect();
    let mut missing = Vec::new();
    for (own, module) in &modules {
        let own: Vec<_> = own.split("::").collect();
        for (n, line) in module.text.lines().enumerate() {
            for path in named(line).filter(|path| ours.contains(path[0])) {
                // From the crates, or from any folder that this file is in.
                if !(0..=own.len()).any(|folders| is_there(&modules, &own[..folders], &path)) {
                    missing.push(format!("{}:{}: {}", module.file.display(), n + 1, path.join("::")));
                }
            }
        }
    }
    assert!(missing.is_empty(), "begin it with the crate's name (`domain::…`):\n{}", missing.join("\n"));
}

#[test]
fn the_files_that_the_head_of_a_folder_lists_are_there() {
    for module in modules().into_values().filter(|module| module.file.ends_with("mod.rs")) {
        let lists = module.text.split("```").skip(1).step_by(2).filter_map(|block| block.strip_prefix("text\n"));
        for line in lists.flat_map(str::lines).filter_map(|line| line.strip_prefix("//! ")) {
            let Some((name, said)) = line.split_once("  ") else { continue };
            let is_name = !name.is_empty() && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if is_name && !said.trim().is_empty() {
                let beside = module.file.with_file_name(name);
                let there = beside.is_dir() || beside.with_extension("rs").is_file();
                assert!(there, "{} lists {name}, which is not beside it", module.file.display());
            }
        }
    }
}
