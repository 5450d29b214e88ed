//! What is added to a concern after it was raised: notes, referrals, decisions that were opened again and why.

crate::migration!(
    r"
ALTER TABLE concerns ADD COLUMN reopened_at BIGINT;
CREATE TABLE concern_notes (
    id {uuid} PRIMARY KEY,
    concern_id {uuid} NOT NULL REFERENCES concerns (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('note', 'referral', 'decision', 'reopening')),
    referred_to TEXT CHECK (referred_to IN ('police', 'children', 'lado', 'mash', 'other')),
    referred_at BIGINT,
    reference {bytes},
    words {bytes} NOT NULL,
    by_person {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK ((kind = 'referral') = (referred_to IS NOT NULL AND referred_at IS NOT NULL))
);
CREATE INDEX concern_notes_by_concern ON concern_notes (concern_id, at);
",
    r"
DROP TABLE concern_notes;
ALTER TABLE concerns DROP COLUMN reopened_at;
"
);
