//! Parcels of answers from phones that had no signal: which have come, so that none counts twice.

crate::migration!(
    r"
CREATE TABLE parcels (
    key {bytes} PRIMARY KEY,
    newest BIGINT NOT NULL,
    sent {bool} NOT NULL DEFAULT FALSE,
    at BIGINT NOT NULL
);
CREATE INDEX parcels_by_time ON parcels (at);
",
    r"
DROP TABLE parcels;
"
);
