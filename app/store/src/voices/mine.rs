//! What a writer may read of what they said: everything under their receipt, and nobody else's.

use std::collections::HashMap;

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    super::voices::entity::voice,
    original::of_writer,
    pictures::pictures_of,
    putting_back,
    told::{Telling, tellings},
};
use domain::voices::{
    model::{Reason, VoiceState},
    rules,
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
    lang::Lang,
    time::Timestamp,
};
use platform::guard::{Cx, Grant};

/// A voice as its writer sees it.
#[derive(Clone, Debug)]
pub struct Mine {
    pub id: VoiceId,
    /// Their own words; the shared ones once the original is erased; empty if withdrawn.
    pub text: String,
    /// What other people read, once it is shared.
    pub shared: Option<String>,
    pub lang: Lang,
    pub theme: Option<String>,
    pub state: VoiceState,
    /// Why it is not shared.
    pub reason: Option<Reason>,
    /// An officer has had it in hand.
    pub opened: bool,
    /// The officer's own words about that, said to the writer; never a note among officers.
    pub words: Option<String>,
    pub may_publish: bool,
    pub pictures: Vec<PictureId>,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// The voice it says more to.
    pub adds_to: Option<VoiceId>,
    /// It stands for something said before, in other words.
    pub corrects: bool,
    /// What became of the version that is to take its place.
    pub newer: Option<VoiceState>,
    /// It was taken back; until when it can be put back.
    pub back_until: Option<Timestamp>,
}

/// Whether somebody has decided about anything that was said under a receipt.
pub async fn any_decided(db: &impl ConnectionTrait, receipt: ReceiptId) -> Result<bool, AppError> {
    let decided = voice::Entity::find()
        .filter(voice::Column::ReceiptId.eq(receipt))
        .filter(voice::Column::DecidedAt.is_not_null())
        .filter(voice::Column::State.ne(VoiceState::Withdrawn));
    Ok(decided.count(db).await? > 0)
}

/// Everything that was said under a receipt, newest first.
pub async fn mine<R: Grant>(cx: &Cx<R>, receipt: ReceiptId) -> Result<Vec<Mine>, AppError> {
    let found = voice::Entity::find()
        .filter(voice::Column::ReceiptId.eq(receipt))
        .order_by_desc(voice::Column::CreatedAt)
        .order_by_desc(voice::Column::Id)
        .all(cx.db())
        .await?;
    let ids: Vec<_> = found.iter().filter(|v| v.state != VoiceState::Withdrawn).map(|v| v.id).collect();
    let mut texts: HashMap<_, _> = of_writer(cx, cx.db(), &ids).await?.into_iter().collect();
    let mut pictures = pictures_of(cx, ids.iter().copied()).await?;
    let all: Vec<_> = found.iter().map(|v| v.id).collect();
    let mut told = tellings(cx.db(), &all).await?;
    let mut newer = newer(&found, &told);
    let taken_back: Vec<_> = found.iter().filter(|v| v.state == VoiceState::Withdrawn).map(|v| v.id).collect();
    let until = putting_back::until(cx, &taken_back).await?;
    let back = can_be_put_back(&found, &told, &until);
    let mut told = |id| told.remove(&id).unwrap_or_default();
    Ok(found
        .into_iter()
        .map(|v| (told(v.id), newer.remove(&v.id), v))
        // Another version took its place.
        .filter(|(_, newer, v)| v.state != VoiceState::Withdrawn || newer.is_none() || back.contains_key(&v.id))
        .map(|(telling, newer, v)| Mine {
            adds_to: telling.adds_to,
            corrects: telling.corrects.is_some(),
            newer: newer.filter(|state| *state != VoiceState::Withdrawn),
            back_until: back.get(&v.id).copied(),
            id: v.id,
            text: texts.remove(&v.id).or(v.shared_text.clone()).unwrap_or_default(),
            shared: v.shared_text.filter(|_| v.state.is_shared()),
            lang: v.lang,
            theme: v.theme,
            state: v.state,
            reason: v.reason,
            opened: v.read_at.is_some(),
            words: v.note.filter(|_| v.state == VoiceState::NotShared),
            may_publish: v.may_publish,
            pictures: pictures.remove(&v.id).unwrap_or_default(),
            created_at: Timestamp(v.created_at),
            decided_at: v.decided_at.map(Timestamp),
        })
        .collect())
}

/// What was said first, and which version of it this is.
fn number(told: &HashMap<VoiceId, Telling>, id: VoiceId) -> (VoiceId, i64) {
    told.get(&id).and_then(|telling| telling.corrects).map_or((id, 0), |of| (of.root, of.version))
}

/// Which of these its writer can put back, and until when.
fn can_be_put_back(
    found: &[voice::Model],
    told: &HashMap<VoiceId, Telling>,
    until: &HashMap<VoiceId, (Timestamp, VoiceState)>,
) -> HashMap<VoiceId, Timestamp> {
    let mut can = HashMap::new();
    for v in found {
        let Some((until, was)) = until.get(&v.id) else { continue };
        let (root, own) = number(told, v.id);
        let mut versions: Vec<_> =
            found.iter().map(|one| (number(told, one.id), one.state)).filter(|((of, _), _)| *of == root).collect();
        versions.sort_by_key(|((_, version), _)| *version);
        let n = versions.iter().take_while(|((_, version), _)| *version < own).count();
        let states: Vec<_> = versions.into_iter().map(|(_, state)| state).collect();
        if rules::after_putting_back(&states, n, *was, v.flagged).is_some() {
            can.insert(v.id, *until);
        }
    }
    can
}

/// Of each of these that was said in other words since: how the newest of those stands, taken back only where all were.
fn newer(found: &[voice::Model], told: &HashMap<VoiceId, Telling>) -> HashMap<VoiceId, VoiceState> {
    let mut all: Vec<_> = found.iter().map(|v| (number(told, v.id), v.id, v.state)).collect();
    all.sort_by_key(|((root, version), ..)| (*root, std::cmp::Reverse(*version)));
    let mut newer = HashMap::new();
    // The newest first: each hears of those before it in this order.
    let mut of: Option<(VoiceId, VoiceState)> = None;
    for ((root, _), id, state) in all {
        of = match of.filter(|(last, _)| *last == root) {
            Some((_, newest)) => {
                newer.insert(id, newest);
                Some((root, if newest == VoiceState::Withdrawn { state } else { newest }))
            }
            None => Some((root, state)),
        };
    }
    newer
}
