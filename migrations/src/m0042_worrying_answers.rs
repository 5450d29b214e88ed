//! A response rings too, if an answer of it was marked as worrying: an alarm is of a voice or of a response, and has
//! the id of what it is of. A concern knows the responses it touches, as it knows the voices.

crate::migration!(
    r"
CREATE TABLE alarms_anew (
    id {uuid} PRIMARY KEY,
    voice_id {uuid} UNIQUE REFERENCES voices (id) ON DELETE CASCADE,
    response_id {uuid} UNIQUE REFERENCES responses (id) ON DELETE CASCADE,
    answered_at BIGINT,
    opened_by {uuid} REFERENCES people (id),
    opened_at BIGINT,
    mailed_at BIGINT,
    ended_by {uuid} REFERENCES people (id),
    ended_at BIGINT,
    because {bytes},
    CHECK ((voice_id IS NULL) <> (response_id IS NULL)),
    CHECK ((response_id IS NULL) = (answered_at IS NULL)),
    CHECK (id = COALESCE(voice_id, response_id)),
    CHECK ((opened_by IS NULL) = (opened_at IS NULL)),
    CHECK (because IS NULL OR (ended_by IS NOT NULL AND ended_at IS NOT NULL))
);
INSERT INTO alarms_anew (id, voice_id, opened_by, opened_at, mailed_at, ended_by, ended_at, because)
    SELECT voice_id, voice_id, opened_by, opened_at, mailed_at, ended_by, ended_at, because FROM alarms;
DROP TABLE alarms;
ALTER TABLE alarms_anew RENAME TO alarms;
CREATE INDEX alarms_by_answer ON alarms (answered_at);
CREATE TABLE concern_responses (
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    response_id {uuid} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    PRIMARY KEY (concern_id, response_id)
);
CREATE INDEX concern_responses_by_response ON concern_responses (response_id);
INSERT INTO concern_responses (concern_id, response_id)
    SELECT DISTINCT concerns.id, voices.response_id FROM concerns
    JOIN concern_voices ON concern_voices.concern_id = concerns.id
    JOIN voices ON voices.id = concern_voices.voice_id
    WHERE concerns.about = 'response' AND voices.response_id IS NOT NULL;
",
    r"
DROP TABLE concern_responses;
CREATE TABLE alarms_before (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    opened_by {uuid} REFERENCES people (id),
    opened_at BIGINT,
    mailed_at BIGINT,
    ended_by {uuid} REFERENCES people (id),
    ended_at BIGINT,
    because {bytes},
    CHECK ((opened_by IS NULL) = (opened_at IS NULL)),
    CHECK (because IS NULL OR (ended_by IS NOT NULL AND ended_at IS NOT NULL))
);
INSERT INTO alarms_before (voice_id, opened_by, opened_at, mailed_at, ended_by, ended_at, because)
    SELECT voice_id, opened_by, opened_at, mailed_at, ended_by, ended_at, because FROM alarms WHERE voice_id IS NOT NULL;
DROP TABLE alarms;
ALTER TABLE alarms_before RENAME TO alarms;
"
);
