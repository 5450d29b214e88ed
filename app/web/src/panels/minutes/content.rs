//! What minutes say, for paper and for a word processor. What restricted items were about is a paper of its own.

use serde::Serialize;

use crate::panels::pages::{day, kind_word};
use domain::{
    error::AppError,
    lang::Localized,
    panels::{
        model::{MeetingState, PanelName},
        room::Part,
    },
};
use platform::{
    documents::docx::{Block, Document, Run},
    guard::{Cx, Grant},
    i18n::{InWords as _, LangText, lang, t, tr},
};
use store::panels::{
    Meeting,
    minutes::{Minutes, Section},
};

/// Words, with their language where it is not that of the sentences around them.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Said {
    pub text: String,
    pub lang: Option<&'static str>,
}

impl From<&Localized> for Said {
    fn from(text: &Localized) -> Self {
        let text = LangText::of(text);
        Self { text: text.to_string(), lang: text.lang() }
    }
}

impl From<String> for Said {
    fn from(text: String) -> Self {
        Self { text, lang: None }
    }
}

/// A section on paper.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct OnPaper {
    pub title: Said,
    pub text: Said,
    /// Why it was amended, and when; the newest first.
    pub notes: Vec<String>,
}

/// What `minutes.typ` reads.
#[derive(Serialize)]
pub(crate) struct Content {
    pub lang: &'static str,
    pub title: String,
    pub council: String,
    pub page: String,
    pub over: String,
    pub under: Vec<String>,
    pub sections: Vec<OnPaper>,
}

/// How far the minutes are: a draft, published as one, or approved.
pub(crate) fn standing(meeting: &Meeting, minutes: &Minutes) -> String {
    match (&minutes.approved_on, meeting.state) {
        (Some(on), _) => tr("minutes-approved-on", &[("day", day(on).into())]),
        (None, MeetingState::Minuted) => t("minutes-not-approved"),
        (None, _) => t("minutes-being-written"),
    }
}

/// The heading of a section.
pub(crate) fn heading(section: &Section) -> LangText {
    match section.part {
        Part::People => t("minutes-part-people").into(),
        Part::Declarations => t("minutes-part-declarations").into(),
        Part::Item => LangText::of(&section.title),
        Part::Names => tr("minutes-part-names", &[("title", LangText::of(&section.title).to_string().into())]).into(),
    }
}

/// `Restricted: exempt under …`
pub(crate) fn restricted_note(section: &Section) -> String {
    tr("minutes-restricted", &[("reason", section.access_reason.clone().unwrap_or_default().into())])
}

fn part(section: &Section, whole: bool) -> OnPaper {
    let heading = if whole { heading(section) } else { t("agenda-restricted").into() };
    let title = Said { text: heading.to_string(), lang: heading.lang() };
    if !whole {
        return OnPaper { title, text: restricted_note(section).into(), notes: Vec::new() };
    }
    let note = |one: &store::panels::minutes::Earlier| {
        let gaps = [("day", one.at.date_text(lang()).into()), ("reason", one.reason.clone().into())];
        tr("minutes-amended", &gaps)
    };
    OnPaper { title, text: (&section.text).into(), notes: section.amendments.iter().map(note).collect() }
}

/// The public paper: every section, and of restricted items the legal reason alone, whoever asks for it. Or the
/// restricted one: only those sections, for somebody who may see them.
///
/// # Errors
/// `NotFound` for a restricted paper with nothing in it that the reader may see.
pub(crate) async fn read<R: Grant>(
    cx: &Cx<R>,
    panel: &PanelName,
    meeting: &Meeting,
    minutes: &Minutes,
    restricted: bool,
) -> Result<Content, AppError> {
    let sections: Vec<_> = if restricted {
        minutes.sections.iter().filter(|one| one.restricted && !one.hidden).map(|one| part(one, true)).collect()
    } else {
        let common = minutes.sections.iter().filter(|one| !(one.restricted && one.part == Part::Names));
        common.map(|one| part(one, !one.restricted)).collect()
    };
    if sections.is_empty() {
        return Err(AppError::NotFound);
    }
    let settings = cx.services().settings().await;
    let key = if restricted { "minutes-paper-restricted" } else { "minutes-paper" };
    Ok(Content {
        lang: lang().of_sentences().tag(),
        title: tr(key, &[("day", day(&meeting.held_on).into())]),
        council: settings.council.get(lang()).to_owned(),
        page: t("minutes-page"),
        over: LangText::of(&panel.name).to_string(),
        under: vec![
            format!("{}, {}, {}", kind_word(meeting), meeting.starts_at, meeting.place),
            standing(meeting, minutes),
        ],
        sections,
    })
}

fn run(said: &Said) -> Run {
    Run { text: said.text.clone(), lang: said.lang, bold: false }
}

/// The same for a word processor.
pub(super) fn document(content: Content) -> Document {
    let mut blocks = vec![Block::Title(content.title.clone().into()), Block::Subtitle(content.over.into())];
    blocks.extend(content.under.into_iter().map(|words| Block::Subtitle(words.into())));
    for section in &content.sections {
        blocks.push(Block::Heading(1, vec![run(&section.title)]));
        let paragraphs = section.text.text.split("\n\n");
        blocks.extend(
            paragraphs.map(|text| {
                Block::Paragraph(vec![Run { text: text.to_owned(), lang: section.text.lang, bold: false }])
            }),
        );
        blocks.extend(section.notes.iter().map(|note| Block::Quote(vec![note.clone().into()])));
    }
    Document { lang: content.lang, title: content.title, author: content.council, page: content.page, blocks }
}
