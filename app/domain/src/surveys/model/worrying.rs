//! Answers that the survey's author has marked as worrying: giving one begins an alarm, as words of danger do.
//!
//! Marks are stored as the ids that a response has (`Answer::chosen`): an option's, a face's, or `statement:level`.

use super::{Kind, Question};

/// What an author can mark with one tick: an answer, or one end of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its name in the form; empty if an option itself is marked.
    pub key: &'static str,
    /// The endings of the ids of its answers, after the id of the option or statement.
    pub ends: &'static [&'static str],
}

const fn mark(key: &'static str, ends: &'static [&'static str]) -> Mark {
    Mark { key, ends }
}

const OPTION: [Mark; 1] = [mark("", &[""])];
const YES_NO: [Mark; 3] = [mark("yes", &["yes"]), mark("no", &["no"]), mark("unsure", &["unsure"])];
const FACES: [Mark; 2] = [mark("low", &["1", "2"]), mark("high", &["4", "5"])];
const AGREE: [Mark; 2] = [mark("low", &[":1", ":2"]), mark("high", &[":4", ":5"])];
const NUMBER: [Mark; 2] = [mark("low", &["0", "1", "2"]), mark("high", &["8", "9", "10"])];

impl Kind {
    /// What can be marked: of each option, or of a question without options. Orders cannot be marked, and texts are
    /// searched for words of danger instead.
    pub const fn marks(self) -> &'static [Mark] {
        match self {
            Self::Single | Self::Several | Self::Picture => &OPTION,
            Self::YesNo => &YES_NO,
            Self::Faces => &FACES,
            Self::Agree => &AGREE,
            Self::Number => &NUMBER,
            Self::Order | Self::Top | Self::Short | Self::Long | Self::Upload | Self::Drawing | Self::Month => &[],
        }
    }
}

impl Question {
    /// Whether any answer of this mark is marked; `option` is empty for a question without options. One step of an end
    /// is enough, so that marks from a file are not lost by saving the form.
    pub fn is_marked(&self, option: &str, mark: &Mark) -> bool {
        mark.ends.iter().any(|end| self.worrying.contains(&format!("{option}{end}")))
    }

    /// The ids of every answer that could be marked, in the order shown.
    pub fn markable(&self) -> Vec<String> {
        let ends = || self.kind.marks().iter().flat_map(|mark| mark.ends);
        if self.kind.has_options() {
            self.options.iter().flat_map(|option| ends().map(|end| format!("{}{end}", option.id))).collect()
        } else {
            ends().map(|end| (*end).to_owned()).collect()
        }
    }

    /// The ids of marked answers, in the order shown, without answers that do not exist any more.
    pub fn marked(&self) -> Vec<String> {
        self.markable().into_iter().filter(|id| self.worrying.contains(id)).collect()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::surveys::model::Choice;

    fn question(kind: Kind, worrying: &[&str]) -> Question {
        let options = ["a", "b"].map(|id| Choice { id: id.into(), ..Choice::default() });
        let options = if kind.has_options() { options.into() } else { Vec::new() };
        Question {
            kind,
            options,
            worrying: worrying.iter().map(|id| (*id).to_owned()).collect(),
            ..Question::default()
        }
    }

    #[rstest]
    #[case(Kind::Single, &["a", "b"])]
    #[case(Kind::Several, &["a", "b"])]
    #[case(Kind::YesNo, &["yes", "no", "unsure"])]
    #[case(Kind::Faces, &["1", "2", "4", "5"])]
    #[case(Kind::Agree, &["a:1", "a:2", "a:4", "a:5", "b:1", "b:2", "b:4", "b:5"])]
    #[case(Kind::Number, &["0", "1", "2", "8", "9", "10"])]
    #[case(Kind::Order, &[])]
    #[case(Kind::Long, &[])]
    fn what_can_be_marked(#[case] kind: Kind, #[case] ids: &[&str]) {
        assert_eq!(question(kind, &[]).markable(), ids);
    }

    #[test]
    fn a_mark_of_what_is_gone_is_none() {
        assert_eq!(question(Kind::Single, &["z", "b", "other"]).marked(), ["b"]);
        assert_eq!(question(Kind::Month, &["2026-11"]).marked(), Vec::<String>::new());
    }

    #[test]
    fn an_end_of_which_one_step_is_marked_is_marked() {
        let marks = |worrying: &[&str], option: &str, kind: Kind| {
            let question = question(kind, worrying);
            kind.marks().iter().map(|mark| question.is_marked(option, mark)).collect::<Vec<_>>()
        };
        assert_eq!(marks(&["1"], "", Kind::Faces), [true, false]);
        assert_eq!(marks(&["b:5"], "b", Kind::Agree), [false, true]);
        assert_eq!(marks(&["b:5"], "a", Kind::Agree), [false, false]);
        assert_eq!(marks(&["a"], "a", Kind::Several), [true]);
    }

    #[test]
    fn a_version_from_before_there_were_marks_is_read() {
        let old = r#"{"id": "q1", "kind": "yes_no", "text": {"en": "Safe?", "cy": "Diogel?"}}"#;
        let question: Question = serde_json::from_str(old).expect("read");
        assert!(question.worrying.is_empty());
        assert!(!serde_json::to_string(&question).expect("written").contains("worrying"));
    }
}
