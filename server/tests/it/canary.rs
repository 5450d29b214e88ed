//! A word that a child types is nowhere it does not belong: no log, mail, address, header or figure, and no
//! plain byte of database, its journal, files or backup.

use std::{
    path::Path,
    process::Command,
    sync::{Arc, Mutex, PoisonError},
};

use axum::middleware;
use domain::role::Role;
use rstest::rstest;
use server::{cli::backup::backup, metrics, router};
use tracing_subscriber::{fmt::MakeWriter, layer::SubscriberExt as _, util::SubscriberInitExt as _};

use crate::{
    app::Backend::{self, Postgres, Sqlite},
    browser::Browser,
    responses::world::{CODE, World, answer_all, next},
    tables::rows,
    voices::{files_below, png},
};

const CANARY: &str = "zqxkanarienvogel";

/// Everything that is logged, at every level, by every library.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<(usize, Vec<u8>)>>);

impl std::io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        log.0 += bytes.len();
        // Other tests log, too: kept is what would be a fault, and what shows that this listens.
        let marks = [&b"zqxtrace"[..], COMMENT.as_bytes()];
        if stands_in(bytes) || marks.iter().any(|mark| bytes.windows(mark.len()).any(|part| part == *mark)) {
            log.1.extend(bytes);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// What everything of this test binary logs, at all levels, from the first test that asks on.
fn log() -> Log {
    static LOG: std::sync::LazyLock<Log> = std::sync::LazyLock::new(|| {
        let log = Log::default();
        let layer = tracing_subscriber::fmt::layer().with_writer(log.clone()).with_ansi(false);
        let _ = tracing_subscriber::registry()
            .with(tracing_subscriber::EnvFilter::new("trace,html5ever=off,selectors=off,cssparser=off"))
            .with(layer)
            .try_init();
        log
    });
    LOG.clone()
}

fn stands_in(bytes: &[u8]) -> bool {
    bytes.windows(CANARY.len()).any(|part| part.eq_ignore_ascii_case(CANARY.as_bytes()))
}

fn nowhere_below(folder: &Path) {
    for file in files_below(folder) {
        let bytes = std::fs::read(&file).unwrap_or_default();
        assert!(!stands_in(&bytes), "in {}", file.display());
    }
}

/// A JPEG that says the canary in its EXIF.
fn jpeg() -> Vec<u8> {
    let mut drawn = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(9, 9).write_to(&mut drawn, image::ImageFormat::Jpeg).expect("drawn");
    let drawn = drawn.into_inner();
    let exif = format!("Exif\0\0{CANARY}");
    let long = u16::try_from(exif.len() + 2).expect("short").to_be_bytes();
    [&drawn[..2], &[0xff, 0xe1], &long, exif.as_bytes(), &drawn[2..]].concat()
}

/// What a member says of a survey, to other members: it stands in its table, and nowhere else.
const COMMENT: &str = "zqxkommentar";

/// Everything else that can be typed: what would make it better, a group's name, an address, more and other words,
/// something else in a survey, what an officer enters for somebody, one by one and from a file.
async fn typed_everywhere(world: &World, url: &str, browser: &Browser, officer: &Browser) {
    let address = format!("{CANARY}@example.org");
    let unseen = |page: crate::browser::Page| {
        let refused = page.status.as_u16();
        assert!(refused == 200, "{}: {}", page.url, page.text());
        assert!(!stands_in(page.url.as_bytes()) && !stands_in(format!("{:?}", page.headers).as_bytes()));
        page
    };
    let form = browser.get("/tell").await.form("/do/voices/tell").fill("better", CANARY).fill("publish", "yes");
    unseen(form.fill("answer", "email").fill("email", &address).send().await);
    for (words, action) in [("Say more", "say-more"), ("Change my words", "correct")] {
        let page = browser.get("/follow").await.follow(words).await.expect_status(200);
        unseen(page.form(&format!("/do/voices/{action}")).fill("text", &format!("{CANARY} {action}")).send().await);
    }
    let member = Browser::new(url);
    let (_, token) = world.app.person("Mali", &[Role::Member]).await;
    world.app.sign_in(&member, &token, &[Role::Member]).await;
    let form = member.get("/tell").await.form("/do/voices/tell").fill("text", CANARY).fill("group", CANARY);
    unseen(form.fill("people", "9").send().await);
    world.share_with("Mali").await;
    let page = member.get(&format!("/surveys/{CODE}/comment?on=q1")).await.expect_status(200);
    unseen(page.form("/do/surveys/comment").fill("text", COMMENT).send().await);
    let other = Browser::new(url);
    let page = other.get(&format!("/s/{CODE}/1")).await;
    unseen(next(&page, &[("choice", "other"), ("text", CANARY)]).await);
    let form = officer.get("/moderation/enter").await.form("/do/voices/enter").fill("way", "phone");
    unseen(form.fill("text", CANARY).send().await);
    let bring = async || officer.get("/moderation/enter/batch").await.form("/do/voices/read-batch");
    let file = format!("text,theme,show\n{CANARY} one,home,yes\n{CANARY} two,moon,yes\n");
    unseen(bring().await.file("file", &format!("{CANARY}.csv"), file.clone().into_bytes()).send().await);
    let file = file.replace("moon", "home");
    let look = unseen(bring().await.file("file", "event.csv", file.into_bytes()).send().await);
    unseen(look.form("/do/voices/enter-batch").send().await);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_child_types_is_nowhere_in_the_plain(#[case] backend: Backend) {
    let log = log();
    let world = World::start(backend, "confidential").await;
    let app = &world.app;
    let figures = metrics::Figures::default();
    let pages = router::router(&app.services, 0).layer(middleware::from_fn_with_state(figures.clone(), metrics::count));
    let url = crate::ops::serve_on_free_port(pages).await;
    let browser = Browser::new(&url);
    app.person("Ruth", &[Role::Lead]).await;

    // Told, with a picture whose name and EXIF say it, with words of danger, with a name; and answered.
    for (privacy, name, file) in [
        ("named", format!("{CANARY} Sam"), jpeg()),
        ("confidential", String::new(), png(9)),
        ("anonymous", String::new(), png(9)),
    ] {
        let form = browser.get("/tell").await.expect_status(200).form("/do/voices/tell");
        let form = form.fill("text", &format!("he hit me {CANARY}")).fill("privacy", privacy).fill("name", &name);
        let told = form.file("picture", &format!("{CANARY}.jpg"), file).send().await.expect_status(200);
        assert!(!stands_in(told.url.as_bytes()) && !stands_in(format!("{:?}", told.headers).as_bytes()));
    }
    let page = answer_all(&browser, "", "a", CANARY).await;
    let sent = page.form("/do/responses/submit").send().await.expect_status(200);
    assert!(!stands_in(sent.url.as_bytes()) && !stands_in(format!("{:?}", sent.headers).as_bytes()));
    // Refused and broken forms say it back to whoever typed it, in the page alone.
    let form = browser.get("/tell").await.form("/do/voices/tell").fill("text", &CANARY.repeat(400));
    let refused = form.send().await.expect_status(422);
    assert!(!stands_in(refused.url.as_bytes()) && !stands_in(format!("{:?}", refused.headers).as_bytes()));
    browser.post("/do/voices/tell", &[("text", CANARY), ("once", "broken")]).await;
    browser.post("/do/voices/follow?from=/follow", &[("words", CANARY)]).await.expect_status(422);

    // Read by an officer, raised, read by the lead.
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let desk = Browser::new(&url);
    let (_, token) = app.person("Dan", &[Role::Officer]).await;
    app.sign_in(&desk, &token, &[Role::Officer]).await;
    let other = "REPLACE(document, '\"id\": \"q1\",', '\"id\": \"q1\", \"other\": true,')";
    world.run(&format!("UPDATE survey_versions SET document = {other}"), vec![]).await;
    world.run("UPDATE surveys SET draft = (SELECT document FROM survey_versions LIMIT 1)", vec![]).await;
    typed_everywhere(&world, &url, &browser, &desk).await;
    let page = officer.get("/moderation").await.form("/do/moderation/next").send().await;
    let page = page.expect_text(CANARY);
    let form = officer.get(&format!("{}/concern", page.path())).await.form("/do/safeguarding/raise");
    let form = form.fill("urgency", "now").fill("what", CANARY).fill("why", CANARY).fill("done", CANARY);
    form.send().await.expect_status(200);
    store::housekeeping::run(&app.services).await.expect("kept");

    // A member's comment is among staff and members, and goes no further than its table.
    let found: Vec<_> = rows(app).await.into_iter().filter(|row| row.contains(CANARY)).map(|row| row.table).collect();
    assert_eq!(found, Vec::<String>::new(), "in a table: mails and the audit log among them");
    let found: Vec<_> = rows(app).await.into_iter().filter(|row| row.contains(COMMENT)).map(|row| row.table).collect();
    assert_eq!(found, ["survey_comments"]);
    let metrics = crate::ops::serve_on_free_port(metrics::router(app.services.clone(), figures)).await;
    let metrics = Browser::new(&metrics).get("/metrics").await.expect_status(200).body;
    assert!(metrics.contains("noise_requests_total") && !stands_in(metrics.as_bytes()));
    let (many, logged) = log.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(many > 1_000, "all levels are logged");
    assert!(!stands_in(&logged), "in the log: {}", line_with(&logged));
    assert!(!String::from_utf8_lossy(&logged).contains(COMMENT));
    // The database file with its journal, the files, and a backup of both; of PostgreSQL what pg_dump says.
    nowhere_below(&app.folder);
    let file = app.folder.join("backup.tar");
    backup(&app.config, &file, false).await.expect("written");
    assert!(!stands_in(&std::fs::read(&file).expect("read")));
    if matches!(backend, Postgres) {
        let dumped = pg("pg_dump --inserts \"$1\"", &app.config.database_url, "");
        assert!(dumped.len() > 10_000 && !stands_in(&dumped));
    }
}

/// What a command of PostgreSQL says of a database, `$1`. Without PostgreSQL's programs there is no proof.
pub fn pg(command: &str, url: &str, input: &str) -> Vec<u8> {
    let path = std::env::var("PATH").unwrap_or_default();
    let more = std::fs::read_dir("/usr/lib/postgresql").ok();
    let more = more.into_iter().flatten().flatten().map(|version| version.path().join("bin").display().to_string());
    let path = std::iter::once(path).chain(more).collect::<Vec<_>>().join(":");
    let mut asked = Command::new("sh");
    asked.arg("-c").arg(command).args(["sh", url, input]).env("PATH", path);
    let output = asked.output().expect("a shell");
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

fn line_with(log: &[u8]) -> String {
    let log = String::from_utf8_lossy(log);
    log.lines().find(|line| stands_in(line.as_bytes())).unwrap_or_default().chars().take(600).collect()
}

#[test]
fn the_log_is_really_listened_to() {
    let log = log();
    tracing::trace!("zqxtrace");
    let (_, logged) = log.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(String::from_utf8_lossy(&logged).contains("zqxtrace"));
}
