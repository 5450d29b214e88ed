//! What a report says, for the page and for paper.

use jiff::civil::Date;
use serde::Serialize;

use super::heard::{self, Heard};
use crate::pledge::{kinds, pages::standing_word};
use domain::{
    error::AppError,
    lang::Localized,
    paths,
    pledge::{
        gaps,
        model::{Gap, Standing},
        rules::{Figures, Known},
    },
    release::model::State,
};
use platform::{
    Services,
    guard::{Cx, Visitor},
    i18n::{InWords as _, LangText, date_text, lang, t, tr},
};
use store::pledge::{
    Full,
    evidence::{Evidence, Piece, What},
    reading,
    reporting::Report,
};

/// Words, with their language where it is not that of the sentences around them.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Said {
    pub text: String,
    pub lang: Option<&'static str>,
}

impl From<&Localized> for Said {
    fn from(text: &Localized) -> Self {
        let text = LangText::of(text);
        Self { text: text.to_string(), lang: text.lang() }
    }
}

/// What `progress.typ` reads, and the page shows.
#[derive(Serialize)]
pub(super) struct Content {
    pub lang: &'static str,
    pub title: String,
    pub council: String,
    pub page: String,
    pub over: String,
    pub under: Vec<String>,
    /// Each with what it was before the period and what it is at its end.
    pub figures: Vec<[String; 3]>,
    pub labels: Labels,
    pub foreword: Option<Said>,
    pub members_word: Option<Said>,
    /// What the council said in the period.
    pub moved: Vec<Moved>,
    pub heard: Vec<Heard>,
    pub gaps: Vec<Gaps>,
}

#[derive(Serialize)]
pub(super) struct Labels {
    pub foreword: String,
    pub members: String,
    pub figures: String,
    pub counted: String,
    pub before: String,
    pub after: String,
    pub moved: String,
    pub moved_none: String,
    pub evidence: String,
    pub heard: String,
    pub heard_none: String,
    pub heard_said: String,
    pub gaps: String,
}

/// A statement, with its number.
#[derive(Serialize)]
pub(super) struct Promise {
    pub number: i32,
    pub text: Said,
}

#[derive(Serialize)]
pub(super) struct Moved {
    pub promise: Promise,
    /// Where it was before, and where it is now.
    pub step: String,
    pub day: String,
    pub evidence: Option<Said>,
    /// The links and files that it rests on, for paper.
    pub pieces: Vec<Rests>,
    /// All that it rests on, for the page.
    #[serde(skip)]
    pub rests_on: Evidence,
}

/// A link or a file, with the address at which it is read.
#[derive(Serialize)]
pub(super) struct Rests {
    pub about: Said,
    pub address: String,
}

/// The statements about which council and young people differ in one way.
#[derive(Serialize)]
pub(super) struct Gaps {
    pub title: String,
    pub none: String,
    pub promises: Vec<Promise>,
}

pub(super) fn promise(full: &Full) -> Promise {
    Promise { number: full.number, text: Said::from(&full.text) }
}

fn word(standing: Option<Standing>) -> String {
    standing.map_or_else(|| t("pledge-standing-none"), standing_word)
}

pub(super) fn words(text: &Localized) -> Option<Said> {
    (!text.is_empty()).then(|| Said::from(text))
}

fn known(known: Known) -> String {
    match known {
        Some((n, of)) => tr("pledge-report-of", &[("n", n.into()), ("all", of.into())]),
        None => t("pledge-report-unknown"),
    }
}

/// What was claimed and found of all statements at the end of a day.
fn figures(all: &[Full], day: Date, fewest: i64) -> Figures {
    Figures::of(&all.iter().map(|full| full.on(day, fewest)).collect::<Vec<_>>())
}

/// The links and files that a claim rests on.
fn pieces(services: &Services, of: &Evidence) -> Vec<Rests> {
    let address = |piece: &Piece| match &piece.what {
        What::Link(link) => link.clone(),
        What::File { .. } => services.link(lang(), paths::pledge::Evidence(piece.id)),
    };
    of.pieces.iter().map(|piece| Rests { about: Said::from(&piece.about), address: address(piece) }).collect()
}

/// What the council said in the period, of a statement of which it said anything.
fn moved(services: &Services, full: &Full, report: &Report) -> Option<Moved> {
    let claim = full.claim_on(report.period.to).filter(|claim| report.period.has(claim.at.day()))?;
    let before = word(full.claim_on(report.period.eve()).map(|claim| claim.standing));
    let after = word(Some(claim.standing));
    let rests_on = full.evidence.get(&claim.id).cloned().unwrap_or_default();
    Some(Moved {
        promise: promise(full),
        step: tr("pledge-report-step", &[("before", before.into()), ("after", after.into())]),
        day: claim.at.date_text(lang()),
        evidence: words(&claim.evidence),
        pieces: pieces(services, &rests_on),
        rests_on,
    })
}

/// What a report says; read anew, so that what was taken back is gone.
pub(super) async fn read(cx: &Cx<Visitor>, report: &Report) -> Result<Content, AppError> {
    let settings = cx.services().settings().await;
    let fewest = settings.fewest_published;
    let all = reading::histories(cx, report.edition).await?;
    let (before, after) = (figures(&all, report.period.eve(), fewest), figures(&all, report.period.to, fewest));
    let figure = |key: &str, before: Known, after: Known| [t(key), known(before), known(after)];
    let differing = |gap: Gap| {
        let differs = |full: &&Full| {
            let (claim, together) = full.on(report.period.to, fewest);
            gaps::gap(claim, together) == Some(gap)
        };
        let key = gap.key().replace('_', "-");
        Gaps {
            title: t(&format!("pledge-report-gap-{key}")),
            none: t("pledge-report-gap-none"),
            promises: all.iter().filter(differs).map(promise).collect(),
        }
    };
    Ok(Content {
        lang: cx.lang().tag(),
        title: kinds::said("pledge-report-title", report.kind),
        council: settings.council.get(cx.lang()).to_owned(),
        page: tr("responses-documents-page", &[("n", "{n}".to_owned().into())]),
        over: period(report),
        under: under(report),
        figures: vec![
            figure("pledge-report-figure-met", before.met, after.met),
            figure("pledge-report-figure-kept", before.kept, after.kept),
            figure("pledge-report-figure-gaps", before.gaps, after.gaps),
        ],
        labels: labels(),
        foreword: words(&report.foreword),
        members_word: words(&report.members_word),
        moved: all.iter().filter_map(|full| moved(cx.services(), full, report)).collect(),
        heard: heard::heard(cx, &all, report.period).await?,
        gaps: Gap::ALL.map(differing).into(),
    })
}

/// `1 April 2026 to 30 September 2026`
pub(super) fn period(report: &Report) -> String {
    let day = |day: Date| date_text(day, lang());
    tr("pledge-report-period", &[("from", day(report.period.from).into()), ("to", day(report.period.to).into())])
}

fn under(report: &Report) -> Vec<String> {
    let title = report.title.get(lang()).to_owned();
    let state = match (report.state, report.released_at) {
        (State::Released, Some(at)) => tr("pledge-report-released-on", &[("day", at.date_text(lang()).into())]),
        _ => t("pledge-report-is-draft"),
    };
    vec![title, state]
}

fn labels() -> Labels {
    Labels {
        foreword: t("pledge-report-foreword"),
        members: t("pledge-report-members"),
        figures: t("pledge-report-figures"),
        counted: t("pledge-report-counted"),
        before: t("pledge-report-before"),
        after: t("pledge-report-after"),
        moved: t("pledge-report-moved"),
        moved_none: t("pledge-report-moved-none"),
        evidence: t("pledge-report-evidence"),
        heard: t("pledge-report-heard"),
        heard_none: t("pledge-report-heard-none"),
        heard_said: t("pledge-report-heard-said"),
        gaps: t("pledge-report-gaps"),
    }
}
