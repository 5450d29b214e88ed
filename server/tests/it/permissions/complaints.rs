//! Complaints.

use super::{
    May::{self, Everybody},
    OFFICER,
};

pub(super) const PAGES: &[(&str, May)] = &[
    // The manager's page is opened by the key in its address.
    ("/follow/{id}/complaint", Everybody),
    ("/complaint/{id}/{token}", Everybody),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/complaints/offer", OFFICER, "voice={id}"),
    ("/do/complaints/keep-from", OFFICER, "voice={id}&person={id}"),
    ("/do/complaints/answer", Everybody, "voice={id}&whom=council"),
    ("/do/complaints/take-back", Everybody, "voice={id}"),
    ("/do/complaints/manage", Everybody, "voice={id}&token={token}&act=answered"),
];
