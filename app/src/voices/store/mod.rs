//! The only files that touch voices, their originals and their pictures.
//!
//! ```text
//! new        somebody tells us something
//! original   the sealed original: one way to it, and it is written down
//! shared     what others may read
//! pictures   a picture's file, and for whom it is
//! covered    a picture without what an officer covered
//! flagged    what the words of danger flag, and what nobody has opened
//! mine       what the writer may read, by receipt
//! kin        which voices belong together, to keep people safe
//! kept_from  whom a voice is kept from: who it is a complaint about
//! link       from a voice to a person, opened by two people
//! answers    what the answers of a response have become, to be corrected
//! mending    saying more, and in other words     findings   what writers think of the answer
//! versions   what was said, and said again in other words
//! told       how it came: for how many, through whom, and what it adds to or corrects
//! mails      who is written to when there is an answer
//! erased     one person's things, wholly
//! withdrawn  taking it back; what is erased when its time has come
//! putting_back  for a day what was taken back can be put back
//! ```

mod answers;
mod covered;
mod erased;
mod findings;
mod flagged;
mod kept_from;
mod kin;
mod link;
mod mails;
mod mending;
mod mine;
mod new;
mod original;
mod pictures;
mod putting_back;
mod shared;
mod told;
mod versions;
mod withdrawn;

use sea_orm::{QueryOrder, entity::prelude::*};

pub(crate) use answers::{Became, of_response, picture_files, withdraw_some};
pub(crate) use covered::{draw_covered, put_covered};
pub(crate) use erased::{belonging, erase_wholly, hold, of_person, under_receipt};
pub(crate) use findings::{find, findings_of, found};
pub(crate) use flagged::{Bare, flagged, said_unopened, unopened};
pub(crate) use kept_from::{is_kept, keep_from, kept_from_me, open_to_me, refuse_kept, refuse_kept_in};
pub(crate) use kin::{Kin, Pattern, as_said, kin, patterns, with_response};
pub(crate) use link::{Link, linked, open_link};
pub(crate) use mails::{News, answer_by_mail, tell_writers};
pub(crate) use mending::{correct, say_more, stand_for_old};
pub(crate) use mine::{Mine, any_decided, mine};
pub(crate) use new::{NewVoice, add, add_named, add_picture};
pub(crate) use original::{
    Asked, asked_for_lead, for_complaint, name_of, original, original_for_alarm, originals_for_lead,
    originals_of_survey, sketch_of, sketches, the_same_of_late,
};
pub(crate) use pictures::{erase_files, files, leave_out, picture, pictures_for_lead, strays};
pub(crate) use putting_back::put_back;
pub(crate) use shared::{SharedVoice, all_shared, search_shared, shared, shared_of_survey, who};
pub(crate) use told::{Telling, note, tellings};
pub(crate) use versions::{keep_from_everybody, newest, not_overtaken};
pub(crate) use withdrawn::{due, tidy, withdraw, withdraw_of_response};

use super::{entity::theme, receipts, themes::rules::Colour};
use crate::{
    error::AppError,
    lang::Both,
    people,
    platform::{
        db::Tx,
        guard::{Cx, Grant, System},
        retention::Over,
    },
};

/// What a voice can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    pub key: String,
    pub name: Both,
    pub colour: Colour,
    /// Offered no longer; what was said about it keeps it.
    pub retired: bool,
    /// Rises with every change.
    pub revision: i64,
}

/// Every theme in the order the council has put them, those that are offered no longer last.
pub(crate) async fn themes<R: Grant>(cx: &Cx<R>) -> Result<Vec<Theme>, AppError> {
    let found = theme::Entity::find()
        .order_by_asc(theme::Column::Position)
        .order_by_asc(theme::Column::Key)
        .all(cx.db())
        .await?;
    let mut themes: Vec<_> = found
        .into_iter()
        .map(|t| Theme {
            key: t.key,
            name: Both::new(t.name_en, t.name_cy),
            colour: t.colour,
            retired: t.retired_at.is_some(),
            revision: t.revision,
        })
        .collect();
    themes.sort_by_key(|theme| theme.retired);
    Ok(themes)
}

/// Those to choose from, and one that was chosen before.
pub(crate) async fn offered_themes<R: Grant>(cx: &Cx<R>, chosen: &[String]) -> Result<Vec<Theme>, AppError> {
    let mut all = themes(cx).await?;
    all.retain(|theme| !theme.retired || chosen.contains(&theme.key));
    Ok(all)
}

/// Whether somebody would read what is told us now.
pub(crate) async fn are_read<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    people::store::are_readers(cx.db(), cx.services().settings().await.demo).await
}

/// Where the pictures lie in the file store.
const FOLDER: &str = "pictures";

/// Where a picture lies in the file store, sealed for its row. `size` is one of `images::SIZES`.
fn picture_path(id: crate::ids::PictureId, size: &str) -> String {
    format!("{FOLDER}/{id}/{size}")
}

/// How many receipts have run out and are about to be erased.
pub(crate) async fn due_receipts(cx: &Cx<System>) -> Result<Over, AppError> {
    receipts::due(cx).await
}

/// Lets no receipt be good for longer than `lasts` from when it was made.
pub(crate) async fn shorten_receipts(tx: &Tx, lasts: i64) -> Result<(), AppError> {
    receipts::shorten(tx, lasts).await
}
