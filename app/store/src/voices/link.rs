//! The link between a voice and the person who said it. It is opened only when two people have agreed
//! (`safeguarding::opening`); an anonymous voice has none.

use sea_orm::{ConnectionTrait, entity::prelude::*};

use super::{
    super::voices::entity::{original, voice},
    kept_from::refuse_kept,
    mails,
    original::apart,
    related,
};
use domain::{
    error::AppError,
    ids::{PersonId, VoiceId},
    surveys::model::Privacy,
};
use platform::guard::{ConcernReader, Cx};

/// The link from a voice to a person.
#[derive(Clone, Debug)]
pub struct Link {
    /// The name that was given with it.
    pub name: Option<String>,
    pub account: Option<PersonId>,
    /// The address to which a reply was to be mailed.
    pub email: Option<String>,
    /// The other voices under the same receipt.
    pub under_receipt: Vec<VoiceId>,
}

/// How private a voice is, and whether it has a link to a person; none if there is no such voice.
pub async fn linked(db: &impl ConnectionTrait, id: VoiceId) -> Result<Option<(Privacy, bool)>, AppError> {
    let found = voice::Entity::find_by_id(id).one(db).await?;
    Ok(found.map(|v| {
        let linked = v.privacy != Privacy::Anonymous && (v.receipt_id.is_some() || v.person_id.is_some());
        (v.privacy, linked || v.privacy == Privacy::Named)
    }))
}

/// Reads the link. Called by `safeguarding::opening` alone, which writes down who reads it.
pub async fn open_link(cx: &Cx<ConcernReader>, id: VoiceId) -> Result<Link, AppError> {
    refuse_kept(cx, &[id]).await?;
    let found = voice::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let sealed = original::Entity::find_by_id(id).one(cx.db()).await?;
    let name = match sealed {
        Some(sealed) => apart(cx.services().keys.open(id.0, &sealed.sealed)?).1,
        None => None,
    };
    let mut under_receipt = related(cx.db(), id).await?.map(|kin| kin.under_receipt).unwrap_or_default();
    under_receipt.retain(|voice| *voice != id);
    let mut of = under_receipt.clone();
    of.push(id);
    let email = mails::addresses(cx, &of).await?.into_iter().next();
    let anonymous = found.privacy == Privacy::Anonymous;
    Ok(Link { name, account: found.person_id.filter(|_| !anonymous), email, under_receipt })
}
