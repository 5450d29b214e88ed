//! The pages of safeguarding: raising a concern, the list, one concern, the report; and the bar at the top of staff's
//! pages.

pub(crate) mod bar;
pub(crate) mod clocks;
pub(crate) mod list;
pub(crate) mod notes;
pub(crate) mod one;
pub(crate) mod raising;
pub(crate) mod report;
pub(crate) mod said;

use leptos::prelude::*;

pub use bar::bar;
pub use list::list;
pub use one::show;
pub use raising::{raise, raise_about_answers};
pub use report::{csv, pdf, report};

use domain::safeguarding::model::{ConcernState, Urgency};
use platform::i18n::t;
use ui::{Tag, TagKind};

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
