//! The database: SQLite inside the program, or PostgreSQL. Reached only through a `Cx` (see `guard`).

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    ExecResult, QueryResult, QueryTrait, Statement, TransactionTrait as _, prelude::async_trait::async_trait,
    sqlx::Connection as _,
};
use tokio::{
    sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

pub use self::group_commit::CommitBarrier;
use self::{
    group_commit::{GroupCommit, Savepoint},
    later::Later,
};
use super::settings::Settings;
use domain::error::AppError;

mod group_commit;
mod later;

#[derive(Clone)]
pub struct Db {
    connection: DatabaseConnection,
    /// The database's file; none for PostgreSQL.
    file: Option<PathBuf>,
    /// SQLite writes one at a time: waiting here is fairer than its busy timeout, and cheaper. None of PostgreSQL.
    group: Option<Arc<GroupCommit>>,
    /// How many transactions of PostgreSQL there are at once. Many that wait for one row would hold every connection of
    /// the pool, and whoever they wait for could not read anything beside its own transaction, and never end
    /// (docs/decisions/0058).
    transactions: Arc<Semaphore>,
    statements: Arc<AtomicU64>,
    steps: Arc<AtomicU64>,
}

/// `SQLite` says each time that it has taken so many steps.
const STEPS: u16 = 100;

/// Connections of PostgreSQL, and how many of them transactions have: the others are for reading.
const CONNECTIONS: u32 = 24;
const TRANSACTIONS: usize = 16;
/// How long somebody waits for one.
const PATIENCE: Duration = Duration::from_secs(5);

/// How many prepared statements a connection keeps. What goes together (`later`) is one statement whose text depends on
/// what it is made of and on its number of rows, so that a busy connection sees some hundreds of texts; of sqlx's own
/// hundred, those of every page would be thrown out and planned anew.
const STATEMENTS: usize = 500;

impl Db {
    /// Opens `sqlite://path` (made if it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// It cannot be reached or opened.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        let sqlite = url.starts_with("sqlite:");
        let steps = Arc::<AtomicU64>::default();
        let file = url.strip_prefix("sqlite://").map(|path| PathBuf::from(path.split('?').next().unwrap_or(path)));
        let mut options =
            ConnectOptions::new(if sqlite && !url.contains('?') { format!("{url}?mode=rwc") } else { url.to_owned() });
        options.sqlx_logging(false).acquire_timeout(PATIENCE).connect_timeout(PATIENCE);
        if sqlite {
            if let Some(folder) = file.as_deref().and_then(Path::parent)
                && !folder.as_os_str().is_empty()
            {
                std::fs::create_dir_all(folder).map_err(|e| DbErr::Custom(format!("{}: {e}", folder.display())))?;
            }
            options.max_connections(8).min_connections(1);
            options.map_sqlx_sqlite_opts(|o| {
                o.pragma("journal_mode", "WAL")
                    .pragma("synchronous", "FULL")
                    .pragma("foreign_keys", "ON")
                    .pragma("secure_delete", "ON")
                    .pragma("cache_size", "-16000")
                    .busy_timeout(Duration::from_secs(5))
                    .statement_cache_capacity(STATEMENTS)
            });
            // On a full disk SQLite rolls a transaction back by itself, while sqlx still counts it as open: later
            // commits on that connection would stay inside a transaction that never ends, and be lost. So such a
            // connection is closed.
            options.map_sqlx_sqlite_before_acquire(|c, _| Box::pin(std::future::ready(Ok(!c.is_in_transaction()))));
            let counted = Arc::clone(&steps);
            options.map_sqlx_sqlite_pool_opts(move |pool| {
                let counted = Arc::clone(&counted);
                pool.after_connect(move |connection, _| {
                    let counted = Arc::clone(&counted);
                    Box::pin(async move {
                        let count = move || {
                            counted.fetch_add(u64::from(STEPS), Ordering::Relaxed);
                            true
                        };
                        connection.lock_handle().await?.set_progress_handler(i32::from(STEPS), count);
                        Ok(())
                    })
                })
            });
        } else {
            options.max_connections(CONNECTIONS).min_connections(1);
            options.map_sqlx_postgres_opts(|o| o.statement_cache_capacity(STATEMENTS));
        }
        let mut connection = Database::connect(options).await?;
        let statements = Arc::<AtomicU64>::default();
        let counted = Arc::clone(&statements);
        connection.set_metric_callback(move |_| {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        let group = sqlite.then(|| Arc::new(GroupCommit::new(connection.clone())));
        let transactions = Arc::new(Semaphore::new(TRANSACTIONS));
        Ok(Self { connection, file, group, transactions, statements, steps })
    }

    /// For reading, and for the migrations.
    pub fn connection(&self) -> &DatabaseConnection {
        &self.connection
    }

    pub fn is_postgres(&self) -> bool {
        self.connection.get_database_backend() == DatabaseBackend::Postgres
    }

    /// How many statements this program has sent; tests compare the cost of pages by it.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// How many steps `SQLite` has taken, in hundreds: tests see by it whether something takes longer the more there is.
    /// None are counted of PostgreSQL.
    pub fn steps(&self) -> u64 {
        self.steps.load(Ordering::Relaxed)
    }

    /// How many commits of `SQLite` there were, each for one transaction or for several that waited; PostgreSQL groups
    /// them by itself, and none is counted.
    pub fn commits(&self) -> u64 {
        self.group.as_ref().map_or(0, |group| group.commits())
    }

    /// The folder of the database's file; none for PostgreSQL.
    pub fn folder(&self) -> Option<&Path> {
        let folder = self.file.as_deref()?.parent()?;
        Some(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
    }

    /// The size of the database in bytes.
    ///
    /// # Errors
    /// It does not answer.
    pub async fn size(&self) -> Result<u64, AppError> {
        let (backend, ask) = if self.is_postgres() {
            (DatabaseBackend::Postgres, "SELECT pg_database_size(current_database())")
        } else {
            (DatabaseBackend::Sqlite, "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        };
        let row = self.connection.query_one_raw(Statement::from_string(backend, ask)).await?;
        let bytes: i64 = row.ok_or(AppError::Internal)?.try_get_by_index(0)?;
        Ok(u64::try_from(bytes).unwrap_or_default())
    }

    /// # Errors
    /// `Unavailable` if it does not answer.
    pub async fn ping(&self) -> Result<(), AppError> {
        self.connection.ping().await.map_err(|_| AppError::Unavailable)
    }

    /// Checks that the database can be written, by writing a value that is there already. While somebody else holds the
    /// write lock nothing is tried: they show that it can be written.
    ///
    /// # Errors
    /// `Unavailable` if not.
    pub async fn writes(&self) -> Result<(), AppError> {
        let _turn = match self.group.as_ref().map(|group| Arc::clone(&group.turn).try_lock_owned()) {
            Some(Err(_)) => return Ok(()),
            Some(Ok(turn)) => Some(turn),
            None => None,
        };
        let same = "UPDATE settings SET value = value WHERE key = (SELECT MIN(key) FROM settings)";
        self.connection.execute_unprepared(same).await.map(drop).map_err(|error| {
            tracing::error!(%error, "the database cannot be written");
            AppError::Unavailable
        })
    }

    /// Holds this server's write lock, for what `SQLite` does outside of transactions.
    pub(super) async fn quietly(&self) -> Option<OwnedMutexGuard<()>> {
        match &self.group {
            Some(group) => Some(Arc::clone(&group.turn).lock_owned().await),
            None => None,
        }
    }

    /// For `Services::begin`, which says what the council has set.
    pub(super) async fn begin(&self) -> Result<Tx, AppError> {
        let inner = if let Some(group) = &self.group {
            Inner::Grouped(group.begin().await?)
        } else {
            let turn = timeout(PATIENCE, Arc::clone(&self.transactions).acquire_owned()).await;
            let turn = turn.ok().and_then(Result::ok).ok_or(AppError::Unavailable)?;
            Inner::Alone(self.connection.begin().await?, turn)
        };
        Ok(Tx { inner, later: Later::default(), mail: false, settings: Arc::default() })
    }
}

/// A transaction: everything in it happens, or nothing. Dropping it without `commit` rolls it back.
pub struct Tx {
    inner: Inner,
    /// Writes that go with the next statement.
    later: Later,
    /// Whether something was put in the outbox.
    pub(super) mail: bool,
    pub(super) settings: Arc<Settings>,
}

enum Inner {
    Alone(DatabaseTransaction, OwnedSemaphorePermit),
    Grouped(Savepoint),
}

impl Tx {
    /// The settings as they were when it began. Reading them later would take a second connection, and many
    /// transactions that each wait for a second one would block each other.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Writes this with what else is written, before the next statement or the commit, which fail where it does: so
    /// that it takes no round trip of its own. For what is written by itself alone: it reads nothing that another such
    /// write has changed.
    ///
    /// Nobody hears how many rows it found. Where one must be there, this transaction has locked or made it before: then
    /// it cannot be gone. Whatever may rightly find none (a deletion, a mark that is taken off) needs nothing.
    pub fn later(&self, write: impl QueryTrait) {
        self.later.add(write.build(self.get_database_backend()));
    }

    /// The transaction, with all that was written.
    async fn up_to_date(&self) -> Result<&DatabaseTransaction, DbErr> {
        written(self.transaction(), &self.later).await?;
        Ok(self.transaction())
    }

    fn transaction(&self) -> &DatabaseTransaction {
        match &self.inner {
            Inner::Alone(tx, _) => tx,
            Inner::Grouped(savepoint) => savepoint.transaction(),
        }
    }

    /// Whoever answers by what is read here waits for `barrier`, also where this is not committed.
    pub(super) fn answered_by(&mut self, barrier: CommitBarrier) {
        if let Inner::Grouped(savepoint) = &mut self.inner {
            savepoint.answered_by(barrier);
        }
    }

    /// Returns once it is durable; says whether something was put in the outbox.
    pub(super) async fn finish(self) -> Result<bool, AppError> {
        match self.inner {
            Inner::Alone(tx, _turn) => {
                written(&tx, &self.later).await?;
                tx.commit().await?;
            }
            Inner::Grouped(savepoint) => {
                // `SQLite` takes all that is left in one.
                let left = self.later.take(DatabaseBackend::Sqlite)?.pop();
                savepoint.commit(left).await?;
            }
        }
        Ok(self.mail)
    }
}

/// Writes what is waiting to be written.
async fn written(transaction: &DatabaseTransaction, later: &Later) -> Result<(), DbErr> {
    for write in later.take(transaction.get_database_backend())? {
        if let Err(error) = transaction.execute_raw(write).await {
            later.fail();
            return Err(error);
        }
    }
    Ok(())
}

/// The statements of a store go to the transaction itself: `.one(tx)`.
#[async_trait]
impl ConnectionTrait for Tx {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.transaction().get_database_backend()
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.up_to_date().await?.execute_raw(statement).await
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.up_to_date().await?.execute_unprepared(sql).await
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.up_to_date().await?.query_one_raw(statement).await
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.up_to_date().await?.query_all_raw(statement).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random;

    async fn said(db: &Db) -> i64 {
        let count = Statement::from_string(DatabaseBackend::Sqlite, "SELECT COUNT(*) FROM said");
        let row = db.connection().query_one_raw(count).await.expect("asked").expect("a row");
        row.try_get_by_index(0).expect("a number")
    }

    /// Waits until the connection's own thread has rolled back what was dropped, so that the connection is free again.
    async fn free() {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }

    #[tokio::test]
    async fn a_statement_is_planned_once_whatever_it_is_run_with() {
        let db = Db::open("sqlite::memory:").await.expect("opened");
        let ask = Statement::from_string(DatabaseBackend::Sqlite, "SELECT sqlite_compileoption_used('ENABLE_QPSG')");
        let row = db.connection().query_one_raw(ask).await.expect("asked").expect("a row");
        let guaranteed: i64 = row.try_get_by_index(0).expect("a number");
        assert_eq!(guaranteed, 1, "LIBSQLITE3_FLAGS of .cargo/config.toml did not reach SQLite");
    }

    #[tokio::test]
    async fn what_is_committed_after_a_full_disk_is_there() {
        let folder = std::env::temp_dir().join(format!("noise-full-{}", random::uuid()));
        let url = format!("sqlite://{}/noise.db", folder.display());
        let db = Db::open(&url).await.expect("opened");
        db.connection().execute_unprepared("CREATE TABLE said (words BLOB)").await.expect("made");
        for round in 1..=2 {
            let full = db.begin().await.expect("begun");
            full.execute_unprepared("PRAGMA max_page_count = 4").await.expect("no room");
            let error = full.execute_unprepared("INSERT INTO said VALUES (zeroblob(100000))").await.expect_err("full");
            assert!(error.to_string().contains("full"), "{error}");
            drop(full);
            free().await;
            // Somebody's form is refused half way.
            let refused = db.begin().await.expect("begun");
            refused.execute_unprepared("PRAGMA max_page_count = 1000000").await.expect("room again");
            drop(refused);
            free().await;
            let kept = db.begin().await.expect("begun");
            kept.execute_unprepared("INSERT INTO said VALUES (zeroblob(100000))").await.expect("room again");
            kept.finish().await.expect("kept");
            free().await;
            assert_eq!(said(&Db::open(&url).await.expect("opened")).await, round, "for everybody else too");
        }
        std::fs::remove_dir_all(folder).expect("removed");
    }
}
