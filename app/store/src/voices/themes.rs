//! The table of themes, as the administrator changes it. Reading it is `store::voices::themes`.

use sea_orm::{ExprTrait as _, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use crate::voices::entity::theme;
use domain::{
    error::{AppError, FieldErrors},
    lang::{Lang, Languages, Localized, TypedText},
    voices::themes::rules::{self, Colour, MOST},
};
use platform::{
    db::Tx,
    guard::{Admin, Cx},
    idempotency,
};

const ONCE: &str = "voices/add-theme";

/// Every row, locked, so that the second of two changes at once sees the first.
async fn held(tx: &Tx) -> Result<Vec<theme::Model>, AppError> {
    let mut all = theme::Entity::find().order_by_asc(theme::Column::Key).lock_exclusive().all(tx).await?;
    all.sort_by(|a, b| (a.position, &a.key).cmp(&(b.position, &b.key)));
    Ok(all)
}

fn name(row: &theme::Model) -> Localized {
    row.name.clone()
}

fn judge(new: &Localized, all: &[theme::Model], but: Option<&str>, languages: Languages) -> Result<(), AppError> {
    let others: Vec<_> = all.iter().filter(|row| row.retired_at.is_none() && Some(row.key.as_str()) != but).collect();
    let others: Vec<_> = others.into_iter().map(name).collect();
    let mut problems = FieldErrors::default();
    rules::judge(&mut problems, new, &others.iter().collect::<Vec<_>>(), languages);
    problems.check()
}

/// Adds a theme after the others; posting the form twice does it once.
pub async fn add(cx: &Cx<Admin>, new: Localized, colour: Option<Colour>, key: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, ONCE, key, cx.now()).await?.is_some() {
        return Ok(());
    }
    let all = held(&tx).await?;
    judge(&new, &all, None, tx.settings().languages)?;
    let offered: Vec<_> = all.iter().filter(|row| row.retired_at.is_none()).collect();
    if offered.len() >= MOST {
        return Err(AppError::conflict("themes-too-many"));
    }
    let used: Vec<_> = offered.iter().map(|row| row.colour).collect();
    let taken: Vec<_> = all.iter().map(|row| row.key.clone()).collect();
    let id = rules::key_for(new.of(Lang::En), &taken);
    let row = theme::ActiveModel {
        key: Set(id.clone()),
        name: Set(new),
        position: Set(all.iter().map(|row| row.position).max().unwrap_or(0) + 1),
        colour: Set(colour.unwrap_or_else(|| rules::rarest(&used))),
        retired_at: Set(None),
        revision: Set(1),
    };
    theme::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, ONCE, key, &id).await?;
    cx.audit(&tx, "theme.added", &id, "").await?;
    cx.commit(tx).await
}

/// Changes the name or colour of a theme, if nobody has changed it since it was read.
pub async fn change(
    cx: &Cx<Admin>,
    key: &str,
    revision: i64,
    typed: &TypedText,
    colour: Option<Colour>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let all = held(&tx).await?;
    let found = all.iter().find(|row| row.key == key).ok_or(AppError::NotFound)?;
    let new = typed.keeping(&name(found));
    judge(&new, &all, Some(key), tx.settings().languages)?;
    if found.revision != revision {
        return Err(AppError::conflict("themes-changed"));
    }
    let colour = colour.unwrap_or(found.colour);
    if name(found) == new && found.colour == colour {
        return Ok(());
    }
    let row = theme::ActiveModel {
        key: Set(key.to_owned()),
        name: Set(new),
        colour: Set(colour),
        revision: Set(revision + 1),
        ..Default::default()
    };
    theme::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, "theme.changed", key, "").await?;
    cx.commit(tx).await
}

/// Moves a theme one place up or down among those that are offered.
pub async fn shift(cx: &Cx<Admin>, key: &str, up: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let all = held(&tx).await?;
    let (offered, retired): (Vec<_>, Vec<_>) = all.into_iter().partition(|row| row.retired_at.is_none());
    let order: Vec<_> = offered.into_iter().map(|row| row.key).collect();
    if !order.iter().any(|one| one == key) {
        return Err(AppError::NotFound);
    }
    let Some(order) = rules::moved(&order, key, up) else { return Ok(()) };
    // A few rows, each with its new place, in one statement.
    let place = order.iter().chain(retired.iter().map(|row| &row.key)).zip(1..);
    let case = place.fold(sea_orm::sea_query::CaseStatement::new(), |case, (key, n): (&String, i32)| {
        case.case(Expr::col(theme::Column::Key).eq(key.as_str()), n)
    });
    theme::Entity::update_many().col_expr(theme::Column::Position, case.into()).exec(&tx).await?;
    cx.audit(&tx, "theme.moved", key, if up { "up" } else { "down" }).await?;
    cx.commit(tx).await
}

/// Stops offering a theme, or offers it again. Voices about it keep it.
pub async fn retire(cx: &Cx<Admin>, key: &str, retired: bool) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let all = held(&tx).await?;
    let found = all.iter().find(|row| row.key == key).ok_or(AppError::NotFound)?;
    if found.retired_at.is_some() == retired {
        return Ok(());
    }
    let offered = all.iter().filter(|row| row.retired_at.is_none()).count();
    if retired && offered <= 1 {
        return Err(AppError::conflict("themes-last"));
    }
    if !retired {
        if offered >= MOST {
            return Err(AppError::conflict("themes-too-many"));
        }
        // Another theme may have taken its name since.
        let name = name(found);
        // It may be from before its council had one of its languages: offering it does not ask for more.
        let there = tx.settings().languages.all().filter(|lang| !name.of(*lang).is_empty());
        let languages = there.fold(Languages::ENGLISH, Languages::with);
        judge(&name, &all, Some(key), languages).map_err(|_| AppError::conflict("themes-twin"))?;
    }
    let row = theme::ActiveModel {
        key: Set(key.to_owned()),
        retired_at: Set(retired.then(|| cx.now().0)),
        ..Default::default()
    };
    theme::Entity::update(row).exec(&tx).await?;
    cx.audit(&tx, if retired { "theme.retired" } else { "theme.offered" }, key, "").await?;
    cx.commit(tx).await
}
