//! The only files that touch visits, the places that are visited and who was checked.
//!
//! ```text
//! places   places by their code names; what is sealed of them      checks   DBS checks, and who is ready to go
//! rota     visits: planned, moved, cancelled, and who sees where   going    who goes
//! swapping somebody else goes instead                              noting   what was seen, and what came of it
//! mails    mail and calendar files, which never say where          reminding  who goes is reminded
//! figures  a year's visits, who was on none, where nobody came     forgetting  what has had its time
//! desk     what waits for who goes
//! ```

pub mod checks;
pub mod desk;
mod entity;
pub mod figures;
pub mod forgetting;
pub mod going;
pub mod mails;
pub mod noting;
pub mod places;
pub mod reminding;
pub mod rota;
pub mod swapping;

pub use desk::desk;
pub use figures::{YearOfVisits, of_year};
pub use forgetting::{count_expired, forget_person, purge_expired};
pub use noting::{count_voice, note, of_voices, take_item};
pub use reminding::every_minute;
pub use rota::{NewVisit, Visit, visit, visits};
