//! How Make A Noise runs: configuration, the router with its layers, static files, jobs.
//!
//! ```text
//! connection -> trace -> headers -> source -> language -> forms -> same origin -> limits -> page or action
//! ```

pub mod assets;
pub mod cli;
pub mod config;
pub mod forms;
pub mod headers;
pub mod jobs;
pub mod limits;
pub mod metrics;
pub mod router;
pub mod serving;
