//! Cards for an event, each with a code that works once. The codes are shown once, for printing, and only a fingerprint
//! of each is stored. Nobody records who gets which card.

use leptos::prelude::*;

use domain::{error::AppError, paths, surveys::forms::code_of};
use platform::{
    guard::{Officer, require},
    request::RequestContext,
};
use store::surveys::card::MOST_AT_ONCE;

/// How long the browser that made the cards can show them again, for instance if the printer jams.
const SHOWN_SECONDS: i64 = 10 * 60;
const COOKIE: &str = "noise-cards";

/// The form's key and the number of cards that this browser may still show.
pub fn just_made() -> Option<(String, u32)> {
    let kept = platform::request::RequestContext::current().cookie(COOKIE)?;
    let (once, n) = kept.split_once('.')?;
    let n = n.parse().ok().filter(|n| (1..=MOST_AT_ONCE).contains(n))?;
    Some((once.to_owned(), n))
}

/// Lets this browser show the cards that a form made.
pub fn show(once: &str, n: u32) {
    RequestContext::current().set_cookie(COOKIE, &format!("{once}.{n}"), Some(SHOWN_SECONDS));
}

/// Makes cards and shows them for printing.
#[server(prefix = "/do", endpoint = "surveys/make-cards")]
pub async fn make_cards(code: String, #[server(default)] n: String, once: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    let code = code_of(&code)?;
    let n = n.trim().parse().unwrap_or(0);
    // A form that is sent again shows the cards it made, whatever number it has now.
    let n = store::surveys::make_cards(&cx, &code, n, &once).await?;
    show(&once, n);
    RequestContext::current().redirect(paths::surveys::CardSheet(&code.0));
    Ok(())
}
