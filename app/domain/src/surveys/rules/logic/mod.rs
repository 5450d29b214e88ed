//! Which questions are asked after given answers, and whether a rule makes sense. Rules look only at earlier questions,
//! so there are no cycles.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Gap;
use crate::{
    error::Message,
    surveys::model::{Document, Kind, OTHER, Op, Question, RATHER_NOT, Rule, Test},
};

/// The choices by question id: ids of options, or `statement:3` of an agree scale. Texts are not in it.
pub type Chosen = BTreeMap<String, Vec<String>>;

/// The positions of the questions that are asked after these choices. Choices of a question that is not asked (any
/// more) are ignored.
pub fn asked(document: &Document, chosen: &Chosen) -> Vec<usize> {
    let mut counting: HashMap<&str, &[String]> = HashMap::new();
    let mut asked = Vec::new();
    for (at, question) in document.questions.iter().enumerate() {
        let rules = rules_of(document, question);
        if rules.iter().all(|rule| holds(rule, |id| counting.get(id).copied().unwrap_or(&[]))) {
            asked.push(at);
            if let Some(answer) = chosen.get(&question.id) {
                counting.insert(&question.id, answer);
            }
        }
    }
    asked
}

/// The rules that a question depends on: its section's and its own.
fn rules_of<'a>(document: &'a Document, question: &'a Question) -> Vec<&'a Rule> {
    let section = document.section(&question.section).and_then(|section| section.show.as_ref());
    section.into_iter().chain(&question.show).collect()
}

fn holds<'a>(rule: &Rule, answer: impl Fn(&str) -> &'a [String]) -> bool {
    let mut tests = rule.tests.iter().map(|test| meets(test, answer(&test.question)));
    if rule.tests.is_empty() {
        true
    } else if rule.all {
        tests.all(|met| met)
    } else {
        tests.any(|met| met)
    }
}

fn meets(test: &Test, chosen: &[String]) -> bool {
    match test.op {
        Op::Is => chosen.len() == 1 && chosen[0] == test.value,
        Op::IsNot => !chosen.contains(&test.value),
        Op::Includes => chosen.contains(&test.value),
        Op::AtLeast => chosen.iter().any(|given| at_least(given, &test.value)),
        Op::AtMost => chosen.iter().any(|given| at_least(&test.value, given)),
    }
}

/// Whether a level is at least the wanted one: `4` of `3`; of an agree scale for the same statement, `a:4` of `a:3`.
fn at_least(given: &str, wanted: &str) -> bool {
    let parts = |text: &str| match text.split_once(':') {
        Some((statement, n)) => (statement.to_owned(), n.parse::<u8>()),
        None => (String::new(), text.parse()),
    };
    match (parts(given), parts(wanted)) {
        ((of, Ok(given)), (also, Ok(wanted))) => of == also && given >= wanted,
        _ => false,
    }
}

/// The comparisons that a rule can make with a kind of question; none: no rule can look at it.
pub const fn ops(kind: Kind) -> &'static [Op] {
    match kind {
        Kind::YesNo | Kind::Single | Kind::Picture => &[Op::Is, Op::IsNot],
        Kind::Several | Kind::Top => &[Op::Includes, Op::IsNot, Op::Is],
        Kind::Faces | Kind::Number => &[Op::AtMost, Op::AtLeast, Op::Is, Op::IsNot],
        Kind::Agree => &[Op::AtLeast],
        Kind::Order | Kind::Short | Kind::Long | Kind::Upload | Kind::Drawing | Kind::Month => &[],
    }
}

/// The comparisons that the form offers: for numbers and faces only *at most* and *at least*, and for several choices
/// not *is*, which is rarely what is meant. Existing rules keep theirs.
pub const fn offered(kind: Kind) -> &'static [Op] {
    match kind {
        Kind::Faces | Kind::Number => &[Op::AtMost, Op::AtLeast],
        Kind::Several | Kind::Top => &[Op::Includes, Op::IsNot],
        _ => ops(kind),
    }
}

/// The values that an answer to `question` can be compared with.
pub fn values(question: &Question) -> Vec<String> {
    match question.kind {
        Kind::Agree => {
            question.options.iter().flat_map(|o| (1..=5).map(move |level| format!("{}:{level}", o.id))).collect()
        }
        _ => question.choosable(),
    }
}

/// The question or section that has a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker<'a> {
    Question(&'a str),
    Section(&'a str),
}

/// Everything that depends on the answer to the question `id`.
pub fn dependents<'a>(document: &'a Document, id: &str) -> Vec<Asker<'a>> {
    let on = |rule: &Option<Rule>| rule.as_ref().is_some_and(|rule| rule.tests.iter().any(|test| test.question == id));
    let sections = document.sections.iter().filter(|s| on(&s.show)).map(|s| Asker::Section(&s.id));
    let questions = document.questions.iter().filter(|q| on(&q.show)).map(|q| Asker::Question(&q.id));
    sections.chain(questions).collect()
}

/// What would be left of the rules of each dependent of the question `id` if that were removed: its section's and its
/// own. An empty list: everybody would be asked.
pub fn left_without<'a>(document: &'a Document, id: &str) -> Vec<(Asker<'a>, Vec<Rule>)> {
    let mut without = document.clone();
    without.questions.retain(|question| question.id != id);
    forget_missing(&mut without);
    let left = |asker: &Asker<'_>| match asker {
        Asker::Question(id) => without.question(id).map(|q| rules_of(&without, q).into_iter().cloned().collect()),
        Asker::Section(id) => without.section(id).map(|s| s.show.iter().cloned().collect()),
    };
    dependents(document, id).into_iter().map(|asker| (asker, left(&asker).unwrap_or_default())).collect()
}

/// For each question the length of the longest chain of answers that it depends on; 0 if everybody is asked it.
pub fn depths(document: &Document) -> Vec<usize> {
    let mut depths: HashMap<&str, usize> = HashMap::new();
    let mut all = Vec::new();
    for question in &document.questions {
        let tests = rules_of(document, question).into_iter().flat_map(|rule| &rule.tests);
        let depth = tests.filter_map(|test| depths.get(test.question.as_str())).max().map_or(0, |depth| depth + 1);
        depths.insert(&question.id, depth);
        all.push(depth);
    }
    all
}

/// The questions before `asker`, at which its rule may look.
pub fn earlier<'a>(document: &'a Document, asker: Asker<'_>) -> &'a [Question] {
    let at = match asker {
        Asker::Question(id) => document.questions.iter().position(|q| q.id == id),
        Asker::Section(id) => {
            let place = |section: &str| document.sections.iter().position(|s| s.id == section);
            document.questions.iter().position(|q| place(&q.section) >= place(id) && !q.section.is_empty())
        }
    };
    &document.questions[..at.unwrap_or(document.questions.len())]
}

/// The most conditions of one rule.
pub const MOST_TESTS: usize = 10;

/// Rules that look forwards, at something that does not exist, or at too much.
pub fn broken(document: &Document) -> Vec<Gap> {
    let sections = document.sections.iter().filter_map(|s| Some((Asker::Section(&s.id), s.show.as_ref()?)));
    let questions = document.questions.iter().filter_map(|q| Some((Asker::Question(&q.id), q.show.as_ref()?)));
    let mut gaps = Vec::new();
    for (asker, rule) in sections.chain(questions) {
        let before = earlier(document, asker);
        for test in &rule.tests {
            let fits = before
                .iter()
                .find(|q| q.id == test.question)
                .is_some_and(|q| ops(q.kind).contains(&test.op) && values(q).contains(&test.value));
            if !fits || rule.tests.len() > MOST_TESTS {
                let key = match asker {
                    Asker::Question(_) => "surveys-gap-rule",
                    Asker::Section(_) => "surveys-gap-rule-section",
                };
                let (question, n) = match asker {
                    Asker::Question(id) => {
                        (Some(id.to_owned()), document.questions.iter().position(|q| q.id == id).unwrap_or(0) + 1)
                    }
                    Asker::Section(id) => (None, document.sections.iter().position(|s| s.id == id).unwrap_or(0) + 1),
                };
                let section = if let Asker::Section(id) = asker { Some(id.to_owned()) } else { None };
                gaps.push(Gap { question, section, sentence: Message::new(key).with("n", n) });
                break;
            }
        }
    }
    gaps
}

/// With more ways through a survey than this, every question counts as reachable. The check runs whenever a survey is
/// shown; the longest takes some milliseconds.
const MOST_WAYS: usize = 4_096;

/// The ids of questions that nobody is ever asked. Tries every combination of the answers that rules look at.
pub fn unreachable(document: &Document) -> Vec<String> {
    let mut looked_at: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    let rules = document.sections.iter().filter_map(|s| s.show.as_ref());
    let rules = rules.chain(document.questions.iter().filter_map(|q| q.show.as_ref()));
    for test in rules.flat_map(|rule| &rule.tests) {
        looked_at.entry(&test.question).or_default().insert(&test.value);
    }
    let mut ways: Vec<(&str, Vec<Vec<String>>)> = Vec::new();
    for (id, mentioned) in &looked_at {
        let Some(question) = document.question(id) else { continue };
        let Some(answers) = answers_to(question, mentioned) else { return Vec::new() };
        ways.push((id, answers));
    }
    let all = ways.iter().try_fold(1_usize, |n, (_, answers)| n.checked_mul(answers.len()));
    if all.is_none_or(|all| all > MOST_WAYS) {
        return Vec::new();
    }
    let mut reached = BTreeSet::new();
    walk(document, &ways, &mut Chosen::new(), &mut reached);
    let places = 0..document.questions.len();
    places.filter(|at| !reached.contains(at)).map(|at| document.questions[at].id.clone()).collect()
}

fn walk(document: &Document, left: &[(&str, Vec<Vec<String>>)], chosen: &mut Chosen, reached: &mut BTreeSet<usize>) {
    let Some(((id, answers), left)) = left.split_first() else {
        reached.extend(asked(document, chosen));
        return;
    };
    for answer in answers {
        chosen.insert((*id).to_owned(), answer.clone());
        walk(document, left, chosen, reached);
        if reached.len() == document.questions.len() {
            return;
        }
    }
    chosen.remove(*id);
}

/// The answers to `question` that rules can tell apart: nothing, each value mentioned, and one other; for several
/// choices each set of those. None: too many to try.
fn answers_to(question: &Question, mentioned: &BTreeSet<&str>) -> Option<Vec<Vec<String>>> {
    if question.kind == Kind::Agree {
        // Rules ask only *at least* of it, so the highest level of every statement meets all of them.
        return Some(vec![Vec::new(), question.options.iter().map(|o| format!("{}:5", o.id)).collect()]);
    }
    let mut values: Vec<String> = values(question);
    if !matches!(question.kind, Kind::Faces | Kind::Number) {
        let other = values.iter().find(|v| !mentioned.contains(v.as_str())).cloned();
        values.retain(|v| mentioned.contains(v.as_str()));
        values.extend(other);
    }
    let answers = match question.kind {
        Kind::Several | Kind::Top => {
            if values.len() > 12 {
                return None;
            }
            let most = match question.kind {
                Kind::Top => 3,
                _ => question.most.map_or(usize::MAX, usize::from),
            };
            let sets = (0..1_u32 << values.len()).map(|set| {
                values.iter().enumerate().filter(|(n, _)| set >> n & 1 == 1).map(|(_, v)| v.clone()).collect()
            });
            sets.filter(|set: &Vec<String>| set.len() <= most).collect()
        }
        _ => std::iter::once(Vec::new()).chain(values.into_iter().map(|value| vec![value])).collect(),
    };
    Some(answers)
}

/// Removes conditions on options that do not exist any more; true if there were any.
pub fn forget_missing(document: &mut Document) -> bool {
    let known: HashMap<String, Vec<String>> = document.questions.iter().map(|q| (q.id.clone(), values(q))).collect();
    let mut forgot = false;
    let mut mend = |show: &mut Option<Rule>| {
        if let Some(rule) = show {
            let before = rule.tests.len();
            rule.tests.retain(|test| known.get(&test.question).is_some_and(|values| values.contains(&test.value)));
            forgot |= rule.tests.len() < before;
            if rule.tests.is_empty() {
                *show = None;
            }
        }
    };
    document.sections.iter_mut().for_each(|s| mend(&mut s.show));
    document.questions.iter_mut().for_each(|q| mend(&mut q.show));
    forgot
}

/// Whether `id` is an option that the program adds.
pub fn is_added(id: &str) -> bool {
    id == OTHER || id == RATHER_NOT
}
