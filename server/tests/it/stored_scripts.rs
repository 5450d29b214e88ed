//! A script that somebody typed is words on every page: in a name, a title, a file of the panel, the audit log.
//!
//! Everything that a person can type is replaced by a script in the whole of the demo's database, in whatever
//! table it stands; then everybody looks at everything. A column that is in neither list fails.

use std::collections::{BTreeMap, BTreeSet};

use platform::crypto::Keys;
use scraper::{Html, Selector};
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement, Value, prelude::Uuid};

use crate::{
    app::{Backend::Sqlite, TestApp},
    council::Council,
    voices::run,
};

/// Columns with words that somebody typed.
const TYPED: &[(&str, &[&str])] = &[
    ("action_owners", &["name", "mail"]),
    ("action_reports", &["text"]),
    ("actions", &["what", "owner", "reason"]),
    ("agenda_items", &["outcome", "reason", "led_by", "access_reason"]),
    ("attendance", &["came"]),
    ("audit", &["subject", "detail"]),
    ("called_people", &["name", "mail", "asked"]),
    ("celebrations", &["first_name"]),
    ("champions", &["name", "district"]),
    ("corrections", &["before", "after", "reason"]),
    ("danger_lists", &["phrases"]),
    ("declarations", &["about"]),
    ("endorsements", &["name", "role"]),
    ("evidence", &["link", "file_name"]),
    ("headings", &["title"]),
    ("indicators", &["code"]),
    ("item_records", &["notes", "decision", "recommendation"]),
    ("meeting_answers", &["substitute"]),
    ("meeting_guests", &["name", "about", "mail"]),
    ("meetings", &["place", "reason", "video_link"]),
    ("memberships", &["name", "represented", "appointed_by"]),
    ("minutes_versions", &["reason"]),
    ("nominations", &["to_name", "to_email", "nominee", "reason"]),
    ("outbox", &["recipient", "subject", "body", "last_problem"]),
    ("packs", &["late_reason"]),
    ("panel_events", &["place", "reason"]),
    ("panel_excesses", &["reason"]),
    ("paper_requests", &["name", "mail"]),
    ("papers", &["text"]),
    ("panel_terms", &["approved_by"]),
    ("people", &["name", "email"]),
    ("question_askings", &["name", "mail"]),
    ("programme_items", &["note", "service", "person", "dropped", "restricted"]),
    ("programmes", &["approved_by"]),
    ("reach_entries", &["source"]),
    ("role_requests", &["reason"]),
    ("service_calls", &["service", "asked"]),
    ("signing_links", &["event"]),
    ("search_entries", &["words", "people"]),
    ("statement_sounds", &["words"]),
    ("standing_items", &["led_by"]),
    ("statements", &["service"]),
    ("strategies", &["approved_by"]),
    ("survey_comments", &["text"]),
    ("surveys", &["return_note"]),
    ("trainings", &["place"]),
    ("visit_places", &["code"]),
    ("visits", &["reason", "summary"]),
    ("voices", &["shared_text", "translation", "note", "passed_note"]),
];

/// Columns with words that somebody typed in several languages.
const TEXTS: &[(&str, &[&str])] = &[
    ("agenda_items", &["title"]),
    ("areas", &["name"]),
    ("celebrations", &["what"]),
    ("claim_figures", &["series"]),
    ("claim_releases", &["reason"]),
    ("claims", &["evidence"]),
    ("evidence", &["about"]),
    ("heard", &["text", "released"]),
    ("indicators", &["name", "definition", "source"]),
    ("meetings", &["theme"]),
    ("minutes_sections", &["text"]),
    ("minutes_versions", &["text"]),
    ("pack_supplements", &["agenda", "changes"]),
    ("packs", &["agenda"]),
    ("panel_events", &["title", "about"]),
    ("panel_terms", &["text"]),
    ("panel_texts", &["text"]),
    ("panels", &["name", "purpose", "rhythm"]),
    ("papers", &["title"]),
    ("pledge_outcomes", &["name"]),
    ("pledge_reports", &["foreword", "members_word"]),
    ("pledges", &["title", "adopted_by"]),
    ("programme_items", &["title"]),
    ("programme_priorities", &["text"]),
    ("proposed_rounds", &["title"]),
    ("question_askings", &["answer", "why"]),
    ("questions", &["text"]),
    ("release_versions", &["reason"]),
    ("releases", &["reason"]),
    ("replies", &["text", "changed"]),
    ("rounds", &["title"]),
    ("standing_items", &["title"]),
    ("statements", &["text", "plain"]),
    ("strategies", &["title"]),
    ("strategy_objectives", &["text"]),
    ("survey_pictures", &["words"]),
    ("surveys", &["title", "meant_for"]),
    ("themes", &["name"]),
    ("told_actions", &["text"]),
    ("training_kinds", &["name"]),
];

/// Columns with words of ours: states, keys, days, languages. What a form posts for them is looked at by its rules.
const OURS: &[(&str, &[&str])] = &[
    ("action_owners", &["lang"]),
    ("action_reminders", &["reminder"]),
    ("actions", &["due_on", "state"]),
    ("advocate_requests", &["lang", "state"]),
    ("agenda_items", &["kind", "state", "purpose", "theme", "access"]),
    ("answer_mails", &["lang"]),
    ("answer_pictures", &["question"]),
    ("answers", &["question", "choice"]),
    ("areas", &["name_key", "ended_on"]),
    ("attendance", &["mark", "at_time"]),
    ("audit", &["action"]),
    ("called_people", &["answer"]),
    ("celebrations", &["state", "whose", "lang", "consent", "agreed_by"]),
    ("champions", &["theme", "starts_on", "ends_on"]),
    ("claim_releases", &["state"]),
    ("claim_figures", &["unit", "period"]),
    ("claim_reminders", &["reminder"]),
    ("claims", &["standing"]),
    ("complaints", &["lang", "state", "whom"]),
    ("concern_notes", &["kind", "referred_to"]),
    ("concerns", &["about", "state", "urgency"]),
    ("consultation_comments", &["as_who"]),
    ("consultation_counts", &["as_who"]),
    ("consultations", &["code", "invited", "first_day", "last_day", "draft"]),
    ("corrections", &["thing", "field"]),
    ("danger_lists", &["lang"]),
    ("declarations", &["interest"]),
    ("drafts", &["choices"]),
    ("endorsements", &["state"]),
    ("erasures", &["state"]),
    ("event_answers", &["coming"]),
    ("evidence", &["kind", "format"]),
    ("files_to_delete", &["path"]),
    ("findings", &["finding"]),
    ("headings", &["theme"]),
    ("indicator_figures", &["what", "period", "way"]),
    ("indicators", &["code_key", "unit", "direction", "released_through", "ended_on"]),
    ("held_back", &["question", "choice"]),
    ("item_history", &["what"]),
    ("item_voice_changes", &["became"]),
    ("join_requests", &["lang", "state"]),
    ("meeting_answers", &["coming"]),
    ("meetings", &["kind", "state", "held_on", "starts_at", "ends_at"]),
    ("memberships", &["kind", "represents", "starts_on", "ends_on"]),
    ("minutes_sections", &["part"]),
    ("nominations", &["state", "lang", "due_on", "reminded", "from_on"]),
    ("office_terms", &["office", "starts_on", "ends_on"]),
    ("on_call", &["day"]),
    ("once", &["key", "result"]),
    ("openings", &["state"]),
    ("outbox", &["kind", "attachment_name", "attachment_type", "attachment"]),
    ("panel_events", &["held_on", "starts_at", "ends_at", "state"]),
    ("panel_limits", &["kind"]),
    ("panel_terms", &["approved_on", "review_on"]),
    ("panel_texts", &["what"]),
    ("panels", &["slug", "kind", "session"]),
    ("paper_requests", &["due_on"]),
    ("papers", &["file"]),
    ("people", &["lang", "password"]),
    ("person_roles", &["role"]),
    ("pledge_issues", &["recipients", "way", "day"]),
    ("pledge_outcomes", &["symbol"]),
    ("pledge_reports", &["from_day", "to_day", "state"]),
    ("inspection_packs", &["from_day", "to_day"]),
    ("pledges", &["kind", "state", "adopted_on"]),
    ("programme_items", &["theme", "why", "month", "approved_month"]),
    ("programmes", &["year", "approved_on"]),
    ("proposed_rounds", &["invited"]),
    ("question_askings", &["period", "state", "lang", "due_on", "reminded", "unit", "file"]),
    ("question_proposals", &["state", "lang"]),
    // An indicator is chosen, not typed.
    ("questions", &["bank", "theme", "indicator"]),
    ("reach_answers", &["question", "choice", "grp"]),
    ("reach_counts", &["grp"]),
    ("reach_entries", &["year", "side", "looked_at"]),
    ("redactions", &["kind"]),
    ("release_versions", &["kind", "words"]),
    ("receipt_openings", &["day"]),
    ("releases", &["kind", "state"]),
    ("replies", &["theme", "state"]),
    ("responses", &["state", "lang", "saves"]),
    ("role_requests", &["role", "state"]),
    ("round_counts", &["finding"]),
    ("rounds", &["state", "invited"]),
    ("search_entries", &["kind"]),
    // Those that are typed are named below; documents too.
    ("settings", &["key", "value"]),
    ("settled", &["question", "choice"]),
    ("signing_links", &["until"]),
    ("statement_sounds", &["lang", "format"]),
    ("standing_items", &["kind", "purpose"]),
    ("statements", &["symbol"]),
    ("strategies", &["approved_on", "review_on"]),
    ("survey_comments", &["question"]),
    ("survey_sounds", &["format"]),
    ("survey_versions", &["document"]),
    ("surveys", &["code", "state", "privacy", "draft", "invited"]),
    ("taken_back", &["pictures"]),
    ("tallies", &["question", "choice"]),
    ("tellings", &["way"]),
    ("themes", &["key", "colour"]),
    ("training_kinds", &["key"]),
    ("training_records", &["kind", "done_on"]),
    ("trainings", &["kind", "held_on", "starts_at"]),
    ("verdicts", &["finding"]),
    ("visit_checks", &["checked_on", "expires_on"]),
    ("visit_places", &["kind", "ended_on"]),
    ("visits", &["held_on", "starts_at", "state"]),
    ("voice_themes", &["theme"]),
    ("witness_accounts", &["who", "recording", "readers", "kept_until", "state"]),
    ("voices", &["source", "state", "privacy", "theme", "lang", "question", "reason"]),
];

/// What is sealed: the table, the column, and the id that it is sealed with.
const SEALED: [(&str, &str, &str); 14] = [
    ("originals", "sealed", "voice_id"),
    ("responses", "name", "id"),
    ("answers", "text", "response_id"),
    ("concerns", "what", "id"),
    ("concerns", "why", "id"),
    ("concerns", "outcome", "id"),
    ("concern_notes", "words", "id"),
    ("concern_notes", "reference", "id"),
    ("openings", "reason", "id"),
    ("join_requests", "answer", "id"),
    ("question_proposals", "sealed", "id"),
    ("question_proposals", "reply", "id"),
    ("reader_notes", "words", "id"),
    ("visits", "note", "id"),
];

/// Where words are typed that no page of this walk shows, and why.
const UNSEEN: &[(&str, &str)] = &[
    ("action_owners.name", "their page is opened by a key that is in a mail alone"),
    ("action_owners.mail", "written to; the clerk who corrects an open action sees it"),
    ("item_records.notes", "seen while the meeting goes on; here its minutes are made of it already"),
    ("item_records.decision", "the same"),
    ("heard.text", "text with marks: what is between the tags of a script goes with them"),
    ("heard.released", "the same"),
    ("pack_supplements.agenda", "compared with the agenda; what is shown is in `changes`"),
    ("pack_supplements.changes", "the demo has no supplement; panels/pack.rs reads one"),
    ("packs.agenda", "compared with the agenda; of what was taken off its title is shown"),
    ("packs.late_reason", "the demo gives none"),
    ("search_entries.words", "shown to whoever looks for something; panels/finding.rs does"),
    ("search_entries.people", "looked through, and never shown"),
    ("papers.text", "for finding a paper"),
    ("service_calls.asked", "the page of a service is found by its name; panels/programme.rs reads one"),
    ("paper_requests.mail", "where the mail goes"),
    ("question_askings.mail", "the same"),
    ("statement_sounds.words", "compared with the words of the promise, and never shown"),
];

fn script(of: &str) -> String {
    format!("<script>alert('{of}')</script>\"'><img src=x onerror=alert(1)>")
}

async fn ask(app: &TestApp, sql: &str, values: Vec<Value>) -> u64 {
    let db = app.services.db.connection();
    let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    db.execute_raw(asked).await.expect(sql).rows_affected()
}

/// Puts a script wherever somebody can type; the places that had something in them.
async fn spoil(app: &TestApp) -> BTreeSet<String> {
    let mut places = BTreeSet::new();
    for (table, columns) in TYPED {
        for column in *columns {
            let place = format!("{table}.{column}");
            // What a mail says is sealed; as it was before that, it is read as it stands.
            let before = if place == "outbox.body" { String::new() } else { format!("{column} ||") };
            let sql = format!("UPDATE {table} SET {column} = {before} $1 WHERE {column} <> ''");
            if ask(app, &sql, vec![script(&place).into()]).await > 0 {
                places.insert(place);
            }
        }
    }
    for (table, columns) in TEXTS {
        for column in *columns {
            if spoil_texts(app, table, column).await {
                places.insert(format!("{table}.{column}"));
            }
        }
    }
    let typed = "'council_en', 'council_cy', 'duty_line', 'advocacy_en', 'advocacy_cy', 'advocacy_phone'";
    let sql = format!("UPDATE settings SET value = value || $1 WHERE key IN ({typed})");
    assert!(ask(app, &sql, vec![script("settings.value").into()]).await > 4);
    places.insert("settings.value".into());
    for (table, column) in [("consultations", "draft"), ("surveys", "draft"), ("survey_versions", "document")] {
        spoil_documents(app, table, column).await;
        places.insert(format!("{table}.{column}"));
    }
    spoil_versions(app).await;
    places.insert("release_versions.words".into());
    for (table, column, id) in SEALED {
        if spoil_sealed(app, &app.services.keys, [table, column, id]).await {
            places.insert(format!("{table}.{column}"));
        }
    }
    places
}

/// A text in each language that it has words in.
async fn spoil_texts(app: &TestApp, table: &str, column: &str) -> bool {
    let db = app.services.db.connection();
    let sql = format!("SELECT DISTINCT {column} FROM {table} WHERE {column} <> '{{}}'");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    for row in &rows {
        let before: String = row.try_get_by_index(0).expect("a text");
        let mut text = serde_json::from_str(&before).expect("JSON");
        spoil_words(&mut text, &script(&format!("{table}.{column}")));
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {column} = $2");
        ask(app, &sql, vec![text.to_string().into(), before.into()]).await;
    }
    !rows.is_empty()
}

/// Every word of what adults say in public.
async fn spoil_versions(app: &TestApp) {
    let db = app.services.db.connection();
    let sql = "SELECT kind, subject_id, version, words FROM release_versions".to_owned();
    for row in db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked") {
        let kind: String = row.try_get_by_index(0).expect("a text");
        let id: Uuid = row.try_get_by_index(1).expect("an id");
        let version: i32 = row.try_get_by_index(2).expect("a number");
        let mut words = serde_json::from_str(&row.try_get_by_index::<String>(3).expect("a text")).expect("JSON");
        spoil_words(&mut words, &script("release_versions.words"));
        let sql = "UPDATE release_versions SET words = $1 WHERE kind = $2 AND subject_id = $3 AND version = $4";
        ask(app, sql, vec![words.to_string().into(), kind.into(), id.into(), version.into()]).await;
    }
}

/// Every word of a survey in either language.
async fn spoil_documents(app: &TestApp, table: &str, column: &str) {
    let db = app.services.db.connection();
    let asked = Statement::from_string(db.get_database_backend(), format!("SELECT id, {column} FROM {table}"));
    for row in db.query_all_raw(asked).await.expect("asked") {
        let id: Uuid = row.try_get_by_index(0).expect("an id");
        let mut document = serde_json::from_str(&row.try_get_by_index::<String>(1).expect("a text")).expect("JSON");
        spoil_words(&mut document, &script(&format!("{table}.{column}")));
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE id = $2");
        ask(app, &sql, vec![document.to_string().into(), id.into()]).await;
    }
}

fn spoil_words(value: &mut serde_json::Value, with: &str) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    serde_json::Value::String(text) if matches!(name.as_str(), "en" | "cy") => text.push_str(with),
                    field => spoil_words(field, with),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter_mut().for_each(|field| spoil_words(field, with)),
        _ => {}
    }
}

async fn spoil_sealed(app: &TestApp, keys: &Keys, [table, column, id]: [&str; 3]) -> bool {
    let db = app.services.db.connection();
    let sql = format!("SELECT {id}, {column} FROM {table} WHERE {column} IS NOT NULL");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    for row in &rows {
        let (of, sealed) = (row.try_get_by_index::<Uuid>(0), row.try_get_by_index::<Vec<u8>>(1));
        let (of, sealed) = (of.expect("an id"), sealed.expect("bytes"));
        let text = keys.open(of, &sealed).expect("ours") + &script(&format!("{table}.{column}"));
        let sql = format!("UPDATE {table} SET {column} = $1 WHERE {id} = $2 AND {column} = $3");
        ask(app, &sql, vec![keys.seal(of, &text).into(), of.into(), sealed.into()]).await;
    }
    !rows.is_empty()
}

/// Why a page is not safe, if it is not.
fn runs(body: &str) -> Option<String> {
    let html = Html::parse_document(body);
    let all = Selector::parse("*").expect("a selector");
    html.select(&all).find_map(|element| {
        let script = element.value().name() == "script" && element.text().any(|text| text.contains("alert("));
        let handler = element.value().attrs().any(|(name, _)| name.starts_with("on"));
        let picture = element.value().name() == "img" && element.attr("src") == Some("x");
        (script || handler || picture).then(|| element.html().chars().take(200).collect())
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_typed_never_runs() {
    let council = Council::start(Sqlite).await;
    let app = &council.app;
    every_column_is_known(app).await;
    run(app, "UPDATE surveys SET return_note = 'A note', meant_for = '{\"en\":\"All\",\"cy\":\"Pawb\"}'").await;
    let mut addresses = council.addresses().await;
    // The newest entries of the log may all be of things without a name.
    addresses.push(("/audit", "/audit?thing=person".to_owned()));
    let twins: Vec<_> = addresses.iter().map(|(page, path)| (*page, format!("/cy{path}"))).collect();
    addresses.extend(twins);
    let places = spoil(app).await;
    // The settings are asked for anew after a while.
    app.clock.forward(6_000);
    let (mut wrong, mut seen) = (BTreeMap::new(), BTreeSet::new());
    council
        .walk(&addresses, |visit| {
            let kind = visit.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            let body = String::from_utf8_lossy(&visit.body);
            if visit.status.is_server_error() {
                wrong.insert(visit.page, format!("{} of {} for a {}", visit.status, visit.path, visit.who));
            }
            if kind.starts_with("text/html") {
                if let Some(what) = runs(&body) {
                    wrong.insert(visit.page, format!("{} for a {}: {what}", visit.path, visit.who));
                }
                let text: String = Html::parse_document(&body).root_element().text().collect();
                seen.extend(places.iter().filter(|place| text.contains(&format!("alert('{place}')"))).cloned());
            }
        })
        .await;
    assert!(wrong.is_empty(), "{wrong:#?}");
    // The walk was one: what was typed really stood on a page.
    let unseen = places.difference(&seen).filter(|place| UNSEEN.iter().all(|(not, _)| not != place));
    assert_eq!(unseen.collect::<Vec<_>>(), Vec::<&String>::new(), "nobody was shown these");
}

/// A column of words is in one of the lists, and what is in the lists is there.
async fn every_column_is_known(app: &TestApp) {
    let db = app.services.db.connection();
    let sql = "SELECT m.name, p.name FROM sqlite_master m, pragma_table_info(m.name) p \
               WHERE m.type = 'table' AND p.type = 'TEXT' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'seaql_%'";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("asked");
    let text = |row: &sea_orm_migration::sea_orm::QueryResult, n| row.try_get_by_index::<String>(n).expect("a name");
    let there: BTreeSet<_> = rows.iter().map(|row| format!("{}.{}", text(row, 0), text(row, 1))).collect();
    let listed = TYPED
        .iter()
        .chain(TEXTS)
        .chain(OURS)
        .flat_map(|(table, columns)| columns.iter().map(move |c| format!("{table}.{c}")));
    let listed: BTreeSet<_> = listed.collect();
    let unknown: Vec<_> = there.symmetric_difference(&listed).collect();
    assert!(unknown.is_empty(), "can somebody type these? {unknown:?}");
}

#[test]
fn a_script_that_runs_is_found() {
    for body in ["<p><script>alert(1)</script>", "<p><img src=x>", "<a onclick='x'>y</a>"] {
        assert!(runs(body).is_some(), "{body}");
    }
    assert_eq!(runs("<p>&lt;script&gt;alert(1)<script src=/look.js></script>"), None);
}
