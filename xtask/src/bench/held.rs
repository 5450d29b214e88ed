//! Disks differ more than programs do: a library that holds each sync of the server makes the disk the same everywhere.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result, bail};

use crate::{console, paths};

/// How long a sync takes at the least.
pub const HELD: Duration = Duration::from_millis(4);

const SOURCE: &str = include_str!("held_sync.c");

/// Builds the library.
pub fn library() -> Result<PathBuf> {
    if cfg!(not(target_os = "linux")) {
        bail!("the sync is held on Linux alone");
    }
    let folder = paths::root().join("target/bench");
    fs::create_dir_all(&folder)?;
    let (source, library) = (folder.join("held_sync.c"), folder.join("held_sync.so"));
    fs::write(&source, SOURCE)?;
    let mut cc = Command::new(env::var_os("CC").unwrap_or_else(|| "cc".into()));
    cc.args(["-O2", "-Wall", "-shared", "-fPIC", "-o"]).arg(&library).arg(&source);
    console::quiet(&mut cc).context("a C compiler makes the library that holds the sync")?;
    Ok(library)
}

/// Has every sync of the program that is to be started held.
pub fn hold(program: &mut Command, library: &Path) {
    program.env("LD_PRELOAD", library).env("HELD_SYNC_MICROS", HELD.as_micros().to_string());
}
