//! Where things are, and the one way to start cargo.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result};

use crate::console;

/// The workspace's root. Asked at run time, since a built xtask may be shared by several checkouts.
pub fn root() -> PathBuf {
    let manifest = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&manifest).parent().expect("xtask is a folder of the workspace").to_path_buf()
}

/// Where cargo puts what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// What the browser loads. Always in the workspace: the server embeds this folder by its path.
pub fn site() -> PathBuf {
    root().join("target/site")
}

/// The cargo that started us, run at the root.
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    // Cargo describes xtask's own package in the environment; a build script could mistake it for its own.
    for (key, _) in env::vars_os() {
        if key.to_str().is_some_and(|key| key.starts_with("CARGO_PKG_") || key == "CARGO_MANIFEST_DIR") {
            cargo.env_remove(key);
        }
    }
    cargo
}

/// Where the compiler in use is installed.
pub fn sysroot() -> Result<PathBuf> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = console::quiet(Command::new(rustc).args(["--print", "sysroot"])).context("no Rust compiler")?;
    Ok(PathBuf::from(String::from_utf8(output.stdout)?.trim()))
}

/// The first program of this name on the PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|dir| dir.join(program)).find(|path| path.is_file())
}
