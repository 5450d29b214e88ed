//! Who may answer a survey, and when: members, cards that work once, opening and closing by the clock.

use domain::role::Role;
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        NOON,
    },
    browser::{Browser, Page},
    responses::world::{CODE, World, answer_all, next},
};

const DAY: i64 = 86_400_000;

async fn house(world: &World) {
    store::housekeeping::run(&world.app.services).await.expect("tidied");
}

/// Sets the world's survey to be answered with cards, and makes `n`; their codes as printed.
async fn cards(world: &World, officer: &Browser, n: &str) -> Vec<String> {
    world.run("UPDATE surveys SET invited = 'cards'", vec![]).await;
    let page = officer.get(&format!("/surveys/{CODE}/cards")).await.expect_status(200);
    let sheet = page.form("/do/surveys/make-cards").fill("n", n).send().await.expect_status(200);
    assert_eq!(sheet.path(), format!("/surveys/{CODE}/cards/sheet"));
    sheet.all(".sheet .join")
}

async fn join(browser: &Browser, code: &str) -> Page {
    browser.get("/join").await.form("/do/responses/join").fill("code", code).send().await
}

async fn officer(world: &World) -> Browser {
    // The raw survey of the world has no draft to show.
    world.run("UPDATE surveys SET draft = (SELECT document FROM survey_versions)", vec![]).await;
    world.app.signed_in("Megan", &[Role::Officer]).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_card_lets_one_person_answer_once(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let officer = officer(&world).await;
    let codes = cards(&world, &officer, "3").await;
    assert_eq!(codes.len(), 3);
    let page = officer.get(&format!("/surveys/{CODE}/cards")).await;
    page.form("/do/surveys/make-cards").fill("n", "501").send().await.expect_status(422).expect_text("from 1 to 500");
    page.form("/do/surveys/make-cards").fill("n", "many").send().await.expect_status(422);

    // Without a card nobody gets in, by no page and by no action.
    world.get("").await.expect_status(200).expect_text("You need a card");
    world.get("/1").await.expect_text("You need a card").expect_no_text("Where are you happiest?");
    let fields = [("code", CODE), ("question", "q1"), ("choice", "a")];
    world.browser.post("/do/responses/answer?from=/join", &fields).await.expect_status(409);
    assert_eq!(world.rows("responses").await, 0);
    join(&world.browser, "ACDEF-GHJKM").await.expect_status(422).expect_text("We do not know this code");

    // With one, from /join or from the survey's own page; then it is used.
    let front = join(&world.browser, &codes[0].to_lowercase()).await.expect_status(200);
    assert_eq!(front.path(), format!("/s/{CODE}"));
    front.expect_text("You can answer this survey once");
    let check = answer_all(&world.browser, "", "a", "Mine").await;
    check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
    check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
    world.get("").await.expect_text("This card has been used");
    let other = world.app.visitor();
    join(&other, &codes[0]).await.expect_status(422).expect_text("Each card works once");
    let there = other.get(&format!("/s/{CODE}")).await;
    there.form("/do/responses/join").fill("code", &codes[1]).send().await.expect_text("Start");
    officer.get(&format!("/surveys/{CODE}")).await.expect_text("1 of 3 used");

    // Nothing leads from a card to an answer, and no code is kept.
    let hash: Vec<u8> = world.one("SELECT hash FROM survey_passes WHERE used").await;
    assert_eq!(hash.len(), 32);
    let code = codes[0].replace('-', "");
    assert_eq!(world.rows(&format!("once WHERE result LIKE '%{code}%' OR key LIKE '%{code}%'")).await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn one_card_on_fifty_phones_at_once_is_one_response(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let officer = officer(&world).await;
    let codes = cards(&world, &officer, "1").await;
    let mut checks = Vec::new();
    for _ in 0..50 {
        let phone = world.app.visitor();
        join(&phone, &codes[0]).await.expect_status(200);
        let page = phone.get(&format!("/s/{CODE}/1")).await;
        next(&page, &[("choice", "b")]).await.expect_status(200);
        checks.push(phone.get(&format!("/s/{CODE}/check")).await);
    }
    let sent: Vec<_> = checks.iter().map(|c| tokio::spawn(c.form("/do/responses/submit").send())).collect();
    let mut thanked = 0;
    for sent in sent {
        let page = sent.await.expect("sent");
        if page.path().ends_with("/done") {
            thanked += 1;
        } else {
            page.expect_status(409).expect_text("Each card works once");
        }
    }
    assert_eq!(thanked, 1);
    assert_eq!(world.tally("q1", "b").await, 1);
    assert_eq!(world.rows("responses WHERE state = 'submitted'").await, 1);
    assert_eq!(world.rows("receipts").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn one_form_with_a_card_posted_fifty_times_at_once_is_one_response(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let officer = officer(&world).await;
    let codes = cards(&world, &officer, "1").await;
    join(&world.browser, &codes[0]).await;
    let check = answer_all(&world.browser, "", "b", "Once").await;
    let sent: Vec<_> = (0..50).map(|_| tokio::spawn(check.form("/do/responses/submit").send())).collect();
    for sent in sent {
        sent.await.expect("sent").expect_status(200).expect_text("Thank you!");
    }
    assert_eq!((world.rows("responses").await, world.tally("q1", "b").await), (1, 1));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_is_shown_to_who_made_it_for_ten_minutes(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let officer = officer(&world).await;
    let made = cards(&world, &officer, "2").await;
    let path = format!("/surveys/{CODE}/cards/sheet");
    assert_eq!(officer.get(&path).await.all(".sheet .join"), made);
    // The QR code's address keeps the code behind the #.
    assert_eq!(officer.get(&path).await.all(".sheet .qr").len(), 2);
    let other = world.app.signed_in("Rhys", &[Role::Officer]).await;
    other.get(&path).await.expect_text("cannot be shown any more");
    // The same form again makes no more.
    let page = officer.get(&format!("/surveys/{CODE}/cards")).await;
    for _ in 0..2 {
        page.form("/do/surveys/make-cards").fill("n", "2").send().await.expect_status(200);
    }
    assert_eq!(world.rows("survey_passes").await, 4);
    // Posted again with another number, it shows what was made: no card that nobody can use.
    let again = page.form("/do/surveys/make-cards").fill("n", "5").send().await.expect_status(200);
    assert_eq!((again.all(".sheet .join").len(), world.rows("survey_passes").await), (2, 4));
    world.close().await;
    page.form("/do/surveys/make-cards").fill("n", "2").fill("once", &"a".repeat(32)).send().await.expect_status(409);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_for_members_is_answered_by_each_once(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    world.run("UPDATE surveys SET invited = 'members'", vec![]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    for browser in [&world.browser, &officer] {
        browser.get(&format!("/s/{CODE}")).await.expect_text("for members of the Children in Care Council");
        let fields = [("code", CODE), ("question", "q1"), ("choice", "a")];
        browser.post("/do/responses/answer?from=/join", &fields).await.expect_status(409);
    }
    let (one, two) =
        (world.app.signed_in("Cai", &[Role::Member]).await, world.app.signed_in("Elin", &[Role::Member]).await);
    for member in [&one, &two] {
        let check = answer_all(member, "", "a", "Hi").await;
        check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
        member.get(&format!("/s/{CODE}")).await.expect_text("You have answered this survey");
    }
    assert_eq!(world.tally("q1", "a").await, 2);
    // Who answered is known by no name.
    let linked = "responses WHERE token IS NOT NULL OR receipt_id IS NOT NULL";
    assert_eq!((world.rows(linked).await, world.rows("survey_passes WHERE used").await), (0, 2));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_clock_opens_and_closes_it(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (opens, closes) = (NOON.0 + DAY, NOON.0 + 3 * DAY);
    world.run("UPDATE surveys SET opens_at = $1, closes_at = $2", vec![opens.into(), closes.into()]).await;
    world.get("").await.expect_status(200).expect_text("It opens on 23 November 2026, 12:00");
    world.get("/1").await.expect_text("not open yet");
    let fields = [("code", CODE), ("question", "q1"), ("choice", "a")];
    world.browser.post("/do/responses/answer?from=/join", &fields).await.expect_status(409);
    assert_eq!(world.rows("responses").await, 0);
    world.app.clock.forward(DAY);
    world.get("").await.expect_text("You can answer until 25 November 2026, 12:00");
    let check = answer_all(&world.browser, "", "a", "In time").await;
    let page = world.get("/6").await;
    world.app.clock.forward(2 * DAY - 1);
    house(&world).await;
    next(&page, &[("text", "Still in time")]).await.expect_status(200);
    // From the moment on nothing is taken, though the job has not been there.
    world.app.clock.forward(1);
    assert_eq!(world.one::<String>("SELECT state FROM surveys").await, "open");
    next(&page, &[("text", "These words came too late")]).await.expect_status(410).expect_text("These words came too");
    check.form("/do/responses/submit").send().await.expect_status(410);
    world.get("").await.expect_status(410).expect_text("This survey is closed");
    world.app.clock.forward(60_000);
    house(&world).await;
    assert_eq!(world.one::<String>("SELECT state FROM surveys").await, "closed");
    assert_eq!(world.one::<i64>("SELECT closed_at FROM surveys").await, closes);
    // Opened again by an officer, it stays open.
    let officer = officer(&world).await;
    let page = officer.get(&format!("/surveys/{CODE}")).await.expect_text("Closed");
    page.form("/do/surveys/decide").fill("act", "reopen").send().await.expect_text("open again");
    house(&world).await;
    world.get("").await.expect_status(200).expect_text("Carry on");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn members_are_reminded_once_a_day_before(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    world.app.person("Cai", &[Role::Member]).await;
    world.app.person("Megan", &[Role::Officer]).await;
    let sql = "UPDATE surveys SET invited = 'members', closes_at = $1, draft = (SELECT document FROM survey_versions)";
    world.run(sql, vec![(NOON.0 + 3 * DAY).into()]).await;
    let reminded = "outbox WHERE kind = 'survey-reminder'";
    house(&world).await;
    world.app.clock.forward(2 * DAY - 1);
    house(&world).await;
    assert_eq!(world.rows(reminded).await, 0);
    world.app.clock.forward(1);
    let services = &world.app.services;
    let (one, two) = tokio::join!(store::housekeeping::run(services), store::housekeeping::run(services));
    one.and(two).expect("tidied");
    house(&world).await;
    // Seren, who made it, and Cai; not the officer; in the words of the time in London.
    assert_eq!(world.rows(reminded).await, 2);
    let mail = outbox::claim(services, 9).await.expect("the outbox");
    let mail = mail.iter().find(|mail| mail.mail.to == "cai@example.org").expect("Cai's");
    assert!(mail.mail.text.contains("25 November 2026, 12:00"), "{}", mail.mail.text);
    assert!(mail.mail.text.contains(&format!("/s/{CODE}")), "{}", mail.mail.text);
}

/// A complete draft of a member's, with the browsers of the member and an officer.
async fn drafted(world: &World) -> (Browser, Browser, String) {
    let member = world.app.signed_in("Cai", &[Role::Member]).await;
    let officer = world.app.signed_in("Megan", &[Role::Officer]).await;
    let page = member.get("/surveys/new").await;
    let form = page.form("/do/surveys/create").fill("template", "noise").fill("privacy", "confidential");
    let page = form.fill("title[en]", "Food").fill("title[cy]", "Bwyd").send().await.expect_status(200);
    let code = page.path().trim_start_matches("/surveys/").chars().take(6).collect();
    (member, officer, code)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_and_when_are_said_by_the_author_and_then_by_an_officer(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (member, officer, code) = drafted(&world).await;
    let (survey, path) = (format!("/surveys/{code}"), format!("/surveys/{code}/who"));
    let page = member.get(&path).await.expect_status(200);
    let form = page.form("/do/surveys/who").fill("opens_on", "2026-12-01").fill("closes_on", "2026-11-01");
    let wrong = form.fill("closes_time", "09:00").fill("meant[en]", "Age 11 to 17").send().await.expect_status(422);
    let wrong = wrong.expect_text("Choose a time.").expect_text("has passed").expect_text("in both languages");
    assert_eq!(wrong.form("/do/surveys/who").value("meant[en]"), Some("Age 11 to 17"));
    let form = wrong.form("/do/surveys/who").fill("meant[cy]", "11 i 17 oed").fill("opens_time", "09:00");
    let page = form.fill("closes_on", "2026-12-08").fill("closes_time", "17:30").send().await.expect_status(200);
    let page = page.expect_text("1 December 2026, 09:00").expect_text("8 December 2026, 17:30");
    // A form that was read before is not saved over it.
    wrong.form("/do/surveys/who").fill("meant[cy]", "x").send().await.expect_status(409);

    page.form("/do/surveys/submit").send().await.expect_status(200);
    member.get(&path).await.expect_status(409);
    let page = officer.get(&survey).await.form("/do/surveys/decide").fill("act", "open").send().await;
    page.expect_status(200);
    let mail = outbox::claim(&world.app.services, 9).await.expect("the outbox");
    let told = mail.iter().find(|mail| mail.kind == "survey-decided").expect("the author is told");
    assert_eq!(told.mail.to, "cai@example.org");
    assert!(told.mail.text.contains("1 December 2026, 09:00"), "{}", told.mail.text);
    let front = world.browser.get(&format!("/cy/s/{code}")).await;
    front.expect_text("agor ar 1 Rhagfyr 2026, 09:00");

    // Open: an officer may change its times, and nothing else of this.
    let page = officer.get(&path).await.expect_status(200);
    let form = page.form("/do/surveys/who").fill("opens_on", "").fill("opens_time", "").fill("invited", "members");
    form.send().await.expect_status(200).expect_text("Everybody with the link");
    let front = world.browser.get(&format!("/s/{code}")).await.expect_status(200);
    front.expect_text("This is for: Age 11 to 17").expect_text("until 8 December 2026, 17:30");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_author_is_told_when_it_comes_back_and_when_it_opens(#[case] backend: Backend) {
    let world = World::start(backend, "confidential").await;
    let (member, officer, code) = drafted(&world).await;
    let survey = format!("/surveys/{code}");
    member.get(&survey).await.form("/do/surveys/submit").send().await.expect_status(200);
    let page = officer.get(&survey).await;
    page.form("/do/surveys/return").fill("note", "Ask it kindly.").send().await.expect_status(200);
    member.get(&survey).await.form("/do/surveys/submit").send().await.expect_status(200);
    officer.get(&survey).await.form("/do/surveys/decide").fill("act", "open").send().await.expect_status(200);
    let mail = outbox::claim(&world.app.services, 9).await.expect("the outbox");
    let told: Vec<_> = mail.iter().filter(|mail| mail.kind == "survey-decided").collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|mail| mail.mail.to == "cai@example.org"));
    assert!(told.iter().any(|mail| mail.mail.text.contains("Ask it kindly.")));
    assert!(told.iter().any(|mail| mail.mail.subject == "Your survey is open"));
}

/// A hall: five hundred phones behind one address, as fast as an unhurried machine lets them in.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn five_hundred_phones_behind_one_address_are_all_heard(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let officer = officer(&world).await;
    let codes = cards(&world, &officer, "500").await;
    // More at once than the database has connections: nobody may hold one and wait for another.
    let doors = std::sync::Arc::new(tokio::sync::Semaphore::new(100));
    let phones = codes.into_iter().map(|code| {
        let (phone, doors) = (world.app.visitor(), doors.clone());
        tokio::spawn(async move {
            let _inside = doors.acquire().await.expect("open");
            join(&phone, &code).await.expect_status(200);
            let page = phone.get(&format!("/s/{CODE}/1")).await.expect_status(200);
            next(&page, &[("choice", "a")]).await.expect_status(200);
            let check = phone.get(&format!("/s/{CODE}/check")).await.expect_status(200);
            check.form("/do/responses/submit").send().await.expect_status(200).expect_text("Thank you!");
        })
    });
    let phones: Vec<_> = phones.collect();
    for phone in phones {
        phone.await.expect("heard");
    }
    assert_eq!(world.tally("q1", "a").await, 500);
    assert_eq!(world.rows("survey_passes WHERE used").await, 500);
}
