//! PostgreSQL is stopped and started again under load, by its administrator and as if its machine had failed.

use std::{
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{
    Bench, Outcome,
    people::{Crowd, Way, When},
    proof::Officer,
    scratch_server::ScratchServer,
};
use crate::postgres::{Care, Cluster, Stop};

/// Longer than the server waits for a connection, so that people are refused.
const AWAY: Duration = Duration::from_secs(7);
/// How soon it works again, once PostgreSQL answers.
const SOON: Duration = Duration::from_secs(2);

/// Stops and starts it in both ways.
pub fn postgres(bench: &Bench) -> Result<Outcome> {
    let mut cluster = Cluster::start(Care::Full)?;
    let mut house = ScratchServer::new(&bench.binary, Some(&cluster.url()))?;
    house.told(|house| {
        house.serve()?;
        let (officer, way) = (Officer::come(house)?, Way::to(house));
        let mut crowd = Crowd::default();
        for how in [Stop::Fast, Stop::Immediate] {
            let before = crowd.refused.len();
            let back = crowd.busy(&way, When::TryAgain, || {
                sleep(Duration::from_secs(1));
                cluster.stop(how)?;
                sleep(AWAY);
                cluster.again()?;
                let back = Instant::now();
                sleep(2 * SOON);
                Ok(back)
            })?;
            house.is_up()?;
            ensure!(crowd.refused.len() > before, "nobody noticed that PostgreSQL was away ({})", how.name());
            let first = crowd.done().filter_map(super::people::Person::done_at).filter(|at| *at >= back).min();
            let first = first.context("nothing was taken any more")? - back;
            ensure!(first <= SOON, "the first form was taken {first:?} after PostgreSQL was back ({})", how.name());
            let late = crowd.refused.iter().filter(|at| **at > back + SOON).count();
            ensure!(late == 0, "{late} were refused although PostgreSQL was back ({})", how.name());
        }
        ensure!(crowd.unanswered == 0, "{} got no answer at all", crowd.unanswered);
        crowd.finish(&way)?;
        officer.proves(house, &crowd)?;
        Ok(Outcome::Held(format!(
            "stopped twice (fast, immediate); {} people sent something, {} times somebody was told in words that it \
             cannot be done now, with what was typed; taken again at once; each is there once, `check` is clean",
            crowd.people.len(),
            crowd.refused.len()
        )))
    })
}
