//! What was taken back can be put back for a day: kept sealed, apart from everything that anybody reads.

crate::migration!(
    r"
CREATE TABLE taken_back (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    pictures TEXT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX taken_back_until ON taken_back (until);
",
    r"
DROP TABLE taken_back;
"
);
