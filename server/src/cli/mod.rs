//! What the command line does, one file per command (the arguments are in `main.rs`).
//!
//! ```text
//! serve    pages, jobs and figures; refuses an old schema and a foreign key
//! invite   a person and their first link      check    is everything in order
//! demo     fills an empty database with the fictional council, and says who can sign in
//! backup   one file of database and files     restore  the same, on an empty machine
//! retention  what has had its time and is erased, or would be
//! ```

pub mod backup;
pub mod check;
pub mod demo;
pub mod invite;
pub mod restore;
pub mod retention;
pub mod serve;
pub mod sums;
