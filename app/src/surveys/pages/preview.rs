//! The survey as the phone shows it, and its poster.

use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use leptos::prelude::*;

use super::{back_to_survey, of_path, title_of};
use crate::{
    error::AppError,
    i18n::{href, t, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    surveys::{
        asking::{self, Given, Put},
        model::SurveyState,
        store::Built,
    },
    ui::{ButtonKind, LinkButton, Poster},
};

/// `/surveys/{code}/preview?n=…`: the front at 0, then each question, then the end. Nothing is kept.
pub async fn preview() -> Result<Answer, AppError> {
    let (cx, survey) = of_path().await?;
    let req = Req::current();
    let last = survey.document.questions.len() + 1;
    let n = req.asked("n").and_then(|n| n.parse().ok()).unwrap_or(0_usize).min(last);
    let title = format!("{} · {}", t("surveys-preview"), title_of(&survey.document.title, cx.lang()));
    let other = cx.lang().other();
    let language = match other {
        Lang::En => t("surveys-preview-english"),
        Lang::Cy => t("surveys-preview-welsh"),
    };
    html(
        title,
        Audience::Bare,
        view! {
            <div class="row apart preview-bar">
                {back_to_survey(&survey, cx.lang())}
                <p class="soft">{t("surveys-preview-hint")}</p>
                <a href=req.twin() hreflang=other.tag()>{language}</a>
            </div>
            <div class="phone"><div class="page young">{screen(&survey, n, cx.lang())}</div></div>
        },
    )
}

fn screen(survey: &Built, n: usize, lang: Lang) -> AnyView {
    let questions = &survey.document.questions;
    let to = |n: usize| href(&format!("/surveys/{}/preview?n={n}", survey.code.0));
    let back = (n > 0).then(|| view! { <p><a href=to(n - 1)>{t("surveys-preview-back")}</a></p> });
    let Some(at) = n.checked_sub(1) else {
        let front = asking::front_view(&survey.document, survey.privacy, &survey.author_name, lang);
        return view! { <div class="stack">{front}<p><LinkButton href=to(1)>{t("surveys-preview-start")}</LinkButton></p></div> }
            .into_any();
    };
    match questions.get(at) {
        Some(question) => {
            let number = |n: usize| i64::try_from(n).unwrap_or_default();
            let place = tr("surveys-preview-place", &[("n", number(n).into()), ("of", number(questions.len()).into())]);
            view! {
                <div class="stack">
                    {back}
                    <p class="soft">{place}</p>
                    {asking::question_view(question, Put::alone(lang), &Given::default())}
                    <p class="row">
                        <LinkButton href=to(n + 1)>{t("surveys-preview-next")}</LinkButton>
                        <LinkButton kind=ButtonKind::Quiet href=to(n + 1)>{t("surveys-preview-skip")}</LinkButton>
                    </p>
                </div>
            }
            .into_any()
        }
        None => view! { <div class="stack">{back}<h1>{t("surveys-preview-end")}</h1><p>{t("surveys-preview-end-text")}</p></div> }
            .into_any(),
    }
}

/// `/surveys/{code}/poster`: for the wall, while the survey is open.
pub async fn poster() -> Result<Answer, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.state != SurveyState::Open {
        return Err(AppError::conflict("surveys-poster-not-open"));
    }
    let services = cx.services();
    let settings = services.settings().await;
    let link = services.link(cx.lang(), &format!("/s/{}", survey.code.0));
    let join = services.link(cx.lang(), "/join");
    let address = join.split_once("://").map_or(join.as_str(), |(_, address)| address).to_owned();
    let code = QRBuilder::new(link.clone()).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let qr = SvgBuilder::default().to_str(&code);
    let title = title_of(&survey.document.title, cx.lang());
    html(
        title.clone(),
        Audience::Bare,
        view! {
            <Poster
                title=title
                text=asking::how_long(&survey.document)
                qr=qr
                link=link
                address=address
                code=survey.code.0.clone()
                council=settings.council.get(cx.lang()).to_owned()
            />
        },
    )
}
