//! What mail in the outbox is about, as keyed fingerprints: it goes once all of that is taken back, and not
//! because somebody else has the same address.

crate::migration!(
    r"
CREATE TABLE outbox_about (
    mail_id {uuid} NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    about {bytes} NOT NULL,
    PRIMARY KEY (mail_id, about)
);
CREATE INDEX outbox_about_by_about ON outbox_about (about);
",
    r"
DROP TABLE outbox_about;
"
);
