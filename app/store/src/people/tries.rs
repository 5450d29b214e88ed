//! Tries to sign in, counted for each account and each source, so that a stranger who guesses only slows themselves
//! down. Addresses without an account are counted in the same way, so that nobody learns who has one.

use std::collections::HashSet;

use sea_orm::{PaginatorTrait as _, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::super::people::entity::{known_browser, sign_in_try};
use domain::{
    error::AppError,
    ids::PersonId,
    people::rules::{self, Email},
    source::Source,
    time::{DAY, Timestamp},
};
use platform::{
    crypto::Keys,
    db::Tx,
    guard::{Cx, Grant, System, system},
    random,
};

/// How long a browser is known after somebody signed in with it.
pub const KNOWN_FOR: i64 = 180 * DAY;

/// A browser at the entrance.
pub struct Browser {
    /// Where its requests come from; none where nobody says.
    pub source: Option<Source>,
    /// Its token, if somebody has signed in with it before.
    pub known: Option<String>,
}

/// The token by which a browser is known from now on, for its cookie.
#[must_use = "the browser is known only by this token"]
pub struct KnownToken(String);

impl KnownToken {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The two keys under which a try is counted.
pub(super) struct Counted {
    account: Vec<u8>,
    source: Vec<u8>,
}

fn account(keys: &Keys, email: &Email) -> Vec<u8> {
    keys.fingerprint("sign-in-account", email.as_str())
}

/// Counts a try as wrong before it is checked, so that a hundred at once count as a hundred; `right` clears the count.
/// `person` is the account with this address, if there is one.
///
/// # Errors
/// `Invalid` if this source has to wait before its next try.
pub(super) async fn count<R: Grant>(
    cx: &Cx<R>,
    browser: &Browser,
    email: &Email,
    person: Option<PersonId>,
) -> Result<Counted, AppError> {
    let keys = &cx.services().keys;
    let known = known_as(cx, cx.db(), browser, person).await?;
    let source = known.unwrap_or_else(|| keys.fingerprint("sign-in-source", &format!("{:?}", browser.source)));
    let counted = Counted { account: account(keys, email), source };
    let tx = cx.begin().await?;
    sign_in_try::Entity::insert(sign_in_try::ActiveModel {
        account: Set(counted.account.clone()),
        source: Set(counted.source.clone()),
        wrong: Set(0),
        at: Set(cx.now().0),
    })
    .on_conflict(
        OnConflict::columns([sign_in_try::Column::Account, sign_in_try::Column::Source]).do_nothing().to_owned(),
    )
    .exec_without_returning(&tx)
    .await?;
    let so_far = find(&counted).lock_exclusive().one(&tx).await?.ok_or(AppError::Internal)?;
    if !rules::is_heard(so_far.wrong, Timestamp(so_far.at), cx.now()) {
        return Err(AppError::invalid("", "people-entrance-wait"));
    }
    let wrong = so_far.wrong.saturating_add(1);
    sign_in_try::Entity::update_many()
        .col_expr(sign_in_try::Column::Wrong, Expr::value(wrong))
        .col_expr(sign_in_try::Column::At, Expr::value(cx.now().0))
        .filter(sign_in_try::Column::Account.eq(counted.account.clone()))
        .filter(sign_in_try::Column::Source.eq(counted.source.clone()))
        .exec(&tx)
        .await?;
    cx.commit(tx).await?;
    if let Some(person) = person.filter(|_| wrong == rules::FREE_TRIES) {
        // Only an existing account gets an entry in the log. It is written after the answer, so that the time does not
        // tell.
        let program = system(cx.services());
        cx.services().afterwards.run(async move { note_slowed(&program, person).await });
    }
    Ok(counted)
}

async fn note_slowed(cx: &Cx<System>, person: PersonId) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    cx.audit(&tx, "person.slowed_down", person, "ten wrong tries in a row").await?;
    cx.commit(tx).await
}

/// Notes that a link was asked for, whether or not anybody has this address.
pub(super) async fn note_asked<R: Grant>(cx: &Cx<R>, tx: &Tx, email: &Email) -> Result<(), AppError> {
    let row = sign_in_try::ActiveModel {
        account: Set(account(&cx.services().keys, email)),
        source: Set(b"link".to_vec()),
        wrong: Set(0),
        at: Set(cx.now().0),
    };
    let again = OnConflict::columns([sign_in_try::Column::Account, sign_in_try::Column::Source])
        .update_column(sign_in_try::Column::At)
        .to_owned();
    sign_in_try::Entity::insert(row).on_conflict(again).exec_without_returning(tx).await?;
    Ok(())
}

fn find(counted: &Counted) -> Select<sign_in_try::Entity> {
    sign_in_try::Entity::find()
        .filter(sign_in_try::Column::Account.eq(counted.account.clone()))
        .filter(sign_in_try::Column::Source.eq(counted.source.clone()))
}

/// The try was right: clears the count.
pub(super) async fn right(tx: &Tx, counted: &Counted) -> Result<(), AppError> {
    sign_in_try::Entity::delete_many()
        .filter(sign_in_try::Column::Account.eq(counted.account.clone()))
        .filter(sign_in_try::Column::Source.eq(counted.source.clone()))
        .exec(tx)
        .await?;
    Ok(())
}

/// The key that a browser is counted under, if `person` has signed in with it before. If there is no such person the
/// same query is made for a random id, so that it takes the same time.
async fn known_as<R: Grant>(
    cx: &Cx<R>,
    db: &impl ConnectionTrait,
    browser: &Browser,
    person: Option<PersonId>,
) -> Result<Option<Vec<u8>>, AppError> {
    let Some(token) = &browser.known else { return Ok(None) };
    let hash = random::hash(token);
    let known = known_browser::Entity::find_by_id(hash.clone())
        .filter(known_browser::Column::PersonId.eq(person.unwrap_or_default()))
        .filter(known_browser::Column::Until.gt(cx.now().0))
        .count(db)
        .await?;
    Ok((known > 0).then_some(hash))
}

/// Remembers a browser as one of `person`'s, from the commit of `tx` on: they have signed in with it, or opened a link
/// that was mailed to them. Returns its new token; none if it is known already.
pub(super) async fn know_browser<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    browser: &Browser,
    person: PersonId,
) -> Result<Option<KnownToken>, AppError> {
    if known_as(cx, tx, browser, Some(person)).await?.is_some() {
        return Ok(None);
    }
    let token = random::token();
    known_browser::Entity::insert(known_browser::ActiveModel {
        hash: Set(random::hash(&token)),
        person_id: Set(person),
        until: Set(cx.now().plus(KNOWN_FOR).0),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(Some(KnownToken(token)))
}

/// Forgets all of somebody's known browsers.
pub(super) async fn forget_browsers(tx: &Tx, person: PersonId) -> Result<(), AppError> {
    known_browser::Entity::delete_many().filter(known_browser::Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}

/// How many are looked at at most: more within an hour is an attack, however many there are.
const MOST: u64 = 10_000;

/// How many addresses were tried so often that the next try has to wait, whether or not they have an account.
///
/// # Errors
/// The database does not answer.
pub async fn slowed(cx: &Cx<System>) -> Result<usize, AppError> {
    let longest = rules::wait(i32::MAX);
    let tries: Vec<(Vec<u8>, i32, i64)> = sign_in_try::Entity::find()
        .select_only()
        .columns([sign_in_try::Column::Account, sign_in_try::Column::Wrong, sign_in_try::Column::At])
        .filter(sign_in_try::Column::At.gt(cx.now().plus(-longest).0))
        .filter(sign_in_try::Column::Wrong.gte(rules::FREE_TRIES))
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    let waits = |(_, wrong, at): &(Vec<u8>, i32, i64)| !rules::is_heard(*wrong, Timestamp(*at), cx.now());
    Ok(tries.into_iter().filter(waits).map(|(account, ..)| account).collect::<HashSet<_>>().len())
}

/// Deletes tries older than a day, and known browsers whose time is over.
pub(super) async fn purge_expired(cx: &Cx<System>, tx: &Tx) -> Result<(), AppError> {
    let day_ago = cx.now().plus(-DAY);
    sign_in_try::Entity::delete_many().filter(sign_in_try::Column::At.lt(day_ago.0)).exec(tx).await?;
    known_browser::Entity::delete_many().filter(known_browser::Column::Until.lte(cx.now().0)).exec(tx).await?;
    Ok(())
}
