//! Moving questions and sections, and their conditions, so that nothing comes before what it depends on. Pure.

use super::{QUESTIONS, SECTIONS};
use crate::{
    error::{AppError, FieldErrors, Message},
    surveys::{
        model::{Document, Question, Rule, Section},
        rules::logic::{self, Asker},
    },
};

/// A direction for a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Out,
}

impl Direction {
    pub fn parse(typed: &str) -> Option<Self> {
        match typed {
            "up" => Some(Self::Up),
            "down" => Some(Self::Down),
            "remove" => Some(Self::Out),
            _ => None,
        }
    }
}

/// Moves a question one place, or removes it. At the edge of its section it goes into the next section; at either end
/// of the survey it stays. Conditions on a removed question are dropped.
///
/// # Errors
/// `NotFound` if there is no such question; `Conflict` if its rule, or that of another one, would look forwards.
pub fn move_question(document: &mut Document, id: &str, way: Direction) -> Result<(), AppError> {
    let at = document.questions.iter().position(|q| q.id == id).ok_or(AppError::NotFound)?;
    let before = logic::broken(document).len();
    let section = document.questions[at].section.clone();
    let neighbour = match way {
        Direction::Up => at.checked_sub(1),
        Direction::Down => Some(at + 1).filter(|next| *next < document.questions.len()),
        Direction::Out => {
            document.questions.remove(at);
            logic::forget_missing(document);
            return Ok(());
        }
    };
    match neighbour {
        Some(other) if document.questions[other].section == section => document.questions.swap(at, other),
        _ => {
            let rank = rank(&document.sections, &section);
            let next = if way == Direction::Up { rank.checked_sub(1) } else { Some(rank + 1) };
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

/// The index of a section, from 1; 0 for questions before all sections.
fn rank(sections: &[Section], section: &str) -> usize {
    sections.iter().position(|s| s.id == section).map_or(0, |at| at + 1)
}

/// Sorts questions by section; one whose section is gone comes before all sections.
fn sort(document: &mut Document) {
    let Document { questions, sections, .. } = document;
    for question in questions.iter_mut().filter(|q| rank(sections, &q.section) == 0) {
        question.section.clear();
    }
    questions.sort_by_key(|q| rank(sections, &q.section));
}

/// Replaces the question with the same id, or adds one with a new id at the end of its section. Returns the id.
///
/// # Errors
/// `NotFound` if no question has the given id; `Invalid` if there are too many questions, or if a rule needs an option
/// that was removed.
pub fn put_question(document: &mut Document, mut question: Question) -> Result<String, AppError> {
    let id = question.id.clone();
    let id = if id.is_empty() {
        if document.questions.len() >= QUESTIONS {
            return Err(FieldErrors::default()
                .add("", Message::new("surveys-too-many-questions").with("max", QUESTIONS))
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
            let sentence = Message::new("surveys-option-needed").with("n", asker);
            return Err(FieldErrors::default().add("", sentence).into());
        }
        id
    };
    sort(document);
    Ok(id)
}

/// The number of a question as people see it; for a section that of its first question.
fn number(document: &Document, asker: Asker<'_>) -> usize {
    let at = match asker {
        Asker::Question(id) => document.questions.iter().position(|q| q.id == id),
        Asker::Section(id) => document.questions.iter().position(|q| q.section == id),
    };
    at.unwrap_or(0) + 1
}

/// Replaces the section with the same id, or adds one with a new id at the end. Returns the id.
///
/// # Errors
/// `NotFound` if no section has the given id; `Invalid` if there are too many.
pub fn put_section(document: &mut Document, mut section: Section) -> Result<String, AppError> {
    if section.id.is_empty() {
        if document.sections.len() >= SECTIONS {
            return Err(FieldErrors::default()
                .add("", Message::new("surveys-too-many-sections").with("max", SECTIONS))
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

/// Moves a section with its questions one place, or removes it: its questions then belong to the section before.
///
/// # Errors
/// `NotFound` if there is no such section; `Conflict` if a rule would look forwards.
pub fn move_section(document: &mut Document, id: &str, way: Direction) -> Result<(), AppError> {
    let at = document.sections.iter().position(|s| s.id == id).ok_or(AppError::NotFound)?;
    let before = logic::broken(document).len();
    match way {
        Direction::Up if at > 0 => document.sections.swap(at, at - 1),
        Direction::Down if at + 1 < document.sections.len() => document.sections.swap(at, at + 1),
        Direction::Out => {
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

/// Sets when a question or a section is asked.
///
/// # Errors
/// `NotFound` if it does not exist; `Invalid` if the rule looks forwards or at an answer that does not exist.
pub fn put_rule(document: &mut Document, asker: Asker<'_>, rule: Option<Rule>) -> Result<(), AppError> {
    *show_of(document, asker).ok_or(AppError::NotFound)? = None;
    let broken = logic::broken(document).len();
    *show_of(document, asker).ok_or(AppError::NotFound)? = rule;
    if logic::broken(document).len() > broken {
        return Err(AppError::invalid("value", "surveys-rule-fits-not"));
    }
    Ok(())
}

/// The field with the rule of a question or a section.
fn show_of<'a>(document: &'a mut Document, asker: Asker<'_>) -> Option<&'a mut Option<Rule>> {
    match asker {
        Asker::Question(id) => document.questions.iter_mut().find(|q| q.id == id).map(|q| &mut q.show),
        Asker::Section(id) => document.sections.iter_mut().find(|s| s.id == id).map(|s| &mut s.show),
    }
}

/// A new id: one more than the highest.
fn next_id<'a>(letter: char, ids: impl Iterator<Item = &'a str>) -> String {
    let highest = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<u32>().ok()).max();
    format!("{letter}{}", highest.unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::{Lang, Localized},
        surveys::model::{Kind, Op, Test},
    };

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
        move_question(&mut document, "q3", Direction::Up).expect("there");
        assert_eq!(ids(&document), ["q1", "q3", "q2"]);
        move_question(&mut document, "q2", Direction::Down).expect("there");
        assert_eq!(ids(&document), ["q1", "q3", "q2"]);
        move_question(&mut document, "q1", Direction::Out).expect("there");
        assert_eq!(put_question(&mut document, ask(Kind::Faces)).as_deref(), Ok("q4"));
        assert_eq!(move_question(&mut document, "q1", Direction::Up), Err(AppError::NotFound));
    }

    #[test]
    fn a_question_is_replaced_in_its_place() {
        let mut document = three();
        let other = Question { id: "q2".into(), text: Localized::en_cy("New", "Newydd"), ..ask(Kind::Single) };
        put_question(&mut document, other).expect("there");
        assert_eq!(ids(&document), ["q1", "q2", "q3"]);
        assert_eq!(document.questions[1].text.of(Lang::En), "New");
        assert_eq!(
            put_question(&mut document, Question { id: "q9".into(), ..ask(Kind::Long) }),
            Err(AppError::NotFound)
        );
    }

    fn in_sections() -> Document {
        let mut document = three();
        for title in ["Home", "School"] {
            let section = Section { title: Localized::en_cy(title, title), ..Section::default() };
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
        move_question(&mut document, "q2", Direction::Up).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s1")]);
        move_question(&mut document, "q3", Direction::Down).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s2")]);
        move_question(&mut document, "q3", Direction::Down).expect("it stays");
        move_question(&mut document, "q1", Direction::Up).expect("it stays");
        assert_eq!(placed(&document), [("q1", ""), ("q2", ""), ("q3", "s2")]);
        move_question(&mut document, "q2", Direction::Down).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q2", "s1"), ("q3", "s2")]);
    }

    #[test]
    fn a_section_moves_with_its_questions_and_leaves_them_behind() {
        let mut document = in_sections();
        let new = Question { section: "s2".into(), ..ask(Kind::Faces) };
        put_question(&mut document, new).expect("room for it");
        move_section(&mut document, "s2", Direction::Up).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q4", "s2"), ("q2", "s1"), ("q3", "s1")]);
        move_section(&mut document, "s1", Direction::Out).expect("there");
        assert_eq!(placed(&document), [("q1", ""), ("q4", "s2"), ("q2", "s2"), ("q3", "s2")]);
        assert_eq!(move_section(&mut document, "s1", Direction::Up), Err(AppError::NotFound));
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
            move_question(&mut document.clone(), "q2", Direction::Up),
            Err(AppError::conflict("surveys-move-depends"))
        );
        assert!(put_rule(&mut document.clone(), Asker::Question("q1"), yes_to("q2")).is_err());
        let kind_changed = Question { id: "q1".into(), ..ask(Kind::Faces) };
        assert!(put_question(&mut document.clone(), kind_changed).is_err());
        move_question(&mut document, "q1", Direction::Out).expect("there");
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
}
