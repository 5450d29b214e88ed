//! Asking people about a draft: who is asked and until when, what they read, and what has changed since. Pure.
//!
//! What people read is a `Snapshot` of the draft on the day when it was opened for comment, so that a comment stays
//! about the words that its writer had before them (decision 0045).

use std::collections::{HashMap, HashSet};

use jiff::{ToSpan as _, civil::Date};
use serde::{Deserialize, Serialize};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    ids::{OutcomeId, StatementId},
    lang::Localized,
};

/// A draft is open for comment for this many days at most, its first and last day among them.
pub const MOST_DAYS: i32 = 366;
/// It may begin at most so many days from today.
pub const MOST_AHEAD: i32 = 366;

closed_enum! {
    /// Who is asked about a draft, and as who somebody answers. `Other` is nobody who is asked: a link is passed on, and
    /// somebody may be in none of the groups, or not want to say.
    ConsultedGroup {
        Young = "young", Member = "member", Carer = "carer", Partner = "partner", Officer = "officer", Other = "other",
    }
}

impl ConsultedGroup {
    /// The groups that can be asked.
    pub const ASKED: [Self; 5] = [Self::Young, Self::Member, Self::Carer, Self::Partner, Self::Officer];

    /// Whether it is young people who speak: what adults say never counts as their voice.
    pub const fn is_young(self) -> bool {
        matches!(self, Self::Young | Self::Member)
    }

    /// Several as they are stored: their keys with spaces between.
    pub fn stored(groups: &[Self]) -> String {
        groups.iter().map(|group| group.key()).collect::<Vec<_>>().join(" ")
    }

    /// Several as they were stored.
    pub fn read(stored: &str) -> Vec<Self> {
        stored.split(' ').filter_map(Self::parse).collect()
    }
}

/// Where a consultation stands today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Its first day is still to come. Its words are fixed already.
    Planned,
    Open,
    /// Its last day is over, or somebody closed it.
    Closed,
}

impl Phase {
    /// From its first day to its last, London time, unless it was closed before.
    pub fn of(first: Date, last: Date, closed: bool, today: Date) -> Self {
        if closed || today > last {
            Self::Closed
        } else if today < first {
            Self::Planned
        } else {
            Self::Open
        }
    }

    /// Whether the draft is kept as it is: from when people are invited until they have been heard.
    pub const fn keeps_the_draft(self) -> bool {
        !matches!(self, Self::Closed)
    }
}

/// A consultation that is to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConsultation {
    pub first: Date,
    pub last: Date,
    /// In the order of `ConsultedGroup::ASKED`, each once.
    pub groups: Vec<ConsultedGroup>,
}

/// Reads the form: `first` and `last` as `2026-11-22`, `groups` as keys.
///
/// # Errors
/// `Invalid`, by the fields `first`, `last` and `groups`.
pub fn read_new(first: &str, last: &str, groups: &[String], today: Date) -> Result<NewConsultation, AppError> {
    let mut problems = FieldErrors::default();
    let (from, until): (Option<Date>, Option<Date>) = (first.trim().parse().ok(), last.trim().parse().ok());
    match from {
        None => problems.push("first", Message::new("pledge-ask-day-missing")),
        Some(day) if day < today => problems.push("first", Message::new("pledge-ask-day-past")),
        Some(day) if day > today.saturating_add(MOST_AHEAD.days()) => {
            problems.push("first", Message::new("pledge-ask-day-far"));
        }
        Some(_) => {}
    }
    match (from, until) {
        (_, None) => problems.push("last", Message::new("pledge-ask-day-missing")),
        (_, Some(day)) if day < today => problems.push("last", Message::new("pledge-ask-day-past")),
        (Some(from), Some(day)) if day < from => problems.push("last", Message::new("pledge-ask-day-before")),
        (Some(from), Some(day)) if day >= from.saturating_add(MOST_DAYS.days()) => {
            problems.push("last", Message::new("pledge-ask-day-long"));
        }
        _ => {}
    }
    let chosen: Vec<_> =
        ConsultedGroup::ASKED.into_iter().filter(|group| groups.iter().any(|key| key == group.key())).collect();
    if chosen.is_empty() {
        problems.push("groups", Message::new("pledge-ask-groups-missing"));
    }
    problems.check()?;
    let (Some(first), Some(last)) = (from, until) else { return Err(AppError::Internal) };
    Ok(NewConsultation { first, last, groups: chosen })
}

/// What a comment or a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum About {
    Statement(StatementId),
    Outcome(OutcomeId),
    /// Something that is not in the draft.
    Missing,
}

impl About {
    /// As forms post it: `statement-{id}`, `outcome-{id}`, `missing`.
    pub fn key(self) -> String {
        match self {
            Self::Statement(id) => format!("statement-{id}"),
            Self::Outcome(id) => format!("outcome-{id}"),
            Self::Missing => "missing".to_owned(),
        }
    }

    /// As it was posted.
    pub fn parse(key: &str) -> Option<Self> {
        if let Some(id) = key.strip_prefix("statement-") {
            return id.parse().ok().map(Self::Statement);
        }
        if let Some(id) = key.strip_prefix("outcome-") {
            return id.parse().ok().map(Self::Outcome);
        }
        (key == "missing").then_some(Self::Missing)
    }
}

/// A draft as people read it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub title: Localized,
    pub outcomes: Vec<SnapshotOutcome>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotOutcome {
    pub id: OutcomeId,
    pub name: Localized,
    pub symbol: String,
    pub statements: Vec<SnapshotStatement>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotStatement {
    pub id: StatementId,
    pub number: i32,
    pub text: Localized,
    /// *What this means*; may be empty.
    pub plain: Localized,
    pub symbol: String,
}

impl Snapshot {
    pub fn statements(&self) -> impl Iterator<Item = &SnapshotStatement> {
        self.outcomes.iter().flat_map(|outcome| &outcome.statements)
    }

    /// Whether a comment can be about this.
    pub fn has(&self, about: About) -> bool {
        match about {
            About::Missing => true,
            About::Outcome(id) => self.outcomes.iter().any(|one| one.id == id),
            About::Statement(id) => self.statements().any(|one| one.id == id),
        }
    }

    /// Everything that has words, in its order, each with its words: an outcome before its statements.
    fn worded(&self) -> Vec<(About, Worded)> {
        let each = self.outcomes.iter().flat_map(|outcome| {
            let head = Worded { number: None, text: outcome.name.clone(), plain: Localized::default() };
            let under = outcome.statements.iter().map(|one| {
                let words = Worded { number: Some(one.number), text: one.text.clone(), plain: one.plain.clone() };
                (About::Statement(one.id), words)
            });
            [(About::Outcome(outcome.id), head)].into_iter().chain(under)
        });
        each.collect()
    }
}

/// The words of an outcome, or of a statement with its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worded {
    pub number: Option<i32>,
    pub text: Localized,
    pub plain: Localized,
}

/// What became of one outcome or statement. It was taken out where `after` is none, and is new where `before` is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub about: About,
    pub before: Option<Worded>,
    pub after: Option<Worded>,
}

/// What has changed of the words, in the order of the newer draft; at the end what was taken out. Only another place or
/// another number is no change.
pub fn changes(before: &Snapshot, after: &Snapshot) -> Vec<Change> {
    let (old, new) = (before.worded(), after.worded());
    let there: HashSet<About> = new.iter().map(|(about, _)| *about).collect();
    let gone: Vec<_> = old.iter().filter(|(about, _)| !there.contains(about)).cloned().collect();
    let mut said: HashMap<About, Worded> = old.into_iter().collect();
    let mut found: Vec<Change> = new
        .into_iter()
        .map(|(about, after)| Change { about, before: said.remove(&about), after: Some(after) })
        .filter(|one| {
            let words = |of: &Option<Worded>| of.as_ref().map(|of| (of.text.clone(), of.plain.clone()));
            words(&one.before) != words(&one.after)
        })
        .collect();
    found.extend(gone.into_iter().map(|(about, before)| Change { about, before: Some(before), after: None }));
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    #[rstest]
    #[case::before("2026-11-21", false, Phase::Planned)]
    #[case::its_first_day("2026-11-22", false, Phase::Open)]
    #[case::its_last_day("2026-12-05", false, Phase::Open)]
    #[case::after("2026-12-06", false, Phase::Closed)]
    #[case::closed_early("2026-11-30", true, Phase::Closed)]
    #[case::called_off("2026-11-21", true, Phase::Closed)]
    fn it_is_open_from_its_first_day_to_its_last(#[case] today: &str, #[case] closed: bool, #[case] phase: Phase) {
        let found = Phase::of(date(2026, 11, 22), date(2026, 12, 5), closed, today.parse().expect("a day"));
        assert_eq!(found, phase);
        assert_eq!(found.keeps_the_draft(), phase != Phase::Closed);
    }

    #[rstest]
    #[case("2026-11-22", "2026-11-22", &["carer", "young"], Ok(vec![ConsultedGroup::Young, ConsultedGroup::Carer]))]
    #[case("2026-11-22", "2026-11-22", &["other"], Err(vec!["groups pledge-ask-groups-missing"]))]
    #[case("2026-11-21", "2026-11-30", &["young"], Err(vec!["first pledge-ask-day-past"]))]
    #[case("2026-11-25", "2026-11-24", &["young"], Err(vec!["last pledge-ask-day-before"]))]
    #[case("2026-11-25", "2027-11-26", &["young"], Err(vec!["last pledge-ask-day-long"]))]
    #[case("2028-11-25", "2028-11-26", &["young"], Err(vec!["first pledge-ask-day-far"]))]
    #[case("", "soon", &["nobody"], Err(vec!["first pledge-ask-day-missing", "last pledge-ask-day-missing", "groups pledge-ask-groups-missing"]))]
    fn the_form_is_read(
        #[case] first: &str,
        #[case] last: &str,
        #[case] groups: &[&str],
        #[case] expected: Result<Vec<ConsultedGroup>, Vec<&str>>,
    ) {
        let groups: Vec<_> = groups.iter().map(|key| (*key).to_owned()).collect();
        let found = read_new(first, last, &groups, date(2026, 11, 22)).map(|new| new.groups).map_err(|error| {
            let AppError::Invalid(all) = error else { return Vec::new() };
            all.iter().map(|one| format!("{} {}", one.field, one.sentence.key)).collect()
        });
        assert_eq!(found, expected.map_err(|all| all.into_iter().map(str::to_owned).collect()));
    }

    #[test]
    fn groups_are_stored_and_read() {
        let all = ConsultedGroup::ALL;
        assert_eq!(ConsultedGroup::read(&ConsultedGroup::stored(&all)), all);
        assert_eq!(ConsultedGroup::read(""), []);
        assert_eq!(all.map(ConsultedGroup::is_young), [true, true, false, false, false, false]);
        assert!(ConsultedGroup::ASKED.iter().all(|group| *group != ConsultedGroup::Other));
    }

    #[test]
    fn what_a_comment_is_about_is_posted_and_read() {
        let id = Uuid::from_u128(7);
        for about in [About::Statement(StatementId(id)), About::Outcome(OutcomeId(id)), About::Missing] {
            assert_eq!(About::parse(&about.key()), Some(about));
        }
        for wrong in ["", "statement-7", "outcome-", "whole"] {
            assert_eq!(About::parse(wrong), None, "{wrong}");
        }
    }

    fn statement(id: u128, number: i32, text: &str, plain: &str) -> SnapshotStatement {
        SnapshotStatement {
            id: StatementId(Uuid::from_u128(id)),
            number,
            text: Localized::en_cy(text, ""),
            plain: Localized::en_cy(plain, ""),
            symbol: String::new(),
        }
    }

    fn outcome(id: u128, name: &str, statements: Vec<SnapshotStatement>) -> SnapshotOutcome {
        let id = OutcomeId(Uuid::from_u128(id));
        SnapshotOutcome { id, name: Localized::en_cy(name, ""), symbol: String::new(), statements }
    }

    fn snapshot(outcomes: Vec<SnapshotOutcome>) -> Snapshot {
        Snapshot { title: Localized::en_cy("Our pledge", ""), outcomes }
    }

    #[test]
    fn what_was_reworded_added_and_taken_out_is_a_change_and_another_place_is_none() {
        let before = snapshot(vec![
            outcome(1, "Health", vec![statement(11, 1, "We listen", ""), statement(12, 2, "You see a dentist", "")]),
            outcome(2, "Home", vec![statement(13, 3, "You choose your room", "")]),
        ]);
        let after = snapshot(vec![
            outcome(2, "My home", vec![statement(13, 1, "You choose your room", "Its colours too")]),
            outcome(1, "Health", vec![statement(12, 2, "You see a dentist", ""), statement(14, 3, "We ask", "")]),
        ]);
        let found = changes(&before, &after);
        let said = |of: &Option<Worded>| of.as_ref().map(|of| of.text.get(crate::lang::Lang::En).to_owned());
        let each: Vec<_> = found.iter().map(|one| (said(&one.before), said(&one.after))).collect();
        let (none, some) = (None, |text: &str| Some(text.to_owned()));
        let expected = [
            (some("Home"), some("My home")),
            (some("You choose your room"), some("You choose your room")),
            (none, some("We ask")),
            (some("We listen"), None),
        ];
        assert_eq!(each, expected);
        assert_eq!(changes(&before, &before), []);
        assert!(before.has(found[0].about) && before.has(About::Missing) && !before.has(found[2].about));
    }
}
