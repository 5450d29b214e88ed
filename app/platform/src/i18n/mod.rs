//! The locales: every string a person reads, by key, in each language that the program speaks (`Lang::SPOKEN`). Server
//! only; islands get theirs as props.

pub mod dates;
#[cfg(test)]
mod kinds;
mod lang_text;
pub mod marks;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod parity;

use std::{
    borrow::Cow,
    collections::HashMap,
    fmt::Display,
    sync::{LazyLock, PoisonError, RwLock},
};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, static_loader};
use leptos::prelude::{use_context, with_context};

pub use dates::{InWords, date_text, day_text};
pub use lang_text::LangText;

use crate::request::RequestContext;
use domain::{
    error::Message,
    lang::{Lang, Languages, Localized},
};

static_loader! {
    static LOCALES = {
        locales: "../locales",
        fallback_language: "en",
        // Isolating marks would show up in mail and in copied text; both languages run left to right.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

static EN: LazyLock<LanguageIdentifier> = LazyLock::new(|| "en".parse().expect("a language tag"));
static CY: LazyLock<LanguageIdentifier> = LazyLock::new(|| "cy".parse().expect("a language tag"));

/// How many words a receipt has: `store::receipts` draws so many, and texts say `{ receipt-number }`.
pub const RECEIPT_WORDS: usize = 4;

/// What fills a gap: a text, or a number that also chooses the plural form.
pub type Filling = FluentValue<'static>;

/// The reader's language: the page's, or English outside of a page.
pub fn lang() -> Lang {
    with_context(|req: &RequestContext| req.lang).or_else(use_context::<Lang>).unwrap_or_default()
}

/// The council's languages; outside of a page, and unless something else is provided, both.
pub fn languages() -> Languages {
    use_context::<RequestContext>().map_or_else(|| use_context::<Languages>().unwrap_or_default(), |req| req.languages)
}

/// The council's languages, the reader's own first.
pub fn langs() -> Vec<Lang> {
    languages().read_in(lang())
}

/// The languages beside the reader's own.
pub fn others() -> Vec<Lang> {
    languages().beside(lang()).collect()
}

/// The language that the words of `text` are in for this reader, where it is not that of the page's sentences.
pub fn lang_of(text: &Localized) -> Option<&'static str> {
    Some(text.read_in(lang()).tag()).filter(|&tag| tag != lang().of_sentences().tag())
}

/// What a language is called in the reader's: `Welsh`, `Cymraeg`.
pub fn lang_name(of: Lang) -> String {
    tr("language-name", &naming(of))
}

/// `In English` behind the name of a field, where English is not alone.
pub fn in_lang(words: &str, of: Lang) -> String {
    if languages().english_alone() {
        return words.to_owned();
    }
    format!("{words} {}", tr("in-language", &naming(of)))
}

/// The fillings of a text that says `{ in-language }` or another of a language's names.
pub fn naming(of: Lang) -> [(&'static str, Filling); 2] {
    [("tongue", of.tag().into()), ("own_name", of.name().into())]
}

/// The label of a text's field: `key-en`, `key-cy`, for a language that the program does not speak with its name.
pub fn t_of(key: &str, of: Lang) -> String {
    localize(&Message::of_lang(key, of))
}

/// A text of ours in each language that the program speaks, as a council's own.
pub fn in_each(key: &str) -> Localized {
    Lang::SPOKEN.into_iter().fold(Localized::default(), |text, lang| text.with(lang, t_in(lang, key)))
}

/// The `lang` of words that were written on a page in the language `of`, where it is not that of this page; empty
/// where it is not known.
pub fn other_lang(of: Lang, words: &str) -> Option<&'static str> {
    Some(of.tag_of(words)).filter(|&tag| tag != lang().of_sentences().tag())
}

/// The text of `key` in the reader's language.
pub fn t(key: &str) -> String {
    t_in(lang(), key)
}

/// The text of `key` with its gaps filled: `tr("voices-left", &[("n", 3.into())])`.
pub fn tr(key: &str, args: &[(&'static str, Filling)]) -> String {
    tr_in(lang(), key, args)
}

pub fn t_in(lang: Lang, key: &str) -> String {
    let of = (lang.of_sentences(), how_many_languages());
    let said = SAID.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(text) = said.get(&of).and_then(|texts| texts.get(key)) {
        return text.clone();
    }
    drop(said);
    let text = tr_in(lang, key, &[]);
    let mut said = SAID.write().unwrap_or_else(PoisonError::into_inner);
    said.entry(of).or_default().insert(key.to_owned(), text.clone());
    text
}

/// The texts without gaps as they were said before, by language and by how many the council has. A page has dozens of
/// them, and looking one up takes longer than all else that its element needs.
static SAID: LazyLock<RwLock<HashMap<(Lang, &'static str), Texts>>> = LazyLock::new(RwLock::default);

/// Texts by their keys.
type Texts = HashMap<String, String>;

/// What a text asks by `$languages`: whether the council has `english` alone, `both`, or `several`.
fn how_many_languages() -> &'static str {
    let of_council = with_context(|req: &RequestContext| req.languages).or_else(use_context::<Languages>);
    match of_council.unwrap_or_default().all().count() {
        1 => "english",
        2 => "both",
        _ => "several",
    }
}

pub fn tr_in(lang: Lang, key: &str, args: &[(&'static str, Filling)]) -> String {
    let args = with_what_is_known(args.iter().map(|(k, v)| (Cow::Borrowed(*k), v.clone())));
    LOCALES.lookup_with_args(tag(lang), key, &args)
}

/// What `receipt-number` and `in-english` ask for, which any text may say, beside the text's own fillings.
fn with_what_is_known(args: impl Iterator<Item = (Cow<'static, str>, Filling)>) -> HashMap<Cow<'static, str>, Filling> {
    let languages = how_many_languages();
    let known: [(&'static str, Filling); 2] = [("words", RECEIPT_WORDS.into()), ("languages", languages.into())];
    known.into_iter().map(|(name, known)| (Cow::Borrowed(name), known)).chain(args).collect()
}

/// Whether every language knows `key`.
pub fn knows(key: &str) -> bool {
    let args = with_what_is_known(std::iter::empty());
    Lang::SPOKEN.into_iter().all(|lang| LOCALES.try_lookup_with_args(tag(lang), key, &args).is_some())
}

/// The text of `key` with its gaps filled; none where no language has it. (`knows` is for keys without gaps.)
pub fn try_tr(key: &str, args: &[(&'static str, Filling)]) -> Option<String> {
    let args: HashMap<Cow<'static, str>, Filling> = args.iter().map(|(k, v)| (Cow::Borrowed(*k), v.clone())).collect();
    LOCALES.try_lookup_with_args(tag(lang()), key, &args)
}

/// The sentence of an error in the reader's language.
pub fn localize(sentence: &Message) -> String {
    let filling = |v: &String| v.parse::<i64>().map_or_else(|_| v.clone().into(), Into::into);
    let args = with_what_is_known(sentence.args.iter().map(|(k, v)| (Cow::Owned(k.clone()), filling(v))));
    LOCALES.lookup_with_args(tag(lang()), &sentence.key, &args)
}

/// The address of a page of ours (`domain::paths`) in the reader's language: `/tell` or `/cy/tell`.
pub fn href(path: impl Display) -> String {
    href_in(lang(), &path.to_string())
}

pub fn href_in(lang: Lang, path: &str) -> String {
    match lang {
        Lang::En => path.to_owned(),
        other if path == "/" => format!("/{}", other.tag()),
        other => format!("/{}{path}", other.tag()),
    }
}

fn tag(lang: Lang) -> &'static LanguageIdentifier {
    match lang.of_sentences() {
        Lang::Cy => &CY,
        _ => &EN,
    }
}
