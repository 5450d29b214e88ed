//! What everybody may see of the verdicts that one round has on a statement. Pure.
//!
//! Beside it stands the word in which young people find the statement kept or not (`Findings::together`), and the word
//! says something of the figures: of exactly ten people it says that nobody answered *I don't know*, since it is said
//! of ten who know at least. So the number of people is shown from twice the threshold on, and the figures only where
//! none of them is small: what is hidden could be anything still, whatever the word is (`tests` plays somebody who
//! tries it with everything that is shown).

use super::{
    model::{Finding, RoundState},
    rules::Findings,
};
use crate::responses::rules::disclosure;

/// What is shown of a statement's verdicts in one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// Not even how many there are.
    TooFew,
    /// The round is open: how many have answered, and nothing of what they said.
    Later { people: i64 },
    /// How many have answered; some of the figures would be too small.
    People { people: i64 },
    /// The figures, in the order of `Finding::ALL`.
    Figures { people: i64, counts: [i64; Finding::ALL.len()] },
}

/// What may be shown of these verdicts, where counts below `fewest` are small.
pub fn published(state: RoundState, findings: &Findings, fewest: i64) -> Published {
    let people = findings.people();
    if people < 2 * fewest {
        return Published::TooFew;
    }
    if state.takes_verdicts() {
        return Published::Later { people };
    }
    let counts = Finding::ALL.map(|finding| findings.count(finding));
    if disclosure::parts(&counts, fewest).iter().all(Option::is_some) {
        Published::Figures { people, counts }
    } else {
        Published::People { people }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashMap};

    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::pledge::{
        gaps::movement,
        rules::{Together, shown},
    };

    fn findings([kept, partly, not_kept, dont_know]: [i64; 4]) -> Findings {
        Findings { kept, partly, not_kept, dont_know }
    }

    /// Everything that somebody sees of a statement with one closed round: the figures, the word, and so also whether
    /// it is among the gaps, whichever filter is asked.
    type View = (Published, Together);

    fn view(counts: [i64; 4], fewest: i64) -> View {
        let findings = findings(counts);
        (published(RoundState::Closed, &findings, fewest), findings.together(fewest))
    }

    /// Every way in which so many people can have answered.
    fn all_of(people: i64) -> impl Iterator<Item = [i64; 4]> {
        (0..=people).flat_map(move |kept| {
            (0..=people - kept).flat_map(move |partly| {
                (0..=people - kept - partly).map(move |not| [kept, partly, not, people - kept - partly - not])
            })
        })
    }

    #[rstest]
    #[case([0, 0, 9, 10], Published::TooFew)]
    #[case([0, 0, 10, 10], Published::People { people: 20 })]
    #[case([31, 10, 9, 10], Published::People { people: 60 })]
    #[case([31, 10, 10, 10], Published::Figures { people: 61, counts: [31, 10, 10, 10] })]
    fn figures_are_shown_all_or_none(#[case] counts: [i64; 4], #[case] shows: Published) {
        assert_eq!(published(RoundState::Closed, &findings(counts), 10), shows);
    }

    /// Somebody who knows all that is shown, and how it comes to be shown, lists every way in which people can have
    /// answered, and keeps those that look like this. Of none of the figures that are not shown they know what it is.
    #[rstest]
    #[case(3)]
    #[case(5)]
    fn nobody_works_out_what_is_not_shown(#[case] fewest: i64) {
        let mut possible: HashMap<String, [BTreeSet<i64>; 4]> = HashMap::new();
        for counts in (0..5 * fewest).flat_map(all_of) {
            let seen = possible.entry(format!("{:?}", view(counts, fewest))).or_default();
            for (values, count) in seen.iter_mut().zip(counts) {
                values.insert(count);
            }
        }
        for (view, figures) in possible {
            let hidden = !view.contains("Figures");
            for values in figures {
                assert!(!hidden || values.len() > 1, "{view} says that it is {values:?}");
                assert!(hidden || values.iter().all(|n| *n >= fewest), "{view} shows a small one: {values:?}");
            }
        }
    }

    fn any_counts() -> impl Strategy<Value = [i64; 4]> {
        [0..16_i64, 0..16_i64, 0..16_i64, 0..16_i64]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// With the thresholds of a council, at random.
        #[test]
        fn a_small_figure_is_never_the_only_one_possible(counts in any_counts(), fewest in 10..12_i64) {
            let seen = view(counts, fewest);
            let people: i64 = counts.iter().sum();
            // Whoever is not told how many there are tries every number of people that is too few.
            let (from, to) = if seen.0 == Published::TooFew { (0, 2 * fewest) } else { (people, people + 1) };
            let alike: Vec<_> = (from..to).flat_map(all_of).filter(|other| view(*other, fewest) == seen).collect();
            for (n, count) in counts.into_iter().enumerate() {
                let free = count >= fewest || alike.iter().any(|other| other[n] != count);
                prop_assert!(free, "{seen:?}: figure {n} can only be {count}");
            }
        }

        /// While a round is open, its page tells of a verdict that it was given, and nothing of what was said.
        #[test]
        fn two_looks_at_an_open_round_differ_in_a_number_alone(
            before in any_counts(),
            one in 0..4_usize,
            other in 0..4_usize,
            older in any_counts(),
        ) {
            let after = |n: usize| {
                let mut counts = before;
                counts[n] += 1;
                findings(counts)
            };
            let looks = [after(one), after(other)].map(|now| {
                let rounds = [(RoundState::Open, now), (RoundState::Closed, findings(older))];
                (published(RoundState::Open, &now, 10), shown(rounds, 10), movement(rounds, 10))
            });
            prop_assert_eq!(looks[0], looks[1]);
            let closed = shown([(RoundState::Closed, findings(older))], 10).map(|(_, together)| together);
            prop_assert_eq!(looks[0].1.map(|(_, together)| together), closed);
        }

        /// The trend says no more than the two words that stand there anyway.
        #[test]
        fn a_trend_tells_nothing_beside_the_words(rounds in [any_counts(), any_counts(), any_counts(), any_counts()]) {
            let [a, b, c, d] = rounds.map(findings);
            let word = |one: Findings| one.together(10);
            let trend = |now, before| movement([(RoundState::Closed, now), (RoundState::Closed, before)], 10);
            if (word(a), word(b)) == (word(c), word(d)) {
                prop_assert_eq!(trend(a, b), trend(c, d));
            }
        }
    }
}
