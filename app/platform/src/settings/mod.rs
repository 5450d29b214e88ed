//! What the council has set: its name, who to ring, how few answers are too few to show.
//!
//! ```text
//! stored   how they are read, held in memory and written
//! key      whether the key file belongs to this database
//! noted    times and names that the installation notes about itself
//! ```

mod key;
pub mod noted;
mod stored;

use std::ops::RangeInclusive;

use super::{
    duty::Hours,
    retention::{Period, Retention},
};
use domain::{
    closed_enum::closed_enum,
    lang::{Lang, Languages, Localized},
    people::settings::{ANSWER_DAYS, FEWEST_INSIDE, FEWEST_PUBLISHED},
};

pub use key::{key_fits, key_is_noted, may_be_key};
pub use noted::{
    BACKED_UP, CLOCK, LEAD_CAME, MAIL_TAKEN, MIXED, copied_to, forget_copied_to, forget_time, note_copied_to,
    note_oldest_beside, note_time, oldest_beside, times_noted,
};
pub(super) use stored::cached;
pub use stored::{Cache, held, languages, read_anew, save, save_duty};

mod entity {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "settings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub value: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The prefixes of the keys of texts, which end in a language: `council_en`.
const COUNCIL: &str = "council_";
const ADVOCACY: &str = "advocacy_";
/// The prefix of the keys of retention periods.
const KEEP: &str = "keep_";

closed_enum! {
    /// Where the council is: some helplines are for one nation alone.
    Nation { England = "england", Wales = "wales" }
}

/// Childline, in every nation.
pub const CHILDLINE: &str = "0800 1111";
/// Meic, the helpline for young people in Wales, and for who reads Welsh.
pub const MEIC: &str = "080880 23456";

impl Nation {
    /// The children's commissioner's line: *Help at Hand* in England.
    pub const fn commissioner(self) -> &'static str {
        match self {
            Self::England => "0800 528 0731",
            Self::Wales => "0808 801 1000",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// A fictional council: staff sign in by link alone, and every page says that it is a demo.
    pub demo: bool,
    /// The demo is being filled, or filling was interrupted: the site must not be used.
    pub demo_filling: bool,
    /// What its texts must be in, and what its pages can be read in (docs/domain.md, *Languages*).
    pub languages: Languages,
    pub council: Localized,
    pub nation: Nation,
    /// Numbers to use instead of the usual ones; empty: the usual ones.
    pub childline: String,
    pub meic: String,
    pub commissioner: String,
    /// The council's own line for children in danger, day and night.
    pub duty_line: String,
    pub advocacy: Localized,
    pub advocacy_phone: String,
    /// Where requests for an advocate are mailed, as a link; empty: nobody can ask on the site.
    pub advocacy_email: String,
    /// Where complaints are mailed, as a link; empty: none can be passed on.
    pub complaints_email: String,
    /// Within how many days the council promises an answer.
    pub answer_days: i64,
    /// A count below this is not shown inside the council (docs/domain.md, *Counting people*).
    pub fewest_inside: i64,
    /// A count below this is not published.
    pub fewest_published: i64,
    /// A voice with pictures is shared only once two officers would share it.
    pub two_on_pictures: bool,
    /// How long things are kept.
    pub retention: Retention,
    /// When somebody is on duty.
    pub duty_hours: Hours,
    /// How many minutes an alarm may wait to be opened before mail is sent.
    pub alarm_minutes: i64,
}

/// What `alarm_minutes` can be.
pub const ALARM_MINUTES: RangeInclusive<i64> = 5..=60;

impl Default for Settings {
    fn default() -> Self {
        Self {
            demo: false,
            demo_filling: false,
            // As it was before there was a choice.
            languages: Languages::default(),
            council: Localized::en_cy("Our council", "Ein cyngor"),
            nation: Nation::England,
            childline: String::new(),
            meic: String::new(),
            commissioner: String::new(),
            duty_line: String::new(),
            advocacy: Localized::default(),
            advocacy_phone: String::new(),
            advocacy_email: String::new(),
            complaints_email: String::new(),
            answer_days: 28,
            fewest_inside: 5,
            fewest_published: 10,
            two_on_pictures: false,
            retention: Retention::default(),
            duty_hours: Hours::default(),
            alarm_minutes: 15,
        }
    }
}

impl Settings {
    fn put(&mut self, key: &str, value: String) {
        let number = |least: i64, so_far: i64| value.parse().unwrap_or(so_far).max(least);
        match key {
            "demo" => self.demo = value == "true",
            "demo_filling" => self.demo_filling = value == "true",
            "languages" => self.languages = Languages::parse(&value).unwrap_or(self.languages),
            "two_on_pictures" => self.two_on_pictures = value == "true",
            "nation" => self.nation = Nation::parse(&value).unwrap_or(self.nation),
            "childline" => self.childline = value,
            "meic" => self.meic = value,
            "commissioner" => self.commissioner = value,
            "duty_line" => self.duty_line = value,
            "advocacy_phone" => self.advocacy_phone = value,
            "advocacy_email" => self.advocacy_email = value,
            "complaints_email" => self.complaints_email = value,
            "answer_days" => self.answer_days = number(*ANSWER_DAYS.start(), self.answer_days),
            // A council may be more careful than the rule, never less.
            "fewest_inside" => self.fewest_inside = number(*FEWEST_INSIDE.start(), self.fewest_inside),
            "fewest_published" => self.fewest_published = number(*FEWEST_PUBLISHED.start(), self.fewest_published),
            "duty_hours" => self.duty_hours = Hours::parse(&value).unwrap_or(self.duty_hours),
            "alarm_minutes" => {
                self.alarm_minutes = number(*ALARM_MINUTES.start(), self.alarm_minutes).min(*ALARM_MINUTES.end());
            }
            _ => {
                if let Some(lang) = key.strip_prefix(COUNCIL).and_then(Lang::parse) {
                    self.council.set(lang, value);
                } else if let Some(lang) = key.strip_prefix(ADVOCACY).and_then(Lang::parse) {
                    self.advocacy.set(lang, value);
                } else if let Some(period) = key.strip_prefix(KEEP).and_then(Period::parse)
                    && let Ok(n) = value.parse()
                {
                    self.retention.set(period, n);
                }
            }
        }
    }

    fn of(rows: Vec<entity::Model>) -> Self {
        let mut settings = Self::default();
        for row in rows {
            settings.put(&row.key, row.value);
        }
        settings
    }

    /// What a form remembers of the settings it was drawn from, to find out whether they have changed since.
    pub fn as_read(&self) -> String {
        let lines: Vec<_> = self.pairs().into_iter().map(|(key, value)| format!("{key}={value}")).collect();
        lines.join("\n")
    }

    fn pairs(&self) -> Vec<(String, String)> {
        let before = [
            ("demo", self.demo.to_string()),
            ("demo_filling", self.demo_filling.to_string()),
            ("languages", self.languages.key()),
        ];
        let numbers = [
            ("nation", self.nation.key().to_owned()),
            ("childline", self.childline.clone()),
            ("meic", self.meic.clone()),
            ("commissioner", self.commissioner.clone()),
            ("duty_line", self.duty_line.clone()),
        ];
        let words = [
            ("advocacy_phone", self.advocacy_phone.clone()),
            ("advocacy_email", self.advocacy_email.clone()),
            ("complaints_email", self.complaints_email.clone()),
            ("answer_days", self.answer_days.to_string()),
            ("fewest_inside", self.fewest_inside.to_string()),
            ("fewest_published", self.fewest_published.to_string()),
            ("two_on_pictures", self.two_on_pictures.to_string()),
            ("duty_hours", self.duty_hours.text()),
            ("alarm_minutes", self.alarm_minutes.to_string()),
        ];
        // A row for each language, also for those that the council has not.
        let texts = |prefix: &'static str, text: &Localized| {
            Lang::ALL.map(|lang| (format!("{prefix}{}", lang.tag()), text.of(lang).to_owned()))
        };
        let named = |(key, value): (&str, String)| (key.to_owned(), value);
        let kept = Period::ALL.map(|p| (format!("{KEEP}{}", p.key()), self.retention.of(p).to_string()));
        let council = before.into_iter().map(named).chain(texts(COUNCIL, &self.council));
        let called = numbers.into_iter().map(named).chain(texts(ADVOCACY, &self.advocacy));
        council.chain(called).chain(words.into_iter().map(named)).chain(kept).collect()
    }
}

impl Settings {
    pub fn childline(&self) -> &str {
        or(&self.childline, CHILDLINE)
    }

    /// Meic's number, shown to readers in Wales and to readers of Welsh.
    pub fn meic(&self, lang: Lang) -> Option<&str> {
        (self.nation == Nation::Wales || lang == Lang::Cy).then(|| or(&self.meic, MEIC))
    }

    pub fn commissioner(&self) -> &str {
        or(&self.commissioner, self.nation.commissioner())
    }

    /// The names of the settings that differ from `before`.
    pub fn changed_since(&self, before: &Self) -> Vec<String> {
        let pairs = self.pairs().into_iter().zip(before.pairs());
        pairs.filter(|(new, old)| new != old).map(|(new, _)| new.0).collect()
    }
}

/// What the council has set, or the usual value where it has set nothing.
const fn or<'a>(set: &'a str, known: &'a str) -> &'a str {
    if set.is_empty() { known } else { set }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Settings of which nothing is as it is at first. All are named, so that a new one does not compile until it is
    /// here as well.
    fn nothing_as_it_is_at_first() -> Settings {
        let mut retention = Retention::default();
        for period in Period::ALL {
            retention.set(period, period.least());
        }
        Settings {
            demo: true,
            demo_filling: true,
            languages: Languages::ENGLISH,
            council: Localized::en_cy("Averton", "Aberafon").with(Lang::Pl, "Awerton").with(Lang::Ro, "Avertonul"),
            nation: Nation::Wales,
            childline: "0800 000 001".to_owned(),
            meic: "0800 000 002".to_owned(),
            commissioner: "0800 000 003".to_owned(),
            duty_line: "0800 000 004".to_owned(),
            advocacy: Localized::en_cy("Somebody beside you", "Rhywun wrth dy ochr")
                .with(Lang::Pl, "Ktoś przy tobie")
                .with(Lang::Ro, "Cineva lângă tine"),
            advocacy_phone: "0800 000 005".to_owned(),
            advocacy_email: "advocates@example.org".to_owned(),
            complaints_email: "complaints@example.org".to_owned(),
            answer_days: 14,
            fewest_inside: 6,
            fewest_published: 12,
            two_on_pictures: true,
            retention,
            duty_hours: Hours::parse("08:30-16:00,,,,,,10:00-12:00").expect("hours"),
            alarm_minutes: 30,
        }
    }

    #[test]
    fn what_is_written_is_read() {
        let (set, first) = (nothing_as_it_is_at_first(), Settings::default());
        for (new, old) in set.pairs().into_iter().zip(first.pairs()) {
            assert_ne!(new, old, "as it is at first");
        }
        let rows = set.pairs().into_iter().map(|(key, value)| entity::Model { key, value });
        assert_eq!(Settings::of(rows.collect()), set, "each setting is in `pairs` and in `put`");
    }
}
