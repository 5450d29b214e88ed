//! Receipts of four words, known by their hash. A browser holds one by a random token, known here by its hash and for
//! an hour; its words are sealed.

crate::migration!(
    r"
CREATE TABLE receipts (
    id {uuid} PRIMARY KEY,
    hash {bytes} NOT NULL UNIQUE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX receipts_by_expiry ON receipts (expires_at);
CREATE TABLE held_receipts (
    hash {bytes} PRIMARY KEY,
    receipt_id {uuid} NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
    sealed {bytes} NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX held_receipts_by_receipt ON held_receipts (receipt_id);
CREATE INDEX held_receipts_by_end ON held_receipts (until);
-- How often a receipt was opened by its words on a day. Not in the audit log: what is given out of that shows how many
-- entries it has.
CREATE TABLE receipt_openings (
    receipt_id {uuid} NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    times BIGINT NOT NULL CHECK (times > 0),
    PRIMARY KEY (receipt_id, day)
);
CREATE INDEX receipt_openings_by_day ON receipt_openings (day);
",
    r"
DROP TABLE receipt_openings;
DROP TABLE held_receipts;
DROP TABLE receipts;
"
);
