//! How many responses a second are on the disk, beside bare rows.

use std::{
    env::temp_dir,
    sync::Mutex,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{
    Bench,
    bare::Bare,
    crowd::{BUSY, together},
    demo::{Demo, Keeping},
    disk,
    figure::{Figure, millis, per_second, percentile, share},
    held::{self, HELD},
};
use crate::{
    phone::{Cookies, Phone},
    postgres::{Care, Cluster},
};

pub const SQLITE: &str = "64 connections send responses that were filled in beforehand, as fast as they are answered; \
    a response counts once its answer has come, when it is on the disk. Whoever sends waits for the sync that is under \
    way and for the one after it, 8 ms with both held at 4 ms: 64 in turn could be 8,000 a second, so that the phones \
    are not what is measured; with the disk as it is there are 32. Held means that in the program that is measured, and \
    nowhere else, no fsync comes back sooner than after 4 ms (`xtask/src/bench/held_sync.c`). The limit is a row of \
    200 bytes for each request, committed alone, one after the other (`server/examples/bare.rs`): whoever commits many \
    at once comes above it.";

pub const POSTGRES: &str = "32 connections, otherwise as on SQLite; PostgreSQL on the same machine with `fsync` and \
    `synchronous_commit` on, its disk as it is. Bare rows are committed beside each other here.";

/// With the sync held.
const SQLITE_CONNECTIONS: usize = 64;
const POSTGRES_CONNECTIONS: usize = 32;

const FSYNC: &str = "the disk takes 4 KB for good (fsync)";

/// With each sync held, and as this disk is.
pub fn sqlite(bench: &Bench) -> Result<Vec<Figure>> {
    let keeping = Keeping { held: Some(held::library()?), ..Keeping::default() };
    let held = written(bench, &keeping, SQLITE_CONNECTIONS)?;
    let fsync = disk::fsync(&temp_dir())?;
    let free = written(bench, &Keeping::default(), BUSY)?;
    Ok(vec![
        Figure::of("durable responses per second, sync held at 4 ms", rounded(held.responses), "1500", "3000"),
        Figure::beside("bare rows per second, sync held at 4 ms, the limit", rounded(held.rows)),
        Figure::beside("responses of the limit, sync held at 4 ms", held.share()),
        Figure::beside(FSYNC, millis(fsync)),
        Figure::beside("durable responses per second, the disk as it is", rounded(free.responses)),
        Figure::beside("bare rows per second, the disk as it is, the limit", rounded(free.rows)),
        Figure::beside("responses of the limit, the disk as it is", free.share()),
    ])
}

/// In a cluster of its own.
pub fn postgres(bench: &Bench) -> Result<Vec<Figure>> {
    let cluster = Cluster::start(Care::Full)?;
    let keeping = Keeping { postgres: Some(cluster.url()), ..Keeping::default() };
    let fsync = disk::fsync(&temp_dir())?;
    let written = written(bench, &keeping, POSTGRES_CONNECTIONS)?;
    Ok(vec![
        Figure::beside(FSYNC, millis(fsync)),
        Figure::of("durable responses per second", rounded(written.responses), "1200", "2000"),
        Figure::beside("bare rows per second, the limit", rounded(written.rows)),
        Figure::beside("responses of the limit", written.share()),
    ])
}

/// What was kept in a second.
struct Written {
    responses: f64,
    rows: f64,
}

impl Written {
    fn share(&self) -> String {
        share(self.responses, self.rows)
    }
}

fn rounded(figure: f64) -> String {
    format!("{figure:.0}")
}

fn written(bench: &Bench, keeping: &Keeping, connections: usize) -> Result<Written> {
    let program = bench.bare()?;
    let demo = Demo::start(bench.server()?, keeping.clone())?;
    if keeping.held.is_some() {
        is_held(&demo)?;
    }
    let responses = responses(&demo, bench.size.responses, connections)?;
    // One after the other, so that neither disturbs the other.
    drop(demo);
    let rows = Bare::start(&program, keeping)?.inserts(connections, bench.size.seconds)?;
    Ok(Written { responses, rows })
}

/// A response that is sent alone takes at least as long as a sync does: else the library does not reach the server.
fn is_held(demo: &Demo) -> Result<()> {
    let mut phone = Phone::new(demo.address(), 0)?;
    let mut took: Vec<Duration> = Vec::new();
    for at in 0..5 {
        phone.become_another(at, Cookies::new());
        let form = phone.ready_to_send(&demo.survey)?;
        let status = phone.post("/do/responses/submit", &form)?.status;
        ensure!(status == 303, "sending is answered with {status}");
        took.extend(phone.took.last());
    }
    let median = percentile(&mut took, 50)?;
    ensure!(median >= HELD, "a response was on the disk after {}, sooner than the sync that is held", millis(median));
    Ok(())
}

/// Responses are filled in beforehand, each at an address of its own; what is timed is sending them.
fn responses(demo: &Demo, responses: usize, connections: usize) -> Result<f64> {
    let each = responses.div_ceil(connections);
    let filled = together(connections, |n| {
        let mut phone = Phone::new(demo.address(), 0)?;
        let mut forms = Vec::with_capacity(each);
        for at in (0..).skip(n * each).take(each) {
            phone.become_another(at, Cookies::new());
            let form = phone.ready_to_send(&demo.survey)?;
            forms.push((at, phone.become_another(0, Cookies::new()), form));
        }
        Ok((phone, forms))
    })?;
    let filled: Vec<_> = filled.into_iter().map(Mutex::new).collect();
    let start = Instant::now();
    let sent = together(connections, |n| {
        let mut filled = filled[n].lock().ok().context("a phone broke")?;
        let (phone, forms) = &mut *filled;
        for (at, cookies, form) in forms.drain(..) {
            phone.become_another(at, cookies);
            let status = phone.post("/do/responses/submit", &form)?.status;
            ensure!(status == 303, "sending is answered with {status}");
        }
        Ok(each)
    })?;
    Ok(per_second(sent.iter().sum(), start.elapsed()))
}
