//! Actions on a progress report.

use leptos::prelude::*;

use domain::{
    error::{AppError, FieldErrors},
    ids::ReportId,
    lang::TypedText,
    paths::{self, Path as _},
    pledge::{
        places::{kind_of, of_kind},
        report::{LONGEST_WORDS, Period},
    },
    text::{max_chars, normalize},
};
use platform::{
    guard::{Drafter, Member, PledgeLead, Releaser, require},
    request::RequestContext,
};
use store::pledge::reporting::{self, WordsOf};

/// Begins a report from a day to a day. `kind`: about the pledge, or the offer to care leavers.
#[server(prefix = "/do", endpoint = "pledge/begin-report")]
pub async fn begin_report(
    #[server(default)] kind: String,
    #[server(default)] from: String,
    #[server(default)] to: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let id = reporting::begin_report(&cx, kind_of(&kind), Period::typed(&from, &to, cx.now().day())?).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Report(id), "pledge-report-begun");
    Ok(())
}

/// The words of one of the two texts, by its field, none of them too long.
fn tidied(field: &str, typed: TypedText) -> Result<TypedText, AppError> {
    let mut problems = FieldErrors::default();
    let typed = typed.tidied(normalize);
    for (lang, text) in typed.iter() {
        max_chars(&mut problems, &lang.field(field), text, LONGEST_WORDS);
    }
    problems.check()?;
    Ok(typed)
}

/// Writes the foreword.
#[server(prefix = "/do", endpoint = "pledge/write-foreword")]
pub async fn write_foreword(
    report: ReportId,
    read: String,
    #[server(default)] foreword: TypedText,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?.also::<Drafter>()?;
    reporting::write_report(&cx, report, WordsOf::Lead, &read, &tidied("foreword", foreword)?).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Report(report), "pledge-report-saved");
    Ok(())
}

/// Writes the word by members.
#[server(prefix = "/do", endpoint = "pledge/write-members-word")]
pub async fn write_members_word(
    report: ReportId,
    read: String,
    #[server(default)] word: TypedText,
) -> Result<(), AppError> {
    let cx = require::<Member>().await?.also::<Drafter>()?;
    reporting::write_report(&cx, report, WordsOf::Members, &read, &tidied("word", word)?).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Report(report), "pledge-report-saved");
    Ok(())
}

/// Makes a report public; never for whoever wrote its foreword.
#[server(prefix = "/do", endpoint = "pledge/release-report")]
pub async fn release_report(
    report: ReportId,
    revision: i64,
    #[server(default)] seen: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    reporting::release_report(&cx, report, revision, &seen).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Report(report), "pledge-report-released");
    Ok(())
}

/// Takes a report back from the public; it can be corrected and released again.
#[server(prefix = "/do", endpoint = "pledge/take-report-back")]
pub async fn take_report_back(report: ReportId, revision: i64) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    reporting::take_report_back(&cx, report, revision).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Report(report), "pledge-report-taken-back");
    Ok(())
}

/// Throws a draft away.
#[server(prefix = "/do", endpoint = "pledge/discard-report")]
pub async fn discard_report(report: ReportId, revision: i64, #[server(default)] sure: String) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    if sure != "yes" {
        return Err(AppError::invalid("sure", "pledge-draft-drop-sure-needed"));
    }
    let kind = reporting::discard_report(&cx, report, revision).await?;
    let reports = of_kind(paths::pledge::Reports.address(), kind);
    RequestContext::current().redirect_with_flash(reports, "pledge-report-discarded");
    Ok(())
}
