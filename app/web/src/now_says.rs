//! Of two who change the same words at once, the second sees both.

use leptos::prelude::*;

use domain::lang::{Lang, Localized};
use platform::i18n::{languages, t};
use ui::form;

/// What is stored now, above a form that was refused because somebody else has changed it: both are to be seen.
/// `texts`: each with the name of its field.
pub(crate) fn now_says(texts: &[(Localized, &str)]) -> Option<impl IntoView + use<>> {
    let changed = |(stored, field): &&(Localized, &str)| {
        let differs = |of| form::submitted_value(&Lang::field(of, field)).is_some_and(|typed| typed != stored.of(of));
        languages().all().any(differs)
    };
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty());
    let lines: Vec<_> = texts
        .iter()
        .filter(|_| moved_on)
        .filter(changed)
        .flat_map(|(stored, _)| stored.iter().map(|(of, text)| (of, text.to_owned())).collect::<Vec<_>>())
        .map(|(of, text)| view! { <blockquote class="written" lang=of.tag()>{text}</blockquote> })
        .collect();
    (!lines.is_empty()).then(|| {
        view! { <section class="card"><h2>{t("pledge-draft-now-says")}</h2>{lines}<p class="soft">{t("pledge-draft-now-hint")}</p></section> }
    })
}
