//! Words that several of these pages say: groups, what a comment is about, a change, and why it was made.

use leptos::prelude::*;

use domain::{
    lang::Localized,
    pledge::{
        consulting::{About, Change, ConsultedGroup, Snapshot, Worded},
        wording_change::{Piece, between},
    },
};
use platform::i18n::{LangText, lang, lang_of, t, tr};
use store::pledge::consulting::{Comment, Record};
use ui::Quote;

/// A group that is asked.
pub(crate) fn group_word(group: ConsultedGroup) -> String {
    t(match group {
        ConsultedGroup::Young => "pledge-group-young",
        ConsultedGroup::Member => "pledge-group-member",
        ConsultedGroup::Carer => "pledge-group-carer",
        ConsultedGroup::Partner => "pledge-group-partner",
        ConsultedGroup::Officer => "pledge-group-officer",
        ConsultedGroup::Other => "pledge-group-other",
    })
}

/// What a comment is about, in the words that people read.
pub(crate) fn about_words(draft: &Snapshot, about: About) -> LangText {
    let said = match about {
        About::Missing => None,
        About::Outcome(id) => draft.outcomes.iter().find(|one| one.id == id).map(|one| (None, &one.name)),
        About::Statement(id) => draft.statements().find(|one| one.id == id).map(|one| (Some(one.number), &one.text)),
    };
    match said {
        Some((Some(n), text)) => LangText::of(&numbered(n, text)),
        Some((None, name)) => LangText::of(name),
        None => t("pledge-comment-missing").into(),
    }
}

/// A text after its number, in each language that it has.
fn numbered(n: i32, text: &Localized) -> Localized {
    text.iter().fold(Localized::default(), |all, (of, words)| all.with(of, format!("{n}. {words}")))
}

/// `Promise 3`, or the words for an outcome.
pub(super) fn change_title(one: &Change) -> String {
    let number = |words: &Option<Worded>| words.as_ref().and_then(|words| words.number);
    let what = match (one.about, number(&one.after).or(number(&one.before))) {
        (About::Statement(_), Some(n)) => tr("pledge-promise-number", &[("n", n.into())]),
        _ => t("pledge-changed-outcome"),
    };
    let how = match (&one.before, &one.after) {
        (None, _) => "pledge-changed-new",
        (_, None) => "pledge-changed-out",
        _ => "pledge-changed-words",
    };
    format!("{what}: {}", t(how))
}

/// A change word by word: what went is struck through, what came is underlined, and both are said to who only hears it.
pub(super) fn change_text(one: &Change) -> impl IntoView + use<> {
    let none = Worded { number: None, text: Localized::default(), plain: Localized::default() };
    let (before, after) = (one.before.as_ref().unwrap_or(&none), one.after.as_ref().unwrap_or(&none));
    let text = compared(&before.text, &after.text);
    let plain = (before.plain != after.plain).then(|| {
        view! { <p class="soft">{t("pledge-changed-plain")}</p> {compared(&before.plain, &after.plain)} }
    });
    view! { <div class="changed">{text}{plain}</div> }
}

/// Whether only the words in a language have changed that is not the reader's.
pub(super) fn elsewhere(before: &Localized, after: &Localized) -> bool {
    before != after && before.get(lang()) == after.get(lang())
}

fn compared(before: &Localized, after: &Localized) -> impl IntoView + use<> {
    let other = elsewhere(before, after).then(|| view! { <p class="soft">{t("pledge-changed-other-language")}</p> });
    let said = if after.is_empty() { before } else { after };
    let pieces = between(before.get(lang()), after.get(lang())).into_iter().map(|piece| match piece {
        Piece::Same(text) => text.into_any(),
        Piece::Removed(text) => {
            view! { <del><span class="vh">{t("pledge-changed-removed")}" "</span>{text}</del>" " }.into_any()
        }
        Piece::Added(text) => {
            view! { <ins><span class="vh">{t("pledge-changed-added")}" "</span>{text}</ins> }.into_any()
        }
    });
    view! { <p lang=lang_of(said)>{pieces.collect_view()}</p> {other} }
}

/// Comments under the words who says so: first what young people said.
pub(super) fn because<'c>(
    comments: impl Iterator<Item = &'c Comment>,
    word: &dyn Fn(ConsultedGroup) -> String,
) -> AnyView {
    let comments: Vec<_> = comments.collect();
    let of = |key: &str, all: Vec<&Comment>| {
        let (words, is_there) = (t(key), !all.is_empty());
        let each: Vec<_> = all.into_iter().map(|one| said_by(one, word(one.as_who))).collect();
        is_there.then(|| view! { <p><b>{words}</b></p> {each} })
    };
    let [young, adults, others] = by_voice(comments.into_iter());
    view! {
        {of("pledge-changed-because", young)}
        {of("pledge-changed-because-adults", adults)}
        {of("pledge-changed-because-others", others)}
    }
    .into_any()
}

/// What young people said, what adults did, and what was said by whoever is in no group that was asked.
pub(super) fn by_voice<'c>(comments: impl Iterator<Item = &'c Comment>) -> [Vec<&'c Comment>; 3] {
    let (young, rest): (Vec<_>, Vec<_>) = comments.partition(|one| one.as_who.is_young());
    let (others, adults) = rest.into_iter().partition(|one| one.as_who == ConsultedGroup::Other);
    [young, adults, others]
}

/// A comment, with who says it.
pub(super) fn said(one: &Comment) -> impl IntoView + use<> {
    said_by(one, group_word(one.as_who))
}

/// Who says it, where everybody reads it: the group only where its number is shown as well. Else the comments that are
/// listed would tell the number that is hidden, and a group of one would be a name.
pub(super) fn public_word(found: &Record, who: ConsultedGroup) -> String {
    let is_shown = found.by_group.iter().any(|(group, n)| *group == who && n.is_some());
    match who {
        ConsultedGroup::Other => t("pledge-group-other"),
        _ if is_shown => group_word(who),
        _ if who.is_young() => t("pledge-record-young"),
        _ => t("pledge-record-adult"),
    }
}

pub(super) fn said_by(one: &Comment, who: String) -> impl IntoView + use<> {
    let (text, of, translation) = (one.voice.text.clone(), one.voice.lang, one.voice.translated_for(lang()));
    view! { <Quote text lang=of translation theme=who/> }
}
