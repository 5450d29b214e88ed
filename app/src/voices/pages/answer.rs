//! What a panel says back, as young people read it.

use leptos::prelude::*;

use crate::{
    i18n::{t, tr},
    lang::{Both, Lang},
    panels::model::Reply as Said,
    ui::Reply,
};

/// A reply with what has changed and what was done since. Where it waits for its translation, that is said, and
/// the words are marked as the other language.
pub(super) fn answer(panel: &Both, reply: &Said, lang: Lang) -> impl IntoView + use<> {
    let waits = !has(&reply.text, lang) || reply.done.iter().any(|done| !has(&done.text, lang));
    let changed = (!reply.changed.get(lang).is_empty()).then(|| {
        let tongue = tongue(&reply.changed, lang);
        view! { <p><b>{t("voices-reply-changed")}</b>" "<span lang=tongue>{reply.changed.get(lang).to_owned()}</span></p> }
    });
    let done = reply.done.iter().map(|done| {
        let on = tr("voices-reply-done", &[("date", done.on.date_text(lang).into())]);
        let tongue = tongue(&done.text, lang);
        view! { <p><b>{on}</b>" "<span lang=tongue>{done.text.get(lang).to_owned()}</span></p> }
    });
    let done = done.collect_view();
    let (text, tongue) = (reply.text.get(lang).to_owned(), tongue(&reply.text, lang));
    view! {
        <Reply from=tr("voices-reply-from", &[("panel", panel.get(lang).to_owned().into())])>
            <p lang=tongue>{text}</p>
            {changed}
            {done}
            {waits.then(|| view! { <p class="soft">{t("voices-reply-untranslated")}</p> })}
        </Reply>
    }
}

fn has(text: &Both, lang: Lang) -> bool {
    let (here, there) = match lang {
        Lang::En => (&text.en, &text.cy),
        Lang::Cy => (&text.cy, &text.en),
    };
    !here.is_empty() || there.is_empty()
}

/// The language a text is shown in, where that is not the page's.
fn tongue(text: &Both, lang: Lang) -> Option<&'static str> {
    (!has(text, lang)).then(|| lang.other().tag())
}
