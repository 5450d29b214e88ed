//! An agenda: kinds of items and what is said of them, times that add up, the order, and items that only the panel may
//! read.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, Desk, mails, names, shared};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    voices::run,
};

/// What nobody but the panel may ever see.
const SECRETS: [&str; 5] = ["Kestrel House", "Megan Pugh", "Wren was moved", "Ring Wren's social worker", "Dipper"];
const REASON: &str = "Schedule 12A, paragraph 1";

async fn add(desk: &Desk, meeting: &str, kind: &str, title: &str) -> Page {
    let form = desk.clerk.get(meeting).await.form("/do/panels/add-item").fill("kind", kind);
    form.fill("title[en]", title).fill("title[cy]", title).send().await.expect_status(200)
}

/// Restricts the item at this address.
async fn restrict(desk: &Desk, item: &str) -> Page {
    let form = desk.clerk.get(item).await.form("/do/panels/change-item").fill("access", "restricted");
    let form = form.fill("led_by", "Megan Pugh").fill("minutes", "20");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("access_reason", REASON).send().await.expect_status(200).expect_text("The item has been changed")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn items_say_what_is_asked_and_times_add_up(#[case] backend: Backend) {
    let (_app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let form = desk.clerk.get(&meeting).await.form("/do/panels/add-item");
    // A kind that names itself needs no title; a report does.
    form.clone().fill("kind", "apologies").send().await.expect_status(200).expect_text("Apologies");
    form.clone().fill("kind", "question").send().await.expect_status(422).expect_text("This cannot be empty");
    form.fill("kind", "voices").send().await.expect_status(422).expect_text("Choose one of these");
    add(&desk, &meeting, "witness", "A foster carer tells us").await;
    desk.clerk.get(&format!("/cy{meeting}")).await.expect_text("Ymddiheuriadau");
    for (title, minutes) in [("Apologies", "5"), ("A foster carer tells us", "70")] {
        let item = desk.item(&meeting, title).await;
        let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("minutes", "none");
        let refused = form.send().await.expect_status(422).expect_text("Give a whole number from 1 to 600");
        let form = refused.form("/do/panels/change-item").fill("minutes", minutes).fill("purpose", "discuss");
        form.fill("led_by", "The chair").send().await.expect_status(200).expect_text("To discuss");
    }
    let page = desk.clerk.get(&meeting).await.expect_text("14:00 · To discuss · led by The chair · 5 minutes");
    let page = page.expect_text("14:05 · To discuss").expect_text("The items end at 15:15.");
    // Once the meeting has an end the page says that this is too long.
    let form = page.form("/do/panels/change").fill("ends_at", "13:00");
    form.clone().send().await.expect_status(422).expect_text("cannot end before it begins");
    form.fill("ends_at", "15:00").send().await.expect_text("14:00–15:00");
    let late = "That is 15 minutes after the planned end, 15:00.";
    desk.clerk.get(&meeting).await.expect_text(late);
    desk.publish(&meeting).await;
    desk.ann.get(&format!("{meeting}/pack")).await.expect_text(late).expect_text("led by The chair");
    let file = helpers::parse(&desk.ann.get(&format!("{meeting}/agenda.ics")).await.body);
    assert_eq!(file["DTEND"], "20261216T150000Z");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_agenda_is_ordered_by_number_and_two_clerks_overwrite_nothing(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    for title in ["First", "Second", "Third"] {
        add(&desk, &meeting, "report", title).await;
    }
    let other = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = other.get(&meeting).await;
    let fields = names(&page, "number");
    let late = page.form("/do/panels/order").fill(&fields[0], "9");
    let form = desk.clerk.get(&meeting).await.form("/do/panels/order");
    form.clone().fill(&fields[0], "x").send().await.expect_status(422).expect_text("Give a whole number");
    let page = form.fill(&fields[2], "1").send().await.expect_status(200).expect_text("has a new order");
    // The third was given the number of the first, which stood before it and stays before it.
    assert_eq!(page.all(".agenda h3"), ["First", "Third", "Second"]);
    late.send().await.expect_status(409);
    assert_eq!(desk.clerk.get(&meeting).await.all(".agenda h3"), ["First", "Third", "Second"]);
    // The same for what is said of an item.
    let item = desk.item(&meeting, "Second").await;
    let (one, two) = (desk.clerk.get(&item).await, other.get(&item).await);
    let of = |page: Page, who: &str| page.form("/do/panels/change-item").fill("led_by", who);
    of(one, "Ann").send().await.expect_status(200);
    let told = of(two, "Bob").send().await.expect_status(409);
    assert_eq!(told.form("/do/panels/change-item").value("led_by"), Some("Bob"), "what was typed is there");
    desk.clerk.get(&item).await.expect_text("led by Ann");
}

/// Somebody of every role who does not sit on the panel, and somebody who sits on another one.
async fn others(app: &TestApp, desk: &Desk) -> Vec<(&'static str, Browser)> {
    let mut others = vec![("visitor", app.visitor()), ("officer", desk.officer.clone())];
    let roles = [
        ("member", Role::Member),
        ("lead", Role::Lead),
        ("pledge lead", Role::PledgeLead),
        ("admin", Role::Admin),
        ("inspector", Role::Inspector),
    ];
    for (who, role) in roles {
        others.push((who, app.signed_in(&format!("Some {who}"), &[role]).await));
    }
    let form = desk.clerk.get("/panels/new").await.form("/do/panels/add");
    let form = form.fill("name[en]", "Forum").fill("name[cy]", "Fforwm").fill("kind", "forum");
    let members = form.send().await.expect_status(200);
    let (id, token) = app.person("Elsewhere", &[Role::PanelMember]).await;
    let form = members.form("/do/panels/add-member").fill("person", &id.to_string()).fill("kind", "elected");
    form.send().await.expect_status(200).expect_text("Elsewhere");
    let elsewhere = app.visitor();
    app.sign_in(&elsewhere, &token, &[Role::PanelMember]).await;
    others.push(("member of another panel", elsewhere));
    others.push(("member of no panel", desk.bob.clone()));
    others
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_item_reaches_nobody_but_its_panel(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    shared(&app, "I want a key").await;
    desk.route(&app).await.expect_status(200);
    add(&desk, &meeting, "report", "Kestrel House").await;
    let item = desk.item(&meeting, "Kestrel House").await;
    restrict(&desk, &item).await;
    // What young people said is answered in public.
    let voices = desk.item(&meeting, "Voice of the child").await;
    let open = desk.clerk.get(&voices).await.form("/do/panels/change-item");
    let open = open.fill("access", "restricted").fill("access_reason", REASON);
    open.send().await.expect_status(422).expect_text("cannot be restricted");
    desk.publish(&meeting).await;
    let page = desk.hold(&meeting).await;
    let choices = names(&page, "choice");
    let choice = choices.last().expect("the second item");
    let outcome = choice.replace("choice", "outcome");
    let form = page.form("/do/panels/decide").fill(choice, "discussed").fill(&outcome, "Wren was moved");
    let page = form.send().await.expect_status(200).expect_text("Wren was moved");
    let id = item.rsplit('/').next().expect("an id").to_owned();
    let form = page.form("/do/panels/add-action").fill("item", &id).fill("what", "Ring Wren's social worker");
    form.fill("owner", "Dipper").fill("due_on", "2026-12-01").send().await.expect_status(200);
    let done = desk.clerk.get(&desk.path).await.form("/do/panels/action-done");
    let action = format!("{}/actions/{}", desk.path, done.value("action").expect("an id"));
    done.send().await.expect_status(200);
    // An amendment of it says what it said before.
    let correct = format!("{}/correct/item/{id}", desk.path);
    let form = desk.clerk.get(&correct).await.form("/do/panels/correct").fill("value[title_en]", "Kestrel House again");
    form.fill("reason", "A slip").send().await.expect_status(200);

    let addresses = [
        desk.path.clone(),
        meeting.clone(),
        format!("{meeting}/pack"),
        format!("{meeting}/agenda.ics"),
        item.clone(),
        action.clone(),
        correct.clone(),
        format!("{}/attendance", desk.path),
        "/panels".into(),
        "/desk".into(),
        "/heard".into(),
        "/heard/panels".into(),
        "/claims/progress".into(),
        "/open/pledge.json".into(),
        "/search?q=Kestrel".into(),
        "/audit".into(),
    ];
    let all = addresses.iter().flat_map(|path| [path.clone(), format!("/cy{path}")]);
    let all: Vec<_> = all.collect();
    for (who, browser) in others(&app, &desk).await {
        for path in &all {
            let page = browser.get(path).await;
            assert!(page.status.as_u16() < 500, "{path} for a {who}");
            for secret in SECRETS {
                assert!(!page.body.contains(secret), "{secret} at {path} for a {who}: {}", page.text());
            }
        }
    }
    // An officer knows that there is one, and why it is restricted.
    let known = desk.officer.get(&meeting).await.expect_text("Restricted item").expect_text(REASON);
    known.expect_text("Voice of the child");
    desk.officer.get(&item).await.expect_status(200).expect_text("This item is restricted").expect_text(REASON);
    // The panel reads all of it; nobody's mail or calendar has its title.
    for path in [&meeting, &item, &format!("{meeting}/pack")] {
        desk.ann.get(path).await.expect_text("Kestrel House").expect_text("Wren was moved").expect_text("Restricted");
    }
    desk.ann.get(&desk.path).await.expect_text("Ring Wren's social worker");
    for mail in mails(&app).await {
        assert!(!format!("{}{}", mail.text, mail.file).contains("Kestrel"), "{}", mail.text);
        assert!(mail.text.contains("Restricted item"), "{}", mail.text);
    }
    let file = desk.ann.get(&format!("{meeting}/agenda.ics")).await;
    assert!(!file.body.contains("Kestrel"), "{}", file.body);
    // Whose seat has not begun yet may not read it; who has left opens nothing.
    run(&app, "UPDATE memberships SET starts_on = '2026-11-23'").await;
    desk.ann.get(&item).await.expect_text("This item is restricted").expect_no_text("Kestrel");
    run(&app, "UPDATE memberships SET starts_on = '2026-01-01', ends_on = '2026-11-21'").await;
    desk.ann.get(&item).await.expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_video_link_is_for_invited_people_alone(#[case] backend: Backend) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-12-16").await;
    let form = desk.clerk.get(&meeting).await.form("/do/panels/change");
    let refused = form.fill("video_link", "javascript:alert(1)").send().await.expect_status(422);
    let form = refused.expect_text("Give the whole address").form("/do/panels/change");
    form.fill("video_link", "https://video.example.org/kestrel").send().await.expect_status(200);
    add(&desk, &meeting, "report", "Fostering").await;
    desk.publish(&meeting).await;
    let link = "video.example.org/kestrel";
    for path in [meeting.clone(), format!("{meeting}/agenda.ics")] {
        let read = |page: Page| page.body.replace("\r\n ", "");
        assert!(read(desk.ann.get(&path).await).contains(link), "{path}");
        assert!(!read(desk.officer.get(&path).await).contains(link), "{path}");
    }
    let mail = mails(&app).await.remove(0);
    assert!(mail.text.contains(link) && mail.file.replace("\r\n ", "").contains(link), "{}", mail.text);
}
