//! Visits to homes, providers and carers: who may go, who sees where, what comes of it.

use domain::{
    role::Role,
    time::{DAY, HOUR},
};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::helpers::{self, Desk, count, parse},
    tables::rows,
    voices::{files_below, words},
};

const STREET: &str = "Zqxmill";
const NAME: &str = "Zqxheron";
const DAY_OF_VISIT: &str = "2026-12-01";

/// A panel with two members who have accounts, an officer, and a home by the code name of Oak.
struct Rota {
    app: TestApp,
    desk: Desk,
    bea: Browser,
    path: String,
}

impl Rota {
    async fn open(backend: Backend) -> Self {
        let (app, desk) = helpers::opened(backend).await;
        let (id, token) = app.person("Bea", &[Role::PanelMember]).await;
        let bea = app.visitor();
        app.sign_in(&bea, &token, &[Role::PanelMember]).await;
        let form = desk.clerk.get(&format!("{}/members", desk.path)).await.form("/do/panels/add-member");
        form.fill("person", &id.to_string()).fill("kind", "elected").send().await.expect_status(200);
        let path = format!("{}/visits", desk.path);
        let rota = Self { app, desk, bea, path };
        rota.place("Oak", "home").await;
        rota
    }

    /// The same where Megan, Ann and Bea have all that is needed.
    async fn ready(backend: Backend) -> Self {
        let rota = Self::open(backend).await;
        for who in ["Megan", "Ann", "Bea"] {
            rota.checked(who, "2029-11-01").await;
        }
        for who in ["Ann", "Bea"] {
            rota.trained(who).await;
        }
        rota
    }

    async fn place(&self, code: &str, kind: &str) -> Page {
        let form = self.desk.clerk.get("/visits/places").await.expect_status(200).form("/do/visits/add-place");
        let form = form.fill("kind", kind).fill("code", code).fill("name", NAME);
        form.fill("address", &format!("12 {STREET} Lane\nHalifax")).send().await.expect_status(200)
    }

    async fn id(&self, table: &str, column: &str, is: &str) -> String {
        let all = rows(&self.app).await;
        all.iter().find(|row| row.table == table && row.text(column) == is).expect("a row").text("id")
    }

    async fn seat(&self, name: &str) -> String {
        self.id("memberships", "name", name).await
    }

    /// The clerk has seen somebody's DBS check.
    async fn checked(&self, name: &str, until: &str) -> Page {
        let of = match name {
            "Megan" => format!("officer:{}", self.id("people", "name", name).await),
            _ => self.seat(name).await,
        };
        let page = self.desk.clerk.get(&format!("{}/checks", self.path)).await.expect_status(200);
        let form = page.form("/do/visits/record-check").fill("check_of", &of).fill("checked_on", "2026-11-01");
        form.fill("expires_on", until).send().await.expect_status(200)
    }

    async fn trained(&self, name: &str) {
        let form =
            self.desk.clerk.get(&format!("{}/training", self.desk.path)).await.form("/do/panels/record-training");
        let form = form.fill("who", &self.seat(name).await).fill("done_kind", "child_protection_1");
        form.fill("done_on", "2026-11-01").send().await.expect_status(200);
    }

    /// Plans a visit to Oak; what comes back.
    async fn plan(&self, day: &str) -> Page {
        let form = self.desk.clerk.get(&self.path).await.expect_status(200).form("/do/visits/plan");
        let form = form.fill("place", &self.id("visit_places", "code", "Oak").await).fill("held_on", day);
        let form = form.fill("starts_at", "15:00");
        form.fill("officer", &self.id("people", "name", "Megan").await).send().await
    }

    /// A visit that is planned, with Ann on it; its address.
    async fn with_ann(&self, day: &str) -> String {
        let page = self.plan(day).await.expect_status(200);
        let form = page.form("/do/visits/put-down").fill("goer", &self.seat("Ann").await);
        form.send().await.expect_status(200).expect_text("They have been put down").path().to_owned()
    }

    async fn mails(&self, kind: &str) -> Vec<outbox::QueuedMail> {
        let all = outbox::newest(&self.app.services, 1_000).await.expect("mail");
        all.into_iter().filter(|waiting| waiting.kind == kind).collect()
    }

    /// The day of the visit has come.
    fn until(&self, days: i64) {
        self.app.clock.forward(days * DAY);
    }
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn nobody_goes_without_a_check_and_training(#[case] backend: Backend) {
    let rota = Rota::open(backend).await;
    let desk = &rota.desk;
    // The officer is asked first.
    let refused = rota.plan(DAY_OF_VISIT).await.expect_status(422).expect_text("No DBS check has been recorded");
    assert_eq!(refused.form("/do/visits/plan").value("starts_at"), Some("15:00"), "as it was typed");
    rota.checked("Megan", "2026-11-30").await;
    rota.plan(DAY_OF_VISIT).await.expect_status(422).expect_text("ends on 30/11/2026, before the visit");
    // Nobody sees their own.
    let page = desk.officer.get(&format!("{}/checks", rota.path)).await.expect_status(200);
    let own = format!("officer:{}", rota.id("people", "name", "Megan").await);
    let form = page.form("/do/visits/record-check").fill("check_of", &own).fill("checked_on", "2026-11-01");
    form.fill("expires_on", "2029-11-01").send().await.expect_status(422).expect_text("Somebody else has to see");
    rota.checked("Megan", "2029-11-01").await;
    let page = rota.plan(DAY_OF_VISIT).await.expect_status(200).expect_text("The visit has been planned");
    let visit = page.path().to_owned();

    // Neither the clerk nor she herself puts Ann down, who has neither.
    let page = page.expect_text("Who cannot go").expect_text("Training in child protection is missing");
    page.expect_no_form("/do/visits/put-down");
    let ann = rota.seat("Ann").await;
    let id = visit.rsplit('/').next().expect("an id").to_owned();
    let slug = desk.path.trim_start_matches("/panels/").to_owned();
    let fields = [("slug", slug.as_str()), ("visit", id.as_str()), ("goer", ann.as_str())];
    desk.clerk.post(&format!("/do/visits/put-down?from={visit}"), &fields).await.expect_status(422);
    let page = desk.ann.get(&visit).await.expect_text("You cannot be put down").expect_no_form("/do/visits/go");
    page.expect_no_text("Who cannot go");
    desk.ann.post(&format!("/do/visits/go?from={visit}"), &fields[..2]).await.expect_status(422);
    rota.checked("Ann", "2026-11-30").await;
    rota.trained("Ann").await;
    desk.ann.get(&visit).await.expect_text("The DBS check ends on 30 November 2026").expect_no_form("/do/visits/go");
    rota.checked("Ann", "2026-12-01").await;
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_goers").await, 0);
    let form = desk.ann.get(&visit).await.form("/do/visits/go");
    form.clone().send().await.expect_status(200).expect_text("You have been put down");
    form.send().await.expect_status(200);
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_goers").await, 1, "once");

    // It does not move behind the end of her check while she goes.
    let form = desk.clerk.get(&visit).await.form("/do/visits/change").fill("held_on", "2026-12-02");
    form.clone().send().await.expect_status(422).expect_text("Somebody who goes cannot go on that day");
    let stay = desk.ann.get(&visit).await.form("/do/visits/stay");
    stay.send().await.expect_status(200).expect_text("You have been taken off");
    form.send().await.expect_status(200).expect_text("2 December 2026");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn only_who_goes_soon_sees_where_children_live(#[case] backend: Backend) {
    let rota = Rota::ready(backend).await;
    let desk = &rota.desk;
    let says_where = |page: &Page| page.body.contains(STREET) || page.body.contains(NAME);
    // The list has code names; the place itself is opened, and each look is in the log.
    let page = desk.clerk.get("/visits/places").await.expect_text("Oak");
    assert!(!says_where(&page));
    assert!(says_where(&page.follow("Oak").await.expect_status(200)));
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM audit WHERE action = 'visit.place_opened'").await, 1);
    let telling = page.form("/do/visits/add-place").fill("kind", "home").fill("code", &format!("{STREET} Lane"));
    telling.fill("address", &format!("12 {STREET} Lane")).send().await.expect_status(422).expect_text("another code");
    let visit = rota.with_ann("2026-11-22").await;
    for (browser, sees) in [(&desk.ann, true), (&desk.clerk, true), (&desk.officer, true), (&rota.bea, false)] {
        assert_eq!(says_where(&browser.get(&visit).await.expect_status(200).expect_text("Oak")), sees);
    }
    let lead = rota.app.signed_in("Pat", &[Role::PledgeLead]).await;
    assert!(!says_where(&lead.get(&visit).await.expect_status(200)));
    desk.bob.get(&visit).await.expect_status(403);
    rota.bea.get("/visits/places").await.expect_status(403);

    // What others read may not say it: the note for the panel, an action, which search finds.
    let page = desk.ann.get(&format!("{visit}/note")).await.expect_status(200);
    let note = page.form("/do/visits/note").fill("seen", "A new kitchen");
    let told = note.clone().fill("summary", &format!("The {STREET} Lane home is warm")).send().await;
    let told = told.expect_status(422).expect_text("Use the code name instead");
    assert_eq!(told.form("/do/visits/note").value("seen").map(str::trim), Some("A new kitchen"), "as it was typed");
    note.fill("summary", "Oak is warm").send().await.expect_status(200);
    let action = page.form("/do/visits/add-action").fill("owner", "Huw").fill("due_on", "2027-01-20");
    let refused = action.clone().fill("what", &format!("Mend the roof of {NAME}")).send().await;
    refused.expect_status(422).expect_text("Use the code name instead");
    action.fill("what", "Mend the roof of Oak").send().await.expect_status(200);
    let id = rota.id("actions", "what", "Mend the roof of Oak").await;
    let form = desk.clerk.get(&format!("{}/correct/action/{id}", desk.path)).await.form("/do/panels/correct");
    let refused = form.fill("value[what]", &format!("Mend the roof in {STREET} Lane")).send().await;
    refused.expect_status(422).expect_text("Use the code name instead");
    let coming = rota.with_ann(DAY_OF_VISIT).await;
    let form = desk.clerk.get(&coming).await.expect_status(200).form("/do/visits/cancel");
    let refused = form.clone().fill("reason", &format!("Snow in {STREET} Lane")).send().await;
    refused.expect_status(422).expect_text("Use the code name instead");
    form.fill("reason", "Snow").send().await.expect_status(200);
    // An address is not corrected to what the panel reads already.
    let place = desk.clerk.get("/visits/places").await.follow("Oak").await.form("/do/visits/change-place");
    let refused = place.fill("address", "Oak is warm, Halifax").send().await.expect_status(422);
    refused.expect_text("earlier visit says this");

    // Once it has been held, who went sees it no more; it is nowhere in the plain.
    for browser in [&desk.ann, &rota.bea, &lead] {
        for path in [visit.clone(), rota.path.clone(), format!("{visit}/visit.ics"), desk.path.clone()] {
            let page = browser.get(&path).await.expect_status(200);
            assert!(!says_where(&page), "{path}");
        }
        browser.get(&format!("/search?q={STREET}")).await.expect_text("Nothing was found");
    }
    for said in [STREET, NAME, "A new kitchen"] {
        let found: Vec<_> =
            rows(&rota.app).await.into_iter().filter(|row| row.contains(said)).map(|row| row.table).collect();
        assert_eq!(found, Vec::<String>::new(), "{said}");
        for file in files_below(&rota.app.folder) {
            let bytes = std::fs::read(&file).unwrap_or_default();
            assert!(!bytes.windows(said.len()).any(|part| part == said.as_bytes()), "{said} in {}", file.display());
        }
    }
    let mails = outbox::newest(&rota.app.services, 1_000).await.expect("mail");
    assert!(mails.iter().any(|waiting| waiting.kind == "visit" && waiting.mail.text.contains("Oak")));
    for waiting in &mails {
        let file = waiting.mail.attachment.as_ref().map(|file| file.text.clone()).unwrap_or_default();
        let all = format!("{}{}{file}", waiting.mail.subject, waiting.mail.text);
        assert!(!all.contains(STREET) && !all.contains(NAME), "{}", waiting.kind);
    }
    // A place that is no longer visited is forgotten at once.
    let page = desk.clerk.get("/visits/places").await.follow("Oak").await;
    page.form("/do/visits/end-place").send().await.expect_status(200).expect_text("have been erased");
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_places WHERE sealed IS NOT NULL").await, 0);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn somebody_else_goes_instead_who_says_yes(#[case] backend: Backend) {
    let rota = Rota::ready(backend).await;
    let desk = &rota.desk;
    let visit = rota.with_ann(DAY_OF_VISIT).await;
    let (ann, bea) = (rota.seat("Ann").await, rota.seat("Bea").await);
    let goers = async || {
        let all = rows(&rota.app).await.into_iter().filter(|row| row.table == "visit_goers");
        all.map(|row| row.text("membership_id")).collect::<Vec<_>>()
    };
    let ask = async || {
        let form = desk.ann.get(&visit).await.form("/do/visits/ask-swap");
        form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
        form.fill("swap_to", &bea).send().await.expect_status(200).expect_text("You have asked Bea")
    };
    ask().await;
    assert_eq!(goers().await, std::slice::from_ref(&ann), "until she says yes, Ann goes");
    rota.bea.get("/desk").await.expect_text("Somebody asks you to go on the visit to Oak");
    let answer = rota.bea.get(&visit).await.expect_text("Ann asks you to go").form("/do/visits/answer-swap");
    answer.clone().fill("answer", "no").send().await.expect_status(200);
    assert_eq!(goers().await, std::slice::from_ref(&ann));
    // Nobody asks any more, whatever an old page says.
    answer.clone().fill("answer", "yes").send().await.expect_status(410);
    ask().await;
    let yes = rota.bea.get(&visit).await.form("/do/visits/answer-swap").fill("answer", "yes");
    let posts: Vec<_> = (0..4).map(|_| tokio::spawn(yes.clone().send())).collect();
    let mut done = 0;
    for post in posts {
        done += usize::from(post.await.expect("joined").status.as_u16() == 200);
    }
    assert_eq!((done, goers().await), (1, vec![bea.clone()]), "once, and Ann does not go");
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_swaps").await, 0);
    let told = rota.mails("visit").await;
    let to = |name: &str, says: &str| {
        told.iter().filter(|one| one.mail.to.contains(name) && one.mail.text.contains(says)).count()
    };
    assert_eq!((to("bea", "instead of them"), to("bea", "You are down"), to("ann", "no longer down")), (2, 1, 1));
    assert_eq!(to("ann", "cannot go"), 1);
    // Who does not go asks nobody.
    let slug = desk.path.trim_start_matches("/panels/").to_owned();
    let id = visit.rsplit('/').next().expect("an id").to_owned();
    desk.ann
        .post("/do/visits/ask-swap", &[("slug", &slug), ("visit", &id), ("swap_to", &bea)])
        .await
        .expect_status(403);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_came_of_it_is_written_on_a_phone(#[case] backend: Backend) {
    let rota = Rota::ready(backend).await;
    let desk = &rota.desk;
    let coming = rota.with_ann(DAY_OF_VISIT).await;
    desk.ann.get(&format!("{coming}/note")).await.expect_status(403);
    let visit = rota.with_ann("2026-11-22").await;
    let path = format!("{visit}/note");
    desk.ann.get("/desk").await.expect_text("You are going on a visit today: Oak");
    rota.bea.get(&path).await.expect_status(403);
    let page = desk.ann.get(&path).await.expect_status(200).expect_text("Tell Megan the same day");
    assert!(!page.body.contains("/moderation/enter"), "an officer enters voices");
    let form = page.form("/do/visits/note").fill("seen", "The roof leaks").fill("summary", "The roof leaks");
    form.send().await.expect_status(200).expect_text("What you wrote has been saved");
    // Of two who write, the second sees what the first has saved.
    let late = page.form("/do/visits/note").fill("seen", "Other words").fill("summary", "Other");
    let told = late.send().await.expect_status(409).expect_text("The roof leaks");
    assert_eq!(told.form("/do/visits/note").value("seen").map(str::trim), Some("Other words"));
    let form = desk.ann.get(&path).await.form("/do/visits/note").fill("seen", "A boy said: I want to kill myself");
    form.send().await.expect_status(200).expect_text("There is a word of danger in it");
    rota.bea.get(&visit).await.expect_text("The roof leaks").expect_no_text("A boy said");
    rota.bea.get(&rota.path).await.expect_text("The roof leaks");

    // What a child said is a voice as any other: in the queue, with words to hand over, tied to nothing but a number.
    let page = desk.officer.get(&path).await.expect_status(200).follow("Enter what a child said").await;
    let form = page.form("/do/voices/enter").fill("text", "I want a lock on my door").fill("theme", "home");
    assert_eq!(form.value("way"), Some("visit"));
    let done = form.clone().send().await.expect_status(200);
    assert_eq!(words(&done).split_whitespace().count(), platform::i18n::RECEIPT_WORDS);
    form.send().await.expect_status(200);
    done.follow("Back to the visit to Oak").await.expect_status(200).expect_text("One voice has been entered");
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM tellings WHERE way = 'visit'").await, 1, "once");
    let id = rota.id("visits", "held_on", "2026-11-22").await;
    let tied: Vec<_> = rows(&rota.app)
        .await
        .into_iter()
        .filter(|row| ["voices", "tellings", "originals", "audit"].contains(&row.table.as_str()))
        .filter(|row| row.ids.iter().any(|one| one.to_string() == id) || row.contains(&id))
        .map(|row| row.table)
        .collect();
    assert_eq!(tied, Vec::<String>::new(), "nothing says on which visit it was said");

    // What is to be done is an action of the panel, from an item that waits for the clerk.
    let form = desk.ann.get(&path).await.form("/do/visits/add-action").fill("what", "Mend the roof");
    let form = form.fill("owner", "Huw").fill("due_on", "2027-01-20");
    form.clone().send().await.expect_status(200).expect_text("Mend the roof");
    form.send().await.expect_status(200);
    let form = desk.officer.get(&path).await.form("/do/visits/add-action").fill("what", "Ask about locks");
    form.fill("owner", "Huw").fill("due_on", "2027-01-20").send().await.expect_status(200);
    let page = desk.clerk.get(&desk.path).await.expect_text("Mend the roof").expect_text("Ask about locks");
    page.expect_text("Visit to Oak on 22 November 2026");
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM actions").await, 2, "each once");
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM agenda_items").await, 1, "of one item");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn who_goes_is_reminded_once_and_has_it_in_a_calendar(#[case] backend: Backend) {
    let rota = Rota::ready(backend).await;
    let visit = rota.with_ann(DAY_OF_VISIT).await;
    let planned = rota.mails("visit").await;
    let of_ann = planned.iter().find(|one| one.mail.to.contains("ann")).expect("to Ann");
    let event = parse(&of_ann.mail.attachment.as_ref().expect("a file").text);
    assert_eq!((event["DTSTART"].as_str(), event["LOCATION"].as_str()), ("20261201T150000Z", "Oak"));
    let page = rota.desk.ann.get(&format!("{visit}/visit.ics")).await.expect_status(200);
    assert_eq!(parse(&page.body)["UID"], event["UID"]);
    rota.app.keep().await;
    assert_eq!(rota.mails("visit-reminder").await.len(), 0, "not yet");
    rota.until(7);
    for _ in 0..3 {
        rota.app.keep().await;
        rota.app.clock.forward(HOUR);
    }
    rota.until(1);
    rota.app.keep().await;
    let mut to: Vec<_> = rota.mails("visit-reminder").await.into_iter().map(|one| one.mail.to).collect();
    to.sort();
    assert_eq!(to, ["ann@example.org", "megan@example.org"], "each once");
    // Cancelled, everybody who goes is told, and their calendars let go of it.
    // A session of staff has ended since.
    let clerk = rota.app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let form = clerk.get(&visit).await.form("/do/visits/cancel");
    form.clone().send().await.expect_status(422).expect_text("This cannot be empty");
    let form = form.fill("reason", "Snow");
    form.clone().send().await.expect_status(200).expect_text("cancelled: Snow");
    form.send().await.expect_status(200);
    let told = rota.mails("visit").await;
    let off: Vec<_> = told.iter().filter(|one| one.mail.text.contains("has been cancelled")).collect();
    assert_eq!(off.len(), 2);
    let event = parse(&off[0].mail.attachment.as_ref().expect("a file").text);
    assert_eq!((event["METHOD"].as_str(), event["SEQUENCE"].as_str()), ("CANCEL", "1"));
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_year_says_who_was_on_none_and_where_nobody_came(#[case] backend: Backend) {
    let rota = Rota::ready(backend).await;
    let visit = rota.with_ann("2026-11-22").await;
    rota.place("Elm", "home").await;
    rota.place("Ash", "provider").await;
    let form = rota.desk.ann.get(&format!("{visit}/note")).await.form("/do/visits/note");
    form.fill("seen", "Zqxseen").fill("summary", "Oak is warm").send().await.expect_status(200);
    let of_year = async |browser: &Browser| browser.get(&rota.path).await.expect_status(200);
    let page = of_year(&rota.bea).await.expect_text("Children’s home one held").expect_text("Bea");
    let page = page.expect_text("Ash: nobody came this year").expect_no_text("Elm: nobody came");
    assert_eq!(page.all("section p").iter().filter(|line| line.contains("Ann")).count(), 1, "on the visit alone");
    rota.until(40);
    let clerk = rota.app.signed_in("Clerk Two", &[Role::Clerk]).await;
    let page = of_year(&clerk).await.expect_text("Elm: nobody came in December 2026");
    page.expect_text("Oak: nobody came in December 2026");
    // A year later what was seen is erased; that there was a visit, and what the panel read of it, stays.
    rota.app.keep().await;
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visits WHERE note IS NOT NULL").await, 1);
    rota.until(330);
    rota.app.keep().await;
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visits WHERE note IS NOT NULL").await, 0);
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visits WHERE summary = 'Oak is warm'").await, 1);
    // Checks that ran out go half a year later.
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_checks").await, 3);
    rota.until(3 * 365);
    rota.app.keep().await;
    assert_eq!(count(&rota.app, "SELECT COUNT(*) FROM visit_checks").await, 0);
}
