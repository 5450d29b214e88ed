//! Points in time, and how people in London read them.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(sea_orm::DeriveValueType))]
pub struct Timestamp(pub i64);

pub const SECOND: i64 = 1_000;
pub const MINUTE: i64 = 60 * SECOND;
pub const HOUR: i64 = 60 * MINUTE;
pub const DAY: i64 = 24 * HOUR;

impl Timestamp {
    /// `millis` later (earlier if negative).
    #[must_use]
    pub const fn plus(self, millis: i64) -> Self {
        Self(self.0 + millis)
    }

    /// Milliseconds from `earlier` to this.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }
}

impl Timestamp {
    /// The same moment on a clock in London, summer time included.
    pub fn in_london(self) -> jiff::Zoned {
        let london = jiff::tz::TimeZone::get("Europe/London").unwrap_or(jiff::tz::TimeZone::UTC);
        jiff::Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(london)
    }

    /// The day it is in London, e.g. `2026-11-22`.
    pub fn day(self) -> jiff::civil::Date {
        self.in_london().date()
    }

    /// The moment at which that day began.
    #[must_use]
    pub fn start_of_day(self) -> Self {
        self.in_london().start_of_day().map_or(self, |start| Self(start.timestamp().as_millisecond()))
    }
}
