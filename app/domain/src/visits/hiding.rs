//! Words that would give away where children live. What a panel, a search or a report may read of a visit says neither
//! the address of the place nor what it is really called; a code name is there instead.

use super::PlaceDetails;

/// The shortest part of an address that says anything by itself, in letters.
const TELLING: usize = 5;
/// The shortest name that is looked for.
const NAMED: usize = 4;

/// Lower-case words with one space around each: ` 12 oak lane `.
fn words(text: &str) -> String {
    let letters = text.to_lowercase().replace(['\'', '’'], "");
    let words: Vec<_> = letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}

fn without_spaces(words: &str) -> String {
    words.replace(' ', "")
}

/// Whether it looks like a postcode of the United Kingdom, without spaces: `hx12ab`.
fn is_postcode(part: &str) -> bool {
    let letters: Vec<char> = part.chars().collect();
    let kinds = |from: usize, what: fn(&char) -> bool| letters.get(from).is_some_and(what);
    let n = letters.len();
    (5..=7).contains(&n)
        && part.is_ascii()
        && kinds(0, char::is_ascii_alphabetic)
        && kinds(n - 3, char::is_ascii_digit)
        && kinds(n - 2, char::is_ascii_alphabetic)
        && kinds(n - 1, char::is_ascii_alphabetic)
        && letters[..n - 3].iter().any(char::is_ascii_digit)
}

/// What streets and houses are called, in English and Welsh.
const KINDS: &[&str] = &[
    "street", "st", "road", "rd", "lane", "ln", "avenue", "ave", "close", "drive", "way", "court", "gardens", "place",
    "crescent", "terrace", "grove", "square", "hill", "row", "mews", "park", "walk", "view", "house", "home",
    "cottage", "lodge", "farm", "villa", "heol", "stryd", "ffordd", "lôn", "clos", "rhodfa", "maes",
];
/// Words that lead nowhere, at the beginning or the end of two or three.
const COMMON: &[&str] = &[
    "a", "an", "the", "and", "of", "in", "on", "at", "by", "to", "for", "from", "with", "near", "next", "off",
    "behind", "opposite", "flat", "fflat", "room", "unit", "floor", "building", "block", "number", "no", "care",
    "children", "county", "uk", "y", "yr", "i", "o", "ar", "ger",
];

fn is_common(word: &str) -> bool {
    COMMON.contains(&word) || matches!(word, "apartment" | "childrens")
}

fn has_number(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
}

/// A name, of a street or a house.
fn is_own(word: &str) -> bool {
    word.chars().count() > 1 && !has_number(word) && !KINDS.contains(&word) && !is_common(word)
}

/// Whether two or three words of an address lead there: `mill lane`, `heol y felin`, `12 the avenue`.
fn leads_there(window: &[&str]) -> bool {
    let [first, .., last] = window else { return false };
    let whole = ![first, last].into_iter().any(|word| is_common(word));
    whole && (window.iter().any(|word| is_own(word)) || (has_number(first) && KINDS.contains(last)))
}

/// What of an address would lead there: each line or part that has several words or a number in it, also without its
/// number; and of each, in whatever way it is written, every two or three words that say enough.
fn telling(address: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for part in address.split(['\n', ',', ';']) {
        let part = words(part);
        let each: Vec<&str> = part.split_whitespace().collect();
        let windows = [2, 3].into_iter().flat_map(|n| each.windows(n));
        parts.extend(windows.filter(|window| leads_there(window)).map(|window| window.join(" ")));
        let bare = part.trim().trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').to_owned();
        for one in [part.trim().to_owned(), bare] {
            let says = one.contains(' ') || one.chars().any(|c| c.is_ascii_digit());
            if says && one.chars().count() >= TELLING {
                parts.push(one);
            }
        }
    }
    parts
}

/// The postcodes in an address, without spaces.
fn postcodes(address: &str) -> Vec<String> {
    let all = words(address);
    let all: Vec<&str> = all.split_whitespace().collect();
    let pairs = all.windows(2).map(<[&str]>::concat);
    let alone = all.iter().map(|one| (*one).to_owned());
    pairs.chain(alone).filter(|one| is_postcode(one)).collect()
}

/// Whether a text says where a place is, or what it is really called.
pub fn gives_away(text: &str, place: &PlaceDetails) -> bool {
    let said = words(text);
    let name = words(&place.name);
    let says_name = name.trim().chars().count() >= NAMED && said.contains(&name);
    let says_part = telling(&place.address).iter().any(|part| said.contains(&format!(" {part} ")));
    let squeezed = without_spaces(&said);
    says_name || says_part || postcodes(&place.address).iter().any(|code| squeezed.contains(code.as_str()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn oak() -> PlaceDetails {
        PlaceDetails {
            name: "Heron’s Rest".into(),
            address: "12 Mill Lane\nHalifax\nHX1 2AB".into(),
            contact: "Jo".into(),
        }
    }

    #[rstest]
    #[case::street("We went to 12 Mill Lane.", true)]
    #[case::without_its_number("The road (MILL LANE) is dark", true)]
    #[case::postcode("it is in HX1 2AB", true)]
    #[case::postcode_run_together("it is in hx12ab!", true)]
    #[case::name("Herons Rest was warm", true)]
    #[case::name_with_another_apostrophe("Heron's rest was warm", true)]
    #[case::the_town_alone("Halifax has no bus at night", false)]
    #[case::a_part_of_a_word("Millions of lanes", false)]
    #[case::code_name("Oak was warm, the kitchen is new", false)]
    #[case::nothing("", false)]
    fn a_place_is_not_given_away(#[case] text: &str, #[case] gives: bool) {
        assert_eq!(gives_away(text, &oak()), gives, "{text}");
    }

    #[rstest]
    #[case::on_one_line("12 Mill Lane Halifax HX1 2AB")]
    #[case::with_a_letter("12a Mill Lane, Halifax HX1 2AB")]
    #[case::of_a_flat("Flat 3 12 Mill Lane Halifax\nHX1 2AB")]
    #[case::behind_a_name("Oak House 12 Mill Lane, Halifax HX1 2AB")]
    fn an_address_is_found_in_whatever_way_it_is_written(#[case] address: &str) {
        let place = PlaceDetails { address: address.into(), ..PlaceDetails::default() };
        for telling in ["We went to 12 Mill Lane.", "Mill Lane is dark", "the Mill lane house", "It is in hx1 2ab"] {
            assert!(gives_away(telling, &place), "{address}: {telling}");
        }
        for innocent in [
            "We went by bus to the home",
            "Flat 3 has a new kitchen",
            "It is 12 minutes from the school by car",
            "Halifax has no bus at night",
            "The children asked for a mill to grind coffee",
            "There is a lane behind the house",
            "",
        ] {
            assert!(!gives_away(innocent, &place), "{address}: {innocent}");
        }
    }

    #[rstest]
    #[case("12 The Avenue", "we were at 12, the avenue", true)]
    #[case("12 The Avenue York", "we walked along the avenue", false)]
    #[case("3 Heol y Felin Bangor", "Mae heol y felin yn dywyll", true)]
    #[case("3 Heol y Felin Bangor", "Roedd y gegin yn gynnes", false)]
    #[case("Mill House 4 Oak Road", "Mill House was warm", true)]
    #[case("The Home on the Hill 4 Oak Road", "The home is on the hill", false)]
    fn words_that_lead_nowhere_are_free(#[case] address: &str, #[case] text: &str, #[case] gives: bool) {
        let place = PlaceDetails { address: address.into(), ..PlaceDetails::default() };
        assert_eq!(gives_away(text, &place), gives, "{address}: {text}");
    }

    #[test]
    fn of_a_place_of_which_nothing_is_known_nothing_is_given_away() {
        assert!(!gives_away("12 Mill Lane, HX1 2AB", &PlaceDetails::default()));
    }

    proptest! {
        #[test]
        fn an_address_with_a_number_never_goes_through(
            before in "[a-z ]{0,20}", after in "[a-z ]{0,20}", number in 1..200_u8, street in "[a-z]{3,9} (street|lane)",
        ) {
            let place = PlaceDetails { address: format!("{number} {street}"), ..PlaceDetails::default() };
            let text = format!("{before} {street}, {after}");
            prop_assert!(gives_away(&text, &place), "{text}");
        }
    }
}
