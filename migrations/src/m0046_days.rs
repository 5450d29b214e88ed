//! What is anonymous is kept by the day: the moment of an alarm lies apart, to be erased with it; who comes first in the
//! figures of an open survey is drawn, not told by when they sent; pictures of one voice are numbered.

crate::migration!(
    r"
CREATE TABLE alarm_moments (
    id {uuid} PRIMARY KEY,
    at BIGINT NOT NULL
);
ALTER TABLE pictures ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE responses ADD COLUMN place BIGINT;
UPDATE responses SET place = ranked.nth FROM (
    SELECT id AS ranked_id, ROW_NUMBER() OVER (PARTITION BY survey_id ORDER BY submitted_at, id) AS nth
    FROM responses
    WHERE state = 'submitted' AND survey_id IN (SELECT id FROM surveys WHERE state = 'open')
) AS ranked
WHERE responses.id = ranked.ranked_id;
CREATE INDEX responses_by_place ON responses (survey_id, place);
UPDATE responses
SET started_at = started_at - started_at % 86400000, submitted_at = submitted_at - submitted_at % 86400000,
    expires_at = expires_at - expires_at % 86400000
WHERE state <> 'started' AND survey_id IN (SELECT id FROM surveys WHERE privacy = 'anonymous');
INSERT INTO alarm_moments (id, at)
SELECT id, created_at FROM voices WHERE privacy = 'anonymous' AND flagged AND state <> 'withdrawn';
UPDATE originals SET sealed_at = sealed_at - sealed_at % 86400000
WHERE voice_id IN (SELECT id FROM voices WHERE privacy = 'anonymous');
UPDATE pictures SET created_at = created_at - created_at % 86400000
WHERE voice_id IN (SELECT id FROM voices WHERE privacy = 'anonymous');
UPDATE voices SET rank = rank - created_at % 86400000, created_at = created_at - created_at % 86400000
WHERE privacy = 'anonymous';
",
    r"
DROP INDEX responses_by_place;
ALTER TABLE responses DROP COLUMN place;
ALTER TABLE pictures DROP COLUMN position;
DROP TABLE alarm_moments;
"
);
