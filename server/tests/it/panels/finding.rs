//! Finding what panels did: by words in both languages, panel, theme, person and day; never what the reader may not see, and
//! never an error.

use domain::role::Role;
use rstest::rstest;

use super::helpers::{self, Desk, count, names};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    moderation::said,
    voices::run,
};

/// What is searched for, as an address.
fn asking(fields: &[(&str, &str)]) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    format!("/search?{query}")
}

async fn find(browser: &Browser, words: &str) -> Page {
    browser.get(&asking(&[("q", words)])).await.expect_status(200)
}

/// The words of each result, in their order.
fn results(page: &Page) -> Vec<String> {
    page.all("main li.card a")
}

/// A held meeting in the past with a report that has an outcome and an action, and a published one to come.
async fn year(app: &TestApp, desk: &Desk) -> (String, String) {
    let first = desk.plan("2026-11-22").await;
    let form = desk.clerk.get(&first).await.form("/do/panels/add-item");
    form.fill("kind", "report")
        .fill("title[en]", "Housing for care leavers")
        .fill("title[cy]", "Tai i bobl sy'n gadael gofal: tŷ")
        .send()
        .await;
    desk.publish(&first).await;
    let page = desk.hold(&first).await;
    let choice = names(&page, "choice").remove(0);
    let form = page.form("/do/panels/decide").fill(&choice, "discussed");
    let page =
        form.fill(&choice.replace("choice", "outcome"), "Ten flats are kept for them, says the café.").send().await;
    let item = page.attr("select[name=item] option:nth-child(2)", "value").expect("an item");
    let form = page.form("/do/panels/add-action").fill("item", &item).fill("what", "Find a landlord");
    form.fill("owner", "Huw Siôn").fill("due_on", "2027-01-20").send().await.expect_status(200);
    let second = desk.plan("2027-01-20").await;
    desk.report(&second, "Fostering").await;
    desk.publish(&second).await;
    let _ = app;
    (first, second)
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_panel_did_is_found_by_words_theme_person_and_day(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (first, _) = year(&app, &desk).await;
    // Both languages, accents folded, the beginning of the last word, every word needed.
    for words in ["housing", "HOUSING care", "care leav", "ty", "TŶ gofal", "\"housing\""] {
        let page = find(&desk.ann, words).await.expect_text("Housing for care leavers");
        assert_eq!(results(&page).len(), 1, "{words}: {}", page.text());
    }
    find(&desk.ann, "housing fostering").await.expect_text("Nothing was found");
    find(&desk.ann, "leav care").await.expect_text("Nothing was found");
    // A decision and an action say what they are, and lead to the item.
    let page = find(&desk.ann, "flats cafe").await.expect_text("Decision").expect_text("Ten flats are kept for them");
    assert_eq!(page.all("main mark"), ["flats", "café"]);
    let to = page.attr("main li.card a", "href").expect("a link");
    assert!(to.starts_with(&format!("{first}#item-")), "{to}");
    find(&desk.ann, "landlord").await.expect_text("Action").expect_text("Find a landlord");
    // By person: whose action it is, who was there.
    let by = desk.ann.get(&asking(&[("person", "huw sion")])).await.expect_text("Find a landlord");
    assert_eq!(results(&by).len(), 1);
    let by = desk.ann.get(&asking(&[("person", "Ann")])).await;
    assert_eq!(results(&by).len(), 1, "{}", by.text());
    desk.ann.get(&asking(&[("person", "Ann"), ("q", "landlord")])).await.expect_text("Nothing was found");
    // By day, and by panel alone; what is typed wrongly is said.
    let by = desk.ann.get(&asking(&[("from", "2027-01-01"), ("to", "2027-12-31")])).await;
    by.expect_text("Fostering").expect_no_text("Housing");
    let wrong = desk.ann.get(&asking(&[("q", "housing"), ("from", "tomorrow")])).await;
    wrong.expect_text("“tomorrow” is not a day").expect_text("Housing for care leavers");
    let by = desk.ann.get(&asking(&[("panel", "corporate-parenting-panel")])).await;
    by.expect_text("Fostering").expect_text("Housing for care leavers").expect_text("Town hall");
    // By theme: of a voice on it.
    desk.ann.get(&asking(&[("theme", "home")])).await.expect_text("Nothing was found");
    helpers::shared(&app, "I want a key").await;
    let planned = desk.plan("2027-03-10").await;
    desk.route(&app).await.expect_status(200);
    desk.publish(&planned).await;
    let by = desk.ann.get(&asking(&[("theme", "home")])).await.expect_text("Voice of the child");
    by.expect_no_text("I want a key").expect_no_text("Fostering");
    // In Welsh the item has its Welsh name.
    let welsh = desk.ann.get(&format!("/cy{}", asking(&[("q", "housing")]))).await;
    welsh.expect_text("Tai i bobl sy'n gadael gofal");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_is_what_the_reader_may_see(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    let (first, second) = year(&app, &desk).await;
    let planned = desk.plan("2027-03-10").await;
    desk.report(&planned, "Zebra crossing").await;
    let lead = app.signed_in("Lead", &[Role::PledgeLead]).await;
    // Before it is published only those who see all panels find it.
    for (who, finds) in [(&desk.clerk, 1), (&desk.officer, 1), (&lead, 1), (&desk.ann, 0), (&desk.bob, 0)] {
        assert_eq!(results(&find(who, "zebra").await).len(), finds);
    }
    // Who sits nowhere finds nothing at all.
    for words in ["housing", "flats", "landlord", "fostering", "town"] {
        assert!(results(&find(&desk.bob, words).await).is_empty(), "{words}");
    }
    let item = "(SELECT id FROM agenda_items WHERE title LIKE '%Housing%')";
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let paper = format!(
        "INSERT INTO papers (id, item_id, title, text, position, created_at) SELECT {id}, id, \
         '{{\"en\":\"Kanarienvogel costs\"}}', 'What a Wellensittich costs', 0, 0 FROM agenda_items WHERE id ="
    );
    run(&app, &format!("{paper} {item}")).await;
    let all = [("housing", "Item"), ("flats", "Decision"), ("landlord", "Action"), ("wellensittich", "Paper")];
    for (words, kind) in all {
        let page = find(&desk.officer, words).await.expect_text(kind);
        assert_eq!(results(&page).len(), 1, "{words}");
    }
    // From now on it is for the panel alone, in the very next search.
    let restrict = "UPDATE agenda_items SET access = 'restricted', access_reason = 'Schedule 12A' WHERE id =";
    run(&app, &format!("{restrict} {item}")).await;
    for (words, _) in all {
        for (who, finds) in [(&desk.clerk, 1), (&desk.ann, 1), (&desk.officer, 0), (&lead, 0), (&desk.bob, 0)] {
            assert_eq!(results(&find(who, words).await).len(), finds, "{words}");
        }
        for who in [&desk.officer, &lead, &desk.bob] {
            let page = find(who, words).await.expect_text("Nothing was found");
            page.expect_no_text("Housing").expect_no_text("Kanarienvogel").expect_no_text("Ten flats");
        }
    }
    // Nor by person, panel, theme or day.
    desk.officer.get(&asking(&[("person", "Huw")])).await.expect_text("Nothing was found");
    let day = [("from", "2026-11-22"), ("to", "2026-11-22")];
    assert_eq!(results(&desk.officer.get(&asking(&day)).await).len(), 1, "the meeting itself");
    // A seat that has ended sees what an outsider sees.
    run(&app, "UPDATE memberships SET starts_on = '2026-01-01', ends_on = '2026-11-21'").await;
    assert!(results(&find(&desk.ann, "flats").await).is_empty());
    let _ = (first, second);
    for nobody in [app.visitor(), app.signed_in("Admin", &[Role::Admin]).await] {
        let status = nobody.get("/search?q=housing").await.status.as_u16();
        assert!(matches!(status, 200 | 401 | 403), "{status}");
        nobody.get("/search?q=housing").await.expect_no_text("Housing for");
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_typed_is_answered(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    year(&app, &desk).await;
    let long = "x ".repeat(5_000);
    let longest = "y".repeat(5_000);
    let hostile = [
        "\"",
        "'",
        "*",
        "NEAR",
        "NEAR(housing care)",
        "AND",
        "housing OR",
        "NOT housing",
        "words:housing",
        "^housing",
        "housing*",
        "(",
        ")",
        "\\",
        "%",
        "_",
        "; DROP TABLE search_entries; --",
        "' | 'x",
        "!housing",
        "housing & ",
        ":*",
        "<->",
        "½ ① ﬁ",
        "🐦",
        "\u{0}",
        "\u{202e}",
        "{people}:x",
        "-",
        "+",
        "тест",
        "測試",
        "1e999",
        "a-b_c.d@e/f",
        &long,
        &longest,
    ];
    for typed in hostile {
        for field in ["q", "person", "panel", "theme", "from", "to", "page"] {
            let page = desk.ann.get(&asking(&[(field, typed)])).await;
            assert_eq!(page.status.as_u16(), 200, "{field}={typed:.40}");
        }
    }
    for words in ["housing*", "\"housing\" \"care\"", "(housing)", "housing & care"] {
        find(&desk.ann, words).await.expect_text("Housing for care leavers");
    }
    // Its results go on for as many pages as there are, and no further.
    let many = "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 45)
        INSERT INTO actions (id, panel_id, item_id, what, owner, due_on, state, created_at)";
    let id = match backend {
        Sqlite => "randomblob(16)",
        Postgres => "gen_random_uuid()",
    };
    let rows = "panel_id, item_id, 'Sparrow ' || n, 'Huw', '2027-01-20', 'open', 0 FROM actions, many";
    run(&app, &format!("{many} SELECT {id}, {rows}")).await;
    let page = find(&desk.ann, "sparrow").await.expect_text("45 results");
    assert_eq!(results(&page).len(), 20);
    assert_eq!(results(&desk.ann.get(&asking(&[("q", "sparrow"), ("page", "3")])).await).len(), 5);
    assert_eq!(results(&desk.ann.get(&asking(&[("q", "sparrow"), ("page", "99")])).await).len(), 5);
    assert_eq!(results(&find(&desk.ann, "sparrow 45").await).len(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_follows_what_is_there(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    year(&app, &desk).await;
    let entries = "SELECT COUNT(*) FROM search_entries";
    let before = count(&app, entries).await;
    // Made anew by the command: the same.
    let again = store::panels::finding::rebuild(&app.system()).await.expect("rebuilt");
    assert_eq!(i64::try_from(again).expect("few"), before);
    assert_eq!(results(&find(&desk.ann, "landlord").await).len(), 1);
    // A correction is found by its new words, and by the old ones no more.
    run(&app, "UPDATE actions SET what = 'Find a lighthouse'").await;
    assert!(results(&find(&desk.ann, "landlord").await).is_empty());
    assert_eq!(results(&find(&desk.ann, "lighthouse").await).len(), 1);
    // Who is forgotten is found no more.
    assert_eq!(results(&desk.clerk.get(&asking(&[("person", "Ann")])).await).len(), 1);
    run(&app, "UPDATE memberships SET name = '–' WHERE name = 'Ann'").await;
    desk.clerk.get(&asking(&[("person", "Ann")])).await.expect_text("Nothing was found");
    run(&app, "DELETE FROM actions").await;
    assert!(results(&find(&desk.ann, "lighthouse").await).is_empty());
    // With the panel everything of it goes.
    for table in ["item_history", "attendance", "agenda_items", "meetings"] {
        run(&app, &format!("DELETE FROM {table}")).await;
    }
    assert_eq!(count(&app, entries).await, 0);
    let _ = said(&app, "a voice is in no index").await;
    assert_eq!(count(&app, entries).await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn more_to_find_asks_no_more_of_the_database(#[case] backend: Backend) {
    let (app, desk) = helpers::opened(backend).await;
    year(&app, &desk).await;
    let path = asking(&[("q", "o"), ("theme", "home")]);
    let mut asked = Vec::new();
    for many in [1, 30] {
        for n in 0..many {
            let (meeting, title) = (format!("{n:032x}"), format!("Other {many} {n}"));
            let id = match backend {
                Sqlite => format!("x'{many:02x}{}'", &meeting[2..]),
                Postgres => format!("'{many:02x}{}'", &meeting[2..]),
            };
            run(
                &app,
                &format!(
                    "INSERT INTO agenda_items (id, panel_id, meeting_id, position, kind, state, title, theme, created_at)
                     SELECT {id}, panel_id, meeting_id, 9, 'report', 'tabled', '{{\"en\":\"{title}\"}}', 'home', 0
                     FROM agenda_items LIMIT 1"
                ),
            )
            .await;
        }
        app.settled().await;
        let before = app.services.db.statements();
        desk.ann.get(&path).await.expect_status(200).expect_text("Other");
        app.settled().await;
        asked.push(app.services.db.statements() - before);
    }
    assert_eq!(asked[0], asked[1], "{asked:?}");
    assert!(asked[0] <= 16, "{asked:?}");
}
