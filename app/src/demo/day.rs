//! What happens when: the demo's events, to be played in the order of time.

use jiff::civil::Date;

use crate::time::{DAY, HOUR, MINUTE, Timestamp};

/// The day that the dates in the files were written for.
const WRITTEN_FOR: &str = "2026-11-22";

/// Turns the files' days into times, so that the demo is as fresh as on the day it was written.
#[derive(Clone, Copy)]
pub struct Calendar {
    pub now: Timestamp,
    /// Days by which this year's dates are moved: whole weeks, so that weekdays stay.
    shift: i32,
}

impl Calendar {
    pub fn new(now: Timestamp) -> Self {
        let written: Date = WRITTEN_FOR.parse().expect("a day");
        let days = written.until(now.day()).map_or(0, |span| span.get_days());
        Self { now, shift: days.div_euclid(7) * 7 }
    }

    pub fn days_ago(&self, days: i64) -> Timestamp {
        self.now.plus(-days * DAY - 3 * HOUR)
    }

    pub fn months_ago(&self, months: i64) -> Timestamp {
        self.now.plus(-months * 30 * DAY - 5 * HOUR)
    }

    /// A day of the files as it is called now. The real year of 2019-20 stays where it was.
    pub fn day(&self, written: &str) -> String {
        let Ok(day) = written.parse::<Date>() else { return written.to_owned() };
        if day.year() < 2021 {
            return written.to_owned();
        }
        day.checked_add(jiff::Span::new().days(self.shift)).unwrap_or(day).to_string()
    }

    /// `hour` o'clock of a day of the files, in London, `plus` days later.
    pub fn at(&self, written: &str, hour: i8, plus: i64) -> Timestamp {
        let day: Date = self.day(written).parse().unwrap_or_else(|_| self.now.day());
        let london = jiff::tz::TimeZone::get("Europe/London").unwrap_or(jiff::tz::TimeZone::UTC);
        let millis = day.at(hour, 0, 0, 0).to_zoned(london).map_or(self.now.0, |at| at.timestamp().as_millisecond());
        Timestamp(millis).plus(plus * DAY)
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
