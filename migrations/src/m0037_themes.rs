//! Themes are the council's own: a colour, whether it is offered, and a number that rises with every change.

crate::migration!(
    r"
ALTER TABLE themes ADD COLUMN colour TEXT NOT NULL DEFAULT 'teal'
    CHECK (colour IN ('teal', 'amber', 'sky', 'plum', 'leaf', 'rose'));
ALTER TABLE themes ADD COLUMN retired_at BIGINT;
ALTER TABLE themes ADD COLUMN revision BIGINT NOT NULL DEFAULT 1;
UPDATE themes SET colour = 'amber' WHERE key = 'home';
UPDATE themes SET colour = 'sky' WHERE key = 'learning';
UPDATE themes SET colour = 'plum' WHERE key = 'feelings';
UPDATE themes SET colour = 'leaf' WHERE key = 'leaving';
UPDATE themes SET colour = 'rose' WHERE key = 'health';
",
    r"
ALTER TABLE themes DROP COLUMN revision;
ALTER TABLE themes DROP COLUMN retired_at;
ALTER TABLE themes DROP COLUMN colour;
"
);
