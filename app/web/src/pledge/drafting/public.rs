//! `/pledge/editions/{id}`: what was adopted, for everybody; earlier editions stay readable. Each statement has an address
//! that stays (`address`).

use std::collections::HashMap;

use leptos::prelude::*;

use super::{adopted, kind_word, state_tag};
use crate::{
    page::{PageResponse, html},
    pledge::sounds,
};
use domain::{
    error::AppError,
    ids::{PledgeId, StatementId},
    paths,
    pledge::{
        model::{EditionKind, EditionState},
        places::edition_page,
    },
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{href, lang, lang_of, t, tr},
    request::RequestContext,
};
use store::pledge::{
    drafting::reading::{self, Edition, EditionHead, EditionOutcome},
    sounds::{self as recordings, Recorded},
};
use ui::{frame::Audience, symbol};

pub(super) async fn edition() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let edition = reading::public_edition(&cx, RequestContext::current().parse("id")?).await?;
    shown(&cx, edition).await
}

async fn shown(cx: &Cx<Visitor>, edition: Edition) -> Result<PageResponse, AppError> {
    let others = others(&reading::public_editions(cx).await?, edition.head.kind, edition.head.id);
    let head = &edition.head;
    let title = head.title.get(lang()).to_owned();
    let old = (head.state == EditionState::Superseded).then(|| {
        let to = href(edition_page(head.kind));
        view! { <div class="callout"><p>{t("pledge-edition-old")}" "<a href=to>{t("pledge-edition-newest")}</a></p></div> }
    });
    let recorded = recordings::of_statements(cx, edition.statements().map(|one| one.id)).await?;
    let outcomes = edition.outcomes.iter().map(|one| outcome(one, head.state, &recorded)).collect_view();
    html(
        title.clone(),
        Audience::Young,
        view! {
            <p class="over">{kind_word(head.kind)}</p>
            <h1 lang=lang_of(&head.title)>{title}</h1>
            {adopted(head).map(|words| view! { <p>{words}</p> })}
            {old}
            {outcomes}
            {others}
        },
    )
}

fn outcome(
    one: &EditionOutcome,
    state: EditionState,
    recorded: &HashMap<StatementId, Vec<Recorded>>,
) -> impl IntoView + use<> {
    let old = state == EditionState::Superseded;
    let key = if old { "pledge-address-became" } else { "pledge-address" };
    let statements = one.statements.iter().map(|statement| {
        let address = href(paths::pledge::StatementAddress(statement.id));
        let label = tr("pledge-address-of", &[("what", t(key).into()), ("n", statement.number.into())]);
        let plain = statement.words.plain.clone();
        let plain = (!plain.is_empty())
            .then(|| view! { <p class="soft" lang=lang_of(&plain)>{plain.get(lang()).to_owned()}</p> });
        let text = statement.words.text.clone();
        let aloud = sounds::heard(statement.number, recorded.get(&statement.id), (&text, &statement.words.plain));
        view! {
            <li value=statement.number id=statement.id.to_string()>
                <p lang=lang_of(&text)>{symbol(&statement.words.symbol)}" "{text.get(lang()).to_owned()}</p>
                {plain}
                {aloud}
                <p class="small"><a href=address aria-label=label>{t(key)}</a></p>
            </li>
        }
    });
    view! {
        <section>
            <h2 lang=lang_of(&one.name)>{symbol(&one.symbol)}" "{one.name.get(lang()).to_owned()}</h2>
            <ol class="promises">{statements.collect_view()}</ol>
        </section>
    }
}

/// The other editions of this kind.
pub(in crate::pledge) fn others(
    all: &[EditionHead],
    kind: EditionKind,
    here: PledgeId,
) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = all
        .iter()
        .filter(|one| one.kind == kind && one.id != here)
        .map(|one| {
            let to = href(paths::pledge::PublicEdition(one.id));
            let title = one.title.get(lang()).to_owned();
            view! { <li><a href=to>{title}</a>" "{state_tag(one)}" "{adopted(one)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <section><h2>{t("pledge-editions-others")}</h2><ul>{rows}</ul></section> })
}
