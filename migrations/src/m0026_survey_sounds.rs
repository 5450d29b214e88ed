//! Recordings of questions in Easy Read.

crate::migration!(
    r"
CREATE TABLE survey_sounds (
    id {uuid} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    format TEXT NOT NULL CHECK (format IN ('ogg', 'webm', 'mp4', 'mp3')),
    created_at BIGINT NOT NULL
);
CREATE INDEX survey_sounds_by_survey ON survey_sounds (survey_id);
",
    r"
DROP TABLE survey_sounds;
"
);
