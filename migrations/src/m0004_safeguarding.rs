//! Concerns: what the safeguarding lead is told, and by when it is decided.

crate::migration!(
    r"
CREATE TABLE concerns (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} NOT NULL REFERENCES voices (id),
    state TEXT NOT NULL CHECK (state IN ('raised', 'notified', 'acknowledged', 'decided')),
    urgency TEXT NOT NULL CHECK (urgency IN ('now', 'today', 'week')),
    why {bytes} NOT NULL,
    outcome {bytes},
    raised_by {uuid} NOT NULL REFERENCES people (id),
    raised_at BIGINT NOT NULL,
    notified_at BIGINT,
    acknowledged_by {uuid} REFERENCES people (id),
    acknowledged_at BIGINT,
    decided_by {uuid} REFERENCES people (id),
    decided_at BIGINT,
    escalated_at BIGINT,
    CHECK (state <> 'decided' OR outcome IS NOT NULL)
);
CREATE INDEX concerns_by_state ON concerns (state, raised_at);
CREATE INDEX concerns_by_voice ON concerns (voice_id);
",
    r"
DROP TABLE concerns;
"
);
