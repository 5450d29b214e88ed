//! Surveys with their frozen versions, who may answer them and when, and what authors need to build one together.
//!
//! `survey_versions.answers`: how many had sent their answers when the words of an open survey changed.

crate::migration!(
    r"
CREATE TABLE surveys (
    id {uuid} PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'checking', 'open', 'closed', 'published')),
    privacy TEXT NOT NULL CHECK (privacy IN ('anonymous', 'confidential', 'named')),
    title TEXT NOT NULL,
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
    invited TEXT NOT NULL DEFAULT 'everybody' CHECK (invited IN ('everybody', 'members', 'cards')),
    meant_for TEXT NOT NULL DEFAULT '{}',
    opens_at BIGINT,
    closes_at BIGINT,
    reminded_at BIGINT,
    series_id {uuid},
    CHECK (state IN ('draft', 'checking') OR version_id IS NOT NULL)
);
CREATE INDEX surveys_by_state ON surveys (state, updated_at);
CREATE INDEX surveys_by_author ON surveys (author_id, updated_at);
CREATE INDEX surveys_by_closing ON surveys (state, closes_at);
CREATE INDEX surveys_by_series ON surveys (series_id, opened_at);
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
    answers BIGINT NOT NULL DEFAULT 0,
    UNIQUE (survey_id, number)
);
CREATE TABLE survey_passes (
    hash {bytes} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    used {bool} NOT NULL DEFAULT FALSE
);
CREATE INDEX survey_passes_by_survey ON survey_passes (survey_id, used);
CREATE TABLE survey_comments (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    person_id {uuid} NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    settled_at BIGINT
);
CREATE INDEX survey_comments_by_survey ON survey_comments (survey_id, at);
CREATE INDEX survey_comments_waiting ON survey_comments (survey_id) WHERE settled_at IS NULL;
CREATE TABLE survey_presence (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (survey_id, person_id)
);
CREATE TABLE survey_pictures (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    words TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX survey_pictures_by_survey ON survey_pictures (survey_id, created_at);
CREATE TABLE survey_sounds (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    format TEXT NOT NULL CHECK (format IN ('ogg', 'webm', 'mp4', 'mp3')),
    -- Whose voice it is; with their account it goes.
    by_person {uuid} REFERENCES people (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX survey_sounds_by_survey ON survey_sounds (survey_id);
CREATE INDEX survey_sounds_by_person ON survey_sounds (by_person);
",
    r"
DROP TABLE survey_sounds;
DROP TABLE survey_pictures;
DROP TABLE survey_presence;
DROP TABLE survey_comments;
DROP TABLE survey_passes;
DROP TABLE survey_versions;
DROP TABLE survey_editors;
DROP TABLE surveys;
"
);
