//! Visits of a panel's members to homes, providers and carers.
//!
//! ```text
//! /visits/places                     places by their code names; for those who keep the rota
//! /visits/places/{id}                one, with where it is: each look is in the audit log
//! /panels/{slug}/visits              what is to come, a year's visits, who has been on none, where nobody came
//! /panels/{slug}/visits/checks       DBS checks and training of those who go
//! /panels/{slug}/visits/{id}         one visit: who goes, swaps, and for those who go soon where it leads
//! /panels/{slug}/visits/{id}/note    what was seen, on a phone; what children said; what is to be done
//! /panels/{slug}/visits/{id}/visit.ics
//! ```
//! The rules are `domain::visits`, the rows `store::visits`. Nothing here but the two places that say so shows where a
//! home is.

pub(crate) mod actions;
pub(crate) mod after;
mod checks;
mod going;
pub(crate) mod keeping;
mod note;
mod one;
mod places;
mod rota;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::AppError,
    ids::{MembershipId, VisitId},
    panels::model::PanelName,
    paths,
    visits::{Lack, VisitKind, VisitState},
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{date_text, lang, t, tr},
    request::RequestContext,
};
use store::{panels::Member, visits::Visit};
use ui::{Tag, TagKind};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::visits::Places>(places::list),
        page::<paths::visits::Place>(places::one),
        page::<paths::visits::Rota>(rota::show),
        page::<paths::visits::Checks>(checks::show),
        page::<paths::visits::Visit>(one::show),
        page::<paths::visits::Note>(note::show),
        page::<paths::visits::Calendar>(one::calendar),
    ]
}

/// The panel and the visit in the address.
async fn asked(cx: &Cx<PanelReader>) -> Result<(PanelName, Visit), AppError> {
    let req = RequestContext::current();
    let panel = store::panels::open(cx, req.param("slug")).await?;
    let id: VisitId = req.parse("id")?;
    let visit = store::visits::visit(cx, panel.id, id).await?;
    Ok((panel, visit))
}

fn kind_word(kind: VisitKind) -> String {
    t(&format!("visits-kind-{}", kind.key()))
}

fn state_tag(state: VisitState) -> impl IntoView {
    let kind = match state {
        VisitState::Planned => TagKind::Waiting,
        VisitState::Held => TagKind::Done,
        VisitState::Cancelled => TagKind::Plain,
    };
    view! { <Tag kind=kind text=t(&format!("visits-state-{}", state.key()))/> }
}

/// What somebody lacks, in words.
fn lack_word(lack: Lack) -> String {
    match lack.day() {
        Some(day) => tr(lack.key(), &[("day", date_text(day, lang()).into())]),
        None => t(lack.key()),
    }
}

/// The names of these seats, in their order.
fn names(members: &[Member], seats: &[MembershipId]) -> Vec<String> {
    let name = |seat: &MembershipId| members.iter().find(|member| member.id == *seat).map(|one| one.name.clone());
    seats.iter().filter_map(name).collect()
}

/// The hidden fields of every form about a visit.
fn about(slug: &str, visit: VisitId) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="visit" value=visit.to_string()/>
    }
}
