//! Every lead is mailed about every step of an opening; officers too while their answer is needed. The mail has neither
//! the reason nor what was said.

use std::collections::HashSet;

use crate::people::with_role;
use domain::{error::AppError, ids::OpeningId, paths, role::Role};
use platform::{
    db::Tx,
    guard::{ConcernReader, Cx},
    i18n::tr_in,
    outbox::Mail,
};

/// `step` is `asked`, `agreed`, `refused` or `opened`.
pub async fn tell(cx: &Cx<ConcernReader>, tx: &mut Tx, id: OpeningId, step: &str) -> Result<(), AppError> {
    let mut readers = with_role(tx, Role::Lead).await?;
    if step == "asked" && !cx.is(Role::Officer) {
        readers.extend(with_role(tx, Role::Officer).await?);
    }
    let by = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let mut told = HashSet::new();
    for reader in readers {
        let Some(to) = reader.email.filter(|_| told.insert(reader.id)) else { continue };
        let link = cx.services().link(reader.lang, paths::safeguarding::Opening(id));
        let subject = tr_in(reader.lang, &format!("safeguarding-opening-mail-{step}"), &[("by", by.clone().into())]);
        let gaps = [("name", reader.name.into()), ("what", subject.clone().into()), ("link", link.into())];
        let text = tr_in(reader.lang, "safeguarding-opening-mail-text", &gaps);
        cx.mail(tx, Mail { kind: "opening", to, subject, text, attachment: None }).await?;
    }
    Ok(())
}
