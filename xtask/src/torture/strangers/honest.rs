//! Ten honest phones, each one person after another, who take their time: what happens to them is what counts.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow};

use super::Stage;
use crate::{
    phone::{Answer, Phone},
    torture::people::{Doing, Person, Trouble, random},
};

const PHONES: usize = 10;
/// Between one press and the next.
const PACE: Duration = Duration::from_millis(200);
/// What was not answered counts as so long a wait: a phone gives up then.
const LOST: Duration = Duration::from_secs(30);

/// How long each request took, from the connection where it needed one, the shortest first.
#[derive(Default)]
pub struct Waited {
    took: Vec<Duration>,
    /// How many of them were refused or not answered.
    pub lost: usize,
}

impl Waited {
    pub fn of(mut took: Vec<Duration>, lost: usize) -> Self {
        took.sort_unstable();
        Self { took, lost }
    }

    pub fn requests(&self) -> usize {
        self.took.len()
    }

    /// The wait that so many of a hundred do not exceed; the longest there is where nobody asked for anything.
    pub fn percentile(&self, of_a_hundred: usize) -> Duration {
        self.took.get(self.took.len() * of_a_hundred / 100).copied().unwrap_or(LOST)
    }
}

/// All of them go on until the run is over.
pub fn go_on(stage: &Stage) -> Result<Waited> {
    let all = thread::scope(|scope| {
        let phones: Vec<_> = (0..PHONES).map(|_| scope.spawn(move || one_after_another(stage))).collect();
        let ended = phones.into_iter().map(|phone| phone.join().ok().context("a phone broke")?);
        ended.collect::<Result<Vec<_>>>()
    })?;
    let (took, lost) = all.into_iter().fold((Vec::new(), 0), |(mut took, lost), one| {
        took.extend(one.took);
        (took, lost + one.lost)
    });
    Ok(Waited::of(took, lost))
}

fn one_after_another(stage: &Stage) -> Result<Waited> {
    let mut waited = Waited::default();
    thread::sleep(stage.begin.saturating_duration_since(Instant::now()));
    while !stage.is_over() {
        // Where nobody asks anything they tell us something.
        let answers = stage.officer.is_none() && random().is_multiple_of(2);
        let mut person = Person::new(if answers { Doing::Answering } else { Doing::Telling });
        let start = Instant::now();
        let went = match stage.way.phone() {
            Err(_) => Err(Trouble::Broken),
            Ok(mut phone) => {
                let connected = start.elapsed();
                let went = live(stage, &mut person, &mut phone);
                // The first request waited for its connection as well.
                if let Some(first) = phone.took.first_mut() {
                    *first += connected;
                }
                waited.took.append(&mut phone.took);
                went
            }
        };
        match went {
            Ok(()) => {}
            Err(Trouble::Wrong(error)) => return Err(error.context("somebody honest")),
            Err(Trouble::Broken | Trouble::Busy) => {
                waited.took.push(LOST);
                waited.lost += 1;
            }
        }
        thread::sleep(PACE);
    }
    Ok(waited)
}

/// Somebody answers or tells, looks at what became of it, and at what others were told.
fn live(stage: &Stage, person: &mut Person, phone: &mut Phone) -> Result<(), Trouble> {
    while person.receipt().is_none() {
        if stage.is_over() {
            return Ok(());
        }
        person.make_a_step(&stage.way, phone)?;
        thread::sleep(PACE);
    }
    for path in ["/follow", "/heard"] {
        looked(path, phone.get(path))?;
        thread::sleep(PACE);
    }
    Ok(())
}

fn looked(path: &str, answer: Result<Answer>) -> Result<(), Trouble> {
    match answer {
        Err(_) => Err(Trouble::Broken),
        Ok(answer) if answer.status == 200 => Ok(()),
        Ok(answer) if answer.status == 503 => Err(Trouble::Busy),
        Ok(answer) => Err(Trouble::Wrong(anyhow!("{path} is answered with {}", answer.status))),
    }
}
