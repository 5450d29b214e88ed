//! Concerns: what the safeguarding lead is told and by when it is decided, the voices and responses that one touches,
//! and what is added later. Alarms, who is on call, and what two people do together to open the link between a voice
//! and a person.
//!
//! An alarm is of a voice or of a response, and has the id of what it is of. Its moment lies apart, to be erased with
//! it.

crate::migration!(
    r"
CREATE TABLE concerns (
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
    reopened_at BIGINT,
    CHECK (state <> 'decided' OR outcome IS NOT NULL)
);
CREATE INDEX concerns_by_state ON concerns (state, raised_at);
CREATE INDEX concerns_by_age ON concerns (raised_at);
CREATE TABLE concern_voices (
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    PRIMARY KEY (concern_id, voice_id)
);
CREATE INDEX concern_voices_by_voice ON concern_voices (voice_id);
CREATE TABLE concern_responses (
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    response_id {uuid} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    PRIMARY KEY (concern_id, response_id)
);
CREATE INDEX concern_responses_by_response ON concern_responses (response_id);
CREATE TABLE concern_notes (
    id {uuid} PRIMARY KEY,
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'referral', 'decision', 'reopening')),
    referred_to TEXT CHECK (referred_to IN ('police', 'children', 'lado', 'mash', 'other')),
    referred_at BIGINT,
    reference {bytes},
    words {bytes} NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK ((kind = 'referral') = (referred_to IS NOT NULL AND referred_at IS NOT NULL))
);
CREATE INDEX concern_notes_by_concern ON concern_notes (concern_id, at);
CREATE TABLE alarms (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} UNIQUE REFERENCES voices (id) ON DELETE CASCADE,
    response_id {uuid} UNIQUE REFERENCES responses (id) ON DELETE CASCADE,
    answered_at BIGINT,
    opened_by {uuid} REFERENCES people (id),
    opened_at BIGINT,
    mailed_at BIGINT,
    ended_by {uuid} REFERENCES people (id),
    ended_at BIGINT,
    because {bytes},
    CHECK ((voice_id IS NULL) <> (response_id IS NULL)),
    CHECK ((response_id IS NULL) = (answered_at IS NULL)),
    CHECK (id = COALESCE(voice_id, response_id)),
    CHECK ((opened_by IS NULL) = (opened_at IS NULL)),
    CHECK (because IS NULL OR (ended_by IS NOT NULL AND ended_at IS NOT NULL))
);
CREATE INDEX alarms_by_answer ON alarms (answered_at);
CREATE TABLE alarm_moments (
    id {uuid} PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE TABLE on_call (
    day TEXT PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE
);
CREATE TABLE unopened_told (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    officers_at BIGINT,
    leads_at BIGINT
);
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
",
    r"
DROP TABLE openings;
DROP TABLE pattern_looks;
DROP TABLE unopened_told;
DROP TABLE on_call;
DROP TABLE alarm_moments;
DROP TABLE alarms;
DROP TABLE concern_notes;
DROP TABLE concern_responses;
DROP TABLE concern_voices;
DROP TABLE concerns;
"
);
