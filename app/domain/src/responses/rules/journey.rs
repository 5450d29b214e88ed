//! The way through a survey: pages in their order, each with the questions it asks. Pages with nothing
//! to ask are passed over, forwards and backwards.

use super::{super::model::Answers, asked_questions};
use crate::{
    paths,
    surveys::model::{Document, Section},
};

/// A page with questions: one, or all that are asked of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Positions in the document; at least one.
    pub places: Vec<usize>,
}

impl Step {
    /// The number in the page's address.
    pub fn number(&self) -> usize {
        self.places.first().map_or(1, |at| at + 1)
    }
}

/// A page on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    Front,
    /// The introduction of a section, by id.
    Part(String),
    /// Questions, by the number of the first.
    Questions(usize),
    Check,
}

impl Location {
    /// Its address in the survey of this code.
    pub fn path(&self, code: &str) -> String {
        match self {
            Self::Front => paths::responses::Front(code).to_string(),
            Self::Part(id) => paths::responses::Part(code, id).to_string(),
            Self::Questions(n) => paths::responses::Question(code, *n).to_string(),
            Self::Check => paths::responses::Check(code).to_string(),
        }
    }
}

/// The pages after these answers.
pub fn steps(document: &Document, answers: &Answers) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for at in asked_questions(document, answers) {
        let section = |at: usize| &document.questions[at].section;
        match steps.last_mut() {
            Some(step) if document.by_section && section(step.places[0]) == section(at) => step.places.push(at),
            _ => steps.push(Step { places: vec![at] }),
        }
    }
    steps
}

/// The first page.
pub fn first(document: &Document, steps: &[Step]) -> Location {
    entrance(document, steps, 0)
}

/// The page after the question at position `at`, whether that is asked or not.
pub fn after(document: &Document, steps: &[Step], at: usize) -> Location {
    let next = steps.iter().position(|step| step.places[0] > at).unwrap_or(steps.len());
    entrance(document, steps, next)
}

/// The page before the one with the question at `at`.
pub fn before(document: &Document, steps: &[Step], at: usize) -> Location {
    let here = steps.iter().rposition(|step| step.places[0] <= at).unwrap_or(0);
    match introduction(document, steps, here) {
        Some(section) => Location::Part(section.id.clone()),
        None => questions_before(steps, here),
    }
}

/// The page before the introduction of a section.
pub fn before_part(document: &Document, steps: &[Step], section: &str) -> Location {
    let begins = steps.iter().position(|step| document.questions[step.places[0]].section == section);
    questions_before(steps, begins.unwrap_or(0))
}

/// The page after the introduction of a section.
pub fn after_part(document: &Document, steps: &[Step], section: &str) -> Location {
    let begins = steps.iter().find(|step| document.questions[step.places[0]].section == section);
    if let Some(step) = begins {
        return Location::Questions(step.number());
    }
    let last = document.questions.iter().rposition(|q| q.section == section).unwrap_or(0);
    after(document, steps, last)
}

fn questions_before(steps: &[Step], here: usize) -> Location {
    here.checked_sub(1).and_then(|n| steps.get(n)).map_or(Location::Front, |step| Location::Questions(step.number()))
}

/// The page `n`, or the introduction before it.
fn entrance(document: &Document, steps: &[Step], n: usize) -> Location {
    match (steps.get(n), introduction(document, steps, n)) {
        (None, _) => Location::Check,
        (_, Some(section)) => Location::Part(section.id.clone()),
        (Some(step), None) => Location::Questions(step.number()),
    }
}

/// The section that begins with the page `n`, if it has an introduction with a page of its own.
fn introduction<'a>(document: &'a Document, steps: &[Step], n: usize) -> Option<&'a Section> {
    let section = |n: usize| steps.get(n).map(|step| document.questions[step.places[0]].section.as_str());
    let here = section(n)?;
    let begins = n.checked_sub(1).and_then(section) != Some(here);
    document.section(here).filter(|section| begins && !document.by_section && section.has_intro())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lang::Localized,
        responses::model::Answer,
        surveys::model::{Kind, Op, Question, Rule, Test},
    };

    /// `q1` alone; `q2`, `q3` in a section with an introduction; `q4`, only after a yes to `q2`, in one without.
    fn document(by_section: bool) -> Document {
        let question = |id: &str, section: &str| Question {
            id: id.into(),
            kind: Kind::YesNo,
            section: section.into(),
            ..Question::default()
        };
        let mut last = question("q4", "s2");
        let test = Test { question: "q2".into(), op: Op::Is, value: "yes".into() };
        last.show = Some(Rule { all: true, tests: vec![test] });
        let section = |id: &str, intro: &str| Section {
            id: id.into(),
            intro: Localized::en_cy(intro, intro),
            ..Section::default()
        };
        Document {
            questions: vec![question("q1", ""), question("q2", "s1"), question("q3", "s1"), last],
            sections: vec![section("s1", "Now about home."), section("s2", "")],
            by_section,
            ..Document::default()
        }
    }

    fn said_yes() -> Answers {
        Answers::from([("q2".to_owned(), Answer::chosen(vec!["yes".into()]))])
    }

    #[test]
    fn an_introduction_stands_before_its_section_and_what_is_not_asked_is_passed_over() {
        let document = document(false);
        let steps = steps(&document, &Answers::new());
        assert_eq!(steps.len(), 3);
        assert_eq!(first(&document, &steps), Location::Questions(1));
        assert_eq!(after(&document, &steps, 0), Location::Part("s1".into()));
        assert_eq!(after_part(&document, &steps, "s1"), Location::Questions(2));
        assert_eq!(before_part(&document, &steps, "s1"), Location::Questions(1));
        assert_eq!(before(&document, &steps, 1), Location::Part("s1".into()));
        assert_eq!(before(&document, &steps, 2), Location::Questions(2));
        assert_eq!(after(&document, &steps, 2), Location::Check);
        assert_eq!(after_part(&document, &steps, "s2"), Location::Check);
        assert_eq!(before(&document, &steps, 0), Location::Front);
    }

    #[test]
    fn what_was_answered_opens_more() {
        let document = document(false);
        let steps = steps(&document, &said_yes());
        assert_eq!(steps.len(), 4);
        assert_eq!(after(&document, &steps, 2), Location::Questions(4));
    }

    #[test]
    fn a_page_may_hold_a_section() {
        let document = document(true);
        let steps = steps(&document, &said_yes());
        let places: Vec<_> = steps.iter().map(|step| step.places.clone()).collect();
        assert_eq!(places, [vec![0], vec![1, 2], vec![3]]);
        assert_eq!(after(&document, &steps, 0), Location::Questions(2));
        assert_eq!(after(&document, &steps, 2), Location::Questions(4));
        assert_eq!(before(&document, &steps, 3), Location::Questions(2));
    }

    #[test]
    fn no_questions_lead_to_the_end() {
        assert_eq!(first(&Document::default(), &[]), Location::Check);
    }
}
