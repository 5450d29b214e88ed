//! What was done, by whom; and whether the log is whole.

use leptos::prelude::*;

use crate::{
    error::AppError,
    i18n::{href, t, tr},
    ids::PersonId,
    page::{Answer, Audience, Req, html},
    people::store,
    platform::{
        audit,
        guard::{Admin, require},
    },
    ui::{Banner, ButtonKind, Head, LinkButton, Mood, Table},
};

const PAGE: u64 = 50;

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<Admin>().await?;
    let req = Req::current();
    let before = req.asked("before").and_then(|seq| seq.parse().ok());
    let entries = audit::newest(cx.db(), before, PAGE).await?;
    // A person's name says more than their id, whether they did it or it was done to them.
    let people: Vec<PersonId> = entries.iter().flat_map(|e| [e.actor, e.subject.parse().ok()]).flatten().collect();
    let names = store::names(cx.db(), &people).await?;
    let name = move |id: PersonId| names.get(&id).cloned();
    // Follows the whole chain: only when it is asked for.
    let checked = match req.asked("check") {
        Some(_) => Some(audit::check(cx.services()).await?),
        None => None,
    };
    let older = entries.last().map(|e| e.seq).filter(|seq| *seq > 1);
    let head = ["people-audit-when", "people-audit-who", "people-audit-what", "people-audit-of", "people-audit-detail"];
    let lang = cx.lang();
    let rows = entries.into_iter().map(|e| {
        let who = e.actor.map_or_else(|| "–".to_owned(), |id| name(id).unwrap_or_else(|| id.to_string()));
        let of = match e.subject.parse().ok().and_then(&name) {
            Some(name) => name.into_any(),
            None => view! { <code>{e.subject}</code> }.into_any(),
        };
        vec![
            e.at.moment_text(lang).into_any(),
            who.into_any(),
            view! { <code>{e.action}</code> }.into_any(),
            of,
            e.detail.into_any(),
        ]
    });
    let rows = rows.collect();
    html(
        t("people-audit-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-audit-title")}</h1>
            <p>{t("people-audit-lead")}</p>
            {checked.map(|checked| match checked {
                Ok(n) => view! { <Banner mood=Mood::Good>{tr("people-audit-whole", &[("n", n.into())])}</Banner> }.into_any(),
                Err(n) => view! { <Banner mood=Mood::Bad>{tr("people-audit-broken", &[("n", n.into())])}</Banner> }.into_any(),
            })}
            <p><LinkButton href=href("/audit?check=1") kind=ButtonKind::Quiet>{t("people-audit-check")}</LinkButton></p>
            <Table caption=t("people-audit-newest") head=head.map(|key| Head::new(t(key))).into() rows/>
            {older.map(|seq| view! { <p><a href=href(&format!("/audit?before={seq}")) rel="next">{t("people-audit-older")}</a></p> })}
        },
    )
}
