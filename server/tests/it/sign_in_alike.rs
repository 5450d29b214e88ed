//! Nobody learns who has an account: signing in and asking for a link answer alike for everybody and for nobody, in words
//! and headers, in what the database is asked, and in time.

use std::time::{Duration, Instant};

use domain::role::Role;
use reqwest::{Client, header, redirect};
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    voices::run,
};

/// Somebody on the staff, nobody, somebody whose account is closed, a member: addresses of one length.
const EMAILS: [&str; 4] = ["olwen@example.org", "nobby@example.org", "delia@example.org", "megan@example.org"];
/// Where an address is typed, and what is typed beside it.
const DOORS: [(&str, &str); 2] = [
    ("/do/people/enter?from=/sign-in/password", "&password=a+wrong+password&code=000000"),
    ("/do/people/ask-link?from=/sign-in", ""),
];
/// So many tries of each.
const ROUNDS: usize = 40;
/// What is measured on a busy machine is measured again.
const ATTEMPTS: usize = 3;

/// A council with them, and somebody who tries.
struct Stranger {
    app: TestApp,
    client: Client,
    /// Each try may come from another address, so that none has to wait.
    tries: usize,
}

/// What somebody who tries can see.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    status: u16,
    headers: Vec<(String, String)>,
    /// Without what was typed.
    body: String,
}

struct Answer {
    seen: Seen,
    statements: u64,
    took: Duration,
}

impl Stranger {
    async fn new(backend: Backend) -> Self {
        let app = TestApp::start_with(backend, |config| config.trusted_proxies = 1).await;
        for name in ["Olwen", "Delia"] {
            app.signed_in(name, &[Role::Officer]).await;
        }
        app.person("Megan", &[Role::Member]).await;
        run(&app, "UPDATE people SET disabled_at = 1 WHERE name = 'Delia'").await;
        let client = Client::builder().redirect(redirect::Policy::none()).build().expect("a client");
        Self { app, client, tries: 0 }
    }

    /// From an address of its own.
    async fn tries(&mut self, door: (&str, &str), email: &str, cookie: &str) -> Answer {
        self.tries += 1;
        self.tries_from(self.tries, door, email, cookie).await
    }

    async fn tries_from(&self, from: usize, (action, rest): (&str, &str), email: &str, cookie: &str) -> Answer {
        let mut asked = self
            .client
            .post(format!("{}{action}", self.app.url))
            .header(header::ACCEPT, "text/html,*/*")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-forwarded-for", format!("198.51.{}.{}", from / 250, from % 250))
            .body(format!("email={email}{rest}"));
        if !cookie.is_empty() {
            asked = asked.header(header::COOKIE, cookie);
        }
        let (before, start) = (self.app.services.db.statements(), Instant::now());
        let answer = asked.send().await.expect("an answer");
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let body = answer.text().await.expect("a text");
        let (took, statements) = (start.elapsed(), self.app.services.db.statements() - before);
        let headers = headers.iter().filter(|(name, _)| *name != header::DATE);
        let headers = headers.map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
        Answer { seen: Seen { status, headers, body: body.replace(email, "") }, statements, took }
    }

    /// How long each took for each address, one after the other and in turns, the shortest first.
    async fn times(&mut self, door: (&str, &str)) -> Vec<Vec<Duration>> {
        let mut times = vec![Vec::new(); EMAILS.len()];
        for round in 0..ROUNDS {
            // What comes after the answers of the last round slows down nobody in this one.
            self.app.settled().await;
            for n in 0..EMAILS.len() {
                let who = (n + round) % EMAILS.len();
                times[who].push(self.tries(door, EMAILS[who], "").await.took);
            }
        }
        for one in &mut times {
            one.sort_unstable();
        }
        times
    }
}

/// Whether two lots of times are as good as the same: their medians differ by less than half of what is between the
/// quarters, or by less than a fifth.
fn alike(one: &[Duration], other: &[Duration]) -> bool {
    let quarter = |times: &[Duration], n: usize| times[times.len() * n / 4];
    let spread = |times: &[Duration]| quarter(times, 3).saturating_sub(quarter(times, 1));
    let (median, its) = (quarter(one, 2), quarter(other, 2));
    median.abs_diff(its) < (spread(one).max(spread(other)) / 2).max(median.max(its) / 5)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_says_the_same_and_asks_the_database_as_much(#[case] backend: Backend) {
    let mut stranger = Stranger::new(backend).await;
    // A browser that says it is known is looked up, whoever it tries.
    for cookie in ["", "noise-known=0123456789abcdef0123456789abcdef"] {
        for door in DOORS {
            let mut statements = Vec::new();
            for _ in 0..ATTEMPTS {
                let mut answers = Vec::new();
                for email in EMAILS {
                    stranger.app.settled().await;
                    answers.push(stranger.tries(door, email, cookie).await);
                }
                for answer in &answers {
                    assert_eq!(answer.seen, answers[0].seen, "{door:?}");
                    assert!(matches!(answer.seen.status, 303 | 422), "{door:?}: {}", answer.seen.status);
                }
                // The first of all reads what others then know.
                statements = answers.iter().map(|answer| answer.statements).collect();
                if statements.iter().all(|n| *n == statements[0]) {
                    break;
                }
            }
            assert!(statements[0] > 0 && statements.iter().all(|n| *n == statements[0]), "{door:?}: {statements:?}");
        }
    }
}

/// Ten wrong tries from one place, and one more that has to wait.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_try_after_which_one_has_to_wait_is_like_the_others(#[case] backend: Backend) {
    let stranger = Stranger::new(backend).await;
    let mut counts = Vec::new();
    for attempt in 0..ATTEMPTS {
        counts.clear();
        for email in EMAILS {
            let mut tries = Vec::new();
            for n in 0..11 {
                stranger.app.settled().await;
                let answer = stranger.tries_from(attempt + 1, DOORS[0], email, "").await;
                let waits = answer.seen.body.contains("too many wrong tries from here");
                assert_eq!((answer.seen.status, waits), (422, n == 10), "try {n} of {email}");
                tries.push(answer.statements);
            }
            counts.push(tries);
        }
        if counts.iter().all(|tries| *tries == counts[0]) {
            break;
        }
    }
    assert!(counts.iter().all(|tries| *tries == counts[0]), "{counts:?}");
    // Of accounts that there are the log knows, a moment later.
    stranger.app.settled().await;
    let slowed = "SELECT COUNT(*) FROM audit WHERE action = 'person.slowed_down'";
    assert!(crate::voices::count(&stranger.app, slowed).await >= 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_takes_as_long_for_nobody_as_for_somebody(#[case] backend: Backend) {
    let mut stranger = Stranger::new(backend).await;
    for door in DOORS {
        let mut differ = Vec::new();
        for _ in 0..ATTEMPTS {
            let times = stranger.times(door).await;
            let medians: Vec<_> = EMAILS.iter().zip(&times).map(|(email, one)| (*email, one[one.len() / 2])).collect();
            differ = if times.iter().all(|one| alike(one, &times[1])) { Vec::new() } else { medians };
            if differ.is_empty() {
                break;
            }
        }
        assert!(differ.is_empty(), "{door:?}: {differ:?}");
    }
}
