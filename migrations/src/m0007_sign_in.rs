//! How often a password or code was wrong, so that guessing gets slower and slower.

crate::migration!(
    r"
ALTER TABLE people ADD COLUMN wrong_tries INTEGER NOT NULL DEFAULT 0;
ALTER TABLE people ADD COLUMN wrong_at BIGINT NOT NULL DEFAULT 0;
",
    r"
ALTER TABLE people DROP COLUMN wrong_at;
ALTER TABLE people DROP COLUMN wrong_tries;
"
);
