//! Files whose rows are gone, until they are gone too.

crate::migration!(
    r"
CREATE TABLE files_to_delete (
    path TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX files_to_delete_by_time ON files_to_delete (at);
",
    r"
DROP TABLE files_to_delete;
"
);
