//! The open data of the pledge and of the offer to care leavers, as `app/documents/open-pledge.schema.json` describes it.

use std::collections::BTreeMap;

use serde::Serialize;

use domain::{
    error::AppError,
    ids::{PledgeId, RoundId, StatementId},
    lang::{Lang, Languages, Localized},
    paths,
    pledge::{
        model::{EditionKind, Standing},
        published::{Published, published},
        rules::{Figures, Findings, Known, Together},
    },
};
use platform::{
    Services,
    guard::{Cx, Visitor},
};
use store::pledge::{Claim, Outcome, Pledge, Round, Statement};

/// The version of the shape: a field more raises what is behind the point, a field less or with another meaning what is
/// before it.
pub(super) const VERSION: &str = "1.0";

/// A text by the tags of the council's languages, in those that it has words in.
pub(super) type Words = BTreeMap<&'static str, String>;

#[derive(Debug, Serialize)]
pub(super) struct OpenData {
    #[serde(rename = "$schema")]
    pub schema: String,
    pub version: &'static str,
    pub council: Words,
    pub languages: Vec<&'static str>,
    /// A count below this is hidden.
    pub fewest: i64,
    pub editions: Vec<OpenEdition>,
}

#[derive(Debug, Serialize)]
pub(super) struct OpenEdition {
    pub id: PledgeId,
    pub kind: EditionKind,
    pub title: Words,
    /// `2026-03-04`
    pub adopted_on: String,
    pub adopted_by: Words,
    pub address: String,
    pub figures: OpenFigures,
    pub outcomes: Vec<OpenOutcome>,
}

/// What is not known is null, never zero.
#[derive(Debug, Serialize)]
pub(super) struct OpenFigures {
    pub met: Option<Share>,
    pub kept: Option<Share>,
    pub gaps: Option<Share>,
}

#[derive(Debug, Serialize)]
pub(super) struct Share {
    pub n: usize,
    pub of: usize,
}

#[derive(Debug, Serialize)]
pub(super) struct OpenOutcome {
    pub name: Words,
    pub symbol: Option<String>,
    pub statements: Vec<OpenStatement>,
}

#[derive(Debug, Serialize)]
pub(super) struct OpenStatement {
    pub id: StatementId,
    pub number: i32,
    pub address: String,
    pub text: Words,
    pub plain: Words,
    pub symbol: Option<String>,
    pub service: Option<String>,
    pub claim: Option<OpenClaim>,
    pub verdict: Option<OpenVerdict>,
    pub gap: bool,
    /// Newest first.
    pub rounds: Vec<OpenRound>,
}

impl OpenStatement {
    /// The bars of the round that its verdict is of, where they are shown: the word needs fewer people.
    pub(super) fn bars(&self) -> Option<&OpenRound> {
        let of = self.verdict.as_ref()?.round;
        self.rounds.iter().find(|round| round.id == of)
    }
}

#[derive(Debug, Serialize)]
pub(super) struct OpenClaim {
    pub standing: Standing,
    pub evidence: Words,
    /// `2026-11-22`
    pub made_on: String,
    /// What the statement said then, if it was made of an earlier edition in other words.
    pub earlier_text: Option<Words>,
}

/// What young people find together, in the newest closed round with enough verdicts.
#[derive(Debug, Serialize)]
pub(super) struct OpenVerdict {
    /// `kept`, `partly` or `not_kept`.
    pub finding: &'static str,
    pub round: RoundId,
    pub title: Words,
    pub closed_on: Option<String>,
}

/// A closed round as its bars are shown; a small count, and what would give it away, is null.
#[derive(Debug, Serialize)]
pub(super) struct OpenRound {
    pub id: RoundId,
    pub title: Words,
    pub closed_on: Option<String>,
    pub people: i64,
    pub kept: Option<i64>,
    pub partly: Option<i64>,
    pub not_kept: Option<i64>,
    pub dont_know: Option<i64>,
}

/// Everything there is, or what there is of one kind; as many queries as their pages, whatever their size.
pub(super) async fn read(cx: &Cx<Visitor>, only: Option<EditionKind>) -> Result<OpenData, AppError> {
    let settings = cx.services().settings().await;
    let editions = match only {
        Some(kind) => store::pledge::current(cx, kind).await?.into_iter().collect(),
        None => store::pledge::every_current(cx).await?,
    };
    let open = Open { services: cx.services(), languages: settings.languages, fewest: settings.fewest_published };
    let editions = editions.iter().map(|edition| open.edition(edition));
    Ok(OpenData {
        schema: cx.services().link(Lang::En, paths::pledge::OpenSchema),
        version: VERSION,
        council: open.words(&settings.council),
        languages: settings.languages.all().map(Lang::tag).collect(),
        fewest: open.fewest,
        editions: editions.collect(),
    })
}

/// What decides how much is said, and in which languages.
struct Open<'a> {
    services: &'a Services,
    languages: Languages,
    fewest: i64,
}

impl Open<'_> {
    fn words(&self, text: &Localized) -> Words {
        text.iter().filter(|(of, _)| self.languages.has(*of)).map(|(of, text)| (of.tag(), text.to_owned())).collect()
    }

    fn address(&self, id: StatementId) -> String {
        self.services.link(Lang::En, paths::pledge::StatementAddress(id))
    }

    fn edition_address(&self, id: PledgeId) -> String {
        self.services.link(Lang::En, paths::pledge::PublicEdition(id))
    }

    fn edition(&self, edition: &Pledge) -> OpenEdition {
        OpenEdition {
            id: edition.id,
            kind: edition.kind,
            title: self.words(&edition.title),
            adopted_on: edition.adopted_on.clone(),
            adopted_by: self.words(&edition.adopted_by),
            address: self.edition_address(edition.id),
            figures: OpenFigures::from(edition.figures(self.fewest)),
            outcomes: edition.outcomes.iter().map(|outcome| self.outcome(outcome)).collect(),
        }
    }

    fn outcome(&self, outcome: &Outcome) -> OpenOutcome {
        OpenOutcome {
            name: self.words(&outcome.name),
            symbol: there(&outcome.symbol),
            statements: outcome.statements.iter().map(|statement| self.statement(statement)).collect(),
        }
    }

    fn statement(&self, statement: &Statement) -> OpenStatement {
        let shown = statement.shown(self.fewest);
        let verdict = shown.and_then(|(round, together)| {
            Some(OpenVerdict {
                finding: word(together)?,
                round: round.id,
                title: self.words(&round.title),
                closed_on: closed_on(round),
            })
        });
        OpenStatement {
            id: statement.id,
            number: statement.number,
            address: self.address(statement.id),
            text: self.words(&statement.text),
            plain: self.words(&statement.plain),
            symbol: there(&statement.symbol),
            service: there(&statement.service),
            claim: statement.claim.as_ref().map(|claim| self.claim(claim)),
            verdict,
            gap: statement.is_gap(self.fewest),
            rounds: statement.found.iter().filter_map(|(round, findings)| self.round(round, findings)).collect(),
        }
    }

    fn claim(&self, claim: &Claim) -> OpenClaim {
        OpenClaim {
            standing: claim.standing,
            evidence: self.words(&claim.evidence),
            made_on: claim.at.day().to_string(),
            earlier_text: claim.earlier_words.as_ref().map(|words| self.words(words)),
        }
    }

    fn round(&self, round: &Round, findings: &Findings) -> Option<OpenRound> {
        let (people, counts) = match published(round.state, findings, self.fewest) {
            Published::TooFew | Published::Later { .. } => return None,
            Published::People { people } => (people, [None; 4]),
            Published::Figures { people, counts } => (people, counts.map(Some)),
        };
        let [kept, partly, not_kept, dont_know] = counts;
        Some(OpenRound {
            id: round.id,
            title: self.words(&round.title),
            closed_on: closed_on(round),
            people,
            kept,
            partly,
            not_kept,
            dont_know,
        })
    }
}

impl From<Figures> for OpenFigures {
    fn from(figures: Figures) -> Self {
        let share = |known: Known| known.map(|(n, of)| Share { n, of });
        Self { met: share(figures.met), kept: share(figures.kept), gaps: share(figures.gaps) }
    }
}

/// The key of a finding that is known.
const fn word(together: Together) -> Option<&'static str> {
    match together {
        Together::TooFew => None,
        Together::Kept => Some("kept"),
        Together::Partly => Some("partly"),
        Together::NotKept => Some("not_kept"),
    }
}

fn closed_on(round: &Round) -> Option<String> {
    round.closed_at.map(|at| at.day().to_string())
}

fn there(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
