//! What a panel says is public once somebody has looked, and never for good: corrected, or taken back.

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use super::helpers::{self, Desk, count, released};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    voices::run,
};

/// Somebody has said something that waits for an answer, and wants mail; their browser and the meeting.
async fn asked(backend: Backend) -> (TestApp, Desk, String, Browser) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "Bags please").fill("theme", "home");
    let form = form.fill("answer", "email").fill("email", "sam@example.org").fill("publish", "yes");
    form.send().await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'Bags please', decided_at = 1").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    run(&app, "DELETE FROM outbox").await;
    (app, desk, meeting, writer)
}

/// Somebody on the panel writes an answer; the page of its draft.
async fn drafted(who: &Browser, meeting: &str, text: &str) -> Page {
    let pack = who.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply");
    form.fill("text[en]", text).send().await.expect_status(200)
}

/// Puts somebody else on the panel, who holds no office.
async fn seated(app: &TestApp, desk: &Desk, name: &str) -> Browser {
    let (id, token) = app.person(name, &[Role::PanelMember]).await;
    let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
    form.fill("person", &id.to_string()).fill("kind", "co_opted").send().await.expect_status(200);
    let browser = app.visitor();
    app.sign_in(&browser, &token, &[Role::PanelMember]).await;
    browser
}

const NAMED: &str = "Your social worker Carys Pennant lives at 4 Heol Fach, CF10 3AT. Ring 07700 900123.";

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_with_a_name_in_it_is_read_by_nobody_before_somebody_has_looked(#[case] backend: Backend) {
    let (app, desk, meeting, writer) = asked(backend).await;
    let joy = seated(&app, &desk, "Joy").await;
    let draft = drafted(&joy, &meeting, NAMED).await;
    let draft = draft.expect_text("The chair releases it.").expect_no_form("/do/panels/release");
    assert!(draft.all("mark").contains(&"Carys Pennant".to_owned()), "{:?}", draft.all("mark"));
    // Who can release it is told on their first page; who cannot is not.
    desk.ann.get("/desk").await.expect_text("one text for young people waits for you to release it");
    joy.get("/desk").await.expect_no_text("to release it");
    for (path, who) in [("/heard", app.visitor()), ("/follow", writer.clone()), ("/", app.visitor())] {
        who.get(path).await.expect_no_text("Pennant");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 0);
    desk.clerk.get(&desk.path).await.expect_text("Waiting to be released").expect_text("Pennant");
    // Young people on the panel, the pledge lead and who sits elsewhere do not read drafts.
    let lead = app.signed_in("Lead", &[Role::PledgeLead]).await;
    lead.get(&format!("{meeting}/pack")).await.expect_no_text("Pennant").expect_no_text("draft answer");
    lead.get(draft.path()).await.expect_status(403);
    desk.bob.get(draft.path()).await.expect_status(403);
    // Whoever may not release cannot, whatever form they send.
    let page = desk.ann.get(draft.path()).await.expect_text("Is it somebody who should not be named here?");
    let form = page.form("/do/panels/release");
    let field = |name: &str| form.value(name).expect("there").to_owned();
    let fields: Vec<_> = ["slug", "what", "id", "revision"].map(|name| (name, field(name))).into();
    let mut fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("seen[]", "yes"));
    joy.post("/do/panels/release", &fields).await.expect_status(403);
    desk.officer.post("/do/panels/release", &fields).await.expect_status(403);
    desk.clerk.post("/do/panels/release", &fields).await.expect_status(403);

    // The chair is asked once to look; then takes the name out, and releases.
    form.clone().send().await.expect_status(422).expect_text("Tick this once you have looked");
    let better = page.form("/do/panels/write-reply").fill("text[en]", "We asked your social worker to bring bags.");
    let page = better.send().await.expect_status(200).expect_no_text("Pennant");
    // What was read before is not what is released.
    form.tick("seen[]", "yes").send().await.expect_status(409).expect_text("Somebody else has changed this");
    released(page).await;
    app.visitor().get("/heard").await.expect_text("We asked your social worker").expect_no_text("Pennant");
    writer.get("/follow").await.expect_text("We asked your social worker");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE subject = 'There is an answer'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_correction_reaches_whoever_was_told_and_what_is_taken_back_is_gone(#[case] backend: Backend) {
    let (app, desk, meeting, writer) = asked(backend).await;
    let page = drafted(&desk.ann, &meeting, "You get bags by May.").await;
    let path = page.path().to_owned();
    released(page).await;
    // What was public is not changed without a reason.
    let form = desk.ann.get(&path).await.form("/do/panels/write-reply").fill("text[en]", "You get bags by June.");
    let refused = form.send().await.expect_status(422).expect_text("Say why it changes");
    let form = refused.form("/do/panels/write-reply");
    assert_eq!(form.value("text[en]").map(str::trim), Some("You get bags by June."), "what was typed stays");
    let page = form.fill("reason[en]", "The shop is late.").send().await.expect_status(200);
    // Until it is released, everybody reads what they read.
    app.visitor().get("/heard").await.expect_text("by May.").expect_no_text("by June.");
    released(page).await;
    let mine = writer.get("/follow").await.expect_text("by June.").expect_no_text("by May.");
    mine.expect_text("We changed this on 22 November 2026. Why: The shop is late.");
    app.visitor().get("/heard").await.expect_text("by June.").expect_text("We changed this on 22 November 2026.");
    let changed = "SELECT COUNT(*) FROM outbox WHERE subject = 'An answer has been changed'";
    assert_eq!(count(&app, changed).await, 1);
    for waiting in outbox::newest(&app.services, 100).await.expect("read") {
        assert!(!waiting.mail.text.is_empty());
        assert!(!["June", "shop"].iter().any(|word| waiting.mail.text.contains(word)), "{}", waiting.mail.text);
    }
    desk.clerk.get(&path).await.expect_text("Version 1.").expect_text("by May.").expect_no_form("/do/panels/withdraw");

    let form = desk.ann.get(&path).await.form("/do/panels/withdraw");
    form.clone().send().await.expect_status(422).expect_text("Say why it changes");
    // A reason is read by young people, too.
    let named = form.clone().fill("why[en]", "It was about Carys Pennant.").send().await.expect_status(422);
    named.expect_text("Tick this once you have looked");
    form.fill("why[en]", "It was not right.").send().await.expect_status(200).expect_text("It has been taken back.");
    app.visitor().get("/heard").await.expect_no_text("by June.").expect_no_text("Bags please");
    let mine = writer.get("/follow").await.expect_no_text("by June.").expect_text("Bags please");
    mine.expect_text("took its answer back on 22 November 2026. Why: It was not right.");
    assert_eq!(count(&app, changed).await, 2);
    app.clock.forward(1_000);
    // It waits for an answer again, and can have one.
    desk.clerk.get(&desk.path).await.expect_text("1 young person's voice is waiting for an answer");
    released(drafted(&desk.ann, &meeting, "Here they are.").await).await;
    writer.get("/follow").await.expect_text("Here they are.").expect_no_text("took its answer back");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action LIKE 'reply.%'").await, 7);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_second_of_two_who_write_at_once_is_told_and_keeps_their_words(#[case] backend: Backend) {
    let (app, desk, meeting, _) = asked(backend).await;
    let page = drafted(&desk.ann, &meeting, "First words.").await;
    let mine = page.form("/do/panels/write-reply").fill("text[en]", "Mine.");
    let theirs = desk.clerk.get(page.path()).await.form("/do/panels/write-reply").fill("text[en]", "Theirs.");
    theirs.send().await.expect_status(200);
    let told = mine.send().await.expect_status(409).expect_text("Somebody else has changed this");
    let form = told.expect_text("Theirs.").form("/do/panels/write-reply");
    assert_eq!(form.value("text[en]").map(str::trim), Some("Mine."));
    // Having seen both, they save again.
    form.send().await.expect_status(200).expect_text("Mine.").expect_no_text("Theirs.");
    // Thrown away, nothing is left of it.
    let page = desk.ann.get(page.path()).await;
    page.form("/do/panels/discard").send().await.expect_status(200).expect_text("thrown away");
    for table in ["replies", "reply_voices", "releases", "release_versions"] {
        assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
    }
    desk.ann.get(page.path()).await.expect_status(404);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_release_at_once_one_does(#[case] backend: Backend) {
    let (app, desk, meeting, _) = asked(backend).await;
    let form = drafted(&desk.ann, &meeting, "you get bags.").await.form("/do/panels/release");
    let posts: Vec<_> = (0..6).map(|_| tokio::spawn(form.clone().send())).collect();
    let mut done = 0;
    for post in posts {
        done += usize::from(post.await.expect("joined").status.as_u16() == 200);
    }
    assert_eq!(done, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM release_versions").await, 1);
}
