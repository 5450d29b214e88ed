//! The mail that a link goes out with: its ten minutes count from when that was taken.

crate::migration!(
    r"
ALTER TABLE sign_in_tokens ADD COLUMN mail_id {uuid};
CREATE INDEX sign_in_tokens_by_mail ON sign_in_tokens (mail_id);
",
    r"
DROP INDEX sign_in_tokens_by_mail;
ALTER TABLE sign_in_tokens DROP COLUMN mail_id;
"
);
