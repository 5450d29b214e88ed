//! People, how they sign in, what the council set, what was done (audit) and what is to be mailed (outbox).

crate::migration!(
    r"
CREATE TABLE people (
    id {uuid} PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT UNIQUE,
    lang TEXT NOT NULL CHECK (lang IN ('en', 'cy')),
    password TEXT,
    totp {bytes},
    totp_step BIGINT NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT
);
CREATE TABLE person_roles (
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    role TEXT NOT NULL CHECK (role IN ('member', 'officer', 'lead', 'panel_member', 'clerk', 'pledge_lead', 'admin')),
    PRIMARY KEY (person_id, role)
);
CREATE INDEX person_roles_by_role ON person_roles (role);
CREATE TABLE sign_in_tokens (
    hash {bytes} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX sign_in_tokens_by_person ON sign_in_tokens (person_id, created_at);
CREATE TABLE sessions (
    hash {bytes} PRIMARY KEY,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
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
    previous {bytes} NOT NULL,
    hash {bytes} NOT NULL
);
CREATE INDEX audit_by_subject ON audit (subject, seq);
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
    last_problem TEXT
);
CREATE INDEX outbox_by_next_try ON outbox (sent_at, next_try_at);
CREATE INDEX outbox_by_age ON outbox (created_at);
CREATE TABLE once (
    key TEXT PRIMARY KEY,
    result TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX once_by_age ON once (at);
",
    r"
DROP TABLE once;
DROP TABLE outbox;
DROP TABLE audit_head;
DROP TABLE audit;
DROP TABLE settings;
DROP TABLE sessions;
DROP TABLE sign_in_tokens;
DROP TABLE person_roles;
DROP TABLE people;
"
);
