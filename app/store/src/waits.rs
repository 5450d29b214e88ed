//! What waits for somebody: so many of one kind, the oldest since then, and where it is done. Below the features,
//! each of which says what waits in it.

use std::fmt::Display;

use domain::time::Timestamp;
use platform::{
    i18n::{Filling, tr},
    retention::Expired,
};

#[derive(Clone, Debug)]
pub struct Waits {
    /// A sentence of the locales.
    pub key: &'static str,
    /// What fills its gaps, with `$n` for how many.
    pub gaps: Vec<(&'static str, Filling)>,
    /// Since when the oldest has waited; none: it has a day to come, which its sentence says.
    pub since: Option<Timestamp>,
    /// Where it is done.
    pub path: String,
    /// It goes before everything else: a child may be in danger.
    pub urgent: bool,
    /// It is today: it goes before everything that has only waited.
    pub today: bool,
}

impl Waits {
    /// So many of one kind; none where there are none.
    pub fn of(key: &'static str, path: impl Display, over: Expired) -> Option<Self> {
        (over.rows > 0).then(|| Self {
            key,
            gaps: vec![("n", over.rows.into())],
            since: over.oldest,
            path: path.to_string(),
            urgent: false,
            today: false,
        })
    }

    /// One thing.
    pub fn one(key: &'static str, path: impl Display, since: Option<Timestamp>) -> Self {
        Self { key, gaps: Vec::new(), since, path: path.to_string(), urgent: false, today: false }
    }

    #[must_use]
    pub fn with(mut self, gap: &'static str, filling: impl Into<Filling>) -> Self {
        self.gaps.push((gap, filling.into()));
        self
    }

    #[must_use]
    pub fn urgent(self) -> Self {
        Self { urgent: true, ..self }
    }

    #[must_use]
    pub fn today_if(self, today: bool) -> Self {
        Self { today, ..self }
    }

    pub fn words(&self) -> String {
        tr(self.key, &self.gaps)
    }
}

/// What is urgent first, then what is today, then the oldest; what has a day to come stands last.
pub fn in_order(mut all: Vec<Waits>) -> Vec<Waits> {
    all.sort_by_key(|wait| (!wait.urgent, !wait.today, wait.since.is_none(), wait.since));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_urgent_stands_first_and_then_the_oldest() {
        let wait = |path: &str, since: Option<i64>, urgent: bool| Waits {
            urgent,
            ..Waits::one("desk-title", path.to_owned(), since.map(Timestamp))
        };
        let all = vec![
            wait("to come", None, false),
            wait("young", Some(9), false),
            wait("old", Some(1), false),
            wait("danger", Some(8), true),
            wait("older danger", Some(7), true),
            wait("today", None, false).today_if(true),
        ];
        let order: Vec<_> = in_order(all).into_iter().map(|wait| wait.path).collect();
        assert_eq!(order, ["older danger", "danger", "today", "old", "young", "to come"]);
    }

    #[test]
    fn nothing_waits_where_there_is_none() {
        assert!(Waits::of("desk-title", "/", Expired::default()).is_none());
        assert!(Waits::of("desk-title", "/", Expired { rows: 1, oldest: None }).is_some());
    }
}
