//! `cargo xtask`: everything a developer does with this workspace, on a fresh machine too.
//!
//! Each command is a file: `run`, `build`, `test`, `bench`, `torture`; `front` makes the browser bundle out of `wasm_target`
//! (which compiler can make wasm here), `css` and `precompress`; `tools` finds or installs what else is needed and
//! `postgres` starts a private cluster for the tests; `phone` is somebody without script, and `memory` what a program has
//! of it. Nothing here is part of the product.

mod bench;
mod build;
mod console;
mod css;
mod front;
mod http;
mod memory;
mod minutes;
mod paths;
mod phone;
mod postgres;
mod precompress;
mod run;
mod scripts;
mod test;
mod tools;
mod torture;
mod wasm_target;

use std::process::ExitCode;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask run                  build everything, fill an empty database with the demo council, serve it
cargo xtask build [--release]    build the one binary, with the browser bundle inside
cargo xtask front                build the browser bundle alone
cargo xtask test [--only PARTS]  fmt,scripts,clippy,front,unit,e2e: all of them, or those named, comma between
                 [-- ARGS]       ARGS go to Playwright, such as -g 'tells us'
cargo xtask bench [--release]    measure what a phone loads and what the server bears, into docs/benchmarks.md
                 [--only PARTS]  weight,lighthouse,pages,sqlite,postgres,hall,results,rebuild: those, comma between
                 [--rebuild]     how long a changed page takes to be built; runs only where it is named
                 [--quick]       the server alone, for a few seconds, nothing written
                 [--with SERVER] with a server that is built already, in the same way
cargo xtask torture [--release]  kill, fill and cut off the real server, and see that nothing is lost
                 [--only NAMES]  those scenarios, comma between
                 [--rounds N]    how often each server is killed
                 [--with SERVER] a server that is built already
cargo xtask torture --only strangers
                                 strangers attack the release build while honest phones go on
                 [--seconds N]   for so long each, a minute if nothing is said
cargo xtask fmt                  format the code";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nStopped: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let (command, rest) = args.split_first().map_or(("help", args), |(first, rest)| (first.as_str(), rest));
    match (command, rest) {
        ("run", serve_args) => run::run(serve_args),
        ("build", []) => build::build(build::Profile::Debug).map(drop),
        ("build", [flag]) if flag == "--release" => build::build(build::Profile::Release).map(drop),
        ("front", []) => front::bundle(),
        ("test", options) => test::test(&test::Options::parse(options)?),
        ("bench", options) => bench::bench(&bench::Options::parse(options)?),
        ("torture", options) => torture::torture(&torture::Options::parse(options)?),
        ("fmt", []) => console::step("formatting", || test::fmt(false)),
        ("help" | "--help" | "-h", _) => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("there is no `cargo xtask {}`. What there is:\n{HELP}", args.join(" ")),
    }
}
