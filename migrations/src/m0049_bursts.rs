//! Voices that came together, many at once or in the same words, have one row of the queue. What is kept is that they
//! belong together, never from where they came. `alone`: an officer has said that it did not come together with others.

crate::migration!(
    r"
ALTER TABLE voices ADD COLUMN burst {uuid};
ALTER TABLE voices ADD COLUMN alone {bool} NOT NULL DEFAULT FALSE;
CREATE INDEX voices_by_burst ON voices (burst, rank, id) WHERE burst IS NOT NULL;
",
    r"
DROP INDEX voices_by_burst;
ALTER TABLE voices DROP COLUMN alone;
ALTER TABLE voices DROP COLUMN burst;
"
);
