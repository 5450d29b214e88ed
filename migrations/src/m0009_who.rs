//! Who may answer a survey and when; one-time passes; devices that show one survey alone.

crate::migration!(
    r"
ALTER TABLE surveys ADD COLUMN invited TEXT NOT NULL DEFAULT 'everybody' CHECK (invited IN ('everybody', 'members', 'cards'));
ALTER TABLE surveys ADD COLUMN meant_for_en TEXT NOT NULL DEFAULT '';
ALTER TABLE surveys ADD COLUMN meant_for_cy TEXT NOT NULL DEFAULT '';
ALTER TABLE surveys ADD COLUMN opens_at BIGINT;
ALTER TABLE surveys ADD COLUMN closes_at BIGINT;
ALTER TABLE surveys ADD COLUMN reminded_at BIGINT;
CREATE INDEX surveys_by_closing ON surveys (state, closes_at);
CREATE TABLE survey_passes (
    hash {bytes} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    used {bool} NOT NULL DEFAULT FALSE
);
CREATE INDEX survey_passes_by_survey ON survey_passes (survey_id, used);
CREATE TABLE event_devices (
    hash {bytes} PRIMARY KEY,
    survey_id {uuid} NOT NULL REFERENCES surveys (id) ON DELETE CASCADE,
    officer_id {uuid} NOT NULL REFERENCES people (id),
    code {bytes} NOT NULL,
    wrong_tries INTEGER NOT NULL DEFAULT 0,
    wrong_at BIGINT NOT NULL DEFAULT 0,
    started_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL
);
CREATE INDEX event_devices_by_survey ON event_devices (survey_id, expires_at);
CREATE INDEX event_devices_by_expiry ON event_devices (expires_at);
",
    r"
DROP TABLE event_devices;
DROP TABLE survey_passes;
DROP INDEX surveys_by_closing;
ALTER TABLE surveys DROP COLUMN reminded_at;
ALTER TABLE surveys DROP COLUMN closes_at;
ALTER TABLE surveys DROP COLUMN opens_at;
ALTER TABLE surveys DROP COLUMN meant_for_cy;
ALTER TABLE surveys DROP COLUMN meant_for_en;
ALTER TABLE surveys DROP COLUMN invited;
"
);
