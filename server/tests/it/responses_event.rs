//! A shared tablet at an event, and the wall.

use domain::role::Role;
use rstest::rstest;

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::{Browser, Page},
    responses::world::{CODE, World, answer_all, next},
};

/// A tablet that an officer has set to the world's survey, to be left with 2468.
async fn tablet(world: &World) -> Browser {
    let tablet = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = tablet.get(&format!("/surveys/{CODE}/event")).await.expect_status(200);
    let page = page.form("/do/responses/start-event").send().await.expect_status(422).expect_text("four to six digits");
    let front = page.form("/do/responses/start-event").fill("leave_code", "2468").send().await.expect_status(200);
    assert_eq!(front.path(), format!("/s/{CODE}"));
    tablet
}

async fn try_code(tablet: &Browser, code: &str) -> Page {
    tablet.get("/event/leave").await.form("/do/responses/leave-event").fill("leave_code", code).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn twenty_people_answer_on_one_tablet_in_turn(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let tablet = tablet(&world).await;
    for n in 0..20 {
        let front = tablet.get(&format!("/s/{CODE}?again=1")).await.expect_status(200);
        front.expect_no_text("You have started already").expect_no_text("Other people use this phone");
        let page = tablet.get(&format!("/s/{CODE}/1")).await;
        assert!(page.attr("input[checked]", "value").is_none(), "what the one before chose");
        if n % 5 == 4 {
            // Somebody gives up in the middle: what they began is erased.
            let page = next(&page, &[("choice", "b")]).await;
            page.form("/do/responses/again").send().await.expect_text("Start").expect_no_text("already");
            continue;
        }
        let check = answer_all(&tablet, "", "a", &format!("Words of {n}")).await;
        let done = check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
        assert!(done.all(".words li").is_empty(), "no receipt unless asked for");
        assert_eq!(done.headers["refresh"], format!("20; url=/s/{CODE}?again=1"));
        if n == 0 {
            let asked = done.follow("Show me my four words").await;
            assert_eq!(asked.all(".words li").len(), platform::i18n::RECEIPT_WORDS);
            assert_eq!(asked.headers["refresh"], format!("60; url=/s/{CODE}?again=1"));
        }
        done.form("/do/responses/again").send().await.expect_text("Start");
        // Back to the finish page: nobody's.
        let back = tablet.get(&format!("/s/{CODE}/done")).await;
        assert!(back.expect_no_text("Thank you").all(".words li").is_empty(), "somebody's words are still here");
    }
    assert_eq!((world.tally("q1", "a").await, world.tally("q1", "b").await), (16, 0));
    assert_eq!((world.rows("responses").await, world.rows("receipts").await), (16, 16));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_next_person_is_asked_in_the_usual_words(#[case] backend: Backend) {
    let document = r#"{"title": {"en": "T", "cy": "T"}, "intro": {"en": "", "cy": ""}, "minutes": 1, "questions": [
        {"id": "q1", "kind": "yes_no", "text": {"en": "Is it agreeable?", "cy": "Ydy e'n ddymunol?"},
         "younger": {"en": "Is it nice?", "cy": "Ydy e'n neis?"}}]}"#;
    let world = World::asking(backend, "anonymous", document).await;
    let tablet = tablet(&world).await;
    let front = tablet.get(&format!("/s/{CODE}")).await;
    front.form("/do/responses/level").fill("level", "younger").send().await;
    tablet.get(&format!("/s/{CODE}/1")).await.expect_text("Is it nice?");
    tablet.get(&format!("/s/{CODE}?again=1")).await;
    tablet.get(&format!("/s/{CODE}/1")).await.expect_text("Is it agreeable?");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_shows_its_survey_alone_until_the_code(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let tablet = tablet(&world).await;
    let start = format!("/s/{CODE}");
    // Whoever started it is signed out there, and every way leads back.
    for path in ["/", "/tell", "/surveys", "/moderation", "/account", "/sign-in", "/join", "/results", "/s/ZZZZZZ"] {
        assert_eq!(tablet.get(path).await.path(), start, "{path}");
    }
    assert_eq!(tablet.get("/cy/tell").await.path(), format!("/cy{start}"));
    for path in ["/help", "/privacy", "/accessibility"] {
        assert_eq!(tablet.get(path).await.expect_status(200).path(), path);
    }
    tablet.post("/do/people/sign-out-everywhere", &[]).await.expect_status(403);
    let front = tablet.get(&format!("/s/{CODE}")).await;
    assert!(front.all("nav.nav").is_empty() && !front.body.contains("bbc.co.uk"));

    // Wrong codes are counted: after ten the next ones wait, the right one too.
    try_code(&tablet, "").await.expect_status(422);
    for _ in 0..9 {
        try_code(&tablet, "1111").await.expect_status(422).expect_text("This is not the code");
    }
    try_code(&tablet, "2468").await.expect_status(429);
    assert_eq!(tablet.get("/tell").await.path(), start);
    world.app.clock.forward(60_000);
    let left = try_code(&tablet, "2468").await.expect_status(200);
    assert_eq!(left.path(), "/sign-in");
    assert_eq!(tablet.get("/tell").await.path(), "/tell");
    assert_eq!(world.rows("event_devices").await, 0);
    let code: i64 = world.one("SELECT COUNT(*) FROM audit WHERE action IN ('event.started', 'event.ended')").await;
    assert_eq!(code, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_lets_devices_go_whose_code_is_forgotten(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let tablet = tablet(&world).await;
    let laptop = world.app.signed_in("Rhys", &[Role::Officer]).await;
    let page = laptop.get(&format!("/surveys/{CODE}/event")).await.expect_text("1 device shows this survey");
    page.form("/do/responses/end-events").send().await.expect_text("left without a code now");
    assert_eq!(try_code(&tablet, "").await.path(), "/sign-in");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_takes_each_persons_own_card(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    world.run("UPDATE surveys SET invited = 'cards', draft = (SELECT document FROM survey_versions)", vec![]).await;
    let officer = world.app.signed_in("Rhys", &[Role::Officer]).await;
    let page = officer.get(&format!("/surveys/{CODE}/cards")).await;
    let cards = page.form("/do/surveys/make-cards").fill("n", "2").send().await.all(".sheet .join");
    let tablet = tablet(&world).await;
    for card in &cards {
        let front = tablet.get(&format!("/s/{CODE}?again=1")).await.expect_text("You need a card");
        front.form("/do/responses/join").fill("code", card).send().await.expect_status(200).expect_text("Start");
        let check = answer_all(&tablet, "", "a", "Mine").await;
        check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
    }
    assert_eq!(world.tally("q1", "a").await, 2);
    // A survey for members is answered by each on their own.
    world.run("UPDATE surveys SET invited = 'members'", vec![]).await;
    officer.get(&format!("/surveys/{CODE}/event")).await.expect_text("not for surveys for members only");
    let form = [("code", CODE), ("leave_code", "1234")];
    officer.post("/do/responses/start-event?from=/surveys", &form).await.expect_status(409);
}

pub async fn answered(world: &World, times: usize) {
    for n in 0..times {
        let check = answer_all(&world.app.visitor(), "", if n % 2 == 0 { "b" } else { "a" }, "Secret words").await;
        check.form("/do/responses/submit").send().await.expect_status(200);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_wall_shows_how_many_and_no_few(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let path = format!("/surveys/{CODE}/wall");
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let clerk = world.app.signed_in("Carys", &[Role::Clerk]).await;
    clerk.get(&path).await.expect_status(403);
    clerk.get(&format!("{path}/events")).await.expect_status(403);
    answered(&world, 9).await;
    let page = member.get(&path).await.expect_status(200).expect_text("9").expect_text(CODE);
    assert!(page.body.contains("<noscript><p><a href"), "{}", page.body);
    assert!(page.expect_text("when 20 people have answered").all(".bars").is_empty());
    answered(&world, 12).await;
    let page = member.get(&path).await.expect_text("21").expect_text("The bars show the first 10 people");
    assert_eq!(page.all(".wall h2"), ["Where are you happiest?", "How was today?"]);
    page.expect_no_text("Secret words");
    world.close().await;
    member.get(&path).await.expect_text("This survey is closed").expect_no_text("Scan this");
    clerk.get(&path).await.expect_status(200);
}

/// The data of the next event of a line.
async fn event(line: &mut reqwest::Response, so_far: &mut String) -> String {
    loop {
        if let Some((event, rest)) = so_far.split_once("\n\n") {
            let data: Vec<_> = event.lines().filter_map(|line| line.strip_prefix("data: ")).collect();
            let data = data.join("\n");
            let rest = rest.to_owned();
            *so_far = rest;
            if !data.is_empty() {
                return data;
            }
            continue;
        }
        let more = tokio::time::timeout(std::time::Duration::from_secs(15), line.chunk()).await.expect("in time");
        so_far.push_str(&String::from_utf8_lossy(&more.expect("a line").expect("not at its end")));
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_wall_is_told_of_each_response(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    world.share_with("Cai").await;
    let ask = |path: &str| member.raw(reqwest::Method::GET, &format!("{path}/surveys/{CODE}/wall/events")).send();
    let (mut line, mut welsh) = (ask("").await.expect("a line"), ask("/cy").await.expect("a line"));
    assert_eq!(line.headers()["content-type"], "text/event-stream");
    let (mut one, mut two) = (String::new(), String::new());
    assert!(event(&mut line, &mut one).await.contains(r#"<span class="figure">0</span>"#));
    assert!(event(&mut welsh, &mut two).await.contains("o bobl wedi anfon"));
    answered(&world, 1).await;
    assert!(event(&mut line, &mut one).await.contains(r#"<span class="figure">1</span>"#));
    assert!(event(&mut welsh, &mut two).await.contains("person wedi anfon"));
}
