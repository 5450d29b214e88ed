//! Which compiler can make WebAssembly here: the one in use, with the target installed or added by rustup; or Debian's.
//!
//! Debian packages a compiler and the sources of the standard library, not the library built for wasm, so with it the
//! library is built too: slow once (minutes), then kept in the target folder.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Result, bail};

use crate::{console, paths, tools};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_SOURCES: &str = "/usr/lib/rustlib/src/rust/library/std/Cargo.toml";

/// A compiler that can make WebAssembly.
pub enum Compiler {
    /// The toolchain that is in use.
    Active,
    /// Debian's cargo and rustc, with the folder of the linker.
    Debian { linker: PathBuf },
}

impl Compiler {
    /// Finds one, or installs what is missing.
    pub fn find() -> Result<Self> {
        let sysroot = paths::sysroot()?;
        if sysroot.join("lib/rustlib").join(TARGET).join("lib").is_dir() {
            return Ok(Self::Active);
        }
        // Whoever has Debian's already needs nothing downloaded.
        if !debian_is_installed() {
            if add_by_rustup() {
                return Ok(Self::Active);
            }
            tools::apt("a compiler for wasm", &["rustc-web", "cargo-web", "rust-web-src"])?;
        }
        if !debian_is_installed() {
            bail!("Debian's rustc-web, cargo-web and rust-web-src are installed, but {DEBIAN_SOURCES} is missing");
        }
        Ok(Self::Debian { linker: linker(&sysroot)? })
    }

    /// A `cargo build` for the wasm target, into this folder.
    pub fn cargo_build(&self, into: &Path) -> Command {
        let mut cargo = match self {
            Self::Active => paths::cargo(),
            Self::Debian { linker } => debian_cargo(linker),
        };
        cargo.arg("build");
        if matches!(self, Self::Debian { .. }) {
            cargo.args(["-Z", "build-std=std,panic_abort"]);
        }
        // Link-time optimisation and incremental builds exclude each other.
        cargo.env("CARGO_INCREMENTAL", "0").args(["--target", TARGET, "--target-dir"]).arg(into);
        cargo
    }
}

/// Debian's cargo, without what the cargo that runs us has put into the environment for its own compiler.
fn debian_cargo(linker: &Path) -> Command {
    let mut cargo = Command::new("/usr/bin/cargo");
    for (key, _) in env::vars_os() {
        let Some(name) = key.to_str() else { continue };
        let settings = ["CARGO_HOME", "CARGO_NET_", "CARGO_HTTP_", "CARGO_REGISTRIES_", "CARGO_SOURCE_", "CARGO_TERM_"];
        let foreign = ["CARGO", "RUST"].iter().any(|prefix| name.starts_with(prefix)) || name == "LD_LIBRARY_PATH";
        if foreign && !settings.iter().any(|kept| name.starts_with(kept)) {
            cargo.env_remove(name);
        }
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths(env::split_paths(&path).chain([linker.to_path_buf()])).unwrap_or(path);
    // Building the standard library is not a stable feature; the same sources and compiler make it safe here.
    cargo.current_dir(paths::root()).env("PATH", path).env("RUSTC_BOOTSTRAP", "1").env("RUSTC", "/usr/bin/rustc");
    cargo
}

fn debian_is_installed() -> bool {
    ["/usr/bin/cargo", "/usr/bin/rustc", DEBIAN_SOURCES].iter().all(|path| fs::metadata(path).is_ok())
}

fn add_by_rustup() -> bool {
    if paths::on_path("rustup").is_none() {
        return false;
    }
    console::note("rustup target add wasm32-unknown-unknown");
    Command::new("rustup").args(["target", "add", TARGET]).output().is_ok_and(|output| output.status.success())
}

/// The folder of `rust-lld`: rustup's toolchains ship it, Debian's does not.
fn linker(sysroot: &Path) -> Result<PathBuf> {
    for host in fs::read_dir(sysroot.join("lib/rustlib"))? {
        let bin = host?.path().join("bin");
        if bin.join("rust-lld").is_file() {
            return Ok(bin);
        }
    }
    bail!(
        "there is no linker for wasm: {} has no rust-lld. Install Rust with rustup, which brings one",
        sysroot.display()
    )
}
