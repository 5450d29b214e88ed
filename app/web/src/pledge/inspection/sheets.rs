//! The tables of a pack. Their heads are names for programs, the same in every language, as those of the open data; a
//! text has a column for each language of the council.

use std::collections::HashSet;

use domain::{
    ids::{ClaimId, PersonId, RoundId, StatementId},
    lang::{Lang, Localized},
    pledge::{
        model::{EditionKind, Finding, RoundState},
        published::{Published, published},
        report::Period,
        rules::Together,
    },
    time::Timestamp,
};
use platform::{
    archive::Packed,
    audit::Entry,
    documents::sheets::{Sheet, Value},
};
use store::pledge::{
    Claim, Full, Round,
    drafting::reading::EditionHead,
    evidence::{Piece, What},
    signing::Signature,
};

use crate::pledge::signing::role_word;

/// What decides how much is said, and in which languages.
pub(super) struct Table<'a> {
    pub langs: &'a [Lang],
    pub period: Period,
    /// A count below this is hidden.
    pub fewest: i64,
}

type Editions = [(EditionHead, Vec<Full>)];

fn sheet(name: &str, head: Vec<String>, rows: Vec<Vec<Value>>) -> Sheet {
    Sheet { name: name.to_owned(), head, rows }
}

fn heads(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

fn day(of: Option<jiff::civil::Date>) -> Value {
    of.map_or(Value::Nothing, |day| day.to_string().into())
}

fn yes(is: bool) -> Value {
    if is { "yes" } else { "no" }.into()
}

const fn found(together: Together) -> &'static str {
    match together {
        Together::TooFew => "",
        Together::Kept => "kept",
        Together::Partly => "partly",
        Together::NotKept => "not_kept",
    }
}

impl Table<'_> {
    /// Names of columns; one that ends in `*` is there for each language.
    fn head(&self, names: &[&str]) -> Vec<String> {
        let each = names.iter().flat_map(|name| match name.strip_suffix('*') {
            Some(name) => self.langs.iter().map(|lang| format!("{name}_{}", lang.tag())).collect(),
            None => vec![(*name).to_owned()],
        });
        each.collect()
    }

    fn words(&self, text: &Localized) -> impl Iterator<Item = Value> {
        self.langs.iter().map(|lang| text.of(*lang).into())
    }

    /// The promises, with what was claimed and found on the eve of the period and at its end.
    pub fn statements(&self, all: &Editions) -> Sheet {
        let names = ["edition", "kind", "adopted_on", "statement", "number", "text*", "claim_before", "claim"];
        let head = self.head(&[&names[..], &["found_before", "found", "found_in"]].concat());
        let rows = all.iter().flat_map(|(edition, statements)| statements.iter().map(move |full| (edition, full)));
        let row = |(edition, full): (&EditionHead, &Full)| {
            let adopted = edition.adopted.as_ref().map(|(day, _)| day.clone()).unwrap_or_default();
            let (claim_before, found_before) = full.on(self.period.eve(), self.fewest);
            let (claim, together) = full.on(self.period.to, self.fewest);
            let round = full.shown_on(self.period.to, self.fewest).map(|(round, _)| round.id.to_string());
            let mut cells = vec![
                edition.id.to_string().into(),
                edition.kind.key().into(),
                adopted.into(),
                full.id.to_string().into(),
                i64::from(full.number).into(),
            ];
            cells.extend(self.words(&full.text));
            let key = |standing: Option<domain::pledge::model::Standing>| standing.map_or("", |one| one.key()).into();
            cells.extend([key(claim_before), key(claim), found(found_before).into(), found(together).into()]);
            cells.push(round.unwrap_or_default().into());
            cells
        };
        sheet("statements", head, rows.map(row).collect())
    }

    /// The claims of the period that are public, or were, each once: one on a statement of an edition before stands with
    /// what came of it.
    pub fn claims_of<'a>(&self, all: &'a Editions) -> Vec<(&'a Full, &'a Claim)> {
        let mut seen: HashSet<ClaimId> = HashSet::new();
        let each = all.iter().flat_map(|(_, statements)| statements);
        let each = each.flat_map(|full| full.claims.iter().map(move |claim| (full, claim)));
        each.filter(|(_, claim)| self.period.has(claim.at.day()) && seen.insert(claim.id)).collect()
    }

    /// What was taken back is there without its words.
    pub fn claims(&self, all: &Editions) -> Sheet {
        let names = ["claim", "statement", "number", "says", "made_on", "made_by", "evidence*", "about_a_part"];
        let head = self.head(&[&names[..], &["corrected", "taken_back_on", "why*"]].concat());
        let row = |(full, claim): (&Full, &Claim)| {
            let mut cells: Vec<Value> = vec![
                claim.id.to_string().into(),
                full.id.to_string().into(),
                i64::from(full.number).into(),
                claim.standing.key().into(),
                claim.at.day().to_string().into(),
                claim.author.clone().into(),
            ];
            cells.extend(self.words(&claim.evidence));
            cells.extend([yes(claim.of_part), yes(claim.corrected)]);
            cells.push(day(claim.withdrawn.as_ref().map(|(at, _)| at.day())));
            let none = Localized::default();
            cells.extend(self.words(claim.withdrawn.as_ref().map_or(&none, |(_, why)| why)));
            cells
        };
        sheet("claims", head, self.claims_of(all).into_iter().map(row).collect())
    }

    /// The figures that the claims of the period rest on.
    pub fn figures(&self, all: &Editions) -> Sheet {
        let head = self.head(&["claim", "number", "series*", "unit", "period", "amount"]);
        let mut rows = Vec::new();
        for (full, claim) in self.claims_of(all) {
            for one in full.evidence.get(&claim.id).into_iter().flat_map(|of| &of.figures) {
                let mut cells: Vec<Value> = vec![claim.id.to_string().into(), i64::from(full.number).into()];
                cells.extend(self.words(&one.series));
                cells.extend([one.unit.key().into(), one.figure.period.to_string().into()]);
                cells.push(Value::Number(one.figure.amount as f64 / 100.0));
                rows.push(cells);
            }
        }
        sheet("figures", head, rows)
    }

    pub fn piece(&self, claim: &Claim, piece: &Piece, packed: &str) -> Vec<Value> {
        let mut cells: Vec<Value> = vec![claim.id.to_string().into()];
        cells.extend(self.words(&piece.about));
        let (link, name) = match &piece.what {
            What::Link(link) => (link.as_str(), ""),
            What::File { name, .. } => ("", name.as_str()),
        };
        cells.extend([link.into(), name.into(), packed.into()]);
        cells
    }

    pub fn evidence(&self, rows: Vec<Vec<Value>>) -> Sheet {
        sheet("evidence", self.head(&["claim", "about*", "link", "uploaded_as", "file"]), rows)
    }

    /// The rounds that were open in the period, a row for each statement that they asked about, with the figures as
    /// everybody sees them; what is hidden is empty.
    pub fn rounds(&self, all: &Editions) -> Sheet {
        let names = ["round", "title*", "asked", "opened_on", "closed_on", "statement", "number", "people", "kept"];
        let head = self.head(&[&names[..], &["partly", "not_kept", "dont_know"]].concat());
        let mut seen: HashSet<(RoundId, StatementId)> = HashSet::new();
        let mut rows = Vec::new();
        for (_, statements) in all {
            // What was split has one ancestor, and figures of each part.
            let mut of_edition: HashSet<(RoundId, StatementId)> = HashSet::new();
            for (full, (round, findings)) in
                statements.iter().flat_map(|full| full.rounds.iter().map(move |one| (full, one)))
            {
                // Of a statement that came from another the round is told once: with the newest.
                if !self.was_open(round) || full.family.iter().any(|one| seen.contains(&(round.id, *one))) {
                    continue;
                }
                of_edition.extend(full.family.iter().map(|one| (round.id, *one)));
                let mut cells: Vec<Value> = vec![round.id.to_string().into()];
                cells.extend(self.words(&round.title));
                cells.extend([round.invited.key().into(), round.opened_at.day().to_string().into()]);
                cells.push(day(round.closed_at.map(Timestamp::day)));
                cells.extend([full.id.to_string().into(), i64::from(full.number).into()]);
                let (people, counts) = match (round.state, published(round.state, findings, self.fewest)) {
                    (RoundState::Closed, Published::People { people }) => (Some(people), None),
                    (RoundState::Closed, Published::Figures { people, counts }) => (Some(people), Some(counts)),
                    _ => (None, None),
                };
                let number = |n: Option<i64>| n.map_or(Value::Nothing, Value::from);
                cells.push(number(people));
                cells.extend((0..Finding::ALL.len()).map(|n| number(counts.map(|counts| counts[n]))));
                rows.push(cells);
            }
            seen.extend(of_edition);
        }
        sheet("rounds", head, rows)
    }

    fn was_open(&self, round: &Round) -> bool {
        let opened = round.opened_at.day() <= self.period.to;
        opened && round.closed_at.is_none_or(|at| at.day() >= self.period.from)
    }
}

/// The public signatures under what counts now, the pledge and the offer.
pub(super) fn signatures(signed: &[(EditionKind, Vec<Signature>)]) -> Sheet {
    let each = signed.iter().flat_map(|(kind, some)| some.iter().map(move |one| (*kind, one)));
    let row = |(kind, one): (EditionKind, &Signature)| {
        vec![kind.key().into(), one.name.clone().into(), role_word(&one.role).into(), day(Some(one.at.day()))]
    };
    sheet("signatures", heads(&["kind", "name", "role", "signed_on"]), each.map(row).collect())
}

/// The entries of the audit log that are told, as a table; the chain is in `log.jsonl`.
pub(super) fn entries(told: &[Entry]) -> Sheet {
    let row = |one: &Entry| {
        let actor = one.actor.map(|id| id.to_string()).unwrap_or_default();
        // In UTC, as the chain has it: `verify.py` compares the two.
        let at = one.at.in_london().timestamp().strftime("%Y-%m-%d %H:%M:%S").to_string();
        let texts = [actor, one.action.clone(), one.subject.clone(), one.detail.clone()].map(Value::from);
        [vec![one.seq.into(), at.into()], texts.into()].concat()
    };
    sheet("entries", heads(&["number", "at_utc", "by", "action", "about", "detail"]), told.iter().map(row).collect())
}

/// Who is meant by an id in the log: staff by name, nobody else.
pub(super) fn people(actors: &[(PersonId, Option<String>)]) -> Sheet {
    let row =
        |(id, name): &(PersonId, Option<String>)| vec![id.to_string().into(), name.clone().unwrap_or_default().into()];
    sheet("people", heads(&["by", "name"]), actors.iter().map(row).collect())
}

/// The list of what is in a pack.
pub(super) fn contents(packed: &[Packed]) -> Sheet {
    let bytes = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let row = |one: &Packed| vec![one.name.clone().into(), bytes(one.bytes).into(), one.sum.clone().into()];
    sheet("contents", heads(&["file", "bytes", "sha256"]), packed.iter().map(row).collect())
}
