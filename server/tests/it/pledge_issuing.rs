//! The pledge comes to everybody it is for: leaflets, mail, and the count of who has had it.

use domain::role::Role;
use platform::outbox;
use reqwest::Method;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    pdf,
    pledge::with_pledge,
    tables::rows,
};

async fn leaflet(browser: &Browser, path: &str) -> String {
    let answer = browser.raw(Method::GET, path).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    pdf::pages(&answer.bytes().await.expect("a file")).concat()
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn a_leaflet_has_every_promise_for_young_people_in_easy_read_and_for_adults(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.visitor().get("/pledge/leaflet.pdf").await.expect_status(404);
    with_pledge(&app).await;
    for kind in ["young", "easy", "adults", "nobody"] {
        let read = leaflet(&app.visitor(), &format!("/pledge/leaflet.pdf?for={kind}")).await;
        for promise in ["You know who your social worker is", "You can see your brothers and sisters"] {
            assert!(read.contains(&pdf::close(promise)), "{kind}: {read}");
        }
        assert_eq!(read.contains(&pdf::close("who has to keep it")), kind == "adults", "{kind}");
    }
    let welsh = leaflet(&app.visitor(), "/cy/pledge/leaflet.pdf?for=easy").await;
    assert!(
        welsh.contains(&pdf::close("Gelli di weld dy frodyr")) && welsh.contains(&pdf::close("Tudalen 1")),
        "{welsh}"
    );
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_has_had_the_pledge_is_counted_and_not_named(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    for name in ["Mia", "Max"] {
        app.person(name, &[Role::Member]).await;
    }
    let page = lead.get("/claims").await.follow("Getting the pledge to everybody").await.expect_status(200);
    let form = page.expect_text("with an email address: 2").form("/do/pledge/issue-by-mail");
    form.clone().send().await.expect_status(422).expect_text("Choose who gets it");
    let form = form.fill("recipients", "members");
    // Pressed twice: each has one mail.
    let (one, other) = tokio::join!(form.clone().send(), form.send());
    let (one, _) = (one.expect_status(200), other.expect_status(200));
    // A second lead, or a second tab, is told that they have had it.
    let other = app.signed_in("Lena", &[Role::PledgeLead]).await;
    let form = other.get("/claims/issuing").await.form("/do/pledge/issue-by-mail").fill("recipients", "members");
    form.send().await.expect_status(422).expect_text("has had it by email already");
    let mails: Vec<_> = outbox::claim(&app.services, 20).await.expect("mail");
    let mails: Vec<_> = mails.into_iter().filter(|waiting| waiting.kind == "pledge-issued").collect();
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|waiting| waiting.mail.text.contains("/pledge/leaflet.pdf")));
    let form = one.form("/do/pledge/note-issue").fill("had_by", "children").fill("way", "hand");
    let wrong = form.clone().fill("people", "many").fill("day", "2999-01-01").send().await.expect_status(422);
    wrong.expect_text("Type a number from 1").expect_text("not in the future");
    form.fill("people", "48").send().await.expect_status(200).expect_text("It has been written down");
    let early = lead.get("/claims/issuing").await.form("/do/pledge/note-issue").fill("had_by", "carers");
    let early = early.fill("way", "post").fill("people", "3").fill("day", "2026-03-03").send().await;
    early.expect_status(422).expect_text("had not been adopted on that day");
    let named = rows(&app).await.into_iter().filter(|row| matches!(row.table.as_str(), "pledge_issues" | "audit"));
    let named =
        named.map(|row| row.cells.values().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect::<String>());
    assert!(named.into_iter().all(|row| !row.contains("mia@") && !row.contains("max@")), "nobody is named");
    let page = lead.get("/claims/issuing").await;
    let sums = page.all("table:first-of-type tbody tr");
    assert!(sums.iter().any(|row| row.contains("Children in care") && row.ends_with("48")), "{sums:?}");
    assert!(sums.iter().any(|row| row.contains("Members of the Children") && row.ends_with(" 2")), "{sums:?}");
    let page = page.form("/do/pledge/remove-issue").send().await.expect_status(200);
    let sums = page.all("table:first-of-type tbody tr");
    assert!(sums.iter().any(|row| row.contains("Children in care") && row.ends_with("nobody yet")), "{sums:?}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_social_worker_gets_a_pack_with_a_covering_sheet(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let form = lead.get("/claims/issuing").await.form("/do/pledge/make-leaflets");
    let empty = form.clone().send().await.expect_status(422).expect_text("Ask for at least one leaflet");
    empty.expect_text("Say who wants to know");
    let form = form.fill("copies_young", "39").fill("copies_easy", "2").fill("tell", "Lena, 01632 960001");
    let many = form.clone().send().await.expect_status(422).expect_text("A pack has 40 leaflets at most");
    assert_eq!(many.form("/do/pledge/make-leaflets").value("copies_young"), Some("39"), "as it was typed");
    let form = form.fill("copies_young", "2").fill("copies_easy", "1");
    let made = form.clone().send().await.expect_status(200);
    assert_eq!(made.headers["content-type"], "application/pdf");

    let address = "/claims/issuing/pack.pdf?copies_young=2&copies_easy=1&tell=Lena,+01632+960001";
    let answer = lead.raw(Method::GET, address).send().await.expect("an answer");
    let read = pdf::pages(&answer.bytes().await.expect("a file"));
    for words in [
        "The pledge, to give to young people",
        "Leaflets for young people: 2",
        "Leaflets in Easy Read: 1",
        "do what you always do to keep them safe",
        "Tell us how many you gave, and on which day: Lena, 01632 960001",
        "no names, initials or dates of birth",
        "Care leavers",
    ] {
        assert!(read[0].contains(&pdf::close(words)), "no {words} on the covering sheet: {}", read[0]);
    }
    let promise = pdf::close("You know who your social worker is");
    assert_eq!(read.concat().matches(&promise).count(), 3, "{read:?}");
    // Each begins on a sheet of its own, printed on both sides too.
    let title = pdf::close("Our pledge");
    let begun: Vec<_> = (0..read.len()).filter(|n| read[*n].contains(&title)).collect();
    assert!(begun.len() == 3 && begun.iter().all(|n| n % 2 == 0), "{begun:?} of {read:?}");

    // The sheet is for whoever reads it, the leaflets for a child who reads Welsh.
    let answer = lead.raw(Method::GET, &format!("{address}&leaflet_lang=cy")).send().await.expect("an answer");
    let read = pdf::pages(&answer.bytes().await.expect("a file"));
    assert!(read[0].contains("Afterwards"), "{}", read[0]);
    assert_eq!(read.concat().matches(&pdf::close("Gelli di weld dy frodyr")).count(), 3, "{read:?}");
    // Nobody has had one because it was made.
    let page = lead.get("/claims/issuing").await;
    let sums = page.all("table:first-of-type tbody tr");
    assert!(sums.iter().all(|row| row.ends_with("nobody yet")), "{sums:?}");
}
