//! What a writer can still do: say more, say it in other words, thank for the answer or say that it is not so.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{CANARY, asked, count, png, run, tell, words};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::planned,
};

pub async fn correct(writer: &Browser, text: &str) -> Page {
    let page = writer.get("/follow").await.follow("Change my words").await.expect_status(200);
    page.form("/do/voices/correct").fill("text", text).send().await
}

/// An officer takes the first voice that waits in hand and shares it as it is.
pub async fn share_next(officer: &Browser) -> Page {
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
    page.form("/do/moderation/share").send().await.expect_status(200)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn more_is_said_with_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "First").fill("theme", "home");
    let done = form.fill("publish", "yes").fill("privacy", "named").fill("name", "Sam").send().await;
    let receipt = words(&done);
    let page = writer.get("/follow").await.follow("Say more").await.expect_text("First");
    let form = page.form("/do/voices/say-more");
    let empty = form.clone().fill("text", " ").send().await.expect_status(422).expect_text("Write something first");
    empty.expect_text("First");
    let long = "ŵ".repeat(2_001);
    let refused = form.clone().fill("text", &long).send().await.expect_status(422);
    assert_eq!(refused.form("/do/voices/say-more").value("text"), Some(long.as_str()));
    let more = form.fill("text", "He hit me");
    let mine = more.clone().send().await.expect_status(200).expect_text("This adds to what you told us on");
    assert!(mine.body.find("0800 1111") < mine.body.find("<h1"), "help comes first");
    more.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2, "sent twice, said once");
    let alike = "SELECT COUNT(*) FROM voices WHERE theme = 'home' AND privacy = 'named' AND may_publish AND receipt_id \
                 IS NOT NULL";
    assert_eq!(count(&app, alike).await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1);
    let phone = app.visitor();
    let mine = phone.get("/follow").await.form("/do/voices/follow").fill("words", &receipt).send().await;
    mine.expect_text("First").expect_text("He hit me");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_touches_what_somebody_else_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (writer, other) = (app.visitor(), app.visitor());
    tell(&writer, CANARY, "confidential").await;
    let page = writer.get("/follow").await.follow("Change my words").await;
    let id = page.form("/do/voices/correct").value("voice").expect("an id").to_owned();
    tell(&other, "Mine", "confidential").await;
    for (path, action) in [("more", "say-more"), ("correct", "correct")] {
        other.get(&format!("/follow/{id}/{path}")).await.expect_status(404);
        let once = "a".repeat(32);
        let fields = [("voice", id.as_str()), ("text", "Evil"), ("once", once.as_str())];
        other.post(&format!("/do/voices/{action}"), &fields).await.expect_status(404);
        app.visitor().post(&format!("/do/voices/{action}"), &fields).await.expect_status(422);
    }
    writer.get("/follow").await.expect_text(CANARY).expect_no_text("Evil");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn undecided_words_are_replaced(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).fill("privacy", "named");
    form.fill("name", "Sam").send().await.expect_status(200);
    correct(&writer, "Better words").await.expect_status(200).expect_text("Better words").expect_no_text(CANARY);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.corrected' AND actor IS NULL").await, 1);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let item = officer.get("/moderation").await.form("/do/moderation/next").send().await;
    // Words and name, as they are now.
    let item = item.expect_text("Sam").expect_text("Better words").expect_no_text(CANARY);

    // While an officer has them in hand: what they read is not shared in place of the new words.
    correct(&writer, "Newest words").await.expect_status(200);
    item.form("/do/moderation/share").send().await.expect_status(422);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'in_review'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_made_to_unsay_danger(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, "My uncle hit me", "confidential").await;
    correct(&writer, "All is well").await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE state = 'new'").await, 2, "the officers get both");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_takes_the_old_ones_place_once_it_is_shared(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let writer = app.visitor();
    let form =
        writer.get("/tell").await.form("/do/voices/tell").fill("text", "Old words of Siân").fill("theme", "home");
    let form = form.fill("answer", "email").fill("email", "sam@example.org").fill("publish", "yes");
    form.file("picture", "a.png", png(5)).send().await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'Old words of Siân', decided_at = 1").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Old words");

    let mine = correct(&writer, "New words").await.expect_status(200);
    mine.expect_text("A person is reading the new ones").expect_text("New words").expect_text("Old words");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE shared_text IS NOT NULL AND NOT may_publish").await, 1);
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("Old words").expect_no_text("New words");

    share_next(&desk.officer).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text("New words").expect_no_text("Old words");
    let mine = writer.get("/follow").await.expect_text("New words").expect_no_text("Old words");
    assert_eq!(mine.all(".picture").len(), 1, "the picture stays");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM answer_mails").await, 1);

    // The answer reaches whoever wrote it, and is found good or not; only many together are counted in public.
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "A key for all");
    let mut form = form.clear("voices[]");
    for id in
        asked(&app, "SELECT CAST(voice_id AS TEXT) FROM item_voices", "SELECT lower(hex(voice_id)) FROM item_voices")
            .await
    {
        form = form.tick("voices[]", &id);
    }
    crate::panels::helpers::released(form.send().await).await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 1);
    let mine = writer.get("/follow").await.expect_text("A key for all");
    mine.form("/do/voices/find").fill("finding", "thanks").send().await.expect_text("You said thank you.");
    let mine = writer.get("/follow").await;
    mine.form("/do/voices/find")
        .fill("finding", "disagrees")
        .send()
        .await
        .expect_text("You said: that is not how it is.");
    assert_eq!(
        count(&app, "SELECT COUNT(*) FROM findings WHERE finding = 'disagrees'").await,
        1,
        "the last word counts"
    );
    let other = app.visitor();
    tell(&other, "Mine", "confidential").await;
    let form = mine.form("/do/voices/find").fill("finding", "thanks");
    let (voice, reply) = (form.value("voice").expect("an id"), form.value("reply").expect("an id"));
    other
        .post("/do/voices/find", &[("voice", voice), ("reply", reply), ("finding", "thanks")])
        .await
        .expect_status(404);
    app.visitor().get("/heard").await.expect_no_text("that is not how it is").expect_no_text("said thank you");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_many_together_are_counted_beside_a_reply(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    for n in 0..21 {
        crate::panels::helpers::shared(&app, &format!("Voice {n}")).await;
    }
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "A key for all");
    let mut form = form.clear("voices[]");
    for id in
        asked(&app, "SELECT CAST(voice_id AS TEXT) FROM item_voices", "SELECT lower(hex(voice_id)) FROM item_voices")
            .await
    {
        form = form.tick("voices[]", &id);
    }
    crate::panels::helpers::released(form.send().await).await;
    let all = |many: u8| {
        format!(
            "INSERT INTO findings SELECT reply_id, voice_id, 'thanks', 0 FROM reply_voices ORDER BY voice_id LIMIT {many}"
        )
    };
    run(&app, &all(19)).await;
    app.visitor().get("/heard").await.expect_no_text("said thank you");
    run(&app, "DELETE FROM findings").await;
    run(&app, &all(21)).await;
    app.visitor().get("/heard").await.expect_text("At least 10 young people said thank you");
    // One person who said many things is one.
    run(&app, "UPDATE voices SET privacy = 'confidential', person_id = (SELECT id FROM people LIMIT 1)").await;
    app.visitor().get("/heard").await.expect_no_text("said thank you");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn beside_a_reply_people_are_counted_and_groups_with_their_number(#[case] backend: Backend) {
    let (app, desk, meeting) = planned(backend, "2026-12-16").await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "First").fill("theme", "home");
    form.fill("publish", "yes").send().await.expect_status(200);
    for text in ["Second", "Third", "Fourth"] {
        app.clock.forward(1_000);
        let more = writer.get("/follow").await.follow("Say more").await.form("/do/voices/say-more");
        more.fill("text", text).send().await.expect_status(200);
    }
    app.clock.forward(1_000);
    let member = app.signed_in("Mali", &[Role::Member]).await;
    let form = member.get("/tell").await.form("/do/voices/tell").fill("text", "Fifth").fill("theme", "home");
    form.fill("publish", "yes").fill("group", "Our CiCC").fill("people", "9").send().await.expect_status(200);
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'Shared', decided_at = 1").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply").fill("text[en]", "A key for all");
    let mut form = form.clear("voices[]");
    for id in
        asked(&app, "SELECT CAST(voice_id AS TEXT) FROM item_voices", "SELECT lower(hex(voice_id)) FROM item_voices")
            .await
    {
        form = form.tick("voices[]", &id);
    }
    crate::panels::helpers::released(form.send().await).await;
    // Three of the writer's four stand there; the fold has the fourth, and the group's.
    let heard = app.visitor().get("/heard").await;
    assert_eq!(heard.all("details.more summary"), ["9 more young people said this"]);
    run(&app, "UPDATE voices SET may_publish = FALSE WHERE person_id IS NOT NULL").await;
    let heard = app.visitor().get("/heard").await;
    assert_eq!(heard.all("details.more summary"), ["Read more of what they said"]);
}
