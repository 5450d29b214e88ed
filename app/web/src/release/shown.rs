//! Words that are about to be made public, with what the name finder finds in them.

use leptos::prelude::*;

use domain::{
    lang::Lang,
    moderation::suggestions::{Suggestion, suggest},
    release::found::{Part, anything, texts},
};
use platform::i18n::{lang, lang_name, languages, t};
use ui::{Banner, ChoiceOption, Choices, Mood};

/// The texts with the found names underlined, and listed: all that would be public, also Welsh that was written before
/// the council had English alone.
pub(crate) fn shown(parts: &[Part]) -> AnyView {
    view! { {listed(parts)}{read(parts)} }.into_any()
}

/// The names that were found in the texts.
pub(crate) fn listed(parts: &[Part]) -> Option<AnyView> {
    let found: Vec<(&str, String)> = texts(parts)
        .flat_map(|(_, _, text)| suggest(text).into_iter().map(move |one| (one.why.key(), piece(text, &one))))
        .collect();
    (!found.is_empty()).then(|| {
        let items = found.into_iter().map(|(why, words)| view! { <li>{t(why)}": "<b dir="auto">{words}</b></li> });
        view! {
            <Banner mood=Mood::Warn>
                <p>{t("release-found")}</p>
                <ul class="found">{items.collect_view()}</ul>
            </Banner>
        }
        .into_any()
    })
}

/// The texts with the found names underlined.
pub(crate) fn read(parts: &[Part]) -> AnyView {
    let read = texts(parts).map(|(label, tongue, text)| {
        let marked = marked(text, &suggest(text));
        let spoken = (tongue != lang()).then(|| tongue.tag());
        let title = title(label, tongue);
        view! { <h3>{title}</h3><p class="words" dir="auto" lang=spoken>{marked}</p> }
    });
    read.collect_view().into_any()
}

/// A text's label, with its language where it is not the only one.
pub(crate) fn title(label: &str, tongue: Lang) -> String {
    if tongue == Lang::En && languages().english_alone() {
        return label.to_owned();
    }
    format!("{label} · {}", lang_name(tongue))
}

/// The fields that say which words a form moves on, and at which revision they were read.
pub(crate) fn as_read(name: &'static str, id: String, revision: i64) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name=name value=id/>
        <input type="hidden" name="revision" value=revision.to_string()/>
    }
}

/// The tick *I have looked*; none if no name was found.
pub(crate) fn tick(name: &str, parts: &[Part]) -> Option<AnyView> {
    let name = name.to_owned();
    anything(parts).then(|| {
        let options = vec![ChoiceOption::new("yes", t("release-seen"))];
        view! { <Choices name=name legend=t("release-seen-legend") options multiple=true/> }.into_any()
    })
}

fn piece(text: &str, one: &Suggestion) -> String {
    text.chars().skip(one.start).take(one.end - one.start).collect()
}

fn marked(text: &str, found: &[Suggestion]) -> Vec<AnyView> {
    let letters: Vec<char> = text.chars().collect();
    let part = |from: usize, to: usize| letters[from..to].iter().collect::<String>();
    let (mut at, mut pieces) = (0, Vec::new());
    for one in found {
        pieces.push(part(at, one.start).into_any());
        pieces.push(view! { <mark title=t(one.why.key())>{part(one.start, one.end)}</mark> }.into_any());
        at = one.end;
    }
    pieces.push(part(at, letters.len()).into_any());
    pieces
}
