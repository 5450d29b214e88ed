//! Months and order of a programme's items: what is typed, or dragged, as months and numbers.

use std::{collections::HashMap, hash::Hash};

use super::months::Month;

/// Where an item is: in a month, or in none yet, and at which place there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<Id> {
    pub id: Id,
    pub month: Option<Month>,
    /// From 0.
    pub position: i32,
}

/// What was typed for an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub month: Option<Month>,
    /// Its number in the month, from 1; none: as it was.
    pub number: Option<i32>,
}

/// The items in their new places: by month, those without one last, and in a month by number. Of two with the same
/// number the one that was first stays first; one that has no number keeps its own. Who was not typed stays.
pub fn arrange<Id: Copy + Eq + Hash>(now: &[Place<Id>], typed: &HashMap<Id, Typed>) -> Vec<Place<Id>> {
    let mut wanted: Vec<_> = now
        .iter()
        .map(|place| {
            let typed = typed.get(&place.id);
            let month = typed.map_or(place.month, |typed| typed.month);
            let number = typed.and_then(|typed| typed.number).unwrap_or(place.position + 1);
            // Stable: whoever comes from another month stands after those that were there with the number.
            (month.is_none(), month, number, month != place.month, place.position, place.id)
        })
        .collect();
    wanted.sort_by_key(|(none, month, number, came, position, _)| (*none, *month, *number, *came, *position));
    let mut places: Vec<Place<Id>> = Vec::new();
    for (_, month, _, _, _, id) in wanted {
        let before = places.last().filter(|last| last.month == month);
        let position = before.map_or(0, |last| last.position + 1);
        places.push(Place { id, month, position });
    }
    places
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn month(n: i8) -> Option<Month> {
        Some(Month { year: 2026, month: n })
    }

    fn may() -> Vec<Place<u32>> {
        [(0, 0), (1, 1), (2, 2)].into_iter().map(|(id, position)| Place { id, month: month(5), position }).collect()
    }

    fn order(places: &[Place<u32>]) -> Vec<(u32, Option<i8>, i32)> {
        places.iter().map(|place| (place.id, place.month.map(|month| month.month), place.position)).collect()
    }

    #[test]
    fn numbers_order_a_month() {
        let typed = HashMap::from([(2, Typed { month: month(5), number: Some(1) })]);
        assert_eq!(order(&arrange(&may(), &typed)), [(0, Some(5), 0), (2, Some(5), 1), (1, Some(5), 2)]);
        let typed = HashMap::from([(2, Typed { month: month(5), number: Some(0) })]);
        assert_eq!(order(&arrange(&may(), &typed))[0], (2, Some(5), 0));
    }

    #[test]
    fn an_item_moves_to_another_month_and_the_rest_closes_up() {
        let typed = HashMap::from([(0, Typed { month: month(9), number: None }), (1, Typed::default())]);
        assert_eq!(order(&arrange(&may(), &typed)), [(2, Some(5), 0), (0, Some(9), 0), (1, None, 0)]);
    }

    fn any_month() -> impl Strategy<Value = Option<Month>> {
        prop::option::of((5i8..=12).prop_map(|n| Month { year: 2026, month: n }))
    }

    proptest! {
        /// Whatever is typed nothing is lost or doubled, places have no gaps, and the same again changes nothing.
        #[test]
        fn nothing_is_lost(
            months in prop::collection::vec(any_month(), 0..20),
            typed in prop::collection::hash_map(0u32..25, (any_month(), prop::option::of(-3i32..30)), 0..20),
        ) {
            let now: Vec<_> = (0u32..).zip(&months).map(|(id, month)| Place { id, month: *month, position: 0 }).collect();
            let now = arrange(&now, &HashMap::new());
            let typed = typed.into_iter().map(|(id, (month, number))| (id, Typed { month, number })).collect();
            let after = arrange(&now, &typed);
            prop_assert_eq!(after.len(), now.len());
            prop_assert_eq!(after.iter().map(|one| one.id).collect::<HashSet<_>>().len(), now.len());
            for one in &after {
                prop_assert!(typed.get(&one.id).is_none_or(|typed| typed.month == one.month));
                let before = after.iter().filter(|other| other.month == one.month && other.position < one.position);
                prop_assert_eq!(before.count(), usize::try_from(one.position).expect("from 0"));
            }
            prop_assert_eq!(arrange(&after, &HashMap::new()), after);
        }
    }
}
