//! A council with a third language, which is a line of `domain::lang`: its fields are drawn, its words are stored and
//! read by who reads in it, and a text is incomplete until it has them.

use domain::{lang::Localized, role::Role};
use platform::random;
use rstest::rstest;
use sea_orm_migration::sea_orm::Value;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    moderation::column,
    panels::helpers::{self, shared},
    responses::world::next,
    voices::insert,
};

/// The administrator adds Polish to English and Welsh.
async fn with_polish(app: &TestApp) -> Browser {
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.expect_text("Polski").form("/do/people/save-settings");
    assert_eq!((form.value("languages"), form.value("council[pl]")), (Some("en,cy"), None));
    let form = form.fill("languages", "en,cy").tick("more_languages[]", "pl");
    form.send().await.expect_status(200).expect_text("The settings have been saved.");
    admin.get("/audit").await.expect_text("English and Welsh, Polski");
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    let form = form.fill("council[en]", "Powys County Council").fill("council[cy]", "Cyngor Sir Powys");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("council[pl]", "Rada Hrabstwa Powys").send().await.expect_status(200);
    admin
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_theme_has_a_name_in_each_of_three_languages(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let old = app.visitor().get("/pl/tell").await.expect_status(200);
    assert_eq!(old.path(), "/tell", "who does not have the language leads to the English page");

    let admin = with_polish(&app).await;
    let page = admin.get("/themes").await.expect_text("Name (Polski)");
    let form = page.form("/do/voices/add-theme").fill("name[en]", "My friends").fill("name[cy]", "Fy ffrindiau");
    let page = form.send().await.expect_status(422).expect_text("This cannot be empty");
    let form = page.form("/do/voices/add-theme");
    assert_eq!(form.value("name[cy]"), Some("Fy ffrindiau"), "what was typed is still there");
    form.fill("name[pl]", "Moi przyjaciele").send().await.expect_status(200);

    let visitor = app.visitor();
    for (prefix, council, theme, there) in [
        ("", "Powys County Council", "My friends", "Where I live"),
        ("/cy", "Cyngor Sir Powys", "Fy ffrindiau", "Ble rydw i'n byw"),
        // What nobody has put into Polish yet is read in English.
        ("/pl", "Rada Hrabstwa Powys", "Moi przyjaciele", "Where I live"),
    ] {
        let page = visitor.get(&format!("{prefix}/tell")).await.expect_status(200);
        assert_eq!(page.path(), format!("{prefix}/tell"));
        let page = page.expect_text(council).expect_text(theme).expect_text(there);
        let read = if prefix == "/cy" { "cy" } else { "en" };
        assert_eq!(page.attr("html", "lang").as_deref(), Some(read), "the language of the page's own sentences");
    }
    // The page's own sentences are in English, so a name in Polish says that it is, and one in English need not.
    let page = visitor.get("/pl/tell").await;
    assert_eq!(page.all("label.choice [lang]"), ["Moi przyjaciele"]);
    assert_eq!(page.attr("label.choice [lang]", "lang").as_deref(), Some("pl"));
    let page = visitor.get("/tell").await;
    assert_eq!(page.all("label.choice [lang]"), Vec::<String>::new());
    let offered = page.all(".language");
    assert_eq!(offered, ["Cymraeg", "Polski"]);

    // A form without a field for it leaves it as it is.
    let form = admin.get("/themes?edit=own-my-friends").await.form("/do/voices/change-theme");
    form.clear("name[pl]").fill("name[en]", "Friends").send().await.expect_status(200);
    visitor.get("/pl/tell").await.expect_text("Moi przyjaciele");
    let form = admin.get("/themes?edit=own-my-friends").await.form("/do/voices/change-theme");
    assert_eq!(form.value("name[pl]"), Some("Moi przyjaciele"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_survey_is_complete_once_it_is_in_each_of_three_languages(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_polish(&app).await;
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let form = member.get("/surveys/new").await.form("/do/surveys/create").fill("template", "nothing");
    let form = form.fill("privacy", "confidential").fill("title[en]", "Food").fill("title[cy]", "Bwyd");
    let page = form.send().await.expect_status(200).expect_text("The title (Polski)");
    let survey = page.path().to_owned();
    let code = survey.trim_start_matches("/surveys/").to_owned();
    let form = member.get(&format!("{survey}/details")).await.form("/do/surveys/details");
    let form = form.fill("title[pl]", "Jedzenie").fill("influence", "asked");
    form.send().await.expect_text("Saved.").expect_no_text("The title (Polski)");

    let form = member.get(&format!("{survey}/question/new?kind=single")).await.form("/do/surveys/question");
    let form = form.fill("text[en]", "Do you like it?").fill("text[cy]", "Wyt ti'n ei hoffi?");
    let form = form.fill("option[0][en]", "Yes").fill("option[0][cy]", "Ydw").fill("option[0][pl]", "Tak");
    let form = form.fill("option[1][en]", "No").fill("option[1][cy]", "Nac ydw");
    let page = form.send().await.expect_text("Saved.");
    page.expect_text("Question 1 (Polski)").expect_text("An answer of question 1 (Polski)");
    let page = member.get(&survey).await.form("/do/surveys/submit").send().await.expect_status(422);
    page.expect_text("Question 1 (Polski)");
    let form = member.get(&format!("{survey}/question/q1")).await.form("/do/surveys/question");
    assert_eq!(form.value("option[0][pl]"), Some("Tak"));
    let form = form.fill("text[pl]", "Smakuje ci?").fill("option[1][pl]", "Nie");
    form.send().await.expect_text("Saved.").expect_text("Everything is there, in every language.");
    let page = member.get(&survey).await.form("/do/surveys/submit").send().await;
    page.expect_text("Sent. An officer will look at it soon.");
    let officer = app.signed_in("Huw", &[Role::Officer]).await;
    let page = officer.get(&survey).await.form("/do/surveys/decide").fill("act", "open").send().await;
    page.expect_text("The survey is open.");

    let child = app.visitor();
    child.get(&format!("/pl/s/{code}")).await.expect_status(200).expect_text("Jedzenie");
    let front = child.get(&format!("/pl/s/{code}")).await;
    assert_eq!(front.attr("h1 [lang]", "lang").as_deref(), Some("pl"), "the title says its language");
    let page = child.get(&format!("/pl/s/{code}/1")).await.expect_status(200);
    let page = page.expect_text("Smakuje ci?").expect_text("Tak").expect_text("Nie");
    assert_eq!(page.attr("main [lang]", "lang").as_deref(), Some("pl"), "said to be in Polish");
    let check = next(&page, &[("choice", "b")]).await.expect_text("Nie");
    check.form("/do/responses/submit").send().await.expect_status(200);
    app.visitor().get(&format!("/cy/s/{code}/1")).await.expect_text("Wyt ti'n ei hoffi?");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_and_their_translation_are_called_by_the_languages_they_are_in(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let welsh = shared(&app, "Dw i eisiau allwedd i fy ystafell").await;
    column(&app, welsh, "lang", "cy").await;
    column(&app, welsh, "translation", "I want a key to my room").await;
    let english = shared(&app, "I want a longer evening").await;
    column(&app, english, "translation", "Dw i eisiau noson hirach").await;
    let polish = shared(&app, "Chcę zobaczyć moją siostrę").await;
    column(&app, polish, "lang", "pl").await;
    with_polish(&app).await;

    let page = desk.officer.get("/moderation/shared").await;
    page.expect_text("This is in Polish: translate it for the panel").expect_no_text("This is in Welsh");
    desk.route(&app).await.expect_status(200);
    desk.publish(&meeting).await;
    let into = ["A participation officer translated this into English:", "I want a key to my room"];
    let (into_welsh, noson) = ("Cyfieithodd swyddog cyfranogiad hyn i’r Gymraeg:", "Dw i eisiau noson hirach");

    let pack = desk.ann.get(&format!("{meeting}/pack")).await.expect_text(into[0]).expect_text(into[1]);
    let pack = pack.expect_no_text(noson);
    // Said at one moment, they are in any order.
    let mut named = pack.all(".quote figcaption");
    named.sort_unstable();
    assert_eq!(named, ["Polish", "Welsh"], "English needs no name");
    assert_eq!(pack.attr(".quote [lang=pl]", "lang").as_deref(), Some("pl"));
    // Whoever reads in Polish is not shown Welsh as a translation; English is what the page is in.
    let pack = desk.ann.get(&format!("/pl{meeting}/pack")).await.expect_text(into[0]).expect_text(into[1]);
    let pack = pack.expect_no_text(noson).expect_text("I want a longer evening");
    assert_eq!(pack.all(".quote figcaption"), ["Welsh"], "Polish is their own");
    let pack = desk.ann.get(&format!("/cy{meeting}/pack")).await.expect_text(into_welsh).expect_text(noson);
    pack.expect_no_text(into[1]).expect_text("Pwyleg");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_reply_says_which_language_it_is_in(#[case] backend: Backend) {
    let (app, _desk) = helpers::opened(backend).await;
    let (author, _) = app.person("Ann Two", &[Role::PanelMember]).await;
    let panel = Value::from(random::uuid());
    let name = Localized::en_cy("Homes", "Cartrefi").into();
    insert(
        &app,
        "INSERT INTO panels (id, slug, name, created_at) VALUES ($1, $2, $3, 0)",
        [panel.clone(), "homes".into(), name],
    )
    .await;
    let sql = "INSERT INTO replies (id, panel_id, author_id, text, created_at) VALUES ($1, $2, $3, $4, $5)";
    let text = Localized::en_cy("We will buy lamps.", "").into();
    insert(&app, sql, [random::uuid().into(), panel, author.0.into(), text, app.clock.now().0.into()]).await;
    with_polish(&app).await;

    let coming = "We are still putting this into English";
    let visitor = app.visitor();
    visitor
        .get("/pl/heard")
        .await
        .expect_text("We will buy lamps.")
        .expect_text("This is in English.")
        .expect_no_text(coming);
    visitor.get("/cy/heard").await.expect_text("Rydyn ni wrthi'n rhoi hwn yn Gymraeg");
    visitor.get("/heard").await.expect_no_text(coming).expect_no_text("This is in English.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_was_complete_before_there_was_a_third_language_is_corrected_without_it(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    desk.report(&meeting, "Fostring").await;
    with_polish(&app).await;
    let item = desk.clerk.get(&format!("{meeting}/pack")).await.follow("Correct").await;
    let form = item.form("/do/panels/correct");
    assert_eq!(form.value("value[title_pl]"), Some(""), "Polish is offered");
    let gone = form.clone().fill("value[title_cy]", "").send().await.expect_status(422);
    gone.expect_text("This cannot be empty");
    form.fill("value[title_en]", "Fostering").send().await.expect_status(200).expect_text("It has been corrected.");
    // Once it is there it does not go again.
    let form = desk.clerk.get(item.path()).await.form("/do/panels/correct").fill("value[title_pl]", "Opieka");
    form.send().await.expect_status(200);
    let form = desk.clerk.get(item.path()).await.form("/do/panels/correct").fill("value[title_pl]", "");
    form.send().await.expect_status(422).expect_text("This cannot be empty");
    desk.publish(&meeting).await;
    let pack = desk.ann.get(&format!("/pl{meeting}/pack")).await.expect_text("Opieka");
    assert_eq!(pack.attr(".agenda h2 [lang]", "lang").as_deref(), Some("pl"));
}
