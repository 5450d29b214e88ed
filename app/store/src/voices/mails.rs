//! Mail to writers when there is a reply. Their address is sealed, and is erased with the receipt or the voice.

use std::collections::BTreeMap;

use sea_orm::{QueryOrder as _, Set, entity::prelude::*};

use crate::voices::entity::answer_mail;
use domain::{
    error::AppError,
    ids::{ReceiptId, VoiceId},
    lang::Lang,
    paths,
};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    i18n::{t_in, tr_in},
    outbox::{self, Mail},
};

const KIND: &str = "answer";

/// Stores the address of a writer who wants mail when there is a reply.
pub async fn answer_by_mail<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voice: VoiceId,
    receipt: ReceiptId,
    lang: Lang,
    email: &str,
) -> Result<(), AppError> {
    let row = answer_mail::ActiveModel {
        voice_id: Set(voice),
        receipt_id: Set(receipt),
        lang: Set(lang),
        sealed: Set(cx.services().keys.seal(voice.0, email)),
    };
    answer_mail::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// The news that writers are told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    Answer,
    /// A reply they have was corrected or taken back.
    Changed,
}

/// Mails the writers of these voices, if they wanted it, that there is a reply or that it has changed; one mail to each
/// address, and nothing else in it.
pub async fn tell_writers<R: Grant>(cx: &Cx<R>, tx: &mut Tx, voices: &[VoiceId], news: News) -> Result<(), AppError> {
    let (subject, text) = match news {
        News::Answer => ("voices-mail-answer-subject", "voices-mail-answer"),
        News::Changed => ("release-mail-changed-subject", "release-mail-changed"),
    };
    let found = answer_mail::Entity::find()
        .filter(answer_mail::Column::VoiceId.is_in(voices.iter().copied()))
        .order_by_asc(answer_mail::Column::VoiceId)
        .all(tx)
        .await?;
    let mut letters: BTreeMap<String, (Lang, Vec<VoiceId>)> = BTreeMap::new();
    for row in found {
        let to = cx.services().keys.open(row.voice_id.0, &row.sealed)?;
        let lang = tx.settings().languages.spoken(row.lang);
        letters.entry(to).or_insert_with(|| (lang, Vec::new())).1.push(row.voice_id);
    }
    for (to, (lang, about)) in letters {
        let link = cx.services().link(lang, paths::voices::Follow);
        let mail = Mail {
            kind: KIND,
            to,
            subject: t_in(lang, subject),
            text: tr_in(lang, text, &[("link", link.into())]),
            attachment: None,
        };
        cx.mail_about(tx, mail, about.into_iter().map(|voice| voice.0)).await?;
    }
    Ok(())
}

/// Moves the wish for mail from old versions to the new version.
pub(super) async fn hand_on<R: Grant>(cx: &Cx<R>, tx: &Tx, olds: &[VoiceId], new: VoiceId) -> Result<(), AppError> {
    for old in olds {
        outbox::reassign(tx, &cx.services().keys, old.0, new.0).await?;
    }
    let these = || answer_mail::Column::VoiceId.is_in(olds.iter().copied());
    let Some(row) = answer_mail::Entity::find().filter(these()).one(tx).await? else { return Ok(()) };
    let to = cx.services().keys.open(row.voice_id.0, &row.sealed)?;
    answer_mail::Entity::delete_many().filter(these()).exec(tx).await?;
    answer_by_mail(cx, tx, new, row.receipt_id, row.lang, &to).await
}

/// The addresses for replies to these voices; used only when their link is opened.
pub(super) async fn addresses<R: Grant>(cx: &Cx<R>, voices: &[VoiceId]) -> Result<Vec<String>, AppError> {
    let found = answer_mail::Entity::find()
        .filter(answer_mail::Column::VoiceId.is_in(voices.iter().copied()))
        .all(cx.db())
        .await?;
    found.iter().map(|row| cx.services().keys.open(row.voice_id.0, &row.sealed)).collect()
}

/// Deletes the addresses for these voices, and the mail about them.
pub(super) async fn forget<R: Grant>(cx: &Cx<R>, tx: &Tx, voices: Vec<VoiceId>) -> Result<(), AppError> {
    outbox::cancel(tx, &cx.services().keys, voices.iter().map(|voice| voice.0)).await?;
    answer_mail::Entity::delete_many().filter(answer_mail::Column::VoiceId.is_in(voices)).exec(tx).await?;
    Ok(())
}
