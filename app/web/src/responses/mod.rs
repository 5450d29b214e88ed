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
//! `question_pages` has the pages of the questions, `save_answers` saves their answers, `check_answers` and
//! `taking_back` have the rest of the way; `cookies` is what a browser stores of it. `after_submit` is what one that
//! has sent sees. `eligibility` says who may answer now: by the clock, members alone, with a card.
//!
//! Opening a page writes nothing: a response starts with its first answer. A browser knows its
//! response by an opaque token in a cookie, of which only a hash is stored. What was answered decides
//! what is asked (`domain::responses::rules::journey`). Sending moves every text and picture into a voice, and counts
//! the rest in the same transaction (`domain::responses::rules::counts`). A correction is a response of its own until
//! it is sent (`store::responses::resume_and_correct`).

pub(crate) mod actions;
pub(crate) mod after_submit;
pub(crate) mod autosave;
pub(crate) mod check_answers;
pub(crate) mod cookies;
pub(crate) mod eligibility;
pub(crate) mod event;
pub(crate) mod exporting;
pub(crate) mod foot;
pub(crate) mod heard;
pub(crate) mod offline;
pub(crate) mod pages;
pub(crate) mod paper;
pub(crate) mod question_pages;
pub(crate) mod read_aloud;
pub(crate) mod results;
pub(crate) mod save_answers;
pub(crate) mod taking_back;
pub(crate) mod text_size;
pub(crate) mod wall;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::responses::Join>(pages::join),
        page::<paths::responses::Front>(pages::front),
        page::<paths::responses::All>(offline::all),
        page::<paths::responses::Check>(check_answers::check),
        page::<paths::responses::Done>(check_answers::done),
        page::<paths::responses::Later>(check_answers::later),
        page::<paths::responses::Part>(question_pages::part),
        page::<paths::responses::Picture>(question_pages::picture),
        page::<paths::responses::Question>(question_pages::question),
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
