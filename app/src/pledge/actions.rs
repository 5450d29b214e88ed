//! What people do with the pledge: give a verdict, claim, open and close a round.

use leptos::prelude::*;

use crate::error::AppError;

/// A verdict by somebody with a receipt, or by a member signed in. The words of a receipt are asked once a sitting:
/// `words` is empty where this browser knows them.
#[server(prefix = "/do", endpoint = "pledge/verdict")]
pub async fn give_verdict(
    number: i32,
    #[server(default)] finding: String,
    #[server(default)] words: String,
    /// Where to go on: a statement of a member's walk, `on` to the next one of the pledge, or empty for this one's page.
    #[server(default)]
    next: String,
) -> Result<(), AppError> {
    use super::{model::Finding, store};
    use crate::{
        error::{Problems, Sentence},
        page::Req,
        platform::guard::{Role, Visitor, require},
        voices::{receipts, rules::plain_receipt},
    };
    let cx = require::<Visitor>().await?;
    let member = cx.is(Role::Member);
    let known = if member || !words.trim().is_empty() { None } else { receipts::mine(&cx).await? };
    let mut problems = Problems::default();
    let finding = Finding::parse(&finding);
    if finding.is_none() {
        problems.push("finding", Sentence::new("pledge-verdict-choose"));
    }
    if !member && known.is_none() && words.trim().is_empty() {
        problems.push("words", Sentence::new("pledge-verdict-words-needed"));
    }
    problems.check()?;
    let voter = if member {
        store::Voter::Person(cx.me()?)
    } else if let Some(receipt) = known {
        receipts::renew();
        store::Voter::Receipt(receipt)
    } else {
        let receipt = receipts::find(&cx, &words).await?;
        let receipt = receipt.ok_or_else(|| AppError::invalid("words", "pledge-verdict-words-unknown"))?;
        receipts::keep(&plain_receipt(&words));
        store::Voter::Receipt(receipt)
    };
    let finding = finding.ok_or(AppError::Internal)?;
    store::give_verdict(&cx, number, voter, finding).await?;
    match next.parse::<i32>() {
        Ok(next) => Req::current().go(&format!("/verdicts?at={next}")),
        Err(_) if next == "on" => {
            Req::current().go_saying(&format!("/pledge/{}", number.saturating_add(1)), "pledge-verdict-counted");
        }
        Err(_) => Req::current().go_saying(&format!("/pledge/{number}"), "pledge-verdict-given"),
    }
    Ok(())
}

/// The council's word on a statement.
#[server(prefix = "/do", endpoint = "pledge/claim")]
pub async fn claim(
    number: i32,
    #[server(default)] standing: String,
    #[server(default)] evidence_en: String,
    #[server(default)] evidence_cy: String,
) -> Result<(), AppError> {
    use super::{model::Standing, store};
    use crate::{
        error::{Problems, Sentence},
        form::tidy,
        lang::Both,
        page::Req,
        platform::guard::{PledgeLead, require},
    };
    const LONGEST: usize = 4_000;
    let cx = require::<PledgeLead>().await?;
    let evidence = Both::new(tidy(&evidence_en), tidy(&evidence_cy));
    let standing = Standing::parse(&standing);
    let mut problems = Problems::default();
    match standing {
        None => problems.push("standing", Sentence::new("pledge-claim-choose")),
        Some(standing) if standing.needs_evidence() => {
            for (field, text) in [("evidence_en", &evidence.en), ("evidence_cy", &evidence.cy)] {
                if text.is_empty() {
                    problems.push(field, Sentence::new("pledge-claim-evidence-needed"));
                }
            }
        }
        Some(_) => {}
    }
    for (field, text) in [("evidence_en", &evidence.en), ("evidence_cy", &evidence.cy)] {
        if text.chars().count() > LONGEST {
            problems.push(field, Sentence::new("form-too-long").with("max", LONGEST));
        }
    }
    problems.check()?;
    store::claim(&cx, number, standing.ok_or(AppError::Internal)?, evidence).await?;
    Req::current().go_saying(&format!("/claims/{number}"), "pledge-claim-made");
    Ok(())
}

#[server(prefix = "/do", endpoint = "pledge/open-round")]
pub async fn open_round(
    #[server(default)] title_en: String,
    #[server(default)] title_cy: String,
) -> Result<(), AppError> {
    use super::store;
    use crate::{
        error::{Problems, Sentence},
        form::tidy,
        lang::Both,
        page::Req,
        platform::guard::{PledgeLead, require},
    };
    const LONGEST: usize = 120;
    let cx = require::<PledgeLead>().await?;
    let title = Both::new(tidy(&title_en), tidy(&title_cy));
    let mut problems = Problems::default();
    for (field, text) in [("title_en", &title.en), ("title_cy", &title.cy)] {
        if text.is_empty() {
            problems.push(field, Sentence::new("form-required"));
        } else if text.chars().count() > LONGEST {
            problems.push(field, Sentence::new("form-too-long").with("max", LONGEST));
        }
    }
    problems.check()?;
    store::open_round(&cx, title).await?;
    Req::current().go_saying("/claims/rounds", "pledge-round-opened");
    Ok(())
}

#[server(prefix = "/do", endpoint = "pledge/close-round")]
pub async fn close_round(round: crate::ids::RoundId) -> Result<(), AppError> {
    use super::store;
    use crate::{
        page::Req,
        platform::guard::{PledgeLead, require},
    };
    let cx = require::<PledgeLead>().await?;
    store::close_round(&cx, round).await?;
    Req::current().go_saying("/claims/rounds", "pledge-round-closed-now");
    Ok(())
}
