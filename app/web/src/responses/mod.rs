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
    use domain::paths;
    vec![
        page::<paths::responses::Join>(pages::join),
        page::<paths::responses::Front>(pages::front),
        page::<paths::responses::All>(offline::all),
        page::<paths::responses::Check>(sending::check),
        page::<paths::responses::Done>(sending::done),
        page::<paths::responses::Later>(sending::later),
        page::<paths::responses::Part>(walking::part),
        page::<paths::responses::Picture>(walking::picture),
        page::<paths::responses::Question>(walking::question),
        page::<paths::responses::TakeBack>(taking_back::ask),
        page::<paths::responses::Event>(event::pages::offer),
        page::<paths::responses::LeaveEvent>(event::pages::leave),
        page::<paths::responses::TypeIn>(paper::page),
        page::<paths::responses::Wall>(wall::wall),
        page::<paths::responses::WallEvents>(wall::events),
        page::<paths::results::List>(results::list),
        page::<paths::results::One>(results::show),
        page::<paths::results::FiguresCsv>(results::csv),
        page::<paths::results::RowsSchema>(results::schema),
        page::<paths::results::Export>(results::offer),
        page::<paths::results::RowsCsv>(results::rows_csv),
        page::<paths::results::RowsJson>(results::rows_json),
        page::<paths::results::RowsXlsx>(results::rows_xlsx),
        page::<paths::results::Heard>(results::heard),
        page::<paths::results::HeardPdf>(results::pdf),
        page::<paths::results::HeardPng>(results::png),
    ]
}
