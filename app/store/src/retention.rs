//! The end of retention periods: erases what has had its time (`housekeeping`), and says beforehand what that will be.

use domain::{
    celebrations::KEPT_MONTHS,
    error::AppError,
    joining::KEPT_FOR,
    questions::{asking::ASKED_KEPT, proposing},
    time::Timestamp,
    visits::CHECK_KEPT,
};
use platform::{
    audit, clock_jump, file_deletions,
    guard::{Cx, System},
    outbox,
    retention::{ADDRESSES, Erased, Expired, Gone, Period},
};

/// How much of a period is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// In plain English, for the command line.
    pub what: &'static str,
    /// How long it is kept: `7 days`.
    pub kept: String,
    pub over: Expired,
}

/// What the next `housekeeping` would erase.
///
/// # Errors
/// The database does not answer.
pub async fn count_expired(cx: &Cx<System>) -> Result<Vec<Due>, AppError> {
    let kept = cx.services().settings().await.retention;
    let before = |period| cx.now().plus(-kept.millis(period));
    let mut all = Vec::new();
    for period in Period::ALL {
        let (what, unit, over) = match period {
            Period::Started => ("responses never sent", "days", crate::responses::count_expired(cx).await?),
            Period::Originals => ("sealed originals and pictures", "months", crate::voices::count_expired(cx).await?),
            Period::Receipts => ("receipts", "months", crate::receipts::count_expired(cx).await?),
            Period::Staff => ("sessions of staff", "hours", crate::people::count_expired_sessions(cx, true).await?),
            Period::Members => ("sessions of members", "days", crate::people::count_expired_sessions(cx, false).await?),
            Period::Mail => ("mail that was sent", "days", outbox::count_expired(cx, before(period)).await?),
            Period::Audit => ("entries of the audit log", "years", audit::count_expired(cx, before(period)).await?),
            Period::Advocates => {
                ("requests for an advocate", "months", crate::advocacy::count_expired(cx, before(period)).await?)
            }
            Period::Visits => ("notes of visits", "months", crate::visits::count_expired(cx, before(period)).await?[0]),
        };
        all.push(Due { what, kept: format!("{} {unit}", kept.of(period)), over });
    }
    // Not a setting: for a day the page can say that the link has run out.
    let what = "marks of links to sign in by, which open nothing after 10 minutes";
    all.push(Due { what, kept: "1 day".into(), over: crate::people::count_expired_links(cx).await? });
    let what = "requests to join the Children in Care Council, after their answer";
    all.push(Due { what, kept: format!("{KEPT_FOR} days"), over: crate::joining::count_expired(cx).await? });
    let what = "names and addresses of people without an account, after their meeting or their last action";
    all.push(Due { what, kept: format!("{ADDRESSES} days"), over: crate::panels::addresses::count_expired(cx).await? });
    let what = "what witnesses told panels, until the day they agreed to";
    let over = crate::panels::witnesses::count_expired(cx).await?;
    all.push(Due { what, kept: "as long as agreed".into(), over });
    let what = "questions that young people propose, after the answer";
    let kept = format!("{} days", proposing::KEPT_FOR);
    all.push(Due { what, kept, over: crate::questions::proposing::count_expired(cx).await? });
    let what = "whom questions of panels were put to, after the answer was judged";
    all.push(Due {
        what,
        kept: format!("{ASKED_KEPT} days"),
        over: crate::questions::count_expired_askings(cx).await?,
    });
    let what = "celebrations";
    all.push(Due { what, kept: format!("{KEPT_MONTHS} months"), over: crate::celebrations::count_expired(cx).await? });
    let what = "checks of those who go on visits, after they have run out";
    let over = crate::visits::count_expired(cx, before(Period::Visits)).await?[1];
    all.push(Due { what, kept: format!("{CHECK_KEPT} days"), over });
    let rows = file_deletions::count_noted(cx).await? + orphans(cx, cx.now()).await?.len() as u64;
    all.push(Due { what: "files that belong to nothing", kept: "2 days".into(), over: Expired { rows, oldest: None } });
    Ok(all)
}

/// Erases what has had its time by `platform::clock_jump::erases_by`, and says how much that was: in the log, and for
/// what was somebody's in the audit log, in one entry for the run.
pub async fn erase(cx: &Cx<System>) -> Result<(), AppError> {
    let by = clock_jump::erases_by(cx).await?;
    let mut erased = Erased::default();
    let done = erase_by(cx, by, &mut erased).await;
    // Each feature erases in a transaction of its own, so what was erased is logged even if a later feature fails.
    say(cx, &erased).await?;
    done
}

async fn erase_by(cx: &Cx<System>, by: Timestamp, erased: &mut Erased) -> Result<(), AppError> {
    crate::flows::submit::draw_late(cx).await?;
    erased.add_all(&crate::responses::purge_expired(cx, by).await?);
    erased.add_all(&crate::flows::erase::said(cx, by).await?);
    erased.add_all(&crate::advocacy::purge_expired(cx, by).await?);
    erased.add_all(&crate::joining::purge_expired(cx, by).await?);
    erased.add_all(&crate::panels::addresses::purge_expired(cx, by).await?);
    erased.add_all(&crate::panels::witnesses::purge_expired(cx, by).await?);
    erased.add_all(&crate::questions::purge_expired(cx, by).await?);
    erased.add_all(&crate::celebrations::purge_expired(cx, by).await?);
    erased.add_all(&crate::visits::purge_expired(cx, by).await?);
    erased.add_all(&crate::people::purge_expired(cx, by).await?);
    erased.add(Gone::Files, erase_files(cx, by).await?);
    Ok(())
}

async fn say(cx: &Cx<System>, erased: &Erased) -> Result<(), AppError> {
    let text = erased.text();
    if !text.is_empty() {
        tracing::info!("erased, as its time was over: {text}");
    }
    let noted = erased.noted();
    if noted.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    cx.audit(&tx, "retention.erased", "retention", &noted).await?;
    cx.commit(tx).await
}

/// Erases the files of deleted rows, and once a day files that have no row. Returns how many had no row.
async fn erase_files(cx: &Cx<System>, by: Timestamp) -> Result<u64, AppError> {
    file_deletions::erase_noted(cx).await?;
    if !file_deletions::claim_daily_scan(cx).await? {
        return Ok(0);
    }
    let strays = orphans(cx, by).await?;
    if !strays.is_empty() {
        tracing::warn!(files = strays.len(), "files that belong to nothing are erased");
        file_deletions::erase(cx, &strays).await;
    }
    Ok(strays.len() as u64)
}

/// Files without a row that are older than `platform::file_deletions::orphan_before`.
async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let mut strays = crate::voices::orphans(cx, by).await?;
    strays.extend(crate::surveys::orphans(cx, by).await?);
    strays.extend(crate::panels::papers::orphans(cx, by).await?);
    strays.extend(crate::questions::papers::orphans(cx, by).await?);
    strays.extend(crate::pledge::evidence::orphans(cx, by).await?);
    strays.extend(crate::pledge::sounds::orphans(cx, by).await?);
    Ok(strays)
}
