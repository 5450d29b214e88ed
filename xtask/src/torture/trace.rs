//! The system calls of one form: what it said is on the disk before it is acknowledged.

use std::{
    collections::BTreeSet,
    fs,
    path::Path,
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use super::{
    Bench, Outcome,
    people::{Doing, Person, Trouble, Way},
    scratch_server::ScratchServer,
};
use crate::{console, paths, tools};

/// What is written down of the server.
const CALLS: &str = "trace=fsync,fdatasync,write,writev,pwrite64,pwritev,sendto,sendmsg";

/// One answer to a survey and one voice, on SQLite.
pub fn sqlite(bench: &Bench) -> Result<Outcome> {
    if paths::on_path("strace").is_none()
        && let Err(error) = tools::apt("strace", &["strace"])
    {
        return Ok(Outcome::NotRun(format!("{error:#}")));
    }
    let mut house = ScratchServer::new(&bench.binary, None)?;
    house.told(|house| {
        house.serve()?;
        let way = Way::to(house);
        let pid = house.pid().context("it is served")?;
        let mut seen = Vec::new();
        for doing in [Doing::Answering, Doing::Telling] {
            let (mut phone, mut person) = (way.phone()?, Person::new(doing));
            person.fill_in(&way, &mut phone).map_err(Trouble::unexpected)?;
            let file = house.folder().join(format!("trace-{doing:?}"));
            let Some(trace) = Trace::of(pid, &file)? else {
                return Ok(Outcome::NotRun("this system does not let one program watch another".to_owned()));
            };
            person.go_on(&way, &mut phone).map_err(Trouble::unexpected)?;
            trace.end()?;
            let writes = verdict(&fs::read_to_string(&file)?).with_context(|| format!("{doing:?}"))?;
            seen.push(writes.to_string());
        }
        Ok(Outcome::Held(format!(
            "a response and a voice: {} writes to the write-ahead log, then its sync, and only then the answer",
            seen.join(" and ")
        )))
    })
}

/// A running strace; ended when dropped.
struct Trace {
    strace: Child,
}

impl Trace {
    /// Watches every thread of a process; `None` where that is not allowed.
    fn of(pid: u32, file: &Path) -> Result<Option<Self>> {
        let mut strace = Command::new("strace");
        strace.args(["-f", "-y", "-s", "32", "-e", CALLS, "-p", &pid.to_string()]).arg("-o").arg(file);
        let strace = strace.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let mut trace = Self { strace };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if watched(pid)? {
                return Ok(Some(trace));
            }
            if trace.strace.try_wait()?.is_some() {
                return Ok(None);
            }
            sleep(Duration::from_millis(20));
        }
        bail!("strace does not come to watch")
    }

    /// Lets go, so that all of it is written.
    fn end(mut self) -> Result<()> {
        console::quiet(Command::new("kill").arg("-INT").arg(self.strace.id().to_string()))?;
        self.strace.wait()?;
        Ok(())
    }
}

impl Drop for Trace {
    fn drop(&mut self) {
        let _ = self.strace.kill();
        let _ = self.strace.wait();
    }
}

/// Whether every thread of it is watched.
fn watched(pid: u32) -> Result<bool> {
    for task in fs::read_dir(format!("/proc/{pid}/task"))? {
        let status = fs::read_to_string(task?.path().join("status")).unwrap_or_default();
        if status.lines().any(|line| line.strip_prefix("TracerPid:").is_some_and(|by| by.trim() == "0")) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// How often the write-ahead log was written before the form was acknowledged; an error unless a sync of it came to
/// its end between the last of these and the answer. One sync may carry several who were written together; what this one
/// wrote is before it all the same, for nothing may be written between that sync and the answer.
fn verdict(trace: &str) -> Result<usize> {
    let (mut writes, mut synced, mut syncing) = (0, false, BTreeSet::new());
    for line in trace.lines() {
        let (thread, call) = line.split_once(' ').unwrap_or_default();
        let call = call.trim_start();
        let log = call.contains("-wal>");
        let sync = call.starts_with("fsync(") || call.starts_with("fdatasync(");
        let resumed = call.starts_with("<... fsync resumed>") || call.starts_with("<... fdatasync resumed>");
        if sync && log && call.contains("<unfinished") {
            syncing.insert(thread);
        } else if (sync && log || resumed && syncing.remove(thread)) && call.ends_with("= 0") {
            synced = true;
        } else if log && (call.starts_with("write") || call.starts_with("pwrite")) {
            (writes, synced) = (writes + 1, false);
        } else if call.contains("\"HTTP/1.1 303") {
            ensure!(writes > 0, "it was acknowledged before anything was written");
            ensure!(synced, "it was acknowledged before it was on the disk");
            return Ok(writes);
        }
    }
    bail!("no answer was seen")
}

#[cfg(test)]
mod tests {
    use super::verdict;

    const WRITE: &str = "12 pwrite64(9</tmp/n/noise.db-wal>, \"7\\177\"..., 4096, 32) = 4096\n";
    const SYNC: &str = "12 fdatasync(9</tmp/n/noise.db-wal>) = 0\n";
    const BEGUN: &str = "12 fdatasync(9</tmp/n/noise.db-wal> <unfinished ...>\n";
    const ENDED: &str = "12 <... fdatasync resumed>)       = 0\n";
    const ANSWER: &str =
        "14 writev(11<socket:[77]>, [{iov_base=\"HTTP/1.1 303 See Other\\r\\nlocati\"..., iov_len=90}], 1) = 90\n";

    #[test]
    fn only_a_sync_that_came_to_its_end_before_the_answer_counts() {
        let of = |lines: &[&str]| verdict(&lines.concat());
        assert_eq!(of(&[WRITE, WRITE, SYNC, ANSWER]).unwrap(), 2);
        assert_eq!(of(&[WRITE, BEGUN, ENDED, ANSWER]).unwrap(), 1);
        assert_eq!(of(&[WRITE, WRITE, SYNC, ANSWER, ANSWER]).unwrap(), 2, "two who were written together");
        assert!(of(&[WRITE, ANSWER, SYNC]).is_err());
        assert!(of(&[WRITE, BEGUN, ANSWER, ENDED]).is_err());
        assert!(of(&[WRITE, SYNC, WRITE, ANSWER]).is_err());
        assert!(of(&[WRITE, SYNC, WRITE, ANSWER, SYNC, ANSWER]).is_err(), "the sync of those before is not its own");
        assert!(of(&[SYNC, ANSWER]).is_err() && of(&[WRITE, SYNC]).is_err());
        assert!(of(&[WRITE, "12 fsync(3</tmp/other>) = 0\n", ANSWER]).is_err());
    }
}
