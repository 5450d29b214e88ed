//! What became of voices on an agenda since: a pack that was printed does not know it.

crate::migration!(
    r"
CREATE TABLE item_voice_changes (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    became TEXT NOT NULL CHECK (became IN ('withdrawn', 'corrected')),
    at BIGINT NOT NULL
);
CREATE INDEX item_voice_changes_by_item ON item_voice_changes (item_id, at);
",
    r"
DROP TABLE item_voice_changes;
"
);
