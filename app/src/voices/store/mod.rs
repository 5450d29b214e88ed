//! The only files that touch voices, their originals and their pictures.
//!
//! ```text
//! new        somebody tells us something
//! original   the sealed original: one way to it, and it is written down
//! shared     what others may read
//! pictures   a picture's file, and for whom it is
//! mine       what the writer may read, by receipt
//! withdrawn  taking it back; what is erased when its time has come
//! ```

mod mine;
mod new;
mod original;
mod pictures;
mod shared;
mod withdrawn;

use sea_orm::{QueryOrder, entity::prelude::*};

pub(crate) use mine::{Mine, mine};
pub(crate) use new::{NewVoice, add, add_named, add_picture};
pub(crate) use original::{name_of, original, original_for_lead};
pub(crate) use pictures::{erase_files, leave_out, picture, pictures_for_lead};
pub(crate) use shared::{SharedVoice, shared, shared_of_question};
pub(crate) use withdrawn::{tidy, withdraw, withdraw_of_response};

use super::entity::theme;
use crate::{
    error::AppError,
    lang::Both,
    platform::guard::{Cx, Grant},
};

/// What a voice can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Theme {
    pub key: String,
    pub name: Both,
}

/// The themes in the order the council has put them.
pub(crate) async fn themes<R: Grant>(cx: &Cx<R>) -> Result<Vec<Theme>, AppError> {
    let found = theme::Entity::find()
        .order_by_asc(theme::Column::Position)
        .order_by_asc(theme::Column::Key)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(|t| Theme { key: t.key, name: Both::new(t.name_en, t.name_cy) }).collect())
}

/// Where a picture lies in the file store, sealed for its row. `size` is one of `images::SIZES`.
fn picture_path(id: crate::ids::PictureId, size: &str) -> String {
    format!("pictures/{id}/{size}")
}
