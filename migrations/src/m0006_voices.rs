//! Voices: what young people told us, the sealed original apart from what is shared.
//!
//! - `themes` are the council's own; these six are there at first.
//! - `originals.sketch` is what a program compares of a voice's words while it waits: numbers that only this
//!   installation can make.
//! - `tellings`: who speaks for whom, what a voice adds to or corrects and with which number. `batches`: what was said
//!   at an event, on its way in. `answer_mails`: where to write when there is an answer.
//! - `voices.burst`: voices that came together have one row of the queue. What is kept is that they belong together,
//!   never from where they came. `alone`: an officer has said that it did not come together with others.
//! - A picture that is not shared, or was taken back, is `left_out` and stays while a concern is open.
//! - `taken_back` can be put back for a day: kept sealed, apart from everything that anybody reads.

crate::migration!(
    r#"
CREATE TABLE themes (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    colour TEXT NOT NULL DEFAULT 'teal' CHECK (colour IN ('teal', 'amber', 'sky', 'plum', 'leaf', 'rose')),
    retired_at BIGINT,
    revision BIGINT NOT NULL DEFAULT 1
);
INSERT INTO themes (key, name, position, colour) VALUES
    ('safe', '{"en":"Keeping safe","cy":"Cadw''n ddiogel"}', 1, 'teal'),
    ('home', '{"en":"Where I live","cy":"Ble rydw i''n byw"}', 2, 'amber'),
    ('learning', '{"en":"Education and learning","cy":"Addysg a dysgu"}', 3, 'sky'),
    ('feelings', '{"en":"My wishes and feelings","cy":"Fy nymuniadau a fy nheimladau"}', 4, 'plum'),
    ('leaving', '{"en":"Becoming a care leaver","cy":"Gadael gofal"}', 5, 'leaf'),
    ('health', '{"en":"Health and wellbeing","cy":"Iechyd a lles"}', 6, 'rose');
CREATE TABLE headings (
    id {uuid} PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT REFERENCES themes (key),
    by_person {uuid} NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX headings_by_theme ON headings (theme, created_at);
CREATE TABLE voices (
    id {uuid} PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('tell', 'survey', 'pledge', 'pledge_adult')),
    state TEXT NOT NULL CHECK (state IN ('new', 'in_review', 'shared', 'shared_redacted', 'held', 'not_shared', 'withdrawn')),
    privacy TEXT NOT NULL CHECK (privacy IN ('anonymous', 'confidential', 'named')),
    theme TEXT REFERENCES themes (key),
    lang TEXT NOT NULL CHECK (lang <> ''),
    may_publish {bool} NOT NULL,
    flagged {bool} NOT NULL DEFAULT FALSE,
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    survey_id {uuid} REFERENCES surveys (id) ON DELETE SET NULL,
    response_id {uuid} REFERENCES responses (id) ON DELETE SET NULL,
    question TEXT,
    person_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    shared_text TEXT,
    note TEXT,
    reason TEXT CHECK (reason IN ('about_someone', 'not_about_care', 'same_as_before', 'not_safe', 'other')),
    claimed_by {uuid} REFERENCES people (id),
    claimed_until BIGINT,
    decided_by {uuid} REFERENCES people (id),
    created_at BIGINT NOT NULL,
    decided_at BIGINT,
    rank BIGINT NOT NULL DEFAULT 0,
    personal {bool} NOT NULL DEFAULT FALSE,
    pictured {bool} NOT NULL DEFAULT FALSE,
    read_at BIGINT,
    passed_to {uuid} REFERENCES people (id),
    passed_by {uuid} REFERENCES people (id),
    passed_note TEXT,
    agreed_by {uuid} REFERENCES people (id),
    heading_id {uuid} REFERENCES headings (id) ON DELETE SET NULL,
    translation TEXT,
    burst {uuid},
    bulk {uuid},
    alone {bool} NOT NULL DEFAULT FALSE,
    CHECK (state NOT IN ('shared', 'shared_redacted') OR shared_text IS NOT NULL),
    CHECK (state <> 'withdrawn' OR shared_text IS NULL),
    CHECK (state <> 'not_shared' OR reason IS NOT NULL),
    CHECK (privacy <> 'anonymous' OR (receipt_id IS NULL AND response_id IS NULL AND person_id IS NULL))
);
CREATE INDEX voices_by_receipt ON voices (receipt_id);
CREATE INDEX voices_by_response ON voices (response_id);
CREATE INDEX voices_by_survey ON voices (survey_id, question);
CREATE INDEX voices_by_theme ON voices (theme, state, created_at);
CREATE INDEX voices_by_person ON voices (person_id);
CREATE INDEX voices_by_rank ON voices (state, rank, id);
CREATE INDEX voices_by_decision ON voices (state, decided_at, id);
CREATE INDEX voices_by_theme_rank ON voices (theme, state, rank);
CREATE INDEX voices_by_theme_decision ON voices (theme, state, decided_at);
CREATE INDEX voices_by_survey_decision ON voices (survey_id, state, decided_at);
CREATE INDEX voices_by_officer ON voices (decided_by, state, decided_at);
CREATE INDEX voices_by_danger ON voices (state, rank) WHERE flagged;
CREATE INDEX voices_by_personal ON voices (state, rank) WHERE personal;
CREATE INDEX voices_by_pictured ON voices (state, rank) WHERE pictured;
CREATE INDEX voices_by_claim ON voices (claimed_by) WHERE claimed_by IS NOT NULL;
CREATE INDEX voices_by_passing ON voices (passed_to) WHERE passed_to IS NOT NULL;
CREATE INDEX voices_by_heading ON voices (heading_id) WHERE heading_id IS NOT NULL;
CREATE INDEX voices_by_day ON voices (created_at);
CREATE INDEX voices_by_decided_day ON voices (decided_at);
CREATE INDEX voices_flagged ON voices (flagged, created_at);
CREATE INDEX voices_by_burst ON voices (burst, rank, id) WHERE burst IS NOT NULL;
CREATE TABLE originals (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    sealed_at BIGINT NOT NULL,
    sketch {bytes}
);
CREATE TABLE pictures (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at BIGINT NOT NULL,
    left_out {bool} NOT NULL DEFAULT FALSE,
    covered BIGINT NOT NULL DEFAULT 0,
    whole {bool} NOT NULL DEFAULT TRUE,
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX pictures_by_voice ON pictures (voice_id);
CREATE INDEX pictures_by_left_out ON pictures (left_out);
CREATE INDEX pictures_by_cover ON pictures (created_at) WHERE covered <> 0 AND whole;
CREATE TABLE tellings (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    adds_to {uuid} REFERENCES voices (id) ON DELETE SET NULL,
    corrects {uuid} REFERENCES voices (id) ON DELETE SET NULL,
    people BIGINT CHECK (people BETWEEN 2 AND 200),
    way TEXT CHECK (way IN ('paper', 'phone', 'event', 'visit')),
    entered_by {uuid} REFERENCES people (id),
    version BIGINT CHECK (version > 0),
    was_public {bool} NOT NULL DEFAULT FALSE,
    CHECK ((way IS NULL) = (entered_by IS NULL))
);
CREATE INDEX tellings_by_adds_to ON tellings (adds_to);
CREATE INDEX tellings_by_corrects ON tellings (corrects);
CREATE UNIQUE INDEX tellings_by_version ON tellings (corrects, version);
CREATE TABLE batches (
    id {uuid} PRIMARY KEY,
    by_person {uuid} NOT NULL REFERENCES people (id),
    hash {bytes} NOT NULL,
    sealed {bytes},
    voices BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    entered_at BIGINT
);
CREATE INDEX batches_by_hash ON batches (hash);
CREATE INDEX batches_by_time ON batches (created_at);
CREATE TABLE answer_mails (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    receipt_id {uuid} NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
    lang TEXT NOT NULL CHECK (lang <> ''),
    sealed {bytes} NOT NULL
);
CREATE INDEX answer_mails_by_receipt ON answer_mails (receipt_id);
CREATE TABLE taken_back (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    pictures TEXT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX taken_back_until ON taken_back (until);
CREATE TABLE danger_lists (
    lang TEXT PRIMARY KEY CHECK (lang <> ''),
    phrases TEXT NOT NULL,
    revision BIGINT NOT NULL,
    changed_by {uuid} NOT NULL REFERENCES people (id),
    changed_at BIGINT NOT NULL
);
"#,
    r"
DROP TABLE danger_lists;
DROP TABLE taken_back;
DROP TABLE answer_mails;
DROP TABLE batches;
DROP TABLE tellings;
DROP TABLE pictures;
DROP TABLE originals;
DROP TABLE voices;
DROP TABLE headings;
DELETE FROM themes WHERE revision = 1 AND retired_at IS NULL AND (key, position) IN (
    VALUES ('safe', 1), ('home', 2), ('learning', 3), ('feelings', 4), ('leaving', 5), ('health', 6)
);
DROP TABLE themes;
"
);
