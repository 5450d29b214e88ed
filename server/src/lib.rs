//! How Make A Noise runs: configuration, the router with its layers, static files, jobs.
//!
//! ```text
//! connection -> trace -> headers -> source -> language -> forms -> same origin -> limits -> page or action
//! ```

pub mod assets;
pub mod cli;
pub mod config;
pub mod disk;
pub mod forms;
pub mod headers;
pub mod jobs;
pub mod limits;
pub mod metrics;
pub mod probe;
pub mod room;
pub mod router;
pub mod serving;

use std::sync::LazyLock;

/// `0.1.0 (3f1c9a20b7, 2026-11-29)`: what was built from which commit of which day, where xtask built it to be installed.
pub static VERSION: LazyLock<String> = LazyLock::new(|| {
    let version = env!("CARGO_PKG_VERSION");
    option_env!("MAKE_A_NOISE_BUILT_FROM").map_or_else(|| version.into(), |from| format!("{version} ({from})"))
});
