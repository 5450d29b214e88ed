//! What goes with a voice: pictures, for whom it speaks and through whom it came, other words for it, and what its
//! writer thinks of the answer.

use jiff::ToSpan as _;

use super::{data::Voice, script::World, voices::officer};
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::cover::Cover,
    role::Role,
    voices::rules,
};
use platform::{
    db::Tx,
    guard::{Cx, DutyKeeper, Officer, System},
    i18n::{t_in, tr_in},
    images,
};
use store::voices::{
    Provenance,
    moderation::{self, draft::ReviewedPicture},
};

/// The drawings of the demo.
const DRAWN: [(&str, &[u8]); 2] =
    [("bags.png", include_bytes!("../pictures/bags.png")), ("door.png", include_bytes!("../pictures/door.png"))];

/// All that was written, as the form of *tell us* puts it together.
pub(super) fn words(voice: &Voice) -> String {
    let opening = voice.group.as_ref().map(|group| {
        let gaps = [("group", group.who.clone().into()), ("people", group.people.into())];
        tr_in(voice.lang, "voices-group-opening", &gaps)
    });
    let label = t_in(voice.lang, "voices-better-label");
    rules::composed(opening.as_deref(), &voice.text, &label, voice.better.as_deref().unwrap_or_default())
}

/// The member who speaks for a group.
pub(super) fn speaker(world: &World, voice: &Voice) -> Result<Option<PersonId>, AppError> {
    let Some(group) = &voice.group else { return Ok(None) };
    Ok(Some(world.people.get(&group.by).ok_or(AppError::NotFound)?.id))
}

/// Puts beside a voice what came with it.
pub(super) async fn put(world: &World, cx: &Cx<System>, tx: &Tx, voice: &Voice, id: VoiceId) -> Result<(), AppError> {
    let entered = match voice.entered {
        Some(way) => Some((way, officer(world, 0)?.me()?)),
        None => None,
    };
    let people = voice.group.as_ref().map(|group| group.people);
    store::voices::note(tx, id, Provenance { people, entered, ..Provenance::default() }).await?;
    for (position, picture) in voice.pictures.iter().enumerate() {
        let (_, file) = DRAWN.iter().find(|(name, _)| *name == picture.file).ok_or(AppError::NotFound)?;
        let drawn = images::redraw(file).map_err(|_| AppError::Internal)?;
        store::voices::add_picture(cx, tx, (id, voice.private), position, drawn).await?;
    }
    Ok(())
}

/// Whoever has it in hand covers what is to be covered; the pictures as they have looked at them.
pub(super) async fn cover(cx: &Cx<Officer>, id: VoiceId, voice: &Voice) -> Result<Vec<ReviewedPicture>, AppError> {
    let mut looked = Vec::new();
    for (shown, picture) in moderation::case(cx, id).await?.pictures.into_iter().zip(&voice.pictures) {
        let squares = Cover::read(&picture.covered).ok_or(AppError::Internal)?;
        if !squares.is_empty() {
            moderation::cover(cx, id, shown.id, squares).await?;
        }
        looked.push(ReviewedPicture { picture: shown.id, covered: squares.stored() });
    }
    Ok(looked)
}

/// Its writer says it in other words.
pub(super) async fn correct(world: &World, n: usize) -> Result<(), AppError> {
    let voice = &world.data.voices[n];
    let (id, receipt) = *world.voices.get(&voice.id).ok_or(AppError::NotFound)?;
    let (Some(receipt), Some(text)) = (receipt, voice.correction.clone()) else { return Ok(()) };
    let cx = world.system();
    let tx = cx.begin().await?;
    store::flows::tell::correct_in(&cx, &tx, receipt, id, text).await?;
    cx.commit(tx).await
}

/// Its writer says what they think of the answer.
pub(super) async fn find(world: &World, n: usize) -> Result<(), AppError> {
    let voice = &world.data.voices[n];
    let (id, receipt) = *world.voices.get(&voice.id).ok_or(AppError::NotFound)?;
    let cx = world.system();
    let answered = store::panels::replies_to(&cx, &[id]).await?;
    let (Some(receipt), Some(finding), Some(last)) = (receipt, voice.finding, answered.last()) else { return Ok(()) };
    store::voices::record_feedback(&cx, receipt, id, last.reply.id, finding).await
}

/// The lead is on call for the next four weeks.
pub(super) async fn on_call(world: &World) -> Result<(), AppError> {
    let lead = world.with::<DutyKeeper>(Role::Lead)?;
    let from = lead.now().day().saturating_sub(1.day());
    let days: Vec<_> = from.series(1.day()).take(29).collect();
    store::safeguarding::alarm::put_on_call(&lead, &days, Some(lead.me()?)).await
}
