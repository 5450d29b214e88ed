//! *Leave this page quickly* and *Help now*: on every page of young people, always under the thumb.
//!
//! A plain link, so it works without script. `public/leave.js` adds three presses of Shift, blanks
//! the screen at once, and replaces the page so that Back shows no answers.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::i18n::{href, t};

/// Where leaving leads: a page that anybody may have open.
pub const AWAY: &str = "https://www.bbc.co.uk/weather";

/// The two ways out. Early in the order of things, so the keyboard finds them first.
#[component]
pub fn Leave(
    /// Where leaving leads on a shared tablet: to the next person's start.
    #[prop(into, optional)]
    to: String,
) -> impl IntoView {
    let away = if to.is_empty() { AWAY.to_owned() } else { to };
    view! {
        <nav class="safety" aria-label=t("ui-ways-out")>
            <a href=href("/help")>{icon(Icon::Phone)}{t("ui-help-now")}</a>
            <a class="leave" id="leave" href=away rel="noreferrer">{t("ui-leave")}{icon(Icon::Cross)}</a>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::{html, html_cy};

    #[test]
    fn leaving_is_a_plain_link_that_says_nothing_of_us() {
        let html = html(|| view! { <Leave/> });
        assert!(html.contains(r#"href="https://www.bbc.co.uk/weather" rel="noreferrer""#), "{html}");
        assert!(html.contains(r#"href="/help""#), "{html}");
        assert!(html_cy(|| view! { <Leave/> }).contains(r#"href="/cy/help""#));
    }
}
