//! An officer's translation of what was shared: the form beside the words, and what is looked for in it.

use leptos::prelude::*;

use super::actions::Translate;
use domain::{
    lang::{Lang, Localized},
    release::found::Part,
    voices::model::translated_into,
};
use platform::i18n::{languages, naming, t, tr};
use store::voices::moderation::Case;
use ui::{
    Button, ButtonKind, TextArea,
    form::{self, AsRead, Form},
};

/// The most characters.
pub(crate) const LONGEST: usize = 20_000;

/// A translation of words in `said`, for the name finder.
pub(crate) fn part(text: &str, said: Lang) -> Part {
    (t("moderation-translation"), Localized::default().with(translated_into(said), text))
}

/// The form under a shared voice; none where nobody reads the other language.
pub(crate) fn form_of(case: &Case) -> Option<impl IntoView + use<>> {
    let other = Some(translated_into(case.lang)).filter(|lang| languages().has(*lang))?;
    let before = case.translation.clone().unwrap_or_default();
    let typed = form::submitted_value("text");
    let tick = typed.as_ref().and_then(|text| crate::release::shown::tick("seen", &[part(text, case.lang)]));
    let open = case.translation.is_some() || typed.is_some();
    let text = typed.or_else(|| case.translation.clone()).unwrap_or_default();
    let label = tr("moderation-translation-in", &naming(other));
    let id = case.id.to_string();
    Some(view! {
        <details open=open>
            <summary>{t("moderation-translation")}</summary>
            <Form<Translate> class="stack">
                <input type="hidden" name="voice" value=id/>
                <AsRead of=before/>
                <TextArea name="text" label hint=t("moderation-translation-hint") value=text rows=4/>
                {tick}
                <Button kind=ButtonKind::Quiet>{t("moderation-translation-save")}</Button>
            </Form<Translate>>
        </details>
    })
}
