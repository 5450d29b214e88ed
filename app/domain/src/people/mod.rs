pub mod giving;
pub mod model;
pub mod passwords;
pub mod rules;
