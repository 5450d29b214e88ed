//! What is said about a draft is not lost: it rings where it tells of danger, and can be added to and said in other words.

use domain::role::Role;
use rstest::rstest;

use super::{about, claimed, closed, commented, drafted, opened, shared, waiting};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
    tables::rows,
    voices::{count, words},
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_ring_and_words_are_not_lost(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let page = commented(&child, &code, "missing", "young", "He hits me and I want to die").await.expect_status(200);
    page.expect_text("999").expect_text("0800 1111");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged AND source = 'pledge'").await, 1);
    // Posted twice, it is there once.
    let form = child.get(&format!("/c/{code}")).await.form("/do/pledge/comment").fill("about", "missing");
    let form = form.fill("text", "A garden").fill("as_who", "young").fill("privacy", "anonymous");
    form.clone().send().await.expect_status(200);
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 2);
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL AND person_id IS NULL";
    assert_eq!(count(&app, linked).await, 1, "nothing links it to anybody");
    // It ends while somebody writes: their words are still there.
    let form = child.get(&format!("/c/{code}")).await.form("/do/pledge/comment").fill("about", "missing");
    let form = form.fill("as_who", "young");
    closed(&lead, &draft).await;
    let page = form.fill("text", "A swimming pool").send().await.expect_status(422);
    let page = page.expect_text("This ended while you were writing").expect_text("send them with “Tell us”");
    assert_eq!(page.form("/do/pledge/comment").value("text").map(str::trim), Some("A swimming pool"));
    child.get(&format!("/c/{code}")).await.expect_text("This has ended").expect_no_form("/do/pledge/comment");
    // What people have said keeps the draft from being thrown away, or a file from taking its place.
    let edition = lead.get(&draft).await.form("/do/pledge/rename-edition").value("edition").expect("an id").to_owned();
    let revision = rows(&app).await.into_iter().find(|row| row.table == "pledges").expect("one").text("revision");
    let drop = [("edition", edition.as_str()), ("revision", revision.as_str()), ("sure", "yes")];
    lead.post("/do/pledge/drop-edition", &drop).await.expect_status(409).expect_text("People have had their say");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_added_or_said_in_other_words_is_about_the_same(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let feel = about(&child, &code, "how you feel").await;
    commented(&child, &code, &feel, "young", "Ask me alone").await.expect_status(200);
    let voice = waiting(&app).await;
    shared(&officer, &voice).await;
    let more = child.get(&format!("/follow/{voice}/more")).await.form("/do/voices/say-more");
    more.fill("text", "And not at school").send().await.expect_status(200);
    let added = waiting(&app).await;
    claimed(&officer, &added).await.expect_text("2. We ask how you feel");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments WHERE later").await, 1);
    // Erased, nothing of it is left.
    crate::voices::run(&app, "DELETE FROM voices").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM consultation_comments").await, 0);
}

/// Whoever comments twice in one sitting keeps the words they have, if they like.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_second_comment_may_go_under_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let child = app.visitor();
    let form = |page: &Page, text: &str| {
        let form = page.form("/do/pledge/comment").fill("about", "missing").fill("as_who", "young");
        form.fill("text", text)
    };
    let page = child.get(&format!("/c/{code}")).await.expect_no_text("words do you want for this");
    let done = form(&page, "A garden").send().await.expect_status(200);
    let first = words(&done);
    let again = done.follow("Say something else about it").await.expect_text("words do you want for this");
    assert_eq!(again.form("/do/pledge/comment").value("receipt"), Some("same"), "who has just written is who writes");
    let send = form(&again, "A pond");
    let done = send.clone().send().await.expect_status(200);
    assert_eq!(words(&done), first);
    send.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(DISTINCT receipt_id) FROM voices").await, 1);
    child.get("/follow").await.expect_text("A garden").expect_text("A pond");
    // Somebody else at the same phone gets words of their own unless they say otherwise; anonymous, none.
    let page = child.get(&format!("/c/{code}")).await;
    assert_eq!(page.form("/do/pledge/comment").value("receipt"), Some("new"));
    let done = form(&page, "A swing").send().await.expect_status(200);
    assert_ne!(words(&done), first);
    let page = child.get(&format!("/c/{code}")).await;
    let send = form(&page, "A tree").fill("receipt", "same").fill("privacy", "anonymous");
    send.send().await.expect_status(200);
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL";
    assert_eq!(count(&app, linked).await, 1);
}
