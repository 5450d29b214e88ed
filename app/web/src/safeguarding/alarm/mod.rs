//! Alarms: what the words of danger flag, and answers that a survey's author marked as worrying, ring until somebody
//! has settled it (domain.md, Alarm).
//!
//! ```text
//! /alarms         everything that rings, the oldest first (officers, leads)
//! /alarms/{id}    one of them: opened, then a concern, or *no danger, because …*
//! /alarms/{id}/concern  the concern about a response that rings
//! /settings/duty  hours on duty, who is on call, how long an alarm waits (leads, administrators)
//! ```
//! A voice that is flagged rings by being there: nothing has to be noted for it to. A response rings by its row, which
//! is made when it is sent. A row says who opened it, when it was last mailed about and how it ended. No mail has a word of it. `watch` is asked every minute; it also tells
//! of voices that nobody has opened for one working day (officers) and for two (leads).

pub(crate) mod actions;
pub(crate) mod pages;
