//! A picture's file, and who may see it. As with words, there is the shared picture and the original.

use std::collections::{HashMap, HashSet};

use sea_orm::{Condition, QueryOrder, QuerySelect as _, entity::prelude::*, sea_query::SelectStatement};

use super::{
    super::voices::entity::{picture, voice},
    FOLDER,
    covered::covered_path,
    kept_from::{is_kept, refuse_kept},
    picture_path, putting_back,
};
use domain::{
    error::AppError,
    ids::{PictureId, ReceiptId, VoiceId},
    role::Role,
    time::Timestamp,
    voices::model::VoiceState,
};
use platform::{
    db::Tx,
    file_deletions,
    files::Belonging,
    guard::{Cx, Grant, Lead, System},
    images::SIZES,
};

/// The pictures of voices, in the order they came, without those that were left out.
pub(super) async fn pictures_of<R: Grant>(
    cx: &Cx<R>,
    voices: impl Iterator<Item = VoiceId>,
) -> Result<HashMap<VoiceId, Vec<PictureId>>, AppError> {
    let found = picture::Entity::find()
        .filter(picture::Column::VoiceId.is_in(voices))
        .filter(picture::Column::LeftOut.eq(false))
        .order_by_asc(picture::Column::Position)
        .order_by_asc(picture::Column::Id)
        .all(cx.db())
        .await?;
    Ok(by_voice(found))
}

/// As `pictures_of`, of the voices that a query finds.
pub(super) async fn pictures_among<R: Grant>(
    cx: &Cx<R>,
    which: &SelectStatement,
) -> Result<HashMap<VoiceId, Vec<PictureId>>, AppError> {
    let found = picture::Entity::find()
        .filter(picture::Column::VoiceId.in_subquery(which.clone()))
        .filter(picture::Column::LeftOut.eq(false))
        .order_by_asc(picture::Column::Position)
        .order_by_asc(picture::Column::Id)
        .all(cx.db())
        .await?;
    Ok(by_voice(found))
}

fn by_voice(found: Vec<picture::Model>) -> HashMap<VoiceId, Vec<PictureId>> {
    found.into_iter().fold(HashMap::new(), |mut all: HashMap<_, Vec<_>>, p| {
        all.entry(p.voice_id).or_default().push(p.id);
        all
    })
}

/// The pictures of voices with a concern, for the lead, also those that are not shared.
///
/// # Errors
/// `Forbidden` if there is no concern about one of them.
pub async fn pictures_for_lead(
    cx: &Cx<Lead>,
    voices: &[VoiceId],
) -> Result<HashMap<VoiceId, Vec<PictureId>>, AppError> {
    if crate::concerns::concerned(cx.db(), voices).await?.len() < voices.len() || is_kept(cx, voices).await? {
        return Err(AppError::Forbidden);
    }
    let found = picture::Entity::find()
        .filter(picture::Column::VoiceId.is_in(voices.iter().copied()))
        .order_by_asc(picture::Column::Position)
        .order_by_asc(picture::Column::Id)
        .all(cx.db())
        .await?;
    Ok(by_voice(found))
}

/// A picture's file, and whether it is public.
pub struct Picture {
    pub jpeg: Vec<u8>,
    pub public: bool,
}

/// Which form of a picture is asked for: what the reader may see, what others will see, or the whole picture.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Mine,
    Shared,
    Whole,
}

/// A picture. Everybody may see it if it is shared and public; readers of papers if it is shared; its writer, by
/// `receipt`, until it is withdrawn; officers always. All see it without the covered parts. The whole picture is for
/// its writer; for officers until it is shared, or if they ask for it; and for the lead if there is a concern. If staff
/// open the whole picture the audit log says so.
///
/// # Errors
/// `NotFound` for everybody else, as if it did not exist.
pub async fn picture<R: Grant>(
    cx: &Cx<R>,
    id: PictureId,
    size: &str,
    receipt: Option<ReceiptId>,
) -> Result<Picture, AppError> {
    let (size, asked) = match size {
        "shared" => ("large", Asked::Shared),
        "whole" => ("large", Asked::Whole),
        size => (size, Asked::Mine),
    };
    let (size, _) = SIZES.iter().find(|(name, _)| *name == size).ok_or(AppError::NotFound)?;
    let found = picture::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let voice = voice::Entity::find_by_id(found.voice_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let shown = voice.state.is_shared() && !found.left_out;
    let papers = [Role::Lead, Role::PanelMember, Role::Clerk, Role::Officer].into_iter().any(|role| cx.is(role));
    let kept = !found.left_out && voice.state != VoiceState::Withdrawn;
    let own = receipt.is_some() && voice.receipt_id == receipt && kept;
    let as_shared = shown && (voice.may_publish || papers);
    let covered = found.covered != 0;
    let whole = match asked {
        Asked::Mine => own || !as_shared,
        Asked::Shared => !covered && !as_shared,
        Asked::Whole => true,
    };
    if asked == Asked::Whole && !found.whole {
        return Err(AppError::NotFound);
    }
    let public_as_shared = shown && voice.may_publish && !whole;
    if !own && !public_as_shared {
        refuse_kept(cx, &[voice.id]).await?;
    }
    if !own && (whole || !as_shared) {
        let lead =
            async || Ok::<_, AppError>(cx.is(Role::Lead) && crate::concerns::is_concerned(cx.db(), voice.id).await?);
        if !((kept && cx.is(Role::Officer)) || lead().await?) {
            return Err(AppError::NotFound);
        }
        if whole {
            let tx = cx.begin().await?;
            cx.audit(&tx, "voice.picture_read", voice.id, size).await?;
            cx.commit(tx).await?;
        }
    }
    let path = if covered && !(whole && found.whole) { covered_path(id, size) } else { picture_path(id, size) };
    let public = shown && voice.may_publish && !(whole && covered);
    Ok(Picture { jpeg: cx.services().files.get(id.0, &path).await?, public })
}

/// Leaves pictures out of a voice for good. While a concern is open they stay for the lead alone. Returns those whose
/// rows are deleted and whose files are to be erased.
pub async fn leave_out<R: Grant>(
    cx: &Cx<R>,
    tx: &Tx,
    voice: VoiceId,
    pictures: &[PictureId],
) -> Result<Vec<PictureId>, AppError> {
    if pictures.is_empty() {
        return Ok(Vec::new());
    }
    let these = Condition::all()
        .add(picture::Column::VoiceId.eq(voice))
        .add(picture::Column::Id.is_in(pictures.iter().copied()));
    if crate::concerns::open_among(tx, &[voice]).await?.is_empty() {
        let found = picture::Entity::find().filter(these.clone()).all(tx).await?;
        let gone: Vec<_> = found.into_iter().map(|p| p.id).collect();
        picture::Entity::delete_many().filter(these).exec(tx).await?;
        discard(cx, tx, &gone).await?;
        return Ok(gone);
    }
    hide(tx, these).await?;
    Ok(Vec::new())
}

/// Marks pictures as left out.
pub(super) async fn hide(tx: &Tx, these: Condition) -> Result<(), AppError> {
    picture::Entity::update_many().col_expr(picture::Column::LeftOut, Expr::value(true)).filter(these).exec(tx).await?;
    Ok(())
}

/// Every file of a picture.
fn files_of(id: PictureId) -> impl Iterator<Item = String> {
    SIZES.into_iter().flat_map(move |(size, _)| [picture_path(id, size), covered_path(id, size)])
}

fn all_files(pictures: &[PictureId]) -> Vec<String> {
    pictures.iter().copied().flat_map(files_of).collect()
}

/// Notes that the files of these are to be erased, in the transaction that deletes their rows.
pub(super) async fn discard<R: Grant>(cx: &Cx<R>, tx: &Tx, pictures: &[PictureId]) -> Result<(), AppError> {
    file_deletions::note(tx, &all_files(pictures), cx.now()).await
}

/// Erases the files of pictures whose rows are deleted, after the commit.
pub async fn erase_files<R: Grant>(cx: &Cx<R>, pictures: &[PictureId]) {
    if !pictures.is_empty() {
        file_deletions::erase(cx, &all_files(pictures)).await;
    }
}

/// Files of pictures without a row, left behind when something was interrupted.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let mut known: Vec<PictureId> =
        picture::Entity::find().select_only().column(picture::Column::Id).into_tuple().all(cx.db()).await?;
    known.extend(putting_back::pictures(cx.db()).await?);
    let known = known.into_iter().map(|id| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to pictures: the whole ones and the covered ones. A picture that can be put back has files, but
/// no row that names them.
pub async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let found: Vec<(PictureId, i64, bool)> = picture::Entity::find()
        .select_only()
        .columns([picture::Column::Id, picture::Column::Covered, picture::Column::Whole])
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut rows: HashSet<_> = found.iter().map(|(id, ..)| id.0).collect();
    rows.extend(putting_back::pictures(cx.db()).await?.into_iter().map(|id| id.0));
    let mut files = Vec::new();
    for (id, covered, whole) in found {
        for (size, _) in SIZES {
            files.extend(whole.then(|| picture_path(id, size)));
            files.extend((covered != 0).then(|| covered_path(id, size)));
        }
    }
    Ok(Belonging { folder: FOLDER, rows, files })
}
