//! What was not reached goes on into the next year's programme, with how often that has happened.

use super::model::Reached;

/// What the rules need to know of an item, to carry it over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried<Id> {
    pub id: Id,
    /// The item of the year in which it was first planned.
    pub first: Id,
    /// How often it has been carried over.
    pub times: i32,
    pub reached: Reached,
}

/// An item of the next year's programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Onward<Id> {
    pub from: Id,
    pub first: Id,
    pub times: i32,
}

impl<Id: Copy> Carried<Id> {
    /// The item of the next year that is made of this one; none of what was met or dropped, and none twice.
    pub const fn onward(&self) -> Option<Onward<Id>> {
        if self.reached.goes_on() {
            Some(Onward { from: self.id, first: self.first, times: self.times + 1 })
        } else {
            None
        }
    }
}

/// All that goes on, in the order in which it was planned.
pub fn all<Id: Copy>(items: impl IntoIterator<Item = Carried<Id>>) -> Vec<Onward<Id>> {
    items.into_iter().filter_map(|item| item.onward()).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Reached::Open, Some(3))]
    #[case(Reached::OnAgenda, Some(3))]
    #[case(Reached::Met, None)]
    #[case(Reached::Dropped, None)]
    #[case(Reached::CarriedOn, None)]
    fn what_was_not_reached_goes_on(#[case] reached: Reached, #[case] times: Option<i32>) {
        let item = Carried { id: 7, first: 1, times: 2, reached };
        assert_eq!(item.onward().map(|next| next.times), times);
        assert!(item.onward().is_none_or(|next| (next.from, next.first) == (7, 1)));
    }

    fn any_reached() -> impl Strategy<Value = Reached> {
        prop_oneof![
            Just(Reached::Open),
            Just(Reached::OnAgenda),
            Just(Reached::Met),
            Just(Reached::Dropped),
            Just(Reached::CarriedOn),
        ]
    }

    proptest! {
        /// Through any number of years an item knows where it began and how often it was carried over, and carrying the
        /// same year over twice makes nothing more.
        #[test]
        fn an_item_knows_its_years(reached in prop::collection::vec(any_reached(), 1..30), years in 1i32..9) {
            let mut year: Vec<_> =
                (0..).zip(&reached).map(|(id, _)| Carried { id, first: id, times: 0, reached: Reached::Open }).collect();
            for (item, reached) in year.iter_mut().zip(reached) {
                item.reached = reached;
            }
            let going = year.iter().filter(|item| item.reached.goes_on()).count();
            for times in 1..=years {
                let next = all(year.iter().copied());
                prop_assert_eq!(next.len(), going);
                prop_assert!(next.iter().all(|one| one.times == times));
                for item in year.iter_mut().filter(|item| item.reached.goes_on()) {
                    item.reached = Reached::CarriedOn;
                }
                prop_assert!(all(year.iter().copied()).is_empty());
                let onward = next.into_iter().map(|one| {
                    Carried { id: one.from + 1_000, first: one.first, times: one.times, reached: Reached::Open }
                });
                year = onward.collect();
                prop_assert!(year.iter().all(|item| item.first < 1_000));
            }
        }
    }
}
