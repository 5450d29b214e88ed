//! Concerns, alarms and openings.

use super::{CONCERNS, DUTY, May, OFFICER};

pub(super) const PAGES: &[(&str, May)] = &[
    ("/moderation/{id}/concern", CONCERNS),
    ("/concerns", CONCERNS),
    ("/concerns/{id}", CONCERNS),
    ("/concerns/report", CONCERNS),
    ("/concerns/report.csv", CONCERNS),
    ("/concerns/report.pdf", CONCERNS),
    ("/alarms", CONCERNS),
    ("/alarms/{id}", CONCERNS),
    ("/alarms/{id}/concern", CONCERNS),
    ("/settings/duty", DUTY),
    ("/openings", CONCERNS),
    ("/openings/ask/{id}", CONCERNS),
    ("/openings/{id}", CONCERNS),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/safeguarding/raise", CONCERNS, "voice={id}&urgency=now&what=x&why=x&once={once}"),
    ("/do/safeguarding/looked", OFFICER, "voice={id}"),
    ("/do/safeguarding/open-alarm", CONCERNS, "alarm={id}"),
    ("/do/safeguarding/no-danger", CONCERNS, "alarm={id}&because=x"),
    ("/do/safeguarding/save-duty", DUTY, "minutes=15&from[mon]=09:00&to[mon]=17:00"),
    ("/do/safeguarding/put-on-call", DUTY, "person=&first=2026-11-22&last=2026-11-22"),
    ("/do/safeguarding/ask-opening", CONCERNS, "voice={id}&reason=x&once={once}"),
    ("/do/safeguarding/answer-opening", CONCERNS, "opening={id}&answer=agree"),
    ("/do/safeguarding/open", CONCERNS, "opening={id}"),
];
