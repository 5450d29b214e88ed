//! What a writer may read: everything under their receipt, and nothing else.

use std::collections::HashMap;

use sea_orm::{QueryOrder, entity::prelude::*};

use super::{
    super::voices::entity::voice,
    original::of_writer,
    pictures::pictures_of,
    provenance::{Provenance, provenances},
    putting_back,
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
    lang::Lang,
    time::Timestamp,
    voices::{
        model::{Reason, Source, VoiceState},
        rules,
    },
};
use platform::guard::{Cx, Grant};

/// A voice, for its writer.
#[derive(Clone, Debug)]
pub struct Mine {
    pub id: VoiceId,
    /// The writer's own words; the shared ones once the original is erased; empty if withdrawn.
    pub text: String,
    /// The words that others read, if it is shared.
    pub shared: Option<String>,
    pub lang: Lang,
    pub theme: Option<String>,
    pub state: VoiceState,
    /// Why it is not shared.
    pub reason: Option<Reason>,
    /// An officer has claimed it at some time.
    pub opened: bool,
    /// The officer's words to the writer about that; never a note among officers.
    pub words: Option<String>,
    pub may_publish: bool,
    pub pictures: Vec<PictureId>,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// The voice that it adds to.
    pub adds_to: Option<VoiceId>,
    /// It is a later version of something.
    pub corrects: bool,
    /// The state of a newer version that may replace it.
    pub newer: Option<VoiceState>,
    /// Until when it can be put back, if it was taken back.
    pub back_until: Option<Timestamp>,
}

/// Whether anything that was told under a receipt has been decided. What was said beside a verdict is left out: whoever
/// voted by account would vote once more with the receipt for it.
pub async fn any_decided(db: &impl ConnectionTrait, receipt: ReceiptId) -> Result<bool, AppError> {
    let decided = voice::Entity::find()
        .filter(voice::Column::ReceiptId.eq(receipt))
        .filter(voice::Column::Source.ne(Source::Pledge))
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
    let mut told = provenances(cx.db(), &all).await?;
    let mut newer = newer(&found, &told);
    let taken_back: Vec<_> = found.iter().filter(|v| v.state == VoiceState::Withdrawn).map(|v| v.id).collect();
    let until = putting_back::until(cx, &taken_back).await?;
    let back = can_be_put_back(&found, &told, &until);
    let mut told = |id| told.remove(&id).unwrap_or_default();
    Ok(found
        .into_iter()
        .map(|v| (told(v.id), newer.remove(&v.id), v))
        // Withdrawn because a newer version replaced it: not shown, unless it can be put back.
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

/// The first version of a voice, and its number among the versions (0 for the first).
fn number(told: &HashMap<VoiceId, Provenance>, id: VoiceId) -> (VoiceId, i64) {
    told.get(&id).and_then(|telling| telling.corrects).map_or((id, 0), |of| (of.root, of.version))
}

/// Which of these can be put back, and until when.
fn can_be_put_back(
    found: &[voice::Model],
    told: &HashMap<VoiceId, Provenance>,
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

/// For each voice with later versions: the state of its newest one that was not taken back.
fn newer(found: &[voice::Model], told: &HashMap<VoiceId, Provenance>) -> HashMap<VoiceId, VoiceState> {
    let mut all: Vec<_> = found.iter().map(|v| (number(told, v.id), v.id, v.state)).collect();
    all.sort_by_key(|((root, version), ..)| (*root, std::cmp::Reverse(*version)));
    let mut newer = HashMap::new();
    // Newest versions come first, so that each version gets the state of those after it.
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
