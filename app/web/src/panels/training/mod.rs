//! Training of those who sit on a panel.
//!
//! ```text
//! /panels/training              kinds of training, of the whole council
//! /panels/{slug}/training       what is offered, with places; one's own; for clerk and chair who lacks what
//! /panels/{slug}/training/{id}  one that is offered: a clerk signs people up, and says who was there
//! ```
//! The rules are `domain::panels::training`, the rows `store::panels::training`.

pub(crate) mod actions;
mod kinds;
mod list;
mod offered;
mod one;
mod standings;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{panels::training::Standing, paths};
use platform::i18n::{date_text, lang, t, tr};
use store::panels::training::TrainingKind;
use ui::{ChoiceOption, Tag, TagKind};

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::TrainingKinds>(kinds::kinds),
        page::<paths::panels::Trainings>(list::list),
        page::<paths::panels::Training>(one::one),
    ]
}

fn picks(kinds: &[TrainingKind]) -> Vec<ChoiceOption> {
    kinds.iter().map(|kind| ChoiceOption::new(kind.key.clone(), &kind.name)).collect()
}

/// How somebody stands, in a word and a colour.
fn standing_tag(standing: Standing) -> AnyView {
    let (kind, text) = standing_word(standing);
    view! { <Tag kind=kind text=text/> }.into_any()
}

/// The same without the tag.
pub(crate) fn standing_word(standing: Standing) -> (TagKind, String) {
    let until = |key: &str, day| tr(key, &[("day", date_text(day, lang()).into())]);
    match standing {
        Standing::Missing => (TagKind::Alarm, t("training-missing")),
        Standing::Expired(on) => (TagKind::Alarm, until("training-expired", on)),
        Standing::EndsSoon(on) => (TagKind::Waiting, until("training-ends-soon", on)),
        Standing::Counts(Some(on)) => (TagKind::Done, until("training-until", on)),
        Standing::Counts(None) => (TagKind::Done, t("training-done")),
    }
}
