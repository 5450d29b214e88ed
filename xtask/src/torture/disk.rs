//! The disk is full while people are busy, and then there is room again. The server's log lies on it too.

use std::{
    fs::{self, File},
    io::Write as _,
    path::PathBuf,
    process::Command,
    sync::atomic::Ordering,
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{
    Bench, Outcome,
    people::{Crowd, Person, Way, When},
    proof::Officer,
    scratch_server::ScratchServer,
};
use crate::{http, tools};

/// Megabytes: the demo council, the write-ahead log at its largest, and the room without which `check` is not content.
const SIZE: u32 = 300;
/// The disk is full until so many were refused: the write-ahead log has room in itself for some while.
const REFUSALS: usize = 60;
const AT_MOST: Duration = Duration::from_mins(1);

/// On a filesystem of its own, which holds everything of the installation, its log too.
pub fn sqlite(bench: &Bench) -> Result<Outcome> {
    let Some(disk) = Disk::new()? else {
        return Ok(Outcome::NotRun("only root may make a small filesystem".to_owned()));
    };
    let mut house = ScratchServer::inside(&bench.binary, None, disk.0.join("noise"))?;
    house.told(|house| {
        house.serve()?;
        let (officer, way, address) = (Officer::come(house)?, Way::to(house), house.address);
        let mut crowd = Crowd::default();
        // Twice: a connection that the first time left behind would lose words at the second.
        for _ in 0..2 {
            let noticed = crowd.noticed();
            let enough = noticed.load(Ordering::Relaxed) + REFUSALS;
            let room = crowd.busy(&way, When::TryAgain, || {
                sleep(Duration::from_secs(1));
                let full = Instant::now();
                while noticed.load(Ordering::Relaxed) < enough {
                    ensure!(full.elapsed() < AT_MOST, "nobody was told in words that the disk is full");
                    disk.fill()?;
                    sleep(Duration::from_millis(50));
                }
                // Where it was written before it can still be written: that is not enough to be ready.
                disk.fill()?;
                let ready = http::get(address, "/readyz", false)?;
                ensure!(ready.status == 503, "the disk is full, and /readyz says {}", ready.status);
                disk.free()?;
                let room = Instant::now();
                sleep(Duration::from_secs(3));
                Ok(room)
            })?;
            house.is_up()?;
            let after = crowd.done().filter_map(Person::done_at).filter(|at| *at > room).count();
            ensure!(after > 0, "nothing was taken any more although there was room again");
        }
        ensure!(crowd.unanswered == 0, "{} got no answer at all", crowd.unanswered);
        crowd.finish(&way)?;
        officer.proves(house, &crowd)?;
        // What another process sees is what is in the file.
        house.kill()?;
        house.serve()?;
        officer.proves(house, &crowd)?;
        Ok(Outcome::Held(format!(
            "full twice; {} people sent something, {} times somebody was told in words that it cannot be done now, \
             with what was typed; it went on by itself; each is there once, also after kill -9, `check` is clean",
            crowd.people.len(),
            crowd.refused.len()
        )))
    })
}

/// A small filesystem; gone when dropped.
struct Disk(PathBuf);

impl Disk {
    fn new() -> Result<Option<Self>> {
        if !tools::is_root() {
            return Ok(None);
        }
        let place = std::env::temp_dir().join(format!("make-a-noise-disk-{}", std::process::id()));
        fs::create_dir_all(&place)?;
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={SIZE}m"), "noise-torture"]).arg(&place);
        // A container's root may not.
        if mount.output().is_ok_and(|done| done.status.success()) {
            return Ok(Some(Self(place)));
        }
        fs::remove_dir(&place)?;
        Ok(None)
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    /// Takes all the room there is.
    fn fill(&self) -> Result<()> {
        let mut ballast = File::options().create(true).append(true).open(self.ballast())?;
        for size in [64 * 1024, 4 * 1024] {
            while ballast.write_all(&vec![7; size]).is_ok() {}
        }
        Ok(())
    }

    fn free(&self) -> Result<()> {
        fs::remove_file(self.ballast()).context("the ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0).output();
        let _ = fs::remove_dir(&self.0);
    }
}
