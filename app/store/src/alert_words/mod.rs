//! The lists of the officers' phrases.

pub mod entity;

use std::sync::{Arc, PoisonError};

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*, sea_query::OnConflict};

use domain::{
    alert_words::{
        lists::{Lists, ours},
        rules::Phrases,
    },
    error::AppError,
    lang::Lang,
    time::SECOND,
};
use entity::danger_list::{self, Column};
use platform::{
    Services,
    guard::{Cx, Grant, Officer},
};

fn lists_of(rows: Vec<danger_list::Model>) -> Lists {
    let (families, mut words) = ours();
    let revision = rows.iter().map(|row| row.revision).max().unwrap_or_default();
    for row in rows {
        words.set(row.lang, row.phrases);
    }
    Lists { phrases: Phrases::new(&families, &words), words, revision }
}

/// How old cached lists may be: for so long a change on another server is not seen.
const FRESH: i64 = 5 * SECOND;

/// The lists, a few seconds old at most. For everybody: they are not secret, a phone has them too.
pub async fn lists<R: Grant>(cx: &Cx<R>) -> Arc<Lists> {
    known(cx.services(), cx.db()).await
}

/// The lists, a few seconds old at most. If they cannot be read, the last known ones or ours are used, because sending
/// must never wait for them.
pub(crate) async fn known(services: &Services, db: &impl ConnectionTrait) -> Arc<Lists> {
    let now = services.clock.now();
    let held = services.danger.0.read().unwrap_or_else(PoisonError::into_inner).clone();
    if let Some((at, lists)) = &held
        && (0..FRESH).contains(&now.since(*at))
    {
        return Arc::clone(lists);
    }
    match danger_list::Entity::find().all(db).await {
        Ok(rows) => {
            let revision = rows.iter().map(|row| row.revision).max().unwrap_or_default();
            let lists = match held.filter(|(_, lists)| lists.revision == revision) {
                Some((_, same)) => same,
                None => Arc::new(lists_of(rows)),
            };
            *services.danger.0.write().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&lists)));
            lists
        }
        Err(error) => {
            tracing::error!(%error, "the words of danger cannot be read");
            held.map_or_else(|| Arc::new(lists_of(Vec::new())), |(_, lists)| lists)
        }
    }
}

/// Stores the lists, if nobody has changed them since `revision`; that of a language without one stays as it is.
///
/// # Errors
/// `Conflict` if somebody has changed them.
pub async fn save(cx: &Cx<Officer>, revision: i64, typed: &[(Lang, Vec<String>)]) -> Result<(), AppError> {
    let me = cx.me()?;
    let tx = cx.begin().await?;
    let rows = danger_list::Entity::find().lock_exclusive().all(&tx).await?;
    let before = lists_of(rows);
    if before.revision != revision {
        return Err(AppError::conflict("voices-danger-changed"));
    }
    let mut said = Vec::new();
    let mut new = Vec::new();
    for lang in Lang::ALL {
        let old: Vec<_> = before.words.of(lang).lines().collect();
        let kept = || old.iter().map(|phrase| (*phrase).to_owned()).collect();
        let phrases = typed.iter().find(|(of, _)| *of == lang).map_or_else(kept, |(_, phrases)| phrases.clone());
        if phrases.is_empty() && old.is_empty() && !Lang::SPOKEN.contains(&lang) {
            continue;
        }
        let added = phrases.iter().filter(|phrase| !old.contains(&phrase.as_str())).count();
        let gone = old.iter().filter(|phrase| !phrases.iter().any(|kept| kept == *phrase)).count();
        said.push(format!("{} +{added} -{gone}", lang.tag()));
        new.push(danger_list::ActiveModel {
            lang: Set(lang),
            phrases: Set(phrases.join("\n")),
            revision: Set(revision + 1),
            changed_by: Set(me),
            changed_at: Set(cx.now().0),
        });
    }
    let changed = [Column::Phrases, Column::Revision, Column::ChangedBy, Column::ChangedAt];
    danger_list::Entity::insert_many(new)
        .on_conflict(OnConflict::column(Column::Lang).update_columns(changed).to_owned())
        .exec_without_returning(&tx)
        .await?;
    cx.audit(&tx, "danger_words.saved", "danger-words", &said.join(" ")).await?;
    cx.commit(tx).await?;
    *cx.services().danger.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    Ok(())
}
