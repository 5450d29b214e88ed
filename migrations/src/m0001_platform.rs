//! What every feature stands on: what the council has set, what was done (audit), what is to be mailed (outbox) and
//! what that is about, which forms were done already, and files whose rows are gone, until they are gone too.
//!
//! What mail is about is kept as keyed fingerprints: it goes once all of that is taken back, and not because somebody
//! else has the same address.

crate::migration!(
    r"
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
CREATE TABLE audit (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor {uuid},
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL,
    -- Random; hashed with what the entry says.
    salt {bytes} NOT NULL,
    previous {bytes} NOT NULL,
    hash {bytes} NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, seq);
CREATE INDEX audit_by_actor ON audit (actor, seq);
CREATE INDEX audit_by_action ON audit (action, seq);
CREATE INDEX audit_by_time ON audit (at, seq);
CREATE TABLE audit_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seq BIGINT NOT NULL,
    hash {bytes} NOT NULL
);
CREATE TABLE outbox (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    attachment_name TEXT,
    attachment_type TEXT,
    attachment TEXT,
    created_at BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    claimed_until BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT,
    last_problem TEXT,
    refused_at BIGINT
);
CREATE INDEX outbox_by_next_try ON outbox (sent_at, next_try_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
CREATE TABLE outbox_about (
    mail_id {uuid} NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    about {bytes} NOT NULL,
    PRIMARY KEY (mail_id, about)
);
CREATE INDEX outbox_about_by_about ON outbox_about (about);
CREATE TABLE once (
    key TEXT PRIMARY KEY,
    result TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX once_by_age ON once (at);
CREATE TABLE files_to_delete (
    path TEXT PRIMARY KEY,
    at BIGINT NOT NULL
);
CREATE INDEX files_to_delete_by_time ON files_to_delete (at);
",
    r"
DROP TABLE files_to_delete;
DROP TABLE once;
DROP TABLE outbox_about;
DROP TABLE outbox;
DROP TABLE audit_head;
DROP TABLE audit;
DROP TABLE settings;
"
);
