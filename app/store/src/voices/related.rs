//! Which voices belong together: those of one response, and those under one receipt. Used only to keep people safe
//! (docs/domain.md, *Privacy*): an anonymous voice belongs to no other.

use std::collections::HashMap;

use sea_orm::{
    ConnectionTrait, ExprTrait as _, FromQueryResult, QueryOrder, QuerySelect, entity::prelude::*, sea_query::Func,
};

use super::{
    super::voices::entity::{picture, voice},
    kept_from::open_to_me,
};
use domain::{
    error::AppError,
    ids::{ReceiptId, ResponseId, VoiceId},
    time::Timestamp,
    voices::model::VoiceState,
};
use platform::guard::{ConcernReader, Cx, Officer};

/// The voices that belong together with one.
#[derive(Clone, Debug)]
pub struct RelatedVoices {
    pub pictures: u64,
    /// The voices of the same response, with itself; empty if it came from no response.
    pub response: Vec<VoiceId>,
    pub response_id: Option<ResponseId>,
    pub receipt: Option<ReceiptId>,
    /// The voices under the same receipt, with itself.
    pub under_receipt: Vec<VoiceId>,
    /// How many times something was said under that receipt.
    pub times: i64,
}

/// The voices that belong together with `id`, without those taken back; none if there is no such voice. For those who
/// keep people safe.
pub async fn related_to(cx: &Cx<ConcernReader>, id: VoiceId) -> Result<Option<RelatedVoices>, AppError> {
    related(cx.db(), id).await
}

/// As `related_to`, for what other features decide by it.
pub(crate) async fn related(db: &impl ConnectionTrait, id: VoiceId) -> Result<Option<RelatedVoices>, AppError> {
    let Some(row) = voice::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let pictures = picture::Entity::find().filter(picture::Column::VoiceId.eq(id)).count(db).await?;
    let response = match row.response_id {
        Some(response) => others(db, voice::Column::ResponseId.eq(response)).await?,
        None => Vec::new(),
    };
    let under = match row.receipt_id {
        Some(receipt) => others(db, voice::Column::ReceiptId.eq(receipt)).await?,
        None => Vec::new(),
    };
    let mut moments: Vec<_> = under.iter().map(|v| v.created_at).collect();
    moments.sort_unstable();
    moments.dedup();
    let ids = |all: Vec<voice::Model>| all.into_iter().map(|v| v.id).collect();
    Ok(Some(RelatedVoices {
        pictures,
        response: ids(response),
        response_id: row.response_id,
        receipt: row.receipt_id,
        under_receipt: ids(under),
        times: i64::try_from(moments.len()).unwrap_or(i64::MAX),
    }))
}

/// The voices of a response. An anonymous response has no link to its voices.
pub async fn with_response(db: &impl ConnectionTrait, id: ResponseId) -> Result<Vec<VoiceId>, AppError> {
    let found = others(db, voice::Column::ResponseId.eq(id)).await?;
    Ok(found.into_iter().map(|voice| voice.id).collect())
}

/// These voices in the order in which they were said, also those taken back.
pub async fn as_said(db: &impl ConnectionTrait, these: &[VoiceId]) -> Result<Vec<VoiceId>, AppError> {
    let found = voice::Entity::find()
        .select_only()
        .column(voice::Column::Id)
        .filter(voice::Column::Id.is_in(these.iter().copied()))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(found)
}

async fn others(db: &impl ConnectionTrait, which: Expr) -> Result<Vec<voice::Model>, AppError> {
    let found = voice::Entity::find()
        .filter(which)
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id)
        .all(db)
        .await?;
    Ok(found)
}

/// A receipt under which something was said several times.
#[derive(Clone, Debug)]
pub struct Pattern {
    pub receipt: ReceiptId,
    pub times: i64,
    /// Oldest first.
    pub voices: Vec<VoiceId>,
    pub last: Timestamp,
}

/// Receipts under which something was said `least` times or more, the latest first. The answers of one survey count
/// once.
pub async fn patterns(cx: &Cx<Officer>, least: i64) -> Result<Vec<Pattern>, AppError> {
    #[derive(FromQueryResult)]
    struct Often {
        receipt_id: ReceiptId,
        times: i64,
        last: i64,
    }
    let times = || Expr::from(Func::count_distinct(Expr::col(voice::Column::CreatedAt)));
    let often: Vec<Often> = voice::Entity::find()
        .select_only()
        .column(voice::Column::ReceiptId)
        .column_as(times(), "times")
        .column_as(voice::Column::CreatedAt.max(), "last")
        .filter(voice::Column::ReceiptId.is_not_null())
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .filter(open_to_me(cx))
        .group_by(voice::Column::ReceiptId)
        .having(times().gte(least))
        .into_model()
        .all(cx.db())
        .await?;
    let theirs = voice::Entity::find()
        .filter(voice::Column::ReceiptId.is_in(often.iter().map(|o| o.receipt_id)))
        .filter(voice::Column::State.ne(VoiceState::Withdrawn))
        .filter(open_to_me(cx))
        .order_by_asc(voice::Column::CreatedAt)
        .order_by_asc(voice::Column::Question)
        .order_by_asc(voice::Column::Id)
        .all(cx.db())
        .await?;
    let mut voices: HashMap<ReceiptId, Vec<VoiceId>> = HashMap::new();
    for voice in theirs {
        if let Some(receipt) = voice.receipt_id {
            voices.entry(receipt).or_default().push(voice.id);
        }
    }
    let mut patterns: Vec<_> = often
        .into_iter()
        .map(|o| Pattern {
            receipt: o.receipt_id,
            times: o.times,
            voices: voices.remove(&o.receipt_id).unwrap_or_default(),
            last: Timestamp(o.last),
        })
        .collect();
    patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.last));
    Ok(patterns)
}
