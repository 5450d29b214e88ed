//! The people on a panel; the clerk adds them, renews them and sets their last day.

use leptos::prelude::*;

use super::{
    areas, correcting, dashed, day, offices_word, panel_path,
    seat::{accounts, details_fields, office_options, represents_said},
    up,
};
use crate::{
    page::{PageResponse, html},
    panels::{
        actions::{AddMember, EndMember, Renew},
        bodies,
    },
};
use domain::{
    error::AppError,
    panels::{
        model::{MemberKind, PanelName, Thing},
        rules::year::Year,
    },
    paths,
    role::Role,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::panels::{Member, SeatDetails, areas::Area};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Head, Input, Kind, Select, Table,
    form::{self, Form},
    frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let all_areas = store::panels::areas::areas(&cx).await?;
    let of_panel = store::panels::areas::of_panel(&cx, panel.id).await?;
    let today = store::panels::today(&cx);
    let vacant = store::panels::areas::vacant(&of_panel, &members, &today);
    let asked = store::panels::nominating::asked(&cx, panel.id).await?;
    let clerk = if cx.is(Role::Clerk) {
        let accounts = accounts(&cx.also::<Clerk>()?).await?;
        let year = Year::of(cx.now().day());
        let file = href(paths::panels::MembersFile(&panel.slug));
        Some(view! {
            <p class="noprint"><a href=file>{t("seats-file-title")}</a></p>
            {adding(&panel, accounts, &members, &all_areas, &today)}
            {renewing(&panel, &members, year, &today)}
            {ending(&panel, &members, &today)}
            {areas::choose(&panel.slug, &all_areas, &of_panel)}
        })
    } else {
        None
    };
    let title = t("panels-members");
    let table = if members.is_empty() {
        view! { <Empty title=t("panels-members-none")/> }.into_any()
    } else {
        table(&panel, members, &all_areas, &today, clerk.is_some())
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {areas::vacancies(&panel.slug, &vacant, &asked)}
            {table}
            {clerk}
        },
    )
}

fn table(panel: &PanelName, members: Vec<Member>, areas: &[Area], today: &str, clerk: bool) -> AnyView {
    let names: Vec<_> = members.iter().map(|m| (m.id, m.name.clone())).collect();
    let row = |m: Member| {
        let correct = correcting::link(panel, Thing::Member, m.id.0, &m.name);
        let instead = m.details.substitute_for.and_then(|of| names.iter().find(|(id, _)| *id == of));
        let instead = instead.map(|(_, name)| tr("seat-substitute-for", &[("name", name.clone().into())]));
        let name = if clerk {
            let to = href(paths::panels::Seat(&panel.slug, m.id));
            view! { <a href=to>{m.name.clone()}</a> }.into_any()
        } else {
            m.name.clone().into_any()
        };
        let kind = instead.unwrap_or_else(|| t(&format!("panels-member-{}", dashed(m.kind.key()))));
        let mut row = vec![
            name,
            offices_word(&m.offices_on(today)).into_any(),
            kind.into_any(),
            represents_said(&m.details, areas),
            view! { <span class="when">{day(&m.starts_on)}</span> }.into_any(),
            view! { <span class="when">{m.ends_on.as_deref().map(day)}</span> }.into_any(),
            if m.person.is_some() { t("panels-account-yes") } else { t("panels-account-no") }.into_any(),
        ];
        if clerk {
            row.push(correct);
        }
        row
    };
    let rows = members.into_iter().map(row).collect();
    let mut head: Vec<_> = [
        "panels-name",
        "panels-office",
        "panels-member-kind",
        "seat-represents",
        "panels-member-from",
        "panels-member-to",
        "panels-account",
    ]
    .map(|key| Head::new(t(key)))
    .into();
    if clerk {
        head.push(Head::new(t("correct-link")));
    }
    view! { <Table caption=t("panels-members-all") head=head rows=rows/> }.into_any()
}

fn adding(
    panel: &PanelName,
    accounts: Vec<ChoiceOption>,
    members: &[Member],
    areas: &[Area],
    today: &str,
) -> impl IntoView + use<> {
    let kinds =
        MemberKind::ALL.iter().map(|k| ChoiceOption::new(k.key(), t(&format!("panels-member-{}", dashed(k.key())))));
    let there = members.iter().filter(|m| m.details.substitute_for.is_none() && m.is_on(today));
    let there: Vec<_> = there.map(|m| ChoiceOption::new(m.id.to_string(), m.name.clone())).collect();
    let (slug, today) = (panel.slug.clone(), today.to_owned());
    let details = details_fields(&SeatDetails::default(), areas);
    view! {
        <section>
            <h2>{t("panels-member-add")}</h2>
            <Form<AddMember>>
                <input type="hidden" name="slug" value=slug/>
                <Select
                    name="person"
                    label=t("panels-account")
                    hint=t("panels-account-hint")
                    options=accounts
                    empty=t("panels-account-none")
                />
                <Input name="name" label=t("panels-name") hint=t("panels-name-hint") maxlength=120/>
                <Choices name="kind" legend=t("panels-member-kind") options=kinds.collect() two=true/>
                <Select name="office" label=t("panels-office") options=office_options() empty=t("panels-office-none")/>
                {details}
                {(!there.is_empty()).then(|| view! {
                    <Select
                        name="substitute_for"
                        label=t("seat-substitute")
                        hint=t("seat-substitute-hint")
                        options=there
                        empty=t("seat-substitute-none")
                    />
                })}
                <Input name="starts_on" label=t("panels-member-from") kind=Kind::Date value=today/>
                <Input name="until" label=t("panels-member-to") hint=t("seat-ends-hint") kind=Kind::Date/>
                {bodies::excess::field_in("starts_on")}
                <Button>{t("panels-member-add-button")}</Button>
            </Form<AddMember>>
        </section>
    }
}

/// The seats that end with a municipal year, to be renewed together.
fn renewing(panel: &PanelName, members: &[Member], year: Year, today: &str) -> Option<impl IntoView + use<>> {
    let ends = |m: &&Member| m.ends_on.as_deref().is_some_and(|end| year.renews(end, today));
    let seats: Vec<_> = members
        .iter()
        .filter(ends)
        .map(|m| {
            let until = m.ends_on.as_deref().map(day).unwrap_or_default();
            let words = tr("seat-until", &[("name", m.name.clone().into()), ("day", until.into())]);
            ChoiceOption::new(m.id.to_string(), words)
        })
        .collect();
    let selected = members.iter().filter(ends).map(|m| m.id.to_string()).collect();
    let years = [year.next(), year].map(|year| ChoiceOption::new(year.to_string(), year.to_string()));
    let slug = panel.slug.clone();
    // Once another form of the page is refused, ticks are those of what was sent, and these would be gone.
    let is_other = form::was_rejected() && form::submitted_value("year").is_none();
    (!seats.is_empty() && !is_other).then(|| {
        view! {
            <section>
                <h2>{t("seat-renew")}</h2>
                <p>{t("seat-renew-text")}</p>
                <Form<Renew>>
                    <input type="hidden" name="slug" value=slug/>
                    <Select name="year" label=t("seat-renew-year") options=years.into()/>
                    <Choices
                        name="seats"
                        legend=t("seat-renew-seats")
                        options=seats
                        multiple=true
                        selected=selected
                        two=true
                    />
                    {bodies::excess::field_in("year")}
                    <Button kind=ButtonKind::Quiet>{t("seat-renew-button")}</Button>
                </Form<Renew>>
            </section>
        }
    })
}

fn ending(panel: &PanelName, members: &[Member], today: &str) -> Option<impl IntoView + use<>> {
    let stays = |m: &&Member| m.ends_on.as_deref().is_none_or(|end| end >= today);
    let leaving: Vec<_> =
        members.iter().filter(stays).map(|m| ChoiceOption::new(m.id.to_string(), m.name.clone())).collect();
    let (slug, today) = (panel.slug.clone(), today.to_owned());
    (!leaving.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("panels-member-end")}</h2>
                <p>{t("panels-member-end-text")}</p>
                <Form<EndMember>>
                    <input type="hidden" name="slug" value=slug/>
                    <Select name="ending" label=t("panels-name") options=leaving empty=t("panels-choose")/>
                    <Input name="ends_on" label=t("panels-member-last-day") kind=Kind::Date value=today/>
                    {bodies::excess::field_in("ending")}
                    <Button kind=ButtonKind::Quiet>{t("panels-member-end-button")}</Button>
                </Form<EndMember>>
            </section>
        }
    })
}
