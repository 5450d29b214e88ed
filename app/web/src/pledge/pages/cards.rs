//! `/claims/rounds/{id}/cards`: one-time cards of a round, made by an officer and printed once.

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    pledge::{actions::MakeRoundCards, event},
    surveys::{cards::just_made, pages::cards::one},
};
use domain::{error::AppError, paths};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::{pledge::CardRound, surveys::card::MOST_AT_ONCE};
use ui::{Button, Empty, Input, Kind, LinkButton, form::Form, frame::Audience};

/// The round in the address.
async fn asked() -> Result<(Cx<Officer>, CardRound), AppError> {
    let cx = require::<Officer>().await?;
    let round = store::pledge::card_round(&cx, RequestContext::current().parse("id")?).await?;
    Ok((cx, round))
}

fn back() -> impl IntoView {
    view! { <p class="back noprint"><a href=href(paths::pledge::Rounds)><span aria-hidden="true">"← "</span>{t("pledge-rounds-title")}</a></p> }
}

pub async fn cards() -> Result<PageResponse, AppError> {
    let (cx, round) = asked().await?;
    let tablet = event::offer(&cx, round.id, round.takes_cards).await?;
    let body = if round.takes_cards {
        view! {
            <p>{tr("pledge-cards-made", &[("n", round.made.into())])}</p>
            <p>{t("pledge-cards-text")}</p>
            <Form<MakeRoundCards> once=true>
                <input type="hidden" name="round" value=round.id.to_string()/>
                <Input
                    name="n"
                    label=t("surveys-cards-n")
                    hint=tr("surveys-cards-n-hint", &[("max", MOST_AT_ONCE.into())])
                    kind=Kind::Number
                />
                <Button>{t("surveys-cards-make")}</Button>
            </Form<MakeRoundCards>>
        }
        .into_any()
    } else {
        view! { <Empty title=t("pledge-cards-not-now")/> }.into_any()
    };
    html(
        t("surveys-cards-title"),
        Audience::Staff,
        view! {
            {back()}
            <h1>{t("surveys-cards-title")}</h1>
            <p class="soft">{LangText::of(&round.title)}</p>
            {body}
            {tablet}
        },
    )
}

/// The cards just made, to print and cut out.
pub async fn sheet() -> Result<PageResponse, AppError> {
    let (cx, round) = asked().await?;
    let made = match just_made() {
        Some((once, n)) => store::pledge::round_sheet(&cx, round.id, &once, n).await?,
        None => None,
    };
    let Some(made) = made else {
        let gone = view! {
            {back()}
            <Empty title=t("surveys-cards-gone") text=t("surveys-cards-gone-text") heading=true>
                <LinkButton href=href(paths::pledge::RoundCards(round.id))>{t("surveys-cards-title")}</LinkButton>
            </Empty>
        };
        return html(t("surveys-cards-title"), Audience::Staff, gone);
    };
    let join = cx.services().link(cx.lang(), paths::responses::Join);
    let title = LangText::of(&round.title);
    let cards = made.iter().map(|card| one(card, &title, &join)).collect::<Result<Vec<_>, _>>()?;
    html(
        t("surveys-cards-title"),
        Audience::Bare,
        view! {
            <div class="noprint stack">
                {back()}
                <h1>{t("surveys-cards-title")}</h1>
                <p class="callout">{t("surveys-cards-once")}</p>
            </div>
            <ul class="sheet">{cards}</ul>
        },
    )
}
