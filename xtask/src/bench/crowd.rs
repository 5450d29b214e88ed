//! Many phones at once, on this machine.

use std::{
    net::SocketAddr,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result};

use super::figure::per_second;
use crate::phone::Phone;

/// Connections that ask as fast as they are answered.
pub const BUSY: usize = 32;

/// Runs `work` on so many threads at once and gathers what each brings.
pub fn together<T: Send>(threads: usize, work: impl Fn(usize) -> Result<T> + Sync) -> Result<Vec<T>> {
    thread::scope(|scope| {
        let spawn = |n| {
            let work = &work;
            thread::Builder::new().stack_size(256 * 1024).spawn_scoped(scope, move || work(n))
        };
        let started = (0..threads).map(spawn).collect::<std::io::Result<Vec<_>>>()?;
        started.into_iter().map(|one| one.join().ok().context("a phone broke")?).collect()
    })
}

/// How many requests a second are answered on so many connections, in so many seconds.
pub fn rate(
    server: SocketAddr,
    connections: usize,
    seconds: u64,
    ask: impl Fn(&mut Phone) -> Result<()> + Sync,
) -> Result<f64> {
    let start = Instant::now();
    let end = start + Duration::from_secs(seconds);
    let asked = together(connections, |_| {
        let mut phone = Phone::new(server, 0)?;
        while Instant::now() < end {
            ask(&mut phone)?;
        }
        Ok(phone.took.len())
    })?;
    Ok(per_second(asked.iter().sum(), start.elapsed()))
}
