//! What is anonymous is kept by the day: the moment of an alarm lies apart, to be erased with it; who comes first in the
//! figures of an open survey is drawn, not told by when they sent; pictures of one voice are numbered.
//!
//! A place refers to its response by id alone: a key would have whoever draws wait for whoever takes theirs back, who
//! waits for them.

crate::migration!(
    r"
CREATE TABLE alarm_moments (
    id {uuid} PRIMARY KEY,
    at BIGINT NOT NULL
);
ALTER TABLE pictures ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
CREATE TABLE places (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    response_id {uuid} NOT NULL UNIQUE,
    PRIMARY KEY (survey_id, place)
);
INSERT INTO places (survey_id, place, response_id)
SELECT survey_id, ROW_NUMBER() OVER (PARTITION BY survey_id ORDER BY submitted_at, id), id
FROM responses
WHERE state = 'submitted' AND survey_id IN (SELECT id FROM surveys WHERE state = 'open');
",
    r"
DROP TABLE places;
ALTER TABLE pictures DROP COLUMN position;
DROP TABLE alarm_moments;
"
);
