//! Who gives a verdict: a member who is signed in, or somebody whose browser holds a receipt or a card of the round. The
//! card's code is on the browser until it closes.

use crate::receipt_cookie;
use domain::{error::AppError, ids::RoundId, pledge::model::Invited, role::Role, time::SECOND};
use platform::{
    guard::{Cx, Visitor},
    request::RequestContext,
};
use store::{
    pledge::{Voter, card_voter, round_of_card},
    receipts::HELD,
    surveys::card::Card,
};

const COOKIE: &str = "noise-round-card";

/// How this browser is known to a round.
#[derive(Clone, Copy, Debug)]
pub enum Known {
    Voter(Voter),
    /// The words of a receipt are to be typed first.
    Words,
    /// A card is to be typed first.
    Card,
    /// The round is for members alone.
    Nobody,
}

impl Known {
    pub const fn voter(self) -> Option<Voter> {
        match self {
            Self::Voter(voter) => Some(voter),
            _ => None,
        }
    }
}

/// Makes this browser hold a card, for as long as it would hold a receipt. Another card means that somebody else answers:
/// what the one before had here is put away.
async fn hold(cx: &Cx<Visitor>, card: &Card) -> Result<(), AppError> {
    let req = RequestContext::current();
    if req.cookie(COOKIE).as_deref() != Some(card.as_str()) {
        receipt_cookie::forget(cx).await?;
    }
    req.set_cookie(COOKIE, card.as_str(), Some(HELD / SECOND));
    Ok(())
}

/// Makes this browser hold a card that somebody typed, if its round is open. False if there is no such card.
///
/// # Errors
/// `Invalid` of the field `code` for a card of a round that is over.
pub async fn take(cx: &Cx<Visitor>, card: &Card) -> Result<bool, AppError> {
    let Some(round) = round_of_card(cx, card).await? else { return Ok(false) };
    if store::pledge::now_open(cx).await?.is_none_or(|open| open.id != round) {
        return Err(AppError::invalid("code", "pledge-card-over"));
    }
    hold(cx, card).await?;
    Ok(true)
}

/// Makes this browser hold its card for as long again: whoever answers is still there.
fn renew() {
    let req = RequestContext::current();
    if let Some(card) = req.cookie(COOKIE) {
        req.set_cookie(COOKIE, &card, Some(HELD / SECOND));
    }
}

/// Makes it let go of the card, for the next person at the same device.
pub fn let_go() {
    RequestContext::current().drop_cookie(COOKIE);
}

/// Who gives a verdict, or says why: as this browser is known, or by the words of a receipt that were typed, which it
/// holds from now on. What it is known by it holds for as long again. None where neither says who it is.
///
/// # Errors
/// `Invalid` of the field `words` for words that are no receipt's.
pub async fn settled(cx: &Cx<Visitor>, known: Known, words: &str) -> Result<Option<Voter>, AppError> {
    // Words that are typed count, whatever receipt the browser holds.
    if matches!(known, Known::Words | Known::Voter(Voter::Receipt(_))) && !words.trim().is_empty() {
        let receipt = receipt_cookie::open(cx, words).await?;
        let receipt = receipt.ok_or_else(|| AppError::invalid("words", "pledge-verdict-words-unknown"))?;
        return Ok(Some(Voter::Receipt(receipt)));
    }
    let voter = known.voter();
    if voter.is_some() {
        receipt_cookie::renew();
    }
    if matches!(voter, Some(Voter::Card(_))) {
        renew();
    }
    Ok(voter)
}

/// How this browser is known to a round that asks these people.
pub async fn known(cx: &Cx<Visitor>, (round, invited): (RoundId, Invited)) -> Result<Known, AppError> {
    if invited == Invited::Cards {
        let held = RequestContext::current().cookie(COOKIE).and_then(|card| Card::parse(&card));
        let Some(card) = held else { return Ok(Known::Card) };
        let good = round_of_card(cx, &card).await? == Some(round);
        return if good { card_voter(cx, &card).map(Known::Voter) } else { Ok(Known::Card) };
    }
    if cx.is(Role::Member) {
        return Ok(Known::Voter(Voter::Person(cx.me()?)));
    }
    if invited == Invited::Members {
        return Ok(Known::Nobody);
    }
    Ok(receipt_cookie::mine(cx).await?.map_or(Known::Words, |receipt| Known::Voter(Voter::Receipt(receipt))))
}
