//! One voice that an officer enters for somebody.

use leptos::prelude::*;

use super::Enter;
use crate::{
    page::{PageResponse, html},
    receipt_cookie,
};
use domain::{
    error::AppError,
    ids::VoiceId,
    panels::model::PanelName,
    paths::{self, Path as _},
    surveys::model::Privacy,
    voices::{model::Channel, rules::LONGEST_NAME},
};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{href, lang_name, languages, t, tr},
    request::RequestContext,
};
use store::visits::Visit;
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Fact, FileInput, Input, LinkButton, ReceiptTicket, Select, TextArea,
    form::{self, Form},
    frame::Audience,
};

/// The words for how something reached an officer.
fn way_words(way: Channel) -> String {
    t(&format!("voices-way-{}", way.key()))
}

/// `/moderation/enter`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let lang = cx.lang();
    let themes = store::voices::offered_themes(&cx, &form::submitted_values("theme")).await?.into_iter();
    let themes = themes.map(|theme| ChoiceOption::new(theme.key.clone(), &theme.name)).collect();
    let ways = Channel::ALL.map(|way| ChoiceOption::new(way.key(), way_words(way))).into();
    let langs = (!languages().english_alone()).then(|| {
        let langs = languages().all().map(|lang| ChoiceOption::new(lang.tag(), lang_name(lang))).collect();
        view! { <Select name="lang" label=t("voices-enter-lang") options=langs selected=lang.tag()/> }
    });
    let privacy = [Privacy::Confidential, Privacy::Anonymous, Privacy::Named]
        .map(|privacy| {
            let key = format!("voices-enter-{}", privacy.key());
            ChoiceOption::new(privacy.key(), t(&key)).hint(t(&format!("{key}-hint")))
        })
        .into();
    let visit = visited(&cx).await?;
    let (of, back) = match &visit {
        Some((panel, visit)) => (visit.id.to_string(), Some(back_to(panel, visit))),
        None => (String::new(), None),
    };
    let chosen = if visit.is_some() { vec![Channel::Visit.key().to_owned()] } else { Vec::new() };
    let publish = vec![
        ChoiceOption::new("yes", t("voices-enter-publish-yes")),
        ChoiceOption::new("no", t("voices-enter-publish-no")),
    ];
    html(
        t("voices-enter-title"),
        Audience::Staff,
        view! {
            <p><a href=href(paths::moderation::Queue)>{t("voices-danger-back")}</a></p>
            <h1>{t("voices-enter-title")}</h1>
            <p>{t("voices-enter-lead")}</p>
            {back}
            <p><a href=href(paths::voices::EnterMany)>{t("voices-enter-many")}</a></p>
            <Form<Enter> multipart=true once=true carried=true class="telling">
                <input type="hidden" name="visit" value=of/>
                <Choices name="way" legend=t("voices-enter-way") options=ways selected=chosen/>
                {langs}
                <TextArea name="text" label=t("voices-enter-text") hint=t("voices-enter-text-hint") rows=7/>
                <TextArea name="better" label=t("voices-better-label") rows=3/>
                <Select name="theme" label=t("voices-enter-theme") options=themes empty=t("voices-enter-theme-none")/>
                <FileInput name="picture" label=t("voices-enter-picture") hint=t("voices-enter-picture-hint")/>
                <Choices name="privacy" legend=t("voices-enter-privacy") options=privacy selected=vec![Privacy::Confidential.key().to_owned()]/>
                <div class="named"><Input name="name" label=t("voices-enter-name") autocomplete="off" maxlength=LONGEST_NAME/></div>
                <Choices name="publish" legend=t("voices-enter-publish") hint=t("voices-enter-publish-hint") options=publish/>
                <div class="row"><Button>{t("voices-enter-do")}</Button></div>
            </Form<Enter>>
        },
    )
}

/// The visit in the address on which something was said; none without one.
async fn visited(cx: &Cx<Officer>) -> Result<Option<(PanelName, Visit)>, AppError> {
    let Some(id) = RequestContext::current().query("visit").filter(|id| !id.is_empty()) else { return Ok(None) };
    store::visits::rota::panel_of(cx, id.parse()?).await.map(Some)
}

fn back_to(panel: &PanelName, visit: &Visit) -> impl IntoView + use<> {
    let to = href(paths::visits::Visit(&panel.slug, visit.id));
    view! { <p><a href=to>{tr("visits-back", &[("place", visit.code.clone().into())])}</a></p> }
}

/// `/moderation/enter/done`: the words to hand over, for a few minutes.
pub async fn done() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let words = receipt_cookie::to_hand_over();
    let visit = visited(&cx).await?;
    let back = visit.as_ref().map(|(panel, visit)| back_to(panel, visit));
    let next = match &visit {
        Some((_, visit)) => href(paths::voices::Enter.with("visit", visit.id)),
        None => href(paths::voices::Enter),
    };
    html(
        t("voices-entered-title"),
        Audience::Staff,
        view! {
            <h1>{t("voices-entered-title")}</h1>
            {match words {
                Some(words) => view! { <p>{t("voices-entered-words")}</p> <ReceiptTicket words=words/> }.into_any(),
                None => view! { <p>{t("voices-entered-none")}</p> }.into_any(),
            }}
            {back}
            <div class="row">
                <LinkButton href=next>{t("voices-entered-next")}</LinkButton>
                <LinkButton kind=ButtonKind::Quiet href=href(paths::moderation::Queue)>{t("voices-danger-back")}</LinkButton>
            </div>
        },
    )
}

/// For officers: who wrote a voice down, how it came, for how many people it speaks, and which voice it belongs to.
pub(crate) async fn facts(cx: &Cx<Officer>, id: VoiceId) -> Result<Vec<Fact>, AppError> {
    let telling = store::voices::provenance(cx, id).await?;
    let mut facts = Vec::new();
    if let Some((way, by)) = telling.entered {
        let name = store::people::names_of(cx, &[by]).await?.remove(&by).unwrap_or_default();
        let gaps = [("way", way_words(way).into()), ("name", name.into())];
        facts.push(Fact::new(t("voices-fact-entered"), tr("voices-fact-entered-by", &gaps)));
    }
    if let Some(people) = telling.people {
        facts.push(Fact::new(t("voices-fact-group"), tr("voices-fact-people", &[("n", people.into())])));
    }
    let later = store::voices::newest(cx, id).await?.filter(|newest| *newest != id);
    let kin = [
        ("voices-fact-adds", telling.adds_to),
        ("voices-fact-corrects", telling.corrects.map(|of| of.root)),
        ("voices-fact-corrected", later),
    ];
    for (key, other) in kin {
        let Some(other) = other else { continue };
        let to = href(paths::moderation::Voice(other));
        let name = domain::moderation::lifecycle::reference(other);
        facts.push(Fact::new(t(key), view! { <a href=to>{name}</a> }));
    }
    Ok(facts)
}
