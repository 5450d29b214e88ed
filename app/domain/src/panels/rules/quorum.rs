//! The quorum: how many members must be in the room. Officers in attendance, advisers, guests and substitutes do not
//! count (docs/domain.md, *Panels*).

use crate::panels::model::Mark;

/// Whether enough members are in the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quorum {
    /// The terms of reference name none.
    None,
    Met,
    /// So many more are needed.
    Short(usize),
}

/// Looks at the marks of those who count, as they are now.
pub fn quorum(needed: Option<i32>, marks: impl IntoIterator<Item = Mark>) -> Quorum {
    let Some(needed) = needed.and_then(|needed| usize::try_from(needed).ok()) else { return Quorum::None };
    let there = marks.into_iter().filter(|mark| mark.is_in_the_room()).count();
    match needed.saturating_sub(there) {
        0 => Quorum::Met,
        short => Quorum::Short(short),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use Mark::{Absent, Apologies, Late, Left, Present, Substitute};

    #[rstest]
    #[case(None, &[], Quorum::None)]
    #[case(Some(3), &[], Quorum::Short(3))]
    #[case(Some(3), &[Present, Late, Present], Quorum::Met)]
    #[case(Some(3), &[Present, Left, Present], Quorum::Short(1))]
    #[case(Some(2), &[Present, Substitute, Apologies, Absent], Quorum::Short(1))]
    #[case(Some(1), &[Present, Present], Quorum::Met)]
    fn who_is_in_the_room_counts(#[case] needed: Option<i32>, #[case] marks: &[Mark], #[case] is: Quorum) {
        assert_eq!(quorum(needed, marks.iter().copied()), is);
    }

    proptest! {
        #[test]
        fn nobody_who_comes_makes_a_quorum_smaller(needed in 1..30_i32, marks in prop::collection::vec(0..6_usize, 0..30)) {
            let marks: Vec<_> = marks.into_iter().map(|n| Mark::ALL[n]).collect();
            let short = |is| match is { Quorum::Short(n) => n, _ => 0 };
            let before = short(quorum(Some(needed), marks.iter().copied()));
            let after = short(quorum(Some(needed), marks.iter().copied().chain([Mark::Late])));
            prop_assert!(after <= before && before - after <= 1);
        }
    }
}
