//! The *Make A Noise* survey that councils have long given out on paper: what are you happy with, what
//! should get better, put these in order of what matters most. In both languages, to be changed at will.

use super::{
    editing,
    model::{Choice, Document, Kind, Question},
};
use crate::{
    i18n::t_in,
    lang::{Both, Lang},
};

/// The things that are asked about.
const THINGS: [&str; 7] = ["home", "school", "friends", "worker", "family", "health", "say"];

/// The template with its title, to be worked on.
pub fn make_a_noise(title: Both) -> Document {
    let questions = vec![
        question("q1", Kind::Several, "surveys-template-happy"),
        question("q2", Kind::Several, "surveys-template-better"),
        question("q3", Kind::Order, "surveys-template-matters"),
    ];
    let mut document =
        Document { title, intro: both("surveys-template-intro"), minutes: 1, questions, ..Document::default() };
    document.minutes = editing::minutes(&document);
    document
}

fn question(id: &str, kind: Kind, key: &str) -> Question {
    let letters = (b'a'..=b'z').map(|letter| char::from(letter).to_string());
    let options = THINGS.iter().zip(letters);
    Question {
        id: id.into(),
        kind,
        text: both(key),
        help: Both::default(),
        options: options
            .map(|(thing, id)| Choice { id, label: both(&format!("surveys-template-{thing}")), ..Choice::default() })
            .collect(),
        ..Question::default()
    }
}

fn both(key: &str) -> Both {
    Both::new(t_in(Lang::En, key), t_in(Lang::Cy, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_template_is_ready_to_be_checked() {
        let document = make_a_noise(Both::new("T", "T"));
        assert_eq!(super::super::rules::gaps(&document), []);
        assert!(document.questions.iter().all(|q| q.options.len() == THINGS.len()));
    }
}
