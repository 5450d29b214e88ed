//! What may be said of several sources together.

use super::ReachGroup;
use crate::responses::rules::disclosure::{Shown, parts};

/// One count of a source: the group that it is of (none: something else, or not said), and the count, if it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    pub group: Option<ReachGroup>,
    pub shown: Shown,
}

/// What one source shows. Its cells add up to `people`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    pub people: i64,
    pub cells: Vec<Cell>,
}

impl Source {
    /// A count that somebody typed, made fit to show: a count below `fewest`, and what would give it away, is hidden. Of
    /// fewer than `fewest` people together nobody is told how many they are: they may be one fewer, as in a survey.
    pub fn of_counts(counts: &[(ReachGroup, i64)], fewest: i64) -> Self {
        let numbers: Vec<i64> = counts.iter().map(|(_, n)| *n).collect();
        let shown = parts(&numbers, fewest);
        let cells = counts.iter().zip(shown).map(|((group, _), shown)| Cell { group: Some(*group), shown });
        let all: i64 = numbers.iter().sum();
        let people = if (1..fewest).contains(&all) { fewest - 1 } else { all };
        Self { people, cells: cells.collect() }
    }

    /// How many people are in its hidden cells together.
    fn hidden(&self) -> i64 {
        self.people - self.cells.iter().filter_map(|cell| cell.shown).sum::<i64>()
    }

    fn has_hidden(&self, group: ReachGroup) -> bool {
        self.cells.iter().any(|cell| cell.group == Some(group) && cell.shown.is_none())
    }

    fn shown(&self, group: ReachGroup) -> i64 {
        self.cells.iter().filter(|cell| cell.group == Some(group)).filter_map(|cell| cell.shown).sum()
    }
}

/// How many of a group were heard: so many at least, and so many at most. Both are made of what is shown alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Range {
    pub group: ReachGroup,
    pub least: i64,
    pub most: i64,
}

impl Range {
    /// Whether it is one number.
    pub const fn is_exact(self) -> bool {
        self.least == self.most
    }
}

/// The range of each of these groups over all sources. Somebody who answered twice is counted twice.
pub fn heard(groups: &[ReachGroup], sources: &[Source]) -> Vec<Range> {
    let range = |group: &ReachGroup| {
        let least: i64 = sources.iter().map(|source| source.shown(*group)).sum();
        let hidden: i64 = sources.iter().filter(|source| source.has_hidden(*group)).map(Source::hidden).sum();
        Range { group: *group, least, most: least + hidden }
    };
    groups.iter().map(range).collect()
}

/// The children that the council looks after, by group, as they may be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookedAfter {
    pub people: i64,
    pub groups: Vec<(ReachGroup, Shown)>,
}

impl LookedAfter {
    /// Of counts that an officer has typed. Nothing is shown of fewer than `fewest` children.
    pub fn of_counts(counts: &[(ReachGroup, i64)], fewest: i64) -> Self {
        let source = Source::of_counts(counts, fewest);
        let groups = source.cells.iter().filter_map(|cell| Some((cell.group?, cell.shown))).collect();
        Self { people: if source.people < fewest { 0 } else { source.people }, groups }
    }

    pub fn of(&self, group: ReachGroup) -> Shown {
        self.groups.iter().find(|(one, _)| *one == group).and_then(|(_, shown)| *shown)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::reach::ReachBy;

    const GROUPS: [ReachGroup; 2] = [ReachGroup::Disabled, ReachGroup::NotDisabled];

    fn counts(disabled: i64, not: i64) -> Source {
        Source::of_counts(&[(GROUPS[0], disabled), (GROUPS[1], not)], 5)
    }

    #[test]
    fn what_is_shown_is_added_up_and_what_is_hidden_makes_a_range() {
        let all = heard(&GROUPS, &[counts(6, 40), counts(2, 30), counts(9, 20)]);
        // Of the second nothing is shown: two would be told by the total.
        assert_eq!(all[0], Range { group: GROUPS[0], least: 15, most: 15 + 32 });
        assert_eq!(all[1], Range { group: GROUPS[1], least: 60, most: 60 + 32 });
        assert!(heard(&GROUPS, &[counts(6, 40)])[0].is_exact());
        assert_eq!(heard(&GROUPS, &[])[0], Range { group: GROUPS[0], least: 0, most: 0 });
    }

    #[test]
    fn answers_that_are_of_no_group_make_no_range_wider() {
        let cells = vec![
            Cell { group: Some(GROUPS[0]), shown: Some(7) },
            Cell { group: None, shown: None },
            Cell { group: None, shown: None },
        ];
        let all = heard(&GROUPS, &[Source { people: 15, cells }]);
        assert_eq!((all[0].least, all[0].most), (7, 7));
    }

    #[test]
    fn nothing_is_said_of_few_children() {
        let few = LookedAfter::of_counts(&[(GROUPS[0], 1), (GROUPS[1], 3)], 5);
        assert_eq!((few.people, few.of(GROUPS[0])), (0, None));
    }

    proptest! {
        /// Of fewer than may be counted nobody learns how many, in which group, or that there are fewer still.
        #[test]
        fn a_source_of_few_looks_as_any_other(counts in prop::collection::vec(0..3_i64, 6), fewest in 5..12_i64) {
            let groups = ReachBy::Home.groups();
            let of = |counts: &[i64]| -> Vec<_> { groups.iter().copied().zip(counts.iter().copied()).collect() };
            prop_assume!((1..fewest).contains(&of(&counts).iter().map(|(_, n)| *n).sum::<i64>()));
            let source = Source::of_counts(&of(&counts), fewest);
            prop_assert_eq!(&source, &Source::of_counts(&of(&[1, 0, 0, 0, 0, 0]), fewest));
            let ranges = heard(&groups, &[source]);
            prop_assert!(ranges.iter().all(|range| (range.least, range.most) == (0, fewest - 1)));
        }

        /// The sums are the same for everybody who sees the sources: what each hides is not in them.
        #[test]
        fn the_sums_are_made_of_what_is_shown(
            many in prop::collection::vec(prop::collection::vec(0..40_i64, 6), 0..6), fewest in 5..12_i64,
        ) {
            let groups = ReachBy::Home.groups();
            let of = |counts: &Vec<i64>| -> Vec<_> { groups.iter().copied().zip(counts.iter().copied()).collect() };
            let sources: Vec<_> = many.iter().map(|counts| Source::of_counts(&of(counts), fewest)).collect();
            for (at, range) in heard(&groups, &sources).into_iter().enumerate() {
                let really: i64 = many.iter().map(|counts| counts[at]).sum();
                prop_assert!(range.least <= really && really <= range.most, "{range:?} {really}");
                let shown: i64 = sources.iter().filter_map(|source| source.cells[at].shown).sum();
                prop_assert_eq!(range.least, shown);
            }
        }
    }
}
