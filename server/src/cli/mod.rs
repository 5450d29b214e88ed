//! What the command line does, one file per command (the arguments are in `main.rs`).
//!
//! ```text
//! serve    pages, jobs and figures; refuses an old schema and a foreign key
//! invite   a person and their first link      check    is everything in order
//! outside  what `check --url` looks at: the running site, as a phone meets it
//! deep     what `check --deep` looks at: every row and every file; `check --backup`: a backup where it lies
//! exposed  what settings let others read or do     failure  what is said where something did not work
//! demo     fills an empty database with the fictional council, and says who can sign in
//! backup   one file of database and files     restore  the same, on an empty machine
//! copy     everything of the database in another one, of the same kind or the other
//! retention  what has had its time and is erased, or would be
//! schema   how the database fits this program; up to its version (`migrate`), or to another
//! installation  what has to be there before anything is opened, and what must not be
//! ```

pub mod backup;
pub mod check;
pub mod copy;
pub mod deep;
pub mod demo;
mod exposed;
pub mod failure;
pub mod installation;
pub mod invite;
pub mod outside;
pub mod papers;
pub mod restore;
pub mod retention;
pub mod schema;
pub mod serve;
pub mod sums;
