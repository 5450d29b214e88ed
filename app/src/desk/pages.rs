//! The first page after signing in.

use leptos::prelude::*;

use super::search;
use crate::{
    beginning,
    error::AppError,
    i18n::{href, t, tr},
    page::{Answer, Audience, html},
    panels, people,
    platform::guard::{
        Admin, ClaimReader, ConcernReader, Cx, Eraser, Member, Officer, PanelReader, Role, RoleGiver, SignedIn, require,
    },
    ui::{Banner, Empty, Icon, LinkButton, Mood, icon},
    waits::{Waits, in_order},
};

/// What somebody for whom nothing waits begins with, by role.
const BEGIN: [(Role, &str, &str); 3] = [
    (Role::Member, "/surveys/new", "desk-begin-survey"),
    (Role::Officer, "/moderation", "desk-begin-queue"),
    (Role::PanelMember, "/panels", "desk-begin-panels"),
];

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<SignedIn>().await?;
    let waits = in_order(waiting(&cx).await?);
    // The administrator's own first steps say it already.
    let closed =
        !cx.is(Role::Admin) && !people::store::are_readers(cx.db(), cx.services().settings().await.demo).await?;
    let name = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let search = search::may_search(&cx).then(|| search::form(&cx, ""));
    let list: Vec<_> = waits.iter().map(|wait| line(&cx, wait)).collect();
    let list = if list.is_empty() {
        let begin = BEGIN.into_iter().filter(|(role, ..)| cx.is(*role)).map(|(_, path, words)| {
            view! { <LinkButton href=href(path)>{t(words)}</LinkButton> }
        });
        let begin = begin.collect_view();
        view! { <Empty title=t("desk-empty") text=t("desk-empty-text")/><div class="row">{begin}</div> }.into_any()
    } else {
        view! { <ol class="plain stack waits">{list}</ol> }.into_any()
    };
    html(
        t("desk-title"),
        Audience::Staff,
        view! {
            <h1>{t("desk-title")}</h1>
            <p>{tr("desk-lead", &[("name", name.into())])}</p>
            {closed.then(|| view! { <Banner mood=Mood::Warn>{t("desk-closed")}</Banner> })}
            {search}
            {list}
        },
    )
}

/// What waits for whoever is signed in, by each of their roles.
async fn waiting(cx: &Cx<SignedIn>) -> Result<Vec<Waits>, AppError> {
    let mut all = Vec::new();
    if cx.is(Role::Admin) {
        let admin = cx.also::<Admin>()?;
        all.extend(beginning::store::desk(&admin).await?);
        all.extend(people::store::desk(&admin).await?);
    }
    if cx.is(Role::Officer) {
        all.extend(crate::voices::review::desk(&cx.also::<Officer>()?).await?);
        all.extend(crate::surveys::store::desk(&cx.also::<Officer>()?).await?);
    }
    if cx.is(Role::Lead) || cx.is(Role::Officer) {
        all.extend(crate::safeguarding::store::desk(&cx.also::<ConcernReader>()?).await?);
        all.extend(crate::safeguarding::opening::store::desk(&cx.also::<ConcernReader>()?).await?);
    }
    if let Ok(eraser) = cx.also::<Eraser>() {
        all.extend(crate::erasure::store::desk(&eraser).await?);
    }
    if let Ok(giver) = cx.also::<RoleGiver>() {
        all.extend(people::store::roles_desk(&giver).await?);
    }
    if cx.is(Role::Member) {
        let member = cx.also::<Member>()?;
        all.extend(crate::surveys::store::desk_of_member(&member).await?);
        all.extend(crate::pledge::store::desk_of_member(&member).await?);
    }
    if [Role::Clerk, Role::PanelMember, Role::Member, Role::Officer].into_iter().any(|role| cx.is(role)) {
        all.extend(panels::store::desk(&cx.also::<PanelReader>()?).await?);
    }
    if cx.is(Role::PledgeLead) {
        all.extend(crate::pledge::store::desk(&cx.also::<ClaimReader>()?).await?);
    }
    Ok(all)
}

fn line(cx: &Cx<SignedIn>, wait: &Waits) -> AnyView {
    let words = wait.words();
    let since = wait.since.map(|at| tr("desk-since", &[("ago", at.ago_text(cx.now(), cx.lang()).into())]));
    let alert = wait.urgent.then(|| icon(Icon::Alert));
    view! {
        <li class=if wait.urgent { "card wait urgent" } else { "card wait" }>
            <a href=href(&wait.path)>{alert}<span>{words}</span></a>
            {since.map(|since| view! { " "<span class="soft">{since}</span> })}
        </li>
    }
    .into_any()
}
