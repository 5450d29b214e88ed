//! Words for what a survey has as ids and keys: options, privacy, conditions, what answers can change.

use domain::{
    lang::Lang,
    surveys::model::{Document, Influence, Kind, Level, OTHER, Op, Privacy, Question, RATHER_NOT, Rule, Test},
};
use platform::i18n::{t, tr};
use ui::{agree_word, face_word};

/// The label of any answer of `question`, also of those that the program adds.
pub fn choice_words(question: &Question, id: &str, lang: Lang) -> String {
    match (question.kind, id) {
        (_, RATHER_NOT) => t("surveys-asking-rather-not"),
        (_, OTHER) if question.has_other() => t("surveys-asking-other"),
        (Kind::YesNo, "yes") => t("surveys-asking-yes"),
        (Kind::YesNo, "no") => t("surveys-asking-no"),
        (Kind::YesNo, _) => t("surveys-asking-unsure"),
        (Kind::Faces, face) => face.parse().map(face_word).unwrap_or_default(),
        (Kind::Number, number) => number.to_owned(),
        (Kind::Agree, agreed) => agreed_words(question, agreed, lang),
        (Kind::Month, month) => month_words(month),
        _ => question.label(id, lang).to_owned(),
    }
}

/// Which answers are marked as worrying, for authors and officers; none if none is.
pub fn worrying_words(question: &Question, lang: Lang) -> Option<String> {
    let marked: Vec<_> = question.marked().iter().map(|id| choice_words(question, id, lang)).collect();
    (!marked.is_empty()).then(|| tr("surveys-worrying-note", &[("what", marked.join("; ").into())]))
}

/// `I feel safe at home: Agree` for `a:4`; for `a` the statement alone.
fn agreed_words(question: &Question, agreed: &str, lang: Lang) -> String {
    let Some((statement, level)) = agreed.split_once(':') else {
        return question.label(agreed, lang).to_owned();
    };
    let level = level.parse().map(agree_word).unwrap_or_default();
    format!("{}: {level}", question.label(statement, lang))
}

/// `November 2026` for `2026-11`.
fn month_words(month: &str) -> String {
    let Some((year, month)) = month.split_once('-') else { return String::new() };
    match month.parse::<u8>() {
        Ok(n @ 1..=12) => format!("{} {year}", t(&format!("time-month-{n}"))),
        _ => String::new(),
    }
}

/// `About 3 minutes. 5 questions.`
pub fn how_long(document: &Document) -> String {
    let questions = i64::try_from(document.questions.len()).unwrap_or_default();
    let minutes = tr("surveys-minutes", &[("n", i64::from(document.minutes.max(1)).into())]);
    format!("{minutes} {}", tr("surveys-questions", &[("n", questions.into())]))
}

/// The level of privacy in words for young people (docs/domain.md, *Privacy*).
pub fn privacy_words(privacy: Privacy) -> String {
    match privacy {
        Privacy::Anonymous => t("surveys-privacy-anonymous-words"),
        Privacy::Confidential => t("surveys-privacy-confidential-words"),
        Privacy::Named => t("surveys-privacy-named-words"),
    }
}

/// A condition as a sentence: `“Do you feel safe?” is “Yes”`. A question without a text is named by its number.
pub fn test_words(document: &Document, test: &Test, lang: Lang) -> String {
    let at = document.questions.iter().position(|q| q.id == test.question);
    let question = at.map(|at| &document.questions[at]);
    let n = i64::try_from(at.map_or(0, |at| at + 1)).unwrap_or_default();
    let asked = question.map(|question| question.text.get(lang)).filter(|text| !text.is_empty());
    let name = asked.map_or_else(|| tr("surveys-question-n", &[("n", n.into())]), |text| format!("“{text}”"));
    let faces = question.filter(|question| question.kind == Kind::Faces).and(test.value.parse::<u8>().ok());
    let key = match test.op {
        Op::Is => "surveys-test-is",
        Op::IsNot => "surveys-test-is-not",
        Op::Includes => "surveys-test-includes",
        // There are few faces, so all that match are named.
        Op::AtMost | Op::AtLeast if faces.is_some() => "surveys-test-is",
        Op::AtMost => "surveys-test-at-most",
        Op::AtLeast => "surveys-test-at-least",
    };
    let any_of = |faces: Vec<u8>| {
        let words: Vec<_> = faces.into_iter().map(face_word).collect();
        words.join(&format!("” {} “", t("surveys-test-or")))
    };
    let value = match (question, test.value.split_once(':'), test.op, faces) {
        (Some(question), Some((statement, level)), ..) if question.kind == Kind::Agree => {
            let level = level.parse().map(agree_word).unwrap_or_default();
            format!("{}: {level}", question.label(statement, lang))
        }
        (_, _, Op::AtMost, Some(face)) => any_of((1..=face).rev().collect()),
        (_, _, Op::AtLeast, Some(face)) => any_of((face..=5).collect()),
        (Some(question), ..) => choice_words(question, &test.value, lang),
        (None, ..) => String::new(),
    };
    tr(key, &[("question", name.into()), ("value", value.into())])
}

/// A whole rule: its conditions with *and* or *or* between them.
pub fn rule_words(document: &Document, rule: &Rule, lang: Lang) -> String {
    let between = t(if rule.all { "surveys-test-and" } else { "surveys-test-or" });
    let tests: Vec<_> = rule.tests.iter().map(|test| test_words(document, test, lang)).collect();
    tests.join(&format!(" {between} "))
}

/// The label of a wording level.
pub fn level_words(level: Level) -> String {
    match level {
        Level::Older => t("surveys-level-older"),
        Level::Younger => t("surveys-level-younger"),
        Level::Easy => t("surveys-level-easy"),
    }
}

/// What answers can change, in words for young people.
pub fn influence_words(influence: Influence) -> String {
    match influence {
        Influence::Told => t("surveys-influence-told"),
        Influence::Asked => t("surveys-influence-asked"),
        Influence::Together => t("surveys-influence-together"),
        Influence::Decide => t("surveys-influence-decide"),
    }
}
