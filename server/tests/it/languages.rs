//! A council with English alone: everything works, nothing has Welsh in it, and Welsh comes back as it was.

use domain::role::Role;
use reqwest::{Method, StatusCode, header, redirect};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    council::Council,
    panels::helpers::{self, Desk},
    pledge::with_pledge,
    responses::world::{next, press},
    voices::run,
};

/// What a page has that offers Welsh, asks for it or is in it.
const OFFERED: [&str; 6] = ["Cymraeg", "lang=\"cy\"", "_cy", "[cy]", "\"/cy", "/cy/"];

/// The page is English through and through.
#[track_caller]
fn english(page: Page) -> Page {
    let signs = OFFERED.into_iter().chain(["Welsh", "in English"]);
    let found: Vec<_> = signs.filter(|sign| page.body.contains(sign)).collect();
    assert!(found.is_empty(), "{found:?} in {}:\n{}", page.url, page.body);
    page
}

/// The administrator chooses the council's languages.
async fn choose(admin: &Browser, languages: &str) -> Page {
    let form = admin.get("/settings").await.expect_status(200).form("/do/people/save-settings");
    form.fill("languages", languages).send().await.expect_status(200).expect_text("The settings have been saved.")
}

async fn in_english(app: &TestApp) -> Browser {
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    choose(&admin, "en").await;
    admin
}

fn code_of(page: &Page) -> String {
    page.path().trim_start_matches("/surveys/").chars().take(6).collect()
}

/// Each of these pages, looked at by this person.
async fn all_english(browser: &Browser, paths: &[&str]) {
    for path in paths {
        english(browser.get(path).await.expect_status(200));
    }
}

/// A survey from its first word to its last answer.
async fn a_survey(app: &TestApp, officer: &Browser) {
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let form = english(member.get("/surveys/new").await).form("/do/surveys/create").fill("template", "nothing");
    let refused = form.clone().fill("privacy", "confidential").send().await.expect_status(422);
    english(refused).expect_text("Give it a title");
    let page = form.fill("privacy", "confidential").fill("title[en]", "Food").send().await.expect_status(200);
    let (code, page) = (code_of(&page), english(page));
    page.expect_text("At least one question").expect_text("What the answers can change");
    let survey = format!("/surveys/{code}");
    let form = english(member.get(&format!("{survey}/details")).await).form("/do/surveys/details");
    form.fill("intro[en]", "Tell us.").fill("influence", "asked").send().await.expect_text("Saved.");
    let page = english(member.get(&format!("{survey}/question/new?kind=single")).await);
    let form = page.form("/do/surveys/question").fill("text[en]", "Do you like it?");
    let form = form.fill("option[0][en]", "Yes").fill("option[1][en]", "No");
    english(form.send().await.expect_text("Saved."));
    let page = english(member.get(&format!("{survey}/question/new?kind=long")).await);
    page.form("/do/surveys/question").fill("text[en]", "What else?").send().await.expect_text("Saved.");
    let pages = ["/details", "/who", "/preview", "/preview?n=1", "/paper", "/pictures", "/question/q1"];
    let more = ["/question/q1/words", "/question/q1/sound", "/section/new", "/when/q2", "/paths", ""];
    for page in pages.into_iter().chain(more) {
        english(member.get(&format!("{survey}{page}")).await.expect_status(200));
    }
    let page = english(member.get(&survey).await).expect_text("It is all there.");
    page.form("/do/surveys/submit").send().await.expect_text("Sent. An officer will look at it soon.");
    let page = english(officer.get(&survey).await).form("/do/surveys/decide").fill("act", "open").send().await;
    english(page.expect_text("The survey is open."));
    english(member.get(&format!("{survey}/poster")).await.expect_status(200));

    let child = app.visitor();
    all_english(&child, &[&format!("/s/{code}"), &format!("/s/{code}/all")]).await;
    let page = english(child.get(&format!("/s/{code}/1")).await.expect_status(200));
    assert!(!page.body.contains("value=\"language\""), "there is no other language: {}", page.body);
    let page = english(next(&page, &[("choice", "a")]).await.expect_text("What else?"));
    let check = english(press(&page, &[("text", "More fruit")], "next").await.expect_text("More fruit"));
    english(check.form("/do/responses/submit").send().await.expect_status(200));
}

/// From what a child says to what a panel answers, at the panel's desk.
async fn an_answer(app: &TestApp, officer: &Browser) {
    let child = app.visitor();
    let form = english(child.get("/tell").await).form("/do/voices/tell").fill("text", "I want a key to my room");
    let told = form.fill("theme", "home").fill("publish", "yes").send().await.expect_status(200);
    english(told);
    let page = english(officer.get("/moderation").await);
    let page = english(page.form("/do/moderation/next").send().await.expect_text("a key to my room"));
    english(page.form("/do/moderation/share").send().await.expect_text("Shared."));

    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    let (id, token) = app.person("Ann", &[Role::PanelMember]).await;
    let ann = app.visitor();
    app.sign_in(&ann, &token, &[Role::PanelMember]).await;
    // Somebody who chose Welsh before is written to in English now.
    run(app, "UPDATE people SET lang = 'cy' WHERE name = 'Ann'").await;
    let form = english(clerk.get("/panels/new").await).form("/do/panels/add");
    english(form.clone().send().await.expect_status(422)).expect_text("This cannot be empty");
    let members = english(form.fill("name[en]", "Corporate Parenting Panel").send().await.expect_status(200));
    let form = members.form("/do/panels/add-member").fill("person", &id.to_string()).fill("kind", "elected");
    form.fill("office", "chair").send().await.expect_status(200).expect_text("Ann");
    let path = "/panels/corporate-parenting-panel";
    let desk = Desk { clerk, ann, bob: app.visitor(), officer: officer.clone(), path: path.into() };
    english(desk.clerk.get(&format!("{path}/meetings/new")).await.expect_status(200));
    let meeting = desk.plan("2026-12-16").await;
    let form = english(desk.clerk.get(&meeting).await).form("/do/panels/add-item").fill("title[en]", "Life stories");
    english(form.send().await.expect_status(200)).expect_text("Life stories");
    english(desk.route(app).await.expect_status(200));
    english(desk.publish(&meeting).await);
    let sent = helpers::mails(app).await;
    assert!(sent[0].subject.contains("16 December 2026"), "{}", sent[0].subject);
    assert!(!format!("{}{}", sent[0].text, sent[0].file).contains("/cy/"), "{}", sent[0].text);

    let pack = english(desk.ann.get(&format!("{meeting}/pack")).await).follow("Answer: Where I live").await;
    let form = english(pack).form("/do/panels/reply");
    english(form.clone().send().await.expect_status(422)).expect_text("Write your reply.");
    let draft = form.fill("text[en]", "Every room gets a key by May.").send().await.expect_status(200);
    let pack = helpers::released(english(draft)).await.expect_text("Every room gets a key by May.");
    english(pack).expect_no_text("Waiting for translation");
    all_english(&child, &["/heard", "/follow"]).await;
    child.get("/heard").await.expect_text("Every room gets a key by May.");
}

/// A claim and a round of the pledge.
async fn a_pledge(app: &TestApp, officer: &Browser) {
    let lead = with_pledge(app).await;
    let form = english(lead.get("/claims/1").await).form("/do/pledge/claim").fill("standing", "met");
    let refused = english(form.clone().send().await.expect_status(422));
    refused.expect_text("“Met” and “not met” need evidence.");
    let form = form.fill("evidence[en]", "Each of 212 was told by letter.");
    english(form.send().await.expect_text("The claim has been saved"));
    let form = english(officer.get("/claims/1").await).form("/do/pledge/release-claim");
    english(form.tick("seen[]", "yes").send().await.expect_text("The claim has been released."));
    let form = english(officer.get("/claims/rounds").await).form("/do/pledge/propose-round");
    english(form.fill("title[en]", "Autumn").send().await.expect_text("has been proposed"));
    all_english(&app.visitor(), &["/pledge", "/pledge/1", "/pledge?show=gaps"]).await;
    app.visitor().get("/pledge").await.expect_text("Council: met");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn with_english_alone_everything_is_done_and_nothing_asks_for_welsh(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    helpers::themes(&app).await;
    let admin = in_english(&app).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    Box::pin(an_answer(&app, &officer)).await;
    Box::pin(a_survey(&app, &officer)).await;
    Box::pin(a_pledge(&app, &officer)).await;

    let form = english(admin.get("/themes").await).form("/do/voices/add-theme");
    english(form.clone().send().await.expect_status(422));
    // Two themes without Welsh are not the same in Welsh.
    for name in ["My friends", "My phone"] {
        english(form.clone().fill("once", &platform::random::once_key()).fill("name[en]", name).send().await)
            .expect_status(200)
            .expect_text(name);
    }
    let account = english(admin.get("/account").await);
    assert!(account.forms("/do/people/set-lang").is_empty());
    all_english(&admin, &["/people", "/audit", "/outbox"]).await;
    let enter = english(officer.get("/moderation/enter").await);
    assert!(enter.form("/do/voices/enter").value("lang").is_none());
    all_english(&officer, &["/moderation/words", "/moderation/enter/batch", "/people"]).await;
    let young = ["/", "/tell", "/join", "/follow", "/help", "/privacy", "/accessibility", "/sign-in"];
    all_english(&app.visitor(), &young).await;
    english(app.visitor().get("/no/such/page").await.expect_status(404));
    let file = officer.get("/moderation/enter/template.csv").await.expect_status(200);
    assert!(!file.body.contains("language"), "{}", file.body);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn old_links_lead_to_the_english_page_and_what_was_typed_is_taken(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let child = app.visitor();
    let open = child.get("/cy/tell").await.expect_status(200).form("/do/voices/tell");
    in_english(&app).await;
    let client = reqwest::Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
    for (old, new) in [("/cy/tell", "/tell"), ("/cy", "/"), ("/cy/heard?theme=home", "/heard?theme=home")] {
        for method in [Method::GET, Method::HEAD] {
            let answer = client.request(method, format!("{}{old}", app.url)).send().await.expect("an answer");
            assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{old}");
            assert_eq!(answer.headers()[header::LOCATION], new, "{old}");
        }
    }
    // Never to another site.
    for strange in ["/cy//example.org", "/cy/\\example.org"] {
        let answer = client.get(format!("{}{strange}", app.url)).send().await.expect("an answer");
        let to = answer.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("/");
        assert!(to.starts_with('/') && !to.starts_with("//") && !to.contains('\\'), "{strange}: {to}");
    }
    // A form that was open in Welsh loses nothing.
    let page = open.fill("text", "I was typing").send().await.expect_status(200).expect_no_form("/do/voices/tell");
    english(page).expect_text("Thank you");
}

/// Saves each form of the member's survey while there is no Welsh.
async fn changed_in_english(member: &Browser, survey: &str) {
    let form = english(member.get(&format!("{survey}/details")).await).form("/do/surveys/details");
    form.fill("title[en]", "Meals").send().await.expect_text("Saved.");
    let form = english(member.get(&format!("{survey}/question/q1")).await).form("/do/surveys/question");
    let form = form.fill("text[en]", "Do you like the meals?").fill("help[en]", "Any meal");
    form.fill("option[1][en]", "Not really").send().await.expect_text("Saved.");
    let form = english(member.get(&format!("{survey}/question/q1/words")).await).form("/do/surveys/words");
    form.fill("younger[en]", "Are the meals nice?").send().await.expect_text("Saved.");
    let form = english(member.get(&format!("{survey}/section/s1")).await).form("/do/surveys/section");
    form.fill("title[en]", "At the table").send().await.expect_text("Saved.");
    let form = english(member.get(&format!("{survey}/who")).await).form("/do/surveys/who");
    form.fill("meant[en]", "Everybody who eats here").send().await.expect_text("Saved.");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn welsh_that_was_there_comes_back_whatever_was_saved_in_between(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    let form = form.fill("council[en]", "Powys County Council").fill("council[cy]", "Cyngor Sir Powys");
    let form = form.fill("advocacy[en]", "On your side").fill("advocacy[cy]", "Ar dy ochr di");
    form.send().await.expect_status(200);
    let form = admin.get("/themes").await.form("/do/voices/add-theme").fill("name[en]", "My friends");
    form.fill("name[cy]", "Fy ffrindiau").send().await.expect_status(200);
    let member = app.signed_in("Seren", &[Role::Member]).await;
    let form = member.get("/surveys/new").await.form("/do/surveys/create").fill("template", "nothing");
    let form = form.fill("privacy", "confidential").fill("title[en]", "Food").fill("title[cy]", "Bwyd");
    let survey = format!("/surveys/{}", code_of(&form.send().await.expect_status(200)));
    let form = member.get(&format!("{survey}/question/new?kind=single")).await.form("/do/surveys/question");
    let form = form.fill("text[en]", "Do you like it?").fill("text[cy]", "Wyt ti'n ei hoffi?");
    let form = form.fill("help[en]", "Any").fill("help[cy]", "Unrhyw bryd").fill("option[0][en]", "Yes");
    let form = form.fill("option[0][cy]", "Ydw").fill("option[1][en]", "No").fill("option[1][cy]", "Nac ydw");
    form.send().await.expect_text("Saved.");
    let form = member.get(&format!("{survey}/question/q1/words")).await.form("/do/surveys/words");
    let form = form.fill("younger[en]", "Nice?").fill("younger[cy]", "Neis?").fill("easier[easy-option-a-en]", "Yes!");
    form.fill("easier[easy-option-a-cy]", "Ydw wir").send().await.expect_text("Saved.");
    let form = member.get(&format!("{survey}/section/new")).await.form("/do/surveys/section");
    form.fill("title[en]", "Table").fill("title[cy]", "Bwrdd").send().await.expect_text("Saved.");
    let form = member.get(&format!("{survey}/who")).await.form("/do/surveys/who");
    form.fill("meant[en]", "All").fill("meant[cy]", "Pawb").send().await.expect_text("Saved.");

    choose(&admin, "en").await;
    admin.get("/audit").await.expect_text("Ada changed the council's languages.");
    changed_in_english(&member, &survey).await;
    let form = english(admin.get("/themes?edit=own-my-friends").await).form("/do/voices/change-theme");
    form.fill("name[en]", "Friends").send().await.expect_status(200).expect_text("Friends");
    let form = admin.get("/settings").await.form("/do/people/save-settings").fill("council[en]", "Powys Council");
    form.send().await.expect_status(200);

    choose(&admin, "en,cy").await;
    let page = member.get(&format!("/cy{survey}")).await.expect_text("Bwyd").expect_text("Wyt ti'n ei hoffi?");
    page.expect_text("Nac ydw").expect_text("Meals").expect_text("Not really");
    let form = member.get(&format!("{survey}/section/s1")).await.form("/do/surveys/section");
    assert_eq!((form.value("title[en]"), form.value("title[cy]")), (Some("At the table"), Some("Bwrdd")));
    let form = member.get(&format!("{survey}/question/q1")).await.form("/do/surveys/question");
    assert_eq!(form.value("help[en]").map(str::trim), Some("Any meal"));
    assert_eq!(form.value("help[cy]").map(str::trim), Some("Unrhyw bryd"));
    let form = member.get(&format!("{survey}/question/q1/words")).await.form("/do/surveys/words");
    assert_eq!(form.value("younger[en]").map(str::trim), Some("Are the meals nice?"));
    assert_eq!(form.value("younger[cy]").map(str::trim), Some("Neis?"));
    assert_eq!(form.value("easier[easy-option-a-cy]"), Some("Ydw wir"));
    let form = member.get(&format!("{survey}/who")).await.form("/do/surveys/who");
    assert_eq!((form.value("meant[en]"), form.value("meant[cy]")), (Some("Everybody who eats here"), Some("Pawb")));
    let page = app.visitor().get("/cy/tell").await.expect_status(200).expect_text("Fy ffrindiau");
    page.expect_text("Cyngor Sir Powys");
    let form = admin.get("/settings").await.form("/do/people/save-settings");
    assert_eq!(form.value("council[en]"), Some("Powys Council"));
    assert_eq!(form.value("advocacy[cy]"), Some("Ar dy ochr di"));
    // A field that is there and empty is emptied.
    let form = member.get(&format!("{survey}/question/q1")).await.form("/do/surveys/question");
    form.fill("help[cy]", "").send().await.expect_text("Saved.");
    let form = member.get(&format!("{survey}/question/q1")).await.form("/do/surveys/question");
    assert_eq!(form.value("help[cy]").map(str::trim), Some(""));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_of_a_council_that_gave_up_welsh_offers_it() {
    let council = Council::start(Sqlite).await;
    let app = &council.app;
    choose(council.person("admin"), "en").await;
    // What a child said in Welsh stays in Welsh, and is marked as such: here nobody did.
    for table in ["voices", "complaints"] {
        run(app, &format!("UPDATE {table} SET lang = 'en'")).await;
    }
    let addresses = council.addresses().await;
    let (mut wrong, mut seen) = (Vec::new(), 0);
    council
        .walk(&addresses, |visit| {
            let kind = visit.headers.get("content-type").and_then(|kind| kind.to_str().ok()).unwrap_or_default();
            // Mail that was written before stays as it was.
            let written_before = visit.page == "/outbox";
            // What waits to be released is shown with all that would be public.
            let waits = visit.page == "/claims/{n}";
            if !kind.starts_with("text/html") || visit.page == "/settings" || written_before || waits {
                return;
            }
            seen += 1;
            let body = String::from_utf8_lossy(&visit.body);
            let found: Vec<_> = OFFERED.into_iter().filter(|sign| body.contains(sign)).collect();
            if !found.is_empty() || visit.status.is_server_error() {
                wrong.push(format!("{} {} for a {}: {found:?}", visit.status, visit.path, visit.who));
            }
        })
        .await;
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(seen > 500, "the walk was one: {seen}");
}
