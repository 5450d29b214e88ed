//! Roles that two people give: who asked, for whom, and what became of it. Without `asked_by` the command line gave it.
//! Neither who asked nor who gets it can be the second person.

crate::migration!(
    r"
CREATE TABLE role_requests (
    id {uuid} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('officer', 'lead', 'admin')),
    state TEXT NOT NULL CHECK (state IN ('asked', 'given', 'refused', 'taken_back', 'lapsed', 'alone')),
    asked_by {uuid} REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    answered_by {uuid} REFERENCES people (id),
    answered_at BIGINT,
    reason TEXT NOT NULL,
    CHECK (asked_by <> person_id),
    CHECK (answered_by <> person_id),
    CHECK (answered_by <> asked_by),
    CHECK (asked_by IS NOT NULL OR state = 'alone'),
    CHECK (state NOT IN ('given', 'refused') OR (answered_by IS NOT NULL AND answered_at IS NOT NULL))
);
CREATE UNIQUE INDEX role_requests_waiting ON role_requests (person_id, role) WHERE state = 'asked';
CREATE INDEX role_requests_by_age ON role_requests (asked_at);
",
    r"
DROP TABLE role_requests;
"
);
