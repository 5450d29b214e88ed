//! Asking for an advocate: what has to be said, how long it is kept, and the page of the service.

pub mod model;
pub mod rules;
