//! What a browser stores of its response: a random token while it answers, its card until it closes, and for half an
//! hour the fact that it has sent.

use super::event;
use domain::{
    responses::rules::STARTED_LASTS,
    surveys::model::{Document, Level, SurveyCode},
    time::SECOND,
};
use platform::{crypto::Keys, random, request::RequestContext};
use store::surveys::card::Card;

/// How long the page that says thank you can be shown: long enough to write down the receipt.
const DONE_SECONDS: i64 = 30 * 60;
const LEVEL: &str = "noise-words";
/// The cookie's value for a response that was sent and cannot be opened again.
const NO_WAY_BACK: &str = "-";

fn answering(code: &SurveyCode) -> String {
    format!("noise-answer-{}", code.0)
}

fn done(code: &SurveyCode) -> String {
    format!("noise-done-{}", code.0)
}

fn card_of(code: &SurveyCode) -> String {
    format!("noise-card-{}", code.0)
}

/// The card of the survey that this browser holds.
pub fn card(code: &SurveyCode) -> Option<Card> {
    RequestContext::current().cookie(&card_of(code)).and_then(|card| Card::parse(&card))
}

/// Stores the typed card's code on this browser, until the browser closes.
pub fn hold_card(code: &SurveyCode, card: &Card) {
    RequestContext::current().set_cookie(&card_of(code), card.as_str(), None);
}

/// Deletes it, on a shared tablet.
pub fn let_card_go(code: &SurveyCode) {
    RequestContext::current().drop_cookie(&card_of(code));
}

fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The token of the response that this browser is filling in.
pub fn token(code: &SurveyCode) -> Option<String> {
    RequestContext::current().cookie(&answering(code)).filter(|token| is_token(token))
}

/// That token, or a new one; two tabs of a browser share it and so write one response. Nothing is stored for it
/// before the first answer. On a shared phone (`shared`) the cookie ends when the browser closes, so that the next
/// person does not find the answers.
pub fn token_or_new(code: &SurveyCode, shared: bool) -> String {
    token(code).unwrap_or_else(|| {
        let new = random::token();
        RequestContext::current().set_cookie(
            &answering(code),
            &new,
            (!shared && !event::is_on()).then_some(STARTED_LASTS / SECOND),
        );
        new
    })
}

/// As `token_or_new`, for a parcel: without a token the new one is derived from the parcel's key, so that a parcel that
/// comes several times is one response.
pub fn token_or_of(keys: &Keys, code: &SurveyCode, once: &str) -> String {
    token(code).unwrap_or_else(|| {
        let made = random::hex(&keys.fingerprint("parcel-token", once));
        RequestContext::current().set_cookie(&answering(code), &made, Some(STARTED_LASTS / SECOND));
        made
    })
}

/// A new token for an existing response, to go on with it here or to correct it.
pub fn token_anew(code: &SurveyCode) -> String {
    let new = random::token();
    goes_on(code, &new);
    new
}

/// Makes this browser go on with the response of `token`.
pub fn goes_on(code: &SurveyCode, token: &str) {
    RequestContext::current().set_cookie(&answering(code), token, Some(STARTED_LASTS / SECOND));
}

/// The words that somebody has chosen to be asked in, if the survey has them.
pub fn level(document: &Document) -> Level {
    let wanted = RequestContext::current().cookie(LEVEL).and_then(|key| Level::parse(&key)).unwrap_or_default();
    if Level::offered(document).contains(&wanted) { wanted } else { Level::default() }
}

/// The survey in those words.
pub fn in_words(document: Document) -> Document {
    level(&document).of(document)
}

/// Stores the chosen words, as long as the browser is open.
pub fn keep_level(level: Level) {
    RequestContext::current().set_cookie(LEVEL, level.key(), None);
}

/// Deletes the choice, so that the next person is asked in the usual words.
pub fn forget_level() {
    RequestContext::current().drop_cookie(LEVEL);
}

/// Stores that the response of `token` was sent; with `may_return` also how to open it again.
pub fn sent(code: &SurveyCode, token: Option<&str>, may_return: bool) {
    let req = RequestContext::current();
    if token.is_some() {
        req.drop_cookie(&answering(code));
    } else if was_sent(code) {
        return;
    }
    let value = token.filter(|_| may_return).unwrap_or(NO_WAY_BACK);
    req.set_cookie(&done(code), value, Some(DONE_SECONDS));
}

/// Whether a response was sent from here a short while ago.
pub fn was_sent(code: &SurveyCode) -> bool {
    RequestContext::current().cookie(&done(code)).is_some()
}

/// The token of a response that was sent from here a short while ago, if it can be taken back.
pub fn way_back(code: &SurveyCode) -> Option<String> {
    RequestContext::current().cookie(&done(code)).filter(|token| is_token(token))
}

/// Deletes the token of the response being answered, not the note of a sent one.
pub fn forget_answering(code: &SurveyCode) {
    RequestContext::current().drop_cookie(&answering(code));
}

/// Deletes the note of a sent response, for the next person.
pub fn forget_sent(code: &SurveyCode) {
    RequestContext::current().drop_cookie(&done(code));
}

/// Forgets everything about this survey.
pub fn forget(code: &SurveyCode) {
    let req = RequestContext::current();
    req.drop_cookie(&answering(code));
    req.drop_cookie(&done(code));
}
