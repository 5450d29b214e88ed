//! The cover of a picture: squares of a grid that nobody else sees. Pure.
//!
//! Covered squares at the edges are cut off; each one inside is filled with one colour. The picture is drawn
//! anew from what is left, so the file that is shared does not contain what was covered.

/// Squares in a row and in a column: large enough for a finger, small enough for a face.
pub const SIDE: u32 = 7;

/// The covered squares, one bit each, row by row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cover(u64);

impl Cover {
    pub const ALL: u64 = (1 << (SIDE * SIDE)) - 1;

    /// The form in which it is stored.
    pub const fn stored(self) -> i64 {
        self.0.cast_signed()
    }

    pub const fn of(stored: i64) -> Self {
        Self(stored.cast_unsigned() & Self::ALL)
    }

    /// Reads the numbers of squares that a form posted; none if one is not on the grid.
    pub fn read(squares: &[String]) -> Option<Self> {
        squares.iter().try_fold(Self(0), |cover, one| {
            let n: u32 = one.parse().ok().filter(|n| *n < SIDE * SIDE)?;
            Some(Self(cover.0 | 1 << n))
        })
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether nothing of the picture would be left.
    pub const fn is_all(self) -> bool {
        self.0 == Self::ALL
    }

    pub const fn has(self, column: u32, row: u32) -> bool {
        self.0 >> (row * SIDE + column) & 1 == 1
    }

    /// The first and last column and row that are not wholly covered.
    pub fn kept(self) -> Option<[u32; 4]> {
        let seen = || (0..SIDE * SIDE).filter(|n| self.0 >> n & 1 == 0).map(|n| (n % SIDE, n / SIDE));
        let (left, right) = (seen().map(|(x, _)| x).min()?, seen().map(|(x, _)| x).max()?);
        let (top, bottom) = (seen().map(|(_, y)| y).min()?, seen().map(|(_, y)| y).max()?);
        Some([left, top, right, bottom])
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_square_that_is_not_on_the_grid_covers_nothing() {
        assert_eq!(Cover::read(&["49".into()]), None);
        assert_eq!(Cover::read(&["-1".into()]), None);
    }

    proptest! {
        #[test]
        fn a_cover_is_stored_as_it_is(bits in 0..=Cover::ALL) {
            let cover = Cover(bits);
            prop_assert_eq!(Cover::of(cover.stored()), cover);
        }
    }
}
