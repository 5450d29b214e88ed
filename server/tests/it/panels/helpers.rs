//! A panel with a clerk, two panel members of whom one sits on it, and an officer.

use std::collections::HashMap;

use domain::{ids::VoiceId, role::Role};
use platform::outbox::{self, QueuedMail};
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement};

use crate::{
    app::{Backend, TestApp},
    browser::{Browser, Page},
    moderation::{column, said},
};

pub struct Desk {
    pub clerk: Browser,
    /// Sits on the panel, and chairs it.
    pub ann: Browser,
    /// Does not.
    pub bob: Browser,
    pub officer: Browser,
    /// The panel's address.
    pub path: String,
}

/// A server and its desk.
pub async fn opened(backend: Backend) -> (TestApp, Desk) {
    let app = TestApp::start(backend).await;
    let desk = Desk::open(&app).await;
    (app, desk)
}

/// The same with a meeting planned for this day, and its address.
pub async fn planned(backend: Backend, day: &str) -> (TestApp, Desk, String) {
    let (app, desk) = opened(backend).await;
    let meeting = desk.plan(day).await;
    (app, desk, meeting)
}

impl Desk {
    pub async fn open(app: &TestApp) -> Self {
        themes(app).await;
        let clerk = app.signed_in("Clerk", &[Role::Clerk]).await;
        let (id, token) = app.person("Ann", &[Role::PanelMember]).await;
        let ann = app.visitor();
        app.sign_in(&ann, &token, &[Role::PanelMember]).await;
        let bob = app.signed_in("Bob", &[Role::PanelMember]).await;
        let officer = app.signed_in("Megan", &[Role::Officer]).await;
        let form = clerk.get("/panels/new").await.expect_status(200).form("/do/panels/add");
        form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
        let form = form.fill("name[en]", "Corporate Parenting Panel").fill("name[cy]", "Panel Rhianta Corfforaethol");
        let members = form.send().await.expect_status(200);
        let form = members.form("/do/panels/add-member").fill("person", &id.to_string()).fill("kind", "elected");
        let form = form.fill("office", "chair");
        form.clone().send().await.expect_status(200).expect_text("Ann");
        form.send().await.expect_status(422).expect_text("sits on the panel already");
        Self { clerk, ann, bob, officer, path: "/panels/corporate-parenting-panel".into() }
    }

    /// Plans a meeting; its address.
    pub async fn plan(&self, day: &str) -> String {
        let form = self.clerk.get(&format!("{}/meetings/new", self.path)).await.form("/do/panels/plan");
        form.clone().send().await.expect_status(422).expect_text("Give a day");
        form.clone().fill("held_on", "2020-01-01").send().await.expect_status(422).expect_text("in the past");
        let form = form.fill("held_on", day).fill("place", "Town hall, room 2");
        let page = form.clone().send().await.expect_status(200);
        let again = form.send().await.expect_status(200);
        assert_eq!(page.path(), again.path(), "planned once");
        page.path().to_owned()
    }

    /// Publishes a meeting's agenda.
    pub async fn publish(&self, meeting: &str) -> Page {
        self.clerk.get(meeting).await.form("/do/panels/publish-agenda").send().await.expect_status(200)
    }

    /// Adds a report to a meeting.
    pub async fn report(&self, meeting: &str, title: &str) -> Page {
        let form = self.clerk.get(meeting).await.form("/do/panels/add-item");
        form.fill("title[en]", title).fill("title[cy]", title).send().await.expect_status(200)
    }

    /// The address of an item of a meeting, by its title.
    pub async fn item(&self, meeting: &str, title: &str) -> String {
        self.clerk.get(meeting).await.follow(title).await.expect_status(200).path().to_owned()
    }

    /// Marks everybody as present.
    pub async fn hold(&self, meeting: &str) -> Page {
        let page = self.clerk.get(meeting).await.expect_status(200);
        let mut form = page.form("/do/panels/record");
        for name in names(&page, "mark") {
            form = form.fill(&name, "present");
        }
        form.send().await.expect_status(200)
    }

    /// Everything shared goes to the panel.
    pub async fn route(&self, app: &TestApp) -> Page {
        let _ = app;
        let page = self.officer.get("/moderation/shared").await.expect_status(200);
        let panel = page.attr("select[name=panel] option:nth-child(2)", "value").expect("a panel");
        page.form("/do/moderation/route").fill("panel", &panel).fill("themes[]", "home").send().await
    }
}

/// The chair, who is on the page of what was written, looks at what was found and releases it.
pub async fn released(page: Page) -> Page {
    let page = page.expect_status(200).expect_text("Waiting to be released");
    let form = page.form("/do/panels/release");
    let form = if page.body.contains("name=\"seen[]\"") { form.tick("seen[]", "yes") } else { form };
    form.send().await.expect_status(200).expect_text("It has been released.")
}

/// The names of the fields `prefix[…]` of a page, each once, in their order.
pub fn names(page: &Page, prefix: &str) -> Vec<String> {
    let start = format!("name=\"{prefix}[");
    let mut names = Vec::new();
    for part in page.body.split(&start).skip(1) {
        let id = part.split(']').next().expect("closed");
        let name = format!("{prefix}[{id}]");
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

pub async fn themes(app: &TestApp) {
    let sql = "INSERT INTO themes (key, name, position) VALUES ('home', '{\"en\":\"Where I live\",\"cy\":\"Ble rydw i''n byw\"}', 1) ON CONFLICT DO NOTHING";
    app.services.db.connection().execute_unprepared(sql).await.expect("themes");
}

/// A voice about home that an officer has shared.
pub async fn shared(app: &TestApp, text: &str) -> VoiceId {
    let id = said(app, text).await;
    column(app, id, "theme", "home").await;
    column(app, id, "shared_text", text).await;
    column(app, id, "decided_at", app.clock.now().0).await;
    column(app, id, "state", "shared").await;
    id
}

pub async fn count(app: &TestApp, sql: &str) -> i64 {
    let db = app.services.db.connection();
    let asked = Statement::from_string(db.get_database_backend(), sql.to_owned());
    let row = db.query_one_raw(asked).await.expect("asked").expect("a row");
    row.try_get_by_index::<i64>(0).expect("a number")
}

pub struct Sent {
    pub to: String,
    pub subject: String,
    pub text: String,
    pub file: String,
}

/// Mails about agendas in the outbox, oldest first.
pub async fn mails(app: &TestApp) -> Vec<Sent> {
    let all = outbox::newest(&app.services, 1_000).await.expect("read");
    let agendas = all.into_iter().rev().filter(|waiting| waiting.kind == "agenda");
    let sent = agendas.map(|QueuedMail { mail, .. }| Sent {
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        file: mail.attachment.expect("a calendar file").text,
    });
    sent.collect()
}

/// The properties of a calendar file with one event, parameters left out; holds it to RFC 5545.
pub fn parse(file: &str) -> HashMap<String, String> {
    assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "a line is too long: {file}");
    let whole = file.replace("\r\n ", "");
    let mut open = Vec::new();
    let mut found = HashMap::new();
    for line in whole.lines() {
        let at = line.find(':').expect("a property");
        // A colon in quotes belongs to a parameter.
        let (name, value) = (line[..at].split(';').next().expect("a name"), &line[at + 1..]);
        match name {
            "BEGIN" => open.push(value.to_owned()),
            "END" => assert_eq!(open.pop().as_deref(), Some(value)),
            _ => {
                found.insert(name.to_owned(), value.to_owned());
            }
        }
    }
    assert!(open.is_empty(), "{file}");
    for must in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "VERSION", "PRODID", "METHOD"] {
        assert!(found.contains_key(must), "no {must}: {file}");
    }
    found
}
