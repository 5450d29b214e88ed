//! A chart for each question, and the moderated words and pictures.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{Results, reworded::Reworded};
use crate::surveys::question_view::choice_words;
use domain::{
    error::AppError,
    lang::Lang,
    paths,
    responses::rules::charts::{Chart, Part, Row, Shape, Withheld},
    surveys::model::{Kind, Question},
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{self, LangText, t, tr},
};
use store::voices::{SharedVoice, shared_of_survey, themes};
use ui::{Bar, BarChart, ColumnChart, Quote, StackedBar, agree_word, face_word};

/// The most voices shown under one question.
const QUOTES: usize = 50;

/// Every question with what may be shown of it.
pub(super) async fn questions(cx: &Cx<Visitor>, results: &Results) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let said = if results.survey.document.questions.iter().any(Question::makes_voices) {
        Said::find(cx, results).await?
    } else {
        Said::default()
    };
    let reworded = Reworded::find(cx, results).await?;
    let mut hides = false;
    let mut sections = Vec::new();
    for (question, chart) in results.survey.document.questions.iter().zip(&results.charts.questions) {
        let drawn = match &chart.shown {
            Ok(parts) => {
                hides |= parts.iter().any(Part::hides_something);
                parts.iter().map(|shown| part(question, shown, lang)).collect_view().into_any()
            }
            Err(Withheld::Said) => ().into_any(),
            Err(why) => view! { <p>{withheld(*why, results.seen.fewest)}</p> }.into_any(),
        };
        let words = question.makes_voices().then(|| said.of(question));
        let note = reworded.of(&question.id, results.seen.fewest, lang);
        sections.push(view! { <section><h2>{LangText::of(&question.text)}</h2>{note}{drawn}{words}</section> });
    }
    let why = hides.then(|| why_hidden(results.seen.fewest));
    Ok(view! { {sections}{why} }.into_any())
}

/// One question's chart, or why there is none.
pub(in crate::responses) fn chart(question: &Question, chart: &Chart, fewest: i64, lang: Lang) -> AnyView {
    match &chart.shown {
        Ok(parts) => parts.iter().map(|shown| part(question, shown, lang)).collect_view().into_any(),
        Err(why) => view! { <p>{withheld(*why, fewest)}</p> }.into_any(),
    }
}

pub(super) fn why_hidden(fewest: i64) -> AnyView {
    view! { <p class="soft">{tr("responses-results-hidden-why", &[("fewest", fewest.into())])}</p> }.into_any()
}

pub(super) fn withheld(why: Withheld, fewest: i64) -> String {
    match why {
        Withheld::GivesAway => t("responses-results-gives-away"),
        Withheld::Few | Withheld::Said => tr("responses-results-few-answered", &[("fewest", fewest.into())]),
    }
}

/// What a part counts.
pub(super) fn title(question: &Question, part: &Part, lang: Lang) -> String {
    match part.shape {
        _ if !part.statement.is_empty() => question.label(&part.statement, lang).to_owned(),
        Shape::One => t("responses-results-single"),
        Shape::Several if question.kind == Kind::Top => t("responses-results-top"),
        Shape::Several => t("responses-results-several"),
        Shape::Firsts => t("responses-results-order"),
        Shape::Steps => t("responses-results-faces"),
        Shape::Numbers => t("responses-results-numbers"),
        Shape::Months => t("responses-results-months"),
    }
}

/// How many answered, and the mean if there is one.
pub(super) fn note(question: &Question, part: &Part) -> String {
    if part.base == 0 {
        return String::new();
    }
    let base = tr("responses-results-base", &[("n", part.base.into())]);
    let Some(mean) = part.mean else { return base };
    let mean = format!("{mean:.1}");
    let key = if question.kind == Kind::Faces { "responses-results-mean-face" } else { "responses-results-mean" };
    format!("{base} {}", tr(key, &[("mean", mean.into())]))
}

/// One chart.
pub(super) fn part(question: &Question, part: &Part, lang: Lang) -> AnyView {
    let (title, note, hidden) = (title(question, part, lang), note(question, part), t("responses-results-hidden"));
    let bars: Vec<_> = part.rows.iter().map(|row| Bar::new(label(question, part, row, lang), shown(row))).collect();
    let base = u64::try_from(part.base).ok().filter(|base| *base > 0);
    match (part.shape, base) {
        (Shape::Steps, Some(base)) => {
            view! { <StackedBar title=title note=note bars=bars base=base hidden=hidden/> }.into_any()
        }
        (Shape::Numbers, _) if part.rows.len() > 5 => {
            view! { <ColumnChart title=title note=note bars=bars hidden=hidden/> }.into_any()
        }
        _ => view! { <BarChart title=title note=note bars=bars base=base hidden=hidden/> }.into_any(),
    }
}

pub(super) fn shown(row: &Row) -> Option<u64> {
    row.people.map(|n| u64::try_from(n).unwrap_or_default())
}

/// The label of a row.
pub(super) fn label(question: &Question, part: &Part, row: &Row, lang: Lang) -> String {
    let (Some(first), Some(last)) = (row.choices.first(), row.choices.last()) else {
        return t("responses-results-other-months");
    };
    let together = row.choices.len() > 1;
    // The level of a statement's answer: 4 of `a:4`.
    let step = |id: &str| id.rsplit(':').next().and_then(|n| n.parse().ok()).unwrap_or(0_u8);
    match (part.shape, question.kind) {
        (Shape::Months, _) => month(first, lang),
        (Shape::Numbers, _) if together => format!("{first}–{last}"),
        (Shape::Steps, Kind::Agree) => match (step(first), together || part.rows.len() == 3) {
            (1, true) => t("responses-agree-less"),
            (3, true) => agree_word(3),
            (_, true) => t("responses-agree-more"),
            (n, false) => agree_word(n),
        },
        (Shape::Steps, _) => match (step(first), together || part.rows.len() == 3) {
            (1, true) => t("responses-faces-sad"),
            (3, true) => face_word(3),
            (_, true) => t("responses-faces-happy"),
            (n, false) => face_word(n),
        },
        _ => {
            let words = choice_words(question, first, lang);
            let place = row.place.map(|place| format!("{place:.1}"));
            place.map_or_else(
                || words.clone(),
                |place| tr("responses-results-place", &[("answer", words.clone().into()), ("place", place.into())]),
            )
        }
    }
}

/// `2026-11` as `November 2026`.
fn month(id: &str, lang: Lang) -> String {
    let parts = id.split_once('-').and_then(|(year, month)| Some((year, month.parse::<u8>().ok()?)));
    match parts {
        Some((year, month @ 1..=12)) => {
            format!("{} {year}", i18n::t_in(lang, &format!("time-month-{month}")))
        }
        _ => id.to_owned(),
    }
}

/// The moderated answers to a survey's questions, without those that were taken back.
#[derive(Default)]
struct Said {
    voices: HashMap<String, Vec<SharedVoice>>,
    themes: HashMap<String, LangText>,
}

impl Said {
    async fn find(cx: &Cx<Visitor>, results: &Results) -> Result<Self, AppError> {
        let mut voices: HashMap<String, Vec<SharedVoice>> = HashMap::new();
        for (question, voice) in shared_of_survey(cx, results.survey.id, results.seen.public).await? {
            let of = voices.entry(question).or_default();
            if !voice.withdrawn && of.len() < QUOTES {
                of.push(voice);
            }
        }
        let themes = themes(cx).await?.into_iter().map(|t| (t.key, LangText::of(&t.name))).collect();
        Ok(Self { voices, themes })
    }

    fn of(&self, question: &Question) -> AnyView {
        let quotes: Vec<_> =
            self.voices.get(&question.id).into_iter().flatten().map(|voice| self.quote(voice)).collect();
        if quotes.is_empty() {
            let other = question.has_other();
            return (!other).then(|| view! { <p>{t("responses-results-no-words")}</p> }).into_any();
        }
        view! { <p class="soft">{t("responses-results-words")}</p><div class="stack">{quotes}</div> }.into_any()
    }

    fn quote(&self, voice: &SharedVoice) -> AnyView {
        let theme = voice.theme.as_ref().and_then(|key| self.themes.get(key)).cloned().unwrap_or_default();
        let text = voice.text.clone();
        let pictures = voice.pictures.iter().filter(|_| voice.may_publish).map(|id| {
            let small = paths::voices::Picture(*id, "small").to_string();
            view! { <img class="picture" src=small alt=t("voices-picture-alt") loading="lazy"/> }
        });
        let pictures = pictures.collect_view();
        let translation = voice.translated_for(i18n::lang());
        view! { <Quote text=text theme=theme lang=voice.lang translation/>{pictures} }.into_any()
    }
}
