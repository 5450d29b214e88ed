//! What was shared in one language may have an officer's translation beside it, marked as one.

crate::migration!(
    r"
ALTER TABLE voices ADD COLUMN translation TEXT;
",
    r"
ALTER TABLE voices DROP COLUMN translation;
"
);
