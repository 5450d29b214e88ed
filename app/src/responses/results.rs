//! Results: what people said, in figures that give nobody away and in words that were moderated.

use leptos::prelude::*;

use super::{
    rules::{counting, first_place},
    store::{self, Figures},
};
use crate::{
    error::AppError,
    i18n::{href, t, tr},
    lang::Lang,
    page::{Answer, Audience, Req, html},
    platform::guard::{Counting, Cx, Role, Visitor, require},
    surveys::{
        model::{Kind, Question, SurveyCode, SurveyState},
        store::{SurveyFace, by_code, opened},
    },
    ui::{Bar, BarChart, Card, Empty, Quote, Tag, TagKind, face_word},
    voices::store::{SharedVoice, shared_of_question},
};

/// The most voices shown under one question.
const QUOTES: usize = 50;

/// The surveys whose results the reader may see: for everybody those that are published.
pub async fn list() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let inside = cx.also::<Counting>().ok();
    let mine: Vec<_> = opened(&cx).await?.into_iter().filter(|s| may_count(inside.as_ref(), s.state)).collect();
    let ids: Vec<_> = mine.iter().map(|s| s.id).collect();
    let counts = store::counts(&cx, &ids).await?;
    let lang = cx.lang();
    let cards = mine.into_iter().map(|s| {
        let n = counts.get(&s.id).copied().unwrap_or_default();
        let to = href(&format!("/results/{}", s.code.0));
        let state = match s.state {
            SurveyState::Open => Some(view! { <Tag kind=TagKind::Waiting text=t("responses-results-tag-open")/> }),
            SurveyState::Closed => Some(view! { <Tag text=t("responses-results-tag-closed")/> }),
            _ => None,
        };
        view! {
            <li>
                <Card title=s.title.get(lang) href=to>
                    <p>{tr("responses-results-count", &[("n", n.into())])}</p>
                    {state}
                </Card>
            </li>
        }
    });
    let cards: Vec<_> = cards.collect();
    html(
        t("responses-results-title"),
        if inside.is_some() { Audience::Staff } else { Audience::Public },
        view! {
            <h1>{t("responses-results-title")}</h1>
            <p>{t(if inside.is_some() { "responses-results-text-inside" } else { "responses-results-text" })}</p>
            {if cards.is_empty() {
                view! { <Empty title=t("responses-results-none")/> }.into_any()
            } else {
                view! { <h2 class="vh">{t("responses-results-surveys")}</h2><ul class="grid">{cards}</ul> }.into_any()
            }}
        },
    )
}

/// Members, officers and leads see figures while the survey runs, panels and clerks once it is closed,
/// everybody once it is published (domain.md, Who may do what).
fn may_count(inside: Option<&Cx<Counting>>, state: SurveyState) -> bool {
    match (state, inside) {
        (SurveyState::Published, _) | (SurveyState::Closed, Some(_)) => true,
        (SurveyState::Open, Some(cx)) => [Role::Member, Role::Officer, Role::Lead].iter().any(|role| cx.is(*role)),
        _ => false,
    }
}

/// How a survey's figures may be seen by whoever asks.
struct Seen {
    public: bool,
    /// A count below this is hidden.
    fewest: i64,
    /// The survey is open: figures move in steps.
    live: bool,
}

/// The results of one survey: for everybody once published, before that for those who count.
pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let code = SurveyCode::parse(Req::current().param("code")).ok_or(AppError::NotFound)?;
    let face = by_code(&cx, &code).await?.ok_or(AppError::NotFound)?;
    let seen = may_see(&cx, &face).await?;
    let n = store::count(&cx, face.id).await?;
    let shown = if seen.live { counting::settled(n, seen.fewest) } else { n };
    let title = face.document.title.get(cx.lang()).to_owned();
    let state = match face.state {
        SurveyState::Open => t("responses-results-live"),
        SurveyState::Closed => t("responses-results-inside"),
        _ => t("responses-results-published"),
    };
    let body = if shown < seen.fewest {
        let few = tr("responses-results-few", &[("fewest", seen.fewest.into())]);
        view! { <Empty title=few/> }.into_any()
    } else {
        questions(&cx, &face, &seen, shown).await?
    };
    let step = (seen.live && shown >= seen.fewest && shown < n)
        .then(|| tr("responses-results-settled", &[("n", shown.into()), ("step", seen.fewest.into())]));
    html(
        tr("responses-results-of", &[("title", title.clone().into())]),
        if seen.public { Audience::Public } else { Audience::Staff },
        view! {
            <h1>{title}</h1>
            <p><span class="figure">{n}</span>" "{tr("responses-results-sent", &[("n", n.into())])}</p>
            <p class="soft">{state}</p>
            {step.map(|step| view! { <p class="soft">{step}</p> })}
            {body}
        },
    )
}

async fn may_see(cx: &Cx<Visitor>, face: &SurveyFace) -> Result<Seen, AppError> {
    let settings = cx.services().settings().await;
    let live = face.state == SurveyState::Open;
    match face.state {
        SurveyState::Draft | SurveyState::Checking => Err(AppError::NotFound),
        SurveyState::Published => Ok(Seen { public: true, fewest: settings.fewest_published, live }),
        SurveyState::Open | SurveyState::Closed => {
            let inside = require::<Counting>().await?;
            if !may_count(Some(&inside), face.state) {
                return Err(AppError::Forbidden);
            }
            Ok(Seen { public: false, fewest: settings.fewest_inside, live })
        }
    }
}

async fn questions(cx: &Cx<Visitor>, face: &SurveyFace, seen: &Seen, shown: i64) -> Result<AnyView, AppError> {
    let figures = if seen.live {
        store::settled_figures(cx, face.id, &face.document, shown).await?
    } else {
        store::figures(cx, face.id).await?
    };
    let lang = cx.lang();
    let mut sections = Vec::new();
    for question in &face.document.questions {
        let body = if question.kind.is_text() {
            voices(shared_of_question(cx, face.id, &question.id, seen.public).await?, lang)
        } else {
            chart(question, &figures, seen.fewest, lang)
        };
        sections.push(view! { <section><h2>{question.text.get(lang).to_owned()}</h2>{body}</section> });
    }
    Ok(view! { {sections}<p class="soft">{tr("responses-results-hidden-why", &[("fewest", seen.fewest.into())])}</p> }
        .into_any())
}

/// Words that were read by an officer; those that were taken back are not here.
fn voices(voices: Vec<SharedVoice>, lang: Lang) -> AnyView {
    let quotes: Vec<_> = voices
        .into_iter()
        .filter(|voice| !voice.withdrawn)
        .take(QUOTES)
        .map(|voice| {
            if voice.lang == lang {
                view! { <Quote text=voice.text/> }.into_any()
            } else {
                view! { <Quote text=voice.text lang=voice.lang.tag()/> }.into_any()
            }
        })
        .collect();
    if quotes.is_empty() {
        return view! { <p>{t("responses-results-no-words")}</p> }.into_any();
    }
    view! { <p class="soft">{t("responses-results-words")}</p><div class="stack">{quotes}</div> }.into_any()
}

fn chart(question: &Question, figures: &Figures, fewest: i64, lang: Lang) -> AnyView {
    let base = figures.everybody(&question.id);
    if base < fewest {
        return view! { <p>{tr("responses-results-few-answered", &[("fewest", fewest.into())])}</p> }.into_any();
    }
    let (title, bars) = bars(question, figures, base, fewest, lang);
    let bars = bars
        .into_iter()
        .map(|(label, cell)| Bar::new(label, cell.map(|n| u64::try_from(n).unwrap_or_default())))
        .collect();
    let note = tr("responses-results-base", &[("n", base.into())]);
    view! {
        <BarChart
            title=title
            note=note
            bars=bars
            base=u64::try_from(base).ok()
            hidden=t("responses-results-hidden")
        />
    }
    .into_any()
}

type Cells = Vec<(String, counting::Shown)>;

/// What is counted, and each answer with the number of people who gave it, where that may be shown.
fn bars(question: &Question, figures: &Figures, base: i64, fewest: i64, lang: Lang) -> (String, Cells) {
    let people = |ids: &[String]| ids.iter().map(|id| figures.people(&question.id, id)).collect::<Vec<_>>();
    let ids: Vec<String> = question.options.iter().map(|o| o.id.clone()).collect();
    let labelled = |ids: &[String], shown: Vec<counting::Shown>| {
        ids.iter().map(|id| question.label(id, lang).to_owned()).zip(shown).collect()
    };
    match question.kind {
        Kind::Several => {
            (t("responses-results-several"), labelled(&ids, counting::overlapping(&people(&ids), base, fewest)))
        }
        Kind::Faces => {
            // The happiest first, as on a thermometer.
            let faces: Vec<String> = (1..=5).rev().map(|n: u8| n.to_string()).collect();
            let shown = counting::parts(&people(&faces), fewest);
            (t("responses-results-faces"), (1..=5).rev().map(face_word).zip(shown).collect())
        }
        Kind::Order => {
            // What matters most on average comes first. The average itself is not shown: with the
            // number of first places it would give away how many put something last.
            let mut ids = ids;
            ids.sort_by_key(|id| figures.score(&question.id, id));
            let first: Vec<_> = ids.iter().map(|id| figures.people(&question.id, &first_place(id))).collect();
            (t("responses-results-order"), labelled(&ids, counting::parts(&first, fewest)))
        }
        _ => (t("responses-results-single"), labelled(&ids, counting::parts(&people(&ids), fewest))),
    }
}
