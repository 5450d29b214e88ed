//! `/panels/{slug}/areas/{id}`: one area of a panel, where a clerk asks it for somebody and takes up the answer.

use jiff::ToSpan as _;
use leptos::prelude::*;

use super::{
    actions::{AskArea, CloseNomination, SeatNominee},
    areas::representative,
};
use crate::{
    page::{PageResponse, html},
    panels::{
        bodies::excess,
        pages::{areas::said, dashed, day, up},
    },
    people::pages::lang_picks,
};
use domain::{
    error::AppError,
    ids::AreaId,
    panels::{
        model::MemberKind,
        nominating::{ANSWER_WITHIN, LONGEST_NAME, NominationState},
        rules::year::Year,
        texts::PanelText,
    },
    paths,
};
use platform::{
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::panels::{
    areas,
    nominating::{self, Nomination},
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Fact, Facts, Head, Input, Kind, Mood, Select, Table, form::Form,
    frame::Audience,
};

pub(super) async fn area() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: AreaId = req.parse("id")?;
    let area = areas::of_panel(&cx, panel.id).await?.into_iter().find(|area| area.id == id);
    let area = area.ok_or(AppError::NotFound)?;
    let members = store::panels::members(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let letters = nominating::letters(&cx, panel.id, id).await?;
    let newest = letters.first().cloned();
    let is_open = newest.as_ref().is_some_and(|one| one.state.is_open());
    let vacant = areas::vacant(std::slice::from_ref(&area), &members, &today).first().map(said);
    let stands = if let Some(words) = vacant {
        view! { <Banner mood=Mood::Warn>{words}</Banner> }.into_any()
    } else {
        let words = [("name", representative(&area, &members, &today).into())];
        view! { <p>{tr("nominations-represented-by", &words)}</p> }.into_any()
    };
    let name = LangText::of(&area.name);
    let slug = panel.slug.clone();
    let asking = (!is_open).then(|| asking(&cx, &slug, id));
    html(
        name.to_string(),
        Audience::Staff,
        view! {
            {up(paths::panels::PanelAreas(&panel.slug), t("nominations-areas"))}
            <h1>{name}</h1>
            {stands}
            {newest.map(|one| newest_letter(&cx, &slug, &one))}
            {asking}
            {(letters.len() > 1).then(|| earlier(&letters[1..]))}
        },
    )
}

/// The letter that counts: how far it is, and what is done with its answer.
fn newest_letter(cx: &Cx<Clerk>, slug: &str, letter: &Nomination) -> impl IntoView + use<> {
    let mut facts = vec![
        Fact::new(t("nominations-to"), letter.to_name.clone()),
        Fact::new(t("nominations-sent"), letter.asked_at.date_text(lang())),
        Fact::new(t("nominations-due"), day(&letter.due_on)),
        Fact::new(t("nominations-answer"), answer_said(letter)),
    ];
    if !letter.to_email.is_empty() {
        facts.insert(1, Fact::new(t("people-email"), letter.to_email.clone()));
    }
    let link = letter.key.as_deref().map(|key| cx.services().link(lang(), paths::panels::Nominate(key)));
    let seating = (letter.state == NominationState::Nominated).then(|| seating(cx, slug, letter));
    let closing = matches!(letter.state, NominationState::Asked | NominationState::Nominated | NominationState::NotYet);
    let (slug, id) = (slug.to_owned(), letter.id.to_string());
    view! {
        <section>
            <h2>{t("nominations-letter")}</h2>
            <Facts facts=facts/>
            {link.map(|link| view! {
                <div class="field">
                    <label for="nomination-link">{t("nominations-link")}</label>
                    <p class="hint" id="nomination-link-hint">{t("nominations-link-hint")}</p>
                    <input class="box" id="nomination-link" readonly value=link aria-describedby="nomination-link-hint"/>
                </div>
            })}
            {seating}
            {closing.then(|| view! {
                <h3>{t("nominations-close")}</h3>
                <p>{t("nominations-close-text")}</p>
                <Form<CloseNomination>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="nomination" value=id/>
                    <Button kind=ButtonKind::Quiet>{t("nominations-close-button")}</Button>
                </Form<CloseNomination>>
            })}
        </section>
    }
}

/// What has come of a letter, in words.
fn answer_said(letter: &Nomination) -> String {
    let from = letter.from_on.as_deref().map(day).unwrap_or_default();
    let nominated = [("name", letter.nominee.clone().into()), ("day", from.into())];
    match letter.state {
        NominationState::Asked => t("nominations-waiting"),
        NominationState::Nominated => tr("nominations-nominated", &nominated),
        NominationState::NotYet => tr("nominations-said-not-yet", &[("reason", letter.reason.clone().into())]),
        NominationState::Seated => tr("nominations-seated", &nominated),
        NominationState::Closed => t("nominations-closed-state"),
    }
}

/// The seat, as the answer says it.
fn seating(cx: &Cx<Clerk>, slug: &str, letter: &Nomination) -> impl IntoView + use<> {
    let word = |kind: MemberKind| t(&format!("panels-member-{}", dashed(kind.key())));
    let kinds = MemberKind::members().map(|kind| ChoiceOption::new(kind.key(), word(kind))).collect();
    let from = letter.from_on.clone().unwrap_or_default();
    let until = from.parse().map_or_else(|_| Year::of(cx.now().day()), Year::of).last_day().to_string();
    let (slug, id, name) = (slug.to_owned(), letter.id.to_string(), letter.nominee.clone());
    view! {
        <h3>{t("nominations-seat")}</h3>
        <Form<SeatNominee>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="nomination" value=id/>
            <Input name="name" label=t("panels-name") value=name maxlength=LONGEST_NAME/>
            <Select name="kind" label=t("panels-member-kind") options=kinds selected=MemberKind::CoOpted.key()/>
            <Input name="appointed_by" label=t("seat-appointed-by") hint=t("seat-appointed-by-hint") maxlength=120/>
            <Input name="starts_on" label=t("panels-member-from") kind=Kind::Date value=from/>
            <Input name="until" label=t("panels-member-to") hint=t("seat-ends-hint") kind=Kind::Date value=until/>
            {excess::field()}
            <Button>{t("nominations-seat-button")}</Button>
        </Form<SeatNominee>>
    }
}

/// Where a letter is written.
fn asking(cx: &Cx<Clerk>, slug: &str, area: AreaId) -> impl IntoView + use<> {
    let due = cx.now().day().checked_add(ANSWER_WITHIN.days()).map(|day| day.to_string()).unwrap_or_default();
    let wording = href(paths::panels::RoleText(slug, PanelText::Letter.key()));
    let role = href(paths::panels::Roles(slug));
    let slug = slug.to_owned();
    view! {
        <section>
            <h2>{t("nominations-ask")}</h2>
            <p>{t("nominations-ask-text")}</p>
            <p><a href=wording>{t("nominations-letter-words")}</a>" · "<a href=role>{t("role-title")}</a></p>
            <Form<AskArea> once=true>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="area" value=area.to_string()/>
                <Input
                    name="to_name"
                    label=t("nominations-to")
                    hint=t("nominations-to-hint")
                    maxlength=LONGEST_NAME
                    autocomplete="off"
                />
                <Input name="email" label=t("people-email") kind=Kind::Email autocomplete="off"/>
                {lang_picks().map(|picks| view! {
                    <Select name="lang" label=t("nominations-lang") options=picks selected=lang().tag()/>
                })}
                <Input name="due_on" label=t("nominations-due") kind=Kind::Date value=due/>
                <Button>{t("nominations-ask-button")}</Button>
            </Form<AskArea>>
        </section>
    }
}

/// Letters before the newest.
fn earlier(letters: &[Nomination]) -> impl IntoView + use<> {
    let row = |letter: &Nomination| {
        vec![
            letter.asked_at.date_text(lang()).into_any(),
            letter.to_name.clone().into_any(),
            answer_said(letter).into_any(),
        ]
    };
    let rows = letters.iter().map(row).collect();
    let head = ["nominations-sent", "nominations-to", "nominations-answer"].map(|key| Head::new(t(key)));
    view! {
        <section><h2>{t("nominations-earlier")}</h2><Table caption=t("nominations-earlier") head=head.into() rows=rows/></section>
    }
}
