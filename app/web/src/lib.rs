//! What a person meets: pages, actions, cookies. One folder a feature.

pub(crate) mod advocacy;
pub(crate) mod away;
pub(crate) mod beginning;
pub(crate) mod carry;
pub(crate) mod celebrations;
pub(crate) mod complaints;
pub(crate) mod desk;
pub(crate) mod erasure;
pub(crate) mod joining;
pub(crate) mod moderation;
pub(crate) mod now_says;
pub mod page;
pub(crate) mod panels;
pub mod people;
pub(crate) mod performance;
pub(crate) mod pledge;
pub(crate) mod questions;
pub(crate) mod reach;
pub(crate) mod receipt_cookie;
pub(crate) mod release;
pub(crate) mod responses;
pub(crate) mod safeguarding;
pub(crate) mod shell;
pub(crate) mod sounds;
pub(crate) mod surveys;
pub(crate) mod visits;
pub(crate) mod voices;

/// Every page of the product.
pub fn pages() -> Vec<page::Page> {
    [
        voices::pages(),
        advocacy::pages(),
        complaints::pages(),
        joining::pages(),
        surveys::pages(),
        responses::pages(),
        moderation::pages(),
        safeguarding::pages(),
        erasure::pages(),
        panels::pages(),
        performance::pages(),
        visits::pages(),
        reach::pages(),
        pledge::pages(),
        pledge::signing::pages(),
        questions::pages(),
        celebrations::pages(),
        people::pages(),
        away::pages(),
        beginning::pages(),
        desk::pages(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
