//! What the council claims, what young people find.

use app::{
    lang::Both,
    platform::guard::Role,
    pledge::store::{self, NewEdition},
};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

/// An adopted pledge of two statements, and its lead.
async fn with_pledge(app: &TestApp) -> Browser {
    let statements = vec![
        Both::new("You know who your social worker is", "Rwyt ti'n gwybod pwy yw dy weithiwr cymdeithasol"),
        Both::new("You can see your brothers and sisters", "Gelli di weld dy frodyr a dy chwiorydd"),
    ];
    let edition = NewEdition {
        title: Both::new("Our pledge", "Ein haddewid"),
        outcomes: vec![(Both::new("Staying safe", "Cadw'n ddiogel"), statements)],
        endorsements: vec![("Cllr Ann Rees".into(), "Leader of the council".into())],
    };
    let id = store::add_edition(&app.system(), edition).await.expect("added");
    store::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), "Cabinet".into());
    store::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
    app.signed_in("Lead", &[Role::PledgeLead]).await
}

async fn claim_met(lead: &Browser) {
    let form = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "met");
    let form =
        form.fill("evidence_en", "Each of 212 was told by letter.").fill("evidence_cy", "Cafodd pob un o 212 lythyr.");
    form.send().await.expect_status(200).expect_text("The claim has been published");
}

async fn open_round(lead: &Browser) {
    let form = lead.get("/claims/rounds").await.form("/do/pledge/open-round");
    form.fill("title_en", "Autumn 2026").fill("title_cy", "Hydref 2026").send().await.expect_status(200);
}

async fn find(app: &TestApp, n: usize, finding: &str) {
    for i in 0..n {
        let member = app.signed_in(&format!("Member {finding} {i}"), &[Role::Member]).await;
        let page = member.get("/pledge/1").await;
        page.form("/do/pledge/verdict").fill("finding", finding).send().await.expect_status(200);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_statement_claimed_met_that_young_people_do_not_find_kept_is_a_gap(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    claim_met(&lead).await;
    open_round(&lead).await;
    find(&app, 9, "not_kept").await;
    // Nine are too few to say anything of them.
    let page = app.visitor().get("/pledge").await.expect_status(200);
    let page =
        page.expect_text("Council: met").expect_text("too few answers yet").expect_no_text("Young people: not kept");
    page.follow("social worker").await.expect_text("212").expect_text("too few people have answered");
    find(&app, 2, "kept").await;
    let page = app.visitor().get("/pledge?show=gaps").await.expect_text("Gap").expect_no_text("brothers and sisters");
    let page = page.follow("social worker").await.expect_text("This is a gap").expect_text("11 young people answered");
    // While the round is open nobody can tell by looking twice what somebody said in between.
    assert!(page.all("figure").is_empty() && page.text().contains("when the round is over"), "{}", page.text());
    lead.get("/claims/rounds").await.form("/do/pledge/close-round").send().await.expect_status(200);
    let page = app.visitor().get("/pledge/1").await.expect_text("11 young people answered");
    assert!(!page.all("figure").is_empty(), "{}", page.body);
    // Two said kept: neither that nor what gives it away is shown.
    assert!(!page.body.contains("<b>2<") && !page.body.contains("<b>9<"), "{}", page.body);
    app.visitor().get("/cy/pledge/1").await.expect_text("Bwlch yw hwn").expect_text("Cafodd pob un o 212 lythyr.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn met_needs_evidence_and_what_was_typed_stays(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let form = lead
        .get("/claims/1")
        .await
        .form("/do/pledge/claim")
        .fill("standing", "met")
        .fill("evidence_en", "We wrote to all");
    let page = form.send().await.expect_status(422).expect_text("need evidence in both languages");
    assert_eq!(page.form("/do/pledge/claim").value("evidence_en"), Some("We wrote to all"));
    assert_eq!(page.form("/do/pledge/claim").value("standing"), Some("met"));
    page.form("/do/pledge/claim").clear("standing").send().await.expect_status(422).expect_text("Choose how far");
    app.visitor().get("/pledge/1").await.expect_text("has not said anything");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn one_verdict_a_person_which_can_be_changed_while_the_round_is_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    open_round(&lead).await;
    find(&app, 10, "kept").await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let page = member.get("/verdicts").await.expect_text("Promise 1 of 2");
    let page = page.form("/do/pledge/verdict").fill("finding", "kept").send().await.expect_text("Promise 2 of 2");
    page.form("/do/pledge/verdict").fill("finding", "dont_know").send().await.expect_text("2 of 2 promises");
    let posts = (0..10).map(|i| {
        let member = member.clone();
        tokio::spawn(async move {
            let finding = if i % 2 == 0 { "kept" } else { "partly" };
            member.post("/do/pledge/verdict", &[("number", "1"), ("finding", finding)]).await.status
        })
    });
    for post in posts.collect::<Vec<_>>() {
        assert_eq!(post.await.expect("joined").as_u16(), 200);
    }
    let page = member.get("/pledge/1").await.expect_text("11 young people answered");
    let late = page.form("/do/pledge/verdict").fill("finding", "not_kept");
    lead.get("/claims/rounds").await.form("/do/pledge/close-round").send().await.expect_status(200);
    late.send().await.expect_status(409).expect_text("This round is closed");
    assert!(member.get("/pledge/1").await.forms("/do/pledge/verdict").is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_without_an_account_needs_a_receipt(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    open_round(&lead).await;
    let page = app.visitor().get("/pledge/1").await;
    let again = page
        .form("/do/pledge/verdict")
        .fill("finding", "kept")
        .send()
        .await
        .expect_status(422)
        .expect_text("type your three words");
    let again = again.form("/do/pledge/verdict").fill("words", "otter lamp nothing").send().await.expect_status(422);
    let again = again.expect_text("We do not know these words");
    assert_eq!(again.form("/do/pledge/verdict").value("words"), Some("otter lamp nothing"));
}

/// The words of a receipt are asked once a sitting; then it is one tap a promise, and leaving ends it.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_words_are_asked_once_and_then_promise_follows_promise(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    open_round(&lead).await;
    let browser = app.visitor();
    let told = browser.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    let words = told.all(".receipt .words li").join(" ");
    let phone = app.visitor();
    let first = phone.get("/pledge/1").await.form("/do/pledge/verdict").fill("words", &words);
    let second = first.fill("finding", "kept").send().await.expect_status(200);
    assert_eq!(second.path(), "/pledge/2");
    assert_eq!(second.form("/do/pledge/verdict").value("words"), None, "asked once");
    let last = second.form("/do/pledge/verdict").fill("finding", "partly").send().await.expect_status(200);
    assert_eq!(last.path(), "/pledge/2", "it was the last");
    let pressed = |page: &Page| page.attr("[aria-pressed=true]", "value");
    assert_eq!(pressed(&last).as_deref(), Some("partly"));
    assert_eq!(pressed(&phone.get("/pledge/1").await).as_deref(), Some("kept"));
    let way_out = last.attr("#leave", "href").expect("a way out");
    phone.get(&way_out).await.expect_status(303);
    let plain = phone.get("/pledge/1").await;
    assert_eq!((pressed(&plain), plain.form("/do/pledge/verdict").value("words")), (None, Some("")));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_of_last_year_is_shown_as_old(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    claim_met(&lead).await;
    app.clock.forward(366 * 86_400_000);
    app.visitor().get("/pledge/1").await.expect_text("Over a year old");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_a_pledge_the_pages_say_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/pledge").await.expect_status(200).expect_text("There is no pledge yet");
    app.visitor().get("/pledge/1").await.expect_status(404);
}
