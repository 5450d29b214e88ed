//! What a statement was in earlier editions: its claims and verdicts are its history across rewording, splitting and
//! merging.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{Condition, ConnectionTrait, JoinType, QuerySelect as _, entity::prelude::*};

use super::entity::{ancestor, statement};
use domain::{
    error::AppError,
    ids::{PledgeId, StatementId},
    lang::Localized,
};
use platform::guard::{Cx, Grant};

/// The ancestors of some statements.
#[derive(Clone, Debug, Default)]
pub(super) struct Lineage {
    /// A statement and one of its ancestors.
    links: Vec<(StatementId, StatementId)>,
    /// The edition and the text of each ancestor.
    ancestors: HashMap<StatementId, (PledgeId, Localized)>,
    /// The edition and the text of each statement itself.
    own: HashMap<StatementId, (PledgeId, Localized)>,
}

/// The lineage of these statements; one query.
pub(super) async fn of(db: &impl ConnectionTrait, own: &[statement::Model]) -> Result<Lineage, AppError> {
    let joined = ancestor::Entity::belongs_to(statement::Entity)
        .from(ancestor::Column::AncestorId)
        .to(statement::Column::Id)
        .into();
    let found: Vec<(StatementId, StatementId, PledgeId, Localized)> = ancestor::Entity::find()
        .select_only()
        .column(ancestor::Column::StatementId)
        .column(ancestor::Column::AncestorId)
        .column(statement::Column::PledgeId)
        .column(statement::Column::Text)
        .join(JoinType::InnerJoin, joined)
        .filter(ancestor::Column::StatementId.is_in(own.iter().map(|row| row.id)))
        .into_tuple()
        .all(db)
        .await?;
    let mut lineage = Lineage {
        own: own.iter().map(|row| (row.id, (row.pledge_id, row.text.clone()))).collect(),
        ..Lineage::default()
    };
    for (statement, from, edition, text) in found {
        lineage.links.push((statement, from));
        lineage.ancestors.insert(from, (edition, text));
    }
    Ok(lineage)
}

/// Statements with everything that they came from and that came of them; one query.
pub async fn kin<R: Grant>(cx: &Cx<R>, of: &[StatementId]) -> Result<Vec<StatementId>, AppError> {
    if of.is_empty() {
        return Ok(Vec::new());
    }
    let near = Condition::any()
        .add(ancestor::Column::StatementId.is_in(of.iter().copied()))
        .add(ancestor::Column::AncestorId.is_in(of.iter().copied()));
    let links = ancestor::Entity::find().filter(near).all(cx.db()).await?;
    let all = links.into_iter().flat_map(|link| [link.statement_id, link.ancestor_id]).chain(of.iter().copied());
    let all: BTreeSet<_> = all.collect();
    Ok(all.into_iter().collect())
}

impl Lineage {
    /// The statements with all their ancestors.
    pub(super) fn all(&self) -> impl Iterator<Item = StatementId> {
        self.own.keys().chain(self.ancestors.keys()).copied()
    }

    /// A statement and everything that it came from.
    pub(super) fn family(&self, statement: StatementId) -> Vec<StatementId> {
        let from = self.links.iter().filter(|(one, _)| *one == statement).map(|(_, from)| *from);
        std::iter::once(statement).chain(from).collect()
    }

    /// Whether this is one of the statements themselves.
    pub(super) fn is_own(&self, statement: StatementId) -> bool {
        self.own.contains_key(&statement)
    }

    /// The editions of the ancestors.
    pub(super) fn editions(&self) -> impl Iterator<Item = PledgeId> {
        let all: BTreeSet<PledgeId> = self.ancestors.values().map(|(edition, _)| *edition).collect();
        all.into_iter()
    }

    /// The statements that came of an ancestor, with its edition and its words.
    pub(super) fn came_of(&self, ancestor: StatementId) -> impl Iterator<Item = (StatementId, PledgeId, &Localized)> {
        let found = self.ancestors.get(&ancestor);
        let of = self.links.iter().filter(move |(_, from)| *from == ancestor).map(|(statement, _)| *statement);
        of.filter_map(move |statement| found.map(|(edition, text)| (statement, *edition, text)))
    }

    /// Whether a statement says the same as this text.
    pub(super) fn is_worded(&self, statement: StatementId, text: &Localized) -> bool {
        self.own.get(&statement).is_some_and(|(_, own)| own == text)
    }

    /// What a statement was in an edition, if it was one statement there: itself in its own.
    pub(super) fn only(&self, statement: StatementId, edition: PledgeId) -> Option<StatementId> {
        if self.own.get(&statement).is_some_and(|(of, _)| *of == edition) {
            return Some(statement);
        }
        let of = self.links.iter().filter(|(one, _)| *one == statement).map(|(_, from)| *from);
        let mut there = of.filter(|from| self.ancestors.get(from).is_some_and(|(of, _)| *of == edition));
        let first = there.next()?;
        there.next().is_none().then_some(first)
    }
}
