//! The limit that the libraries set: one bare page and one bare row, with nothing of the product around them.
//!
//! `cargo xtask bench` measures it beside the product, on the same machine in the same minute. `GET /` draws a heading
//! and a paragraph as the product draws its pages; `POST /insert` keeps its body in a row of its own, committed as the
//! product commits.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use anyhow::{Context as _, Result};
use axum::{
    Router,
    extract::State,
    http::StatusCode,
    response::Html,
    routing::{get, post},
};
use leptos::prelude::*;
use sea_orm_migration::sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseBackend, DatabaseConnection, Statement,
};
use tokio::{net::TcpListener, sync::Mutex};

/// Where rows are kept.
#[derive(Clone)]
struct Rows {
    connection: DatabaseConnection,
    backend: DatabaseBackend,
    /// SQLite allows one writer at a time. Waiting for this lock is fairer and cheaper than SQLite's busy timeout.
    turn: Option<Arc<Mutex<()>>>,
}

#[tokio::main]
async fn main() -> Result<()> {
    let addr: SocketAddr = setting("BARE_ADDR")?.parse().context("BARE_ADDR is no address")?;
    let rows = open(&setting("BARE_DATABASE_URL")?).await?;
    let app = Router::new().route("/", get(page)).route("/insert", post(insert)).with_state(rows);
    let listener = TcpListener::bind(addr).await.with_context(|| format!("listening on {addr}"))?;
    Ok(axum::serve(listener, app).await?)
}

fn setting(name: &str) -> Result<String> {
    std::env::var(name).with_context(|| format!("{name} is not set"))
}

/// With the settings that decide when something is on the disk, as the product has them.
async fn open(url: &str) -> Result<Rows> {
    let sqlite = url.starts_with("sqlite:");
    let mut options = ConnectOptions::new(if sqlite { format!("{url}?mode=rwc") } else { url.to_owned() });
    options.sqlx_logging(false).min_connections(1).max_connections(if sqlite { 8 } else { 24 });
    if sqlite {
        options.map_sqlx_sqlite_opts(|o| {
            o.pragma("journal_mode", "WAL").pragma("synchronous", "FULL").busy_timeout(Duration::from_secs(5))
        });
    }
    let connection = Database::connect(options).await?;
    let backend = connection.get_database_backend();
    let id = if sqlite { "INTEGER PRIMARY KEY" } else { "BIGSERIAL PRIMARY KEY" };
    connection.execute_unprepared(&format!("CREATE TABLE bare (id {id}, words TEXT NOT NULL)")).await?;
    Ok(Rows { connection, backend, turn: sqlite.then(Arc::default) })
}

async fn page() -> Html<String> {
    let owner = Owner::new();
    let body = owner.with(|| {
        view! {
            <main>
                <h1>"Make a noise"</h1>
                <p>"A page with nothing on it."</p>
            </main>
        }
        .into_any()
        .to_html()
    });
    owner.cleanup();
    Html(format!("<!DOCTYPE html><html lang=\"en\"><head><title>Bare</title></head><body>{body}</body></html>"))
}

async fn insert(State(rows): State<Rows>, words: String) -> StatusCode {
    let _turn = match &rows.turn {
        Some(turn) => Some(turn.lock().await),
        None => None,
    };
    let row = Statement::from_sql_and_values(rows.backend, "INSERT INTO bare (words) VALUES ($1)", [words.into()]);
    match rows.connection.execute_raw(row).await {
        Ok(_) => StatusCode::CREATED,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
