//! The only files that touch voices, their originals and their pictures.
//!
//! ```text
//! new        a new voice
//! lifecycle  every change of a voice's state
//! original   the sealed original: read in one place, which writes it down
//! shared     what others may read
//! pictures   a picture's file, and who may see it
//! covered    pictures with covered parts
//! flagged    flagged voices, and voices that nobody has opened
//! mine       what a writer may read, by receipt
//! related    which voices belong together, to keep people safe
//! kept_from  complaints are kept from the people they are about
//! link       from a voice to a person, opened by two people
//! answers    the voices of a response, for correcting it
//! corrections  adding to a voice, changing its words     reply_feedback  what writers think of replies
//! versions   the versions of a voice
//! provenance  how a voice came: for how many, through whom, and what it adds to or corrects
//! mails      mail to writers when there is a reply
//! erased     erasing everything of one person
//! withdrawal  taking back, and erasing after the retention period
//! putting_back  for a day what was taken back can be put back
//! entering   batches that are not entered yet      themes     the themes, as the administrator changes them
//! statements  the voices about a statement of the pledge
//! moderation  the queue, and officers' moves   entity     the tables
//! ```

pub mod answers;
pub mod corrections;
pub mod covered;
pub mod entering;
pub mod entity;
pub mod erased;
pub mod flagged;
pub mod kept_from;
pub mod lifecycle;
pub mod link;
pub mod mails;
pub mod mine;
pub mod moderation;
pub mod new;
pub mod original;
pub mod pictures;
pub mod provenance;
pub mod putting_back;
pub mod related;
pub mod reply_feedback;
pub mod shared;
pub mod statements;
pub mod themes;
pub mod versions;
pub mod withdrawal;

use sea_orm::{QueryOrder, entity::prelude::*};

pub use answers::{AnswerVoice, of_response, picture_files, with_later};
pub use corrections::{Older, correct, older, say_more, take_over};
pub use covered::{draw_covered, put_covered};
pub use erased::{belonging, erase_wholly, hold, of_person, under_receipt};
pub use flagged::{Bare, flagged, said_unopened, unopened};
pub use kept_from::{is_kept, keep_from, kept_from_me, open_to_me, refuse_kept, refuse_kept_in};
pub use link::{Link, linked, open_link};
pub use mails::{News, answer_by_mail, tell_writers};
pub use mine::{Mine, any_decided, mine};
pub use new::{NewVoice, add, add_all, add_named, add_picture};
pub use original::{
    Asked, asked_for_lead, for_complaint, name_of, original, original_for_alarm, originals_for_lead,
    originals_of_survey, sketch_of, sketches, the_same_of_late,
};
pub use pictures::{erase_files, files, leave_out, orphans, picture, pictures_for_lead};
pub(crate) use provenance::provenances;
pub use provenance::{Provenance, note, provenance};
pub use putting_back::{Back, forget_with, is_back, put_back};
pub(crate) use related::related;
pub use related::{Pattern, RelatedVoices, as_said, patterns, related_to, with_response};
pub use reply_feedback::{feedback_counts, feedback_of, record_feedback};
pub use shared::{
    SharedVoice, all_shared, on_themes, raised, search_shared, shared, shared_among, shared_of_survey, shared_on, who,
};
pub use statements::{about, about_any, about_of, say_about};
pub use versions::{hold_readable, keep_from_everybody, newest, not_overtaken};
pub use withdrawal::{
    Leaving, count_expired, erase_words, keep_for_a_day, leaving, leaving_with, mark_withdrawn, purge_expired,
};

use domain::{error::AppError, lang::Localized, voices::themes::rules::Colour};
use entity::theme;
use platform::guard::{Cx, Grant};

/// A theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    pub key: String,
    pub name: Localized,
    pub colour: Colour,
    /// No longer offered; voices about it keep it.
    pub retired: bool,
    /// Increased by every change.
    pub revision: i64,
}

/// Every theme in the council's order, those that are no longer offered last.
pub async fn themes<R: Grant>(cx: &Cx<R>) -> Result<Vec<Theme>, AppError> {
    let found = theme::Entity::find()
        .order_by_asc(theme::Column::Position)
        .order_by_asc(theme::Column::Key)
        .all(cx.db())
        .await?;
    let mut themes: Vec<_> = found
        .into_iter()
        .map(|t| Theme {
            key: t.key,
            name: t.name,
            colour: t.colour,
            retired: t.retired_at.is_some(),
            revision: t.revision,
        })
        .collect();
    themes.sort_by_key(|theme| theme.retired);
    Ok(themes)
}

/// The themes to choose from, with those in `chosen` even if they are no longer offered.
pub async fn offered_themes<R: Grant>(cx: &Cx<R>, chosen: &[String]) -> Result<Vec<Theme>, AppError> {
    let mut all = themes(cx).await?;
    all.retain(|theme| !theme.retired || chosen.contains(&theme.key));
    Ok(all)
}

/// Whether anybody would read what is told us.
pub async fn are_read<R: Grant>(cx: &Cx<R>) -> Result<bool, AppError> {
    crate::people::are_readers(cx.db(), cx.services().settings().await.demo).await
}

/// The folder of pictures in the file store.
const FOLDER: &str = "pictures";

/// The path of a picture in the file store, sealed for its row. `size` is one of `platform::images::SIZES`.
fn picture_path(id: domain::ids::PictureId, size: &str) -> String {
    format!("{FOLDER}/{id}/{size}")
}
