//! The work programme of a panel for a municipal year, and the strategy that it serves.
//!
//! ```text
//! /panels/{slug}/programme               show: the months, and for clerk and chair their numbers
//! /panels/{slug}/programme/{id}          one: why an item is there, its years, and what may be done with it
//! /panels/{slug}/programme/proposals     proposals: what could go on it, one button each
//! /panels/{slug}/programme.pdf, .docx    files: what everybody may know of it
//! /panels/{slug}/strategy                strategy: each version
//! /heard/programmes, .pdf                public: those that were approved, for everybody
//! ```
//! `beside` is on the page of the agenda item with which a meeting reviews it. The rules are `domain::panels::programme`,
//! the rows `store::panels::programme`.

pub(crate) mod actions;
pub(crate) mod beside;
mod board;
mod content;
mod files;
mod forms;
mod one;
mod proposals;
mod public;
mod show;
mod strategy;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::AppError,
    panels::{
        programme::{
            model::{Reached, Why},
            months::Month,
        },
        rules::year::Year,
    },
    paths::{self, Address, Path},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{LangText, t, tr},
    request::RequestContext,
};
use store::{
    panels::programme::{Entry, Objective},
    voices::Theme,
};
use ui::{Tag, TagKind};

pub(super) fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::Programme>(show::show),
        page::<paths::panels::ProgrammeProposals>(proposals::show),
        page::<paths::panels::ProgrammeItem>(one::show),
        page::<paths::panels::ProgrammePdf>(files::pdf),
        page::<paths::panels::ProgrammeDocx>(files::docx),
        page::<paths::panels::Strategy>(strategy::show),
        page::<paths::panels::Programmes>(public::show),
        page::<paths::panels::ProgrammesPdf>(public::pdf),
    ]
}

/// The year in the query; today's without one.
///
/// # Errors
/// `NotFound` for what is no year.
fn asked_year<R: Grant>(cx: &Cx<R>) -> Result<Year, AppError> {
    let asked = RequestContext::current().query("year");
    asked.map_or_else(|| Ok(Year::of(cx.now().day())), |year| year.parse().map_err(|()| AppError::NotFound))
}

/// The programme of this year.
fn of_year(slug: &str, year: Year) -> Address {
    paths::panels::Programme(slug).with("year", year)
}

/// `May 2026`.
pub(crate) fn month_words(month: Month) -> String {
    format!("{} {}", t(&format!("time-month-{}", month.month)), month.year)
}

fn month_or_none(month: Option<Month>) -> String {
    month.map_or_else(|| t("programme-no-month"), month_words)
}

fn why_words(why: Why) -> String {
    t(&format!("programme-why-{}", why.key().replace('_', "-")))
}

/// `Carried over twice`.
fn times_words(times: i32) -> Option<String> {
    (times > 0).then(|| tr("programme-times", &[("n", times.into())]))
}

/// `Objective 2: Every child has a say`.
fn objective_words(objective: &Objective) -> AnyView {
    let number = tr("programme-objective-n", &[("n", objective.number.into())]);
    let text = LangText::of(&objective.text);
    view! { {number}": "{text} }.into_any()
}

pub(crate) fn reached_tag(reached: Reached) -> AnyView {
    let kind = match reached {
        Reached::Open | Reached::OnAgenda => TagKind::Waiting,
        Reached::Met => TagKind::Done,
        Reached::Dropped | Reached::CarriedOn => TagKind::Plain,
    };
    view! { <Tag kind=kind text=t(&format!("programme-reached-{}", reached.key()))/> }.into_any()
}

fn theme_name(themes: &[Theme], key: Option<&String>) -> Option<LangText> {
    themes.iter().find(|theme| Some(&theme.key) == key).map(|theme| LangText::of(&theme.name))
}

/// Who is called to account: `Virtual School (Huw Rees)`; nothing for nobody.
fn called_words(one: &Entry) -> String {
    match (one.service.as_str(), one.person.as_str()) {
        ("", person) => person.to_owned(),
        (service, "") => service.to_owned(),
        (service, person) => format!("{service} ({person})"),
    }
}
