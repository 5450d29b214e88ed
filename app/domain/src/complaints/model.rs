//! What a complaint is made of.

use serde::{Deserialize, Serialize};

use crate::{advocacy::model::Contact, closed_enum::closed_enum};

closed_enum! {
    /// How far a complaint has come.
    ComplaintState {
        Offered = "offered", Declined = "declined", Passed = "passed", Answered = "answered", TakenBack = "taken_back",
    }
}

closed_enum! {
    /// Who a complaint is about.
    Whom {
        /// The council or one of its services.
        Council = "council",
        /// Somebody who works with the child.
        Worker = "worker",
        /// A participation officer: somebody who reads what young people write.
        Reader = "reader",
        /// A safeguarding lead.
        Lead = "lead",
    }
}

/// What is sealed of a complaint.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Who it is about, in the child's words; may be empty.
    pub who: String,
    /// How the complaints manager may reach them, if they like.
    pub contact: Option<Contact>,
}
