//! The way back by four words, and the answer that comes by it.

use domain::{role::Role, time::DAY};
use platform::{i18n::RECEIPT_WORDS, random};
use rstest::rstest;

use super::helpers::{CANARY, insert, run, tell, words};
use crate::app::{
    Backend::{self, Postgres, Sqlite},
    TestApp,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn four_words_lead_back_to_what_was_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let browser = app.visitor();
    let page = browser.get("/tell").await;
    let form = page.form("/do/voices/tell").fill("text", CANARY).fill("theme", "home").fill("publish", "yes");
    let done = form.send().await.expect_status(200).expect_text("Thank you");
    assert_eq!(done.path(), "/tell/done", "the words are in no address");
    let words = words(&done);
    assert_eq!(words.split(' ').count(), RECEIPT_WORDS, "{words}");

    // On another phone, written as people write it.
    let phone = app.visitor();
    let ask = phone.get("/follow").await.expect_status(200);
    let typed = words.to_uppercase().replace(' ', " - ");
    let mine = ask.form("/do/voices/follow").fill("words", &typed).send().await.expect_status(200);
    assert_eq!(mine.path(), "/follow");
    let mine = mine.expect_text(CANARY).expect_text("Where I live").expect_text("We got it");
    mine.form("/do/voices/leave").send().await.expect_status(200).expect_no_text(CANARY);
    phone.get("/follow").await.expect_no_text(CANARY);

    // In a year they no longer do.
    app.clock.forward(366 * DAY);
    phone.get("/follow").await.form("/do/voices/follow").fill("words", &words).send().await.expect_status(422);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn one_wrong_letter_is_forgiven(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let words = words(&tell(&app.visitor(), CANARY, "confidential").await.expect_status(200));
    let phone = app.visitor();
    // With this letter at its end no word is near another of its list.
    let typed: Vec<_> = words.split(' ').map(|word| format!("{word}x")).collect();
    let ask = phone.get("/follow").await.form("/do/voices/follow").fill("words", &typed.join(" "));
    ask.send().await.expect_status(200).expect_text(CANARY);
    // This phone knows the words as they are now, and leads on with them.
    phone.get("/follow").await.expect_status(200).expect_text(CANARY);
    // Two wrong letters are too many.
    let typed = format!("{words}qq");
    let stranger = app.visitor().get("/follow").await.form("/do/voices/follow").fill("words", &typed).send().await;
    stranger.expect_status(422).expect_no_text(CANARY);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn wrong_words_are_said_gently_and_kept(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), CANARY, "confidential").await.expect_status(200);
    let ask = app.visitor().get("/follow").await;
    let wrong = ask.form("/do/voices/follow").fill("words", "one two three").send().await.expect_status(422);
    let wrong = wrong.expect_text("We do not know these four words").expect_no_text(CANARY);
    assert_eq!(wrong.form("/do/voices/follow").value("words"), Some("one two three"));
    ask.form("/do/voices/follow")
        .fill("words", "  ")
        .send()
        .await
        .expect_status(422)
        .expect_text("Type your four words");
    let welsh = app.visitor().get("/cy/follow").await.form("/do/voices/follow").fill("words", "a b c").send().await;
    welsh.expect_status(422).expect_text("Dydyn ni ddim yn nabod");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_writer_is_told_kindly_why_it_goes_no_further(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, CANARY, "confidential").await;
    run(&app, "UPDATE voices SET state = 'held', note = 'staff only'").await;
    writer.get("/follow").await.expect_text("more time").expect_no_text("staff only");
    let turned_down = "UPDATE voices SET state = 'not_shared', reason = 'about_someone', note = 'We talk on Monday.'";
    run(&app, &format!("{turned_down}, read_at = created_at")).await;
    writer
        .get("/follow")
        .await
        .expect_text("a lot about somebody else")
        .expect_text("We talk on Monday.")
        .expect_text("You did nothing wrong");
    writer.get("/cy/follow").await.expect_text("Wnest ti ddim byd o'i le");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_answer_reaches_its_writer_and_if_allowed_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (open, closed) = (app.visitor(), app.visitor());
    for (writer, text, publish) in [(&open, "open words", "yes"), (&closed, "closed words", "no")] {
        let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", text).fill("publish", publish);
        form.send().await.expect_status(200);
    }
    open.get("/follow").await.expect_text("We try to answer within 28 days");
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'shared words', decided_at = 1").await;
    open.get("/follow").await.expect_text("We are choosing who is best to ask");

    let (author, _) = app.person("Pat", &[Role::PanelMember]).await;
    let [panel, reply] = [random::uuid(), random::uuid()];
    insert(&app, "INSERT INTO panels (id, slug, name, created_at) VALUES ($1, 'p', '{\"en\":\"The Panel\",\"cy\":\"Y Panel\"}', 0)", [panel.into()])
        .await;
    let answer = "INSERT INTO replies (id, panel_id, theme, author_id, text, changed, created_at) \
                  VALUES ($1, $2, 'home', $3, '{\"en\":\"We bought bags\",\"cy\":\"Fe brynon ni fagiau\"}', \
                  '{\"en\":\"Bags\",\"cy\":\"Bagiau\"}', 0)";
    insert(&app, answer, [reply.into(), panel.into(), author.0.into()]).await;
    let item = random::uuid();
    let listed = "INSERT INTO agenda_items (id, panel_id, position, kind, state, title, created_at) \
                  VALUES ($1, $2, 1, 'voices', 'planned', '{\"en\":\"Voice\",\"cy\":\"Llais\"}', 0)";
    insert(&app, listed, [item.into(), panel.into()]).await;
    insert(&app, "INSERT INTO item_voices SELECT $1, id, 0 FROM voices", [item.into()]).await;
    open.get("/follow").await.expect_text("The Panel").expect_no_text("We bought bags");
    insert(&app, "INSERT INTO reply_voices SELECT $1, id FROM voices", [reply.into()]).await;

    open.get("/follow")
        .await
        .expect_text("They answered you")
        .expect_text("The Panel says")
        .expect_text("We bought bags");
    closed.get("/cy/follow").await.expect_text("Maen nhw wedi dy ateb di").expect_text("Fe brynon ni fagiau");
    let heard = app.visitor().get("/heard").await.expect_text("We bought bags");
    assert_eq!(heard.all(".quote blockquote"), ["shared words"], "only the one whose writer said yes");
    assert_eq!(app.visitor().get("/").await.all(".quote blockquote"), ["shared words"]);

    let confirm = open.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_no_text("We bought bags");
    app.visitor().get("/heard").await.expect_text("We bought bags").expect_no_text("shared words");
    app.visitor().get("/heard?theme=home").await.expect_text("We bought bags");
}

/// Arabic on English pages: it runs from the right, and nothing calls it English.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_run_their_own_way_and_are_called_nothing_that_they_are_not(#[case] backend: Backend) {
    const WORDS: &str = "أريد أن أبقى مع أختي";
    let app = TestApp::start(backend).await;
    let (writer, officer) = (app.visitor(), app.signed_in("Megan", &[Role::Officer]).await);
    let page = writer.get("/tell").await;
    assert_eq!(page.attr("textarea[name=text]", "dir").as_deref(), Some("auto"));
    page.form("/do/voices/tell").fill("text", WORDS).fill("publish", "yes").send().await.expect_status(200);
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    for (page, words) in [(&page, "#original"), (&writer.get("/follow").await, ".quote blockquote")] {
        assert_eq!(page.attr(words, "dir").as_deref(), Some("auto"));
        assert_eq!(page.attr(words, "lang").as_deref(), Some(""), "not known");
        assert_eq!(page.all(words), [WORDS]);
    }
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'أختي', decided_at = 1").await;
    let shared = officer.get(page.path()).await;
    assert_eq!(shared.attr(".quote blockquote", "dir").as_deref(), Some("auto"));
    assert_eq!(shared.attr(".quote blockquote", "lang").as_deref(), Some(""));
}
