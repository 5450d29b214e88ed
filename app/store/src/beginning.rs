//! What an installation has, and what it has not yet. Asks others; has no table of its own.

use crate::waits::Waits;
use domain::{
    beginning::rules::{Found, Held, Post},
    error::AppError,
    lang::Lang,
    paths,
    role::Role,
};
use platform::{
    guard::{Admin, Cx, Grant},
    outbox::{self, Mail},
    retention::Expired,
    settings::{self, Settings},
};

/// How far this installation is.
///
/// # Errors
/// The database does not answer.
pub async fn found<R: Grant>(cx: &Cx<R>) -> Result<Found, AppError> {
    let (services, db) = (cx.services(), cx.db());
    let council = services.settings().await;
    let held = crate::people::held(cx, &[Role::Officer, Role::Lead, Role::Clerk, Role::PanelMember]).await?;
    let asked = crate::people::roles_waiting(cx).await?;
    let of = |role: Role| {
        let able = held.iter().filter(|(has, _)| *has == role).map(|(_, able)| *able).max();
        match able {
            Some(true) => Held::Able,
            Some(false) => Held::Invited,
            None if asked.iter().any(|(_, waits)| *waits == role) => Held::Asked,
            None => Held::Nobody,
        }
    };
    let (panel, meeting) = crate::panels::begun(cx).await?;
    let noted = settings::times_noted(db).await?;
    let unnamed = Settings::default().council;
    Ok(Found {
        named: council.council != unnamed && !council.council.of(Lang::En).is_empty(),
        duty_line: !council.duty_line.is_empty(),
        // Whoever asks for an advocate here is written about to them.
        advocacy: !council.advocacy_phone.is_empty() && !council.advocacy_email.is_empty(),
        complaints: !council.complaints_email.is_empty(),
        post: if services.mail_is_sent {
            post(cx, noted.contains_key(settings::MAIL_TAKEN)).await?
        } else {
            Post::NoServer
        },
        officer: of(Role::Officer),
        lead: of(Role::Lead),
        clerk: of(Role::Clerk),
        panel,
        meeting,
        panel_member: of(Role::PanelMember),
        backed_up: noted.get(settings::BACKED_UP).copied(),
    })
}

async fn post<R: Grant>(cx: &Cx<R>, taken: bool) -> Result<Post, AppError> {
    if taken || outbox::any_sent(cx.db()).await? {
        return Ok(Post::Taken);
    }
    Ok(match outbox::newest(cx.services(), 1).await?.pop() {
        None => Post::Untried,
        Some(waiting) if waiting.problem.is_some() => Post::Failing,
        Some(_) => Post::Waiting,
    })
}

/// What the mail server said to the newest mail, where it did not take it.
pub async fn problem(cx: &Cx<Admin>) -> Result<Option<String>, AppError> {
    Ok(outbox::newest(cx.services(), 1).await?.pop().and_then(|waiting| waiting.problem))
}

/// Writes to the administrator, so that the mail server is tried.
///
/// # Errors
/// `Conflict` where none is set, or the administrator has no address.
pub async fn try_mail(cx: &Cx<Admin>, subject: String, text: String) -> Result<(), AppError> {
    if !cx.services().mail_is_sent {
        return Err(AppError::conflict("beginning-mail-no-server"));
    }
    let me = crate::people::find(cx, cx.me()?).await?;
    let Some(to) = me.email else { return Err(AppError::conflict("people-no-email")) };
    let mut tx = cx.begin().await?;
    cx.audit(&tx, "mail.tried", me.id, "").await?;
    cx.mail(&mut tx, Mail { kind: outbox::TRIAL, to, subject, text, attachment: None }).await?;
    cx.commit(tx).await
}

/// First steps that are left.
pub async fn desk(cx: &Cx<Admin>) -> Result<Vec<Waits>, AppError> {
    if cx.services().settings().await.demo {
        return Ok(Vec::new());
    }
    let found = found(cx).await?;
    let over = Expired { rows: found.left().len() as u64, oldest: None };
    let wait = Waits::of("desk-wait-steps", paths::beginning::FirstSteps, over);
    Ok(wait.map(|wait| if found.is_read() { wait } else { wait.urgent() }).into_iter().collect())
}
