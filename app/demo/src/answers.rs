//! Makes up what people answered, by the weights of the files. The same every time.

use std::collections::BTreeMap;

use super::data::Question;
use domain::{
    responses::model::{Answer, Answers},
    surveys::model::Kind,
};

/// A generator that starts the same every time: a demo is the same for everybody who looks at it.
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// 0 to 1 (`SplitMix64`).
    pub fn throw(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        // 32 bits are plenty, and a float holds them exactly.
        f64::from(u32::try_from((z ^ (z >> 31)) >> 32).unwrap_or(0)) / f64::from(u32::MAX)
    }

    fn pick<'a>(&mut self, weights: &[(&'a str, f64)]) -> Option<&'a str> {
        let mut left = self.throw() * weights.iter().map(|(_, w)| w).sum::<f64>();
        for (id, weight) in weights {
            left -= weight;
            if left <= 0.0 {
                return Some(id);
            }
        }
        weights.last().map(|(id, _)| *id)
    }
}

/// One person's answers; what they wrote in `said`, by question.
pub fn make_up(questions: &[Question], said: &BTreeMap<String, (String, bool)>, dice: &mut Dice) -> Answers {
    let mut answers = Answers::new();
    for question in questions {
        if let Some((text, may_publish)) = said.get(&question.asked.id) {
            answers.insert(question.asked.id.clone(), Answer::said(text.clone(), *may_publish));
        } else if !question.asked.kind.is_text() && dice.throw() < question.answered {
            let chosen = choose(question, dice);
            if !chosen.is_empty() {
                answers.insert(question.asked.id.clone(), Answer::chosen(chosen));
            }
        }
    }
    answers
}

fn choose(question: &Question, dice: &mut Dice) -> Vec<String> {
    let mut weights: Vec<(&str, f64)> = question.weights.iter().map(|(id, w)| (id.as_str(), *w)).collect();
    match question.asked.kind {
        Kind::YesNo | Kind::Single | Kind::Picture | Kind::Faces | Kind::Number | Kind::Month => {
            dice.pick(&weights).map(str::to_owned).into_iter().collect()
        }
        Kind::Several => weights
            .iter()
            .filter(|(_, percent)| dice.throw() * 100.0 < *percent)
            .map(|(id, _)| (*id).to_owned())
            .collect(),
        Kind::Order | Kind::Top => {
            let most = if question.asked.kind == Kind::Top { 3 } else { usize::MAX };
            let mut order = Vec::new();
            while let Some(next) = dice.pick(&weights).filter(|_| order.len() < most) {
                order.push(next.to_owned());
                weights.retain(|(id, _)| *id != next);
            }
            order
        }
        Kind::Agree => {
            let statements: std::collections::BTreeSet<&str> =
                weights.iter().filter_map(|(id, _)| id.split_once(':')).map(|(statement, _)| statement).collect();
            let of = |statement: &str| {
                weights.iter().filter(|(id, _)| id.split(':').next() == Some(statement)).copied().collect::<Vec<_>>()
            };
            statements.into_iter().filter_map(|statement| dice.pick(&of(statement)).map(str::to_owned)).collect()
        }
        Kind::Short | Kind::Long | Kind::Upload | Kind::Drawing => Vec::new(),
    }
}
