//! Questions of panels, and what young people propose to ask.

use super::{
    CLERK,
    May::{self, Everybody, These},
    OFFICER, PANEL_READERS,
};
use domain::role::Role::Member;

const MEMBER: May = These(&[Member]);

pub(super) const PAGES: &[(&str, May)] = &[
    ("/questions", Everybody),
    ("/questions/papers/{id}/paper.pdf", Everybody),
    // Who has the key of the link (`outbox::keyed_link`).
    ("/questions/answer/{id}/{token}", Everybody),
    ("/questions/propose", MEMBER),
    ("/questions/proposed", OFFICER),
    ("/questions/proposed/{id}", OFFICER),
    // Members and panel members only where they sit (`store::panels::open`); who asks, the panel says
    // (`store::questions::keeps`).
    ("/panels/{slug}/questions", PANEL_READERS),
    ("/panels/{slug}/questions/ask", PANEL_READERS),
    ("/panels/{slug}/questions/{id}", PANEL_READERS),
    ("/panels/{slug}/questions/{id}/paper.pdf", PANEL_READERS),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/questions/add", PANEL_READERS, "once={once}&slug={slug}&text[en]=a&text[cy]=b"),
    (
        "/do/questions/ask",
        PANEL_READERS,
        "once={once}&slug={slug}&which=bank:safe&period=2025&due_on=2026-12-20&name=a&mail=a@example.org",
    ),
    ("/do/questions/withdraw", PANEL_READERS, "slug={slug}&asking={id}"),
    ("/do/questions/table", CLERK, "slug={slug}&asking={id}"),
    ("/do/questions/judge", PANEL_READERS, "slug={slug}&asking={id}&satisfactory=yes&why[en]=a"),
    ("/do/questions/release", PANEL_READERS, "slug={slug}&asking={id}&public=yes&seen[]=yes"),
    ("/do/questions/answer", Everybody, "asking={id}&token={token}&text[en]=a"),
    // Any panel may be proposed something to: the one that is named is none.
    ("/do/questions/propose", MEMBER, "once={once}&panel=none&words=a"),
    ("/do/questions/take-back", MEMBER, "proposal={id}"),
    ("/do/questions/decide", OFFICER, "proposal={id}&decision=decline&reply=a"),
];
