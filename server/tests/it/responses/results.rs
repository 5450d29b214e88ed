use domain::role::Role;
use rstest::rstest;

use super::world::{CODE, World, answer_all};
use crate::app::Backend::{self, Postgres, Sqlite};

async fn answered(world: &World, times: usize) {
    for n in 0..times {
        let choice = if n % 3 == 0 { "b" } else { "a" };
        let check = answer_all(&world.app.visitor(), "", choice, "Secret words").await;
        check.form("/do/responses/submit").send().await.expect_status(200);
    }
}

/// The figures of the page's tables, by answer.
fn figures(page: &crate::browser::Page) -> Vec<String> {
    page.all("tbody tr")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_may_see_results_and_when(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let path = format!("/results/{CODE}");
    let roles = [
        (Role::Member, 403, 200),
        (Role::Officer, 200, 200),
        (Role::Lead, 200, 200),
        (Role::PanelMember, 403, 200),
        (Role::Clerk, 403, 200),
        (Role::PledgeLead, 403, 200),
        (Role::Admin, 403, 403),
    ];
    let mut people = Vec::new();
    for (role, open, closed) in roles {
        people.push((world.app.signed_in(role.key(), &[role]).await, open, closed));
    }
    for (browser, open, _) in &people {
        browser.get(&path).await.expect_status(*open);
        let listed = browser.get("/results").await.expect_status(200).text().contains("How is it going?");
        assert_eq!(listed, *open == 200);
    }
    world.browser.get(&path).await.expect_status(403).expect_text("You need to sign in");
    // A member sees it run who made it, or with whom it is shared; and reads there who else does.
    let (editor, wall) = (world.app.signed_in("Cai", &[Role::Member]).await, format!("/surveys/{CODE}/wall"));
    editor.get(&wall).await.expect_status(403);
    world.share_with("Cai").await;
    editor.get(&path).await.expect_status(200).expect_text("Only those who made it, the officers");
    editor.get("/results").await.expect_text("How is it going?");
    editor.get(&wall).await.expect_status(200);
    world.close().await;
    for (browser, _, closed) in &people {
        browser.get(&path).await.expect_status(*closed);
    }
    world.browser.get(&path).await.expect_status(403);
    world.browser.get("/results").await.expect_status(200).expect_no_text("How is it going?");
    world.publish().await;
    for (browser, ..) in &people {
        browser.get(&path).await.expect_status(200);
    }
    let list = world.browser.get("/results").await.expect_status(200);
    list.follow("How is it going?").await.expect_status(200).expect_text("Everybody can see this page");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn small_numbers_are_not_shown(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let path = format!("/results/{CODE}");
    answered(&world, 9).await;
    let page = officer.get(&path).await.expect_text("At least 5 people have answered so far");
    assert!(page.expect_text("We show nothing until 10").all("table").is_empty());
    // From the tenth on there are the figures of the first five, and they stand still until the fifteenth.
    answered(&world, 1).await;
    let ten = officer
        .get(&path)
        .await
        .expect_text("At least 10 people have answered so far")
        .expect_text("5 people answered");
    assert_eq!(figures(&ten)[..2], ["Home not shown", "School not shown"]);
    answered(&world, 1).await;
    let eleven =
        officer.get(&path).await.expect_text("At least 10 people").expect_text("The charts show 5 of the answers");
    assert_eq!(figures(&ten), figures(&eleven));
    world.close().await;
    let closed = officer.get(&path).await.expect_text("11 people answered this question");
    assert_eq!(figures(&closed)[..2], ["Home 6", "School 5"]);
    // Everybody chose the same of the others: so all of them are hidden.
    assert!(figures(&closed)[2..].iter().all(|row| row.ends_with("not shown")), "{:?}", figures(&closed));
    world.publish().await;
    let public = world.browser.get(&path).await.expect_status(200).expect_text("11 people answered");
    assert!(figures(&public).iter().all(|row| row.ends_with("not shown")), "{:?}", figures(&public));
    world.run("DELETE FROM responses WHERE id IN (SELECT id FROM responses LIMIT 2)", vec![]).await;
    let public = world.browser.get(&path).await.expect_status(200).expect_text("We show nothing until 10");
    assert!(public.all("table").is_empty());
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_figures_of_an_open_survey_are_a_step_behind(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let path = format!("/results/{CODE}");
    answered(&world, 25).await;
    let live = member.get(&path).await.expect_status(200).expect_text("20 people answered this question");
    // Which five of sixteen and nine still wait is drawn.
    let people = |row: &str| row.rsplit(' ').next().and_then(|n| n.parse::<i64>().ok());
    let chose: Vec<_> = figures(&live)[..2].iter().filter_map(|row| people(row)).collect();
    assert!(chose.len() < 2 || (chose[0] + chose[1] == 20 && chose[0] <= 16 && chose[1] <= 9), "{chose:?}");
    // What matters most comes first, and how many put it first.
    assert!(figures(&live).contains(&"Family not shown".to_owned()), "{:?}", figures(&live));
    live.expect_no_text("Secret words");
    world.close().await;
    assert_eq!(figures(&member.get(&path).await)[..2], ["Home 16", "School 9"]);
    // Words are shown once they were read, and to everybody only where that was allowed.
    let shared = "state = 'shared', shared_text = 'My own words'";
    world.run(&format!("UPDATE voices SET {shared} WHERE question = 'q6'"), vec![]).await;
    world.run("UPDATE voices SET state = 'shared', shared_text = 'Only inside' WHERE question = 'q5'", vec![]).await;
    member.get(&path).await.expect_text("My own words").expect_text("Only inside");
    world.publish().await;
    world.browser.get(&path).await.expect_text("My own words").expect_no_text("Only inside");
    world.browser.get(&format!("/cy{path}")).await.expect_text("Gartref").expect_text("Atebodd 25 o bobl");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn figures_that_were_seen_do_not_tell_who_took_their_answers_back(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let mut sent = Vec::new();
    for n in 0..16 {
        let check = answer_all(&world.app.visitor(), "", if n < 8 { "a" } else { "b" }, "Words").await;
        sent.push(check.form("/do/responses/submit").send().await.expect_status(200));
    }
    world.close().await;
    let path = format!("/results/{CODE}");
    let before = figures(&officer.get(&path).await.expect_text("16 people answered this question"));
    assert_eq!(before[..2], ["Home 8", "School 8"]);
    for (n, done) in sent[..5].iter().enumerate() {
        assert_eq!(figures(&officer.get(&path).await), before, "after {n}");
        done.form("/do/responses/withdraw").send().await.expect_text("We have deleted your answers");
        assert_eq!(world.rows("answers WHERE question = 'q1'").await, 15 - i64::try_from(n).expect("few"));
    }
    // Five have gone, and with them what they had answered.
    let after = officer.get(&path).await.expect_text("11 people answered this question");
    assert_eq!(figures(&after)[..2], ["Home not shown", "School not shown"]);
    assert_eq!((world.tally("q1", "a").await, world.rows("held_back").await), (3, 0));
}
