//! The editions there are, and one of them whole.

use std::collections::HashMap;

use sea_orm::{DatabaseConnection, QueryOrder as _, QuerySelect as _, QueryTrait as _, entity::prelude::*};

use super::super::{
    consulting,
    entity::{ancestor, edition, outcome, statement},
};
use domain::{
    error::AppError,
    ids::{OutcomeId, PersonId, PledgeId, StatementId},
    lang::Localized,
    pledge::{
        consulting::{Snapshot, SnapshotOutcome, SnapshotStatement},
        model::{EditionKind, EditionState},
        outline::{Outline, OutlineOutcome, OutlineStatement},
    },
};
use platform::guard::{Cx, EditionReader, Visitor};

/// An edition, as lists show it.
#[derive(Clone, Debug)]
pub struct EditionHead {
    pub id: PledgeId,
    pub kind: EditionKind,
    pub state: EditionState,
    pub title: Localized,
    /// The day and the body, once it was adopted.
    pub adopted: Option<(String, Localized)>,
    /// Increased by every change.
    pub revision: i64,
    /// People are asked about it, or will be: it stays as it is until then.
    pub asked: bool,
}

/// An edition with everything in it.
#[derive(Clone, Debug)]
pub struct Edition {
    pub head: EditionHead,
    pub outcomes: Vec<EditionOutcome>,
}

#[derive(Clone, Debug)]
pub struct EditionOutcome {
    pub id: OutcomeId,
    pub name: Localized,
    /// A key of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    pub statements: Vec<EditionStatement>,
}

#[derive(Clone, Debug)]
pub struct EditionStatement {
    pub id: StatementId,
    pub number: i32,
    pub words: StatementWords,
    /// The person who leads on it.
    pub lead: Option<PersonId>,
    /// What it said in the edition before: one text if it was taken over, several if they were merged.
    pub came_from: Vec<Localized>,
}

/// What is typed of a statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementWords {
    pub text: Localized,
    /// *What this means*.
    pub plain: Localized,
    /// A key of `ui::SYMBOLS`, or empty.
    pub symbol: String,
    /// The service responsible.
    pub service: String,
}

impl StatementWords {
    /// What a form is drawn from (`platform::as_read`).
    pub fn as_read(&self) -> String {
        [&self.text.stored(), &self.plain.stored(), &self.symbol, &self.service].map(String::as_str).join("\n")
    }
}

impl From<&statement::Model> for StatementWords {
    fn from(row: &statement::Model) -> Self {
        Self {
            text: row.text.clone(),
            plain: row.plain.clone(),
            symbol: row.symbol.clone(),
            service: row.service.clone(),
        }
    }
}

impl From<edition::Model> for EditionHead {
    fn from(row: edition::Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            state: row.state,
            title: row.title,
            adopted: row.adopted_on.zip(row.adopted_by),
            revision: row.revision,
            asked: false,
        }
    }
}

impl Edition {
    pub fn statements(&self) -> impl Iterator<Item = &EditionStatement> {
        self.outcomes.iter().flat_map(|outcome| &outcome.statements)
    }

    /// The outcome of a statement, and the statement.
    pub fn statement(&self, id: StatementId) -> Option<(&EditionOutcome, &EditionStatement)> {
        let mut each = self.outcomes.iter();
        each.find_map(|outcome| Some((outcome, outcome.statements.iter().find(|one| one.id == id)?)))
    }

    /// As people read it who are asked about it.
    pub fn snapshot(&self) -> Snapshot {
        let outcomes = self.outcomes.iter().map(|outcome| SnapshotOutcome {
            id: outcome.id,
            name: outcome.name.clone(),
            symbol: outcome.symbol.clone(),
            statements: outcome.statements.iter().map(shown).collect(),
        });
        Snapshot { title: self.head.title.clone(), outcomes: outcomes.collect() }
    }

    /// As it is exported.
    pub fn outline(&self) -> Outline {
        let outcomes = self.outcomes.iter().map(|outcome| OutlineOutcome {
            name: outcome.name.clone(),
            statements: outcome
                .statements
                .iter()
                .map(|one| OutlineStatement {
                    text: one.words.text.clone(),
                    plain: one.words.plain.clone(),
                    symbol: one.words.symbol.clone(),
                    service: one.words.service.clone(),
                })
                .collect(),
        });
        Outline { outcomes: outcomes.collect() }
    }
}

fn shown(one: &EditionStatement) -> SnapshotStatement {
    SnapshotStatement {
        id: one.id,
        number: one.number,
        text: one.words.text.clone(),
        plain: one.words.plain.clone(),
        symbol: one.words.symbol.clone(),
    }
}

/// Every edition, newest first.
pub async fn editions(cx: &Cx<EditionReader>) -> Result<Vec<EditionHead>, AppError> {
    let found = edition::Entity::find().order_by_desc(edition::Column::CreatedAt).all(cx.db()).await?;
    let asked = consulting::asked_about(cx.db(), cx.now().day()).await?;
    let head = |row: edition::Model| EditionHead { asked: asked.contains(&row.id), ..row.into() };
    Ok(found.into_iter().map(head).collect())
}

/// The editions that everybody may read, the newest first.
pub async fn public_editions(cx: &Cx<Visitor>) -> Result<Vec<EditionHead>, AppError> {
    let public = edition::Column::State.is_in([EditionState::Adopted, EditionState::Superseded]);
    let found = edition::Entity::find()
        .filter(public)
        .order_by_desc(edition::Column::AdoptedOn)
        .order_by_desc(edition::Column::CreatedAt)
        .all(cx.db())
        .await?;
    Ok(found.into_iter().map(Into::into).collect())
}

/// An edition in any state, for those who read drafts.
pub async fn edition(cx: &Cx<EditionReader>, id: PledgeId) -> Result<Edition, AppError> {
    let found = edition::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let asked = consulting::is_asked(cx.db(), &found, cx.now().day()).await?;
    let mut edition = whole(cx.db(), found).await?;
    edition.head.asked = asked;
    Ok(edition)
}

/// An edition as a file has it.
#[derive(Clone, Debug)]
pub struct Drafted {
    pub id: PledgeId,
    pub title: Localized,
    pub state: EditionState,
    pub revision: i64,
    pub outline: Outline,
}

/// An edition as a file has it, for those who read drafts.
pub async fn outline(cx: &Cx<EditionReader>, id: PledgeId) -> Result<Drafted, AppError> {
    let whole = edition(cx, id).await?;
    let outline = whole.outline();
    let EditionHead { id, title, state, revision, .. } = whole.head;
    Ok(Drafted { id, title, state, revision, outline })
}

/// The edition of a statement.
pub async fn edition_of(cx: &Cx<EditionReader>, id: StatementId) -> Result<Edition, AppError> {
    let found = statement::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    edition(cx, found.pledge_id).await
}

/// The edition of an outcome.
pub async fn edition_of_outcome(cx: &Cx<EditionReader>, id: OutcomeId) -> Result<Edition, AppError> {
    let found = outcome::Entity::find_by_id(id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    edition(cx, found.pledge_id).await
}

/// An edition that was adopted, for everybody.
pub async fn public_edition(cx: &Cx<Visitor>, id: PledgeId) -> Result<Edition, AppError> {
    let found = edition::Entity::find_by_id(id).one(cx.db()).await?;
    whole(cx.db(), found.filter(|found| found.state.is_public()).ok_or(AppError::NotFound)?).await
}

/// The adopted edition of this kind, for everybody.
pub async fn adopted_edition(cx: &Cx<Visitor>, kind: EditionKind) -> Result<Option<Edition>, AppError> {
    let found = edition::Entity::find()
        .filter(edition::Column::Kind.eq(kind))
        .filter(edition::Column::State.eq(EditionState::Adopted))
        .one(cx.db())
        .await?;
    match found {
        Some(found) => whole(cx.db(), found).await.map(Some),
        None => Ok(None),
    }
}

/// Six queries at most, whatever its size.
async fn whole(db: &DatabaseConnection, found: edition::Model) -> Result<Edition, AppError> {
    let outcomes = outcome::Entity::find()
        .filter(outcome::Column::PledgeId.eq(found.id))
        .order_by_asc(outcome::Column::Position)
        .all(db)
        .await?;
    let statements = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(found.id))
        .order_by_asc(statement::Column::Number)
        .all(db)
        .await?;
    let mut came_from = nearest(db, found.id).await?;
    let mut under: HashMap<OutcomeId, Vec<EditionStatement>> = HashMap::new();
    for row in statements {
        under.entry(row.outcome_id).or_default().push(EditionStatement {
            id: row.id,
            number: row.number,
            words: StatementWords::from(&row),
            lead: row.lead_id,
            came_from: came_from.remove(&row.id).unwrap_or_default(),
        });
    }
    Ok(Edition {
        head: found.into(),
        outcomes: outcomes
            .into_iter()
            .map(|row| EditionOutcome {
                statements: under.remove(&row.id).unwrap_or_default(),
                id: row.id,
                name: row.name,
                symbol: row.symbol,
            })
            .collect(),
    })
}

/// For each statement of an edition, the texts in the edition right before it from which it came.
async fn nearest(db: &DatabaseConnection, pledge: PledgeId) -> Result<HashMap<StatementId, Vec<Localized>>, AppError> {
    let own = statement::Entity::find()
        .select_only()
        .column(statement::Column::Id)
        .filter(statement::Column::PledgeId.eq(pledge))
        .into_query();
    let links = ancestor::Entity::find().filter(ancestor::Column::StatementId.in_subquery(own)).all(db).await?;
    if links.is_empty() {
        return Ok(HashMap::new());
    }
    let mut ids: Vec<StatementId> = links.iter().map(|link| link.ancestor_id).collect();
    ids.sort_unstable();
    ids.dedup();
    let texts = statement::Entity::find().filter(statement::Column::Id.is_in(ids)).all(db).await?;
    let editions: HashMap<PledgeId, i64> =
        edition::Entity::find().all(db).await?.into_iter().map(|row| (row.id, row.created_at)).collect();
    let found: HashMap<StatementId, (i64, Localized)> =
        texts.into_iter().filter_map(|row| Some((row.id, (*editions.get(&row.pledge_id)?, row.text)))).collect();
    let mut each: HashMap<StatementId, Vec<(i64, Localized)>> = HashMap::new();
    for link in links {
        if let Some(of) = found.get(&link.ancestor_id) {
            each.entry(link.statement_id).or_default().push(of.clone());
        }
    }
    let newest = |all: Vec<(i64, Localized)>| {
        let last = all.iter().map(|(at, _)| *at).max();
        all.into_iter().filter(|(at, _)| Some(*at) == last).map(|(_, text)| text).collect()
    };
    Ok(each.into_iter().map(|(id, all)| (id, newest(all))).collect())
}
