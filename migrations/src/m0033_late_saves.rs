//! The number of the newest save of each question, so that one that arrives late overwrites nothing.

crate::migration!(
    r"
ALTER TABLE responses ADD COLUMN saves TEXT NOT NULL DEFAULT '';
",
    r"
ALTER TABLE responses DROP COLUMN saves;
"
);
