//! `/panels/{slug}/members/{id}`: one seat, where a clerk keeps its offices and what it is for.

use leptos::prelude::*;

use super::{correcting, dashed, day, seat_words, taking_back, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::{ChangeSeat, EndOffice, GiveOffice, JoinAccount},
};
use domain::{
    error::AppError,
    ids::MembershipId,
    panels::model::{Office, Represents, Thing},
    paths,
    role::Role,
};
use platform::{
    guard::{Clerk, Cx, PanelReader, require},
    i18n::{LangText, t},
    request::RequestContext,
};
use store::panels::{
    Member, SeatDetails,
    areas::{self, Area},
    members::OfficeTerm,
    seating::as_read,
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Fact, Facts, Input, Kind, Select,
    form::{self, AsRead, Form},
    frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx.also::<PanelReader>()?, req.param("slug")).await?;
    let id: MembershipId = req.parse("id")?;
    let members = store::panels::members(&cx, panel.id).await?;
    let member = members.iter().find(|member| member.id == id).cloned().ok_or(AppError::NotFound)?;
    let areas = areas::areas(&cx).await?;
    let accounts = if member.person.is_none() { accounts(&cx).await? } else { Vec::new() };
    let said = store::panels::correcting::corrections(&cx.also::<PanelReader>()?, Thing::Member, [id.0]).await?;
    let title = member.name.clone();
    let kind = t(&format!("panels-member-{}", dashed(member.kind.key())));
    let mut facts = vec![
        Fact::new(t("panels-member-kind"), kind),
        Fact::new(t("panels-member-from"), day(&member.starts_on)),
        Fact::new(t("panels-member-to"), member.ends_on.as_deref().map_or_else(|| t("seat-open"), day)),
    ];
    if let Some(of) = members.iter().find(|other| Some(other.id) == member.details.substitute_for) {
        facts.push(Fact::new(t("seat-substitute"), of.name.clone()));
    }
    let correct = correcting::link(&panel, Thing::Member, id.0, &member.name);
    let slug = panel.slug.clone();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::panels::Members(&panel.slug), &panel.name)}
            <h1>{title}</h1>
            <Facts facts=facts/>
            <p>{correct}</p>
            {offices(&slug, &member)}
            {about(&slug, &member, &areas)}
            {(!accounts.is_empty()).then(|| joining(&slug, &member, accounts))}
            {taking_back::office(&slug, &member)}
            {taking_back::account(&slug, &member, &said)}
        },
    )
}

/// Those who can sit on a panel and have an account.
pub(super) async fn accounts(cx: &Cx<Clerk>) -> Result<Vec<ChoiceOption>, AppError> {
    let mut accounts = store::people::holders(cx, Role::PanelMember).await?;
    accounts.extend(store::people::holders(cx, Role::Member).await?);
    Ok(accounts.into_iter().map(|c| ChoiceOption::new(c.id.to_string(), c.name)).collect())
}

pub(super) fn about_seat(slug: &str, member: &Member) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="member" value=member.id.to_string()/>
    }
}

pub(super) fn office_options() -> Vec<ChoiceOption> {
    let word = |office: Office| t(&format!("panels-office-{}", dashed(office.key())));
    Office::ALL.into_iter().map(|office| ChoiceOption::new(office.key(), word(office))).collect()
}

/// `Chair, 13 May 2026 to 11 May 2027`
pub(super) fn term_said(term: &OfficeTerm) -> String {
    seat_words::term(term.office, &term.starts_on, term.ends_on.as_deref())
}

fn offices(slug: &str, member: &Member) -> impl IntoView + use<> {
    let lines: Vec<_> = member.offices.iter().map(|term| view! { <li>{term_said(term)}</li> }).collect();
    let terms: Vec<_> =
        member.offices.iter().map(|term| ChoiceOption::new(term.id.to_string(), term_said(term))).collect();
    let none = lines.is_empty().then(|| view! { <p>{t("panels-office-none")}</p> });
    let [of_given, of_ended] = std::array::from_fn(|_| about_seat(slug, member));
    let from = member.starts_on.clone();
    let ending = (!terms.is_empty()).then(|| {
        view! {
            <h3>{t("seat-office-end")}</h3>
            <Form<EndOffice>>
                {of_ended}
                <Select name="term" label=t("panels-office") options=terms empty=t("panels-choose")/>
                <Input name="office_ends" label=t("seat-office-last-day") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("panels-member-end-button")}</Button>
            </Form<EndOffice>>
        }
    });
    view! {
        <section>
            <h2>{t("seat-offices")}</h2>
            {none}
            <ul>{lines}</ul>
            <h3>{t("seat-office-give")}</h3>
            <Form<GiveOffice>>
                {of_given}
                <Select name="given" label=t("panels-office") options=office_options() empty=t("panels-choose")/>
                <Input name="office_from" label=t("panels-member-from") kind=Kind::Date value=from/>
                <Input name="office_to" label=t("panels-member-to") hint=t("seat-office-to-hint") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("seat-office-button")}</Button>
            </Form<GiveOffice>>
            {ending}
        </section>
    }
}

/// The fields that say what a seat is for: of a new one too.
pub(super) fn details_fields(details: &SeatDetails, areas: &[Area]) -> AnyView {
    let word = |of: Represents| t(&format!("seat-represents-{}", of.key()));
    let kinds = Represents::ALL.into_iter().map(|of| ChoiceOption::new(of.key(), word(of))).collect();
    let chosen = details.represents.map(Represents::key).unwrap_or_default();
    let offered = areas.iter().filter(|area| area.ended_on.is_none() || details.area == Some(area.id));
    let areas: Vec<_> = offered.map(|area| ChoiceOption::new(area.id.to_string(), &area.name)).collect();
    let area = details.area.map(|id| id.to_string()).unwrap_or_default();
    let (represented, appointed_by) = (details.represented.clone(), details.appointed_by.clone());
    view! {
        <Select name="represents" label=t("seat-represents") options=kinds selected=chosen empty=t("seat-represents-none")/>
        <Input
            name="represented"
            label=t("seat-represented")
            hint=t("seat-represented-hint")
            maxlength=120
            value=represented
        />
        {(!areas.is_empty()).then(|| view! {
            <Select name="area" label=t("seat-area") options=areas selected=area empty=t("seat-area-none")/>
        })}
        <Input
            name="appointed_by"
            label=t("seat-appointed-by")
            hint=t("seat-appointed-by-hint")
            maxlength=120
            value=appointed_by
        />
    }
    .into_any()
}

/// `East (area)`; nothing where it represents nothing.
pub(super) fn represents_said(details: &SeatDetails, areas: &[Area]) -> AnyView {
    let Some(of) = details.represents else { return ().into_any() };
    let kind = t(&format!("seat-represents-{}", of.key()));
    let name = match details.area.and_then(|id| areas.iter().find(|area| area.id == id)) {
        Some(area) => LangText::of(&area.name).into_any(),
        None => details.represented.clone().into_any(),
    };
    view! { {name}" "<span class="soft">"("{kind}")"</span> }.into_any()
}

fn about(slug: &str, member: &Member, areas: &[Area]) -> impl IntoView + use<> {
    // Of two at once, the second sees what the first has saved.
    let moved_on = form::field_errors().iter().any(|(field, _)| field.is_empty());
    let now = moved_on.then(|| {
        let said = represents_said(&member.details, areas);
        let by = member.details.appointed_by.clone();
        view! { <Banner><p>{t("body-stored-now")}</p><ul class="plain"><li>{said}</li><li>{by}</li></ul></Banner> }
    });
    let read = as_read(&member.details);
    let (of, fields) = (about_seat(slug, member), details_fields(&member.details, areas));
    view! {
        <section>
            <h2>{t("seat-about")}</h2>
            {now}
            <Form<ChangeSeat>>
                {of}
                <AsRead of=read/>
                {fields}
                <Button>{t("body-change-button")}</Button>
            </Form<ChangeSeat>>
        </section>
    }
}

fn joining(slug: &str, member: &Member, accounts: Vec<ChoiceOption>) -> impl IntoView + use<> {
    let of = about_seat(slug, member);
    view! {
        <section>
            <h2>{t("seat-join")}</h2>
            <p>{t("seat-join-text")}</p>
            <Form<JoinAccount>>
                {of}
                <Select name="account" label=t("panels-account") options=accounts empty=t("panels-choose")/>
                <Button kind=ButtonKind::Quiet>{t("seat-join-button")}</Button>
            </Form<JoinAccount>>
        </section>
    }
}
