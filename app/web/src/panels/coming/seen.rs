//! What people have said of a meeting before it is held, for the clerk and whoever chairs.

use leptos::prelude::*;

use super::word;
use domain::{
    error::AppError,
    panels::{
        coming::{Coming, is_open},
        model::PanelName,
    },
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{t, tr},
};
use store::panels::{Meeting, coming};

/// Who comes, who sends apologies or a substitute, and who has said nothing yet; nothing for others, nor once it is held.
pub(crate) async fn seen(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
) -> Result<Option<AnyView>, AppError> {
    let is_told = meeting.state.is_published() && is_open(meeting.state, &meeting.held_on, &store::panels::today(cx));
    if !is_told || !store::panels::leads(cx, panel.id).await? {
        return Ok(None);
    }
    let said = coming::said(cx, meeting.id).await?;
    let members = store::panels::members_on(cx, panel.id, &meeting.held_on).await?;
    let line = |of: Coming| {
        let name = |member: &store::panels::Member| {
            let said = said.get(&member.id).filter(|said| said.coming == of)?;
            let gaps = [("name", member.name.clone().into()), ("substitute", said.substitute.clone().into())];
            Some(if of == Coming::Substitute { tr("coming-in-place", &gaps) } else { member.name.clone() })
        };
        let names: Vec<_> = members.iter().filter_map(name).collect();
        (!names.is_empty()).then(|| view! { <dt>{word(of)}</dt><dd>{names.join(", ")}</dd> })
    };
    let lines = Coming::ALL.into_iter().filter_map(line).collect_view();
    let silent: Vec<_> = members.iter().filter(|one| !said.contains_key(&one.id)).map(|one| one.name.clone()).collect();
    let silent = (!silent.is_empty()).then(|| view! { <dt>{t("coming-silent")}</dt><dd>{silent.join(", ")}</dd> });
    let section = view! { <section><h2>{t("coming-seen")}</h2><dl class="facts">{lines}{silent}</dl></section> };
    Ok(Some(section.into_any()))
}
