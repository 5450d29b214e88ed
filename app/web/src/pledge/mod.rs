//! The pledge: what the council claims, what young people say of it, and the gap between the two.
//!
//! ```text
//! /pledge            everybody: the figures, every statement, ?show=gaps
//! /pledge/{n}        one statement: its claims with evidence, its verdicts, a verdict of one's own
//! /offer /offer/{n}  the offer to care leavers, and one of its statements; all pages below show it with ?kind=offer (`kinds`)
//! /pledge/say        the open round, one statement a screen; /verdicts the same for members
//! /claims/rounds/{id}/cards   one-time cards of a round, and the round on a shared tablet (`event`)
//! /claims /claims/{n}   the pledge lead says where each stands; somebody else releases it
//! /claims/rounds     officers and members agree when young people are asked
//! /claims/progress   how we are doing: claim, verdict, voices and panels of each; from a gap to an agenda
//! /editions …        members and the pledge lead draft an edition, and a body adopts it (`drafting`)
//! /pledge/evidence/{id}   a file that a claim rests on (`evidence`)
//! /editions/{id}/consultation, /c/{code}   people are asked about a draft (`consulting`)
//! /editions/{id}/file   a draft from a spreadsheet; as one beside it
//! /pledge/report …    everybody: progress reports; whoever works with the pledge drafts and releases them (`report`)
//! /claims/inspection …   packs for an inspection, and who inspects (`inspection`)
//! /open …            everybody: open data, a picture of the figures, HTML for another site (`open`)
//! ```
//! A *claim* is the council's word, a *verdict* a young person's; a *gap* is a statement claimed met that young people
//! do not find kept. Claims are only added; one that was taken back stays in the list as taken back.

pub(crate) mod actions;
pub(crate) mod consulting;
mod drafting;
pub(crate) mod edition_file;
pub(crate) mod event;
pub(crate) mod evidence;
pub(crate) mod inspection;
mod issuing;
mod kinds;
mod open;
pub(crate) mod pages;
pub(crate) mod report;
pub(crate) mod signing;
pub(crate) mod sounds;
pub(crate) mod voter;

use crate::page::page;
use domain::paths;

pub fn pages() -> Vec<crate::page::Page> {
    let mut all = vec![
        page::<paths::pledge::Pledge>(pages::public::pledge),
        page::<paths::pledge::Statement>(pages::statement::statement),
        page::<paths::pledge::Verdicts>(pages::verdicts::verdicts),
        page::<paths::pledge::Say>(pages::verdicts::say),
        page::<paths::pledge::RoundCards>(pages::cards::cards),
        page::<paths::pledge::RoundCardSheet>(pages::cards::sheet),
        page::<paths::pledge::Claims>(pages::claims::claims),
        page::<paths::pledge::Rounds>(pages::rounds::rounds),
        page::<paths::pledge::Progress>(pages::progress::progress),
        page::<paths::pledge::Claim>(pages::claims::claim),
        page::<paths::pledge::Evidence>(evidence::download::file),
        page::<paths::pledge::EditionFile>(edition_file::page::file),
        page::<paths::pledge::EditionTemplate>(edition_file::downloads::template),
        page::<paths::pledge::EditionCsv>(edition_file::downloads::csv),
        page::<paths::pledge::EditionXlsx>(edition_file::downloads::xlsx),
    ];
    all.extend(drafting::pages());
    all.extend(issuing::pages());
    all.extend(consulting::pages());
    all.extend(open::pages());
    all.extend(report::pages());
    all.extend(inspection::pages());
    all.extend(sounds::pages());
    all
}
