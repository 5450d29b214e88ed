//! Visits, and who was heard.

use domain::role::Role::{Clerk, Officer};

use super::{
    COUNTING,
    May::{self, These},
    OFFICER, PANEL_READERS,
};

/// Keep the rota, and know where homes are.
const KEEPERS: May = These(&[Officer, Clerk]);

pub(super) const PAGES: &[(&str, May)] = &[
    ("/visits/places", KEEPERS),
    ("/visits/places/{id}", KEEPERS),
    // Members and panel members only where they sit; who sees where a visit leads, `store::visits::rota` says.
    ("/panels/{slug}/visits", PANEL_READERS),
    ("/panels/{slug}/visits/checks", KEEPERS),
    ("/panels/{slug}/visits/{id}", PANEL_READERS),
    ("/panels/{slug}/visits/{id}/note", PANEL_READERS),
    ("/panels/{slug}/visits/{id}/visit.ics", PANEL_READERS),
    ("/reach", COUNTING),
    ("/reach/counts", OFFICER),
    ("/reach/surveys", OFFICER),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/visits/add-place", KEEPERS, "once={once}&code=Oak&kind=home&address=a"),
    ("/do/visits/change-place", KEEPERS, "place={id}&code=Oak&address=a"),
    ("/do/visits/end-place", KEEPERS, "place={id}"),
    ("/do/visits/plan", KEEPERS, "once={once}&slug={slug}&place={id}&held_on=2026-12-16&starts_at=10:00&officer={id}"),
    ("/do/visits/change", KEEPERS, "slug={slug}&visit={id}&held_on=2026-12-16&starts_at=10:00&officer={id}"),
    ("/do/visits/cancel", KEEPERS, "slug={slug}&visit={id}&reason=a"),
    ("/do/visits/put-down", KEEPERS, "slug={slug}&visit={id}&goer={id}"),
    ("/do/visits/take-off", KEEPERS, "slug={slug}&visit={id}&taken_off={id}"),
    ("/do/visits/go", PANEL_READERS, "slug={slug}&visit={id}"),
    ("/do/visits/stay", PANEL_READERS, "slug={slug}&visit={id}"),
    ("/do/visits/ask-swap", PANEL_READERS, "slug={slug}&visit={id}&swap_to={id}"),
    ("/do/visits/answer-swap", PANEL_READERS, "slug={slug}&visit={id}&swap_from={id}&answer=yes"),
    ("/do/visits/note", PANEL_READERS, "slug={slug}&visit={id}&seen=a&summary=b"),
    ("/do/visits/add-action", PANEL_READERS, "once={once}&slug={slug}&visit={id}&what=a&owner=b&due_on=2027-01-20"),
    (
        "/do/visits/record-check",
        KEEPERS,
        "once={once}&slug={slug}&check_of={id}&checked_on=2026-11-01&expires_on=2029-11-01",
    ),
    ("/do/visits/remove-check", KEEPERS, "slug={slug}&check={id}"),
    ("/do/reach/add", OFFICER, "once={once}&year=2026-27&by=area&side=heard&source=a&n[in_area]=3"),
    ("/do/reach/remove", OFFICER, "year=2026-27&entry={id}"),
    ("/do/reach/group", OFFICER, "year=2026-27&survey={code}&question=q1&group[a]=in_area"),
];
