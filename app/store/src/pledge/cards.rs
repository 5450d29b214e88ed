//! One-time cards of a review round, made and typed in as those of surveys are (`surveys::card`). A card is one voter:
//! whoever holds it answers once for each statement, and can change it while the round is open.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    super::pledge::entity::{round, round_card},
    Voter,
};
use crate::surveys::card::{Card, MOST_AT_ONCE, MOST_OF_ALL, codes};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::RoundId,
    lang::Localized,
    pledge::model::{Invited, RoundState},
    role::Role,
};
use platform::{
    guard::{Cx, Grant, Officer},
    idempotency,
};

const KIND: &str = "round-cards";

/// A round as the page of its cards shows it.
#[derive(Clone, Debug)]
pub struct CardRound {
    pub id: RoundId,
    pub title: Localized,
    /// It is open, and answered with cards.
    pub takes_cards: bool,
    /// How many were made.
    pub made: u64,
}

const fn takes_cards(round: &round::Model) -> bool {
    matches!((round.invited, round.state), (Invited::Cards, RoundState::Open))
}

/// The round with this id, for the officer who makes its cards.
///
/// # Errors
/// `NotFound`; `Forbidden` for an officer who also leads the pledge.
pub async fn card_round(cx: &Cx<Officer>, id: RoundId) -> Result<CardRound, AppError> {
    if cx.is(Role::PledgeLead) {
        return Err(AppError::Forbidden);
    }
    let found = round::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let made = round_card::Entity::find().filter(round_card::Column::RoundId.eq(id)).count(cx.db()).await?;
    Ok(CardRound { id, takes_cards: takes_cards(&found), title: found.title, made })
}

/// Makes `n` cards whose codes follow from the form's key. The same form again makes none.
///
/// # Errors
/// `Invalid` for a number that is too large; `Conflict` if the round is not answered with cards, or is over; `Forbidden`
/// for an officer who also leads the pledge.
pub async fn make_round_cards(cx: &Cx<Officer>, id: RoundId, n: u32, once: &str) -> Result<u32, AppError> {
    if cx.is(Role::PledgeLead) {
        return Err(AppError::Forbidden);
    }
    let tx = cx.begin().await?;
    let found = round::Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(AppError::NotFound)?;
    if let Some(made) = idempotency::begin(&tx, KIND, once, cx.now()).await? {
        return made.parse().map_err(|_| AppError::Internal);
    }
    if !takes_cards(&found) {
        return Err(AppError::conflict("pledge-cards-not-now"));
    }
    let so_far = round_card::Entity::find().filter(round_card::Column::RoundId.eq(id)).count(&tx).await?;
    let mut problems = FieldErrors::default();
    if !(1..=MOST_AT_ONCE).contains(&n) {
        problems.push("n", Message::new("surveys-cards-how-many").with("max", MOST_AT_ONCE));
    } else if so_far + u64::from(n) > MOST_OF_ALL {
        problems.push("n", Message::new("surveys-cards-too-many").with("max", MOST_OF_ALL));
    }
    problems.check()?;
    let keys = &cx.services().keys;
    let rows = codes(keys, once, n)
        .into_iter()
        .map(|card| round_card::ActiveModel { hash: Set(card.fingerprint(keys)), round_id: Set(id) });
    round_card::Entity::insert_many(rows)
        .on_conflict_do_nothing_on([round_card::Column::Hash])
        .exec_without_returning(&tx)
        .await?;
    idempotency::complete(&tx, KIND, once, &n.to_string()).await?;
    cx.audit(&tx, "pledge.cards_made", id, &n.to_string()).await?;
    cx.commit(tx).await?;
    Ok(n)
}

/// The round that a card belongs to, if there is such a card.
pub async fn round_of_card<R: Grant>(cx: &Cx<R>, card: &Card) -> Result<Option<RoundId>, AppError> {
    let found = round_card::Entity::find_by_id(card.fingerprint(&cx.services().keys)).one(cx.db()).await?;
    Ok(found.map(|card| card.round_id))
}

/// Who gives a verdict with this card.
///
/// # Errors
/// `Internal` if a fingerprint has another length than ours have.
pub fn card_voter<R: Grant>(cx: &Cx<R>, card: &Card) -> Result<Voter, AppError> {
    let hash = card.fingerprint(&cx.services().keys);
    hash.try_into().map(Voter::Card).map_err(|_| AppError::Internal)
}

/// The cards that this form's key made, if they are of this round.
pub async fn round_sheet(cx: &Cx<Officer>, id: RoundId, once: &str, n: u32) -> Result<Option<Vec<Card>>, AppError> {
    let cards = codes(&cx.services().keys, once, n);
    let Some(first) = cards.first() else { return Ok(None) };
    Ok((round_of_card(cx, first).await? == Some(id)).then_some(cards))
}
