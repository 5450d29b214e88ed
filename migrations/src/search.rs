//! What is found of meetings (docs/decisions/0056): `search_entries` follows its tables by triggers, so no writer can forget
//! it; SQLite's FTS5 and PostgreSQL's full text follow `search_entries`. All of it is derived: each database makes its own, and
//! nothing of it is copied.

use std::fmt::Write as _;

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

/// A kind of entry: the row that it is made of, and when it is made anew.
struct Source {
    table: &'static str,
    /// Columns whose change makes the entries anew.
    columns: &'static str,
    /// Which entries are of the row.
    gone: &'static str,
    /// Kind, subject, panel, item, meeting, words and people, as selected of the row `{row}.id`.
    entries: &'static [&'static str],
}

const SOURCES: [Source; 6] = [
    Source {
        table: "meetings",
        columns: "theme, place, reason",
        gone: "kind = 'meeting' AND subject_id = {row}.id",
        entries: &["SELECT 'meeting', x.id, x.panel_id, NULL, x.id, \
             {flat:x.theme} || ' ' || x.place || ' ' || COALESCE(x.reason, ''), {people:x.id} \
             FROM meetings x WHERE x.id = {row}.id"],
    },
    Source {
        table: "agenda_items",
        columns: "title, led_by, outcome, reason",
        gone: "kind IN ('item', 'decision') AND subject_id = {row}.id",
        entries: &[
            "SELECT 'item', x.id, x.panel_id, x.id, NULL, {flat:x.title} || {line} || COALESCE(x.reason, ''), x.led_by \
             FROM agenda_items x WHERE x.id = {row}.id",
            "SELECT 'decision', x.id, x.panel_id, x.id, NULL, x.outcome, x.led_by \
             FROM agenda_items x WHERE x.id = {row}.id AND x.outcome <> ''",
        ],
    },
    Source {
        table: "actions",
        columns: "what, owner, reason",
        gone: "kind = 'action' AND subject_id = {row}.id",
        entries: &["SELECT 'action', x.id, x.panel_id, x.item_id, NULL, \
             x.what || {line} || COALESCE(x.reason, ''), x.owner FROM actions x WHERE x.id = {row}.id"],
    },
    Source {
        table: "papers",
        columns: "title, text",
        gone: "kind = 'paper' AND subject_id = {row}.id",
        entries: &["SELECT 'paper', x.id, i.panel_id, x.item_id, NULL, {flat:x.title} || {line} || x.text, '' \
             FROM papers x JOIN agenda_items i ON i.id = x.item_id WHERE x.id = {row}.id"],
    },
    Source {
        table: "minutes_sections",
        columns: "text",
        gone: "kind = 'minutes' AND subject_id = {row}.id",
        entries: &["SELECT 'minutes', x.id, m.panel_id, x.item_id, x.meeting_id, {flat:x.text}, '' \
             FROM minutes_sections x JOIN meetings m ON m.id = x.meeting_id WHERE x.id = {row}.id"],
    },
    // What was noted of an item at each meeting that had it.
    Source {
        table: "item_records",
        columns: "notes, decision, recommendation",
        gone: "kind = 'note' AND subject_id = {row}.item_id AND meeting_id = {row}.meeting_id",
        entries: &["SELECT 'note', x.item_id, i.panel_id, x.item_id, x.meeting_id, \
             x.notes || {line} || x.decision || {line} || x.recommendation, '' \
             FROM item_records x JOIN agenda_items i ON i.id = x.item_id \
             WHERE x.item_id = {row}.item_id AND x.meeting_id = {row}.meeting_id \
             AND (x.notes <> '' OR x.decision <> '' OR x.recommendation <> '')"],
    },
];

const TABLE: &str = "
CREATE TABLE search_entries (
    number {number} PRIMARY KEY,
    kind TEXT NOT NULL CHECK (
        kind IN ('meeting', 'item', 'decision', 'action', 'paper', 'minutes', 'note')
    ),
    subject_id {uuid} NOT NULL,
    panel_id {uuid} NOT NULL,
    item_id {uuid},
    meeting_id {uuid},
    words TEXT NOT NULL,
    people TEXT NOT NULL{vectors}
);
-- Notes are of an item at one meeting; everything else is of its row alone.
CREATE UNIQUE INDEX search_entries_by_subject ON search_entries (subject_id, kind, COALESCE(meeting_id, subject_id));
CREATE INDEX search_entries_by_panel ON search_entries (panel_id);
CREATE INDEX search_entries_by_item ON search_entries (item_id);
";

/// The index of words. It forgets a word with the last row that has it (`secure-delete`), since what is erased is to be gone.
const SQLITE: &str = "
CREATE VIRTUAL TABLE search_words USING fts5(
    words, people, content='search_entries', content_rowid='number',
    tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
INSERT INTO search_words (search_words, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_words_put AFTER INSERT ON search_entries BEGIN
    INSERT INTO search_words (rowid, words, people) VALUES (NEW.number, NEW.words, NEW.people);
END;
CREATE TRIGGER search_words_gone AFTER DELETE ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, words, people)
        VALUES ('delete', OLD.number, OLD.words, OLD.people);
END;
CREATE TRIGGER search_words_changed AFTER UPDATE OF words, people ON search_entries BEGIN
    INSERT INTO search_words (search_words, rowid, words, people)
        VALUES ('delete', OLD.number, OLD.words, OLD.people);
    INSERT INTO search_words (rowid, words, people) VALUES (NEW.number, NEW.words, NEW.people);
END;
";

/// Words as they are compared, as `domain::panels::finding::fold` has them: without marks on letters, small, and parted by
/// every sign, so that the parser sees neither addresses nor paths. Of a text that is too large for the index its beginning.
const POSTGRES: &str = "
CREATE OR REPLACE FUNCTION search_vector(said TEXT) RETURNS TSVECTOR LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    folded TEXT := translate(
        lower(regexp_replace(normalize(said, NFKD), '[\\u0300-\\u036f]', '', 'g')),
        '!\"#$%&''()*+,-./:;<=>?@[\\]^_`{|}~’‘“”–—…•·«»', repeat(' ', 64)
    );
BEGIN
    RETURN to_tsvector('simple', folded);
EXCEPTION WHEN program_limit_exceeded THEN
    RETURN to_tsvector('simple', left(folded, 100000));
END $$;
";

const VECTORS: &str = ",
    words_vector TSVECTOR GENERATED ALWAYS AS (search_vector(words || ' ' || people)) STORED,
    people_vector TSVECTOR GENERATED ALWAYS AS (search_vector(people)) STORED";

/// By the index alone: to read every row the planner takes for cheap, since it does not count that vectors lie apart from
/// their rows.
const POSTGRES_INDEX: &str = "
CREATE INDEX search_entries_by_words ON search_entries USING gin (words_vector);
CREATE INDEX search_entries_by_people ON search_entries USING gin (people_vector);
CREATE OR REPLACE FUNCTION search_by_words(sought TEXT) RETURNS SETOF BIGINT LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT number FROM search_entries WHERE words_vector @@ to_tsquery('simple', sought)
$$;
CREATE OR REPLACE FUNCTION search_by_people(sought TEXT) RETURNS SETOF BIGINT LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT number FROM search_entries WHERE people_vector @@ to_tsquery('simple', sought)
$$;
";

fn is_postgres(manager: &SchemaManager<'_>) -> bool {
    manager.get_database_backend() == DatabaseBackend::Postgres
}

/// Writes the parts that the two databases call by other names.
fn in_dialect(sql: &str, postgres: bool) -> String {
    let (flat, line) = if postgres {
        ("(SELECT COALESCE(string_agg(j.value, chr(10)), '') FROM json_each_text(VALUE::json) j)", "chr(10)")
    } else {
        ("(SELECT COALESCE(group_concat(j.value, char(10)), '') FROM json_each(VALUE) j)", "char(10)")
    };
    let all = if postgres { "string_agg(s.name, ' ')" } else { "group_concat(s.name, ' ')" };
    let people = format!(
        "(SELECT COALESCE({all}, '') FROM (SELECT seat.name AS name FROM attendance \
         JOIN memberships seat ON seat.id = attendance.membership_id WHERE attendance.meeting_id = VALUE \
         AND attendance.mark NOT IN ('apologies', 'absent') ORDER BY seat.name, seat.id) s)"
    );
    let sql = with(&with(sql, "{flat:", flat), "{people:", &people);
    sql.replace("{line}", line)
}

/// `sql` with each `{name:value}` as `part` says it of the value.
fn with(sql: &str, name: &str, part: &str) -> String {
    let mut parts = sql.split(name);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, rest| {
        let (value, rest) = rest.split_once('}').unwrap_or((rest, ""));
        said + &part.replace("VALUE", value) + rest
    })
}

/// The statements that make the entries of a row anew.
fn refreshed(source: &Source, row: &str) -> String {
    let puts = source.entries.iter().map(|entry| {
        format!("INSERT INTO search_entries (kind, subject_id, panel_id, item_id, meeting_id, words, people) {entry};")
    });
    let puts: String = puts.collect();
    format!("{}{}", gone(source, row), puts.replace("{row}", row))
}

fn gone(source: &Source, row: &str) -> String {
    format!("DELETE FROM search_entries WHERE {};", source.gone.replace("{row}", row))
}

/// The statements that write who was at these meetings anew. PostgreSQL waits first for whoever is at the same entry, so that
/// the next statement sees what they wrote.
fn people_of(meetings: &str, postgres: bool) -> String {
    let which = format!("kind = 'meeting' AND subject_id {meetings}");
    let wait = format!("PERFORM 1 FROM search_entries WHERE {which} FOR UPDATE;");
    let put = format!("UPDATE search_entries SET people = {{people:search_entries.subject_id}} WHERE {which};");
    if postgres { wait + &put } else { put }
}

/// Table, event, what is done then.
fn triggers(postgres: bool) -> Vec<(&'static str, String, String)> {
    let mut all = Vec::new();
    for source in &SOURCES {
        all.push((source.table, "INSERT".to_owned(), refreshed(source, "NEW")));
        all.push((source.table, format!("UPDATE OF {}", source.columns), refreshed(source, "NEW")));
        all.push((source.table, "DELETE".to_owned(), gone(source, "OLD")));
    }
    all.push(("attendance", "INSERT".to_owned(), people_of("= NEW.meeting_id", postgres)));
    all.push(("attendance", "UPDATE OF mark".to_owned(), people_of("= NEW.meeting_id", postgres)));
    all.push(("attendance", "DELETE".to_owned(), people_of("= OLD.meeting_id", postgres)));
    let attended = "IN (SELECT meeting_id FROM attendance WHERE membership_id = NEW.id)";
    all.push(("memberships", "UPDATE OF name".to_owned(), people_of(attended, postgres)));
    all
}

fn name(table: &str, event: &str) -> String {
    let event = event.split(' ').next().unwrap_or_default().to_lowercase();
    format!("search_{table}_{event}")
}

/// Makes the table, its index and its triggers.
///
/// # Errors
/// The database refuses it.
pub async fn up(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let postgres = is_postgres(manager);
    let mut sql = String::new();
    if postgres {
        sql.push_str(POSTGRES);
    }
    let number = if postgres { "BIGINT GENERATED ALWAYS AS IDENTITY" } else { "INTEGER" };
    sql.push_str(&TABLE.replace("{number}", number).replace("{vectors}", if postgres { VECTORS } else { "" }));
    sql.push_str(if postgres { POSTGRES_INDEX } else { SQLITE });
    for (table, event, done) in triggers(postgres) {
        let (name, done) = (name(table, &event), in_dialect(&done, postgres));
        if postgres {
            let _ = writeln!(
                sql,
                "CREATE OR REPLACE FUNCTION {name}() RETURNS TRIGGER LANGUAGE plpgsql AS $$ BEGIN {done} RETURN NULL; END $$;\n\
                 CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}();"
            );
        } else {
            let _ = writeln!(sql, "CREATE TRIGGER {name} AFTER {event} ON {table} BEGIN {done} END;");
        }
    }
    crate::run(manager, &sql).await
}

/// Takes all of it back. Nothing is lost: it is made of what stays.
///
/// # Errors
/// The database refuses it.
pub async fn down(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let postgres = is_postgres(manager);
    let mut sql = String::new();
    for (table, event, _) in triggers(postgres) {
        let name = name(table, &event);
        if postgres {
            let _ = writeln!(sql, "DROP TRIGGER {name} ON {table};DROP FUNCTION {name}();");
        } else {
            let _ = writeln!(sql, "DROP TRIGGER {name};");
        }
    }
    if !postgres {
        sql.push_str("DROP TABLE search_words;\n");
    }
    if postgres {
        sql.push_str("DROP FUNCTION search_by_words(TEXT);DROP FUNCTION search_by_people(TEXT);\n");
    }
    sql.push_str("DROP TABLE search_entries;\n");
    if postgres {
        sql.push_str("DROP FUNCTION search_vector(TEXT);\n");
    }
    crate::run(manager, &sql).await
}
