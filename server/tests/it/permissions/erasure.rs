//! Erasing one person.

use super::{
    ERASERS, LEAD,
    May::{self, Everybody},
};

pub(super) const PAGES: &[(&str, May)] = &[("/erasures", ERASERS)];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/erasure/ask", ERASERS, "voice={id}&once={once}"),
    ("/do/erasure/answer", ERASERS, "erasure={id}&answer=agree"),
    ("/do/safeguarding/acknowledge", LEAD, "concern={id}"),
    ("/do/safeguarding/decide", LEAD, "concern={id}&outcome=x"),
    ("/do/safeguarding/note", LEAD, "concern={id}&note=x&once={once}"),
    ("/do/safeguarding/refer", LEAD, "concern={id}&to=police&day=2026-11-22&time=09:00&once={once}"),
    ("/do/safeguarding/reopen", LEAD, "concern={id}&reason=x"),
    ("/do/responses/take-back", Everybody, ""),
];
