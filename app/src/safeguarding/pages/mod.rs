//! The pages of safeguarding: raising a concern, all of them with their clocks, one, the report; and the
//! bar on every page of staff while something is late.

mod bar;
mod list;
mod one;
mod raising;
mod report;
mod said;

use leptos::prelude::*;

pub use bar::bar;
pub use list::list;
pub use one::show;
pub use raising::raise;
pub use report::{csv, pdf, report};

use super::{
    model::{ConcernState, Urgency},
    rules,
    store::Face,
};
use crate::{
    i18n::{lang, t, tr},
    time::{HOUR, MINUTE, Timestamp},
    ui::{Icon, Tag, TagKind, icon},
};

fn state_tag(state: ConcernState) -> impl IntoView {
    let kind = match state {
        ConcernState::Raised | ConcernState::Notified => TagKind::Alarm,
        ConcernState::Acknowledged => TagKind::Waiting,
        ConcernState::Decided => TagKind::Done,
    };
    view! { <Tag kind text=t(&format!("safeguarding-state-{}", state.key()))/> }
}

fn urgency_tag(urgency: Urgency) -> impl IntoView {
    let kind = if urgency == Urgency::Now { TagKind::Alarm } else { TagKind::Plain };
    view! { <Tag kind text=t(&format!("safeguarding-urgency-{}", urgency.key()))/> }
}

/// The clock: how long until a decision is due, or by how much it is overdue, in words and in red.
fn clock(face: &Face, now: Timestamp) -> AnyView {
    if let Some((_, at)) = face.decided {
        return tr("safeguarding-decided-at", &[("when", at.moment_text(lang()).into())]).into_any();
    }
    let left = rules::left(face.raised_at, now);
    let time = hours_and_minutes(left.abs());
    if left < 0 {
        let words = tr("safeguarding-overdue", &[("time", time.into())]);
        view! { <strong class="problem">{icon(Icon::Alert)}<span>{words}</span></strong> }.into_any()
    } else {
        tr("safeguarding-due", &[("time", time.into())]).into_any()
    }
}

/// `5 h 20 min`.
fn hours_and_minutes(millis: i64) -> String {
    tr("safeguarding-hours-minutes", &[("hours", (millis / HOUR).into()), ("minutes", (millis % HOUR / MINUTE).into())])
}
