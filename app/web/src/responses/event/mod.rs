//! Event mode: a device that shows one survey to one person after another.
//!
//! ```text
//! mod      the device's cookie, with the survey's code and a secret; and where the device may go
//! actions  starting it (an officer), the next person, leaving it with the officer's code
//! pages    /surveys/{code}/event   /event/leave
//! ```
//! Each round begins on the survey's first page, which deletes everything of the round before. The officer who starts
//! event mode is signed out on the device; only the code they chose ends it.

pub(crate) mod actions;
pub(crate) mod pages;

use crate::{receipt_cookie, responses::cookies};
use domain::{
    paths::{self, Path},
    surveys::model::SurveyCode,
    time::SECOND,
};
use platform::request::RequestContext;
use store::responses::sitting::EVENT_LASTS;

/// After the thanks the first page comes back by itself, after so many seconds …
pub const BACK_AFTER: u32 = 20;
/// … or later, for somebody who writes down their four words.
pub const BACK_AFTER_WORDS: u32 = 60;
const COOKIE: &str = "noise-event";

/// The survey that this device shows, and its secret.
pub struct Device {
    pub code: SurveyCode,
    pub token: String,
}

/// The device of this request, if it is in event mode.
pub fn device(req: &RequestContext) -> Option<Device> {
    let kept = req.cookie(COOKIE)?;
    let (code, token) = kept.split_once('.')?;
    Some(Device { code: SurveyCode::parse(code)?, token: token.to_owned() })
}

/// Whether this device is in event mode for this survey.
pub fn shows(code: &SurveyCode) -> bool {
    device(&RequestContext::current()).is_some_and(|device| device.code == *code)
}

/// Whether the device is in event mode at all.
pub fn is_on() -> bool {
    device(&RequestContext::current()).is_some()
}

/// The address at which a round begins, which deletes everything of the round before.
pub fn start(code: &SurveyCode) -> String {
    paths::responses::Front(&code.0).with("again", 1).to_string()
}

pub fn begin(code: &SurveyCode, token: &str) {
    RequestContext::current().set_cookie(COOKIE, &format!("{}.{token}", code.0), Some(EVENT_LASTS / SECOND));
}

pub fn end(code: &SurveyCode) {
    forget(code, true);
    RequestContext::current().drop_cookie(COOKIE);
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

/// Where to send a device that asks for anything but its survey: to the start of that.
pub fn led_back(req: &RequestContext) -> Option<String> {
    let device = device(req)?;
    let survey = paths::responses::Front(&device.code.0).to_string();
    let inside = req.path.strip_prefix(&survey).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    let besides = [
        paths::voices::Help::PATTERN,
        paths::voices::HelpWords::PATTERN,
        paths::voices::Privacy::PATTERN,
        paths::voices::Accessibility::PATTERN,
        paths::responses::LeaveEvent::PATTERN,
    ];
    let allowed = inside || besides.contains(&req.path.as_str());
    (!allowed).then(|| start(&device.code))
}

/// Reads a typed code for ending event mode: four to six digits.
pub fn read_code(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    let right = (4..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    right.then_some(digits)
}

#[cfg(test)]
mod tests {
    use crate::responses::event::read_code;

    #[test]
    fn a_code_is_four_to_six_digits() {
        assert_eq!(read_code(" 12 34 ").as_deref(), Some("1234"));
        assert_eq!(read_code("123456").as_deref(), Some("123456"));
        for wrong in ["", "123", "1234567", "12a4", "١٢٣٤"] {
            assert_eq!(read_code(wrong), None, "{wrong}");
        }
    }
}
