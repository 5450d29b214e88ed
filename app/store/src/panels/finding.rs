//! Finding meetings, items, decisions, actions, papers, minutes and notes by words, panel, theme, person and day, within what the reader may
//! see (docs/decisions/0056). What may be seen is asked of the live rows, in the query itself: an entry knows only words.

use std::collections::HashMap;

use sea_orm::{
    Condition, ConnectionTrait as _, DatabaseBackend, ExprTrait as _, JoinType, Order, PaginatorTrait as _,
    QueryOrder as _, QuerySelect, QueryTrait as _,
    entity::prelude::*,
    sea_query::{Func, SelectStatement},
};

use super::{access::reader, mine, reads_all, saying};
use crate::panels::entity::{item, item_voice, meeting, paper};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, PaperId},
    lang::Localized,
    panels::{
        finding::{FoundKind, PER_PAGE, for_postgres, for_sqlite},
        model::{Access, MeetingState, PanelName},
    },
    role::Role,
};
use platform::guard::{Cx, PanelReader, System};

/// What can be found, as the triggers of `migrations/src/search.rs` write it.
mod entry {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ItemId, MeetingId, PanelId},
        panels::finding::FoundKind,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "search_entries")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub number: i64,
        pub kind: FoundKind,
        pub subject_id: Uuid,
        pub panel_id: PanelId,
        pub item_id: Option<ItemId>,
        pub meeting_id: Option<MeetingId>,
        /// In every language that it has words in.
        pub words: String,
        pub people: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Nobody turns more pages.
const MOST_PAGES: u64 = 100_000;

/// What somebody looks for; of what is empty everything. Days as `2026-12-16`.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    /// As `domain::panels::finding::words` has them.
    pub words: Vec<String>,
    pub person: Vec<String>,
    pub panel: Option<PanelId>,
    /// A theme, with the voices that have it.
    pub theme: Option<(String, SelectStatement)>,
    pub from: Option<String>,
    pub to: Option<String>,
    /// From 1.
    pub page: u64,
}

/// Something that was found.
#[derive(Clone, Debug)]
pub struct Found {
    pub kind: FoundKind,
    /// The row that it was made of.
    pub subject: Uuid,
    pub panel: PanelName,
    pub meeting: Option<MeetingId>,
    pub held_on: Option<String>,
    pub item: Option<ItemId>,
    /// Of the item, of the paper; of a meeting its theme.
    pub title: Localized,
    pub words: String,
}

/// A page of what was found, the newest meetings first.
#[derive(Clone, Debug)]
pub struct FoundPage {
    pub hits: Vec<Found>,
    /// How many there are on all pages.
    pub all: u64,
    /// The page that this is: the last where there are fewer than was asked for.
    pub page: u64,
}

/// Its number, its kind, what it is of, panel, item, meeting, the meeting's day, and how many there are in all.
type Row = (i64, FoundKind, Uuid, PanelId, Option<ItemId>, Option<MeetingId>, Option<String>, i64);

/// What this reader finds. Nine queries at most, however much there is.
pub async fn find(cx: &Cx<PanelReader>, sought: Sought) -> Result<FoundPage, AppError> {
    let panels = mine(cx).await?;
    let named: HashMap<PanelId, PanelName> = panels.into_iter().map(|panel| (panel.id, panel)).collect();
    let found = seen(cx, &named, &sought).await?;
    let mut page = sought.page.clamp(1, MOST_PAGES);
    let mut rows = on_page(cx, found.clone(), page).await?;
    if rows.is_empty() && page > 1 {
        // There are fewer pages.
        let all = found.clone().select_only().column(entry::Column::Number).count(cx.db()).await?;
        page = Ord::max(all.div_ceil(PER_PAGE), 1);
        rows = on_page(cx, found, page).await?;
    }
    let all = rows.first().map_or(0, |row| u64::try_from(row.7).unwrap_or_default());
    let titles = Titles::of(cx, &rows).await?;
    let mut words = words_of(cx, &rows).await?;
    let hits = rows.into_iter().filter_map(|row| {
        let title = titles.get(&row);
        let (number, kind, subject, panel, item, meeting, held_on, _) = row;
        let words = words.remove(&number).unwrap_or_default();
        Some(Found { kind, subject, panel: named.get(&panel)?.clone(), meeting, held_on, item, title, words })
    });
    Ok(FoundPage { hits: hits.collect(), all, page })
}

/// The entries that are looked for, of those that this reader may see.
async fn seen(
    cx: &Cx<PanelReader>,
    named: &HashMap<PanelId, PanelName>,
    sought: &Sought,
) -> Result<Select<entry::Entity>, AppError> {
    let reader = reader(cx).await?;
    let open: Vec<PanelId> = named.keys().copied().filter(|id| sought.panel.is_none_or(|one| one == *id)).collect();
    let own: Vec<PanelId> = open.iter().copied().filter(|id| reader.sees(*id, Access::Restricted)).collect();
    let mut condition = Condition::all().add(entry::Column::PanelId.is_in(open)).add(
        Condition::any()
            .add(item::Column::Id.is_null())
            .add(item::Column::Access.eq(Access::Public))
            .add(entry::Column::PanelId.is_in(own)),
    );
    if !reads_all(cx) {
        let published = MeetingState::ALL.into_iter().filter(|state| state.is_published());
        let read = entry::Column::Kind.eq(FoundKind::Meeting).or(meeting::Column::State.is_in(published));
        condition = condition.add(read);
    }
    if !cx.is(Role::Clerk) {
        condition = condition.add(written(saying::chaired(cx).await?));
    }
    Ok(beside().filter(narrowed(cx.db().get_database_backend(), condition, sought)))
}

/// Everything but what is written of a meeting; of that, minutes that are published, and of these panels drafts. What was
/// noted in the room is the clerk's.
fn written(chaired: impl IntoIterator<Item = PanelId>) -> Condition {
    let is_minuted = MeetingState::ALL.into_iter().filter(|state| state.is_minuted());
    let minuted = meeting::Column::State.is_in(is_minuted).or(entry::Column::PanelId.is_in(chaired));
    Condition::any()
        .add(entry::Column::Kind.is_not_in([FoundKind::Minutes, FoundKind::Note]))
        .add(entry::Column::Kind.eq(FoundKind::Minutes).and(minuted))
}

async fn on_page(cx: &Cx<PanelReader>, found: Select<entry::Entity>, page: u64) -> Result<Vec<Row>, AppError> {
    let newest = Func::coalesce([Expr::col((meeting::Entity, meeting::Column::HeldOn)), Expr::val("")]);
    // Of one meeting itself first, in both databases.
    let first = Func::coalesce([Expr::col((item::Entity, item::Column::Position)), Expr::val(-1)]);
    Ok(found
        .select_only()
        .columns([
            entry::Column::Number,
            entry::Column::Kind,
            entry::Column::SubjectId,
            entry::Column::PanelId,
            entry::Column::ItemId,
        ])
        .column(meeting::Column::Id)
        .column(meeting::Column::HeldOn)
        .expr(Expr::cust("COUNT(*) OVER ()"))
        .order_by(Expr::from(newest), Order::Desc)
        .order_by(Expr::from(first), Order::Asc)
        .order_by_asc(entry::Column::Kind)
        .order_by_asc(entry::Column::SubjectId)
        .limit(PER_PAGE)
        .offset((page - 1) * PER_PAGE)
        .into_tuple()
        .all(cx.db())
        .await?)
}

/// The words of what is on the page: of others they would be read for nothing, and papers are long.
async fn words_of(cx: &Cx<PanelReader>, rows: &[Row]) -> Result<HashMap<i64, String>, AppError> {
    let found: Vec<(i64, String)> = entry::Entity::find()
        .select_only()
        .column(entry::Column::Number)
        .expr(Expr::cust("SUBSTR(search_entries.words, 1, 200000)"))
        .filter(entry::Column::Number.is_in(rows.iter().map(|row| row.0)))
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(found.into_iter().collect())
}

/// Entries, each beside its item and its meeting as they are now. An item that was carried over is on another agenda than
/// its minutes are of.
fn beside() -> Select<entry::Entity> {
    let to_item = entry::Entity::belongs_to(item::Entity).from(entry::Column::ItemId).to(item::Column::Id);
    let mut found = entry::Entity::find().join(JoinType::LeftJoin, to_item.into());
    let of_item = Expr::col((item::Entity, item::Column::MeetingId));
    let own = Expr::col((entry::Entity, entry::Column::MeetingId));
    let meets = Expr::col((meeting::Entity, meeting::Column::Id)).eq(Func::coalesce([own, of_item]));
    QuerySelect::query(&mut found).join(JoinType::LeftJoin, meeting::Entity, meets);
    found
}

/// What is looked for.
fn narrowed(backend: DatabaseBackend, all: Condition, sought: &Sought) -> Condition {
    let theme = sought.theme.clone().map(|(key, voices)| {
        let heard = item_voice::Entity::find()
            .select_only()
            .column(item_voice::Column::ItemId)
            .filter(item_voice::Column::VoiceId.in_subquery(voices))
            .into_query();
        Condition::any().add(item::Column::Theme.eq(key)).add(item::Column::Id.in_subquery(heard))
    });
    all.add_option((!sought.words.is_empty()).then(|| said(backend, &sought.words)))
        .add_option((!sought.person.is_empty()).then(|| named(backend, &sought.person)))
        .add_option(theme)
        .add_option(sought.from.clone().map(|day| meeting::Column::HeldOn.gte(day)))
        .add_option(sought.to.clone().map(|day| meeting::Column::HeldOn.lte(day)))
}

/// Entries with all these words.
fn said(backend: DatabaseBackend, words: &[String]) -> Expr {
    if backend == DatabaseBackend::Postgres {
        let found = "search_entries.number IN (SELECT search_by_words($1))";
        return Expr::cust_with_values(found, [for_postgres(words)]);
    }
    in_index(for_sqlite(words))
}

/// Entries with somebody of this name.
fn named(backend: DatabaseBackend, name: &[String]) -> Expr {
    if backend == DatabaseBackend::Postgres {
        let found = "search_entries.number IN (SELECT search_by_people($1))";
        return Expr::cust_with_values(found, [for_postgres(name)]);
    }
    in_index(format!("people : ({})", for_sqlite(name)))
}

fn in_index(query: String) -> Expr {
    let found = "search_entries.number IN (SELECT rowid FROM search_words WHERE search_words MATCH ?)";
    Expr::cust_with_values(found, [query])
}

/// What the things are called in which something was found.
struct Titles {
    items: HashMap<ItemId, Localized>,
    papers: HashMap<PaperId, Localized>,
    themes: HashMap<MeetingId, Localized>,
}

impl Titles {
    async fn of(cx: &Cx<PanelReader>, rows: &[Row]) -> Result<Self, AppError> {
        let of_kind = |kind: FoundKind| rows.iter().filter(move |row| row.1 == kind);
        let items: Vec<(ItemId, Localized)> = item::Entity::find()
            .select_only()
            .columns([item::Column::Id, item::Column::Title])
            .filter(item::Column::Id.is_in(rows.iter().filter_map(|row| row.4)))
            .into_tuple()
            .all(cx.db())
            .await?;
        let papers: Vec<(PaperId, Localized)> = paper::Entity::find()
            .select_only()
            .columns([paper::Column::Id, paper::Column::Title])
            .filter(paper::Column::Id.is_in(of_kind(FoundKind::Paper).map(|row| row.2)))
            .into_tuple()
            .all(cx.db())
            .await?;
        let themes: Vec<(MeetingId, Localized)> = meeting::Entity::find()
            .select_only()
            .columns([meeting::Column::Id, meeting::Column::Theme])
            .filter(meeting::Column::Id.is_in(of_kind(FoundKind::Meeting).map(|row| row.2)))
            .into_tuple()
            .all(cx.db())
            .await?;
        Ok(Self {
            items: items.into_iter().collect(),
            papers: papers.into_iter().collect(),
            themes: themes.into_iter().collect(),
        })
    }

    fn get(&self, (_, kind, subject, _, item, ..): &Row) -> Localized {
        let found = match kind {
            FoundKind::Meeting => self.themes.get(&MeetingId(*subject)),
            FoundKind::Paper => self.papers.get(&PaperId(*subject)),
            FoundKind::Item | FoundKind::Decision | FoundKind::Action | FoundKind::Minutes | FoundKind::Note => {
                item.and_then(|id| self.items.get(&id))
            }
        };
        found.cloned().unwrap_or_default()
    }
}

/// Makes everything that is found anew, of the tables that it is made of. Returns how many entries there are.
pub async fn rebuild(cx: &Cx<System>) -> Result<u64, AppError> {
    let tx = cx.begin().await?;
    let made_of = [
        "DELETE FROM search_entries",
        "UPDATE meetings SET theme = theme",
        "UPDATE agenda_items SET title = title",
        "UPDATE actions SET what = what",
        "UPDATE papers SET title = title",
        "UPDATE minutes_sections SET text = text",
        "UPDATE item_records SET notes = notes",
    ];
    for statement in made_of {
        tx.execute_unprepared(statement).await?;
    }
    if tx.get_database_backend() == DatabaseBackend::Sqlite {
        tx.execute_unprepared("INSERT INTO search_words (search_words) VALUES ('rebuild')").await?;
    }
    let all = entry::Entity::find().select_only().column(entry::Column::Number).count(&tx).await?;
    cx.commit(tx).await?;
    Ok(all)
}
