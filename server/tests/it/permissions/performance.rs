//! The council's figures.

use super::{
    May::{self, Everybody, These},
    PANEL_READERS,
};
use domain::role::Role::{Clerk, Officer, PledgeLead};

const KEEPERS: May = These(&[Officer, Clerk, PledgeLead]);

pub(super) const PAGES: &[(&str, May)] = &[
    ("/performance", PANEL_READERS),
    ("/performance/new", KEEPERS),
    ("/performance/file", KEEPERS),
    ("/performance/figures.csv", KEEPERS),
    ("/performance/figures.xlsx", KEEPERS),
    ("/performance/release", KEEPERS),
    ("/figures", Everybody),
    ("/performance/{id}", PANEL_READERS),
    ("/performance/{id}/change", KEEPERS),
    ("/performance/{id}/figures", KEEPERS),
    ("/performance/{id}/entries", KEEPERS),
    // Members and panel members only where they sit (`store::panels::open`).
    ("/panels/{slug}/areas/{id}/page", PANEL_READERS),
    ("/panels/{slug}/areas/{id}/page.pdf", PANEL_READERS),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/performance/add", KEEPERS, "once={once}&code=PI+1&name[en]=a&name[cy]=b&unit=days&direction=lower"),
    ("/do/performance/change", KEEPERS, "indicator={id}&code=PI+1&name[en]=a&name[cy]=b&unit=days&direction=lower"),
    ("/do/performance/end", KEEPERS, "indicator={id}"),
    ("/do/performance/reuse", KEEPERS, "indicator={id}"),
    ("/do/performance/put-figures", KEEPERS, "indicator={id}&year=2026/27&cell[q1-council]=8&was[q1-council]="),
    ("/do/performance/read-file", KEEPERS, "pasted=Indicator"),
    ("/do/performance/put-file", KEEPERS, "sheet=Indicator"),
    ("/do/performance/release", KEEPERS, "indicators[]={id}&way=release&through=2026/27-Q1"),
];
