//! `/desk` of an inspector: until when, and what there is.

use leptos::prelude::*;

use crate::page::{PageResponse, html};
use domain::{error::AppError, paths, pledge::report::Period};
use platform::{
    guard::{Cx, Inspector},
    i18n::{InWords as _, date_text, href, lang, t, tr},
};
use store::pledge::inspection::{self, Pack};
use ui::{Empty, frame::Audience};

/// `1 April 2026 to 30 September 2026`
pub(super) fn period_text(period: Period) -> String {
    let [from, to] = [period.from, period.to].map(|day| date_text(day, lang()));
    tr("pledge-report-period", &[("from", from.into()), ("to", to.into())])
}

pub(crate) async fn mine(cx: &Cx<Inspector>) -> Result<PageResponse, AppError> {
    let until = store::people::inspects_until(cx).await?;
    let packs = inspection::my_packs(cx).await?;
    let name = cx.who().map(|who| who.name.clone()).unwrap_or_default();
    let until = tr("pledge-inspection-mine-until", &[("day", date_text(until, cx.lang()).into())]);
    let list = if packs.is_empty() {
        view! { <Empty title=t("pledge-inspection-mine-none") text=t("pledge-inspection-mine-none-text")/> }.into_any()
    } else {
        view! { <ul class="plain stack">{packs.iter().map(pack).collect_view()}</ul> }.into_any()
    };
    html(
        t("desk-title"),
        Audience::Staff,
        view! {
            <h1>{t("desk-title")}</h1>
            <p>{tr("desk-lead", &[("name", name.into())])}</p>
            <p><b>{until}</b></p>
            <p class="soft">{t("pledge-inspection-mine-noted")}</p>
            <section>
                <h2>{t("pledge-inspection-packs")}</h2>
                {list}
            </section>
            <section>
                <h2>{t("pledge-inspection-mine-public")}</h2>
                <ul>
                    <li><a href=href(paths::pledge::Pledge)>{t("pledge-title")}</a></li>
                    <li><a href=href(paths::pledge::Offer)>{t("pledge-offer-title")}</a></li>
                    <li><a href=href(paths::pledge::Reports)>{t("pledge-reports-title")}</a></li>
                    <li><a href=href(paths::pledge::Signatures)>{t("pledge-sign-wall")}</a></li>
                    <li><a href=href(paths::pledge::Open)>{t("pledge-open-title")}</a></li>
                </ul>
            </section>
        },
    )
}

fn pack(one: &Pack) -> impl IntoView + use<> {
    let to = href(paths::pledge::InspectionPack(one.id));
    let made = tr("pledge-inspection-made-on", &[("day", one.made_at.date_text(lang()).into())]);
    view! {
        <li class="card">
            <p><a href=to download>{period_text(one.period)}</a></p>
            <p class="soft small">{made}</p>
        </li>
    }
}
