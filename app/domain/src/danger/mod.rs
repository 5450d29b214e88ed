pub mod families;
pub mod lists;
pub mod rules;
