//! A concern is about a voice, a response, a picture or a pattern, and knows every voice it touches;
//! patterns that an officer has looked at.

crate::migration!(
    r"
ALTER TABLE concerns ADD COLUMN about TEXT NOT NULL DEFAULT 'voice'
    CHECK (about IN ('voice', 'response', 'picture', 'pattern'));
ALTER TABLE concerns ADD COLUMN what {bytes};
ALTER TABLE concerns ADD COLUMN done {bytes};
CREATE TABLE concern_voices (
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id),
    PRIMARY KEY (concern_id, voice_id)
);
CREATE INDEX concern_voices_by_voice ON concern_voices (voice_id);
INSERT INTO concern_voices (concern_id, voice_id) SELECT id, voice_id FROM concerns;
CREATE INDEX concerns_by_age ON concerns (raised_at);
CREATE TABLE pattern_looks (
    receipt_id {uuid} PRIMARY KEY REFERENCES receipts (id) ON DELETE CASCADE,
    times BIGINT NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
",
    r"
DROP TABLE pattern_looks;
DROP INDEX concerns_by_age;
DROP TABLE concern_voices;
ALTER TABLE concerns DROP COLUMN done;
ALTER TABLE concerns DROP COLUMN what;
ALTER TABLE concerns DROP COLUMN about;
"
);
