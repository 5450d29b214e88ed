//! Tables and transactions: one folder a feature, the only place that touches its tables. Never HTTP, never HTML.
//!
//! Every function that reads or writes names the grant it needs (`platform::guard`). A feature asks another by its functions.
//! What several do in one transaction is in `flows`.

pub mod advocacy;
pub mod alert_words;
pub mod beginning;
pub mod celebrations;
pub mod complaints;
pub mod concerns;
pub mod deep;
pub mod erasure;
pub mod flows;
pub mod housekeeping;
pub mod joining;
pub mod overdue;
pub mod panels;
pub mod people;
pub mod performance;
pub mod pledge;
pub mod questions;
pub mod reach;
pub mod receipts;
pub mod release;
pub mod responses;
pub mod retention;
pub mod safeguarding;
pub mod surveys;
pub mod tallies;
pub mod visits;
pub mod voices;
pub mod waits;
