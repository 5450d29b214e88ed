//! Erasing one person's things, which two people do together.

crate::migration!(
    r"
CREATE TABLE erasures (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('asked', 'refused', 'done')),
    voice_id {uuid} REFERENCES voices (id) ON DELETE SET NULL,
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    person_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    asked_by {uuid} NOT NULL REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    answered_by {uuid} REFERENCES people (id),
    answered_at BIGINT,
    CHECK (answered_by IS NULL OR answered_by <> asked_by),
    CHECK (state = 'asked' OR (answered_by IS NOT NULL AND answered_at IS NOT NULL)),
    CHECK (state <> 'done' OR (voice_id IS NULL AND receipt_id IS NULL AND person_id IS NULL))
);
CREATE INDEX erasures_by_age ON erasures (asked_at);
",
    r"
DROP TABLE erasures;
"
);
