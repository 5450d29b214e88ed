//! Wrong tries to sign in count by account and by where they come from; a browser that somebody has signed in from is
//! known by a token and counts apart. What a row is about is a keyed fingerprint: nobody reads here who tried what.

crate::migration!(
    r"
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
"
);
