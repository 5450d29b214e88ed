//! What the council keeps for a shorter time goes sooner; nothing is ever kept for longer.

use domain::{
    role::Role,
    time::{DAY, HOUR, MINUTE},
};
use platform::audit;
use rstest::rstest;
use server::cli::retention::retention;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    responses::world::{World, answer_all},
    voices::{count, run, tell, words},
};

/// Sets a period on the page of settings.
async fn keep(admin: &Browser, period: &str, n: &str) {
    let form = admin.get("/settings").await.expect_status(200).form("/do/people/save-settings");
    form.fill(&format!("keep[{period}]"), n)
        .send()
        .await
        .expect_status(200)
        .expect_text("The settings have been saved");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_period_can_be_shortened_and_never_lengthened(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = || async { admin.get("/settings").await.form("/do/people/save-settings") };
    for (period, too_long, says) in [
        ("started", "8", "from 1 to 7"),
        ("originals", "7", "from 1 to 6"),
        ("receipts", "13", "from 3 to 12"),
        ("staff", "13", "from 1 to 12"),
        ("members", "31", "from 1 to 30"),
        ("audit", "8", "from 1 to 7"),
        ("receipts", "0", "from 3 to 12"),
    ] {
        let field = format!("keep[{period}]");
        let refused = form().await.fill(&field, too_long).send().await.expect_status(422).expect_text(says);
        assert_eq!(refused.form("/do/people/save-settings").value(&field), Some(too_long));
    }
    run(&app, "INSERT INTO settings (key, value) VALUES ('keep_originals', '600')").await;
    app.visitor().get("/privacy").await.expect_text("just as you wrote them: 6 months after");
    keep(&admin, "originals", "1").await;
    keep(&admin, "started", "2").await;
    let page = app.visitor().get("/privacy").await.expect_text("just as you wrote them: 1 month after");
    page.expect_text("did not send: 2 days");
    app.visitor().get("/cy/privacy").await.expect_text("2 ddiwrnod");
    admin.get("/audit").await.expect_text("keep_started");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_shortened_period_bites(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let member = app.signed_in("Mali", &[Role::Member]).await;
    let writer = app.visitor();
    let three = words(&tell(&writer, "my own words", "confidential").await);
    let decided = app.clock.now().0;
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = 'shared', decided_at = {decided}")).await;
    keep(&admin, "originals", "1").await;
    keep(&admin, "receipts", "3").await;
    keep(&admin, "members", "2").await;

    app.clock.forward(2 * DAY - MINUTE);
    member.get("/account").await.expect_status(200);
    app.clock.forward(2 * MINUTE);
    member.get("/account").await.expect_status(403);
    app.clock.forward(27 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 1, "not before its time");
    app.clock.forward(2 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 0);
    app.clock.forward(60 * DAY);
    let follow = app.visitor();
    let ask = follow.get("/follow").await.form("/do/voices/follow").fill("words", &three);
    ask.clone().send().await.expect_status(200).expect_text("shared");
    app.clock.forward(DAY);
    ask.send().await.expect_status(422);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 0);

    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let admin = app.signed_in("Ada Two", &[Role::Admin]).await;
    keep(&admin, "staff", "1").await;
    officer.get("/moderation").await.expect_status(200);
    app.clock.forward(HOUR);
    officer.get("/moderation").await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_log_forgets_its_beginning_and_says_where_it_now_begins(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let db = app.services.db.connection();
    app.person("Old", &[Role::Member]).await;
    app.clock.forward(7 * 365 * DAY);
    app.person("Young", &[Role::Member]).await;
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit").await, 2, "seven years are not over");
    app.clock.forward(4 * DAY);
    app.keep().await;
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE seq = 1").await, 0);
    assert_eq!(audit::verify(db).await.expect("asked"), Ok(2), "the young one, and that the old one is forgotten");
    // A beginning that was cut off by hand is still found.
    run(&app, "DELETE FROM audit WHERE seq = 2").await;
    assert_eq!(audit::verify(db).await.expect("asked"), Err(1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_says_what_would_go_and_erases_nothing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), "my own words", "confidential").await;
    run(&app, "UPDATE voices SET state = 'not_shared', reason = 'other', decided_at = 0").await;
    app.clock.forward(366 * DAY);
    let says = retention(&app.services, true).await.expect("said");
    assert!(says.contains("1  sealed originals and pictures, kept for 6 months"), "{says}");
    assert!(says.contains("1  receipts, kept for 12 months"), "{says}");
    assert!(says.contains("0  responses never sent, kept for 7 days\n"), "{says}");
    assert!(says.contains("1  receipts, kept for 12 months, the oldest of 2026-11-22\n"), "{says}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 1);
    app.confirm_clock().await;
    let says = retention(&app.services, false).await.expect("erased");
    assert!(says.contains("0  sealed originals") && says.contains("0  receipts"), "{says}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 0);
}

/// Each line of the domain's schedule is one job: counted, with its oldest, and gone once it has run.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_line_of_the_schedule_is_a_job_of_its_own(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    // One of each: begun and not sent, decided, followed by receipt, sessions of both, a link, mail, the log.
    answer_all(&world.browser, "", "a", "begun").await.expect_status(200);
    tell(&app.visitor(), "my own words", "confidential").await;
    run(app, "UPDATE voices SET state = 'not_shared', reason = 'other', decided_at = 0").await;
    app.signed_in("Mali", &[Role::Member]).await;
    app.signed_in("Ada", &[Role::Admin]).await;
    let ask = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
    ask.fill("email", "mali@example.org").send().await.expect_status(200);
    app.settled().await;
    let now = app.clock.now().0;
    run(app, &format!("UPDATE outbox SET sent_at = {now}")).await;
    let asked = format!("SELECT id, 'answered', 'en', {now}, {now}, {now} FROM receipts LIMIT 1");
    run(app, &format!("INSERT INTO advocate_requests (id, state, lang, asked_at, due_at, ended_at) {asked}")).await;
    let asked = format!("SELECT id, 'later', 'en', FALSE, {now}, {now}, {now} FROM receipts LIMIT 1");
    let of = "id, state, lang, alarming, asked_at, due_at, ended_at";
    run(app, &format!("INSERT INTO join_requests ({of}) {asked}")).await;
    for of_questions in [
        format!(
            "INSERT INTO panels (id, slug, name, created_at) SELECT id, 'kept', '{{}}', {now} FROM receipts LIMIT 1"
        ),
        format!("INSERT INTO questions (id, panel_id, bank, created_at) SELECT id, id, 'safe', {now} FROM panels"),
        format!(
            "INSERT INTO question_askings
                (id, question_id, panel_id, period, state, name, mail, asked_at, due_on, ended_at)
            SELECT id, id, id, '2025', 'withdrawn', 'Sam', 'sam@example.org', {now}, '2026-12-01', {now} FROM panels"
        ),
        format!(
            "INSERT INTO question_proposals (id, panel_id, person_id, state, lang, alarming, proposed_at, ended_at)
            SELECT panels.id, panels.id, people.id, 'taken_back', 'en', FALSE, {now}, {now} FROM panels, people LIMIT 1"
        ),
        format!(
            "INSERT INTO celebrations (id, state, whose, what, lang, consent, agreed_by, noted_at)
            SELECT id, 'noted', 'staff', '{{\"en\":\"x\"}}', 'en', 'panel', 'themselves', {now} FROM panels"
        ),
    ] {
        run(app, &of_questions).await;
    }
    let of = "id, panel_id, kind, state, held_on, starts_at, place, created_at";
    let meeting = format!("SELECT id, id, 'takeover', 'minuted', '2026-11-20', '14:00', 'Hall', {now} FROM panels");
    run(app, &format!("INSERT INTO meetings ({of}) {meeting}")).await;
    let guest = format!("SELECT id, id, 'Sam', 'sam@example.org', {now} FROM meetings");
    run(app, &format!("INSERT INTO meeting_guests (id, meeting_id, name, mail, at) {guest}")).await;
    let of = "id, panel_id, position, kind, state, title, created_at";
    let item = format!("SELECT id, id, 0, 'witness', 'planned', '{{}}', {now} FROM panels");
    run(app, &format!("INSERT INTO agenda_items ({of}) {item}")).await;
    let of = "id, item_id, who, recording, readers, kept_until, state, agreed_at";
    let agreed = format!("SELECT id, id, 'carer', 'words', 'panel', '2027-01-01', 'agreed', {now} FROM agenda_items");
    run(app, &format!("INSERT INTO witness_accounts ({of}) {agreed}")).await;
    // A visit that was written about, and a check that lasts for a while.
    let place = "SELECT id, 'Oak', 'home', 1 FROM receipts LIMIT 1";
    run(app, &format!("INSERT INTO visit_places (id, code, kind, made_at) {place}")).await;
    let bytes = "(SELECT token FROM responses WHERE token IS NOT NULL LIMIT 1)";
    let visit = format!("SELECT id, id, id, '2026-11-22', '10:00', 'held', {bytes}, {now} FROM receipts LIMIT 1");
    let of = "id, panel_id, place_id, held_on, starts_at, state, note, noted_at";
    run(app, &format!("INSERT INTO visits ({of}) {visit}")).await;
    let check = format!("SELECT id, id, '2026-11-22', '2029-11-22', id, {now} FROM people LIMIT 1");
    let of = "id, person_id, checked_on, expires_on, checked_by, at";
    run(app, &format!("INSERT INTO visit_checks ({of}) {check}")).await;
    let lines = |text: &str| -> Vec<(u64, String, bool)> {
        let rows = text.lines().filter(|line| line.contains(", kept for "));
        let row = |line: &str| {
            let (n, rest) = line.trim().split_once("  ").expect("a count");
            let (what, kept) = rest.split_once(", kept for ").expect("a time");
            (n.parse().expect("a number"), what.to_owned(), kept.contains("the oldest of 2026-11-22"))
        };
        rows.map(row).collect()
    };
    let before = lines(&retention(&app.services, true).await.expect("said"));
    let names: Vec<_> = before.iter().map(|(_, what, _)| what.as_str()).collect();
    assert_eq!(
        names,
        [
            "responses never sent",
            "sealed originals and pictures",
            "receipts",
            "sessions of staff",
            "sessions of members",
            "mail that was sent",
            "entries of the audit log",
            "requests for an advocate",
            "notes of visits",
            "marks of links to sign in by, which open nothing after 10 minutes",
            "requests to join the Children in Care Council, after their answer",
            "names and addresses of people without an account, after their meeting or their last action",
            "what witnesses told panels, until the day they agreed to",
            "questions that young people propose, after the answer",
            "whom questions of panels were put to, after the answer was judged",
            "celebrations",
            "checks of those who go on visits, after they have run out",
            "files that belong to nothing",
        ]
    );
    app.clock.forward(8 * 366 * DAY);
    for (n, what, dated) in lines(&retention(&app.services, true).await.expect("said")) {
        // Files have their own story (voices::files): their age is the file store's, not the clock's.
        assert!(n > 0 && dated || what.starts_with("files"), "{what}: {n}, {dated}");
    }
    app.confirm_clock().await;
    for _ in 0..3 {
        retention(&app.services, false).await.expect("erased");
    }
    for (n, what, dated) in lines(&retention(&app.services, true).await.expect("said")) {
        assert!(n == 0 && !dated, "{what}: {n} left");
    }
}
