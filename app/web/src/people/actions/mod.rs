//! What people may do with their account, and the administrator with everybody's.

pub(crate) mod accounts;
pub(crate) mod entrance;
pub(crate) mod roles;
pub(crate) mod settings;

pub use accounts::*;
pub use entrance::*;
pub use roles::*;
pub use settings::*;
