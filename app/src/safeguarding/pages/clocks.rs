//! The two clocks of a concern in words, late ones in red.

use leptos::prelude::*;

use crate::{
    i18n::{lang, t, tr, tr_in},
    lang::Lang,
    safeguarding::{
        model::Urgency,
        rules::{Clock, acknowledged_within, decided_within},
    },
    time::{DAY, HOUR, MINUTE, Timestamp},
    ui::{Icon, icon},
};

/// How long is left, or by how much it is late: until somebody has it in hand, and until it is decided.
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

/// One clock; negative: late by that.
fn timed(key: &str, left: i64) -> AnyView {
    let words = tr(key, &[("time", span(left.abs()).into())]);
    if left < 0 {
        view! { <strong class="problem">{icon(Icon::Alert)}<span>{words}</span></strong> }.into_any()
    } else {
        words.into_any()
    }
}

/// The clock that matters of something alarming, in one line of plain words.
pub fn first_clock(clock: &Clock, now: Timestamp) -> String {
    let (late, due, left) = clock.until_acknowledged(now).map_or_else(
        || ("safeguarding-overdue", "safeguarding-due", clock.left(now)),
        |left| ("safeguarding-unacknowledged-late", "safeguarding-unacknowledged", left),
    );
    let words = tr(if left < 0 { late } else { due }, &[("time", span(left.abs()).into())]);
    format!("{}: {words}", t(&format!("safeguarding-urgency-{}", clock.urgency.key())))
}

/// What an urgency asks of the leads.
pub fn asks(urgency: Urgency) -> String {
    let acknowledge = span(acknowledged_within(urgency)).into();
    let decide = span(decided_within(urgency)).into();
    tr("safeguarding-asks", &[("acknowledge", acknowledge), ("decide", decide)])
}

/// `5 h 20 min`; below an hour minutes alone, from two days on days and hours.
pub fn span(millis: i64) -> String {
    span_in(lang(), millis)
}

/// The same in somebody's language; a whole number of hours, days or minutes is said as that alone.
pub fn span_in(lang: Lang, millis: i64) -> String {
    let of = |key: &str, n: i64| tr_in(lang, key, &[("n", n.into())]);
    let (large, small) = match millis {
        m if m < HOUR => ((0, ""), (m / MINUTE, "safeguarding-minutes")),
        m if m < 2 * DAY => ((m / HOUR, "safeguarding-hours"), (m % HOUR / MINUTE, "safeguarding-minutes")),
        m => ((m / DAY, "safeguarding-days"), (m % DAY / HOUR, "safeguarding-hours")),
    };
    match (large.0, small.0) {
        (0, n) => of(small.1, n),
        (n, 0) => of(large.1, n),
        (n, m) => format!("{} {}", of(large.1, n), of(small.1, m)),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0 min")]
    #[case(59, "59 min")]
    #[case(60, "1 h")]
    #[case(61, "1 h 1 min")]
    #[case(24 * 60, "24 h")]
    #[case(5 * 24 * 60, "5 days")]
    #[case(5 * 24 * 60 - 1, "4 days 23 h")]
    fn a_span_is_said_in_its_two_largest_units(#[case] minutes: i64, #[case] words: &str) {
        assert_eq!(span_in(Lang::En, minutes * MINUTE), words);
    }
}
