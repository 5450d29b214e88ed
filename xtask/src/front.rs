//! The browser bundle in `target/site`: the islands as wasm with their glue, the style sheets, and `public/`.
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

use crate::{css, places, precompress, say, scripts, wasm_target::Compiler};

/// Bytes that wasm and glue together may weigh, brotli: more does not reach a phone on a poor signal in time.
const WASM_BUDGET: usize = 80_000;

/// A browser asks for it by this address to know whether there is a newer one.
const SERVICE_WORKER: &str = "sw.js";

/// What goes into the bundle.
const INPUTS: [&str; 7] = ["app", "style", "public", "Cargo.toml", "Cargo.lock", ".cargo/config.toml", "xtask/src"];

/// What came out: the bytes a browser loads, brotli.
#[derive(Clone, Copy)]
pub struct Sizes {
    pub wasm: usize,
    pub glue: usize,
    pub css: usize,
}

/// Builds the bundle if anything changed, and fails when it is over its budget.
pub fn bundle() -> Result<Sizes> {
    let root = places::root();
    let inputs = fingerprint(&root)?;
    let stamp = root.join("target/front.json");
    let before = read_stamp(&stamp);
    let sizes = if before["inputs"] == inputs && before["files"].as_array().is_some_and(|files| all_there(files)) {
        println!("==> the browser bundle: unchanged");
        Sizes::from_stamp(&before)?
    } else {
        say::step("the browser bundle", || make(&root, &inputs, &before, &stamp))?
    };
    say::note(format!(
        "wasm {} + glue {} of {}, style {} (brotli)",
        say::kb(sizes.wasm),
        say::kb(sizes.glue),
        say::kb(WASM_BUDGET),
        say::kb(sizes.css)
    ));
    ensure!(
        sizes.wasm + sizes.glue <= WASM_BUDGET,
        "wasm and glue together are {}, the budget is {}: move what an island does not need to the server",
        say::kb(sizes.wasm + sizes.glue),
        say::kb(WASM_BUDGET)
    );
    Ok(sizes)
}

fn make(root: &Path, inputs: &str, before: &Value, stamp: &Path) -> Result<Sizes> {
    let site = places::site();
    let mut made = Bundle { site: site.clone(), names: BTreeMap::new(), files: Vec::new() };

    let wasm = compile()?;
    let wasm_hash = hash(&fs::read(&wasm)?);
    let (wasm_size, glue_size) = if before["wasm"] == wasm_hash && made.keep_scripts(before) {
        let sizes = Sizes::from_stamp(before)?;
        (sizes.wasm, sizes.glue)
    } else {
        let (glue, wasm) = bind(&wasm)?;
        (made.add("app", "wasm", &wasm)?, made.add("app", "js", &glue)?)
    };
    let style = css::bundle(&root.join("style/main.css"))?;
    let css_size = made.add("style", "css", style.as_bytes())?;
    let staff = css::bundle(&root.join("style/staff.css"))?;
    made.add("staff", "css", staff.as_bytes())?;
    made.add_public(&root.join("public"))?;

    let sizes = Sizes { wasm: wasm_size, glue: glue_size, css: css_size };
    made.finish()?;
    let state = json!({
        "inputs": inputs, "wasm": wasm_hash, "files": made.files, "names": made.names,
        "sizes": { "wasm": sizes.wasm, "glue": sizes.glue, "css": sizes.css },
    });
    fs::write(stamp, serde_json::to_vec_pretty(&state)?)?;
    Ok(sizes)
}

/// Compiles the client; returns the raw wasm.
fn compile() -> Result<PathBuf> {
    let into = places::target().join("front");
    let compiler = Compiler::find()?;
    if matches!(compiler, Compiler::Debian { .. }) && !into.join("wasm32-unknown-unknown/wasm-release/deps").exists() {
        say::note("the first time, Rust's standard library is built for wasm too: about five minutes");
    }
    let mut cargo = compiler.cargo_build(&into);
    say::show(cargo.args(["--package", "client", "--profile", "wasm-release"]))?;
    Ok(into.join("wasm32-unknown-unknown/wasm-release/client.wasm"))
}

/// Makes the JavaScript that loads the wasm; returns both.
fn bind(wasm: &Path) -> Result<(Vec<u8>, Vec<u8>)> {
    let out = places::target().join("front/pkg");
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
                .out_name("app")
                .generate(&out)
        })
        .map_err(|error| anyhow!("wasm-bindgen: {error:#}"))?;
    if out.join("snippets").exists() {
        bail!("a dependency of the client brings JavaScript of its own; it would need a hash in its name too");
    }
    Ok((fs::read(out.join("app.js"))?, fs::read(out.join("app_bg.wasm"))?))
}

/// The site's folder while it is being filled.
struct Bundle {
    site: PathBuf,
    /// Logical name to the name of today, as in `assets.json`.
    names: BTreeMap<String, String>,
    /// All that belongs there, by paths inside the site.
    files: Vec<String>,
}

impl Bundle {
    /// Writes a file named by its content; returns the bytes a browser loads.
    fn add(&mut self, stem: &str, extension: &str, bytes: &[u8]) -> Result<usize> {
        let path = format!("pkg/{stem}.{}.{extension}", &hash(bytes)[..10]);
        let size = precompress::write(&self.site.join(&path), bytes)?;
        self.names.insert(format!("{stem}.{extension}"), path.clone());
        self.files.push(path);
        Ok(size)
    }

    /// Takes over the scripts of the last build, whose wasm was the same.
    fn keep_scripts(&mut self, before: &Value) -> bool {
        let kept: Vec<(&str, &str)> = ["app.js", "app.wasm"]
            .into_iter()
            .filter_map(|logical| Some((logical, before["names"][logical].as_str()?)))
            .filter(|(_, path)| self.site.join(path).is_file() && self.site.join(format!("{path}.br")).is_file())
            .collect();
        if kept.len() < 2 {
            return false;
        }
        for (logical, path) in kept {
            self.names.insert(logical.into(), path.into());
            self.files.push(path.into());
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
        precompress::write(&self.site.join(inside), bytes)?;
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
        let next = self.site.join("assets.json.next");
        fs::write(&next, serde_json::to_vec_pretty(&self.names)?)?;
        fs::rename(next, self.site.join("assets.json"))?;
        self.files.push("assets.json".into());
        for path in walk(&self.site)? {
            let inside = path.strip_prefix(&self.site)?.to_string_lossy().into_owned();
            let plain = inside.strip_suffix(".br").or_else(|| inside.strip_suffix(".gz")).unwrap_or(&inside);
            if !self.files.iter().any(|file| file == plain) {
                fs::remove_file(path)?;
            }
        }
        Ok(())
    }
}

impl Sizes {
    fn from_stamp(stamp: &Value) -> Result<Self> {
        let size = |name: &str| {
            let bytes = stamp["sizes"][name].as_u64().and_then(|bytes| usize::try_from(bytes).ok());
            bytes.context("target/front.json is not ours: remove it")
        };
        Ok(Self { wasm: size("wasm")?, glue: size("glue")?, css: size("css")? })
    }
}

fn read_stamp(stamp: &Path) -> Value {
    fs::read(stamp).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn all_there(files: &[Value]) -> bool {
    files.iter().all(|file| file.as_str().is_some_and(|file| places::site().join(file).is_file()))
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

    fn bundle(folder: &Path, scripts: &[(&str, &str)]) -> Result<Bundle> {
        let mut made = Bundle { site: folder.join("site"), names: BTreeMap::new(), files: Vec::new() };
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
        let read = |made: &Bundle, name: &str| fs::read_to_string(made.site.join(name)).unwrap();
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
