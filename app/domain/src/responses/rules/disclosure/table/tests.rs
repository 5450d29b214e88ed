use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::responses::rules::disclosure::parts;

/// A table as it is published: totals as one sees them without groups, cells as the rules allow.
#[derive(Debug)]
struct Published {
    cells: Vec<Vec<Shown>>,
    rows: Vec<Shown>,
    columns: Vec<Shown>,
    everybody: i64,
}

fn sums(cells: &[Vec<i64>]) -> (Vec<i64>, Vec<i64>) {
    let columns = (0..cells[0].len()).map(|at| cells.iter().map(|row| row[at]).sum()).collect();
    (cells.iter().map(|row| row.iter().sum()).collect(), columns)
}

/// The last row is who did not answer, the last column who did not say which group is theirs.
fn publish(cells: &[Vec<i64>], fewest: i64) -> Option<Published> {
    let (rows, columns) = sums(cells);
    let everybody = rows.iter().sum();
    let margin = |all: &[i64]| {
        let (quiet, said) = all.split_last().expect("one at least");
        let mut shown = parts(said, fewest);
        shown.push(Some(*quiet));
        shown
    };
    let (rows, columns) = (margin(&rows), margin(&columns));
    let table = Table { cells, rows: &rows, columns: &columns, silent: cells.len() - 1, fewest };
    let cells = by_group(table)?;
    Some(Published { cells, rows, columns, everybody })
}

/// Somebody who adds and takes away: what they know of each cell and total, in ever narrower bounds,
/// until no sum of a row, of a column, of the totals says anything new.
struct Attacker {
    /// Rows and columns, the totals as the last of each.
    least: Vec<Vec<i64>>,
    most: Vec<Vec<i64>>,
}

impl Attacker {
    fn new(seen: &Published) -> Self {
        let mut known: Vec<Vec<Shown>> = seen.cells.clone();
        for (row, total) in known.iter_mut().zip(&seen.rows) {
            row.push(*total);
        }
        known.push(seen.columns.iter().copied().chain([Some(seen.everybody)]).collect());
        let bound = |unknown: i64| known.iter().map(|row| row.iter().map(|n| n.unwrap_or(unknown)).collect()).collect();
        Self { least: bound(0), most: bound(seen.everybody) }
    }

    fn think(&mut self) {
        let (rows, columns) = (self.least.len(), self.least[0].len());
        let lines: Vec<Vec<(usize, usize)>> = (0..rows)
            .map(|row| (0..columns).map(|column| (row, column)).collect())
            .chain((0..columns).map(|column| (0..rows).map(|row| (row, column)).collect()))
            .collect();
        loop {
            let before = (self.least.clone(), self.most.clone());
            for line in &lines {
                let (total, parts) = line.split_last().expect("a total");
                let sum = |of: &[Vec<i64>]| parts.iter().map(|(row, column)| of[*row][*column]).sum::<i64>();
                let (least, most) = (sum(&self.least), sum(&self.most));
                self.narrow(*total, least, most);
                let (all_least, all_most) = (self.least[total.0][total.1], self.most[total.0][total.1]);
                for part in parts {
                    let (least, most) = (sum_but(&self.least, parts, *part), sum_but(&self.most, parts, *part));
                    self.narrow(*part, all_least - most, all_most - least);
                }
            }
            if before == (self.least.clone(), self.most.clone()) {
                return;
            }
        }
    }

    fn narrow(&mut self, at: (usize, usize), least: i64, most: i64) {
        let (low, high) = (&mut self.least[at.0][at.1], &mut self.most[at.0][at.1]);
        (*low, *high) = ((*low).max(least), (*high).min(most));
    }
}

fn sum_but(of: &[Vec<i64>], parts: &[(usize, usize)], without: (usize, usize)) -> i64 {
    parts.iter().filter(|at| **at != without).map(|(row, column)| of[*row][*column]).sum()
}

/// Every table that looks the same when published; the least and the most of each cell in them.
fn possible(seen: &Published, at: usize, cells: &mut Vec<Vec<i64>>, found: &mut Vec<Vec<(i64, i64)>>) {
    let (rows, columns) = (seen.rows.len(), seen.columns.len());
    if at == rows * columns {
        let (by_row, by_column) = sums(cells);
        let fits = |sums: &[i64], totals: &[Shown]| sums.iter().zip(totals).all(|(n, t)| t.is_none_or(|t| t == *n));
        if by_row.iter().sum::<i64>() == seen.everybody && fits(&by_row, &seen.rows) && fits(&by_column, &seen.columns)
        {
            for (cell, (least, most)) in cells.iter().flatten().zip(found.iter_mut().flatten()) {
                (*least, *most) = ((*least).min(*cell), (*most).max(*cell));
            }
        }
        return;
    }
    let (row, column) = (at / columns, at % columns);
    let left = |total: Shown, so_far: i64| total.map_or(seen.everybody, |total| total - so_far);
    let most = left(seen.rows[row], cells[row].iter().sum())
        .min(left(seen.columns[column], cells.iter().map(|row| row[column]).sum()))
        .min(seen.everybody - cells.iter().flatten().sum::<i64>());
    let (least, most) = seen.cells[row][column].map_or((0, most), |n| (n, n.min(most)));
    for n in least..=most {
        cells[row][column] = n;
        possible(seen, at + 1, cells, found);
    }
    cells[row][column] = 0;
}

fn none_is_exposed(cells: &[Vec<i64>], fewest: i64, seen: &Published, range: impl Fn(usize, usize) -> (i64, i64)) {
    for (row, counts) in cells.iter().enumerate().take(cells.len() - 1) {
        for (column, n) in counts.iter().enumerate() {
            let needed = seen.columns[column].map_or(fewest, |all| all.min(fewest));
            match seen.cells[row][column] {
                Some(shown) => assert!(shown == *n && (*n >= fewest || seen.columns[column] == Some(0)), "{seen:?}"),
                None if *n < needed => {
                    let (least, most) = range(row, column);
                    assert!(
                        least <= *n && most >= needed && most - least >= needed,
                        "{row} {column} {least} {most} {cells:?} {seen:?}"
                    );
                }
                None => {}
            }
        }
    }
}

fn table(
    rows: usize,
    columns: usize,
    cell: impl Strategy<Value = i64> + Clone,
) -> impl Strategy<Value = Vec<Vec<i64>>> {
    (2..=rows, 2..=columns).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(cell.clone(), columns + 1), rows + 1)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn no_hidden_cell_can_be_worked_out_from_totals_and_filters(
        cells in table(4, 4, prop_oneof![3 => 0..9_i64, 2 => 5..60_i64, 1 => 0..2_i64]),
        fewest in prop_oneof![Just(5_i64), Just(10)],
    ) {
        if let Some(seen) = publish(&cells, fewest) {
            let mut attacker = Attacker::new(&seen);
            attacker.think();
            none_is_exposed(&cells, fewest, &seen, |row, column| (attacker.least[row][column], attacker.most[row][column]));
            // Nor a total that is hidden.
            let totals = (0..cells.len() - 1).map(|row| (seen.rows[row], row, cells[0].len()));
            for (_, row, column) in totals.filter(|(shown, ..)| shown.is_none()) {
                let (least, most) = (attacker.least[row][column], attacker.most[row][column]);
                let said = sums(&cells).0[..cells.len() - 1].iter().sum::<i64>();
                prop_assert!(said < fewest || (least == 0 && most >= fewest), "{least} {most} {cells:?} {seen:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nor_by_trying_every_table_there_is(cells in table(2, 2, 0..6_i64)) {
        if let Some(seen) = publish(&cells, 3) {
            let mut found = vec![vec![(i64::MAX, 0); cells[0].len()]; cells.len()];
            let mut start = vec![vec![0; cells[0].len()]; cells.len()];
            if seen.cells.iter().flatten().filter(|n| n.is_none()).count() <= 6 {
                possible(&seen, 0, &mut start, &mut found);
                none_is_exposed(&cells, 3, &seen, |row, column| found[row][column]);
            }
        }
    }
}

#[rstest]
#[case::nothing_small(&["20 30 0", "10 40 0", "0 0 0"], &["20 30 0", "10 40 0", "0 0 0"])]
#[case::one_small_hides_a_square(&["3 30 0", "20 40 0", "0 0 0"], &["- - 0", "- - 0", "0 0 0"])]
#[case::a_third_group_stays(&["3 30 50 0", "20 40 60 0", "0 0 0 0"], &["- - 50 0", "- - 60 0", "0 0 0 0"])]
#[case::a_small_group_is_hidden_whole(&["2 30 50 0", "1 40 60 0", "0 0 0 0"], &["- - 50 0", "- - 60 0", "- - 0 0"])]
fn what_is_shown_of_a_table(#[case] cells: &[&str], #[case] expected: &[&str]) {
    let row = |row: &&str| row.split(' ').map(|n| n.parse().expect("a number")).collect::<Vec<i64>>();
    let cells: Vec<_> = cells.iter().map(row).collect();
    let seen = publish(&cells, 5).expect("something");
    let row =
        |row: &Vec<Shown>| row.iter().map(|n| n.map_or("-".into(), |n| n.to_string())).collect::<Vec<_>>().join(" ");
    assert_eq!(seen.cells.iter().map(row).collect::<Vec<_>>(), expected);
}
