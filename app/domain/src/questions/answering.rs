//! What an answer has: a figure, words, a paper; one of them at least. And how its figure is shown, since a small
//! number of children says who they are. Pure.

use crate::{
    error::{FieldErrors, Message},
    lang::{Lang, Localized},
    pledge::figures::{Unit, read_amount},
    responses::rules::disclosure,
    text::max_chars,
};

/// The longest words of an answer, in characters.
pub const LONGEST_ANSWER: usize = 4_000;

/// An answer without its paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In hundredths, with what it counts.
    pub figure: Option<(i64, Unit)>,
    /// In one language of the council at least, or in none.
    pub text: Localized,
}

/// Reads an answer as it was typed; `paper`: a PDF comes with it, or is there.
///
/// # Errors
/// By the fields `figure`, `unit`, `text[en]` …; at `figure` where there is nothing at all.
pub fn read(problems: &mut FieldErrors, figure: &str, unit: &str, text: Localized, paper: bool) -> Answer {
    let amount = if figure.trim().is_empty() { None } else { Some(read_amount(figure)) };
    let unit = Unit::parse(unit);
    let figure = match (amount, unit) {
        (None, _) => None,
        (Some(None), _) => {
            problems.push("figure", Message::new("questions-figure-wrong"));
            None
        }
        (Some(Some(_)), None) => {
            problems.push("unit", Message::new("questions-unit-missing"));
            None
        }
        (Some(Some(amount)), Some(unit)) => Some((amount, unit)),
    };
    for lang in Lang::ALL {
        max_chars(problems, &lang.field("text"), text.of(lang), LONGEST_ANSWER);
    }
    if amount.is_none() && text.is_empty() && !paper {
        problems.push("figure", Message::new("questions-answer-empty"));
    }
    Answer { figure, text }
}

/// A figure, as somebody is shown it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownFigure {
    /// In hundredths.
    Plain(i64, Unit),
    /// A number of children below this; none of them is one too.
    Fewer(i64),
}

/// How a figure is shown where counts below `fewest` are hidden. Only numbers count people.
pub fn shown(amount: i64, unit: Unit, fewest: i64) -> ShownFigure {
    let hidden = unit == Unit::Number && disclosure::parts(&[amount / 100], fewest) == [None];
    if hidden { ShownFigure::Fewer(fewest) } else { ShownFigure::Plain(amount, unit) }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(["92.5", "percent", ""], false, &[])]
    #[case(["", "", "All of them."], false, &[])]
    #[case(["", "number", ""], true, &[])]
    #[case(["", "number", ""], false, &["figure"])]
    #[case(["many", "number", "x"], false, &["figure"])]
    #[case(["12", "", "x"], false, &["unit"])]
    fn one_of_figure_words_and_paper_is_enough(#[case] typed: [&str; 3], #[case] paper: bool, #[case] wrong: &[&str]) {
        let mut problems = FieldErrors::default();
        let text = Localized::default().with(Lang::En, typed[2]);
        let answer = read(&mut problems, typed[0], typed[1], text.clone(), paper);
        assert_eq!(problems.0.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), wrong);
        assert_eq!(answer.text, text);
        if typed[0] == "92.5" {
            assert_eq!(answer.figure, Some((9_250, Unit::Percent)));
        }
    }

    #[test]
    fn words_that_are_too_long_are_said() {
        let mut problems = FieldErrors::default();
        let text = Localized::en_cy("x".repeat(LONGEST_ANSWER), "x".repeat(LONGEST_ANSWER + 1));
        read(&mut problems, "", "", text, false);
        assert_eq!(problems.0.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["text[cy]"]);
    }

    #[rstest]
    #[case(0, Unit::Number, ShownFigure::Fewer(5))]
    #[case(400, Unit::Number, ShownFigure::Fewer(5))]
    #[case(499, Unit::Number, ShownFigure::Fewer(5))]
    #[case(500, Unit::Number, ShownFigure::Plain(500, Unit::Number))]
    #[case(400, Unit::Percent, ShownFigure::Plain(400, Unit::Percent))]
    #[case(0, Unit::Pounds, ShownFigure::Plain(0, Unit::Pounds))]
    fn a_small_number_of_children_is_hidden(#[case] amount: i64, #[case] unit: Unit, #[case] is: ShownFigure) {
        assert_eq!(shown(amount, unit, 5), is);
    }
}
