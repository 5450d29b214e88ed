//! Whether enough members were at a meeting: those who count, as in limits and in attendance, and nobody else.

/// How many members were there, and how many must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    pub present: usize,
    pub needed: usize,
}

impl Quorum {
    /// Whether the meeting can decide.
    pub const fn is_there(self) -> bool {
        self.missing() == 0
    }

    /// How many more are needed.
    pub const fn missing(self) -> usize {
        self.needed.saturating_sub(self.present)
    }
}

/// The quorum of a meeting; none where the panel has none. `present`: for each person who was there, whether they count.
pub fn quorum(needed: Option<i32>, present: impl IntoIterator<Item = bool>) -> Option<Quorum> {
    let needed = usize::try_from(needed?).ok()?;
    Some(Quorum { present: present.into_iter().filter(|counts| *counts).count(), needed })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::no_quorum(None, &[true, true], None)]
    #[case::enough(Some(2), &[true, true], Some((2, true)))]
    #[case::more(Some(2), &[true, true, true], Some((3, true)))]
    #[case::one_too_few(Some(3), &[true, true], Some((2, false)))]
    #[case::officers_do_not_count(Some(2), &[true, false, false], Some((1, false)))]
    #[case::nobody(Some(1), &[], Some((0, false)))]
    fn members_alone_make_a_quorum(
        #[case] needed: Option<i32>,
        #[case] present: &[bool],
        #[case] is: Option<(usize, bool)>,
    ) {
        let found = quorum(needed, present.iter().copied());
        assert_eq!(found.map(|found| (found.present, found.is_there())), is);
    }

    proptest! {
        #[test]
        fn nobody_who_comes_makes_a_quorum_smaller(needed in 1..30_i32, present in prop::collection::vec(any::<bool>(), 0..30)) {
            let missing = |present: Vec<bool>| quorum(Some(needed), present).map_or(0, Quorum::missing);
            let before = missing(present.clone());
            let after = missing([present, vec![true]].concat());
            prop_assert!(after <= before && before - after <= 1);
        }
    }
}
