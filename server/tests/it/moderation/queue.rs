//! The queue: what stands in front, what is looked at, page after page, and many officers at once.

use std::collections::BTreeSet;

use domain::{
    ids::VoiceId,
    role::Role,
    time::{DAY, MINUTE},
};
use rstest::rstest;

use super::{claim, column, said, state};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    voices::helpers::png,
};

/// Somebody tells us something, through the page.
async fn tell(app: &TestApp, text: &str) {
    let page = app.visitor().get("/tell").await;
    page.form("/do/voices/tell").fill("text", text).send().await.expect_status(200);
    app.clock.forward(MINUTE);
}

/// The references on a page of the queue, in their order.
fn rows(page: &Page) -> Vec<String> {
    page.all(".queue tbody th a")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_flagged_says_why_and_comes_first(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app, "I like the pool").await;
    tell(&app, "ring me on 07700 900123").await;
    let page = app.visitor().get("/tell").await;
    page.form("/do/voices/tell").fill("text", "look").file("picture", "a.png", png(9)).send().await.expect_status(200);
    app.clock.forward(MINUTE);
    tell(&app, "my uncle hit me").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await.expect_status(200);
    let chips: Vec<_> =
        page.all(".queue tbody tr").iter().map(|row| row.split(" Take it").next().unwrap().to_owned()).collect();
    assert!(chips[0].contains("May be about danger"), "{chips:?}");
    assert!(chips[1].contains("May show who it is"), "{chips:?}");
    assert!(chips[2].contains("Picture"), "{chips:?}");
    assert!(!chips[3].contains("May") && !chips[3].contains("Long wait"), "{chips:?}");
    for (flag, n) in [("danger", 1), ("personal", 1), ("picture", 1), ("wait", 0), ("passed", 0)] {
        let page = officer.get(&format!("/moderation?flag={flag}")).await.expect_status(200);
        assert_eq!(rows(&page).len(), n, "{flag}: {}", page.text());
    }
    // Three days on, whatever was left comes before what is said now, but for danger.
    app.clock.forward(3 * DAY);
    tell(&app, "ring me on 07700 900124").await;
    let officer = app.signed_in("Dan", &[Role::Officer]).await;
    let page = officer.get("/moderation").await;
    let all = page.all(".queue tbody tr");
    assert_eq!(all.iter().filter(|row| row.contains("Long wait")).count(), 4, "{all:?}");
    assert!(!all[4].contains("Long wait"), "{all:?}");
    officer.get("/moderation?flag=wait").await.expect_text("Long wait").expect_no_text("just now");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_queue_is_looked_at_through_filters(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (home, safe, other) = (said(&app, "one").await, said(&app, "two").await, said(&app, "three").await);
    column(&app, home, "theme", "home").await;
    column(&app, safe, "theme", "safe").await;
    column(&app, other, "source", "pledge").await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let count = async |query: &str| rows(&officer.get(&format!("/moderation?{query}")).await.expect_status(200)).len();
    assert_eq!(count("").await, 3);
    assert_eq!(count("theme=home").await, 1);
    assert_eq!(count("kind=pledge").await, 1);
    assert_eq!(count("kind=tell&theme=safe").await, 1);
    assert_eq!(count("age=day").await, 0);
    assert_eq!(count("theme=nonsense").await, 0);
    officer.get("/moderation?flag=nonsense").await.expect_status(404);
    officer.get("/moderation?officer=nonsense").await.expect_status(404);
    officer.get("/moderation?theme='; DROP TABLE voices;--").await.expect_text("Nothing matches these filters");
    // What is chosen stays chosen: claimed and decided, the officer comes back to the same part, and on to its next.
    let page = officer.get("/moderation?kind=tell").await;
    let page = page.form("/do/moderation/claim").send().await.expect_status(200);
    assert!(page.path().ends_with("?kind=tell"), "{}", page.path());
    let page = page.form("/do/moderation/share").fill("then", "next").send().await.expect_text("Shared.");
    assert!(page.path().ends_with("?kind=tell") && page.path().len() > 30, "{}", page.path());
    let page = page.form("/do/moderation/share").fill("then", "next").send().await.expect_text("Shared.");
    assert_eq!(page.path(), "/moderation?kind=tell");
    assert_eq!(state(&app, other).await, "new");
    let me = officer.get("/moderation?state=shared").await.expect_text("Megan");
    let id = me.attr("select[name=officer] option:nth-child(2)", "value").expect("an officer");
    assert_eq!(count(&format!("state=shared&officer={id}")).await, 2);
    app.clock.forward(8 * DAY);
    let officer = app.signed_in("Dan", &[Role::Officer]).await;
    assert_eq!(rows(&officer.get("/moderation?age=week").await).len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_page_stays_where_it_is_while_others_work(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut ids = Vec::new();
    for n in 0..60 {
        ids.push(said(&app, &format!("voice {n}")).await);
        app.clock.forward(1_000);
    }
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let first = officer.get("/moderation").await;
    let second = first.follow("Next page").await;
    let third = second.follow("Next page").await;
    let all: Vec<_> = [&first, &second, &third].into_iter().flat_map(rows).collect();
    let mut once = all.clone();
    once.dedup();
    assert_eq!((rows(&first).len(), rows(&second).len(), rows(&third).len(), once.len()), (25, 25, 10, 60));
    // Ten of the first page are decided meanwhile: the second shows what it showed.
    for id in &ids[..10] {
        column(&app, *id, "state", "withdrawn").await;
    }
    let again = officer.get(second.path()).await;
    assert_eq!(rows(&again), rows(&second));
    let start = again.follow("To the first page").await;
    assert_eq!(rows(&start)[..15], all[10..25]);
    for id in &ids {
        column(&app, *id, "reason", "not_safe").await;
        column(&app, *id, "state", "not_shared").await;
        column(&app, *id, "decided_at", app.clock.now().0).await;
    }
    let decided = officer.get("/moderation?state=not-shared").await;
    let next = decided.follow("Next page").await;
    assert_eq!((rows(&decided).len(), rows(&next).len()), (25, 25));
    assert!(rows(&next).iter().all(|row| !rows(&decided).contains(row)));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_decisions_by_five_officers_one_stands(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let id = said(&app, "I like the pool").await;
    let mut officers: Vec<Browser> = Vec::new();
    for n in 0..5 {
        officers.push(app.signed_in(&format!("Officer {n}"), &[Role::Officer]).await);
    }
    // Each had it in hand for a moment: their claims lapse one after the other, and each still has the page.
    let mut pages = Vec::new();
    for officer in &officers {
        pages.push(claim(officer, id).await);
        app.clock.forward(31 * MINUTE);
    }
    let tries = (0..50).map(|n| match (n / 5) % 3 {
        0 => pages[n % 5].form("/do/moderation/share"),
        1 => pages[n % 5].form("/do/moderation/decline").fill("reason", "not_safe"),
        _ => pages[n % 5].form("/do/moderation/hold").fill("note", "asking"),
    });
    let tries: Vec<_> = tries.map(|form| tokio::spawn(form.send())).collect();
    let mut won = Vec::new();
    for (n, one) in tries.into_iter().enumerate() {
        match one.await.expect("sent").status.as_u16() {
            200 => won.push(n),
            status => assert_eq!(status, 409),
        }
    }
    assert_eq!(won.len(), 1, "{won:?}");
    assert_eq!(won[0] % 5, 4, "only whoever had it last could");
    assert_ne!(state(&app, id).await, "in_review");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn fifty_who_claim_at_once_each_get_another_or_are_told(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let mut ids: Vec<VoiceId> = Vec::new();
    for n in 0..20 {
        ids.push(said(&app, &format!("voice {n}")).await);
    }
    let mut forms = Vec::new();
    for n in 0..5 {
        let officer = app.signed_in(&format!("Officer {n}"), &[Role::Officer]).await;
        let page = officer.get("/moderation").await;
        forms.extend((0..10).map(|_| page.form("/do/moderation/next")));
    }
    let asked: Vec<_> = forms.into_iter().map(|form| tokio::spawn(form.send())).collect();
    let mut got = Vec::new();
    for one in asked {
        let page = one.await.expect("sent").expect_status(200);
        if page.path() != "/moderation" {
            got.push(page.path().to_owned());
        }
    }
    let different: BTreeSet<_> = got.iter().collect();
    assert_eq!((got.len(), different.len()), (20, 20));
}
