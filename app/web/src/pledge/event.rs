//! A review round on a shared tablet: one promise a screen, each person with a card of their own, and nothing of the one
//! before (`responses::event`).

use leptos::prelude::*;

use super::actions::NextPerson;
use crate::responses::event::{self, Shows, pages::still};
use domain::{error::AppError, ids::RoundId, paths};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{t, tr},
    request::RequestContext,
};
use store::{pledge::card_round, responses::Shown};
use ui::{Button, ButtonKind, Input, Kind, form::Form};

/// Sets this device to a round that is answered with cards, and signs the officer out on it.
#[server(prefix = "/do", endpoint = "pledge/start-event")]
pub async fn start_round_event(round: RoundId, #[server(default)] leave_code: String) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    if !card_round(&cx, round).await?.takes_cards {
        return Err(AppError::conflict("pledge-cards-not-now"));
    }
    event::begin(&cx, Shown::Round(round), &Shows::Round, &leave_code).await
}

/// Ends event mode on every device with this round: none needs a code any more.
#[server(prefix = "/do", endpoint = "pledge/end-events")]
pub async fn end_round_events(round: RoundId) -> Result<(), AppError> {
    let cx = require::<Officer>().await?;
    card_round(&cx, round).await?;
    store::responses::end_events(&cx, Shown::Round(round)).await?;
    RequestContext::current().redirect_with_flash(paths::pledge::RoundCards(round), "responses-event-ended-all");
    Ok(())
}

/// On a shared tablet: this browser lets go of the card and of a receipt, for the next person. By itself after a minute
/// and a half in which nobody touches it.
pub(super) fn next_person() -> Option<impl IntoView + use<>> {
    event::shows_round().then(|| {
        view! {
            <Form<NextPerson> id="again">
                <p class="soft">{t("pledge-walk-next-person-text")}</p>
                {still()}
                <Button kind=ButtonKind::Quiet>{t("pledge-walk-next-person")}</Button>
            </Form<NextPerson>>
        }
    })
}

/// On the page of a round's cards: starting it on this device, while it is open, and letting devices go whose code is
/// forgotten.
pub(super) async fn offer(cx: &Cx<Officer>, round: RoundId, open: bool) -> Result<impl IntoView + use<>, AppError> {
    let devices = store::responses::devices(cx, Shown::Round(round)).await?;
    let begins = open.then(|| {
        view! {
            <h2>{t("responses-event-title")}</h2>
            <p>{t("pledge-event-text")}</p>
            <ul class="stack">
                <li>{t("pledge-event-rule-alone")}</li>
                <li>{t("responses-event-rule-rounds")}</li>
                <li>{t("responses-event-rule-out")}</li>
            </ul>
            <Form<StartRoundEvent>>
                <input type="hidden" name="round" value=round.to_string()/>
                <Input
                    name="leave_code"
                    label=t("responses-event-code")
                    hint=t("responses-event-code-hint")
                    kind=Kind::OneTimeCode
                    autocomplete="off"
                    maxlength=6
                />
                <Button>{t("responses-event-start")}</Button>
            </Form<StartRoundEvent>>
        }
    });
    let ends = (devices > 0).then(|| {
        view! {
            <h2>{tr("pledge-event-devices", &[("n", devices.into())])}</h2>
            <p>{t("responses-event-end-text")}</p>
            <Form<EndRoundEvents>>
                <input type="hidden" name="round" value=round.to_string()/>
                <Button kind=ButtonKind::Quiet>{t("responses-event-end")}</Button>
            </Form<EndRoundEvents>>
        }
    });
    Ok((open || devices > 0).then(|| view! { <section class="stack">{begins}{ends}</section> }))
}
