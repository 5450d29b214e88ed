//! What a witness agrees to who tells a panel something: what is noted of it, who may read it, and until when. Pure.

use jiff::{ToSpan as _, civil::Date};

use crate::{
    closed_enum::closed_enum,
    error::{AppError, FieldErrors, Message},
};

/// An account is kept for so many months at most, counted from the day on which the agreement is entered.
pub const LONGEST_KEPT: i64 = 24;

closed_enum! {
    /// Who tells it.
    WitnessKind { YoungPerson = "young_person", Carer = "carer", Ambassador = "ambassador" }
}

closed_enum! {
    /// What may be recorded of it.
    Recording { Nothing = "nothing", Words = "words", Sound = "sound" }
}

closed_enum! {
    /// Who may read it: the panel and its clerk, or everybody.
    Readers { Panel = "panel", Everybody = "everybody" }
}

closed_enum! {
    /// Whether it is there.
    AccountState {
        Agreed = "agreed", Withdrawn = "withdrawn",
        /// It was kept for as long as the witness agreed to.
        Over = "over",
    }
}

impl AccountState {
    /// Whether the account is gone.
    pub const fn is_over(self) -> bool {
        !matches!(self, Self::Agreed)
    }
}

/// What a witness agrees to. Days as `2026-12-16`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub who: WitnessKind,
    pub recording: Recording,
    pub readers: Readers,
    /// The last day on which it is kept.
    pub kept_until: String,
}

impl Agreement {
    /// What a form remembers of the agreement it was drawn from.
    pub fn as_read(&self) -> String {
        format!("{} {} {} {}", self.who.key(), self.recording.key(), self.readers.key(), self.kept_until)
    }
}

/// Reads what was typed: everything that is wrong with it is said at once.
///
/// # Errors
/// `Invalid`, by the fields `who`, `recording`, `readers` and `kept_until`.
pub fn read(who: &str, recording: &str, readers: &str, until: &str, today: Date) -> Result<Agreement, AppError> {
    let mut problems = FieldErrors::default();
    let (who, recording, readers) = (WitnessKind::parse(who), Recording::parse(recording), Readers::parse(readers));
    let missing = [("who", who.is_none()), ("recording", recording.is_none()), ("readers", readers.is_none())];
    for (field, _) in missing.into_iter().filter(|(_, is_missing)| *is_missing) {
        problems.push(field, Message::new("witness-choose"));
    }
    let until = until.trim().parse::<Date>().ok();
    let latest = today.checked_add(LONGEST_KEPT.months()).unwrap_or(Date::MAX);
    match until {
        None => problems.push("kept_until", Message::new("panels-no-day")),
        Some(day) if day < today || day > latest => problems.push("kept_until", Message::new("witness-until-range")),
        Some(_) => {}
    }
    problems.check()?;
    let (Some(who), Some(recording), Some(readers), Some(until)) = (who, recording, readers, until) else {
        return Err(AppError::Internal);
    };
    Ok(Agreement { who, recording, readers, kept_until: until.to_string() })
}

/// Whether anything may be noted of it; `account`: what was agreed, none where nothing was entered.
pub fn may_be_noted(account: Option<(&Agreement, AccountState)>) -> bool {
    account.is_some_and(|(agreed, state)| state == AccountState::Agreed && agreed.recording != Recording::Nothing)
}

/// Whether the item may be public. What is gone says nothing any more, and may be.
pub fn may_be_public(account: Option<(&Agreement, AccountState)>) -> bool {
    account.is_some_and(|(agreed, state)| state.is_over() || agreed.readers == Readers::Everybody)
}

#[cfg(test)]
mod tests {
    use AccountState::{Agreed, Over, Withdrawn};
    use rstest::rstest;

    use super::*;

    fn today() -> Date {
        Date::constant(2026, 11, 22)
    }

    #[rstest]
    #[case(["carer", "words", "panel", "2027-01-01"], &[])]
    #[case(["carer", "words", "panel", "2026-11-22"], &[])]
    #[case(["carer", "words", "panel", "2028-11-22"], &[])]
    #[case(["carer", "words", "panel", "2028-11-23"], &["kept_until"])]
    #[case(["carer", "words", "panel", "2026-11-21"], &["kept_until"])]
    #[case(["", "x", "", "soon"], &["who", "recording", "readers", "kept_until"])]
    fn an_agreement_is_whole(#[case] typed: [&str; 4], #[case] wrong: &[&str]) {
        let found: Vec<String> = match read(typed[0], typed[1], typed[2], typed[3], today()) {
            Ok(_) => Vec::new(),
            Err(AppError::Invalid(problems)) => problems.into_iter().map(|problem| problem.field).collect(),
            Err(error) => panic!("{error:?}"),
        };
        assert_eq!(found, wrong);
    }

    #[rstest]
    #[case(Recording::Words, Readers::Panel, Agreed, true, false)]
    #[case(Recording::Sound, Readers::Everybody, Agreed, true, true)]
    #[case(Recording::Nothing, Readers::Everybody, Agreed, false, true)]
    #[case(Recording::Words, Readers::Panel, Withdrawn, false, true)]
    #[case(Recording::Sound, Readers::Everybody, Over, false, true)]
    fn nothing_is_noted_and_nobody_reads_but_as_it_was_agreed(
        #[case] recording: Recording,
        #[case] readers: Readers,
        #[case] state: AccountState,
        #[case] noted: bool,
        #[case] public: bool,
    ) {
        let agreed = Agreement { who: WitnessKind::Carer, recording, readers, kept_until: "2027-01-01".into() };
        assert_eq!((may_be_noted(Some((&agreed, state))), may_be_public(Some((&agreed, state)))), (noted, public));
        assert!(!may_be_noted(None) && !may_be_public(None), "without an agreement");
    }
}
