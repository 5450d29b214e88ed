//! What adults say to young people: written, released by somebody who has looked, corrected or taken back with a
//! reason.

crate::migration!(
    r"
CREATE TABLE releases (
    kind TEXT NOT NULL CHECK (kind IN ('reply', 'done')),
    subject_id {uuid} NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'released', 'withdrawn')),
    version INTEGER NOT NULL,
    revision BIGINT NOT NULL,
    reason TEXT NOT NULL DEFAULT '{}',
    changed_at BIGINT,
    PRIMARY KEY (kind, subject_id),
    CHECK (state = 'draft' OR version > 0)
);
CREATE TABLE release_versions (
    kind TEXT NOT NULL,
    subject_id {uuid} NOT NULL,
    version INTEGER NOT NULL,
    words TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '{}',
    written_by {uuid} REFERENCES people (id),
    written_at BIGINT NOT NULL,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    PRIMARY KEY (kind, subject_id, version),
    FOREIGN KEY (kind, subject_id) REFERENCES releases (kind, subject_id) ON DELETE CASCADE
);
CREATE INDEX release_versions_waiting ON release_versions (kind, written_at) WHERE released_at IS NULL;
",
    r"
DROP TABLE release_versions;
DROP TABLE releases;
"
);
