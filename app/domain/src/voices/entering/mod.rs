//! Many voices from a spreadsheet, as rows. For the server alone, which reads files.

#[cfg(feature = "server")]
pub mod sheet;
