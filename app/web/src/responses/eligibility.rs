//! Whether this browser may answer this survey now: by its opening times, and by whom it is for.
//!
//! Every page and action of answering asks here (`pages::open_survey`, `refused_because`); what lets somebody
//! answer once is used up in the transaction that sends (`store::flows::submit`).

use leptos::prelude::*;

use super::{actions::Join, cookies, pages::closed};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    paths,
    responses::entitlement::Entitlement,
    role::Role,
    surveys::{
        invited::Invited,
        model::{SurveyCode, SurveyState},
        schedule::Times,
    },
    time::Timestamp,
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{InWords as _, href, t, tr},
};
use store::surveys::{SurveySummary, card::Card, is_used};
use ui::{Button, ButtonKind, Empty, Input, Kind, LinkButton, form::Form, frame::Audience};

/// Why somebody cannot answer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    NotYet(Timestamp),
    Closed,
    NotAMember,
    NoCard,
    CardUsed,
    HasAnswered,
}

/// What entitles this browser to answer, whether it was used or not.
pub(crate) fn entitlement(cx: &Cx<Visitor>, survey: &SurveySummary) -> Entitlement {
    let keys = &cx.services().keys;
    match survey.invited {
        Invited::Everybody => Entitlement::Free,
        Invited::Cards => {
            cookies::card(&survey.code).map_or(Entitlement::Missing, |card| Entitlement::Once(card.fingerprint(keys)))
        }
        Invited::Members => match cx.me() {
            Ok(me) if cx.is(Role::Member) => {
                Entitlement::Once(keys.fingerprint("survey-member", &format!("{} {me}", survey.id)))
            }
            _ => Entitlement::Missing,
        },
    }
}

/// Why this browser cannot answer this survey now; none if it can. For a survey for everybody this makes no query.
pub(super) async fn refused_because(cx: &Cx<Visitor>, survey: &SurveySummary) -> Result<Option<Refusal>, AppError> {
    if survey.state != SurveyState::Open {
        return Ok(Some(Refusal::Closed));
    }
    let times = Times { opens: survey.opens_at, closes: survey.closes_at };
    if let Some(opens) = times.not_yet(cx.now()) {
        return Ok(Some(Refusal::NotYet(opens)));
    }
    let members = survey.invited == Invited::Members;
    let why = match entitlement(cx, survey) {
        Entitlement::Free => None,
        Entitlement::Missing => Some(if members { Refusal::NotAMember } else { Refusal::NoCard }),
        Entitlement::Once(hash) => match is_used(cx, survey.id, &hash).await? {
            Some(true) if members => Some(Refusal::HasAnswered),
            Some(true) => Some(Refusal::CardUsed),
            None if !members => Some(Refusal::NoCard),
            _ => None,
        },
    };
    if why.is_some() && corrects(cx, survey).await? {
        return Ok(None);
    }
    Ok(why)
}

/// Whether this browser is correcting a sent response, which needs no unused card.
async fn corrects(cx: &Cx<Visitor>, survey: &SurveySummary) -> Result<bool, AppError> {
    let Some(token) = cookies::token(&survey.code) else { return Ok(false) };
    Ok(store::responses::draft_response(cx, survey.id, &token).await?.is_some_and(|held| held.replaces))
}

/// The reason as an error, for actions.
pub(super) fn refusal(why: Refusal) -> AppError {
    match why {
        Refusal::Closed => AppError::gone("responses-closed-text"),
        Refusal::NotYet(_) => AppError::conflict("responses-not-yet-refused"),
        Refusal::NotAMember => AppError::conflict("responses-members-text"),
        Refusal::NoCard => AppError::conflict("responses-card-needed-text"),
        Refusal::CardUsed => AppError::conflict("responses-card-used-text"),
        Refusal::HasAnswered => AppError::conflict("responses-answered-text"),
    }
}

/// The page that says why, with a way on.
pub(super) fn page(cx: &Cx<Visitor>, survey: &SurveySummary, why: Refusal) -> Result<PageResponse, AppError> {
    let tell = || view! { <LinkButton href=href(paths::voices::Tell) kind=ButtonKind::Quiet>{t("responses-closed-tell")}</LinkButton> };
    let (title, text, way) = match why {
        Refusal::Closed => return closed(survey),
        Refusal::NotYet(at) => {
            let when = tr("responses-not-yet-text", &[("when", at.moment_text(cx.lang()).into())]);
            (t("responses-not-yet"), when, tell().into_any())
        }
        Refusal::NotAMember => {
            let way = view! { <LinkButton href=href(paths::people::SignIn)>{t("responses-members-sign-in")}</LinkButton>{tell()} };
            (t("responses-members"), t("responses-members-text"), way.into_any())
        }
        Refusal::NoCard => (t("responses-card-needed"), t("responses-card-needed-text"), ().into_any()),
        Refusal::CardUsed => (t("responses-card-used"), t("responses-card-used-text"), tell().into_any()),
        Refusal::HasAnswered => (t("responses-answered"), t("responses-answered-text"), tell().into_any()),
    };
    let card = matches!(why, Refusal::NoCard | Refusal::CardUsed).then(card_form);
    let name = survey.document.title.get(cx.lang()).to_owned();
    html(
        title.clone(),
        Audience::Young,
        view! {
            <Empty title=title text=text heading=true>{way}</Empty>
            {card}
            <p class="soft">{name}</p>
        },
    )
}

fn card_form() -> impl IntoView {
    view! {
        <Form<Join>>
            <Input name="code" label=t("responses-card-code") hint=t("responses-card-code-hint") kind=Kind::Code/>
            <Button>{t("responses-card-go")}</Button>
        </Form<Join>>
    }
}

/// Whom the survey is for and how long it is open, for its front page.
pub(super) fn who_and_when(cx: &Cx<Visitor>, survey: &SurveySummary) -> impl IntoView + use<> {
    let meant = survey.meant_for.get(cx.lang()).to_owned();
    let meant = (!meant.is_empty()).then(|| tr("responses-front-meant", &[("who", meant.into())]));
    let until = survey.closes_at.map(|at| tr("responses-front-until", &[("when", at.moment_text(cx.lang()).into())]));
    let once = (survey.invited != Invited::Everybody).then(|| t("responses-front-once"));
    [meant, until, once].into_iter().flatten().map(|said| view! { <p>{said}</p> }).collect_view()
}

/// Finds the survey of a card and stores the card on this browser; returns the survey's code.
///
/// # Errors
/// `Invalid` for a card that is unknown or was used.
pub(super) async fn take_card(cx: &Cx<Visitor>, card: &Card) -> Result<SurveyCode, AppError> {
    let found = store::surveys::find_card(cx, card).await?;
    let found = found.ok_or_else(|| AppError::invalid("code", "responses-join-unknown"))?;
    if found.used {
        return Err(AppError::invalid("code", "responses-card-used-text"));
    }
    cookies::hold_card(&found.survey, card);
    // A new card means that somebody else answers.
    cookies::forget_sent(&found.survey);
    Ok(found.survey)
}
