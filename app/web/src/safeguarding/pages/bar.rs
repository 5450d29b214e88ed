//! The bar at the top of every page: for officers and leads while an alarm rings or a concern is unacknowledged or
//! overdue; for leads and administrators while mail about danger does not go out.

use leptos::prelude::*;

use super::clocks::{first_clock, span};
use crate::safeguarding::alarm;
use domain::{
    paths::{self, Address, Path},
    role::Role,
};
use platform::{
    guard::{ConcernReader, require},
    i18n::{href, t, tr},
    outbox,
    request::RequestContext,
};
use ui::{Icon, icon};

/// The bar; none for other people, and while there is nothing to show.
pub async fn bar() -> Option<AnyView> {
    let req = RequestContext::current();
    let who = req.who.get().cloned().flatten()?;
    let mut lines = Vec::new();
    if who.is(Role::Officer) || who.is(Role::Lead) {
        lines.extend(alarms().await);
        lines.extend(concerns().await);
    }
    if who.is(Role::Lead) || who.is(Role::Admin) {
        let to =
            if who.is(Role::Admin) { paths::people::Outbox.address() } else { paths::safeguarding::Concerns.address() };
        lines.extend(mail(&req).await.map(|words| (to, words)));
    }
    let lines: Vec<_> = lines
        .into_iter()
        .map(|(to, words)| view! { <a href=href(to)>{icon(Icon::Alert)}<span>{words}</span></a> })
        .collect();
    (!lines.is_empty())
        .then(|| view! { <aside class="alarm-bar" aria-label=t("safeguarding-title")>{lines}</aside> }.into_any())
}

// If these cannot be read the page is shown without the bar, and the log has the error.

async fn alarms() -> Option<(Address, String)> {
    let cx = require::<ConcernReader>().await.ok()?;
    let (all, unopened) = alarm::pages::counts(&cx).await.ok()?;
    let gaps = [("n", all.into()), ("unopened", unopened.into())];
    (all > 0).then(|| (paths::safeguarding::Alarms.address(), tr("safeguarding-bar-alarms", &gaps)))
}

async fn concerns() -> Option<(Address, String)> {
    let cx = require::<ConcernReader>().await.ok()?;
    let alarms = store::safeguarding::alarms(&cx).await.ok()?;
    let words = [("safeguarding-bar-overdue", alarms.overdue), ("safeguarding-bar-waiting", alarms.unacknowledged)]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| tr(key, &[("n", n.into())]))
        .chain(alarms.first.map(|first| first_clock(&first, cx.now())))
        .collect::<Vec<_>>();
    (!words.is_empty()).then(|| (paths::safeguarding::Concerns.address(), words.join(" ")))
}

/// The warning about mail; none in a demo, which sends no mail.
async fn mail(req: &RequestContext) -> Option<String> {
    if req.services.settings().await.demo {
        return None;
    }
    let (n, oldest) = outbox::failing(&req.services).await.ok()?;
    (n > 0).then(|| tr("safeguarding-bar-mail", &[("n", n.into()), ("time", span(oldest).into())]))
}
