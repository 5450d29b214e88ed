//! Strangers attack the server while ten honest phones go on answering, telling and looking at what happened. How long
//! these wait is held against a run of the same length without strangers, and so is how much memory the server has.
//!
//! ```text
//! honest    the ten phones, and how long they waited
//! lines     connections that stay half open, slow senders, uploads without an end, pictures whose senders hang up
//! guesses   passwords and receipts are guessed, while those whose they are come in
//! floods    everybody's pages and the officers' queue are flooded
//! staff     somebody with a password and an authenticator (`totp`)      picture   the largest that is taken
//! ```

mod floods;
mod guesses;
mod honest;
mod lines;
mod picture;
mod staff;
mod totp;

use std::{
    fs,
    process::Command,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail, ensure};

use self::{
    honest::{Waited, go_on},
    staff::Staff,
};
use super::{Bench, Outcome, people::Way, scratch_server::ScratchServer};
use crate::console;

/// The ninety-ninth of a hundred honest waits may be so many times as long as without strangers.
const TIMES: u32 = 3;
/// And the server may have so many megabytes more: the largest picture that is taken, open (440), and as much on its way
/// as there is room for (256).
const MORE: u64 = 768;
/// Strangers begin so long before anybody's waiting counts.
const HEAD_START: Duration = Duration::from_secs(2);

/// What strangers do.
struct Attack {
    name: &'static str,
    what: &'static str,
    /// On an installation that is no demo: there staff sign in with passwords.
    with_passwords: bool,
    /// Goes on until the run is over; says what was done, or what should not have been possible.
    strike: fn(&Stage) -> Result<String>,
}

const ATTACKS: [Attack; 8] = [
    attack("half-open", "1,200 connections with half a header", lines::half_open),
    attack("slow", "300 senders of a byte a second", lines::slow),
    attack("uploads", "60 uploads that stop at nine of ten megabytes", lines::uploads),
    attack("pictures", "the largest pictures, whose senders hang up", lines::pictures),
    Attack {
        with_passwords: true,
        ..attack("passwords", "an officer's password is guessed from everywhere; she signs in", guesses::passwords)
    },
    attack("receipts", "receipts are guessed from 24 networks; a child opens theirs", guesses::receipts),
    attack("tell", "a flood of near-equal words of danger; a child's are read first", floods::tell),
    attack("pages", "the pages that cost most, by one source", floods::pages),
];

const fn attack(name: &'static str, what: &'static str, strike: fn(&Stage) -> Result<String>) -> Attack {
    Attack { name, what, with_passwords: false, strike }
}

/// Whether `--only` can name this: `strangers-uploads`.
pub fn is_attack(name: &str) -> bool {
    name.strip_prefix("strangers-").is_some_and(|name| ATTACKS.iter().any(|attack| attack.name == name))
}

/// Where it happens, and until when.
struct Stage<'a> {
    house: &'a ScratchServer,
    way: Way,
    /// Who can sign in with a password, where anybody can.
    officer: Option<Staff>,
    begin: Instant,
    end: Instant,
}

impl Stage<'_> {
    fn is_over(&self) -> bool {
        Instant::now() >= self.end
    }

    /// Waits for a part of the run: half of it is `1, 2`.
    fn wait_for(&self, part: u32, of: u32) {
        let at = self.begin + (self.end - self.begin) * part / of;
        thread::sleep(at.saturating_duration_since(Instant::now()));
    }
}

/// An address that nobody else has, and no honest phone ever.
fn another_address() -> u32 {
    static TAKEN: AtomicU32 = AtomicU32::new(0);
    0x80_0000 | (TAKEN.fetch_add(1, Ordering::Relaxed) & 0x7f_ffff)
}

/// So many strangers at once, each by their own; what each did is added up.
fn many(strangers: usize, work: impl Fn() -> Result<usize> + Sync) -> Result<usize> {
    let work = &work;
    thread::scope(|scope| {
        let start = |_| thread::Builder::new().stack_size(256 * 1024).spawn_scoped(scope, work);
        let started = (0..strangers).map(start).collect::<std::io::Result<Vec<_>>>()?;
        started.into_iter().map(|one| one.join().ok().context("a stranger broke")?).sum()
    })
}

/// One run: how the honest phones fared, the most memory the server ever had, and what the strangers say.
struct Run {
    waited: Waited,
    memory: u64,
    said: String,
}

fn run(attack: Option<&Attack>, with_passwords: bool, bench: &Bench) -> Result<Run> {
    let house = if with_passwords {
        ScratchServer::without_demo(&bench.binary)
    } else {
        ScratchServer::new(&bench.binary, None)
    };
    house?.told(|house| {
        house.serve()?;
        let officer = if with_passwords {
            Staff::set_up(house, "lead")?;
            Some(Staff::set_up(house, "officer")?)
        } else {
            None
        };
        let (waited, said) = both_go_on(attack, house, officer, bench.seconds);
        house.is_up()?;
        Ok(Run { waited: waited?, memory: house.most_memory()?, said: said? })
    })
}

/// Strangers, if there are any, and honest phones, until the run is over.
fn both_go_on(
    attack: Option<&Attack>,
    house: &ScratchServer,
    officer: Option<Staff>,
    seconds: u64,
) -> (Result<Waited>, Result<String>) {
    let begin = Instant::now() + HEAD_START;
    let stage = Stage { house, way: Way::to(house), officer, begin, end: begin + Duration::from_secs(seconds) };
    thread::scope(|scope| {
        let stage = &stage;
        let strikes = attack.map(|attack| scope.spawn(move || (attack.strike)(stage)));
        let waited = go_on(stage);
        let said = match strikes.map(thread::ScopedJoinHandle::join) {
            None => Ok(String::new()),
            Some(Ok(said)) => said,
            Some(Err(_)) => Err(anyhow!("the strangers broke")),
        };
        (waited, said)
    })
}

/// What is wrong with a run, beside one without strangers.
fn complaints(calm: &Run, under: &Run) -> Vec<String> {
    let mut found = Vec::new();
    let (before, now) = (calm.waited.percentile(99), under.waited.percentile(99));
    if now > before * TIMES {
        found.push(format!("honest phones wait {}, more than {TIMES} times {}", millis(now), millis(before)));
    }
    if under.memory > calm.memory + MORE {
        found.push(format!("the server took {} MB more, and {MORE} are allowed", under.memory - calm.memory));
    }
    found
}

fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1_000.0)
}

const HEAD: &str = "| attack | requests | lost | median | p99 | p99 without | times | memory | without |\n    \
                    |---|---|---|---|---|---|---|---|---|";

fn row(name: &str, run: &Run, calm: &Run) -> String {
    let (p99, without) = (run.waited.percentile(99), calm.waited.percentile(99));
    let times = p99.as_secs_f64() / without.as_secs_f64().max(f64::MIN_POSITIVE);
    format!(
        "| {name} | {} | {} | {} | {} | {} | {times:.1} | {} MB | {} MB |",
        run.waited.requests(),
        run.waited.lost,
        millis(run.waited.percentile(50)),
        millis(p99),
        millis(without),
        run.memory,
        calm.memory
    )
}

/// Runs the attacks that were named, or all of them, each on a server of its own.
pub fn attacks(bench: &Bench) -> Result<Outcome> {
    open_enough_files()?;
    let wanted = |attack: &&Attack| bench.attacks.is_empty() || bench.attacks.iter().any(|name| name == attack.name);
    let chosen: Vec<&Attack> = ATTACKS.iter().filter(wanted).collect();
    let (mut calm, mut rows, mut over) = ([None, None], Vec::new(), Vec::new());
    for attack in chosen.iter().copied() {
        let calm = &mut calm[usize::from(attack.with_passwords)];
        if calm.is_none() {
            console::note(format!("{} s without strangers", bench.seconds));
            *calm = Some(run(None, attack.with_passwords, bench).context("without strangers")?);
        }
        let Some(calm) = calm.as_ref() else { bail!("it has just run") };
        console::note(format!("{} s of {}: {}", bench.seconds, attack.name, attack.what));
        match run(Some(attack), attack.with_passwords, bench) {
            Ok(under) => {
                console::note(format!("  {}", under.said));
                rows.push(row(attack.name, &under, calm));
                over.extend(complaints(calm, &under).into_iter().map(|found| format!("{}: {found}", attack.name)));
            }
            Err(error) => {
                rows.push(format!("| {} | - | - | - | - | - | - | - | - |", attack.name));
                over.push(format!("{}: {error:#}", attack.name));
            }
        }
    }
    println!("    {HEAD}\n    {}", rows.join("\n    "));
    ensure!(over.is_empty(), "{}", over.join("\n    "));
    Ok(Outcome::Held(format!(
        "{} attacks of {} s each: honest phones waited at most {TIMES} times as long as without strangers, and the \
         server took at most {MORE} MB more",
        chosen.len(),
        bench.seconds
    )))
}

/// So many files may be open at once, for thousands of connections of this process and its servers.
const FILES: u64 = 4_096;

fn open_enough_files() -> Result<()> {
    let limits = fs::read_to_string("/proc/self/limits").context("this system says nothing of open files")?;
    let soft = limits.lines().find_map(|line| line.strip_prefix("Max open files")?.split_whitespace().next());
    if soft.is_some_and(|soft| soft == "unlimited" || soft.parse::<u64>().is_ok_and(|files| files >= FILES)) {
        return Ok(());
    }
    let mut raise = Command::new("prlimit");
    raise.arg("--pid").arg(std::process::id().to_string()).arg(format!("--nofile={FILES}:"));
    console::quiet(&mut raise).with_context(|| format!("{FILES} open files are needed: ulimit -n {FILES}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ran(millis: &[u64], memory: u64) -> Run {
        let took = millis.iter().copied().map(Duration::from_millis).collect();
        Run { waited: Waited::of(took, 0), memory, said: String::new() }
    }

    #[test]
    fn each_attack_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = ATTACKS.iter().map(|attack| attack.name).collect();
        assert_eq!(names.len(), ATTACKS.len());
        assert!(is_attack("strangers-uploads") && !is_attack("strangers") && !is_attack("uploads"));
    }

    #[test]
    fn three_times_as_long_is_borne_and_more_is_not() {
        let calm = ran(&[10; 100], 60);
        assert_eq!(complaints(&calm, &ran(&[30; 100], 60 + MORE)), Vec::<String>::new());
        assert_eq!(complaints(&calm, &ran(&[31; 100], 61 + MORE)).len(), 2);
        // One long wait in two hundred is borne, four are not.
        let mut few = [10; 200];
        few[0] = 9_000;
        assert_eq!(complaints(&calm, &ran(&few, 60)), Vec::<String>::new());
        few[1..4].fill(9_000);
        assert_eq!(complaints(&calm, &ran(&few, 60)).len(), 1);
    }

    #[test]
    fn strangers_have_addresses_of_their_own() {
        let (one, other) = (another_address(), another_address());
        assert!(one != other && one >= 0x80_0000 && other <= 0xff_ffff);
    }
}
