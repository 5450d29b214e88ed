//! Celebrations: what young people, foster carers and staff have achieved, noted with their consent. Pure.

use CelebrationState::{Checking, Noted, Released};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
    lang::{Lang, Localized},
    text::max_chars,
    time::DAY,
};

/// The longest words of a celebration, in characters.
pub const LONGEST_WHAT: usize = 500;
/// The longest first name.
pub const LONGEST_NAME: usize = 40;
/// It is kept for two years, in milliseconds.
pub const KEPT: i64 = 730 * DAY;
/// The same, in months.
pub const KEPT_MONTHS: i64 = 24;

closed_enum! {
    /// Whose achievement it is.
    Whose { YoungPerson = "young_person", FosterCarer = "foster_carer", Staff = "staff" }
}

closed_enum! {
    /// What they have agreed to. None of it is a picture: no picture is taken.
    Consent {
        /// The panel reads it, without a name.
        Panel = "panel",
        /// Everybody may read it, without a name.
        Public = "public",
        /// Everybody may read it, with the first name.
        FirstName = "first_name",
    }
}

closed_enum! {
    /// Who has agreed.
    AgreedBy {
        Themselves = "themselves",
        /// They, and whoever has parental responsibility.
        Both = "both",
        /// Whoever has parental responsibility, for a child who is too young to say.
        Responsible = "responsible",
    }
}

closed_enum! {
    /// How far it has come.
    CelebrationState {
        /// A young person has noted it, and an officer reads it first.
        Checking = "checking",
        /// The panel reads it.
        Noted = "noted",
        /// Everybody reads it.
        Released = "released",
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CelebrationMove {
    Check,
    Release,
    /// It is no longer public.
    Hide,
}

/// The state after a move. What is there already stays.
///
/// # Errors
/// `Conflict` for releasing what its people did not agree to, and for anything before an officer has read it.
pub fn step(state: CelebrationState, consent: Consent, mv: CelebrationMove) -> Result<CelebrationState, AppError> {
    match (state, mv) {
        (Checking, CelebrationMove::Check) | (Noted | Released, CelebrationMove::Hide) => Ok(Noted),
        (Noted | Released, CelebrationMove::Release) if consent == Consent::Panel => {
            Err(AppError::conflict("celebrations-not-agreed"))
        }
        (Noted | Released, CelebrationMove::Release) => Ok(Released),
        _ => Err(AppError::conflict("celebrations-moved-on")),
    }
}

/// A celebration as it is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Celebration {
    pub whose: Whose,
    /// In one language of the council at least.
    pub what: Localized,
    pub consent: Consent,
    pub agreed_by: AgreedBy,
    /// Empty unless they agreed to it: what nobody agreed to is not kept.
    pub first_name: String,
}

/// What was typed of one.
#[derive(Clone, Copy, Debug)]
pub struct Typed<'a> {
    pub whose: &'a str,
    pub consent: &'a str,
    pub agreed_by: &'a str,
    pub first_name: &'a str,
    /// In which whoever types it reads: its field is said to be empty.
    pub lang: Lang,
}

/// Reads a celebration: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `whose`, `what[en]` …, `consent`, `agreed_by` and `first_name`.
pub fn read(typed: Typed<'_>, what: Localized) -> Result<Celebration, AppError> {
    let mut problems = FieldErrors::default();
    let whose = Whose::parse(typed.whose);
    let consent = Consent::parse(typed.consent);
    let agreed_by = AgreedBy::parse(typed.agreed_by);
    let choices = [
        ("whose", whose.is_some(), "celebrations-whose-missing"),
        ("consent", consent.is_some(), "celebrations-consent-missing"),
        ("agreed_by", agreed_by.is_some(), "celebrations-agreed-missing"),
    ];
    for (field, is_there, key) in choices {
        if !is_there {
            problems.push(field, Message::new(key));
        }
    }
    if what.is_empty() {
        problems.push(&typed.lang.field("what"), Message::new("celebrations-what-empty"));
    }
    for lang in Lang::ALL {
        max_chars(&mut problems, &lang.field("what"), what.of(lang), LONGEST_WHAT);
    }
    let first_name = typed.first_name.split_whitespace().collect::<Vec<_>>().join(" ");
    let names = consent == Some(Consent::FirstName);
    if names && first_name.is_empty() {
        problems.push("first_name", Message::new("celebrations-name-empty"));
    }
    // A first name is one word, or two with a dash: what follows it would be the family's.
    if names && first_name.contains(' ') {
        problems.push("first_name", Message::new("celebrations-name-more"));
    }
    max_chars(&mut problems, "first_name", &first_name, LONGEST_NAME);
    problems.check()?;
    let (Some(whose), Some(consent), Some(agreed_by)) = (whose, consent, agreed_by) else {
        return Err(AppError::Internal);
    };
    Ok(Celebration { whose, what, consent, agreed_by, first_name: if names { first_name } else { String::new() } })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Checking, Consent::Public, CelebrationMove::Check, Some(Noted))]
    #[case(Checking, Consent::FirstName, CelebrationMove::Release, None)]
    #[case(Checking, Consent::Public, CelebrationMove::Hide, None)]
    #[case(Noted, Consent::Panel, CelebrationMove::Release, None)]
    #[case(Noted, Consent::Public, CelebrationMove::Release, Some(Released))]
    #[case(Noted, Consent::Public, CelebrationMove::Check, None)]
    #[case(Released, Consent::FirstName, CelebrationMove::Release, Some(Released))]
    #[case(Released, Consent::Public, CelebrationMove::Hide, Some(Noted))]
    fn nothing_is_public_that_was_not_agreed_to(
        #[case] from: CelebrationState,
        #[case] consent: Consent,
        #[case] mv: CelebrationMove,
        #[case] to: Option<CelebrationState>,
    ) {
        assert_eq!(step(from, consent, mv).ok(), to);
    }

    const NOTHING: Typed<'static> = Typed { whose: "", consent: "", agreed_by: "", first_name: "", lang: Lang::En };

    fn typed<'a>(consent: &'a str, first_name: &'a str) -> Typed<'a> {
        Typed { whose: "young_person", consent, agreed_by: "themselves", first_name, lang: Lang::Cy }
    }

    #[rstest]
    #[case("public", "Sam", "")]
    #[case("panel", "Sam", "")]
    #[case("first_name", " Sam ", "Sam")]
    fn a_name_that_nobody_agreed_to_is_not_kept(#[case] consent: &str, #[case] name: &str, #[case] kept: &str) {
        let what = Localized::default().with(Lang::Cy, "Enillodd");
        assert_eq!(read(typed(consent, name), what).map(|one| one.first_name).ok().as_deref(), Some(kept));
    }

    #[rstest]
    #[case(typed("first_name", ""), "x", &["first_name"])]
    #[case(typed("first_name", "Sam Jones"), "x", &["first_name"])]
    #[case(typed("", "Sam"), "x", &["consent"])]
    #[case(typed("public", ""), "", &["what[cy]"])]
    #[case(NOTHING, "", &["whose", "consent", "agreed_by", "what[en]"])]
    fn what_is_missing_is_said(#[case] typed: Typed<'_>, #[case] what: &str, #[case] wrong: &[&str]) {
        let fields: Vec<String> = match read(typed, Localized::default().with(Lang::En, what)) {
            Err(AppError::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
            other => panic!("{other:?}"),
        };
        assert_eq!(fields, wrong);
    }
}
