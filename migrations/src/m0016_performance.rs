//! The council's figures.
//!
//! `indicator_figures`: every figure that was entered. A correction is another row, and the one before it has a
//! `replaced_at`; without an `amount` the figure was taken back. `of_many`: of how many it is. Amounts are hundredths.
//! `period`: `2026/27-Q2`, or `2026/27` of a target and of what others have; as texts they are in the order of time.

crate::migration!(
    r"
CREATE TABLE indicators (
    id {uuid} PRIMARY KEY,
    code TEXT NOT NULL,
    code_key TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    source TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('people', 'share', 'percent', 'number', 'days', 'weeks', 'pounds')),
    direction TEXT NOT NULL CHECK (direction IN ('higher', 'lower', 'neither')),
    -- Up to which quarter everybody reads it.
    released_through TEXT,
    ended_on TEXT
);
CREATE TABLE indicator_figures (
    id {uuid} PRIMARY KEY,
    indicator_id {uuid} NOT NULL REFERENCES indicators (id),
    what TEXT NOT NULL CHECK (what IN ('value', 'target', 'national', 'neighbours')),
    period TEXT NOT NULL,
    area_id {uuid} REFERENCES areas (id),
    amount BIGINT,
    of_many BIGINT,
    way TEXT NOT NULL CHECK (way IN ('typed', 'pasted', 'file')),
    by_person {uuid} REFERENCES people (id) ON DELETE SET NULL,
    at BIGINT NOT NULL,
    replaced_at BIGINT,
    CHECK (amount IS NULL OR amount >= 0),
    CHECK (of_many IS NULL OR of_many > 0)
);
CREATE UNIQUE INDEX indicator_figures_whole ON indicator_figures (indicator_id, what, period)
    WHERE replaced_at IS NULL AND area_id IS NULL;
CREATE UNIQUE INDEX indicator_figures_area ON indicator_figures (indicator_id, what, period, area_id)
    WHERE replaced_at IS NULL AND area_id IS NOT NULL;
CREATE INDEX indicator_figures_newest ON indicator_figures (period, indicator_id)
    WHERE replaced_at IS NULL;
CREATE INDEX indicator_figures_of_council ON indicator_figures (period, indicator_id)
    WHERE replaced_at IS NULL AND area_id IS NULL;
CREATE INDEX indicator_figures_of_one ON indicator_figures (indicator_id, period)
    WHERE replaced_at IS NULL;
CREATE INDEX indicator_figures_entered ON indicator_figures (indicator_id, at);
CREATE INDEX indicator_figures_by_area ON indicator_figures (area_id) WHERE area_id IS NOT NULL;
CREATE INDEX indicator_figures_by_person ON indicator_figures (by_person);
",
    r"
DROP TABLE indicator_figures;
DROP TABLE indicators;
"
);
