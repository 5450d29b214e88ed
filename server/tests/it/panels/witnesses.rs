//! What a witness agrees to is held to, and what they take back is nowhere.

use domain::{role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;

use super::{
    helpers::{self, Desk, count},
    papers::pdf,
    room::begun,
};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Page,
    erasure::{answer, where_is},
    voices::files_below,
};

/// A meeting of today with one witness account; the addresses of both.
async fn told(backend: Backend) -> (TestApp, Desk, String, String) {
    let (app, desk, meeting) = helpers::planned(backend, "2026-11-22").await;
    let form = desk.clerk.get(&meeting).await.form("/do/panels/add-item").fill("kind", "witness");
    form.fill("title[en]", "Zqxw, a carer").fill("title[cy]", "Zqxw, gofalwr").send().await.expect_status(200);
    let item = desk.item(&meeting, "Zqxw, a carer").await;
    (app, desk, meeting, item)
}

/// Where an officer enters what the witness agrees to.
async fn agreement(desk: &Desk) -> Page {
    let page = desk.officer.get(&format!("{}/witnesses", desk.path)).await.expect_status(200).expect_no_text("Zqxw");
    page.follow("Meeting of 22 November 2026, item 1").await.expect_status(200)
}

async fn agreed(desk: &Desk, recording: &str, readers: &str, until: &str) -> Page {
    let form = agreement(desk).await.form("/do/panels/agree-witness").fill("who", "carer");
    let form = form.fill("recording", recording).fill("readers", readers).fill("kept_until", until);
    form.send().await.expect_status(200).expect_text("has been saved")
}

/// The witness's link.
fn link(page: &Page) -> String {
    let link = page.attr("#witness-link", "value").expect("a link");
    link[link.find("/witness/").expect("ours")..].to_owned()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_witness_takes_back_is_nowhere_any_more(#[case] backend: Backend) {
    let (app, desk, meeting, item) = told(backend).await;
    // Before anything is agreed it is for the panel alone, and no clerk can open it.
    desk.officer.get(&item).await.expect_no_text("Zqxw");
    let form = desk.clerk.get(&item).await.form("/do/panels/change-item").fill("led_by", "Zqxw Jo");
    let refused = form.clone().fill("access", "public").send().await.expect_status(422);
    refused.expect_text("has not agreed that everybody may read this");
    form.send().await.expect_status(200);
    let refused = agreement(&desk).await.form("/do/panels/agree-witness").send().await.expect_status(422);
    refused.expect_text("Choose one of these");
    let page = agreed(&desk, "words", "everybody", "2027-06-01").await;
    desk.officer.get(&item).await.expect_text("Zqxw, a carer");

    // It is in everything that there is: papers, corrections, packs, the room, minutes, notes, search.
    let form = desk.clerk.get(&item).await.form("/do/panels/add-paper");
    let form = form.file("paper_file", "a.pdf", pdf("Zqxw", 1, "")).fill("paper_title[en]", "Zqxw paper");
    form.fill("paper_title[cy]", "Papur Zqxw").send().await.expect_status(200);
    let form = desk.clerk.get(&item).await.form("/do/panels/ask-paper").fill("asked_title[en]", "Zqxw in numbers");
    let form = form.fill("asked_title[cy]", "Zqxw mewn rhifau").fill("asked_name", "Sam");
    let form = form.fill("asked_mail", "sam@example.org").fill("due_on", "2026-11-22");
    form.send().await.expect_status(200).expect_text("Asked Sam");
    let form = desk.clerk.get(&meeting).await.form("/do/panels/call").fill("called_name", "Zqxw Jo");
    let form = form.fill("called_mail", "zqxw@example.org").fill("asked", "Zqxw, tell us");
    let form = form.fill("called_service", "Health");
    let id = item.rsplit('/').next().expect("an id").to_owned();
    form.fill("called_item", &id).send().await.expect_status(200);
    desk.publish(&meeting).await;
    let form = desk.clerk.get(&item).await.follow("Correct").await.form("/do/panels/correct");
    let form = form.fill("value[title_en]", "Zqxw, a foster carer").fill("reason", "Zqxw is one");
    form.send().await.expect_status(200);
    desk.publish(&meeting).await;
    let form = desk.ann.get(&format!("{meeting}/pack")).await.form("/do/panels/keep-note");
    form.fill("bookmarked", "yes").send().await.expect_status(200);
    let page_of_room = begun(&desk, &meeting).await;
    page_of_room.form("/do/panels/tap").fill("mark", "present").send().await.expect_status(200);
    let room = desk.clerk.get(&format!("{meeting}/room?item={id}")).await.expect_text("Recorded: Notes in writing");
    let ann = room.attr("select[name=declarer] option:nth-child(2)", "value").expect("Ann");
    let form = room.form("/do/panels/declare").fill("declarer", &ann).fill("interest", "personal");
    form.fill("interest_about", "Zqxw is my sister").send().await.expect_status(200);
    let form = room.form("/do/panels/save-record").fill("notes", "Zqxw said").fill("decision", "Zqxw is heard");
    form.send().await.expect_status(200);
    let form = room.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "Zqxw was heard");
    form.send().await.expect_status(200);
    desk.clerk
        .get(&format!("{meeting}/minutes"))
        .await
        .form("/do/panels/draft-minutes")
        .send()
        .await
        .expect_text("Zqxw said");
    let tables = where_is(&app, "Zqxw").await;
    for table in [
        "agenda_items",
        "papers",
        "corrections",
        "packs",
        "pack_supplements",
        "item_records",
        "declarations",
        "service_calls",
        "minutes_sections",
        "search_entries",
    ] {
        assert!(tables.iter().any(|one| one.starts_with(&format!("{table} "))), "{table}: {tables:?}");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM reader_notes").await, 1);
    // No agenda that went out by mail has its title: mail cannot be called back.
    for sent in helpers::mails(&app).await {
        assert!(!format!("{}{}{}", sent.subject, sent.text, sent.file).contains("Zqxw"), "{}", sent.text);
    }

    // The witness reads on a phone what they agreed to; looking changes nothing, and another key opens nothing.
    let (link, phone) = (link(&page), app.visitor());
    let own = phone.get(&link).await.expect_status(200).expect_text("Notes in writing").expect_text("1 June 2027");
    let other = format!("{}{}", &link[..link.len() - 64], "0".repeat(64));
    phone.get(&other).await.expect_status(404);
    let form = own.form("/do/panels/withdraw-witness");
    form.clone().fill("key", &"0".repeat(64)).send().await.expect_status(404);
    assert!(!where_is(&app, "Zqxw").await.is_empty(), "it is there");
    let posts: Vec<_> = (0..10).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        post.await.expect("joined").expect_status(200).expect_text("It has been gone since 22 November 2026");
    }
    assert_eq!(where_is(&app, "Zqxw").await, Vec::<String>::new());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'item.witness_withdrawn'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM reader_notes").await, 0);
    let mails = outbox::newest(&app.services, 1_000).await.expect("mail");
    assert!(mails.iter().all(|one| !one.mail.text.contains("Zqxw")), "nor in mail about it");
    assert!(files_below(&app.folder.join("files/papers")).is_empty(), "nor its paper");
    for path in [meeting.clone(), format!("{meeting}/pack"), format!("{meeting}/minutes")] {
        for reader in [&desk.clerk, &desk.ann] {
            let page = reader.get(&path).await.expect_status(200);
            page.expect_text("Witness account: taken back").expect_no_text("Zqxw");
        }
    }
    desk.ann.get(&format!("{meeting}/pack.pdf")).await.expect_status(200);
    desk.clerk.get("/search?q=zqxw").await.expect_text("Nothing was found");
    // What is gone is not agreed to anew, and gets no words again.
    agreement(&desk).await.expect_text("Taken back").expect_no_form("/do/panels/agree-witness");
    let form = desk.clerk.get(&item).await.follow("Correct").await.form("/do/panels/correct");
    let form = form.fill("value[title_en]", "A carer").fill("reason", "x");
    form.send().await.expect_status(409).expect_text("has been taken back");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_witness_does_not_agree_to_is_not_done_and_their_last_day_is_kept(#[case] backend: Backend) {
    let (app, desk, meeting, item) = told(backend).await;
    desk.publish(&meeting).await;
    let whole = begun(&desk, &meeting).await;
    let id = item.rsplit('/').next().expect("an id").to_owned();
    let room = desk.clerk.get(&format!("{meeting}/room?item={id}")).await.expect_text("Nobody has written down");
    let form = room.form("/do/panels/save-record").fill("notes", "Everything");
    form.clone().send().await.expect_status(422).expect_text("has not agreed to this being noted");
    agreed(&desk, "words", "panel", "2026-12-01").await;
    form.send().await.expect_status(200);
    // They change their mind: what was noted goes, and nothing more is.
    agreed(&desk, "nothing", "panel", "2026-12-01").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM item_records WHERE notes <> ''").await, 0);
    let room = desk.clerk.get(&format!("{meeting}/room?item={id}")).await;
    let form = room.form("/do/panels/save-record").fill("decision", "To ask again.");
    form.clone().send().await.expect_status(200);
    let room = desk.clerk.get(&format!("{meeting}/room?item={id}")).await;
    room.form("/do/panels/save-record").fill("notes", "All the same").send().await.expect_status(422);
    // It is the panel's: others learn neither what it is nor whose.
    for other in [&desk.officer, &desk.bob, &app.visitor()] {
        other.get(&item).await.expect_no_text("Zqxw");
        other.get(&meeting).await.expect_no_text("Zqxw");
    }
    // Nor is it in minutes that were written meanwhile.
    agreed(&desk, "words", "panel", "2026-12-01").await;
    whole.form("/do/panels/tap").fill("mark", "present").send().await.expect_status(200);
    let room = desk.clerk.get(&format!("{meeting}/room?item={id}")).await;
    room.form("/do/panels/save-record").fill("notes", "Zqxw told us").send().await.expect_status(200);
    let form = room.form("/do/panels/finish-item").fill("choice", "discussed").fill("outcome", "Heard.");
    form.send().await.expect_status(200);
    let minutes = format!("{meeting}/minutes");
    let page = desk.clerk.get(&minutes).await.form("/do/panels/draft-minutes").send().await.expect_status(200);
    page.expect_text("Zqxw told us");
    agreed(&desk, "nothing", "panel", "2026-12-01").await;
    let page = desk.clerk.get(&minutes).await.expect_text("asked for nothing to be recorded");
    page.expect_no_text("Zqxw told us");
    assert_eq!(where_is(&app, "Zqxw told us").await, Vec::<String>::new());
    // Of two who write at once, the second is told.
    let (one, two) = (agreement(&desk).await, agreement(&desk).await);
    let of = |page: Page, who: &str| page.form("/do/panels/agree-witness").fill("who", who);
    of(one, "ambassador").send().await.expect_status(200);
    of(two, "young_person").send().await.expect_status(409);

    app.clock.forward(9 * DAY);
    app.keep().await;
    assert!(!where_is(&app, "Zqxw").await.is_empty(), "its last day");
    app.clock.forward(DAY);
    app.keep().await;
    assert_eq!(where_is(&app, "Zqxw").await, Vec::<String>::new());
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items WHERE kind = 'witness'").await, 1);
    let noted = "SELECT COUNT(*) FROM audit WHERE action = 'retention.erased' AND detail LIKE '%witnesses=1%'";
    assert_eq!(count(&app, noted).await, 1);
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    clerk.get(&meeting).await.expect_text("Witness account: no longer kept");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_young_person_told_goes_with_their_account(#[case] backend: Backend) {
    let (app, desk, meeting, item) = told(backend).await;
    let (sam, _) = app.person("Sam", &[Role::Member]).await;
    // Who it is, is the officers' to know.
    let form = desk.clerk.get(&format!("{}/witnesses/{}", desk.path, item.rsplit('/').next().expect("an id"))).await;
    form.form("/do/panels/agree-witness")
        .fill("person", &sam.to_string())
        .fill("who", "young_person")
        .fill("recording", "words")
        .fill("readers", "panel")
        .fill("kept_until", "2027-01-01")
        .send()
        .await
        .expect_status(200)
        .expect_no_text("Sam");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM witness_accounts WHERE person_id IS NOT NULL").await, 0);
    let form = agreement(&desk).await.form("/do/panels/agree-witness").fill("person", &sam.to_string());
    form.send().await.expect_status(200);
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    admin.get(&format!("/erasures?person={sam}")).await.form("/do/erasure/ask").send().await.expect_status(200);
    answer(&lead, "agree").await.expect_status(200).expect_text("It has been erased");
    assert_eq!(where_is(&app, "Zqxw").await, Vec::<String>::new());
    desk.clerk.get(&meeting).await.expect_text("Witness account: taken back");
}
