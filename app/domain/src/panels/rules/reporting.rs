//! Which body reports to which: each to one other at most, and never in a circle.

use std::{collections::HashMap, hash::Hash};

/// Whether `body` may report to `to`, where everybody reports as `reports_to` says: not to itself, by whatever way.
pub fn may_report<T: Copy + Eq + Hash>(reports_to: &HashMap<T, T>, body: T, to: T) -> bool {
    let mut at = Some(to);
    // There are as many steps as bodies that report, and the end: whoever is still going then is in a circle.
    for _ in 0..reports_to.len() + 2 {
        match at {
            None => return true,
            Some(one) if one == body => return false,
            Some(one) => at = reports_to.get(&one).copied(),
        }
    }
    false
}

/// A body with those who report to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch<T> {
    pub body: T,
    pub below: Vec<Branch<T>>,
}

/// All bodies as trees, each row in the order in which they are given. One that reports to nobody who is there stands at
/// the top.
pub fn trees<T: Copy + Eq + Hash>(bodies: &[(T, Option<T>)]) -> Vec<Branch<T>> {
    let mut below: HashMap<T, Vec<T>> = HashMap::new();
    let mut tops = Vec::new();
    for (body, to) in bodies {
        match to.filter(|to| bodies.iter().any(|(other, _)| other == to)) {
            Some(to) => below.entry(to).or_default().push(*body),
            None => tops.push(*body),
        }
    }
    tops.into_iter().map(|body| grown(body, &mut below)).collect()
}

/// Takes each out of `below` once, so that it ends whatever is in there.
fn grown<T: Copy + Eq + Hash>(body: T, below: &mut HashMap<T, Vec<T>>) -> Branch<T> {
    let mine = below.remove(&body).unwrap_or_default();
    Branch { body, below: mine.into_iter().map(|one| grown(one, below)).collect() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn count(trees: &[Branch<u8>]) -> usize {
        trees.iter().map(|tree| 1 + count(&tree.below)).sum()
    }

    #[test]
    fn a_body_reports_to_no_body_that_reports_to_it() {
        let reports_to = HashMap::from([(2, 1), (3, 2)]);
        assert!(may_report(&reports_to, 3, 1));
        assert!(may_report(&reports_to, 4, 3));
        assert!(!may_report(&reports_to, 1, 3));
        assert!(!may_report(&reports_to, 1, 1));
    }

    #[test]
    fn a_board_and_its_advisory_group_stand_side_by_side() {
        let drawn = trees(&[("Board", Some("Cabinet")), ("Group", Some("Cabinet")), ("Cabinet", None)]);
        let leaf = |body| Branch { body, below: Vec::new() };
        assert_eq!(drawn, [Branch { body: "Cabinet", below: vec![leaf("Board"), leaf("Group")] }]);
    }

    proptest! {
        /// However often and in whatever order it is said who reports to whom: nobody comes back to themselves, and
        /// each is drawn once.
        #[test]
        fn there_is_never_a_circle(said in prop::collection::vec((0_u8..9, prop::option::of(0_u8..9)), 0..60)) {
            let mut reports_to = HashMap::new();
            for (body, to) in said {
                match to {
                    None => { reports_to.remove(&body); }
                    Some(to) if may_report(&reports_to, body, to) => { reports_to.insert(body, to); }
                    Some(_) => {}
                }
                for start in 0..9 {
                    let way: Vec<u8> =
                        std::iter::successors(Some(start), |at| reports_to.get(at).copied()).take(20).collect();
                    prop_assert!(way.len() < 10, "{way:?}");
                }
            }
            let bodies: Vec<_> = (0..9).map(|body| (body, reports_to.get(&body).copied())).collect();
            prop_assert_eq!(count(&trees(&bodies)), 9);
        }
    }
}
