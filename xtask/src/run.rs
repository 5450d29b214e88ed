//! `cargo xtask run`: from a clone to the product in the browser.

use std::{os::unix::process::CommandExt, process::Command};

use anyhow::{Context, Result};

use crate::{
    build::{Profile, build},
    console, paths,
};

/// Builds, migrates, fills an empty database with the demo council, and serves until stopped.
pub fn run(serve_args: &[String]) -> Result<()> {
    println!("Builds the browser bundle and the server, makes a demo council, and serves it: four steps.");
    if !paths::target().join("debug/make-a-noise").is_file() {
        println!(
            "The first time both are compiled with all their libraries; docs/building.md says how long that takes."
        );
    }
    let binary = build(Profile::Debug)?;
    let noise = |what: &str| {
        let mut command = Command::new(&binary);
        command.arg(what).current_dir(paths::root());
        command
    };
    // A setting of the environment: root, as in a container, begins nothing in a folder where nothing is set.
    console::step("the database", || console::show(noise("migrate").env("NOISE_LOG", "text")))?;
    console::step("the demo council", || console::show(&mut noise("demo")))?;
    println!("==> serving; Ctrl+C stops it");
    // The server takes our place, so that it hears Ctrl+C itself.
    let failed = noise("serve").args(serve_args).exec();
    Err(failed).context("cannot start the server")
}
