//! The form of *tell us* as it was posted, and checking it.

use serde::{Deserialize, Serialize};

use super::uploads::pictures;
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::Lang,
    people::rules::Email,
    role::Role,
    surveys::model::Privacy,
    text::max_chars_with_key,
    voices::rules::{self, LONGEST, LONGEST_BETTER, LONGEST_GROUP, LONGEST_NAME, MOST_PEOPLE},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{t_in, tr_in},
};
use store::flows::tell::ValidSubmission;

/// The form as it was posted: fields of *tell us*, and of what an officer enters (docs/decisions/0044). A field that is
/// not on the page is empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct TellForm {
    pub text: String,
    pub better: String,
    /// Empty: not sure.
    pub theme: String,
    /// Empty: confidential.
    pub privacy: String,
    pub name: String,
    /// `yes`, or empty.
    pub publish: String,
    /// `email`, or empty for the receipt alone.
    pub answer: String,
    pub email: String,
    /// The group that a member speaks for, and how many people it is.
    pub group: String,
    pub people: String,
    /// The language it is written in; empty: the page's.
    pub lang: String,
}

/// Checks the form, and says all that is wrong with it.
pub(super) async fn check<R: Grant>(cx: &Cx<R>, typed: TellForm) -> Result<ValidSubmission, AppError> {
    let mut problems = FieldErrors::default();
    let lang = Lang::parse(&typed.lang).unwrap_or_else(|| cx.lang());
    let (text, better) = (rules::clean(&typed.text), rules::clean(&typed.better));
    let (pictures, sent) = pictures(&mut problems).await?;
    if text.is_empty() && better.is_empty() && !sent {
        problems.push("text", Message::new("voices-text-empty"));
    }
    max_chars_with_key(&mut problems, "text", &text, LONGEST, "voices-text-long");
    max_chars_with_key(&mut problems, "better", &better, LONGEST_BETTER, "voices-text-long");
    let theme = Some(typed.theme).filter(|key| !key.is_empty());
    if let Some(key) = &theme
        && !store::voices::themes(cx).await?.iter().any(|t| t.key == *key)
    {
        problems.push("theme", Message::new("voices-theme-unknown"));
    }
    let privacy = if typed.privacy.is_empty() { Some(Privacy::Confidential) } else { Privacy::parse(&typed.privacy) };
    let Some(privacy) = privacy else { return Err(AppError::invalid("", "form-unreadable")) };
    let name = Some(rules::clean(&typed.name)).filter(|_| privacy == Privacy::Named);
    if name.as_deref() == Some("") {
        problems.push("name", Message::new("voices-name-empty"));
    }
    max_chars_with_key(&mut problems, "name", name.as_deref().unwrap_or_default(), LONGEST_NAME, "voices-name-long");
    let email = if typed.answer == "email" { mail(&mut problems, privacy, &typed.email) } else { None };
    let group = group(cx, &mut problems, &typed.group, &typed.people);
    problems.check()?;
    let label = t_in(lang, "voices-better-label");
    let people = group.as_ref().map(|(_, people)| *people);
    let opening = group.map(|(group, people)| {
        tr_in(lang, "voices-group-opening", &[("group", group.into()), ("people", people.into())])
    });
    let text = rules::composed(opening.as_deref(), &text, &label, &better);
    Ok(ValidSubmission {
        text,
        lang,
        theme,
        privacy,
        name,
        may_publish: typed.publish == "yes",
        pictures,
        email,
        people,
        comment: None,
        about: None,
        under_held: false,
    })
}

/// The address for a reply. An anonymous writer cannot be written to.
fn mail(problems: &mut FieldErrors, privacy: Privacy, typed: &str) -> Option<Email> {
    if privacy == Privacy::Anonymous {
        problems.push("answer", Message::new("voices-email-anonymous"));
        return None;
    }
    let email = Email::parse(typed);
    if email.is_err() {
        problems.push("email", Message::new("voices-email-wrong"));
    }
    email.ok()
}

/// The group that a member speaks for: both fields, or neither.
fn group<R: Grant>(cx: &Cx<R>, problems: &mut FieldErrors, typed: &str, people: &str) -> Option<(String, u16)> {
    let group = rules::clean(typed);
    if group.is_empty() && people.trim().is_empty() {
        return None;
    }
    if !cx.is(Role::Member) {
        problems.push("group", Message::new("voices-group-members"));
    } else if group.is_empty() {
        problems.push("group", Message::new("voices-group-empty"));
    }
    max_chars_with_key(problems, "group", &group, LONGEST_GROUP, "voices-text-long");
    match people.trim().parse::<u16>() {
        Ok(n) if (2..=MOST_PEOPLE).contains(&n) => Some((group, n)),
        _ => {
            problems.push("people", Message::new("voices-group-people").with("max", MOST_PEOPLE));
            None
        }
    }
}
