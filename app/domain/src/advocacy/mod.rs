pub mod model;
pub mod paths;
pub mod rules;
