//! More than words: three pictures, what would make it better, an answer by mail, one voice for a group.

use domain::role::Role;
use platform::i18n::RECEIPT_WORDS;
use rstest::rstest;

use super::helpers::{CANARY, asked, count, files_below, png, run, words};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    panels::helpers::planned,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn three_pictures_go_with_it_and_a_bad_one_is_said_beside_its_field(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let page = writer.get("/tell").await;
    let form = || {
        let form = page.form("/do/voices/tell").fill("text", CANARY).fill("better", "Warm rooms").fill("theme", "home");
        form.fill("answer", "email").fill("email", "sam@example.org").fill("publish", "yes")
    };
    let refused = form()
        .file("picture", "a.png", png(5))
        .file("picture2", "b.png", b"no picture".to_vec())
        .file("picture3", "c.png", vec![0xff; 11 * 1024 * 1024])
        .send()
        .await
        .expect_status(422);
    assert!(refused.all("#picture-problem").is_empty(), "the first was fine");
    assert_eq!(refused.all("#picture2-problem").len(), 1);
    assert!(refused.all("#picture3-problem").concat().contains("too big"));
    assert_eq!(refused.attr(".more-pictures", "open").as_deref(), Some(""), "what is wrong is not folded away");
    let kept = refused.form("/do/voices/tell");
    for (field, typed) in [("text", CANARY), ("better", "Warm rooms"), ("email", "sam@example.org"), ("theme", "home")]
    {
        assert_eq!(kept.value(field), Some(typed), "{field}");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pictures").await, 0);
    assert!(files_below(&app.folder.join("files")).is_empty(), "nothing of it is left");

    let sent =
        form().file("picture", "a.png", png(5)).file("picture2", "b.png", png(6)).file("picture3", "c.png", png(7));
    sent.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM pictures").await, 3);
    let mine = writer.get("/follow").await.expect_text("What would make it better? Warm rooms");
    assert_eq!(mine.all(".picture").len(), 3);
    for secret in ["sam@example.org", "Warm rooms"] {
        let plain = files_below(&app.folder).iter().any(|file| {
            std::fs::read(file).expect("a file").windows(secret.len()).any(|part| part == secret.as_bytes())
        });
        assert!(!plain, "{secret} is on the disk");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_would_make_it_better_is_enough(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let long = page.form("/do/voices/tell").fill("better", &"b".repeat(1_001)).send().await.expect_status(422);
    assert_eq!(long.form("/do/voices/tell").value("better").map(str::len), Some(1_001));
    page.form("/do/voices/tell").fill("better", "He must not hit me").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1, "danger is looked for there too");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_written_to_who_is_unknown(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let form = || page.form("/do/voices/tell").fill("text", CANARY).fill("answer", "email");
    let unknown = form().fill("privacy", "anonymous").fill("email", "sam@example.org").send().await.expect_status(422);
    let unknown = unknown.expect_text("we cannot send you an email");
    assert_eq!(unknown.form("/do/voices/tell").value("email"), Some("sam@example.org"));
    let wrong =
        form().fill("email", "sam at home").send().await.expect_status(422).expect_text("Check your email address");
    assert_eq!(wrong.form("/do/voices/tell").value("email"), Some("sam at home"));
    // Typed, and then the four words chosen after all: nobody is written to.
    form().fill("answer", "words").fill("email", "sam@example.org").send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM answer_mails").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_mail_says_that_there_is_an_answer_and_nothing_else(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let (english, welsh, quiet) = (app.visitor(), app.visitor(), app.visitor());
    for (writer, path, email) in [(&english, "/tell", "sam@example.org"), (&welsh, "/cy/tell", "mali@example.org")] {
        let form = writer.get(path).await.form("/do/voices/tell").fill("text", CANARY).fill("theme", "home");
        form.fill("answer", "email").fill("email", email).send().await.expect_status(200);
    }
    super::helpers::tell(&quiet, "Quietly", "confidential").await;
    run(&app, "UPDATE voices SET state = 'shared', theme = 'home', shared_text = 'Shared', decided_at = 1").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    run(&app, "DELETE FROM outbox").await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "Secret reply");
    let mut form = form.clear("voices[]");
    for id in
        asked(&app, "SELECT CAST(voice_id AS TEXT) FROM item_voices", "SELECT lower(hex(voice_id)) FROM item_voices")
            .await
    {
        form = form.tick("voices[]", &id);
    }
    form.clone().send().await.expect_status(200);
    crate::panels::helpers::released(form.send().await).await;

    let written = "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'";
    assert_eq!(count(&app, written).await, 2, "once each, however often the form is sent");
    assert_eq!(
        count(&app, &format!("{written} AND subject = 'Mae ateb i ti' AND recipient = 'mali@example.org'")).await,
        1
    );
    let mails = platform::outbox::newest(&app.services, 100).await.expect("read");
    let answers: Vec<_> =
        mails.iter().filter(|waiting| waiting.kind == "answer").map(|waiting| &waiting.mail).collect();
    assert!(answers.len() == 2 && answers.iter().all(|mail| mail.text.contains("/follow")));
    for words in [CANARY, "Secret reply", "Shared", "Where I live", "Corporate"] {
        let told = answers.iter().any(|mail| mail.text.contains(words) || mail.subject.contains(words));
        assert!(!told, "{words} is in the mail");
    }
    // In the database and its backups they say nothing, not even where they lead.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE body LIKE '%follow%' OR body LIKE '%http%'").await, 0);

    // Taken back: nobody is written to any more, and nothing says that anybody was.
    let confirm = english.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    assert_eq!(count(&app, &format!("{written} AND recipient = 'sam@example.org'")).await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM answer_mails").await, 1);
    // The address goes with the receipt.
    app.clock.forward(366 * domain::time::DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM answer_mails").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_member_speaks_for_a_group(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await.expect_no_text("Do you speak for a group?");
    let form = page.form("/do/voices/tell").fill("text", "Bus").fill("group", "our CiCC").fill("people", "9");
    form.send().await.expect_status(422).expect_text("sign in again as a member");

    let member = app.signed_in("Mali", &[Role::Member]).await;
    let page = member.get("/tell").await.expect_text("Do you speak for a group?");
    let form = || page.form("/do/voices/tell").fill("text", "Longer bus passes").fill("publish", "yes");
    for (group, people) in [("our CiCC", ""), ("", "9"), ("our CiCC", "1"), ("our CiCC", "201"), ("our CiCC", "nine")] {
        let refused = form().fill("group", group).fill("people", people).send().await.expect_status(422);
        let kept = refused.form("/do/voices/tell");
        assert_eq!((kept.value("group"), kept.value("people")), (Some(group), Some(people)));
        assert_eq!(refused.attr(".for-group", "open").as_deref(), Some(""));
    }
    let done =
        form().fill("group", "Our CiCC meeting of 3 March").fill("people", " 9 ").send().await.expect_status(200);
    assert_eq!(words(&done).split(' ').count(), RECEIPT_WORDS);
    let mine = member.get("/follow").await;
    mine.expect_text("Our CiCC meeting of 3 March (9 young people): Longer bus passes");
    assert_eq!(count(&app, "SELECT CAST(COALESCE(SUM(people), 0) AS BIGINT) FROM tellings").await, 9);
    // Without the two fields it is one person's, as ever, and not linked to the account.
    form().fill("once", &"a".repeat(32)).send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM tellings").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE person_id IS NOT NULL").await, 1);
}
