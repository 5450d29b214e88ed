//! `/panels/{slug}/witnesses`: the witness accounts of a panel, without their titles.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    panels::pages::{day, panel_path, up},
};
use domain::{error::AppError, panels::witnesses::AccountState, paths};
use platform::{
    guard::{PanelReader, WitnessKeeper, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::panels::witnesses::{self, Account, Listed};
use ui::{Empty, Head, Table, Tag, TagKind, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<WitnessKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let all = witnesses::accounts(&cx, panel.id).await?;
    let title = t("witness-list-title");
    let row = |one: &Listed| {
        let to = href(paths::panels::Witness(&panel.slug, one.item));
        vec![view! { <a href=to>{name(one)}</a> }.into_any(), tag(one.account.as_ref())]
    };
    let shown = if all.is_empty() {
        view! { <Empty title=t("witness-none")/> }.into_any()
    } else {
        let head = ["agenda-kind-witness", "panels-state"].map(|key| Head::new(t(key)));
        let rows = all.iter().map(row).collect();
        view! { <Table caption=title.clone() head=head.into() rows=rows/> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p>{t("witness-list-text")}</p>
            {shown}
        },
    )
}

/// `Meeting of 16 December 2026, item 3`: its title may be for the panel alone.
pub(super) fn name(one: &Listed) -> String {
    match (&one.meeting, one.number) {
        (Some(meeting), Some(number)) => {
            tr("witness-at", &[("day", day(&meeting.held_on).into()), ("number", number.into())])
        }
        _ => t("witness-without-meeting"),
    }
}

pub(super) fn tag(account: Option<&Account>) -> AnyView {
    let (kind, key) = match account.map(|one| one.state) {
        None => (TagKind::Alarm, "witness-state-none"),
        Some(AccountState::Agreed) => (TagKind::Done, "witness-state-agreed"),
        Some(AccountState::Withdrawn) => (TagKind::Plain, "witness-state-withdrawn"),
        Some(AccountState::Over) => (TagKind::Plain, "witness-state-over"),
    };
    view! { <Tag kind=kind text=t(key)/> }.into_any()
}
