//! A panel's reply, as young people read it.

use leptos::prelude::*;

use domain::{
    lang::{Lang, Localized},
    panels::model::{Corrected, Reply as Said},
};
use platform::i18n::{InWords as _, LangText, naming, t, tr};
use ui::{Banner, Mood, Reply};

/// A reply with its corrections and what was done since. If it is not translated yet, the page says so, and the words
/// are marked as being in the other language.
pub(crate) fn answer(panel: &Localized, reply: &Said, lang: Lang) -> impl IntoView + use<> {
    let texts = std::iter::once(&reply.text).chain(reply.done.iter().map(|done| &done.text));
    let lacks = lacks(texts, lang).map(|said| view! { <p class="soft">{said}</p> });
    let changed = (!reply.changed.is_empty()).then(|| {
        let changed = LangText::of(&reply.changed);
        view! { <p><b>{t("voices-reply-changed")}</b>" "<span dir="auto">{changed}</span></p> }
    });
    let done = reply.done.iter().map(|done| {
        let on = tr("voices-reply-done", &[("date", done.on.date_text(lang).into())]);
        let done_words = LangText::of(&done.text);
        let anew = done.corrected.as_ref().map(|corrected| anew(corrected, lang));
        view! { <p><b>{on}</b>" "<span dir="auto">{done_words}</span></p>{anew} }
    });
    let done = done.collect_view();
    let corrected = reply.corrected.as_ref().map(|corrected| anew(corrected, lang));
    let text = LangText::of(&reply.text);
    view! {
        <Reply from=tr("voices-reply-from", &[("panel", panel.get(lang).to_owned().into())])>
            <p dir="auto" lang=text.lang()>{text.to_string()}</p>
            {corrected}
            {changed}
            {done}
            {lacks}
        </Reply>
    }
}

/// Says that these words were corrected.
fn anew(corrected: &Corrected, lang: Lang) -> impl IntoView + use<> {
    let said = tr("release-corrected-on", &[("day", corrected.at.date_text(lang).into())]);
    because(said, corrected)
}

/// Says that a reply was taken back.
pub(super) fn taken_back(panel: &Localized, taken: &Corrected, lang: Lang) -> impl IntoView + use<> {
    let gaps = [("panel", panel.get(lang).to_owned().into()), ("day", taken.at.date_text(lang).into())];
    let said = because(tr("release-taken-back", &gaps), taken);
    view! { <Banner mood=Mood::Info>{said}</Banner> }
}

fn because(said: String, of: &Corrected) -> impl IntoView + use<> {
    let reason = LangText::of(&of.reason);
    view! {
        <p class="soft">
            {said}
            {(!reason.is_empty()).then(|| view! { " "{t("release-because")}" "<span dir="auto">{reason}</span> })}
        </p>
    }
}

/// What is said where a text is not there in the reader's language: that it is on its way, or, in a language that the
/// sentence itself cannot be in, which one it is there in.
fn lacks<'t>(texts: impl Iterator<Item = &'t Localized>, lang: Lang) -> Option<String> {
    let other = texts.filter(|text| !text.is_empty()).map(|text| text.read_in(lang)).find(|read| *read != lang)?;
    Some(if lang.of_sentences() == lang {
        t("voices-reply-untranslated")
    } else {
        tr("voices-reply-in", &naming(other))
    })
}
