//! Disclosure control: what may be shown of counts, so that nobody can be identified (docs/domain.md, *Counting
//! people*).
//!
//! A count below the threshold is hidden, also zero: "nobody" is a small number too. If the other cells and the total
//! are shown, hiding one cell is not enough. So more are hidden, until every hidden cell could be anything from zero to
//! at least the threshold (`parts`). All hidden cells look the same, so that nobody sees which was small.
//!
//! How many people left a question out is not sensitive, so the number who answered is shown if it reaches the
//! threshold.
//!
//! Sums over cells that may have the same people, and what a mean adds, are taken into account (`overlapping`, `mean`,
//! `mean_places`). Answers by group are in `table`.
//!
//! While a survey is open, its figures are those of the last full step of responses but one (`settled`). So somebody
//! who looks before and after one response sees no difference, and between the last look and the closing at least a
//! step of people is added.

pub mod table;

/// A count that may be shown; none if it is hidden.
pub type Shown = Option<i64>;

/// Cells that add up to a known total, each person in one of them: a single choice, a face, a first place.
pub fn parts(counts: &[i64], fewest: i64) -> Vec<Shown> {
    let total: i64 = counts.iter().sum();
    if total < fewest {
        return vec![None; counts.len()];
    }
    let mut shown: Vec<Shown> = counts.iter().map(|n| Some(*n).filter(|n| *n >= fewest)).collect();
    loop {
        let hidden = shown.iter().filter(|cell| cell.is_none()).count();
        let together = total - shown.iter().flatten().sum::<i64>();
        if hidden == 0 || (hidden >= 2 && together >= fewest) || !hide_smallest(&mut shown) {
            return shown;
        }
    }
}

/// Cells that may share people: each of the `base` people is in at least `each.0` and at most `each.1` of them. The
/// number of people who are *not* in a cell is protected like the cell.
pub fn overlapping(counts: &[i64], base: i64, each: (i64, i64), fewest: i64) -> Vec<Shown> {
    if base < fewest {
        return vec![None; counts.len()];
    }
    let mut shown: Vec<Shown> =
        counts.iter().map(|n| Some(*n).filter(|n| *n >= fewest && base - n >= fewest)).collect();
    loop {
        let Some((least, most)) = range_of_overlapping(base, each, &shown) else { return shown };
        let hidden = shown.iter().filter(|cell| cell.is_none()).count();
        let free = most >= fewest && most - least >= fewest && least <= base - fewest && (hidden > 1 || least == 0);
        if free || !hide_smallest(&mut shown) {
            return shown;
        }
    }
}

/// The smallest and the largest value that a hidden cell can have for somebody who knows the base and every shown cell.
fn range_of_overlapping(base: i64, each: (i64, i64), shown: &[Shown]) -> Option<(i64, i64)> {
    let hidden = i64::try_from(shown.iter().filter(|cell| cell.is_none()).count()).unwrap_or_default();
    if hidden == 0 {
        return None;
    }
    let seen = shown.iter().flatten().sum::<i64>();
    let (least, most) = (each.0 * base - seen, each.1 * base - seen);
    Some(((least - (hidden - 1) * base).max(0), most.min(base)))
}

/// The mean of values whose counts are shown in `bins` (lowest value, highest value, people). None if it would tell
/// more than the bins: every value of a bin must stay possible for `fewest` people in it.
pub fn mean(sum: i64, bins: &[(i64, i64, Shown)], fewest: i64) -> Option<f64> {
    let (mut lowest, mut highest, mut base, mut widest) = (0, 0, 0, 0);
    for (low, high, people) in bins {
        let people = (*people)?;
        lowest += low * people;
        highest += high * people;
        base += people;
        widest = widest.max(high - low);
    }
    let free = sum - lowest >= fewest * widest && highest - sum >= fewest * widest;
    (base >= fewest && free).then(|| to_a_tenth(sum, base))
}

/// The mean place of each option in an order, from how many put it first and the sum of its places. All or none,
/// because the sum over all options is known, so that a single missing one could be worked out. Together with the first
/// places, a mean must leave it open whether `fewest` people put the option second, or last.
pub fn mean_places(options: &[(Shown, i64)], base: i64, fewest: i64) -> Option<Vec<f64>> {
    let last = i64::try_from(options.len()).ok()?;
    let free = options.iter().all(|(first, sum)| {
        let Some(first) = first else { return false };
        let (others, places) = (base - first, sum - first);
        let (after_second, before_last) = (places - 2 * others, last * others - places);
        after_second >= fewest * (last - 2) && before_last >= fewest * (last - 2)
    });
    (base >= fewest && free && last > 1).then(|| options.iter().map(|(_, sum)| to_a_tenth(*sum, base)).collect())
}

#[expect(clippy::cast_possible_truncation, reason = "a tenth of a small number")]
fn to_a_tenth(sum: i64, base: i64) -> f64 {
    let tenths = (sum as f64 * 10.0 / base.max(1) as f64).round() as i64;
    tenths as f64 / 10.0
}

/// Hides the smallest cell that is still shown; false if none is.
fn hide_smallest(shown: &mut [Shown]) -> bool {
    let smallest = shown.iter_mut().filter(|cell| cell.is_some()).min_by_key(|cell| **cell);
    smallest.map(|cell| *cell = None).is_some()
}

/// How many of `n` responses are in the figures of an open survey: full steps, and one step less, so that closing the
/// survey adds at least a step.
pub const fn settled(n: i64, fewest: i64) -> i64 {
    if n < 2 * fewest { 0 } else { n - n % fewest - fewest }
}

/// How many are in the figures of an open survey with `n` responses, `placed` of which were drawn
/// (`store::responses::drawing`).
pub const fn seen(n: i64, placed: i64, fewest: i64) -> i64 {
    let settled = settled(n, fewest);
    if settled <= placed { settled } else { placed - placed % fewest }
}

/// Draws the waiting responses that come into the figures: none if fewer than two steps wait, otherwise all but one
/// step and the remainder. `below(n)` is a random number below `n`.
pub fn draw<T>(waiting: &mut Vec<T>, fewest: i64, mut below: impl FnMut(usize) -> usize) -> Vec<T> {
    let n = settled(i64::try_from(waiting.len()).unwrap_or(i64::MAX), fewest);
    (0..n).map(|_| waiting.swap_remove(below(waiting.len()))).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nothing_small(&[10, 20, 5], &[Some(10), Some(20), Some(5)])]
    #[case::one_small_takes_the_next_with_it(&[30, 4, 12], &[Some(30), None, None])]
    #[case::nobody_is_a_small_number(&[30, 0, 12], &[Some(30), None, None])]
    #[case::two_small_that_are_few_together(&[30, 2, 1, 12], &[Some(30), None, None, None])]
    #[case::two_small_that_are_enough_together(&[30, 4, 3, 12], &[Some(30), None, None, Some(12)])]
    #[case::too_few_altogether(&[3, 1], &[None, None])]
    #[case::nothing_else_to_hide(&[7], &[Some(7)])]
    #[case::all_of_one_mind(&[7, 0], &[None, None])]
    fn what_is_shown_of_parts(#[case] counts: &[i64], #[case] expected: &[Shown]) {
        assert_eq!(parts(counts, 5), expected);
    }

    #[rstest]
    #[case::shown(&[50, 60], &[Some(50), Some(60)])]
    #[case::few_chose_it(&[50, 60, 4], &[Some(50), Some(60), None])]
    #[case::few_did_not(&[97, 60, 70], &[None, Some(60), Some(70)])]
    #[case::the_rest_must_have_chosen_it(&[48, 48, 4], &[None, Some(48), None])]
    fn what_is_shown_of_several_choices(#[case] counts: &[i64], #[case] expected: &[Shown]) {
        assert_eq!(overlapping(counts, 100, (1, 3), 5), expected);
    }

    #[test]
    fn figures_move_in_full_steps() {
        assert_eq!([4, 5, 9, 10, 14, 23].map(|n| settled(n, 5)), [0, 0, 0, 5, 5, 15]);
    }

    /// The least and the most a hidden part can be for somebody who knows the total and every shown cell.
    fn range_of_hidden(total: i64, shown: &[Shown]) -> Option<(i64, i64)> {
        let together = total - shown.iter().flatten().sum::<i64>();
        match shown.iter().filter(|cell| cell.is_none()).count() {
            0 => None,
            1 => Some((together, together)),
            _ => Some((0, together)),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

        #[test]
        fn no_hidden_part_can_be_worked_out(
            counts in prop::collection::vec(prop_oneof![0..12_i64, 0..200_i64], 2..9),
            fewest in 5..15_i64,
        ) {
            let shown = parts(&counts, fewest);
            let total = counts.iter().sum();
            for (cell, count) in shown.iter().zip(&counts) {
                prop_assert!(cell.is_none_or(|n| n == *count && n >= fewest));
            }
            if total >= fewest && let Some((least, most)) = range_of_hidden(total, &shown) {
                prop_assert!(least == 0 && most >= fewest, "{counts:?} {shown:?}");
            }
        }

        #[test]
        fn no_hidden_choice_can_be_worked_out(
            people in prop::collection::vec(prop::collection::vec(any::<bool>(), 4), 5..120),
            leaning in prop::collection::vec(0..3_usize, 4),
            fewest in 5..15_i64,
        ) {
            // Lean some options towards everybody and some towards nobody, where hiding matters.
            let chose = |person: &Vec<bool>, at: usize| match leaning[at] {
                0 => person[at],
                1 => person[at] || person[(at + 1) % 4] || person[(at + 2) % 4],
                _ => person.iter().all(|yes| *yes),
            };
            let people: Vec<_> = people.iter().filter(|p| (0..4).any(|at| chose(p, at))).collect();
            let base = i64::try_from(people.len()).expect("few");
            let counts: Vec<_> = (0..4)
                .map(|at| i64::try_from(people.iter().filter(|p| chose(p, at)).count()).expect("few"))
                .collect();
            let most = people.iter().map(|p| (0..4).filter(|at| chose(p, *at)).count()).max().unwrap_or(4);
            let each = (1, i64::try_from(most).expect("few"));
            let shown = overlapping(&counts, base, each, fewest);
            for cell in shown.iter().flatten() {
                prop_assert!(*cell >= fewest && base - cell >= fewest);
            }
            if base >= fewest && let Some((least, most)) = range_of_overlapping(base, each, &shown) {
                prop_assert!(least == 0 && most >= fewest, "{counts:?} of {base}: {shown:?}");
            }
        }

        /// Somebody adds answers of their own between those of others, and looks after each: whenever the figures move,
        /// it is by a step of people at least, and everybody who waited could as well be among the step of people who
        /// still wait. Whose answers came in is not told, unless only one other was there (docs/decisions/0012).
        #[test]
        fn who_fills_a_step_up_does_not_know_whose_answers_are_in_it(
            people in 1..80_usize,
            fewest in 5..9_i64,
            dice in prop::collection::vec(any::<prop::sample::Index>(), 80),
            watched in any::<prop::sample::Index>(),
        ) {
            let (mut waiting, mut placed, mut shown) = (Vec::new(), Vec::new(), 0);
            let mut dice = dice.iter();
            for person in 0..people {
                waiting.push(person);
                let before = waiting.clone();
                let came = draw(&mut waiting, fewest, |n| dice.next().map_or(0, |one| one.index(n)));
                let sent = i64::try_from(person + 1).unwrap();
                let now = seen(sent, i64::try_from(placed.len() + came.len()).unwrap(), fewest);
                prop_assert!(now == shown || now - shown >= fewest, "{shown} to {now}");
                if !came.is_empty() {
                    prop_assert!(waiting.len() >= usize::try_from(fewest).unwrap());
                    // Dice that fall otherwise leave the watched one out, of the same number.
                    let (mut otherwise, watched) = (before.clone(), watched.get(&before));
                    let at = before.iter().position(|one| one == watched).unwrap();
                    otherwise.swap(at, 0);
                    let others = draw(&mut otherwise, fewest, |n| n - 1);
                    prop_assert!(others.len() == came.len() && !others.contains(watched), "{others:?}");
                }
                placed.extend(came);
                shown = now;
            }
            let together: std::collections::BTreeSet<_> = placed.iter().chain(&waiting).collect();
            prop_assert_eq!(together.len(), people, "everybody is there once");
        }

        #[test]
        fn one_response_more_never_moves_a_figure_by_less_than_a_step(n in 0..10_000_i64, fewest in 5..15_i64) {
            let (before, after) = (settled(n, fewest), settled(n + 1, fewest));
            prop_assert!(after == before || after - before == fewest);
            // If it closed now, as many would come in at once.
            prop_assert!(after == 0 || n + 1 - after >= fewest);
        }
    }
}
