pub mod alarm;
pub mod model;
pub mod opening;
pub mod rules;
