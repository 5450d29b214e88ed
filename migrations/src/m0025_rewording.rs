//! How many had sent their answers when the words of an open survey changed.

crate::migration!(
    r"
ALTER TABLE survey_versions ADD COLUMN answers BIGINT NOT NULL DEFAULT 0;
",
    r"
ALTER TABLE survey_versions DROP COLUMN answers;
"
);
