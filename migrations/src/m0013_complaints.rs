//! Complaints passed on with the young person's yes, and who may not open what was said about them.

crate::migration!(
    r"
CREATE TABLE complaints (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('offered', 'declined', 'passed', 'answered', 'taken_back')),
    offered_by {uuid} REFERENCES people (id),
    offered_at BIGINT NOT NULL,
    whom TEXT CHECK (whom IN ('council', 'worker', 'reader', 'lead')),
    sealed {bytes},
    lang TEXT NOT NULL CHECK (lang <> ''),
    passed_at BIGINT,
    due_at BIGINT,
    last_at BIGINT,
    longer {bool} NOT NULL DEFAULT FALSE,
    ended_at BIGINT,
    told_at BIGINT,
    CHECK (state IN ('offered', 'declined') OR passed_at IS NOT NULL),
    CHECK ((state IN ('answered', 'taken_back')) = (ended_at IS NOT NULL))
);
CREATE INDEX complaints_by_due ON complaints (state, due_at);
CREATE TABLE kept_from (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (voice_id, person_id)
);
CREATE INDEX kept_from_by_person ON kept_from (person_id);
",
    r"
DROP TABLE kept_from;
DROP TABLE complaints;
"
);
