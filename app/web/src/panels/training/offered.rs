//! Training that is offered on a panel, and places at it.

use leptos::prelude::*;

use super::actions::{LeaveTraining, SignUpTraining};
use crate::panels::pages::day;
use domain::{ids::MembershipId, panels::model::PanelName, paths};
use platform::i18n::{LangText, href, t, tr};
use store::panels::training::{Training, TrainingKind};
use ui::{Button, ButtonKind, form::Form};

/// What it is called: `Child protection, level 1`.
pub(super) fn kind_name(kinds: &[TrainingKind], key: &str) -> LangText {
    kinds.iter().find(|kind| kind.key == key).map(|kind| LangText::of(&kind.name)).unwrap_or_default()
}

/// `16 December 2026, 14:00, Town hall`
pub(super) fn when(training: &Training) -> String {
    let about = &training.about;
    format!("{}, {}, {}", day(&about.held_on), about.starts_at, about.place)
}

/// `3 of 12 places are taken.`
pub(super) fn room(training: &Training) -> String {
    let n = training.places.len();
    match training.about.spaces {
        Some(spaces) => tr("training-room", &[("n", n.into()), ("spaces", spaces.into())]),
        None => tr("training-room-open", &[("n", n.into())]),
    }
}

/// What is to come; for a clerk also what is over. `mine`: the reader's own seat.
pub(super) fn offered(
    panel: &PanelName,
    all: &[Training],
    kinds: &[TrainingKind],
    mine: Option<MembershipId>,
    today: &str,
    clerk: bool,
) -> AnyView {
    let mut shown: Vec<_> = all.iter().filter(|one| clerk || one.is_open(today)).collect();
    // The next one first, then what is over.
    shown.sort_by_key(|one| {
        let is_over = one.about.held_on.as_str() < today;
        (is_over, if is_over { String::new() } else { one.about.held_on.clone() })
    });
    if shown.is_empty() {
        return view! { <p>{t("training-none-offered")}</p> }.into_any();
    }
    let one = |training: &&Training| {
        let name = kind_name(kinds, &training.about.kind);
        let about = name.to_string();
        let name = if clerk {
            let to = href(paths::panels::Training(&panel.slug, training.id));
            view! { <a href=to>{name}</a> }.into_any()
        } else {
            view! { <b>{name}</b> }.into_any()
        };
        let state = if training.is_cancelled { t("training-is-cancelled") } else { room(training) };
        let own = mine.filter(|_| training.is_open(today)).map(|seat| own(panel, training, seat, about));
        view! { <li class="card">{name}<p>{when(training)}</p><p class="soft">{state}</p>{own}</li> }
    };
    let items = shown.iter().map(one).collect_view();
    view! { <ul class="plain stack">{items}</ul> }.into_any()
}

/// One's own place: taken, to be taken, or none left.
fn own(panel: &PanelName, training: &Training, seat: MembershipId, about: String) -> AnyView {
    let (slug, id) = (panel.slug.clone(), training.id.to_string());
    if training.places.contains(&seat) {
        return view! {
            <p>{t("training-signed-up")}</p>
            <Form<LeaveTraining>>
                <input type="hidden" name="slug" value=slug/>
                <input type="hidden" name="training" value=id/>
                <Button kind=ButtonKind::Quiet>{t("training-leave")}<span class="vh">": "{about}</span></Button>
            </Form<LeaveTraining>>
        }
        .into_any();
    }
    if training.is_full() {
        return view! { <p>{t("training-full")}</p> }.into_any();
    }
    view! {
        <Form<SignUpTraining>>
            <input type="hidden" name="slug" value=slug/>
            <input type="hidden" name="training" value=id/>
            <Button kind=ButtonKind::Quiet>{t("training-sign-up")}<span class="vh">": "{about}</span></Button>
        </Form<SignUpTraining>>
    }
    .into_any()
}
