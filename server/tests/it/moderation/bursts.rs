//! Nobody buries the queue: what came together has one row, and what need not be opened is put aside in one step.

use std::collections::BTreeSet;

use domain::{
    ids::{BurstId, VoiceId},
    role::Role,
    time::{DAY, MINUTE},
};
use platform::audit;
use reqwest::{Method, header};
use rstest::rstest;
use sea_orm_migration::sea_orm::prelude::Uuid;

use super::{column, said, state};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    responses::world::{CODE, World, answer_all},
    tables::{columns, rows},
    voices::{count, desk::asked, insert, run},
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

async fn turned_down(app: &TestApp) -> i64 {
    count(app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.declined'").await
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

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_need_not_be_opened_is_put_aside_and_its_writers_are_told(#[case] backend: Backend) {
    let app = proxied(backend).await;
    let phones: Vec<_> = (0..7).map(|_| app.visitor()).collect();
    for (phone, text) in phones.iter().zip(UNLIKE) {
        tell(phone, STRANGER, text).await;
    }
    for n in 0..2 {
        tell(&app.visitor(), STRANGER, &format!("my uncle hit me {n}")).await;
    }
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let queue = officer.get("/moderation").await;
    assert_eq!(heads(&queue).len(), 1, "{}", queue.text());
    assert!(queue.all(".queue tbody tr")[0].contains("May be about danger"), "the worst of it is its row");
    let page = queue.follow("and 8 more that came with it").await.expect_status(200);
    let page = page.expect_text("9 voices that came together").expect_no_text("wifi").expect_no_text("uncle");
    let page = page.expect_text("2 may be about danger. Please open each of them.").expect_text("7 can be put aside");
    assert_eq!(heads(&page).len(), 9);
    let form = || page.form("/do/moderation/put-aside");
    form().send().await.expect_status(422).expect_text("Choose a reason");
    form().fill("reason", "other").send().await.expect_status(422).expect_text("Tell the writer why");
    assert_eq!(turned_down(&app).await, 0);
    let done = form().fill("reason", "not_about_care").fill("words", "Come and see us.").send().await;
    let done = done.expect_status(200).expect_text("Put aside. The writers are told why.");
    let done = done.expect_text("7 have not been shared").expect_text("2 are left to be opened one by one");
    assert_eq!(heads(&done.expect_no_form("/do/moderation/put-aside")).len(), 2);
    // Sent twice it is done once, as it was done first.
    form().fill("reason", "not_safe").send().await.expect_status(200).expect_text("7 have not been shared");
    assert_eq!(turned_down(&app).await, 7);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE reason = 'not_about_care'").await, 7);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged AND state = 'new'").await, 2);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 9, "nothing is deleted");
    assert!(audit::verify(app.services.db.connection()).await.expect("asked").is_ok());
    for phone in &phones {
        let told = phone.get("/follow").await.expect_text("We did not read each one by itself");
        let told = told.expect_text("the people here cannot change").expect_text("Come and see us.");
        told.expect_text("You did nothing wrong").expect_no_text("A person read");
    }
    phones[0].get("/cy/follow").await.expect_text("Wnaethon ni ddim darllen pob un ar wahân");
    let aside = ids(&app, "state = 'not_shared'").await;
    let page = officer.get(&format!("/moderation/{}", aside[0])).await;
    let page = page.expect_text("We did not read each one by itself");
    let page = page.expect_text("This voice came together with 8 others.").follow("See them together").await;
    page.expect_status(200).expect_text("7 have not been shared");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_has_in_hand_or_worries_about_is_left(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for text in &UNLIKE[..7] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    let (megan, dan) = (app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Dan", &[Role::Officer]).await);
    let ids = ids(&app, "state = 'new'").await;
    let claim = async |officer: &Browser, n: usize| {
        officer.post("/do/moderation/claim?from=/moderation", &[("voice", &ids[n])]).await.expect_status(200)
    };
    claim(&dan, 0).await;
    let passed = claim(&megan, 1).await;
    let to = passed.attr("select[name=to] option:nth-child(2)", "value").expect("another officer");
    passed.form("/do/moderation/pass").fill("to", &to).fill("ask", "what do you think").send().await.expect_status(200);
    let concern = megan.get(&format!("/moderation/{}/concern", ids[2])).await.form("/do/safeguarding/raise");
    let concern = concern.fill("urgency", "now").fill("what", "He is not there").fill("why", "He says so");
    concern.send().await.expect_status(200).expect_text("The safeguarding lead has been told");
    let held = claim(&megan, 3).await.form("/do/moderation/hold").fill("note", "asking the school");
    held.send().await.expect_status(200);
    claim(&megan, 4).await;
    let page = megan.get("/moderation").await.follow("more that came with it").await.expect_status(200);
    let page = page.expect_text("3 can be put aside").expect_text("4 are left to be opened one by one");
    let done = page.form("/do/moderation/put-aside").fill("reason", "not_safe").send().await;
    done.expect_text("3 have not been shared").expect_text("4 are left to be opened one by one");
    for (n, expected) in ["in_review", "new", "new", "held"].into_iter().chain(["not_shared"; 3]).enumerate() {
        let id: VoiceId = ids[n].parse().expect("an id");
        assert_eq!(state(&app, id).await, expected, "{n}");
    }
    assert_eq!(turned_down(&app).await, 3);
    // What he had in hand is his to decide.
    let his = dan.get(&format!("/moderation/{}", ids[0])).await;
    his.form("/do/moderation/share").send().await.expect_text("Shared.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_two_officers_at_once_each_voice_is_turned_down_once(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for text in &UNLIKE[..8] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    let (megan, dan) = (app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Dan", &[Role::Officer]).await);
    let mut pages = Vec::new();
    for officer in [&megan, &dan] {
        pages.push(officer.get("/moderation").await.follow("and 7 more").await.expect_status(200));
    }
    let forms = (0..20).map(|n| pages[n % 2].form("/do/moderation/put-aside").fill("reason", "not_safe"));
    let sent: Vec<_> = forms.map(|form| tokio::spawn(form.send())).collect();
    for one in sent {
        one.await.expect("sent").expect_status(200).expect_text("7 have not been shared");
    }
    assert_eq!(turned_down(&app).await, 7);
    assert_eq!(heads(&megan.get("/moderation").await).len(), 1, "the first of them is left to be opened");
}

/// The officer decides about what their page named, and about nothing that came while they read it.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_came_since_the_officer_looked_is_not_put_aside(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for text in &UNLIKE[..5] {
        tell(&app.visitor(), STRANGER, text).await;
    }
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.follow("and 4 more").await.expect_status(200);
    let page = page.expect_text("4 can be put aside");
    let child = app.visitor();
    tell(&child, STRANGER, UNLIKE[5]).await;
    assert_eq!(count(&app, TOGETHER).await, 6);
    let refused = page.form("/do/moderation/put-aside").fill("reason", "not_safe").send().await;
    let refused = refused.expect_status(409).expect_text("Please have another look").expect_text("5 can be put aside");
    assert_eq!(heads(&refused).len(), 6);
    assert_eq!(turned_down(&app).await, 0);
    child.get("/follow").await.expect_no_text("We did not read each one by itself");
    // Now they have seen it.
    let done = refused.form("/do/moderation/put-aside").fill("reason", "not_safe").send().await;
    done.expect_status(200).expect_text("5 have not been shared");
    assert_eq!(turned_down(&app).await, 5);
}

/// A stranger who says what a child said, again and again, does not have the child's put aside unread.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_said_it_first_is_read(#[case] backend: Backend) {
    let app = proxied(backend).await;
    let child = app.visitor();
    tell(&child, HOME, "I miss my brother").await;
    let own = ids(&app, "state = 'new'").await;
    app.clock.forward(MINUTE);
    for n in 0..4 {
        tell(&app.visitor(), &format!("198.51.100.{n}"), "I miss my brother").await;
    }
    assert_eq!(count(&app, TOGETHER).await, 5);
    // Each came from somewhere else, so each may be a child's.
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.follow("and 4 more").await.expect_status(200);
    page.expect_text("5 are left to be opened one by one").expect_no_form("/do/moderation/put-aside");
    for _ in 0..4 {
        tell(&app.visitor(), "198.51.100.0", "I miss my brother").await;
    }
    let page = officer.get("/moderation").await.follow("and 8 more").await.expect_text("4 can be put aside");
    let page = page.expect_text("5 are left to be opened one by one: the one that came first");
    let done = page.form("/do/moderation/put-aside").fill("reason", "same_as_before").send().await;
    done.expect_status(200).expect_text("4 have not been shared").expect_text("5 are left to be opened");
    let left = ids(&app, "state = 'new'").await;
    assert!(left.len() == 5 && left.contains(&own[0]), "{left:?} without {own:?}");
    child.get("/follow").await.expect_no_text("We did not read each one by itself");
}

/// One who floods us with what a child says, before and after, has their own put aside. The child's keeps a row.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_says_the_same_as_a_stranger_is_read(#[case] backend: Backend) {
    let app = proxied(backend).await;
    let child = app.visitor();
    for _ in 0..20 {
        tell(&app.visitor(), STRANGER, "I miss my brother").await;
    }
    app.clock.forward(MINUTE);
    let before = ids(&app, "state = 'new'").await;
    tell(&child, HOME, "I really miss my brother").await;
    let mut own = ids(&app, "state = 'new'").await;
    own.retain(|id| !before.contains(id));
    // Also where nobody knows any more from where the first came.
    app.clock.forward(11 * MINUTE);
    for _ in 0..20 {
        tell(&app.visitor(), STRANGER, "I miss my brother").await;
    }
    assert_eq!(count(&app, TOGETHER).await, 40);
    assert_eq!(ids(&app, "burst IS NULL").await, own);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let mut queue = officer.get("/moderation").await.expect_text("41 are waiting to be read");
    let rows = heads(&queue);
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert_eq!(rows.iter().filter(|row| row.contains("and 19 more that came with it")).count(), 2, "{rows:?}");
    for _ in 0..2 {
        let page = queue.follow("and 19 more").await.expect_text("19 can be put aside");
        let done = page.form("/do/moderation/put-aside").fill("reason", "same_as_before").send().await;
        done.expect_status(200).expect_text("19 have not been shared").expect_text("One is left to be opened");
        queue = officer.get("/moderation").await;
    }
    assert_eq!(turned_down(&app).await, 38);
    assert_eq!(heads(&queue.expect_no_text("came with it")).len(), 3);
    assert_eq!(ids(&app, "state = 'new' AND burst IS NULL").await, own);
    child.get("/follow").await.expect_no_text("We did not read each one by itself");
}

/// What comes slowly is put together by its words; from where each came is forgotten by then, so each is opened.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_came_from_nobody_knows_where_is_opened(#[case] backend: Backend) {
    let app = proxied(backend).await;
    for _ in 0..6 {
        tell(&app.visitor(), STRANGER, "I miss my brother").await;
        app.clock.forward(11 * MINUTE);
    }
    tell(&app.visitor(), HOME, "I miss my brother").await;
    assert_eq!(count(&app, TOGETHER).await, 7);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE bulk IS NOT NULL").await, 0);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.follow("and 6 more").await.expect_status(200);
    page.expect_text("7 are left to be opened one by one").expect_no_form("/do/moderation/put-aside");
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

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn hundreds_are_put_aside_at_once_and_forgotten_as_a_burst_a_day_later(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (burst, one) = (BurstId::new(), said(&app, "the first of many").await);
    insert(&app, "UPDATE voices SET burst = $1, bulk = $1", [burst.0.into()]).await;
    let kept = "source, state, privacy, lang, may_publish, flagged, created_at, rank, burst, bulk";
    let into = format!("INSERT INTO voices (id, {kept}) SELECT");
    run(
        &app,
        &if app.services.db.is_postgres() {
            format!("{into} gen_random_uuid(), {kept} FROM voices, generate_series(1, 519)")
        } else {
            let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 519)";
            format!("{many} {into} randomblob(16), {kept} FROM voices, many")
        },
    )
    .await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let at = format!("/moderation/burst/{burst}");
    let page = officer.get(&at).await.expect_text("520 voices that came together").expect_text("the first 200");
    assert_eq!(heads(&page).len(), 200);
    let done = page.form("/do/moderation/put-aside").fill("reason", "same_as_before").send().await;
    done.expect_status(200).expect_text("519 have not been shared").expect_text("One is left to be opened");
    // Once it has been opened it goes the way of the others.
    run(&app, "UPDATE voices SET read_at = created_at WHERE state = 'new'").await;
    let done = officer.get(&at).await.form("/do/moderation/put-aside").fill("reason", "same_as_before").send().await;
    done.expect_status(200).expect_text("520 have not been shared").expect_text("Nothing is left to be opened");
    assert_eq!((turned_down(&app).await, state(&app, one).await), (520, "not_shared".to_owned()));
    assert!(audit::verify(app.services.db.connection()).await.expect("asked").is_ok());
    app.clock.forward(DAY - MINUTE);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, TOGETHER).await, 520);
    app.clock.forward(2 * MINUTE);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(count(&app, TOGETHER).await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE bulk IS NOT NULL").await, 0);
    app.signed_in("Dan", &[Role::Officer]).await.get(&at).await.expect_status(404);
}
