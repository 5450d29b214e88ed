//! Saves that arrive out of order, from one tab or from two, and after the answers were sent.

use rstest::rstest;

use super::world::{CODE, World, answer_all, next};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{FilledForm, Page},
};

/// The page saves itself, with this number; what it is told.
async fn saves(form: FilledForm, n: i64, words: &str) -> i64 {
    let form = form.fill("then", "keep").fill("n", &n.to_string()).fill("text", words);
    let answer = form.send_by_script().await.expect_status(200);
    answer.body.trim().parse().unwrap_or_else(|_| panic!("no number: {}", answer.body))
}

fn form(page: &Page) -> FilledForm {
    page.form("/do/responses/answer")
}

async fn kept(world: &World) -> String {
    world.get("/5").await.form("/do/responses/answer").value("text").unwrap_or_default().to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_save_that_comes_late_overwrites_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/5").await;
    assert_eq!(saves(form(&page), 1_000, "I w").await, 1_000);
    // The third is here before the second.
    assert_eq!(saves(form(&page), 3_000, "I want to say").await, 3_000);
    assert_eq!(saves(form(&page), 2_000, "I want").await, 3_000, "it is told what is kept");
    assert_eq!(kept(&world).await, "I want to say");
    assert_eq!(world.get("/5").await.form("/do/responses/answer").value("n"), Some("3000"), "a new page goes on");
    // Next counts, and what was on its way before it does not.
    next(&page, &[("text", "I want to say this"), ("n", "5000")]).await.expect_status(200);
    assert_eq!(saves(form(&page), 4_000, "").await, 5_000);
    assert_eq!(kept(&world).await, "I want to say this");
    // Without script there is no number, and a button always counts.
    next(&page, &[("text", "Another"), ("n", "")]).await.expect_status(200);
    assert_eq!(kept(&world).await, "Another");
    // Emptied is newer than any words of before.
    assert_eq!(saves(form(&page), 9_000, "").await, 9_000);
    assert_eq!(saves(form(&page), 8_000, "late").await, 9_000);
    assert_eq!(kept(&world).await, "");
}

/// A place given twice is not wrong while somebody is still choosing: it waits.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_half_typed_waits_until_it_can_be_read() {
    let world = World::start(Sqlite, "confidential").await;
    let page = world.get("/4").await;
    let choosing = |n: &str, second: &str| {
        let form = form(&page).fill("then", "keep").fill("n", n).fill("rank[a]", "1").fill("rank[b]", second);
        form.send_by_script()
    };
    assert_eq!(choosing("10", "1").await.expect_status(200).body.trim(), "null");
    assert_eq!(world.rows("responses").await, 0, "nothing has begun");
    assert_eq!(choosing("20", "2").await.expect_status(200).body.trim(), "20");
    assert_eq!(choosing("30", "1").await.expect_status(200).body.trim(), "null");
    assert_eq!(world.get("/4").await.form("/do/responses/answer").value("rank[b]"), Some("2"), "what was kept stays");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_tabs_the_newest_words_are_kept_question_by_question(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (one, two, other) = (world.get("/5").await, world.get("/5").await, world.get("/6").await);
    saves(form(&one), 10, "in the first tab").await;
    saves(form(&two), 30, "in the second tab").await;
    assert_eq!(saves(form(&other), 20, "another question").await, 20, "older than the other tab's, of its own");
    assert_eq!(saves(form(&one), 15, "in the first tab, late").await, 30);
    assert_eq!(kept(&world).await, "in the second tab");
    assert_eq!(world.get("/6").await.form("/do/responses/answer").value("text"), Some("another question"));
    // Fifty at one moment: the newest of them.
    let one = &one;
    let all = (100..150).map(|n| async move { saves(form(one), n, &format!("words {n}")).await });
    futures::future::join_all(all).await;
    assert_eq!(kept(&world).await, "words 149");
}

#[rstest]
#[case(Sqlite, "anonymous")]
#[case(Postgres, "anonymous")]
#[case(Sqlite, "confidential")]
#[tokio::test(flavor = "multi_thread")]
async fn after_sending_a_late_save_changes_nothing(#[case] backend: Backend, #[case] privacy: &str) {
    let world = World::start(backend, privacy).await;
    let page = world.get("/5").await;
    let check = answer_all(&world.browser, "", "a", "Words").await;
    check.form("/do/responses/submit").send().await.expect_status(200);
    let before = world.rows("responses").await;
    assert_eq!(saves(form(&page), i64::from(u32::MAX), "late").await, 0);
    assert_eq!(world.rows("responses").await, before, "nothing is begun anew");
    let saved: i64 = world.one("SELECT COUNT(*) FROM responses WHERE saves <> ''").await;
    assert_eq!(saved, 0, "nor does anything tell when it was written");
    // The survey still begins with its thanks, and a button of the old page is told.
    world.get("/5").await.expect_no_form("/do/responses/answer");
    next(&page, &[("text", "Pressed in an old tab")]).await.expect_status(409).expect_text("Pressed in an old tab");
    assert_eq!(world.rows("responses").await, before);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_taken_back_does_not_come_back_late(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let page = world.get("/5").await;
    saves(form(&page), 10, "taken back").await;
    let cookie = world.browser.clone();
    cookie.post("/do/responses/withdraw", &[("code", CODE)]).await.expect_status(200);
    assert_eq!(saves(form(&page), 20, "taken back").await, 0);
    let begun: i64 = world.one("SELECT COUNT(*) FROM responses WHERE state = 'started'").await;
    assert_eq!(begun, 0);
}
