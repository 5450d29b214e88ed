pub mod model;
pub mod pass;
pub mod rules;
