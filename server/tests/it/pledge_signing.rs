//! Who has signed the pledge: with an account, by a link, on the wall and on paper.

use domain::{ids::PersonId, lang::Localized, role::Role};
use rstest::rstest;
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{Desk, count},
    pdf::{close, pages},
    pledge::with_pledge,
    tables::rows,
};

const WALL: &str = "/pledge/signatures";
const DESK: &str = "/claims/signatures";

/// Signs with an account.
async fn sign(browser: &Browser, name: &str, role: &str) -> Page {
    let form = browser.get("/pledge/sign").await.expect_status(200).form("/do/pledge/sign");
    let form = form.fill("name", name);
    let form = if form.value("role").is_some() { form.fill("role", role) } else { form };
    form.send().await
}

/// A link that the lead makes, as somebody who scans it opens it.
async fn link(lead: &Browser, event: &str, until: &str) -> String {
    let form = lead.get(DESK).await.expect_status(200).form("/do/pledge/make-link");
    let page = form.fill("event", event).fill("until", until).send().await.expect_status(200).expect_text(event);
    assert!(!page.all(".qr").is_empty() || page.body.contains("class=\"qr\""), "{}", page.body);
    let link = page.attr("#signing-link", "value").expect("a link to send");
    link[link.find("/pledge/sign/").expect("ours")..].to_owned()
}

async fn sign_by(browser: &Browser, link: &str, name: &str, role: &str) -> Page {
    let form = browser.get(link).await.expect_status(200).form("/do/pledge/sign-by-link");
    form.fill("name", name).fill("role", role).send().await
}

/// Ticks everything that waits, and confirms or refuses it.
async fn answer(lead: &Browser, act: &str) -> Page {
    let page = lead.get(DESK).await;
    let mut form = page.form("/do/pledge/answer-signatures").fill("act", act);
    let ids = page.body.split("name=\"signatures[]\"").skip(1).map(|rest| {
        let rest = rest.split_once("value=\"").expect("a value").1;
        rest.split('"').next().expect("closed").to_owned()
    });
    for id in ids {
        form = form.tick("signatures[]", &id);
    }
    form.send().await.expect_status(200)
}

/// A paper; others may be drawn just then, and each waits for its turn.
async fn paper(browser: &Browser, path: &str) -> (u16, Vec<u8>) {
    loop {
        let answer = browser.raw(reqwest::Method::GET, path).send().await.expect("an answer");
        if answer.status().as_u16() != 503 {
            return (answer.status().as_u16(), answer.bytes().await.expect("bytes").to_vec());
        }
    }
}

/// The letters of the poster, which is one sheet.
async fn poster(app: &TestApp, query: &str) -> String {
    let (status, bytes) = paper(&app.visitor(), &format!("/pledge/poster.pdf{query}")).await;
    assert_eq!(status, 200);
    let mut pages = pages(&bytes);
    assert_eq!(pages.len(), 1, "one sheet");
    pages.remove(0)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn fifty_signatures_of_one_person_are_one(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let clerk = app.signed_in("Cathy Clerk", &[Role::Clerk]).await;
    let page = clerk.get("/pledge").await.follow("Sign our pledge").await.expect_status(200);
    assert_eq!(page.form("/do/pledge/sign").value("name"), Some("Cathy Clerk"), "as the account is called");
    let form = page.form("/do/pledge/sign");
    let refused = form.clone().fill("role", "see evil.example").send().await.expect_status(422);
    let refused = refused.expect_text("leave out web and email addresses");
    assert_eq!(refused.form("/do/pledge/sign").value("role"), Some("see evil.example"), "as it was typed");
    let form = form.fill("role", "Democratic services");
    let posts: Vec<_> = (0..50).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        post.await.expect("joined").expect_status(200).expect_text("Signed on 22 November 2026");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM endorsements WHERE role = 'Democratic services'").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'pledge.signed'").await, 1);
    let wall = app.visitor().get(WALL).await.expect_status(200).expect_text("2 people have given their word");
    let wall = wall.expect_text("Cathy Clerk").expect_text("Democratic services").expect_text("Cllr Ann Rees");
    assert_eq!(wall.all(".signatures li").len(), 2);

    // Somebody who came by a link, on two phones at once, written in two ways.
    let lead = app.signed_in("Lead Two", &[Role::PledgeLead]).await;
    let link = link(&lead, "Carers' evening", "2026-11-30").await;
    let posts: Vec<_> = (0..50)
        .map(|n| {
            let (browser, link) = (app.visitor(), link.clone());
            let name = if n % 2 == 0 { "Siân O’Neill" } else { "SIAN  O'NEILL" };
            tokio::spawn(async move { sign_by(&browser, &link, name, "Foster carer").await })
        })
        .collect();
    for post in posts {
        post.await.expect("joined").expect_status(200).expect_text("Thank you for signing");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM endorsements WHERE state = 'waiting'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_account_signs_by_a_link_and_waits(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let guest = app.visitor();
    // Without a link nobody signs.
    guest.get("/pledge/sign").await.expect_status(403);
    guest.get("/pledge/sign/0123").await.expect_status(410).expect_text("We do not know this link");
    let fields = [("name", "Bethan"), ("role", "Foster carer"), ("key", "0123")];
    guest.post("/do/pledge/sign", &fields).await.expect_status(403);
    guest.post("/do/pledge/sign-by-link", &fields).await.expect_status(410);

    let form = lead.get(DESK).await.form("/do/pledge/make-link");
    let refused = form.fill("event", "Carers").fill("until", "2026-11-21").send().await.expect_status(422);
    assert_eq!(refused.expect_text("today or a later day").form("/do/pledge/make-link").value("event"), Some("Carers"));
    let link = link(&lead, "Carers' evening", "2026-11-23").await;
    assert!(!rows(&app).await.iter().any(|row| row.contains(&link["/pledge/sign/".len()..])), "its key is nowhere");
    let refused = sign_by(&guest, &link, "Bethan", "").await.expect_status(422).expect_text("Please say what you do");
    assert_eq!(refused.form("/do/pledge/sign-by-link").value("name"), Some("Bethan"));
    sign_by(&guest, &link, "Bethan <b>Jay</b>", "Carer").await.expect_status(422);
    sign_by(&guest, &link, "Bethan Jay", "Foster carer").await.expect_status(200).expect_text("next person");
    sign_by(&guest, &format!("/cy{link}"), "Mair", "Gofalwr maeth").await.expect_text("person nesaf");
    sign_by(&app.visitor(), &link, "Nobody Known", "Nobody").await.expect_status(200);

    // What waits is public nowhere.
    for page in [WALL, "/pledge", "/cy/pledge/signatures"] {
        app.visitor().get(page).await.expect_status(200).expect_no_text("Bethan").expect_no_text("Mair");
    }
    assert!(!poster(&app, "").await.contains("Bethan"));
    let waiting = lead.get(DESK).await.expect_text("Bethan Jay, Foster carer").expect_text("Carers' evening");
    waiting.form("/do/pledge/answer-signatures").fill("act", "confirm").send().await.expect_status(422);
    lead.get("/desk").await.expect_text("3 signatures under the pledge are waiting");
    let page = lead.get(DESK).await;
    let form = page.form("/do/pledge/answer-signatures").fill("act", "refuse");
    let nobody = rows(&app).await.into_iter().find(|row| row.contains("Nobody Known")).expect("it waits").text("id");
    form.fill("signatures[]", &nobody).send().await.expect_text("No name has been kept");
    assert!(!rows(&app).await.iter().any(|row| row.contains("Nobody Known")), "no name of it is left");
    answer(&lead, "confirm").await.expect_text("have been confirmed").expect_text("No signature is waiting");
    let wall = app.visitor().get(WALL).await.expect_text("Bethan Jay").expect_text("Gofalwr maeth");
    assert!(wall.all(".signatures a").iter().all(|words| words == "Certificate"), "no name is a link");

    // A day later it is over; and once switched off it says so at once.
    app.clock.forward(2 * 86_400_000);
    guest.get(&link).await.expect_status(410).expect_text("The time for signing with this link is over");
    app.clock.forward(-2 * 86_400_000);
    guest.get(&link).await.expect_status(200);
    let open = guest.get(&link).await.form("/do/pledge/sign-by-link").fill("name", "Late").fill("role", "Carer");
    lead.get(DESK).await.form("/do/pledge/revoke-link").send().await.expect_status(200).expect_text("switched off");
    open.send().await.expect_status(410).expect_text("has been switched off").expect_text("ask the person who gave it");
    guest.get(&format!("/cy{link}")).await.expect_status(410).expect_text("wedi'i diffodd");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'pledge.link_revoked'").await, 1);
    app.visitor().get(WALL).await.expect_text("Bethan Jay");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_a_child_a_first_name_is_public_and_nothing_else(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let (id, token) = app.person("Seren Prydderch", &[Role::Member]).await;
    let seren = app.visitor();
    app.sign_in(&seren, &token, &[Role::Member]).await;
    let page = seren.get("/pledge/sign").await.expect_text("Your first name only");
    let form = page.form("/do/pledge/sign");
    assert_eq!((form.value("name"), form.value("role")), (Some("Seren"), None));
    let refused = form.clone().fill("name", "Seren Prydderch").send().await.expect_status(422);
    refused.expect_text("first name only, as one word");
    // Whatever a form says, no role of a child is taken.
    form.fill("role", "lives at 12 High Street").send().await.expect_status(200).expect_text("Thank you for signing");
    let wall = app.visitor().get(WALL).await.expect_text("Seren").expect_text("Children in Care Council");
    wall.expect_no_text("Prydderch").expect_no_text("High Street");
    app.visitor().get("/cy/pledge/signatures").await.expect_text("Cyngor Plant mewn Gofal");
    assert!(poster(&app, "").await.contains(&close("Seren Children in Care Council")));

    erase(&app, id).await;
    app.visitor().get(WALL).await.expect_no_text("Seren").expect_text("1 person has given their word");
    assert!(!poster(&app, "").await.contains("Seren"));
    assert_eq!(count(&app, "SELECT COUNT(*) FROM endorsements WHERE person_id IS NOT NULL").await, 0);
}

/// Two people agree that everything of a member's is erased, account included.
async fn erase(app: &TestApp, person: PersonId) {
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page = admin.get(&format!("/erasures?person={person}")).await.form("/do/erasure/ask").send().await;
    page.expect_status(200);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let form = officer.get("/erasures").await.form("/do/erasure/answer").fill("answer", "agree");
    form.send().await.expect_status(200).expect_text("It has been erased");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_is_gone_and_stands_in_the_log(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Cathy Clerk", &[Role::Clerk]).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    sign(&clerk, "Cathy Clerk", "Democratic services").await.expect_status(200);
    let certificate = clerk.get("/pledge/sign").await.attr("a[href$='certificate.pdf']", "href").expect("hers");
    let (status, bytes) = paper(&app.visitor(), &certificate).await;
    let words = pages(&bytes);
    assert_eq!((status, words.len()), (200, 1));
    for part in ["Cathy Clerk", "Democratic services", "Our pledge", "22 November 2026"] {
        assert!(words[0].contains(&close(part)), "{part} in {}", words[0]);
    }
    assert!(poster(&app, "").await.contains(&close("Cathy Clerk")));

    let page = clerk.get("/pledge/sign").await.form("/do/pledge/withdraw-mine").send().await.expect_status(200);
    page.expect_text("has been taken back").form("/do/pledge/sign");
    app.visitor().get(WALL).await.expect_no_text("Cathy Clerk");
    assert!(!poster(&app, "").await.contains(&close("Cathy Clerk")));
    assert_eq!(paper(&app.visitor(), &certificate).await.0, 404);
    admin.get("/audit").await.expect_text("Cathy Clerk withdrew a signature under the pledge");
    assert!(!rows(&app).await.iter().any(|row| row.table == "endorsements" && row.contains("Cathy")));

    // She comes back by herself; what the lead has taken away waits for the lead.
    sign(&clerk, "Cathy Clerk", "Clerk").await.expect_text("Signed on");
    let hers = rows(&app).await.into_iter().find(|row| row.table == "endorsements" && row.contains("Cathy Clerk"));
    let form = lead.get(DESK).await.expect_text("Cathy Clerk").form("/do/pledge/withdraw-signature");
    let form = form.fill("signature", &hers.expect("hers").text("id"));
    form.send().await.expect_status(200).expect_text("has been withdrawn");
    app.visitor().get(WALL).await.expect_no_text("Cathy Clerk").expect_text("Cllr Ann Rees");
    sign(&clerk, "Cathy Clerk", "Clerk").await.expect_text("once the pledge lead has confirmed it");
    app.visitor().get(WALL).await.expect_no_text("Cathy Clerk");
    lead.get(DESK).await.expect_text("with an account");
    answer(&lead, "confirm").await;
    app.visitor().get(WALL).await.expect_text("Cathy Clerk");
    admin.get("/audit").await.expect_text("Lead withdrew a signature").expect_text("Lead confirmed a signature");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_an_adopted_edition_is_signed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = app.signed_in("Early", &[Role::PledgeLead]).await;
    lead.get("/pledge/sign").await.expect_status(200).expect_text("There is no pledge yet");
    lead.get(DESK).await.expect_status(200).expect_text("nothing to sign");
    lead.post("/do/pledge/sign", &[("name", "Lead"), ("role", "x")]).await.expect_status(409);
    app.visitor().get(WALL).await.expect_status(200).expect_text("There is no pledge yet");
    assert_eq!(paper(&app.visitor(), "/pledge/poster.pdf").await.0, 404);

    let lead = with_pledge(&app).await;
    let link = link(&lead, "Carers' evening", "2026-12-01").await;
    sign(&lead, "Lead", "Pledge lead").await.expect_status(200);
    app.visitor().get(WALL).await.expect_text("Cllr Ann Rees");
    adopt(&app, 3, vec![("Dylan Puw".into(), "Youth worker".into())]).await;
    // A newer edition: its wall is its own, and the link of the one before is over.
    app.visitor().get(WALL).await.expect_text("Dylan Puw").expect_no_text("Ann Rees");
    app.visitor().get(&link).await.expect_status(410).expect_text("is over");
    sign(&lead, "Lead", "Pledge lead").await.expect_text("Signed on");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_chairs_a_panel_sees_who_has_not_signed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let desk = Desk::open(&app).await;
    for (name, kind) in [("Cllr Ann Rees", "elected"), ("Dylan Puw", "co_opted"), ("Young Kai", "young_person")] {
        let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
        let form = form.fill("name", name).fill("kind", kind);
        form.clear("office").send().await.expect_status(200).expect_text(name);
    }
    // Ann chairs; a councillor without an account has signed under her name; no young person is counted.
    for who in [&desk.ann, &lead] {
        let page = who.get(DESK).await.expect_status(200).expect_text("Corporate Parenting Panel");
        let names = page.all("#missing li");
        assert_eq!(names, ["Ann", "Dylan Puw"]);
    }
    desk.ann.get(DESK).await.expect_no_form("/do/pledge/make-link").expect_no_text("Waiting to be confirmed");
    let page = desk.bob.get(DESK).await.expect_status(200).expect_text("If you chair a panel");
    page.expect_no_text("Dylan");
    sign(&desk.ann, "Cllr Ann", "Chair").await.expect_status(200);
    assert_eq!(desk.ann.get(DESK).await.all("#missing li"), ["Dylan Puw"]);
}

/// Adopts an edition with so many promises.
async fn adopt(app: &TestApp, promises: usize, names: Vec<(String, String)>) {
    let texts = (1..=promises).map(|n| {
        let en = format!("We will help you to see your brothers and sisters as often as you want to, promise {n}.");
        let cy = format!("Byddwn ni'n dy helpu di i weld dy frodyr a dy chwiorydd mor aml ag y mynni di, addewid {n}.");
        Localized::en_cy(en, cy)
    });
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge", "Ein haddewid"),
        outcomes: vec![(Localized::en_cy("Staying safe", "Cadw'n ddiogel"), texts.collect())],
        endorsements: names,
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

/// Every promise and every name is on one sheet, in both languages, however many there are. One after the other: drawing
/// without optimising takes long, and other tests draw too.
#[tokio::test(flavor = "multi_thread")]
async fn the_poster_has_every_promise_and_every_name() {
    for (promises, names, query) in [(55, 30, "?size=a3"), (200, 8, "?size=a3"), (200, 60, "?size=a2"), (1, 0, "")] {
        on_one_sheet(promises, names, query).await;
    }
}

async fn on_one_sheet(promises: usize, names: usize, query: &str) {
    let app = TestApp::start(Sqlite).await;
    let names: Vec<_> = (0..names).map(|n| (format!("Signer Number{n}"), format!("Foster carer in town{n}"))).collect();
    adopt(&app, promises, names.clone()).await;
    for (prefix, word, outcome) in [("", "promise", "Staying safe"), ("/cy", "addewid", "Cadw'n ddiogel")] {
        let (status, bytes) = paper(&app.visitor(), &format!("{prefix}/pledge/poster.pdf{query}")).await;
        assert_eq!(status, 200);
        let text = String::from_utf8_lossy(&bytes);
        let lang = if prefix.is_empty() { "en" } else { "cy" };
        for part in ["/StructTreeRoot", "/Marked true", &format!("/Lang({lang})"), "pdfuaid"] {
            assert!(text.contains(part), "no {part}");
        }
        assert!(!text.contains("/Subtype/Image") && !text.contains("/Subtype /Image"), "drawn in lines");
        let pages = pages(&bytes);
        assert_eq!(pages.len(), 1, "one sheet");
        let said: Vec<_> = (1..=promises).map(|n| format!("{word} {n}.")).collect();
        for part in said.iter().map(String::as_str).chain([outcome, "Cabinet"]) {
            assert!(pages[0].contains(&close(part)), "{part}");
        }
        for (name, role) in &names {
            assert!(pages[0].contains(&close(name)) && pages[0].contains(&close(role)), "{name}");
        }
    }
}

#[rstest]
#[tokio::test(flavor = "multi_thread")]
async fn a_crowd_by_one_link_does_not_bury_the_list() {
    let app = TestApp::start(Sqlite).await;
    let lead = with_pledge(&app).await;
    let link = link(&lead, "Open day", "2026-11-30").await;
    let form = app.visitor().get(&link).await.form("/do/pledge/sign-by-link").fill("role", "Neighbour");
    let mut refused = 0;
    for n in 0..330 {
        let page = form.clone().fill("name", &format!("Neighbour N{n}")).send().await;
        refused += usize::from(page.status.as_u16() == 429);
    }
    assert!(refused > 0, "one source signs a few hundred times, and then waits");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn beside_an_adopted_offer_it_is_the_pledge_that_is_signed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let form = lead.get("/editions?kind=offer").await.form("/do/pledge/begin-edition");
    let page = form.fill("title[en]", "Our offer").fill("title[cy]", "Ein cynnig").send().await.expect_status(200);
    let draft = page.path().to_owned();
    let form = page.form("/do/pledge/add-outcome").fill("name[en]", "Money").fill("name[cy]", "Arian");
    let form =
        form.send().await.form("/do/pledge/add-statements").fill("lines[en]", "We help").fill("lines[cy]", "Help");
    form.send().await.expect_status(200);
    let form = lead.get(&format!("{draft}/adopt")).await.form("/do/pledge/adopt").fill("on", "2026-03-05");
    form.fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet").send().await.expect_status(200);
    sign(&lead, "Lead", "Pledge lead").await.expect_text("Signed on");
    app.visitor().get(WALL).await.expect_text("Pledge lead");
    let link = link(&lead, "Carers' evening", "2026-12-01").await;
    app.visitor().get(&link).await.expect_status(200);
    lead.get("/pledge/sign").await.form("/do/pledge/withdraw-mine").send().await.expect_status(200);
    app.visitor().get(WALL).await.expect_no_text("Pledge lead");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn under_another_name_and_after_a_refusal_it_waits(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Cathy Clerk", &[Role::Clerk]).await;
    let waits = "once the pledge lead has confirmed it";
    sign(&clerk, "Cllr Ann Rees", "Leader of the council").await.expect_text(waits);
    answer(&lead, "refuse").await.expect_text("No name has been kept");
    // Refused once, her own name waits too; so it does after she took it back herself.
    sign(&clerk, "Cathy Clerk", "Clerk").await.expect_text(waits);
    clerk.get("/pledge/sign").await.form("/do/pledge/withdraw-mine").send().await.expect_status(200);
    sign(&clerk, "Cathy Clerk", "Clerk").await.expect_text(waits);
    app.visitor().get(WALL).await.expect_no_text("Cathy Clerk");
    let page = lead.get(DESK).await;
    answer(&lead, "confirm").await.expect_text("have been confirmed");
    // The second of two leads is told that it was answered.
    let ids = page.all("input[name='signatures[]']");
    assert_eq!(ids.len(), 1, "one waited");
    let id = page.attr("input[name='signatures[]']", "value").expect("its id");
    let late = page.form("/do/pledge/answer-signatures").tick("signatures[]", &id).fill("act", "refuse");
    late.send().await.expect_text("had already answered");
    app.visitor().get(WALL).await.expect_text("Cathy Clerk");
    // A child's nickname is looked at first, and a young person of a panel is a child whatever their role is here.
    let seren = app.signed_in("Seren Prydderch", &[Role::Member]).await;
    seren.get("/pledge/sign").await.form("/do/pledge/sign").fill("name", "Star").send().await.expect_text(waits);
}
