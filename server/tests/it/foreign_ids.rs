//! Another's id: somebody of the right role, but not of this panel, survey or voice, knows the real id of
//! everything. They are shown none of it, and whatever they send changes no row.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Browser,
    council::{Council, signed_in},
    permissions::actions,
    tables::{Row, in_words, rows},
    voices::tell,
};

/// Where the id of a field stands.
const TABLES: [(&str, &str); 74] = [
    ("voice", "voices"),
    ("with", "voices"),
    ("voices[]", "voices"),
    ("panel", "panels"),
    ("person", "people"),
    ("to", "people"),
    ("picture", "pictures"),
    ("batch", "batches"),
    ("concern", "concerns"),
    ("opening", "openings"),
    ("role_request", "role_requests"),
    ("request", "advocate_requests"),
    ("meeting", "meetings"),
    ("table_item", "agenda_items"),
    ("item", "agenda_items"),
    ("reply", "replies"),
    ("signatures[]", "endorsements"),
    ("signature", "endorsements"),
    ("link", "signing_links"),
    ("edition", "pledges"),
    ("claim", "claims"),
    ("piece", "evidence"),
    ("figure", "claim_figures"),
    ("issue", "pledge_issues"),
    ("consultation", "consultations"),
    ("comments[]", "voices"),
    ("report", "pledge_reports"),
    ("pack", "inspection_packs"),
    ("member", "memberships"),
    ("seats[]", "memberships"),
    ("account", "people"),
    ("term", "office_terms"),
    ("mistaken", "office_terms"),
    ("area", "areas"),
    ("areas[]", "areas"),
    ("indicator", "indicators"),
    ("indicators[]", "indicators"),
    ("nomination", "nominations"),
    ("champion", "champions"),
    ("joining", "join_requests"),
    ("training", "trainings"),
    ("record", "training_records"),
    ("who", "memberships"),
    ("freed", "memberships"),
    ("there[]", "memberships"),
    ("called", "called_people"),
    ("standing", "standing_items"),
    ("paper", "papers"),
    ("paper_request", "paper_requests"),
    ("declarer", "memberships"),
    ("declaration", "declarations"),
    ("guest", "meeting_guests"),
    ("section", "minutes_sections"),
    ("approved_at", "meetings"),
    ("action_report", "action_reports"),
    ("witness_item", "agenda_items"),
    ("witness", "witness_accounts"),
    ("event", "panel_events"),
    ("asking", "question_askings"),
    ("proposal", "question_proposals"),
    ("celebration", "celebrations"),
    ("entry", "programme_items"),
    ("carried", "programme_items"),
    ("priority", "programme_priorities"),
    ("visit", "visits"),
    ("place", "visit_places"),
    ("officer", "people"),
    ("goer", "memberships"),
    ("taken_off", "memberships"),
    ("swap_to", "memberships"),
    ("swap_from", "memberships"),
    ("check_of", "memberships"),
    ("check", "visit_checks"),
    ("reach_entry", "reach_entries"),
];

/// What an action is sent: real ids of one voice, one panel and one survey, none of them the sender's.
fn form(all: &[Row], form: &str) -> Vec<(String, String)> {
    let first = |table: &str| all.iter().find(|row| row.table == table);
    // A panel with an answer, and a meeting of it; a survey that can still be changed.
    let panel = first("replies").expect("an answer").text("panel_id");
    let of_panel = |row: &&Row| row.text("panel_id") == panel;
    let id = |table: &str| {
        let rows = || all.iter().filter(|row| row.table == table);
        rows().find(of_panel).or(rows().next()).map(|row| row.text("id")).unwrap_or_default()
    };
    let slug = all.iter().find(|row| row.table == "panels" && row.text("id") == panel).expect("it").text("slug");
    let draft = all.iter().find(|row| row.table == "surveys" && row.text("state") == "draft").expect("a draft");
    let comment = first("survey_comments").map(|row| row.text("id")).unwrap_or_default();
    let filled = form.split('&').filter_map(|field| field.split_once('='));
    let filled = filled.map(|(name, value)| {
        let real = match (name, value) {
            ("panel", _) => panel.clone(),
            ("comment", _) => comment.clone(),
            (_, "{id}") => TABLES.iter().find(|(of, _)| *of == name).map(|(_, table)| id(table)).unwrap_or_default(),
            (_, "{code}") => draft.text("code"),
            (_, "{slug}") => slug.clone(),
            (_, "{once}") => "0123456789abcdef0123456789abcdef".to_owned(),
            (_, other) => other.replace('+', " "),
        };
        (name.to_owned(), real)
    });
    // An answer that would be one, if it were theirs to give.
    filled.chain([("text[en]".to_owned(), "Not mine".to_owned())]).collect()
}

/// Somebody with a receipt of their own; a member who shares no survey; a panel member who sits nowhere.
async fn strangers(council: &Council) -> Vec<(&'static str, Browser)> {
    let app = &council.app;
    let writer = app.visitor();
    tell(&writer, "my own words", "confidential").await.expect_status(200);
    let mut strangers = vec![("another writer", writer)];
    for (who, name, role) in
        [("another member", "Stranger", Role::Member), ("another panel member", "Outsider", Role::PanelMember)]
    {
        let (_, token) = app.person(name, &[role]).await;
        strangers.push((who, signed_in(app, &format!("/sign-in/{token}")).await));
    }
    strangers
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_knows_an_id_may_do_nothing_with_it(#[case] backend: Backend) {
    let council = Council::start(backend).await;
    let addresses = council.addresses().await;
    let all = rows(&council.app).await;
    let strangers = strangers(&council).await;
    let before = but_the_log(&council).await;
    let mut wrong = Vec::new();
    for (who, browser) in &strangers {
        // Pages: what is not public is not theirs.
        let closed = |page: &&str| {
            page.starts_with("/surveys/{code}")
                || page.starts_with("/panels/{slug}")
                || page.starts_with("/follow/{id}")
        };
        for (page, path) in addresses.iter().filter(|(page, _)| closed(page)) {
            // Whoever has been in care may see live figures; a wall of a survey not theirs shows figures alone.
            let shown = browser.get(&path.replace("/wall/events", "/wall")).await;
            let status = shown.status.as_u16();
            // Without a receipt the form is there, empty, for words that somebody typed while theirs ran out.
            let lapsed = page.starts_with("/follow/") && shown.text().contains("Type my four words");
            // Led elsewhere is not shown.
            if !matches!(status, 403 | 404) && !page.contains("/wall") && !lapsed && shown.path() == path {
                wrong.push(format!("{status} of {path} for {who}"));
            }
        }
        // Actions: everything that names a thing, but for answering, which is for everybody.
        for (action, _, fields) in actions().filter(|(action, ..)| !action.starts_with("/do/responses/")) {
            if !["{id}", "{code}", "{slug}"].iter().any(|gap| fields.contains(gap)) {
                continue;
            }
            let sent = form(&all, fields);
            let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let status = browser.post(action, &sent).await.status.as_u16();
            if !matches!(status, 403 | 404 | 409 | 410 | 422) {
                wrong.push(format!("{status} of {action} for {who}"));
            }
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let after = but_the_log(&council).await;
    let changed: Vec<_> = before.symmetric_difference(&after).collect();
    assert!(changed.is_empty(), "changed by strangers:\n{changed:#?}");
}

/// Answering is for everybody: what somebody sends for a survey that others answer touches theirs alone.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_answers_touches_nobody_elses_answers(#[case] backend: Backend) {
    // What is counted together may rise, what a browser holds of its own receipt may end; what somebody gave may not
    // move.
    const COUNTED: [&str; 6] = ["audit", "audit_head", "tallies", "outbox", "held_receipts", "receipt_openings"];
    let council = Council::start(backend).await;
    let all = rows(&council.app).await;
    let open = |row: &&Row| row.table == "surveys" && row.text("state") == "open";
    let code = all.iter().find(open).expect("an open survey").text("code");
    let strangers = strangers(&council).await;
    let given = |mut all: Vec<Row>| {
        all.retain(|row| !COUNTED.contains(&row.table.as_str()));
        in_words(&all)
    };
    let before = given(rows(&council.app).await);
    for (_, browser) in &strangers {
        browser.get(&format!("/s/{code}")).await.expect_status(200);
        for (action, _, fields) in actions().filter(|(action, ..)| action.starts_with("/do/responses/")) {
            let fields = fields.replace("{code}", &code).replace("{once}", "0123456789abcdef0123456789abcdef");
            let sent: Vec<_> = fields.split('&').filter_map(|field| field.split_once('=')).collect();
            let status = browser.post(action, &sent).await.status.as_u16();
            assert!(status < 500, "{status} of {action}");
        }
        for page in ["", "/1", "/check", "/done", "/later"] {
            let page = browser.get(&format!("/s/{code}{page}")).await;
            assert!(page.status.as_u16() < 500, "{}", page.path());
        }
    }
    let after = given(rows(&council.app).await);
    let gone: Vec<_> = before.difference(&after).collect();
    assert!(gone.is_empty(), "changed by strangers:\n{gone:#?}");
}

async fn but_the_log(council: &Council) -> std::collections::BTreeSet<String> {
    let mut all = rows(&council.app).await;
    all.retain(|row| !matches!(row.table.as_str(), "audit" | "audit_head"));
    in_words(&all)
}
