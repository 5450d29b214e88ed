//! What a programme says on paper and for a word processor: what everybody may know of it, whoever asks. Of a restricted
//! item that is its legal reason; names of people are in neither.

use serde::Serialize;

use super::{board::since, month_or_none, show::status_words, theme_name, times_words, why_words};
use crate::panels::pages::day;
use domain::{
    error::AppError,
    lang::Localized,
    panels::{model::PanelName, programme::months::Month},
};
use platform::{
    documents::docx::{Block, Document, Run},
    guard::{Cx, Grant},
    i18n::{LangText, lang, t, tr},
};
use store::{
    panels::programme::{self, Entry, Programme, Strategy},
    voices::Theme,
};

/// Words, with their language where it is not that of the sentences around them.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Said {
    pub text: String,
    pub lang: Option<&'static str>,
}

impl From<&Localized> for Said {
    fn from(text: &Localized) -> Self {
        Self::from(LangText::of(text))
    }
}

impl From<LangText> for Said {
    fn from(text: LangText) -> Self {
        Self { lang: text.lang(), text: text.to_string() }
    }
}

/// An item on paper.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OnPaper {
    pub title: Said,
    /// Theme, who is called, why it is there, the objective, how far it came.
    pub lines: Vec<Said>,
}

/// A month with its items.
#[derive(Clone, Debug, Serialize)]
pub(super) struct OfMonth {
    pub month: String,
    pub items: Vec<OnPaper>,
}

/// What `programme.typ` reads.
#[derive(Serialize)]
pub(super) struct Content {
    pub lang: &'static str,
    pub title: String,
    pub council: String,
    pub page: String,
    pub over: Said,
    pub under: Vec<String>,
    /// The heading over the objectives; none: there are none.
    pub strategy: Option<Said>,
    pub objectives: Vec<Said>,
    pub months: Vec<OfMonth>,
}

fn said(text: String) -> Said {
    Said { text, lang: None }
}

fn labelled(key: &str, words: impl std::fmt::Display) -> Said {
    said(format!("{}: {words}", t(key)))
}

/// The lines under an item that everybody may read.
pub(super) fn lines(one: &Entry, of: &Programme, themes: &[Theme]) -> Vec<Said> {
    if let (true, Some(why)) = (one.hidden, &one.restricted) {
        return vec![labelled("agenda-restricted-tag", why)];
    }
    let theme = theme_name(themes, one.theme.as_ref()).map(|name| labelled("panels-theme", name));
    let called = (!one.service.is_empty()).then(|| labelled("programme-called", &one.service));
    let why = [Some(why_words(one.why)), times_words(one.times)].into_iter().flatten().collect::<Vec<_>>();
    let objective = one.objective.as_ref().map(|objective| {
        let gaps = [("n", objective.number.into()), ("text", LangText::of(&objective.text).to_string().into())];
        said(tr("programme-objective-pick", &gaps))
    });
    let met = one.agenda.as_ref().filter(|on| on.published).and_then(|on| on.on.as_deref()).map(day);
    let reached = [Some(t(&format!("programme-reached-{}", one.reached.key()))), met];
    let reached = reached.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let all = [
        theme,
        called,
        Some(said(why.join(", "))),
        objective,
        Some(labelled("programme-reached", reached)),
        since(one, of).map(said),
    ];
    all.into_iter().flatten().collect()
}

/// Items by month, those without one last.
pub(super) fn by_month(of: &Programme) -> Vec<(Option<Month>, Vec<&Entry>)> {
    let mut months: Vec<(Option<Month>, Vec<&Entry>)> = Vec::new();
    for one in &of.entries {
        match months.last_mut().filter(|(month, _)| *month == one.month) {
            Some((_, entries)) => entries.push(one),
            None => months.push((one.month, vec![one])),
        }
    }
    months
}

/// The paper of a programme, as everybody may read it.
pub(super) async fn read<R: Grant>(cx: &Cx<R>, panel: &PanelName, of: &Programme) -> Result<Content, AppError> {
    let themes = store::voices::themes(cx).await?;
    let strategy: Option<Strategy> = programme::strategies(cx, panel.id).await?.into_iter().next();
    let settings = cx.services().settings().await;
    let on_paper = |one: &Entry| OnPaper { title: (&one.title).into(), lines: lines(one, of, &themes) };
    let months = by_month(of).into_iter().map(|(month, entries)| OfMonth {
        month: month_or_none(month),
        items: entries.into_iter().map(&on_paper).collect(),
    });
    let months = months.collect();
    Ok(Content {
        lang: lang().of_sentences().tag(),
        title: tr("programme-title", &[("year", of.year.to_string().into())]),
        council: settings.council.get(lang()).to_owned(),
        page: t("minutes-page"),
        over: (&panel.name).into(),
        under: vec![status_words(of)],
        objectives: strategy.iter().flat_map(|one| &one.objectives).map(|one| (&one.text).into()).collect(),
        strategy: strategy.map(|one| (&one.title).into()),
        months,
    })
}

fn run(said: &Said) -> Run {
    Run { text: said.text.clone(), lang: said.lang, bold: false }
}

/// The same for a word processor.
pub(super) fn document(content: Content) -> Document {
    let mut blocks = vec![Block::Title(content.title.clone().into()), Block::Subtitle(run(&content.over))];
    blocks.extend(content.under.into_iter().map(|words| Block::Subtitle(words.into())));
    if let Some(strategy) = &content.strategy {
        blocks.push(Block::Heading(1, vec![run(strategy)]));
        blocks.push(Block::List(content.objectives.iter().map(|one| vec![run(one)]).collect()));
    }
    for month in &content.months {
        blocks.push(Block::Heading(1, vec![month.month.clone().into()]));
        for item in &month.items {
            blocks.push(Block::Heading(2, vec![run(&item.title)]));
            blocks.push(Block::List(item.lines.iter().map(|line| vec![run(line)]).collect()));
        }
    }
    Document { lang: content.lang, title: content.title, author: content.council, page: content.page, blocks }
}
