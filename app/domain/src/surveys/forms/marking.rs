//! Reads which answers a question's form marks as worrying.

use std::collections::HashMap;

use crate::surveys::model::{Choice, Kind, Mark};

/// The field of a mark: `worrying[no]` of a question, `worrying[0]` of its first option, `worrying[0-low]` of its
/// first statement.
pub fn mark_field(row: Option<usize>, mark: &Mark) -> String {
    format!("worrying[{}]", mark_key(row, mark))
}

fn mark_key(row: Option<usize>, mark: &Mark) -> String {
    match row {
        None => mark.key.to_owned(),
        Some(n) if mark.key.is_empty() => n.to_string(),
        Some(n) => format!("{n}-{}", mark.key),
    }
}

/// The marks of a row of options, or of a question without options: the endings of the ids of these answers.
pub fn marked(kind: Kind, ticked: &HashMap<String, String>, row: Option<usize>) -> Vec<&'static str> {
    let marks = kind.marks().iter().filter(|mark| ticked.contains_key(&mark_key(row, mark)));
    marks.flat_map(|mark| mark.ends).copied().collect()
}

/// The ids of the worrying answers: of `options`, each with its marks in `marks`; for a question without options
/// `marks` has one entry, its own.
pub fn worrying(options: &[Choice], marks: &[Vec<&'static str>]) -> Vec<String> {
    let of = |(option, ends): (&str, &Vec<&'static str>)| -> Vec<String> {
        ends.iter().map(|end| format!("{option}{end}")).collect()
    };
    if options.is_empty() {
        return marks.iter().flat_map(|ends| of(("", ends))).collect();
    }
    options.iter().map(|option| option.id.as_str()).zip(marks).flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, TypedText};
    use crate::{
        error::FieldErrors,
        surveys::{
            editing,
            forms::{RowAct, Typed, rows},
        },
    };

    fn ticked(keys: &[&str]) -> HashMap<String, String> {
        keys.iter().map(|key| ((*key).to_owned(), "true".to_owned())).collect()
    }

    #[test]
    fn a_mark_goes_with_its_row_and_a_new_answer_has_one_too() {
        let ids = ["a", "b", ""].map(str::to_owned);
        let labels = ["Red", "Blue", "Green"].map(|label| TypedText::default().with(Lang::En, label));
        let worrying_rows = ticked(&["1", "2", "7", "0-low"]);
        let typed = Typed { ids: ids.into(), labels: &labels, symbols: &[], worrying: &worrying_rows };
        let mut problems = FieldErrors::default();
        let rows = rows(&mut problems, Kind::Single, typed, Some(RowAct::Up(1)));
        let (options, marks): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        let before: Vec<_> = options.iter().take(2).cloned().collect();
        let options = editing::number_options(options, &before);
        assert_eq!(options.iter().map(|o| o.label.of(Lang::En)).collect::<Vec<_>>(), ["Blue", "Red", "Green"]);
        assert_eq!(worrying(&options, &marks), ["b", "c"]);
    }

    #[test]
    fn an_end_of_a_scale_is_marked_with_one_tick() {
        assert_eq!(marked(Kind::Faces, &ticked(&["low"]), None), ["1", "2"]);
        assert_eq!(marked(Kind::YesNo, &ticked(&["no", "unsure", "low"]), None), ["no", "unsure"]);
        assert_eq!(marked(Kind::Agree, &ticked(&["1-high", "0-low"]), Some(1)), [":4", ":5"]);
        assert_eq!(worrying(&[], &[vec!["1", "2"]]), ["1", "2"]);
    }
}
