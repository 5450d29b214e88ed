//! Adding a new voice.

use sea_orm::{Set, entity::prelude::*};

use super::{
    super::voices::entity::{original, picture, voice},
    lifecycle,
    original::{sketched, together},
    picture_path,
};
use domain::{
    alert_words::rules::Phrases,
    error::AppError,
    ids::{PersonId, PictureId, ReceiptId, ResponseId, SurveyId, VoiceId},
    lang::Lang,
    moderation::priority::Priority,
    surveys::model::Privacy,
    voices::{model::Source, rules},
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    images::{ReencodedImage, SIZES},
};

/// A new voice, as it came in.
#[derive(Clone, Debug)]
pub struct NewVoice {
    pub source: Source,
    pub privacy: Privacy,
    pub theme: Option<String>,
    pub lang: Lang,
    /// "May we show your words to others, without your name?"
    pub may_publish: bool,
    pub receipt_id: Option<ReceiptId>,
    pub survey_id: Option<SurveyId>,
    pub response_id: Option<ResponseId>,
    /// The id of the question it answers.
    pub question: Option<String>,
    pub person_id: Option<PersonId>,
    pub text: String,
}

/// Adds a voice in `tx`: seals its text and puts it into the queue, in front if it may tell of danger. An anonymous
/// voice loses every link to a person here (docs/domain.md, *Privacy*). There is no entry in the audit log, since it
/// would name whoever is signed in on this phone.
pub async fn add<R: Grant>(cx: &Cx<R>, tx: &Tx, new: NewVoice) -> Result<VoiceId, AppError> {
    add_named(cx, tx, new, None).await
}

/// As `add`, with the name that somebody gave. It is sealed with the text.
pub async fn add_named<R: Grant>(cx: &Cx<R>, tx: &Tx, new: NewVoice, name: Option<&str>) -> Result<VoiceId, AppError> {
    add_all(cx, tx, vec![new], name).await?.pop().ok_or(AppError::Internal)
}

/// As `add_named`, for several voices of one person, in two statements. Returns their ids in the same order.
pub async fn add_all<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    new: Vec<NewVoice>,
    name: Option<&str>,
) -> Result<Vec<VoiceId>, AppError> {
    if new.is_empty() {
        return Ok(Vec::new());
    }
    let danger = crate::alert_words::known(cx.services(), tx).await;
    let (mut ids, mut rows, mut originals, mut alarming) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for new in new {
        let exact = new.privacy.moment(cx.now()) == cx.now();
        let (id, row, original, lifts) = rows_of(cx, new, name, &danger.phrases);
        if lifts.danger && !exact {
            alarming.push(id);
        }
        ids.push(id);
        rows.push(row);
        originals.push(original);
    }
    tx.later(voice::Entity::insert_many(rows));
    tx.later(original::Entity::insert_many(originals));
    for id in alarming {
        crate::concerns::alarms::note_moment(tx, id.into(), cx.now()).await?;
    }
    Ok(ids)
}

/// The rows of a new voice.
fn rows_of<R: Grant>(
    cx: &Cx<R>,
    new: NewVoice,
    name: Option<&str>,
    phrases: &Phrases,
) -> (VoiceId, voice::ActiveModel, original::ActiveModel, Priority) {
    let id = VoiceId::new();
    let said = new.privacy.moment(cx.now());
    let text = rules::clean(&new.text);
    let linked = new.privacy != Privacy::Anonymous;
    let named = new.privacy == Privacy::Named;
    let lifts = Priority::of(&text, phrases.alarm(&text));
    let row = voice::ActiveModel {
        id: Set(id),
        source: Set(new.source),
        privacy: Set(new.privacy),
        theme: Set(new.theme),
        lang: Set(new.lang),
        may_publish: Set(new.may_publish),
        flagged: Set(lifts.danger),
        personal: Set(lifts.personal),
        rank: Set(lifts.rank(said)),
        receipt_id: Set(new.receipt_id.filter(|_| linked)),
        survey_id: Set(new.survey_id),
        response_id: Set(new.response_id.filter(|_| linked)),
        question: Set(new.question),
        person_id: Set(new.person_id.filter(|_| linked)),
        created_at: Set(said.0),
        ..lifecycle::new_row()
    };
    let sealed = original::ActiveModel {
        voice_id: Set(id),
        sealed: Set(cx.services().keys.seal(id.0, &together(&text, name.filter(|_| named)))),
        sealed_at: Set(said.0),
        sketch: Set(Some(sketched(cx, id, &text))),
    };
    (id, row, sealed, lifts)
}

/// Adds a picture to a voice, after `position` others. Files are stored first, so that no row is without its files.
pub async fn add_picture<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    (voice, privacy): (VoiceId, Privacy),
    position: usize,
    drawn: ReencodedImage,
) -> Result<PictureId, AppError> {
    let id = PictureId::new();
    for ((size, _), file) in SIZES.iter().zip(drawn.files) {
        cx.services().files.put(id.0, &picture_path(id, size), &file).await?;
    }
    let side = |n: u32| i32::try_from(n).map_err(|_| AppError::Internal);
    let row = picture::ActiveModel {
        id: Set(id),
        voice_id: Set(voice),
        width: Set(side(drawn.width)?),
        height: Set(side(drawn.height)?),
        position: Set(i32::try_from(position).map_err(|_| AppError::Internal)?),
        created_at: Set(privacy.moment(cx.now()).0),
        left_out: Set(false),
        covered: Set(0),
        whole: Set(true),
    };
    picture::Entity::insert(row).exec_without_returning(tx).await?;
    crate::voices::moderation::lift_for_picture(tx, voice).await?;
    Ok(id)
}
