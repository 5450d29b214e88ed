//! Stories of telling us something, following it, and taking it back.

use app::{
    platform::{guard::Role, random},
    time::DAY,
};
use rstest::rstest;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
};

const CANARY: &str = "Kanarienvogel-83";

/// Fills in the form with the least there is, and sends it.
async fn tell(browser: &Browser, text: &str, privacy: &str) -> Page {
    let page = browser.get("/tell").await.expect_status(200);
    page.form("/do/voices/tell").fill("text", text).fill("privacy", privacy).send().await
}

/// The three words on the page that says thank you.
fn words(page: &Page) -> String {
    page.all(".receipt .words li").join(" ")
}

async fn count(app: &TestApp, sql: &str) -> i64 {
    let db = app.services.db.connection();
    let asked = Statement::from_string(db.get_database_backend(), sql.to_owned());
    let row = db.query_one_raw(asked).await.expect("asked").expect("a row");
    row.try_get_by_index::<i64>(0).expect("a number")
}

async fn run(app: &TestApp, sql: &str) {
    app.services.db.connection().execute_unprepared(sql).await.expect(sql);
}

fn png(side: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(side, side).write_to(&mut file, image::ImageFormat::Png).expect("drawn");
    file.into_inner()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_reads_it_is_said_before_anything_is_typed(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await.expect_status(200);
    let page = page
        .expect_text("participation officer")
        .expect_text("If we think somebody is in danger, we may have to tell someone.");
    let at = |words: &str| page.body.find(words).expect("on the page");
    assert!(at("somebody is in danger") < at("<textarea"));
    app.visitor().get("/cy/tell").await.expect_status(200).expect_text("mewn perygl");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn three_words_lead_back_to_what_was_said(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let browser = app.visitor();
    let page = browser.get("/tell").await;
    let form = page.form("/do/voices/tell").fill("text", CANARY).fill("theme", "home").fill("publish", "yes");
    let done = form.send().await.expect_status(200).expect_text("Thank you");
    assert_eq!(done.path(), "/tell/done", "the words are in no address");
    let words = words(&done);
    assert_eq!(words.split(' ').count(), 3, "{words}");

    // On another phone, written as people write it.
    let phone = app.visitor();
    let ask = phone.get("/follow").await.expect_status(200);
    let typed = words.to_uppercase().replace(' ', " - ");
    let mine = ask.form("/do/voices/follow").fill("words", &typed).send().await.expect_status(200);
    assert_eq!(mine.path(), "/follow");
    let mine = mine.expect_text(CANARY).expect_text("Where I live").expect_text("We got it");
    mine.form("/do/voices/leave").send().await.expect_status(200).expect_no_text(CANARY);
    phone.get("/follow").await.expect_no_text(CANARY);

    // In a year they no longer do.
    app.clock.forward(366 * DAY);
    phone.get("/follow").await.form("/do/voices/follow").fill("words", &words).send().await.expect_status(422);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn wrong_words_are_said_gently_and_kept(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), CANARY, "confidential").await.expect_status(200);
    let ask = app.visitor().get("/follow").await;
    let wrong = ask.form("/do/voices/follow").fill("words", "one two three").send().await.expect_status(422);
    let wrong = wrong.expect_text("We do not know these three words").expect_no_text(CANARY);
    assert_eq!(wrong.form("/do/voices/follow").value("words"), Some("one two three"));
    ask.form("/do/voices/follow")
        .fill("words", "  ")
        .send()
        .await
        .expect_status(422)
        .expect_text("Type your three words");
    let welsh = app.visitor().get("/cy/follow").await.form("/do/voices/follow").fill("words", "a b c").send().await;
    welsh.expect_status(422).expect_text("Dydyn ni ddim yn nabod");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn anonymous_leaves_no_receipt_and_no_link(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    // Even for somebody signed in, on a phone that knows other words.
    let browser = app.signed_in("Mali", &[Role::Member]).await;
    tell(&browser, "first", "confidential").await.expect_status(200);
    let done = tell(&browser, CANARY, "anonymous").await.expect_status(200).expect_text("no secret words");
    assert_eq!(words(&done), "");
    browser.get("/follow").await.expect_no_text(CANARY).expect_no_text("first");
    let linked = "SELECT COUNT(*) FROM voices WHERE privacy = 'anonymous' AND receipt_id IS NULL AND person_id IS NULL \
                  AND response_id IS NULL";
    assert_eq!(count(&app, linked).await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action LIKE 'voice%'").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn sending_twice_says_it_once_with_the_same_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let browser = app.visitor();
    let page = browser.get("/tell").await;
    let send = || page.form("/do/voices/tell").fill("text", CANARY).send();
    let pages = futures::future::join_all((0..20).map(|_| send())).await;
    for page in &pages {
        assert!(!words(page).is_empty(), "{} {}: {}", page.status, page.url, page.text());
    }
    let all: std::collections::HashSet<_> = pages.iter().map(words).collect();
    assert_eq!(all.len(), 1, "{all:?}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 1);
    let words = all.into_iter().next().expect("one");
    let ask = app.visitor().get("/follow").await;
    ask.form("/do/voices/follow").fill("words", &words).send().await.expect_status(200).expect_text(CANARY);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everything_wrong_is_said_at_once_and_all_is_kept(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let form = || page.form("/do/voices/tell");

    let empty = form().fill("privacy", "named").fill("theme", "home").fill("publish", "yes").send().await;
    let empty = empty.expect_status(422).expect_text("Write something first").expect_text("Write your name");
    assert_eq!(empty.all(".errors li").len(), 2);
    let kept = empty.form("/do/voices/tell");
    assert_eq!(
        (kept.value("privacy"), kept.value("theme"), kept.value("publish")),
        (Some("named"), Some("home"), Some("yes"))
    );

    let long = "ŵ".repeat(2_001);
    let refused = form().fill("text", &long).send().await.expect_status(422).expect_text("room for 2000");
    assert_eq!(refused.form("/do/voices/tell").value("text"), Some(long.as_str()));
    let huge = "a".repeat(20_000);
    let refused = form().fill("text", &huge).send().await.expect_status(422).expect_text("too long");
    assert_eq!(refused.form("/do/voices/tell").value("text"), Some(huge.as_str()));

    form().fill("text", "x").fill("theme", "nothing").send().await.expect_status(422).expect_text("what it is about");
    form().fill("text", "x").fill("privacy", "public").send().await.expect_status(422);
    form().fill("text", "x").fill("once", "short").send().await.expect_status(422);
    form().fill("text", "\u{0}\u{1f} \r\n ").send().await.expect_status(422).expect_text("Write something first");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);

    // Exactly as much as there is room for, with line ends as browsers send them.
    form().fill("text", &format!("{}\r\n{}", "a".repeat(999), "b".repeat(1_000))).send().await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn each_bad_picture_has_its_own_sentence(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let page = app.visitor().get("/tell").await;
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"#.to_vec();
    let mut bomb = png(2);
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    // The header's checksum must be right, or it is refused for that alone.
    let sum = crc(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.to_be_bytes());
    for (name, file, says) in [
        ("drawing.svg", svg.clone(), "We can only take photos"),
        ("photo.png", svg, "We can only take photos"),
        ("photo.jpg", vec![0xff; 30 * 1024 * 1024], "too big"),
        ("bomb.png", bomb, "too many pixels"),
    ] {
        let form = page.form("/do/voices/tell").fill("text", "with a picture").file("picture", name, file);
        let refused = form.send().await.expect_status(422).expect_text(says).expect_text("please add it again");
        assert_eq!(refused.form("/do/voices/tell").value("text"), Some("with a picture"));
    }
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_for_its_writer_and_officers_until_it_is_shared(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form =
        writer.get("/tell").await.form("/do/voices/tell").fill("publish", "yes").file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    let picture = writer.get("/follow").await.attr(".picture", "src").expect("a picture");
    let own = writer.get(&picture).await.expect_status(200);
    assert_eq!(own.headers["content-type"], "image/jpeg");
    assert_eq!(own.headers["cache-control"], "no-store");
    app.visitor().get(&picture).await.expect_status(404);
    for (role, status) in [(Role::Officer, 200), (Role::Admin, 404), (Role::PanelMember, 404), (Role::Member, 404)] {
        app.signed_in(role.key(), &[role]).await.get(&picture).await.expect_status(status);
    }
    writer.get(&picture.replace("small", "../../key")).await.expect_status(404);
    writer.get(&picture.replace("small", "huge")).await.expect_status(404);
    writer.get(&format!("/pictures/{}/small", random::uuid())).await.expect_status(404);

    run(&app, "UPDATE voices SET state = 'shared', shared_text = ''").await;
    let shared = app.visitor().get(&picture).await.expect_status(200);
    assert_eq!(shared.headers["cache-control"], "public, max-age=300");
    run(&app, "UPDATE voices SET may_publish = FALSE").await;
    app.visitor().get(&picture).await.expect_status(404);
    app.signed_in("Pat", &[Role::PanelMember]).await.get(&picture).await.expect_status(200);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_is_erased_everywhere(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).file("picture", "me.png", png(9));
    form.send().await.expect_status(200);
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = '{CANARY}'")).await;
    let mine = writer.get("/follow").await;
    let picture = mine.attr(".picture", "src").expect("a picture");
    let confirm = mine.follow("Take this back").await.expect_status(200).expect_text(CANARY);

    // Not by somebody with another receipt, nor with none.
    let stranger = app.visitor();
    stranger.get(confirm.path()).await.expect_no_text(CANARY);
    tell(&stranger, "something else", "confidential").await;
    stranger.get(confirm.path()).await.expect_status(404);
    let voice = confirm.form("/do/voices/withdraw").value("voice").expect("an id").to_owned();
    stranger.post("/do/voices/withdraw?from=/follow", &[("voice", &voice)]).await.expect_status(404);

    let gone = confirm.form("/do/voices/withdraw").send().await.expect_status(200);
    gone.expect_text("You took it back").expect_text("We erased your words").expect_no_text(CANARY);
    confirm.form("/do/voices/withdraw").send().await.expect_status(410);
    writer.get(confirm.path()).await.expect_status(410);
    writer.get(&picture).await.expect_status(404);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM originals").await, 1, "the stranger's own");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE shared_text IS NOT NULL").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'voice.withdrawn' AND actor IS NULL").await, 1);
    assert!(files_below(&app.folder.join("files")).is_empty(), "its files are gone");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_words_and_names_stays_words(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let evil = "</textarea></blockquote><script>alert(1)</script>";
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", evil);
    let refused = form.fill("privacy", "named").send().await.expect_status(422);
    assert!(!refused.body.contains("<script>alert"), "{}", refused.body);
    refused.form("/do/voices/tell").fill("name", evil).send().await.expect_status(200);
    let mine = writer.get("/follow").await.expect_text("alert(1)");
    assert!(!mine.body.contains("<script>alert"), "{}", mine.body);
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn no_plain_byte_of_it_is_on_the_disk(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).fill("name", "Kanarienname-12");
    let done = form.fill("privacy", "named").send().await.expect_status(200);
    let words = words(&done);
    let found = |secret: &str| {
        files_below(&app.folder).into_iter().any(|file| {
            let bytes = std::fs::read(file).expect("a file");
            bytes.windows(secret.len()).any(|w| w == secret.as_bytes())
        })
    };
    assert!(found("confidential") || found("named"), "the search finds what is there");
    for secret in [CANARY, "Kanarienname-12", words.as_str(), &words.replace(' ', ""), &words.replace(' ', "-")] {
        assert!(!found(secret), "{secret} is on the disk");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn words_of_danger_come_to_the_front(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    tell(&app.visitor(), "I like the new park", "confidential").await;
    tell(&app.visitor(), "He HIT me, I don\u{2019}t feel safe", "anonymous").await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE flagged").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_writer_is_told_kindly_why_it_goes_no_further(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let writer = app.visitor();
    tell(&writer, CANARY, "confidential").await;
    run(&app, "UPDATE voices SET state = 'held', note = 'staff only'").await;
    writer.get("/follow").await.expect_text("more time").expect_no_text("staff only");
    run(&app, "UPDATE voices SET state = 'not_shared', reason = 'about_someone', note = 'We talk on Monday.'").await;
    writer
        .get("/follow")
        .await
        .expect_text("a lot about somebody else")
        .expect_text("We talk on Monday.")
        .expect_text("You did nothing wrong");
    writer.get("/cy/follow").await.expect_text("Wnest ti ddim byd o'i le");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_public_pages_stand_in_both_languages(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let visitor = app.visitor();
    for path in ["/", "/tell", "/tell/done", "/follow", "/heard", "/help", "/privacy", "/accessibility"] {
        for twin in [path.to_owned(), format!("/cy{}", path.trim_end_matches('/'))] {
            let page = visitor.get(&twin).await.expect_status(200);
            assert_eq!(page.all("h1").len(), 1, "{twin}");
            assert!(!page.text().contains("Unknown localization"), "{twin} lacks a text:\n{}", page.text());
        }
    }
    visitor.get("/help").await.expect_text("999").expect_text("0800 1111");
    visitor.get("/heard?theme=nothing&page=999999999999999999999").await.expect_status(200);
    visitor.get("/follow/none/withdraw").await.expect_status(404);
}

fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| if entry.path().is_dir() { files_below(&entry.path()) } else { vec![entry.path()] })
        .collect()
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |c, _| (c >> 1) ^ (0xEDB8_8320 & (c & 1).wrapping_neg()))
    })
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_answer_reaches_its_writer_and_if_allowed_everybody(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (open, closed) = (app.visitor(), app.visitor());
    for (writer, text, publish) in [(&open, "open words", "yes"), (&closed, "closed words", "no")] {
        let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", text).fill("publish", publish);
        form.send().await.expect_status(200);
    }
    open.get("/follow").await.expect_text("We try to answer within 28 days");
    run(&app, "UPDATE voices SET state = 'shared', shared_text = 'shared words', decided_at = 1").await;
    open.get("/follow").await.expect_text("We are choosing who is best to ask");

    let (author, _) = app.person("Pat", &[Role::PanelMember]).await;
    let [panel, reply] = [random::uuid(), random::uuid()];
    insert(&app, "INSERT INTO panels VALUES ($1, 'p', 'The Panel', 'Y Panel', 0)", [panel.into()]).await;
    let answer = "INSERT INTO replies (id, panel_id, theme, author_id, text_en, text_cy, changed_en, changed_cy, created_at) \
                  VALUES ($1, $2, 'home', $3, 'We bought bags', 'Fe brynon ni fagiau', 'Bags', 'Bagiau', 0)";
    insert(&app, answer, [reply.into(), panel.into(), author.0.into()]).await;
    let item = random::uuid();
    let listed = "INSERT INTO agenda_items (id, panel_id, position, kind, state, title_en, title_cy, created_at) \
                  VALUES ($1, $2, 1, 'voices', 'planned', 'Voice', 'Llais', 0)";
    insert(&app, listed, [item.into(), panel.into()]).await;
    insert(&app, "INSERT INTO item_voices SELECT $1, id, 0 FROM voices", [item.into()]).await;
    open.get("/follow").await.expect_text("The Panel").expect_no_text("We bought bags");
    insert(&app, "INSERT INTO reply_voices SELECT $1, id FROM voices", [reply.into()]).await;

    open.get("/follow")
        .await
        .expect_text("They answered you")
        .expect_text("The Panel says")
        .expect_text("We bought bags");
    closed.get("/cy/follow").await.expect_text("Maen nhw wedi dy ateb di").expect_text("Fe brynon ni fagiau");
    let heard = app.visitor().get("/heard").await.expect_text("We bought bags");
    assert_eq!(heard.all(".quote blockquote"), ["shared words"], "only the one whose writer said yes");
    assert_eq!(app.visitor().get("/").await.all(".quote blockquote"), ["shared words"]);

    let confirm = open.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_no_text("We bought bags");
    app.visitor().get("/heard").await.expect_text("We bought bags").expect_no_text("shared words");
    app.visitor().get("/heard?theme=home").await.expect_text("We bought bags");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn originals_are_erased_in_their_time_unless_a_concern_is_open(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let (quiet, worried) = (app.visitor(), app.visitor());
    tell(&quiet, "quiet words", "confidential").await.expect_status(200);
    tell(&worried, "worried words", "confidential").await.expect_status(200);
    let (lead, _) = app.person("Lee", &[Role::Lead]).await;
    let raised = "INSERT INTO concerns (id, voice_id, state, urgency, why, raised_by, raised_at) \
                  SELECT $1, id, 'notified', 'today', $2, $3, 0 FROM voices ORDER BY created_at DESC, id DESC LIMIT 1";
    insert(&app, raised, [random::uuid().into(), vec![0_u8].into(), lead.0.into()]).await;
    let decided = app.clock.now().0;
    run(&app, &format!("UPDATE voices SET state = 'shared', shared_text = 'shared', decided_at = {decided}")).await;

    let originals = "SELECT COUNT(*) FROM originals";
    app::housekeeping(&app.services).await.expect("kept");
    assert_eq!(count(&app, originals).await, 2);
    app.clock.forward(184 * DAY);
    app::housekeeping(&app.services).await.expect("kept");
    assert_eq!(count(&app, originals).await, 1);
    quiet.get("/follow").await.expect_text("shared").expect_no_text("quiet words");

    // Taken back, it is nowhere to be seen, and goes for good once the lead has decided.
    let confirm = worried.get("/follow").await.follow("Take this back").await;
    confirm.form("/do/voices/withdraw").send().await.expect_status(200).expect_no_text("worried words");
    assert_eq!(count(&app, originals).await, 1);
    insert(&app, "UPDATE concerns SET state = 'decided', outcome = $1", [vec![0_u8].into()]).await;
    app::housekeeping(&app.services).await.expect("kept");
    assert_eq!(count(&app, originals).await, 0);
    app.clock.forward(183 * DAY);
    app::housekeeping(&app.services).await.expect("kept");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM receipts").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM voices WHERE receipt_id IS NULL").await, 2);
}

async fn insert<const N: usize>(app: &TestApp, sql: &str, values: [sea_orm_migration::sea_orm::Value; N]) {
    let db = app.services.db.connection();
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.expect(sql);
}
