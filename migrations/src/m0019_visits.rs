//! Visits of a panel's members.
//!
//! - `visit_places`: of the whole council, by a code name. What they are really called and where they are is sealed.
//! - `visits`: what was seen is sealed; `summary` is what the panel reads. Which voices were entered after one is not
//!   kept, only how many: a home is small, and its name beside a voice would say whose it is.
//! - `visit_checks`: that a DBS check was seen, by whom, and how long it counts; never the certificate.

crate::migration!(
    r"
CREATE TABLE visit_places (
    id {uuid} PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('home', 'provider', 'carers')),
    sealed {bytes},
    made_at BIGINT NOT NULL,
    ended_on TEXT
);
CREATE UNIQUE INDEX visit_places_by_code ON visit_places (code);
CREATE TABLE visits (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    place_id {uuid} NOT NULL REFERENCES visit_places (id),
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    officer_id {uuid} REFERENCES people (id),
    state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
    reason TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    note {bytes},
    noted_at BIGINT,
    voices INTEGER NOT NULL DEFAULT 0,
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE SET NULL,
    reminded_at BIGINT,
    sequence INTEGER NOT NULL DEFAULT 0,
    CHECK (state <> 'cancelled' OR reason <> '')
);
CREATE INDEX visits_by_panel ON visits (panel_id, held_on);
CREATE INDEX visits_by_place ON visits (place_id, held_on);
CREATE INDEX visits_by_day ON visits (state, held_on);
CREATE INDEX visits_by_officer ON visits (officer_id);
CREATE INDEX visits_by_item ON visits (item_id);
CREATE INDEX visits_by_note ON visits (noted_at);
CREATE TABLE visit_goers (
    visit_id {uuid} NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (visit_id, membership_id)
);
CREATE INDEX visit_goers_by_seat ON visit_goers (membership_id);
CREATE TABLE visit_swaps (
    visit_id {uuid} NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
    from_seat {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    to_seat {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (visit_id, from_seat)
);
CREATE INDEX visit_swaps_by_from ON visit_swaps (from_seat);
CREATE INDEX visit_swaps_by_to ON visit_swaps (to_seat);
CREATE TABLE visit_checks (
    id {uuid} PRIMARY KEY,
    membership_id {uuid} REFERENCES memberships (id) ON DELETE CASCADE,
    person_id {uuid} REFERENCES people (id),
    checked_on TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    checked_by {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK (membership_id IS NOT NULL OR person_id IS NOT NULL)
);
CREATE INDEX visit_checks_by_seat ON visit_checks (membership_id);
CREATE INDEX visit_checks_by_person ON visit_checks (person_id);
CREATE INDEX visit_checks_by_checker ON visit_checks (checked_by);
CREATE INDEX visit_checks_by_end ON visit_checks (expires_on);
",
    r"
DROP TABLE visit_checks;
DROP TABLE visit_swaps;
DROP TABLE visit_goers;
DROP TABLE visits;
DROP TABLE visit_places;
"
);
