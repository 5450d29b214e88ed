//! What the council claims, what young people find.

use domain::{lang::Localized, role::Role};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::count,
    voices::run,
};

/// An adopted pledge of two statements, and its lead.
pub async fn with_pledge(app: &TestApp) -> Browser {
    let statements = vec![
        Localized::en_cy("You know who your social worker is", "Rwyt ti'n gwybod pwy yw dy weithiwr cymdeithasol"),
        Localized::en_cy("You can see your brothers and sisters", "Gelli di weld dy frodyr a dy chwiorydd"),
    ];
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge", "Ein haddewid"),
        outcomes: vec![(Localized::en_cy("Staying safe", "Cadw'n ddiogel"), statements)],
        endorsements: vec![("Cllr Ann Rees".into(), "Leader of the council".into())],
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
    app.signed_in("Lead", &[Role::PledgeLead]).await
}

async fn claim_met(lead: &Browser) {
    let form = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "met");
    let form = form
        .fill("evidence[en]", "Each of 212 was told by letter.")
        .fill("evidence[cy]", "Cafodd pob un o 212 lythyr.");
    form.send().await.expect_status(200).expect_text("The claim has been saved");
}

/// The lead claims that it is met, and a clerk releases it.
async fn met(app: &TestApp, lead: &Browser) {
    claim_met(lead).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    released(clerk.get("/claims/1").await).await;
}

/// The lead claims that statement `n` is met, and a clerk releases it.
pub async fn claim_and_release(app: &TestApp, lead: &Browser, n: u32, evidence: &str) {
    let form = lead.get(&format!("/claims/{n}")).await.form("/do/pledge/claim").fill("standing", "met");
    form.fill("evidence[en]", evidence).fill("evidence[cy]", evidence).send().await.expect_status(200);
    let clerk = app.signed_in(&format!("Clerk {n}"), &[Role::Clerk]).await;
    released(clerk.get(&format!("/claims/{n}")).await).await;
}

async fn released(page: Page) -> Page {
    let form = page.expect_status(200).expect_text("Waiting to be released").form("/do/pledge/release-claim");
    form.tick("seen[]", "yes").send().await.expect_status(200).expect_text("The claim has been released.")
}

/// An officer proposes a round and a member agrees; the officer.
pub async fn open_round(app: &TestApp, season: &str) -> Browser {
    let officer = app.signed_in(&format!("Officer {season}"), &[Role::Officer]).await;
    let form = officer.get("/claims/rounds").await.form("/do/pledge/propose-round");
    form.fill("title[en]", season).fill("title[cy]", season).send().await.expect_text("has been proposed");
    let member = app.signed_in(&format!("Member {season}"), &[Role::Member]).await;
    let page = member.get("/verdicts").await.follow("Review rounds").await;
    page.form("/do/pledge/agree-round").send().await.expect_status(200).expect_text("The round is open");
    officer
}

/// Closes the open round.
pub async fn close_round(officer: &Browser) {
    officer.get("/claims/rounds").await.form("/do/pledge/close-round").send().await.expect_status(200);
}

/// So many members say this of the first promise.
pub async fn find(app: &TestApp, n: usize, finding: &str) {
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
    met(&app, &lead).await;
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 9, "not_kept").await;
    // Nine are too few to say anything of them.
    let page = app.visitor().get("/pledge").await.expect_status(200);
    let page =
        page.expect_text("Council: met").expect_text("not enough answers yet").expect_no_text("Young people: not kept");
    page.follow("social worker").await.expect_text("212").expect_text("too few people have answered");
    // From twice as many on their number is shown.
    app.visitor().get("/pledge/1").await.expect_no_text("young people answered");
    find(&app, 11, "partly").await;
    let page = app.visitor().get("/pledge/1").await.expect_text("20 young people answered");
    // While the round is open nobody can tell by looking twice what somebody said in between, and it changes nothing.
    assert!(page.all("figure").is_empty() && page.text().contains("when the round is over"), "{}", page.text());
    app.visitor()
        .get("/pledge")
        .await
        .expect_text("We do not know yet how many promises are kept")
        .expect_no_text("Gap");
    close_round(&officer).await;
    let page = app.visitor().get("/pledge?show=gaps").await.expect_text("Gap").expect_no_text("brothers and sisters");
    page.follow("social worker").await.expect_text("This is a gap").expect_text("Autumn 2026");
    let page = app.visitor().get("/pledge/1").await.expect_text("20 young people answered");
    // Nine said not kept, and nobody anything else: neither that nor what gives it away is shown.
    let page = page.expect_text("some of the numbers are too small to show safely");
    assert!(page.all("figure").is_empty(), "{}", page.body);
    app.visitor().get("/cy/pledge/1").await.expect_text("Bwlch yw hwn").expect_text("Cafodd pob un o 212 lythyr.");
}

/// Ten are enough for a word and too few for numbers: the page says both, and neither against the other.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_are_enough_for_a_word_and_too_few_for_numbers(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    met(&app, &lead).await;
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 10, "not_kept").await;
    close_round(&officer).await;
    let page = app.visitor().get("/pledge/1").await.expect_text("This is a gap");
    page.expect_text("They are too few for us to show numbers").expect_no_text("too few people have answered");
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
        .fill("evidence[en]", "We wrote to all");
    let page = form.send().await.expect_status(422).expect_text("need evidence in both languages");
    assert_eq!(page.form("/do/pledge/claim").value("evidence[en]"), Some("We wrote to all"));
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
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 19, "kept").await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let page = member.get("/verdicts").await.expect_text("Promise 1 of 2");
    let page = page.form("/do/pledge/verdict").fill("finding", "kept").send().await.expect_text("Promise 2 of 2");
    page.form("/do/pledge/verdict").fill("finding", "dont_know").send().await.expect_text("2 of 2 promises");
    let posts = (0..50).map(|i| {
        let member = member.clone();
        tokio::spawn(async move {
            let finding = if i % 2 == 0 { "kept" } else { "partly" };
            member.post("/do/pledge/verdict", &[("number", "1"), ("finding", finding)]).await.status
        })
    });
    for post in posts.collect::<Vec<_>>() {
        assert_eq!(post.await.expect("joined").as_u16(), 200);
    }
    let page = member.get("/pledge/1").await.expect_text("20 young people answered");
    let late = page.form("/do/pledge/verdict").fill("finding", "not_kept");
    assert!(lead.get("/claims/rounds").await.forms("/do/pledge/close-round").is_empty(), "whoever is judged");
    close_round(&officer).await;
    late.send().await.expect_status(409).expect_text("This round is closed");
    assert!(member.get("/pledge/1").await.forms("/do/pledge/verdict").is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_without_an_account_needs_a_receipt(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    open_round(&app, "Autumn 2026").await;
    let page = app.visitor().get("/pledge/1").await;
    let again = page
        .form("/do/pledge/verdict")
        .fill("finding", "kept")
        .send()
        .await
        .expect_status(422)
        .expect_text("type your four words");
    let again = again.form("/do/pledge/verdict").fill("words", "otter lamp nothing").fill("finding", "kept");
    let again = again.send().await.expect_status(422);
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
    with_pledge(&app).await;
    open_round(&app, "Autumn 2026").await;
    let browser = app.visitor();
    let told = browser.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    let words = told.all(".receipt .words li").join(" ");
    let phone = app.visitor();
    let first = phone.get("/pledge/1").await.form("/do/pledge/verdict").fill("words", &words);
    // A receipt that nobody has looked at could be had by the hundred.
    let not_yet = first.fill("finding", "kept").send().await.expect_status(422).expect_text("once somebody has read");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 0);
    let first = not_yet.form("/do/pledge/verdict").fill("finding", "kept");
    assert_eq!(first.value("words"), Some(words.as_str()), "they are there still");
    run(&app, "UPDATE voices SET state = 'not_shared', reason = 'other', decided_at = 1").await;
    let second = first.send().await.expect_status(200);
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
    met(&app, &lead).await;
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

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_new_round_changes_nothing_before_it_is_closed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    // What is not known is never shown as zero.
    let page = app.visitor().get("/pledge").await.expect_text("has not said anything about its promises yet");
    assert_eq!(page.expect_text("We do not know yet where").all(".figure"), ["?", "?", "?"]);
    met(&app, &lead).await;
    let officer = open_round(&app, "Summer 2026").await;
    find(&app, 10, "kept").await;
    close_round(&officer).await;
    let before = app.visitor().get("/pledge").await.expect_text("comes from: Summer 2026");
    assert_eq!(before.all(".figure"), ["1", "1", "0"], "met; kept; no gap among what is known");
    before.expect_text("about 1 of 2 promises. We only count that one.");
    let before = app.visitor().get("/pledge?show=gaps").await.text();

    let officer = open_round(&app, "Autumn 2026").await;
    let shown = app.visitor().get("/pledge").await.expect_text("Young people: kept Summer 2026");
    assert_eq!(shown.all(".figure"), ["1", "1", "0"]);
    let again = app.visitor().get("/pledge?show=gaps").await.text();
    assert_eq!(
        again
            .replace("You can have your say now: Autumn 2026. Open a promise and tell us if it is kept. ", "")
            .replace("Have your say ", "")
            .replace("  ", " "),
        before.replace("  ", " ")
    );
    // Closed with too few verdicts, the one before it is shown still.
    find(&app, 9, "not_kept").await;
    close_round(&officer).await;
    let shown = app.visitor().get("/pledge").await.expect_text("Young people: kept Summer 2026");
    shown.expect_text("comes from: Summer 2026").expect_no_text("Autumn 2026");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_round_needs_an_officer_and_a_member_and_never_the_pledge_lead(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let fields = [("title[en]", "Mine"), ("title[cy]", "Fy un i")];
    lead.post("/do/pledge/propose-round", &fields).await.expect_status(403);
    // Nor if they hold another role beside it.
    let both = app.signed_in("Both", &[Role::PledgeLead, Role::Officer]).await;
    both.get("/claims/rounds").await.expect_no_form("/do/pledge/propose-round");
    both.post("/do/pledge/propose-round", &fields).await.expect_status(403);

    let mia = app.signed_in("Mia", &[Role::Member]).await;
    let page = mia.get("/claims/rounds").await.form("/do/pledge/propose-round");
    let page = page.fill("title[en]", "Winter").fill("title[cy]", "Gaeaf").send().await.expect_status(200);
    let page = page.expect_text("Mia proposed this").expect_no_form("/do/pledge/agree-round");
    let id = page.form("/do/pledge/drop-round").value("round").expect("an id").to_owned();
    let seren = app.signed_in("Seren", &[Role::Member]).await;
    seren.get("/claims/rounds").await.expect_no_form("/do/pledge/agree-round").expect_no_form("/do/pledge/drop-round");
    for who in [&mia, &seren, &both] {
        who.post("/do/pledge/agree-round", &[("round", &id)]).await.expect_status(403);
    }
    app.visitor().get("/pledge/1").await.expect_no_form("/do/pledge/verdict");
    // Two officers agree at once: one round is open.
    let officers = [app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Dan", &[Role::Officer]).await];
    let forms = [
        officers[0].get("/claims/rounds").await.form("/do/pledge/agree-round"),
        officers[1].get("/claims/rounds").await.form("/do/pledge/agree-round"),
    ];
    let posts = forms.map(|form| tokio::spawn(form.send()));
    let mut opened = 0;
    for post in posts {
        opened += usize::from(post.await.expect("joined").status.as_u16() == 200);
    }
    assert_eq!((opened, count(&app, "SELECT COUNT(*) FROM rounds").await), (1, 1));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM proposed_rounds").await, 0);
    app.visitor().get("/pledge/1").await.form("/do/pledge/verdict");
    for who in [&both, &lead, &mia] {
        who.post("/do/pledge/close-round", &[("round", &id)]).await.expect_status(403);
    }
    close_round(&officers[0]).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_claim_is_released_by_somebody_else_and_can_be_taken_back(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    claim_met(&lead).await;
    app.visitor().get("/pledge/1").await.expect_text("has not said anything").expect_no_text("212");
    let page = lead.get("/claims/1").await.expect_text("never the person who wrote it");
    let page = page.expect_no_form("/do/pledge/release-claim");
    // Written anew by one, it is not released as the other read it.
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let read = officer.get("/claims/1").await.form("/do/pledge/release-claim");
    let form = page.form("/do/pledge/claim").fill("evidence[en]", "Jordan Pryce was told.");
    form.send().await.expect_status(200);
    read.send().await.expect_status(409).expect_text("Somebody else has changed this");
    let page = officer.get("/claims/1").await.expect_text("Jordan Pryce");
    page.form("/do/pledge/release-claim").send().await.expect_status(422).expect_text("Tick this once you have looked");
    // Who wrote it does not release it, whatever else they are; a panel member does who chairs one.
    let (claim, revision) = {
        let form = page.form("/do/pledge/release-claim");
        (form.value("claim").expect("an id").to_owned(), form.value("revision").expect("a number").to_owned())
    };
    let fields = [("claim", claim.as_str()), ("revision", revision.as_str()), ("seen[]", "yes")];
    lead.post("/do/pledge/release-claim", &fields).await.expect_status(403);
    let pat = app.signed_in("Pat", &[Role::PanelMember]).await;
    pat.post("/do/pledge/release-claim", &fields).await.expect_status(403);
    released(page).await;
    app.visitor().get("/pledge").await.expect_text("Council: met");
    app.visitor().get("/pledge/1").await.expect_text("Jordan Pryce was told.");

    let page = officer.get("/claims/1").await;
    let chosen = page.attr("select[name=claim] option:nth-child(2)", "value").expect("a claim");
    let form = page.form("/do/pledge/withdraw-claim").fill("claim", &chosen);
    form.clone().send().await.expect_status(422).expect_text("Say why it changes");
    form.fill("why[en]", "it named somebody.").send().await.expect_status(200).expect_text("has been taken back");
    let page = app.visitor().get("/pledge/1").await.expect_no_text("Jordan").expect_text("it named somebody.");
    page.expect_text("Council: nothing said yet");
    assert_eq!(app.visitor().get("/pledge").await.all(".figure"), ["?", "?", "?"]);
    // The next one counts again.
    claim_met(&lead).await;
    released(officer.get("/claims/1").await).await;
    app.visitor()
        .get("/pledge/1")
        .await
        .expect_text("Council: met")
        .expect_text("212")
        .expect_text("it named somebody.");
    // A draft is dropped by whoever wrote it.
    claim_met(&lead).await;
    let page = lead.get("/claims/1").await.form("/do/pledge/discard-claim").send().await;
    page.expect_status(200).expect_text("thrown away").expect_no_text("Waiting to be released");
}
