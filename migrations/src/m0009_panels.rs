//! Panels, who sits on them, their meetings, agendas, attendance, actions, what they reply to voices, what a writer
//! thinks of a reply, and what became of an action.
//!
//! `panel_terms`: terms of reference, each version a row that is never changed. `panel_excesses`: why a panel has more
//! members than its terms allow.
//! `panel_texts`: role descriptions and the letter to areas, where a clerk has worded them anew. `nominations`: letters
//! that ask an area for a representative; of what is over the address is gone.
//! `item_voice_changes`: what became of voices on an agenda since; a pack that was printed does not know it.
//! `meeting_now`, `item_records`, `declarations`: what is written down in the room. `minutes`: what is made of it, in
//! sections; `minutes_versions` are their earlier texts.
//! `action_owners`: who is reminded of actions, and says by a link of their own what was done.
//! `panel_events`: to which everybody on a panel is invited; `event_answers`: who comes.
//! `witness_accounts`: what a witness agrees to whose account an item is.
//! `corrections`: what staff typed is corrected, and what it said before is kept.
//! `packs`: what an agenda was when it was published, and each supplement to it. `reader_notes`: what somebody notes for
//! themselves, sealed; `pack_readings`: when they last said that they have read it.
//! What is found of all this, by words: `search`.

crate::migration!(
    r"
CREATE TABLE panels (
    id {uuid} PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'panel' CHECK (
        kind IN ('panel', 'board', 'advisory_group', 'forum', 'area_committee', 'children_in_care_council')
    ),
    purpose TEXT NOT NULL DEFAULT '{}',
    rhythm TEXT NOT NULL DEFAULT '{}',
    session TEXT NOT NULL DEFAULT 'private' CHECK (session IN ('private', 'public')),
    quorum INTEGER CHECK (quorum > 0),
    most_seats INTEGER CHECK (most_seats > 0),
    reports_to {uuid} REFERENCES panels (id) ON DELETE SET NULL,
    CHECK (reports_to <> id)
);
CREATE INDEX panels_by_superior ON panels (reports_to);
CREATE TABLE areas (
    id {uuid} PRIMARY KEY,
    name TEXT NOT NULL,
    -- The English name in small letters: there is one area of a name, also between two clerks who add it at once.
    name_key TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    ended_on TEXT
);
CREATE INDEX areas_by_position ON areas (position);
CREATE TABLE panel_areas (
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    area_id {uuid} NOT NULL REFERENCES areas (id),
    PRIMARY KEY (panel_id, area_id)
);
CREATE INDEX panel_areas_by_area ON panel_areas (area_id);
CREATE TABLE panel_limits (
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('elected', 'co_opted', 'partner', 'foster_carer', 'young_person')),
    most INTEGER NOT NULL CHECK (most > 0),
    PRIMARY KEY (panel_id, kind)
);
CREATE TABLE panel_terms (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    approved_by TEXT NOT NULL,
    approved_on TEXT NOT NULL,
    review_on TEXT,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    UNIQUE (panel_id, version),
    CHECK (text <> '{}')
);
CREATE TABLE panel_excesses (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    reason TEXT NOT NULL CHECK (reason <> ''),
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX panel_excesses_by_panel ON panel_excesses (panel_id, at);
CREATE TABLE panels_released_by_officers (
    panel_id {uuid} PRIMARY KEY REFERENCES panels (id) ON DELETE CASCADE
);
CREATE TABLE memberships (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    person_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN ('elected', 'co_opted', 'partner', 'foster_carer', 'young_person', 'officer', 'adviser')
    ),
    represents TEXT CHECK (represents IN ('ward', 'district', 'area', 'service', 'agency')),
    represented TEXT NOT NULL DEFAULT '',
    area_id {uuid} REFERENCES areas (id),
    appointed_by TEXT NOT NULL DEFAULT '',
    substitute_for {uuid} REFERENCES memberships (id) ON DELETE CASCADE,
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    CHECK (represents = 'area' OR area_id IS NULL)
);
CREATE INDEX memberships_by_panel ON memberships (panel_id, name);
CREATE INDEX memberships_by_person ON memberships (person_id);
CREATE INDEX memberships_by_area ON memberships (area_id);
CREATE INDEX memberships_by_substituted ON memberships (substitute_for);
CREATE TABLE office_terms (
    id {uuid} PRIMARY KEY,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    office TEXT NOT NULL CHECK (office IN ('chair', 'vice_chair', 'deputy', 'facilitator')),
    starts_on TEXT NOT NULL,
    ends_on TEXT
);
CREATE INDEX office_terms_by_membership ON office_terms (membership_id, starts_on);
CREATE TABLE panel_texts (
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (
        what IN ('chair', 'vice_chair', 'deputy', 'facilitator', 'area_representative', 'champion', 'letter')
    ),
    text TEXT NOT NULL CHECK (text <> '{}'),
    PRIMARY KEY (panel_id, what)
);
CREATE TABLE nominations (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    area_id {uuid} NOT NULL REFERENCES areas (id),
    state TEXT NOT NULL CHECK (state IN ('asked', 'nominated', 'not_yet', 'seated', 'closed')),
    hash {bytes} NOT NULL UNIQUE,
    to_name TEXT NOT NULL,
    to_email TEXT NOT NULL,
    lang TEXT NOT NULL CHECK (lang <> ''),
    asked_by {uuid} REFERENCES people (id),
    asked_at BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    reminded TEXT CHECK (reminded IN ('week', 'day')),
    nominee TEXT NOT NULL DEFAULT '',
    from_on TEXT,
    reason TEXT NOT NULL DEFAULT '',
    answered_at BIGINT,
    membership_id {uuid} REFERENCES memberships (id) ON DELETE SET NULL,
    CHECK (state <> 'asked' OR (answered_at IS NULL AND to_email <> '')),
    CHECK (state <> 'nominated' OR (nominee <> '' AND from_on IS NOT NULL AND answered_at IS NOT NULL)),
    CHECK (state <> 'not_yet' OR (reason <> '' AND answered_at IS NOT NULL)),
    CHECK (state NOT IN ('seated', 'closed') OR to_email = '')
);
CREATE UNIQUE INDEX nominations_one_open ON nominations (panel_id, area_id) WHERE state IN ('asked', 'nominated');
CREATE INDEX nominations_by_panel ON nominations (panel_id, asked_at);
CREATE INDEX nominations_by_area ON nominations (area_id);
CREATE INDEX nominations_by_due ON nominations (state, due_on);
CREATE INDEX nominations_by_seat ON nominations (membership_id);
CREATE TABLE champions (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''),
    theme TEXT NOT NULL CHECK (
        theme IN (
            'housing', 'employment', 'health', 'education', 'foster_carers', 'care_leavers', 'unaccompanied'
        )
    ),
    area_id {uuid} REFERENCES areas (id),
    district TEXT NOT NULL DEFAULT '',
    starts_on TEXT NOT NULL,
    ends_on TEXT,
    CHECK (area_id IS NULL OR district = '')
);
CREATE INDEX champions_by_panel ON champions (panel_id, starts_on);
CREATE INDEX champions_by_area ON champions (area_id);
CREATE TABLE training_kinds (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    months INTEGER CHECK (months > 0),
    required {bool} NOT NULL
);
CREATE TABLE trainings (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    kind TEXT NOT NULL REFERENCES training_kinds (key),
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    place TEXT NOT NULL,
    spaces INTEGER CHECK (spaces > 0),
    cancelled_at BIGINT
);
CREATE INDEX trainings_by_panel ON trainings (panel_id, held_on);
CREATE INDEX trainings_by_kind ON trainings (kind);
CREATE TABLE training_places (
    training_id {uuid} NOT NULL REFERENCES trainings (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (training_id, membership_id)
);
CREATE INDEX training_places_by_seat ON training_places (membership_id);
CREATE TABLE training_records (
    id {uuid} PRIMARY KEY,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    kind TEXT NOT NULL REFERENCES training_kinds (key),
    done_on TEXT NOT NULL,
    training_id {uuid} REFERENCES trainings (id) ON DELETE SET NULL,
    UNIQUE (membership_id, kind, done_on)
);
CREATE INDEX training_records_by_training ON training_records (training_id);
CREATE INDEX training_records_by_kind ON training_records (kind);
CREATE TABLE meetings (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (
        kind IN ('formal', 'workshop', 'takeover', 'carer_takeover', 'visit', 'extraordinary')
    ),
    state TEXT NOT NULL CHECK (
        state IN ('planned', 'agenda_published', 'held', 'draft_minutes', 'minuted', 'approved', 'cancelled')
    ),
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT,
    place TEXT NOT NULL,
    video_link TEXT NOT NULL DEFAULT '',
    theme TEXT NOT NULL DEFAULT '{}',
    reason TEXT,
    sequence INTEGER NOT NULL DEFAULT 0,
    published_at BIGINT,
    created_at BIGINT NOT NULL,
    quorum INTEGER CHECK (quorum > 0),
    CHECK (state <> 'cancelled' OR reason IS NOT NULL)
);
CREATE INDEX meetings_by_panel ON meetings (panel_id, held_on);
CREATE TABLE agenda_items (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    meeting_id {uuid} REFERENCES meetings (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN (
            'voices', 'report', 'statement', 'apologies', 'declarations', 'minutes', 'actions', 'witness', 'question',
            'programme', 'standing'
        )
    ),
    state TEXT NOT NULL CHECK (state IN ('proposed', 'planned', 'tabled', 'discussed', 'withdrawn')),
    title TEXT NOT NULL,
    outcome TEXT,
    reason TEXT,
    created_at BIGINT NOT NULL,
    purpose TEXT CHECK (purpose IN ('decide', 'discuss', 'note')),
    led_by TEXT NOT NULL DEFAULT '',
    minutes INTEGER CHECK (minutes > 0),
    theme TEXT REFERENCES themes (key),
    access TEXT NOT NULL DEFAULT 'public' CHECK (access IN ('public', 'restricted')),
    access_reason TEXT,
    CHECK (state <> 'tabled' OR meeting_id IS NOT NULL),
    CHECK (state <> 'discussed' OR outcome IS NOT NULL),
    CHECK (state <> 'withdrawn' OR reason IS NOT NULL),
    CHECK (access = 'public' OR (access_reason IS NOT NULL AND kind NOT IN ('voices', 'statement')))
);
CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position);
CREATE INDEX agenda_items_by_panel ON agenda_items (panel_id, state);
CREATE TABLE witness_accounts (
    id {uuid} PRIMARY KEY,
    item_id {uuid} NOT NULL UNIQUE REFERENCES agenda_items (id) ON DELETE CASCADE,
    person_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    who TEXT NOT NULL CHECK (who IN ('young_person', 'carer', 'ambassador')),
    recording TEXT NOT NULL CHECK (recording IN ('nothing', 'words', 'sound')),
    readers TEXT NOT NULL CHECK (readers IN ('panel', 'everybody')),
    kept_until TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('agreed', 'withdrawn', 'over')),
    agreed_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK ((state = 'agreed') = (ended_at IS NULL))
);
CREATE INDEX witness_accounts_by_day ON witness_accounts (state, kept_until);
CREATE INDEX witness_accounts_by_person ON witness_accounts (person_id);
CREATE TABLE papers (
    id {uuid} PRIMARY KEY,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    file TEXT,
    bytes BIGINT,
    pages INTEGER,
    text TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    by_person {uuid} REFERENCES people (id),
    created_at BIGINT NOT NULL,
    arrived_at BIGINT,
    CHECK ((file IS NULL) = (arrived_at IS NULL)),
    CHECK ((file IS NULL) = (bytes IS NULL))
);
CREATE INDEX papers_by_item ON papers (item_id, position);
CREATE TABLE paper_requests (
    id {uuid} PRIMARY KEY,
    paper_id {uuid} NOT NULL UNIQUE REFERENCES papers (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    due_on TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    reminded_at BIGINT,
    answered_at BIGINT
);
CREATE INDEX paper_requests_by_day ON paper_requests (due_on);
CREATE TABLE standing_items (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (
        kind IN (
            'report', 'apologies', 'declarations', 'minutes', 'actions', 'witness', 'question', 'programme', 'standing'
        )
    ),
    title TEXT NOT NULL,
    purpose TEXT CHECK (purpose IN ('decide', 'discuss', 'note')),
    led_by TEXT NOT NULL DEFAULT '',
    minutes INTEGER CHECK (minutes > 0)
);
CREATE INDEX standing_items_by_panel ON standing_items (panel_id, position);
CREATE TABLE item_history (
    id {uuid} PRIMARY KEY,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    what TEXT NOT NULL CHECK (
        what IN ('proposed', 'accepted', 'tabled', 'carried_over', 'discussed', 'withdrawn', 'returned')
    ),
    from_meeting {uuid} REFERENCES meetings (id),
    to_meeting {uuid} REFERENCES meetings (id),
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX item_history_by_item ON item_history (item_id, at);
CREATE TABLE item_voices (
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL UNIQUE REFERENCES voices (id) ON DELETE CASCADE,
    routed_at BIGINT NOT NULL,
    PRIMARY KEY (item_id, voice_id)
);
CREATE INDEX item_voices_by_age ON item_voices (routed_at);
CREATE TABLE item_voice_changes (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    became TEXT NOT NULL CHECK (became IN ('withdrawn', 'corrected')),
    at BIGINT NOT NULL
);
CREATE INDEX item_voice_changes_by_item ON item_voice_changes (item_id, at);
CREATE TABLE meeting_answers (
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    coming TEXT NOT NULL CHECK (coming IN ('coming', 'apologies', 'substitute')),
    substitute TEXT NOT NULL DEFAULT '',
    at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, membership_id),
    CHECK ((coming = 'substitute') = (substitute <> ''))
);
CREATE INDEX meeting_answers_by_seat ON meeting_answers (membership_id);
CREATE TABLE panel_events (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '{}',
    held_on TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT,
    place TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('invited', 'cancelled')),
    reason TEXT NOT NULL DEFAULT '',
    sequence INTEGER NOT NULL DEFAULT 0,
    created_at BIGINT NOT NULL,
    CHECK (state <> 'cancelled' OR reason <> '')
);
CREATE INDEX panel_events_by_panel ON panel_events (panel_id, held_on);
CREATE INDEX panel_events_by_day ON panel_events (held_on);
CREATE TABLE event_answers (
    event_id {uuid} NOT NULL REFERENCES panel_events (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    coming TEXT NOT NULL CHECK (coming IN ('coming', 'apologies')),
    at BIGINT NOT NULL,
    PRIMARY KEY (event_id, membership_id)
);
CREATE INDEX event_answers_by_seat ON event_answers (membership_id);
CREATE TABLE attendance (
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'left', 'apologies', 'substitute', 'absent')),
    at_time TEXT,
    came TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (meeting_id, membership_id),
    CHECK (at_time IS NULL OR mark IN ('late', 'left'))
);
CREATE INDEX attendance_by_membership ON attendance (membership_id);
CREATE TABLE actions (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    what TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
    reason TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    CHECK (state <> 'dropped' OR reason IS NOT NULL)
);
CREATE INDEX actions_by_panel ON actions (panel_id, state, due_on);
CREATE INDEX actions_by_item ON actions (item_id);
CREATE INDEX actions_by_day ON actions (state, due_on);
CREATE TABLE meeting_now (
    meeting_id {uuid} PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    opened_at BIGINT NOT NULL
);
CREATE INDEX meeting_now_by_item ON meeting_now (item_id);
CREATE TABLE item_records (
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    notes TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    recommendation TEXT NOT NULL DEFAULT '',
    to_panel {uuid} REFERENCES panels (id) ON DELETE SET NULL,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, item_id)
);
CREATE INDEX item_records_by_item ON item_records (item_id);
CREATE INDEX item_records_by_panel ON item_records (to_panel);
CREATE TABLE declarations (
    id {uuid} PRIMARY KEY,
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE CASCADE,
    membership_id {uuid} NOT NULL REFERENCES memberships (id) ON DELETE CASCADE,
    interest TEXT NOT NULL CHECK (interest IN ('pecuniary', 'registrable', 'personal', 'prejudicial', 'other')),
    about TEXT NOT NULL,
    leaves {bool} NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX declarations_by_meeting ON declarations (meeting_id, at);
CREATE INDEX declarations_by_item ON declarations (item_id);
CREATE INDEX declarations_by_membership ON declarations (membership_id);
CREATE TABLE meeting_guests (
    id {uuid} PRIMARY KEY,
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    about TEXT NOT NULL DEFAULT '',
    mail TEXT,
    at BIGINT NOT NULL,
    off_at BIGINT
);
CREATE INDEX meeting_guests_by_meeting ON meeting_guests (meeting_id, at);
CREATE TABLE minutes (
    meeting_id {uuid} PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    drafted_at BIGINT NOT NULL,
    checked_by {uuid} REFERENCES people (id),
    checked_at BIGINT,
    published_at BIGINT,
    approved_at_meeting {uuid} REFERENCES meetings (id),
    approved_at BIGINT,
    CHECK ((approved_at IS NULL) = (approved_at_meeting IS NULL))
);
CREATE INDEX minutes_by_approving ON minutes (approved_at_meeting);
CREATE TABLE minutes_sections (
    id {uuid} PRIMARY KEY,
    meeting_id {uuid} NOT NULL REFERENCES minutes (meeting_id) ON DELETE CASCADE,
    part TEXT NOT NULL CHECK (part IN ('people', 'declarations', 'item', 'names')),
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    CHECK ((part IN ('item', 'names')) = (item_id IS NOT NULL))
);
CREATE INDEX minutes_sections_by_meeting ON minutes_sections (meeting_id, position);
CREATE INDEX minutes_sections_by_item ON minutes_sections (item_id);
CREATE TABLE minutes_versions (
    id {uuid} PRIMARY KEY,
    section_id {uuid} NOT NULL REFERENCES minutes_sections (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    text TEXT NOT NULL,
    reason TEXT NOT NULL,
    amendment {bool} NOT NULL,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    UNIQUE (section_id, version),
    CHECK (NOT amendment OR reason <> '')
);
CREATE TABLE action_owners (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    lang TEXT NOT NULL,
    hash {bytes} NOT NULL UNIQUE,
    UNIQUE (panel_id, mail)
);
CREATE TABLE owned_actions (
    action_id {uuid} PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    owner_id {uuid} NOT NULL REFERENCES action_owners (id) ON DELETE CASCADE
);
CREATE INDEX owned_actions_by_owner ON owned_actions (owner_id);
CREATE TABLE action_reports (
    id {uuid} PRIMARY KEY,
    action_id {uuid} NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    at BIGINT NOT NULL,
    accepted {bool},
    answered_at BIGINT,
    CHECK ((accepted IS NULL) = (answered_at IS NULL))
);
CREATE INDEX action_reports_by_action ON action_reports (action_id, at);
CREATE TABLE action_reminders (
    action_id {uuid} NOT NULL REFERENCES actions (id) ON DELETE CASCADE,
    reminder TEXT NOT NULL CHECK (reminder IN ('before', 'after')),
    at BIGINT NOT NULL,
    PRIMARY KEY (action_id, reminder)
);
CREATE TABLE replies (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    meeting_id {uuid} REFERENCES meetings (id),
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE SET NULL,
    theme TEXT REFERENCES themes (key),
    author_id {uuid} NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    changed TEXT NOT NULL DEFAULT '{}',
    created_at BIGINT NOT NULL,
    state TEXT NOT NULL DEFAULT 'released' CHECK (state IN ('draft', 'released', 'withdrawn'))
);
CREATE INDEX replies_by_panel ON replies (panel_id, created_at);
CREATE INDEX replies_by_age ON replies (created_at);
CREATE INDEX replies_by_item ON replies (item_id);
CREATE INDEX replies_by_theme ON replies (theme, created_at);
CREATE TABLE reply_voices (
    reply_id {uuid} NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    PRIMARY KEY (reply_id, voice_id)
);
CREATE INDEX reply_voices_by_voice ON reply_voices (voice_id);
CREATE TABLE findings (
    reply_id {uuid} NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    finding TEXT NOT NULL CHECK (finding IN ('thanks', 'disagrees')),
    at BIGINT NOT NULL,
    PRIMARY KEY (reply_id, voice_id)
);
CREATE INDEX findings_by_voice ON findings (voice_id);
CREATE TABLE told_actions (
    action_id {uuid} PRIMARY KEY REFERENCES actions (id) ON DELETE CASCADE,
    text TEXT NOT NULL,
    told_at BIGINT NOT NULL,
    CHECK (text <> '{}')
);
CREATE TABLE told_action_replies (
    action_id {uuid} NOT NULL REFERENCES told_actions (action_id) ON DELETE CASCADE,
    reply_id {uuid} NOT NULL REFERENCES replies (id) ON DELETE CASCADE,
    PRIMARY KEY (action_id, reply_id)
);
CREATE INDEX told_action_replies_by_reply ON told_action_replies (reply_id);
CREATE TABLE calendar_feeds (
    person_id {uuid} PRIMARY KEY REFERENCES people (id) ON DELETE CASCADE,
    id {uuid} NOT NULL UNIQUE,
    hash {bytes} NOT NULL UNIQUE,
    made_at BIGINT NOT NULL
);
CREATE TABLE called_people (
    id {uuid} PRIMARY KEY,
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    item_id {uuid} REFERENCES agenda_items (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    mail TEXT NOT NULL,
    asked TEXT NOT NULL,
    answer TEXT CHECK (answer IN ('coming', 'not_coming')),
    called_at BIGINT NOT NULL,
    answered_at BIGINT
);
CREATE INDEX called_people_by_meeting ON called_people (meeting_id, called_at);
CREATE TABLE corrections (
    id {uuid} PRIMARY KEY,
    panel_id {uuid} NOT NULL REFERENCES panels (id) ON DELETE CASCADE,
    thing TEXT NOT NULL CHECK (thing IN ('panel', 'meeting', 'member', 'item', 'action')),
    subject_id {uuid} NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    reason TEXT NOT NULL,
    amendment {bool} NOT NULL,
    by_person {uuid} REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK (NOT amendment OR reason <> '')
);
CREATE INDEX corrections_by_subject ON corrections (thing, subject_id, at);
CREATE TABLE packs (
    meeting_id {uuid} PRIMARY KEY REFERENCES meetings (id) ON DELETE CASCADE,
    agenda TEXT NOT NULL,
    clear_days INTEGER NOT NULL CHECK (clear_days >= 0),
    late_reason TEXT NOT NULL DEFAULT '',
    published_at BIGINT NOT NULL
);
CREATE TABLE pack_supplements (
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    agenda TEXT NOT NULL,
    changes TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, number)
);
CREATE TABLE pack_readings (
    meeting_id {uuid} NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    at BIGINT NOT NULL,
    PRIMARY KEY (meeting_id, person_id)
);
CREATE INDEX pack_readings_by_person ON pack_readings (person_id);
CREATE TABLE reader_notes (
    id {uuid} PRIMARY KEY,
    item_id {uuid} NOT NULL REFERENCES agenda_items (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    words {bytes},
    bookmarked {bool} NOT NULL,
    at BIGINT NOT NULL,
    UNIQUE (person_id, item_id)
);
CREATE INDEX reader_notes_by_item ON reader_notes (item_id);
",
    r"
DROP TABLE reader_notes;
DROP TABLE pack_readings;
DROP TABLE pack_supplements;
DROP TABLE packs;
DROP TABLE corrections;
DROP TABLE called_people;
DROP TABLE calendar_feeds;
DROP TABLE told_action_replies;
DROP TABLE told_actions;
DROP TABLE findings;
DROP TABLE reply_voices;
DROP TABLE replies;
DROP TABLE action_reminders;
DROP TABLE action_reports;
DROP TABLE owned_actions;
DROP TABLE action_owners;
DROP TABLE minutes_versions;
DROP TABLE minutes_sections;
DROP TABLE minutes;
DROP TABLE meeting_guests;
DROP TABLE declarations;
DROP TABLE item_records;
DROP TABLE meeting_now;
DROP TABLE actions;
DROP TABLE attendance;
DROP TABLE event_answers;
DROP TABLE panel_events;
DROP TABLE meeting_answers;
DROP TABLE item_voice_changes;
DROP TABLE item_voices;
DROP TABLE item_history;
DROP TABLE standing_items;
DROP TABLE paper_requests;
DROP TABLE papers;
DROP TABLE witness_accounts;
DROP TABLE agenda_items;
DROP TABLE meetings;
DROP TABLE training_records;
DROP TABLE training_places;
DROP TABLE trainings;
DROP TABLE training_kinds;
DROP TABLE champions;
DROP TABLE nominations;
DROP TABLE panel_texts;
DROP TABLE office_terms;
DROP TABLE memberships;
DROP TABLE panels_released_by_officers;
DROP TABLE panel_excesses;
DROP TABLE panel_terms;
DROP TABLE panel_limits;
DROP TABLE panel_areas;
DROP TABLE areas;
DROP TABLE panels;
",
    search
);
