pub mod keys;
pub mod model;
pub mod rules;
