//! Where a survey stands, who can know who said it, what answers can change, and the code it is found by.

use serde::{Deserialize, Serialize};

use crate::words::words;

words! {
    /// What young people's answers can change; said before the first question.
    Influence {
        /// It is decided; they are told, and how it went is asked.
        Told = "told",
        /// They are asked before the council decides.
        Asked = "asked",
        /// Young people and the council decide together.
        Together = "together",
        /// Young people decide.
        Decide = "decide",
    }
}

words! {
    /// Who can know who said it (product.md, Three levels of privacy).
    Privacy { Anonymous = "anonymous", Confidential = "confidential", Named = "named" }
}

words! {
    /// Where a survey stands (domain.md, States).
    SurveyState { Draft = "draft", Checking = "checking", Open = "open", Closed = "closed", Published = "published" }
}

/// The six characters people type to find a survey; upper case, none that is mistaken for another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SurveyCode(pub String);

impl SurveyCode {
    /// Reads what somebody typed: spaces, dashes and small letters do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let code: String =
            typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
        (code.len() == 6 && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(Self(code))
    }
}
