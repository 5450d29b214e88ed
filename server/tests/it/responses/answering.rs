use reqwest::Method;
use rstest::rstest;

use super::world::{CODE, World, answer_all, next, press};
use crate::app::Backend::{self, Postgres, Sqlite};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_code_leads_to_its_survey_however_it_is_typed(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.browser.get("/join").await.expect_status(200);
    page.form("/do/responses/join").send().await.expect_status(422).expect_text("Type the code first");
    let wrong = page.form("/do/responses/join").fill("code", "zzzzzz").send().await;
    let wrong = wrong.expect_status(422).expect_text("We do not know this code");
    assert_eq!(wrong.form("/do/responses/join").value("code"), Some("zzzzzz"));
    let front = wrong.form("/do/responses/join").fill("code", " acd-efg").send().await.expect_status(200);
    assert_eq!(front.path(), format!("/s/{CODE}"));
    front
        .expect_text("How is it going?")
        .expect_text("Who is asking: The Children in Care Council")
        .expect_text("About 3 minutes")
        .expect_text("Only the participation officer can link your answers to you")
        .expect_text("You can skip any question");
    world.browser.get("/s/ZZZZZZ").await.expect_status(404);
    world.browser.get(&format!("/s/{CODE}/7")).await.expect_status(404);
    world.browser.get(&format!("/s/{CODE}/0")).await.expect_status(404);
    world.run("UPDATE surveys SET state = 'draft'", vec![]).await;
    world.get("").await.expect_status(404);
    world.browser.get("/results/ACDEFG").await.expect_status(404);
    page.form("/do/responses/join").fill("code", CODE).send().await.expect_status(422);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn looking_and_skipping_write_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    world
        .get("")
        .await
        .expect_status(200)
        .expect_text("We will not know who you are. If you need help, please call somebody");
    let mut page = world.get("/1").await.expect_status(200).expect_text("Question 1 of 6");
    for _ in 0..6 {
        page = press(&page, &[], "skip").await.expect_status(200);
    }
    assert_eq!(page.path(), format!("/s/{CODE}/check"));
    let page = page.expect_text("You have not answered anything yet");
    assert!(page.forms("/do/responses/submit").is_empty());
    let once = "0123456789abcdef0123456789abcdef";
    let sent = world.browser.post("/do/responses/submit?from=/join", &[("code", CODE), ("once", once)]).await;
    sent.expect_status(422).expect_text("We have no answers from you to send");
    assert_eq!((world.rows("responses").await, world.rows("once").await), (0, 0));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_is_there_in_another_tab_and_can_be_changed(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (one, two) = (world.get("/1").await, world.get("/2").await);
    next(&one, &[("choice", "a")]).await.expect_text("Question 2 of 6");
    press(&two, &[("choices[]", "b")], "back").await.expect_text("Question 1 of 6");
    assert_eq!(world.rows("responses").await, 1, "two tabs, one response");
    let again = world.get("").await.expect_text("You have started already");
    let third = again.follow("Carry on").await.expect_text("Question 3 of 6");
    let second = press(&third, &[("choice", "2")], "back").await;
    assert_eq!(second.attr("input[type=checkbox][checked]", "value").as_deref(), Some("b"));
    let check = world.get("/check").await.expect_text("Home").expect_text("Music").expect_text("Sad");
    let change = check.follow("Change: Where are you happiest?").await;
    let check = next(&change, &[("choice", "b")]).await.expect_text("School").expect_no_text("Home");
    assert_eq!(check.path(), format!("/s/{CODE}/check"));
    // Skipping takes it away again.
    let change = check.follow("Change: Where are you happiest?").await;
    press(&change, &[], "skip").await.expect_no_text("School").expect_text("You skipped this one");
    // Deleting leaves nothing behind.
    check.form("/do/responses/withdraw").send().await;
    assert_eq!((world.rows("answers").await, world.tally("q2", "b").await), (0, 0));
    world.get("").await.expect_no_text("You have started already");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_wrong_answer_is_said_and_kept_as_typed(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/1").await;
    next(&page, &[("choice", "zebra")]).await.expect_status(422).expect_text("Please choose one of the answers");
    next(&page, &[("question", "q99"), ("choice", "a")]).await.expect_status(422).expect_text("has changed");
    let page = world.get("/4").await;
    let twice = next(&page, &[("rank[a]", "1"), ("rank[b]", "1"), ("rank[c]", "2")]).await;
    let twice = twice.expect_status(422).expect_text("You used place 1 twice");
    assert_eq!(twice.form("/do/responses/answer").value("rank[c]"), Some("2"));
    let page = world.get("/6").await;
    let words = "ŵ".repeat(20_000);
    let long = next(&page, &[("text", &words)]).await.expect_status(422);
    let long = long.expect_text("You wrote 20000 letters. There is room for 2000.");
    assert_eq!(long.form("/do/responses/answer").value("text").map(|t| t.trim().chars().count()), Some(20_000));
    // In Welsh the same page says the same.
    let page = world.browser.get(&format!("/cy/s/{CODE}/4")).await;
    let twice = next(&page, &[("rank[a]", "1"), ("rank[b]", "1")]).await;
    twice.expect_status(422).expect_text("Rwyt ti wedi defnyddio lle 1 ddwywaith");
    assert_eq!(world.rows("responses").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn switching_the_language_in_the_middle_of_a_page_loses_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/6").await;
    let action = page.attr("button[value=language]", "formaction").expect("a button for the other language");
    let fields = [("code", CODE), ("question", "q6"), ("text", "Half a sent"), ("then", "language")];
    let page = world.browser.post(&action, &fields).await.expect_status(200).expect_text("Unrhyw beth arall?");
    assert_eq!(page.path(), format!("/cy/s/{CODE}/6"));
    assert_eq!(page.form("/do/responses/answer").value("text").map(str::trim), Some("Half a sent"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_closes_meanwhile_says_so_and_loses_no_words(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "My long answer to you").await;
    let page = world.get("/6").await;
    world.close().await;
    let words = "These words took me a while";
    next(&page, &[("text", words)]).await.expect_status(410).expect_text(words);
    check.form("/do/responses/submit").send().await.expect_status(410);
    world.get("").await.expect_status(410).expect_text("This survey is closed").expect_no_text("See what people said");
    world.get("/1").await.expect_status(410);
    let join = world.browser.get("/join").await.form("/do/responses/join").fill("code", CODE).send().await;
    join.expect_status(422).expect_text("This survey is closed");
    world.publish().await;
    world.get("").await.expect_status(410).follow("See what people said").await.expect_status(200);
    assert_eq!(world.one::<String>("SELECT state FROM responses").await, "started");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_started_is_erased_after_seven_days(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "Half-way").await;
    world.app.clock.forward(7 * 86_400_000 - 1);
    store::housekeeping::run(&world.app.services).await.expect("tidied");
    world.get("").await.expect_text("You have started already");
    world.app.clock.forward(1);
    world.get("").await.expect_no_text("You have started already");
    check.form("/do/responses/submit").send().await.expect_status(422).expect_text("too long ago");
    store::housekeeping::run(&world.app.services).await.expect("tidied");
    assert_eq!((world.rows("responses").await, world.rows("answers").await), (0, 0));
    // The same browser starts afresh.
    let page = world.get("/1").await;
    next(&page, &[("choice", "b")]).await.expect_status(200);
    assert_eq!(world.rows("responses").await, 1);
}

/// Whoever picks up the phone finds the survey as anybody does, and none of the answers.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_was_left_quickly_shows_its_plain_front_page(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let plain = world.app.visitor().get(&format!("/s/{CODE}")).await.text();
    let last = answer_all(&world.browser, "", "a", "Nobody asks me.").await;
    last.follow("Stop for now").await.form("/do/responses/later").send().await;
    for page in ["/3", "/check", "/later", "/done", "/part/s1", ""] {
        answer_all(&world.browser, "", "a", "Nobody asks me.").await;
        let way_out = world.get("/1").await.attr("#leave", "href").expect("a way out");
        world.browser.get(&way_out).await.expect_status(303);
        let front = world.get(page).await.expect_status(200);
        assert_eq!((front.path(), front.text()), (format!("/s/{CODE}").as_str(), plain.clone()), "after {page}");
        let first = world.get("/1").await.expect_status(200);
        assert!(first.all("[checked]").is_empty(), "{}", first.text());
    }
    // A page that is being left may still save by itself: nothing of that is known here afterwards.
    answer_all(&world.browser, "", "a", "Nobody asks me.").await;
    let way_out = world.get("/1").await.attr("#leave", "href").expect("a way out");
    world.browser.get(&way_out).await.expect_status(303);
    let fields = [("code", CODE), ("question", "q1"), ("choice", "a"), ("then", "keep")];
    let saved = world.browser.raw(Method::POST, "/do/responses/answer").header("accept", "application/json");
    let saved = saved.header("sec-fetch-site", "same-origin").form(&fields).send().await.expect("an answer");
    assert!(saved.headers().get("set-cookie").is_none());
    assert_eq!(world.get("").await.text(), plain);
}

/// Members make surveys under an account; those who answer read of their council, not of a child.
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_that_a_member_made_names_no_child() {
    let world = World::start(Sqlite, "anonymous").await;
    for path in ["", "/1", "/all"] {
        world.get(path).await.expect_no_text("Seren");
    }
    world.get("").await.expect_text("The Children in Care Council");
}
