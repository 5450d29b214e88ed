//! What the stories of voices share: telling, counting, looking at the disk.

use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement, Value};

use crate::{
    app::TestApp,
    browser::{Browser, Page},
};

/// A word that must turn up nowhere it does not belong.
pub const CANARY: &str = "Kanarienvogel-83";

/// Fills in the form with the least there is, and sends it.
pub async fn tell(browser: &Browser, text: &str, privacy: &str) -> Page {
    let page = browser.get("/tell").await.expect_status(200);
    page.form("/do/voices/tell").fill("text", text).fill("privacy", privacy).send().await
}

/// The four words on the page that says thank you.
pub fn words(page: &Page) -> String {
    page.all(".receipt .words li").join(" ")
}

/// Comes back with the words of a receipt, which no browser holds for long.
pub async fn come_back(browser: &Browser, words: &str) -> Page {
    browser.get("/follow").await.form("/do/voices/follow").fill("words", words).send().await.expect_status(200)
}

/// The one number that `sql` answers with.
pub async fn count(app: &TestApp, sql: &str) -> i64 {
    let db = app.services.db.connection();
    let asked = Statement::from_string(db.get_database_backend(), sql.to_owned());
    let row = db.query_one_raw(asked).await.expect("asked").expect("a row");
    row.try_get_by_index::<i64>(0).expect("a number")
}

/// The ids that a question answers with, as forms post them: PostgreSQL's own text, or SQLite's bytes as hex.
pub async fn asked(app: &TestApp, postgres: &str, sqlite: &str) -> Vec<String> {
    let db = app.services.db.connection();
    let sql = if app.services.db.is_postgres() { postgres } else { sqlite };
    let rows =
        db.query_all_raw(Statement::from_string(db.get_database_backend(), sql.to_owned())).await.expect("asked");
    rows.iter().map(|row| row.try_get_by_index::<String>(0).expect("a text")).collect()
}

/// Does what no form does.
pub async fn run(app: &TestApp, sql: &str) {
    app.services.db.connection().execute_unprepared(sql).await.expect(sql);
}

/// `run`, with values.
pub async fn insert<const N: usize>(app: &TestApp, sql: &str, values: [Value; N]) {
    let db = app.services.db.connection();
    db.execute_raw(Statement::from_sql_and_values(db.get_database_backend(), sql, values)).await.expect(sql);
}

/// A black square.
pub fn png(side: u32) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    image::DynamicImage::new_rgb8(side, side).write_to(&mut file, image::ImageFormat::Png).expect("drawn");
    file.into_inner()
}

/// Every file in a folder and its folders.
pub fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .flat_map(|entry| if entry.path().is_dir() { files_below(&entry.path()) } else { vec![entry.path()] })
        .collect()
}
