//! A concern between acknowledging and deciding, and after: notes, referrals, opened again; the clock of each urgency.

use domain::{
    ids::VoiceId,
    role::Role,
    time::{HOUR, MINUTE},
};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::said,
    tables::rows,
    voices::count,
};

async fn raise(officer: &Browser, voice: VoiceId, urgency: &str) -> String {
    let page = officer.get(&format!("/moderation/{voice}/concern")).await.expect_status(200);
    let form = page.form("/do/safeguarding/raise").fill("urgency", urgency).fill("what", "seen").fill("why", "worry");
    let page = form.send().await.expect_status(200);
    page.follow("Open the concern").await.path().to_owned()
}

async fn in_hand(lead: &Browser, concern: &str) -> Page {
    lead.get(concern).await.form("/do/safeguarding/acknowledge").send().await.expect_text("in your hands now")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn notes_and_referrals_are_added_and_never_changed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let voice = said(&app, "zqx").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let concern = raise(&officer, voice, "today").await;
    assert!(lead.get(&concern).await.forms("/do/safeguarding/note").is_empty(), "first somebody has it in hand");
    let page = in_hand(&lead, &concern).await;
    page.form("/do/safeguarding/note").send().await.expect_status(422).expect_text("Write the note first");
    let form = page.form("/do/safeguarding/note").fill("note", "zqxnote rang the school");
    form.clone().send().await.expect_text("The note has been added").expect_text("zqxnote rang the school");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM concern_notes").await, 1, "posted twice, added once");

    app.clock.forward(30 * MINUTE);
    let form = lead.get(&concern).await.form("/do/safeguarding/refer");
    form.clone().send().await.expect_status(422).expect_text("Choose who it was referred to");
    let late = form.clone().fill("to", "police").fill("time", "12:31").send().await.expect_status(422);
    let late = late.expect_text("It cannot be in the future").form("/do/safeguarding/refer");
    assert_eq!(late.value("to"), Some("police"), "what was chosen is still there");
    let form = form.fill("to", "police").fill("time", "12:10").fill("reference", "zqxref 12/345");
    let page =
        form.fill("referral", "zqxsaid they go there").send().await.expect_text("The referral has been recorded");
    page.expect_text("Referred to Police").expect_text("22 November 2026, 12:10").expect_text("zqxref 12/345");
    // An officer reads them and adds none.
    let theirs = officer.get(&concern).await.expect_text("zqxnote").expect_text("zqxsaid");
    assert!(theirs.forms("/do/safeguarding/note").is_empty() && theirs.forms("/do/safeguarding/refer").is_empty());
    let all = rows(&app).await;
    assert!(all.iter().all(|row| !row.contains("zqx")), "sealed, in no table in plain words");

    // Whom and when stand in the report; none of the words, nor the number.
    let report = lead.get("/concerns/report").await.expect_text("Police 22 November 2026, 12:10").expect_no_text("zqx");
    report.expect_text("23 November 2026, 12:00");
    let file = lead.get("/concerns/report.csv").await.expect_status(200).body;
    assert!(file.contains("Police 22 November 2026, 12:10") && file.contains("\"2026-11-23 12:00\""), "{file}");
    assert!(!file.contains("zqx"), "{file}");
    assert!(lead.get("/concerns/report.pdf").await.expect_status(200).headers["content-type"] == "application/pdf");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_decided_concern_is_opened_again_and_keeps_its_history(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let voice = said(&app, "zqx").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    app.person("Sam", &[Role::Lead]).await;
    let concern = raise(&officer, voice, "today").await;
    let page = in_hand(&lead, &concern).await;
    let id = page.form("/do/safeguarding/decide").value("concern").expect("its id").to_owned();
    let early = [("concern", id.as_str()), ("reason", "x")];
    let early = lead.post("/do/safeguarding/reopen", &early).await.expect_status(409);
    early.expect_text("nothing to open again");
    let page = page.form("/do/safeguarding/decide").fill("outcome", "zqxfirst nothing to do").send().await;
    assert!(page.forms("/do/safeguarding/note").is_empty(), "it is over");
    assert!(officer.get(&concern).await.forms("/do/safeguarding/reopen").is_empty());

    app.clock.forward(11 * HOUR);
    let form = page.form("/do/safeguarding/reopen");
    form.clone().send().await.expect_status(422).expect_text("Say why you open it again");
    let page =
        form.clone().fill("reason", "zqxreason it goes on").send().await.expect_text("The concern is open again");
    form.fill("reason", "once more").send().await.expect_status(409);
    let page = page.expect_text("zqxfirst nothing to do").expect_text("zqxreason it goes on");
    // The time until a decision begins anew, and it is in hand as before.
    page.expect_text("Decision due in 24 h").expect_text("Opened again 22 November 2026, 23:00");
    let mails = outbox::claim(&app.services, 100).await.expect("claimed");
    let again = mails.iter().filter(|mail| mail.mail.subject.contains("is open again"));
    let mut to: Vec<_> = again.map(|mail| mail.mail.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["ruth@example.org", "sam@example.org"]);
    assert!(mails.iter().all(|mail| !mail.mail.text.contains("zqx")));
    lead.get("/concerns").await.follow("Concern ").await.expect_status(200);
    let page = lead.get(&concern).await.form("/do/safeguarding/decide").fill("outcome", "zqxsecond").send().await;
    page.expect_text("zqxsecond").expect_text("zqxfirst").expect_text("zqxreason");
    lead.get("/concerns/report").await.expect_text("Decided in time 1 of 1");
    for action in ["concern.decided", "concern.reopened"] {
        let sql = format!("SELECT COUNT(*) FROM audit WHERE action = '{action}'");
        assert!(count(&app, &sql).await > 0, "{action}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_urgency_has_its_clock_and_what_is_alarming_comes_first(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let page = officer.get(&format!("/moderation/{}/concern", said(&app, "zqx").await)).await;
    page.expect_text("Acknowledged within 15 min, decided within 4 h.").expect_text("decided within 5 days.");
    let mut concerns = Vec::new();
    for (urgency, due) in [("week", "5 days"), ("today", "24 h"), ("now", "4 h")] {
        let concern = raise(&officer, said(&app, "zqx").await, urgency).await;
        lead.get(&concern).await.expect_text(&format!("Decision due in {due}"));
        concerns.push(concern);
    }
    let order = || async { lead.get("/concerns").await.all("tbody tr td:nth-child(2)") };
    assert_eq!(order().await, ["Now", "Today", "This week"], "nobody has any of them in hand");
    in_hand(&lead, &concerns[2]).await;
    assert_eq!(order().await, ["Today", "This week", "Now"], "in hand and in time");
    in_hand(&lead, &concerns[1]).await;
    in_hand(&lead, &concerns[0]).await;
    assert_eq!(order().await, ["Now", "Today", "This week"], "due next");
    app.clock.forward(4 * HOUR + MINUTE);
    lead.get("/account").await.expect_text("One concern is overdue. Now: Overdue by 1 min");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_waits_behind_a_hundred_others_to_be_told_of(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let voice = said(&app, "zqx").await;
    raise(&officer, voice, "week").await;
    // A hundred that everybody was told of a minute ago stand before it.
    let lift = "INSERT INTO concerns (id, about, state, urgency, why, raised_by, raised_at, escalated_at)";
    let template = rows(&app).await.into_iter().find(|row| row.table == "concerns").expect("one");
    let by = template.text("raised_by");
    let (now, hour) = (app.clock.now().0, HOUR);
    for n in 0..100 {
        let id = domain::ids::ConcernId::new().0;
        let cast = |id: &str| match backend {
            Sqlite => format!("x'{}'", id.replace('-', "")),
            Postgres => format!("'{id}'"),
        };
        let (id, by, raised) = (cast(&id.to_string()), cast(&by), now - 2 * hour - n);
        let bytes = if matches!(backend, Sqlite) { "x'00'" } else { "'\\x00'" };
        let row = format!("({id}, 'voice', 'notified', 'week', {bytes}, {by}, {raised}, {})", now + 59 * MINUTE);
        crate::voices::run(&app, &format!("{lift} VALUES {row}")).await;
    }
    app.clock.forward(HOUR);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'concern.escalated'").await, 1);
}
