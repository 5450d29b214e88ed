//! Links to sign by, for people without an account: each for an occasion, until a day. Pure.

use jiff::{ToSpan as _, civil::Date};

use super::{LINK_DAYS, LONGEST_EVENT, names::tidy};
use crate::{
    error::{AppError, FieldErrors, Message},
    text::max_chars,
};

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
    use rstest::rstest;

    use super::*;

    fn keys(error: &AppError) -> Vec<&str> {
        match error {
            AppError::Invalid(all) => all.iter().map(|problem| problem.sentence.key.as_str()).collect(),
            _ => Vec::new(),
        }
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
}
