//! Drafting an edition of the pledge or of the offer to care leavers, and reading the editions there have been.
//!
//! ```text
//! /editions                     every edition; beginning one
//! /editions/{id}                one draft: its outcomes and promises, what is still missing
//! /editions/outcomes/{id}       one outcome: its name, its place
//! /editions/statements/{id}     one promise: its words, its place, splitting, merging, taking out
//! /editions/{id}/adopt          the pledge lead records who adopted it, and when
//! /offer                        everybody: the adopted offer, as the pledge is shown (`pages::public`)
//! /pledge/editions/{id}         everybody: each edition that was adopted
//! /pledge/statements/{id}       everybody: where a promise of any edition is read now
//! ```

pub(crate) mod actions;
mod address;
mod adopt;
mod draft;
mod list;
mod outcome;
mod public;
mod statement;

pub(super) use public::others;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::AppError,
    lang::Localized,
    paths::{self, Address, Path},
    pledge::model::{EditionKind, EditionState},
};
use platform::i18n::{day_text, href, lang, languages, t, t_of, tr};
use store::pledge::drafting::reading::EditionHead;
use ui::{Tag, TagKind};

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::pledge::Editions>(list::editions),
        page::<paths::pledge::Edition>(draft::edition),
        page::<paths::pledge::Adopt>(adopt::adopt),
        page::<paths::pledge::EditionOutcome>(outcome::outcome),
        page::<paths::pledge::EditionStatement>(statement::statement),
        page::<paths::pledge::Offer>(super::pages::public::offer),
        page::<paths::pledge::OfferStatement>(super::pages::statement::offer_statement),
        page::<paths::pledge::PublicEdition>(public::edition),
        page::<paths::pledge::StatementAddress>(address::statement),
    ]
}

pub(super) fn kind_word(kind: EditionKind) -> String {
    t(match kind {
        EditionKind::Pledge => "pledge-kind-pledge",
        EditionKind::Offer => "pledge-kind-offer",
    })
}

fn state_tag(head: &EditionHead) -> impl IntoView + use<> {
    let (kind, key) = match head.state {
        EditionState::Draft => (TagKind::Waiting, "pledge-state-draft"),
        EditionState::Consulting if head.asked => (TagKind::Waiting, "pledge-state-consulting"),
        EditionState::Consulting => (TagKind::Waiting, "pledge-state-consulted"),
        EditionState::Adopted => (TagKind::Done, "pledge-state-adopted"),
        EditionState::Superseded => (TagKind::Theme, "pledge-state-superseded"),
    };
    view! { <Tag kind text=t(key)/> }
}

/// # Errors
/// `Conflict` for what cannot be changed: while people are asked about it, and once it is adopted.
fn refuse_shut(head: &EditionHead) -> Result<(), AppError> {
    if head.state.is_editable(head.asked) {
        return Ok(());
    }
    Err(AppError::conflict(if head.asked { "pledge-ask-locked" } else { "pledge-draft-shut" }))
}

/// `Adopted on 4 March 2026 by Cabinet.`
fn adopted(head: &EditionHead) -> Option<String> {
    let (on, by) = head.adopted.as_ref()?;
    let gaps = [("on", day_text(on, lang()).into()), ("by", by.get(lang()).to_owned().into())];
    Some(tr("pledge-adopted", &gaps))
}

/// The languages in which a text is missing, as tags.
fn missing_tags(text: &Localized) -> impl IntoView + use<> {
    let missing: Vec<_> = languages().missing(text).map(|of| t_of("pledge-draft-lacks", of)).collect();
    missing.into_iter().map(|words| view! { " "<Tag kind=TagKind::Waiting text=words/> }).collect_view()
}

/// A link to the page above.
pub(super) fn up(to: impl Path, words: impl Into<String>) -> impl IntoView {
    up_to(to.address(), words.into())
}

/// The same, to an address.
pub(super) fn up_to(to: Address, words: String) -> impl IntoView {
    view! { <p class="over"><a href=href(to)>{words}</a></p> }
}
