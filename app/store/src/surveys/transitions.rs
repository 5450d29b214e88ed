//! The moves of a survey, and telling people of them.

use sea_orm::{Set, entity::prelude::*};

use super::{
    building::find,
    drafting::{complete, freeze},
    read,
};
use crate::{
    surveys::{entity::survey, mails},
    tallies,
};
use domain::{
    error::AppError,
    paths,
    role::Role,
    surveys::{
        model::{Document, SurveyCode, SurveyState},
        rules::{Effect, Standing, SurveyMove},
        schedule,
    },
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{Author, Cx, Grant, Officer},
    i18n::{t_in, tr_in},
    outbox::Mail,
};

/// Sends a draft to be checked, and tells the officers.
pub async fn submit(cx: &Cx<Author>, code: &SurveyCode) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = find(cx, &tx, code, true).await?;
    step(cx, &mut tx, found, vec![SurveyMove::Submit]).await?;
    cx.commit(tx).await
}

/// An officer's move. Opening their own draft submits and approves it, without a second person.
pub async fn decide(cx: &Cx<Officer>, code: &SurveyCode, mv: SurveyMove) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let found = find(cx, &tx, code, true).await?;
    let own_draft = found.state == SurveyState::Draft && found.author_id == cx.me()?;
    let moves = if own_draft && mv == SurveyMove::Approve { vec![SurveyMove::Submit, mv] } else { vec![mv] };
    step(cx, &mut tx, found, moves).await?;
    cx.commit(tx).await
}

async fn step(cx: &Cx<impl Grant>, tx: &mut Tx, found: survey::Model, moves: Vec<SurveyMove>) -> Result<(), AppError> {
    let (id, at) = (found.id, cx.now());
    let document = read(&found.draft)?;
    let mut standing = Standing { state: found.state, note: found.return_note.clone() };
    let mut effects = Vec::new();
    let alone = moves.len() > 1;
    for mv in moves {
        let (next, more) = standing.step(mv).map_err(|_| AppError::conflict("surveys-not-now"))?;
        standing = next;
        effects.extend(more);
    }
    if standing.state == SurveyState::Open && !crate::people::are_readers(tx, tx.settings().demo).await? {
        return Err(AppError::conflict("beginning-survey-not-read"));
    }
    // A survey that is reopened was complete when it was frozen.
    if standing.state == SurveyState::Checking || effects.contains(&Effect::Freeze) {
        complete(&document, &found.code, tx.settings().languages)?;
    }
    let (before, stored, code) = (found.version_id, found.draft.clone(), found.code.clone());
    let (author, closed_at) = (found.author_id, found.closed_at);
    let times = schedule::Times { opens: found.opens_at.map(Timestamp), closes: found.closes_at.map(Timestamp) };
    let mut row: survey::ActiveModel = found.into();
    if effects.contains(&Effect::Freeze) {
        row.version_id = Set(Some(freeze(cx, tx, id, before, stored).await?));
    }
    match standing.state {
        SurveyState::Open if effects.contains(&Effect::Freeze) => {
            if times.are_over(at) {
                return Err(AppError::conflict("surveys-times-over"));
            }
            row.opened_at = Set(Some(times.not_yet(at).unwrap_or(at).0));
        }
        SurveyState::Open => {
            tallies::opened_again(tx, id).await?;
            row.closed_at = Set(None);
            // If it is reopened after its closing time, that is removed: an officer closes it or sets another time.
            if times.are_over(at) {
                row.closes_at = Set(None);
            }
        }
        SurveyState::Closed => row.closed_at = Set(Some(at.0)),
        SurveyState::Published => {
            row.published_at = Set(Some(at.0));
            row.closed_at = Set(closed_at.or(times.closes.map(|at| at.0)));
        }
        SurveyState::Draft | SurveyState::Checking => {}
    }
    let told = match (standing.state, &standing.note) {
        (SurveyState::Open, _) if effects.contains(&Effect::Freeze) => {
            Some(mails::Told::Opened { from: times.not_yet(at) })
        }
        (SurveyState::Draft, Some(note)) => Some(mails::Told::GivenBack { note: note.clone() }),
        _ => None,
    };
    row.state = Set(standing.state);
    row.return_note = Set(standing.note);
    row.updated_at = Set(at.0);
    survey::Entity::update(row).exec(tx).await?;
    cx.audit(tx, "survey.moved", id, standing.state.key()).await?;
    if effects.contains(&Effect::TellOfficers) && !alone {
        tell_officers(cx, tx, &code, &document).await?;
    }
    if let Some(told) = told.filter(|_| cx.me().is_ok_and(|me| me != author)) {
        mails::tell_author(cx, tx, author, &code, &document, told).await?;
    }
    Ok(())
}

async fn tell_officers(cx: &Cx<impl Grant>, tx: &mut Tx, code: &str, document: &Document) -> Result<(), AppError> {
    let me = cx.me()?;
    let author = crate::people::names(tx, &[me]).await?.remove(&me).unwrap_or_default();
    for officer in crate::people::with_role(tx, Role::Officer).await? {
        let Some(to) = officer.email.filter(|_| officer.id != me) else { continue };
        let lang = officer.lang;
        let link = cx.services().link(lang, paths::surveys::Overview(code));
        let title = document.title.get(lang).to_owned();
        let gaps = [("title", title.into()), ("author", author.clone().into()), ("link", link.into())];
        let text = tr_in(lang, "surveys-mail-check-text", &gaps);
        cx.mail(
            tx,
            Mail { kind: "survey-check", to, subject: t_in(lang, "surveys-mail-check"), text, attachment: None },
        )
        .await?;
    }
    Ok(())
}
