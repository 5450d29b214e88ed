//! What is said again in other words points at what was said first, with its number; what everybody was to read
//! before is known, to be put back.

crate::migration!(
    r"
ALTER TABLE tellings ADD COLUMN version BIGINT CHECK (version > 0);
ALTER TABLE tellings ADD COLUMN was_public {bool} NOT NULL DEFAULT FALSE;
WITH RECURSIVE up (voice_id, root, steps) AS (
    SELECT voice_id, corrects, 1 FROM tellings WHERE corrects IS NOT NULL
    UNION ALL
    SELECT up.voice_id, tellings.corrects, up.steps + 1 FROM up JOIN tellings ON tellings.voice_id = up.root
        WHERE tellings.corrects IS NOT NULL
)
UPDATE tellings SET corrects = (SELECT root FROM up WHERE up.voice_id = tellings.voice_id ORDER BY steps DESC LIMIT 1)
    WHERE corrects IS NOT NULL;
UPDATE tellings SET version = (
    SELECT COUNT(*) FROM tellings AS others WHERE others.corrects = tellings.corrects
        AND others.voice_id <= tellings.voice_id
) WHERE corrects IS NOT NULL;
CREATE UNIQUE INDEX tellings_by_version ON tellings (corrects, version);
",
    r"
DROP INDEX tellings_by_version;
ALTER TABLE tellings DROP COLUMN was_public;
ALTER TABLE tellings DROP COLUMN version;
"
);
