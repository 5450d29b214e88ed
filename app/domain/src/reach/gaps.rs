//! Groups that were heard far less than there are of them. A gap is said only where what is hidden could not close it.

use super::{LookedAfter, Range, ReachGroup};

/// A group whose share of those who were heard is less than half of its share of the children looked after. Shares in
/// whole per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub group: ReachGroup,
    /// Of the children that the council looks after.
    pub share: i64,
    /// Of those who were heard: so much at most.
    pub heard: i64,
    /// It is so much, and not only at most.
    pub exact: bool,
}

/// A share in whole per cent; none of nobody.
pub const fn share(n: i64, of: i64) -> Option<i64> {
    if of <= 0 { None } else { Some((n * 100 + of / 2) / of) }
}

/// The gaps of one way to look at the children, in the order of its groups. Nothing is said of fewer than twice `fewest`
/// who were heard.
pub fn gaps(looked_after: &LookedAfter, heard: &[Range], fewest: i64) -> Vec<Gap> {
    let all: i64 = heard.iter().map(|range| range.least).sum();
    let gap = |range: &Range| {
        let children = looked_after.of(range.group)?;
        // As many as could be of this group, and of the others those who are shown: the largest share it can have.
        let of = all + range.most - range.least;
        let far_below = 2 * range.most * looked_after.people < children * of;
        (of >= 2 * fewest && far_below).then_some(Gap {
            group: range.group,
            share: share(children, looked_after.people)?,
            heard: share(range.most, of)?,
            exact: range.is_exact() && heard.iter().all(|one| one.is_exact()),
        })
    };
    heard.iter().filter_map(gap).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::reach::{Source, heard};

    const AREA: [ReachGroup; 2] = [ReachGroup::InArea, ReachGroup::OutOfArea];

    fn range(group: ReachGroup, least: i64, most: i64) -> Range {
        Range { group, least, most }
    }

    #[rstest]
    #[case::half_of_it_is_no_gap(10, 90, None)]
    #[case::less_than_half(9, 91, Some(9))]
    #[case::nobody(0, 20, Some(0))]
    #[case::too_few_heard(0, 9, None)]
    fn a_group_far_below_its_share_is_a_gap(#[case] out: i64, #[case] inside: i64, #[case] heard: Option<i64>) {
        // One in five is placed out of area.
        let looked_after = LookedAfter::of_counts(&[(AREA[0], 240), (AREA[1], 60)], 5);
        let found = gaps(&looked_after, &[range(AREA[0], inside, inside), range(AREA[1], out, out)], 5);
        let expected = heard.map(|heard| Gap { group: AREA[1], share: 20, heard, exact: true });
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_hidden_may_be_of_the_group() {
        let looked_after = LookedAfter::of_counts(&[(AREA[0], 240), (AREA[1], 60)], 5);
        // Six are hidden: if all were of it, it would have 6 of 46, which is more than half of a fifth.
        assert_eq!(gaps(&looked_after, &[range(AREA[0], 40, 46), range(AREA[1], 0, 6)], 5), []);
        let found = gaps(&looked_after, &[range(AREA[0], 140, 146), range(AREA[1], 0, 6)], 5);
        assert_eq!(found, [Gap { group: AREA[1], share: 20, heard: 4, exact: false }]);
    }

    #[test]
    fn of_a_group_that_is_hidden_nothing_is_said() {
        let looked_after = LookedAfter::of_counts(&[(AREA[0], 240), (AREA[1], 3)], 5);
        assert_eq!(gaps(&looked_after, &[range(AREA[0], 140, 140), range(AREA[1], 0, 0)], 5), []);
    }

    proptest! {
        /// Whatever is hidden: what is called a gap is one in the true counts.
        #[test]
        fn a_gap_is_really_there(
            children in (10..300_i64, 10..300_i64), many in prop::collection::vec((0..40_i64, 0..40_i64), 1..6),
        ) {
            let looked_after = LookedAfter::of_counts(&[(AREA[0], children.0), (AREA[1], children.1)], 5);
            let sources: Vec<_> =
                many.iter().map(|(a, b)| Source::of_counts(&[(AREA[0], *a), (AREA[1], *b)], 5)).collect();
            let heard = heard(&AREA, &sources);
            let really: Vec<i64> =
                vec![many.iter().map(|(a, _)| a).sum(), many.iter().map(|(_, b)| b).sum()];
            for gap in gaps(&looked_after, &heard, 5) {
                let at = usize::from(gap.group == AREA[1]);
                let there = [children.0, children.1][at];
                let all: i64 = really.iter().sum();
                prop_assert!(2 * really[at] * (children.0 + children.1) < there * all.max(1), "{gap:?} {many:?}");
            }
        }
    }
}
