//! Questions that panels put to officers, and what young people propose to ask.

crate::migration!(
    r"
CREATE TABLE questions (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id),
    bank TEXT CHECK (bank <> ''),
    text TEXT NOT NULL DEFAULT '{}',
    theme TEXT,
    indicator TEXT,
    from_young {bool} NOT NULL DEFAULT FALSE,
    added_by {uuid} REFERENCES people (id),
    created_at BIGINT NOT NULL,
    CHECK ((bank IS NULL) = (text <> '{}'))
);
CREATE UNIQUE INDEX questions_of_bank ON questions (panel_id, bank);
CREATE TABLE question_askings (
    id {uuid} PRIMARY KEY,
    question_id {uuid} NOT NULL REFERENCES questions (id),
    panel_id {uuid} NOT NULL REFERENCES panels (id),
    period TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'satisfactory', 'unsatisfactory', 'withdrawn')),
    person_id {uuid} REFERENCES people (id),
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    lang TEXT CHECK (lang <> ''),
    asked_by {uuid} REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    reminded TEXT CHECK (reminded IN ('week', 'late')),
    amount BIGINT CHECK (amount >= 0),
    unit TEXT CHECK (unit IN ('percent', 'number', 'days', 'weeks', 'pounds')),
    answer TEXT NOT NULL DEFAULT '{}',
    file TEXT,
    bytes BIGINT,
    pages INTEGER,
    answered_at BIGINT,
    why TEXT NOT NULL DEFAULT '{}',
    ended_at BIGINT,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE SET NULL,
    CHECK ((amount IS NULL) = (unit IS NULL)),
    CHECK ((file IS NULL) = (bytes IS NULL)),
    CHECK ((state IN ('asked', 'withdrawn')) = (answered_at IS NULL)),
    CHECK ((state IN ('asked', 'answered')) = (ended_at IS NULL)),
    CHECK (released_at IS NULL OR answered_at IS NOT NULL)
);
CREATE UNIQUE INDEX question_askings_once ON question_askings (question_id, period) WHERE state = 'asked';
CREATE INDEX question_askings_by_question ON question_askings (question_id);
CREATE INDEX question_askings_by_panel ON question_askings (panel_id, state, due_on);
CREATE INDEX question_askings_by_person ON question_askings (person_id, state);
CREATE INDEX question_askings_by_day ON question_askings (state, due_on);
CREATE INDEX question_askings_released ON question_askings (released_at);
CREATE INDEX question_askings_by_end ON question_askings (ended_at);
CREATE TABLE question_proposals (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id),
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'declined', 'taken_back')),
    lang TEXT NOT NULL CHECK (lang <> ''),
    sealed {bytes},
    reply {bytes},
    alarming {bool} NOT NULL,
    proposed_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((state = 'proposed') = (ended_at IS NULL)),
    CHECK ((state = 'taken_back') = (sealed IS NULL))
);
CREATE INDEX question_proposals_by_person ON question_proposals (person_id, proposed_at);
CREATE INDEX question_proposals_by_state ON question_proposals (state, alarming, proposed_at);
CREATE INDEX question_proposals_by_end ON question_proposals (ended_at);
",
    r"
DROP TABLE question_proposals;
DROP TABLE question_askings;
DROP TABLE questions;
"
);
