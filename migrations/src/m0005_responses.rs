//! Responses with answers keyed by question id, pictures that are not sent yet, and parcels from phones without signal;
//! counters kept with them; what the members heard; devices that show one survey alone.
//!
//! - `responses.saves` has the number of the newest save of each question, so that one that arrives late overwrites
//!   nothing.
//! - `places` draws who comes first in the figures of an open survey. A place refers to its response by id alone: a key
//!   would have whoever draws wait for whoever takes theirs back, who waits for them.
//! - `held_back` is what was taken back after a survey closed, until enough people have for its figures to change;
//!   `settled` the figures that were last seen, where the next ones could give somebody away.

crate::migration!(
    r"
CREATE TABLE responses (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    version_id {uuid} NOT NULL REFERENCES survey_versions (id),
    state TEXT NOT NULL CHECK (state IN ('started', 'submitted', 'withdrawn')),
    token {bytes} UNIQUE,
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    name {bytes},
    lang TEXT NOT NULL CHECK (lang <> ''),
    started_at BIGINT NOT NULL,
    submitted_at BIGINT,
    expires_at BIGINT NOT NULL,
    replaces {uuid},
    saves TEXT NOT NULL DEFAULT ''
);
CREATE INDEX responses_by_survey ON responses (survey_id, state, submitted_at);
CREATE INDEX responses_by_expiry ON responses (state, expires_at);
CREATE INDEX responses_by_receipt ON responses (receipt_id);
CREATE UNIQUE INDEX responses_by_replaced ON responses (replaces);
CREATE TABLE answers (
    response_id {uuid} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    position INTEGER NOT NULL,
    choice TEXT,
    text {bytes},
    may_publish {bool} NOT NULL DEFAULT FALSE,
    PRIMARY KEY (response_id, question, position),
    CHECK ((choice IS NULL) <> (text IS NULL))
);
CREATE TABLE answer_pictures (
    id {uuid} PRIMARY KEY,
    response_id {uuid} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    origin {uuid},
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    small {bytes} NOT NULL,
    large {bytes} NOT NULL,
    UNIQUE (response_id, question)
);
CREATE TABLE parcels (
    key {bytes} PRIMARY KEY,
    newest BIGINT NOT NULL,
    sent {bool} NOT NULL DEFAULT FALSE,
    at BIGINT NOT NULL
);
CREATE INDEX parcels_by_time ON parcels (at);
CREATE TABLE places (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    response_id {uuid} NOT NULL UNIQUE,
    PRIMARY KEY (survey_id, place)
);
CREATE TABLE undrawn (
    response_id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE
);
CREATE INDEX undrawn_by_survey ON undrawn (survey_id);
CREATE TABLE tallies (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL CHECK (people >= 0),
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, question, choice)
);
CREATE TABLE held_back (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL,
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, question, choice)
);
CREATE TABLE settled (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    step BIGINT NOT NULL,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL,
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, step, question, choice)
);
CREATE TABLE heard (
    survey_id {uuid} PRIMARY KEY REFERENCES surveys (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    author_id {uuid} NOT NULL REFERENCES people (id),
    updated_at BIGINT NOT NULL,
    released TEXT,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    CHECK ((released IS NULL) = (released_at IS NULL))
);
-- A device shows a survey or a review round of the pledge, whose table is made later and loses no row.
CREATE TABLE event_devices (
    hash {bytes} PRIMARY KEY,
    survey_id {uuid} REFERENCES surveys (id) ON DELETE CASCADE,
    round_id {uuid},
    officer_id {uuid} NOT NULL REFERENCES people (id),
    code {bytes} NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    wrong_at BIGINT NOT NULL DEFAULT 0,
    started_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    CHECK ((survey_id IS NULL) <> (round_id IS NULL))
);
CREATE INDEX event_devices_by_round ON event_devices (round_id, expires_at);
CREATE INDEX event_devices_by_survey ON event_devices (survey_id, expires_at);
CREATE INDEX event_devices_by_expiry ON event_devices (expires_at);
",
    r"
DROP TABLE event_devices;
DROP TABLE heard;
DROP TABLE settled;
DROP TABLE held_back;
DROP TABLE tallies;
DROP TABLE undrawn;
DROP TABLE places;
DROP TABLE parcels;
DROP TABLE answer_pictures;
DROP TABLE answers;
DROP TABLE responses;
"
);
