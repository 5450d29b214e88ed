//! What everybody reads of the panels: what was answered, what was done, and how long an answer takes.

use domain::{lang::Localized, role::Role, time::DAY};
use platform::random;
use rstest::rstest;
use sea_orm_migration::sea_orm::Value;

use super::helpers::{self, count, shared};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    moderation::column,
    voices::{come_back, insert, run, tell, words},
};

/// 1 January 2026, 00:30 in London.
const NEW_YEAR: i64 = 1_767_227_400_000;

/// A panel; its id.
async fn panel(app: &TestApp, slug: &str) -> Value {
    let id = Value::from(random::uuid());
    let sql = "INSERT INTO panels (id, slug, name, created_at) VALUES ($1, $2, $3, 0)";
    insert(app, sql, [id.clone(), slug.into(), Localized::en_cy(slug, slug).into()]).await;
    id
}

/// A reply that a panel gave, in English alone.
async fn replied(app: &TestApp, panel: &Value, author: &Value, theme: Option<&str>, text: &str, at: i64) {
    let sql = "INSERT INTO replies (id, panel_id, theme, author_id, text, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let theme = Value::from(theme.map(ToOwned::to_owned));
    let values =
        [random::uuid().into(), panel.clone(), theme, author.clone(), Localized::en_cy(text, "").into(), at.into()];
    insert(app, sql, values).await;
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn answers_stand_by_theme_and_are_looked_at_by_theme_panel_and_year(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let visitor = app.visitor();
    visitor.get("/heard").await.expect_text("No answers here yet");
    let (author, _) = app.person("Ann", &[Role::PanelMember]).await;
    let author = Value::from(author.0);
    let (one, two) = (panel(&app, "one").await, panel(&app, "two").await);
    for n in 0..25 {
        replied(&app, &one, &author, Some("home"), &format!("Home{n:02}"), NEW_YEAR + n * DAY).await;
    }
    replied(&app, &two, &author, Some("safe"), "Lamps", NEW_YEAR - DAY).await;
    replied(&app, &two, &author, None, "Thanks", NEW_YEAR).await;

    // The newest of each theme, in the council's order; what is about none of them last.
    let page = visitor.get("/heard").await.expect_status(200);
    assert_eq!(page.all(".about h2"), ["Keeping safe", "Where I live", "Other things"]);
    assert_eq!(page.all(".heard .reply > p:first-of-type"), ["Lamps", "Home24", "Home23", "Home22", "Thanks"]);
    let all = page.follow("All 25 answers about “Where I live”").await;
    assert_eq!((all.all(".heard").len(), all.all(".heard .reply > p:first-of-type")[0].as_str()), (20, "Home24"));
    let rest = all.follow("Next").await;
    assert_eq!(rest.all(".heard").len(), 5);
    rest.expect_text("Home00").expect_no_text("Lamps");

    let choose = |theme: &str, panel: &str, year: &str| {
        let path = format!("/heard?theme={theme}&panel={panel}&year={year}");
        let visitor = visitor.clone();
        async move { visitor.get(&path).await.expect_status(200).all(".heard .reply > p:first-of-type") }
    };
    assert_eq!(choose("", "two", "").await, ["Lamps", "Thanks"]);
    // Half past midnight in London is the new year.
    assert_eq!(choose("", "two", "2025").await, ["Lamps"]);
    assert_eq!(choose("", "two", "2026").await, ["Thanks"]);
    assert_eq!(choose("-", "", "").await, ["Thanks"]);
    assert_eq!(choose("home", "two", "").await, Vec::<String>::new());
    assert_eq!(choose("home", "one", "2026").await.len(), 20);
    // What there is not is not asked for.
    assert_eq!(choose("nothing", "'; DROP TABLE replies", "99999").await.len(), 5);
    let page = visitor.get("/heard?theme=home&panel=one&year=2026&page=99").await;
    assert_eq!(
        (page.all(".heard").len(), page.attr("select[name=year] option[selected]", "value")),
        (5, Some("2026".into()))
    );
    page.follow("Previous").await.expect_text("Home24");
    // In the other language it waits for its translation, and the words say which language they are.
    let welsh = visitor.get("/cy/heard?theme=-").await.expect_text("Rydyn ni wrthi'n rhoi hwn yn Gymraeg");
    assert_eq!(welsh.attr(".heard .reply > p:first-of-type", "lang"), Some("en".into()));
    visitor.get("/heard?theme=-").await.expect_no_text("still putting this");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_panel_asked_for_is_told_once_it_is_done(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", "Bags please").fill("theme", "home");
    let form = form.fill("answer", "email").fill("email", "sam@example.org").fill("publish", "yes");
    let receipt = words(&form.send().await.expect_status(200));
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'Bags please', decided_at = 1").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let page = desk.hold(&meeting).await;
    let form = page.form("/do/panels/add-action");
    let item = page.attr("select[name=item] option:nth-child(2)", "value").expect("an item");
    let form =
        form.fill("item", &item).fill("what", "Order 200 bags").fill("owner", "Huw").fill("due_on", "2026-11-30");
    form.send().await.expect_status(200);
    let pack = desk.ann.get(&format!("{meeting}/pack")).await;
    let form = pack.follow("Answer: Where I live").await.form("/do/panels/reply");
    let form = form.fill("text[en]", "We will buy bags.").fill("text[cy]", "Byddwn ni'n prynu bagiau.");
    helpers::released(form.send().await).await;
    let heard = app.visitor().get("/heard").await.expect_text("We will buy bags.").expect_no_text("200 bags");
    assert_eq!(heard.all(".heard h3"), ["You said", "We answered"], "nothing has been done so far");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 1);

    // Not before it is done.
    let page = desk.clerk.get(&desk.path).await.expect_no_text("Tell young people");
    let id = page.form("/do/panels/action-done").value("action").expect("an id").to_owned();
    let tell_page = format!("{}/actions/{id}", desk.path);
    desk.clerk.get(&tell_page).await.expect_status(409);
    app.clock.forward(DAY / 2);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = clerk.get(&desk.path).await.form("/do/panels/action-done").send().await.expect_status(200);
    let kai = app.signed_in("Kai", &[Role::Member]).await;
    kai.get(&tell_page).await.expect_status(403);
    let page = page.follow("Tell young people").await.expect_text("Order 200 bags").expect_text("to 1 voice");
    let form = page.form("/do/panels/tell-done");
    let refused = form.clone().clear("replies[]").send().await.expect_status(422);
    refused.expect_text("Choose at least one answer").expect_text("in at least one language");
    // An answer to something else does not carry it.
    let other = random::uuid().to_string();
    form.clone().tick("replies[]", &other).fill("text[en]", "x").send().await.expect_status(422);
    let draft = form.fill("text[en]", "We bought 200 bags.").send().await.expect_status(200);
    draft.expect_text("The chair releases it.").expect_no_form("/do/panels/release");
    app.visitor().get("/heard").await.expect_no_text("We bought 200 bags.");
    // An officer releases where the panel says so.
    let officer = app.signed_in("Megan Two", &[Role::Officer]).await;
    officer.get(&tell_page).await.expect_text("The chair releases it.").expect_no_form("/do/panels/release");
    let form = clerk.get(&desk.path).await.form("/do/panels/releasers");
    form.fill("officers", "yes").send().await.expect_status(200);
    helpers::released(officer.get(&tell_page).await).await;
    clerk.get(&desk.path).await.expect_text("Change what you told them");

    let heard = app.visitor().get("/heard").await.expect_text("Done on 23 November 2026: We bought 200 bags.");
    let heard = heard.expect_no_text("Huw").expect_no_text("Order 200");
    assert_eq!(heard.all(".heard h3"), ["You said", "We did"]);
    come_back(&writer, &receipt)
        .await
        .expect_text("We bought 200 bags.")
        .expect_text("What do you think of this answer?");
    app.visitor().get("/cy/heard").await.expect_text("Rydyn ni wrthi'n rhoi hwn yn Gymraeg");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 2, "there is something new");

    // Its other language is added; nobody is written to again.
    let form = clerk.get(&tell_page).await.form("/do/panels/tell-done");
    assert_eq!(form.value("text[en]").map(str::trim), Some("We bought 200 bags."));
    form.fill("text[cy]", "Prynon ni 200 o fagiau.").send().await.expect_status(200);
    helpers::released(officer.get(&tell_page).await).await;
    let welsh = app.visitor().get("/cy/heard").await.expect_text("Wedi'i wneud ar 23 Tachwedd 2026: Prynon ni 200");
    welsh.expect_no_text("Rydyn ni wrthi'n");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'answer'").await, 2);

    // Whoever takes it back is no longer quoted, nor does their answer name them.
    let confirm = writer.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_no_text("200 bags");
    app.visitor().get("/heard").await.expect_no_text("Bags please").expect_text("We bought 200 bags.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn how_long_a_panel_takes_is_public_and_shows_nobody(#[case] backend: Backend) {
    let (app, desk, _) = helpers::planned(backend, "2027-01-20").await;
    let visitor = app.visitor();
    let few = "Fewer than 10 things that young people said are waiting";
    let waits = || async { visitor.get("/heard").await.follow("How long you wait").await.expect_status(200) };
    let nobody = waits().await.expect_text(few).expect_text("Nothing has waited longer than 28 days");
    let mut voices = Vec::new();
    for n in 0..9 {
        voices.push(shared(&app, &format!("Voice {n}")).await);
    }
    desk.route(&app).await.expect_status(200);
    assert_eq!(waits().await.text(), nobody.text(), "nobody and nine look the same");
    tell(&app.visitor(), "Not with a panel yet", "confidential").await;

    app.clock.forward(29 * DAY);
    waits().await.expect_text(few).expect_text("Something has waited longer than 28 days. That is too long");
    let officer = app.signed_in("Megan Two", &[Role::Officer]).await;
    let desk = helpers::Desk { officer, ..desk };
    shared(&app, "Voice 9").await;
    shared(&app, "Voice 10").await;
    desk.route(&app).await.expect_status(200);
    app.clock.forward(2 * DAY);
    let page = waits().await.expect_text("At least 10 things").expect_text("The longest wait is 5 weeks");
    page.expect_text("Half of them have waited up to 5 weeks").expect_no_text(few);
    app.visitor()
        .get("/cy/heard/panels")
        .await
        .expect_text("o leiaf 10 o bethau")
        .expect_text("wedi aros hiraf wedi aros 5 wythnos");
    let page = app.signed_in("Clerk Two", &[Role::Clerk]).await.get("/panels").await;
    page.expect_text("11 voices");

    // What is taken back waits for nobody, and what is answered no longer.
    for id in &voices[..2] {
        column(&app, *id, "state", "held").await;
        column(&app, *id, "shared_text", None::<String>).await;
        column(&app, *id, "state", "withdrawn").await;
    }
    waits().await.expect_text(few);
}
