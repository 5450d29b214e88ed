//! What a round asks about and whom, going through it on a phone, saying why, and one-time cards.

use domain::{lang::Localized, role::Role, time::HOUR};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    panels::helpers::{Desk, count},
    pledge::{close_round, find, open_round, with_pledge},
    pledge_drafting::adopted,
    voices::run,
};

const WHY: &str = "She changes every few months, says Kanarienvogel-48";

/// An adopted pledge of two outcomes, with twelve promises and one.
async fn with_long_pledge(app: &TestApp) {
    let promises = (1..=12).map(|n| Localized::en_cy(format!("Promise no. {n}"), format!("Addewid rhif {n}")));
    let alone = Localized::en_cy("You see a dentist", "Rwyt ti'n gweld deintydd");
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge", "Ein haddewid"),
        outcomes: vec![
            (Localized::en_cy("Staying safe", "Cadw'n ddiogel"), promises.collect()),
            (Localized::en_cy("Being healthy", "Bod yn iach"), vec![alone]),
        ],
        endorsements: Vec::new(),
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

fn named(page: &Page) -> FilledForm {
    page.form("/do/pledge/propose-round").fill("title[en]", "Winter").fill("title[cy]", "Gaeaf")
}

/// What an officer proposes and a member agrees to.
async fn opened(app: &TestApp, officer: &Browser, form: FilledForm) {
    form.send().await.expect_status(200).expect_text("has been proposed");
    let others = count(app, "SELECT COUNT(*) FROM people").await;
    let member = app.signed_in(&format!("Member {others}"), &[Role::Member]).await;
    member.get("/claims/rounds").await.form("/do/pledge/agree-round").send().await.expect_text("The round is open");
    officer.get("/claims/rounds").await.expect_text("Winter").expect_text("Open");
}

/// A browser that holds a receipt under which somebody has read something.
async fn with_receipt(app: &TestApp) -> Browser {
    let browser = app.visitor();
    browser.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await.expect_status(200);
    run(app, "UPDATE voices SET state = 'not_shared', reason = 'other', decided_at = 1").await;
    browser
}

/// The answer of this page's form.
async fn answer(page: &Page, finding: &str) -> Page {
    page.form("/do/pledge/verdict").fill("finding", finding).send().await.expect_status(200)
}

fn pressed(page: &Page) -> Option<String> {
    page.attr("[aria-pressed=true]", "value")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_round_asks_about_what_was_chosen(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_long_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/claims/rounds").await;
    let html = page.body.clone();
    let ids: Vec<_> =
        html.split("name=\"statements[]\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(ids.len(), 13);
    // Nothing is chosen, no outcome, too much: what was typed stays.
    let none = named(&page).fill("about", "chosen").send().await.expect_status(422).expect_text("at least one promise");
    assert_eq!(none.form("/do/pledge/propose-round").value("title[en]"), Some("Winter"));
    named(&page).fill("about", "outcome").send().await.expect_status(422).expect_text("Choose an outcome");
    let many = ids.iter().take(11).fold(named(&page).fill("about", "chosen"), |form, id| form.tick("statements[]", id));
    many.send().await.expect_status(422).expect_text("Choose 10 promises at most");
    let form = named(&page).fill("about", "chosen").tick("statements[]", ids[2]).tick("statements[]", ids[12]);
    opened(&app, &officer, form).await;
    officer.get("/claims/rounds").await.expect_text("2 promises");

    // On a phone: one at a time, back without loss, and the end.
    let phone = with_receipt(&app).await;
    let first = phone.get("/pledge/say").await.expect_text("Promise 1 of 2").expect_text("Promise no. 3");
    let second = answer(&first, "not_kept").await.expect_text("Promise 2 of 2").expect_text("You see a dentist");
    let second = second.expect_text("We counted your answer");
    let back = second.follow("Back").await.expect_text("Promise no. 3");
    assert_eq!(pressed(&back).as_deref(), Some("not_kept"));
    let end = answer(&second, "dont_know").await.expect_text("That was all of them").expect_text("2 of 2 promises");
    assert_eq!(pressed(&end.follow("Look at my answers again").await).as_deref(), Some("not_kept"));
    // Of the others nothing is asked.
    phone.get("/pledge/1").await.expect_no_form("/do/pledge/verdict");
    phone.get("/pledge/3").await.form("/do/pledge/verdict");
    let other = phone.post("/do/pledge/verdict", &[("number", "1"), ("finding", "kept")]).await;
    other.expect_status(409).expect_text("does not ask about this promise");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 2);
    let member = app.signed_in("Mia", &[Role::Member]).await;
    member.get("/verdicts").await.expect_text("Promise 1 of 2").expect_text("Promise no. 3");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_round_about_one_outcome_for_members_alone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_long_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/claims/rounds").await;
    let outcome = page.attr("select[name=outcome] option:nth-child(3)", "value").expect("an outcome");
    let form = named(&page).fill("about", "outcome").fill("outcome", &outcome).fill("invited", "members");
    opened(&app, &officer, form).await;
    officer.get("/claims/rounds").await.expect_text("Being healthy").expect_text("Members only");
    let phone = with_receipt(&app).await;
    phone.get("/pledge").await.expect_no_text("have your say now").expect_no_text("can have their say now");
    phone.get("/pledge/say").await.expect_text("for members of the Children in Care Council");
    phone.get("/pledge/13").await.expect_no_form("/do/pledge/verdict");
    let refused = phone.post("/do/pledge/verdict", &[("number", "13"), ("finding", "kept")]).await;
    refused.expect_status(422).expect_text("This round asks other people");
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let page = member.get("/pledge").await.expect_text("Members can have their say now").follow("Have your say").await;
    assert_eq!(page.path(), "/verdicts");
    let page = page.expect_text("Promise 1 of 1").expect_text("You see a dentist");
    answer(&page, "kept").await.expect_text("That was all of them");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_why_has_told_us_something(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    open_round(&app, "Autumn 2026").await;
    let phone = with_receipt(&app).await;
    let first = phone.get("/pledge/say").await.expect_no_form("/do/pledge/why");
    let second = answer(&first, "not_kept").await;
    let back = second.follow("Tell us why").await.expect_text("The answer you chose does not go with it");
    let form = back.form("/do/pledge/why");
    form.clone().send().await.expect_status(422);
    let form = form.fill("text", WHY).fill("publish", "yes");
    let sent = form.clone().send().await.expect_status(200).expect_text("A person will read what you wrote");
    assert_eq!(sent.all(".receipt .words li").len(), 4, "the words, at once");
    phone.get("/pledge/say?at=2").await.expect_text("Show me my four words");
    assert_eq!(pressed(&sent).as_deref(), Some("not_kept"));
    // Sent twice, said once; under the receipt that was there, and about this promise.
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(DISTINCT receipt_id) FROM voices").await, 1);
    let about = "SELECT COUNT(*) FROM voice_statements JOIN voices ON voices.id = voice_id \
        JOIN statements ON statements.id = statement_id \
        WHERE source = 'pledge' AND state = 'new' AND number = 1 AND receipt_id IS NOT NULL";
    assert_eq!(count(&app, about).await, 1);
    phone.get("/follow").await.expect_text(WHY).expect_text("You said this about our promise: You know who");
    // Of a member nothing links it to the account; they get the words of a receipt at the end.
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let page = answer(&member.get("/verdicts").await, "kept").await;
    let page = page.follow("Tell us why").await.form("/do/pledge/why").fill("text", "It is better now");
    assert!(page.send().await.expect_status(200).path().starts_with("/verdicts"));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE person_id IS NOT NULL").await, 0);
    let end = answer(&member.get("/verdicts?at=2").await, "kept").await.expect_text("You told us why");
    assert_eq!(end.all(".receipt .words li").len(), 4);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_one_voter(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let form = named(&officer.get("/claims/rounds").await).fill("invited", "cards");
    opened(&app, &officer, form).await;
    let page = officer.get("/claims/rounds").await.follow("Cards").await.expect_status(200);
    let form = page.form("/do/pledge/make-cards");
    form.clone().fill("n", "501").send().await.expect_status(422);
    let form = form.fill("n", "3");
    let sheet = form.clone().send().await.expect_status(200);
    let cards = sheet.all(".sheet .join");
    assert_eq!(cards.len(), 3);
    assert_eq!(form.send().await.expect_status(200).all(".sheet .join"), cards, "the same form makes none");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM round_cards").await, 3);
    // Whoever leads the pledge makes none.
    let id = sheet.path().trim_start_matches("/claims/rounds/").split('/').next().expect("an id").to_owned();
    let both = app.signed_in("Both", &[Role::PledgeLead, Role::Officer]).await;
    both.get(&format!("/claims/rounds/{id}/cards")).await.expect_status(403);

    let phone = with_receipt(&app).await;
    phone.get("/pledge").await.expect_text("Did you get a card?");
    let ask = phone.get("/pledge/say").await.expect_text("people who got a card").form("/do/pledge/use-card");
    ask.clone().fill("code", "ACDEF-GHJKM").send().await.expect_status(422).expect_text("do not know this code");
    let page = ask.fill("code", &cards[0].to_lowercase()).send().await.expect_status(200);
    let last = answer(&answer(&page.expect_text("Promise 1 of 2"), "kept").await, "kept").await;
    last.expect_text("That was all of them").expect_no_form("/do/pledge/next-person");
    // On another phone another card: another voter.
    let friend = app.visitor();
    let friend_form = friend.get("/pledge/say").await.form("/do/pledge/use-card");
    let next = friend_form.clone().fill("code", &cards[1]).send().await.expect_text("Promise 1 of 2");
    assert_eq!(pressed(&next), None, "nothing of the one before");
    // The same card on another phone, typed where cards of surveys are: the same voter, who changes their mind.
    let other = app.visitor();
    let page = other.get("/join").await.form("/do/responses/join").fill("code", &cards[0]).send().await;
    assert_eq!(page.expect_status(200).path(), "/pledge/say");
    let page = other.get("/pledge/say?at=1").await;
    assert_eq!(pressed(&page).as_deref(), Some("kept"));
    let posts = (0..50).map(|n| {
        let form = page.form("/do/pledge/verdict").fill("finding", if n % 2 == 0 { "partly" } else { "not_kept" });
        tokio::spawn(async move { form.send().await.status.as_u16() })
    });
    for post in posts.collect::<Vec<_>>() {
        assert_eq!(post.await.expect("joined"), 200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 2);
    // A member has a card as everybody has.
    let member = app.signed_in("Mia", &[Role::Member]).await;
    member.get("/verdicts").await.expect_text("Type the code on your card").expect_no_form("/do/pledge/verdict");
    close_round(&officer).await;
    // A card of a round that is over says so, wherever it is typed.
    let late = app.visitor().get("/join").await.form("/do/responses/join").fill("code", &cards[2]);
    late.send().await.expect_status(422).expect_text("This card was for a round that has ended");
    let late = friend_form.fill("code", &cards[2]).send().await.expect_status(422);
    late.expect_text("This card was for a round that has ended");
    page.form("/do/pledge/verdict").fill("finding", "kept").send().await.expect_status(409);
    officer.get(&format!("/claims/rounds/{id}/cards")).await.expect_text("or it is over");
}

/// Two looks at a closed round, before and after somebody's things are erased, show the same.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn erasing_a_voter_changes_no_figure_of_a_closed_round(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let officer = open_round(&app, "Autumn 2026").await;
    for finding in ["kept", "partly", "not_kept", "dont_know"] {
        find(&app, 10, finding).await;
    }
    close_round(&officer).await;
    let before = app.visitor().get("/pledge/1").await.expect_text("40 young people answered");
    assert_eq!(before.all("figure").len(), 1, "none of them is small");
    let open = |app: &TestApp| {
        let visitor = app.visitor();
        async move { visitor.get("/open/pledge.json").await.body }
    };
    let data = open(&app).await;
    // Nothing is left that tells voters apart, so nothing can go of it.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 0);
    assert_eq!(count(&app, "SELECT CAST(SUM(people) AS BIGINT) FROM round_counts").await, 40);
    app.clock.forward(60_000);
    assert_eq!(app.visitor().get("/pledge/1").await.text(), before.text());
    assert_eq!(app.visitor().get("/pledge").await.all(".figure"), ["?", "0", "?"]);
    assert_eq!(open(&app).await, data);
    // Nor does an answer in the round that is open now.
    open_round(&app, "Winter 2027").await;
    let data = open(&app).await;
    let member = app.signed_in("Mia", &[Role::Member]).await;
    answer(&member.get("/pledge/1").await, "not_kept").await;
    assert_eq!(open(&app).await, data);
    assert_eq!(app.visitor().get("/pledge").await.all(".figure"), ["?", "0", "?"]);
}

/// A round that closes while somebody writes why takes nothing more in, and loses nothing.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn why_is_said_while_a_round_asks(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    let fields = [("once", "x"), ("number", "1"), ("text", WHY)];
    app.visitor().post("/do/pledge/why?from=/pledge/say", &fields).await.expect_status(422);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0, "no round is open");
    let officer = open_round(&app, "Autumn 2026").await;
    let phone = with_receipt(&app).await;
    let second = answer(&phone.get("/pledge/say").await, "not_kept").await;
    let form = second.follow("Tell us why").await.form("/do/pledge/why").fill("text", WHY);
    close_round(&officer).await;
    let page = form.send().await.expect_status(422).expect_text("We are not asking about this promise any more");
    assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
    page.expect_text("Go to “Tell us”");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
}

/// Somebody writes for longer than a browser holds a receipt: the form is still there, and so are the words.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_slowly_still_says_why(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    open_round(&app, "Autumn 2026").await;
    let phone = app.visitor();
    let told = phone.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    let words = told.all(".receipt .words li").join(" ");
    run(&app, "UPDATE voices SET state = 'not_shared', reason = 'other', decided_at = 1").await;
    let second = answer(&phone.get("/pledge/say").await, "not_kept").await;
    let form = second.follow("Tell us why").await.form("/do/pledge/why");
    app.clock.forward(2 * HOUR);
    let long = "a".repeat(5_000);
    let page = form.fill("text", &long).send().await.expect_status(422);
    let form = page.expect_text("Please type your four words").form("/do/pledge/why");
    assert_eq!(form.value("text").map(|text| text.trim().len()), Some(5_000));
    // Somebody else's words are no verdict's.
    let other = app.visitor();
    let told = other.get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    let others = told.all(".receipt .words li").join(" ");
    let page = form.fill("text", WHY).fill("words", &others).send().await.expect_status(422);
    let page = page.expect_text("Answer the question about this promise first");
    assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
    let page = page.form("/do/pledge/why").fill("words", &words).send().await.expect_status(200);
    let shown = page.all(".receipt .words li").concat().replace(' ', "");
    assert_eq!(shown, words.replace(' ', ""), "under the words of the verdict");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE source = 'pledge'").await, 1);
}

/// Nobody fills the queue with whys, as nobody does with *Tell us*.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn one_source_says_why_so_often_and_no_more(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    open_round(&app, "Autumn 2026").await;
    let phone = with_receipt(&app).await;
    answer(&phone.get("/pledge/1").await, "kept").await;
    let mut refused = 0;
    for n in 0..50 {
        let (once, text) = (format!("{n:032x}"), format!("Because of number {n}"));
        let fields = [("once", once.as_str()), ("number", "1"), ("text", text.as_str())];
        refused += usize::from(phone.post("/do/pledge/why", &fields).await.status.as_u16() == 429);
    }
    assert!(refused >= 5, "{refused} of 50 were refused");
    let whys = count(&app, "SELECT COUNT(*) FROM voices WHERE source = 'pledge'").await;
    assert!((1..=45).contains(&whys), "{whys} were taken in");
}

/// At an event a tablet shows the round, one promise a screen, to one person after another.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_round_goes_round_on_a_shared_tablet(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    let officer = app.signed_in("Rhys", &[Role::Officer]).await;
    let form = named(&officer.get("/claims/rounds").await).fill("invited", "cards");
    opened(&app, &officer, form).await;
    let page = officer.get("/claims/rounds").await.follow("Cards").await;
    let path = page.path().to_owned();
    let cards = page.form("/do/pledge/make-cards").fill("n", "3").send().await.all(".sheet .join");
    let tablet = app.signed_in("Tegan", &[Role::Officer]).await;
    let form = tablet.get(&path).await.form("/do/pledge/start-event");
    let form = form.send().await.expect_status(422).expect_text("four to six digits").form("/do/pledge/start-event");
    let front = form.fill("leave_code", "2468").send().await.expect_status(200);
    assert_eq!(front.path(), "/pledge/say");
    // Whoever started it is signed out there, and every way leads back.
    for other in ["/", "/tell", "/pledge", "/pledge/1", "/follow", "/claims/rounds", "/verdicts", "/join"] {
        assert_eq!(tablet.get(other).await.path(), "/pledge/say", "{other}");
    }
    assert_eq!(tablet.get("/help").await.path(), "/help");
    for (n, card) in cards.iter().enumerate() {
        let ask = tablet.get("/pledge/say").await.expect_text("Type the code on your card");
        let first = ask.form("/do/pledge/use-card").fill("code", card).send().await.expect_text("Promise 1 of 2");
        assert_eq!(pressed(&first), None, "what the one before chose");
        first.forms("/do/pledge/next-person").first().expect("a button for the next person");
        let second = answer(&first, "kept").await.expect_no_text("What the council says about it");
        if n == 0 {
            // What somebody writes on it is told as everywhere, with words that go with the person.
            let why = second.follow("Tell us why").await.form("/do/pledge/why").fill("text", WHY).send().await;
            assert_eq!(why.all(".receipt .words li").len(), 4);
            let end = answer(&tablet.get("/pledge/say?at=2").await, "kept").await;
            assert_eq!(end.headers["refresh"], "60; url=/pledge/say?again=1");
            tablet.get("/pledge/say?again=1").await.expect_text("Type the code on your card");
            assert!(tablet.get("/pledge/say").await.all(".receipt").is_empty(), "somebody's words are still here");
            continue;
        }
        let end = answer(&second, "not_kept").await.expect_text("That was all of them");
        assert_eq!(end.headers["refresh"], "20; url=/pledge/say?again=1");
        end.expect_no_text("All promises").form("/do/pledge/next-person").send().await.expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM verdicts").await, 6);
    assert_eq!(count(&app, "SELECT COUNT(DISTINCT receipt_id) FROM voices WHERE source = 'pledge'").await, 1);
    // It is left with the code, or once an officer lets all of them go.
    let leave = tablet.get("/event/leave").await.expect_text("Back to the promises").form("/do/responses/leave-event");
    leave.clone().fill("leave_code", "1111").send().await.expect_status(422);
    officer.get(&path).await.expect_text("1 device shows this round");
    assert_eq!(leave.fill("leave_code", "2468").send().await.path(), "/sign-in");
    let form = [("round", path.split('/').nth(3).expect("an id")), ("leave_code", "2468")];
    close_round(&officer).await;
    officer.post("/do/pledge/start-event", &form).await.expect_status(409);
}

/// Whoever is not asked, or has not said whether the promise is kept, says no why.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_why_is_said_by_whoever_gave_a_verdict(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    let officer = open_round(&app, "Autumn 2026").await;
    let fields = [("once", "0123456789abcdef0123456789abcde0"), ("number", "1"), ("text", WHY)];
    let why = "/do/pledge/why?from=/pledge/say";
    // Nobody knows who this is, and their words are kept.
    let page = app.visitor().post(why, &fields).await.expect_status(422).expect_text("Please type your four words");
    assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
    // Known, but of this promise they have said nothing.
    let phone = with_receipt(&app).await;
    let page =
        phone.post(why, &fields).await.expect_status(422).expect_text("Answer the question about this promise first");
    assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
    answer(&phone.get("/pledge/2").await, "kept").await;
    phone.post(why, &fields).await.expect_status(422);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE source = 'pledge'").await, 0);
    answer(&phone.get("/pledge/1").await, "kept").await;
    phone.post(why, &fields).await.expect_status(200);
    close_round(&officer).await;
    // In a round of cards a receipt says nothing, nor does a card of the round before.
    let form = named(&officer.get("/claims/rounds").await).fill("invited", "cards");
    opened(&app, &officer, form).await;
    let fields = [("once", "0123456789abcdef0123456789abcde1"), ("number", "1"), ("text", WHY)];
    let page = phone.post(why, &fields).await.expect_status(422).expect_text("Type the code on your card first");
    assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
    let member = app.signed_in("Mia", &[Role::Member]).await;
    member.post(why, &fields).await.expect_status(422);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE source = 'pledge'").await, 1);
}

/// On a shared tablet the next person gets rid of what the one before wrote, whatever became of the round meanwhile.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_refused_why_does_not_stay_on_a_shared_tablet(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    with_pledge(&app).await;
    let officer = app.signed_in("Rhys", &[Role::Officer]).await;
    let form = named(&officer.get("/claims/rounds").await).fill("invited", "cards");
    opened(&app, &officer, form).await;
    let page = officer.get("/claims/rounds").await.follow("Cards").await;
    let path = page.path().to_owned();
    let cards = page.form("/do/pledge/make-cards").fill("n", "1").send().await.all(".sheet .join");
    let tablet = app.signed_in("Tegan", &[Role::Officer]).await;
    let form = tablet.get(&path).await.form("/do/pledge/start-event").fill("leave_code", "2468");
    let ask = form.send().await.expect_status(200);
    // A code that was typed wrong is on the page too, until the next person.
    let wrong = ask.form("/do/pledge/use-card").fill("code", "ACDEF-GHJKM").send().await.expect_status(422);
    wrong.form("/do/pledge/next-person");
    let first = ask.form("/do/pledge/use-card").fill("code", &cards[0]).send().await;
    let second = answer(&first, "not_kept").await;
    let why = second.follow("Tell us why").await.form("/do/pledge/why").fill("text", WHY);
    let gone = |page: Page| async move {
        assert!(page.exactly("textarea[name=text]").contains(WHY), "what was typed is there");
        assert_eq!(page.all("#still").len(), 1, "it asks whether somebody is still there");
        page.form("/do/pledge/next-person").send().await.expect_status(200).expect_no_text(WHY);
    };
    close_round(&officer).await;
    gone(why.clone().send().await.expect_status(422).expect_text("We are not asking about this promise")).await;
    // The next round is by receipts, or for members.
    for invited in ["receipts", "members"] {
        let form = named(&officer.get("/claims/rounds").await).fill("invited", invited);
        opened(&app, &officer, form).await;
        gone(why.clone().send().await.expect_status(422)).await;
        close_round(&officer).await;
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE source = 'pledge'").await, 0);
}

/// Before an officer shares a why, another edition is adopted: it is about what came of the promise.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_why_keeps_its_promise_in_the_next_edition(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let desk = Desk::open(&app).await;
    let lead = with_pledge(&app).await;
    let officer = open_round(&app, "Autumn 2026").await;
    let phone = with_receipt(&app).await;
    let second = answer(&phone.get("/pledge/say").await, "not_kept").await;
    let form = second.follow("Tell us why").await.form("/do/pledge/why").fill("text", WHY);
    form.send().await.expect_status(200);
    close_round(&officer).await;
    app.clock.forward(60_000);
    let form = lead.get("/editions").await.form("/do/pledge/begin-edition");
    let next = form.fill("title[en]", "Our pledge 2028").fill("title[cy]", "Ein haddewid 2028").send().await;
    adopted(&lead, next.expect_status(200).path()).await;
    let page = desk.officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    let share = page.form("/do/moderation/share");
    assert!(share.value("statements[]").is_some(), "its promise is ticked");
    share.fill("readers", "public").send().await.expect_text("Shared.");
    let about = "SELECT COUNT(*) FROM voice_statements JOIN statements ON statements.id = statement_id \
        JOIN pledges ON pledges.id = pledge_id WHERE number = 1 AND pledges.state = 'adopted'";
    assert_eq!(count(&app, about).await, 1);
}
