//! Mail to authors and members about a survey.

use domain::{error::AppError, ids::PersonId, paths, role::Role, surveys::model::Document, time::Timestamp};
use platform::{
    db::Tx,
    guard::{Cx, Grant, System},
    i18n::{InWords as _, t_in, tr_in},
    outbox::Mail,
};

/// The news for an author.
pub(super) enum Told {
    /// It is open, or will be at that time.
    Opened {
        from: Option<Timestamp>,
    },
    GivenBack {
        note: String,
    },
}

/// Tells the author what an officer decided.
pub(super) async fn tell_author(
    cx: &Cx<impl Grant>,
    tx: &mut Tx,
    author: PersonId,
    code: &str,
    document: &Document,
    told: Told,
) -> Result<(), AppError> {
    let Some(author) = crate::people::contacts(tx, &[author]).await?.pop() else { return Ok(()) };
    let Some(to) = author.email else { return Ok(()) };
    let lang = author.lang;
    let title = || ("title", document.title.get(lang).to_owned().into());
    let link = || ("link", cx.services().link(lang, paths::surveys::Overview(code)).into());
    let (subject, text) = match told {
        Told::Opened { from: None } => {
            (t_in(lang, "surveys-mail-opened"), tr_in(lang, "surveys-mail-opened-text", &[title(), link()]))
        }
        Told::Opened { from: Some(at) } => {
            let when = ("when", at.moment_text(lang).into());
            (t_in(lang, "surveys-mail-approved"), tr_in(lang, "surveys-mail-approved-text", &[title(), when, link()]))
        }
        Told::GivenBack { note } => (
            t_in(lang, "surveys-mail-returned"),
            tr_in(lang, "surveys-mail-returned-text", &[title(), ("note", note.into()), link()]),
        ),
    };
    cx.mail(tx, Mail { kind: "survey-decided", to, subject, text, attachment: None }).await
}

/// Reminds every member that a survey for members closes soon. All of them, because who has not answered yet must not
/// be known, not even by the outbox.
pub(super) async fn remind_members(
    cx: &Cx<System>,
    tx: &mut Tx,
    code: &str,
    document: &Document,
    closes: Timestamp,
) -> Result<(), AppError> {
    for member in crate::people::with_role(tx, Role::Member).await? {
        let Some(to) = member.email else { continue };
        let lang = member.lang;
        let gaps = [
            ("title", document.title.get(lang).to_owned().into()),
            ("when", closes.moment_text(lang).into()),
            ("link", cx.services().link(lang, paths::responses::Front(code)).into()),
        ];
        let text = tr_in(lang, "surveys-mail-remind-text", &gaps);
        let subject = t_in(lang, "surveys-mail-remind");
        cx.mail(tx, Mail { kind: "survey-reminder", to, subject, text, attachment: None }).await?;
    }
    Ok(())
}
