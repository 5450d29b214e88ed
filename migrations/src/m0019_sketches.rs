//! What of a voice's words a program compares while it waits: numbers that only this installation can make,
//! sealed beside the original, and gone with it; and which surveys have comments that nobody has settled.

crate::migration!(
    r"
ALTER TABLE originals ADD COLUMN sketch {bytes};
CREATE INDEX survey_comments_waiting ON survey_comments (survey_id) WHERE settled_at IS NULL;
",
    r"
DROP INDEX survey_comments_waiting;
ALTER TABLE originals DROP COLUMN sketch;
"
);
