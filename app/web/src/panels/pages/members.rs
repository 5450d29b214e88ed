//! The members of a panel; the clerk adds them and sets their last day.

use leptos::prelude::*;

use super::{correcting, dashed, day, panel_path, up};
use crate::{
    page::{PageResponse, html},
    panels::{
        actions::{AddMember, EndMember},
        bodies,
    },
};
use domain::{
    error::AppError,
    panels::model::{MemberKind, Office, Thing},
    role::Role,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Head, Input, Kind, Select, Table, form::Form, frame::Audience,
};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, RequestContext::current().param("slug")).await?;
    let members = store::panels::members(&cx, panel.id).await?;
    let clerk = cx.is(Role::Clerk);
    let mut accounts = Vec::new();
    if clerk {
        let cx = cx.also::<Clerk>()?;
        for role in [Role::PanelMember, Role::Member] {
            accounts.extend(store::people::holders(&cx, role).await?);
        }
    }
    let today = store::panels::today(&cx);
    let title = t("panels-members");
    let leaving: Vec<_> = members
        .iter()
        .filter(|m| m.ends_on.as_deref().is_none_or(|end| end >= today.as_str()))
        .map(|m| ChoiceOption::new(m.id.to_string(), m.name.clone()))
        .collect();
    let rows: Vec<Vec<AnyView>> = members
        .into_iter()
        .map(|m| {
            let office = m.office.map(|o| t(&format!("panels-office-{}", dashed(o.key()))));
            let correct = correcting::link(&panel, Thing::Member, m.id.0, &m.name);
            let mut row = vec![
                m.name.into_any(),
                office.unwrap_or_default().into_any(),
                t(&format!("panels-member-{}", dashed(m.kind.key()))).into_any(),
                view! { <span class="when">{day(&m.starts_on)}</span> }.into_any(),
                view! { <span class="when">{m.ends_on.as_deref().map(day)}</span> }.into_any(),
                if m.person.is_some() { t("panels-account-yes") } else { t("panels-account-no") }.into_any(),
            ];
            if clerk {
                row.push(correct);
            }
            row
        })
        .collect();
    let mut head: Vec<_> = [
        "panels-name",
        "panels-office",
        "panels-member-kind",
        "panels-member-from",
        "panels-member-to",
        "panels-account",
    ]
    .map(|key| Head::new(t(key)))
    .into();
    if clerk {
        head.push(Head::new(t("correct-link")));
    }
    let picks = accounts.into_iter().map(|c| ChoiceOption::new(c.id.to_string(), c.name)).collect();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            {if rows.is_empty() {
                view! { <Empty title=t("panels-members-none")/> }.into_any()
            } else {
                view! { <Table caption=t("panels-members-all") head=head rows=rows/> }.into_any()
            }}
            {clerk.then(|| forms(&panel.slug, picks, leaving, today))}
        },
    )
}

fn forms(slug: &str, accounts: Vec<ChoiceOption>, leaving: Vec<ChoiceOption>, today: String) -> impl IntoView {
    let kinds =
        MemberKind::ALL.iter().map(|k| ChoiceOption::new(k.key(), t(&format!("panels-member-{}", dashed(k.key())))));
    let offices =
        Office::ALL.iter().map(|o| ChoiceOption::new(o.key(), t(&format!("panels-office-{}", dashed(o.key())))));
    let (slug, slug_of_end) = (slug.to_owned(), slug.to_owned());
    let end_day = today.clone();
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
                <Select name="office" label=t("panels-office") options=offices.collect() empty=t("panels-office-none")/>
                <Input name="starts_on" label=t("panels-member-from") kind=Kind::Date value=today/>
                {bodies::excess::field()}
                <Button>{t("panels-member-add-button")}</Button>
            </Form<AddMember>>
        </section>
        {(!leaving.is_empty()).then(|| view! {
            <section>
                <h2>{t("panels-member-end")}</h2>
                <Form<EndMember>>
                    <input type="hidden" name="slug" value=slug_of_end/>
                    <Select name="ending" label=t("panels-name") options=leaving empty=t("panels-choose")/>
                    <Input name="ends_on" label=t("panels-member-last-day") kind=Kind::Date value=end_day/>
                    <Button kind=ButtonKind::Quiet>{t("panels-member-end-button")}</Button>
                </Form<EndMember>>
            </section>
        })}
    }
}
