//! Who sits on a panel and has not signed, for those who chair it and for the pledge lead.

use std::collections::HashSet;

use sea_orm::entity::prelude::*;

use super::super::{adopted_of, entity::endorsement};
use crate::panels::{Member, members::sitting};
use domain::{
    error::AppError,
    ids::PersonId,
    panels::model::{MemberKind, PanelName},
    pledge::{
        model::EditionKind,
        signing::{SignatureState, bare_name},
    },
};
use platform::guard::{Cx, SignatureReader};

/// Panels with those of their people today who have not signed the adopted edition of this kind: all panels for the pledge lead, those
/// they chair for a chair. Young people are never on it: they owe nobody a signature. Whoever has no account has signed
/// if somebody of their name has.
pub async fn not_yet_signed(
    cx: &Cx<SignatureReader>,
    kind: EditionKind,
) -> Result<Vec<(PanelName, Vec<Member>)>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(Vec::new()) };
    let signed = endorsement::Entity::find()
        .filter(endorsement::Column::PledgeId.eq(edition.id))
        .filter(endorsement::Column::State.ne(SignatureState::Withdrawn))
        .all(cx.db())
        .await?;
    let people: HashSet<PersonId> = signed.iter().filter_map(|row| row.person_id).collect();
    // Under a name alone anybody might have signed; it counts once the pledge lead has said yes.
    let public = signed.iter().filter(|row| row.state == SignatureState::Public);
    let names: HashSet<String> = public.map(|row| bare_name(&row.name)).collect();
    let has_signed = |member: &Member| {
        member.person.is_some_and(|person| people.contains(&person)) || names.contains(&bare_name(&member.name))
    };
    let mut panels = sitting(cx).await?;
    for (_, members) in &mut panels {
        members.retain(|member| member.kind != MemberKind::YoungPerson && !has_signed(member));
    }
    Ok(panels)
}
