//! A picture that is not shared, or was taken back, stays for the safeguarding lead while a concern is open.

crate::migration!(
    r"
ALTER TABLE pictures ADD COLUMN left_out {bool} NOT NULL DEFAULT FALSE;
CREATE INDEX pictures_by_left_out ON pictures (left_out);
",
    r"
DROP INDEX pictures_by_left_out;
ALTER TABLE pictures DROP COLUMN left_out;
"
);
