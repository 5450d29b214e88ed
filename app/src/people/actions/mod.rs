//! What people may do with their account, and the administrator with everybody's.

mod accounts;
mod entrance;
mod settings;

pub use accounts::*;
pub use entrance::*;
pub use settings::*;
