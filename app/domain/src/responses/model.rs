//! The parts of a response.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

closed_enum! {
    /// The state of a response (docs/domain.md, *Responses*).
    ResponseState { Started = "started", Submitted = "submitted", Withdrawn = "withdrawn" }
}

/// The answer to one question. A skipped question has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Ids of options: one, several, or in order with the most important first; a face from `1` to `5`, a number,
    /// `statement:level` of an agree scale, a month (`2026-11`).
    pub chosen: Vec<String>,
    /// Own words: the whole answer, the text of *something else*, or the description of a picture.
    pub text: String,
    /// It has a picture. Once sent: there was a text or a picture, which is a voice now.
    pub picture: bool,
    /// "May we show your words to others, without your name?"
    pub may_publish: bool,
}

impl Answer {
    /// An answer that is one or several options.
    pub fn chosen(ids: Vec<String>) -> Self {
        Self { chosen: ids, ..Self::default() }
    }

    /// An answer in own words.
    pub fn said(text: String, may_publish: bool) -> Self {
        Self { text, may_publish, ..Self::default() }
    }

    /// Whether it becomes a voice when it is sent.
    pub fn speaks(&self) -> bool {
        self.picture || !self.text.is_empty()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && !self.speaks()
    }
}

/// What somebody has answered, by question id.
pub type Answers = BTreeMap<String, Answer>;

/// The posted fields of a question (see `web::surveys::question_view`). A file comes beside them, as `picture`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Posted {
    /// A single choice; also `rather-not` of a question without options.
    pub choice: String,
    pub choices: Vec<String>,
    /// Option id to place, `1` being what matters most.
    pub rank: HashMap<String, String>,
    /// Place to option id, from `1` to `3`.
    pub top: HashMap<String, String>,
    /// Statement to how much somebody agrees, from `1` to `5`.
    pub level: HashMap<String, String>,
    pub month: String,
    pub year: String,
    pub text: String,
    pub may_publish: String,
    /// The stored picture is to be removed.
    pub no_picture: String,
}

impl Posted {
    /// Takes in one field of a form, as a page names it: `text`, or of several `rank` with its `key`.
    pub fn put(&mut self, field: &str, key: &str, value: &str) {
        let value = value.to_owned();
        let places = match field {
            "rank" => &mut self.rank,
            "top" => &mut self.top,
            "level" => &mut self.level,
            "choices" => return self.choices.push(value),
            _ => {
                let one = match field {
                    "choice" => &mut self.choice,
                    "month" => &mut self.month,
                    "year" => &mut self.year,
                    "text" => &mut self.text,
                    "may_publish" => &mut self.may_publish,
                    "no_picture" => &mut self.no_picture,
                    _ => return,
                };
                *one = value;
                return;
            }
        };
        places.insert(key.to_owned(), value);
    }

    /// The answers in a form with several questions, by question; of one that has no field, none. A field is named like
    /// `answers[q1][rank][a]`.
    pub fn of_form<'a>(fields: impl IntoIterator<Item = (&'a str, &'a str)>) -> HashMap<String, Self> {
        let mut all: HashMap<String, Self> = HashMap::new();
        for (name, value) in fields {
            let mut parts = name.split(['[', ']']);
            let (Some("answers"), Some(question), Some(""), Some(field)) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let key = parts.nth(1).unwrap_or_default();
            all.entry(question.to_owned()).or_default().put(field, key, value);
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_several_questions_is_read_by_its_names() {
        let all = Posted::of_form([
            ("code", "ACDEFG"),
            ("asked[]", "q1"),
            ("answers[q1][choice]", "a"),
            ("answers[q2][choices][]", "a"),
            ("answers[q2][choices][]", "c"),
            ("answers[q3][rank][b]", "1"),
            ("answers[q4][top][1]", "b"),
            ("answers[q5][level][a]", "4"),
            ("answers[q6][month]", "11"),
            ("answers[q6][year]", "2026"),
            ("answers[q7][text]", "A lamp"),
            ("answers[q7][may_publish]", "true"),
            ("answers[q8][no_picture]", "true"),
            ("answers[q9][zebra]", "x"),
            ("answers", "x"),
        ]);
        let of = |pairs: &[(&str, &str)]| pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let expected = [
            ("q1", Posted { choice: "a".into(), ..Posted::default() }),
            ("q2", Posted { choices: vec!["a".into(), "c".into()], ..Posted::default() }),
            ("q3", Posted { rank: of(&[("b", "1")]), ..Posted::default() }),
            ("q4", Posted { top: of(&[("1", "b")]), ..Posted::default() }),
            ("q5", Posted { level: of(&[("a", "4")]), ..Posted::default() }),
            ("q6", Posted { month: "11".into(), year: "2026".into(), ..Posted::default() }),
            ("q7", Posted { text: "A lamp".into(), may_publish: "true".into(), ..Posted::default() }),
            ("q8", Posted { no_picture: "true".into(), ..Posted::default() }),
            ("q9", Posted::default()),
        ];
        assert_eq!(all, expected.map(|(id, posted)| (id.to_owned(), posted)).into());
    }
}
