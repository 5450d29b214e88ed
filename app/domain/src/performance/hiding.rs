//! What is hidden of figures where people are few (docs/domain.md, *Figures of the council*). Pure.
//!
//! A number of people is hidden as every count is (`responses::rules::disclosure`): below the threshold, also zero. A share
//! is hidden where those in it or those not in it are below the threshold. What any figure says it is of (`of 4`) is
//! held against the threshold too.
//!
//! The areas of a quarter and the whole council are looked at together: where one area is hidden, another one is too, so
//! that none is the rest of a sum.

use std::collections::BTreeMap;

use super::model::{Entry, Figure, Quarter, Unit, What, When};
use crate::{
    ids::AreaId,
    responses::rules::disclosure::{Shown, parts},
};

/// The figure of a quarter as somebody may see it; no amount where it is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    pub quarter: Quarter,
    pub area: Option<AreaId>,
    pub amount: Option<i64>,
}

/// The people that a figure tells of: those counted, and of a share those left out as well.
fn people(unit: Unit, entry: &Entry) -> Vec<i64> {
    match (unit, entry.base) {
        (Unit::People, _) => vec![entry.amount / 100],
        (Unit::Share, Some(base)) => {
            let within = entry.amount.saturating_mul(base).saturating_add(5_000) / 10_000;
            vec![within, base - within]
        }
        // Nobody knows of how many.
        (Unit::Share, None) => vec![0, 0],
        _ => Vec::new(),
    }
}

fn has_enough(entry: &Entry, fewest: i64) -> bool {
    entry.base.is_none_or(|base| base >= fewest)
}

/// Whether the figure of the whole council may be shown.
pub fn shows(unit: Unit, entry: &Entry, fewest: i64) -> bool {
    has_enough(entry, fewest) && people(unit, entry).into_iter().all(|n| n >= fewest)
}

/// Which of the areas of one quarter may be shown, beside the figure of the whole council where there is one.
pub fn shows_areas(unit: Unit, whole: Option<&Entry>, areas: &[Entry], fewest: i64) -> Vec<bool> {
    let mut all: Vec<bool> = areas.iter().map(|entry| has_enough(entry, fewest)).collect();
    let counts: Vec<Vec<i64>> = areas.iter().map(|entry| people(unit, entry)).collect();
    for side in 0..counts.first().map_or(0, Vec::len) {
        let of_areas: Vec<i64> = counts.iter().map(|of| of[side]).collect();
        let judged = judge(&of_areas, whole.and_then(|of| people(unit, of).get(side).copied()), fewest);
        for (is_shown, count) in all.iter_mut().zip(judged) {
            *is_shown &= count.is_some();
        }
    }
    all
}

/// What may be shown of the areas, each of which whoever reads can take from the total.
fn judge(areas: &[i64], total: Option<i64>, fewest: i64) -> Vec<Shown> {
    let Some(total) = total else { return areas.iter().map(|n| Some(*n).filter(|n| *n >= fewest)).collect() };
    let rest = total - areas.iter().sum::<i64>();
    // Those who are in no area, or in one without a figure, are a cell that nobody is shown.
    let cells: Vec<i64> = areas.iter().copied().chain((rest > 0).then_some(rest)).collect();
    let mut judged = parts(&cells, fewest);
    judged.truncate(areas.len());
    judged
}

/// The figures of a quarter: of the whole council, and of each area.
type Places = (Option<Entry>, Vec<(AreaId, Entry)>);

/// The figures of one indicator by quarter and place, as somebody may see them, oldest first. Targets and figures of
/// others are left out: they are never hidden.
pub fn veiled(unit: Unit, figures: &[Figure], fewest: i64) -> Vec<Seen> {
    let mut quarters: BTreeMap<Quarter, Places> = BTreeMap::new();
    for figure in figures.iter().filter(|figure| figure.what == What::Value) {
        let When::Quarter(quarter) = figure.when else { continue };
        let (whole, areas) = quarters.entry(quarter).or_default();
        match figure.area {
            None => *whole = Some(figure.entry),
            Some(area) => areas.push((area, figure.entry)),
        }
    }
    let mut seen = Vec::new();
    for (quarter, (whole, areas)) in quarters {
        if let Some(entry) = whole {
            let amount = Some(entry.amount).filter(|_| shows(unit, &entry, fewest));
            seen.push(Seen { quarter, area: None, amount });
        }
        let entries: Vec<Entry> = areas.iter().map(|(_, entry)| *entry).collect();
        let shown = shows_areas(unit, whole.as_ref(), &entries, fewest);
        for ((area, entry), is_shown) in areas.into_iter().zip(shown) {
            seen.push(Seen { quarter, area: Some(area), amount: Some(entry.amount).filter(|_| is_shown) });
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn people_of(n: i64) -> Entry {
        Entry { amount: n * 100, base: None }
    }

    fn share(percent: i64, base: i64) -> Entry {
        Entry { amount: percent * 100, base: Some(base) }
    }

    #[rstest]
    #[case::enough(Unit::People, people_of(5), true)]
    #[case::few(Unit::People, people_of(4), false)]
    #[case::nobody_is_a_small_number(Unit::People, people_of(0), false)]
    #[case::a_share_of_many(Unit::Share, share(81, 240), true)]
    #[case::a_share_of_few(Unit::Share, share(50, 4), false)]
    #[case::few_in_it(Unit::Share, share(1, 240), false)]
    #[case::few_left_out(Unit::Share, share(99, 240), false)]
    #[case::of_how_many_is_unknown(Unit::Share, Entry { amount: 8_100, base: None }, false)]
    #[case::days_of_few(Unit::Days, Entry { amount: 100, base: Some(2) }, false)]
    #[case::days(Unit::Days, Entry { amount: 100, base: None }, true)]
    #[case::pounds(Unit::Pounds, Entry { amount: 100, base: None }, true)]
    fn what_is_shown_of_the_whole_council(#[case] unit: Unit, #[case] entry: Entry, #[case] is_shown: bool) {
        assert_eq!(shows(unit, &entry, 5), is_shown);
    }

    #[rstest]
    #[case::all(Some(60), &[20, 40], &[true, true])]
    #[case::one_small_takes_the_next_with_it(Some(46), &[30, 4, 12], &[true, false, false])]
    #[case::the_rest_is_in_no_area(Some(56), &[30, 4, 12], &[true, false, true])]
    #[case::without_a_total_each_by_itself(None, &[30, 4, 12], &[true, false, true])]
    #[case::the_council_itself_is_small(Some(4), &[3, 1], &[false, false])]
    fn what_is_shown_of_areas(#[case] whole: Option<i64>, #[case] areas: &[i64], #[case] shown: &[bool]) {
        let entries: Vec<Entry> = areas.iter().map(|n| people_of(*n)).collect();
        assert_eq!(shows_areas(Unit::People, whole.map(people_of).as_ref(), &entries, 5), shown);
    }

    #[test]
    fn other_units_hide_no_second_area() {
        let areas = [Entry { amount: 100, base: Some(2) }, Entry { amount: 200, base: None }];
        assert_eq!(shows_areas(Unit::Days, Some(&areas[1]), &areas, 5), [false, true]);
    }

    proptest! {
        /// Nobody can take what is shown from the total and be left with one hidden area, or with too few people.
        #[test]
        fn no_hidden_area_is_the_rest_of_a_sum(areas in proptest::collection::vec(0_i64..40, 1..9), fewest in 5_i64..12) {
            let total: i64 = areas.iter().sum();
            let entries: Vec<Entry> = areas.iter().map(|n| people_of(*n)).collect();
            let shown = shows_areas(Unit::People, Some(&people_of(total)), &entries, fewest);
            prop_assert!(areas.iter().zip(&shown).all(|(n, is_shown)| !is_shown || *n >= fewest));
            let hidden: Vec<i64> = areas.iter().zip(&shown).filter(|(_, is_shown)| !**is_shown).map(|(n, _)| *n).collect();
            let told = total >= fewest && !hidden.is_empty();
            prop_assert!(!told || (hidden.len() >= 2 && hidden.iter().sum::<i64>() >= fewest), "{areas:?} {shown:?}");
        }
    }
}
