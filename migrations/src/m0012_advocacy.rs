//! Who asked for an advocate: how to reach them is sealed, and gone soon after they have been reached. Who asked to join
//! the Children in Care Council: what they said is sealed, and so is the answer.

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
CREATE TABLE join_requests (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('asked', 'yes', 'later', 'taken_back')),
    receipt_id {uuid} REFERENCES receipts (id) ON DELETE SET NULL,
    open_for {uuid} UNIQUE,
    lang TEXT NOT NULL CHECK (lang <> ''),
    sealed {bytes},
    answer {bytes},
    alarming {bool} NOT NULL,
    asked_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((state = 'asked') = (ended_at IS NULL)),
    CHECK (state <> 'taken_back' OR sealed IS NULL)
);
CREATE INDEX join_requests_by_receipt ON join_requests (receipt_id, asked_at);
CREATE INDEX join_requests_by_due ON join_requests (state, due_at);
CREATE INDEX join_requests_by_age ON join_requests (asked_at);
CREATE INDEX join_requests_by_end ON join_requests (ended_at);
",
    r"
DROP TABLE join_requests;
DROP TABLE advocate_requests;
"
);
