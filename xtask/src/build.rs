//! `cargo xtask build`: the browser bundle, then the one binary.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::{console, front, paths};

/// How the server is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// Quick to build; reads the bundle from `target/site`.
    Debug,
    /// What is installed: one file, with the bundle inside.
    Release,
}

/// Builds both halves and returns the binary.
pub fn build(profile: Profile) -> Result<PathBuf> {
    front::bundle()?;
    let binary = server(profile)?;
    console::note(format!("{}", binary.display()));
    Ok(binary)
}

/// Builds the server alone and returns the binary.
pub fn server(profile: Profile) -> Result<PathBuf> {
    console::step("the server", || console::show(&mut cargo_build(profile)))?;
    keep(profile)
}

fn cargo_build(profile: Profile) -> Command {
    let mut cargo = paths::cargo();
    cargo.args(["build", "--package", "server"]);
    if profile == Profile::Release {
        cargo.arg("--release");
        // In what is installed alone: a program that is compiled anew for each commit would be compiled all day.
        if let Some(built_from) = built_from() {
            cargo.env("MAKE_A_NOISE_BUILT_FROM", built_from);
        }
    }
    cargo
}

/// The commit that this is and its day, as `-V` says them: `3f1c9a20b7, 2026-11-29`. None without git.
fn built_from() -> Option<String> {
    let git = |args: &[&str]| {
        let output = Command::new("git").args(args).current_dir(paths::root()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    };
    let commit = git(&["log", "-1", "--abbrev=10", "--format=%h, %cs"])?;
    // Figures that are written into docs/ do not change the program.
    let changed = git(&["status", "--porcelain", "--", ".", ":!docs"]).is_some_and(|changes| !changes.is_empty());
    Some(if changed { format!("{commit}, with changes") } else { commit })
}

/// Builds the libraries' own limit (`xtask/bare`) together with the server, so that both have the same libraries.
pub fn bare(profile: Profile) -> Result<PathBuf> {
    console::step("the bare program", || console::show(cargo_build(profile).args(["--package", "bare"])))?;
    keep_as("bare", kept(profile, "bare"), profile)
}

/// Gives the binary a name of this checkout's own: a target folder may be shared with others, whose next build would
/// replace it while it runs.
pub fn keep(profile: Profile) -> Result<PathBuf> {
    keep_as("make-a-noise", kept(profile, "make-a-noise"), profile)
}

const fn folder(profile: Profile) -> &'static str {
    match profile {
        Profile::Debug => "debug",
        Profile::Release => "release",
    }
}

fn kept(profile: Profile, name: &str) -> PathBuf {
    paths::root().join("target/bin").join(folder(profile)).join(name)
}

fn keep_as(built: &str, kept: PathBuf, profile: Profile) -> Result<PathBuf> {
    let built = paths::target().join(folder(profile)).join(built);
    fs::create_dir_all(kept.parent().expect("a file in a folder"))?;
    if kept.exists() {
        fs::remove_file(&kept)?;
    }
    if fs::hard_link(&built, &kept).is_err() {
        fs::copy(&built, &kept).with_context(|| format!("cannot copy {}", built.display()))?;
    }
    Ok(kept)
}
