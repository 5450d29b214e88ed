//! The pledge lead issues the pledge.

use jiff::civil::Date;
use leptos::prelude::*;

use super::pack::Asked;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::IssueId,
    paths::{self, Address, Path as _},
    pledge::{
        issuing::{MOST_AT_ONCE, Recipients, Way},
        model::EditionKind,
        places::{kind_of, of_kind},
    },
};
use platform::{
    guard::{PledgeLead, require},
    request::RequestContext,
};

fn desk(kind: EditionKind) -> Address {
    of_kind(paths::pledge::Issuing.address(), kind)
}

/// Mails the pledge to those of these who have an account with an address. `kind`: the pledge, or the offer to care
/// leavers; here and in the actions below.
#[server(prefix = "/do", endpoint = "pledge/issue-by-mail")]
pub async fn issue_by_mail(
    once: String,
    #[server(default)] kind: String,
    #[server(default)] recipients: String,
    /// Ticked where they are to have it once more.
    #[server(default)]
    again: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let recipients = Recipients::parse(&recipients).filter(|some| some.role().is_some());
    let recipients = recipients.ok_or_else(|| AppError::invalid("recipients", "pledge-issue-choose"))?;
    let (kind, again) = (kind_of(&kind), again.iter().any(|one| one == "yes"));
    store::pledge::issuing::mail(&cx, kind, (recipients, again), &once).await?;
    RequestContext::current().redirect_with_flash(desk(kind), "pledge-issue-mailed");
    Ok(())
}

/// Leads to a pack for a social worker, made of this.
#[server(prefix = "/do", endpoint = "pledge/make-leaflets")]
pub async fn make_leaflets(
    #[server(default)] kind: String,
    #[server(default)] copies_young: String,
    #[server(default)] copies_easy: String,
    #[server(default)] copies_adults: String,
    #[server(default)] tell: String,
    #[server(default)] leaflet_lang: String,
) -> Result<(), AppError> {
    require::<PledgeLead>().await?;
    let asked = Asked::parse(kind_of(&kind), [&copies_young, &copies_easy, &copies_adults], &tell, &leaflet_lang)?;
    RequestContext::current().redirect(asked.address());
    Ok(())
}

/// Notes how many had it by hand or by post, and when.
#[server(prefix = "/do", endpoint = "pledge/note-issue")]
pub async fn note_issue(
    once: String,
    #[server(default)] kind: String,
    #[server(default)] had_by: String,
    #[server(default)] way: String,
    #[server(default)] people: String,
    #[server(default)] day: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let mut problems = FieldErrors::default();
    let recipients = Recipients::parse(&had_by);
    if recipients.is_none() {
        problems.push("had_by", Message::new("pledge-issue-choose"));
    }
    let way = Way::parse(&way).filter(|way| *way != Way::Mail);
    if way.is_none() {
        problems.push("way", Message::new("pledge-issue-choose-way"));
    }
    let people = people.trim().replace(',', "").parse::<u32>().ok().filter(|n| (1..=MOST_AT_ONCE).contains(n));
    if people.is_none() {
        problems.push("people", Message::new("pledge-issue-people-wrong").with("max", MOST_AT_ONCE));
    }
    let today = cx.now().day();
    let on = day.trim().parse::<Date>().ok().filter(|day| *day <= today && day.year() >= 2000);
    if on.is_none() {
        problems.push("day", Message::new("pledge-issue-day-wrong"));
    }
    problems.check()?;
    let (recipients, way) = recipients.zip(way).ok_or(AppError::Internal)?;
    let (people, on) = people.zip(on).ok_or(AppError::Internal)?;
    let kind = kind_of(&kind);
    store::pledge::issuing::note(&cx, kind, (recipients, way), people, on.to_string(), &once).await?;
    RequestContext::current().redirect_with_flash(desk(kind), "pledge-issue-noted");
    Ok(())
}

/// Takes back what was noted by mistake.
#[server(prefix = "/do", endpoint = "pledge/remove-issue")]
pub async fn remove_issue(issue: IssueId) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let kind = store::pledge::issuing::take_back(&cx, issue).await?;
    RequestContext::current().redirect_with_flash(desk(kind), "pledge-issue-removed");
    Ok(())
}
