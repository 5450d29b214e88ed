//! Recordings of promises in Easy Read: somebody reads a promise aloud (docs/decisions/0050).
//!
//! A recording keeps the words that it reads, and is heard as long as the promise says them: so rewording, splitting or
//! merging makes none of them untrue, and words that come back have their voice again. The next edition begins with the
//! recordings of the one before; both have the same file.

use std::collections::{HashMap, HashSet};

use sea_orm::{ConnectionTrait, QuerySelect as _, Set, entity::prelude::*};

use super::entity::{edition, statement};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{PersonId, PledgeId, SoundId, StatementId},
    lang::{Lang, Localized},
    pledge::{easy_read, model::EditionState},
    time::Timestamp,
};
use platform::{
    as_read,
    db::Tx,
    file_deletions,
    files::Belonging,
    guard::{Cx, Drafter, EditionReader, Grant, PledgeLead, System, Visitor},
    sounds::{Change, Format},
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, SoundId, StatementId},
        lang::Lang,
    };
    use platform::sounds::Format;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "statement_sounds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lang: Lang,
        /// Its file; that of a statement in the edition before too, if it was taken over.
        pub sound_id: SoundId,
        pub format: Format,
        /// What it reads.
        pub words: String,
        /// Whose voice it is.
        pub by_person: Option<PersonId>,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

const FOLDER: &str = "pledge-sounds";

fn path(id: SoundId) -> String {
    format!("{FOLDER}/{id}/sound")
}

async fn ids(cx: &Cx<System>) -> Result<HashSet<SoundId>, AppError> {
    let all = entity::Entity::find().select_only().column(entity::Column::SoundId);
    Ok(all.into_tuple::<SoundId>().all(cx.db()).await?.into_iter().collect())
}

/// Files of recordings without a row.
pub async fn orphans(cx: &Cx<System>, by: Timestamp) -> Result<Vec<String>, AppError> {
    let known = ids(cx).await?.into_iter().map(|id| id.0).collect();
    cx.services().files.orphans(FOLDER, &known, file_deletions::orphan_before(by)).await
}

/// Which files belong to recordings of promises.
pub async fn files(cx: &Cx<System>) -> Result<Belonging, AppError> {
    let found = ids(cx).await?;
    let files = found.iter().copied().map(path).collect();
    Ok(Belonging { folder: FOLDER, rows: found.into_iter().map(|id| id.0).collect(), files })
}

/// A recording of a promise in one language.
#[derive(Clone, Debug)]
pub struct Recorded {
    pub sound: SoundId,
    pub lang: Lang,
    words: String,
}

impl Recorded {
    /// Whether the promise still says what it reads.
    pub fn reads(&self, text: &Localized, plain: &Localized) -> bool {
        easy_read::words(text, plain, self.lang) == self.words
    }
}

impl From<entity::Model> for Recorded {
    fn from(row: entity::Model) -> Self {
        Self { sound: row.sound_id, lang: row.lang, words: row.words }
    }
}

/// What a form for recordings is drawn from.
pub fn as_read<'r>(recorded: impl IntoIterator<Item = &'r Recorded>) -> String {
    let mut each: Vec<_> = recorded.into_iter().map(|one| format!("{} {}", one.lang.tag(), one.sound)).collect();
    each.sort();
    each.join("\n")
}

/// The recordings of these promises; one query.
pub async fn of_statements<R: Grant>(
    cx: &Cx<R>,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<HashMap<StatementId, Vec<Recorded>>, AppError> {
    let mut recorded: HashMap<StatementId, Vec<Recorded>> = HashMap::new();
    for row in rows(cx.db(), statements).await? {
        recorded.entry(row.statement_id).or_default().push(row.into());
    }
    Ok(recorded)
}

async fn rows(
    db: &impl ConnectionTrait,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<Vec<entity::Model>, AppError> {
    Ok(entity::Entity::find().filter(entity::Column::StatementId.is_in(statements)).all(db).await?)
}

/// A statement whose recordings this person may change, its edition locked: in a draft those who draft it, also while
/// people are asked about it, since no word changes; in the edition that counts, where everybody hears it at once, the
/// pledge lead.
async fn held(cx: &Cx<Drafter>, tx: &Tx, id: StatementId) -> Result<(statement::Model, EditionState), AppError> {
    let found = statement::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(found.pledge_id).lock_exclusive().one(tx).await?;
    let state = edition.ok_or(AppError::NotFound)?.state;
    match state {
        EditionState::Draft | EditionState::Consulting => {}
        EditionState::Adopted => cx.also::<PledgeLead>().map(|_| ())?,
        EditionState::Superseded => return Err(AppError::conflict("pledge-draft-shut")),
    }
    // Once more, now that nobody else changes it.
    Ok((statement::Entity::find_by_id(id).one(tx).await?.ok_or(AppError::NotFound)?, state))
}

/// Stores or removes recordings of a promise. `read`: `as_read` of those that the form was drawn from.
///
/// # Errors
/// `Forbidden` of the edition that counts for whoever is not the pledge lead; `Conflict` of an earlier one, or if
/// somebody else has changed them; `Invalid` of `sound[cy]` where the promise says nothing in Welsh.
pub async fn save(cx: &Cx<Drafter>, id: StatementId, read: &str, changes: Vec<Change>) -> Result<(), AppError> {
    let me = cx.me()?;
    let mut new = Vec::new();
    let langs: Vec<Lang> = changes.iter().map(|change| change.lang).collect();
    // Before the rows: a file without a row is erased in the end.
    for Change { lang, recording } in changes {
        let Some(recording) = recording else { continue };
        let sound = SoundId::new();
        cx.services().files.put(sound.0, &path(sound), &recording.bytes).await?;
        new.push((lang, sound, recording.format));
    }
    let tx = cx.begin().await?;
    let (found, state) = held(cx, &tx, id).await?;
    let before = rows(&tx, [id]).await?;
    let known: Vec<_> = before.iter().cloned().map(Recorded::from).collect();
    as_read::unchanged(cx.services(), read, &as_read(&known))?;
    let mut problems = FieldErrors::default();
    for (lang, ..) in &new {
        if easy_read::words(&found.text, &found.plain, *lang).is_empty() {
            problems.push(&lang.field("sound"), Message::new("pledge-sound-no-words"));
        }
    }
    problems.check()?;
    let these = entity::Entity::delete_many().filter(entity::Column::StatementId.eq(id));
    these.filter(entity::Column::Lang.is_in(langs.iter().copied())).exec(&tx).await?;
    let rows: Vec<_> = new
        .into_iter()
        .map(|(lang, sound, format)| entity::ActiveModel {
            statement_id: Set(id),
            lang: Set(lang),
            sound_id: Set(sound),
            format: Set(format),
            words: Set(easy_read::words(&found.text, &found.plain, lang).to_owned()),
            by_person: Set(Some(me)),
            created_at: Set(cx.now().0),
        })
        .collect();
    if !rows.is_empty() {
        entity::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    }
    let gone: Vec<_> = before.iter().filter(|row| langs.contains(&row.lang)).map(|row| row.sound_id).collect();
    if state == EditionState::Adopted {
        // What everybody could hear is taken back everywhere: in earlier editions, which nobody can change, and in a
        // draft that began with it.
        let everywhere = entity::Entity::delete_many().filter(entity::Column::SoundId.is_in(gone.iter().copied()));
        everywhere.exec(&tx).await?;
    }
    let gone = forget_unneeded(cx, &tx, gone).await?;
    cx.audit(&tx, "pledge.recorded", found.pledge_id, "").await?;
    cx.commit(tx).await?;
    file_deletions::erase(cx, &gone).await;
    Ok(())
}

/// Erases the recordings that somebody made, in every edition. Returns their files, to be erased once that is done.
pub(crate) async fn forget_person<R: Grant>(cx: &Cx<R>, tx: &Tx, person: PersonId) -> Result<Vec<String>, AppError> {
    let theirs = entity::Entity::find()
        .select_only()
        .column(entity::Column::SoundId)
        .filter(entity::Column::ByPerson.eq(person))
        .into_tuple::<SoundId>()
        .all(tx)
        .await?;
    entity::Entity::delete_many().filter(entity::Column::ByPerson.eq(person)).exec(tx).await?;
    // Editions that follow one another share a file.
    let each: HashSet<SoundId> = theirs.into_iter().collect();
    forget_unneeded(cx, tx, each.into_iter().collect()).await
}

/// The files of those that no promise has any more, noted to be erased.
async fn forget_unneeded<R: Grant>(cx: &Cx<R>, tx: &Tx, ids: Vec<SoundId>) -> Result<Vec<String>, AppError> {
    let needed: Vec<SoundId> = entity::Entity::find()
        .select_only()
        .column(entity::Column::SoundId)
        .filter(entity::Column::SoundId.is_in(ids.iter().copied()))
        .into_tuple()
        .all(tx)
        .await?;
    let files: Vec<_> = ids.into_iter().filter(|id| !needed.contains(id)).map(path).collect();
    file_deletions::note(tx, &files, cx.now()).await?;
    Ok(files)
}

/// Recordings that are to be taken over, read before their promises go.
pub(super) struct TakenOver(Vec<entity::Model>);

pub(super) async fn to_take_over(
    tx: &Tx,
    statements: impl IntoIterator<Item = StatementId>,
) -> Result<TakenOver, AppError> {
    Ok(TakenOver(rows(tx, statements).await?))
}

/// Gives the recordings of the first statement of each pair to the second.
pub(super) async fn take_over(
    tx: &Tx,
    from: TakenOver,
    pairs: &HashMap<StatementId, StatementId>,
) -> Result<(), AppError> {
    let rows = from.0.into_iter().filter_map(|row| {
        let statement = *pairs.get(&row.statement_id)?;
        Some(entity::ActiveModel { statement_id: Set(statement), ..row.into() })
    });
    let rows: Vec<_> = rows.collect();
    // Seven values each, of which both databases take a limited number in one statement.
    for some in rows.chunks(500) {
        entity::Entity::insert_many(some.to_vec()).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// A recording, and whether it is public: a promise of an edition that was adopted says what it reads. Others are heard
/// by those who read drafts.
///
/// # Errors
/// `NotFound` for everybody else.
pub async fn sound(cx: &Cx<Visitor>, id: SoundId) -> Result<(Format, Vec<u8>, bool), AppError> {
    let found = entity::Entity::find().filter(entity::Column::SoundId.eq(id)).all(cx.db()).await?;
    let format = found.first().ok_or(AppError::NotFound)?.format;
    let of = statement::Entity::find().filter(statement::Column::Id.is_in(found.iter().map(|row| row.statement_id)));
    let of = of.all(cx.db()).await?;
    let editions = edition::Entity::find().filter(edition::Column::Id.is_in(of.iter().map(|one| one.pledge_id)));
    let editions: HashMap<PledgeId, EditionState> =
        editions.all(cx.db()).await?.into_iter().map(|edition| (edition.id, edition.state)).collect();
    let reads = |one: &statement::Model| {
        let own = found.iter().filter(|row| row.statement_id == one.id);
        own.cloned().any(|row| Recorded::from(row).reads(&one.text, &one.plain))
    };
    let is_public = |one: &&statement::Model| editions.get(&one.pledge_id).is_some_and(|state| state.is_public());
    let public = of.iter().filter(is_public).any(reads);
    if !public && cx.also::<EditionReader>().is_err() {
        return Err(AppError::NotFound);
    }
    Ok((format, cx.services().files.get(id.0, &path(id)).await?, public))
}
