//! Surveys with their frozen versions; responses with answers keyed by question id; counters kept with them.

crate::migration!(
    r"
CREATE TABLE surveys (
    id {uuid} PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'checking', 'open', 'closed', 'published')),
    privacy TEXT NOT NULL CHECK (privacy IN ('anonymous', 'confidential', 'named')),
    title_en TEXT NOT NULL,
    title_cy TEXT NOT NULL,
    author_id {uuid} NOT NULL REFERENCES people (id),
    draft TEXT NOT NULL,
    revision BIGINT NOT NULL DEFAULT 1,
    version_id {uuid},
    return_note TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    opened_at BIGINT,
    closed_at BIGINT,
    published_at BIGINT,
    CHECK (state IN ('draft', 'checking') OR version_id IS NOT NULL)
);
CREATE INDEX surveys_by_state ON surveys (state, updated_at);
CREATE INDEX surveys_by_author ON surveys (author_id, updated_at);
CREATE TABLE survey_editors (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (survey_id, person_id)
);
CREATE INDEX survey_editors_by_person ON survey_editors (person_id);
CREATE TABLE survey_versions (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (survey_id, number)
);
CREATE TABLE receipts (
    id {uuid} PRIMARY KEY,
    hash {bytes} NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX receipts_by_expiry ON receipts (expires_at);
CREATE TABLE responses (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    version_id {uuid} NOT NULL REFERENCES survey_versions (id),
    state TEXT NOT NULL CHECK (state IN ('started', 'submitted', 'withdrawn')),
    token {bytes} UNIQUE,
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    name {bytes},
    lang TEXT NOT NULL CHECK (lang IN ('en', 'cy')),
    started_at BIGINT NOT NULL,
    submitted_at BIGINT,
    expires_at BIGINT NOT NULL
);
CREATE INDEX responses_by_survey ON responses (survey_id, state, submitted_at);
CREATE INDEX responses_by_expiry ON responses (state, expires_at);
CREATE INDEX responses_by_receipt ON responses (receipt_id);
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
CREATE TABLE tallies (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    people BIGINT NOT NULL CHECK (people >= 0),
    score BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (survey_id, question, choice)
);
",
    r"
DROP TABLE tallies;
DROP TABLE answers;
DROP TABLE responses;
DROP TABLE receipts;
DROP TABLE survey_versions;
DROP TABLE survey_editors;
DROP TABLE surveys;
"
);
