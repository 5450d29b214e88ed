//! The filter of the queue, as it is in the address. Pure.

use domain::{
    closed_enum::closed_enum,
    ids::{PersonId, SurveyId, VoiceId},
    moderation::priority::Flag,
    paths::Path,
    time::DAY,
    voices::model::{Source, VoiceState},
};

closed_enum! {
    /// A part of the queue.
    QueueTab {
        /// New, or claimed.
        Waiting = "waiting",
        Held = "held", Shared = "shared", NotShared = "not-shared",
    }
}

impl QueueTab {
    pub const fn states(self) -> &'static [VoiceState] {
        match self {
            Self::Waiting => &[VoiceState::New, VoiceState::InReview],
            Self::Held => &[VoiceState::Held],
            Self::Shared => &[VoiceState::Shared, VoiceState::SharedRedacted],
            Self::NotShared => &[VoiceState::NotShared],
        }
    }

    /// Whether its voices are decided: those are ordered by the day of the decision, newest first; others by rank.
    pub const fn is_decided(self) -> bool {
        matches!(self, Self::Shared | Self::NotShared)
    }
}

closed_enum! {
    /// How long ago a voice was said.
    Age { Day = "day", Days = "days", Week = "week", Month = "month" }
}

impl Age {
    /// The least age, in milliseconds.
    pub const fn millis(self) -> i64 {
        match self {
            Self::Day => DAY,
            Self::Days => 3 * DAY,
            Self::Week => 7 * DAY,
            Self::Month => 30 * DAY,
        }
    }
}

/// The last voice of the page before: a page begins after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub key: i64,
    pub id: VoiceId,
}

/// What of the queue is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub pile: QueueTab,
    pub source: Option<Source>,
    pub theme: Option<String>,
    pub survey: Option<SurveyId>,
    pub flag: Option<Flag>,
    pub age: Option<Age>,
    /// The officer who has claimed it, or who decided it.
    pub officer: Option<PersonId>,
    pub after: Option<After>,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            pile: QueueTab::Waiting,
            source: None,
            theme: None,
            survey: None,
            flag: None,
            age: None,
            officer: None,
            after: None,
        }
    }
}

impl Filter {
    /// Reads the query of an address; none if something in it is not valid.
    pub fn read(query: &str) -> Option<Self> {
        let mut filter = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            if value.is_empty() {
                continue;
            }
            match name.as_ref() {
                "state" => filter.pile = QueueTab::parse(&value)?,
                "kind" => filter.source = Some(Source::parse(&value)?),
                "theme" => filter.theme = Some(value.into_owned()),
                "survey" => filter.survey = Some(value.parse().ok()?),
                "flag" => filter.flag = Some(Flag::parse(&value)?),
                "age" => filter.age = Some(Age::parse(&value)?),
                "officer" => filter.officer = Some(value.parse().ok()?),
                "after" => {
                    let (key, id) = value.split_once('_')?;
                    filter.after = Some(After { key: key.parse().ok()?, id: id.parse().ok()? });
                }
                _ => {}
            }
        }
        Some(filter)
    }

    /// The query of an address, without a question mark; empty if nothing is chosen.
    pub fn query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        let mut put = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                query.append_pair(name, &value);
            }
        };
        put("state", (self.pile != QueueTab::Waiting).then(|| self.pile.key().to_owned()));
        put("kind", self.source.map(|s| s.key().to_owned()));
        put("theme", self.theme.clone());
        put("survey", self.survey.map(|s| s.to_string()));
        put("flag", self.flag.map(|f| f.key().to_owned()));
        put("age", self.age.map(|a| a.key().to_owned()));
        put("officer", self.officer.map(|o| o.to_string()));
        put("after", self.after.map(|a| format!("{}_{}", a.key, a.id)));
        query.finish()
    }

    /// `path` with this filter.
    pub fn on(&self, page: impl Path) -> String {
        page.asking(&self.query()).to_string()
    }

    /// Whether it leaves out anything of its part.
    pub fn narrows(&self) -> bool {
        *self != Self { pile: self.pile, after: self.after, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_filter() -> impl Strategy<Value = Filter> {
        let of = proptest::option::of::<BoxedStrategy<u128>>;
        let id = || of(any::<u128>().boxed());
        let place = |n: u8, most: usize| usize::from(n) % most;
        (any::<[u8; 5]>(), id(), id(), id(), any::<i64>(), proptest::option::of("[a-z&=?#é ]{1,9}")).prop_map(
            move |(n, survey, officer, after, key, theme)| Filter {
                pile: QueueTab::ALL[place(n[0], QueueTab::ALL.len())],
                source: Source::ALL.get(place(n[1], 9)).copied(),
                flag: Flag::ALL.get(place(n[2], 9)).copied(),
                age: Age::ALL.get(place(n[3], 9)).copied(),
                theme,
                survey: survey.map(|n| SurveyId(uuid::Uuid::from_u128(n))),
                officer: officer.map(|n| PersonId(uuid::Uuid::from_u128(n))),
                after: after.map(|n| After { key, id: VoiceId(uuid::Uuid::from_u128(n)) }),
            },
        )
    }

    proptest! {
        #[test]
        fn an_address_brings_back_what_was_looked_at(filter in any_filter()) {
            prop_assert_eq!(Filter::read(&filter.query()), Some(filter));
        }

        #[test]
        fn no_address_upsets_it(query in "\\PC{0,60}") {
            Filter::read(&query);
        }
    }

    #[test]
    fn what_was_left_empty_filters_nothing() {
        let filter = Filter::read("state=&theme=&flag=&officer=&page=3").expect("read");
        assert_eq!(filter, Filter::default());
        assert!(!filter.narrows() && filter.query().is_empty());
        assert_eq!(Filter::read("state=nonsense"), None);
        assert!(Filter::read("theme=home").expect("read").narrows());
    }
}
