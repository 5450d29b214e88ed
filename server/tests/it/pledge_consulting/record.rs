//! The record of what was said about a draft: its figures, what was picked, what its writers read in the end.

use domain::role::Role;
use rstest::rstest;

use super::{about, claimed, closed, commented, drafted, opened, shared, waiting};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    tables::rows,
    voices::{come_back, count, words},
};

/// As erasing one person does (`store::flows::erase`).
const ONE_GOES: &str = "DELETE FROM voices WHERE id IN (SELECT voice_id FROM consultation_comments LIMIT 1)";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_comments_of_one_group_are_counted_and_few_are_not(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer", "partner"]).await;
    for n in 0..12 {
        commented(&app.visitor(), &code, "missing", "young", &format!("Idea number {n}")).await.expect_status(200);
    }
    commented(&app.visitor(), &code, "missing", "carer", "Respite").await.expect_status(200);
    closed(&lead, &draft).await;
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_text("We got 13 comments.");
    // One group alone hidden could be worked out from the others.
    assert_eq!(record.all("tbody td"), ["not shown", "not shown", "not shown"]);
    record.expect_no_text("Idea number");
}

/// Whoever is erased, or takes their words back, is in no figure that could be seen before and after.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn two_looks_at_a_record_show_the_same_figures(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer"]).await;
    for n in 0..20 {
        let who = if n % 2 == 0 { "young" } else { "carer" };
        commented(&app.visitor(), &code, "missing", who, &format!("Idea number {n}")).await.expect_status(200);
    }
    // One of them is erased while people are still asked, another once it is closed.
    crate::voices::run(&app, ONE_GOES).await;
    closed(&lead, &draft).await;
    let path = format!("/c/{code}/record");
    let before = app.visitor().get(&path).await.expect_text("We got 20 comments.");
    assert_eq!(before.all("tbody td"), ["10", "10"]);
    crate::voices::run(&app, ONE_GOES).await;
    assert_eq!(app.visitor().get(&path).await.text(), before.text());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 18);
}

/// Of a comment that changed nothing the writer reads that, once the pledge is agreed on; adults are not sent to *Tell
/// us*; the paper has what the page has.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_writer_reads_what_came_of_it_in_the_end(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer"]).await;
    let open = app.visitor().get(&format!("/c/{code}")).await.form("/do/pledge/comment");
    let receipt = words(&commented(&app.visitor(), &code, "missing", "young", "A garden").await);
    let voice = waiting(&app).await;
    let page = claimed(&officer, &voice).await.expect_text("and a panel if you choose one");
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
    closed(&lead, &draft).await;
    let late = open.fill("about", "missing").fill("as_who", "carer").fill("text", "Too late").send().await;
    let late = late.expect_status(422).expect_text("send them to the person who gave you this link");
    late.expect_no_text("send them with “Tell us”");
    let over = app.visitor().get(&format!("/c/{code}")).await.expect_text("Are you a young person?");
    over.expect_text("If you are an adult");
    let page = lead.get(&draft).await.follow("You see a dentist").await.form("/do/pledge/reword-statement");
    page.fill("plain[en]", "Whenever it hurts").fill("plain[cy]", "Pan fydd yn brifo").send().await.expect_status(200);
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("They show what they changed");
    mine.expect_no_text("It did not change the words");
    let page = lead.get(&draft).await.follow("Record the adoption").await;
    let form =
        page.form("/do/pledge/adopt").fill("on", "2026-11-22").fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet");
    form.send().await.expect_status(200);
    let mine = come_back(&app.visitor(), &receipt).await.expect_text("The draft was agreed on 22 November 2026");
    mine.expect_text("It did not change the words this time").expect_no_text("They show what they changed");
    app.visitor().get(&format!("/c/{code}/record")).await.expect_text("Whenever it hurts");
    let paper = app.visitor().get(&format!("/c/{code}/record.pdf")).await.expect_status(200);
    assert!(paper.body.starts_with("%PDF"), "a PDF");
}

/// A record has as many comments as people send: no statement names each of them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_record_of_very_many_comments_is_read(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    commented(&app.visitor(), &code, "missing", "young", "A garden").await.expect_status(200);
    // More than either database takes as values of one statement.
    let columns = crate::tables::columns(&app).await.remove("voices").expect("a table");
    let others = columns.into_iter().filter(|column| column != "id").collect::<Vec<_>>().join(", ");
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 70000)";
    let sql = format!("INSERT INTO voices (id, {others}) {many} SELECT {id}, {others} FROM voices, many");
    crate::voices::run(&app, &sql).await;
    let sql = "INSERT INTO consultation_comments (voice_id, consultation_id, as_who, later) \
        SELECT voices.id, consultations.id, 'young', false FROM voices, consultations \
        WHERE voices.id NOT IN (SELECT voice_id FROM consultation_comments)";
    crate::voices::run(&app, sql).await;
    closed(&lead, &draft).await;
    app.visitor().get(&format!("/c/{code}/record")).await.expect_status(200).expect_text("nothing here that everyone");
    lead.get(&format!("{draft}/changes")).await.expect_status(200);
}

/// While a lead picks what led to a change, its writer's new words are shared, or another is taken back: what is shown
/// afterwards is shared, and each comment is there once.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_picked_is_what_is_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let (first, second) = (app.visitor(), app.visitor());
    let dentist = about(&first, &code, "dentist").await;
    let mut voices = Vec::new();
    for (writer, text) in [(&first, "Once is not enough"), (&second, "I am afraid of it")] {
        commented(writer, &code, &dentist, "young", text).await.expect_status(200);
        let voice = waiting(&app).await;
        shared(&officer, &voice).await;
        voices.push(voice);
    }
    closed(&lead, &draft).await;
    let page = lead.get(&draft).await.follow("You see a dentist").await.form("/do/pledge/reword-statement");
    page.fill("text[en]", "You see a dentist when you need one").send().await.expect_status(200);
    // Other words of the first wait for an officer, who is about to share them.
    let form = first.get(&format!("/follow/{}/correct", voices[0])).await.form("/do/voices/correct");
    form.fill("text", "Once a year is not enough").send().await.expect_status(200);
    let newer = waiting(&app).await;
    let share = claimed(&officer, &newer).await.form("/do/moderation/share").fill("readers", "public");
    let withdraw = second.get(&format!("/follow/{}/withdraw", voices[1])).await.form("/do/voices/withdraw");
    let page = lead.get(&format!("{draft}/changes")).await.follow("Choose what people said that led to this").await;
    let pick = page.form("/do/pledge/pick-reasons");
    let pick = voices.iter().fold(pick, |form, voice| form.tick("comments[]", voice));
    let (picked, shared, gone) = tokio::join!(pick.send(), share.send(), withdraw.send());
    assert!([200, 409].contains(&picked.status.as_u16()), "{}", picked.status);
    assert_eq!((shared.status.as_u16(), gone.status.as_u16()), (200, 200));
    let unshared = "SELECT COUNT(*) FROM change_reasons JOIN voices ON voices.id = voice_id \
        WHERE state NOT IN ('shared', 'shared_redacted', 'withdrawn')";
    assert_eq!(count(&app, unshared).await, 0);
    // The older version gave way to the newer one, whoever came first.
    let all = rows(&app).await;
    let picked = |voice: &str| all.iter().any(|row| row.table == "change_reasons" && row.text("voice_id") == voice);
    assert!(!picked(&voices[0]), "nobody reads those words any more");
    let page = lead.get(&format!("{draft}/changes")).await.expect_no_text("Once is not enough");
    page.expect_no_text("I am afraid of it");
}
