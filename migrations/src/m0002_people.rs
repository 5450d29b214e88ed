//! People, the roles that they have, and how they sign in.
//!
//! Some roles are given by two people: without `asked_by` the command line gave it, and neither who asked nor who gets
//! it can be the second person. Wrong tries to sign in count by account and by where they come from, both as keyed
//! fingerprints: nobody reads here who tried what. The ten minutes of a link count from when its mail was taken.

crate::migration!(
    r"
CREATE TABLE people (
    id {uuid} PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT UNIQUE,
    lang TEXT NOT NULL CHECK (lang <> ''),
    password TEXT,
    totp {bytes},
    totp_step BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    wrong_at BIGINT NOT NULL DEFAULT 0
);
CREATE TABLE person_roles (
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('member', 'officer', 'lead', 'panel_member', 'clerk', 'pledge_lead', 'admin', 'inspector')),
    PRIMARY KEY (person_id, role)
);
CREATE INDEX person_roles_by_role ON person_roles (role);
-- Until when the role of an inspector counts; without a row it never does.
CREATE TABLE inspectors (
    person_id {uuid} PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    until BIGINT NOT NULL,
    invited_by {uuid} NOT NULL REFERENCES people (id),
    invited_at BIGINT NOT NULL,
    -- How often within a day, this time among them.
    invited_times BIGINT NOT NULL DEFAULT 1,
    -- By whom it was ended before its time.
    ended_by {uuid} REFERENCES people (id),
    ended_at BIGINT,
    CHECK (ended_by IS NULL OR ended_at IS NOT NULL)
);
CREATE INDEX inspectors_by_end ON inspectors (until);
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
CREATE TABLE sign_in_tokens (
    hash {bytes} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT,
    mail_id {uuid}
);
CREATE INDEX sign_in_tokens_by_person ON sign_in_tokens (person_id, created_at);
CREATE INDEX sign_in_tokens_by_mail ON sign_in_tokens (mail_id);
CREATE TABLE sessions (
    hash {bytes} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE TABLE sign_in_tries (
    account {bytes} NOT NULL,
    source {bytes} NOT NULL,
    wrong INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (account, source)
);
CREATE INDEX sign_in_tries_by_moment ON sign_in_tries (at);
CREATE TABLE known_browsers (
    hash {bytes} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    until BIGINT NOT NULL
);
CREATE INDEX known_browsers_by_person ON known_browsers (person_id);
CREATE INDEX known_browsers_by_end ON known_browsers (until);
",
    r"
DROP TABLE known_browsers;
DROP TABLE sign_in_tries;
DROP TABLE sessions;
DROP TABLE sign_in_tokens;
DROP TABLE role_requests;
DROP TABLE inspectors;
DROP TABLE person_roles;
DROP TABLE people;
"
);
