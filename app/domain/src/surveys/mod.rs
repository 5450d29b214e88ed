pub mod definition;
pub mod editing;
pub mod forms;
pub mod invited;
pub mod model;
pub mod rules;
pub mod schedule;
pub mod template;
