//! `/offer` and `/pledge/editions/{id}`: what was adopted, for everybody; earlier editions stay readable. Each statement
//! has an address that stays (`address`).

use std::collections::HashMap;

use leptos::prelude::*;

use super::{adopted, kind_word, state_tag};
use crate::{
    page::{PageResponse, html},
    pledge::{
        pages::{claim_tag, found_tag, public::invitation},
        sounds,
    },
};
use domain::{
    error::AppError,
    ids::StatementId,
    paths,
    pledge::model::{EditionKind, EditionState},
    role::Role,
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{href, lang, lang_of, t, tr},
    request::RequestContext,
};
use store::pledge::{
    Pledge,
    drafting::reading::{self, Edition, EditionHead, EditionOutcome},
    sounds::{self as recordings, Recorded},
};
use ui::{Empty, Tag, TagKind, frame::Audience, symbol};

/// The offer to care leavers that counts now.
pub(super) async fn offer() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    if let Some(edition) = reading::adopted_edition(&cx, EditionKind::Offer).await? {
        let now = store::pledge::current(&cx, EditionKind::Offer).await?;
        return shown(&cx, edition, now).await;
    }
    let title = t("pledge-kind-offer");
    html(title.clone(), Audience::Young, view! { <Empty title text=t("pledge-offer-none") heading=true/> })
}

pub(super) async fn edition() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let edition = reading::public_edition(&cx, RequestContext::current().parse("id")?).await?;
    shown(&cx, edition, None).await
}

/// `now`: what the council says of it and what young people find, of the offer that counts.
async fn shown(cx: &Cx<Visitor>, edition: Edition, now: Option<Pledge>) -> Result<PageResponse, AppError> {
    let fewest = cx.services().settings().await.fewest_published;
    let asks = now.as_ref().and_then(Pledge::open_round).and_then(|round| invitation(round, cx.is(Role::Member)));
    let tags = |id: StatementId| {
        let one = now.iter().flat_map(Pledge::statements).find(|one| one.id == id)?;
        let (claim, found) = (claim_tag(one.claim.as_ref().map(|claim| claim.standing)), found_tag(one.shown(fewest)));
        let gap = one.is_gap(fewest).then(|| view! { <Tag kind=TagKind::Alarm text=t("pledge-gap")/> });
        Some(view! { <p class="row">{claim} {found} {gap}</p> }.into_any())
    };
    let others = others(&reading::public_editions(cx).await?, &edition.head);
    let head = &edition.head;
    let title = head.title.get(lang()).to_owned();
    let old = (head.state == EditionState::Superseded).then(|| {
        let to = newest(head.kind);
        view! { <div class="callout"><p>{t("pledge-edition-old")}" "<a href=to>{t("pledge-edition-newest")}</a></p></div> }
    });
    let recorded = recordings::of_statements(cx, edition.statements().map(|one| one.id)).await?;
    let outcomes = edition.outcomes.iter().map(|one| outcome(one, head.state, &recorded, &tags)).collect_view();
    html(
        title.clone(),
        Audience::Young,
        view! {
            <p class="over">{kind_word(head.kind)}</p>
            <h1 lang=lang_of(&head.title)>{title}</h1>
            {adopted(head).map(|words| view! { <p>{words}</p> })}
            {old}
            {asks}
            {outcomes}
            {others}
        },
    )
}

/// Where the edition that counts now is read.
fn newest(kind: EditionKind) -> String {
    match kind {
        EditionKind::Pledge => href(paths::pledge::Pledge),
        EditionKind::Offer => href(paths::pledge::Offer),
    }
}

fn outcome(
    one: &EditionOutcome,
    state: EditionState,
    recorded: &HashMap<StatementId, Vec<Recorded>>,
    tags: &dyn Fn(StatementId) -> Option<AnyView>,
) -> impl IntoView + use<> {
    let old = state == EditionState::Superseded;
    let key = if old { "pledge-address-became" } else { "pledge-address" };
    let statements = one.statements.iter().map(|statement| {
        let tags = tags(statement.id);
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
                {tags}
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

/// The other editions of the same kind.
fn others(all: &[EditionHead], here: &EditionHead) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = all
        .iter()
        .filter(|one| one.kind == here.kind && one.id != here.id)
        .map(|one| {
            let to = href(paths::pledge::PublicEdition(one.id));
            let title = one.title.get(lang()).to_owned();
            view! { <li><a href=to>{title}</a>" "{state_tag(one)}" "{adopted(one)}</li> }
        })
        .collect();
    (!rows.is_empty()).then(|| view! { <section><h2>{t("pledge-editions-others")}</h2><ul>{rows}</ul></section> })
}
