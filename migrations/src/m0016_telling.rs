//! Telling us: words of danger kept by the officers, answers by mail, who speaks for whom, what a voice adds to
//! or corrects, what a writer thinks of a reply, and what was said at an event, on its way in.

crate::migration!(
    r"
CREATE TABLE danger_lists (
    lang TEXT PRIMARY KEY CHECK (lang IN ('en', 'cy')),
    phrases TEXT NOT NULL,
    revision BIGINT NOT NULL,
    changed_by {uuid} NOT NULL REFERENCES people (id),
    changed_at BIGINT NOT NULL
);
CREATE TABLE answer_mails (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    receipt_id {uuid} NOT NULL REFERENCES receipts (id) ON DELETE CASCADE,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'cy')),
    sealed {bytes} NOT NULL
);
CREATE INDEX answer_mails_by_receipt ON answer_mails (receipt_id);
CREATE TABLE tellings (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    adds_to {uuid} REFERENCES voices (id) ON DELETE SET NULL,
    corrects {uuid} REFERENCES voices (id) ON DELETE SET NULL,
    people BIGINT CHECK (people BETWEEN 2 AND 200),
    way TEXT CHECK (way IN ('paper', 'phone', 'event')),
    entered_by {uuid} REFERENCES people (id),
    CHECK ((way IS NULL) = (entered_by IS NULL))
);
CREATE INDEX tellings_by_adds_to ON tellings (adds_to);
CREATE INDEX tellings_by_corrects ON tellings (corrects);
CREATE TABLE findings (
    reply_id {uuid} NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    finding TEXT NOT NULL CHECK (finding IN ('thanks', 'disagrees')),
    at BIGINT NOT NULL,
    PRIMARY KEY (reply_id, voice_id)
);
CREATE INDEX findings_by_voice ON findings (voice_id);
CREATE TABLE batches (
    id {uuid} PRIMARY KEY,
    by_person {uuid} NOT NULL REFERENCES people (id),
    hash {bytes} NOT NULL,
    sealed {bytes},
    voices BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    entered_at BIGINT
);
CREATE INDEX batches_by_hash ON batches (hash);
CREATE INDEX batches_by_time ON batches (created_at);
",
    r"
DROP TABLE batches;
DROP TABLE findings;
DROP TABLE tellings;
DROP TABLE answer_mails;
DROP TABLE danger_lists;
"
);
