//! A survey's document as a JSON file for another council, with the same limits as in the builder.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    editing::{self, INTRO, OPTION, OPTIONS, QUESTIONS, SECTIONS, TEXT, TITLE},
    model::{Choice, Document, Easier, Question},
    rules::logic,
};
use crate::{
    error::Message,
    incoming::{self, LOST},
    lang::Localized,
};

/// The largest file that is read.
pub const LARGEST: usize = 512 * 1024;
/// The value of `format` in our files.
const FORMAT: &str = "make-a-noise-survey";
/// The version of the file format.
const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
struct File {
    format: String,
    version: u32,
    survey: Document,
}

/// Writes the document as a file, without pictures and recordings, which belong to this council.
pub fn write(document: &Document) -> Result<String, serde_json::Error> {
    let mut survey = document.clone();
    forget_pictures(&mut survey);
    let file = File { format: FORMAT.to_owned(), version: VERSION, survey };
    serde_json::to_string_pretty(&file).map(|text| text + "\n")
}

/// Reads a file.
///
/// # Errors
/// What is wrong with it, and on which line or in which question.
pub fn read(bytes: &[u8]) -> Result<Document, Vec<Message>> {
    if bytes.len() > LARGEST {
        return Err(vec![Message::new("surveys-file-large")]);
    }
    let text = incoming::text(bytes).words;
    if let Some(line) = text.split('\n').position(|line| line.contains(LOST)) {
        return Err(vec![Message::new("surveys-file-letter").with("line", line + 1)]);
    }
    let bytes = text.as_bytes();
    let head: Head = serde_json::from_slice(bytes).map_err(|error| vec![unreadable(&error)])?;
    if head.format == FORMAT && head.version > VERSION {
        return Err(vec![Message::new("surveys-file-newer")]);
    }
    if head.format != FORMAT {
        return Err(vec![Message::new("surveys-file-format")]);
    }
    let file: File = serde_json::from_slice(bytes).map_err(|error| vec![unreadable(&error)])?;
    let strangers = strangers(bytes, &file);
    if !strangers.is_empty() {
        return Err(strangers);
    }
    if file.format != FORMAT || file.version != VERSION {
        return Err(vec![Message::new("surveys-file-format")]);
    }
    let mut document = file.survey;
    forget_pictures(&mut document);
    let wrong = faults(&document);
    if !wrong.is_empty() {
        return Err(wrong);
    }
    document.minutes = editing::minutes(&document);
    Ok(document)
}

/// The head of a file, read before the rest.
#[derive(Deserialize)]
struct Head {
    #[serde(default)]
    format: String,
    #[serde(default)]
    version: u32,
}

/// Why and where a file cannot be read.
fn unreadable(error: &serde_json::Error) -> Message {
    let said = error.to_string();
    let named = |begins: &str| Some(said.strip_prefix(begins)?.split('`').next()?.to_owned());
    let (key, name) = if let Some(name) = named("missing field `") {
        ("surveys-file-missing", name)
    } else if let Some(name) = named("unknown variant `") {
        ("surveys-file-word", name)
    } else if error.is_eof() {
        ("surveys-file-end", String::new())
    } else if error.is_syntax() {
        ("surveys-file-line", String::new())
    } else {
        ("surveys-file-type", String::new())
    };
    let at = Message::new(key).with("line", error.line()).with("column", error.column());
    if name.is_empty() { at } else { at.with("name", name) }
}

/// Unknown fields, each with its line: what they mean would be lost silently.
fn strangers(bytes: &[u8], file: &File) -> Vec<Message> {
    let (Ok(given), Ok(known)) = (serde_json::from_slice(bytes), serde_json::to_value(file)) else { return Vec::new() };
    let mut names = BTreeSet::new();
    unknown(&given, &known, &mut names);
    let text = String::from_utf8_lossy(bytes);
    let line = |name: &str| text.lines().position(|line| line.contains(&format!("\"{name}\""))).unwrap_or(0) + 1;
    names
        .into_iter()
        .map(|name| Message::new("surveys-file-unknown").with("line", line(&name)).with("name", name))
        .collect()
}

/// Names in `given` that are not in `known`. Empty values are ignored, since they are not written.
fn unknown(given: &Value, known: &Value, names: &mut BTreeSet<String>) {
    match (given, known) {
        (Value::Object(given), Value::Object(known)) => {
            for (name, value) in given {
                match known.get(name) {
                    Some(twin) => unknown(value, twin, names),
                    None if is_empty(value) => {}
                    None => {
                        names.insert(name.clone());
                    }
                }
            }
        }
        (Value::Array(given), Value::Array(known)) => {
            given.iter().zip(known).for_each(|(given, known)| unknown(given, known, names));
        }
        _ => {}
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.values().all(is_empty),
        _ => false,
    }
}

/// Removes references to pictures and recordings, which belong to another survey.
pub fn forget_pictures(document: &mut Document) {
    let forget = |symbol: &mut String| {
        if symbol.starts_with("u:") {
            symbol.clear();
        }
    };
    for question in &mut document.questions {
        forget(&mut question.symbol);
        forget(&mut question.easy.symbol);
        question.easy.sound = Localized::default();
        question.options.iter_mut().for_each(|option| forget(&mut option.symbol));
    }
}

/// Everything that the builder would refuse.
fn faults(document: &Document) -> Vec<Message> {
    let mut faults = Vec::new();
    let long = |text: &Localized, most: usize| text.iter().any(|(_, words)| words.chars().count() > most);
    let any_long = |texts: &Easier, most: usize| long(&texts.younger, most) || long(&texts.easy, most);
    if document.title == Localized::default()
        || long(&document.title, TITLE)
        || long(&document.intro, INTRO)
        || any_long(&document.easier_intro, INTRO)
    {
        faults.push(Message::new("surveys-file-title"));
    }
    if document.questions.len() > QUESTIONS {
        faults.push(Message::new("surveys-too-many-questions").with("max", QUESTIONS));
    }
    let sections: BTreeSet<_> = document.sections.iter().map(|section| section.id.as_str()).collect();
    let section_ids = document.sections.iter().all(|section| is_id(&section.id));
    let section_texts = document.sections.iter().any(|s| {
        long(&s.title, TITLE)
            || long(&s.intro, INTRO)
            || any_long(&s.easier_title, TITLE)
            || any_long(&s.easier_intro, INTRO)
    });
    if document.sections.len() > SECTIONS
        || sections.len() < document.sections.len()
        || !section_ids
        || section_texts
        || long(&Localized::en_cy(document.english_only.clone(), ""), INTRO)
    {
        faults.push(Message::new("surveys-file-sections"));
    }
    let mut seen = BTreeSet::new();
    for (at, question) in document.questions.iter().enumerate() {
        let placed = question.section.is_empty() || sections.contains(question.section.as_str());
        let key = if !is_id(&question.id) || !seen.insert(question.id.as_str()) || !placed {
            "surveys-file-question-id"
        } else if texts(question).into_iter().any(|text| long(text, TEXT)) {
            "surveys-file-question-long"
        } else if !options_fit(question) {
            "surveys-file-question-options"
        } else if question.marked().len() < question.worrying.len() {
            "surveys-file-question-worrying"
        } else {
            continue;
        };
        faults.push(Message::new(key).with("n", at + 1));
    }
    let places =
        |question: &Question| document.sections.iter().position(|s| s.id == question.section).map_or(0, |at| at + 1);
    if !document.questions.is_sorted_by_key(places) {
        faults.push(Message::new("surveys-file-order"));
    }
    faults.extend(logic::broken(document).into_iter().map(|gap| gap.sentence));
    faults
}

fn texts(question: &Question) -> [&Localized; 6] {
    let help = &question.easier_help;
    [&question.text, &question.help, &question.younger, &question.easy.text, &help.younger, &help.easy]
}

/// Whether it is an id like ours: short, and without characters that have a meaning elsewhere.
fn is_id(id: &str) -> bool {
    (1..=30).contains(&id.len())
        && !id.starts_with('-')
        && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !logic::is_added(id)
}

fn options_fit(question: &Question) -> bool {
    let ids: BTreeSet<_> = question.options.iter().map(|option| option.id.as_str()).collect();
    let label = |label: &Localized| label.iter().all(|(_, words)| words.chars().count() <= OPTION);
    let labels = |option: &Choice| [&option.label, &option.easier.younger, &option.easier.easy].into_iter().all(label);
    let most = question.most.is_none_or(|most| most > 0 && usize::from(most) <= OPTIONS);
    (question.kind.has_options() || question.options.is_empty())
        && question.options.len() <= OPTIONS
        && ids.len() == question.options.len()
        && ids.into_iter().all(is_id)
        && question.options.iter().all(labels)
        && most
}
