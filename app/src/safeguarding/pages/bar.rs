//! The bar on top of every page of officers and leads, while a concern waits to be acknowledged or is overdue.

use leptos::prelude::*;

use crate::{
    i18n::{href, t, tr},
    page::Req,
    platform::guard::{ConcernReader, Role, require},
    safeguarding::store,
    ui::{Icon, icon},
};

/// None for everybody else, and while all is well.
pub async fn bar() -> Option<AnyView> {
    let who = Req::current().who.get().cloned().flatten()?;
    if !(who.is(Role::Officer) || who.is(Role::Lead)) {
        return None;
    }
    let cx = require::<ConcernReader>().await.ok()?;
    // A page is still a page when this cannot be asked; the log has why.
    let alarms = store::alarms(&cx).await.ok()?;
    let words = [("safeguarding-bar-overdue", alarms.overdue), ("safeguarding-bar-waiting", alarms.unacknowledged)]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| tr(key, &[("n", n.into())]))
        .collect::<Vec<_>>();
    (!words.is_empty()).then(|| {
        view! {
            <aside class="alarm-bar" aria-label=t("safeguarding-title")>
                <a href=href("/concerns")>{icon(Icon::Alert)}<span>{words.join(" ")}</span></a>
            </aside>
        }
        .into_any()
    })
}
