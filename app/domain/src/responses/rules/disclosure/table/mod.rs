//! What may be shown of a table of answers by group, whose totals are shown elsewhere.
//!
//! First small cells are hidden, and every cell of a hidden total. Then more are hidden, until somebody who knows every
//! total and every shown cell must still think it possible that each small cell is at least the threshold. What can be
//! worked out is computed exactly: the hidden cells form a network, in which a cell can grow by the maximum flow from
//! its column back to its row; an edge from a column to a row makes a cell smaller, and one from a row to a column
//! makes it larger. A filter shows one column of the same table, so it tells nothing more.

#[cfg(test)]
mod tests;

use std::collections::VecDeque;

use super::Shown;

/// More people than any table has.
const MANY: i64 = 1 << 40;

/// All counts, by row (the answer) and column (the group).
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// By row, then column.
    pub cells: &'a [Vec<i64>],
    /// The rows' totals, as they are shown without groups.
    pub rows: &'a [Shown],
    /// The columns' totals, as they are shown.
    pub columns: &'a [Shown],
    /// From this row on, rows count those who did not answer, which is not sensitive.
    pub silent: usize,
    /// A count below this is hidden.
    pub fewest: i64,
}

/// The cells that may be shown; none if nothing may be.
pub fn by_group(table: Table<'_>) -> Option<Vec<Vec<Shown>>> {
    let mut state = State::new(table);
    while let Some((row, column)) = state.exposed() {
        if !state.hide_a_way(row, column) {
            state.hide_everything();
            break;
        }
    }
    state.exposed().is_none().then(|| state.shown())
}

struct State<'a> {
    table: Table<'a>,
    hidden: Vec<Vec<bool>>,
}

impl<'a> State<'a> {
    fn new(table: Table<'a>) -> Self {
        let hide = |row: usize, column: usize, n: i64| {
            let total_hidden = table.rows[row].is_none() || table.columns[column].is_none();
            total_hidden || (row < table.silent && n < table.fewest && table.columns[column] != Some(0))
        };
        let hidden = (table.cells.iter().enumerate())
            .map(|(row, cells)| cells.iter().enumerate().map(|(column, n)| hide(row, column, *n)).collect())
            .collect();
        Self { table, hidden }
    }

    fn shown(&self) -> Vec<Vec<Shown>> {
        let row = |(cells, hidden): (&Vec<i64>, &Vec<bool>)| {
            cells.iter().zip(hidden).map(|(n, hidden)| (!hidden).then_some(*n)).collect()
        };
        self.table.cells.iter().zip(&self.hidden).map(row).collect()
    }

    fn hide_everything(&mut self) {
        self.hidden.iter_mut().flatten().for_each(|hidden| *hidden = true);
    }

    /// The value that must seem possible for a cell of this column. For a group known to be smaller than the threshold
    /// this is the group's size.
    fn needed(&self, column: usize) -> i64 {
        self.table.columns[column].map_or(self.table.fewest, |all| all.min(self.table.fewest))
    }

    /// A small cell of which too much can be worked out.
    fn exposed(&self) -> Option<(usize, usize)> {
        let (rows, columns) = (self.table.rows.len(), self.table.columns.len());
        let places = (0..self.table.silent.min(rows)).flat_map(|row| (0..columns).map(move |column| (row, column)));
        places.filter(|(row, column)| self.hidden[*row][*column]).find(|(row, column)| {
            let n = self.table.cells[*row][*column];
            let needed = self.needed(*column);
            if n >= needed {
                return false;
            }
            let (least, most) = self.range(*row, *column);
            most < needed || most - least < needed
        })
    }

    /// The smallest and the largest value that a hidden cell can have.
    fn range(&self, row: usize, column: usize) -> (i64, i64) {
        let n = self.table.cells[row][column];
        let columns = self.table.columns.len();
        let (row_at, column_at) = (row + columns + 1, column);
        let more = self.flow(column_at, row_at, (row, column));
        let less = self.flow(row_at, column_at, (row, column)).min(n);
        (n - less, n + more)
    }

    /// The maximum flow between two nodes. The nodes are the columns, the column of totals, the rows, and the row of
    /// totals.
    fn flow(&self, from: usize, to: usize, without: (usize, usize)) -> i64 {
        let mut room = self.room(without);
        let mut all = 0;
        while all < MANY {
            let Some(way) = way(&room, from, to) else { break };
            let width = way.windows(2).map(|step| room[step[0]][step[1]]).min().unwrap_or(0);
            for step in way.windows(2) {
                room[step[0]][step[1]] -= width;
                room[step[1]][step[0]] += width;
            }
            all += width;
        }
        all
    }

    /// The capacities: how much each hidden cell can grow (row to column) and shrink (column to row). A total has the
    /// opposite sign of the cells in its row, so growing and shrinking are exchanged.
    fn room(&self, without: (usize, usize)) -> Vec<Vec<i64>> {
        let (rows, columns) = (self.table.rows.len(), self.table.columns.len());
        let (total_column, total_row, all) = (columns, columns + 1 + rows, columns + rows + 2);
        let mut room = vec![vec![0; all]; all];
        for (row, hidden) in self.hidden.iter().enumerate() {
            let at = columns + 1 + row;
            for (column, hidden) in hidden.iter().enumerate() {
                if *hidden && (row, column) != without {
                    room[at][column] = MANY;
                    room[column][at] = self.table.cells[row][column];
                }
            }
            if self.table.rows[row].is_none() {
                room[at][total_column] = self.table.cells[row].iter().sum();
                room[total_column][at] = MANY;
            }
        }
        for column in (0..columns).filter(|column| self.table.columns[*column].is_none()) {
            room[total_row][column] = self.table.cells.iter().map(|cells| cells[column]).sum();
            room[column][total_row] = MANY;
        }
        room
    }

    /// Hides the smallest cells along a path on which this cell can grow enough; false if there is none.
    fn hide_a_way(&mut self, row: usize, column: usize) -> bool {
        let columns = self.table.columns.len();
        let (from, to) = (column, columns + 1 + row);
        let needed = self.needed(column);
        let room = self.room((row, column));
        let places = room.len();
        let cost = |a: usize, b: usize| -> Option<i64> {
            if room[a][b] >= needed {
                return Some(0);
            }
            let (at_row, at_column, shrinks) = if a > columns { (a, b, false) } else { (b, a, true) };
            let cell = (at_row.checked_sub(columns + 1)?, at_column);
            let n = *self.table.cells.get(cell.0)?.get(cell.1)?;
            let could = cell != (row, column) && !self.hidden[cell.0][cell.1] && (!shrinks || n >= needed);
            could.then_some(n + 1)
        };
        let mut best: Vec<Option<(i64, usize)>> = vec![None; places];
        best[from] = Some((0, from));
        for _ in 0..places {
            for a in 0..places {
                let Some((so_far, _)) = best[a] else { continue };
                for b in (0..places).filter(|b| (*b > columns) != (a > columns)) {
                    let Some(more) = cost(a, b) else { continue };
                    if best[b].is_none_or(|(known, _)| so_far + more < known) {
                        best[b] = Some((so_far + more, a));
                    }
                }
            }
        }
        let mut hid = false;
        let mut at = to;
        while at != from {
            let Some((_, before)) = best[at] else { return false };
            let (a_row, a_column) = if at > columns { (at, before) } else { (before, at) };
            if let Some(hidden) = self.hidden.get_mut(a_row - columns - 1).and_then(|cells| cells.get_mut(a_column)) {
                hid |= !*hidden;
                *hidden = true;
            }
            at = before;
        }
        hid
    }
}

/// The shortest path through the remaining capacity.
fn way(room: &[Vec<i64>], from: usize, to: usize) -> Option<Vec<usize>> {
    let mut before: Vec<Option<usize>> = vec![None; room.len()];
    before[from] = Some(from);
    let mut next = VecDeque::from([from]);
    while let Some(at) = next.pop_front() {
        if at == to {
            let mut way = vec![to];
            let mut at = to;
            while at != from {
                at = before[at]?;
                way.push(at);
            }
            way.reverse();
            return Some(way);
        }
        for (other, left) in room[at].iter().enumerate() {
            if *left > 0 && before[other].is_none() {
                before[other] = Some(at);
                next.push_back(other);
            }
        }
    }
    None
}
