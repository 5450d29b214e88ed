//! What wakes the administrator: the rules of `server/deploy` are read and tried by Debian's `promtool`, every figure
//! they name is there, and the figures move when something happens.

use std::{
    collections::BTreeSet,
    fs,
    io::Write as _,
    net::{IpAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use domain::{
    role::Role,
    source::Source,
    time::{DAY, HOUR, MINUTE},
};
use platform::{mail::Refusal, outbox, settings};
use reqwest::Method;
use rstest::rstest;
use server::{cli::serve, metrics};

use crate::{
    alarms::to_monday,
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::Browser,
    moderation::{column, said},
    ops::serve_on_free_port,
    voices::{run, tell},
};

const RULES: &str = "prometheus.rules.yml";
const TESTS: &str = "prometheus.tests.yml";

/// A file as it is shipped.
fn shipped(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("deploy").join(name)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What `promtool` says, which has nothing to complain of.
fn promtool(args: &[&str], file: Option<&str>, input: &str) -> String {
    let mut asked = Command::new("promtool");
    asked.args(args).args(file.map(shipped)).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut asked =
        asked.spawn().unwrap_or_else(|error| panic!("promtool starts (apt-get install prometheus): {error}"));
    asked.stdin.take().expect("piped").write_all(input.as_bytes()).expect("it reads");
    let answer = asked.wait_with_output().expect("it ends");
    let said = format!("{}{}", String::from_utf8_lossy(&answer.stdout), String::from_utf8_lossy(&answer.stderr));
    assert!(answer.status.success(), "promtool {args:?} {file:?}: {said}");
    said
}

#[test]
fn the_rules_are_read_and_each_fires_on_what_it_should_and_on_nothing_else() {
    let said = promtool(&["check", "rules"], Some(RULES), "");
    assert!(said.contains("SUCCESS"), "{said}");
    promtool(&["test", "rules"], Some(TESTS), "");
    // What an administrator copies into the configuration names the rules as well.
    promtool(&["check", "config"], Some("prometheus.scrape.yml"), "");
}

/// What is behind `key` in each line that begins with it.
fn said_of<'a>(rules: &'a str, key: &str) -> Vec<&'a str> {
    rules.lines().filter_map(|line| line.trim_start().strip_prefix(key)?.strip_prefix(": ")).collect()
}

#[test]
fn every_alert_is_tried_and_says_what_to_do() {
    let (rules, tests) = (read(&shipped(RULES)), read(&shipped(TESTS)));
    let running = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/running.md"));
    let alerts = said_of(&rules, "- alert");
    assert!(alerts.len() > 20, "{alerts:?}");
    for alert in &alerts {
        assert!(tests.contains(&format!("alertname=\"{alert}\"")), "{alert} is not tried in {TESTS}");
        assert!(running.contains(&format!("`{alert}`")), "{alert} is not in docs/running.md");
    }
    for key in ["expr", "for", "severity", "summary", "description", "runbook"] {
        assert_eq!(said_of(&rules, key).len(), alerts.len(), "each alert has its {key}");
    }
    assert!(said_of(&rules, "severity").iter().all(|severity| ["critical", "warning"].contains(severity)));
    assert_eq!(rules.matches("First: ").count(), alerts.len(), "what to do first");
}

const fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// The figures that an expression names, and those that it names with what they are of: `noise_overdue{what="alarm"}`.
fn named(expression: &str) -> BTreeSet<&str> {
    let plain = expression.split(|c: char| !is_of_a_name(c));
    let labelled = expression.match_indices('{').map(|(at, _)| {
        let begins = expression[..at].rfind(|c: char| !is_of_a_name(c)).map_or(0, |before| before + 1);
        let ends = expression[at..].find('}').expect("it ends") + at + 1;
        &expression[begins..ends]
    });
    plain.chain(labelled).filter(|name| name.starts_with("noise_")).collect()
}

/// The program, ended with the test.
struct Program(Child);

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn free_address() -> String {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|bound| bound.local_addr());
    free.expect("a free port").to_string()
}

/// What the real program says of itself once all its jobs have begun.
async fn scraped(app: &TestApp) -> String {
    serve::migrate(&app.services).await.expect("in order");
    let figures = free_address();
    let mut program = Command::new(env!("CARGO_BIN_EXE_make-a-noise"));
    program.arg("serve").current_dir(&app.folder).env("NOISE_ADDR", free_address());
    program.env("NOISE_METRICS_ADDR", &figures).env("NOISE_SMTP_URL", "smtp://127.0.0.1:1");
    program.env("NOISE_DATABASE_URL", &app.config.database_url).env("NOISE_FILES_URL", &app.config.files_url);
    program.env("NOISE_KEY_FILE", &app.config.key_file).stderr(Stdio::null());
    let _program = Program(program.spawn().expect("it starts"));
    let prometheus = Browser::new(&format!("http://{figures}"));
    for _ in 0..600 {
        if let Ok(answer) = prometheus.raw(Method::GET, "/metrics").send().await {
            let text = answer.text().await.expect("a text");
            if ["danger", "house", "mail"].iter().all(|task| text.contains(&format!("{{task=\"{task}\"}}"))) {
                return text;
            }
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the program shows no figures");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_that_a_rule_names_is_there_and_is_a_number() {
    let app = TestApp::start(Sqlite).await;
    let text = scraped(&app).await;
    promtool(&["check", "metrics"], None, &text);
    let values: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    for line in &values {
        let (name, value) = line.rsplit_once(' ').expect("a figure and its value");
        assert!(name.starts_with("noise_") && value.parse::<f64>().is_ok(), "{line}");
    }
    let rules = read(&shipped(RULES));
    let named: BTreeSet<_> = said_of(&rules, "expr").into_iter().flat_map(named).collect();
    assert!(named.len() > 20, "{named:?}");
    for name in named {
        let is_it = |line: &&str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(['{', ' ']));
        assert!(values.iter().any(is_it), "a rule names {name}, which is not in\n{text}");
    }
}

/// The figures of a server whose clock is moved by hand.
async fn watched(app: &TestApp) -> Browser {
    let figures = metrics::router(app.services.clone(), metrics::Figures::default());
    Browser::new(&serve_on_free_port(figures).await)
}

/// What a figure says now.
async fn figure(watched: &Browser, name: &str) -> String {
    let text = watched.get("/metrics").await.expect_status(200).body;
    let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    value.unwrap_or_else(|| panic!("no {name} in\n{text}")).to_owned()
}

/// How many of a kind are past their time, as it is said, and for how many seconds the first of them.
async fn overdue(watched: &Browser, what: &str) -> (u64, i64) {
    let most = figure(watched, &format!("noise_overdue{{what=\"{what}\"}}")).await;
    let seconds = figure(watched, &format!("noise_overdue_seconds{{what=\"{what}\"}}")).await;
    (most.parse().expect("a number"), seconds.parse().expect("a number"))
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_may_be_danger_is_seen_until_somebody_has_seen_to_it(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    app.person("Ruth", &[Role::Lead]).await;
    to_monday(&app);
    let watched = watched(&app).await;
    let id = said(&app, "zqxcanary hit me").await;
    column(&app, id, "flagged", true).await;
    app.clock.forward(14 * MINUTE);
    assert_eq!(overdue(&watched, "alarm").await, (0, 0));
    app.clock.forward(MINUTE);
    assert_eq!(overdue(&watched, "alarm").await, (5, 0), "it does not say how few");
    app.clock.forward(15 * MINUTE);
    assert_eq!(overdue(&watched, "alarm").await, (5, 15 * 60));
    // Of the next one it does not say when it was said, only in which quarter of an hour that was.
    run(&app, "UPDATE voices SET state = 'withdrawn'").await;
    assert_eq!(overdue(&watched, "alarm").await, (0, 0));
    app.clock.forward(4 * MINUTE);
    let id = said(&app, "zqxcanary hits me").await;
    column(&app, id, "flagged", true).await;
    app.clock.forward(25 * MINUTE);
    assert_eq!(overdue(&watched, "alarm").await, (0, 0));
    app.clock.forward(MINUTE);
    assert_eq!(overdue(&watched, "alarm").await, (5, 0));

    // Mail of it does not go out.
    assert_eq!(figure(&watched, "noise_danger_mail_failing").await, "0");
    store::housekeeping::run(&app.services).await.expect("kept");
    app.clock.forward(10 * MINUTE);
    assert_eq!(figure(&watched, "noise_danger_mail_failing").await, "1");

    // Nobody opens it for days.
    assert_eq!(overdue(&watched, "voice").await, (0, 0));
    app.clock.forward(DAY);
    assert_eq!(overdue(&watched, "voice").await.0, 5);
    assert_eq!(overdue(&watched, "voice_two_days").await, (0, 0));
    app.clock.forward(DAY);
    assert_eq!(overdue(&watched, "voice_two_days").await, (5, 36 * 60));
    let text = watched.get("/metrics").await.body;
    assert!(!text.contains("zqx") && !text.contains("Ruth") && !text.contains(&id.to_string()), "{text}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_concern_is_seen_past_each_of_its_clocks(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    let lead = app.signed_in("Ruth", &[Role::Lead]).await;
    let watched = watched(&app).await;
    let id = said(&app, "zqxcanary").await;
    let form = officer.get(&format!("/moderation/{id}/concern")).await.form("/do/safeguarding/raise");
    form.fill("urgency", "now").fill("what", "seen").fill("why", "worry").send().await.expect_status(200);
    app.clock.forward(15 * MINUTE);
    assert_eq!(overdue(&watched, "concern").await, (0, 0));
    app.clock.forward(MINUTE);
    assert_eq!(overdue(&watched, "concern").await, (5, 60), "no lead has it in hand");
    let page = lead.get("/concerns").await.follow("Concern ").await;
    page.form("/do/safeguarding/acknowledge").send().await.expect_text("in your hands now");
    assert_eq!(overdue(&watched, "concern").await, (0, 0));
    app.clock.forward(4 * HOUR);
    assert_eq!(overdue(&watched, "concern").await, (5, 16 * 60), "nothing is decided");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_advocate_and_a_complaints_manager_who_are_late_are_seen(#[case] backend: Backend) {
    let app = crate::advocacy::council(backend).await;
    let figures = watched(&app).await;
    crate::advocacy::ask(&app.visitor()).await.expect_status(200);
    assert_eq!(overdue(&figures, "advocate").await, (0, 0));
    // Two working days from Sunday end with Tuesday.
    app.clock.forward(2 * DAY + 13 * HOUR);
    assert_eq!(overdue(&figures, "advocate").await, (5, 60 * 60));

    let app = crate::complaints::council(backend).await;
    let figures = watched(&app).await;
    let child = app.visitor();
    tell(&child, "the food is cold", "confidential").await.expect_status(200);
    crate::complaints::complain(&child, "council", "").await.expect_status(200);
    assert_eq!(overdue(&figures, "complaint").await, (0, 0));
    // Ten working days from Sunday end with a Friday.
    app.clock.forward(13 * DAY);
    assert_eq!(overdue(&figures, "complaint").await, (5, 12 * 60 * 60));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_an_administrator_has_to_see_to_is_seen(#[case] backend: Backend) {
    let app = TestApp::sending_mail(backend).await;
    let watched = watched(&app).await;
    assert_eq!(figure(&watched, "noise_mail_server").await, "1");
    assert_ne!(figure(&watched, "noise_first_steps_left").await, "0");
    for of in ["noise_database_bytes", "noise_disk_free_bytes{of=\"files\"}", "noise_disk_bytes{of=\"files\"}"] {
        assert!(figure(&watched, of).await.parse::<u64>().is_ok_and(|bytes| bytes > 0), "{of}");
    }

    // A mailbox that there is not.
    app.person("Meg", &[Role::Member]).await;
    let form = app.visitor().get("/sign-in").await.form("/do/people/ask-link");
    form.fill("email", "meg@example.org").send().await.expect_status(200);
    app.settled().await;
    let due = outbox::claim(&app.services, 100).await.expect("claimed");
    assert!(!due.is_empty());
    assert_eq!(figure(&watched, "noise_mail_refused").await, "0");
    for mail in &due {
        let refusal = Refusal { said: "550 5.1.1 No such mailbox".into(), for_good: true };
        store::people::mail_tried(&app.services, mail, Err(refusal)).await.expect("noted");
    }
    assert_eq!(figure(&watched, "noise_mail_refused").await, due.len().to_string());
    app.clock.forward(DAY);
    assert_eq!(figure(&watched, "noise_mail_refused").await, "0", "that was yesterday");

    // No backup, and one of yesterday.
    assert_eq!(figure(&watched, "noise_backup_age_seconds").await, "+Inf");
    let noted = settings::note_time(app.services.db.connection(), settings::BACKED_UP, app.clock.now()).await;
    noted.expect("noted");
    app.clock.forward(27 * HOUR);
    assert_eq!(figure(&watched, "noise_backup_age_seconds").await, (27 * 60 * 60).to_string());

    // Nobody is left who would read what children write.
    assert_eq!(figure(&watched, "noise_somebody_reads").await, "1");
    app.close_everybody().await;
    assert_eq!(figure(&watched, "noise_somebody_reads").await, "0");

    // By the clock that never jumps only moments have passed.
    let jumped: i64 = figure(&watched, "noise_clock_jump_seconds").await.parse().expect("a number");
    assert!((51 * 60 * 60 - 300..=51 * 60 * 60).contains(&jumped), "{jumped}");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_guesses_is_seen(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let watched = watched(&app).await;
    assert_eq!(figure(&watched, "noise_receipt_guesses_used_up").await, "0");
    for n in 0..200_u8 {
        let source = Source::from(IpAddr::from([192, 0, 2, n / 10]));
        app.services.guesses.turn(Some(source), app.clock.now());
    }
    assert_eq!(figure(&watched, "noise_receipt_guesses_used_up").await, "1");
    let form = app.visitor().get("/sign-in/password").await.form("/do/people/enter");
    let form = form.fill("email", "nobody@example.org").fill("password", "a wrong password").fill("code", "000000");
    for _ in 0..10 {
        assert_eq!(figure(&watched, "noise_accounts_slowed").await, "0");
        form.clone().send().await.expect_status(422);
    }
    assert_eq!(figure(&watched, "noise_accounts_slowed").await, "1");
    app.clock.forward(MINUTE);
    assert_eq!(figure(&watched, "noise_receipt_guesses_used_up").await, "0");
    assert_eq!(figure(&watched, "noise_accounts_slowed").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_cannot_be_written_is_seen_and_all_the_rest_as_well() {
    let app = TestApp::start(Sqlite).await;
    // As every server does when it starts: from then on there is something to write to.
    assert_eq!(settings::key_fits(&app.services).await, Ok(true));
    let watched = watched(&app).await;
    assert_eq!(figure(&watched, "noise_ready").await, "1");
    run(&app, "CREATE TRIGGER full BEFORE UPDATE ON settings BEGIN SELECT RAISE(ABORT, 'disk is full'); END").await;
    for (name, value) in [("noise_ready", "0"), ("noise_database_writable", "0"), ("noise_files_answer", "1")] {
        assert_eq!(figure(&watched, name).await, value, "{name}");
    }
    assert_eq!(overdue(&watched, "alarm").await, (0, 0));
    run(&app, "DROP TRIGGER full").await;
    assert_eq!(figure(&watched, "noise_ready").await, "1");
}
