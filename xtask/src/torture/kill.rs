//! `kill -9` of the server at random moments, while many people are busy.

use std::{thread::sleep, time::Duration};

use anyhow::{Result, ensure};

use super::{
    Bench, Outcome,
    people::{Crowd, Way, When, random},
    proof::Officer,
    scratch_server::ScratchServer,
};
use crate::postgres::{Care, Cluster};

/// On SQLite.
pub fn sqlite(bench: &Bench) -> Result<Outcome> {
    let house = ScratchServer::new(&bench.binary, None)?;
    rounds(house, bench.rounds)
}

/// On PostgreSQL.
pub fn postgres(bench: &Bench) -> Result<Outcome> {
    let cluster = Cluster::start(Care::Full)?;
    let house = ScratchServer::new(&bench.binary, Some(&cluster.url()))?;
    rounds(house, bench.rounds)
}

fn rounds(mut house: ScratchServer, rounds: usize) -> Result<Outcome> {
    house.told(|house| {
        house.serve()?;
        let officer = Officer::come(house)?;
        let (mut crowd, mut cut_off) = (Crowd::default(), 0);
        for _ in 0..rounds {
            let way = Way::to(house);
            let moment = Duration::from_millis(150 + random() % 1_500);
            crowd.busy(&way, When::Stop, || {
                sleep(moment);
                house.is_up()?;
                house.kill()
            })?;
            cut_off += crowd.people.len() - crowd.done().count();
            house.serve()?;
            house.check()?;
        }
        crowd.finish(&Way::to(house))?;
        officer.proves(house, &crowd)?;
        ensure!(crowd.people.len() > 10 * rounds, "too few came for it to mean anything: {}", crowd.people.len());
        Ok(Outcome::Held(format!(
            "killed {rounds} times; {} people sent something, {cut_off} were cut off and went on with the same form: \
             each is there once, `check` is clean, the officer is still signed in",
            crowd.people.len()
        )))
    })
}
