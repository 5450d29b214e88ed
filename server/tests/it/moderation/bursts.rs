//! Nobody buries the queue: what came together has one row.

mod put_aside;

use std::collections::BTreeSet;

use domain::{
    ids::BurstId,
    role::Role,
    time::{DAY, MINUTE},
};
use reqwest::{Method, header};
use rstest::rstest;
use sea_orm_migration::sea_orm::prelude::Uuid;

use super::{column, said};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    responses::world::{CODE, World, answer_all},
    tables::{columns, rows},
    voices::{count, helpers::asked},
};

const STRANGER: &str = "203.0.113.9";
const HOME: &str = "192.0.2.1";
const LURE: &str = "Free games on my page, come and look";
const TOGETHER: &str = "SELECT COUNT(*) FROM voices WHERE burst IS NOT NULL";

/// What nobody takes for the same.
const UNLIKE: [&str; 9] = [
    "The wifi goes off at night",
    "I like my key worker",
    "Please fix the heating upstairs",
    "More trips to the seaside",
    "My bus is always late",
    "Nobody asked me about moving",
    "Can we have a football team",
    "The food is cold on Sundays",
    "School trips cost too much",
];

/// Behind a proxy that says from which address somebody comes.
async fn proxied(backend: Backend) -> TestApp {
    TestApp::start_with(backend, |config| config.trusted_proxies = 1).await
}

/// Somebody tells us something with this phone, from an address.
async fn tell(phone: &Browser, from: &str, text: &str) {
    let form = phone.get("/tell").await.form("/do/voices/tell").fill("text", text);
    let told = phone.raw(Method::POST, form.address()).body(form.encoded());
    let told = told.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let told = told.header("x-forwarded-for", from).header("sec-fetch-site", "same-origin");
    let answer = told.header(header::ACCEPT, "text/html,*/*").send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{text} from {from}");
}

/// The first cells of the rows of a list.
fn heads(page: &Page) -> Vec<String> {
    page.all(".queue tbody th")
}

/// The ids of these voices, as forms post them.
async fn ids(app: &TestApp, which: &str) -> Vec<String> {
    let of = format!("FROM voices WHERE {which} ORDER BY id");
    asked(app, &format!("SELECT CAST(id AS TEXT) {of}"), &format!("SELECT lower(hex(id)) {of}")).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_does_not_bury_what_a_child_says(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for n in 0..30 {
        tell(&app.visitor(), STRANGER, &format!("my uncle hit me {n}")).await;
    }
    for n in 0..31 {
        tell(&app.visitor(), &format!("198.51.100.{n}"), &format!("{LURE} {n}")).await;
    }
    tell(&app.visitor(), HOME, "He hit me, I don\u{2019}t feel safe").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.expect_text("62 are waiting to be read");
    let rows = page.all(".queue tbody tr");
    assert_eq!(rows.len(), 3, "{rows:?}");
    let child = rows.iter().position(|row| !row.contains("more that came with it")).expect("the child's");
    assert!(child < 2 && rows[child].contains("May be about danger"), "{rows:?}");
    assert!(rows[1 - child].contains("and 29 more") && rows[1 - child].contains("May be about danger"), "{rows:?}");
    assert!(rows[2].contains("and 30 more") && rows[2].contains("Many at once"), "{rows:?}");
    // Who reads one after the other comes to it as soon.
    let mut read = Vec::new();
    let other = app.signed_in("Dan", &[Role::Officer]).await;
    for officer in [&officer, &other] {
        let page = officer.get("/moderation").await.form("/do/moderation/next").send().await.expect_status(200);
        read.push(page.text());
    }
    let opened: Vec<_> = read.iter().map(|text| text.chars().skip(150).take(700).collect::<String>()).collect();
    assert!(read.iter().any(|text| text.contains("feel safe")), "{opened:#?}");
    // Every one of them is still there, and what is flagged rings.
    let page = officer.get("/moderation?flag=danger").await;
    assert_eq!(heads(&page).len(), 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged AND state <> 'withdrawn'").await, 31);
}

/// A hall has one address, a pile of paper one typist, and a group one member who speaks for it.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn surveys_events_paper_and_groups_are_no_burst(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let app = &world.app;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    for n in 0..5 {
        let form = officer.get("/moderation/enter").await.form("/do/voices/enter").fill("way", "paper");
        form.fill("text", LURE).send().await.expect_status(200).expect_no_form("/do/voices/enter");
        let check = answer_all(&app.visitor(), "", "a", LURE).await;
        check.form("/do/responses/submit").send().await.expect_status(200);
        assert_eq!(count(app, TOGETHER).await, 0, "{n}");
    }
    let member = app.signed_in("Mali", &[Role::Member]).await;
    for _ in 0..5 {
        let form = member.get("/tell").await.form("/do/voices/tell").fill("text", LURE);
        let form = form.fill("group", "Our CiCC").fill("people", "9");
        form.send().await.expect_status(200).expect_no_form("/do/voices/tell");
    }
    let form = officer.get(&format!("/surveys/{CODE}/event")).await.form("/do/responses/start-event");
    form.fill("leave_code", "2468").send().await.expect_status(200);
    for _ in 0..5 {
        officer.get(&format!("/s/{CODE}?again=1")).await.expect_status(200);
        let check = answer_all(&officer, "", "a", LURE).await;
        check.form("/do/responses/submit").send().await.expect_status(200);
    }
    assert!(count(app, "SELECT COUNT(*) FROM voices").await >= 20);
    // Nor do they make one of what a single child says in the same words.
    crate::voices::tell(&app.visitor(), LURE, "confidential").await.expect_status(200);
    assert_eq!(count(app, TOGETHER).await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_family_is_no_burst_and_no_address_is_written_down(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for text in &UNLIKE[..4] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    app.clock.forward(10 * MINUTE);
    for text in &UNLIKE[4..8] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    tell(&app.visitor(), HOME, "A lift to see my dad").await;
    assert_eq!(count(&app, TOGETHER).await, 0);
    tell(&app.visitor(), STRANGER, UNLIKE[8]).await;
    assert_eq!(count(&app, TOGETHER).await, 5);
    let all = rows(&app).await;
    let octets = [203_u8, 0, 113, 9];
    for (column, cell) in all.iter().flat_map(|row| &row.cells) {
        let told = String::from_utf8_lossy(cell).contains(STRANGER) || cell.windows(4).any(|part| part == octets);
        assert!(!told, "{column}");
    }
    let names = columns(&app).await;
    let tells = |name: &&String| ["addr", "network", "ip"].iter().any(|part| name.split('_').any(|word| word == *part));
    assert_eq!(names["voices"].iter().filter(tells).count(), 0);
    assert_eq!(count(&app, "SELECT COUNT(DISTINCT source) FROM voices").await, 1, "the form, for all of them");
    // What says that they belong together is drawn: no number in it, and no moment.
    let bursts = all.iter().filter(|row| row.table == "voices").map(|row| row.text("burst"));
    let mut bursts: Vec<_> = bursts.filter(|burst| !burst.is_empty()).collect();
    bursts.sort();
    bursts.dedup();
    assert_eq!(bursts.len(), 1);
    assert_eq!(bursts[0].parse::<Uuid>().expect("an id").get_version_num(), 4);
    // The same goes for what says that they came from one place.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE bulk IS NOT NULL AND burst IS NOT NULL").await, 5);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE bulk IS NOT NULL AND burst IS NULL").await, 0);
    let bulks: BTreeSet<_> = all.iter().filter(|row| row.table == "voices").map(|row| row.text("bulk")).collect();
    let bulks: Vec<_> = bulks.into_iter().filter(|bulk| !bulk.is_empty()).collect();
    assert_eq!(bulks.len(), 1);
    assert_eq!(bulks[0].parse::<Uuid>().expect("an id").get_version_num(), 4);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_many_say_on_one_day_has_one_row_and_what_a_few_say_does_not(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for n in 0..4 {
        tell(&app.visitor(), &format!("198.51.100.{n}"), "I miss my brother").await;
    }
    tell(&app.visitor(), HOME, "I miss my brother and my dog").await;
    assert_eq!(count(&app, TOGETHER).await, 0);
    app.clock.forward(DAY + MINUTE);
    tell(&app.visitor(), "198.51.100.50", "I really miss my brother!").await;
    assert_eq!(count(&app, TOGETHER).await, 0, "not on one day");
    for n in 60..64 {
        tell(&app.visitor(), &format!("198.51.100.{n}"), "I miss my brothers").await;
    }
    assert_eq!(count(&app, TOGETHER).await, 5);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.expect_text("and 4 more that came with it");
    assert_eq!(heads(&page).len(), 6);
}

/// One receipt does not bury it either.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn saying_more_and_more_is_a_burst_too(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let phone = app.visitor();
    crate::voices::tell(&phone, UNLIKE[0], "confidential").await.expect_status(200);
    for text in &UNLIKE[1..5] {
        let more = phone.get("/follow").await.follow("Say more").await.form("/do/voices/say-more");
        more.fill("text", text).send().await.expect_status(200);
    }
    assert_eq!(count(&app, TOGETHER).await, 5);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_belong_together_stands_alone_again_and_for_good(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for text in &UNLIKE[..6] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    tell(&app.visitor(), STRANGER, "my uncle hit me").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await;
    assert_eq!(heads(&page).len(), 1);
    let page = page.follow("and 6 more").await.expect_status(200);
    let part = page.form("/do/moderation/part-burst");
    let queue = part.clone().send().await.expect_status(200).expect_text("one by one again");
    assert_eq!(heads(&queue).len(), 7);
    assert!(queue.expect_no_text("came with it").all(".queue tbody tr")[0].contains("May be about danger"));
    // Each is where it would be, had it come alone.
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE rank <> created_at AND NOT flagged").await, 0);
    part.send().await.expect_status(200);
    page.form("/do/moderation/put-aside").fill("reason", "not_safe").send().await.expect_status(404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'burst.parted'").await, 1);
    tell(&app.visitor(), STRANGER, UNLIKE[6]).await;
    assert_eq!(heads(&officer.get("/moderation").await).len(), 8);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_the_queue_count_a_burst_once(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let burst = BurstId::new().0;
    let mut together = Vec::new();
    for n in 0..80 {
        let id = said(&app, &format!("voice {n}")).await;
        if (20..60).contains(&n) {
            column(&app, id, "burst", burst).await;
            together.push(id);
        }
        app.clock.forward(1_000);
    }
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let first = officer.get("/moderation").await.expect_text("80 are waiting to be read");
    let second = first.follow("Next page").await;
    assert_eq!((heads(&first).len(), heads(&second).len()), (25, 16));
    assert!(heads(&first)[20].contains("and 39 more that came with it"), "{:?}", heads(&first));
    assert!(heads(&second).iter().all(|row| !heads(&first).contains(row)));
    // Another one is the first of them while somebody looks at the second page.
    column(&app, together[0], "state", "withdrawn").await;
    let again = officer.get(second.path()).await;
    assert_eq!(heads(&again), heads(&second));
    let start = again.follow("To the first page").await;
    assert!(heads(&start)[20].contains("and 38 more that came with it"), "{:?}", heads(&start));
    // On its own it is a row like any other, and on hold each stands by itself.
    for id in &together[1..39] {
        column(&app, *id, "state", "held").await;
    }
    assert_eq!(heads(&officer.get("/moderation").await.expect_no_text("came with it")).len(), 25);
    assert_eq!(heads(&officer.get("/moderation?state=held").await.expect_no_text("came with it")).len(), 25);
}
