//! The two clocks of a concern in words; late ones are red.

use leptos::prelude::*;

use domain::{
    safeguarding::{
        model::Urgency,
        rules::{Clock, acknowledged_within, decided_within},
    },
    time::Timestamp,
};
use platform::i18n::{InWords as _, lang, t, tr};
use ui::{Icon, icon};

/// How long is left, or how late it is: until it is acknowledged, and until it is decided.
pub fn clock(clock: &Clock, now: Timestamp) -> AnyView {
    if let Some(at) = clock.decided {
        return tr("safeguarding-decided-at", &[("when", at.moment_text(lang()).into())]).into_any();
    }
    let acknowledge = clock.until_acknowledged(now).map(|left| {
        let words = if left < 0 { "safeguarding-unacknowledged-late" } else { "safeguarding-unacknowledged" };
        view! { {timed(words, left)}<br/> }
    });
    let left = clock.left(now);
    let words = if left < 0 { "safeguarding-overdue" } else { "safeguarding-due" };
    view! { {acknowledge}{timed(words, left)} }.into_any()
}

/// One clock; a negative time is late.
fn timed(key: &str, left: i64) -> AnyView {
    let words = tr(key, &[("time", span(left.abs()).into())]);
    if left < 0 {
        view! { <strong class="problem">{icon(Icon::Alert)}<span>{words}</span></strong> }.into_any()
    } else {
        words.into_any()
    }
}

/// The clock that makes a concern alarming, in one line.
pub fn first_clock(clock: &Clock, now: Timestamp) -> String {
    let (late, due, left) = clock.until_acknowledged(now).map_or_else(
        || ("safeguarding-overdue", "safeguarding-due", clock.left(now)),
        |left| ("safeguarding-unacknowledged-late", "safeguarding-unacknowledged", left),
    );
    let words = tr(if left < 0 { late } else { due }, &[("time", span(left.abs()).into())]);
    format!("{}: {words}", t(&format!("safeguarding-urgency-{}", clock.urgency.key())))
}

/// What an urgency asks of the leads, in words.
pub fn asks(urgency: Urgency) -> String {
    let acknowledge = span(acknowledged_within(urgency)).into();
    let decide = span(decided_within(urgency)).into();
    tr("safeguarding-asks", &[("acknowledge", acknowledge), ("decide", decide)])
}

/// `5 h 20 min`; below an hour only minutes, from two days on days and hours.
pub fn span(millis: i64) -> String {
    store::safeguarding::span::span_in(lang(), millis)
}
