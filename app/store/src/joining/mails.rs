//! Mail to officers about a request to join: that there is one, and nothing of what it says.

use crate::people::with_role;
use domain::{error::AppError, ids::JoinId, paths, role::Role, time::Timestamp};
use platform::{
    db::Tx,
    guard::{Cx, Grant},
    i18n::{InWords as _, t_in, tr_in},
    outbox::Mail,
};

pub(super) async fn tell_officers<R: Grant>(
    cx: &Cx<R>,
    tx: &mut Tx,
    request: JoinId,
    due: Timestamp,
) -> Result<(), AppError> {
    for officer in with_role(tx, Role::Officer).await? {
        let (lang, Some(to)) = (officer.lang, officer.email) else { continue };
        let gaps = [
            ("name", officer.name.into()),
            ("day", due.date_text(lang).into()),
            ("link", cx.services().link(lang, paths::joining::List).into()),
        ];
        let subject = t_in(lang, "joining-mail-subject");
        let text = tr_in(lang, "joining-mail-text", &gaps);
        let mail = Mail { kind: "joining", to, subject, text, attachment: None };
        cx.mail_about(tx, mail, [request.0]).await?;
    }
    Ok(())
}
