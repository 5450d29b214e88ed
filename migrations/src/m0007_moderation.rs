//! What officers add to a voice: what they take out, a decision that is not made yet, and themes besides the first.

crate::migration!(
    r"
CREATE TABLE redactions (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL CHECK (ends > starts),
    kind TEXT NOT NULL CHECK (kind IN ('name', 'place', 'other')),
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (voice_id, starts)
);
CREATE TABLE drafts (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    choices TEXT NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE TABLE voice_themes (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES themes (key),
    PRIMARY KEY (voice_id, theme)
);
CREATE INDEX voice_themes_by_theme ON voice_themes (theme, voice_id);
",
    r"
DROP TABLE voice_themes;
DROP TABLE drafts;
DROP TABLE redactions;
"
);
