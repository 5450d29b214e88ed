//! Actions on the pledge: verdicts, claims, and rounds.

use leptos::prelude::*;

use crate::receipt_cookie;
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ClaimId, StatementId},
    lang::TypedText,
    paths::{self, Path},
    pledge::model::{Finding, Standing},
    release::found,
    role::Role,
    text::{max_chars, normalize},
};
use platform::{
    guard::{Author, ClaimReader, Officer, PledgeLead, Releaser, Visitor, require},
    i18n::{languages, t},
    request::RequestContext,
};

/// Gives a verdict, by somebody with a receipt or by a member who is signed in. The words of a receipt are asked for
/// once a sitting: `words` is empty if this browser holds the receipt.
#[server(prefix = "/do", endpoint = "pledge/verdict")]
pub async fn give_verdict(
    number: i32,
    /// The statement's id as the page had it.
    #[server(default)]
    statement: String,
    #[server(default)] finding: String,
    #[server(default)] words: String,
    /// Where to go on: a statement of a member's walk, `on` to the next statement of the pledge, or empty for this
    /// one's page.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let member = cx.is(Role::Member);
    let known = if member || !words.trim().is_empty() { None } else { receipt_cookie::mine(&cx).await? };
    let mut problems = FieldErrors::default();
    let finding = Finding::parse(&finding);
    if finding.is_none() {
        problems.push("finding", Message::new("pledge-verdict-choose"));
    }
    if !member && known.is_none() && words.trim().is_empty() {
        problems.push("words", Message::new("pledge-verdict-words-needed"));
    }
    problems.check()?;
    let voter = if member {
        store::pledge::Voter::Person(cx.me()?)
    } else if let Some(receipt) = known {
        receipt_cookie::renew();
        store::pledge::Voter::Receipt(receipt)
    } else {
        let receipt = receipt_cookie::open(&cx, &words).await?;
        let receipt = receipt.ok_or_else(|| AppError::invalid("words", "pledge-verdict-words-unknown"))?;
        store::pledge::Voter::Receipt(receipt)
    };
    if let store::pledge::Voter::Receipt(receipt) = voter
        && !store::pledge::may_find(&cx, receipt).await?
    {
        // Without somebody having read what was told, anybody could make receipts by the hundred and vote with each.
        return Err(AppError::invalid("finding", "pledge-verdict-not-yet"));
    }
    let finding = finding.ok_or(AppError::Internal)?;
    store::pledge::give_verdict(&cx, (number, statement.parse().ok()), voter, finding).await?;
    match next.parse::<i32>() {
        Ok(next) => RequestContext::current().redirect(paths::pledge::Verdicts.with("at", next)),
        Err(_) if next == "on" => {
            RequestContext::current()
                .redirect_with_flash(paths::pledge::Statement(number.saturating_add(1)), "pledge-verdict-counted");
        }
        Err(_) => {
            RequestContext::current().redirect_with_flash(paths::pledge::Statement(number), "pledge-verdict-given");
        }
    }
    Ok(())
}

/// Writes a claim as a draft, which somebody else releases.
#[server(prefix = "/do", endpoint = "pledge/claim")]
pub async fn claim(
    number: i32,
    /// The statement's id as the page had it.
    #[server(default)]
    statement: String,
    #[server(default)] standing: String,
    #[server(default)] evidence: TypedText,
    /// An earlier claim that was a mistake, or empty.
    #[server(default)]
    corrects: String,
    /// The revision of the draft that was read; 0 if there was none.
    #[server(default)]
    revision: i64,
) -> Result<(), AppError> {
    const LONGEST: usize = 4_000;
    let cx = require::<PledgeLead>().await?;
    let evidence = evidence.tidied(normalize);
    let standing = Standing::parse(&standing);
    let mut problems = FieldErrors::default();
    match standing {
        None => problems.push("standing", Message::new("pledge-claim-choose")),
        Some(standing) if standing.needs_evidence() => {
            for lang in languages().missing(&evidence.words()) {
                problems.push(&lang.field("evidence"), Message::new("pledge-claim-evidence-needed"));
            }
        }
        Some(_) => {}
    }
    for (lang, text) in evidence.iter() {
        if text.chars().count() > LONGEST {
            problems.push(&lang.field("evidence"), Message::new("form-too-long").with("max", LONGEST));
        }
    }
    let corrects = match corrects.as_str() {
        "" => None,
        id => id.parse().map_err(|_| problems.push("corrects", Message::new("pledge-claim-corrects-unknown"))).ok(),
    };
    problems.check()?;
    store::pledge::claim(
        &cx,
        (number, statement.parse().ok()),
        standing.ok_or(AppError::Internal)?,
        &evidence,
        corrects,
        revision,
    )
    .await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Claim(number), "pledge-claim-made");
    Ok(())
}

/// Says who leads on a statement; `lead` is empty for nobody.
#[server(prefix = "/do", endpoint = "pledge/name-lead")]
pub async fn name_lead(number: i32, statement: StatementId, #[server(default)] lead: String) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let lead = match lead.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::invalid("lead", "pledge-claim-lead-unknown"))?),
    };
    store::pledge::leading::name_lead(&cx, statement, lead).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Claim(number), "pledge-claim-lead-saved");
    Ok(())
}

/// Makes a claim public; never for its author.
#[server(prefix = "/do", endpoint = "pledge/release-claim")]
pub async fn release_claim(
    claim: domain::ids::ClaimId,
    revision: i64,
    #[server(default)] seen: Vec<String>,
) -> Result<(), AppError> {
    let cx = require::<Releaser>().await?;
    let number = store::pledge::release_claim(&cx, claim, revision, &seen).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Claim(number), "pledge-claim-released");
    Ok(())
}

/// Drops the draft of a claim.
#[server(prefix = "/do", endpoint = "pledge/discard-claim")]
pub async fn discard_claim(claim: domain::ids::ClaimId, revision: i64) -> Result<(), AppError> {
    let cx = require::<ClaimReader>().await?;
    let number = store::pledge::discard_claim(&cx, claim, revision).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Claim(number), "release-flash-discarded");
    Ok(())
}

/// Takes a claim back, with a reason that everybody reads.
#[server(prefix = "/do", endpoint = "pledge/withdraw-claim")]
pub async fn withdraw_claim(
    /// Of the page that it was taken back on: it may be of an earlier edition.
    number: i32,
    #[server(default)] claim: String,
    #[server(default)] why: TypedText,
    #[server(default)] seen_why: Vec<String>,
) -> Result<(), AppError> {
    const LONGEST: usize = 1_000;
    let cx = require::<Releaser>().await?;
    let why = why.tidied(normalize).words();
    let mut problems = FieldErrors::default();
    // `id revision`, the value in the list of claims.
    let (id, revision) = claim.split_once(' ').unwrap_or_default();
    let chosen: Option<(ClaimId, i64)> = id.parse().ok().zip(revision.parse().ok());
    if chosen.is_none() {
        problems.push("claim", Message::new("form-required"));
    }
    for (lang, text) in why.iter() {
        max_chars(&mut problems, &lang.field("why"), text, LONGEST);
    }
    if why.is_empty() {
        problems.push(&cx.lang().field("why"), Message::new("release-reason-needed"));
    }
    problems.check()?;
    let (id, revision) = chosen.ok_or(AppError::Internal)?;
    found::looked("seen_why", &[(t("release-part-reason"), why.clone())], &seen_why)?;
    store::pledge::withdraw_claim(&cx, id, revision, why).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Claim(number), "pledge-claim-withdrawn");
    Ok(())
}

/// Proposes a round, for officers and members but not for the pledge lead.
#[server(prefix = "/do", endpoint = "pledge/propose-round")]
pub async fn propose_round(#[server(default)] title: TypedText) -> Result<(), AppError> {
    const LONGEST: usize = 120;
    let cx = require::<Author>().await?;
    let title = title.tidied(normalize).words();
    let mut problems = FieldErrors::default();
    for lang in languages().missing(&title) {
        problems.push(&lang.field("title"), Message::new("form-required"));
    }
    for (lang, text) in title.iter() {
        if text.chars().count() > LONGEST {
            problems.push(&lang.field("title"), Message::new("form-too-long").with("max", LONGEST));
        }
    }
    problems.check()?;
    store::pledge::propose_round(&cx, title).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Rounds, "pledge-round-proposed");
    Ok(())
}

/// Agrees to a proposed round, which opens: a member to an officer's, an officer to a member's.
#[server(prefix = "/do", endpoint = "pledge/agree-round")]
pub async fn agree_round(round: domain::ids::RoundId) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    store::pledge::agree_round(&cx, round).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Rounds, "pledge-round-opened");
    Ok(())
}

/// Drops a proposal.
#[server(prefix = "/do", endpoint = "pledge/drop-round")]
pub async fn drop_round(round: domain::ids::RoundId) -> Result<(), AppError> {
    let cx = require::<Author>().await?;
    store::pledge::drop_round(&cx, round).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Rounds, "pledge-round-dropped");
    Ok(())
}

/// Closes a round, for good.
#[server(prefix = "/do", endpoint = "pledge/close-round")]
pub async fn close_round(round: domain::ids::RoundId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    store::pledge::close_round(&cx, round).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::Rounds, "pledge-round-closed-now");
    Ok(())
}
