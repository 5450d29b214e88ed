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
    /// Reads what somebody typed: spaces, dashes, full stops, small or wide letters do not matter. Of a pasted address
    /// (`https://noise.example.org/cy/s/K4M2PX?a=1`) it is the part after `/s/`.
    pub fn parse(typed: &str) -> Option<Self> {
        let typed = typed.rsplit_once("/s/").map_or(typed, |(_, code)| code);
        let typed = typed.split(['/', '?', '#']).next().unwrap_or_default();
        let code = crate::plain::run_together(typed).to_ascii_uppercase();
        (code.len() == 6 && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(Self(code))
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use rstest::rstest;

    use super::SurveyCode;

    #[rstest]
    #[case("k4m 2px")]
    #[case("K4M-2PX.")]
    #[case("Ｋ４Ｍ２ＰＸ")]
    #[case(" k4m\u{200b}2px\n")]
    #[case("https://noise.example.org/cy/s/k4m2px?shared=1")]
    #[case("noise.example.org/s/K4M2PX/3")]
    fn a_code_is_read_however_it_is_typed(#[case] typed: &str) {
        assert_eq!(SurveyCode::parse(typed), Some(SurveyCode("K4M2PX".to_owned())));
    }

    #[rstest]
    #[case("")]
    #[case("K4M2P")]
    #[case("K4M2PXX")]
    #[case("K4M2P\u{442}\u{442}")]
    #[case("https://noise.example.org/tell")]
    fn what_is_no_code_is_none(#[case] typed: &str) {
        assert_eq!(SurveyCode::parse(typed), None);
    }
}
