//! Cards for an event: each has a code that works once. The codes are shown once, for printing; we keep
//! a fingerprint of each. Nobody writes down who gets which card.

use leptos::prelude::*;

use crate::error::AppError;

#[cfg(feature = "ssr")]
use crate::platform::{crypto::Keys, random};

/// The most cards made at once.
pub const MOST_AT_ONCE: u32 = 500;
/// The most cards of one survey.
pub const MOST_OF_ALL: u64 = 5_000;
/// Characters of a code: more than of a survey's, so that one is never taken for the other.
#[cfg(feature = "ssr")]
const LONG: usize = 10;
/// How long the browser that made them can show them again, in case the printer jams.
#[cfg(feature = "ssr")]
const SHOWN_SECONDS: i64 = 10 * 60;
#[cfg(feature = "ssr")]
const COOKIE: &str = "noise-cards";

/// The code of a card, in capitals: `ACDEFGHJKM`.
#[cfg(feature = "ssr")]
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card(String);

#[cfg(feature = "ssr")]
impl Card {
    /// Reads what somebody typed: spaces, dashes, small or wide letters do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let code = super::model::letters_of_code(typed);
        (code.len() == LONG && random::is_clear(&code)).then_some(Self(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In two halves, as it stands on the card: `ACDEF-GHJKM`.
    pub fn printed(&self) -> String {
        let (one, two) = self.0.split_at(LONG / 2);
        format!("{one}-{two}")
    }

    /// What is kept of it.
    pub fn fingerprint(&self, keys: &Keys) -> Vec<u8> {
        keys.fingerprint("survey-card", &self.0)
    }
}

/// The first `n` codes that follow from a form's key, and from ours.
#[cfg(feature = "ssr")]
pub fn codes(keys: &Keys, once: &str, n: u32) -> Vec<Card> {
    let code = |n| random::clear_letters(&keys.fingerprint("survey-card-code", &format!("{once} {n}"))[..2 * LONG]);
    (0..n).map(|n| Card(code(n))).collect()
}

/// The form's key and the number of cards that this browser may show for some minutes yet.
#[cfg(feature = "ssr")]
pub fn just_made() -> Option<(String, u32)> {
    let kept = crate::page::Req::current().cookie(COOKIE)?;
    let (once, n) = kept.split_once('.')?;
    let n = n.parse().ok().filter(|n| (1..=MOST_AT_ONCE).contains(n))?;
    Some((once.to_owned(), n))
}

/// Makes cards, and shows them for printing.
#[server(prefix = "/do", endpoint = "surveys/make-cards")]
pub async fn make_cards(code: String, #[server(default)] n: String, once: String) -> Result<(), AppError> {
    use super::{forms::code_of, store};
    use crate::{
        page::Req,
        platform::guard::{Officer, require},
    };
    let cx = require::<Officer>().await?;
    let code = code_of(&code)?;
    let n = n.trim().parse().unwrap_or(0);
    // The same form again shows those it made, whatever number it says now.
    let n = store::make_cards(&cx, &code, n, &once).await?;
    let req = Req::current();
    req.set_cookie(COOKIE, &format!("{once}.{n}"), Some(SHOWN_SECONDS));
    req.go(&format!("/surveys/{}/cards/sheet", code.0));
    Ok(())
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::surveys::model::SurveyCode;

    #[test]
    fn codes_follow_from_the_form_and_differ() {
        let keys = Keys::new([7; 32]);
        let made = codes(&keys, "00", 500);
        assert_eq!(made, codes(&keys, "00", 500));
        assert_eq!(made.iter().collect::<std::collections::HashSet<_>>().len(), 500);
        assert!(codes(&keys, "01", 500).iter().all(|card| !made.contains(card)));
        assert_ne!(made, codes(&Keys::new([8; 32]), "00", 500));
    }

    #[test]
    fn a_card_is_read_however_it_is_typed_and_is_no_survey() {
        let card = codes(&Keys::new([7; 32]), "00", 1).remove(0);
        let typed = format!(" {} ", card.printed().to_lowercase().replace('-', " - "));
        assert_eq!(Card::parse(&typed), Some(card.clone()));
        assert_eq!(SurveyCode::parse(card.as_str()), None);
        assert_eq!((Card::parse("K4M2PX"), Card::parse("OOOOOOOOOO"), Card::parse("")), (None, None, None));
    }
}
