//! A claim is released by somebody else, and can be taken back. A round is proposed and agreed before it opens. What
//! staff typed is corrected, and what it said before is kept.

crate::migration!(
    r"
CREATE TABLE claim_releases (
    claim_id {uuid} PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'released', 'withdrawn')),
    revision BIGINT NOT NULL,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    withdrawn_by {uuid} REFERENCES people (id),
    withdrawn_at BIGINT,
    reason_en TEXT NOT NULL DEFAULT '',
    reason_cy TEXT NOT NULL DEFAULT '',
    CHECK (state <> 'withdrawn' OR reason_en <> '' OR reason_cy <> '')
);
CREATE TABLE proposed_rounds (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    title_en TEXT NOT NULL,
    title_cy TEXT NOT NULL,
    officer_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    member_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    proposed_at BIGINT NOT NULL
);
CREATE TABLE corrections (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    thing TEXT NOT NULL CHECK (thing IN ('panel', 'meeting', 'member', 'item', 'action')),
    subject_id {uuid} NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    amendment {bool} NOT NULL,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK (NOT amendment OR reason <> '')
);
CREATE INDEX corrections_by_subject ON corrections (thing, subject_id, at);
CREATE INDEX proposed_rounds_by_pledge ON proposed_rounds (pledge_id, proposed_at);
",
    r"
DROP TABLE corrections;
DROP TABLE proposed_rounds;
DELETE FROM claims WHERE id IN (SELECT claim_id FROM claim_releases WHERE state <> 'released');
DROP TABLE claim_releases;
"
);
