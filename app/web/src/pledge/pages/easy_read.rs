//! `/pledge?show=easy`, and of the offer: every promise in plain words, with its symbol, and read aloud where somebody has recorded it.

use leptos::prelude::*;

use crate::pledge::sounds;
use domain::{
    error::AppError,
    lang::Localized,
    pledge::{model::EditionKind, places::statement_page},
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{LangText, href},
};
use store::pledge::{Outcome, Pledge, Statement, sounds::Recorded};
use ui::symbol;

pub(super) async fn outcomes(cx: &Cx<Visitor>, pledge: &Pledge) -> Result<AnyView, AppError> {
    let recorded = store::pledge::sounds::of_statements(cx, pledge.statements().map(|one| one.id)).await?;
    let one = |outcome: &Outcome| {
        let promises = outcome.statements.iter().map(|one| promise(one, pledge.kind, recorded.get(&one.id)));
        let (picture, name, promises) = (symbol(&outcome.symbol), LangText::of(&outcome.name), promises.collect_view());
        view! {
            <section>
                <h2>{picture}" "{name}</h2>
                <ul class="stack plain">{promises}</ul>
            </section>
        }
    };
    Ok(pledge.outcomes.iter().map(one).collect_view().into_any())
}

/// The plain words are the promise, where there are any.
fn words(one: &Statement) -> &Localized {
    if one.plain.is_empty() { &one.text } else { &one.plain }
}

fn promise(one: &Statement, kind: EditionKind, recorded: Option<&Vec<Recorded>>) -> impl IntoView + use<> {
    let (to, picture) = (href(statement_page(kind, one.number)), symbol(&one.symbol));
    let aloud = sounds::heard(one.number, recorded, (&one.text, &one.plain));
    let words = LangText::of(words(one));
    view! {
        <li class="card stack">
            <h3>{picture}" "<a href=to>{words}</a></h3>
            {aloud}
        </li>
    }
}
