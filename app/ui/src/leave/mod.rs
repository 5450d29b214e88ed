//! *Leave this page quickly* and *Help now*: on every page of young people, always under the thumb.
//!
//! A plain link, so it works without script. `public/leave.js` adds three presses of Shift, blanks
//! the screen at once, and leaves without asking us. What was done here ends with it (`away`).

use leptos::prelude::*;

use super::{Icon, icon};
use crate::{AWAY, carried::help_link};
use domain::paths;
use platform::i18n::{href, t};

/// The two ways out. Early in the order of things, so the keyboard finds them first.
#[component]
pub fn Leave(
    /// Where leaving leads on a shared tablet: to the next person's start.
    #[prop(into, optional)]
    to: String,
) -> impl IntoView {
    let (way, straight) = if to.is_empty() { (href(paths::away::Away), Some(AWAY)) } else { (to, None) };
    view! {
        <nav class="safety" aria-label=t("ui-ways-out")>
            {help_link(view! { {icon(Icon::Phone)}{t("ui-help-now")} })}
            <a class="leave" id="leave" href=way data-away=straight rel="noreferrer">{t("ui-leave")}{icon(Icon::Cross)}</a>
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, html_cy};

    #[test]
    fn leaving_is_a_plain_link_that_says_nothing_of_us() {
        let html = html(|| view! { <Leave/> });
        assert!(html.contains(r#"href="/away" data-away="https://www.bbc.co.uk/weather" rel="noreferrer""#), "{html}");
        assert!(html.contains(r#"href="/help""#), "{html}");
        assert!(html_cy(|| view! { <Leave/> }).contains(r#"href="/cy/help""#));
    }
}
