//! One-time codes on cards to cut out.

use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use leptos::prelude::*;

use super::{back_to_survey, of_path, title_of};
use crate::{
    page::{PageResponse, html},
    surveys::cards::{self, MakeCards},
};
use domain::{
    error::AppError,
    paths,
    surveys::{invited::Invited, model::SurveyState},
};
use platform::{
    guard::{Author, Cx, Officer},
    i18n::{LangText, href, t, tr},
};
use store::surveys::{
    EditableSurvey,
    card::{Card, MOST_AT_ONCE},
};
use ui::{Button, Empty, Input, Kind, LinkButton, Qr, form::Form, frame::Audience};

/// The survey of the path, for an officer.
async fn for_officer() -> Result<(Cx<Author>, EditableSurvey), AppError> {
    platform::guard::require::<Officer>().await?;
    of_path().await
}

/// `/surveys/{code}/cards`: how many there are, and making more.
pub async fn cards() -> Result<PageResponse, AppError> {
    let (cx, survey) = for_officer().await?;
    let (made, used) = store::surveys::card_counts(&cx, survey.id).await?;
    let over = matches!(survey.state, SurveyState::Closed | SurveyState::Published);
    let code = survey.code.0.clone();
    let body = if survey.invited == Invited::Cards && !over {
        view! {
            <p><span class="figure">{used}</span>" "{tr("surveys-cards-used-of", &[("used", used.into()), ("made", made.into())])}</p>
            <p>{t("surveys-cards-text")}</p>
            <Form<MakeCards> once=true>
                <input type="hidden" name="code" value=code/>
                <Input
                    name="n"
                    label=t("surveys-cards-n")
                    hint=tr("surveys-cards-n-hint", &[("max", MOST_AT_ONCE.into())])
                    kind=Kind::Number
                />
                <Button>{t("surveys-cards-make")}</Button>
            </Form<MakeCards>>
        }
        .into_any()
    } else {
        let to = href(paths::surveys::Who(&code));
        view! {
            <Empty title=t("surveys-cards-none")>
                {(!over).then(|| view! { <LinkButton href=to>{t("surveys-who-edit")}</LinkButton> })}
            </Empty>
        }
        .into_any()
    };
    html(
        t("surveys-cards-title"),
        Audience::Staff,
        view! {
            {back_to_survey(&survey)}
            <h1>{t("surveys-cards-title")}</h1>
            {body}
        },
    )
}

/// `/surveys/{code}/cards/sheet`: the cards just made, to print and cut out.
pub async fn sheet() -> Result<PageResponse, AppError> {
    let (cx, survey) = for_officer().await?;
    let back = back_to_survey(&survey);
    let made = match cards::just_made() {
        Some((once, n)) if store::surveys::is_sheet_of(&cx, survey.id, &once).await? => {
            store::surveys::card::codes(&cx.services().keys, &once, n)
        }
        _ => {
            let to = href(paths::surveys::Cards(&survey.code.0));
            return html(
                t("surveys-cards-title"),
                Audience::Staff,
                view! {
                    {back}
                    <Empty title=t("surveys-cards-gone") text=t("surveys-cards-gone-text") heading=true>
                        <LinkButton href=to>{t("surveys-cards-title")}</LinkButton>
                    </Empty>
                },
            );
        }
    };
    let join = cx.services().link(cx.lang(), paths::responses::Join);
    let title = title_of(&survey.document.title);
    let cards = made.iter().map(|card| one(card, &title, &join)).collect::<Result<Vec<_>, _>>()?;
    html(
        t("surveys-cards-title"),
        Audience::Bare,
        view! {
            <div class="noprint stack">
                {back}
                <h1>{t("surveys-cards-title")}</h1>
                <p class="callout">{t("surveys-cards-once")}</p>
            </div>
            <ul class="sheet">{cards}</ul>
        },
    )
}

/// The code is in the fragment (`#`) of the address, which a phone does not send, so that no log has it.
pub(crate) fn one(card: &Card, title: &LangText, join: &str) -> Result<impl IntoView + use<>, AppError> {
    let drawn = QRBuilder::new(format!("{join}#{}", card.as_str())).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let address = join.split_once("://").map_or(join, |(_, address)| address).to_owned();
    Ok(view! {
        <li>
            <Qr svg=SvgBuilder::default().to_str(&drawn) label=t("surveys-cards-qr")/>
            <div>
                <b>{title.clone()}</b>
                <p>{tr("surveys-cards-type", &[("address", address.into())])}</p>
                <p class="join" translate="no">{card.printed()}</p>
                <p class="soft">{t("surveys-cards-works-once")}</p>
            </div>
        </li>
    })
}
