//! Routing shared voices to a panel: by theme, with a tick for each theme and each voice.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{Themes, under_queue};
use crate::{
    moderation::{actions::Route, last_panel, unrouted},
    page::PageResponse,
};
use domain::{error::AppError, lang::Lang, panels::rules::waiting, paths};
use platform::{
    guard::{Officer, require},
    i18n::{day_text, href, naming, other_lang, t, tr},
};
use store::voices::moderation::{Heading, Routable, headings_of};
use ui::{
    Banner, Button, ChoiceOption, Empty, Mood, Select,
    form::{self, Form},
};

pub async fn show() -> Result<PageResponse, AppError> {
    // Routing is an officer's; from there on the clerk sees to it (docs/domain.md, *Roles*).
    let cx = require::<Officer>().await?;
    let ready = unrouted(&cx).await?;
    let themes = Themes::load(&cx).await?;
    let ids: Vec<_> = ready.iter().map(|voice| voice.id).collect();
    let headings = headings_of(&cx, &ids).await?;
    let panels = store::panels::all(&cx).await?;
    let lang = cx.lang();
    let body = if ready.is_empty() {
        view! { <Empty title=t("moderation-routing-empty") text=t("moderation-routing-empty-text")/> }.into_any()
    } else if panels.is_empty() {
        // Without a planned meeting they can be read here but not routed.
        view! {
            <Banner mood=Mood::Info><p><b>{t("panels-none-yet")}</b>" "{t("panels-none-yet-text")}</p></Banner>
            <div class="stack">{groups(ready, &themes, &headings)}</div>
        }
        .into_any()
    } else {
        let last = last_panel(&panels).map(|panel| panel.to_string()).unwrap_or_default();
        let ids: Vec<_> = panels.iter().map(|panel| panel.id).collect();
        let next = store::panels::next_for(&cx, &ids).await?;
        let days = cx.services().settings().await.answer_days;
        let skipped: Vec<_> = panels
            .iter()
            .filter_map(|panel| {
                let skips = next.get(&panel.id)?.skips.as_deref()?;
                let gaps = [("panel", panel.name.get(lang).to_owned().into()), ("day", day_text(skips, lang).into())];
                Some(view! { <li>{tr("moderation-route-skips", &gaps)}</li> })
            })
            .collect();
        let skipped = (!skipped.is_empty()).then(|| view! { <Banner mood=Mood::Info><ul>{skipped}</ul></Banner> });
        let today = cx.now().day();
        let options = panels.into_iter().map(move |panel| {
            let next = next.get(&panel.id).and_then(|next| next.on.as_deref());
            ChoiceOption::new(panel.id.to_string(), when(panel.name.get(lang), next, today, days, lang))
        });
        let problem = form::field_error("voices");
        view! {
            <Form<Route> class="stack">
                <div id="voices" tabindex="-1">
                    {problem.map(|problem| view! { <p class="problem" id="voices-problem">{problem}</p> })}
                    {groups(ready, &themes, &headings)}
                </div>
                {skipped}
                <Select name="panel" label=t("moderation-panel") hint=t("moderation-panel-hint") options=options.collect() selected=last empty=t("moderation-panel-choose")/>
                <Button>{t("moderation-route")}</Button>
            </Form<Route>>
        }
        .into_any()
    };
    under_queue(t("moderation-routing-title"), t("moderation-routing-lead"), body)
}

/// A panel's name, with the day of the meeting to which it would be routed.
fn when(panel: &str, next: Option<&str>, today: Date, days: i64, lang: Lang) -> String {
    let panel = ("panel", panel.to_owned().into());
    let Some(on) = next else { return tr("moderation-route-none", &[panel]) };
    let day = ("day", day_text(on, lang).into());
    if on.parse().is_ok_and(|on| waiting::later_than_promised(today, on, days)) {
        tr("moderation-route-late", &[panel, day, ("n", days.into())])
    } else {
        tr("moderation-route-on", &[panel, day])
    }
}

/// One group for each theme, in the council's order; voices without a theme come last.
fn groups(ready: Vec<Routable>, themes: &Themes, headings: &[Heading]) -> Vec<AnyView> {
    let (ticked_themes, ticked) = (form::submitted_values("themes"), form::submitted_values("voices"));
    let keys = themes.order.iter().map(|key| Some(key.clone())).chain([None]);
    keys.filter_map(|key| {
        let voices: Vec<_> = ready.iter().filter(|voice| voice.theme == key).collect();
        if voices.is_empty() {
            return None;
        }
        let name = themes.name(key.as_deref());
        let value = key.unwrap_or_default();
        let all = tr("moderation-route-all", &[("n", voices.len().into())]);
        let checked = ticked_themes.contains(&value);
        let list: Vec<_> = voices
            .into_iter()
            .map(|voice| {
                let id = voice.id.to_string();
                let checked = ticked.contains(&id);
                let heading = headings.iter().find(|heading| heading.voices.contains(&voice.id)).map(|heading| {
                    let gaps = [("title", heading.title.clone().into()), ("n", heading.people.into())];
                    view! { <small>{tr("moderation-heading-of", &gaps)}</small> }
                });
                // Most members of panels read English alone, so a translation is offered.
                let translate = (voice.lang != Lang::En && !voice.translated).then(|| {
                    view! { <p class="soft"><a href=href(paths::moderation::Voice(voice.id))>{tr("moderation-translation-missing", &naming(voice.lang))}</a></p> }
                });
                view! {
                    <label class="choice">
                        <input type="checkbox" name="voices[]" value=id checked=checked/>
                        <span><span dir="auto" lang=other_lang(voice.lang, &voice.text)>{voice.text.clone()}</span>{heading}</span>
                    </label>
                    {translate}
                }
            })
            .collect();
        Some(
            view! {
                <fieldset class="field">
                    <legend><h2>{name}</h2></legend>
                    <label class="choice"><input type="checkbox" name="themes[]" value=value checked=checked/><span><b>{all}</b></span></label>
                    <div class="choices">{list}</div>
                </fieldset>
            }
            .into_any(),
        )
    })
    .collect()
}
