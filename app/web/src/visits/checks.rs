//! `/panels/{slug}/visits/checks`: who is ready to go on visits, for those who keep the rota.

use leptos::prelude::*;

use super::{
    keeping::{RecordCheck, RemoveCheck},
    lack_word,
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{error::AppError, paths, visits::Lack};
use platform::{
    guard::{PanelReader, VisitKeeper, require},
    i18n::{date_text, href, lang, t, tr},
    request::RequestContext,
};
use store::visits::checks::{self, Ready, ReadyOfficer, Seen};
use ui::{
    Button, ButtonKind, ChoiceOption, Head, Input, Kind, Select, Table, Tag, TagKind, form::Form, frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<VisitKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let (members, officers) = checks::readiness(&cx, panel.id).await?;
    let title = t("visits-checks");
    let training = href(paths::panels::Trainings(&panel.slug));
    let of_members = members.iter().map(|one| row(&one.member.name, &one.lacks, &one.checks)).collect();
    let of_officers = officers.iter().map(|one| row(&one.name, &one.lacks, &one.checks)).collect();
    let recording = recording(&panel.slug, &members, &officers);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::visits::Rota(&panel.slug), t("visits-title"))}
            <h1>{title}</h1>
            <p>{t("visits-checks-text")}" "<a href=training>{t("visits-checks-training")}</a></p>
            {table("panels-members", of_members)}
            {table("visits-officers", of_officers)}
            {recording}
        },
    )
}

fn table(caption: &str, rows: Vec<Vec<AnyView>>) -> impl IntoView + use<> {
    let head = ["panels-name", "visits-ready", "visits-check-seen"].map(|key| Head::new(t(key)));
    (!rows.is_empty()).then(|| view! { <Table caption=t(caption) head=head.into() rows=rows/> })
}

/// `until 1 December 2028, seen on 1 December 2025 by Jo`
fn seen_word(seen: &Seen) -> String {
    let gaps = [
        ("until", date_text(seen.check.expires_on, lang()).into()),
        ("day", date_text(seen.check.checked_on, lang()).into()),
        ("name", seen.by.clone().into()),
    ];
    tr("visits-check-line", &gaps)
}

fn row(name: &str, lacks: &[Lack], checks: &[Seen]) -> Vec<AnyView> {
    let ready = if lacks.is_empty() {
        view! { <Tag kind=TagKind::Done text=t("visits-is-ready")/> }.into_any()
    } else {
        let tags = lacks.iter().map(|lack| view! { <Tag kind=TagKind::Alarm text=lack_word(*lack)/>" " });
        tags.collect_view().into_any()
    };
    let checks = checks.iter().map(|seen| view! { <li>{seen_word(seen)}</li> }).collect_view();
    let name = name.to_owned();
    vec![
        view! { <span dir="auto">{name}</span> }.into_any(),
        ready,
        view! { <ul class="plain">{checks}</ul> }.into_any(),
    ]
}

/// Where a check is recorded, and removed that was recorded by mistake.
fn recording(slug: &str, members: &[Ready], officers: &[ReadyOfficer]) -> impl IntoView + use<> {
    let seats = members.iter().map(|one| ChoiceOption::new(one.member.id.to_string(), one.member.name.clone()));
    let of_officers =
        officers.iter().map(|one| ChoiceOption::new(format!("officer:{}", one.id), one.name.clone())).collect();
    let groups = vec![(t("panels-members"), seats.collect()), (t("visits-officers"), of_officers)];
    let said = |name: &str, seen: &Seen| ChoiceOption::new(seen.id.to_string(), format!("{name}: {}", seen_word(seen)));
    let of_members = members.iter().flat_map(|one| one.checks.iter().map(move |seen| said(&one.member.name, seen)));
    let others = officers.iter().flat_map(|one| one.checks.iter().map(move |seen| said(&one.name, seen)));
    let mut recorded: Vec<ChoiceOption> = of_members.chain(others).collect();
    // An officer who sits on the panel too is in both lists.
    let mut known = std::collections::HashSet::new();
    recorded.retain(|option| known.insert(option.value.clone()));
    let (slug, other) = (slug.to_owned(), slug.to_owned());
    view! {
        <section>
            <h2>{t("visits-check-record")}</h2>
            <p>{t("visits-check-text")}</p>
            <Form<RecordCheck> once=true>
                <input type="hidden" name="slug" value=slug/>
                <Select name="check_of" label=t("panels-name") groups=groups empty=t("panels-choose")/>
                <Input name="checked_on" label=t("visits-checked-on") kind=Kind::Date/>
                <Input name="expires_on" label=t("visits-expires-on") kind=Kind::Date/>
                <Button>{t("visits-check-button")}</Button>
            </Form<RecordCheck>>
            {(!recorded.is_empty()).then(|| view! {
                <h3>{t("visits-check-remove")}</h3>
                <Form<RemoveCheck>>
                    <input type="hidden" name="slug" value=other/>
                    <Select name="check" label=t("visits-check-recorded") options=recorded empty=t("panels-choose")/>
                    <Button kind=ButtonKind::Quiet>{t("visits-check-remove-button")}</Button>
                </Form<RemoveCheck>>
            })}
        </section>
    }
}
