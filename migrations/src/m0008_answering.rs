//! Pictures in answers that are not sent yet, sealed; and a response that is a correction of one already sent.

crate::migration!(
    r"
ALTER TABLE responses ADD COLUMN replaces {uuid};
CREATE UNIQUE INDEX responses_by_replaced ON responses (replaces);
CREATE TABLE answer_pictures (
    id {uuid} PRIMARY KEY,
    response_id {uuid} NOT NULL REFERENCES responses (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    origin {uuid},
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    small {bytes} NOT NULL,
    large {bytes} NOT NULL,
    UNIQUE (response_id, question)
);
",
    r"
DROP TABLE answer_pictures;
DROP INDEX responses_by_replaced;
ALTER TABLE responses DROP COLUMN replaces;
"
);
