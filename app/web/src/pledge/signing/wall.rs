//! `/pledge/signatures`: the wall, for everybody.

use leptos::prelude::*;

use super::role_word;
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
};
use platform::{
    guard::{Visitor, require},
    i18n::{InWords as _, href, t, tr},
};
use store::pledge::signing::Signature;
use ui::{Empty, Hero, LinkButton, frame::Audience};

/// `/pledge/signatures`
pub async fn wall() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let title = t("pledge-wall-title");
    let Some((pledge, signatures)) = store::pledge::signing::wall(&cx).await? else {
        return html(title.clone(), Audience::Young, view! { <Empty title text=t("pledge-none") heading=true/> });
    };
    let lang = cx.lang();
    let has_account = cx.who().is_some();
    let n = signatures.len();
    let text = if n == 0 { t("pledge-wall-none") } else { tr("pledge-wall-count", &[("n", n.into())]) };
    let poster = |size: &'static str, key: &'static str| {
        let to = href(paths::pledge::Poster.with("size", size));
        view! { <a class="button quiet" href=to download>{t(key)}</a> }
    };
    html(
        title.clone(),
        Audience::Young,
        view! {
            <div class="wide">
                <Hero title text brief=true/>
                <p class="lead">{tr("pledge-wall-lead", &[("pledge", pledge.get(lang).to_owned().into())])}</p>
                <ol class="signatures plain">{signatures.iter().map(|one| signature(one, lang)).collect_view()}</ol>
                <section>
                    <h2>{t("pledge-wall-poster")}</h2>
                    <p>{t("pledge-wall-poster-text")}</p>
                    <p class="row">{poster("a3", "pledge-wall-poster-a3")} {poster("a2", "pledge-wall-poster-a2")}</p>
                </section>
                <section>
                    <h2>{t("pledge-wall-sign")}</h2>
                    <p>{t("pledge-wall-sign-text")}</p>
                    {has_account.then(|| view! { <p><LinkButton href=href(paths::pledge::Sign)>{t("pledge-sign-title")}</LinkButton></p> })}
                    <p><a href=href(paths::pledge::Pledge)>{t("pledge-sign-read")}</a></p>
                </section>
            </div>
        },
    )
}

/// A name, as it hangs there; of what somebody typed nothing is a link.
fn signature(one: &Signature, lang: Lang) -> impl IntoView + use<> {
    let label = tr("pledge-sign-certificate-of", &[("name", one.name.clone().into())]);
    view! {
        <li class="card signature">
            <b dir="auto">{one.name.clone()}</b>
            <span dir="auto">{role_word(&one.role)}</span>
            <span class="soft">
                {one.at.date_text(lang)} " · "
                <a href=href(paths::pledge::Certificate(one.id)) download aria-label=label>{t("pledge-sign-certificate")}</a>
            </span>
        </li>
    }
}
