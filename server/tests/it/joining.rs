//! Asking to join the Children in Care Council: anybody may, officers alone read it, and the answer comes back.

use domain::{role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
    tables::rows,
    voices::{helpers::CANARY, words},
};

const ASK: &str = "/children-in-care-council";

async fn ask(browser: &Browser) -> Page {
    let form = browser.get(ASK).await.expect_status(200).form("/do/joining/ask").fill("name", CANARY);
    form.fill("reach", "Zqxreach, at the youth club").fill("words", "Zqxwords").send().await
}

async fn opened(officer: &Browser) -> Page {
    officer.get("/joining").await.expect_status(200).follow("Asked on").await.expect_status(200)
}

/// Where words stand in the database or in what is sent.
async fn stands(app: &TestApp, words: &str) -> Vec<String> {
    let found = rows(app).await.into_iter().filter(|row| row.contains(words)).map(|row| row.table.clone());
    let mails = outbox::newest(&app.services, 1_000).await.expect("mail");
    let mails = mails.into_iter().filter(|waiting| waiting.mail.text.contains(words)).map(|_| "a mail".to_owned());
    found.chain(mails).collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn anybody_asks_and_the_answer_comes_back_with_the_receipt(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let child = app.visitor();
    let page = child.get("/").await.follow("Join our council").await.expect_status(200);
    let page = page.expect_text("Nobody gets picked").expect_text("within 5 working days");
    let refused = page.form("/do/joining/ask").fill("words", "Zqxwords").send().await.expect_status(422);
    let refused = refused.expect_text("Tell us what to call you").expect_text("Tell us how we can reach you");
    assert_eq!(refused.form("/do/joining/ask").value("words").map(str::trim), Some("Zqxwords"), "as it was typed");
    let done = ask(&child).await.expect_status(200).expect_text("We have got it");
    assert_eq!(words(&done).split_whitespace().count(), platform::i18n::RECEIPT_WORDS);
    child.get(ASK).await.expect_text("You have asked already").expect_no_form("/do/joining/ask");

    // Sealed, in no mail and in no log; nobody but officers reads it, and each look is noted.
    for said in [CANARY, "Zqxreach", "Zqxwords"] {
        assert_eq!(stands(&app, said).await, Vec::<String>::new(), "{said}");
    }
    let id = rows(&app).await.into_iter().find(|row| row.table == "join_requests").expect("one").text("id");
    for (name, role) in [("Ada", Role::Admin), ("Lee", Role::Lead), ("Cleo", Role::Clerk), ("Mali", Role::Member)] {
        let other = app.signed_in(name, &[role]).await;
        other.get("/joining").await.expect_status(403);
        other.get(&format!("/joining/{id}")).await.expect_status(403);
    }
    let mails = outbox::newest(&app.services, 1_000).await.expect("mail");
    assert_eq!(
        mails.iter().filter(|waiting| waiting.kind == "joining" && waiting.mail.to.contains("megan")).count(),
        1
    );
    officer.get("/desk").await.expect_text("Somebody wants to join the Children in Care Council");
    let page = opened(&officer).await.expect_text(CANARY).expect_text("Zqxreach").expect_text("Zqxwords");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'joining.read'").await, 1);

    let form = page.form("/do/joining/answer");
    form.clone().send().await.expect_status(422).expect_text("Choose one of the two answers");
    let form = form.fill("answer", "later");
    form.clone().send().await.expect_status(422).expect_text("Say why they cannot join yet");
    let form = form.fill("words", "The group is full until Easter.");
    form.clone().send().await.expect_status(200).expect_text("The answer has been saved");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'joining.later'").await, 1);
    officer.get("/desk").await.expect_no_text("wants to join");
    child.get("/follow").await.expect_text("you can later").expect_text("The group is full until Easter.");

    // Later becomes yes, with an invitation in one step.
    let form = opened(&officer).await.form("/do/joining/answer").fill("answer", "yes").fill("words", "Come on Tuesday");
    let refused = form.clone().fill("email", "sam").send().await.expect_status(422);
    assert_eq!(refused.form("/do/joining/answer").value("email"), Some("sam"));
    form.fill("email", "sam@example.org").fill("name", "Sam").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM people WHERE email = 'sam@example.org'").await, 1);
    child.get("/follow").await.expect_text("Yes, come and join in!").expect_text("Come on Tuesday");
    child.get(&format!("/cy{ASK}")).await.expect_text("Ymuno â'r Cyngor Plant mewn Gofal");

    // It goes a while after the answer.
    app.clock.forward(31 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM join_requests").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_or_late_is_treated_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let child = app.visitor();
    let page = child.get(ASK).await;
    let form = page.form("/do/joining/ask").fill("name", "Sam").fill("reach", "Here");
    let posts: Vec<_> = (0..10).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM join_requests").await, 1, "asked once");
    // Another's request is not mine to take back.
    let id = rows(&app).await.into_iter().find(|row| row.table == "join_requests").expect("one").text("id");
    app.visitor().post("/do/joining/take-back", &[("joining", &id)]).await.expect_status(404);
    let page = child.get("/follow").await.expect_text("We will answer by 27 November 2026");
    page.form("/do/joining/take-back").send().await.expect_status(200).expect_text("You took it back");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM join_requests WHERE sealed IS NOT NULL").await, 0);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/desk").await.expect_no_text("wants to join");
    opened(&officer).await.expect_text("Taken back").expect_no_form("/do/joining/answer");

    ask(&child).await.expect_status(200);
    app.clock.forward(8 * DAY);
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    officer.get("/desk").await.expect_text("has waited longer than we promised");
    // Nobody answers for half a year: it is erased all the same.
    app.clock.forward(180 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM join_requests").await, 0);
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_word_of_danger_goes_before_everything() {
    let app = TestApp::start(Sqlite).await;
    let form = app.visitor().get(ASK).await.form("/do/joining/ask").fill("name", "Sam").fill("reach", "Here");
    form.fill("words", "I want to kill myself").send().await.expect_status(200);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    officer.get("/desk").await.expect_text("wrote a word of danger");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_may_be_in_danger_is_first_in_the_list(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    ask(&app.visitor()).await.expect_status(200);
    app.clock.forward(DAY);
    let form = app.visitor().get(ASK).await.form("/do/joining/ask").fill("name", "Sam").fill("reach", "Here");
    form.fill("words", "I want to kill myself").send().await.expect_status(200);
    app.clock.forward(DAY);
    ask(&app.visitor()).await.expect_status(200);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    opened(&officer).await.expect_text("I want to kill myself");
}
