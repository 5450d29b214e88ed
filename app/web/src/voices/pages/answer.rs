//! A panel's reply, as young people read it.

use leptos::prelude::*;

use domain::{
    lang::{Lang, Localized},
    panels::model::{Corrected, Reply as Said},
};
use platform::i18n::{InWords as _, t, tr};
use ui::{Banner, Mood, Reply};

/// A reply with its corrections and what was done since. If it is not translated yet, the page says so, and the words
/// are marked as being in the other language.
pub(super) fn answer(panel: &Localized, reply: &Said, lang: Lang) -> impl IntoView + use<> {
    let waits = !has(&reply.text, lang) || reply.done.iter().any(|done| !has(&done.text, lang));
    let changed = (!reply.changed.get(lang).is_empty()).then(|| {
        let tongue = tongue(&reply.changed, lang);
        view! { <p><b>{t("voices-reply-changed")}</b>" "<span dir="auto" lang=tongue>{reply.changed.get(lang).to_owned()}</span></p> }
    });
    let done = reply.done.iter().map(|done| {
        let on = tr("voices-reply-done", &[("date", done.on.date_text(lang).into())]);
        let tongue = tongue(&done.text, lang);
        let anew = done.corrected.as_ref().map(|corrected| anew(corrected, lang));
        view! { <p><b>{on}</b>" "<span dir="auto" lang=tongue>{done.text.get(lang).to_owned()}</span></p>{anew} }
    });
    let done = done.collect_view();
    let corrected = reply.corrected.as_ref().map(|corrected| anew(corrected, lang));
    let (text, tongue) = (reply.text.get(lang).to_owned(), tongue(&reply.text, lang));
    view! {
        <Reply from=tr("voices-reply-from", &[("panel", panel.get(lang).to_owned().into())])>
            <p dir="auto" lang=tongue>{text}</p>
            {corrected}
            {changed}
            {done}
            {waits.then(|| view! { <p class="soft">{t("voices-reply-untranslated")}</p> })}
        </Reply>
    }
}

/// Says that these words were corrected.
fn anew(corrected: &Corrected, lang: Lang) -> impl IntoView + use<> {
    let said = tr("release-corrected-on", &[("day", corrected.at.date_text(lang).into())]);
    because(said, corrected, lang)
}

/// Says that a reply was taken back.
pub(super) fn taken_back(panel: &Localized, taken: &Corrected, lang: Lang) -> impl IntoView + use<> {
    let gaps = [("panel", panel.get(lang).to_owned().into()), ("day", taken.at.date_text(lang).into())];
    let said = because(tr("release-taken-back", &gaps), taken, lang);
    view! { <Banner mood=Mood::Info>{said}</Banner> }
}

fn because(said: String, of: &Corrected, lang: Lang) -> impl IntoView + use<> {
    let (reason, tongue) = (of.reason.get(lang).to_owned(), tongue(&of.reason, lang));
    view! {
        <p class="soft">
            {said}
            {(!reason.is_empty()).then(|| view! { " "{t("release-because")}" "<span dir="auto" lang=tongue>{reason}</span> })}
        </p>
    }
}

fn has(text: &Localized, lang: Lang) -> bool {
    text.is_empty() || text.read_in(lang) == lang
}

/// The language of a text, if it differs from the page's.
fn tongue(text: &Localized, lang: Lang) -> Option<&'static str> {
    (!has(text, lang) || lang.of_sentences() != lang).then(|| text.read_in(lang).tag())
}
