//! Actions on the pledge: verdicts, claims, rounds, and gaps.

use leptos::prelude::*;

use super::voter::{self, Known};
use crate::{receipt_cookie, voices};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{ClaimId, RoundId, StatementId},
    lang::TypedText,
    paths::{self, Path},
    pledge::{
        model::{About, EditionKind, Finding, Invited, Standing},
        places::{claim_page, kind_of, of_kind, statement_page},
        scope::{MOST_CHOSEN, ScopeProblem, asked},
    },
    release::found,
    text::{max_chars, normalize},
    voices::rules::{LONGEST, written},
};
use platform::{
    guard::{Author, ClaimReader, Cx, Officer, PledgeLead, Proposer, Releaser, Visitor, require},
    i18n::{languages, t},
    request::RequestContext,
};
use store::{
    flows::tell::Why,
    pledge::{NewRound, Voter},
    surveys::card::Card,
};

/// Gives a verdict, by a member who is signed in, or somebody with a receipt or a card of the round. The words of a
/// receipt are asked for once a sitting: `words` is empty if this browser holds the receipt.
#[server(prefix = "/do", endpoint = "pledge/verdict")]
pub async fn give_verdict(
    number: i32,
    /// The statement's id as the page had it.
    #[server(default)]
    statement: String,
    #[server(default)] finding: String,
    #[server(default)] words: String,
    /// Where to go on: a statement of a walk (`7` for a member, `say-7` for everybody), `on` to the next statement of
    /// the pledge, or empty for this one's page.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let open = store::pledge::now_open(&cx).await?.ok_or_else(|| AppError::conflict("pledge-round-closed"))?;
    let known = voter::known(&cx, (open.id, open.invited)).await?;
    let mut problems = FieldErrors::default();
    let finding = Finding::parse(&finding);
    if finding.is_none() {
        problems.push("finding", Message::new("pledge-verdict-choose"));
    }
    match known {
        Known::Words if words.trim().is_empty() => {
            problems.push("words", Message::new("pledge-verdict-words-needed"));
        }
        Known::Card => problems.push("finding", Message::new("pledge-round-card-needed")),
        Known::Nobody => problems.push("finding", Message::new("pledge-round-others")),
        Known::Voter(_) | Known::Words => {}
    }
    problems.check()?;
    let voter = voter::settled(&cx, known, &words).await?.ok_or(AppError::Internal)?;
    if let Voter::Receipt(receipt) = voter
        && !store::pledge::may_find(&cx, receipt).await?
    {
        // Without somebody having read what was told, anybody could make receipts by the hundred and vote with each.
        return Err(AppError::invalid("finding", "pledge-verdict-not-yet"));
    }
    let finding = finding.ok_or(AppError::Internal)?;
    store::flows::judge::give_verdict(&cx, (number, statement.parse().ok()), voter, finding).await?;
    go_on(open.kind, number, &next);
    Ok(())
}

/// Leads on after a verdict.
fn go_on(kind: EditionKind, number: i32, next: &str) {
    let req = RequestContext::current();
    if let Some(Ok(next)) = next.strip_prefix("say-").map(str::parse::<i32>) {
        req.redirect(paths::pledge::Say.with("at", next).with("after", number));
    } else if let Ok(next) = next.parse::<i32>() {
        req.redirect(paths::pledge::Verdicts.with("at", next).with("after", number));
    } else if next == "on" {
        let next = statement_page(kind, number.saturating_add(1));
        req.redirect_with_flash(next, "pledge-verdict-counted");
    } else {
        req.redirect_with_flash(statement_page(kind, number), "pledge-verdict-given");
    }
}

/// Makes this browser hold a card of the open round.
#[server(prefix = "/do", endpoint = "pledge/use-card")]
pub async fn use_card(#[server(default)] code: String) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    let unknown = || AppError::invalid("code", "pledge-card-unknown");
    let card = Card::parse(&code).ok_or_else(unknown)?;
    if !voter::take(&cx, &card).await? {
        return Err(unknown());
    }
    RequestContext::current().redirect(paths::pledge::Say);
    Ok(())
}

/// Makes this browser let go of the card and of a receipt, for the next person at the same tablet.
#[server(prefix = "/do", endpoint = "pledge/next-person")]
pub async fn next_person() -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    voter::let_go();
    receipt_cookie::forget(&cx).await?;
    RequestContext::current().redirect(paths::pledge::Say);
    Ok(())
}

/// Takes in why somebody finds a statement kept or not, as a voice about it, which an officer reads: of whoever has given
/// a verdict on it in the open round. What they chose does not go with it.
#[server(prefix = "/do", endpoint = "pledge/why")]
pub async fn say_why(
    once: String,
    number: i32,
    #[server(default)] statement: String,
    #[server(default)] text: String,
    #[server(default)] publish: String,
    /// The words of a receipt; empty if this browser holds what it gave the verdict by.
    #[server(default)]
    words: String,
    /// `member` to go on with a member's walk.
    #[server(default)]
    walk: String,
) -> Result<(), AppError> {
    let cx = require::<Visitor>().await?;
    // The statement that the page showed: under a newer edition its number may be another promise's.
    let about = match statement.parse() {
        Ok(about) => about,
        Err(_) => store::pledge::statement(&cx, EditionKind::Pledge, number).await?.id,
    };
    let voter = who_says_why(&cx, &text, &words).await?;
    voices::submission::say_why(&cx, &once, Why { about, voter }, &text, publish == "yes").await?;
    let to = if walk == "member" { paths::pledge::Verdicts.address() } else { paths::pledge::Say.address() };
    // There the words of its receipt are shown, while they are new.
    RequestContext::current().redirect_with_flash(to.with("at", number).with("said", "why"), "pledge-why-sent");
    Ok(())
}

/// Whoever says why, as the open round knows them. None without an open round: the form may have been taken in while it
/// was open, and is refused with what was typed if it was not.
async fn who_says_why(cx: &Cx<Visitor>, text: &str, words: &str) -> Result<Option<Voter>, AppError> {
    let Some(open) = store::pledge::now_open(cx).await? else { return Ok(None) };
    let known = voter::known(cx, (open.id, open.invited)).await?;
    let mut problems = FieldErrors::default();
    if let Err(AppError::Invalid(found)) = written(text, LONGEST) {
        problems.0.extend(found);
    }
    match known {
        Known::Words if words.trim().is_empty() => {
            problems.push("words", Message::new("pledge-verdict-words-needed"));
        }
        Known::Card => problems.push("text", Message::new("pledge-round-card-needed")),
        Known::Nobody => problems.push("text", Message::new("pledge-round-others")),
        Known::Voter(_) | Known::Words => {}
    }
    problems.check()?;
    voter::settled(cx, known, words).await
}

/// Makes one-time cards of a round and shows them for printing.
#[server(prefix = "/do", endpoint = "pledge/make-cards")]
pub async fn make_round_cards(round: RoundId, #[server(default)] n: String, once: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let n = n.trim().parse().unwrap_or(0);
    // A form that is sent again shows the cards it made, whatever number it has now.
    let n = store::pledge::make_round_cards(&cx, round, n, &once).await?;
    crate::surveys::cards::show(&once, n);
    RequestContext::current().redirect(paths::pledge::RoundCardSheet(round));
    Ok(())
}

/// Writes a claim as a draft, which somebody else releases.
#[server(prefix = "/do", endpoint = "pledge/claim")]
pub async fn claim(
    /// Of the edition that the page showed.
    #[server(default)]
    kind: String,
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
    RequestContext::current().redirect_with_flash(claim_page(kind_of(&kind), number), "pledge-claim-made");
    Ok(())
}

/// Says who leads on a statement, of a draft too; `lead` is empty for nobody.
#[server(prefix = "/do", endpoint = "pledge/name-lead")]
pub async fn name_lead(
    #[server(default)] kind: String,
    number: i32,
    statement: StatementId,
    #[server(default)] lead: String,
) -> Result<(), AppError> {
    let cx = require::<PledgeLead>().await?;
    let lead = match lead.as_str() {
        "" => None,
        id => Some(id.parse().map_err(|_| AppError::invalid("lead", "pledge-claim-lead-unknown"))?),
    };
    let is_draft = store::pledge::leading::name_lead(&cx, statement, lead).await?;
    let draft = paths::pledge::EditionStatement(statement).address();
    let to = if is_draft { draft } else { claim_page(kind_of(&kind), number) };
    RequestContext::current().redirect_with_flash(to, "pledge-claim-lead-saved");
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
    let (kind, number) = store::pledge::release_claim(&cx, claim, revision, &seen).await?;
    RequestContext::current().redirect_with_flash(claim_page(kind, number), "pledge-claim-released");
    Ok(())
}

/// Drops the draft of a claim.
#[server(prefix = "/do", endpoint = "pledge/discard-claim")]
pub async fn discard_claim(claim: domain::ids::ClaimId, revision: i64) -> Result<(), AppError> {
    let cx = require::<ClaimReader>().await?;
    let (kind, number) = store::pledge::discard_claim(&cx, claim, revision).await?;
    RequestContext::current().redirect_with_flash(claim_page(kind, number), "release-flash-discarded");
    Ok(())
}

/// Takes a claim back, with a reason that everybody reads.
#[server(prefix = "/do", endpoint = "pledge/withdraw-claim")]
pub async fn withdraw_claim(
    #[server(default)] kind: String,
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
    RequestContext::current().redirect_with_flash(claim_page(kind_of(&kind), number), "pledge-claim-withdrawn");
    Ok(())
}

/// Proposes a round, for officers and members but not for the pledge lead. Without a choice it asks about every statement,
/// and anybody with a receipt.
#[server(prefix = "/do", endpoint = "pledge/propose-round")]
pub async fn propose_round(
    /// Of the edition that it asks about.
    #[server(default)]
    kind: String,
    #[server(default)] title: TypedText,
    #[server(default)] about: String,
    #[server(default)] outcome: String,
    #[server(default)] statements: Vec<String>,
    #[server(default)] invited: String,
) -> Result<(), AppError> {
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
    let about = if about.is_empty() { Some(About::All) } else { About::parse(&about) };
    let invited = if invited.is_empty() { Some(Invited::Receipts) } else { Invited::parse(&invited) };
    let (Some(about), Some(invited)) = (about, invited) else { return Err(AppError::invalid("", "form-unreadable")) };
    let kind = kind_of(&kind);
    let pledge = if about == About::Outcome { store::pledge::current(&cx, kind).await? } else { None };
    let of_outcome: Vec<StatementId> = pledge
        .iter()
        .flat_map(|pledge| &pledge.outcomes)
        .filter(|one| one.id.to_string() == outcome)
        .flat_map(|one| one.statements.iter().map(|one| one.id))
        .collect();
    let chosen: Vec<StatementId> = statements.iter().filter_map(|id| id.parse().ok()).collect();
    let asks = asked(about, &of_outcome, &chosen).unwrap_or_else(|problem| {
        let (field, said) = match problem {
            ScopeProblem::NoOutcome => ("outcome", Message::new("pledge-round-no-outcome")),
            ScopeProblem::NothingChosen => ("statements", Message::new("pledge-round-nothing-chosen")),
            ScopeProblem::TooMany => ("statements", Message::new("pledge-round-too-many").with("max", MOST_CHOSEN)),
        };
        problems.push(field, said);
        Vec::new()
    });
    problems.check()?;
    store::pledge::propose_round(&cx, kind, NewRound { title, invited, asks }).await?;
    let to = of_kind(paths::pledge::Rounds.address(), kind);
    RequestContext::current().redirect_with_flash(to, "pledge-round-proposed");
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

/// Proposes an item about a statement of which claim and verdict differ to a panel.
#[server(prefix = "/do", endpoint = "pledge/propose-item")]
pub async fn propose_item(statement: domain::ids::StatementId, panel: domain::ids::PanelId) -> Result<(), AppError> {
    let cx = require::<Proposer>().await?;
    let new = store::flows::gap::propose(&cx, panel, statement).await?;
    let said = if new { "pledge-progress-put-done" } else { "pledge-progress-put-before" };
    RequestContext::current().redirect_with_flash(paths::pledge::Progress, said);
    Ok(())
}
