pub mod found;
pub mod model;
pub mod rules;
