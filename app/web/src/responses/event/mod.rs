//! Event mode: a device that shows one survey, or a review round of the pledge, to one person after another.
//!
//! ```text
//! mod      the device's cookie, with what it shows and a secret; and where the device may go
//! actions  starting it (an officer), the next person, leaving it with the officer's code
//! pages    /surveys/{code}/event   /event/leave
//! ```
//! A round is started from the page of its cards (`pledge::event`).
//!
//! Each round begins on the survey's first page, which deletes everything of the round before. The officer who starts
//! event mode is signed out on the device; only the code they chose ends it.

pub(crate) mod actions;
pub(crate) mod pages;

use crate::{pledge::voter, receipt_cookie, responses::cookies};
use domain::{
    error::AppError,
    paths::{self, Path},
    surveys::model::SurveyCode,
    time::SECOND,
};
use platform::{
    guard::{Cx, Officer},
    random,
    request::RequestContext,
    session,
};
use store::responses::{Shown, sitting::EVENT_LASTS};

/// After the thanks the first page comes back by itself, after so many seconds …
pub const BACK_AFTER: u32 = 20;
/// … or later, for somebody who writes down their four words.
pub const BACK_AFTER_WORDS: u32 = 60;
const COOKIE: &str = "noise-event";

/// How the cookie says that it is a round; no code of a survey reads so.
const ROUND: &str = "round";

/// What a device shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shows {
    Survey(SurveyCode),
    /// The open round of the pledge.
    Round,
}

impl Shows {
    fn key(&self) -> &str {
        match self {
            Self::Survey(code) => &code.0,
            Self::Round => ROUND,
        }
    }

    fn parse(key: &str) -> Option<Self> {
        if key == ROUND { Some(Self::Round) } else { SurveyCode::parse(key).map(Self::Survey) }
    }

    /// The address at which it begins for the next person, which lets go of everything of the one before.
    pub fn start(&self) -> String {
        match self {
            Self::Survey(code) => start(code),
            Self::Round => paths::pledge::Say.with("again", 1).to_string(),
        }
    }

    /// Whether this address is a part of it.
    fn has(&self, path: &str) -> bool {
        match self {
            Self::Survey(code) => {
                let survey = paths::responses::Front(&code.0).to_string();
                path.strip_prefix(&survey).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
                    || is_below(paths::surveys::Sound::PATTERN, path)
            }
            Self::Round => path == paths::pledge::Say::PATTERN || is_below(paths::pledge::Sound::PATTERN, path),
        }
    }

    /// Lets go of everything of the person before.
    fn forget(&self) {
        match self {
            Self::Survey(code) => forget(code, true),
            Self::Round => forget_round(),
        }
    }
}

/// Whether a path is one of these: what its pages play is asked for by itself, and nobody has gone away by listening.
fn is_below(pattern: &str, path: &str) -> bool {
    pattern.split('{').next().is_some_and(|below| path.starts_with(below))
}

/// What this device shows, and its secret.
pub struct Device {
    pub shows: Shows,
    pub token: String,
}

/// The device of this request, if it is in event mode.
pub fn device(req: &RequestContext) -> Option<Device> {
    let kept = req.cookie(COOKIE)?;
    let (shows, token) = kept.split_once('.')?;
    Some(Device { shows: Shows::parse(shows)?, token: token.to_owned() })
}

/// Whether this device is in event mode for this survey.
pub fn shows(code: &SurveyCode) -> bool {
    device(&RequestContext::current()).is_some_and(|device| matches!(device.shows, Shows::Survey(of) if of == *code))
}

/// Whether this device is in event mode for a round of the pledge.
pub fn shows_round() -> bool {
    device(&RequestContext::current()).is_some_and(|device| device.shows == Shows::Round)
}

/// Whether the device is in event mode at all.
pub fn is_on() -> bool {
    device(&RequestContext::current()).is_some()
}

/// The address at which a round begins, which deletes everything of the round before.
pub fn start(code: &SurveyCode) -> String {
    paths::responses::Front(&code.0).with("again", 1).to_string()
}

/// Sets this device to event mode, and signs the officer out on it: young people hold it next. `typed` is the code by
/// which it is left.
///
/// # Errors
/// `Invalid` of the field `leave_code` for a code that is none.
pub async fn begin(cx: &Cx<Officer>, of: Shown, shows: &Shows, typed: &str) -> Result<(), AppError> {
    let leave_code = read_code(typed).ok_or_else(|| AppError::invalid("leave_code", "responses-event-code-wrong"))?;
    let token = random::token();
    let req = RequestContext::current();
    let session = req.cookie(session::COOKIE);
    store::responses::start_event(cx, of, &token, &leave_code, session.as_deref()).await?;
    req.drop_cookie(session::COOKIE);
    shows.forget();
    req.set_cookie(COOKIE, &format!("{}.{token}", shows.key()), Some(EVENT_LASTS / SECOND));
    req.redirect(shows.start());
    Ok(())
}

pub fn end(shows: &Shows) {
    shows.forget();
    RequestContext::current().drop_cookie(COOKIE);
}

/// Lets go of the card and of the receipt of the person before.
pub fn forget_round() {
    voter::let_go();
    receipt_cookie::put_down();
}

/// Deletes everything of the person before; with `card` also their card and the words they chose to be asked in.
pub fn forget(code: &SurveyCode, card: bool) {
    cookies::forget(code);
    receipt_cookie::put_down();
    if card {
        cookies::forget_level();
        cookies::let_card_go(code);
    }
}

/// Where to send a device that asks for anything but what it shows: to the start of that.
pub fn led_back(req: &RequestContext) -> Option<String> {
    let device = device(req)?;
    let besides = [
        paths::voices::Help::PATTERN,
        paths::voices::HelpWords::PATTERN,
        paths::voices::Privacy::PATTERN,
        paths::voices::Accessibility::PATTERN,
        paths::responses::LeaveEvent::PATTERN,
    ];
    let allowed = device.shows.has(&req.path) || besides.contains(&req.path.as_str());
    (!allowed).then(|| device.shows.start())
}

/// Reads a typed code for ending event mode: four to six digits.
pub fn read_code(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let right = (4..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    right.then_some(digits)
}

#[cfg(test)]
mod tests {
    use crate::responses::event::{Shows, read_code};

    #[test]
    fn what_a_device_shows_is_kept_and_read() {
        assert_eq!(Shows::parse("round"), Some(Shows::Round));
        assert!(matches!(Shows::parse("ACDEFG"), Some(Shows::Survey(_))));
        assert_eq!(Shows::parse("rund"), None);
        let survey = Shows::parse("ACDEFG").expect("a survey");
        assert!(survey.has("/s/ACDEFG/2") && survey.has("/surveys/sounds/1") && !survey.has("/surveys/ACDEFG"));
        assert!(Shows::Round.has("/pledge/sounds/1") && !Shows::Round.has("/pledge"));
        assert!(Shows::Round.has("/pledge/say") && !Shows::Round.has("/pledge/1") && !Shows::Round.has("/tell"));
    }

    #[test]
    fn a_code_is_four_to_six_digits() {
        assert_eq!(read_code(" 12 34 ").as_deref(), Some("1234"));
        assert_eq!(read_code("123456").as_deref(), Some("123456"));
        for wrong in ["", "123", "1234567", "12a4", "١٢٣٤"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}
