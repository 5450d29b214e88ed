//! A checksum of a table that is the same for both kinds of database and for every order of rows.

use sea_orm::Value;
use sha2::{Digest as _, Sha256};

use crate::random;

/// The sum of the SHA-256 of each row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    pub rows: u64,
    parts: [u64; 4],
}

impl Sum {
    pub fn add(&mut self, row: &[Value]) {
        let mut hash = Sha256::new();
        for cell in row {
            put(&mut hash, cell);
        }
        let hash = hash.finalize();
        for (part, eight) in self.parts.iter_mut().zip(hash.chunks_exact(8)) {
            let number = eight.iter().fold(0_u64, |number, byte| (number << 8) | u64::from(*byte));
            *part = part.wrapping_add(number);
        }
        self.rows += 1;
    }

    /// Twelve hexadecimal digits.
    pub fn short(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(self.rows.to_be_bytes());
        for part in self.parts {
            hash.update(part.to_be_bytes());
        }
        let mut digits = random::hex(&hash.finalize());
        digits.truncate(12);
        digits
    }

    pub fn words(&self) -> String {
        format!("{} rows ({})", self.rows, self.short())
    }
}

/// Adds a cell by its meaning: a boolean is 0 or 1 and an id is its bytes, as `SQLite` keeps them.
fn put(hash: &mut Sha256, cell: &Value) {
    let mut tagged = |tag: u8, bytes: &[u8]| {
        hash.update([tag]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    };
    match cell {
        Value::Bool(Some(yes)) => tagged(1, &i64::from(*yes).to_be_bytes()),
        Value::BigInt(Some(number)) => tagged(1, &number.to_be_bytes()),
        Value::Double(Some(number)) => tagged(2, &number.to_bits().to_be_bytes()),
        Value::String(Some(text)) => tagged(3, text.as_bytes()),
        Value::Bytes(Some(bytes)) => tagged(4, bytes),
        Value::Uuid(Some(id)) => tagged(4, id.as_bytes()),
        // Cells of other types are never read (`tables`); they would count as empty.
        _ => tagged(0, &[]),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use uuid::Uuid;

    use super::*;

    fn sum(rows: &[Vec<Value>]) -> Sum {
        let mut sum = Sum::default();
        for row in rows {
            sum.add(row);
        }
        sum
    }

    fn text(words: &str) -> Value {
        Value::String(Some(words.to_owned()))
    }

    #[test]
    fn it_is_the_same_in_both_databases_and_in_every_order() {
        let id = Uuid::from_u128(7);
        let postgres = [vec![Value::Uuid(Some(id)), Value::Bool(Some(true))], vec![text("a"), Value::Bool(None)]];
        let bytes = Value::Bytes(Some(id.as_bytes().to_vec()));
        let sqlite = [vec![text("a"), Value::BigInt(None)], vec![bytes, Value::BigInt(Some(1))]];
        assert_eq!(sum(&postgres), sum(&sqlite));
        assert_eq!(sum(&postgres).short().len(), 12);
    }

    #[rstest]
    #[case::a_letter([text("a"), text("b")], [text("a"), text("c")])]
    #[case::where_a_cell_ends([text("ab"), text("")], [text("a"), text("b")])]
    #[case::nothing_is_no_empty_text([text("a"), text("")], [text("a"), Value::String(None)])]
    #[case::a_text_is_no_bytes([text("a"), text("b")], [text("a"), Value::Bytes(Some(b"b".to_vec()))])]
    #[case::a_number_is_no_text([text("a"), text("1")], [text("a"), Value::BigInt(Some(1))])]
    fn what_differs_has_another(#[case] one: [Value; 2], #[case] other: [Value; 2]) {
        assert_ne!(sum(&[one.to_vec()]), sum(&[other.to_vec()]));
        assert_ne!(sum(&[one.to_vec()]), sum(&[one.to_vec(), one.to_vec()]), "how often it is there counts");
    }
}
