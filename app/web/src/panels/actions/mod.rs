//! What clerks and panel members can do, one file for each kind of thing.
//!
//! Each action checks the role and the form, stores it in one transaction, and leads on.

pub(crate) mod agenda;
pub(crate) mod areas;
pub(crate) mod called;
pub(crate) mod correcting;
pub(crate) mod follow_up;
pub(crate) mod items;
pub(crate) mod meetings;
pub(crate) mod offices;
pub(crate) mod papers;
pub(crate) mod planning;
pub(crate) mod releasing;
pub(crate) mod replies;
pub(crate) mod seats;
pub(crate) mod taking_back;

pub use agenda::*;
pub use areas::*;
pub use called::*;
pub use correcting::*;
pub use follow_up::*;
pub use items::*;
pub use meetings::*;
pub use offices::*;
pub use papers::*;
pub use planning::*;
pub use releasing::*;
pub use replies::*;
pub use seats::*;
pub use taking_back::*;

/// Checks of fields that several forms share.
pub(crate) mod field {
    use domain::{
        error::{FieldErrors, Message},
        lang::{Localized, TypedText},
        panels::rules::timetable::ends_after,
        people::{rules::Email, settings::judge_email},
        pledge::evidence::link,
        text::normalize,
    };

    /// A text that may be empty, `max` characters at most.
    pub fn text(problems: &mut FieldErrors, field: &str, typed: &str, max: usize) -> String {
        let text = normalize(typed);
        if text.chars().count() > max {
            problems.push(field, Message::new("form-too-long").with("max", max));
        }
        text
    }

    /// A text that may not be empty.
    pub fn required(problems: &mut FieldErrors, field: &str, typed: &str, max: usize) -> String {
        let text = text(problems, field, typed, max);
        if text.is_empty() {
            problems.push(field, Message::new("form-required"));
        }
        text
    }

    /// A text in several languages, in each of which it may be empty: `title[en]`, `title[cy]`.
    pub fn texts(problems: &mut FieldErrors, field: &str, typed: TypedText, max: usize) -> TypedText {
        let typed = typed.tidied(normalize);
        typed.words().iter().for_each(|(lang, words)| drop(text(problems, &lang.field(field), words, max)));
        typed
    }

    /// One that may be empty in no language of the council.
    pub fn all_texts(problems: &mut FieldErrors, field: &str, typed: TypedText, max: usize) -> Localized {
        let words = texts(problems, field, typed, max).words();
        for lang in platform::i18n::languages().missing(&words) {
            problems.push(&lang.field(field), Message::new("form-required"));
        }
        words
    }

    /// A whole number from 1 to `max`, or nothing.
    pub fn number(problems: &mut FieldErrors, field: &str, typed: &str, max: i32) -> Option<i32> {
        let typed = typed.trim();
        let number = typed.parse().ok().filter(|number| (1..=max).contains(number));
        if number.is_none() && !typed.is_empty() {
            problems.push(field, Message::new("panels-no-number").with("max", max));
        }
        number
    }

    /// A time that may be left out, after another one.
    pub fn end_time(problems: &mut FieldErrors, field: &str, typed: &str, starts_at: &str) -> Option<String> {
        if typed.trim().is_empty() {
            return None;
        }
        let ends_at = time(problems, field, typed);
        if !ends_at.is_empty() && !starts_at.is_empty() && !ends_after(starts_at, &ends_at) {
            problems.push(field, Message::new("agenda-ends-before"));
        }
        Some(ends_at)
    }

    /// The address of a video meeting, or nothing.
    pub fn web_link(problems: &mut FieldErrors, field: &str, typed: &str) -> String {
        if typed.trim().is_empty() {
            return String::new();
        }
        link(typed).unwrap_or_else(|_| {
            problems.push(field, Message::new("agenda-no-link"));
            String::new()
        })
    }

    /// An address that may be left out.
    pub fn email_or_none(problems: &mut FieldErrors, field: &str, typed: &str) -> Option<Email> {
        if typed.trim().is_empty() {
            return None;
        }
        let read = Email::parse(typed).ok();
        if read.is_none() {
            problems.push(field, Message::new("form-email"));
        }
        read
    }

    /// An email address.
    pub fn mail(problems: &mut FieldErrors, field: &str, typed: &str) -> String {
        let mail = required(problems, field, typed, 254);
        judge_email(problems, field, &mail);
        mail
    }

    /// A day that may be left out.
    pub fn day_or_none(problems: &mut FieldErrors, field: &str, typed: &str) -> Option<String> {
        if typed.trim().is_empty() { None } else { Some(day(problems, field, typed)) }
    }

    /// A day as `2026-12-16`.
    pub fn day(problems: &mut FieldErrors, field: &str, typed: &str) -> String {
        let day: Option<jiff::civil::Date> = typed.trim().parse().ok();
        if let Some(day) = day.filter(|day| (2000..2100).contains(&day.year())) {
            return day.to_string();
        }
        problems.push(field, Message::new("panels-no-day"));
        String::new()
    }

    /// A time as `14:00`.
    pub fn time(problems: &mut FieldErrors, field: &str, typed: &str) -> String {
        let typed = typed.trim();
        let time: Option<jiff::civil::Time> = typed.parse().ok();
        if let Some(time) = time.filter(|_| typed.len() >= 4) {
            return format!("{:02}:{:02}", time.hour(), time.minute());
        }
        problems.push(field, Message::new("panels-no-time"));
        String::new()
    }
}
