//! Evidence of a claim: links, files and figures, put with its draft and public with it.
//!
//! ```text
//! actions    what the pledge lead puts with a draft and takes out of it
//! desk       the forms for it, on the claim's page
//! shown      what a claim rests on, and the figures as charts
//! download   /pledge/evidence/{id}
//! ```

mod actions;
pub(super) mod desk;
pub(crate) mod download;
pub(crate) mod shown;

pub(crate) use actions::{AddFigures, AddFile, AddLink, RemovePiece, RemoveSeries};
