//! What people do with their own account, and the administrator with every account.

pub(crate) mod accounts;
pub(crate) mod entrance;
pub(crate) mod roles;
pub(crate) mod settings;

pub use accounts::*;
pub use entrance::*;
pub use roles::*;
pub use settings::*;
