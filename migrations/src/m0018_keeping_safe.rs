//! A concern is about a voice, a response, a picture or a pattern, and knows every voice it touches;
//! patterns that an officer has looked at; what two people do together: opening the link between a voice
//! and a person, and erasing one person's things.

crate::migration!(
    r"
CREATE TABLE concern_pairs AS SELECT id AS concern_id, voice_id FROM concerns;
CREATE TABLE concerns_anew (
    id {uuid} PRIMARY KEY,
    about TEXT NOT NULL DEFAULT 'voice' CHECK (about IN ('voice', 'response', 'picture', 'pattern')),
    state TEXT NOT NULL CHECK (state IN ('raised', 'notified', 'acknowledged', 'decided')),
    urgency TEXT NOT NULL CHECK (urgency IN ('now', 'today', 'week')),
    what {bytes},
    why {bytes} NOT NULL,
    done {bytes},
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
INSERT INTO concerns_anew (id, state, urgency, why, outcome, raised_by, raised_at, notified_at,
    acknowledged_by, acknowledged_at, decided_by, decided_at, escalated_at)
    SELECT id, state, urgency, why, outcome, raised_by, raised_at, notified_at,
    acknowledged_by, acknowledged_at, decided_by, decided_at, escalated_at FROM concerns;
DROP TABLE concerns;
ALTER TABLE concerns_anew RENAME TO concerns;
CREATE INDEX concerns_by_state ON concerns (state, raised_at);
CREATE INDEX concerns_by_age ON concerns (raised_at);
CREATE TABLE concern_voices (
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    PRIMARY KEY (concern_id, voice_id)
);
CREATE INDEX concern_voices_by_voice ON concern_voices (voice_id);
INSERT INTO concern_voices (concern_id, voice_id) SELECT concern_id, voice_id FROM concern_pairs;
DROP TABLE concern_pairs;
CREATE TABLE pattern_looks (
    receipt_id {uuid} PRIMARY KEY REFERENCES receipts (id) ON DELETE CASCADE,
    times BIGINT NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE TABLE openings (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'refused', 'opened')),
    reason {bytes} NOT NULL,
    asked_by {uuid} NOT NULL REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    answered_by {uuid} REFERENCES people (id),
    answered_at BIGINT,
    opened_at BIGINT,
    CHECK (answered_by IS NULL OR answered_by <> asked_by),
    CHECK (state = 'asked' OR (answered_by IS NOT NULL AND answered_at IS NOT NULL)),
    CHECK ((state = 'opened') = (opened_at IS NOT NULL))
);
CREATE INDEX openings_by_voice ON openings (voice_id, asked_at);
CREATE INDEX openings_by_age ON openings (asked_at);
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
DROP TABLE openings;
DROP TABLE pattern_looks;
CREATE TABLE concern_pairs AS SELECT concern_id, voice_id FROM concern_voices;
DROP TABLE concern_voices;
CREATE TABLE concerns_before (
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
INSERT INTO concerns_before (id, voice_id, state, urgency, why, outcome, raised_by, raised_at, notified_at,
    acknowledged_by, acknowledged_at, decided_by, decided_at, escalated_at)
    SELECT id, (SELECT p.voice_id FROM concern_pairs p WHERE p.concern_id = c.id ORDER BY p.voice_id LIMIT 1),
    state, urgency, why, outcome, raised_by, raised_at, notified_at,
    acknowledged_by, acknowledged_at, decided_by, decided_at, escalated_at FROM concerns c
    WHERE EXISTS (SELECT 1 FROM concern_pairs p WHERE p.concern_id = c.id);
DROP TABLE concern_pairs;
DROP TABLE concerns;
ALTER TABLE concerns_before RENAME TO concerns;
CREATE INDEX concerns_by_state ON concerns (state, raised_at);
CREATE INDEX concerns_by_voice ON concerns (voice_id);
"
);
