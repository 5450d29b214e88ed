//! As whom somebody reads the agendas of panels.

use std::collections::HashSet;

use sea_orm::{ExprTrait as _, QuerySelect as _, entity::prelude::*};

use super::today;
use crate::panels::entity::membership;
use domain::{
    error::AppError,
    ids::PanelId,
    panels::{
        model::Access,
        rules::access::{ItemReader, may_see},
    },
    role::Role,
};
use platform::guard::{Cx, Grant};

/// The reader of a request: as whom they read each panel's items.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    clerk: bool,
    seats: HashSet<PanelId>,
}

impl Reader {
    /// Somebody about whom nothing is known: public pages, feeds and open data.
    pub fn anybody() -> Self {
        Self::default()
    }

    pub fn of(&self, panel: PanelId) -> ItemReader {
        if self.clerk {
            ItemReader::Clerk
        } else if self.seats.contains(&panel) {
            ItemReader::Seated
        } else {
            ItemReader::Other
        }
    }

    /// Whether they may see an item of this panel (docs/domain.md, *Restricted items*).
    pub fn sees(&self, panel: PanelId, access: Access) -> bool {
        may_see(access, self.of(panel))
    }
}

/// Who reads: one query, and none for clerks and for somebody who is not signed in.
pub async fn reader<R: Grant>(cx: &Cx<R>) -> Result<Reader, AppError> {
    if cx.is(Role::Clerk) {
        return Ok(Reader { clerk: true, ..Reader::default() });
    }
    let Some(who) = cx.who() else { return Ok(Reader::anybody()) };
    let seats: Vec<PanelId> = membership::Entity::find()
        .select_only()
        .column(membership::Column::PanelId)
        .filter(membership::Column::PersonId.eq(who.id))
        .filter(membership::Column::StartsOn.lte(today(cx)))
        .filter(membership::Column::EndsOn.is_null().or(membership::Column::EndsOn.gte(today(cx))))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(Reader { clerk: false, seats: seats.into_iter().collect() })
}
