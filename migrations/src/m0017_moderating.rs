//! The officers' queue in full: what lifts an item, who passed it on and why, what covers a picture, what a
//! voice is about besides its theme, and voices under one heading.

crate::migration!(
    r"
CREATE TABLE headings (
    id {uuid} PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT REFERENCES themes (key),
    by_person {uuid} NOT NULL REFERENCES people (id),
    created_at BIGINT NOT NULL
);
CREATE INDEX headings_by_theme ON headings (theme, created_at);
ALTER TABLE voices ADD COLUMN rank BIGINT NOT NULL DEFAULT 0;
ALTER TABLE voices ADD COLUMN personal {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE voices ADD COLUMN pictured {bool} NOT NULL DEFAULT FALSE;
ALTER TABLE voices ADD COLUMN read_at BIGINT;
ALTER TABLE voices ADD COLUMN passed_to {uuid} REFERENCES people (id);
ALTER TABLE voices ADD COLUMN passed_by {uuid} REFERENCES people (id);
ALTER TABLE voices ADD COLUMN passed_note TEXT;
ALTER TABLE voices ADD COLUMN agreed_by {uuid} REFERENCES people (id);
ALTER TABLE voices ADD COLUMN heading_id {uuid} REFERENCES headings (id) ON DELETE SET NULL;
UPDATE voices SET pictured = TRUE WHERE id IN (SELECT voice_id FROM pictures WHERE left_out = FALSE);
UPDATE voices SET rank = created_at - CASE WHEN flagged THEN 31536000000 WHEN pictured THEN 86400000 ELSE 0 END;
DROP INDEX voices_by_queue;
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
ALTER TABLE pictures ADD COLUMN covered BIGINT NOT NULL DEFAULT 0;
ALTER TABLE pictures ADD COLUMN whole {bool} NOT NULL DEFAULT TRUE;
CREATE INDEX pictures_by_cover ON pictures (created_at) WHERE covered <> 0 AND whole;
CREATE TABLE voice_themes (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    theme TEXT NOT NULL REFERENCES themes (key),
    PRIMARY KEY (voice_id, theme)
);
CREATE INDEX voice_themes_by_theme ON voice_themes (theme, voice_id);
CREATE TABLE voice_statements (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    PRIMARY KEY (voice_id, statement_id)
);
CREATE INDEX voice_statements_by_statement ON voice_statements (statement_id, voice_id);
CREATE TABLE drafts (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    choices TEXT NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
",
    r"
DROP TABLE drafts;
DROP TABLE voice_statements;
DROP TABLE voice_themes;
DROP INDEX pictures_by_cover;
ALTER TABLE pictures DROP COLUMN whole;
ALTER TABLE pictures DROP COLUMN covered;
DROP INDEX voices_by_decided_day;
DROP INDEX voices_by_day;
DROP INDEX voices_by_heading;
DROP INDEX voices_by_passing;
DROP INDEX voices_by_claim;
DROP INDEX voices_by_pictured;
DROP INDEX voices_by_personal;
DROP INDEX voices_by_danger;
DROP INDEX voices_by_officer;
DROP INDEX voices_by_survey_decision;
DROP INDEX voices_by_theme_decision;
DROP INDEX voices_by_theme_rank;
DROP INDEX voices_by_decision;
DROP INDEX voices_by_rank;
CREATE INDEX voices_by_queue ON voices (state, flagged, created_at);
ALTER TABLE voices DROP COLUMN heading_id;
ALTER TABLE voices DROP COLUMN agreed_by;
ALTER TABLE voices DROP COLUMN passed_note;
ALTER TABLE voices DROP COLUMN passed_by;
ALTER TABLE voices DROP COLUMN passed_to;
ALTER TABLE voices DROP COLUMN read_at;
ALTER TABLE voices DROP COLUMN pictured;
ALTER TABLE voices DROP COLUMN personal;
ALTER TABLE voices DROP COLUMN rank;
DROP TABLE headings;
"
);
