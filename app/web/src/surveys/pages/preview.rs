//! The survey as the phone shows it, and its poster.

use fast_qr::{QRBuilder, convert::svg::SvgBuilder};
use leptos::prelude::*;

use super::{back_to_survey, of_path, title_of};
use crate::{
    page::{PageResponse, html},
    surveys::question_view::{self, Prefill, RenderOptions},
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path},
    surveys::{
        model::{Document, Level, Question, SurveyState},
        rules::logic::{self, Chosen},
    },
};
use platform::{
    i18n::{href, t, tr},
    request::RequestContext,
};
use store::surveys::EditableSurvey;
use ui::{ButtonKind, Filters, LinkButton, NavLink, Poster, frame::Audience};

/// `/surveys/{code}/preview?n=…`: the front page at 0, then each question or section that is asked after the answers so
/// far, then the end. The answers are in the address and are not stored.
pub async fn preview() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    let req = RequestContext::current();
    let chosen = chosen(&req.query, &survey.document);
    let n = req.query("n").and_then(|n| n.parse().ok()).unwrap_or(0_usize);
    let title = format!("{} · {}", t("surveys-preview"), title_of(&survey.document.title));
    let language = req.twins().into_iter().map(|(other, twin)| {
        let words = match other {
            Lang::En => t("surveys-preview-english"),
            Lang::Cy => t("surveys-preview-welsh"),
            other => other.name().to_owned(),
        };
        view! { <a href=twin hreflang=other.tag()>{words}</a> }
    });
    let language = language.collect_view();
    let level = req.query("level").and_then(|level| Level::parse(&level)).unwrap_or_default();
    html(
        title,
        Audience::Bare,
        view! {
            <div class="row apart preview-bar">
                {back_to_survey(&survey)}
                <p class="soft">{t("surveys-preview-hint")}</p>
                {language}
            </div>
            {levels(&survey, n, level, &chosen.0)}
            <div class="phone"><div class="page young">{screen(&survey, n, level, &chosen, cx.lang())}</div></div>
        },
    )
}

/// Links to other wordings, if there are any.
fn levels(survey: &EditableSurvey, n: usize, at: Level, chosen: &Chosen) -> Option<impl IntoView + use<>> {
    let offered = Level::offered(&survey.document);
    let links: Vec<_> = offered
        .into_iter()
        .map(|level| NavLink {
            href: to(survey, n, level, chosen),
            label: question_view::level_words(level),
            here: level == at,
        })
        .collect();
    (!links.is_empty()).then(|| view! { <Filters label=t("surveys-preview-level") links=links/> })
}

/// The address of a screen of the preview, with the choices so far: `g=q1:a,b`.
fn to(survey: &EditableSurvey, n: usize, level: Level, chosen: &Chosen) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("n", &n.to_string()).append_pair("level", level.key());
    for (question, ids) in chosen {
        query.append_pair("g", &format!("{question}~{}", ids.join(",")));
    }
    href(paths::surveys::Preview(&survey.code.0).asking(&query.finish()))
}

/// The choices of earlier screens and of the screen just left, and the questions that this one had.
fn chosen(query: &str, document: &Document) -> (Chosen, Vec<String>) {
    let mut chosen = Chosen::new();
    let (mut of, mut fields) = (Vec::new(), Vec::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match name.as_ref() {
            "g" => {
                if let Some((question, ids)) = value.split_once('~') {
                    chosen.insert(question.to_owned(), ids.split(',').map(str::to_owned).collect());
                }
            }
            "of" => of.push(value.into_owned()),
            _ => fields.push((name.into_owned(), value.into_owned())),
        }
    }
    for question in of.iter().filter_map(|id| document.question(id)) {
        let ids = picked(question, &fields);
        chosen.remove(&question.id);
        if !ids.is_empty() {
            chosen.insert(question.id.clone(), ids);
        }
    }
    (chosen, of)
}

/// The choices of one question in the fields: alone (`choice`) or among others (`answers[q1][choice]`).
fn picked(question: &Question, fields: &[(String, String)]) -> Vec<String> {
    let known = logic::values(question);
    let among = format!("answers[{}][", question.id);
    let inside = |name: &str, list: &str| Some(name.strip_prefix(list)?.strip_suffix(']')?.to_owned());
    let mut ids = Vec::new();
    let mut places = Vec::new();
    for (name, value) in fields {
        // `answers[q1][rank][a]` → `rank[a]`
        let name = name.strip_prefix(&among).map_or_else(|| name.clone(), |rest| rest.replacen(']', "", 1));
        if name == "choice" || name.starts_with("choices") {
            ids.push(value.clone());
        } else if let Some(statement) = inside(&name, "level[") {
            ids.push(format!("{statement}:{value}"));
        } else if let Some(option) = inside(&name, "rank[") {
            places.push((value.parse().unwrap_or(u8::MAX), option));
        }
    }
    places.sort();
    ids.extend(places.into_iter().filter(|(place, _)| *place < u8::MAX).map(|(_, option)| option));
    ids.retain(|id| known.contains(id));
    ids
}

/// The screens with questions, as positions in the document: one question each, or a whole section.
fn screens(document: &Document, chosen: &Chosen) -> Vec<Vec<usize>> {
    let part = |at: usize| &document.questions[at].section;
    let mut screens: Vec<Vec<usize>> = Vec::new();
    for at in logic::asked(document, chosen) {
        match screens.last_mut() {
            Some(screen) if document.by_section && part(screen[0]) == part(at) => screen.push(at),
            _ => screens.push(vec![at]),
        }
    }
    screens
}

fn screen(
    survey: &EditableSurvey,
    n: usize,
    level: Level,
    (chosen, left): &(Chosen, Vec<String>),
    lang: Lang,
) -> AnyView {
    let document = &level.of(survey.document.clone());
    let screens = screens(document, chosen);
    let id = |at: &usize| &document.questions[*at].id;
    // A question that an answer on its own screen opens is shown on that screen.
    let opened = |n: &usize| {
        screens.get(*n).is_some_and(|screen| {
            screen.iter().any(|at| left.contains(id(at))) && !screen.iter().all(|at| left.contains(id(at)))
        })
    };
    let n = n.checked_sub(2).filter(opened).map_or(n, |at| at + 1).min(screens.len() + 1);
    let to = |n: usize| to(survey, n, level, chosen);
    let back = (n > 0).then(|| view! { <p><a href=to(n - 1)>{t("surveys-preview-back")}</a></p> });
    let Some(at) = n.checked_sub(1) else {
        let front = question_view::front_view(document, survey.privacy, survey.asks.as_deref());
        return view! { <div class="stack">{front}<p><LinkButton href=to(1)>{t("surveys-preview-start")}</LinkButton></p></div> }
            .into_any();
    };
    let Some(questions) = screens.get(at).map(|places| places.iter().map(|at| &document.questions[*at])) else {
        return view! { <div class="stack">{back}<h1>{t("surveys-preview-end")}</h1><p>{t("surveys-preview-end-text")}</p></div> }
            .into_any();
    };
    let questions: Vec<_> = questions.collect();
    let key = if document.by_section { "responses-progress-part" } else { "surveys-preview-place" };
    let place = tr(key, &[("n", n.into()), ("of", screens.len().into())]);
    let before = at.checked_sub(1).map_or("", |at| document.questions[screens[at][0]].section.as_str());
    let part = document.section(&questions[0].section).filter(|section| at == 0 || section.id != before);
    let part = part.map(|section| {
        view! {
            <p class="part-name">{section.title.get(lang).to_owned()}</p>
            {question_view::paragraphs(&section.intro)}
        }
    });
    let here = |id: &str| questions.iter().any(|question| question.id == id);
    let kept = chosen.iter().filter(|(id, _)| !here(id)).map(|(id, ids)| {
        let value = format!("{id}~{}", ids.join(","));
        view! { <input type="hidden" name="g" value=value/> }
    });
    let kept = kept.collect_view();
    let alone = questions.len() == 1 && !document.by_section;
    let fields = questions.iter().map(|question| {
        let given = Prefill { choices: chosen.get(&question.id).cloned().unwrap_or_default(), ..Prefill::default() };
        view! {
            <div class="asked">
                <input type="hidden" name="of" value=question.id.clone()/>
                {question_view::question_view(question, RenderOptions { lang, level, alone }, &given)}
                {question_view::worrying_words(question, lang).map(|words| view! { <p class="worrying">{words}</p> })}
            </div>
        }
    });
    let fields = fields.collect_view();
    let action = href(paths::surveys::Preview(&survey.code.0));
    view! {
        <div class="stack">
            {back}
            <p class="soft">{place}</p>
            {part}
            <form method="get" action=action>
                <input type="hidden" name="n" value=(n + 1).to_string()/>
                <input type="hidden" name="level" value=level.key()/>
                {kept}
                {fields}
                <p class="row">
                    <button class="button">{t("surveys-preview-next")}</button>
                    <LinkButton kind=ButtonKind::Quiet href=to(n + 1)>{t("surveys-preview-skip")}</LinkButton>
                </p>
            </form>
        </div>
    }
    .into_any()
}

/// `/surveys/{code}/poster`: for the wall, while the survey is open.
pub async fn poster() -> Result<PageResponse, AppError> {
    let (cx, survey) = of_path().await?;
    if survey.state != SurveyState::Open {
        return Err(AppError::conflict("surveys-poster-not-open"));
    }
    let services = cx.services();
    let settings = services.settings().await;
    let link = services.link(cx.lang(), paths::responses::Front(&survey.code.0));
    let join = services.link(cx.lang(), paths::responses::Join);
    let address = join.split_once("://").map_or(join.as_str(), |(_, address)| address).to_owned();
    let code = QRBuilder::new(link.clone()).build().map_err(|error| {
        tracing::error!(?error, "a link that no QR code can hold");
        AppError::Internal
    })?;
    let qr = SvgBuilder::default().to_str(&code);
    let title = title_of(&survey.document.title);
    html(
        title.to_string(),
        Audience::Bare,
        view! {
            <Poster
                title=title
                text=question_view::how_long(&survey.document)
                qr=qr
                link=link
                address=address
                code=survey.code.0.clone()
                council=settings.council.get(cx.lang()).to_owned()
            />
        },
    )
}
