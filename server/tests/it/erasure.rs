//! One person's things are erased by two people, and are then nowhere.

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    responses::world::{World, answer_all},
    tables::rows,
    voices::{count, files_below, png, run, tell, words},
};

async fn ask(browser: &Browser, words: &str) -> Page {
    browser.get("/erasures").await.expect_status(200).form("/do/erasure/ask").fill("words", words).send().await
}

pub async fn answer(browser: &Browser, what: &str) -> Page {
    let page = browser.get("/erasures").await.expect_status(200);
    page.form("/do/erasure/answer").fill("answer", what).send().await
}

/// The tables, and the cells in them, in which these words stand.
pub async fn where_is(app: &TestApp, words: &str) -> Vec<String> {
    let all = rows(app).await.into_iter().filter(|row| row.contains(words));
    all.map(|row| format!("{} {:?}", row.table, row.cells.keys())).collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everything_with_one_receipt_goes_once_a_second_person_agrees(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "zqxcanary words");
    let told = form.file("picture", "zqxcanary.png", png(9)).send().await.expect_status(200);
    let three = words(&told);
    tell(&app.visitor(), "of somebody else", "confidential").await.expect_status(200);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    // Shared in their words, on an agenda, answered, and a concern about it, decided: every place there is.
    let mine = "(SELECT voice_id FROM pictures LIMIT 1)";
    let voice = rows(&app).await.into_iter().find(|row| row.table == "pictures").expect("one").text("voice_id");
    let form = officer.get(&format!("/moderation/{voice}/concern")).await.form("/do/safeguarding/raise");
    let form = form.fill("urgency", "now").fill("what", "zqxcanary what").fill("why", "zqxcanary why");
    form.send().await.expect_status(200);
    let shared = "state = 'shared', shared_text = 'zqxcanary shared', note = 'zqxcanary note', decided_at = 1";
    run(&app, &format!("UPDATE voices SET {shared} WHERE id = {mine}")).await;
    let panel = crate::moderation::panel(&app, "Panel").await;
    officer
        .get("/moderation/shared")
        .await
        .form("/do/moderation/route")
        .fill("panel", &panel.to_string())
        .tick("voices[]", &voice)
        .send()
        .await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_voices").await, 1);
    assert!(!where_is(&app, "zqxcanary").await.is_empty(), "there before");
    assert!(!files_below(&app.folder.join("files/pictures")).is_empty());

    ask(&officer, "no such words").await.expect_status(422).expect_text("We do not know these four words");
    ask(&officer, &three).await.expect_text("A second person has to agree");
    let page = officer.get("/erasures").await;
    assert!(page.forms("/do/erasure/answer").is_empty(), "nobody erases alone");
    answer(&admin, "agree").await.expect_status(409).expect_text("A concern is open");
    let concern = lead.get("/concerns").await.follow("Concern ").await;
    let concern = concern.form("/do/safeguarding/acknowledge").send().await;
    concern.form("/do/safeguarding/decide").fill("outcome", "zqxcanary outcome").send().await.expect_status(200);
    answer(&admin, "agree").await.expect_status(200).expect_text("It has been erased");

    assert_eq!(where_is(&app, "zqxcanary").await, Vec::<String>::new());
    assert_eq!(
        where_is(&app, &voice).await.len(),
        where_in_audit(&app, &voice).await,
        "its id stands in the log alone"
    );
    assert!(files_below(&app.folder.join("files/pictures")).is_empty(), "its files are gone");
    for table in ["voices", "originals", "receipts"] {
        assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM {table}")).await, 1, "{table}: somebody else's stays");
    }
    for table in ["pictures", "item_voices", "concern_voices"] {
        assert_eq!(count(&app, &format!("SELECT COUNT(*) FROM {table}")).await, 0, "{table}");
    }
    // The concern's times stay for the report, its words do not.
    lead.get("/concerns/report").await.expect_text("Decided in time 1 of 1");
    lead.get("/concerns?state=decided").await.follow("Concern ").await.expect_status(200).expect_no_text("zqxcanary");
    writer.get("/follow").await.expect_no_text("zqxcanary");
    // That it was done is kept, not what.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'erasure.done' AND detail = ''").await, 1);
    admin.get("/erasures").await.expect_text("Not kept").expect_text("Erased");
}

async fn where_in_audit(app: &TestApp, id: &str) -> usize {
    rows(app).await.into_iter().filter(|row| row.table == "audit" && row.contains(id)).count()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_response_goes_with_its_receipt_and_out_of_the_counts(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    for choice in ["a", "b"] {
        let page = answer_all(&app.visitor(), "", choice, "zqxcanary").await;
        page.form("/do/responses/submit").send().await.expect_status(200);
    }
    let page = answer_all(&world.browser, "", "a", "zqxcanary mine").await;
    let three = words(&page.form("/do/responses/submit").send().await.expect_status(200));
    assert_eq!(world.tally("q1", "a").await, 2);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let other = app.signed_in("Owain", &[Role::Officer]).await;
    ask(&officer, &three).await.expect_status(200);
    answer(&other, "refuse").await.expect_text("It has not been erased");
    assert_eq!(world.rows("responses").await, 3);
    ask(&officer, &three).await.expect_status(200);
    answer(&other, "agree").await.expect_text("It has been erased");
    assert_eq!((world.rows("responses").await, world.tally("q1", "a").await), (2, 1));
    assert_eq!((world.rows("receipts").await, world.rows("voices").await), (2, 4));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_members_account_goes_and_the_staffs_does_not(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (member, _) = app.person("Mali Zqxname", &[Role::Member]).await;
    let (staff, _) = app.person("Clara", &[Role::Clerk]).await;
    let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
    form.fill("email", "mali.zqxname@example.org").send().await.expect_status(200);
    app.settled().await;
    assert_eq!(outbox::waiting(&app.services).await.map(|(n, _)| n), Ok(1));
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let other = app.signed_in("Aled", &[Role::Admin]).await;
    let ask = |person: String| {
        let admin = admin.clone();
        async move { admin.get(&format!("/erasures?person={person}")).await.form("/do/erasure/ask").send().await }
    };
    ask(staff.to_string()).await.expect_status(409).expect_text("is closed, not erased");
    ask(member.to_string()).await.expect_text("Mali Zqxname");
    answer(&other, "agree").await.expect_text("It has been erased").expect_no_text("Zqxname");
    let left: Vec<_> = where_is(&app, "Zqxname").await.into_iter().chain(where_is(&app, "zqxname").await).collect();
    assert_eq!(left, Vec::<String>::new());
    assert_eq!(outbox::waiting(&app.services).await.map(|(n, _)| n), Ok(0));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_voice_whose_receipt_ran_out_takes_its_response_with_it(#[case] backend: Backend) {
    let world = World::start(backend, "named").await;
    let app = &world.app;
    for text in ["zqxother", "zqxcanary"] {
        let browser = app.visitor();
        let page = answer_all(&browser, "", "a", text).await;
        let form = page.form("/do/responses/submit");
        let form = if form.value("name").is_some() { form.fill("name", &format!("{text} name")) } else { form };
        form.send().await.expect_status(200);
    }
    let all = rows(app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let mine = officer_finds(app, "zqxcanary").await;
    let response =
        all.iter().find(|row| row.table == "voices" && row.text("id") == mine).expect("it").text("response_id");
    let of_it = |all: &[crate::tables::Row]| all.iter().filter(|row| row.contains(&response)).count();
    assert!(of_it(&all) > 2, "answers, voices and the response itself");
    let (responses, voices) = (world.rows("responses").await, world.rows("voices").await);
    // A year later nothing but the response holds them together.
    app.clock.forward(366 * domain::time::DAY);
    app.keep().await;
    assert_eq!(world.rows("receipts").await, 0);
    drop(officer);
    let officer = app.signed_in("Megan Two", &[Role::Officer]).await;
    let other = app.signed_in("Owain", &[Role::Officer]).await;
    let page = officer.get(&format!("/erasures?voice={mine}")).await.expect_status(200);
    page.form("/do/erasure/ask").send().await.expect_status(200);
    answer(&other, "agree").await.expect_status(200).expect_text("It has been erased");
    let left: Vec<_> = rows(app).await.into_iter().filter(|row| row.table != "audit").collect();
    assert_eq!(of_it(&left), 0, "nothing of the response is left");
    assert_eq!(world.rows("responses").await, responses - 1);
    assert_eq!(world.rows("voices").await, voices - voices / 2, "its siblings went with it, nobody else's");
    assert_eq!(world.tally("q1", "a").await, 1);
}

/// The id of the voice in which these words were said, read as the program that sealed them does.
async fn officer_finds(app: &TestApp, words: &str) -> String {
    for row in rows(app).await.into_iter().filter(|row| row.table == "originals") {
        let id: domain::ids::VoiceId = row.text("voice_id").parse().expect("an id");
        let sealed = row.cells.get("sealed").expect("sealed");
        if app.services.keys.open(id.0, sealed).is_ok_and(|text| text.contains(words)) {
            return row.text("voice_id");
        }
    }
    panic!("nobody said {words}")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_more_or_anew_goes_too_when_no_receipt_leads_there(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, "zqxcanary one", "confidential").await.expect_status(200);
    tell(&app.visitor(), "of somebody else", "confidential").await.expect_status(200);
    let first = officer_finds(&app, "zqxcanary one").await;
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'zqxcanary shared', decided_at = 1").await;
    let page = writer.get("/follow").await.follow("Say more").await;
    page.form("/do/voices/say-more").fill("text", "zqxcanary more").send().await.expect_status(200);
    app.clock.forward(366 * domain::time::DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 3);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let other = app.signed_in("Owain", &[Role::Officer]).await;
    officer.get(&format!("/erasures?voice={first}")).await.form("/do/erasure/ask").send().await.expect_status(200);
    answer(&other, "agree").await.expect_text("It has been erased");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1, "somebody else's stays");
}
