//! Attended over possible, where possible counts only the meetings held while somebody was on the panel.

use jiff::civil::Date;

/// A membership, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: Date,
    pub to: Option<Date>,
}

impl Span {
    pub fn covers(self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

/// Somebody's attendance in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    pub attended: usize,
    pub possible: usize,
    /// The day they came, if meetings of the year had been held before: it explains the smaller number.
    pub from: Option<Date>,
    /// The day they left, if meetings of the year were held afterwards.
    pub to: Option<Date>,
}

/// Counts `present` among the year's meetings that were held. Marks on days outside the membership do not count.
pub fn figure(span: Span, held: &[Date], present: &[Date]) -> Figure {
    let on_panel = |day: &&Date| span.covers(**day);
    Figure {
        attended: present.iter().filter(on_panel).filter(|day| held.contains(day)).count(),
        possible: held.iter().filter(on_panel).count(),
        from: Some(span.from).filter(|from| held.iter().any(|day| day < from)),
        to: span.to.filter(|to| held.iter().any(|day| day > to)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn day(n: i16) -> Date {
        date(2019, 5, 15).checked_add(jiff::Span::new().days(i64::from(n))).expect("a day")
    }

    #[test]
    fn only_meetings_while_on_the_panel_are_possible() {
        let held = [day(0), day(30), day(60)];
        let late = Span { from: day(20), to: None };
        let figure = figure(late, &held, &[day(0), day(30)]);
        assert_eq!((figure.attended, figure.possible, figure.from), (1, 2, Some(day(20))));
    }

    #[test]
    fn the_day_of_coming_and_the_day_of_leaving_count() {
        let held = [day(0), day(30), day(60)];
        let span = Span { from: day(30), to: Some(day(30)) };
        assert_eq!(
            figure(span, &held, &[day(30)]),
            Figure { attended: 1, possible: 1, from: Some(day(30)), to: Some(day(30)) }
        );
    }

    /// The same, day by day: on each day a meeting was held, was somebody on the panel, and were they there?
    fn counted(span: Span, held: &[Date], present: &[Date]) -> (usize, usize) {
        let (mut attended, mut possible) = (0, 0);
        for on in (0..800).map(day).filter(|on| held.contains(on)) {
            if on >= span.from && span.to.is_none_or(|to| on <= to) {
                possible += 1;
                attended += usize::from(present.contains(&on));
            }
        }
        (attended, possible)
    }

    proptest! {
        /// Other years with other joiners and leavers come out right.
        #[test]
        fn figures_are_those_of_a_naive_count(
            from in 0i16..360, length in proptest::option::of(0i16..360),
            held in prop::collection::btree_set(0i16..360, 0..12), there in prop::collection::btree_set(0i16..360, 0..40),
        ) {
            let span = Span { from: day(from), to: length.map(|n| day(from + n)) };
            let held: Vec<_> = held.into_iter().map(day).collect();
            let there: Vec<_> = there.into_iter().map(day).collect();
            let figure = figure(span, &held, &there);
            prop_assert_eq!((figure.attended, figure.possible), counted(span, &held, &there));
            // A day is shown exactly where it explains a smaller number.
            prop_assert_eq!(figure.from.is_some(), held.iter().any(|on| *on < span.from));
            prop_assert_eq!(figure.to.is_some(), held.iter().any(|on| span.to.is_some_and(|to| *on > to)));
        }

        #[test]
        fn nobody_attends_more_than_was_possible(
            from in 0i16..360, length in proptest::option::of(0i16..360),
            held in prop::collection::btree_set(0i16..360, 0..12), there in prop::collection::btree_set(0i16..360, 0..12),
        ) {
            let span = Span { from: day(from), to: length.map(|n| day(from + n)) };
            let held: Vec<_> = held.into_iter().map(day).collect();
            let there: Vec<_> = there.into_iter().map(day).collect();
            let figure = figure(span, &held, &there);
            prop_assert!(figure.attended <= figure.possible && figure.possible <= held.len());
            prop_assert_eq!(figure.possible == held.len(), figure.from.is_none() && figure.to.is_none());
        }
    }
}
