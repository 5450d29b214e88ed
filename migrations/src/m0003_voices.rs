//! Voices: what young people told us, the sealed original apart from what is shared.

crate::migration!(
    r"
CREATE TABLE themes (
    key TEXT PRIMARY KEY,
    name_en TEXT NOT NULL,
    name_cy TEXT NOT NULL,
    position INTEGER NOT NULL
);
INSERT INTO themes (key, name_en, name_cy, position) VALUES
    ('safe', 'Keeping safe', 'Cadw''n ddiogel', 1),
    ('home', 'Where I live', 'Ble rydw i''n byw', 2),
    ('learning', 'Education and learning', 'Addysg a dysgu', 3),
    ('feelings', 'My wishes and feelings', 'Fy nymuniadau a fy nheimladau', 4),
    ('leaving', 'Becoming a care leaver', 'Gadael gofal', 5),
    ('health', 'Health and wellbeing', 'Iechyd a lles', 6);
CREATE TABLE voices (
    id {uuid} PRIMARY KEY,
    source TEXT NOT NULL CHECK (source IN ('tell', 'survey', 'pledge')),
    state TEXT NOT NULL CHECK (state IN ('new', 'in_review', 'shared', 'shared_redacted', 'held', 'not_shared', 'withdrawn')),
    privacy TEXT NOT NULL CHECK (privacy IN ('anonymous', 'confidential', 'named')),
    theme TEXT REFERENCES themes (key),
    lang TEXT NOT NULL CHECK (lang IN ('en', 'cy')),
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
    CHECK (state NOT IN ('shared', 'shared_redacted') OR shared_text IS NOT NULL),
    CHECK (state <> 'withdrawn' OR shared_text IS NULL),
    CHECK (state <> 'not_shared' OR reason IS NOT NULL),
    CHECK (privacy <> 'anonymous' OR (receipt_id IS NULL AND response_id IS NULL AND person_id IS NULL))
);
CREATE INDEX voices_by_queue ON voices (state, flagged, created_at);
CREATE INDEX voices_by_receipt ON voices (receipt_id);
CREATE INDEX voices_by_response ON voices (response_id);
CREATE INDEX voices_by_survey ON voices (survey_id, question);
CREATE INDEX voices_by_theme ON voices (theme, state, created_at);
CREATE INDEX voices_by_person ON voices (person_id);
CREATE TABLE originals (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    sealed_at BIGINT NOT NULL
);
CREATE TABLE redactions (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    kind TEXT NOT NULL CHECK (kind IN ('name', 'place', 'other')),
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (voice_id, starts)
);
CREATE TABLE pictures (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX pictures_by_voice ON pictures (voice_id);
",
    r"
DROP TABLE pictures;
DROP TABLE redactions;
DROP TABLE originals;
DROP TABLE voices;
DROP TABLE themes;
"
);
