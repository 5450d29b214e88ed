//! `/c/{code}/record.pdf`: the record of a consultation on paper.

use serde::Serialize;

use super::{
    about_words,
    record::{sent, when},
    words::{by_voice, change_title, elsewhere, group_word, public_word},
};
use crate::page::PageResponse;
use domain::{
    error::AppError,
    lang::Localized,
    pledge::{
        consulting::{Change, Worded},
        wording_change::{Piece, between},
    },
};
use platform::{
    documents::{self, Made, Template, file},
    guard::{Cx, Visitor, require},
    i18n::{lang, t, tr},
    request::RequestContext,
};
use store::pledge::consulting::{self, Comment, Record};

const PAPER: Template =
    Template { name: "consultation", source: include_str!("../../../../documents/consultation.typ") };

/// What `consultation.typ` reads.
#[derive(Serialize)]
struct Paper {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    over: String,
    under: Vec<String>,
    labels: Labels,
    sent: String,
    groups: Vec<(String, String)>,
    /// Why a number is not shown; empty where all are.
    hidden: String,
    /// What the numbers are of.
    counted: String,
    comments: Vec<Said>,
    changes: Vec<Changed>,
    /// What stands in the place of changes where there are none.
    unchanged: String,
}

#[derive(Serialize)]
struct Labels {
    asked: String,
    group: String,
    comments: String,
    said: String,
    none_said: String,
    changed: String,
    because: String,
    because_adults: String,
    because_others: String,
    plain: String,
    removed: String,
    added: String,
}

#[derive(Serialize)]
struct Said {
    about: String,
    who: String,
    text: String,
}

#[derive(Serialize)]
struct Changed {
    title: String,
    words: Compared,
    /// *What this means*, where that has changed.
    plain: Option<Compared>,
    young: Vec<Said>,
    adults: Vec<Said>,
    others: Vec<Said>,
}

#[derive(Serialize)]
struct Compared {
    pieces: Vec<(&'static str, String)>,
    /// That only the words in another language have changed; empty where that is not so.
    elsewhere: String,
}

pub(super) async fn paper() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = consulting::record(&cx, RequestContext::current().param("key")).await?;
    let paper = of_record(&cx, &found).await;
    let made = documents::public_pdf(&cx.services().drawn, PAPER, &paper).await?;
    let name = format!("consultation-{}.pdf", found.consultation.code);
    Ok(PageResponse::Raw(file("application/pdf", &name, made.to_vec())))
}

/// The same, for an inspection pack; drawn in the turns of those who work here.
pub(in crate::pledge) async fn made(cx: &Cx<Visitor>, code: &str) -> Result<Made, AppError> {
    let paper = of_record(cx, &consulting::record(cx, code).await?).await;
    documents::pdf(&cx.services().drawn, PAPER, &paper).await
}

async fn of_record(cx: &Cx<Visitor>, found: &Record) -> Paper {
    let settings = cx.services().settings().await;
    drawn(found, settings.council.get(lang()).to_owned(), settings.fewest_published)
}

fn drawn(found: &Record, council: String, fewest: i64) -> Paper {
    let hides = found.sent.is_some() && found.by_group.iter().any(|(_, n)| n.is_none());
    let count = |n: Option<i64>| n.map_or_else(|| t("responses-results-hidden"), |n| n.to_string());
    let changes = found.changes.as_deref().unwrap_or_default();
    Paper {
        lang: lang().tag(),
        title: t("pledge-record-title"),
        council,
        page: tr("responses-documents-page", &[("n", "{n}".to_owned().into())]),
        over: found.consultation.draft.title.get(lang()).to_owned(),
        under: vec![when(found)],
        labels: labels(),
        sent: sent(found, fewest),
        groups: found.by_group.iter().map(|(group, n)| (group_word(*group), count(*n))).collect(),
        hidden: if hides { tr("responses-results-hidden-why", &[("fewest", fewest.into())]) } else { String::new() },
        counted: t("pledge-record-counted"),
        comments: found.comments.iter().map(|one| said(found, one)).collect(),
        changes: changes.iter().map(|one| changed(found, one)).collect(),
        unchanged: match &found.changes {
            None => t("pledge-record-changes-later"),
            Some(changes) if changes.is_empty() => t("pledge-changed-nothing"),
            Some(_) => String::new(),
        },
    }
}

fn labels() -> Labels {
    Labels {
        asked: t("pledge-record-asked"),
        group: t("pledge-record-group"),
        comments: t("pledge-record-comments"),
        said: t("pledge-record-said"),
        none_said: t("pledge-record-none-said"),
        changed: t("pledge-changed-title"),
        because: t("pledge-changed-because"),
        because_adults: t("pledge-changed-because-adults"),
        because_others: t("pledge-changed-because-others"),
        plain: t("pledge-changed-plain"),
        removed: t("pledge-changed-removed"),
        added: t("pledge-changed-added"),
    }
}

fn said(found: &Record, one: &Comment) -> Said {
    Said {
        about: about_words(&found.consultation.draft, one.about).to_string(),
        who: public_word(found, one.as_who),
        text: one.voice.text.clone(),
    }
}

fn changed(found: &Record, one: &Change) -> Changed {
    let none = Worded { number: None, text: Localized::default(), plain: Localized::default() };
    let (before, after) = (one.before.as_ref().unwrap_or(&none), one.after.as_ref().unwrap_or(&none));
    let [young, adults, others] = by_voice(found.because(one));
    let said = |comments: Vec<&Comment>| comments.into_iter().map(|comment| said(found, comment)).collect();
    Changed {
        title: change_title(one),
        words: compared(&before.text, &after.text),
        plain: (before.plain != after.plain).then(|| compared(&before.plain, &after.plain)),
        young: said(young),
        adults: said(adults),
        others: said(others),
    }
}

fn compared(before: &Localized, after: &Localized) -> Compared {
    let pieces = between(before.get(lang()), after.get(lang())).into_iter().map(|piece| match piece {
        Piece::Same(text) => ("same", text),
        Piece::Removed(text) => ("removed", text),
        Piece::Added(text) => ("added", text),
    });
    let elsewhere = if elsewhere(before, after) { t("pledge-changed-other-language") } else { String::new() };
    Compared { pieces: pieces.collect(), elsewhere }
}
