//! A survey without its words: which questions are asked, and what can answer them. A page gives it to the phone, which
//! decides by it as the server does. A line for each section and each question, and below it its rule.
//!
//! ```text
//! section s1
//! any q1=is=yes q2=at_least=3
//! question q3 several s1 2 oa a b c
//! ```
//! Of a question: its kind, its section, the most that may be ticked, whether it has something else (`o`) and is about
//! the person (`a`), and its options; `-` where there is none.

use super::model::{Choice, Document, Kind, Op, Question, Rule, Section, Test};

const NONE: &str = "-";

/// As a page gives it to the phone.
pub fn written(document: &Document) -> String {
    let mut brief = String::new();
    for section in &document.sections {
        line(&mut brief, ["section", &section.id]);
        rule(&mut brief, section.show.as_ref());
    }
    for question in &document.questions {
        let most = question.most.map_or_else(|| NONE.to_owned(), |most| most.to_string());
        let section = if question.section.is_empty() { NONE } else { &question.section };
        let has = match (question.other, question.about) {
            (false, false) => NONE,
            (true, false) => "o",
            (false, true) => "a",
            (true, true) => "oa",
        };
        let head = ["question", &question.id, question.kind.key(), section, &most, has];
        line(&mut brief, head.into_iter().chain(question.options.iter().map(|option| &*option.id)));
        rule(&mut brief, question.show.as_ref());
    }
    brief
}

fn rule(brief: &mut String, rule: Option<&Rule>) {
    let Some(rule) = rule else { return };
    let tests = rule.tests.iter().map(|test| [&*test.question, test.op.key(), &test.value].join("="));
    let tests: Vec<_> = tests.collect();
    line(brief, [if rule.all { "all" } else { "any" }].into_iter().chain(tests.iter().map(String::as_str)));
}

fn line<'a>(brief: &mut String, words: impl IntoIterator<Item = &'a str>) {
    for (n, word) in words.into_iter().enumerate() {
        brief.extend([if n == 0 { "" } else { " " }, word]);
    }
    brief.push('\n');
}

/// What `written` wrote. What cannot be read is left out.
pub fn read(brief: &str) -> Document {
    let mut document = Document::default();
    for line in brief.lines() {
        let mut words = line.split(' ');
        match words.next() {
            Some("section") => {
                let id = words.next().unwrap_or_default().to_owned();
                document.sections.push(Section { id, ..Section::default() });
            }
            Some("question") => document.questions.extend(question(words)),
            Some(way @ ("all" | "any")) => {
                let rule = Rule { all: way == "all", tests: words.filter_map(test).collect() };
                let of_section = document.sections.last_mut().map(|section| &mut section.show);
                if let Some(show) = document.questions.last_mut().map(|question| &mut question.show).or(of_section) {
                    *show = Some(rule);
                }
            }
            _ => {}
        }
    }
    document
}

fn question<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Question> {
    let (id, kind, section) = (words.next()?.to_owned(), Kind::parse(words.next()?)?, words.next()?);
    let (most, has) = (words.next()?.parse().ok(), words.next()?);
    let section = if section == NONE { String::new() } else { section.to_owned() };
    let options = words.map(|id| Choice { id: id.to_owned(), ..Choice::default() }).collect();
    let (other, about) = (has.contains('o'), has.contains('a'));
    Some(Question { id, kind, options, section, most, other, about, ..Question::default() })
}

fn test(written: &str) -> Option<Test> {
    let mut parts = written.splitn(3, '=');
    let (question, op, value) = (parts.next()?.to_owned(), Op::parse(parts.next()?)?, parts.next()?.to_owned());
    Some(Test { question, op, value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Localized;

    fn rule(all: bool, tests: &[(&str, Op, &str)]) -> Rule {
        let test = |(question, op, value): &(&str, Op, &str)| Test {
            question: (*question).into(),
            op: *op,
            value: (*value).into(),
        };
        Rule { all, tests: tests.iter().map(test).collect() }
    }

    /// A question of every kind, with everything that decides.
    fn document(words: &str) -> Document {
        let text = Localized::en_cy(words, words);
        let option = |id: &str| Choice { id: id.into(), label: text.clone(), ..Choice::default() };
        let questions = Kind::ALL.into_iter().enumerate().map(|(n, kind)| Question {
            id: format!("q{n}"),
            kind,
            text: text.clone(),
            options: if kind.has_options() { vec![option("a"), option("b")] } else { Vec::new() },
            section: if n < 3 { String::new() } else { "s1".into() },
            most: (n == 2).then_some(2),
            other: n % 2 == 1,
            about: n % 3 == 1,
            show: (n == 5).then(|| rule(n == 5, &[("q0", Op::IsNot, "no"), ("q4", Op::AtLeast, "a:3")])),
            ..Question::default()
        });
        let shown = rule(false, &[("q0", Op::Is, "yes"), ("q2", Op::Includes, "b")]);
        let section = Section { id: "s1".into(), title: text.clone(), show: Some(shown), ..Section::default() };
        Document { sections: vec![section], questions: questions.collect(), ..Document::default() }
    }

    #[test]
    fn a_phone_has_all_that_decides_and_no_words() {
        let brief = written(&document("Words, and more = words"));
        assert!(!brief.contains("ords"), "{brief}");
        assert_eq!(read(&brief), document(""));
    }

    #[test]
    fn what_is_none_is_left_out() {
        for broken in ["", "all", "any q1=is=a", "question", "question q1 zebra - - -", "any q1=zebra=a", "x\n\ny"] {
            assert_eq!(read(broken), Document::default(), "{broken}");
        }
    }
}
