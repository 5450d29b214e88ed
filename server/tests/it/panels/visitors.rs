//! What everybody may read of public meetings, without an account: and nothing else of them.

use rstest::rstest;

use super::{helpers, minutes::translated, room::begun};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    pdf::{close, pages},
    pledge_report::paper,
    voices::run,
};

/// More visits of the panel than the list of public meetings is long, all of them later.
async fn many_visits(app: &TestApp, backend: Backend) {
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let sql = format!(
        "INSERT INTO meetings (id, panel_id, kind, state, held_on, starts_at, place, created_at) \
         WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 120) \
         SELECT {id}, panel_id, kind, 'agenda_published', '2026-12-18', '10:00', '7 Elm Road', 0 \
         FROM meetings CROSS JOIN counted WHERE kind = 'visit'"
    );
    run(app, &sql).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_public_meeting_is_read_without_an_account_and_a_private_one_is_not(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostering").await;
    desk.report(&meeting, "Contract Zq").await;
    run(&app, "UPDATE agenda_items SET led_by = 'Seren Zq'").await;
    run(&app, "UPDATE agenda_items SET access = 'restricted', access_reason = 'Exempt, paragraph 3' WHERE title LIKE '%Contract%'")
        .await;
    let visit = desk.plan("2026-12-16").await;
    desk.report(&visit, "The home in Elm Road").await;
    run(&app, "UPDATE meetings SET kind = 'visit', place = '7 Elm Road' WHERE held_on = '2026-12-16'").await;
    desk.publish(&visit).await;
    let visitor = app.visitor();
    let id = |address: &str| format!("/meetings/{}", address.rsplit('/').next().expect("an id"));
    let (public, visited) = (id(&meeting), id(&visit));
    let files = ["/pack.pdf", "/pack.zip", "/supplement/1", "/minutes.pdf"];
    let closed = || async {
        visitor.get("/meetings").await.expect_status(200).expect_no_text("Town hall").expect_no_text("Elm Road");
        for path in [&public, &visited] {
            visitor.get(path).await.expect_status(404);
            for file in files {
                visitor.get(&format!("{path}{file}")).await.expect_status(404);
            }
        }
    };
    // Its sessions are private; then its agenda is not out; then it is a body of children.
    desk.publish(&meeting).await;
    closed().await;
    run(&app, "UPDATE panels SET session = 'public', kind = 'children_in_care_council'").await;
    closed().await;
    run(&app, "UPDATE panels SET kind = 'panel'").await;
    run(&app, "UPDATE meetings SET state = 'planned' WHERE held_on = '2026-11-22'").await;
    closed().await;
    run(&app, "UPDATE meetings SET state = 'agenda_published' WHERE held_on = '2026-11-22'").await;

    // The agenda, the papers, what has changed; nobody's name, and of what is restricted its number and the reason.
    many_visits(&app, backend).await;
    let page = visitor.get("/heard").await.follow("Public meetings").await.expect_status(200);
    let page = page.expect_text("Town hall, room 2").expect_no_text("Elm Road").follow("22 November 2026").await;
    let page = page.expect_status(200).expect_text("Fostering").expect_text("Exempt, paragraph 3");
    assert!(!page.body.contains("Zq"), "{}", page.body);
    desk.report(&meeting, "Schools").await;
    desk.publish(&meeting).await;
    visitor.get(&public).await.expect_text("Supplement 1").expect_text("Schools");
    visitor.get(&format!("/cy{public}")).await.expect_status(200).expect_text("Papurau");
    for file in ["/pack.pdf", "/supplement/1"] {
        let (status, bytes) = paper(&visitor, &format!("{public}{file}")).await;
        let text = pages(&bytes).concat();
        assert!(status == 200 && text.contains("Schools") && !text.contains("Zq"), "{file}: {text}");
    }
    visitor.get(&format!("{public}/pack.zip")).await.expect_status(200);
    visitor.get(&visited).await.expect_status(404);

    // Minutes once they are published, of public items; who was there stays with the panel.
    let room = begun(&desk, &meeting).await;
    room.form("/do/panels/tap").fill("mark", "present").send().await.expect_status(200);
    let to = room.attr(".agenda li:nth-child(1) a", "href").expect("a link");
    let page = desk.clerk.get(&to).await.expect_status(200);
    let ann = page.attr("select[name=declarer] option:nth-child(2)", "value").expect("Ann");
    let form = page.form("/do/panels/declare").fill("declarer", &ann).fill("interest", "personal");
    form.fill("interest_about", "Her sister Zq").send().await.expect_status(200);
    let form = page.form("/do/panels/add-room-action").fill("what", "Ask again").fill("owner", "Huw Zq");
    form.fill("due_on", "2026-12-16").send().await.expect_status(200);
    run(&app, "UPDATE agenda_items SET state = 'discussed', outcome = 'Agreed' WHERE state = 'tabled'").await;
    let drafted = desk.clerk.get(&format!("{meeting}/minutes")).await.form("/do/panels/draft-minutes").send().await;
    let drafted = drafted.expect_status(200).expect_text("Her sister Zq").expect_text("Who has the action: Huw Zq");
    translated(&desk, &drafted).await;
    desk.ann.get(&format!("{meeting}/minutes")).await.form("/do/panels/check-minutes").send().await.expect_status(200);
    desk.clerk.get(&format!("{meeting}/minutes")).await.expect_text("everybody can read what they say of each item");
    visitor.get(&public).await.expect_no_text("Outcome: Agreed");
    let outcomes =
        || async { pages(&paper(&visitor, &format!("{public}/pack.pdf")).await.1).concat().contains("Agreed") };
    assert!(!outcomes().await, "the pack does not say what came of it before the minutes do");
    visitor.get(&format!("{public}/minutes.pdf")).await.expect_status(404);
    desk.clerk
        .get(&format!("{meeting}/minutes"))
        .await
        .form("/do/panels/publish-draft")
        .send()
        .await
        .expect_status(200);
    assert!(outcomes().await, "the pack says what the minutes do");
    let page = visitor.get(&public).await.expect_text("Outcome: Agreed").expect_no_text("Ann");
    let page = page.expect_text("Action: Ask again (by 16 December 2026)");
    assert!(!page.body.contains("Zq"), "{}", page.body);
    let (status, bytes) = paper(&visitor, &format!("{public}/minutes.pdf")).await;
    let text = pages(&bytes).concat();
    assert!(status == 200 && text.contains(&close("Outcome: Agreed")), "{text}");
    assert!(!text.contains("Ann") && !text.contains("Zq"), "{text}");
    // A meeting that is off says so, and nothing more.
    run(&app, "UPDATE meetings SET state = 'cancelled', reason = 'Zq' WHERE held_on = '2026-11-22'").await;
    let page = visitor.get(&public).await.expect_text("This meeting was cancelled").expect_no_text("Fostering");
    assert!(!page.body.contains("Zq"), "{}", page.body);
}
