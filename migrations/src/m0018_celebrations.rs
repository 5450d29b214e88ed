//! What young people, foster carers and staff have achieved.

crate::migration!(
    r"
CREATE TABLE celebrations (
    id {uuid} PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('checking', 'noted', 'released')),
    whose TEXT NOT NULL CHECK (whose IN ('young_person', 'foster_carer', 'staff')),
    what TEXT NOT NULL DEFAULT '{}',
    sealed {bytes},
    lang TEXT NOT NULL CHECK (lang <> ''),
    consent TEXT NOT NULL CHECK (consent IN ('panel', 'public', 'first_name')),
    agreed_by TEXT NOT NULL CHECK (agreed_by IN ('themselves', 'both', 'responsible')),
    first_name TEXT NOT NULL DEFAULT '',
    alarming {bool} NOT NULL DEFAULT FALSE,
    noted_by {uuid} REFERENCES people (id),
    noted_at BIGINT NOT NULL,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    CHECK ((state = 'checking') = (sealed IS NOT NULL)),
    CHECK ((state = 'checking') = (what = '{}')),
    CHECK ((state = 'released') = (released_at IS NOT NULL)),
    CHECK (state <> 'released' OR consent <> 'panel'),
    CHECK (first_name = '' OR consent = 'first_name')
);
CREATE INDEX celebrations_by_age ON celebrations (noted_at);
CREATE INDEX celebrations_by_state ON celebrations (state, noted_at);
CREATE INDEX celebrations_by_writer ON celebrations (noted_by, state);
",
    r"
DROP TABLE celebrations;
"
);
