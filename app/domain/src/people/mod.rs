//! People: who signs in in which way, which passwords are good enough, which roles two people give,
//! what an administrator may set.

pub mod giving;
pub mod model;
pub mod passwords;
pub mod rules;
pub mod settings;
