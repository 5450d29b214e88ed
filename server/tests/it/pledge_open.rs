//! What everybody may take away of the pledge: data by its schema, a picture, HTML to copy, addresses that stay.

use domain::{lang::Localized, role::Role};
use reqwest::{Method, header};
use rstest::rstest;
use serde_json::{Value, json};
use store::pledge::NewEdition;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    pledge::{claim_and_release, close_round, find, open_round, with_pledge},
    voices::run,
};

const EVIDENCE: &str = "Each of 212 was told by letter.";

/// A file as another site's script asks for it, with what it may do with it.
pub async fn taken(app: &TestApp, path: &str) -> (header::HeaderMap, Vec<u8>) {
    let asked = app.visitor().raw(Method::GET, path).header(header::ORIGIN, "https://elsewhere.example");
    let answer = asked.header("sec-fetch-site", "cross-site").send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 200, "{path}");
    let headers = answer.headers().clone();
    assert_eq!(headers[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
    assert_eq!(headers["cross-origin-resource-policy"], "cross-origin", "{path}");
    assert!(headers[header::CACHE_CONTROL].to_str().is_ok_and(|keep| keep.starts_with("public, max-age=")), "{path}");
    assert!(!headers.contains_key(header::SET_COOKIE), "{path}");
    (headers, answer.bytes().await.expect("a body").to_vec())
}

/// The same schema, which lets no field in that it does not name.
fn strict(mut schema: Value) -> Value {
    match &mut schema {
        Value::Object(inside) => {
            inside.values_mut().for_each(|one| *one = strict(one.take()));
            if inside.get("properties").is_some_and(Value::is_object) && inside.contains_key("required") {
                inside.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
        }
        Value::Array(inside) => inside.iter_mut().for_each(|one| *one = strict(one.take())),
        _ => {}
    }
    schema
}

/// The open data, which keeps to its schema.
async fn data(app: &TestApp) -> Value {
    data_at(app, "/open/pledge.json").await
}

/// The same of one of its files.
pub async fn data_at(app: &TestApp, path: &str) -> Value {
    let (headers, bytes) = taken(app, path).await;
    assert_eq!(headers[header::CONTENT_TYPE], "application/json");
    let json: Value = serde_json::from_slice(&bytes).expect("json");
    let schema: Value = serde_json::from_slice(&taken(app, "/open/pledge.schema.json").await.1).expect("json");
    assert!(schema["$id"].as_str().is_some_and(|id| id.ends_with(":1")), "{schema}");
    let validator = jsonschema::validator_for(&strict(schema)).expect("a schema");
    let wrong: Vec<_> = validator.iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(wrong.is_empty(), "{wrong:#?} in {json:#}");
    json
}

/// The table, its head first.
async fn table(app: &TestApp) -> Vec<Vec<String>> {
    table_at(app, "/open/pledge.csv").await
}

pub async fn table_at(app: &TestApp, path: &str) -> Vec<Vec<String>> {
    let bytes = taken(app, path).await.1;
    let text = String::from_utf8(bytes).expect("text");
    let text = text.trim_start_matches('\u{feff}').as_bytes().to_vec();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_slice());
    reader.records().map(|line| line.expect("csv").iter().map(str::to_owned).collect()).collect()
}

pub fn cell(table: &[Vec<String>], row: usize, head: &str) -> String {
    let at = table[0].iter().position(|name| name == head).unwrap_or_else(|| panic!("no column {head}"));
    table[row][at].clone()
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn open_data_says_what_the_pages_say_and_nothing_below_the_threshold(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    assert_eq!(data(&app).await["editions"], json!([]), "nothing was adopted");
    assert_eq!(table(&app).await.len(), 1);
    let lead = with_pledge(&app).await;
    run(&app, "UPDATE statements SET service = '=HYPERLINK(1)' WHERE number = 1").await;
    // A draft is nobody's business.
    let form = lead.get("/claims/2").await.form("/do/pledge/claim").fill("standing", "met");
    form.fill("evidence[en]", "Not yet").fill("evidence[cy]", "Ddim eto").send().await.expect_status(200);
    claim_and_release(&app, &lead, 1, EVIDENCE).await;
    let statement = |json: &Value, n: usize| json["editions"][0]["outcomes"][0]["statements"][n].clone();
    let json = data(&app).await;
    assert_eq!(json["version"], "1.0");
    assert_eq!(json["editions"][0]["adopted_on"], "2026-03-04");
    assert_eq!(json["editions"][0]["title"], json!({"en": "Our pledge", "cy": "Ein haddewid"}));
    let first = statement(&json, 0);
    assert_eq!((&first["claim"]["standing"], &first["claim"]["evidence"]["cy"]), (&json!("met"), &json!(EVIDENCE)));
    assert_eq!(
        (&first["service"], &first["verdict"], &first["rounds"]),
        (&json!("=HYPERLINK(1)"), &Value::Null, &json!([]))
    );
    assert_eq!(statement(&json, 1)["claim"], Value::Null, "a draft");
    assert_eq!(json["editions"][0]["figures"], json!({"met": {"n": 1, "of": 2}, "kept": null, "gaps": null}));

    // Twenty-two have answered, and the round is open: nothing is said of it.
    let officer = open_round(&app, "Autumn 2026").await;
    find(&app, 18, "not_kept").await;
    find(&app, 4, "kept").await;
    let open = statement(&data(&app).await, 0);
    assert_eq!((&open["verdict"], &open["rounds"], &open["gap"]), (&Value::Null, &json!([]), &json!(false)));
    assert!(!String::from_utf8_lossy(&taken(&app, "/open/pledge.svg").await.1).contains("young people say"));
    close_round(&officer).await;

    let json = data(&app).await;
    let first = statement(&json, 0);
    assert_eq!((&first["verdict"]["finding"], &first["gap"]), (&json!("not_kept"), &json!(true)));
    let round = &first["rounds"][0];
    assert_eq!((&round["id"], &round["people"]), (&first["verdict"]["round"], &json!(22)));
    // Four said kept: neither that nor what gives it away is there, as on the page.
    for count in ["kept", "partly", "not_kept", "dont_know"] {
        assert_eq!(round[count], Value::Null, "{count}");
    }
    assert_eq!(json["editions"][0]["figures"]["gaps"], json!({"n": 1, "of": 1}));

    let table = table(&app).await;
    assert_eq!(table.len(), 3);
    assert_eq!(cell(&table, 1, "service"), "'=HYPERLINK(1)", "no formula");
    assert_eq!(cell(&table, 1, "text_cy"), "Rwyt ti'n gwybod pwy yw dy weithiwr cymdeithasol");
    assert_eq!(
        [cell(&table, 1, "finding"), cell(&table, 1, "people"), cell(&table, 1, "kept")],
        ["not_kept", "22", ""]
    );
    assert_eq!([cell(&table, 2, "standing"), cell(&table, 2, "finding")], ["", ""]);
    app.visitor().get("/open").await.expect_status(200).expect_text("claim.standing").expect_text("text_en, text_cy");
    app.visitor().get("/cy/open").await.expect_status(200).expect_text("Data agored");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_nine_answered_is_not_in_the_data(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let officer = open_round(&app, "Spring 2026").await;
    find(&app, 9, "kept").await;
    close_round(&officer).await;
    let json = data(&app).await;
    assert!(!json.to_string().contains("Spring 2026"), "{json:#}");
    assert!(!table(&app).await.concat().contains(&"Spring 2026".to_owned()));
}

#[rstest]
#[case(Sqlite)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_it_already_is_told_so(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    for path in ["/open/pledge.json", "/open/offer.csv", "/open/pledge.schema.json", "/open/offer.svg"] {
        let tag = taken(&app, path).await.0[header::ETAG].clone();
        let asked = app.visitor().raw(Method::GET, path).header(header::IF_NONE_MATCH, &tag);
        let answer = asked.send().await.expect("an answer");
        assert_eq!((answer.status().as_u16(), answer.headers().get(header::ETAG)), (304, Some(&tag)), "{path}");
        assert_eq!(answer.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "*", "{path}");
        assert!(answer.bytes().await.expect("none").is_empty(), "{path}");
    }
    let tag = taken(&app, "/open/pledge.json").await.0[header::ETAG].clone();
    run(&app, "UPDATE statements SET service = 'Health team' WHERE number = 2").await;
    assert_ne!(taken(&app, "/open/pledge.json").await.0[header::ETAG], tag);
    // Nothing else may be read by another site, and whoever left quickly is not told by a file for everybody.
    let asked = app.visitor().raw(Method::GET, "/pledge").header(header::ORIGIN, "https://elsewhere.example");
    let answer = asked.send().await.expect("an answer");
    assert!(!answer.headers().contains_key(header::ACCESS_CONTROL_ALLOW_ORIGIN));
    assert_eq!(answer.headers()["cross-origin-resource-policy"], "same-origin");
    let left = app.visitor().raw(Method::GET, "/open/pledge.svg").header(header::COOKIE, "away=1; noise-receipt=a");
    assert!(!left.send().await.expect("an answer").headers().contains_key(header::SET_COOKIE));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_picture_and_the_html_to_copy_say_what_is_known(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    let lead = with_pledge(&app).await;
    claim_and_release(&app, &lead, 1, EVIDENCE).await;
    let (headers, svg) = taken(&app, "/open/pledge.svg").await;
    assert_eq!(headers[header::CONTENT_TYPE], "image/svg+xml");
    let svg = String::from_utf8(svg).expect("text");
    assert!(svg.contains("1 of 2 met, the council says") && svg.contains("Kept: not known yet"), "{svg}");
    let welsh = String::from_utf8(taken(&app, "/cy/open/pledge.svg").await.1).expect("text");
    assert!(welsh.contains("Ein haddewid") && welsh.contains("lang=\"cy\""), "{welsh}");

    let page = app.visitor().get("/open/widget").await.expect_status(200);
    let shown = page.all("textarea");
    assert_eq!(shown.len(), 4, "a picture and words, in two languages: {shown:?}");
    assert!(shown.iter().all(|html| !html.contains("script") && !html.contains("iframe")), "{shown:?}");
    assert!(shown[0].contains("/open/pledge.svg") && shown[2].contains("/cy/open/pledge.svg"), "{shown:?}");
    assert!(shown[1].contains("1 of 2 met, the council says."), "{shown:?}");

    // A council with English alone offers no Welsh, and an old picture leads to the English one.
    let admin = app.signed_in("Ada", &[Role::Admin]).await;
    let form = admin.get("/settings").await.form("/do/people/save-settings").fill("languages", "en");
    form.send().await.expect_text("The settings have been saved.");
    for path in ["/open", "/open/widget", "/pledge"] {
        let page = app.visitor().get(path).await.expect_status(200);
        for sign in ["Cymraeg", "lang=\"cy\"", "_cy", "/cy/", "Welsh"] {
            assert!(!page.body.contains(sign), "{sign} in {path}:\n{}", page.body);
        }
    }
    let json = data(&app).await;
    assert!(!json.to_string().contains("Ein haddewid"), "{json:#}");
}

/// The next edition, of these promises; the first of it came from the first of the one before.
async fn next_edition(app: &TestApp, promises: &[&str]) {
    let statements = promises.iter().map(|text| Localized::en_cy(*text, format!("{text} (cy)"))).collect();
    let edition = NewEdition {
        title: Localized::en_cy("Our pledge 2027", "Ein haddewid 2027"),
        outcomes: vec![(Localized::en_cy("Staying safe", "Cadw'n ddiogel"), statements)],
        endorsements: Vec::new(),
    };
    let id = store::pledge::add_edition(&app.system(), edition).await.expect("added");
    let came_from = "INSERT INTO statement_ancestors (statement_id, ancestor_id)
        SELECT later.id, earlier.id FROM statements later, statements earlier
        WHERE later.pledge_id IN (SELECT id FROM pledges WHERE state = 'draft') AND later.number > 1
          AND earlier.pledge_id IN (SELECT id FROM pledges WHERE state = 'adopted') AND earlier.number = 1";
    run(app, came_from).await;
    store::pledge::step_edition(&app.system(), id, None).await.expect("consulting");
    let adopted = ("2027-03-04".into(), Localized::en_cy("Cabinet", "Y Cabinet"));
    store::pledge::step_edition(&app.system(), id, Some(adopted)).await.expect("adopted");
}

/// The address of a promise, as its page gives it.
async fn address(app: &TestApp, page: &str) -> String {
    let page = app.visitor().get(page).await.expect_status(200);
    page.attr("a[href*='/pledge/statements/']", "href").expect("an address")
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_a_promise_outlives_its_number(#[case] backend: Backend) {
    let app = TestApp::start(backend).await;
    with_pledge(&app).await;
    let (first, second) = (address(&app, "/pledge/1").await, address(&app, "/pledge/2").await);
    let page = app.visitor().get(&first).await.expect_status(200);
    assert_eq!(page.path(), "/pledge/1");
    assert_eq!(app.visitor().get(&format!("/cy{first}")).await.path(), "/cy/pledge/1");
    let draft = app.signed_in("Mo", &[Role::Member]).await;
    // Of a draft nothing is said.
    let form = draft.get("/editions").await.forms("/do/pledge/begin-edition").into_iter().next().expect("a form");
    let begun = form.fill("title[en]", "Next").fill("title[cy]", "Nesaf").send().await.expect_status(200);
    let to = begun.attr("a[href*='/editions/statements/']", "href").expect("a statement of the draft");
    let id = to.rsplit('/').next().expect("its id");
    app.visitor().get(&format!("/pledge/statements/{id}")).await.expect_status(404);
    run(&app, "DELETE FROM pledges WHERE state = 'draft'").await;

    next_edition(&app, &["You have a say", "You know your social worker", "You can reach your social worker"]).await;
    let page = app.visitor().get(&first).await.expect_status(200).expect_text("More than one promise came of it");
    let page = page.expect_text("You know who your social worker is").expect_text("Our pledge");
    assert_eq!(page.follow("You can reach your social worker").await.path(), "/pledge/3");
    app.visitor().get(&second).await.expect_status(200).expect_text("It is not in the pledge any more");
    app.visitor().get(&format!("/cy{second}")).await.expect_status(200).expect_text("yn yr addewid mwyach");
    app.visitor().get("/pledge/statements/01900000-0000-7000-8000-000000000000").await.expect_status(404);
    // The page of the earlier edition leads there too.
    let edition = app.visitor().get(&first).await.attr("a[href*='/pledge/editions/']", "href").expect("its edition");
    let earlier = app.visitor().get(&edition).await.expect_text("an earlier edition");
    assert!(earlier.body.contains(&second), "{}", earlier.body);
}
