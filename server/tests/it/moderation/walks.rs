//! Whatever is done with a voice, in whatever order: what is taken back or turned down is never shared, what is
//! shared never changes, and it is the original with the marked places replaced.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    moderation::redaction::{Kind, Marks, Span, Spans, redact},
    role::Role,
    time::MINUTE,
};
use rstest::rstest;

use super::{claim, said, state};
use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, FilledForm, Page},
    tables::{Row, rows},
};

/// Numbers that come again with their seed: a walk that fails can be walked again.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % n
    }
}

fn marks() -> Marks {
    Marks { name: "[name removed]".into(), place: "[place removed]".into(), other: "[other removed]".into() }
}

const WORDS: [&str; 3] = ["Siân 💛 lives in Bow with Jo", "ring Jo on 07700 900123\nplease", "the pool is cold in Bow"];

/// Where each voice has been, and what was shared of it.
#[derive(Default)]
struct Seen {
    states: BTreeMap<String, Vec<String>>,
    shared: BTreeMap<String, String>,
    reached: BTreeSet<String>,
}

impl Seen {
    async fn look(&mut self, app: &TestApp, what: &str) {
        let all = rows(app).await;
        let of = |table: &str, id: &str| -> Vec<&Row> {
            all.iter().filter(|row| row.table == table && row.text("voice_id") == id).collect()
        };
        for row in all.iter().filter(|row| row.table == "voices") {
            let (id, state, text) = (row.text("id"), row.text("state"), row.text("shared_text"));
            let been = self.states.entry(id.clone()).or_default();
            let last = been.last().cloned().unwrap_or_default();
            let may = match last.as_str() {
                "withdrawn" => state == "withdrawn",
                "not_shared" => matches!(state.as_str(), "not_shared" | "withdrawn"),
                "shared" | "shared_redacted" => state == last || state == "withdrawn",
                _ => true,
            };
            assert!(may, "{what}: {been:?} then {state}");
            assert_eq!(state.starts_with("shared"), !text.is_empty(), "{what}: {state} {text:?}");
            if state == "withdrawn" {
                let left = ["originals", "redactions", "drafts"].map(|table| of(table, &id).len());
                assert_eq!(left, [0, 0, 0], "{what}: something is left of what was taken back");
            }
            if !text.is_empty() {
                assert_eq!(*self.shared.entry(id.clone()).or_insert_with(|| text.clone()), text, "{what}: it changed");
                let sealed = &of("originals", &id).first().expect("kept").cells["sealed"];
                let uuid = row.ids.iter().find(|one| one.to_string() == id).expect("its id");
                let original = app.services.keys.open(*uuid, sealed).expect("opens");
                assert_eq!(text, redact(&original, &spans(app, &id).await, &marks()), "{what}");
            }
            self.reached.insert(state.clone());
            been.push(state);
        }
    }
}

/// The places that were taken out, as they are stored.
async fn spans(app: &TestApp, id: &str) -> Spans {
    use sea_orm_migration::sea_orm::{
        ConnectionTrait as _,
        sea_query::{Alias, Expr, ExprTrait as _, Query},
    };
    let uuid: sea_orm_migration::sea_orm::prelude::Uuid = id.parse().expect("an id");
    let query = Query::select()
        .columns(["starts", "ends", "kind"].map(Alias::new))
        .from(Alias::new("redactions"))
        .and_where(Expr::col(Alias::new("voice_id")).eq(uuid))
        .to_owned();
    let found = app.services.db.connection().query_all(&query).await.expect("asked");
    let place = |row: &sea_orm_migration::sea_orm::QueryResult, name: &str| {
        usize::try_from(row.try_get::<i32>("", name).expect("a number")).expect("a place")
    };
    let all = found.iter().map(|row| Span {
        start: place(row, "starts"),
        end: place(row, "ends"),
        kind: Kind::parse(&row.try_get::<String>("", "kind").expect("a word")).expect("a kind"),
    });
    Spans::new(all.collect(), usize::MAX).expect("they fit")
}

/// Two spans somewhere in the original, and the box as the tool would leave it.
fn marked(dice: &mut Dice, form: FilledForm, original: &str) -> FilledForm {
    let length = original.chars().count() as u64;
    let cut = dice.below(length.max(2));
    let place = |from: u64, to: u64, kind| Span {
        start: usize::try_from(from).expect("small"),
        end: usize::try_from(to).expect("small"),
        kind,
    };
    let all = [place(cut / 2, cut, Kind::Name), place(cut, (cut + 4).min(length), Kind::Place)];
    let all = all.into_iter().filter(|span| span.start < span.end).collect();
    let spans = Spans::new(all, original.chars().count()).expect("made to fit");
    form.fill("text", &redact(original, &spans, &marks())).fill("spans", &spans.written())
}

/// One thing that somebody does; what cannot be done just now is refused, and that is all.
async fn step(app: &TestApp, dice: &mut Dice, officers: &[Browser], writer: &Browser, with: &str) -> &'static str {
    let officer = &officers[usize::try_from(dice.below(officers.len() as u64)).expect("few")];
    let mine = writer.get("/follow").await;
    let ids: Vec<_> =
        rows(app).await.into_iter().filter(|row| row.table == "voices" && row.text("id") != with).collect();
    let row = &ids[usize::try_from(dice.below(ids.len() as u64)).expect("few")];
    let id = row.text("id");
    let path = format!("/moderation/{id}");
    let page = officer.get(&path).await;
    // Most often whoever has it in hand goes on with it: else little would come of it.
    let (officer, page) = if page.forms("/do/moderation/share").is_empty() && dice.below(4) > 0 {
        let other = officers.iter().find(|other| !std::ptr::eq(*other, officer)).expect("two");
        (other, other.get(&path).await)
    } else {
        (officer, page)
    };
    let send = async |page: &Page, action: &str, fill: &[(&str, &str)]| {
        if let Some(form) = page.forms(action).into_iter().next() {
            fill.iter().fold(form, |form, (name, value)| form.fill(name, value)).send().await;
        }
    };
    match dice.below(18) {
        0..=3 => (send(&page, "/do/moderation/claim", &[]).await, "claimed").1,
        4 => (send(&page, "/do/moderation/release", &[]).await, "released").1,
        5 | 16 => (send(&page, "/do/moderation/hold", &[("note", "asking")]).await, "held").1,
        6 | 7 => {
            if let Some(form) = page.forms("/do/moderation/share").into_iter().next() {
                let original = form.value("text").expect("a box").trim_start_matches('\n').to_owned();
                // What another meant to share may stand there: then it goes as it stands.
                let form = if original.contains(" removed]") { form } else { marked(dice, form, &original) };
                let then = if dice.below(3) == 0 { "preview" } else { "" };
                form.fill("then", then).send().await;
            }
            "shared"
        }
        8 => (send(&page, "/do/moderation/decline", &[("reason", "not_safe")]).await, "declined").1,
        9 if dice.below(3) == 0 => {
            if let Some(at) = mine.attr("a[href$='/withdraw']", "href") {
                send(&writer.get(&at).await, "/do/voices/withdraw", &[]).await;
            }
            "taken back"
        }
        10 | 11 => {
            if let Some(at) = mine.attr("a[href$='/correct']", "href") {
                let words = WORDS[usize::try_from(dice.below(3)).expect("few")];
                app.clock.forward(1_000);
                send(&writer.get(&at).await, "/do/voices/correct", &[("text", words)]).await;
            }
            "corrected"
        }
        12 => {
            let to = page.attr("select[name=to] option:nth-child(2)", "value").unwrap_or_default();
            (send(&page, "/do/moderation/pass", &[("to", &to), ("ask", "what is it")]).await, "passed").1
        }
        13 => {
            let fields = [("voice", id.as_str()), ("with", with), ("title", "The pool")];
            (officer.post(&format!("/do/moderation/join?from={path}"), &fields).await.status, "joined").1
        }
        14 => (send(&page, "/do/moderation/part", &[]).await, "parted").1,
        15 => (app.clock.forward(31 * MINUTE), "lapsed").1,
        _ => (store::housekeeping::run(&app.services).await.expect("kept"), "tidied").1,
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn wherever_a_voice_goes_it_keeps_its_promises(#[case] backend: Backend) {
    let mut seen = Seen::default();
    for seed in 1..=5 {
        let app = TestApp::start(backend).await;
        let mut dice = Dice(seed);
        let officers = [app.signed_in("Megan", &[Role::Officer]).await, app.signed_in("Dan", &[Role::Officer]).await];
        let other = said(&app, "It is cold in the pool").await;
        claim(&officers[0], other).await.form("/do/moderation/share").send().await.expect_text("Shared.");
        let writer = app.visitor();
        let form = writer.get("/tell").await.form("/do/voices/tell").fill("text", WORDS[0]).fill("publish", "yes");
        form.send().await.expect_status(200);
        let mut way = Vec::new();
        for _ in 0..30 {
            way.push(step(&app, &mut dice, &officers, &writer, &other.to_string()).await);
            seen.look(&app, &format!("seed {seed}, {way:?}")).await;
        }
        assert_eq!(state(&app, other).await, "shared");
        // In the end it is taken back, wherever it has come to, and nobody reads it any more.
        while let Some(at) = writer.get("/follow").await.attr("a[href$='/withdraw']", "href") {
            writer.get(&at).await.form("/do/voices/withdraw").send().await.expect_status(200);
            way.push("taken back");
            seen.look(&app, &format!("seed {seed}, {way:?}")).await;
        }
        app.visitor().get("/heard").await.expect_no_text("Siân").expect_no_text("07700");
    }
    // The walks have been everywhere, or they prove nothing.
    for state in ["new", "in_review", "held", "shared_redacted", "not_shared", "withdrawn"] {
        assert!(seen.reached.contains(state), "nobody came to {state}: {:?}", seen.reached);
    }
}
