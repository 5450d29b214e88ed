//! Alarms: voices with words of danger, and answers that a survey's author marked as worrying, ring until somebody
//! settles them (docs/domain.md, *Alarms*).
//!
//! ```text
//! /alarms         all alarms, the oldest first (officers, leads)
//! /alarms/{id}    one of them: opened, then a concern, or *no danger, because …*
//! /alarms/{id}/concern  raises a concern about a response with an alarm
//! /settings/duty  hours on duty, who is on call, how long an alarm waits (leads, administrators)
//! ```
//! A flagged voice rings without a row in the table of alarms. A response rings because of its row, which is made when
//! it is sent. A row says who opened the alarm, when it was last mailed about and how it ended. No mail has a word of
//! what was said. `store::safeguarding::alarm::watch` runs every minute; it also tells officers of voices that nobody
//! has opened for one working day, and leads after two.

pub(crate) mod actions;
pub(crate) mod pages;
