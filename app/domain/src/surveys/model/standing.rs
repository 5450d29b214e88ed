//! The state, privacy, influence and code of a survey.

use serde::{Deserialize, Serialize};

use crate::closed_enum::closed_enum;

closed_enum! {
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

closed_enum! {
    /// Who can know who said it (docs/domain.md, *Privacy*).
    Privacy { Anonymous = "anonymous", Confidential = "confidential", Named = "named" }
}

impl Privacy {
    /// The time that may be stored with something that is said: for anonymous surveys only the beginning of the day.
    #[must_use]
    pub fn moment(self, now: crate::time::Timestamp) -> crate::time::Timestamp {
        match self {
            Self::Anonymous => now.start_of_day(),
            Self::Confidential | Self::Named => now,
        }
    }
}

closed_enum! {
    /// The state of a survey (docs/domain.md, *Surveys*).
    SurveyState { Draft = "draft", Checking = "checking", Open = "open", Closed = "closed", Published = "published" }
}

/// The six characters people type to find a survey: upper case, and none that is easily mistaken for another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SurveyCode(pub String);

impl SurveyCode {
    /// Reads what somebody typed or pasted: the code in any case and with a full stop, or an address with it.
    pub fn parse(typed: &str) -> Option<Self> {
        let code = letters_of_code(typed);
        (code.len() == 6 && code.bytes().all(|b| b.is_ascii_alphanumeric())).then_some(Self(code))
    }
}

/// The letters of a code; of an address those after `/s/`.
pub fn letters_of_code(typed: &str) -> String {
    let code = typed.rsplit_once("/s/").map_or(typed, |(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or(rest));
    crate::plain::run_together(code).to_ascii_uppercase()
}

#[cfg(test)]
mod tests {
    use crate::surveys::model::standing::SurveyCode;

    #[test]
    fn a_code_is_read_as_people_write_or_paste_it() {
        let typed = [
            "K4M2PX",
            "k4m 2px",
            "K4M-2PX.",
            "“K4M2PX”",
            " K4M2PX,\n",
            "K4M2PX\u{200b}",
            "Ｋ４Ｍ２ＰＸ",
            "https://noise.example.gov.uk/s/K4M2PX",
            "noise.example.gov.uk/cy/s/k4m2px/1?check=1",
            "https://a.uk/s/K4M2PX?",
            "https://a.uk/s/K4M2PX.",
        ];
        for typed in typed {
            assert_eq!(SurveyCode::parse(typed), Some(SurveyCode("K4M2PX".into())), "{typed}");
        }
        for none in ["", "K4M2P", "K4M2PXX", "K4M2P\u{442}\u{442}", "https://a.uk/join"] {
            assert_eq!(SurveyCode::parse(none), None, "{none}");
        }
    }
}
