//! Reads the builder's forms.

pub mod marking;

use std::collections::HashMap;

pub use marking::{mark_field, marked, worrying};

use super::{
    editing,
    model::{Choice, Easier, Kind, Level, SurveyCode},
};
use crate::{
    error::{AppError, FieldErrors, Message},
    lang::{Lang, Localized, TypedText},
};

/// The survey's code in a form or a path.
///
/// # Errors
/// `NotFound` if it is not a code.
pub fn code_of(typed: &str) -> Result<SurveyCode, AppError> {
    SurveyCode::parse(typed).ok_or(AppError::NotFound)
}

/// A typed title, checked: it may be missing in all languages but one. Problems are reported at the field of the
/// reader's own language.
pub fn title(problems: &mut FieldErrors, typed: TypedText, lang: Lang) -> TypedText {
    let typed = typed.tidied(editing::one_line);
    if typed.words().is_empty() {
        problems.push(&lang.field("title"), Message::new("surveys-title-empty"));
    }
    editing::max_chars_each(problems, "title", &typed.words(), editing::TITLE);
    typed
}

/// A button beside the options.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowAct {
    Add,
    Remove(usize),
    Up(usize),
}

/// Reads which button was pressed; none: *save*.
pub fn row_act(act: &str) -> Option<RowAct> {
    if act == "add" {
        return Some(RowAct::Add);
    }
    let (what, row) = act.split_once('-')?;
    let row = row.parse().ok()?;
    match what {
        "remove" => Some(RowAct::Remove(row)),
        "up" => Some(RowAct::Up(row)),
        _ => None,
    }
}

/// The label of option `n` in the form, of which each language is a field: `option[0][en]`.
pub fn option_field(n: usize) -> String {
    format!("option[{n}]")
}

/// The typed rows of options: row n has the nth entry of each list.
pub struct Typed<'a> {
    pub ids: Vec<String>,
    pub labels: &'a [TypedText],
    pub symbols: &'a [String],
    /// The ticks for worrying answers (`mark_field`).
    pub worrying: &'a HashMap<String, String>,
}

/// A typed option, which may have no id yet, with the endings of the ids of its worrying answers.
pub type Row = (Choice, Vec<&'static str>);

/// The typed rows after the button's action. On saving, empty rows are left out.
pub fn rows(problems: &mut FieldErrors, kind: Kind, typed: Typed<'_>, act: Option<RowAct>) -> Vec<Row> {
    if !kind.has_options() {
        return Vec::new();
    }
    let text = |texts: &[String], n: usize| texts.get(n).map(|text| editing::one_line(text)).unwrap_or_default();
    let count = typed.ids.len().max(typed.labels.len());
    let mut ids = typed.ids.into_iter();
    let option = |n: usize, id: String| Choice {
        id,
        label: typed.labels.get(n).map(|text| text.clone().tidied(editing::one_line).words()).unwrap_or_default(),
        symbol: text(typed.symbols, n),
        easier: Easier::default(),
    };
    let mut rows: Vec<Row> = (0..count)
        .map(|n| (option(n, ids.next().unwrap_or_default()), marked(kind, typed.worrying, Some(n))))
        .collect();
    for (n, (row, _)) in rows.iter().enumerate() {
        editing::max_chars_each(problems, &option_field(n), &row.label, editing::OPTION);
    }
    // Otherwise a row could not be removed if two options are the least.
    if matches!(act, None | Some(RowAct::Add)) {
        twice(problems, &rows);
    }
    match act {
        None => rows.retain(|(row, _)| !row.label.is_empty()),
        Some(RowAct::Add) => rows.push(Row::default()),
        Some(RowAct::Remove(n)) if n < rows.len() => {
            rows.remove(n);
        }
        Some(RowAct::Up(n)) if n > 0 && n < rows.len() => rows.swap(n, n - 1),
        Some(_) => {}
    }
    if rows.len() > editing::OPTIONS {
        problems.push(
            &Lang::En.field(&option_field(0)),
            Message::new("surveys-too-many-options").with("max", editing::OPTIONS),
        );
    }
    rows
}

/// The most options that may be ticked; none if nothing was typed, or if it is the number of all options.
pub fn most_of(problems: &mut FieldErrors, kind: Kind, typed: &str, options: usize) -> Option<u8> {
    let typed = typed.trim();
    if kind != Kind::Several || typed.is_empty() {
        return None;
    }
    match typed.parse::<u8>() {
        Ok(most) if most >= 1 => Some(most).filter(|most| usize::from(*most) < options),
        _ => {
            problems.push("most", Message::new("surveys-most-number"));
            None
        }
    }
}

/// Reports two options with the same label, which could not be told apart in the results.
fn twice(problems: &mut FieldErrors, rows: &[Row]) {
    for (n, (row, _)) in rows.iter().enumerate() {
        let same = |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
        let before = &rows[..n];
        let is_twice = |lang: &Lang| before.iter().any(|(o, _)| same(o.label.of(*lang), row.label.of(*lang)));
        if let Some(lang) = Lang::ALL.into_iter().find(is_twice) {
            problems.push(&lang.field(&option_field(n)), Message::new("surveys-option-twice"));
        }
    }
}

/// The field of an easier text: `easier[younger-help-en]`.
pub fn easier_field(level: Level, what: &str, lang: Lang) -> String {
    format!("easier[{}]", easier_key(level, what, lang))
}

fn easier_key(level: Level, what: &str, lang: Lang) -> String {
    format!("{}-{what}-{}", level.key(), lang.tag())
}

/// A text in easier words, as typed.
pub fn easier(
    problems: &mut FieldErrors,
    typed: &HashMap<String, String>,
    what: &str,
    most: usize,
    tidied: fn(&str) -> String,
) -> Easier {
    let mut text = |level: Level, lang: Lang| {
        let text = typed.get(&easier_key(level, what, lang)).map(|text| tidied(text)).unwrap_or_default();
        crate::text::max_chars(problems, &easier_field(level, what, lang), &text, most);
        text
    };
    let mut both =
        |level| Lang::ALL.into_iter().fold(Localized::default(), |read, lang| read.with(lang, text(level, lang)));
    Easier { younger: both(Level::Younger), easy: both(Level::Easy) }
}

/// `easier` as it was read from `typed`, with what is `stored` in the languages that the form had no field for.
#[must_use]
pub fn keeping(mut easier: Easier, typed: &HashMap<String, String>, what: &str, stored: &Easier) -> Easier {
    for (level, text, stored) in
        [(Level::Younger, &mut easier.younger, &stored.younger), (Level::Easy, &mut easier.easy, &stored.easy)]
    {
        let fields = Lang::ALL.into_iter().filter(|lang| typed.contains_key(&easier_key(level, what, *lang)));
        *text = fields.fold(TypedText::default(), |read, lang| read.with(lang, text.of(lang))).keeping(stored);
    }
    easier
}

/// The part of that field's name that stands for an option.
pub fn easier_option(id: &str) -> String {
    format!("option-{id}")
}

/// Reads the options' easier texts. Two that are the same are reported, since readers could not tell them apart.
pub fn easier_options(problems: &mut FieldErrors, options: &mut [Choice], typed: &HashMap<String, String>) {
    for option in options.iter_mut() {
        let what = easier_option(&option.id);
        let read = easier(problems, typed, &what, editing::OPTION, editing::one_line);
        option.easier = keeping(read, typed, &what, &option.easier);
    }
    for level in Level::EASIER {
        for lang in Lang::ALL {
            let read = |option: &Choice| {
                let mut label = option.label.clone();
                option.easier.at(level).into_iter().for_each(|own| own.instead_of(&mut label));
                label.of(lang).to_lowercase()
            };
            let own = |option: &Choice| option.easier.at(level).is_some_and(|own| !own.of(lang).is_empty());
            for (n, option) in options.iter().enumerate().filter(|(_, option)| own(option)) {
                if options.iter().enumerate().any(|(m, other)| m != n && read(other) == read(option)) {
                    let field = easier_field(level, &easier_option(&option.id), lang);
                    problems.push(&field, Message::new("surveys-option-twice"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn typed(en: &[&str], act: Option<RowAct>) -> (Vec<String>, FieldErrors) {
        let mut problems = FieldErrors::default();
        let labels: Vec<_> = en.iter().map(|text| TypedText::default().with(Lang::En, *text)).collect();
        let typed = Typed { ids: Vec::new(), labels: &labels, symbols: &[], worrying: &HashMap::new() };
        let rows = rows(&mut problems, Kind::Single, typed, act);
        (rows.into_iter().map(|(row, _)| row.label.of(Lang::En).to_owned()).collect(), problems)
    }

    #[rstest]
    #[case(None, &["Red", "Blue"])]
    #[case(Some(RowAct::Add), &["Red", "", "Blue", ""])]
    #[case(Some(RowAct::Remove(0)), &["", "Blue"])]
    #[case(Some(RowAct::Remove(9)), &["Red", "", "Blue"])]
    #[case(Some(RowAct::Up(2)), &["Red", "Blue", ""])]
    fn a_button_works_on_its_row(#[case] act: Option<RowAct>, #[case] after: &[&str]) {
        let (rows, problems) = typed(&["Red", " ", "Blue"], act);
        assert_eq!(rows, after);
        assert!(problems.0.is_empty());
    }

    #[rstest]
    #[case("add", Some(RowAct::Add))]
    #[case("remove-3", Some(RowAct::Remove(3)))]
    #[case("up-0", Some(RowAct::Up(0)))]
    #[case("", None)]
    #[case("save", None)]
    #[case("remove-x", None)]
    fn a_button_is_read(#[case] act: &str, #[case] read: Option<RowAct>) {
        assert_eq!(row_act(act), read);
    }

    #[rstest]
    #[case::nothing(Kind::Several, "", None, true)]
    #[case::two(Kind::Several, " 2 ", Some(2), true)]
    #[case::as_many_as_there_are(Kind::Several, "4", None, true)]
    #[case::none(Kind::Several, "0", None, false)]
    #[case::a_word(Kind::Several, "two", None, false)]
    #[case::another_kind(Kind::Single, "two", None, true)]
    fn how_many_may_be_ticked(#[case] kind: Kind, #[case] typed: &str, #[case] most: Option<u8>, #[case] fine: bool) {
        let mut problems = FieldErrors::default();
        assert_eq!(most_of(&mut problems, kind, typed, 4), most);
        assert_eq!(problems.0.is_empty(), fine);
    }

    #[rstest]
    #[case::their_own(&[("younger-option-a-en", " Fun "), ("easy-option-b-cy", "Bwyd")], &[])]
    #[case::like_another_as_it_is(&[("younger-option-a-en", "eating")], &["easier[younger-option-a-en]"])]
    #[case::like_anothers(&[("easy-option-a-cy", "Bwyd"), ("easy-option-b-cy", "bwyd")],
        &["easier[easy-option-a-cy]", "easier[easy-option-b-cy]"])]
    #[case::changed_over(&[("easy-option-a-en", "Eating"), ("easy-option-b-en", "Leisure")], &[])]
    #[case::of_nobody(&[("younger-option-z-en", "Fun")], &[])]
    fn easier_answers_can_be_told_apart(#[case] typed: &[(&str, &str)], #[case] wrong: &[&str]) {
        let option = |id: &str, en: &str, cy: &str| Choice {
            id: id.into(),
            label: Localized::en_cy(en, cy),
            ..Choice::default()
        };
        let mut options = [option("a", "Leisure", "Hamdden"), option("b", "Eating", "Bwyta")];
        let typed = typed.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect();
        let mut problems = FieldErrors::default();
        easier_options(&mut problems, &mut options, &typed);
        assert_eq!(problems.0.iter().map(|p| p.field.as_str()).collect::<Vec<_>>(), wrong);
        if wrong.is_empty() && typed.contains_key("younger-option-a-en") {
            assert_eq!(options[0].easier.younger, Localized::en_cy("Fun", ""));
        }
    }

    #[test]
    fn a_form_without_welsh_keeps_the_easier_welsh() {
        let stored = Easier { younger: Localized::en_cy("Fun", "Hwyl"), easy: Localized::en_cy("Play", "Chwarae") };
        let typed = [("younger-help-en", "Joy"), ("easy-help-cy", "")];
        let typed = typed.map(|(field, text)| (field.to_owned(), text.to_owned())).into();
        let read = easier(&mut FieldErrors::default(), &typed, "help", 10, editing::one_line);
        let kept = keeping(read, &typed, "help", &stored);
        assert_eq!(kept, Easier { younger: Localized::en_cy("Joy", "Hwyl"), easy: Localized::default() });
    }

    #[test]
    fn easier_words_are_no_longer_than_there_is_room() {
        let typed = [("easy-help-cy".to_owned(), "x".repeat(11))].into();
        let mut problems = FieldErrors::default();
        easier(&mut problems, &typed, "help", 10, editing::one_line);
        assert_eq!(problems.0[0].field, "easier[easy-help-cy]");
    }

    #[test]
    fn options_that_read_the_same_are_refused() {
        let (_, problems) = typed(&["Red", "red"], None);
        assert_eq!(problems.0[0].field, "option[1][en]");
    }
}
