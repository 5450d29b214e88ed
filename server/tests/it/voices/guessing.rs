//! Somebody who tries to guess words: every door costs the same, nothing but the door says whether they were right,
//! and nobody who knows theirs is shut out.

use std::collections::BTreeSet;

use domain::{role::Role, time::MINUTE};
use reqwest::{Method, header};
use rstest::rstest;

use super::{count, tell, words};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    permissions::{actions, filled},
};

/// What a browser would send of its cookie for a receipt.
fn cookie(page: &reqwest::Response) -> Option<String> {
    let set = page.headers().get_all(header::SET_COOKIE).iter().filter_map(|set| set.to_str().ok());
    let pairs = set.filter_map(|set| set.split(';').next());
    pairs.filter(|pair| pair.starts_with("noise-receipt=") && pair.len() > 14).map(str::to_owned).next_back()
}

/// Offers words at *What happened?* from an address, as a proxy of ours would say it.
async fn offer(browser: &Browser, from: &str, words: &str) -> reqwest::Response {
    let asked = browser.raw(Method::POST, "/do/voices/follow").form(&[("words", words)]);
    let asked = asked.header("x-forwarded-for", from).header("sec-fetch-site", "same-origin");
    asked.header(header::ACCEPT, "text/html,*/*").send().await.expect("an answer")
}

async fn follow(browser: &Browser, words: &str) -> Page {
    browser.get("/follow").await.form("/do/voices/follow").fill("words", words).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_holds_a_token_and_no_words_and_leaving_ends_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let receipt = words(&tell(&app.visitor(), "zqxcanary", "confidential").await);
    assert_eq!(receipt.split(' ').count(), 4);
    // What the phone holds is copied by somebody.
    let copy = async |receipt: &str| {
        let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let asked = client.post(format!("{}/do/voices/follow", app.url)).form(&[("words", receipt)]);
        let answer = asked.header("sec-fetch-site", "same-origin").header(header::ACCEPT, "text/html").send().await;
        cookie(&answer.expect("an answer")).expect("it holds the receipt")
    };
    let with = async |held: &str, path: &str| {
        let asked = app.visitor().raw(Method::GET, path).header(header::COOKIE, held);
        asked.send().await.expect("an answer").text().await.expect("a page")
    };
    for leave in ["/do/voices/leave", "/away", "away=1"] {
        let held = copy(&receipt).await;
        for word in receipt.split(' ') {
            assert!(!held.contains(word), "{held}");
        }
        assert!(with(&held, "/follow").await.contains("zqxcanary"));
        match leave {
            "/away" => drop(with(&held, leave).await),
            "away=1" => drop(with(&format!("{held}; away=1"), "/").await),
            _ => {
                let asked = app.visitor().raw(Method::POST, leave).header(header::COOKIE, &held);
                asked.header("sec-fetch-site", "same-origin").send().await.expect("an answer");
            }
        }
        assert!(!with(&held, "/follow").await.contains("zqxcanary"), "after {leave}");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM held_receipts").await, 1, "of whoever told it");
    // An hour later nobody knows the token, and the words still open it.
    let held = copy(&receipt).await;
    app.clock.forward(61 * MINUTE);
    assert!(!with(&held, "/follow").await.contains("zqxcanary"));
    follow(&app.visitor(), &receipt).await.expect_status(200).expect_text("zqxcanary");
}

/// Words in the cookie, right or wrong, open nothing and change nothing of any page.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn no_page_says_whether_words_in_a_cookie_are_right(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let right = words(&tell(&app.visitor(), "zqxcanary", "confidential").await);
    let plain: Vec<_> = web::pages().iter().map(|page| page.path).filter(|path| !path.contains('{')).collect();
    assert!(plain.len() > 20);
    for path in plain.into_iter().filter(|path| *path != "/away") {
        let with = async |words: &str| {
            let held = format!("noise-receipt={}", words.replace(' ', "-"));
            let asked = app.visitor().raw(Method::GET, path).header(header::COOKIE, held);
            let answer = asked.send().await.expect("an answer");
            let (status, set) = (answer.status(), answer.headers().get_all(header::SET_COOKIE).iter().count());
            let body = answer.text().await.expect("a page");
            assert!(!body.contains("zqxcanary"), "{path}");
            // The keys of forms are drawn anew for each page.
            (status, set, body.len())
        };
        assert_eq!(with(&right).await, with("otter lamp cloud sunrise").await, "{path}");
    }
}

/// The doors: they judge words, within their budget.
const DOORS: [&str; 3] = ["/do/voices/follow", "/do/pledge/verdict", "/do/erasure/ask"];

/// Nor does an action, whoever calls it: with words in its fields, in its address and in the cookie it answers alike.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn no_action_but_the_doors_says_whether_words_are_right(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let right = words(&tell(&app.visitor(), "zqxcanary", "confidential").await);
    // The same letters in another order, so that what a page repeats of them is as long.
    let wrong = right.split(' ').rev().collect::<Vec<_>>().join(" ");
    let voice = app.visitor();
    follow(&voice, &right).await;
    let voice = voice.get("/follow").await.follow("Take this back").await;
    let voice = voice.form("/do/voices/withdraw").value("voice").expect("an id").to_owned();
    let everything = [Role::Officer, Role::Lead, Role::Admin, Role::Clerk, Role::PanelMember];
    let staff = app.signed_in("Olwen", &everything).await;
    let stranger = app.visitor();
    // That one shows another voice each time, and its page notes who opened it.
    let not = |path: &str| DOORS.contains(&path) || path.contains("/sign-out") || path == "/do/moderation/next";
    let actions = actions().filter(|(path, ..)| !not(path));
    for (path, _, form) in actions {
        // What staff do with a voice of this id would be noted on its page, each time.
        for (browser, id) in [(&stranger, Some(&voice)), (&staff, None)] {
            let with = async |words: &str| {
                let form = filled(&id.map_or_else(|| (*form).to_owned(), |id| form.replace("{id}", id)));
                let typed = words.replace(' ', "+");
                let form = format!("{form}&words={typed}&receipt={typed}");
                let asked = browser.raw(Method::POST, &format!("{path}?words={typed}&receipt={typed}"));
                let asked = asked.header("sec-fetch-site", "same-origin").header(header::ACCEPT, "text/html,*/*");
                let asked = asked.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").body(form);
                let answer = asked.send().await.expect("an answer");
                let headers: BTreeSet<_> = answer.headers().keys().map(|name| name.as_str().to_owned()).collect();
                let status = answer.status();
                let body = answer.text().await.expect("a page");
                assert!(id.is_none() || !body.contains("zqxcanary"), "{path}");
                (status, headers, body.len())
            };
            // Whatever the first call changes, it has changed for the second.
            with(&wrong).await;
            assert_eq!(with(&right).await, with(&wrong).await, "{path}");
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn every_door_takes_from_one_budget(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    crate::pledge::with_pledge(&app).await;
    crate::pledge::open_round(&app, "Autumn").await;
    let right = words(&tell(&app.visitor(), "zqxcanary", "confidential").await);
    let officer = app.signed_in("Olwen", &[Role::Officer]).await;
    let stranger = app.visitor();
    for n in 0..10 {
        let wrong = format!("otter lamp cloud sunrise {n}");
        follow(&stranger, "otter lamp cloud sunrise").await.expect_status(422).expect_text("We do not know these");
        let form = stranger.get("/pledge/1").await.form("/do/pledge/verdict").fill("finding", "kept");
        form.fill("words", &wrong).send().await.expect_status(422).expect_text("We do not know these words");
        // A statement that is none is no way round.
        let fields = [("number", "9999"), ("finding", "kept"), ("words", wrong.as_str())];
        if n < 5 {
            stranger.post("/do/pledge/verdict", &fields).await.expect_status(422);
        } else {
            let form = officer.get("/erasures").await.form("/do/erasure/ask").fill("words", &wrong);
            form.send().await.expect_status(422).expect_text("We do not know these four words");
        }
    }
    // The thirty-first, at any door, though it is right.
    let said = follow(&stranger, &right).await.expect_status(422).expect_text("Wait one minute");
    assert_eq!(said.form("/do/voices/follow").value("words"), Some(right.as_str()), "what was typed is still there");
    let form = stranger.get("/pledge/1").await.form("/do/pledge/verdict").fill("finding", "kept");
    form.fill("words", &right).send().await.expect_status(422).expect_text("Wait one minute");
    let form = officer.get("/erasures").await.form("/do/erasure/ask").fill("words", &right);
    form.send().await.expect_status(422).expect_text("Wait one minute");
    app.clock.forward(MINUTE);
    follow(&stranger, &right).await.expect_status(200).expect_text("zqxcanary");
    // Right words have cost nothing.
    for _ in 0..40 {
        follow(&app.visitor(), &right).await.expect_status(200).expect_text("zqxcanary");
    }
}

/// Whoever has many addresses meets the budget of the whole installation; a child with their own words gets in, and
/// administrators hear of it once.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn many_addresses_make_it_slower_and_shut_no_child_out(#[case] backend: Backend) {
    let app = TestApp::start_with(backend, |config| config.trusted_proxies = 1).await;
    app.person("Ada", &[Role::Admin]).await;
    let right = words(&tell(&app.visitor(), "zqxcanary", "confidential").await);
    let stranger = app.visitor();
    for n in 0..20 {
        for _ in 0..10 {
            let wrong =
                offer(&stranger, &format!("203.0.113.9, 2001:db8:0:{n:x}::{n:x}"), "otter lamp cloud sunrise").await;
            assert_eq!(wrong.status(), 422);
            assert!(wrong.text().await.expect("a page").contains("We do not know these"));
        }
    }
    // One household is one source, whichever of its addresses asks.
    let busy = offer(&stranger, "2001:db8:0:1::ffff", &right).await;
    assert_eq!(busy.status(), 422);
    assert!(busy.text().await.expect("a page").contains("A lot of words are being tried"));
    let mails = "SELECT COUNT(*) FROM outbox WHERE kind = 'guessing'";
    assert_eq!(count(&app, mails).await, 1);
    // Twenty seconds on, a child's first try has its turn.
    app.clock.forward(MINUTE / 3);
    let child = offer(&app.visitor(), "198.51.100.7", &right).await;
    assert!(child.text().await.expect("a page").contains("zqxcanary"));
    offer(&stranger, "2001:db8:0:2::1", &right).await;
    assert_eq!(count(&app, mails).await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'receipt.guessed'").await, 1);
}
