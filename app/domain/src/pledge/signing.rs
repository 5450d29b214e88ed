//! Signing the pledge: what a signature may say, how it becomes public, and how long a link is open. Pure.

use SignatureState::{Public, Waiting, Withdrawn};
use jiff::{ToSpan as _, civil::Date};

use super::rules::IllegalPledgeMove;
use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    plain,
    text::max_chars,
};

/// The longest name of a signature, in characters.
pub const LONGEST_NAME: usize = 60;
/// The longest role, in characters.
pub const LONGEST_ROLE: usize = 80;
/// The longest name of what a link is for, in characters.
pub const LONGEST_EVENT: usize = 80;
/// A link is open for so many days at most.
pub const LINK_DAYS: i64 = 366;
/// The most links of one edition.
pub const MOST_LINKS: u64 = 100;
/// So many signatures may wait for the pledge lead at once: nobody buries the list.
pub const MOST_WAITING: u64 = 1_000;
/// So many of them by one link: a link that got about closes itself, not the others.
pub const MOST_WAITING_BY_LINK: u64 = 250;

closed_enum! {
    /// The state of a signature.
    SignatureState { Waiting = "waiting", Public = "public", Withdrawn = "withdrawn" }
}

/// Who signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signer {
    /// A member of the Children in Care Council or a young person on a panel, who is a child: a first name is public and
    /// no role of their own.
    Member,
    /// Anybody else with an account.
    Account,
    /// Somebody who came by a link.
    Guest,
}

/// What becomes public of a signature. Of a member the role is empty, and is said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    pub name: String,
    pub role: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureMove {
    /// `unsure`: by a link, or under another name than that of the account.
    Sign {
        unsure: bool,
    },
    Confirm,
    /// What comes again after it waits again. Of somebody without an account nothing is kept instead.
    Refuse,
    Withdraw,
}

/// A signature as it is before a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    pub state: SignatureState,
    /// The signer withdrew it, not the pledge lead.
    pub own: bool,
}

/// The state after a move; `before` is none for who has never signed. What is there already stays, so that a form that
/// is posted twice does nothing the second time. What the pledge lead took away waits for them when it comes again.
///
/// # Errors
/// `IllegalPledgeMove` for confirming what was withdrawn, and for anything but signing where nothing is.
pub fn step(before: Option<Before>, mv: SignatureMove) -> Result<SignatureState, IllegalPledgeMove> {
    let there = before.map(|before| before.state).filter(|state| *state != Withdrawn);
    match (there, mv) {
        (Some(state), SignatureMove::Sign { .. }) => Ok(state),
        (None, SignatureMove::Sign { unsure }) => {
            let taken_away = before.is_some_and(|before| !before.own);
            Ok(if unsure || taken_away { Waiting } else { Public })
        }
        (Some(_), SignatureMove::Confirm) => Ok(Public),
        (None, SignatureMove::Withdraw) if before.is_none() => Err(IllegalPledgeMove),
        (_, SignatureMove::Withdraw) | (Some(Waiting), SignatureMove::Refuse) => Ok(Withdrawn),
        (_, SignatureMove::Refuse) | (None, SignatureMove::Confirm) => Err(IllegalPledgeMove),
    }
}

/// Whether a withdrawn signature counts as its signer's own to give again: not where the pledge lead took it down, nor
/// where they were still to look at it.
pub const fn is_own(before: SignatureState, by_signer: bool) -> bool {
    by_signer && matches!(before, Public)
}

/// Whether somebody signs under the name of their account; anything else the pledge lead looks at first.
pub fn is_own_name(signer: Signer, name: &str, account: &str) -> bool {
    match signer {
        Signer::Member => plain::flat(name) == plain::flat(first_name(account)),
        Signer::Account => bare_name(name) == bare_name(account),
        Signer::Guest => false,
    }
}

/// Reads a signature as it was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `name` and `role`.
pub fn read(signer: Signer, name: &str, role: &str) -> Result<Signed, AppError> {
    let mut problems = FieldErrors::default();
    let name = tidy(name);
    words(&mut problems, "name", &name, LONGEST_NAME, "pledge-sign-name-empty");
    let in_one = |c: char| c.is_alphabetic() || "-'’\u{2010}\u{2011}".contains(c) || is_mark(c);
    if signer == Signer::Member && !name.chars().all(in_one) {
        problems.push("name", Message::new("pledge-sign-name-first"));
    }
    let role = if signer == Signer::Member { String::new() } else { tidy(role) };
    if signer != Signer::Member {
        words(&mut problems, "role", &role, LONGEST_ROLE, "pledge-sign-role-empty");
    }
    problems.check()?;
    Ok(Signed { name, role })
}

fn words(problems: &mut FieldErrors, field: &str, text: &str, most: usize, empty: &str) {
    if !text.chars().any(char::is_alphabetic) {
        problems.push(field, Message::new(empty));
    }
    if looks_like_an_address(text) {
        problems.push(field, Message::new("pledge-sign-no-address"));
    }
    max_chars(problems, field, text, most);
}

/// A sign that is written over or under a letter, as some alphabets and decomposed letters have them.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{5b0}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{93a}'..='\u{94f}')
}

/// One line, without what nobody sees: a sign that turns the direction would garble its neighbours on the wall. The two
/// that join letters stay; Persian is spelled with them.
fn tidy(text: &str) -> String {
    let seen = |c: &char| matches!(c, '\u{200c}' | '\u{200d}') || !(plain::is_invisible(*c) || c.is_control());
    let text: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(seen).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a phone or a reader of PDFs might make a link of it: `evil.example`, `me@home`, `https://…`.
fn looks_like_an_address(text: &str) -> bool {
    let letters = |part: &str| part.chars().filter(|c| c.is_alphanumeric()).count();
    let dotted = |word: &str| {
        let parts: Vec<_> = word.split(['.', '．', '。', '｡']).map(letters).collect();
        parts.windows(2).any(|pair| pair[0] >= 2 && pair[1] >= 2)
    };
    // A way to reach somebody is no role.
    let digits = text.chars().filter(char::is_ascii_digit).count();
    text.contains(['@', '<', '>', '\\']) || text.contains("//") || digits >= 6 || text.split_whitespace().any(dotted)
}

/// A first name to begin with: the first word of an account's name.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or_default()
}

/// By what two signatures of people without an account are one: the same name and role, however they are written.
pub fn guest_key(signed: &Signed) -> String {
    format!("{}\n{}", plain::flat(&signed.name), plain::flat(&signed.role))
}

/// How people are addressed, in both languages.
const TITLES: [&str; 19] = [
    "councillor",
    "cllr",
    "cynghorydd",
    "cyng",
    "y",
    "yr",
    "dr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "prof",
    "professor",
    "rev",
    "parch",
    "sir",
    "dame",
    "lady",
];

/// A name as it is compared, without how somebody is addressed: `cllr Ann Rees` signs for `Ann Rees`.
pub fn bare_name(name: &str) -> String {
    let flat = plain::flat(name);
    let words: Vec<_> = flat.split(' ').collect();
    let titles = words.iter().take_while(|word| TITLES.contains(word)).count();
    // Somebody may be called Lady and nothing else.
    if titles == words.len() { flat } else { words[titles..].join(" ") }
}

/// Why a link does not open any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkClosed {
    Revoked,
    Over,
}

impl From<LinkClosed> for AppError {
    fn from(closed: LinkClosed) -> Self {
        Self::gone(match closed {
            LinkClosed::Revoked => "pledge-sign-link-revoked",
            LinkClosed::Over => "pledge-sign-link-over",
        })
    }
}

/// Whether a link is open today; `until` is its last day.
///
/// # Errors
/// Why it is not.
pub fn open(until: Date, revoked: bool, today: Date) -> Result<(), LinkClosed> {
    match (revoked, today > until) {
        (true, _) => Err(LinkClosed::Revoked),
        (false, true) => Err(LinkClosed::Over),
        (false, false) => Ok(()),
    }
}

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewLink {
    pub event: String,
    pub until: Date,
}

/// Reads the form of a new link.
///
/// # Errors
/// `Invalid`, by the fields `event` and `until`.
pub fn read_link(event: &str, until: &str, today: Date) -> Result<NewLink, AppError> {
    let mut problems = FieldErrors::default();
    let event = tidy(event);
    if event.is_empty() {
        problems.push("event", Message::new("form-required"));
    }
    max_chars(&mut problems, "event", &event, LONGEST_EVENT);
    let last = today.saturating_add(LINK_DAYS.days());
    let until: Option<Date> = until.trim().parse().ok();
    match until {
        None => problems.push("until", Message::new("pledge-lead-link-until-missing")),
        Some(day) if day < today => problems.push("until", Message::new("pledge-lead-link-until-past")),
        Some(day) if day > last => problems.push("until", Message::new("pledge-lead-link-until-far")),
        Some(_) => {}
    }
    problems.check()?;
    Ok(NewLink { event, until: until.ok_or(AppError::Internal)? })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn keys(error: &AppError) -> Vec<&str> {
        match error {
            AppError::Invalid(all) => all.iter().map(|problem| problem.sentence.key.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    #[rstest]
    #[case(Signer::Account, "  Cllr  Ann\tRees ", " Leader of the\ncouncil ", Ok(("Cllr Ann Rees", "Leader of the council")))]
    #[case(Signer::Member, "Seren", "anything", Ok(("Seren", "")))]
    #[case(Signer::Member, "Mary-Ann", "", Ok(("Mary-Ann", "")))]
    #[case(Signer::Member, "Seren Jones", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Seren_12", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Siân\u{200d}Jones", "", Err(vec!["pledge-sign-name-first"]))]
    #[case(Signer::Member, "Sia\u{302}n", "", Ok(("Sia\u{302}n", "")))]
    #[case(Signer::Guest, "Ann", "ring 07700 900123", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "a.evil.example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "evil．example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Member, "", "", Err(vec!["pledge-sign-name-empty"]))]
    #[case(Signer::Guest, "", " ", Err(vec!["pledge-sign-name-empty", "pledge-sign-role-empty"]))]
    #[case(Signer::Guest, "…", "12", Err(vec!["pledge-sign-name-empty", "pledge-sign-role-empty"]))]
    #[case(Signer::Guest, "J. R. O'Neill", "N.S.P.C.C. Cymru", Ok(("J. R. O'Neill", "N.S.P.C.C. Cymru")))]
    #[case(Signer::Guest, "evil.example", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "Ann", "me@example.org", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "https://x", "Carer", Err(vec!["pledge-sign-no-address"]))]
    #[case(Signer::Guest, "\u{202e}Ann\u{202c}", "Ca\u{0}rer", Ok(("Ann", "Carer")))]
    #[case(Signer::Guest, "می\u{200c}نا", "Carer", Ok(("می\u{200c}نا", "Carer")))]
    fn what_a_signature_may_say(
        #[case] signer: Signer,
        #[case] name: &str,
        #[case] role: &str,
        #[case] expected: Result<(&str, &str), Vec<&str>>,
    ) {
        let read = read(signer, name, role);
        let read = read.as_ref().map(|signed| (signed.name.as_str(), signed.role.as_str()));
        assert_eq!(read.map_err(keys), expected);
    }

    #[test]
    fn it_is_no_longer_than_a_wall_has_room_for() {
        let (name, role) = ("a".repeat(LONGEST_NAME), "é".repeat(LONGEST_ROLE));
        assert!(read(Signer::Guest, &name, &role).is_ok());
        let long = read(Signer::Guest, &format!("{name}a"), &format!("{role}é"));
        assert_eq!(long.as_ref().map_err(keys), Err(vec!["form-too-long", "form-too-long"]));
    }

    #[rstest]
    #[case(None, true, Waiting)]
    #[case::under_their_name(None, false, Public)]
    #[case(Some((Waiting, false)), true, Waiting)]
    #[case(Some((Public, false)), true, Public)]
    #[case(Some((Public, false)), false, Public)]
    #[case(Some((Withdrawn, true)), false, Public)]
    #[case::taken_away(Some((Withdrawn, false)), false, Waiting)]
    #[case(Some((Withdrawn, false)), true, Waiting)]
    fn who_signs(#[case] before: Option<(SignatureState, bool)>, #[case] unsure: bool, #[case] after: SignatureState) {
        let before = before.map(|(state, own)| Before { state, own });
        assert_eq!(step(before, SignatureMove::Sign { unsure }), Ok(after));
    }

    #[rstest]
    #[case("Cllr Ann Rees", "ann rees", true)]
    #[case("Y Cynghorydd Siân Puw", "Sian Puw", true)]
    #[case("Dr. Sunil Markande", "Sunil  Markande", true)]
    #[case("Ann Rees", "Ann Rhys", false)]
    #[case("Lady", "Sir", false)]
    fn a_name_signs_for_itself(#[case] one: &str, #[case] other: &str, #[case] same: bool) {
        assert_eq!(bare_name(one) == bare_name(other), same);
    }

    #[rstest]
    #[case(Signer::Member, "seren", "Seren Prydderch", true)]
    #[case(Signer::Member, "SerenPrydderch", "Seren Prydderch", false)]
    #[case(Signer::Account, "Cllr Ann Rees", "Ann Rees", true)]
    #[case(Signer::Account, "Ann Rees", "Cathy Clerk", false)]
    #[case(Signer::Guest, "Ann Rees", "Ann Rees", false)]
    fn under_whose_name(#[case] signer: Signer, #[case] name: &str, #[case] account: &str, #[case] own: bool) {
        assert_eq!(is_own_name(signer, name, account), own);
    }

    #[test]
    fn a_guest_is_one_however_they_are_written() {
        let key = |name: &str, role: &str| guest_key(&Signed { name: name.into(), role: role.into() });
        assert_eq!(key("Siân O’Neill", "Foster carer"), key("SIAN O'NEILL", "foster  carer"));
        assert_ne!(key("Ann Rees", "Foster carer"), key("Ann Rees", "Foster carer, Pentre"));
        assert_ne!(key("Ann", "Rees carer"), key("Ann Rees", "carer"));
    }

    #[rstest]
    #[case("2026-11-22", false, Ok(()))]
    #[case("2026-11-23", false, Ok(()))]
    #[case("2026-11-21", false, Err(LinkClosed::Over))]
    #[case("2026-11-23", true, Err(LinkClosed::Revoked))]
    #[case("2026-11-21", true, Err(LinkClosed::Revoked))]
    fn a_link_is_open_until_the_end_of_its_last_day(
        #[case] until: &str,
        #[case] revoked: bool,
        #[case] expected: Result<(), LinkClosed>,
    ) {
        assert_eq!(open(until.parse().expect("a day"), revoked, date(2026, 11, 22)), expected);
    }

    #[rstest]
    #[case("Carers' evening", "2026-11-22", Ok(()))]
    #[case("", "", Err(vec!["form-required", "pledge-lead-link-until-missing"]))]
    #[case("x", "2026-11-21", Err(vec!["pledge-lead-link-until-past"]))]
    #[case("x", "2027-11-24", Err(vec!["pledge-lead-link-until-far"]))]
    fn what_a_link_may_say(#[case] event: &str, #[case] until: &str, #[case] expected: Result<(), Vec<&str>>) {
        let read = read_link(event, until, date(2026, 11, 22));
        assert_eq!(read.as_ref().map(|_| ()).map_err(keys), expected);
    }

    proptest! {
        /// Whatever is done: what a guest signed is public only after the pledge lead has confirmed it, and what is
        /// withdrawn is not public before it is signed again.
        #[test]
        fn nothing_of_a_guest_is_public_without_a_yes(moves in prop::collection::vec(0..3_usize, 0..20)) {
            let (mut before, mut confirmed) = (None, false);
            for mv in moves {
                let mv = [SignatureMove::Sign { unsure: true }, SignatureMove::Confirm, SignatureMove::Withdraw][mv];
                let Ok(state) = step(before, mv) else { continue };
                match mv {
                    SignatureMove::Confirm => confirmed = true,
                    SignatureMove::Withdraw => confirmed = false,
                    SignatureMove::Sign { .. } | SignatureMove::Refuse => {}
                }
                before = Some(Before { state, own: false });
                prop_assert_eq!(state == Public, confirmed);
            }
        }

        /// Whatever somebody with an account and the pledge lead do: what the lead has taken down or refused is public
        /// only after the lead has said yes to it.
        #[test]
        fn what_the_lead_took_down_comes_back_only_by_the_lead(moves in prop::collection::vec(0..5_usize, 0..24)) {
            let (mut before, mut taken) = (None, false);
            for n in moves {
                let sign = SignatureMove::Sign { unsure: false };
                let withdraw = SignatureMove::Withdraw;
                let mv = [sign, SignatureMove::Confirm, SignatureMove::Refuse, withdraw, withdraw][n];
                let (was, own) = before.map_or((Withdrawn, true), |before: Before| (before.state, before.own));
                let Ok(state) = step(before, mv) else { continue };
                match n {
                    1 => taken = false,
                    2 | 4 if state != was => taken = true,
                    _ => {}
                }
                // 3 is the signer's own withdrawing, 4 the lead's.
                let own = if state == was || mv == sign { own } else { is_own(was, n == 3) };
                before = Some(Before { state, own });
                prop_assert!(!(state == Public && taken));
            }
        }

        #[test]
        fn what_is_taken_is_one_short_line_without_an_address(name in r"[A-Za-z é.@/:<>\n\u{202e}\u{0}]{0,70}") {
            if let Ok(signed) = read(Signer::Guest, &name, "Carer") {
                prop_assert!(signed.name.chars().count() <= LONGEST_NAME);
                let strange = |c: char| c.is_control() || "@<>\u{202e}".contains(c);
                prop_assert!(!signed.name.contains(strange));
                prop_assert_eq!(signed.name.trim(), signed.name.as_str());
                prop_assert_eq!(read(Signer::Guest, &signed.name, "Carer"), Ok(signed));
            }
        }
    }
}
