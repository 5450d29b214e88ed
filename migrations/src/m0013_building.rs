//! Surveys built together: rounds of the same survey, comments on single questions, who is at work.

crate::migration!(
    r"
ALTER TABLE surveys ADD COLUMN series_id {uuid};
CREATE INDEX surveys_by_series ON surveys (series_id, opened_at);
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
CREATE TABLE survey_presence (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (survey_id, person_id)
);
",
    r"
DROP TABLE survey_presence;
DROP TABLE survey_comments;
DROP INDEX surveys_by_series;
ALTER TABLE surveys DROP COLUMN series_id;
"
);
