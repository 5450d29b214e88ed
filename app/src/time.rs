//! Points in time, and how people in London read them.

use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01 UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(sea_orm::DeriveValueType))]
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

#[cfg(feature = "ssr")]
mod shown {
    use super::Timestamp;
    use crate::{
        i18n::{t_in, tr_in},
        lang::Lang,
    };
    use jiff::{Zoned, civil::Date, tz::TimeZone};

    impl Timestamp {
        /// The same moment on a clock in London, summer time included.
        pub fn in_london(self) -> Zoned {
            let london = TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC);
            jiff::Timestamp::from_millisecond(self.0).unwrap_or_default().to_zoned(london)
        }

        /// The day it is in London, e.g. `2026-11-22`.
        pub fn day(self) -> Date {
            self.in_london().date()
        }

        /// The moment at which that day began.
        #[must_use]
        pub fn start_of_day(self) -> Self {
            self.in_london().start_of_day().map_or(self, |start| Self(start.timestamp().as_millisecond()))
        }

        /// `22 November 2026`, `22 Tachwedd 2026`.
        pub fn date_text(self, lang: Lang) -> String {
            date_text(self.day(), lang)
        }

        /// `22 November 2026, 14:05`.
        pub fn moment_text(self, lang: Lang) -> String {
            let at = self.in_london();
            format!("{}, {:02}:{:02}", date_text(at.date(), lang), at.hour(), at.minute())
        }

        /// How long ago it was: `just now`, `5 minutes ago`, `3 days ago`. The beginning of a day is all that is kept of
        /// what is anonymous: `today`, `yesterday`.
        pub fn ago_text(self, now: Self, lang: Lang) -> String {
            if self == self.start_of_day() {
                let days = now.day().since(self.day()).map_or(0, |span| i64::from(span.get_days()).max(0));
                return match days {
                    0 => t_in(lang, "time-today"),
                    1 => t_in(lang, "time-yesterday"),
                    n => tr_in(lang, "time-days-ago", &[("n", n.into())]),
                };
            }
            let millis = now.since(self).max(0);
            let (key, n) = match millis {
                m if m < super::MINUTE => return t_in(lang, "time-just-now"),
                m if m < super::HOUR => ("time-minutes-ago", m / super::MINUTE),
                m if m < super::DAY => ("time-hours-ago", m / super::HOUR),
                m => ("time-days-ago", m / super::DAY),
            };
            tr_in(lang, key, &[("n", n.into())])
        }
    }

    /// `22 November 2026`.
    pub fn date_text(date: Date, lang: Lang) -> String {
        format!("{} {} {}", date.day(), t_in(lang, &format!("time-month-{}", date.month())), date.year())
    }

    /// A day as stored, `2026-11-22`, as a person reads it; as it is where it is no day.
    pub fn day_text(stored: &str, lang: Lang) -> String {
        stored.parse::<Date>().map_or_else(|_| stored.to_owned(), |date| date_text(date, lang))
    }
}

#[cfg(feature = "ssr")]
pub use shown::{date_text, day_text};
