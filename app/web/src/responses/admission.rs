//! Whether this browser may answer this survey now: by its opening times, and by whom it is for.
//!
//! Every page and action of answering asks here (`pages::open_survey`, `barred`); what lets somebody
//! answer once is used up in the transaction that sends (`store::flows::submit`).

use leptos::prelude::*;
use platform::i18n::InWords as _;

use domain::responses::pass::Pass;

use super::{actions::Join, browser, pages::closed};
use crate::page::{Answer, html};
use domain::{
    error::AppError,
    paths,
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
    i18n::{href, t, tr},
};
use store::surveys::{SurveyFace, card::Card, is_used};
use ui::{Button, ButtonKind, Empty, Input, Kind, LinkButton, form::Form, frame::Audience};

/// Why somebody cannot answer now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Barred {
    NotYet(Timestamp),
    Closed,
    NotAMember,
    NoCard,
    CardUsed,
    HasAnswered,
}

/// What entitles this browser to answer, whether it was used or not.
pub(crate) fn pass(cx: &Cx<Visitor>, face: &SurveyFace) -> Pass {
    let keys = &cx.services().keys;
    match face.invited {
        Invited::Everybody => Pass::Free,
        Invited::Cards => browser::card(&face.code).map_or(Pass::Missing, |card| Pass::Once(card.fingerprint(keys))),
        Invited::Members => match cx.me() {
            Ok(me) if cx.is(Role::Member) => {
                Pass::Once(keys.fingerprint("survey-member", &format!("{} {me}", face.id)))
            }
            _ => Pass::Missing,
        },
    }
}

/// Why this browser cannot answer this survey now; none if it can. For a survey for everybody this makes no query.
pub(super) async fn barred(cx: &Cx<Visitor>, face: &SurveyFace) -> Result<Option<Barred>, AppError> {
    if face.state != SurveyState::Open {
        return Ok(Some(Barred::Closed));
    }
    let times = Times { opens: face.opens_at, closes: face.closes_at };
    if let Some(opens) = times.not_yet(cx.now()) {
        return Ok(Some(Barred::NotYet(opens)));
    }
    let members = face.invited == Invited::Members;
    let why = match pass(cx, face) {
        Pass::Free => None,
        Pass::Missing => Some(if members { Barred::NotAMember } else { Barred::NoCard }),
        Pass::Once(hash) => match is_used(cx, face.id, &hash).await? {
            Some(true) if members => Some(Barred::HasAnswered),
            Some(true) => Some(Barred::CardUsed),
            None if !members => Some(Barred::NoCard),
            _ => None,
        },
    };
    if why.is_some() && corrects(cx, face).await? {
        return Ok(None);
    }
    Ok(why)
}

/// Whether this browser is correcting a sent response, which needs no unused card.
async fn corrects(cx: &Cx<Visitor>, face: &SurveyFace) -> Result<bool, AppError> {
    let Some(token) = browser::token(&face.code) else { return Ok(false) };
    Ok(store::responses::held(cx, face.id, &token).await?.is_some_and(|held| held.replaces))
}

/// The reason as an error, for actions.
pub(super) fn refusal(why: Barred) -> AppError {
    match why {
        Barred::Closed => AppError::gone("responses-closed-text"),
        Barred::NotYet(_) => AppError::conflict("responses-not-yet-refused"),
        Barred::NotAMember => AppError::conflict("responses-members-text"),
        Barred::NoCard => AppError::conflict("responses-card-needed-text"),
        Barred::CardUsed => AppError::conflict("responses-card-used-text"),
        Barred::HasAnswered => AppError::conflict("responses-answered-text"),
    }
}

/// The page that says why, with a way on.
pub(super) fn page(cx: &Cx<Visitor>, face: &SurveyFace, why: Barred) -> Result<Answer, AppError> {
    let tell = || view! { <LinkButton href=href(paths::voices::Tell) kind=ButtonKind::Quiet>{t("responses-closed-tell")}</LinkButton> };
    let (title, text, way) = match why {
        Barred::Closed => return closed(face),
        Barred::NotYet(at) => {
            let when = tr("responses-not-yet-text", &[("when", at.moment_text(cx.lang()).into())]);
            (t("responses-not-yet"), when, tell().into_any())
        }
        Barred::NotAMember => {
            let way = view! { <LinkButton href=href(paths::people::SignIn)>{t("responses-members-sign-in")}</LinkButton>{tell()} };
            (t("responses-members"), t("responses-members-text"), way.into_any())
        }
        Barred::NoCard => (t("responses-card-needed"), t("responses-card-needed-text"), ().into_any()),
        Barred::CardUsed => (t("responses-card-used"), t("responses-card-used-text"), tell().into_any()),
        Barred::HasAnswered => (t("responses-answered"), t("responses-answered-text"), tell().into_any()),
    };
    let card = matches!(why, Barred::NoCard | Barred::CardUsed).then(card_form);
    let name = face.document.title.get(cx.lang()).to_owned();
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
pub(super) fn who_and_when(cx: &Cx<Visitor>, face: &SurveyFace) -> impl IntoView + use<> {
    let meant = face.meant_for.get(cx.lang()).to_owned();
    let meant = (!meant.is_empty()).then(|| tr("responses-front-meant", &[("who", meant.into())]));
    let until = face.closes_at.map(|at| tr("responses-front-until", &[("when", at.moment_text(cx.lang()).into())]));
    let once = (face.invited != Invited::Everybody).then(|| t("responses-front-once"));
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
    browser::hold_card(&found.survey, card);
    // A new card means that somebody else answers.
    browser::forget_sent(&found.survey);
    Ok(found.survey)
}
