pub mod entering;
pub mod model;
pub mod rules;
pub mod themes;
