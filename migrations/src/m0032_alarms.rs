//! Alarms: what the words of danger flag and nobody has settled; who is on call; of which voices that nobody has
//! opened somebody was told. What was flagged and decided before there were alarms has none.

crate::migration!(
    r"
CREATE TABLE alarms (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    opened_by {uuid} REFERENCES people (id),
    opened_at BIGINT,
    mailed_at BIGINT,
    ended_by {uuid} REFERENCES people (id),
    ended_at BIGINT,
    because {bytes},
    CHECK ((opened_by IS NULL) = (opened_at IS NULL)),
    CHECK (because IS NULL OR (ended_by IS NOT NULL AND ended_at IS NOT NULL))
);
INSERT INTO alarms (voice_id, ended_at)
    SELECT id, created_at FROM voices WHERE flagged AND state IN ('shared', 'shared_redacted', 'not_shared', 'withdrawn');
CREATE INDEX voices_flagged ON voices (flagged, created_at);
CREATE TABLE on_call (
    day TEXT PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE
);
CREATE TABLE unopened_told (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    officers_at BIGINT,
    leads_at BIGINT
);
",
    r"
DROP TABLE unopened_told;
DROP TABLE on_call;
DROP INDEX voices_flagged;
DROP TABLE alarms;
"
);
