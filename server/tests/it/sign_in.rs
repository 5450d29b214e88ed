use domain::role::Role;
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        PASSWORD, TestApp,
    },
    browser::Browser,
};

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_signs_in_once_and_only_at_a_press(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Meg", &[Role::Member]).await;
    let browser = app.visitor();
    // Mail scanners open links: that must not use them up.
    for _ in 0..3 {
        app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(200);
    }
    let page = browser.get(&format!("/sign-in/{token}")).await.expect_status(200);
    let again = browser.get(&format!("/sign-in/{token}")).await;
    page.form("/do/people/use-link").send().await;
    again.form("/do/people/use-link").send().await.expect_status(410).expect_text("used already");
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("used already");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_thirty_phones_with_one_link_at_once_one_is_signed_in(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    for name in ["Meg", "Ned", "Ola"] {
        let (_, token) = app.person(name, &[Role::Member]).await;
        let mut pages = Vec::new();
        for _ in 0..30 {
            pages.push(app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(200));
        }
        let pressed = pages.iter().map(|page| page.form("/do/people/use-link").send());
        let answers = futures::future::join_all(pressed).await;
        let statuses = answers.iter().map(|page| page.status.as_u16());
        assert_eq!(statuses.clone().filter(|status| *status == 200).count(), 1, "{name}");
        assert_eq!(statuses.filter(|status| *status == 410).count(), 29, "{name}");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_good_for_ten_minutes(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Meg", &[Role::Member]).await;
    let page = app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(200);
    app.clock.forward(10 * 60_000);
    page.form("/do/people/use-link").send().await.expect_status(410).expect_text("ten minutes");
    app.visitor().get(&format!("/cy/sign-in/{token}")).await.expect_status(410).expect_text("ddeg munud");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_page_is_not_found_and_an_unknown_link_is_gone(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/nowhere").await.expect_status(404).expect_text("We cannot find this page");
    app.visitor().get("/cy/nowhere").await.expect_status(404).expect_text("Allwn ni ddim dod o hyd");
    // As one that was used or replaced: nobody learns which there were, and everybody reads how to go on.
    let (english, welsh) = (app.visitor().get("/sign-in/0000").await, app.visitor().get("/cy/sign-in/0000").await);
    english
        .expect_status(410)
        .expect_text("This link does not work any more")
        .follow("Ask for another link")
        .await
        .expect_status(200);
    welsh.expect_status(410).expect_text("yn gweithio mwyach").follow("Gofyn am ddolen arall").await.expect_status(200);
    app.visitor().post("/do/people/use-link", &[("token", "0000")]).await.expect_status(410);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn asking_for_a_link_answers_the_same_for_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Meg", &[Role::Member]).await;
    let ask = |email: &'static str| {
        let app = &app;
        async move {
            let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
            form.fill("email", email).send().await
        }
    };
    let known = ask(" MEG@example.org ").await.expect_status(200);
    let unknown = ask("nobody@example.org").await.expect_status(200);
    assert_eq!(known.path(), unknown.path());
    assert_eq!(known.text(), unknown.text());
    let bad = ask("meg@").await.expect_status(422).expect_text("does not look like an email address");
    assert_eq!(bad.attr("#email", "value").as_deref(), Some("meg@"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_sent_more_than_five_links_in_a_quarter_of_an_hour(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    app.person("Meg", &[Role::Member]).await;
    app.clock.forward(16 * 60_000);
    let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link").fill("email", "meg@example.org");
    futures_of(8, || form.clone().send()).await;
    app.settled().await;
    assert_eq!(admin.get("/outbox").await.all("main li").len(), 5);
    app.clock.forward(16 * 60_000);
    form.clone().send().await.expect_status(200);
    app.settled().await;
    assert_eq!(admin.get("/outbox").await.all("main li").len(), 6);
    // Nor does anybody fill a mailbox all day long.
    for _ in 0..5 {
        app.clock.forward(16 * 60_000);
        futures_of(5, || form.clone().send()).await;
        app.settled().await;
    }
    let sent = crate::voices::count(&app, "SELECT COUNT(*) FROM outbox").await;
    assert!((15..=20).contains(&sent), "{sent}");
    app.clock.forward(24 * 60 * 60_000);
    form.send().await.expect_status(200);
    app.settled().await;
    assert_eq!(crate::voices::count(&app, "SELECT COUNT(*) FROM outbox").await, sent + 1);
}

/// So many at once.
async fn futures_of<F: Future<Output = crate::browser::Page> + Send + 'static>(n: usize, one: impl Fn() -> F) {
    let all: Vec<_> = (0..n).map(|_| tokio::spawn(one())).collect();
    for one in all {
        one.await.expect("answers").expect_status(200);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn staff_set_up_once_and_then_need_password_and_code(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Olwen", &[Role::Officer]).await;
    let browser = app.visitor();
    let page = browser.get(&format!("/sign-in/{token}")).await.expect_text("Welcome, Olwen");
    assert!(page.forms("/do/people/use-link").is_empty(), "a link alone does not sign staff in");
    browser.post("/do/people/use-link", &[("token", &token)]).await.expect_status(422);
    let short = page.form("/do/people/set-up").fill("password", "short").fill("code", "000000").send().await;
    let short = short.expect_status(422).expect_text("at least 12 characters").expect_text("This code is not right");
    assert!(!short.body.contains("value=\"short\""), "a password never comes back");
    assert_eq!(short.all("#secret"), page.all("#secret"), "the same secret as on the phone");
    let secret = app.sign_in(&browser, &token, &[Role::Officer]).await;
    browser.get("/account").await.expect_status(200).expect_text("Participation officer");
    app.visitor().get(&format!("/sign-in/{token}")).await.expect_status(410).expect_text("does not work any more");

    let enter = |password: &'static str, code: String| {
        let app = &app;
        async move {
            let form = app.visitor().get("/sign-in/password").await.form("/do/people/enter");
            form.fill("email", "olwen@example.org").fill("password", password).fill("code", &code).send().await
        }
    };
    // The code of setting up is used; so is any code once it has let somebody in.
    enter(PASSWORD, app.code(&secret)).await.expect_status(422).expect_text("is not right");
    app.clock.forward(60_000);
    enter("wrong horse battery", app.code(&secret)).await.expect_status(422);
    enter(PASSWORD, app.code(&secret)).await.expect_no_form("/do/people/enter");
    enter(PASSWORD, app.code(&secret)).await.expect_status(422);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn guessing_gets_slower_even_for_the_right_one(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Olwen", &[Role::Officer]).await;
    let secret = app.sign_in(&app.visitor(), &token, &[Role::Officer]).await;
    app.clock.forward(60_000);
    let form = app.visitor().get("/sign-in/password").await.form("/do/people/enter");
    let form = form.fill("email", "olwen@example.org").fill("code", "000000");
    for _ in 0..10 {
        form.clone().fill("password", "a wrong password").send().await.expect_status(422);
    }
    let right = |code: &str| form.clone().fill("password", PASSWORD).fill("code", code).send();
    right(&app.code(&secret)).await.expect_status(422).expect_text("too many wrong tries from here");
    // An address that nobody has an account with is answered alike.
    let nobody = form.clone().fill("email", "nobody@example.org").fill("password", "a wrong password");
    for _ in 0..10 {
        nobody.clone().send().await.expect_status(422).expect_text("is not right");
    }
    nobody.send().await.expect_status(422).expect_text("too many wrong tries from here");
    app.clock.forward(60_000);
    right(&app.code(&secret)).await.expect_no_form("/do/people/enter");
}

/// A stranger who tries and tries shuts out nobody: not a browser that its person has signed in with, not another
/// place, and with a link by mail not even whoever sits beside them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_locks_nobodys_account(#[case] backend: Backend) {
    let app = TestApp::start_with(backend, |config| config.trusted_proxies = 1).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let (_, token) = app.person("Olwen", &[Role::Officer]).await;
    let hers = app.visitor();
    let secret = app.sign_in(&hers, &token, &[Role::Officer]).await;
    let enter = async |browser: &Browser, from: &str, password: &str| {
        app.clock.forward(60_000);
        let code = app.code(&secret);
        let fields = [("email", "olwen@example.org"), ("password", password), ("code", code.as_str()), ("to", "/desk")];
        let asked = browser.raw(Method::POST, "/do/people/enter").form(&fields).header("x-forwarded-for", from);
        let asked = asked.header("sec-fetch-site", "same-origin").header(header::ACCEPT, "text/html,*/*");
        asked.send().await.expect("an answer").status().as_u16()
    };
    let stranger = app.visitor();
    for _ in 0..20 {
        assert_eq!(enter(&stranger, "203.0.113.9", "a wrong password").await, 422);
    }
    // Behind the stranger's own address, though right, it waits; elsewhere it gets in.
    let beside = app.visitor();
    assert_eq!(enter(&beside, "203.0.113.9", PASSWORD).await, 422);
    assert_eq!(enter(&app.visitor(), "198.51.100.7", PASSWORD).await, 200);
    assert_eq!(enter(&hers, "203.0.113.9", PASSWORD).await, 200, "a browser of hers");
    // The way round by mail.
    beside.get("/sign-in").await.form("/do/people/ask-link").fill("email", "olwen@example.org").send().await;
    app.settled().await;
    let link = admin.get("/outbox").await.attr("main pre a", "href").expect("a link");
    beside.get(&link).await.form("/do/people/use-link").send().await.expect_text("Password");
    beside.get("/account").await.expect_status(403);
    assert_eq!(enter(&beside, "203.0.113.9", PASSWORD).await, 200);
    beside.get("/account").await.expect_status(200);
    app.settled().await;
    let slowed = "SELECT COUNT(*) FROM audit WHERE action = 'person.slowed_down'";
    assert_eq!(crate::voices::count(&app, slowed).await, 1);
}

/// Somebody who presses *Sign in* many times with one right code has not guessed.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn pressing_often_is_no_guessing(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Olwen", &[Role::Officer]).await;
    let secret = app.sign_in(&app.visitor(), &token, &[Role::Officer]).await;
    app.clock.forward(60_000);
    let form = app.visitor().get("/sign-in/password").await.form("/do/people/enter");
    let form = form.fill("email", "olwen@example.org").fill("password", PASSWORD).fill("code", &app.code(&secret));
    let all = futures::future::join_all((0..50).map(|_| form.clone().send())).await;
    assert_eq!(all.iter().filter(|page| page.status.is_success()).count(), 1);
    app.clock.forward(30_000);
    form.fill("code", &app.code(&secret)).send().await.expect_no_form("/do/people/enter");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn signing_out_everywhere_ends_every_session(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    app.person("Meg", &[Role::Member]).await;
    let (one, two) = (app.visitor(), app.visitor());
    for browser in [&one, &two] {
        browser.get("/sign-in").await.form("/do/people/ask-link").fill("email", "meg@example.org").send().await;
        app.settled().await;
        let link = admin.get("/outbox").await.attr("main pre a", "href").expect("a link");
        browser.get(&link).await.form("/do/people/use-link").send().await;
        browser.get("/account").await.expect_status(200);
        app.clock.forward(1_000);
    }
    let page = one.get("/account").await;
    page.form("/do/people/sign-out").send().await.expect_text("");
    one.get("/account").await.expect_status(403);
    let page = two.get("/account").await.expect_status(200);
    page.form("/do/people/sign-out-everywhere").send().await;
    two.get("/account").await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_staff_lasts_twelve_hours_and_a_members_thirty_days(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let member = app.signed_in("Meg", &[Role::Member]).await;
    app.clock.forward(12 * 3_600_000);
    admin.get("/account").await.expect_status(403);
    member.get("/account").await.expect_status(200);
    app.clock.forward(30 * 24 * 3_600_000);
    member.get("/account").await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_changed_password_ends_every_other_session(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Olwen", &[Role::Officer]).await;
    let (here, elsewhere) = (app.visitor(), app.visitor());
    let secret = app.sign_in(&elsewhere, &token, &[Role::Officer]).await;
    app.clock.forward(60_000);
    let form = here.get("/sign-in/password").await.form("/do/people/enter");
    let form = form.fill("email", "olwen@example.org").fill("password", PASSWORD).fill("code", &app.code(&secret));
    form.send().await.expect_no_form("/do/people/enter");
    let form = here.get("/account").await.form("/do/people/change-password").fill("password", "another horse battery");
    form.clone().fill("current", "wrong").send().await.expect_status(422).expect_text("not your password");
    form.fill("current", PASSWORD).send().await.expect_status(200).expect_text("Your password has been changed");
    here.get("/account").await.expect_status(200);
    elsewhere.get("/account").await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_password_is_not_what_others_would_try_first(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (_, token) = app.person("Ruth Pritchard", &[Role::Lead]).await;
    let browser = app.visitor();
    let page = browser.get(&format!("/sign-in/{token}")).await;
    let secret = page.all("#secret").concat().replace(' ', "");
    let form = page.form("/do/people/set-up").fill("code", &app.code(&secret));
    for (password, says) in [
        ("Ruth-Pritchard-26", "mostly your own name"),
        ("our council 2026!", "mostly your own name"),
        ("Football 2026!!", "one of the first passwords that people try"),
        ("mnbvcxzlkjhgfdsa", "a pattern of keys"),
    ] {
        form.clone().fill("password", password).send().await.expect_status(422).expect_text(says);
    }
    form.fill("password", PASSWORD).send().await.expect_no_form("/do/people/set-up");
    let page = browser.get("/account").await.form("/do/people/change-password").fill("current", PASSWORD);
    page.fill("password", "pritchard.ruth@example").send().await.expect_status(422).expect_text("mostly your own name");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_counts_from_when_its_mail_was_taken_and_a_dead_one_is_not_sent(#[case] backend: Backend) {
    use platform::outbox;
    let app = TestApp::sending_mail(backend).await;
    app.person("Meg", &[Role::Member]).await;
    // The invitation goes out.
    let taken = async || {
        let due = outbox::claim(&app.services, 9).await.expect("claimed");
        for mail in &due {
            store::people::mail_tried(&app.services, mail, Ok(())).await.expect("noted");
        }
        due.into_iter().map(|mail| mail.mail.text).collect::<Vec<_>>().concat()
    };
    taken().await;
    let ask = async || {
        let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
        form.fill("email", "meg@example.org").send().await.expect_status(200);
        app.settled().await;
    };
    let path = |text: &str| {
        let (_, link) = text.split_once("/sign-in/").expect("a link");
        format!("/sign-in/{}", link.split_whitespace().next().expect("a token"))
    };
    ask().await;
    // The mail server was away for half an hour.
    app.clock.forward(30 * domain::time::MINUTE);
    let link = path(&taken().await);
    app.clock.forward(9 * domain::time::MINUTE);
    app.visitor().get(&link).await.expect_status(200);
    app.clock.forward(2 * domain::time::MINUTE);
    let gone = app.visitor().get(&link).await.expect_status(410);
    gone.follow("another link").await.expect_status(200).form("/do/people/ask-link");
    ask().await;
    app.clock.forward(domain::time::HOUR);
    assert_eq!(taken().await, "", "nobody waits for it any more");
    assert_eq!(outbox::waiting(&app.services).await.expect("counted").0, 0);
}
