//! What became of an action, told to young people in plain words under the replies it belongs to.

crate::migration!(
    r"
CREATE TABLE told_actions (
    action_id {uuid} PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    text_en TEXT NOT NULL,
    text_cy TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    CHECK (text_en <> '' OR text_cy <> '')
);
CREATE TABLE told_action_replies (
    action_id {uuid} NOT NULL REFERENCES told_actions (action_id) ON DELETE CASCADE,
    reply_id {uuid} NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    PRIMARY KEY (action_id, reply_id)
);
CREATE INDEX told_action_replies_by_reply ON told_action_replies (reply_id);
CREATE INDEX replies_by_theme ON replies (theme, created_at);
CREATE INDEX item_voices_by_age ON item_voices (routed_at);
",
    r"
DROP INDEX item_voices_by_age;
DROP INDEX replies_by_theme;
DROP TABLE told_action_replies;
DROP TABLE told_actions;
"
);
