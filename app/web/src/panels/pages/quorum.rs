//! Whether enough members are or were at a meeting, in words.

use leptos::prelude::*;

use domain::{
    error::AppError,
    panels::{model::PanelName, rules::quorum::Quorum},
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{t, tr},
};
use store::panels::Meeting;
use ui::{Banner, Mood};

/// `7 members were there. The quorum is 5.`; a warning where there were too few.
pub(super) fn said(quorum: Quorum) -> AnyView {
    let gaps = [("present", quorum.present.into()), ("needed", quorum.needed.into())];
    if quorum.is_there() {
        view! { <p>{tr("quorum-was", &gaps)}</p> }.into_any()
    } else {
        view! { <Banner mood=Mood::Warn>{tr("quorum-was-not", &gaps)}</Banner> }.into_any()
    }
}

/// The same of a meeting that was held; nothing of another one, and where the panel had no quorum.
pub(crate) async fn of_meeting(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: &Meeting,
) -> Result<Option<AnyView>, AppError> {
    if !meeting.state.was_held() || meeting.quorum.is_none() {
        return Ok(None);
    }
    let marks = store::panels::marks(cx, meeting.id).await?;
    let members = store::panels::members_on(cx, panel.id, &meeting.held_on).await?;
    Ok(store::panels::quorum_of(meeting, &members, &marks).map(said))
}

/// How many members must be there, before it is known who was.
pub(super) fn needed(needed: i32) -> AnyView {
    view! { <p>{tr("quorum-needed", &[("needed", needed.into())])}</p> }.into_any()
}

/// `no quorum`, in a list of meetings.
pub(super) fn in_list(quorum: Option<Quorum>) -> Option<String> {
    quorum.filter(|quorum| !quorum.is_there()).map(|_| t("quorum-list-not"))
}
