//! What happens when: the demo's events, to be played in the order of time.

use jiff::{
    ToSpan as _,
    civil::{Date, DateTime, Weekday},
    tz::TimeZone,
};

use domain::time::{HOUR, MINUTE, Timestamp};

/// The day that the dates in the files were written for.
const WRITTEN_FOR: &str = "2026-11-22";

/// Turns the files' days into times, so that the demo is as fresh as on the day it was written.
///
/// There is one clock in the story: London's, moved by the same number of days for everything. Days are counted as
/// people count them, so that neither a weekday nor the change to summer time puts two events into another order.
#[derive(Clone, Copy)]
pub struct Calendar {
    pub now: Timestamp,
    /// Days by which this year's dates are moved.
    shift: i32,
}

impl Calendar {
    pub fn new(now: Timestamp) -> Self {
        let written: Date = WRITTEN_FOR.parse().expect("a day");
        Self { now, shift: written.until(now.day()).map_or(0, |span| span.get_days()) }
    }

    /// Three hours before this time of day, `days` days ago.
    pub fn days_ago(&self, days: i64) -> Timestamp {
        let then = self.now.in_london().datetime().checked_sub(days.days());
        then.map_or(self.now, |then| self.in_london(then)).plus(-3 * HOUR)
    }

    /// Two hours earlier still: what the council did before young people said anything.
    pub fn months_ago(&self, months: i64) -> Timestamp {
        self.days_ago(months * 30).plus(-2 * HOUR)
    }

    /// A day of the files as it is called now. The real year of 2019-20 stays where it was.
    pub fn day(&self, written: &str) -> String {
        self.moved(written).map_or_else(|| written.to_owned(), |day| day.to_string())
    }

    /// The day of a meeting: panels do not meet at weekends, wherever the story has been moved to.
    pub fn meeting_day(&self, written: &str) -> String {
        let Some(day) = self.moved(written) else { return written.to_owned() };
        let aside = match day.weekday() {
            Weekday::Saturday => -1,
            Weekday::Sunday => 1,
            _ => 0,
        };
        day.checked_add(aside.days()).unwrap_or(day).to_string()
    }

    /// `hour` o'clock of a day of the files, in London, `plus` days later.
    pub fn at(&self, written: &str, hour: i8, plus: i64) -> Timestamp {
        self.on(&self.day(written), hour, plus)
    }

    /// `hour` o'clock of the day of a meeting, in London, `plus` days later.
    pub fn at_meeting(&self, written: &str, hour: i8, plus: i64) -> Timestamp {
        self.on(&self.meeting_day(written), hour, plus)
    }

    fn moved(&self, written: &str) -> Option<Date> {
        let day: Date = written.parse().ok()?;
        let days = if day.year() < 2021 { 0 } else { self.shift };
        day.checked_add(days.days()).ok()
    }

    fn on(&self, day: &str, hour: i8, plus: i64) -> Timestamp {
        let day = day.parse::<Date>().ok().and_then(|day| day.checked_add(plus.days()).ok());
        day.map_or(self.now, |day| self.in_london(day.at(hour, 0, 0, 0)))
    }

    fn in_london(&self, then: DateTime) -> Timestamp {
        let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
        then.to_zoned(london).map_or(self.now, |at| Timestamp(at.timestamp().as_millisecond()))
    }
}

/// Something that happens, by the place of its data in the files.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    StartPledge,
    Claim { outcome: usize, statement: usize, claim: usize },
    OpenRound(usize),
    CloseRound(usize),
    PutSurvey(usize),
    ReleaseHeard(usize),
    Tell(usize),
    Moderate(usize),
    Correct(usize),
    Find(usize),
    Acknowledge(usize),
    Decide(usize),
    StartYear { panel: usize, year: usize },
    Route { panel: usize, year: usize, meeting: usize },
    PublishAgenda { panel: usize, year: usize, meeting: usize },
    Hold { panel: usize, year: usize, meeting: usize },
    PublishMinutes { panel: usize, year: usize, meeting: usize },
    Cancel { panel: usize, year: usize, meeting: usize },
    Reply(usize),
    EndAction { panel: usize, year: usize, meeting: usize, action: usize },
}

/// How long after it came a voice is read.
pub const READ_AFTER: i64 = 4 * HOUR;
pub const ACKNOWLEDGED_AFTER: i64 = 25 * MINUTE;
pub const DECIDED_AFTER: i64 = 7 * HOUR;
