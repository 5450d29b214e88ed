//! Anonymous means anonymous: whoever has the whole database, its file and the files beside it, and has watched when
//! each person pressed, pairs nothing with anybody.

use std::{collections::BTreeSet, time::UNIX_EPOCH};

use domain::{
    role::Role,
    time::{DAY, HOUR, MINUTE, Timestamp},
};
use platform::random;
use rstest::rstest;
use sea_orm_migration::sea_orm::{ConnectionTrait as _, Statement, prelude::Uuid};

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        NOON,
    },
    browser::Browser,
    responses::world::{CODE, World, answer_all, next},
    tables::rows,
    voices::{files_below, png, tell},
};

const PEOPLE: usize = 10;

/// The ids of a table in the order in which its rows lie.
async fn as_they_lie(world: &World, table: &str, column: &str) -> Vec<Uuid> {
    let db = world.app.services.db.connection();
    let order = if world.app.services.db.is_postgres() { "ctid" } else { "rowid" };
    let sql = format!("SELECT {column} FROM {table} ORDER BY {order}");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("read");
    rows.iter().map(|row| row.try_get_by_index(0).expect("an id")).collect()
}

/// Those of a table that were not there before.
async fn new_one(world: &World, table: &str, known: &mut BTreeSet<Uuid>) -> Uuid {
    let new: Vec<_> = as_they_lie(world, table, "id").await.into_iter().filter(|id| known.insert(*id)).collect();
    assert_eq!(new.len(), 1, "one row of {table} for one person");
    new[0]
}

/// How many things lie at the place at which they came.
fn told_by_order(lie: &[Uuid], came: &[Uuid]) -> usize {
    let lie: Vec<_> = lie.iter().filter(|id| came.contains(id)).collect();
    lie.into_iter().zip(came).filter(|(one, other)| one == other).count()
}

/// The night comes, and the house is kept through it.
async fn a_night_passes(world: &World) {
    for _ in 0..20 {
        world.app.clock.forward(HOUR);
        store::housekeeping::run(&world.app.services).await.expect("kept");
    }
}

/// What only this phone holds: its cookies.
async fn cookies(browser: &Browser) -> Vec<String> {
    let page = browser.get(&format!("/s/{CODE}/1")).await;
    page.form("/do/responses/answer").value("sitting").map(str::to_owned).into_iter().collect()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn ten_people_at_known_moments_are_paired_with_nothing(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let app = &world.app;
    store::housekeeping::run(&app.services).await.expect("kept");
    app.clock.forward(HOUR);
    let begin = app.clock.now();
    let (mut sent, mut said, mut told) = (Vec::new(), Vec::new(), Vec::new());
    let (mut responses, mut voices) = (BTreeSet::new(), BTreeSet::new());
    let mut sittings = Vec::new();
    for person in 0..PEOPLE {
        let browser = app.visitor();
        let page = answer_all(&browser, "", if person % 2 == 0 { "a" } else { "b" }, "").await;
        sittings.extend(cookies(&browser).await);
        app.clock.forward(MINUTE + 7);
        page.form("/do/responses/submit").send().await.expect_status(200);
        sent.push(new_one(&world, "responses", &mut responses).await);
        // Everybody wrote one word.
        said.push(new_one(&world, "voices", &mut voices).await);
        app.clock.forward(2 * MINUTE + 11);
        tell(&app.visitor(), "Something about the food", "anonymous").await.expect_status(200);
        told.push(new_one(&world, "voices", &mut voices).await);
        app.clock.forward(3 * MINUTE);
    }
    let end = app.clock.now();
    a_night_passes(&world).await;

    // No number anywhere is a moment at which somebody was here.
    let all = rows(app).await;
    for row in &all {
        for (column, cell) in &row.cells {
            let Ok(number) = String::from_utf8_lossy(cell).parse::<i64>() else { continue };
            let near = (begin.0..=end.0).contains(&number);
            assert!(!near, "{}.{column} has a moment: {number}", row.table);
        }
    }
    // No id says when it was made.
    let named = |column: &str| column == "id" || column.ends_with("_id");
    let mut looked_at = 0;
    for (column, cell) in all.iter().flat_map(|row| &row.cells).filter(|(column, _)| named(column)) {
        let Ok(id) = String::from_utf8_lossy(cell).parse::<Uuid>() else { continue };
        assert!(!matches!(id.get_version_num(), 1 | 6 | 7), "{column} {id} has a time in it");
        looked_at += 1;
    }
    assert!(looked_at > 50);
    // No order in which rows lie is the order in which people came; by chance eight of ten are so once in 100,000.
    for (table, column, came) in
        [("responses", "id", &sent), ("voices", "id", &said), ("voices", "id", &told), ("originals", "voice_id", &said)]
    {
        let lie = as_they_lie(&world, table, column).await;
        assert!(told_by_order(&lie, came) <= 7, "{table} lies as people came");
    }
    let mut lie = as_they_lie(&world, "answers", "response_id").await;
    lie.dedup();
    assert!(told_by_order(&lie, &sent) <= 7, "answers lie as people came");
    // Nothing of a response says that, or in which language, this person wrote.
    let marks = "SELECT COUNT(*) FROM answers WHERE text IS NOT NULL OR choice = '*' OR may_publish";
    assert_eq!(world.one::<i64>(marks).await, 0);
    assert_eq!(world.one::<i64>("SELECT COUNT(DISTINCT lang) FROM responses").await, 1);
    if app.services.db.is_postgres() {
        // One transaction wrote them all.
        let stamps = "SELECT COUNT(DISTINCT xmin::text) FROM (SELECT xmin FROM responses UNION ALL \
                      SELECT xmin FROM voices UNION ALL SELECT xmin FROM answers) all_of_them";
        assert_eq!(world.one::<i64>(stamps).await, 1);
    } else {
        // What the phones hold is nowhere in the file, nor its fingerprint.
        let file = std::fs::read(app.folder.join("noise.db")).expect("the database");
        let holds = |part: &[u8]| file.windows(part.len()).any(|bytes| bytes == part);
        assert!(holds(sent[0].as_bytes()), "it is looked for where everything lies");
        assert_eq!(sittings.len(), PEOPLE);
        for sitting in &sittings {
            assert!(!holds(sitting.as_bytes()), "the key of a form");
            assert!(!holds(&random::hash(sitting)), "the fingerprint of one");
        }
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_same_form_is_known_for_half_an_hour_and_then_by_nobody(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let app = &world.app;
    let page = answer_all(&world.browser, "", "a", "").await;
    let form = || page.form("/do/responses/submit");
    form().send().await.expect_status(200);
    app.clock.forward(20 * MINUTE);
    store::housekeeping::run(&app.services).await.expect("kept");
    form().send().await.expect_status(200).expect_text("We heard you");
    assert_eq!(world.rows("responses").await, 1);
    app.clock.forward(20 * MINUTE);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(world.one::<i64>("SELECT COUNT(*) FROM once WHERE key LIKE '%responses%'").await, 0);
    // A save that comes as late begins nothing that is sent by anybody.
    form().send().await;
    assert_eq!(world.one::<i64>("SELECT COUNT(*) FROM responses WHERE state = 'submitted'").await, 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_moment_of_an_alarm_goes_with_it(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let app = &world.app;
    app.clock.forward(21 * HOUR + 30 * MINUTE);
    let officer = app.signed_in("Megan", &[Role::Officer]).await;
    tell(&app.visitor(), "He hit me, I don\u{2019}t feel safe", "anonymous").await.expect_status(200);
    let said = app.clock.now();
    let kept: i64 = world.one("SELECT at FROM alarm_moments").await;
    assert_eq!(kept, said.0, "an alarm is as old as it is");
    for _ in 0..17 {
        app.clock.forward(MINUTE);
        store::housekeeping::run(&app.services).await.expect("kept");
    }
    assert_eq!(world.one::<i64>("SELECT COUNT(*) FROM alarms WHERE mailed_at IS NOT NULL").await, 1);
    let id: Uuid = world.one("SELECT id FROM voices").await;
    let page = officer.get(&format!("/alarms/{id}")).await.form("/do/safeguarding/open-alarm").send().await;
    let ended = page.form("/do/safeguarding/no-danger").fill("because", "It is the words of a song.").send().await;
    ended.expect_status(200);
    store::housekeeping::run(&app.services).await.expect("kept");
    assert_eq!(world.rows("alarm_moments").await, 0);
    assert_eq!(world.one::<i64>("SELECT COUNT(*) FROM alarms WHERE mailed_at IS NOT NULL").await, 0);
    let created: i64 = world.one("SELECT created_at FROM voices").await;
    assert_eq!(created, said.start_of_day().0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn of_a_file_the_day_is_kept_and_pictures_keep_their_order(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let app = &world.app;
    let browser = app.visitor();
    let form = browser.get("/tell").await.form("/do/voices/tell").fill("privacy", "anonymous").fill("text", "Look");
    let form = [("picture", 20), ("picture2", 40), ("picture3", 60)]
        .into_iter()
        .fold(form, |form, (field, side)| form.file(field, "room.png", png(side)));
    form.send().await.expect_status(200);
    let files = files_below(&app.folder.join("files"));
    assert!(files.len() >= 3);
    for file in files {
        let written = std::fs::metadata(&file).and_then(|found| found.modified()).expect("a time");
        let written = written.duration_since(UNIX_EPOCH).expect("after 1970").as_millis();
        let written = Timestamp(i64::try_from(written).expect("a moment"));
        assert_eq!(written, written.start_of_day(), "{}", file.display());
    }
    let sql = "SELECT COUNT(*) FROM pictures WHERE width = 20 AND position = 0 OR width = 40 AND position = 1 \
               OR width = 60 AND position = 2";
    assert_eq!(world.one::<i64>(sql).await, 3);
    let day = NOON.start_of_day().0;
    assert_eq!(world.one::<i64>(&format!("SELECT COUNT(*) FROM pictures WHERE created_at = {day}")).await, 3);
}

/// An open survey in which somebody fills a step up with answers of their own does not tell whose is among them.
#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_is_in_a_step_is_drawn(#[case] backend: Backend) {
    let world = World::start(backend, "anonymous").await;
    let mut known = BTreeSet::new();
    let mut came = Vec::new();
    for _ in 0..40 {
        let page = world.app.visitor().get(&format!("/s/{CODE}/1")).await;
        let mut page = next(&page, &[("choice", "a")]).await;
        for _ in 0..5 {
            page = crate::responses::world::press(&page, &[], "next").await;
        }
        page.form("/do/responses/submit").send().await.expect_status(200);
        came.push(new_one(&world, "responses", &mut known).await);
    }
    let placed = "SELECT COUNT(*) FROM places";
    assert_eq!(world.one::<i64>(placed).await, 35, "one step waits");
    let db = world.app.services.db.connection();
    let sql = "SELECT response_id FROM places ORDER BY place";
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.expect("read");
    let places: Vec<Uuid> = rows.iter().map(|row| row.try_get_by_index(0).expect("an id")).collect();
    assert!(told_by_order(&places, &came[..35]) <= 18, "places are drawn");
    let same = |(one, other): &(&[Uuid], &[Uuid])| BTreeSet::from_iter(*one) == BTreeSet::from_iter(*other);
    let as_they_came = places.chunks(5).zip(came.chunks(5)).filter(same).count();
    assert!(as_they_came <= 3, "so is who is in a step");
    // Over, they are of no more use.
    world.close().await;
    world.app.clock.forward(2 * DAY);
    store::housekeeping::run(&world.app.services).await.expect("kept");
    assert_eq!(world.one::<i64>(placed).await, 0);
}
