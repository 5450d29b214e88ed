//! Reach: who was heard in a year and who was not.
//!
//! ```text
//! /reach            each way to look at the children: looked after, heard, and the gaps
//! /reach/counts     counts that officers type, with where they come from
//! /reach/surveys    which answers to *about you* questions are of which group
//! ```
//! What may be shown is decided in `domain::reach`; the rows are `store::reach`.

pub(crate) mod actions;
mod counts;
mod show;
mod surveys;

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::AppError,
    panels::rules::year::Year,
    paths::{self, Address},
    reach::{ReachBy, ReachGroup},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{href, t},
    request::RequestContext,
};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::reach::Reach>(show::show),
        page::<paths::reach::Counts>(counts::show),
        page::<paths::reach::Surveys>(surveys::show),
    ]
}

/// The municipal year in the address; this one without.
fn year<R: Grant>(cx: &Cx<R>) -> Result<Year, AppError> {
    let asked = RequestContext::current().query("year");
    let asked = asked.map(|year| year.parse().map_err(|()| AppError::NotFound)).transpose()?;
    Ok(asked.unwrap_or_else(|| Year::of(cx.now().day())))
}

/// Links to this municipal year and the two before it.
fn years<R: Grant>(cx: &Cx<R>, shown: Year, to: impl Fn(Year) -> Address) -> AnyView {
    let mut day = cx.now().day();
    let mut links = Vec::new();
    for _ in 0..3 {
        let year = Year::of(day);
        links.push((year, href(to(year))));
        day = year.first_day().yesterday().unwrap_or(day);
    }
    let link = |(year, to): (Year, String)| {
        let here = year == shown;
        view! { <li><a href=to aria-current=here.then_some("page")>{year.to_string()}</a></li> }
    };
    let links = links.into_iter().map(link).collect_view();
    view! { <nav class="noprint" aria-label=t("panels-years")><ul class="row plain">{links}</ul></nav> }.into_any()
}

fn by_word(by: ReachBy) -> String {
    t(&format!("reach-by-{}", by.key()))
}

fn group_word(group: ReachGroup) -> String {
    t(&format!("reach-group-{}", group.key().replace('_', "-")))
}
