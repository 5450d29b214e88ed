//! How much memory a program has.

use std::fs;

use anyhow::{Context, Result};

/// Megabytes that are the process's own now, and the most that ever were.
pub fn of(process: u32) -> Result<(u64, u64)> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let of = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.split_whitespace().next()?.parse::<u64>().ok().map(|kb| kb / 1_000)
    };
    of("VmRSS:").zip(of("VmHWM:")).context("this system does not say how much memory a program has")
}
