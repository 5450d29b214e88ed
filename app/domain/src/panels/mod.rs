//! Panels: meetings, agendas, attendance, actions and replies, as states and their moves.

pub mod keys;
pub mod model;
pub mod rules;
