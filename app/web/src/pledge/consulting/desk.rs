//! `/editions/{id}/consultation`: opening a draft for comment, the code to show, and closing.

use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use leptos::prelude::*;

use super::{
    actions::{CloseConsultation, OpenConsultation},
    words::group_word,
};
use crate::{
    page::{PageResponse, html},
    pledge::drafting::up,
};
use domain::{
    error::AppError,
    ids::PledgeId,
    paths,
    pledge::{
        consulting::{ConsultedGroup, Phase},
        readiness::missing,
    },
};
use platform::{
    guard::{Cx, Drafter, EditionReader, require},
    i18n::{LangText, date_text, href, lang, languages, t, tr},
    request::RequestContext,
};
use store::pledge::{
    consulting::{Consultation, consultations},
    drafting::reading::{self, Edition},
};
use ui::{Banner, Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Noise, Qr, form::Form, frame::Audience};

pub(super) async fn desk() -> Result<PageResponse, AppError> {
    let cx = require::<Drafter>().await?;
    let reader = cx.also::<EditionReader>()?;
    let edition = reading::edition(&reader, RequestContext::current().parse("id")?).await?;
    let all = consultations(&reader, edition.head.id).await?;
    let running = all.first().filter(|last| last.phase.keeps_the_draft());
    let now = match running {
        Some(running) => {
            let (shown, closing) = (shown(&cx, running)?, closing(&edition, running));
            view! { {shown} {closing} }.into_any()
        }
        None if edition.head.state.consult(false).is_err() => view! { <p>{t("pledge-draft-shut")}</p> }.into_any(),
        None => opening(&edition).into_any(),
    };
    let before: Vec<_> = all.iter().filter(|one| one.phase == Phase::Closed).map(line).collect();
    let before = (!before.is_empty())
        .then(|| view! { <section class="noprint"><h2>{t("pledge-ask-before")}</h2><ul>{before}</ul></section> });
    let title = t("pledge-ask-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="noprint">{up(paths::pledge::Edition(edition.head.id), edition.head.title.get(lang()))}</div>
            <h1 class="noprint">{title}</h1>
            {now}
            {before}
        },
    )
}

fn days(one: &Consultation) -> String {
    let day = |of| date_text(of, lang()).into();
    tr("pledge-ask-days", &[("first", day(one.first)), ("last", day(one.last))])
}

fn groups(one: &Consultation) -> String {
    one.invited.iter().map(|group| group_word(*group)).collect::<Vec<_>>().join(", ")
}

/// The code of one that runs, to show at an event and to send.
fn shown(cx: &Cx<Drafter>, one: &Consultation) -> Result<impl IntoView + use<>, AppError> {
    let link = cx.services().link(cx.lang(), paths::pledge::Consulted(&one.code));
    let drawn = QRBuilder::new(link.clone()).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let planned = (one.phase == Phase::Planned).then(|| view! { <Banner>{t("pledge-ask-planned")}</Banner> });
    Ok(view! {
        <div class="noprint">{planned}<p>{t("pledge-ask-locked")}</p></div>
        <article class="poster stack">
            <h2>{t("pledge-ask-poster")}</h2>
            <p class="lead">{LangText::of(&one.draft.title)}</p>
            <Noise on=5 of=5/>
            <Qr svg=SvgBuilder::default().to_str(&drawn) label=t("pledge-ask-qr")/>
            <p>{tr("pledge-ask-code", &[("code", one.code.clone().into())])}</p>
            <p>{days(one)}</p>
            <p class="soft">{groups(one)}</p>
        </article>
        <div class="noprint field">
            <label for="consultation-link">{t("pledge-ask-link")}</label>
            <input class="box" id="consultation-link" readonly value=link/>
        </div>
    })
}

fn closing(edition: &Edition, one: &Consultation) -> impl IntoView + use<> {
    let (id, revision) = (one.id.to_string(), edition.head.revision.to_string());
    let calls_off = if one.phase == Phase::Planned { "yes" } else { "" };
    let (why, button) = match one.phase {
        Phase::Planned => ("pledge-ask-call-off-text", "pledge-ask-call-off"),
        _ => ("pledge-ask-close-text", "pledge-ask-close"),
    };
    view! {
        <Form<CloseConsultation> class="card stack noprint">
            <p>{t(why)}</p>
            <input type="hidden" name="consultation" value=id/>
            <input type="hidden" name="revision" value=revision/>
            <input type="hidden" name="calls_off" value=calls_off/>
            <Button kind=ButtonKind::Quiet>{t(button)}</Button>
        </Form<CloseConsultation>>
    }
}

/// The form that opens the draft for comment, once nothing is missing in it.
fn opening(edition: &Edition) -> impl IntoView + use<> {
    if !missing(&edition.head.title, &edition.outline(), languages()).is_empty() {
        return view! { <p>{t("pledge-not-complete")}</p> }.into_any();
    }
    let (id, revision) = (edition.head.id.to_string(), edition.head.revision.to_string());
    let options = ConsultedGroup::ASKED.map(|group| ChoiceOption::new(group.key(), group_word(group)));
    let selected = vec![ConsultedGroup::Young.key().to_owned()];
    view! {
        <p class="lead">{t("pledge-ask-lead")}</p>
        <Form<OpenConsultation> once=true class="card stack">
            <input type="hidden" name="edition" value=id/>
            <input type="hidden" name="revision" value=revision/>
            <Input name="first" label=t("pledge-ask-first") kind=Kind::Date/>
            <Input name="last" label=t("pledge-ask-last") kind=Kind::Date/>
            <Choices name="groups" legend=t("pledge-ask-groups") hint=t("pledge-ask-groups-hint") options=options.into() selected multiple=true/>
            <Button>{t("pledge-ask-open")}</Button>
        </Form<OpenConsultation>>
    }
    .into_any()
}

fn line(one: &Consultation) -> impl IntoView + use<> {
    let to = href(paths::pledge::ConsultationRecord(&one.code));
    view! { <li><a href=to>{t("pledge-record-title")}</a>": "{days(one)}". "{groups(one)}</li> }
}

/// On the page of a draft: that people are asked, or the ways to ask them and, once they were, to what has changed since.
pub(in crate::pledge) fn asked(edition: &Edition, drafts: bool, was_asked: bool) -> impl IntoView + use<> {
    let id: PledgeId = edition.head.id;
    let note = edition.head.asked.then(|| view! { <Banner><p>{t("pledge-ask-locked")}</p></Banner> });
    let desk = (drafts && !edition.head.state.is_public()).then(|| {
        view! { <a href=href(paths::pledge::Consultation(id))>{t("pledge-ask-title")}</a> }
    });
    let changes =
        was_asked.then(|| view! { <a href=href(paths::pledge::EditionChanges(id))>{t("pledge-changed-title")}</a> });
    view! { {note} <p class="row noprint">{desk} {changes}</p> }
}
