//! Whether this server's clock has jumped. What was said is erased by its date, so with a clock that is two years ahead
//! one run of `housekeeping` would erase what must be kept for two more years. Therefore the clock is compared with the
//! newest time that the installation has noted. Where it is far from that, erasing goes by the noted time instead,
//! until the clock is right again or somebody confirms it.
//!
//! Every run notes the time. Before the first run the newest entry of the audit log is used, and that is noted at once:
//! entries written after a jump carry the wrong time and must not count as evidence that the clock is right.

use crate::i18n::InWords as _;
use std::sync::atomic::{AtomicI64, Ordering};

use super::{
    Services,
    audit::{self, Which},
    guard::{Cx, Grant, System},
    settings,
};
use domain::{
    error::AppError,
    lang::Lang,
    time::{DAY, HOUR, Timestamp},
};

/// A clock further ahead than this has jumped. Two weeks: a server that was off over a holiday needs nobody.
const AHEAD: i64 = 14 * DAY;
/// A clock further back than this has jumped. Servers of one installation differ by seconds, corrections are minutes.
const BACK: i64 = DAY;
/// How often the time is noted, and how often the log says that erasing waits.
const OFTEN: i64 = HOUR;

/// The clock is far from the newest noted time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// What this server's clock says.
    pub clock: Timestamp,
    /// The newest time that is known, to the hour.
    pub known: Timestamp,
}

impl Jump {
    /// The jump from the noted time to the clock; none if the clock has gone on as it should.
    pub fn between(known: Timestamp, clock: Timestamp) -> Option<Self> {
        let near = (-BACK..=AHEAD).contains(&clock.since(known));
        (!near).then_some(Self { clock, known })
    }

    pub const fn is_ahead(&self) -> bool {
        self.clock.0 > self.known.0
    }

    /// What a form remembers of the jump it was shown for; the same jump gives the same text all day.
    pub fn as_read(&self) -> String {
        format!("{} {}", self.known.0, self.clock.day())
    }
}

/// In plain English, for the command line and the log.
impl std::fmt::Display for Jump {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [clock, known] = [self.clock, self.known].map(|at| at.moment_text(Lang::En));
        write!(f, "the clock says {clock}, and the latest time that is known is {known}")
    }
}

/// The jump because of which erasing waits, if there is one: of this server's clock, since servers may differ.
///
/// # Errors
/// The database does not answer.
pub async fn waits(services: &Services) -> Result<Option<Jump>, AppError> {
    let noted = noted(services).await?;
    Ok(noted.and_then(|known| Jump::between(known, services.clock.now())))
}

async fn noted(services: &Services) -> Result<Option<Timestamp>, AppError> {
    Ok(settings::times_noted(services.db.connection()).await?.remove(settings::CLOCK))
}

/// The noted time; before anything was noted, the time of the newest entry in the audit log.
async fn known<R: Grant>(cx: &Cx<R>, noted: Option<Timestamp>) -> Result<Option<Timestamp>, AppError> {
    if noted.is_some() {
        return Ok(noted);
    }
    let newest = audit::newest_in(cx.db(), &Which::default(), 1).await?;
    Ok(newest.first().map(|entry| to_the_hour(entry.at)))
}

/// A more exact time would say when somebody was here.
const fn to_the_hour(at: Timestamp) -> Timestamp {
    Timestamp(at.0.div_euclid(HOUR) * HOUR)
}

/// The time by which this run erases: the clock's, or the earlier of clock and noted time where the clock has jumped.
pub async fn erases_by(cx: &Cx<System>) -> Result<Timestamp, AppError> {
    let clock = cx.now();
    let noted = noted(cx.services()).await?;
    let jump = known(cx, noted).await?.and_then(|known| Jump::between(known, clock));
    let news = match (jump, noted) {
        (Some(jump), None) => Some(jump.known),
        (None, None) => Some(to_the_hour(clock)),
        (None, Some(noted)) => (clock.since(noted) >= OFTEN).then_some(to_the_hour(clock)),
        (Some(_), Some(_)) => None,
    };
    if let Some(known) = news {
        note(cx, known).await?;
    }
    if let Some(jump) = jump {
        say(jump);
    }
    Ok(jump.map_or(clock, |jump| jump.known.min(clock)))
}

async fn note(cx: &Cx<System>, known: Timestamp) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    settings::note_time(&tx, settings::CLOCK, known).await?;
    cx.commit(tx).await
}

/// Logs it, once in a while rather than every minute; each server does so for itself.
fn say(jump: Jump) {
    static SAID: AtomicI64 = AtomicI64::new(0);
    let now = jump.clock.0;
    if (now - SAID.load(Ordering::Relaxed)).abs() < OFTEN {
        return;
    }
    SAID.store(now, Ordering::Relaxed);
    tracing::error!("erasing waits: {jump}. See Settings, or `make-a-noise check`");
}

/// Accepts this server's clock, because somebody says that it is right. Returns false if there was no jump.
pub async fn confirm<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    let known = known(cx, noted(cx.services()).await?).await?;
    let Some(jump) = known.and_then(|known| Jump::between(known, cx.now())) else { return Ok(false) };
    let tx = cx.begin().await?;
    settings::note_time(&tx, settings::CLOCK, to_the_hour(jump.clock)).await?;
    let days = format!("{} {}", jump.known.day(), jump.clock.day());
    cx.audit(&tx, "retention.clock_confirmed", "clock", &days).await?;
    cx.commit(tx).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    const NOON: Timestamp = Timestamp(1_795_348_800_000);

    #[rstest]
    #[case(0, false)]
    #[case(7 * DAY, false)]
    #[case(14 * DAY, false)]
    #[case(14 * DAY + 1, true)]
    #[case(800 * DAY, true)]
    #[case(-HOUR, false)]
    #[case(-DAY, false)]
    #[case(-DAY - 1, true)]
    #[case(-800 * DAY, true)]
    fn far_from_what_is_known_is_a_jump(#[case] by: i64, #[case] jumps: bool) {
        let jump = Jump::between(NOON, NOON.plus(by));
        assert_eq!(jump.is_some(), jumps);
        assert!(jump.is_none_or(|jump| jump.is_ahead() == (by > 0)));
    }

    proptest! {
        #[test]
        fn what_is_noted_says_the_hour_and_is_never_in_the_future(at in 0..4_000_000_000_000_i64) {
            let noted = to_the_hour(Timestamp(at));
            prop_assert!((0..HOUR).contains(&Timestamp(at).since(noted)));
            prop_assert_eq!(noted.0 % HOUR, 0);
        }
    }
}
