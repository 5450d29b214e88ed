//! `/panels/{slug}/meetings/{id}/minutes`: the minutes, and what may be done with them.

use leptos::prelude::*;

use super::{
    actions::{ApproveMinutes, CheckMinutes, DraftMinutes, PublishDraft},
    content::{heading, restricted_note, standing},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::{asked, day, meeting_path, plan::of, up},
};
use domain::{
    error::AppError,
    panels::{
        body::Session,
        model::{MeetingState, PanelName},
        rules::minutes::{Edit, edit, may_check},
    },
    paths::{self, Path},
    role::Role,
};
use platform::{
    guard::{Cx, PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, languages, t, tr},
};
use store::panels::{
    Meeting,
    minutes::{self, Earlier, Minutes, Section},
    room, saying,
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, LinkButton, Mood, Select,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let runs = room::runner(&cx, panel.id).await?.runs(meeting.kind);
    let found = minutes::minutes(&cx, &meeting).await?;
    let title = tr("minutes-title", &[("day", day(&meeting.held_on).into())]);
    let body = match found {
        Some(found) => whole(&cx, &panel, &meeting, found, runs).await?,
        None if runs && meeting.state == MeetingState::Held => begin(&panel, &meeting),
        None => view! { <p>{t("minutes-none")}</p> }.into_any(),
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(meeting_path(&panel, &meeting), t("panels-agenda"))}
            <h1>{title}</h1>
            <p class="soft">{LangText::of(&panel.name)}</p>
            {body}
        },
    )
}

fn begin(panel: &PanelName, meeting: &Meeting) -> AnyView {
    let of = of(panel, meeting);
    view! {
        <section class="card">
            <h2>{t("minutes-begin-title")}</h2>
            <p>{t("minutes-begin-text")}</p>
            <Form<DraftMinutes>>
                {of}
                <Button>{t("minutes-begin-button")}</Button>
            </Form<DraftMinutes>>
        </section>
    }
    .into_any()
}

async fn whole(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    found: Minutes,
    runs: bool,
) -> Result<AnyView, AppError> {
    let clerk = cx.is(Role::Clerk);
    let changeable = match edit(meeting.state) {
        Edit::Free => runs,
        Edit::Amendment => clerk,
        Edit::Closed => false,
    };
    let said = standing(meeting, &found);
    let (pdf, docx) =
        (paths::panels::MinutesPdf(&panel.slug, meeting.id), paths::panels::MinutesDocx(&panel.slug, meeting.id));
    let apart = found.sections.iter().any(|one| one.restricted && !one.hidden).then(|| {
        let (pdf, docx) = (href(pdf.with("part", "restricted")), href(docx.with("part", "restricted")));
        view! {
            <LinkButton href=pdf kind=ButtonKind::Quiet>{t("minutes-pdf-restricted")}</LinkButton>
            <LinkButton href=docx kind=ButtonKind::Quiet>{t("minutes-docx-restricted")}</LinkButton>
        }
    });
    let next = next(cx, panel, meeting, &found).await?;
    let sections: Vec<_> =
        found.sections.into_iter().map(|section| shown(panel, meeting, section, changeable)).collect();
    Ok(view! {
        <p><b>{said}</b></p>
        <p class="row noprint">
            <LinkButton href=href(pdf) kind=ButtonKind::Quiet>{t("minutes-pdf")}</LinkButton>
            <LinkButton href=href(docx) kind=ButtonKind::Quiet>{t("minutes-docx")}</LinkButton>
            {apart}
        </p>
        {next}
        {sections}
    }
    .into_any())
}

fn shown(panel: &PanelName, meeting: &Meeting, section: Section, changeable: bool) -> AnyView {
    let title = heading(&section);
    if section.hidden {
        return view! { <section><h2>{title}</h2><p class="soft">{restricted_note(&section)}</p></section> }.into_any();
    }
    let restricted = section.restricted.then(|| view! { <p class="soft">{restricted_note(&section)}</p> });
    let waits = (!languages().is_complete(&section.text))
        .then(|| view! { <p class="soft">{t("panels-translation-waits")}</p> });
    let to = href(paths::panels::MinutesSection(&panel.slug, meeting.id, section.id));
    let link = changeable.then(|| {
        let name = title.clone();
        view! { <p class="noprint"><a href=to>{t("minutes-change")}" "<span class="vh">{name}</span></a></p> }
    });
    let text = LangText::of(&section.text);
    let before: Vec<_> = section.amendments.into_iter().map(earlier).collect();
    view! {
        <section id=format!("section-{}", section.id)>
            <h2>{title}</h2>
            {restricted}
            <div class="written" dir="auto">{text}</div>
            {waits}
            {before}
            {link}
        </section>
    }
    .into_any()
}

/// What it said before an amendment.
fn earlier(one: Earlier) -> AnyView {
    let said = tr("minutes-amended", &[("day", one.at.date_text(lang()).into()), ("reason", one.reason.into())]);
    let text = LangText::of(&one.text);
    view! {
        <details class="card">
            <summary>{said}</summary>
            <p class="soft">{t("minutes-before")}</p>
            <div class="written" dir="auto">{text}</div>
        </details>
    }
    .into_any()
}

/// What is to be done next: checked, published, approved.
async fn next(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    found: &Minutes,
) -> Result<Option<AnyView>, AppError> {
    let clerk = cx.is(Role::Clerk);
    Ok(match meeting.state {
        MeetingState::DraftMinutes => Some(drafted(cx, panel, meeting, found, clerk).await?),
        MeetingState::Minuted if clerk => Some(approving(cx, panel, meeting).await?),
        _ => None,
    })
}

async fn drafted(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
    found: &Minutes,
    clerk: bool,
) -> Result<AnyView, AppError> {
    let has_chair = saying::has_chair(cx, panel.id).await?;
    let checks = may_check(saying::chairs(cx, Some(panel.id)).await?, clerk, has_chair);
    let read = found.as_read();
    let [of_check, of_publish] = std::array::from_fn(|_| of(panel, meeting));
    let checked = match &found.checked {
        Some((name, at)) => {
            let gaps = [("name", name.clone().into()), ("day", at.date_text(lang()).into())];
            let said = tr("minutes-checked", &gaps);
            view! { <Banner mood=Mood::Good>{said}</Banner> }.into_any()
        }
        None if checks => {
            let text = if has_chair { "minutes-check-text" } else { "minutes-check-clerk" };
            view! {
                <p>{t(text)}</p>
                <Form<CheckMinutes>>
                    {of_check}
                    <AsRead of=read/>
                    <Button kind=ButtonKind::Quiet>{t("minutes-check-button")}</Button>
                </Form<CheckMinutes>>
            }
            .into_any()
        }
        None => view! { <p>{t("minutes-check-waits")}</p> }.into_any(),
    };
    let session = store::panels::bodies::body(cx, panel.id).await?.session;
    let public = (session == Session::Public).then(|| view! { <Banner>{t("visitors-minutes-public")}</Banner> });
    let publish = (clerk && found.checked.is_some()).then(|| {
        view! {
            <p>{t("minutes-publish-text")}</p>
            {public}
            <Form<PublishDraft>>
                {of_publish}
                <Button>{t("minutes-publish-button")}</Button>
            </Form<PublishDraft>>
        }
    });
    Ok(view! { <section class="card noprint"><h2>{t("minutes-next")}</h2>{checked}{publish}</section> }.into_any())
}

async fn approving(cx: &Cx<PanelReader>, panel: &PanelName, meeting: &Meeting) -> Result<AnyView, AppError> {
    let later = minutes::approving(cx, meeting).await?;
    let form = if later.is_empty() {
        view! { <p>{t("minutes-approve-later")}</p> }.into_any()
    } else {
        let picks = later.iter().map(|one| ChoiceOption::new(one.id.to_string(), day(&one.held_on))).collect();
        let of = of(panel, meeting);
        view! {
            <Form<ApproveMinutes>>
                {of}
                <Select name="approved_at" label=t("minutes-approved-at") options=picks empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("minutes-approve-button")}</Button>
            </Form<ApproveMinutes>>
        }
        .into_any()
    };
    Ok(view! {
        <section class="card noprint">
            <h2>{t("minutes-approve-title")}</h2>
            <p>{t("minutes-approve-text")}</p>
            {form}
        </section>
    }
    .into_any())
}
