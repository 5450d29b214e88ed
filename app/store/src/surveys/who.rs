//! Who may answer and when, in the database; and what happens by the clock.

use sea_orm::{Condition, QueryOrder, QuerySelect, Set, entity::prelude::*};

use super::{building::find, read};
use crate::surveys::{entity::survey, mails};
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::{Localized, TypedText},
    role::Role,
    surveys::{
        invited::{Invited, LONGEST_MEANT},
        model::{SurveyCode, SurveyState},
        rules::{self, Extent, Standing, SurveyMove},
        schedule::{self, Times, Typed},
    },
    time::{DAY, Timestamp},
};
use platform::guard::{Author, Cx, System};

/// How many surveys one run closes or reminds of.
const AT_ONCE: u64 = 50;

/// The settings of a new survey: for everybody, at any time.
pub(super) fn anybody_at_any_time() -> survey::ActiveModel {
    survey::ActiveModel {
        invited: Set(Invited::Everybody),
        meant_for: Set(Localized::default()),
        opens_at: Set(None),
        closes_at: Set(None),
        reminded_at: Set(None),
        ..Default::default()
    }
}

/// The settings from the form.
pub struct Asked {
    pub invited: Option<Invited>,
    pub meant_for: TypedText,
    pub times: Typed,
}

/// Stores who may answer and when. While the survey is open only its times may change, by an officer.
///
/// # Errors
/// `Invalid`; `Conflict` if somebody has saved since `revision` was read, or if nothing may change now.
pub async fn save_who(cx: &Cx<Author>, code: &SurveyCode, revision: i64, asked: Asked) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let found = find(cx, &tx, code, true).await?;
    let extent = rules::extent(found.state, cx.is(Role::Officer));
    if extent == Extent::Nothing {
        return Err(AppError::conflict("surveys-not-now"));
    }
    if found.revision != revision {
        return Err(AppError::conflict("surveys-changed-meanwhile"));
    }
    let mut problems = FieldErrors::default();
    let before = Times { opens: found.opens_at.map(Timestamp), closes: found.closes_at.map(Timestamp) };
    let times = schedule::read(&mut problems, &asked.times, before, cx.now());
    let whole = extent == Extent::Everything;
    if whole && asked.invited.is_none() {
        problems.push("invited", Message::new("surveys-who-choose"));
    }
    let meant = asked.meant_for.keeping(&found.meant_for);
    let languages = tx.settings().languages;
    if whole && languages.all().any(|lang| !meant.of(lang).is_empty()) {
        for lang in languages.missing(&meant) {
            problems.push(&lang.field("meant"), Message::new("surveys-who-meant-twin"));
        }
    }
    for (lang, text) in meant.iter() {
        if text.chars().count() > LONGEST_MEANT {
            problems.push(&lang.field("meant"), Message::new("form-too-long").with("max", LONGEST_MEANT));
        }
    }
    problems.check()?;
    let (id, was) = (found.id, found.opened_at);
    let open = found.state == SurveyState::Open;
    let mut row: survey::ActiveModel = found.into();
    if whole {
        if let Some(invited) = asked.invited {
            row.invited = Set(invited);
        }
        row.meant_for = Set(meant);
    }
    row.opens_at = Set(times.opens.map(|at| at.0));
    row.closes_at = Set(times.closes.map(|at| at.0));
    if open && times.opens != before.opens {
        row.opened_at = Set(times.opens.map(|at| at.0).or(was));
    }
    if times.closes != before.closes {
        row.reminded_at = Set(None);
    }
    row.revision = Set(revision + 1);
    row.updated_at = Set(cx.now().0);
    survey::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "survey.who", id, asked.invited.map_or("times", Invited::key)).await?;
    cx.commit(tx).await
}

/// Closes surveys whose time is over, and reminds members a day before.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    close(cx).await?;
    remind(cx).await
}

async fn close(cx: &Cx<System>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let over = survey::Entity::find()
        .filter(survey::Column::State.eq(SurveyState::Open))
        .filter(survey::Column::ClosesAt.lte(cx.now().0))
        .order_by_asc(survey::Column::ClosesAt)
        .limit(AT_ONCE)
        .lock_exclusive()
        .all(&tx)
        .await?;
    let mut closed = None;
    for survey in &over {
        let open = Standing { state: survey.state, note: survey.return_note.clone() };
        let (standing, _) = open.step(SurveyMove::Close).map_err(|_| AppError::conflict("surveys-not-now"))?;
        closed = Some(standing.state);
    }
    // All were open, so all are the same now.
    let Some(closed) = closed else { return Ok(()) };
    survey::Entity::update_many()
        .col_expr(survey::Column::State, Expr::value(closed.key()))
        .col_expr(survey::Column::ClosedAt, Expr::col(survey::Column::ClosesAt))
        .col_expr(survey::Column::UpdatedAt, Expr::value(cx.now().0))
        .filter(survey::Column::Id.is_in(over.iter().map(|s| s.id)))
        .exec(&tx)
        .await?;
    for survey in &over {
        cx.audit(&tx, "survey.moved", survey.id, "closed by the clock").await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>) -> Result<(), AppError> {
    let now = cx.now();
    let mut tx = cx.begin().await?;
    let due = survey::Entity::find()
        .filter(survey::Column::State.eq(SurveyState::Open))
        .filter(survey::Column::Invited.eq(Invited::Members))
        .filter(survey::Column::RemindedAt.is_null())
        .filter(survey::Column::ClosesAt.gt(now.0))
        .filter(survey::Column::ClosesAt.lte(now.plus(DAY).0))
        .filter(Condition::any().add(survey::Column::OpensAt.is_null()).add(survey::Column::OpensAt.lte(now.0)))
        .order_by_asc(survey::Column::ClosesAt)
        .limit(AT_ONCE)
        .lock_exclusive()
        .all(&tx)
        .await?;
    if due.is_empty() {
        return Ok(());
    }
    survey::Entity::update_many()
        .col_expr(survey::Column::RemindedAt, Expr::value(now.0))
        .filter(survey::Column::Id.is_in(due.iter().map(|s| s.id)))
        .exec(&tx)
        .await?;
    for survey in due {
        let document = read(&survey.draft)?;
        let closes = Timestamp(survey.closes_at.unwrap_or(now.0));
        mails::remind_members(cx, &mut tx, &survey.code, &document, closes).await?;
        cx.audit(&tx, "survey.reminded", survey.id, "").await?;
    }
    cx.commit(tx).await
}
