//! Stories over HTTP against the real server, on SQLite and on PostgreSQL.

mod app;
mod browser;

mod sign_in;
