//! Sharing a voice: what others will read, what it is about, and who may read it; and an officer's draft of that,
//! stored so that it can be previewed.

use sea_orm::{Condition, ConnectionTrait, QueryOrder as _, Set, entity::prelude::*, sea_query::OnConflict};

use super::moves::{held, locked, step_row};
use crate::voices::{
    entity::{about, draft, original, picture, redaction, statement, voice},
    moderation::draft::{Draft, ReviewedPicture},
};
use domain::{
    error::AppError,
    ids::{PanelId, PersonId, PictureId, StatementId, VoiceId},
    moderation::{lifecycle::VoiceMove, redaction::Spans},
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
};

/// How a voice is shared.
#[derive(Clone, Debug)]
pub struct Sharing {
    /// The original with the spans taken out.
    pub text: String,
    pub spans: Spans,
    /// When the officer read the original: if the words changed since, they are not shared.
    pub read_at: Timestamp,
    /// Pictures that are not shared.
    pub left_out: Vec<PictureId>,
    /// The pictures and covers that this officer has looked at: if one has changed since, it is not shared.
    pub looked: Vec<ReviewedPicture>,
    /// The themes, the main one first; empty: the writer's own.
    pub themes: Vec<String>,
    pub statements: Vec<StatementId>,
    /// The panel on whose next agenda it is put at once.
    pub panel: Option<PanelId>,
    /// Whether everybody may read it, if its writer allows that.
    pub public: bool,
}

impl Sharing {
    pub const fn plain(text: String, spans: Spans) -> Self {
        Self {
            text,
            spans,
            read_at: Timestamp(i64::MAX),
            left_out: Vec::new(),
            looked: Vec::new(),
            themes: Vec::new(),
            statements: Vec::new(),
            panel: None,
            public: true,
        }
    }
}

/// The result of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareOutcome {
    Shared,
    /// It has pictures and two officers are needed: this officer's agreement was noted, and another has to look.
    Agreed,
    /// The same, where another officer had agreed to other pictures or to less cover.
    AgreedAnew,
}

/// Decides that a voice is shared, or notes this officer's agreement where two are needed. `flows::share` goes on with
/// what follows from it.
///
/// # Errors
/// `Conflict` if the rules do not allow it (any more), or this officer has agreed already and another one is needed.
pub async fn share(cx: &Cx<Officer>, tx: &Tx, id: VoiceId, sharing: &Sharing) -> Result<ShareOutcome, AppError> {
    let me = cx.me()?;
    let two = tx.settings().two_on_pictures;
    let row = locked(tx, id).await?;
    // It may have been kept from this officer since the page looked.
    crate::voices::refuse_kept_in(cx, tx, &[id]).await?;
    crate::voices::not_overtaken(tx, id).await?;
    let words = original::Entity::find_by_id(id).one(tx).await?;
    if words.is_some_and(|words| words.sealed_at > sharing.read_at.0) {
        return Err(AppError::conflict("moderation-words-changed"));
    }
    let shown = shown(tx, id, &sharing.left_out).await?;
    if !ReviewedPicture::covers_all(&sharing.looked, &shown) {
        return Err(AppError::conflict("moderation-pictures-changed"));
    }
    if two && !shown.is_empty() {
        // An agreement counts only for the words and pictures that were looked at.
        let draft = draft_in(tx, id).await?;
        let before = row.agreed_by.zip(draft);
        match before.as_ref().filter(|(_, draft)| ReviewedPicture::covers_all(&draft.agreed, &shown)) {
            None => {
                let became = if before.is_some_and(|(by, _)| by != me) {
                    ShareOutcome::AgreedAnew
                } else {
                    ShareOutcome::Agreed
                };
                agree(cx, tx, row, sharing, shown).await?;
                return Ok(became);
            }
            Some((first, _)) if *first == me => return Err(AppError::conflict("moderation-second-other")),
            Some(_) => {}
        }
    }
    let redacted = !sharing.spans.is_empty() || !sharing.left_out.is_empty() || covered(tx, id).await?;
    let (theme, may_publish) = (row.theme.clone(), row.may_publish);
    step_row(cx, tx, row, VoiceMove::Share { text: sharing.text.clone(), redacted }).await?;
    keep_spans(cx, tx, id, me, &sharing.spans).await?;
    keep_about(tx, id, theme, sharing).await?;
    // If it is not public now, it must not become public either when a newer version is taken back.
    if !(may_publish && sharing.public) {
        set(tx, id, voice::Column::MayPublish, false).await?;
        crate::voices::keep_from_everybody(tx, id).await?;
    }
    Ok(ShareOutcome::Shared)
}

/// The pictures that would be shared, each with its present cover.
async fn shown(tx: &Tx, id: VoiceId, left_out: &[PictureId]) -> Result<Vec<ReviewedPicture>, AppError> {
    let all = picture::Entity::find()
        .filter(pictures_of(id))
        .order_by_asc(picture::Column::Position)
        .order_by_asc(picture::Column::Id)
        .all(tx)
        .await?;
    let shared = all.into_iter().filter(|picture| !left_out.contains(&picture.id));
    Ok(shared.map(|picture| ReviewedPicture { picture: picture.id, covered: picture.covered }).collect())
}

fn pictures_of(id: VoiceId) -> Condition {
    Condition::all().add(picture::Column::VoiceId.eq(id)).add(picture::Column::LeftOut.eq(false))
}

async fn covered(tx: &Tx, id: VoiceId) -> Result<bool, AppError> {
    let these = picture::Entity::find().filter(pictures_of(id)).filter(picture::Column::Covered.ne(0));
    Ok(these.count(tx).await? > 0)
}

/// Notes the first officer's agreement and puts the voice back into the queue for another officer.
async fn agree(
    cx: &Cx<Officer>,
    tx: &Tx,
    row: voice::Model,
    sharing: &Sharing,
    shown: Vec<ReviewedPicture>,
) -> Result<(), AppError> {
    let (id, me) = (row.id, cx.me()?);
    let mut themes = sharing.themes.clone();
    if themes.is_empty() {
        themes.extend(row.theme.clone());
    }
    let draft = Draft {
        spans: sharing.spans.written(),
        pictures: shown.iter().map(|one| one.picture).collect(),
        themes,
        statements: sharing.statements.clone(),
        panel: sharing.panel,
        public: sharing.public,
        agreed: shown,
    };
    step_row(cx, tx, row, VoiceMove::Release).await?;
    put_draft(cx, tx, id, &draft).await?;
    set(tx, id, voice::Column::AgreedBy, Some(me.0)).await?;
    cx.audit(tx, "voice.agreed", id, "").await
}

async fn set(tx: &Tx, id: VoiceId, column: voice::Column, value: impl Into<Value>) -> Result<(), AppError> {
    voice::Entity::update_many().col_expr(column, Expr::value(value)).filter(voice::Column::Id.eq(id)).exec(tx).await?;
    Ok(())
}

async fn keep_spans(cx: &Cx<Officer>, tx: &Tx, id: VoiceId, me: PersonId, spans: &Spans) -> Result<(), AppError> {
    let whole = |n: usize| i32::try_from(n).map_err(|_| AppError::Internal);
    let mut rows = Vec::new();
    for span in spans.iter() {
        rows.push(redaction::ActiveModel {
            voice_id: Set(id),
            starts: Set(whole(span.start)?),
            ends: Set(whole(span.end)?),
            kind: Set(span.kind.key().to_owned()),
            by_person: Set(me),
            at: Set(cx.now().0),
        });
    }
    if !rows.is_empty() {
        redaction::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Stores the themes and statements. The writer's own theme stays the main one if it is among them.
async fn keep_about(tx: &Tx, id: VoiceId, theme: Option<String>, sharing: &Sharing) -> Result<(), AppError> {
    let first = theme.filter(|theme| sharing.themes.contains(theme)).or_else(|| sharing.themes.first().cloned());
    if let Some(first) = first {
        let others = sharing.themes.iter().filter(|theme| **theme != first);
        let rows: Vec<_> =
            others.map(|theme| about::ActiveModel { voice_id: Set(id), theme: Set(theme.clone()) }).collect();
        set(tx, id, voice::Column::Theme, Some(first.clone())).await?;
        if !rows.is_empty() {
            about::Entity::insert_many(rows).exec_without_returning(tx).await?;
        }
    }
    // Said beside a verdict it came with a statement, which the officer has in front of them and may change.
    statement::Entity::delete_many().filter(statement::Column::VoiceId.eq(id)).exec(tx).await?;
    let rows = sharing.statements.iter();
    let rows: Vec<_> = rows.map(|one| statement::ActiveModel { voice_id: Set(id), statement_id: Set(*one) }).collect();
    if !rows.is_empty() {
        statement::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// The themes of a shared voice besides the main one, and its statements of the pledge.
pub async fn about_of(cx: &Cx<Officer>, id: VoiceId) -> Result<(Vec<String>, Vec<StatementId>), AppError> {
    let themes = about::Entity::find().filter(about::Column::VoiceId.eq(id)).all(cx.db()).await?;
    let statements = statement::Entity::find().filter(statement::Column::VoiceId.eq(id)).all(cx.db()).await?;
    Ok((
        themes.into_iter().map(|row| row.theme).collect(),
        statements.into_iter().map(|row| row.statement_id).collect(),
    ))
}

/// Stores the draft of the officer who has claimed it.
pub async fn keep_draft(cx: &Cx<Officer>, id: VoiceId, draft: &Draft) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    held(cx, &tx, id).await?;
    // An agreement stays as it was given, whatever another officer's draft says.
    let agreed = draft_in(&tx, id).await?.map(|before| before.agreed).unwrap_or_default();
    put_draft(cx, &tx, id, &Draft { agreed, ..draft.clone() }).await?;
    cx.commit(tx).await
}

async fn put_draft(cx: &Cx<Officer>, tx: &Tx, id: VoiceId, choices: &Draft) -> Result<(), AppError> {
    let row = draft::ActiveModel {
        voice_id: Set(id),
        choices: Set(serde_json::to_string(choices).map_err(|_| AppError::Internal)?),
        by_person: Set(cx.me()?),
        at: Set(cx.now().0),
    };
    let again = [draft::Column::Choices, draft::Column::ByPerson, draft::Column::At];
    draft::Entity::insert(row)
        .on_conflict(OnConflict::column(draft::Column::VoiceId).update_columns(again).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Deletes draft and agreement, because the words have changed.
pub async fn forget_draft(tx: &Tx, id: VoiceId) -> Result<(), AppError> {
    draft::Entity::delete_by_id(id).exec(tx).await?;
    set(tx, id, voice::Column::AgreedBy, Option::<uuid::Uuid>::None).await
}

/// The draft, if there is one.
pub async fn draft_of(cx: &Cx<Officer>, id: VoiceId) -> Result<Option<Draft>, AppError> {
    draft_in(cx.db(), id).await
}

/// As `draft_of`, in a transaction. A draft from before the words changed is ignored: its positions would be wrong.
pub(super) async fn draft_in(db: &impl ConnectionTrait, id: VoiceId) -> Result<Option<Draft>, AppError> {
    let Some(row) = draft::Entity::find_by_id(id).one(db).await? else { return Ok(None) };
    let words = original::Entity::find_by_id(id).one(db).await?;
    let fresh = words.is_some_and(|words| words.sealed_at <= row.at);
    Ok(serde_json::from_str(&row.choices).ok().filter(|_| fresh))
}
