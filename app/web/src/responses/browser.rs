//! What a browser knows of its response: an opaque token while it answers, and for half an hour
//! that it has sent.

use domain::{
    surveys::model::{Document, Level, SurveyCode},
    time::SECOND,
};
use platform::{crypto::Keys, random, request::Req};

use super::event;
use domain::responses::rules::STARTED_LASTS;

/// How long the page that says thank you is kept: long enough to write down the receipt.
const DONE_SECONDS: i64 = 30 * 60;
const LEVEL: &str = "noise-words";
/// Sent without a way back to it.
const NO_WAY_BACK: &str = "-";

fn answering(code: &SurveyCode) -> String {
    format!("noise-answer-{}", code.0)
}

fn done(code: &SurveyCode) -> String {
    format!("noise-done-{}", code.0)
}

fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The token of the response that this browser is filling in.
pub fn token(code: &SurveyCode) -> Option<String> {
    Req::current().cookie(&answering(code)).filter(|token| is_token(token))
}

/// The same, or a new one, so that two tabs write one response. Nothing is stored for it before the
/// first answer. On a shared phone the browser forgets it when it closes (Enketo #1127).
pub fn token_or_new(code: &SurveyCode, shared: bool) -> String {
    token(code).unwrap_or_else(|| {
        let new = random::token();
        Req::current().set_cookie(
            &answering(code),
            &new,
            (!shared && !event::is_on()).then_some(STARTED_LASTS / SECOND),
        );
        new
    })
}

/// The same for a parcel: a browser that lost its token gets one that follows from the parcel's key,
/// so that the same parcel, however often it comes, is one response.
pub fn token_or_of(keys: &Keys, code: &SurveyCode, once: &str) -> String {
    token(code).unwrap_or_else(|| {
        let made = random::hex(&keys.fingerprint("parcel-token", once));
        Req::current().set_cookie(&answering(code), &made, Some(STARTED_LASTS / SECOND));
        made
    })
}

/// A new token for a response that is there already: one to go on with here, or to correct.
pub fn token_anew(code: &SurveyCode) -> String {
    let new = random::token();
    goes_on(code, &new);
    new
}

/// This browser goes on with the response of `token`.
pub fn goes_on(code: &SurveyCode, token: &str) {
    Req::current().set_cookie(&answering(code), token, Some(STARTED_LASTS / SECOND));
}

/// The words that somebody wants to be asked in, if this survey has such.
pub fn level(document: &Document) -> Level {
    let wanted = Req::current().cookie(LEVEL).and_then(|key| Level::parse(&key)).unwrap_or_default();
    if Level::offered(document).contains(&wanted) { wanted } else { Level::default() }
}

/// The survey in those words.
pub fn in_words(document: Document) -> Document {
    level(&document).of(document)
}

/// Remembers which words somebody wants to be asked in, as long as the browser is open.
pub fn keep_level(level: Level) {
    Req::current().set_cookie(LEVEL, level.key(), None);
}

/// Asks whoever comes next in the usual words.
pub fn forget_level() {
    Req::current().drop_cookie(LEVEL);
}

/// Remembers that the response of `token` was sent, and with `may_return` the way back to it.
pub fn sent(code: &SurveyCode, token: Option<&str>, may_return: bool) {
    let req = Req::current();
    if token.is_some() {
        req.drop_cookie(&answering(code));
    } else if was_sent(code) {
        return;
    }
    let value = token.filter(|_| may_return).unwrap_or(NO_WAY_BACK);
    req.set_cookie(&done(code), value, Some(DONE_SECONDS));
}

/// Whether it was sent from here a short while ago.
pub fn was_sent(code: &SurveyCode) -> bool {
    Req::current().cookie(&done(code)).is_some()
}

/// The token of what was sent from here a short while ago, if it can be taken back.
pub fn way_back(code: &SurveyCode) -> Option<String> {
    Req::current().cookie(&done(code)).filter(|token| is_token(token))
}

/// Forgets what is being answered, not what was sent.
pub fn forget_answering(code: &SurveyCode) {
    Req::current().drop_cookie(&answering(code));
}

/// Forgets what was sent: somebody else's turn.
pub fn forget_sent(code: &SurveyCode) {
    Req::current().drop_cookie(&done(code));
}

/// Forgets everything about this survey.
pub fn forget(code: &SurveyCode) {
    let req = Req::current();
    req.drop_cookie(&answering(code));
    req.drop_cookie(&done(code));
}
