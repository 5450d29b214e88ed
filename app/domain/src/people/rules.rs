//! How people sign in, and mistakes that an administrator is kept from. Pure.

use validator::ValidateEmail as _;

use crate::{
    error::{AppError, FieldErrors, Message},
    role::Role,
    time::{DAY, HOUR, MINUTE, Timestamp},
};

/// How long a sign-in link is good (docs/domain.md, *Roles*).
pub const LINK_LASTS: i64 = 10 * MINUTE;
/// How long a link is good while its mail waits to be sent. After that nobody waits for it any more, and it is not
/// sent.
pub const LINK_WAITS: i64 = HOUR;
/// How long an invitation is good: people may be away for a week.
pub const INVITATION_LASTS: i64 = 7 * DAY;
/// A person is sent at most this many links …
pub const LINKS: u64 = 5;
/// … in this time.
pub const LINKS_WITHIN: i64 = 15 * MINUTE;
/// … and at most so many in a day, so that nobody can fill somebody's mailbox.
pub const LINKS_A_DAY: u64 = 20;
/// So many wrong tries in a row cost nothing; after them each further try has to wait.
pub const FREE_TRIES: i32 = 10;

/// What a one-time link does for the person it was sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// Signs in.
    Link,
    /// Leads to choosing a password and setting up a code: staff, for the first time.
    SetUp,
    /// Leads to the page that asks for password and code, because e-mail is not a second factor.
    Password,
}

/// Which way somebody signs in. In a demo council everybody signs in by link.
pub fn way_in(roles: &[Role], demo: bool, has_password: bool) -> WayIn {
    match (roles.iter().any(|role| role.is_staff()) && !demo, has_password) {
        (false, _) => WayIn::Link,
        (true, false) => WayIn::SetUp,
        (true, true) => WayIn::Password,
    }
}

/// How long after the last of `wrong` wrong tries the next one is accepted, in milliseconds: at once for the first ten,
/// then after a minute that doubles with each try, up to an hour.
pub fn wait(wrong: i32) -> i64 {
    match wrong - FREE_TRIES {
        ..0 => 0,
        over => (MINUTE << over.min(8)).min(HOUR),
    }
}

/// Whether a try is accepted now.
pub fn is_heard(wrong: i32, last: Timestamp, now: Timestamp) -> bool {
    let waited = now.since(last);
    // A clock set back must not lock anybody out.
    waited < 0 || waited >= wait(wrong)
}

/// An e-mail address in the form in which it is stored: trimmed and in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// A problem of the field `email`.
    pub fn parse(typed: &str) -> Result<Self, AppError> {
        let typed = typed.trim().to_lowercase();
        if typed.is_empty() {
            return Err(AppError::invalid("email", "form-required"));
        }
        if typed.len() > 254 || !typed.validate_email() {
            return Err(AppError::invalid("email", "form-email"));
        }
        Ok(Self(typed))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// Checks a name for lists and mail: one line, not too long.
pub fn judge_name(name: &str, problems: &mut FieldErrors) {
    if name.is_empty() {
        problems.push("name", Message::new("form-required"));
    } else if name.chars().count() > 100 {
        problems.push("name", Message::new("form-too-long").with("max", 100));
    } else if name.chars().any(char::is_control) {
        problems.push("name", Message::new("form-unreadable"));
    }
}

/// Officers invite members; an administrator anybody but inspectors (docs/domain.md, *Roles*).
pub fn may_invite(inviter: &[Role], roles: &[Role]) -> bool {
    let lasting = !roles.iter().any(|role| role.is_for_a_time());
    lasting && (inviter.contains(&Role::Admin) || (inviter.contains(&Role::Officer) && roles == [Role::Member]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case(&[Role::Member], false, false, WayIn::Link)]
    #[case(&[Role::Officer], false, false, WayIn::SetUp)]
    #[case(&[Role::Officer], false, true, WayIn::Password)]
    #[case(&[Role::Member, Role::Admin], false, true, WayIn::Password)]
    #[case(&[Role::Admin], true, true, WayIn::Link)]
    #[case(&[], false, false, WayIn::Link)]
    fn a_link_alone_is_for_members_and_demos(
        #[case] roles: &[Role],
        #[case] demo: bool,
        #[case] has_password: bool,
        #[case] way: WayIn,
    ) {
        assert_eq!(way_in(roles, demo, has_password), way);
    }

    #[rstest]
    #[case(0, 0)]
    #[case(9, 0)]
    #[case(10, MINUTE)]
    #[case(12, 4 * MINUTE)]
    #[case(16, HOUR)]
    #[case(i32::MAX, HOUR)]
    fn guessing_gets_slower(#[case] wrong: i32, #[case] millis: i64) {
        assert_eq!(wait(wrong), millis);
        assert!(is_heard(wrong, Timestamp(0), Timestamp(millis)));
        assert_eq!(is_heard(wrong, Timestamp(1), Timestamp(millis)), millis == 0);
    }

    #[rstest]
    #[case(" Sam@Example.org ", Some("sam@example.org"))]
    #[case("sam", None)]
    #[case("", None)]
    #[case("sam@example.org\r\nBcc: all@example.org", None)]
    fn an_email_is_kept_in_one_form(#[case] typed: &str, #[case] kept: Option<&str>) {
        assert_eq!(Email::parse(typed).ok().map(String::from).as_deref(), kept);
    }

    fn roles() -> impl Strategy<Value = Vec<Role>> {
        prop::collection::vec(prop::sample::select(Role::ALL.to_vec()), 0..4)
    }

    proptest! {
        #[test]
        fn only_an_administrator_makes_staff(inviter in roles(), invited in roles()) {
            if invited.iter().any(|r| r.is_staff()) && may_invite(&inviter, &invited) {
                prop_assert!(inviter.contains(&Role::Admin));
            }
        }

        #[test]
        fn staff_never_get_in_by_link_alone_outside_a_demo(roles in roles(), has_password: bool) {
            if way_in(&roles, false, has_password) == WayIn::Link {
                prop_assert!(!roles.iter().any(|r| r.is_staff()));
            }
        }
    }
}
