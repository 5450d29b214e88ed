//! What a claim rests on, beside its words: links, files and figures. They are added to a claim while it is a draft, and
//! public with it.
//!
//! ```text
//! adding   put with a draft, and taken out of it
//! files    where files lie, and who may have one
//! ```

mod adding;
pub mod entity;
mod files;

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, QueryOrder as _, entity::prelude::*};

pub use adding::{NewFile, add_figures, add_file, add_link, remove_piece, remove_series};
pub(super) use files::forget;
pub use files::{Served, file, files, orphans};

use domain::{
    error::AppError,
    ids::{ClaimId, EvidenceId, FigureId, PersonId},
    lang::{Lang, Localized},
    pledge::{
        evidence::FileFormat,
        figures::{Figure, Period, Unit},
    },
};
use entity::{figure, piece};

/// A link or a file.
#[derive(Clone, Debug)]
pub struct Piece {
    pub id: EvidenceId,
    /// What it is, in words.
    pub about: Localized,
    pub what: What,
    pub added_by: PersonId,
}

#[derive(Clone, Debug)]
pub enum What {
    Link(String),
    /// `size` in bytes.
    File {
        name: String,
        format: FileFormat,
        size: i64,
    },
}

/// A figure of a claim, and the series that it belongs to.
#[derive(Clone, Debug)]
pub struct FigureOf {
    pub id: FigureId,
    pub series: Localized,
    pub unit: Unit,
    pub figure: Figure,
    pub added_by: PersonId,
}

/// What one claim rests on.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// In the order in which they were added.
    pub pieces: Vec<Piece>,
    pub figures: Vec<FigureOf>,
}

impl Evidence {
    /// Whether some of it is from this person.
    pub fn has_some_of(&self, person: PersonId) -> bool {
        let each = self.pieces.iter().map(|one| one.added_by).chain(self.figures.iter().map(|one| one.added_by));
        each.into_iter().any(|by| by == person)
    }

    /// The texts in which names are looked for before it is public, each with the key of its label.
    pub(super) fn parts(&self) -> Vec<(&'static str, Localized)> {
        let mut parts = Vec::new();
        for piece in &self.pieces {
            parts.push(("pledge-evidence-about", piece.about.clone()));
            // As words, and not at the beginning of a sentence, where a capital says nothing.
            let (label, words) = match &piece.what {
                What::Link(link) => ("pledge-evidence-address", link.replace(['/', '-', '_', '.', '='], " ")),
                What::File { name, format, .. } => {
                    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
                    ("pledge-evidence-file-name", format!("{} {}", format.key(), stem.replace(['-', '_'], " ")))
                }
            };
            parts.push((label, Localized::default().with(Lang::En, words)));
        }
        parts.extend(self.series().into_iter().map(|name| ("pledge-figures-series", name)));
        parts
    }

    /// What its series of figures are called.
    pub(super) fn series(&self) -> Vec<Localized> {
        let mut series: Vec<_> = self.figures.iter().map(|of| of.series.clone()).collect();
        series.dedup();
        series
    }
}

/// What each of these claims rests on; two queries.
pub(super) async fn of(
    db: &impl ConnectionTrait,
    claims: impl IntoIterator<Item = ClaimId> + Clone,
) -> Result<HashMap<ClaimId, Evidence>, AppError> {
    let pieces = piece::Entity::find()
        .filter(piece::Column::ClaimId.is_in(claims.clone()))
        .order_by_asc(piece::Column::At)
        .order_by_asc(piece::Column::Id)
        .all(db)
        .await?;
    let figures = figure::Entity::find()
        .filter(figure::Column::ClaimId.is_in(claims))
        .order_by_asc(figure::Column::Series)
        .order_by_asc(figure::Column::Period)
        .all(db)
        .await?;
    let mut found: HashMap<ClaimId, Evidence> = HashMap::new();
    for row in pieces {
        let what = match row.format {
            None => What::Link(row.link),
            Some(format) => What::File { name: row.file_name, format, size: row.size },
        };
        found.entry(row.claim_id).or_default().pieces.push(Piece {
            id: row.id,
            about: row.about,
            what,
            added_by: row.added_by,
        });
    }
    for row in figures {
        // What was written by `Period` is read by it.
        let Some(period) = Period::read(&row.period) else { continue };
        let figure = Figure { period, amount: row.amount };
        let of = FigureOf { id: row.id, series: row.series, unit: row.unit, figure, added_by: row.added_by };
        found.entry(row.claim_id).or_default().figures.push(of);
    }
    Ok(found)
}
