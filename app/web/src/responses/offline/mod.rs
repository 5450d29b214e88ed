//! Answering without signal, on a phone whose owner says that it is their own.
//!
//! ```text
//! /s/{code}/all             every question on one page: long without script, one at a time with it
//! /do/responses/answer-all  saves all of it, without script
//! /do/responses/parcel      opens what a phone sealed, saves it, and sends it once
//! ```
//! The phone's side is `offline_survey` (the page; what it does with the device is in `public/phone.js` and
//! `public/parcels.js`) and `public/sw.js` (stores the page, delivers parcels). Answers on a phone are sealed
//! (`platform::parcel`): docs/decisions/0011-answers-without-signal.md.

pub(crate) mod actions;
pub(crate) mod own_phone;
pub(crate) mod page;
pub(crate) mod sealed;

pub(super) use own_phone::own_phone;
pub(super) use page::all;
