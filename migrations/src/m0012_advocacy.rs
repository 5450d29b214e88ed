//! Who asked for an advocate: how to reach them is sealed, and gone soon after they have been reached.

crate::migration!(
    r"
CREATE TABLE advocate_requests (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'taken_back')),
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    open_for {uuid} UNIQUE,
    lang TEXT NOT NULL CHECK (lang <> ''),
    sealed {bytes},
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    ended_at BIGINT,
    told_at BIGINT,
    CHECK ((state = 'asked') = (ended_at IS NULL)),
    CHECK (state <> 'taken_back' OR sealed IS NULL)
);
CREATE INDEX advocate_requests_by_receipt ON advocate_requests (receipt_id, asked_at);
CREATE INDEX advocate_requests_by_due ON advocate_requests (state, due_at);
CREATE INDEX advocate_requests_by_age ON advocate_requests (asked_at);
",
    r"
DROP TABLE advocate_requests;
"
);
