//! The pledge: editions, outcomes, statements and the voices about them; what the council claims and what young people
//! find.
//!
//! A claim is released by somebody else, and can be taken back. A round is proposed and agreed before it opens.
//!
//! `consultations`: people are asked about a draft. `draft` is what they read; what a comment is about is in there, also
//! once it is gone from the draft, so that `consultation_comments` and `change_reasons` name no row of it.
//!
//! `endorsements`: who signed. `signer` is a keyed fingerprint by which everybody signs an edition once; of what was
//! withdrawn no name is left.

crate::migration!(
    r"
CREATE TABLE pledges (
    id {uuid} PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('pledge', 'offer')),
    state TEXT NOT NULL CHECK (state IN ('draft', 'consulting', 'adopted', 'superseded')),
    title TEXT NOT NULL,
    adopted_on TEXT,
    adopted_by TEXT,
    revision BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    CHECK (state NOT IN ('adopted', 'superseded') OR (adopted_on IS NOT NULL AND adopted_by IS NOT NULL))
);
CREATE UNIQUE INDEX pledges_one_adopted ON pledges (kind) WHERE state = 'adopted';
CREATE UNIQUE INDEX pledges_one_drafted ON pledges (kind) WHERE state IN ('draft', 'consulting');
CREATE TABLE pledge_outcomes (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    symbol TEXT NOT NULL,
    UNIQUE (pledge_id, position)
);
CREATE TABLE statements (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    outcome_id {uuid} NOT NULL REFERENCES pledge_outcomes (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    plain TEXT NOT NULL,
    symbol TEXT NOT NULL,
    service TEXT NOT NULL,
    lead_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    UNIQUE (pledge_id, number)
);
CREATE INDEX statements_by_outcome ON statements (outcome_id, number);
CREATE INDEX statements_by_lead ON statements (lead_id);
-- Promises read aloud for Easy Read. `words`: what is read; `sound_id`: the file, which an edition and the next one share.
CREATE TABLE statement_sounds (
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    lang TEXT NOT NULL,
    sound_id {uuid} NOT NULL,
    format TEXT NOT NULL CHECK (format IN ('ogg', 'webm', 'mp4', 'mp3')),
    words TEXT NOT NULL,
    -- Whose voice it is; with their account it goes.
    by_person {uuid} REFERENCES people (id) ON DELETE SET NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (statement_id, lang)
);
CREATE INDEX statement_sounds_by_sound ON statement_sounds (sound_id);
CREATE INDEX statement_sounds_by_person ON statement_sounds (by_person);
-- Every statement of earlier editions that a statement came from, however far back: reworded, split or merged.
CREATE TABLE statement_ancestors (
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    ancestor_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    PRIMARY KEY (statement_id, ancestor_id)
);
CREATE INDEX statement_ancestors_by_ancestor ON statement_ancestors (ancestor_id);
CREATE TABLE voice_statements (
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    PRIMARY KEY (voice_id, statement_id)
);
CREATE INDEX voice_statements_by_statement ON voice_statements (statement_id, voice_id);
-- The statement that an item of an agenda is about.
CREATE TABLE item_statements (
    item_id {uuid} PRIMARY KEY REFERENCES agenda_items (id) ON DELETE CASCADE,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE
);
CREATE INDEX item_statements_by_statement ON item_statements (statement_id);
CREATE TABLE claims (
    id {uuid} PRIMARY KEY,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    standing TEXT NOT NULL CHECK (standing IN ('not_started', 'in_progress', 'met', 'not_met')),
    evidence TEXT NOT NULL,
    author_id {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    -- The earlier claim that this one says was a mistake.
    corrects {uuid} REFERENCES claims (id) ON DELETE SET NULL,
    CHECK (standing NOT IN ('met', 'not_met') OR evidence <> '{}')
);
CREATE INDEX claims_by_statement ON claims (statement_id, at);
CREATE TABLE evidence (
    id {uuid} PRIMARY KEY,
    claim_id {uuid} NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('link', 'file')),
    about TEXT NOT NULL,
    link TEXT NOT NULL,
    file_name TEXT NOT NULL,
    format TEXT CHECK (format IN ('pdf', 'xlsx', 'docx', 'csv', 'jpeg')),
    size BIGINT NOT NULL,
    added_by {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    CHECK ((kind = 'link') = (link <> '')),
    CHECK ((kind = 'file') = (format IS NOT NULL AND file_name <> ''))
);
CREATE INDEX evidence_by_claim ON evidence (claim_id, at);
CREATE TABLE claim_figures (
    id {uuid} PRIMARY KEY,
    claim_id {uuid} NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    series TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('percent', 'number', 'days', 'weeks', 'pounds')),
    period TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount >= 0),
    added_by {uuid} NOT NULL REFERENCES people (id),
    UNIQUE (claim_id, series, unit, period)
);
CREATE TABLE claim_releases (
    claim_id {uuid} PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('draft', 'released', 'withdrawn')),
    revision BIGINT NOT NULL,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    withdrawn_by {uuid} REFERENCES people (id),
    withdrawn_at BIGINT,
    reason TEXT NOT NULL DEFAULT '{}',
    CHECK (state <> 'withdrawn' OR reason <> '{}')
);
-- Who leads on a statement was reminded of this claim.
CREATE TABLE claim_reminders (
    claim_id {uuid} NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    reminder TEXT NOT NULL CHECK (reminder IN ('due', 'late')),
    at BIGINT NOT NULL,
    PRIMARY KEY (claim_id, reminder)
);
CREATE TABLE proposed_rounds (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    invited TEXT NOT NULL DEFAULT 'receipts' CHECK (invited IN ('receipts', 'members', 'cards')),
    officer_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    member_id {uuid} REFERENCES people (id) ON DELETE SET NULL,
    proposed_at BIGINT NOT NULL
);
CREATE INDEX proposed_rounds_by_pledge ON proposed_rounds (pledge_id, proposed_at);
CREATE TABLE rounds (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    invited TEXT NOT NULL DEFAULT 'receipts' CHECK (invited IN ('receipts', 'members', 'cards')),
    state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    opened_at BIGINT NOT NULL,
    closed_at BIGINT
);
CREATE INDEX rounds_by_pledge ON rounds (pledge_id, opened_at);
-- What a round asks about, proposed or opened; without a row it asks about every statement.
CREATE TABLE round_statements (
    round_id {uuid} NOT NULL,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    PRIMARY KEY (round_id, statement_id)
);
CREATE INDEX round_statements_by_statement ON round_statements (statement_id);
-- The figures of a closed round, as they were when it was closed.
CREATE TABLE round_counts (
    round_id {uuid} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    finding TEXT NOT NULL CHECK (finding IN ('kept', 'partly', 'not_kept', 'dont_know')),
    people BIGINT NOT NULL,
    PRIMARY KEY (round_id, statement_id, finding)
);
CREATE INDEX round_counts_by_statement ON round_counts (statement_id);
-- One-time cards of a round; of each code only a fingerprint is stored.
CREATE TABLE round_cards (
    hash {bytes} PRIMARY KEY,
    round_id {uuid} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE
);
CREATE INDEX round_cards_by_round ON round_cards (round_id);
CREATE TABLE verdicts (
    round_id {uuid} NOT NULL REFERENCES rounds (id) ON DELETE CASCADE,
    statement_id {uuid} NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    voter {bytes} NOT NULL,
    finding TEXT NOT NULL CHECK (finding IN ('kept', 'partly', 'not_kept', 'dont_know')),
    at BIGINT NOT NULL,
    PRIMARY KEY (round_id, statement_id, voter)
);
CREATE INDEX verdicts_by_voter ON verdicts (round_id, voter);
-- How many had the pledge, and how; never who.
CREATE TABLE pledge_issues (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    recipients TEXT NOT NULL CHECK (
        recipients IN ('children', 'care_leavers', 'carers', 'members', 'councillors', 'partners', 'staff')
    ),
    way TEXT NOT NULL CHECK (way IN ('mail', 'hand', 'post')),
    people BIGINT NOT NULL CHECK (people > 0),
    day TEXT NOT NULL,
    noted_by {uuid} NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL
);
CREATE INDEX pledge_issues_by_pledge ON pledge_issues (pledge_id, day);
CREATE TABLE consultations (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    code TEXT NOT NULL UNIQUE,
    invited TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    draft TEXT NOT NULL,
    opened_by {uuid} REFERENCES people (id) ON DELETE SET NULL,
    opened_at BIGINT NOT NULL,
    closed_by {uuid} REFERENCES people (id) ON DELETE SET NULL,
    closed_at BIGINT,
    CHECK (first_day <= last_day)
);
CREATE INDEX consultations_by_pledge ON consultations (pledge_id, opened_at);
CREATE TABLE consultation_comments (
    voice_id {uuid} PRIMARY KEY REFERENCES voices (id) ON DELETE CASCADE,
    consultation_id {uuid} NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    as_who TEXT NOT NULL CHECK (as_who IN ('young', 'member', 'carer', 'partner', 'officer', 'other')),
    outcome_id {uuid},
    statement_id {uuid},
    later {bool} NOT NULL,
    CHECK (outcome_id IS NULL OR statement_id IS NULL)
);
CREATE INDEX consultation_comments_by_consultation ON consultation_comments (consultation_id);
-- How many comments each group has sent. Only ever more: whoever takes theirs back, or is erased, changes no figure.
CREATE TABLE consultation_counts (
    consultation_id {uuid} NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    as_who TEXT NOT NULL CHECK (as_who IN ('young', 'member', 'carer', 'partner', 'officer', 'other')),
    comments BIGINT NOT NULL CHECK (comments > 0),
    PRIMARY KEY (consultation_id, as_who)
);
CREATE TABLE change_reasons (
    consultation_id {uuid} NOT NULL REFERENCES consultations (id) ON DELETE CASCADE,
    changed_id {uuid} NOT NULL,
    voice_id {uuid} NOT NULL REFERENCES voices (id) ON DELETE CASCADE,
    PRIMARY KEY (consultation_id, changed_id, voice_id)
);
CREATE INDEX change_reasons_by_voice ON change_reasons (voice_id);
CREATE TABLE signing_links (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    hash {bytes} NOT NULL UNIQUE,
    event TEXT NOT NULL,
    until TEXT NOT NULL,
    made_by {uuid} NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    revoked_by {uuid} REFERENCES people (id),
    revoked_at BIGINT
);
CREATE INDEX signing_links_by_pledge ON signing_links (pledge_id, made_at);
CREATE TABLE endorsements (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    signer {bytes} NOT NULL,
    person_id {uuid} REFERENCES people (id) ON DELETE CASCADE,
    link_id {uuid} REFERENCES signing_links (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'public', 'withdrawn')),
    at BIGINT NOT NULL,
    confirmed_by {uuid} REFERENCES people (id),
    confirmed_at BIGINT,
    withdrawn_by {uuid} REFERENCES people (id),
    withdrawn_at BIGINT,
    UNIQUE (pledge_id, signer),
    CHECK (state = 'withdrawn' OR name <> ''),
    CHECK (state <> 'withdrawn' OR (name = '' AND role = '' AND withdrawn_by IS NOT NULL))
);
CREATE INDEX endorsements_by_state ON endorsements (pledge_id, state, at);
CREATE INDEX endorsements_by_person ON endorsements (person_id);
CREATE INDEX endorsements_by_link ON endorsements (link_id);
-- A progress report for a period; what it says of each statement is read anew from what is public.
CREATE TABLE pledge_reports (
    id {uuid} PRIMARY KEY,
    pledge_id {uuid} NOT NULL REFERENCES pledges (id) ON DELETE CASCADE,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    foreword TEXT NOT NULL,
    members_word TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'released')),
    revision BIGINT NOT NULL,
    author_id {uuid} NOT NULL REFERENCES people (id),
    written_at BIGINT NOT NULL,
    released_by {uuid} REFERENCES people (id),
    released_at BIGINT,
    UNIQUE (pledge_id, from_day, to_day),
    CHECK (from_day <= to_day),
    CHECK (state <> 'released' OR (foreword <> '{}' AND released_by IS NOT NULL AND released_at IS NOT NULL))
);
-- A pack for an inspection of a period. It is made anew each time somebody takes it, of what is public then.
CREATE TABLE inspection_packs (
    id {uuid} PRIMARY KEY,
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    made_by {uuid} NOT NULL REFERENCES people (id),
    made_at BIGINT NOT NULL,
    CHECK (from_day <= to_day)
);
CREATE INDEX inspection_packs_by_age ON inspection_packs (made_at);
-- The inspectors to whom a pack was given.
CREATE TABLE inspection_pack_readers (
    pack_id {uuid} NOT NULL REFERENCES inspection_packs (id) ON DELETE CASCADE,
    person_id {uuid} NOT NULL REFERENCES people (id) ON DELETE CASCADE,
    PRIMARY KEY (pack_id, person_id)
);
CREATE INDEX inspection_pack_readers_by_person ON inspection_pack_readers (person_id);
",
    r"
DROP TABLE inspection_pack_readers;
DROP TABLE inspection_packs;
DROP TABLE pledge_reports;
DROP TABLE endorsements;
DROP TABLE signing_links;
DROP TABLE pledge_issues;
DROP TABLE change_reasons;
DROP TABLE consultation_counts;
DROP TABLE consultation_comments;
DROP TABLE consultations;
DROP TABLE verdicts;
DROP TABLE round_cards;
DROP TABLE round_counts;
DROP TABLE round_statements;
DROP TABLE rounds;
DROP TABLE proposed_rounds;
DROP TABLE claim_reminders;
DROP TABLE claim_releases;
DROP TABLE claim_figures;
DROP TABLE evidence;
DROP TABLE claims;
DROP TABLE item_statements;
DROP TABLE voice_statements;
DROP TABLE statement_ancestors;
DROP TABLE statement_sounds;
DROP TABLE statements;
DROP TABLE pledge_outcomes;
DROP TABLE pledges;
"
);
