//! Statutory complaints: their states, and the page of the manager.

pub mod model;
pub mod rules;
