//! `/pledge/signatures`: the wall, for everybody.

use leptos::prelude::*;

use super::role_word;
use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path as _},
    pledge::places::{edition_page, of_kind},
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
    let kind = kinds::asked();
    let title = kinds::said("pledge-wall-title", kind);
    let choice = kinds::choice(&cx, &paths::pledge::Signatures.address(), kind).await?;
    let Some((pledge, signatures)) = store::pledge::signing::wall(&cx, kind).await? else {
        let none = view! { {choice}<Empty title=title.clone() text=kinds::said("pledge-none", kind) heading=true/> };
        return html(title, Audience::Young, none);
    };
    let lang = cx.lang();
    let has_account = cx.who().is_some();
    let n = signatures.len();
    let text = if n == 0 { t("pledge-wall-none") } else { tr("pledge-wall-count", &[("n", n.into())]) };
    let poster = |size: &'static str, key: &'static str| {
        let to = href(of_kind(paths::pledge::Poster.with("size", size), kind));
        view! { <a class="button quiet" href=to download>{t(key)}</a> }
    };
    let sign = has_account.then(|| {
        let to = href(of_kind(paths::pledge::Sign.address(), kind));
        view! { <p><LinkButton href=to>{kinds::said("pledge-sign-title", kind)}</LinkButton></p> }
    });
    html(
        title.clone(),
        Audience::Young,
        view! {
            <div class="wide">
                <Hero title text brief=true/>
                {choice}
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
                    {sign}
                    <p><a href=href(edition_page(kind))>{kinds::said("pledge-sign-read", kind)}</a></p>
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
