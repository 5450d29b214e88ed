//! A survey with a question of every kind, and somebody's way through it.

use domain::time::Timestamp;
use platform::random;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement, TryGetable, Value};

use crate::{
    app::{Backend, NOON, TestApp},
    browser::{Browser, Page},
};

pub const CODE: &str = "ACDEFG";

const DOCUMENT: &str = r#"{
    "title": {"en": "How is it going?", "cy": "Sut mae pethau?"},
    "intro": {"en": "We want to know.", "cy": "Rydyn ni eisiau gwybod."},
    "minutes": 3,
    "questions": [
        {"id": "q1", "kind": "single", "text": {"en": "Where are you happiest?", "cy": "Ble wyt ti hapusaf?"},
         "options": [{"id": "a", "en": "Home", "cy": "Gartref"}, {"id": "b", "en": "School", "cy": "Ysgol"}]},
        {"id": "q2", "kind": "several", "text": {"en": "What helps?", "cy": "Beth sy'n helpu?"},
         "options": [{"id": "a", "en": "Friends", "cy": "Ffrindiau"}, {"id": "b", "en": "Music", "cy": "Cerddoriaeth"},
                     {"id": "c", "en": "Sleep", "cy": "Cwsg"}]},
        {"id": "q3", "kind": "faces", "text": {"en": "How was today?", "cy": "Sut oedd heddiw?"}},
        {"id": "q4", "kind": "order", "text": {"en": "What matters most?", "cy": "Beth sydd bwysicaf?"},
         "options": [{"id": "a", "en": "Space", "cy": "Lle"}, {"id": "b", "en": "Family", "cy": "Teulu"},
                     {"id": "c", "en": "Money", "cy": "Arian"}]},
        {"id": "q5", "kind": "short", "text": {"en": "One word?", "cy": "Un gair?"}},
        {"id": "q6", "kind": "long", "text": {"en": "Anything else?", "cy": "Unrhyw beth arall?"}}
    ]
}"#;

/// A survey in which something is drawn.
pub const DRAWS: &str = r#"{
    "title": {"en": "Draw", "cy": "Tynna lun"}, "intro": {"en": "", "cy": ""}, "minutes": 1,
    "questions": [
        {"id": "q1", "kind": "yes_no", "text": {"en": "Well?", "cy": "Da?"}},
        {"id": "q2", "kind": "drawing", "text": {"en": "Draw your room", "cy": "Tynna lun o dy ystafell"}}
    ]
}"#;

pub struct World {
    pub app: TestApp,
    pub browser: Browser,
}

impl World {
    /// An open survey with the code `ACDEFG`, made by Seren.
    pub async fn start(backend: Backend, privacy: &str) -> Self {
        Self::asking(backend, privacy, DOCUMENT).await
    }

    /// The same with other questions.
    pub async fn asking(backend: Backend, privacy: &str, document: &str) -> Self {
        Self::set_up(TestApp::start(backend).await, privacy, document).await
    }

    /// The same in an installation that is there already.
    pub async fn of(app: TestApp, privacy: &str) -> Self {
        Self::set_up(app, privacy, DOCUMENT).await
    }

    async fn set_up(app: TestApp, privacy: &str, document: &str) -> Self {
        let (author, _) = app.person("Seren", &[domain::role::Role::Member]).await;
        let (survey, version) = (random::uuid(), random::uuid());
        let browser = app.visitor();
        let world = Self { app, browser };
        let Timestamp(now) = NOON;
        world
            .run(
                "INSERT INTO surveys (id, code, state, privacy, title, author_id, draft, version_id, \
                 created_at, updated_at, opened_at) VALUES ($1, $2, 'open', $3, \
                 '{\"en\":\"How is it going?\",\"cy\":\"Sut mae pethau?\"}', $4, '{}', $5, $6, $6, $6)",
                vec![survey.into(), CODE.into(), privacy.into(), author.0.into(), version.into(), now.into()],
            )
            .await;
        world
            .run(
                "INSERT INTO survey_versions (id, survey_id, number, document, created_at) VALUES ($1, $2, 1, $3, $4)",
                vec![version.into(), survey.into(), document.into(), now.into()],
            )
            .await;
        world
    }

    pub async fn run(&self, sql: &str, values: Vec<Value>) {
        let db = self.app.services.db.connection();
        db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.expect(sql);
        if sql.starts_with("UPDATE survey_versions") {
            // The program takes it that a frozen version never changes.
            self.app.services.frozen.0.write().expect("not poisoned").clear();
        }
    }

    /// The first column of the first row.
    pub async fn one<T: TryGetable>(&self, sql: &str) -> T {
        let db = self.app.services.db.connection();
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect(sql);
        row.expect("a row").try_get_by_index(0).expect("the type")
    }

    pub async fn rows(&self, table: &str) -> i64 {
        self.one(&format!("SELECT COUNT(*) FROM {table}")).await
    }

    pub async fn tally(&self, question: &str, choice: &str) -> i64 {
        let from = format!("FROM tallies WHERE question = '{question}' AND choice = '{choice}'");
        self.one(&format!("SELECT COALESCE((SELECT people {from}), 0)")).await
    }

    pub async fn close(&self) {
        self.run("UPDATE surveys SET state = 'closed', closed_at = 1", vec![]).await;
    }

    pub async fn publish(&self) {
        self.run("UPDATE surveys SET state = 'published', closed_at = 1, published_at = 1", vec![]).await;
    }

    /// Lets somebody work on the survey.
    pub async fn share_with(&self, name: &str) {
        let sql = "INSERT INTO survey_editors (survey_id, person_id) \
                   SELECT surveys.id, people.id FROM surveys, people WHERE people.name = $1";
        self.run(sql, vec![name.into()]).await;
    }

    pub async fn get(&self, rest: &str) -> Page {
        self.browser.get(&format!("/s/{CODE}{rest}")).await
    }
}

/// Answers the question of `page` and presses *Next*.
pub async fn next(page: &Page, fields: &[(&str, &str)]) -> Page {
    press(page, fields, "next").await
}

pub async fn press(page: &Page, fields: &[(&str, &str)], button: &str) -> Page {
    let form = page.form("/do/responses/answer").fill("then", button);
    let ticked = |name: &str| name.ends_with("[]");
    let form = fields.iter().filter(|(name, _)| ticked(name)).fold(form, |form, (name, value)| form.tick(name, value));
    fields
        .iter()
        .filter(|(name, _)| !ticked(name))
        .fold(form, |form, (name, value)| form.fill(name, value))
        .send()
        .await
}

/// Answers every question; the page to check them comes back.
pub async fn answer_all(browser: &Browser, prefix: &str, choice: &str, words: &str) -> Page {
    let page = browser.get(&format!("{prefix}/s/{CODE}/1")).await.expect_status(200);
    let page = next(&page, &[("choice", choice)]).await;
    let page = next(&page, &[("choices[]", "a"), ("choices[]", "c")]).await;
    let page = next(&page, &[("choice", "4")]).await;
    let page = next(&page, &[("rank[a]", "2"), ("rank[b]", "1"), ("rank[c]", "3")]).await;
    let page = next(&page, &[("text", "Alright")]).await;
    next(&page, &[("text", words), ("may_publish", "true")]).await.expect_status(200)
}
