//! The work programmes of panels, the strategies that they serve, and which services were called to account.
//!
//! `strategies`: each version a row that is never changed, with its objectives. `programme_items`: what a panel has
//! planned for a municipal year; `first_id` is the item of the year in which it was first planned, and `carried_from`
//! that of the year before. `programme_priorities`: what a planning workshop typed, until it becomes an item.
//! `service_calls`: which service was called to a meeting, and for what; who came for it is not in it.

crate::migration!(
    r"
CREATE TABLE strategies (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> '{}'),
    approved_by TEXT NOT NULL,
    approved_on TEXT NOT NULL,
    review_on TEXT,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    UNIQUE (panel_id, version)
);
CREATE TABLE strategy_objectives (
    id {uuid} PRIMARY KEY,
    strategy_id {uuid} NOT NULL REFERENCES strategies (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> '{}')
);
CREATE INDEX strategy_objectives_by_strategy ON strategy_objectives (strategy_id, position);
CREATE TABLE programmes (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    year TEXT NOT NULL,
    approved_by TEXT NOT NULL DEFAULT '',
    approved_on TEXT,
    approved_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (panel_id, year),
    CHECK ((approved_on IS NULL) = (approved_by = '')),
    CHECK ((approved_on IS NULL) = (approved_at IS NULL))
);
CREATE TABLE programme_items (
    id {uuid} PRIMARY KEY,
    programme_id {uuid} NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
    title TEXT NOT NULL CHECK (title <> '{}'),
    theme TEXT REFERENCES themes (key),
    objective_id {uuid} REFERENCES strategy_objectives (id) ON DELETE SET NULL,
    why TEXT NOT NULL CHECK (why IN ('priority', 'carried_over', 'gap', 'raised', 'standing')),
    note TEXT NOT NULL DEFAULT '',
    statement_id {uuid} REFERENCES statements (id) ON DELETE SET NULL,
    service TEXT NOT NULL DEFAULT '',
    person TEXT NOT NULL DEFAULT '',
    month TEXT,
    position INTEGER NOT NULL,
    first_id {uuid} NOT NULL,
    carried_from {uuid} UNIQUE REFERENCES programme_items (id) ON DELETE SET NULL,
    times INTEGER NOT NULL DEFAULT 0 CHECK (times >= 0),
    agenda_item_id {uuid} UNIQUE REFERENCES agenda_items (id) ON DELETE SET NULL,
    dropped TEXT,
    restricted TEXT,
    approved_month TEXT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT,
    CHECK (restricted <> ''),
    CHECK (dropped <> '')
);
CREATE INDEX programme_items_by_programme ON programme_items (programme_id, position);
CREATE INDEX programme_items_by_first ON programme_items (first_id);
CREATE INDEX programme_items_by_objective ON programme_items (objective_id);
CREATE INDEX programme_items_by_statement ON programme_items (statement_id);
CREATE TABLE programme_priorities (
    id {uuid} PRIMARY KEY,
    programme_id {uuid} NOT NULL REFERENCES programmes (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> '{}'),
    item_id {uuid} REFERENCES programme_items (id) ON DELETE SET NULL
);
CREATE INDEX programme_priorities_by_programme ON programme_priorities (programme_id, position);
CREATE INDEX programme_priorities_by_item ON programme_priorities (item_id);
CREATE TABLE service_calls (
    id {uuid} PRIMARY KEY,
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE SET NULL,
    called_id {uuid} UNIQUE REFERENCES called_people (id) ON DELETE SET NULL,
    service TEXT NOT NULL CHECK (service <> ''),
    asked TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX service_calls_by_meeting ON service_calls (meeting_id, at);
CREATE INDEX service_calls_by_item ON service_calls (item_id);
",
    r"
DROP TABLE service_calls;
DROP TABLE programme_priorities;
DROP TABLE programme_items;
DROP TABLE programmes;
DROP TABLE strategy_objectives;
DROP TABLE strategies;
"
);
