//! Days and moments as people read them.

use jiff::civil::Date;

use super::{t_in, tr_in};
use domain::{
    lang::Lang,
    time::{DAY, HOUR, MINUTE, Timestamp},
};

/// A moment in words.
pub trait InWords: Sized {
    /// `22 November 2026`, `22 Tachwedd 2026`.
    fn date_text(self, lang: Lang) -> String;

    /// `22 November 2026, 14:05`.
    fn moment_text(self, lang: Lang) -> String;

    /// How long ago it was: `just now`, `5 minutes ago`, `3 days ago`. The beginning of a day is all that is kept of
    /// what is anonymous: `today`, `yesterday`.
    fn ago_text(self, now: Self, lang: Lang) -> String;
}

impl InWords for Timestamp {
    fn date_text(self, lang: Lang) -> String {
        date_text(self.day(), lang)
    }

    fn moment_text(self, lang: Lang) -> String {
        let at = self.in_london();
        format!("{}, {:02}:{:02}", date_text(at.date(), lang), at.hour(), at.minute())
    }

    fn ago_text(self, now: Self, lang: Lang) -> String {
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
            m if m < MINUTE => return t_in(lang, "time-just-now"),
            m if m < HOUR => ("time-minutes-ago", m / MINUTE),
            m if m < DAY => ("time-hours-ago", m / HOUR),
            m => ("time-days-ago", m / DAY),
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
