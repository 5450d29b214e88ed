//! `/pledge/statements/{id}`: the address of a statement that stays. It leads to where the statement is read now; one of
//! an earlier edition is shown with what became of it.

use leptos::prelude::*;

use super::{adopted, kind_word};
use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{error::AppError, ids::StatementId, paths, pledge::places::statement_page};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, href, lang_of, t, tr},
    request::RequestContext,
};
use store::pledge::whereabouts::{self, Earlier, Whereabouts};
use ui::{frame::Audience, symbol};

pub(super) async fn statement() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let id: StatementId = RequestContext::current().parse("id")?;
    match whereabouts::whereabouts(&cx, id).await? {
        Whereabouts::Current(kind, number) => Ok(PageResponse::Go(statement_page(kind, number).to_string())),
        Whereabouts::Earlier(earlier) => shown(&earlier),
    }
}

fn shown(earlier: &Earlier) -> Result<PageResponse, AppError> {
    let Earlier { edition, words, .. } = earlier;
    let title = LangText::of(&words.text);
    let of = href(paths::pledge::PublicEdition(edition.id));
    let plain = (!words.plain.is_empty())
        .then(|| view! { <p class="lead" lang=lang_of(&words.plain)>{LangText::of(&words.plain).to_string()}</p> });
    html(
        title.to_string(),
        Audience::Young,
        view! {
            <p class="over">{kind_word(edition.kind)}" · "{LangText::of(&earlier.outcome).into_any()}</p>
            <h1>{symbol(&words.symbol)}" "{title.into_any()}</h1>
            {plain}
            <div class="callout">
                <p>
                    {tr("pledge-address-earlier", &[("n", earlier.number.into())])}" "
                    <a href=of>{LangText::of(&edition.title).into_any()}</a>
                </p>
                {adopted(edition).map(|words| view! { <p>{words}</p> })}
            </div>
            <section>
                <h2>{t("pledge-address-became")}</h2>
                {became(earlier)}
            </section>
        },
    )
}

/// What came of it: one promise in the same or in other words, several, or none.
fn became(earlier: &Earlier) -> AnyView {
    let key = match earlier.became.as_slice() {
        [] => return view! { <p>{kinds::said("pledge-address-gone", earlier.edition.kind)}</p> }.into_any(),
        [(.., text)] if *text == earlier.words.text => "pledge-address-same",
        [_] => "pledge-address-reworded",
        _ => "pledge-address-split",
    };
    let each = earlier.became.iter().map(|(id, _, text)| {
        let to = href(paths::pledge::StatementAddress(*id));
        view! { <li><a href=to>{LangText::of(text).into_any()}</a></li> }
    });
    view! { <p>{kinds::said(key, earlier.edition.kind)}</p><ul>{each.collect_view()}</ul> }.into_any()
}
