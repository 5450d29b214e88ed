//! The first page after signing in.

use leptos::prelude::*;

use super::search;
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge,
};
use domain::{
    error::AppError,
    paths::{self, Address, Path},
    role::Role,
};
use platform::{
    guard::{
        Admin, ClaimReader, ConcernReader, Cx, Eraser, Inspector, Member, Officer, PanelReader, Releaser, RoleGiver,
        RoundReader, SignedIn, require,
    },
    i18n::{InWords as _, href, t, tr},
};
use store::waits::{Waits, in_order};
use ui::{Banner, Empty, Icon, LinkButton, Mood, frame::Audience, icon};

/// What somebody for whom nothing waits begins with, by role.
fn begin() -> [(Role, Address, &'static str); 3] {
    [
        (Role::Member, paths::surveys::New.address(), "desk-begin-survey"),
        (Role::Officer, paths::moderation::Queue.address(), "desk-begin-queue"),
        (Role::PanelMember, paths::panels::List.address(), "desk-begin-panels"),
    ]
}

impl Guarded for paths::desk::Desk {
    type Grant = SignedIn;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::desk::Desk>>().await?;
    if let Ok(inspector) = cx.also::<Inspector>() {
        return pledge::inspection::mine(&inspector).await;
    }
    let waits = in_order(waiting(&cx).await?);
    // The administrator's own first steps say it already.
    let closed = !cx.is(Role::Admin) && !store::voices::are_read(&cx).await?;
    let name = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let search = search::may_search(&cx).then(|| search::form(&cx, ""));
    let list: Vec<_> = waits.iter().map(|wait| line(&cx, wait)).collect();
    let list = if list.is_empty() {
        let begin = begin().into_iter().filter(|(role, ..)| cx.is(*role)).map(|(_, path, words)| {
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
        all.extend(store::beginning::desk(&admin).await?);
        all.extend(store::people::desk(&admin).await?);
    }
    if cx.is(Role::Officer) {
        all.extend(store::voices::moderation::desk(&cx.also::<Officer>()?).await?);
        all.extend(store::surveys::desk(&cx.also::<Officer>()?).await?);
        all.extend(store::joining::desk(&cx.also::<Officer>()?).await?);
        all.extend(store::questions::desk_of_officer(&cx.also::<Officer>()?).await?);
        all.extend(store::celebrations::desk(&cx.also::<Officer>()?).await?);
    }
    if cx.is(Role::Lead) || cx.is(Role::Officer) {
        all.extend(store::safeguarding::desk(&cx.also::<ConcernReader>()?).await?);
        all.extend(store::safeguarding::opening::desk(&cx.also::<ConcernReader>()?).await?);
    }
    if let Ok(eraser) = cx.also::<Eraser>() {
        all.extend(store::erasure::desk(&eraser).await?);
    }
    if let Ok(giver) = cx.also::<RoleGiver>() {
        all.extend(store::people::roles_desk(&giver).await?);
    }
    if cx.is(Role::Member) {
        let member = cx.also::<Member>()?;
        all.extend(store::surveys::desk_of_member(&member).await?);
        all.extend(store::pledge::desk_of_member(&member).await?);
    }
    if [Role::Clerk, Role::PanelMember, Role::Member, Role::Officer].into_iter().any(|role| cx.is(role)) {
        all.extend(store::flows::reply::desk(&cx.also::<PanelReader>()?).await?);
        all.extend(store::questions::desk(&cx.also::<PanelReader>()?).await?);
        all.extend(store::visits::desk(&cx.also::<PanelReader>()?).await?);
    }
    if cx.is(Role::Officer) || cx.is(Role::PledgeLead) {
        all.extend(store::questions::mine(cx).await?);
    }
    if let Ok(releaser) = cx.also::<Releaser>() {
        all.extend(store::pledge::desk_of_releaser(&releaser).await?);
    }
    if cx.is(Role::Member) || cx.is(Role::Officer) {
        all.extend(store::pledge::desk_of_round(&cx.also::<RoundReader>()?).await?);
    }
    if cx.is(Role::PledgeLead) {
        all.extend(store::pledge::desk(&cx.also::<ClaimReader>()?).await?);
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
