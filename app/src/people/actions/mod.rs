//! What people may do with their account, and the administrator with everybody's.

mod accounts;
mod entrance;
mod roles;
mod settings;

pub use accounts::*;
pub use entrance::*;
pub use roles::*;
pub use settings::*;
