//! Changing a survey's document: ids that stay, limits, places. Pure.

use super::{
    model::{Choice, Document, Easy, Kind, Question, Rule, Section},
    rules::logic::{self, Asker},
};
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
pub const SECTIONS: usize = 12;
/// An Easy Read sentence is short.
pub const EASY: usize = 100;
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

/// Moves a question by one place, or takes it out. Over the edge of its section it goes into the next one;
/// at the end of the row it stays where it is. What depends on one taken out is asked of everybody then.
///
/// # Errors
/// `NotFound` if there is no such question; `Conflict` if its rule, or another's, would look forwards.
pub fn move_question(document: &mut Document, id: &str, way: Way) -> Result<(), AppError> {
    let at = document.questions.iter().position(|q| q.id == id).ok_or(AppError::NotFound)?;
    let before = logic::broken(document).len();
    let section = document.questions[at].section.clone();
    let neighbour = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|next| *next < document.questions.len()),
        Way::Out => {
            document.questions.remove(at);
            logic::forget_missing(document);
            return Ok(());
        }
    };
    match neighbour {
        Some(other) if document.questions[other].section == section => document.questions.swap(at, other),
        _ => {
            let rank = rank(document, &section);
            let next = if way == Way::Up { rank.checked_sub(1) } else { Some(rank + 1) };
            if let Some(next) = next.filter(|next| *next <= document.sections.len()) {
                let section = next.checked_sub(1).map_or_else(String::new, |at| document.sections[at].id.clone());
                document.questions[at].section = section;
            }
        }
    }
    if logic::broken(document).len() > before {
        return Err(AppError::conflict("surveys-move-depends"));
    }
    Ok(())
}

/// Where a section stands: 0 is before all of them.
fn rank(document: &Document, section: &str) -> usize {
    document.sections.iter().position(|s| s.id == section).map_or(0, |at| at + 1)
}

/// Puts the questions in the order of their sections; one whose section is gone stands before all.
fn sort(document: &mut Document) {
    let ranks: Vec<String> = document.sections.iter().map(|s| s.id.clone()).collect();
    let rank = |section: &str| ranks.iter().position(|id| id == section).map_or(0, |at| at + 1);
    for question in &mut document.questions {
        if rank(&question.section) == 0 {
            question.section.clear();
        }
    }
    document.questions.sort_by_key(|q| rank(&q.section));
}

/// Puts a question in: in the place of the one with its id, or with a new id at the end of its section.
/// Returns its id.
///
/// # Errors
/// `NotFound` if it has an id that no question has; `Invalid` if there are too many, or if a rule asks
/// for an option that it has no more.
pub fn put_question(document: &mut Document, mut question: Question) -> Result<String, AppError> {
    let id = question.id.clone();
    let id = if id.is_empty() {
        if document.questions.len() >= QUESTIONS {
            return Err(Problems::default()
                .add("", Sentence::new("surveys-too-many-questions").with("max", QUESTIONS))
                .into());
        }
        question.id = next_id('q', document.questions.iter().map(|q| q.id.as_str()));
        let id = question.id.clone();
        document.questions.push(question);
        id
    } else {
        let at = document.questions.iter().position(|q| q.id == id).ok_or(AppError::NotFound)?;
        let broken = logic::broken(document).len();
        document.questions[at] = question;
        if logic::broken(document).len() > broken {
            let asker = logic::dependents(document, &id).first().map_or(0, |asker| number(document, *asker));
            let sentence = Sentence::new("surveys-option-needed").with("n", asker);
            return Err(Problems::default().add("", sentence).into());
        }
        id
    };
    sort(document);
    Ok(id)
}

/// The number people know a question by; of a section, that of its first question.
fn number(document: &Document, asker: Asker<'_>) -> usize {
    let at = match asker {
        Asker::Question(id) => document.questions.iter().position(|q| q.id == id),
        Asker::Section(id) => document.questions.iter().position(|q| q.section == id),
    };
    at.unwrap_or(0) + 1
}

/// Puts a section in: in the place of the one with its id, or with a new id at the end. Returns its id.
///
/// # Errors
/// `NotFound` if it has an id that no section has; `Invalid` if there are too many.
pub fn put_section(document: &mut Document, mut section: Section) -> Result<String, AppError> {
    if section.id.is_empty() {
        if document.sections.len() >= SECTIONS {
            return Err(Problems::default()
                .add("", Sentence::new("surveys-too-many-sections").with("max", SECTIONS))
                .into());
        }
        section.id = next_id('s', document.sections.iter().map(|s| s.id.as_str()));
        let id = section.id.clone();
        document.sections.push(section);
        return Ok(id);
    }
    let id = section.id.clone();
    let place = document.sections.iter_mut().find(|s| s.id == id).ok_or(AppError::NotFound)?;
    *place = section;
    Ok(id)
}

/// Moves a section with its questions by one place, or takes it out: its questions join the one before.
///
/// # Errors
/// `NotFound` if there is no such section; `Conflict` if a rule would look forwards.
pub fn move_section(document: &mut Document, id: &str, way: Way) -> Result<(), AppError> {
    let at = document.sections.iter().position(|s| s.id == id).ok_or(AppError::NotFound)?;
    let before = logic::broken(document).len();
    match way {
        Way::Up if at > 0 => document.sections.swap(at, at - 1),
        Way::Down if at + 1 < document.sections.len() => document.sections.swap(at, at + 1),
        Way::Out => {
            let joins = at.checked_sub(1).map_or_else(String::new, |at| document.sections[at].id.clone());
            document.sections.remove(at);
            for question in document.questions.iter_mut().filter(|q| q.section == id) {
                question.section.clone_from(&joins);
            }
        }
        _ => {}
    }
    sort(document);
    if logic::broken(document).len() > before {
        return Err(AppError::conflict("surveys-move-depends"));
    }
    Ok(())
}

/// Says when a question or a section is asked.
///
/// # Errors
/// `NotFound` if it is not there; `Invalid` if the rule looks forwards or at no answer there is.
pub fn put_rule(document: &mut Document, asker: Asker<'_>, rule: Option<Rule>) -> Result<(), AppError> {
    let show = match asker {
        Asker::Question(id) => document.questions.iter_mut().find(|q| q.id == id).map(|q| &mut q.show),
        Asker::Section(id) => document.sections.iter_mut().find(|s| s.id == id).map(|s| &mut s.show),
    };
    let show = show.ok_or(AppError::NotFound)?;
    *show = None;
    let broken = logic::broken(document).len();
    let show = match asker {
        Asker::Question(id) => document.questions.iter_mut().find(|q| q.id == id).map(|q| &mut q.show),
        Asker::Section(id) => document.sections.iter_mut().find(|s| s.id == id).map(|s| &mut s.show),
    };
    *show.ok_or(AppError::NotFound)? = rule;
    if logic::broken(document).len() > broken {
        return Err(AppError::invalid("value", "surveys-rule-fits-not"));
    }
    Ok(())
}

/// An id that none has: one more than the highest.
fn next_id<'a>(letter: char, ids: impl Iterator<Item = &'a str>) -> String {
    let highest = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<u32>().ok()).max();
    format!("{letter}{}", highest.unwrap_or(0) + 1)
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
            let id = if keep { row.id.clone() } else { next() };
            taken.push(id.clone());
            Choice { id, ..row }
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
        Kind::YesNo | Kind::Faces | Kind::Number => 8,
        Kind::Single | Kind::Picture | Kind::Month => 12,
        Kind::Several => 20,
        Kind::Agree => 6 * u32::try_from(question.options.len()).unwrap_or(1),
        Kind::Order | Kind::Top | Kind::Short => 35,
        Kind::Upload => 45,
        Kind::Long | Kind::Drawing => 70,
    };
    document.questions.iter().map(seconds).sum::<u32>().div_ceil(60).max(1)
}

/// Whether two documents ask the same, however it is worded.
pub fn same_questions(one: &Document, other: &Document) -> bool {
    // What is left when every word is taken away.
    let shape = |document: &Document| {
        let choice = |o: &Choice| Choice { id: o.id.clone(), ..Choice::default() };
        let question = |q: &Question| Question {
            text: Both::default(),
            help: Both::default(),
            younger: Both::default(),
            easy: Easy::default(),
            symbol: String::new(),
            options: q.options.iter().map(choice).collect(),
            ..q.clone()
        };
        let section = |s: &Section| Section { id: s.id.clone(), show: s.show.clone(), ..Section::default() };
        let questions: Vec<_> = document.questions.iter().map(question).collect();
        let sections: Vec<_> = document.sections.iter().map(section).collect();
        (questions, sections, document.by_section, document.influence)
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
    use crate::surveys::model::{Op, Test};
    use proptest::prelude::*;

    fn ask(kind: Kind) -> Question {
        Question { kind, ..Question::default() }
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

    fn in_sections() -> Document {
        let mut document = three();
        for title in ["Home", "School"] {
            let section = Section { title: Both::new(title, title), ..Section::default() };
            put_section(&mut document, section).expect("room for it");
        }
        document.questions[1].section = "s1".into();
        document.questions[2].section = "s1".into();
        document
    }

    fn placed(document: &Document) -> Vec<(&str, &str)> {
        document.questions.iter().map(|q| (q.id.as_str(), q.section.as_str())).collect()
    }

    #[test]
    fn a_question_moves_over_the_edge_of_its_section() {
        let mut document = in_sections();
        move_question(&mut document, "q2", Way::Up).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s1")]);
        move_question(&mut document, "q3", Way::Down).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s2")]);
        move_question(&mut document, "q3", Way::Down).expect("it stays");
        move_question(&mut document, "q1", Way::Up).expect("it stays");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s2")]);
        move_question(&mut document, "q2", Way::Down).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", "s1"), ("q3", "s2")]);
    }

    #[test]
    fn a_section_moves_with_its_questions_and_leaves_them_behind() {
        let mut document = in_sections();
        let new = Question { section: "s2".into(), ..ask(Kind::Faces) };
        put_question(&mut document, new).expect("room for it");
        move_section(&mut document, "s2", Way::Up).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q4", "s2"), ("q2", "s1"), ("q3", "s1")]);
        move_section(&mut document, "s1", Way::Out).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q4", "s2"), ("q2", "s2"), ("q3", "s2")]);
        assert_eq!(move_section(&mut document, "s1", Way::Up), Err(AppError::NotFound));
    }

    fn yes_to(question: &str) -> Option<Rule> {
        let test = Test { question: question.into(), op: Op::Is, value: "yes".into() };
        Some(Rule { all: true, tests: vec![test] })
    }

    #[test]
    fn nothing_comes_before_what_it_depends_on() {
        let mut document = three();
        document.questions[0].kind = Kind::YesNo;
        put_rule(&mut document, Asker::Question("q2"), yes_to("q1")).expect("it looks back");
        assert_eq!(
            move_question(&mut document.clone(), "q2", Way::Up),
            Err(AppError::conflict("surveys-move-depends"))
        );
        assert!(put_rule(&mut document.clone(), Asker::Question("q1"), yes_to("q2")).is_err());
        let kind_changed = Question { id: "q1".into(), ..ask(Kind::Faces) };
        assert!(put_question(&mut document.clone(), kind_changed).is_err());
        move_question(&mut document, "q1", Way::Out).expect("there");
        assert_eq!(document.questions[0].show, None);
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
            let option = |id: String| Choice { id, ..Choice::default() };
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
