use platform::i18n::RECEIPT_WORDS;
use rstest::rstest;

use super::world::{CODE, World, answer_all, next};
use crate::{
    app::Backend::{self, Postgres, Sqlite},
    voices::{correct, run},
};

#[rstest]
#[case(Sqlite, "", "Send my answers", "Thank you!")]
#[case(Postgres, "", "Send my answers", "Thank you!")]
#[case(Sqlite, "/cy", "Anfon fy atebion", "Diolch!")]
#[case(Postgres, "/cy", "Anfon fy atebion", "Diolch!")]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_is_answered_from_code_to_receipt(
    #[case] backend: Backend,
    #[case] prefix: &str,
    #[case] button: &str,
    #[case] thanks: &str,
) {
    let world = World::start(backend, "confidential").await;
    let join = world.browser.get(&format!("{prefix}/join")).await;
    let front = join.form("/do/responses/join").fill("code", CODE).send().await.expect_status(200);
    assert_eq!(front.path(), format!("{prefix}/s/{CODE}"));
    let check = answer_all(&world.browser, prefix, "a", "I want to see my brother").await.expect_text(button);
    let check = check.expect_text("I want to see my brother");
    let done = check.form("/do/responses/submit").send().await.expect_status(200).expect_text(thanks);
    assert_eq!(done.path(), format!("{prefix}/s/{CODE}/done"), "no words in the address");
    let words = done.all(".words li");
    assert_eq!(words.len(), RECEIPT_WORDS);
    // What it adds up to.
    for (question, choice, people) in [
        ("q1", "a", 1),
        ("q1", "b", 0),
        ("q2", "a", 1),
        ("q2", "c", 1),
        ("q3", "4", 1),
        ("q4", "b:1", 1),
        ("q6", "*", 1),
    ] {
        assert_eq!(world.tally(question, choice).await, people, "{question} {choice}");
    }
    assert_eq!(world.one::<i64>("SELECT score FROM tallies WHERE question = 'q4' AND choice = 'c'").await, 3);
    // Each text is a voice with the receipt, and nowhere else.
    assert_eq!(world.rows("voices WHERE receipt_id IS NOT NULL AND response_id IS NOT NULL").await, 2);
    assert_eq!(world.rows("voices WHERE may_publish").await, 1);
    assert_eq!(world.rows("answers WHERE text IS NOT NULL").await, 0);
    let lang = if prefix.is_empty() { "en" } else { "cy" };
    assert_eq!(world.one::<String>("SELECT lang FROM responses").await, lang);
    // The survey can be answered again from this phone: that is another response.
    world.get("").await.expect_no_text("You have started already");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn sending_the_same_form_again_changes_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "Once").await;
    let first = check.form("/do/responses/submit").send().await.expect_status(200).all(".words li");
    let again = check.form("/do/responses/submit").send().await.expect_status(200).all(".words li");
    assert_eq!((first.len(), &first), (RECEIPT_WORDS, &again));
    assert_eq!((world.rows("responses").await, world.rows("receipts").await, world.rows("voices").await), (1, 1, 2));
    assert_eq!(world.tally("q1", "a").await, 1);
    // Even when the survey has closed since.
    world.close().await;
    check.form("/do/responses/submit").send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite, "confidential")]
#[case(Postgres, "confidential")]
#[case(Sqlite, "anonymous")]
#[case(Postgres, "anonymous")]
#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_once_are_one(#[case] backend: Backend, #[case] privacy: &str) {
    let world = World::start(backend, privacy).await;
    let check = answer_all(&world.browser, "", "b", "All at once").await;
    let sent: Vec<_> = (0..50).map(|_| tokio::spawn(check.form("/do/responses/submit").send())).collect();
    let mut receipts = std::collections::HashSet::new();
    for sent in sent {
        let page = sent.await.expect("sent").expect_status(200);
        assert_eq!(page.path(), format!("/s/{CODE}/done"));
        receipts.insert(page.all(".words li"));
    }
    assert_eq!(receipts.len(), 1);
    assert_eq!((world.rows("responses").await, world.rows("voices").await), (1, 2));
    assert_eq!(world.tally("q1", "b").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn fifty_first_answers_at_once_start_one_response(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/1").await;
    let forms = (0..50).map(|_| page.form("/do/responses/answer").fill("choice", "a").fill("then", "next"));
    let sent: Vec<_> = forms.map(|form| tokio::spawn(form.send())).collect();
    for sent in sent {
        sent.await.expect("sent").expect_status(200);
    }
    assert_eq!((world.rows("responses").await, world.rows("answers").await), (1, 1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_anonymous_response_leads_back_to_nobody(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let check = answer_all(&world.browser, "", "a", "We will not know who you are").await;
    let done = check.form("/do/responses/submit").fill("name", "Sam").send().await.expect_status(200);
    assert!(done.all(".words li").is_empty() && done.forms("/do/responses/withdraw").is_empty());
    let linked = "responses WHERE token IS NOT NULL OR receipt_id IS NOT NULL OR name IS NOT NULL";
    assert_eq!(world.rows(linked).await, 0);
    let linked = "voices WHERE response_id IS NOT NULL OR receipt_id IS NOT NULL OR person_id IS NOT NULL";
    assert_eq!((world.rows("voices").await, world.rows(linked).await, world.rows("receipts").await), (2, 0, 0));
    // What the form's key is remembered by says nothing of which response it was.
    assert_eq!(world.one::<String>("SELECT result FROM once WHERE key LIKE 'minutes/responses%'").await, "");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_asked_for_only_where_it_was_said_so_and_is_sealed(#[case] backend: Backend) {
    let world = World::start(backend, "named").await;
    let check = answer_all(&world.browser, "", "a", "It is me").await;
    let long = check.form("/do/responses/submit").fill("name", &"x".repeat(81)).send().await.expect_status(422);
    let done = long.form("/do/responses/submit").fill("name", "Cassandra").send().await.expect_status(200);
    assert_eq!(done.all(".words li").len(), RECEIPT_WORDS);
    let sealed: Vec<u8> = world.one("SELECT name FROM responses").await;
    assert!(!sealed.windows(9).any(|bytes| bytes == b"Cassandra"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_sent_can_be_taken_back(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let other = world.app.visitor();
    answer_all(&other, "", "b", "I stay").await.form("/do/responses/submit").send().await.expect_status(200);
    let check = answer_all(&world.browser, "", "a", "I go").await;
    let done = check.form("/do/responses/submit").send().await;
    done.form("/do/responses/withdraw").send().await.expect_text("We have deleted your answers");
    for (question, choice, people) in [("q1", "a", 0), ("q1", "b", 1), ("q2", "a", 1), ("q4", "*", 1), ("q6", "*", 1)] {
        assert_eq!(world.tally(question, choice).await, people, "{question} {choice}");
    }
    assert_eq!(world.rows("responses WHERE state = 'withdrawn'").await, 1);
    assert_eq!(world.rows("voices WHERE state = 'withdrawn'").await, 2);
    assert_eq!(world.rows("answers WHERE question = 'q1'").await, 1);
    world.get("/done").await.expect_no_text("Thank you");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn taken_back_it_takes_the_newer_words_with_it(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "I go").await;
    let done = check.form("/do/responses/submit").send().await;
    let writer = world.app.visitor();
    let ask = writer.get("/follow").await.form("/do/voices/follow");
    ask.fill("words", &done.all(".words li").join(" ")).send().await.expect_status(200);
    run(&world.app, "UPDATE voices SET state = 'shared', shared_text = 'Shared', decided_at = 1").await;
    correct(&writer, "Other words").await.expect_status(200);
    assert_eq!((world.rows("voices").await, world.rows("voices WHERE state = 'new'").await), (3, 1));
    done.form("/do/responses/withdraw").send().await.expect_text("We have deleted your answers");
    assert_eq!(world.rows("voices WHERE state = 'withdrawn'").await, 3);
    assert_eq!(world.rows("originals").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn with_the_receipt_it_can_be_taken_back_on_another_phone(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let check = answer_all(&world.browser, "", "a", "I go later").await;
    let words = check.form("/do/responses/submit").send().await.all(".words li").join(" ");
    let other = world.app.visitor();
    assert_eq!(other.get("/follow/survey").await.path(), "/follow");
    other.get("/follow").await.form("/do/voices/follow").fill("words", &words).send().await.expect_status(200);
    let ask = other.get("/follow/survey").await.expect_text("How is it going?").expect_text("22 November 2026");
    for _ in 0..2 {
        ask.form("/do/responses/take-back").send().await.expect_status(200).expect_text("We have deleted your answers");
    }
    assert_eq!((world.tally("q1", "a").await, world.rows("voices WHERE state = 'withdrawn'").await), (0, 2));
    other.get("/follow/survey").await.expect_text("do not lead to any survey answers");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_stands_in_no_plain_byte_of_the_database() {
    const CANARY: &str = "canary-in-the-coal-mine";
    let world = World::start(Sqlite, "named").await;
    let check = answer_all(&world.browser, "", "a", CANARY).await;
    let seen = |folder: std::path::PathBuf| {
        let files = std::fs::read_dir(folder).expect("the folder").filter_map(Result::ok).map(|f| f.path());
        files.filter(|f| f.is_file()).any(|file| {
            let bytes = std::fs::read(file).expect("readable");
            bytes.windows(CANARY.len()).any(|part| part == CANARY.as_bytes())
        })
    };
    assert!(!seen(world.app.folder.clone()), "while it is being filled in");
    let done = check.form("/do/responses/submit").fill("name", &format!("{CANARY} name")).send().await;
    assert!(!seen(world.app.folder.clone()), "once it is sent");
    done.form("/do/responses/withdraw").send().await;
    assert!(!seen(world.app.folder.clone()), "once it is taken back");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_has_started_keeps_the_questions_they_started_with(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let page = world.get("/1").await;
    next(&page, &[("choice", "a")]).await;
    world
        .run(
            "INSERT INTO survey_versions (id, survey_id, number, document, created_at) SELECT $1, survey_id, 2, \
             REPLACE(document, 'happiest?', 'most at home?'), created_at FROM survey_versions",
            vec![platform::random::uuid().into()],
        )
        .await;
    let newest = "(SELECT id FROM survey_versions WHERE number = 2)";
    world.run(&format!("UPDATE surveys SET version_id = {newest}"), vec![]).await;
    world.get("/1").await.expect_text("Where are you happiest?");
    world.app.visitor().get(&format!("/s/{CODE}/1")).await.expect_text("Where are you most at home?");
    world.get("/check").await.form("/do/responses/submit").send().await.expect_status(200);
    assert_eq!(world.tally("q1", "a").await, 1);
}
