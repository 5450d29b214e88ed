//! The queue: lists of voices without their words.

use std::collections::HashMap;

use sea_orm::{
    Condition, FromQueryResult, QueryOrder, QuerySelect, QueryTrait as _, Select, Set,
    entity::prelude::*,
    sea_query::{Alias, ExprTrait as _},
};

use super::{
    bursts::{self, Together},
    filter::{After, Filter, QueueTab},
};
use crate::voices::{
    entity::{about, draft, voice},
    lifecycle::claim_of,
    open_to_me,
};
use domain::{
    error::AppError,
    ids::{BurstId, PersonId, SurveyId, VoiceId},
    lang::Lang,
    moderation::{
        lifecycle::Claim,
        priority::{Flag, LONG_WAIT, Priority},
    },
    time::{DAY, Timestamp},
    voices::model::{Source, VoiceState},
};
use platform::{
    db::Tx,
    guard::{Cx, Officer},
};

/// How many voices a page of the queue has.
pub const PAGE: u64 = 25;

/// A voice in the queue, without its words.
#[derive(Clone, Debug)]
pub struct Queued {
    pub id: VoiceId,
    pub source: Source,
    pub state: VoiceState,
    pub theme: Option<String>,
    pub survey: Option<SurveyId>,
    pub lang: Lang,
    pub flagged: bool,
    pub personal: bool,
    pub has_picture: bool,
    /// Who was asked for a second opinion, and by whom.
    pub passed: Option<(PersonId, PersonId)>,
    /// The officer who has agreed to share it, where two are needed.
    pub agreed_by: Option<PersonId>,
    pub claim: Option<Claim>,
    pub decided_by: Option<PersonId>,
    pub created_at: Timestamp,
    pub decided_at: Option<Timestamp>,
    /// The burst that it is the first of, and how many more there are.
    pub burst: Option<(BurstId, usize)>,
}

/// One page of a part of the queue, by rank (decided ones newest first), and where the next page begins.
///
/// Each state is a query of its own, so that an index serves the order; the few rows are merged here. Of a burst only
/// the first is among them.
pub async fn queue(cx: &Cx<Officer>, filter: &Filter) -> Result<(Vec<Queued>, Option<After>), AppError> {
    let bursts = bursts::together(cx, filter).await?;
    let mut rows: Vec<voice::Model> = Vec::new();
    for state in filter.pile.states() {
        let these = voice::Entity::find().filter(voice::Column::State.eq(*state)).filter(narrowed(cx, filter));
        let these = match &bursts {
            Some(bursts) => these.filter(bursts.shown()),
            None => these,
        };
        rows.extend(ordered(these, filter).limit(PAGE + 1).all(cx.db()).await?);
    }
    let key = |row: &voice::Model| if filter.pile.is_decided() { row.decided_at.unwrap_or(0) } else { row.rank };
    rows.sort_by(|a, b| {
        let by_key = key(a).cmp(&key(b));
        (if filter.pile.is_decided() { by_key.reverse() } else { by_key }).then_with(|| a.id.cmp(&b.id))
    });
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = rows.last().filter(|_| more).map(|row| After { key: key(row), id: row.id });
    let with = |row: &voice::Model| bursts.as_ref().and_then(|bursts: &Together| bursts.more(row.burst?));
    Ok((rows.into_iter().map(|row| Queued { burst: with(&row), ..queued(row) }).collect(), next))
}

/// A row as the queue shows it, without a burst.
pub(super) fn queued(row: voice::Model) -> Queued {
    Queued {
        burst: None,
        claim: claim_of(&row),
        id: row.id,
        source: row.source,
        state: row.state,
        theme: row.theme,
        survey: row.survey_id,
        lang: row.lang,
        flagged: row.flagged,
        personal: row.personal,
        has_picture: row.pictured,
        passed: row.passed_to.zip(row.passed_by),
        agreed_by: row.agreed_by,
        decided_by: row.decided_by,
        created_at: Timestamp(row.created_at),
        decided_at: row.decided_at.map(Timestamp),
    }
}

fn ordered(these: Select<voice::Entity>, filter: &Filter) -> Select<voice::Entity> {
    let column = if filter.pile.is_decided() { voice::Column::DecidedAt } else { voice::Column::Rank };
    let these = match filter.after {
        None => these,
        Some(After { key, id }) => {
            let behind = if filter.pile.is_decided() { column.lt(key) } else { column.gt(key) };
            these.filter(behind.or(column.eq(key).and(voice::Column::Id.gt(id))))
        }
    };
    let these = if filter.pile.is_decided() { these.order_by_desc(column) } else { these.order_by_asc(column) };
    these.order_by_asc(voice::Column::Id)
}

/// The condition of a filter, besides the state.
pub(super) fn narrowed(cx: &Cx<Officer>, filter: &Filter) -> Condition {
    let is = |column: &'static str| Expr::col((Alias::new("voices"), Alias::new(column)));
    let flag = filter.flag.map(|flag| match flag {
        // Bare columns, because the partial indexes have them like this.
        Flag::Danger => is("flagged"),
        Flag::Personal => is("personal"),
        Flag::Picture => is("pictured"),
        Flag::Wait => voice::Column::CreatedAt.lte(cx.now().plus(-LONG_WAIT).0),
        Flag::Passed => voice::Column::PassedTo.eq(cx.me().ok()),
    });
    let theme = filter.theme.clone().map(|theme| {
        let others = about::Entity::find()
            .select_only()
            .column(about::Column::VoiceId)
            .filter(about::Column::Theme.eq(theme.clone()))
            .into_query();
        voice::Column::Theme.eq(theme).or(voice::Column::Id.in_subquery(others))
    });
    let officer = filter.officer.map(|officer| {
        if filter.pile.is_decided() {
            voice::Column::DecidedBy.eq(officer)
        } else {
            voice::Column::ClaimedBy.eq(officer).or(voice::Column::PassedTo.eq(officer))
        }
    });
    Condition::all()
        .add(open_to_me(cx))
        .add_option(flag)
        .add_option(theme)
        .add_option(officer)
        .add_option(filter.source.map(|source| voice::Column::Source.eq(source)))
        .add_option(filter.survey.map(|survey| voice::Column::SurveyId.eq(survey)))
        .add_option(filter.age.map(|age| voice::Column::CreatedAt.lte(cx.now().plus(-age.millis()).0)))
}

/// How many voices are in each part of the queue.
pub async fn tab_counts(cx: &Cx<Officer>) -> Result<HashMap<QueueTab, i64>, AppError> {
    #[derive(FromQueryResult)]
    struct Counted {
        state: VoiceState,
        n: i64,
    }
    let counted: Vec<Counted> = voice::Entity::find()
        .select_only()
        .column(voice::Column::State)
        .column_as(voice::Column::Id.count(), "n")
        .group_by(voice::Column::State)
        .into_model()
        .all(cx.db())
        .await?;
    let mut piles = HashMap::new();
    for one in counted {
        if let Some(pile) = QueueTab::ALL.into_iter().find(|pile| pile.states().contains(&one.state)) {
            *piles.entry(pile).or_default() += one.n;
        }
    }
    Ok(piles)
}

/// Ranks a voice anew after its writer changed its words. It stays flagged if it was, and an agreement to share the old
/// words is dropped.
pub async fn lift_anew(tx: &Tx, row: &voice::Model, text: &str, danger: bool) -> Result<(), AppError> {
    let lifts = Priority { picture: row.pictured, ..Priority::of(text, danger || row.flagged) };
    let said = Timestamp(row.created_at);
    let lifted = voice::ActiveModel {
        id: Set(row.id),
        flagged: Set(lifts.danger),
        personal: Set(lifts.personal),
        rank: Set(if stepped_back(row) { lifts.rank_behind(said) } else { lifts.rank(said) }),
        agreed_by: Set(None),
        ..Default::default()
    };
    voice::Entity::update(lifted).exec(tx).await?;
    draft::Entity::delete_many().filter(draft::Column::VoiceId.eq(row.id)).exec(tx).await?;
    Ok(())
}

/// Whether it is ranked behind the first of its burst.
pub(super) fn stepped_back(row: &voice::Model) -> bool {
    let lifts = Priority { danger: row.flagged, personal: row.personal, picture: row.pictured };
    row.burst.is_some() && row.rank > lifts.rank(Timestamp(row.created_at))
}

/// Ranks a voice a day earlier because of its first picture, unless it has that head start or a greater one already.
pub async fn lift_for_picture(tx: &Tx, id: VoiceId) -> Result<(), AppError> {
    let lifted = voice::Column::Flagged.eq(true).or(voice::Column::Personal.eq(true));
    let first = voice::Column::Pictured.eq(false).and(lifted.not());
    let rank = Expr::case(first, Expr::col(voice::Column::Rank).sub(DAY)).finally(Expr::col(voice::Column::Rank));
    voice::Entity::update_many()
        .col_expr(voice::Column::Rank, rank.into())
        .col_expr(voice::Column::Pictured, Expr::value(true))
        .filter(voice::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
