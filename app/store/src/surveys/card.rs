//! The code of a card, which lets somebody answer once.

use platform::{crypto::Keys, random};

/// The most cards made at once.
pub const MOST_AT_ONCE: u32 = 500;
/// The most cards of one survey.
pub const MOST_OF_ALL: u64 = 5_000;
/// Characters of a card's code: more than a survey's code has, so that neither is taken for the other.
const LONG: usize = 10;
/// The code of a card, in capitals: `ACDEFGHJKM`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Card(String);

impl Card {
    /// Reads a typed code; spaces, dashes, case and full-width letters do not matter.
    pub fn parse(typed: &str) -> Option<Self> {
        let code = domain::surveys::model::letters_of_code(typed);
        (code.len() == LONG && random::is_clear(&code)).then_some(Self(code))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code in two halves, as it is printed on the card: `ACDEF-GHJKM`.
    pub fn printed(&self) -> String {
        let (one, two) = self.0.split_at(LONG / 2);
        format!("{one}-{two}")
    }

    /// The fingerprint that is stored.
    pub fn fingerprint(&self, keys: &Keys) -> Vec<u8> {
        keys.fingerprint("survey-card", &self.0)
    }
}

/// The first `n` codes that are derived from a form's key and ours.
pub fn codes(keys: &Keys, once: &str, n: u32) -> Vec<Card> {
    let code = |n| random::clear_letters(&keys.fingerprint("survey-card-code", &format!("{once} {n}"))[..2 * LONG]);
    (0..n).map(|n| Card(code(n))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::surveys::model::SurveyCode;

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
