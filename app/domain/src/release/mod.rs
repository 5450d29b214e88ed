//! How what adults say becomes public: its states, who may release it, what the name finder finds in it.

pub mod found;
pub mod model;
pub mod rules;
