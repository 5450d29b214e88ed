//! What a browser loads, in `target/site`: the islands as wasm with their glue, in three bundles, the style sheets, and
//! `public/`.
//!
//! Files in `pkg/` are named by what is in them, so a browser may keep them for ever; `assets.json` says which name is
//! today's. Every script is one of them but the service worker, whose address is its registration. Nothing is built when
//! nothing that goes in has changed.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow, bail, ensure};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use wasm_bindgen_cli_support::Bindgen;

use crate::{console, css, paths, precompress, scripts, wasm_target::Compiler};

/// The bundles of islands, each a crate of `app/client`, and the bytes that its wasm and glue together may weigh,
/// brotli: more does not reach a phone on a poor signal in time.
const BUNDLES: [(&str, usize); 3] = [("offline-survey", 90_000), ("staff", 120_000), ("words-help", 60_000)];

/// A browser asks for it by this address to know whether there is a newer one.
const SERVICE_WORKER: &str = "sw.js";

/// What goes into the bundle.
const INPUTS: [&str; 8] =
    ["app", "style", "public", "Cargo.toml", "Cargo.lock", ".cargo/config.toml", "xtask/src", "xtask/streams"];

/// What came out, by its logical name: the bytes a browser loads, brotli.
type Sizes = BTreeMap<String, usize>;

/// Builds the bundles if anything changed, and fails when one is over its budget.
pub fn bundle() -> Result<()> {
    let root = paths::root();
    let inputs = fingerprint(&root)?;
    let stamp = root.join("target/front.json");
    let before = read_stamp(&stamp);
    let sizes = if before["inputs"] == inputs && before["files"].as_array().is_some_and(|files| all_there(files)) {
        println!("==> the browser bundles: unchanged");
        sizes_of(&before)?
    } else {
        console::step("the browser bundles", || make(&root, &inputs, &before, &stamp))?
    };
    let weight = |name: &str| sizes.get(name).copied().context("target/front.json is not ours: remove it");
    for (bundle, budget) in BUNDLES {
        let [wasm, glue] = [weight(&format!("{bundle}.wasm"))?, weight(&format!("{bundle}.js"))?];
        let [kb_wasm, kb_glue, most] = [wasm, glue, budget].map(console::kb);
        console::note(format!("{bundle}: wasm {kb_wasm} + glue {kb_glue} of {most} (brotli)"));
        ensure!(
            wasm + glue <= budget,
            "{bundle}: wasm and glue together are {}, the budget is {most}: move what an island does not need to the server",
            console::kb(wasm + glue),
        );
    }
    console::note(format!("style: {} (brotli)", console::kb(weight("style.css")?)));
    Ok(())
}

fn make(root: &Path, inputs: &str, before: &Value, stamp: &Path) -> Result<Sizes> {
    let mut made = Site { folder: paths::site(), names: BTreeMap::new(), files: Vec::new(), sizes: BTreeMap::new() };

    let mut hashes = BTreeMap::new();
    for (bundle, wasm) in compile()? {
        let hash = hash(&fs::read(&wasm)?);
        if before["wasm"][bundle] != hash || !made.keep_bundle(bundle, before) {
            let (glue, wasm) = bind(bundle, &wasm)?;
            made.add(bundle, "wasm", &wasm)?;
            made.add(bundle, "js", &glue)?;
        }
        hashes.insert(bundle, hash);
    }
    let style = css::bundle(&root.join("style/main.css"))?;
    made.add("style", "css", style.as_bytes())?;
    let staff = css::bundle(&root.join("style/staff.css"))?;
    made.add("staff", "css", staff.as_bytes())?;
    made.add_public(&root.join("public"))?;

    made.finish()?;
    let state = json!({
        "inputs": inputs, "wasm": hashes, "files": made.files, "names": made.names, "sizes": made.sizes,
    });
    fs::write(stamp, serde_json::to_vec_pretty(&state)?)?;
    Ok(made.sizes)
}

/// Compiles the clients; returns the raw wasm of each bundle.
fn compile() -> Result<Vec<(&'static str, PathBuf)>> {
    let into = paths::target().join("front");
    let compiler = Compiler::find()?;
    if matches!(compiler, Compiler::Debian { .. }) && !into.join("wasm32-unknown-unknown/wasm-release/deps").exists() {
        console::note("the first time, Rust's standard library is built for wasm too: about five minutes");
    }
    let mut cargo = compiler.cargo_build(&into);
    console::show(cargo.args(["--package", "client-*", "--profile", "wasm-release"]))?;
    let made = into.join("wasm32-unknown-unknown/wasm-release");
    let wasm = |bundle: &str| made.join(format!("client_{}.wasm", bundle.replace('-', "_")));
    Ok(BUNDLES.map(|(bundle, _)| (bundle, wasm(bundle))).into())
}

/// Makes the JavaScript that loads the wasm; returns both.
fn bind(bundle: &str, wasm: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let out = paths::target().join("front/pkg").join(bundle);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    Bindgen::new()
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .input_path(wasm)
                .out_name(bundle)
                .generate(&out)
        })
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    if out.join("snippets").exists() {
        bail!("a dependency of {bundle} brings JavaScript of its own; it would need a hash in its name too");
    }
    let glue = scripts::strip(&fs::read_to_string(out.join(format!("{bundle}.js")))?);
    Ok((glue.into_bytes(), fs::read(out.join(format!("{bundle}_bg.wasm")))?))
}

/// The site's folder while it is being filled.
struct Site {
    folder: PathBuf,
    /// Logical name to the name of today, as in `assets.json`.
    names: BTreeMap<String, String>,
    /// All that belongs there, by paths inside the site.
    files: Vec<String>,
    /// What is named by its content, by its logical name.
    sizes: Sizes,
}

impl Site {
    /// Writes a file named by its content.
    fn add(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<()> {
        let path = format!("pkg/{stem}.{}.{extension}", &hash(bytes)[..10]);
        let size = precompress::write(&self.folder.join(&path), bytes)?;
        self.names.insert(format!("{stem}.{extension}"), path.clone());
        self.sizes.insert(format!("{stem}.{extension}"), size);
        self.files.push(path);
        Ok(())
    }

    /// Takes over a bundle of the last build, whose wasm was the same; `false` if it is not there any more.
    fn keep_bundle(&mut self, bundle: &str, before: &Value) -> bool {
        let kept = |logical: String| {
            let path = before["names"][&logical].as_str()?;
            let size = usize::try_from(before["sizes"][&logical].as_u64()?).ok()?;
            let is_there = |path: &str| self.folder.join(path).is_file();
            (is_there(path) && is_there(&format!("{path}.br"))).then(|| (logical, path.to_owned(), size))
        };
        let (Some(wasm), Some(glue)) = (kept(format!("{bundle}.wasm")), kept(format!("{bundle}.js"))) else {
            return false;
        };
        for (logical, path, size) in [wasm, glue] {
            self.names.insert(logical.clone(), path.clone());
            self.sizes.insert(logical, size);
            self.files.push(path);
        }
        true
    }

    /// Scripts are named by their content; what others know by its address is copied: the service worker, the manifest,
    /// icons.
    fn add_public(&mut self, public: &Path) -> Result<()> {
        let mut code = BTreeMap::new();
        for path in walk(public)? {
            let inside = path.strip_prefix(public)?.to_str().context("a file name in public/ is not UTF-8")?;
            let Some(stem) = inside.strip_suffix(".js") else {
                self.copy(inside, &fs::read(&path)?)?;
                continue;
            };
            let script = scripts::strip(&fs::read_to_string(&path).with_context(|| path.display().to_string())?);
            if inside == SERVICE_WORKER {
                self.copy(inside, script.as_bytes())?;
            } else {
                code.insert(stem.to_owned(), script);
            }
        }
        self.add_scripts(code)
    }

    fn copy(&mut self, inside: &str, bytes: &[u8]) -> Result<()> {
        precompress::write(&self.folder.join(inside), bytes)?;
        self.files.push(inside.to_owned());
        Ok(())
    }

    /// One that others import goes first: they import it by its name of today, and so are named anew when it changes.
    fn add_scripts(&mut self, mut waiting: BTreeMap<String, String>) -> Result<()> {
        while !waiting.is_empty() {
            let is_ready = |code: &str| {
                scripts::imports(code).into_iter().all(|import| self.names.contains_key(&format!("{import}.js")))
            };
            let (ready, rest): (BTreeMap<_, _>, BTreeMap<_, _>) =
                waiting.into_iter().partition(|(_, code)| is_ready(code));
            let left: Vec<&str> = rest.keys().map(String::as_str).collect();
            ensure!(!ready.is_empty(), "{}: they import each other, or what is not there", left.join(", "));
            for (stem, code) in ready {
                let mut named = code.clone();
                for import in scripts::imports(&code) {
                    let path = &self.names[&format!("{import}.js")];
                    let name = path.strip_prefix("pkg/").unwrap_or(path);
                    named = named.replace(&format!("\"./{import}.js\""), &format!("\"./{name}\""));
                }
                self.add(&stem, "js", named.as_bytes())?;
            }
            waiting = rest;
        }
        Ok(())
    }

    /// Names the files of today, then removes those of yesterday: in this order a running server never points nowhere.
    fn finish(&mut self) -> Result<()> {
        let next = self.folder.join("assets.json.next");
        fs::write(&next, serde_json::to_vec_pretty(&self.names)?)?;
        fs::rename(next, self.folder.join("assets.json"))?;
        self.files.push("assets.json".into());
        for path in walk(&self.folder)? {
            let inside = path.strip_prefix(&self.folder)?.to_string_lossy().into_owned();
            let plain = inside.strip_suffix(".br").or_else(|| inside.strip_suffix(".gz")).unwrap_or(&inside);
            if !self.files.iter().any(|file| file == plain) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

fn sizes_of(stamp: &Value) -> Result<Sizes> {
    serde_json::from_value(stamp["sizes"].clone()).context("target/front.json is not ours: remove it")
}

fn read_stamp(stamp: &Path) -> Value {
    fs::read(stamp).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn all_there(files: &[Value]) -> bool {
    files.iter().all(|file| file.as_str().is_some_and(|file| paths::site().join(file).is_file()))
}

/// Names all that goes into the bundle by its content.
fn fingerprint(root: &Path) -> Result<String> {
    let mut all = Sha256::new();
    for input in INPUTS {
        for path in walk(&root.join(input))? {
            // The server's translations; no island reads them.
            if path.extension().is_some_and(|extension| extension == "ftl") {
                continue;
            }
            all.update(path.strip_prefix(root)?.to_string_lossy().as_bytes());
            all.update(Sha256::digest(fs::read(&path)?));
        }
    }
    Ok(hex(&all.finalize()))
}

fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| DIGITS[usize::from(digit)]).collect()
}

/// All files below, or the file itself, in a fixed order; nothing where nothing is.
fn walk(path: &Path) -> Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut files = Vec::new();
    if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("cannot read {}", path.display()))? {
            files.extend(walk(&entry?.path())?);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle(folder: &Path, scripts: &[(&str, &str)]) -> Result<Site> {
        let (names, sizes) = (BTreeMap::new(), BTreeMap::new());
        let mut made = Site { folder: folder.join("site"), names, files: Vec::new(), sizes };
        let public = folder.join("public");
        fs::create_dir_all(&public)?;
        for (name, code) in scripts {
            fs::write(public.join(name), code)?;
        }
        made.add_public(&public)?;
        Ok(made)
    }

    #[test]
    fn scripts_are_named_by_what_is_in_them_and_in_what_they_import() {
        let folder = std::env::temp_dir().join(format!("make-a-noise-front-{}", std::process::id()));
        let files = |own: &'static str| {
            [
                ("offline.js", "// Asks.\nimport { own } from \"./own.js\";\n"),
                ("own.js", own),
                ("sw.js", "// Keeps.\nlisten();\n"),
                ("robots.txt", "# nothing\n"),
            ]
        };
        let before = bundle(&folder, &files("// One.\nexport const own = 1;\n")).unwrap();
        let read = |made: &Site, name: &str| fs::read_to_string(made.folder.join(name)).unwrap();
        let own = before.names["own.js"].strip_prefix("pkg/").unwrap();
        assert_eq!(read(&before, &before.names["offline.js"]), format!("import {{ own }} from \"./{own}\";\n"));
        assert_eq!(before.names.keys().collect::<Vec<_>>(), ["offline.js", "own.js"]);
        assert_eq!([read(&before, "sw.js"), read(&before, "robots.txt")], ["listen();\n", "# nothing\n"]);

        let same = bundle(&folder, &files("// Another comment.\nexport const own = 1;\n")).unwrap();
        assert_eq!(same.names, before.names, "a comment changes nothing");
        let after = bundle(&folder, &files("export const own = 2;\n")).unwrap();
        assert_ne!(after.names["own.js"], before.names["own.js"]);
        assert_ne!(after.names["offline.js"], before.names["offline.js"], "what imports it is another, too");

        let circle = [("a.js", "import \"./b.js\";\n"), ("b.js", "import \"./a.js\";\n")];
        let refused = bundle(&folder.join("circle"), &circle).err().unwrap();
        assert!(refused.to_string().starts_with("a, b: they import each other"), "{refused}");
        fs::remove_dir_all(folder).unwrap();
    }
}
