//! Names and addresses of people without an account, who were called to a meeting, invited to one, asked for a paper or
//! were to do something: they go a while after the meeting, or after the last thing that they were to do
//! (docs/domain.md, *Retention*).

use super::{called, events, following, papers, room::guests};
use domain::{
    error::AppError,
    time::{DAY, Timestamp},
};
use platform::{
    guard::{Cx, System},
    retention::{ADDRESSES, Erased, Expired, Gone},
};

/// Of meetings before this day.
fn before(by: Timestamp) -> String {
    by.plus(-ADDRESSES * DAY).day().to_string()
}

/// Erases what has had its time by `by`.
pub async fn purge_expired(cx: &Cx<System>, by: Timestamp) -> Result<Erased, AppError> {
    let day = before(by);
    let tx = cx.begin().await?;
    let gone = [
        called::forget(&tx, &day).await?,
        guests::forget(&tx, &day).await?,
        events::forget(&tx, &day).await?,
        papers::forget_asked(&tx, &day).await?,
        following::forget(&tx, by.plus(-ADDRESSES * DAY)).await?,
    ];
    cx.commit(tx).await?;
    let mut erased = Erased::default();
    erased.add(Gone::Addresses, gone.into_iter().sum());
    Ok(erased)
}

/// How many `purge_expired` would erase.
pub async fn count_expired(cx: &Cx<System>) -> Result<Expired, AppError> {
    let day = before(cx.now());
    let called = called::expired(cx, &day).await?;
    let guests = guests::expired(cx, &day).await?;
    let events = events::expired(cx, &day).await?;
    let asked = papers::expired_asked(cx, &day).await?;
    Ok(called.and(guests).and(events).and(asked).and(following::expired(cx, cx.now().plus(-ADDRESSES * DAY)).await?))
}
