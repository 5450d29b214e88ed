//! Reads posted answers: what each kind of question accepts, and what is wrong otherwise, reported at the field in
//! question.

use std::collections::{BTreeMap, HashMap};

use super::super::model::{Answer, Posted};
use crate::{
    error::{FieldErrors, Message},
    surveys::{
        model::{Kind, OTHER, Question, RATHER_NOT},
        rules::logic,
    },
    text::normalize,
};

/// The number of places of a top three.
pub const TOP: usize = 3;
/// The years that a month can be in.
const YEARS: std::ops::RangeInclusive<u16> = 1990..=2100;
/// The most characters of *something else*, or of the description of a picture.
const LONGEST_BESIDE: usize = 200;

type Read = Result<Option<Answer>, FieldErrors>;

/// Reads the posted answer to `question`; none if nothing was answered. `picture`: one came with it, or is stored.
/// Problems are named by the fields of `Posted`.
///
/// # Errors
/// An unknown option, too many options, a place given twice, an incomplete month, a text that is too long.
pub fn read(question: &Question, posted: &Posted, picture: bool) -> Read {
    let by_itself = matches!(
        question.kind,
        Kind::Agree | Kind::Order | Kind::Top | Kind::Short | Kind::Long | Kind::Upload | Kind::Drawing | Kind::Month
    );
    if by_itself && question.about && posted.choice == RATHER_NOT {
        return Ok(Some(Answer::chosen(vec![RATHER_NOT.to_owned()])));
    }
    let answer = match question.kind {
        Kind::YesNo | Kind::Single | Kind::Picture | Kind::Faces | Kind::Number => one(question, posted)?,
        Kind::Several => several(question, posted)?,
        Kind::Agree => Answer::chosen(agree(question, &posted.level)?),
        Kind::Order => Answer::chosen(order(question, &posted.rank)?),
        Kind::Top => Answer::chosen(top(question, &posted.top)?),
        Kind::Short | Kind::Long => words(posted, question.kind.longest())?,
        Kind::Upload | Kind::Drawing => Answer { picture, ..words(posted, LONGEST_BESIDE)? },
        Kind::Month => Answer::chosen(month(&posted.month, &posted.year)?),
    };
    Ok((!answer.is_empty()).then_some(answer))
}

/// The same where nobody is there to correct anything: a text that is too long is cut.
///
/// # Errors
/// As `read`, for everything else: such an answer is left out.
pub fn read_cut(question: &Question, mut posted: Posted, picture: bool) -> Read {
    let most = longest(question);
    if posted.text.chars().count() > most {
        posted.text = posted.text.trim().chars().take(most).collect();
    }
    read(question, &posted, picture)
}

/// Whether `value` can be chosen.
pub fn is_value(question: &Question, value: &str) -> bool {
    if question.kind == Kind::Month && value != RATHER_NOT {
        return value.split_once('-').is_some_and(|(year, month)| is_month(year, month));
    }
    (question.about && value == RATHER_NOT) || logic::values(question).iter().any(|known| known == value)
}

fn wrong(field: &str, sentence: Message) -> FieldErrors {
    FieldErrors::default().add(field, sentence)
}

fn unknown(field: &str) -> FieldErrors {
    wrong(field, Message::new("responses-option-unknown"))
}

fn one(question: &Question, posted: &Posted) -> Result<Answer, FieldErrors> {
    let other = question.has_other().then(|| words(posted, LONGEST_BESIDE)).transpose()?.unwrap_or_default();
    // Writing the text of *something else* chooses it.
    let choice = if posted.choice.is_empty() && other.speaks() { OTHER } else { &posted.choice };
    if choice.is_empty() {
        return Ok(Answer::default());
    }
    if !is_value(question, choice) {
        return Err(unknown("choice"));
    }
    if choice != OTHER && other.speaks() {
        return Err(wrong("text", Message::new("responses-other-not-chosen")));
    }
    Ok(Answer { chosen: vec![choice.to_owned()], ..other })
}

fn several(question: &Question, posted: &Posted) -> Result<Answer, FieldErrors> {
    if posted.choices.iter().any(|id| !is_value(question, id)) {
        return Err(unknown("choices"));
    }
    let other = question.has_other().then(|| words(posted, LONGEST_BESIDE)).transpose()?.unwrap_or_default();
    let ticked = |id: &String| posted.choices.contains(id) || (id == OTHER && other.speaks());
    let chosen: Vec<_> = question.choosable().into_iter().filter(ticked).collect();
    if chosen.len() > 1 && chosen.iter().any(|id| id == RATHER_NOT) {
        return Err(wrong("choices", Message::new("responses-rather-not-and-more")));
    }
    match question.most.map(usize::from) {
        Some(most) if chosen.len() > most => {
            let sentence = Message::new("responses-several-most").with("max", most).with("n", chosen.len());
            Err(wrong("choices", sentence))
        }
        _ => Ok(Answer { chosen, ..other }),
    }
}

fn agree(question: &Question, levels: &HashMap<String, String>) -> Result<Vec<String>, FieldErrors> {
    if let Some(statement) = levels.keys().find(|id| !question.options.iter().any(|o| o.id == **id)) {
        return Err(unknown(&format!("level[{statement}]")));
    }
    let mut chosen = Vec::new();
    for statement in &question.options {
        match levels.get(&statement.id).map_or("", String::as_str) {
            "" => {}
            level @ ("1" | "2" | "3" | "4" | "5") => chosen.push(format!("{}:{level}", statement.id)),
            _ => return Err(unknown(&format!("level[{}]", statement.id))),
        }
    }
    Ok(chosen)
}

/// The options in order, all or as many as were given; gaps are closed.
fn order(question: &Question, rank: &HashMap<String, String>) -> Result<Vec<String>, FieldErrors> {
    if rank.keys().any(|id| !question.options.iter().any(|o| o.id == *id)) {
        return Err(unknown("rank"));
    }
    let all = question.options.len();
    let mut places: BTreeMap<usize, &str> = BTreeMap::new();
    let mut twice = None;
    for option in &question.options {
        let place = rank.get(&option.id).map_or("", |place| place.trim());
        if place.is_empty() {
            continue;
        }
        let place = place
            .parse()
            .ok()
            .filter(|place| (1..=all).contains(place))
            .ok_or_else(|| wrong("rank", Message::new("responses-order-place").with("max", all)))?;
        if places.insert(place, &option.id).is_some() {
            twice = twice.or(Some(place));
        }
    }
    match twice {
        Some(place) => Err(wrong("rank", Message::new("responses-order-twice").with("place", place))),
        None => Ok(places.into_values().map(str::to_owned).collect()),
    }
}

/// One, two or three options; empty places are closed.
fn top(question: &Question, places: &HashMap<String, String>) -> Result<Vec<String>, FieldErrors> {
    let mut chosen: Vec<String> = Vec::new();
    for place in 1..=TOP {
        let Some(id) = places.get(&place.to_string()).filter(|id| !id.is_empty()) else { continue };
        if !question.options.iter().any(|o| o.id == *id) {
            return Err(unknown(&format!("top[{place}]")));
        }
        if chosen.contains(id) {
            return Err(wrong(&format!("top[{place}]"), Message::new("responses-top-twice")));
        }
        chosen.push(id.clone());
    }
    Ok(chosen)
}

/// The most characters that can be written with an answer to `question`.
pub const fn longest(question: &Question) -> usize {
    if question.kind.is_text() { question.kind.longest() } else { LONGEST_BESIDE }
}

fn words(posted: &Posted, most: usize) -> Result<Answer, FieldErrors> {
    let text = normalize(&posted.text);
    let long = text.chars().count();
    if long > most {
        return Err(wrong("text", Message::new("responses-text-long").with("max", most).with("n", long)));
    }
    Ok(Answer::said(text, !posted.may_publish.is_empty()))
}

fn month(month: &str, year: &str) -> Result<Vec<String>, FieldErrors> {
    let (month, year) = (month.trim(), year.trim());
    match (month.is_empty(), year.is_empty()) {
        (true, true) => Ok(Vec::new()),
        (true, false) => Err(wrong("month", Message::new("responses-month-missing"))),
        (false, true) => Err(wrong("year", Message::new("responses-year-missing"))),
        _ if !is_month(year, "1") => Err(wrong("year", Message::new("responses-year-wrong"))),
        _ => match month.parse::<u8>() {
            Ok(n @ 1..=12) => Ok(vec![format!("{year}-{n:02}")]),
            _ => Err(wrong("month", Message::new("responses-month-missing"))),
        },
    }
}

fn is_month(year: &str, month: &str) -> bool {
    let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    digits
        && year.parse().is_ok_and(|year| YEARS.contains(&year))
        && month.parse().is_ok_and(|n: u8| (1..=12).contains(&n))
}
