//! The order of a draft's statements: outcomes with the statements under each. Pure; positions count from 0.

/// Every outcome in its order, with its statements in theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order<O, S> {
    pub outcomes: Vec<(O, Vec<S>)>,
}

impl<O: Copy + PartialEq, S: Copy + PartialEq> Order<O, S> {
    /// Every statement with its outcome and its number, from 1 through the whole edition.
    pub fn numbered(&self) -> Vec<(S, O, i32)> {
        let each = self.outcomes.iter().flat_map(|(outcome, all)| all.iter().map(|statement| (*statement, *outcome)));
        each.zip(1..).map(|((statement, outcome), n)| (statement, outcome, n)).collect()
    }

    /// Moves an outcome one place up or down; at an end it stays.
    pub fn shift_outcome(&mut self, outcome: O, up: bool) {
        let Some(at) = self.outcomes.iter().position(|(one, _)| *one == outcome) else { return };
        let to = if up { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to < self.outcomes.len()) };
        if let Some(to) = to {
            self.outcomes.swap(at, to);
        }
    }

    /// Moves a statement one place up or down: past the first or last of its outcome into the outcome beside it.
    pub fn shift_statement(&mut self, statement: S, up: bool) {
        let Some((outcome, place)) = self.find(statement) else { return };
        let all = self.outcomes[outcome].1.len();
        match (up, place) {
            (true, 0) => {
                if let Some(to) = outcome.checked_sub(1) {
                    let end = self.outcomes[to].1.len();
                    self.put(statement, to, end);
                }
            }
            (true, place) => self.put(statement, outcome, place - 1),
            (false, place) if place + 1 < all => self.put(statement, outcome, place + 1),
            (false, _) => {
                if outcome + 1 < self.outcomes.len() {
                    self.put(statement, outcome + 1, 0);
                }
            }
        }
    }

    /// Moves a statement to the end of an outcome.
    pub fn move_under(&mut self, statement: S, outcome: O) {
        let Some(to) = self.outcomes.iter().position(|(one, _)| *one == outcome) else { return };
        if self.find(statement).is_some_and(|(from, _)| from != to) {
            let end = self.outcomes[to].1.len();
            self.put(statement, to, end);
        }
    }

    /// Puts a new statement right after another one.
    pub fn insert_after(&mut self, statement: S, other: S) {
        if let Some((outcome, place)) = self.find(other) {
            self.outcomes[outcome].1.insert(place + 1, statement);
        }
    }

    fn find(&self, statement: S) -> Option<(usize, usize)> {
        let mut each = self.outcomes.iter().enumerate();
        each.find_map(|(n, (_, all))| Some((n, all.iter().position(|one| *one == statement)?)))
    }

    fn put(&mut self, statement: S, outcome: usize, place: usize) {
        for (_, all) in &mut self.outcomes {
            all.retain(|one| *one != statement);
        }
        let all = &mut self.outcomes[outcome].1;
        all.insert(place.min(all.len()), statement);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn order() -> Order<char, u8> {
        Order { outcomes: vec![('a', vec![1, 2]), ('b', vec![]), ('c', vec![3])] }
    }

    #[rstest]
    #[case::up(2, true, vec![('a', vec![2, 1]), ('b', vec![]), ('c', vec![3])])]
    #[case::first_of_all(1, true, vec![('a', vec![1, 2]), ('b', vec![]), ('c', vec![3])])]
    #[case::down(1, false, vec![('a', vec![2, 1]), ('b', vec![]), ('c', vec![3])])]
    #[case::into_the_next_outcome(2, false, vec![('a', vec![1]), ('b', vec![2]), ('c', vec![3])])]
    #[case::into_the_outcome_before(3, true, vec![('a', vec![1, 2]), ('b', vec![3]), ('c', vec![])])]
    #[case::last_of_all(3, false, vec![('a', vec![1, 2]), ('b', vec![]), ('c', vec![3])])]
    #[case::not_there(9, true, vec![('a', vec![1, 2]), ('b', vec![]), ('c', vec![3])])]
    fn a_statement_is_shifted(#[case] statement: u8, #[case] up: bool, #[case] to: Vec<(char, Vec<u8>)>) {
        let mut order = order();
        order.shift_statement(statement, up);
        assert_eq!(order.outcomes, to);
    }

    #[test]
    fn numbers_run_through_all_outcomes() {
        assert_eq!(order().numbered(), vec![(1, 'a', 1), (2, 'a', 2), (3, 'c', 3)]);
    }

    #[test]
    fn what_is_split_off_comes_right_after() {
        let mut order = order();
        order.insert_after(9, 1);
        assert_eq!(order.outcomes[0].1, vec![1, 9, 2]);
    }

    proptest! {
        #[test]
        fn no_move_loses_or_doubles_a_statement(moves in prop::collection::vec((0..4_u8, 0..5_u8, any::<bool>()), 0..40)) {
            let mut order = order();
            for (what, which, up) in moves {
                match what {
                    0 => order.shift_outcome(char::from(b'a' + which % 4), up),
                    1 => order.move_under(which, char::from(b'a' + (which + u8::from(up)) % 4)),
                    _ => order.shift_statement(which, up),
                }
            }
            let mut all: Vec<_> = order.numbered().into_iter().map(|(statement, ..)| statement).collect();
            all.sort_unstable();
            prop_assert_eq!(all, vec![1, 2, 3]);
            prop_assert_eq!(order.outcomes.len(), 3);
        }
    }
}
