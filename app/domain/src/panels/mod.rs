//! Panels: what they are and who sits on them; meetings, agendas, attendance, actions and replies, as states and their
//! moves.

pub mod body;
pub mod champions;
pub mod coming;
pub mod events;
#[cfg(feature = "server")]
pub mod finding;
pub mod keys;
#[cfg(feature = "server")]
pub mod members_file;
pub mod model;
pub mod nominating;
pub mod pack;
pub mod papers;
pub mod programme;
pub mod room;
pub mod rules;
pub mod services;
pub mod texts;
pub mod training;
pub mod witnesses;
