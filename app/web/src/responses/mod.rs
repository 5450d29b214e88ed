//! Responses: answering a survey, and what the answers add up to.
//!
//! ```text
//! /join                  type the code          /s/{code}        what it is, who will see it
//! /s/{code}/{n}          one question a page, or one section
//! /s/{code}/part/{id}    what is said before a section
//! /s/{code}/check        look again, send       /s/{code}/later  stop for now, go on elsewhere
//! /s/{code}/done         thank you, and the receipt
//! /s/{code}/all          every question at once, also without signal: `offline`
//! /follow/survey         with the receipt: go on, change the answers, take them back
//! /surveys/{code}/event /event/leave   a shared tablet: one person after another (`event`)
//! /surveys/{code}/paper/type   sheets that came back, typed in by an officer (`paper`)
//! /surveys/{code}/wall   the hall's projector (`wall`)
//! /results /results/{code}   what people said, never so few that they could be found; by group; as a file
//! /results/{code}/heard[.pdf .png]   what the members heard   /results/{code}/export   every response, for officers
//! ```
//! `walking` has the pages of the questions, `keeping` saves their answers, `sending` and `taking_back` have the rest
//! of the way; `browser` is what a browser stores of it. `afterwards` is what one that has sent sees. `admission` says
//! who may answer now: by the clock, members alone, with a card.
//!
//! Opening a page writes nothing: a response starts with its first answer. A browser knows its
//! response by an opaque token in a cookie, of which only a hash is stored. What was answered decides
//! what is asked (`domain::responses::rules::way`). Sending moves every text and picture into a voice, and counts the rest
//! in the same transaction (`domain::responses::rules::counts`). A correction is a response of its own until it is sent
//! (`store::responses::changing`).

pub(crate) mod actions;
pub(crate) mod admission;
pub(crate) mod afterwards;
pub(crate) mod aloud;
pub(crate) mod browser;
pub(crate) mod event;
pub(crate) mod exporting;
pub(crate) mod foot;
pub(crate) mod heard;
pub(crate) mod keeping;
pub(crate) mod look;
pub(crate) mod offline;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod results;
pub(crate) mod saving;
pub(crate) mod sending;
pub(crate) mod taking_back;
pub(crate) mod walking;
pub(crate) mod wall;

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/join", pages::join),
        page("/s/{code}", pages::front),
        page("/s/{code}/all", offline::all),
        page("/s/{code}/check", sending::check),
        page("/s/{code}/done", sending::done),
        page("/s/{code}/later", sending::later),
        page("/s/{code}/part/{id}", walking::part),
        page("/s/{code}/picture/{question}", walking::picture),
        page("/s/{code}/{n}", walking::question),
        page("/follow/survey", taking_back::ask),
        page("/surveys/{code}/event", event::pages::offer),
        page("/event/leave", event::pages::leave),
        page("/surveys/{code}/paper/type", paper::page),
        page("/surveys/{code}/wall", wall::wall),
        page("/surveys/{code}/wall/events", wall::events),
        page("/results", results::list),
        page("/results/{code}", results::show),
        page("/results/{code}/figures.csv", results::csv),
        page("/results/rows.schema.json", results::schema),
        page("/results/{code}/export", results::offer),
        page("/results/{code}/rows.csv", results::rows_csv),
        page("/results/{code}/rows.json", results::rows_json),
        page("/results/{code}/rows.xlsx", results::rows_xlsx),
        page("/results/{code}/heard", results::heard),
        page("/results/{code}/heard.pdf", results::pdf),
        page("/results/{code}/heard.png", results::png),
    ]
}
