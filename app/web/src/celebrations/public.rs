//! `/celebrations`: what everybody may read of what young people, foster carers and staff have achieved.

use leptos::prelude::*;

use super::word;
use crate::page::{PageResponse, html};
use domain::{celebrations::Whose, error::AppError};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, t},
};
use store::celebrations::{self, Shown};
use ui::{Empty, frame::Audience};

pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let all = celebrations::released(&cx).await?;
    let parts = Whose::ALL.map(|whose| {
        let these: Vec<_> = all.iter().filter(|one| one.whose == whose).map(card).collect();
        (!these.is_empty()).then(|| {
            let heading = word("of", whose.key());
            view! { <section class="stack"><h2>{heading}</h2><ul class="plain stack">{these}</ul></section> }
        })
    });
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    let empty = parts.is_empty();
    let title = t("celebrations-public-title");
    html(
        title.clone(),
        Audience::Young,
        view! {
            <h1>{title}</h1>
            <p class="lead">{t("celebrations-public-lead")}</p>
            {empty.then(|| view! { <Empty title=t("celebrations-public-none")/> })}
            {parts}
            <p class="soft">{t("celebrations-public-agreed")}</p>
        },
    )
}

/// Without a day: together with the words it could tell who it was.
fn card(one: &Shown) -> impl IntoView + use<> {
    let name = (!one.first_name.is_empty()).then(|| view! { <b dir="auto">{one.first_name.clone()}</b>": " });
    view! { <li class="card"><p class="words" dir="auto">{name}{LangText::of(&one.what)}</p></li> }
}
