//! The offer to care leavers is claimed, judged, put on agendas, signed, issued, reported on, inspected and taken away as
//! the pledge is, and neither takes the other's place.

use domain::{lang::Localized, role::Role};
use platform::outbox;
use rstest::rstest;
use serde_json::{Value, json};
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
    pledge_inspection::{made, taken, text, unpacked, verified},
    pledge_open::{cell, data_at, table_at, taken as taken_at},
    pledge_report::{foreword, paper, released},
    pledge_report_docx,
    voices::run,
};

/// An adopted offer of two statements.
async fn with_offer(app: &TestApp) {
    let statements = vec![
        Localized::en_cy("You get help with your rent", "Rwyt ti'n cael help gyda dy rent"),
        Localized::en_cy("You keep your personal adviser", "Rwyt ti'n cadw dy gynghorydd personol"),
    ];
    let edition = NewEdition {
        title: Localized::en_cy("Our offer", "Ein cynnig"),
        outcomes: vec![(Localized::en_cy("A home", "Cartref"), statements)],
        endorsements: Vec::new(),
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    run(app, "UPDATE pledges SET kind = 'offer'").await;
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2026-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_offer_is_claimed_and_judged_as_the_pledge_is(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let desk = Desk::open(&app).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    let visitor = app.visitor();

    let page = lead.get("/claims").await.expect_no_text("help with your rent").follow("care leaver offer").await;
    let page = page.follow("help with your rent").await.expect_status(200);
    assert_eq!(page.path(), "/claims/1?kind=offer");
    let form = page.form("/do/pledge/claim").fill("standing", "met").fill("evidence[en]", "zqxoffer");
    let page = form.fill("evidence[cy]", "zqxoffer").send().await.expect_text("The claim has been saved");
    assert_eq!(page.path(), "/claims/1?kind=offer");
    let form = page.form("/do/pledge/add-link").fill("link", "https://www.example.org/rent");
    let form = form.fill("link_about[en]", "A report").fill("link_about[cy]", "Adroddiad");
    assert_eq!(form.send().await.expect_status(200).path(), "/claims/1?kind=offer");
    let form = desk.clerk.get("/claims/1?kind=offer").await.form("/do/pledge/release-claim").tick("seen[]", "yes");
    assert_eq!(form.send().await.expect_text("The claim has been released.").path(), "/claims/1?kind=offer");
    visitor.get("/offer/1").await.expect_text("zqxoffer").expect_text("A report");
    visitor.get("/pledge/1").await.expect_no_text("zqxoffer");
    visitor.get("/offer").await.expect_text("Council: met");

    // There is one round at a time, of either.
    let form = desk.officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/propose-round");
    let form = form.fill("title[en]", "Winter").fill("title[cy]", "Gaeaf");
    form.send().await.expect_status(200).expect_text("has been proposed");
    let page = desk.officer.get("/claims/rounds").await.expect_text("There is one round at a time");
    page.expect_no_form("/do/pledge/propose-round");
    let late = [("title[en]", "Late"), ("title[cy]", "Hwyr")];
    desk.officer.post("/do/pledge/propose-round", &late).await.expect_status(409);
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let form = member.get("/claims/rounds?kind=offer").await.form("/do/pledge/agree-round");
    form.send().await.expect_text("The round is open");
    member.get("/verdicts").await.expect_text("Promise 1 of 2").expect_text("help with your rent");
    member.get("/pledge/1").await.expect_no_form("/do/pledge/verdict");
    for n in 0..10 {
        let one = app.signed_in(&format!("Member {n}"), &[Role::Member]).await;
        let form = one.get("/offer/1").await.form("/do/pledge/verdict").fill("finding", "not_kept");
        assert_eq!(form.send().await.expect_status(200).path(), "/offer/2");
    }
    let form = desk.officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/close-round");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM rounds WHERE state = 'closed'").await, 1);
    visitor.get("/offer/1").await.expect_text("This is a gap");
    visitor.get("/offer").await.expect_text("Young people: not kept");
    visitor.get("/pledge").await.expect_no_text("Gap");

    // The gap goes to a panel, whose papers say what it is about.
    let page = lead.get("/claims/progress?kind=offer").await.expect_text("help with your rent");
    let panel = page.attr("button[name=panel]", "value").expect("a button");
    let form = page.form("/do/pledge/propose-item").fill("panel", &panel);
    form.send().await.expect_status(200);
    lead.get("/claims/progress?kind=offer").await.expect_text("Suggested to");
    lead.get("/claims/progress").await.expect_no_text("Suggested to");
}

/// The lead says that the first promise of the offer is met, and the clerk releases it.
async fn claimed(lead: &Browser, clerk: &Browser, words: &str) {
    let form = lead.get("/claims/1?kind=offer").await.form("/do/pledge/claim").fill("standing", "met");
    let page = form.fill("evidence[en]", words).fill("evidence[cy]", words).send().await.expect_status(200);
    let form = page.form("/do/pledge/add-file").fill("file_about[en]", "A file").fill("file_about[cy]", "Ffeil");
    let form = form.file("evidence_file", "rent.csv", format!("Quarter,Days\n2026 Q1,{words}\n").into_bytes());
    form.send().await.expect_status(200);
    let form = clerk.get("/claims/1?kind=offer").await.form("/do/pledge/release-claim").tick("seen[]", "yes");
    form.send().await.expect_text("The claim has been released.");
}

/// A round about the offer, in which so many members give each of these answers to its first promise.
async fn judged(app: &TestApp, answers: &[(&str, usize)]) {
    let officer = app.signed_in("Officer", &[Role::Officer]).await;
    let form = officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/propose-round");
    form.fill("title[en]", "Autumn").fill("title[cy]", "Hydref").send().await.expect_text("has been proposed");
    let member = app.signed_in("Mia", &[Role::Member]).await;
    let form = member.get("/claims/rounds?kind=offer").await.form("/do/pledge/agree-round");
    form.send().await.expect_text("The round is open");
    for (finding, many) in answers {
        for n in 0..*many {
            let one = app.signed_in(&format!("{finding} {n}"), &[Role::Member]).await;
            let form = one.get("/offer/1").await.form("/do/pledge/verdict").fill("finding", finding);
            form.send().await.expect_status(200);
        }
    }
    let form = officer.get("/claims/rounds?kind=offer").await.form("/do/pledge/close-round");
    form.send().await.expect_status(200);
}

/// A form of one of the pages that show the offer.
async fn signs(browser: &Browser, page: &str, role: &str) -> Page {
    browser.get(page).await.expect_status(200).form("/do/pledge/sign").fill("role", role).send().await
}

async fn words_of(browser: &Browser, path: &str) -> String {
    let (status, bytes) = paper(browser, path).await;
    assert_eq!(status, 200, "{path}");
    pages(&bytes).concat()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_offer_is_signed_beside_the_pledge(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let desk = Desk::open(&app).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    let visitor = app.visitor();
    let (pledge, offer) = ("/pledge/signatures", "/pledge/signatures?kind=offer");

    // Each is signed by itself, and what is typed wrongly stays where it was typed.
    let page = desk.clerk.get("/offer").await.follow("Sign our care leaver offer").await;
    let wrong = page.form("/do/pledge/sign").fill("role", "see evil.example").send().await.expect_status(422);
    assert_eq!(wrong.form("/do/pledge/sign").value("kind"), Some("offer"));
    assert_eq!(wrong.form("/do/pledge/sign").value("role"), Some("see evil.example"), "as it was typed");
    let posts: Vec<_> =
        (0..8).map(|_| tokio::spawn(page.form("/do/pledge/sign").fill("role", "Zqxclerk").send())).collect();
    for post in posts {
        // One browser says thanks once, on whichever page comes first.
        let page = post.await.expect("joined").expect_status(200).expect_text("Signed on 22 November 2026");
        assert_eq!(page.path(), "/pledge/sign?kind=offer");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM endorsements WHERE role = 'Zqxclerk'").await, 1);
    visitor.get(offer).await.expect_text("Zqxclerk").expect_no_text("Cllr Ann Rees").expect_text("1 person");
    visitor.get(pledge).await.expect_no_text("Zqxclerk").expect_text("Cllr Ann Rees");
    visitor.get("/offer").await.expect_text("Zqxclerk");
    visitor.get("/pledge").await.expect_no_text("Zqxclerk");
    signs(&desk.clerk, "/pledge/sign", "Zqxboth").await.expect_text("Signed on");

    // A link is for one of them.
    let form =
        lead.get("/claims/signatures?kind=offer").await.form("/do/pledge/make-link").fill("event", "Leaving care");
    let page =
        form.fill("until", "2026-12-01").send().await.expect_status(200).expect_text("Sign our care leaver offer");
    let link = page.attr("#signing-link", "value").expect("a link");
    let link = &link[link.find("/pledge/sign/").expect("ours")..];
    lead.get("/claims/signatures").await.expect_no_text("Leaving care").expect_text("No signature is waiting");
    let page = visitor.get(link).await.expect_text("promises to young people who leave care: Our offer");
    let form = page.form("/do/pledge/sign-by-link").fill("name", "Bethan Jay").fill("role", "Landlord");
    form.send().await.expect_text("Thank you for signing");
    assert_eq!(desk.clerk.get(link).await.path(), "/pledge/sign?kind=offer", "who has an account signs with it");
    let page = lead.get("/desk").await.follow("signature under the care leaver offer is waiting").await;
    assert_eq!(page.path(), "/claims/signatures?kind=offer");
    let id = page.attr("input[name='signatures[]']", "value").expect("it waits");
    let form = page.form("/do/pledge/answer-signatures").tick("signatures[]", &id).fill("act", "confirm");
    assert_eq!(form.send().await.expect_text("have been confirmed").path(), "/claims/signatures?kind=offer");
    visitor.get(offer).await.expect_text("Bethan Jay");
    visitor.get(pledge).await.expect_no_text("Bethan Jay");

    // On paper each has its own promises and names.
    let poster = words_of(&visitor, "/pledge/poster.pdf?kind=offer").await;
    assert!(poster.contains(&close("help with your rent")) && poster.contains(&close("Bethan Jay")), "{poster}");
    assert!(!poster.contains(&close("social worker")) && !poster.contains(&close("Ann Rees")), "{poster}");
    let poster = words_of(&visitor, "/pledge/poster.pdf").await;
    assert!(!poster.contains(&close("help with your rent")) && !poster.contains(&close("Bethan Jay")), "{poster}");
    let page = desk.clerk.get("/pledge/sign?kind=offer").await;
    let certificate = page.attr("a[href$='certificate.pdf']", "href").expect("hers");
    let certificate = words_of(&visitor, &certificate).await;
    assert!(certificate.contains(&close("signing our care leaver offer")), "{certificate}");

    // Who chairs sees of each who has not signed it; what is withdrawn is withdrawn from one.
    signs(&desk.ann, "/pledge/sign?kind=offer", "Chair").await.expect_status(200);
    assert_eq!(desk.ann.get("/claims/signatures?kind=offer").await.all("#missing li"), Vec::<String>::new());
    assert_eq!(desk.ann.get("/claims/signatures").await.all("#missing li"), ["Ann"]);
    desk.clerk.get("/pledge/sign?kind=offer").await.form("/do/pledge/withdraw-mine").send().await.expect_status(200);
    visitor.get(offer).await.expect_no_text("Zqxclerk");
    visitor.get(pledge).await.expect_text("Zqxboth");
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let page = admin.get("/audit").await.expect_text("withdrew a signature under the care leaver offer");
    page.expect_text("signed the care leaver offer").expect_text("signed the pledge");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_offer_comes_to_everybody_it_is_for(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    app.person("Mia", &[Role::Member]).await;
    for kind in ["young", "easy", "adults"] {
        let read = words_of(&app.visitor(), &format!("/pledge/leaflet.pdf?for={kind}&kind=offer")).await;
        assert!(read.contains(&close("help with your rent")) && !read.contains(&close("social worker")), "{read}");
        assert_eq!(read.contains(&close("offers to young people who leave care")), kind == "adults", "{read}");
        assert!(read.contains("/offer"), "where it is read: {read}");
    }
    let page = lead.get("/claims?kind=offer").await.follow("Getting the care leaver offer to everybody").await;
    let form = page.form("/do/pledge/make-leaflets").fill("copies_young", "1").fill("tell", "Lena");
    let made = form.send().await.expect_status(200);
    assert!(made.path().contains("kind=offer"), "{}", made.path());
    let pack = words_of(&lead, made.path()).await;
    assert!(pack.contains(&close("The care leaver offer, to give to young people")), "{pack}");
    assert!(pack.contains(&close("help with your rent")), "{pack}");

    // It is mailed and noted beside the pledge, and counted by itself.
    for _ in 0..2 {
        let form = lead.get("/claims/issuing?kind=offer").await.form("/do/pledge/issue-by-mail");
        form.fill("recipients", "members").send().await;
    }
    let form = lead.get("/claims/issuing").await.form("/do/pledge/issue-by-mail").fill("recipients", "members");
    form.send().await.expect_status(200).expect_text("It is on its way");
    let mails = outbox::claim(&app.services, 20).await.expect("mail");
    let mails: Vec<_> = mails.into_iter().filter(|one| one.kind == "pledge-issued").collect();
    let of_offer: Vec<_> = mails.iter().filter(|one| one.mail.text.contains("/offer\n")).collect();
    assert_eq!((mails.len(), of_offer.len()), (2, 1), "the second time of each is asked about");
    assert!(
        of_offer[0].mail.text.contains("kind=offer") && of_offer[0].mail.text.contains("its offer to care leavers")
    );
    let form =
        lead.get("/claims/issuing?kind=offer").await.form("/do/pledge/note-issue").fill("had_by", "care_leavers");
    let form = form.fill("way", "hand").fill("people", "48");
    let early = form.clone().fill("day", "2026-03-03").send().await.expect_status(422);
    assert_eq!(early.form("/do/pledge/note-issue").value("kind"), Some("offer"));
    let page = form.send().await.expect_text("It has been written down");
    assert_eq!(page.path(), "/claims/issuing?kind=offer");
    let had = |page: &Page| page.all("table:first-of-type tbody tr").into_iter().any(|row| row == "Care leavers 48");
    assert!(had(&page) && !had(&lead.get("/claims/issuing").await));
    let page = page.form("/do/pledge/remove-issue").send().await.expect_status(200);
    assert!(page.path() == "/claims/issuing?kind=offer" && !had(&page));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_report_and_a_pack_have_what_the_offer_has(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    claimed(&lead, &clerk, "zqxrent").await;
    judged(&app, &[("not_kept", 11)]).await;
    signs(&clerk, "/pledge/sign?kind=offer", "Zqxclerk").await.expect_status(200);

    // One about each of the same days.
    let mut reports = Vec::new();
    for page in ["/pledge/report", "/pledge/report?kind=offer"] {
        let form = lead.get(page).await.form("/do/pledge/begin-report").fill("from", "2026-11-01");
        let page = form.fill("to", "2026-11-22").send().await.expect_text("The report has been started");
        reports.push(page.path().to_owned());
    }
    let of_offer = &reports[1];
    let page = foreword(lead.get(of_offer).await, "We help with rent.", "Rydyn ni'n helpu gyda rhent.").await;
    page.expect_text("Progress with the care leaver offer").expect_text("zqxrent");
    lead.get(&reports[0]).await.expect_text("Progress with the pledge").expect_no_text("zqxrent");
    released(&clerk, of_offer).await.expect_text("The report has been released");
    let visitor = app.visitor();
    visitor.get("/pledge/report").await.expect_text("No report yet");
    let page = visitor.get("/pledge/report?kind=offer").await.follow("1 November 2026").await;
    page.expect_text("Progress with the care leaver offer").expect_text("help with your rent");
    for prefix in ["", "/cy"] {
        let read = words_of(&visitor, &format!("{prefix}{of_offer}/report.pdf")).await;
        assert!(read.contains("zqxrent"), "{read}");
    }
    let (status, bytes) = paper(&visitor, &format!("{of_offer}/report.docx")).await;
    assert_eq!(status, 200);
    let document = pledge_report_docx::read(&bytes).to_string();
    assert!(document.contains("Progress with the care leaver offer") && document.contains("zqxrent"), "{document}");

    let path = made(&lead).await;
    let (folder, names) = unpacked(&app, "pack", &taken(&lead, &path).await);
    let statements = text(&folder, "statements.csv");
    for (kind, words) in [("offer", "help with your rent"), ("pledge", "social worker")] {
        assert!(
            statements.lines().any(|line| line.contains(&format!("\"{kind}\"")) && line.contains(words)),
            "{statements}"
        );
    }
    assert!(text(&folder, "claims.csv").contains("zqxrent"));
    assert!(
        text(&folder, "signatures.csv").lines().any(|line| line.contains("\"offer\"") && line.contains("Zqxclerk"))
    );
    let rounds = text(&folder, "rounds.csv");
    assert!(
        rounds.contains("Autumn") && rounds.lines().skip(1).all(|line| line.ends_with("\"\",\"\",\"\",\"\",\"\"")),
        "{rounds}"
    );
    assert!(names.iter().any(|name| name.starts_with("evidence/") && name.ends_with("rent.csv")), "{names:?}");
    assert!(names.contains(&"reports/01-2026-11-01-2026-11-22.pdf".to_owned()), "{names:?}");
    let (right, said) = verified(&folder);
    assert!(right, "{said}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_open_data_of_the_offer_says_what_its_pages_say(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_offer(&app).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    claimed(&lead, &clerk, "zqxrent").await;
    judged(&app, &[("not_kept", 18), ("kept", 4)]).await;
    let all = data_at(&app, "/open/pledge.json").await;
    let kinds: Vec<_> = all["editions"].as_array().expect("both").iter().map(|one| one["kind"].clone()).collect();
    assert_eq!(kinds, ["pledge", "offer"]);
    let alone = data_at(&app, "/open/offer.json").await;
    assert_eq!(alone["editions"], json!([all["editions"][1]]), "the same of it in both");
    let first = &alone["editions"][0]["outcomes"][0]["statements"][0];
    assert_eq!((&first["claim"]["standing"], &first["claim"]["evidence"]["en"]), (&json!("met"), &json!("zqxrent")));
    assert_eq!((&first["verdict"]["finding"], &first["gap"]), (&json!("not_kept"), &json!(true)));
    assert_eq!(first["rounds"][0]["people"], 22);
    // Four said kept: neither that nor what gives it away is there, as on the page.
    for number in ["kept", "partly", "not_kept", "dont_know"] {
        assert_eq!(first["rounds"][0][number], Value::Null, "{number}");
    }
    let page = app.visitor().get("/offer/1").await.expect_text("22 young people answered");
    assert!(page.all("figure").is_empty(), "{}", page.body);
    assert_eq!(alone["editions"][0]["figures"]["gaps"], json!({"n": 1, "of": 1}));
    let rows = table_at(&app, "/open/offer.csv").await;
    assert_eq!((rows.len(), cell(&rows, 1, "kind").as_str(), cell(&rows, 1, "kept").as_str()), (3, "offer", ""));
    assert_eq!(table_at(&app, "/open/pledge.csv").await.len(), 5, "the pledge and the offer");

    let picture = String::from_utf8(taken_at(&app, "/open/offer.svg").await.1).expect("text");
    assert!(picture.contains("Our offer") && picture.contains("0 of 1 kept, young people say"), "{picture}");
    let other = String::from_utf8(taken_at(&app, "/open/pledge.svg").await.1).expect("text");
    assert!(other.contains("Our pledge") && other.contains("Kept: not known yet"), "{other}");
    let page = app.visitor().get("/offer").await.follow("Show the care leaver offer on your website").await;
    let shown = page.all("textarea");
    assert!(shown[0].contains("/open/offer.svg") && shown[0].contains("/offer\""), "{shown:?}");
    assert!(shown[1].contains("Our offer") && shown[1].contains("1 of 2 met, the council says."), "{shown:?}");
}

/// Nothing of the one answers for the other: numbers, pages and forms of both are alike.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn without_a_pledge_the_offer_lives_by_itself(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_offer(&app).await;
    let lead = app.signed_in("Lead", &[Role::PledgeLead]).await;
    signs(&lead, "/pledge/sign?kind=offer", "Pledge lead").await.expect_text("Signed on");
    lead.post("/do/pledge/sign", &[("name", "Lead"), ("role", "x")]).await.expect_status(409);
    let page = lead.post("/do/pledge/begin-report", &[("from", "2026-11-01"), ("to", "2026-11-22")]).await;
    page.expect_status(409).expect_text("There is no adopted pledge");
    for page in ["/pledge", "/pledge/signatures", "/pledge/sign", "/claims"] {
        lead.get(page).await.expect_status(200).expect_text("There is no pledge yet").expect_text("care leaver offer");
    }
    for page in ["/pledge/poster.pdf", "/pledge/leaflet.pdf"] {
        assert_eq!(paper(&app.visitor(), page).await.0, 404, "{page}");
        assert_eq!(paper(&app.visitor(), &format!("{page}?kind=offer")).await.0, 200, "{page}");
    }
    let page = lead.get("/pledge/report?kind=offer").await.form("/do/pledge/begin-report").fill("from", "2026-11-01");
    let page = page.fill("to", "2026-11-22").send().await.expect_text("Progress with the care leaver offer");
    let discard = page.form("/do/pledge/discard-report").fill("sure", "yes").send().await.expect_status(200);
    assert_eq!(discard.path(), "/pledge/report?kind=offer");
    let visitor = app.visitor();
    visitor.get("/offer?show=easy").await.expect_status(200).expect_text("help with your rent");
    visitor.get("/offer?show=gaps").await.expect_status(200).expect_no_text("help with your rent");
    visitor.get("/cy/offer").await.expect_status(200).expect_text("Mae ein cyngor yn cynnig hyn");
}
