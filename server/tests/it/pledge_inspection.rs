//! Packs for an inspection: what is in one, what is not, and that whoever has it can check it without the product; and
//! accounts for inspectors, which end by themselves.

use std::{
    io::{Cursor, Read as _},
    path::{Path, PathBuf},
    process::Command,
};

use domain::{
    role::Role,
    time::{HOUR, MINUTE},
};
use reqwest::{Method, header};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{Desk, count},
    pledge::{close_round, find, open_round, with_pledge},
    pledge_consulting::{closed, drafted, opened},
    voices::{files_below, run},
};

/// The lead makes a pack of the days until today; its address.
pub async fn made(lead: &Browser) -> String {
    let form = lead.get("/claims/inspection").await.expect_status(200).form("/do/pledge/make-pack");
    let page = form.fill("from", "2026-11-01").fill("to", "2026-11-22").send().await.expect_status(200);
    page.attr("a[href$='pack.zip']", "href").expect("a pack")
}

/// A pack; papers may be drawn just then, and each waits for its turn.
pub async fn taken(by: &Browser, path: &str) -> Vec<u8> {
    loop {
        let answer = by.raw(Method::GET, path).send().await.expect("an answer");
        if answer.status().as_u16() != 503 {
            assert_eq!(answer.status().as_u16(), 200, "{path}");
            assert_eq!(answer.headers()[header::CONTENT_TYPE], "application/zip");
            assert_eq!(answer.headers()[header::CACHE_CONTROL], "no-store");
            return answer.bytes().await.expect("all of it").to_vec();
        }
    }
}

/// Unpacks it into a folder of this story; the names of its files.
pub fn unpacked(app: &TestApp, name: &str, bytes: &[u8]) -> (PathBuf, Vec<String>) {
    let folder = app.folder.join(name);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let mut names = Vec::new();
    for n in 0..zip.len() {
        let mut file = zip.by_index(n).expect("a file");
        let name = file.enclosed_name().expect("inside");
        let to = folder.join(&name);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("made");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("read");
        std::fs::write(to, bytes).expect("written");
        names.push(name.to_string_lossy().into_owned());
    }
    (folder, names)
}

/// What `verify.py` says, and whether it is content.
pub fn verified(folder: &Path) -> (bool, String) {
    let python = std::env::var("NOISE_TEST_SMTP_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let ran = Command::new(python).arg("-B").arg(folder.join("verify.py")).output().expect("Python runs");
    let said = [ran.stdout, ran.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    (ran.status.success(), said)
}

pub fn text(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The lead claims something with a file.
async fn claimed(lead: &Browser, n: u32, words: &str, file: &str) -> Page {
    let form = lead.get(&format!("/claims/{n}")).await.form("/do/pledge/claim").fill("standing", "met");
    let page = form.fill("evidence[en]", words).fill("evidence[cy]", words).send().await.expect_status(200);
    let form = page.form("/do/pledge/add-file").fill("file_about[en]", "A file").fill("file_about[cy]", "Ffeil");
    let form = form.file("evidence_file", file, format!("Quarter,Days\n2026 Q1,{words}\n").into_bytes());
    form.send().await.expect_status(200)
}

async fn released(clerk: &Browser, n: u32) {
    let form = clerk.get(&format!("/claims/{n}")).await.form("/do/pledge/release-claim");
    form.tick("seen[]", "yes").send().await.expect_text("The claim has been released.");
}

/// A report, released.
async fn reported(lead: &Browser, clerk: &Browser) {
    let form = lead.get("/pledge/report").await.form("/do/pledge/begin-report");
    let page = form.fill("from", "2026-11-01").fill("to", "2026-11-22").send().await.expect_status(200);
    let path = page.path().to_owned();
    let form = page.form("/do/pledge/write-foreword").fill("foreword[en]", "We wrote to all.");
    form.fill("foreword[cy]", "Fe wnaethon ni ysgrifennu at bawb.").send().await.expect_status(200);
    let form = clerk.get(&path).await.form("/do/pledge/release-report").tick("seen[]", "yes");
    form.send().await.expect_text("The report has been released");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pack_has_what_is_public_and_is_checked_without_the_product(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    claimed(&lead, 1, "zqxpublic", "Tŷ Gwyn (2026).csv").await;
    released(&clerk, 1).await;
    // What was taken back, and what nobody has released.
    claimed(&lead, 2, "zqxtaken", "taken.csv").await;
    released(&clerk, 2).await;
    let page = clerk.get("/claims/2").await;
    let chosen = page.attr("select[name=claim] option:nth-child(2)", "value").expect("a claim");
    let form = page.form("/do/pledge/withdraw-claim").fill("claim", &chosen).fill("why[en]", "it was wrong");
    form.send().await.expect_text("has been taken back");
    claimed(&lead, 2, "zqxdraft", "draft.csv").await;
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 11, "not_kept").await;
    close_round(&officer).await;
    // A round that too few have answered.
    let officer = open_round(&app, "Winter 2026").await;
    app.visitor().get("/pledge/1").await.expect_status(200);
    let member = app.signed_in("Zqxmember", &[Role::Member]).await;
    member.get("/pledge/1").await.form("/do/pledge/verdict").fill("finding", "kept").send().await.expect_status(200);
    close_round(&officer).await;
    reported(&lead, &clerk).await;
    let draft = drafted(&lead).await;
    opened(&lead, &draft, &["young"]).await;
    closed(&lead, &draft).await;

    let path = made(&lead).await;
    let bytes = taken(&lead, &path).await;
    let (folder, names) = unpacked(&app, "pack", &bytes);
    for name in ["README.txt", "verify.py", "contents.csv", "claims.csv", "rounds.csv", "audit/log.jsonl"] {
        assert!(names.iter().any(|one| one == name), "{name} of {names:?}");
    }
    let evidence = names.iter().find(|name| name.ends_with("/01-t-gwyn-2026.csv")).expect("the evidence");
    assert!(text(&folder, evidence).contains("zqxpublic"));
    for kind in ["reports/01-2026-11-01-2026-11-22.pdf", "consultations/01-2026-11-22.pdf"] {
        assert!(std::fs::read(folder.join(kind)).expect("a paper").starts_with(b"%PDF"), "{kind}");
    }
    let report = text(&folder, "reports/01-2026-11-01-2026-11-22.json");
    assert!(report.contains("We wrote to all.") && report.contains("/pledge/evidence/"), "{report}");
    let page = app.visitor().get("/pledge/report").await.follow("1 November 2026").await;
    assert!(
        page.attr("main a[href*='/pledge/evidence/']", "href").is_some(),
        "what a claim rests on, as its page has it"
    );
    let readme = text(&folder, "README.txt");
    assert!(readme.contains("ENGLISH") && readme.contains("CYMRAEG") && readme.contains("python3 verify.py"));

    // Nothing of what was taken back, is not released, or is another's.
    let claims = text(&folder, "claims.csv");
    assert!(claims.contains("zqxpublic") && claims.contains("it was wrong"), "{claims}");
    for name in names.iter().filter(|name| !name.ends_with(".pdf")) {
        for word in ["zqxtaken", "zqxdraft", "Zqxmember", "@example.org"] {
            assert!(!text(&folder, name).contains(word), "{word} in {name}");
        }
    }
    assert_eq!(names.iter().filter(|name| name.starts_with("evidence/")).count(), 1, "{names:?}");
    // Eleven are enough for a word, and for no figure.
    let statements = text(&folder, "statements.csv");
    assert!(statements.contains("not_kept"), "{statements}");
    let rounds = text(&folder, "rounds.csv");
    assert!(rounds.contains("Autumn 2026") && rounds.contains("Winter 2026"), "{rounds}");
    assert!(rounds.lines().skip(1).all(|line| line.ends_with("\"\",\"\",\"\",\"\",\"\"")), "{rounds}");
    assert!(text(&folder, "signatures.csv").contains("Cllr Ann Rees"));

    // The log tells who released what, and nothing of who signed in; the chain closes all the same.
    let log = text(&folder, "audit/log.jsonl");
    assert!(log.contains("claim.released") && log.contains("pledge.round_closed") && log.contains("inspection.made"));
    for other in ["person.", "claim.written", "pledge.signed", "pledge.round_proposed", "voice."] {
        assert!(!log.contains(other), "{other} in {log}");
    }
    assert!(text(&folder, "audit/people.csv").contains("Clerk"));
    let (right, said) = verified(&folder);
    assert!(right, "{said}");
    assert!(said.contains("are as they were packed") && said.contains("of them told"), "{said}");
    let sum = said.split("Sum of contents.csv: ").nth(1).and_then(|rest| rest.get(..64)).expect("a sum");
    let noted = format!("SELECT COUNT(*) FROM audit WHERE action = 'inspection.fetched' AND detail = '{sum}'");
    assert_eq!(count(&app, &noted).await, 1);

    // One byte of any file, a file more or a file less: it says so.
    for file in files_below(&folder).into_iter().filter(|file| !file.ends_with("verify.py")) {
        let before = std::fs::read(&file).expect("read");
        let mut changed = before.clone();
        let at = changed.len() - 10;
        changed[at] ^= 1;
        std::fs::write(&file, changed).expect("written");
        assert!(!verified(&folder).0, "{}", file.display());
        std::fs::remove_file(&file).expect("removed");
        assert!(!verified(&folder).0, "without {}", file.display());
        std::fs::write(&file, before).expect("written");
    }
    std::fs::write(folder.join("more.txt"), "more").expect("written");
    assert!(verified(&folder).1.contains("not in the list: more.txt"));
    std::fs::remove_file(folder.join("more.txt")).expect("removed");
    // Nothing hides in a folder of a program's, and what a computer adds by itself is no fault of the pack.
    std::fs::create_dir_all(folder.join("audit/__pycache__")).expect("made");
    std::fs::write(folder.join("audit/__pycache__/more.txt"), "more").expect("written");
    assert!(verified(&folder).1.contains("not in the list: audit/__pycache__/more.txt"));
    std::fs::remove_dir_all(folder.join("audit/__pycache__")).expect("removed");
    std::fs::write(folder.join("audit/.DS_Store"), "looked at").expect("written");
    let (right, said) = verified(&folder);
    assert!(right && said.contains("not looked at: audit/.DS_Store"), "{said}");
    // The table of the entries says what the chain says, whatever the list of files says.
    let table = text(&folder, "audit/entries.csv");
    std::fs::write(folder.join("audit/entries.csv"), table.replacen("claim.released", "claim.withdrawn", 1))
        .expect("written");
    assert!(verified(&folder).1.contains("entries.csv does not say what log.jsonl says"));
    std::fs::write(folder.join("audit/entries.csv"), table).expect("written");
    // The chain by itself, whatever the list of files says.
    for (from, to) in [("claim.released", "claim.withdrawn"), ("\"content\":\"", "\"content\":\"00")] {
        let other = log.replacen(from, to, 1);
        std::fs::write(folder.join("audit/log.jsonl"), other).expect("written");
        assert!(verified(&folder).1.contains("the chain does not close"), "{from}");
    }
    let fewer: Vec<&str> = log.lines().enumerate().filter(|(n, _)| *n != 1).map(|(_, line)| line).collect();
    std::fs::write(folder.join("audit/log.jsonl"), fewer.join("\n")).expect("written");
    assert!(!verified(&folder).0);
}

/// A month later the same days have the same chain, and what was taken back since is gone.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_pack_is_made_anew_of_what_is_public_then(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    claimed(&lead, 1, "zqxpublic", "a.csv").await;
    released(&clerk, 1).await;
    let path = made(&lead).await;
    let (first, _) = unpacked(&app, "first", &taken(&lead, &path).await);
    let page = clerk.get("/claims/1").await;
    let chosen = page.attr("select[name=claim] option:nth-child(2)", "value").expect("a claim");
    let form = page.form("/do/pledge/withdraw-claim").fill("claim", &chosen).fill("why[en]", "it was wrong");
    form.send().await.expect_text("has been taken back");
    let (second, names) = unpacked(&app, "second", &taken(&lead, &path).await);
    assert!(names.iter().all(|name| !name.starts_with("evidence/")), "{names:?}");
    assert!(!text(&second, "claims.csv").contains("zqxpublic"));
    for folder in [&first, &second] {
        let (right, said) = verified(folder);
        assert!(right, "{said}");
    }
    let [before, after] = [&first, &second].map(|folder| text(folder, "audit/log.jsonl"));
    let before: Vec<_> = before.lines().collect();
    assert_eq!(before[..before.len() - 1], after.lines().take(before.len() - 1).collect::<Vec<_>>()[..]);

    // Two forms at once make one pack; a wrong day is said beside its field.
    let form = lead.get("/claims/inspection").await.form("/do/pledge/make-pack");
    let page = form.clone().fill("from", "2026-11-22").fill("to", "2026-11-01").send().await.expect_status(422);
    assert_eq!(page.form("/do/pledge/make-pack").value("to"), Some("2026-11-01"), "as it was typed");
    let form = form.fill("from", "2025-01-01").fill("to", "2025-12-31");
    let posts: Vec<_> = (0..4).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM inspection_packs").await, 2);
    // Nothing happened then, and the pack says so.
    let empty = lead.get("/claims/inspection").await;
    let path = empty.body.match_indices("/claims/inspection/").map(|(at, _)| &empty.body[at..]);
    let paths: Vec<_> = path.filter_map(|rest| rest.split_once("pack.zip")).map(|(path, _)| path.to_owned()).collect();
    let mut told = Vec::new();
    for (n, path) in paths.iter().enumerate() {
        let bytes = taken(&lead, &format!("{path}pack.zip")).await;
        let (folder, _) = unpacked(&app, &format!("pack-{n}"), &bytes);
        let (right, said) = verified(&folder);
        assert!(right, "{said}");
        told.push(said);
    }
    assert!(told.iter().any(|said| said.contains("no entry in this period")), "{told:?}");
}

/// The lead invites an inspector until a day, who signs in by the link that is handed over.
async fn inspector(app: &TestApp, lead: &Browser, name: &str, until: &str) -> Browser {
    let link = invited(lead, name, until).await.exactly(".link-by-hand");
    let browser = app.visitor();
    app.sign_in(&browser, link.rsplit('/').next().expect("a token"), &[Role::Inspector]).await;
    browser
}

async fn invited(lead: &Browser, name: &str, until: &str) -> Page {
    let form = lead.get("/claims/inspection").await.form("/do/pledge/invite-inspector");
    let form = form.fill("name", name).fill("email", &format!("{}@example.org", name.to_lowercase()));
    form.fill("lang", "en").fill("until", until).send().await
}

async fn noted(app: &TestApp, action: &str) -> i64 {
    count(app, &format!("SELECT COUNT(*) FROM audit WHERE action = '{action}'")).await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_inspector_sees_what_they_were_given_until_their_day(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    for (until, says) in [("", "choose the last day"), ("2026-11-21", "has passed"), ("2027-11-22", "too far away")] {
        let page = invited(&lead, "Ana", until).await.expect_status(422).expect_text(says);
        assert_eq!(page.form("/do/pledge/invite-inspector").value("name"), Some("Ana"), "as it was typed");
    }
    // Nobody's account becomes an inspector's.
    invited(&lead, "Ada", "2026-11-22").await.expect_status(422).expect_text("has an account already");
    app.clock.forward(6 * HOUR);
    let ana = inspector(&app, &lead, "Ana", "2026-11-22").await;
    admin.get("/claims/inspection").await.expect_text("Until 22 November 2026. Invited by Lead.");
    let mails = platform::outbox::newest(&app.services, 100).await.expect("read");
    assert!(mails.iter().any(|mail| mail.mail.to == "ada@example.org" && mail.mail.subject.contains("Ana")));

    let path = made(&lead).await;
    let page = ana.get("/desk").await.expect_status(200).expect_text("until the end of 22 November 2026");
    page.expect_text("No pack yet");
    ana.get(&path).await.expect_status(404);
    let form = lead.get("/claims/inspection").await.form("/do/pledge/give-pack");
    let who = lead.get("/claims/inspection").await.attr("input[name='readers[]']", "value").expect("Ana");
    form.tick("readers[]", &who).send().await.expect_status(200).expect_text("They find it on their page");
    ana.get("/desk").await.expect_status(200).expect_text("1 November 2026 to 22 November 2026");
    assert!(verified(&unpacked(&app, "ana", &taken(&ana, &path).await).0).0);
    // And nothing else that is not everybody's.
    for other in ["/claims", "/claims/1", "/claims/inspection", "/claims/progress", "/editions", "/audit", "/people"] {
        ana.get(other).await.expect_status(403);
    }
    for public in ["/pledge", "/pledge/report", "/pledge/signatures", "/open"] {
        ana.get(public).await.expect_status(200);
    }
    ana.get("/pledge/sign").await.expect_status(403);
    // Where they came after signing in is that page too.
    assert_eq!((noted(&app, "inspection.looked").await, noted(&app, "inspection.fetched").await), (3, 1));

    // The administrator gives an inspector no other role.
    let page = admin.get("/people").await.follow("Ana").await;
    let form = page.form("/do/people/set-roles").tick("roles[]", "clerk");
    form.send().await.expect_status(409).expect_text("inspector’s account");

    // It is the last minute of the day, and then it is over, whether or not the house is kept.
    app.clock.forward(6 * HOUR - MINUTE);
    ana.get("/desk").await.expect_status(200);
    app.clock.forward(MINUTE);
    for page in ["/desk", "/account", path.as_str()] {
        ana.get(page).await.expect_status(403);
    }
    assert_eq!(noted(&app, "inspection.over").await, 0);
    app.keep().await;
    app.keep().await;
    assert_eq!(noted(&app, "inspection.over").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM person_roles WHERE role = 'inspector'").await, 0);
    ana.get("/desk").await.expect_status(403);
    let lead = app.signed_in("Second lead", &[Role::PledgeLead]).await;
    lead.get("/claims/inspection").await.expect_text("Account closed");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_inspectors_account_is_ended_early_and_given_again(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let ana = inspector(&app, &lead, "Ana", "2026-12-01").await;
    ana.get("/desk").await.expect_status(200);
    let safeguarding = app.signed_in("Lena", &[Role::Lead]).await;
    let form = safeguarding.get("/claims/inspection").await.form("/do/pledge/end-inspector");
    let posts: Vec<_> = (0..2).map(|_| tokio::spawn(form.clone().send())).collect();
    for post in posts {
        post.await.expect("joined").expect_status(200);
    }
    assert_eq!(noted(&app, "inspection.ended").await, 1);
    ana.get("/desk").await.expect_status(403);
    // Who has ended is given nothing.
    made(&lead).await;
    lead.get("/claims/inspection").await.expect_no_form("/do/pledge/give-pack").expect_text("Account closed");

    invited(&lead, "Ana", "2026-12-10").await.expect_status(200);
    lead.get("/claims/inspection").await.expect_text("Until 10 December 2026").expect_no_text("Account closed");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM people WHERE name = 'Ana'").await, 1);
    // The session of before is not good any more.
    ana.get("/desk").await.expect_status(403);
}

/// Whoever is invited anew begins with nothing: packs went with the access, by whom or what it was ended.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn packs_go_when_the_access_ends(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    made(&lead).await;
    let given = || async {
        let form = lead.get("/claims/inspection").await.form("/do/pledge/give-pack");
        let who = lead.get("/claims/inspection").await.attr("input[name='readers[]']", "value").expect("Ana");
        form.tick("readers[]", &who).send().await.expect_status(200);
        assert_eq!(count(&app, "SELECT COUNT(*) FROM inspection_pack_readers").await, 1);
    };
    let none = "SELECT COUNT(*) FROM inspection_pack_readers";
    invited(&lead, "Ana", "2026-11-23").await.expect_status(200);
    given().await;
    lead.get("/claims/inspection").await.form("/do/pledge/end-inspector").send().await.expect_status(200);
    assert_eq!(count(&app, none).await, 0, "ended");
    invited(&lead, "Ana", "2026-11-23").await.expect_status(200);
    assert_eq!(count(&app, none).await, 0, "invited anew");
    // Their day is over, and somebody invites them before the house is kept.
    given().await;
    app.clock.forward(48 * HOUR);
    let lead = app.signed_in("Second lead", &[Role::PledgeLead]).await;
    invited(&lead, "Ana", "2026-12-10").await.expect_status(200);
    assert_eq!(count(&app, none).await, 0, "over");
    // Who is invited again while they still have access keeps what they have.
    let form = lead.get("/claims/inspection").await.form("/do/pledge/give-pack");
    let who = lead.get("/claims/inspection").await.attr("input[name='readers[]']", "value").expect("Ana");
    form.tick("readers[]", &who).send().await.expect_status(200);
    invited(&lead, "Ana", "2026-12-12").await.expect_status(200);
    assert_eq!(count(&app, none).await, 1);
}

/// Nobody fills a mailbox by inviting.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn inspectors_are_invited_so_often_and_no_more(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    for _ in 0..5 {
        invited(&lead, "Ana", "2026-12-01").await.expect_status(200);
        lead.get("/claims/inspection").await.form("/do/pledge/end-inspector").send().await.expect_status(200);
    }
    let page = invited(&lead, "Ana", "2026-12-01").await.expect_status(422).expect_text("invited too often");
    assert_eq!(page.form("/do/pledge/invite-inspector").value("name"), Some("Ana"), "as it was typed");
    for n in 1..20 {
        invited(&lead, &format!("Ben{n}"), "2026-12-01").await.expect_status(200);
    }
    invited(&lead, "Cerys", "2026-12-01").await.expect_status(422).expect_text("have been invited since yesterday");
    app.clock.forward(25 * HOUR);
    let lead = app.signed_in("Second lead", &[Role::PledgeLead]).await;
    invited(&lead, "Ana", "2026-12-01").await.expect_status(200);
    invited(&lead, "Cerys", "2026-12-01").await.expect_status(422).expect_text("no more at once");
}

/// Whoever reads slowly keeps nobody from making a pack.
#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn a_download_that_stands_still_holds_nobody_up(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
    let form = lead.get("/claims/1").await.form("/do/pledge/claim").fill("standing", "met");
    let mut page = form.fill("evidence[en]", "a").fill("evidence[cy]", "a").send().await.expect_status(200);
    // More than a connection holds that nobody reads from.
    for n in 0..2_u64 {
        let mut drawn = n + 1;
        let mut row = || {
            drawn = drawn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            format!("{drawn:016x}\n")
        };
        let csv: String = (0..500_000).map(|_| row()).collect();
        let form = page.form("/do/pledge/add-file").fill("file_about[en]", "A file").fill("file_about[cy]", "Ffeil");
        page = form
            .file("evidence_file", "large.csv", format!("Drawn,\n{csv}").into_bytes())
            .send()
            .await
            .expect_status(200);
    }
    released(&clerk, 1).await;
    let path = made(&lead).await;
    let stands_still = lead.raw(Method::GET, &path).send().await.expect("an answer");
    assert_eq!(stands_still.status().as_u16(), 200);
    let second = tokio::time::timeout(std::time::Duration::from_secs(45), taken(&lead, &path)).await;
    assert!(second.is_ok(), "it waits for somebody who does not read");
    drop(stands_still);
}

/// How often people come back to what they said cannot be counted in a pack.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn opening_a_receipt_is_no_entry_of_the_log(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    Desk::open(&app).await;
    let told = app.visitor().get("/tell").await.form("/do/voices/tell").fill("text", "This is mine").send().await;
    let words = told.all(".receipt .words li").join(" ");
    let before = count(&app, "SELECT COUNT(*) FROM audit").await;
    for _ in 0..3 {
        let form = app.visitor().get("/follow").await.form("/do/voices/follow").fill("words", &words);
        form.send().await.expect_status(200).expect_text("This is mine");
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit").await, before);
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    admin.get("/audit").await.expect_text("people came back with the words of their receipt 3 times");
    // It goes with the receipt.
    run(&app, "DELETE FROM receipts").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipt_openings").await, 0);
}
