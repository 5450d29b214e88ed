//! Reach: counts that an officer has typed, of the children looked after and of those who were heard elsewhere, and
//! which answers of surveys are of which group. Figures of surveys are not kept here.

crate::migration!(
    r"
CREATE TABLE reach_entries (
    id {uuid} PRIMARY KEY,
    year TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('looked_after', 'heard')),
    looked_at TEXT NOT NULL CHECK (looked_at IN ('area', 'alone', 'disability', 'age', 'home')),
    source TEXT NOT NULL CHECK (source <> ''),
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX reach_entries_by_year ON reach_entries (year, looked_at);
CREATE UNIQUE INDEX reach_entries_once ON reach_entries (year, looked_at) WHERE side = 'looked_after';
CREATE INDEX reach_entries_by_person ON reach_entries (by_person);
CREATE TABLE reach_counts (
    entry_id {uuid} NOT NULL REFERENCES reach_entries (id) ON DELETE CASCADE,
    grp TEXT NOT NULL,
    n BIGINT NOT NULL CHECK (n >= 0),
    PRIMARY KEY (entry_id, grp)
);
CREATE TABLE reach_answers (
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    grp TEXT NOT NULL,
    PRIMARY KEY (survey_id, question, choice)
);
",
    r"
DROP TABLE reach_answers;
DROP TABLE reach_counts;
DROP TABLE reach_entries;
"
);
