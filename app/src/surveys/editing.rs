//! Changing a survey's document: ids that stay, limits, places. Pure.

use super::model::{Choice, Document, Kind, Question};
use crate::{
    error::{AppError, Problems, Sentence},
    lang::Both,
};

/// The most characters of each text.
pub const TITLE: usize = 100;
pub const INTRO: usize = 1_000;
pub const TEXT: usize = 300;
pub const OPTION: usize = 100;
/// The most questions of a survey, and options of a question.
pub const QUESTIONS: usize = 40;
pub const OPTIONS: usize = 20;

/// Where a question goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Up,
    Down,
    Out,
}

impl Way {
    pub fn parse(typed: &str) -> Option<Self> {
        match typed {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "remove" => Some(Self::Out),
            _ => None,
        }
    }
}

/// Moves a question by one place, or takes it out. At the end of the row it stays where it is.
///
/// # Errors
/// `NotFound` if there is no such question.
pub fn move_question(document: &mut Document, id: &str, way: Way) -> Result<(), AppError> {
    let at = document.questions.iter().position(|q| q.id == id).ok_or(AppError::NotFound)?;
    match way {
        Way::Up if at > 0 => document.questions.swap(at, at - 1),
        Way::Down if at + 1 < document.questions.len() => document.questions.swap(at, at + 1),
        Way::Out => {
            document.questions.remove(at);
        }
        _ => {}
    }
    Ok(())
}

/// Puts a question in: in the place of the one with its id, or with a new id at the end. Returns its id.
///
/// # Errors
/// `NotFound` if it has an id that no question has; `Invalid` if there are too many.
pub fn put_question(document: &mut Document, mut question: Question) -> Result<String, AppError> {
    let id = question.id.clone();
    if id.is_empty() {
        if document.questions.len() >= QUESTIONS {
            return Err(Problems::default()
                .add("", Sentence::new("surveys-too-many-questions").with("max", QUESTIONS))
                .into());
        }
        question.id = next_question(document);
        let id = question.id.clone();
        document.questions.push(question);
        return Ok(id);
    }
    let place = document.questions.iter_mut().find(|q| q.id == id).ok_or(AppError::NotFound)?;
    *place = question;
    Ok(id)
}

/// An id that no question has: one more than the highest.
fn next_question(document: &Document) -> String {
    let highest = document.questions.iter().filter_map(|q| q.id.strip_prefix('q')?.parse::<u32>().ok()).max();
    format!("q{}", highest.unwrap_or(0) + 1)
}

/// Gives ids to the options that have none, and refuses ids that `before` did not have.
/// One taken out leaves its id behind for as long as a later one is there.
pub fn number_options(rows: Vec<Choice>, before: &[Choice]) -> Vec<Choice> {
    let known = |id: &str| before.iter().any(|o| o.id == id);
    let letter = |id: &str| match id.as_bytes() {
        [byte @ b'a'..=b'z'] => Some(u32::from(byte - b'a') + 1),
        _ => None,
    };
    let mut last = before.iter().filter_map(|o| letter(&o.id)).max().unwrap_or(0);
    let mut taken: Vec<String> = Vec::new();
    let mut next = || loop {
        last += 1;
        let id = name(last);
        if !known(&id) {
            return id;
        }
    };
    rows.into_iter()
        .map(|row| {
            let keep = known(&row.id) && !taken.contains(&row.id);
            let id = if keep { row.id } else { next() };
            taken.push(id.clone());
            Choice { id, label: row.label }
        })
        .collect()
}

/// 1 is `a`, 26 is `z`, then `z1`, `z2`: as many as it takes.
fn name(n: u32) -> String {
    match u8::try_from(n) {
        Ok(n @ 1..=26) => char::from(b'a' + n - 1).to_string(),
        _ => format!("z{}", n.saturating_sub(26)),
    }
}

/// How long it takes to answer, in whole minutes; what people are told beforehand.
pub fn minutes(document: &Document) -> u32 {
    let seconds = |question: &Question| match question.kind {
        Kind::Faces => 8,
        Kind::Single => 12,
        Kind::Several => 20,
        Kind::Order | Kind::Short => 35,
        Kind::Long => 70,
    };
    document.questions.iter().map(seconds).sum::<u32>().div_ceil(60).max(1)
}

/// Whether two documents ask the same, however it is worded.
pub fn same_questions(one: &Document, other: &Document) -> bool {
    let shape = |document: &Document| {
        let questions = document.questions.iter();
        questions
            .map(|q| (q.id.clone(), q.kind, q.options.iter().map(|o| o.id.clone()).collect::<Vec<_>>()))
            .collect::<Vec<_>>()
    };
    shape(one) == shape(other)
}

/// Says of a text in both languages where it is too long: fields `name_en` and `name_cy`.
pub fn limit(problems: &mut Problems, name: &str, text: &Both, most: usize) {
    limit_one(problems, &format!("{name}_en"), &text.en, most);
    limit_one(problems, &format!("{name}_cy"), &text.cy, most);
}

/// Says that a text is too long.
pub fn limit_one(problems: &mut Problems, field: &str, text: &str, most: usize) {
    if text.chars().count() > most {
        problems.push(field, Sentence::new("form-too-long").with("max", most));
    }
}

/// One line: line ends become spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ask(kind: Kind) -> Question {
        Question { id: String::new(), kind, text: Both::default(), help: Both::default(), options: Vec::new() }
    }

    fn three() -> Document {
        let mut document = Document::default();
        for kind in [Kind::Faces, Kind::Long, Kind::Short] {
            put_question(&mut document, ask(kind)).expect("room for it");
        }
        document
    }

    fn ids(document: &Document) -> Vec<&str> {
        document.questions.iter().map(|q| q.id.as_str()).collect()
    }

    #[test]
    fn questions_move_and_keep_their_ids() {
        let mut document = three();
        move_question(&mut document, "q3", Way::Up).expect("there");
        assert_eq!(ids(&document), ["q1", "q3", "q2"]);
        move_question(&mut document, "q2", Way::Down).expect("there");
        assert_eq!(ids(&document), ["q1", "q3", "q2"]);
        move_question(&mut document, "q1", Way::Out).expect("there");
        assert_eq!(put_question(&mut document, ask(Kind::Faces)).as_deref(), Ok("q4"));
        assert_eq!(move_question(&mut document, "q1", Way::Up), Err(AppError::NotFound));
    }

    #[test]
    fn a_question_is_replaced_in_its_place() {
        let mut document = three();
        let other = Question { id: "q2".into(), text: Both::new("New", "Newydd"), ..ask(Kind::Single) };
        put_question(&mut document, other).expect("there");
        assert_eq!(ids(&document), ["q1", "q2", "q3"]);
        assert_eq!(document.questions[1].text.en, "New");
        assert_eq!(
            put_question(&mut document, Question { id: "q9".into(), ..ask(Kind::Long) }),
            Err(AppError::NotFound)
        );
    }

    #[test]
    fn there_is_an_end_to_questions() {
        let mut document = Document::default();
        for _ in 0..QUESTIONS {
            put_question(&mut document, ask(Kind::Faces)).expect("room for it");
        }
        assert!(matches!(put_question(&mut document, ask(Kind::Faces)), Err(AppError::Invalid(_))));
    }

    #[test]
    fn time_is_rounded_up() {
        assert_eq!((minutes(&Document::default()), minutes(&three())), (1, 2));
    }

    proptest! {
        #[test]
        fn options_have_ids_of_their_own_and_the_old_ones_keep_theirs(
            before in 0u8..6, rows in prop::collection::vec(prop_oneof![Just(String::new()), "[a-h]", "[a-z<]{3}"], 0..12),
        ) {
            let option = |id: String| Choice { id, label: Both::default() };
            let before: Vec<_> = (0..before).map(|n| option(char::from(b'a' + n).to_string())).collect();
            let after = number_options(rows.iter().cloned().map(option).collect(), &before);
            let mut ids: Vec<_> = after.iter().map(|o| o.id.clone()).collect();
            for (row, id) in rows.iter().zip(&ids) {
                let first = rows.iter().position(|r| r == row).map(|n| &ids[n]) == Some(id);
                prop_assert!(!before.iter().any(|o| o.id == *row) || id == row || !first);
                prop_assert!(before.iter().any(|o| o.id == *id) == (id == row && before.iter().any(|o| o.id == *row)));
            }
            ids.sort();
            ids.dedup();
            prop_assert_eq!(ids.len(), after.len());
        }
    }
}
