//! Safeguarding: a concern about what somebody said goes to the safeguarding lead at once.
//!
//! ```text
//! /moderation/{id}/concern  raises one (officer, lead)
//! /concerns                 all of them, each with its clock (lead; officers read)
//! /concerns/{id}            what it is about; acknowledged and decided by the lead
//! /concerns/report          all of them with their times, for the safeguarding partnership; .csv and .pdf too
//! /openings                 who said something, looked up by two people together (`opening`)
//! ```
//! A concern is about a voice, a picture, a whole response or a pattern (everything under one receipt)
//! and knows every voice it touches, and the response; a pattern of three is suggested to officers until one has looked.
//! Whoever wrote the voice never sees that there is a concern, and neither do members or panels.
//! A concern changes nothing about the voice. No mail carries a child's words.
//! Unacknowledged after an hour (*now*: 15 minutes), every lead and administrator is told, each hour again
//! (`store::safeguarding::every_minute`); a decision is due by urgency (`domain::safeguarding::rules`). While it is in
//! hand the lead adds notes and referrals, and a decision can be opened again; nothing written is ever changed. What
//! waits or is overdue is in a bar on every page of officers and leads (`pages::bar`). What the words of danger flag,
//! and worrying answers, ring until somebody settles it (`alarm`).

pub(crate) mod actions;
pub(crate) mod alarm;
pub(crate) mod opening;
pub(crate) mod pages;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    vec![
        page::<paths::safeguarding::Raise>(pages::raise),
        page::<paths::safeguarding::Concerns>(pages::list),
        page::<paths::safeguarding::Openings>(opening::pages::list),
        page::<paths::safeguarding::AskOpening>(opening::pages::ask),
        page::<paths::safeguarding::Opening>(opening::pages::show),
        page::<paths::safeguarding::Report>(pages::report),
        page::<paths::safeguarding::ReportPdf>(pages::pdf),
        page::<paths::safeguarding::ReportCsv>(pages::csv),
        page::<paths::safeguarding::Concern>(pages::show),
        page::<paths::safeguarding::Alarms>(alarm::pages::list),
        page::<paths::safeguarding::Alarm>(alarm::pages::one),
        page::<paths::safeguarding::RaiseAboutAnswers>(pages::raise_about_answers),
        page::<paths::safeguarding::Duty>(alarm::pages::duty),
    ]
}
