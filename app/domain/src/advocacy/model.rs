//! What a request for an advocate is made of.

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

closed_enum! {
    /// How far a request has come.
    RequestState { Asked = "asked", Answered = "answered", TakenBack = "taken_back" }
}

closed_enum! {
    /// How somebody wants to be reached.
    Way { Phone = "phone", Email = "email", Find = "find" }
}

/// Only what is needed to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A first name or a nickname.
    pub name: String,
    pub way: Way,
    /// A number, an address, or where to find them.
    pub reach: String,
    /// When it is safe to get in touch; may be empty.
    pub safe: String,
}
