//! What of a burst need not be opened is put aside in one step, and nothing of a child's is.

use domain::{
    ids::{BurstId, VoiceId},
    role::Role,
    time::{DAY, MINUTE},
};
use platform::audit;
use rstest::rstest;

use super::{
    super::{said, state},
    HOME, STRANGER, TOGETHER, UNLIKE, heads, ids, proxied, tell,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    voices::{count, insert, run},
};

async fn turned_down(app: &TestApp) -> i64 {
    count(app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.declined'").await
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
