//! Celebrations.

use super::{
    May::{self, Everybody, These},
    OFFICER, PANEL_READERS,
};
use domain::role::Role::{Clerk, Member, Officer, PanelMember};

const WRITERS: May = These(&[Member, Officer, PanelMember, Clerk]);
const KEEPERS: May = These(&[Officer, Clerk]);

pub(super) const PAGES: &[(&str, May)] = &[
    ("/celebrations", Everybody),
    ("/celebrations/noted", PANEL_READERS),
    ("/celebrations/new", WRITERS),
    ("/celebrations/check/{id}", OFFICER),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/celebrations/note", WRITERS, "once={once}&whose=staff&what[en]=a&consent=panel&agreed_by=themselves"),
    ("/do/celebrations/check", OFFICER, "celebration={id}&whose=staff&what[en]=a&consent=panel&agreed_by=themselves"),
    ("/do/celebrations/discard", OFFICER, "celebration={id}"),
    ("/do/celebrations/publish", KEEPERS, "celebration={id}&public=yes"),
    ("/do/celebrations/withdraw", KEEPERS, "celebration={id}"),
];
