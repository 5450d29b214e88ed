//! What adults say about a draft, and how they are spoken to.

use domain::role::Role;
use rstest::rstest;

use super::{claimed, closed, commented, drafted, opened, waiting};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    moderation::panel,
    tables::rows,
    voices::count,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_an_adult_says_is_no_young_persons_voice(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let to = panel(&app, "Panel").await.to_string();
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young", "carer", "officer"]).await;
    let wrong = commented(&app.visitor(), &code, "missing", "partner", "Not asked").await.expect_status(422);
    wrong.expect_text("Please choose the group that you are in");
    commented(&officer, &code, "missing", "carer", "We need respite").await.expect_status(200);
    let stored = rows(&app).await.into_iter().find(|row| row.table == "voices").expect("one");
    assert_eq!((stored.text("source"), stored.text("person_id")), ("pledge_adult".to_owned(), String::new()));
    let voice = waiting(&app).await;
    let page = claimed(&officer, &voice).await.expect_text("Foster carers");
    let form = page.form("/do/moderation/share");
    assert_eq!(form.value("panel"), None, "panels answer young people");
    form.clone().fill("panel", &to).send().await.expect_status(409).expect_text("an adult said");
    officer.get(&format!("/moderation/{voice}")).await.form("/do/moderation/share").send().await.expect_text("Shared.");
    officer.get("/moderation/shared").await.expect_no_text("We need respite");
    let route = [("panel", to.as_str()), ("voices[]", voice.as_str())];
    officer.post("/do/moderation/route", &route).await.expect_status(422);
    closed(&lead, &draft).await;
    lead.get(&format!("{draft}/changes")).await.expect_text("We need respite").expect_text("Foster carers");
}

/// A link for one group is passed on: who is in none of the groups that were asked says so, and counts as none of them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_with_the_link_is_no_young_person(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["young"]).await;
    let page = commented(&app.visitor(), &code, "missing", "", "Who am I?").await.expect_status(422);
    page.expect_text("Please choose the group that you are in").expect_text("None of these");
    commented(&app.visitor(), &code, "missing", "carer", "Not asked").await.expect_status(422);
    commented(&app.visitor(), &code, "missing", "other", "From a neighbour").await.expect_status(200);
    for n in 0..10 {
        commented(&app.visitor(), &code, "missing", "young", &format!("Idea number {n}")).await.expect_status(200);
    }
    // It goes to no panel, and the officer reads who said so.
    let stranger = "SELECT COUNT(*) FROM voices WHERE source = 'pledge_adult'";
    assert_eq!(count(&app, stranger).await, 1);
    let voice = rows(&app).await.into_iter();
    let voice = voice.filter(|row| row.table == "voices").find(|row| row.text("source") == "pledge_adult");
    let voice = voice.expect("it").text("id");
    let page = claimed(&officer, &voice).await.expect_text("who did not say");
    let page = page.expect_text("Only the people who work on the pledge").expect_no_text("Only the panel");
    page.form("/do/moderation/share").fill("readers", "public").send().await.expect_text("Shared.");
    closed(&lead, &draft).await;
    let record = app.visitor().get(&format!("/c/{code}/record")).await.expect_text("We got 10 comments.");
    assert_eq!(record.all("tbody td"), ["10"]);
    record.expect_text("From a neighbour").expect_text("who did not say").expect_no_text("An adult");
}

/// Adults alone are spoken to as adults, in Welsh too.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn adults_are_spoken_to_as_adults(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Lee", &[Role::PledgeLead]).await;
    let draft = drafted(&lead).await;
    let code = opened(&lead, &draft, &["carer", "partner"]).await;
    let page = app.visitor().get(&format!("/cy/c/{code}")).await.expect_text("Beth yw eich barn chi?");
    page.expect_text("Eich geiriau chi")
        .expect_text("Gallwch chi ysgrifennu")
        .expect_no_text("Gelli ysgrifennu")
        .expect_no_text("beth yw dy farn");
    app.visitor().get(&format!("/c/{code}")).await.expect_text("What do you think?").expect_no_text("Do you need help");
    closed(&lead, &draft).await;
    let over = app.visitor().get(&format!("/c/{code}")).await.expect_text("If you are an adult");
    over.expect_no_text("You can still tell us something");
}
