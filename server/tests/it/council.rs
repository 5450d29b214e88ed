//! The demo council with something of everything in it, the people of each role signed in, and an address for
//! every page that is really there.

use std::collections::BTreeSet;

use reqwest::{Method, StatusCode, header};
use sea_orm_migration::sea_orm::ConnectionTrait as _;

use crate::{
    app::{Backend, NOON, TestApp},
    browser::{Browser, Page},
    pledge_consulting::{closed, opened},
    surveys_sounds::mp3,
    tables::{Row, rows},
    voices::png,
};

pub struct Council {
    pub app: TestApp,
    /// Somebody who came by, somebody with receipts, and one of each role.
    pub people: Vec<(&'static str, Browser)>,
}

/// One look at one page.
pub struct Visit {
    pub who: &'static str,
    /// As the product declares it: `/s/{code}`.
    pub page: &'static str,
    pub path: String,
    pub status: StatusCode,
    pub headers: header::HeaderMap,
    pub body: Vec<u8>,
}

impl Council {
    pub async fn start(backend: Backend) -> Self {
        // A future as large as this story belongs on the heap.
        Box::pin(Self::with_everything(backend)).await
    }

    async fn with_everything(backend: Backend) -> Self {
        let app = TestApp::empty(backend).await;
        assert_eq!(demo::fill(&app.services, NOON).await, Ok(true), "the demo");
        let summary = demo::summary(&app.services).await.expect("who can sign in");
        let follower = app.visitor();
        for words in &summary.receipts {
            let form = follower.get("/follow").await.forms("/do/voices/follow").into_iter().next();
            if let Some(form) = form {
                form.fill("words", words).send().await.expect_status(200);
            }
        }
        let mut people = vec![("visitor", app.visitor()), ("follower", follower)];
        for way in &summary.people {
            people.push((way.role, signed_in(&app, &way.sign_in).await));
        }
        let council = Self { app, people };
        council.more().await;
        council
    }

    pub fn person(&self, who: &str) -> &Browser {
        &self.people.iter().find(|(name, _)| *name == who).expect("one of them").1
    }

    /// What the demo has none of: a request to open a link, a batch, a picture of a survey, mail that waits, an alarm
    /// about an answer.
    async fn more(&self) {
        let all = rows(&self.app).await;
        let linked = all.iter().find(|row| row.table == "voices" && row.text("privacy") == "confidential");
        let (officer, member) = (self.person("officer"), self.person("member"));
        let page = officer.get(&format!("/openings/ask/{}", linked.expect("one").text("id"))).await.expect_status(200);
        page.form("/do/safeguarding/ask-opening").fill("reason", "To help").send().await.expect_status(200);
        let form = officer.get("/moderation/enter/batch").await.form("/do/voices/read-batch");
        form.file("file", "event.csv", b"text\nCold\n".to_vec()).send().await.expect_status(200);
        let form = member.get("/surveys/new").await.form("/do/surveys/create").fill("template", "big-vote");
        let form = form.fill("privacy", "confidential").fill("title[en]", "Food").fill("title[cy]", "Bwyd");
        let code: String = form.send().await.path().trim_start_matches("/surveys/").chars().take(6).collect();
        let form = member.get(&format!("/surveys/{code}/pictures")).await.form("/do/surveys/picture");
        form.fill("words[en]", "The beach").file("picture", "b.png", png(9)).send().await.expect_text("The beach");
        let form = member.get(&format!("/surveys/{code}/question/q1/sound")).await.form("/do/surveys/sound");
        form.file("sound[cy]", "c.mp3", mp3(3)).send().await.expect_text("Saved.");
        let form = member.get(&format!("/surveys/{code}/comment")).await.form("/do/surveys/comment");
        form.fill("text", "Is this clear?").send().await.expect_status(200);
        let form = self.person("follower").get("/tell").await.form("/do/voices/tell").fill("privacy", "confidential");
        form.fill("text", "Look").file("picture", "a.png", png(9)).send().await.expect_status(200);
        let form = self.person("pledge_lead").get("/claims/signatures").await.form("/do/pledge/make-link");
        form.fill("event", "Carers").fill("until", "2026-12-01").send().await.expect_status(200);
        let picture = rows(&self.app).await.into_iter().find(|row| row.table == "pictures").expect("a picture");
        officer.post("/do/moderation/claim", &[("voice", &picture.text("voice_id"))]).await;
        let form = self.person("visitor").get("/sign-in").await.form("/do/people/ask-link");
        let people = rows(&self.app).await;
        let somebody = people.iter().find(|row| row.table == "people").expect("somebody").text("email");
        form.fill("email", &somebody).send().await.expect_status(200);
        self.app.settled().await;
        self.roles().await;
        self.minutes().await;
        self.visits().await;
        // A claim with a file, which is not released yet.
        let page = self.person("pledge_lead").get("/claims/1").await;
        let form = page.form("/do/pledge/claim").fill("standing", "in_progress").fill("evidence[en]", "Begun.");
        let page = form.send().await.expect_status(200);
        let form = page.form("/do/pledge/add-file").fill("file_about[en]", "Seen").fill("file_about[cy]", "Gwelwyd");
        let form = form.file("evidence_file", "a.csv", b"Quarter,Days\n2026 Q1,3\n".to_vec());
        let page = form.send().await.expect_status(200);
        let form = page.follow("Read this promise aloud").await.expect_status(200).form("/do/pledge/record");
        form.file("sound[en]", "promise.mp3", mp3(4)).send().await.expect_text("The recordings have been saved");
        // The next edition of the pledge, from the adopted one.
        let form = self.person("pledge_lead").get("/editions").await.forms("/do/pledge/begin-edition");
        let form = form.into_iter().find(|form| form.value("kind") == Some("pledge")).expect("a pledge");
        let form = form.fill("title[en]", "The next pledge").fill("title[cy]", "Yr addewid nesaf");
        form.send().await.expect_status(200);
        self.offered().await;
        self.asked().await;
        self.areas().await;
        self.figures().await;
        let form = self.app.visitor().get("/children-in-care-council").await.form("/do/joining/ask");
        form.fill("name", "Sam").fill("reach", "At the youth club").send().await.expect_status(200);
        let page = officer.get("/joining").await.follow("Asked on").await.form("/do/joining/answer");
        page.fill("answer", "later").fill("words", "After the summer").send().await.expect_status(200);
        self.questions().await;
        let form = self.person("pledge_lead").get("/pledge/report").await.form("/do/pledge/begin-report");
        form.fill("from", "2026-01-01").fill("to", "2026-06-30").send().await.expect_status(200);
        let form = self.person("pledge_lead").get("/claims/inspection").await.form("/do/pledge/make-pack");
        form.fill("from", "2026-01-01").fill("to", "2026-11-22").send().await.expect_status(200);
        let supplement = "INSERT INTO pack_supplements (meeting_id, number, agenda, changes, published_at)
            SELECT meeting_id, 1, agenda, '[{\"kind\": \"reordered\"}]', published_at FROM packs";
        self.app.services.db.connection().execute_unprepared(supplement).await.expect("a supplement");
        // What everybody may read of the meetings of a panel.
        let open = "UPDATE panels SET session = 'public'";
        self.app.services.db.connection().execute_unprepared(open).await.expect("public");
        self.restricted().await;
        let rings = "INSERT INTO alarms (id, response_id, answered_at)
            SELECT id, id, submitted_at FROM responses WHERE submitted_at IS NOT NULL LIMIT 1";
        self.app.services.db.connection().execute_unprepared(rings).await.expect("it rings");
        let together = "UPDATE voices SET burst = id WHERE id = (SELECT id FROM voices WHERE state = 'new' LIMIT 1)";
        self.app.services.db.connection().execute_unprepared(together).await.expect("as if more had come with it");
    }

    /// An item that only its panel may read, with a paper that is to follow.
    async fn restricted(&self) {
        let all = rows(&self.app).await;
        let is_open = |row: &&Row| row.table == "agenda_items" && row.text("state") == "tabled";
        let item = all.iter().filter(is_open).find(|row| row.text("kind") == "report").expect("a report");
        let panel = all.iter().find(|row| row.table == "panels" && row.text("id") == item.text("panel_id"));
        let path = format!("/panels/{}/items/{}", panel.expect("its panel").text("slug"), item.text("id"));
        let clerk = self.person("clerk");
        let form = clerk.get(&path).await.expect_status(200).form("/do/panels/change-item").fill("led_by", "Jo");
        let form = form.fill("access", "restricted").fill("access_reason", "About a person");
        let form = form.send().await.expect_status(200).form("/do/panels/ask-paper").fill("asked_name", "Sam");
        let form = form.fill("asked_title[en]", "Figures").fill("asked_title[cy]", "Ffigurau");
        let form = form.fill("asked_mail", "sam@example.org").fill("due_on", "2026-12-01");
        form.send().await.expect_status(200).expect_text("To follow");
        self.witness().await;
    }

    /// A witness account, and what its witness agrees to.
    async fn witness(&self) {
        let all = rows(&self.app).await;
        let open = |row: &&Row| {
            row.table == "meetings" && ["planned", "agenda_published"].contains(&row.text("state").as_str())
        };
        let meeting = all.iter().find(open).expect("a meeting to come");
        let of = |row: &&Row| row.table == "panels" && row.text("id") == meeting.text("panel_id");
        let panel = format!("/panels/{}", all.iter().find(of).expect("its panel").text("slug"));
        let page = self.person("clerk").get(&format!("{panel}/meetings/{}", meeting.text("id"))).await;
        let form = page.form("/do/panels/add-item").fill("kind", "witness").fill("title[en]", "A carer tells us");
        form.fill("title[cy]", "Gofalwr yn dweud").send().await.expect_status(200);
        let form = self.person("officer").get(&format!("{panel}/events")).await.form("/do/panels/invite-all");
        let form = form.fill("title[en]", "An afternoon").fill("title[cy]", "Prynhawn").fill("about[en]", "Music");
        let form = form.fill("held_on", "2026-12-20").fill("starts_at", "14:00").fill("place", "The Barn");
        form.send().await.expect_status(200).expect_text("Everybody has been invited");
        let page = self.person("officer").get(&format!("{panel}/witnesses")).await.follow("Meeting of").await;
        let form = page.form("/do/panels/agree-witness").fill("who", "carer").fill("recording", "words");
        let form = form.fill("readers", "panel").fill("kept_until", "2027-11-01");
        form.send().await.expect_status(200).expect_text("has been saved");
    }

    /// An adopted offer to care leavers, which was signed, with a report.
    async fn offered(&self) {
        let lead = self.person("pledge_lead");
        let form = lead.get("/editions?kind=offer").await.form("/do/pledge/begin-edition");
        let page = form.fill("title[en]", "We offer").fill("title[cy]", "Cynigiwn").send().await.expect_status(200);
        let draft = page.path().to_owned();
        let form = page.form("/do/pledge/add-outcome").fill("name[en]", "Work").fill("name[cy]", "Gwaith");
        let form = form.send().await.form("/do/pledge/add-statements").fill("lines[en]", "You get help to find work");
        form.fill("lines[cy]", "Cei di help i ddod o hyd i waith").send().await.expect_status(200);
        let form = lead.get(&format!("{draft}/adopt")).await.form("/do/pledge/adopt").fill("on", "2026-11-20");
        form.fill("by[en]", "Cabinet").fill("by[cy]", "Y Cabinet").send().await.expect_status(200);
        let form = lead.get("/pledge/sign?kind=offer").await.expect_status(200).form("/do/pledge/sign");
        form.fill("role", "Pledge lead").send().await.expect_status(200);
        let form = lead.get("/pledge/report?kind=offer").await.form("/do/pledge/begin-report");
        form.fill("from", "2026-01-01").fill("to", "2026-06-30").send().await.expect_status(200);
    }

    /// A draft that people were asked about, and are asked about again, with a comment.
    async fn asked(&self) {
        let lead = self.person("pledge_lead");
        let form = lead.get("/editions").await.forms("/do/pledge/begin-edition");
        let form = form.into_iter().find(|form| form.value("kind") == Some("offer")).expect("an offer");
        let page = form.fill("title[en]", "The offer").fill("title[cy]", "Y cynnig").send().await.expect_status(200);
        let edition = page.path().to_owned();
        let form = page.form("/do/pledge/add-outcome").fill("name[en]", "Home").fill("name[cy]", "Cartref");
        let form = form.send().await.form("/do/pledge/add-statements");
        form.fill("lines[en]", "You have a key").fill("lines[cy]", "Mae gen ti allwedd").send().await;
        for closes in [true, false] {
            let code = opened(lead, &edition, &["young", "carer"]).await;
            let form = self.app.visitor().get(&format!("/c/{code}")).await.form("/do/pledge/comment");
            let form = form.fill("about", "missing").fill("as_who", "young").fill("text", "A garden");
            form.send().await.expect_status(200);
            if closes {
                closed(lead, &edition).await;
            }
        }
    }

    /// A question of a panel that was answered, judged and released, and one that waits; what a member proposes, of which
    /// one is decided; celebrations, of which an officer has not read one.
    async fn questions(&self) {
        let (clerk, officer, member) = (self.person("clerk"), self.person("officer"), self.person("member"));
        let panel = rows(&self.app).await.into_iter().find(|row| row.table == "panels").expect("a panel").text("slug");
        let form = clerk.get(&format!("/panels/{panel}/questions")).await.form("/do/questions/add");
        form.fill("text[en]", "Who calls?").fill("text[cy]", "Pwy sy'n galw?").send().await.expect_status(200);
        let own = rows(&self.app).await.into_iter().find(|row| row.table == "questions").expect("one").text("id");
        for which in [format!("own:{own}"), "bank:safe".to_owned()] {
            let form = clerk.get(&format!("/panels/{panel}/questions/ask")).await.form("/do/questions/ask");
            let form = form.fill("which", &which).fill("period", "2025/26").fill("due_on", "2026-12-20");
            form.fill("name", "Sam").fill("mail", "sam@example.org").send().await.expect_status(200);
        }
        let answered = "UPDATE question_askings SET state = 'satisfactory', answer = '{\"en\":\"We do\"}',
            why = '{\"en\":\"Good\"}', answered_at = asked_at, ended_at = asked_at, released_at = asked_at
            WHERE question_id IN (SELECT id FROM questions WHERE bank IS NULL)";
        self.app.services.db.connection().execute_unprepared(answered).await.expect("as if Sam had answered");
        for words in ["Who decides?", "Who pays?"] {
            let form = member.get("/questions/propose").await.form("/do/questions/propose").fill("words", words);
            form.send().await.expect_status(200);
        }
        let form = officer.get("/questions/proposed").await.follow("Proposed on").await.form("/do/questions/decide");
        form.fill("decision", "decline").fill("reply", "They know").send().await.expect_status(200);
        for (who, consent) in [(member, "public"), (clerk, "panel"), (officer, "first_name")] {
            let form = who.get("/celebrations/new").await.form("/do/celebrations/note").fill("whose", "staff");
            let form = form.fill("what[en]", "Well done").fill("consent", consent).fill("agreed_by", "themselves");
            form.fill("first_name", "Sam").send().await.expect_status(200);
        }
    }

    /// An area of a panel that was asked for somebody and has nominated them, and the words of a role.
    async fn areas(&self) {
        let clerk = self.person("clerk");
        let form = clerk.get("/panels/areas").await.expect_status(200).form("/do/panels/add-area");
        form.fill("name[en]", "East").fill("name[cy]", "Y Dwyrain").send().await.expect_status(200);
        let panel = format!(
            "/panels/{}",
            rows(&self.app).await.iter().find(|row| row.table == "panels").expect("one").text("slug")
        );
        let area = rows(&self.app).await.into_iter().find(|row| row.table == "areas").expect("an area").text("id");
        let form = clerk.get(&format!("{panel}/members")).await.form("/do/panels/choose-areas").tick("areas[]", &area);
        form.send().await.expect_status(200);
        let ask = |page: Page| {
            let form = page.form("/do/panels/ask-area").fill("to_name", "Cllr Far").fill("email", "far@example.org");
            form.fill("due_on", "2026-12-20")
        };
        for answer in ["not_yet", "nominate"] {
            let page = ask(clerk.get(&format!("{panel}/areas/{area}")).await).send().await.expect_status(200);
            let link = page.attr("#nomination-link", "value").expect("a link");
            let form = self
                .app
                .visitor()
                .get(&link[link.find("/nominate/").expect("ours")..])
                .await
                .form("/do/panels/nominate");
            let form = form.fill("answer", answer).fill("nominee", "Cllr Near").fill("from_day", "2026-12-01");
            form.fill("reason", "No meeting yet").send().await.expect_status(200);
        }
        let form = clerk.get(&format!("{panel}/champions")).await.form("/do/panels/add-champion");
        let form = form.fill("name", "Cllr Bryn").fill("theme", "housing").fill("district", "North");
        form.send().await.expect_status(200);
        let form = clerk.get(&format!("{panel}/training")).await.form("/do/panels/offer-training");
        let form = form.fill("kind", "child_protection_1").fill("held_on", "2026-12-01").fill("starts_at", "10:00");
        form.fill("place", "Town hall").send().await.expect_status(200);
        let form = clerk.get(&format!("{panel}/roles/chair")).await.form("/do/panels/reword");
        form.fill("text[en]", "Leads").fill("text[cy]", "Arwain").send().await.expect_status(200);
        self.programme(&panel).await;
    }

    /// The work programme of a panel, approved, with an item for which a service is called, and one that only the panel
    /// may read; what a workshop has typed, and the strategy.
    async fn programme(&self, panel: &str) {
        let clerk = self.person("clerk");
        let form = clerk.get(&format!("{panel}/strategy")).await.form("/do/panels/add-strategy");
        let form = form.fill("title[en]", "Being heard").fill("title[cy]", "Cael llais").fill("approved_by", "Cabinet");
        let form = form.fill("objectives[en]", "Homes").fill("objectives[cy]", "Cartrefi");
        form.fill("approved_on", "2026-05-13").send().await.expect_status(200);
        let path = format!("{panel}/programme?year=2026-27");
        // That of the first panel has begun in the demo.
        for form in clerk.get(&path).await.forms("/do/panels/begin-programme") {
            form.send().await.expect_status(200);
        }
        let page = clerk.get(&format!("{panel}/programme/proposals?year=2026-27")).await.expect_status(200);
        let form = page.form("/do/panels/add-priorities").fill("lines[en]", "Health").fill("lines[cy]", "Iechyd");
        form.send().await.expect_status(200);
        for (title, access) in [("Exclusions", "public"), ("A contract", "restricted")] {
            let form = clerk.get(&path).await.form("/do/panels/add-programme-item");
            let form = form.fill("title[en]", title).fill("title[cy]", title).fill("planned", "2027-01");
            let form = form.fill("note", "Asked for twice").fill("service", "Virtual School").fill("person", "Huw");
            form.fill("access", access).fill("access_reason", "About a person").send().await.expect_status(200);
        }
        let form = clerk.get(&path).await.follow("A contract").await.form("/do/panels/drop-programme-item");
        form.fill("drop_reason", "Signed already").send().await.expect_status(200);
        let form = clerk.get(&path).await.form("/do/panels/approve-programme").fill("approved_by", "Full Council");
        form.fill("approved_on", "2026-11-20").send().await.expect_status(200);
        let all = rows(&self.app).await;
        let slug = panel.rsplit('/').next().expect("its address");
        let of = all.iter().find(|row| row.table == "panels" && row.text("slug") == slug).expect("it").text("id");
        let is_open = |row: &&Row| matches!(row.text("state").as_str(), "planned" | "agenda_published");
        let mut meetings = all.iter().filter(|row| row.table == "meetings" && row.text("panel_id") == of);
        let meeting = meetings.find(is_open).expect("a meeting to come").text("id");
        let form = clerk.get(&format!("{panel}/meetings/{meeting}")).await.form("/do/panels/call");
        let form = form.fill("called_name", "Nia").fill("called_mail", "nia@example.org").fill("asked", "How many?");
        form.fill("called_service", "The virtual school").send().await.expect_status(200);
    }

    /// An indicator with figures of the council and of an area, which everybody may read.
    async fn figures(&self) {
        let clerk = self.person("clerk");
        let form = clerk.get("/performance/new").await.expect_status(200).form("/do/performance/add");
        let form = form.fill("code", "PI 1").fill("name[en]", "Missing").fill("name[cy]", "Ar goll");
        let form = form.fill("definition[en]", "All").fill("definition[cy]", "Pawb").fill("unit", "people");
        let form = form.fill("source[en]", "The case system").fill("source[cy]", "Y system").fill("direction", "lower");
        let page = form.send().await.expect_status(200);
        let form = page.follow("Type figures").await.expect_status(200).form("/do/performance/put-figures");
        let area = rows(&self.app).await.into_iter().find(|row| row.table == "areas").expect("an area").text("id");
        let form = form.fill("cell[q1-council]", "46").fill("cell[q2-council]", "41").fill("cell[target]", "30");
        form.fill(&format!("cell[q2-{area}]"), "12").send().await.expect_status(200);
        let page = clerk.get("/performance/release").await.expect_status(200);
        let id = page.attr("input[name='indicators[]']", "value").expect("an indicator");
        let form = page.form("/do/performance/release").tick("indicators[]", &id);
        form.send().await.expect_status(200);
    }

    /// Minutes of a meeting that was held, with an action whose owner is written to.
    async fn minutes(&self) {
        let all = rows(&self.app).await;
        let held = all.iter().find(|row| row.table == "meetings" && row.text("state") == "held").expect("one was held");
        let of = |row: &&Row| row.table == "panels" && row.text("id") == held.text("panel_id");
        let slug = all.iter().find(of).expect("its panel").text("slug");
        let meeting = format!("/panels/{slug}/meetings/{}", held.text("id"));
        let clerk = self.person("clerk");
        // Its items are discussed, so none of them is open by itself.
        let of = |row: &&Row| row.table == "agenda_items" && row.text("meeting_id") == held.text("id");
        let item = all.iter().find(of).expect("an item").text("id");
        let room = clerk.get(&format!("{meeting}/room?item={item}")).await.expect_status(200);
        let form = room.form("/do/panels/add-room-action").fill("what", "Ask").fill("owner", "Huw");
        let form = form.fill("owner_mail", "huw@example.org").fill("due_on", "2026-12-16");
        form.send().await.expect_status(200);
        let form = room.form("/do/panels/save-record").fill("notes", "All agreed.").fill("decision", "To ask again.");
        form.send().await.expect_status(200);
        let page = clerk.get(&meeting).await.expect_status(200);
        if let Some(mut form) = page.forms("/do/panels/decide").into_iter().next() {
            for choice in crate::panels::helpers::names(&page, "choice") {
                form = form.fill(&choice, "discussed").fill(&choice.replace("choice", "outcome"), "Noted.");
            }
            form.send().await.expect_status(200);
        }
        let page = clerk.get(&format!("{meeting}/minutes")).await.expect_status(200);
        page.form("/do/panels/draft-minutes").send().await.expect_status(200);
    }

    /// A visit that was held today and one that was cancelled, and a count of children.
    async fn visits(&self) {
        let (clerk, all) = (self.person("clerk"), rows(&self.app).await);
        let slug = all.iter().find(|row| row.table == "panels").expect("one").text("slug");
        let rota = format!("/panels/{slug}/visits");
        let form = clerk.get("/visits/places").await.expect_status(200).form("/do/visits/add-place");
        let form = form.fill("kind", "home").fill("code", "Oak").fill("address", "12 Mill Lane");
        form.send().await.expect_status(200);
        let page = clerk.get(&format!("{rota}/checks")).await.expect_status(200);
        let officer = page.attr("select[name=check_of] option[value^=officer]", "value").expect("an officer");
        let form = page.form("/do/visits/record-check").fill("check_of", &officer).fill("checked_on", "2026-11-01");
        form.fill("expires_on", "2029-11-01").send().await.expect_status(200);
        let officer = officer.trim_start_matches("officer:").to_owned();
        let place = clerk.get(&rota).await.attr("select[name=place] option[value*='-']", "value").expect("a place");
        for is_held in [true, false] {
            let form = clerk.get(&rota).await.expect_status(200).form("/do/visits/plan").fill("place", &place);
            let form = form.fill("held_on", "2026-11-22").fill("starts_at", "15:00").fill("officer", &officer);
            let page = form.send().await.expect_status(200);
            if is_held {
                let page = page.follow("Write about the visit").await.expect_status(200);
                let form = page.form("/do/visits/note").fill("seen", "A new kitchen").fill("summary", "All is well");
                form.send().await.expect_status(200);
            } else {
                page.form("/do/visits/cancel").fill("reason", "Snow").send().await.expect_status(200);
            }
        }
        let form = self.person("officer").get("/reach/counts").await.expect_status(200).form("/do/reach/add");
        let form = form.fill("side", "looked_after").fill("source", "The yearly return");
        form.fill("n[in_area]", "40").fill("n[out_of_area]", "12").send().await.expect_status(200);
    }

    /// A role that waits for a second person, and one that was refused.
    async fn roles(&self) {
        for name in ["Nerys", "Nansi"] {
            let form = self.person("admin").get("/people").await.form("/do/people/invite").fill("name", name);
            let form = form.fill("email", &format!("{}@example.org", name.to_lowercase())).fill("lang", "en");
            form.tick("roles[]", "officer").send().await.expect_status(200);
        }
        let page = self.person("lead").get("/roles").await.follow("Nansi").await;
        page.form("/do/people/refuse-role").fill("reason", "Not yet").send().await.expect_status(200);
    }

    /// Every page that is there with what is there: a real address for each state that a thing can be in.
    pub async fn addresses(&self) -> Vec<(&'static str, String)> {
        let all = rows(&self.app).await;
        let mut found = Vec::new();
        // That one leads to another site.
        for page in web::pages().into_iter().filter(|page| page.path != "/away") {
            for path in fillings(&all, page.path) {
                found.push((page.path, path));
            }
        }
        found
    }

    /// Asks for each of these as everybody, in the order of the people.
    pub async fn walk(&self, addresses: &[(&'static str, String)], mut seen: impl FnMut(&Visit)) {
        for (who, browser) in &self.people {
            for (page, path) in addresses {
                let answer = browser.raw(Method::GET, path).header(header::ACCEPT, "text/html,*/*");
                let answer = answer.send().await.expect("the server answers");
                let (status, headers) = (answer.status(), answer.headers().clone());
                let stream = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind == "text/event-stream");
                let body = if stream { Vec::new() } else { answer.bytes().await.expect("a body").to_vec() };
                seen(&Visit { who, page, path: path.clone(), status, headers, body });
            }
        }
    }
}

/// Signs in with a link, which is enough in the demo for staff too.
pub async fn signed_in(app: &TestApp, link: &str) -> Browser {
    let browser = app.visitor();
    browser.get(link).await.form("/do/people/use-link").send().await.expect_no_form("/do/people/use-link");
    browser
}

/// The addresses of a page.
fn fillings(all: &[Row], page: &str) -> Vec<String> {
    let of = |table: &str| all.iter().filter(|row| row.table == table).cloned().collect::<Vec<_>>();
    let id_of = |table: &str| of(table).iter().take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    let of_draft = |table: &str| {
        let draft = of("pledges").into_iter().find(|row| row.text("state") == "draft").map(|row| row.text("id"));
        let mut rows = of(table).into_iter().filter(|row| draft == Some(row.text("pledge_id")));
        rows.next().map(|row| page.replace("{id}", &row.text("id"))).into_iter().collect()
    };
    if page.contains("{code}") {
        // The newest first: it has what was added to the demo.
        let surveys = of("surveys").into_iter().rev().collect();
        return first_of_each(surveys, "state").iter().map(|survey| of_survey(all, survey, page)).collect();
    }
    if page.starts_with("/panels/{slug}") {
        return of("panels").iter().flat_map(|panel| of_panel(all, panel, page)).collect();
    }
    match page {
        "/moderation/enter/batch/{id}" => id_of("batches"),
        "/moderation/burst/{id}" => {
            let bursts: BTreeSet<_> = of("voices").iter().map(|row| row.text("burst")).collect();
            bursts.iter().filter(|id| !id.is_empty()).map(|id| page.replace("{id}", id)).collect()
        }
        "/alarms/{id}" | "/alarms/{id}/concern" => {
            let (of_answers, of_voices): (Vec<_>, Vec<_>) =
                of("alarms").into_iter().partition(|alarm| alarm.text("voice_id").is_empty());
            let one_of_each = of_answers.first().into_iter().chain(of_voices.first());
            one_of_each.map(|alarm| page.replace("{id}", &alarm.text("id"))).collect()
        }
        "/pledge/statements/{id}" => id_of("statements"),
        _ if page.starts_with("/performance/{id}") => id_of("indicators"),
        _ if page.starts_with("/pledge/report/{id}") => id_of("pledge_reports"),
        "/claims/inspection/{id}/pack.zip" => id_of("inspection_packs"),
        "/editions/{id}" | "/editions/{id}/adopt" | "/pledge/editions/{id}" => id_of("pledges"),
        _ if page.contains("/c/{key}") => {
            of("consultations").iter().map(|row| page.replace("{key}", &row.text("code"))).collect()
        }
        "/editions/outcomes/{id}" => of_draft("pledge_outcomes"),
        "/editions/statements/{id}" | "/editions/statements/{id}/sound" => of_draft("statements"),
        "/pledge/sounds/{id}" => {
            let rows = of("statement_sounds").into_iter();
            rows.map(|row| page.replace("{id}", &row.text("sound_id"))).collect()
        }
        _ if page.starts_with("/editions/{id}") => id_of("pledges"),
        "/meetings/{id}/supplement/{n}" => {
            let of = of("pack_supplements").into_iter();
            of.map(|row| page.replace("{id}", &row.text("meeting_id")).replace("{n}", "1")).collect()
        }
        _ if page.starts_with("/meetings/{id}") => {
            of("meetings").iter().map(|row| page.replace("{id}", &row.text("id"))).collect()
        }
        "/concerns/{id}" => id_of("concerns"),
        "/joining/{id}" => id_of("join_requests"),
        "/questions/proposed/{id}" => id_of("question_proposals"),
        "/celebrations/check/{id}" => {
            let mut waiting = of("celebrations").into_iter().filter(|row| row.text("state") == "checking");
            waiting.next().map(|row| page.replace("{id}", &row.text("id"))).into_iter().collect()
        }
        "/visits/places/{id}" => id_of("visit_places"),
        "/openings/{id}" => id_of("openings"),
        "/roles/{id}" => id_of("role_requests"),
        "/pledge/evidence/{id}" => id_of("evidence"),
        "/pledge/signatures/{id}/certificate.pdf" => {
            let one_of_each = first_of_each(of("endorsements"), "pledge_id");
            one_of_each.iter().map(|row| page.replace("{id}", &row.text("id"))).collect()
        }
        // Each shows the pledge or the offer.
        "/pledge/poster.pdf"
        | "/pledge/leaflet.pdf"
        | "/claims/issuing/pack.pdf"
        | "/claims/issuing"
        | "/claims/signatures"
        | "/pledge/report"
        | "/pledge/sign"
        | "/pledge/signatures"
        | "/open/widget" => vec![page.to_owned(), format!("{page}?kind=offer")],
        "/claims/rounds/{id}/cards" | "/claims/rounds/{id}/cards/sheet" => id_of("rounds"),
        "/claims/signatures/{id}" => id_of("signing_links"),
        "/people/{id}" => id_of("people"),
        "/heard/programmes" | "/heard/programmes.pdf" => {
            let panels = of("panels");
            let slug = |id: &str| panels.iter().find(|row| row.text("id") == id).map(|row| row.text("slug"));
            let of =
                of("programmes").into_iter().filter_map(|row| Some((slug(&row.text("panel_id"))?, row.text("year"))));
            let one = |(slug, year): (String, String)| format!("{page}?panel={slug}&year={year}");
            of.map(one).chain([page.to_owned()]).collect()
        }
        "/panels/services" => vec![page.to_owned(), format!("{page}?service=virtual-school")],
        "/surveys/pictures/{id}" => id_of("survey_pictures"),
        "/surveys/sounds/{id}" => id_of("survey_sounds"),
        "/pictures/{id}/{size}" => {
            of("pictures").iter().rev().map(|row| format!("/pictures/{}/small", row.text("id"))).take(4).collect()
        }
        "/moderation/{id}/picture/{picture}" => {
            let path = |row: &Row| format!("/moderation/{}/picture/{}", row.text("voice_id"), row.text("id"));
            of("pictures").iter().rev().map(path).take(4).collect()
        }
        _ if page.contains("{id}") => {
            let mut voices: Vec<_> = of("voices").into_iter().rev().collect();
            // What was passed on shows more.
            voices.sort_by_key(|voice| voice.text("passed_note").is_empty());
            first_of_each(voices, "state").iter().map(|voice| page.replace("{id}", &voice.text("id"))).collect()
        }
        _ => vec![page.replace("{n}", "1").replace("{token}", &"0".repeat(64)).replace("{key}", &"0".repeat(64))],
    }
}

/// One row for each thing that stands in a column.
fn first_of_each(rows: Vec<Row>, column: &str) -> Vec<Row> {
    let mut seen = BTreeSet::new();
    rows.into_iter().filter(|row| seen.insert(row.text(column))).collect()
}

fn of_survey(all: &[Row], survey: &Row, page: &str) -> String {
    let id = survey.text("id");
    let version = all.iter().rfind(|row| row.table == "survey_versions" && row.text("survey_id") == id);
    let document = version.map_or_else(|| survey.text("draft"), |version| version.text("document"));
    let document: serde_json::Value = serde_json::from_str(&document).expect("a document");
    let of = |list: &str| document[list][0]["id"].as_str().unwrap_or("s1").to_owned();
    let section = page.contains("/section/") || page.contains("/part/");
    let page = page.replace("{code}", &survey.text("code")).replace("{n}", "1").replace("{question}", &of("questions"));
    page.replace("{id}", &of(if section { "sections" } else { "questions" }))
}

fn of_panel(all: &[Row], panel: &Row, page: &str) -> Vec<String> {
    let page = page.replace("{slug}", &panel.text("slug"));
    if page.contains("{what}") && !page.contains("{id}") {
        return ["chair", "letter"].map(|what| page.replace("{what}", what)).into();
    }
    let mine = |table: &str| {
        let rows = all.iter().filter(|row| row.table == table && row.text("panel_id") == panel.text("id"));
        rows.cloned().collect::<Vec<_>>()
    };
    if !page.contains("{id}") {
        return vec![page];
    }
    if page.contains("/correct/") {
        let things =
            [("meeting", "meetings"), ("member", "memberships"), ("item", "agenda_items"), ("action", "actions")];
        let path = |(what, table): (&str, &str)| {
            let row = mine(table).into_iter().next_back()?;
            Some(page.replace("{what}", what).replace("{id}", &row.text("id")))
        };
        return things.into_iter().filter_map(path).collect();
    }
    if page.contains("/questions/") {
        let table = if page.ends_with("paper.pdf") { "question_askings" } else { "questions" };
        return mine(table).iter().map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/areas/") {
        return mine("panel_areas").iter().map(|row| page.replace("{id}", &row.text("area_id"))).collect();
    }
    if page.contains("/programme/") {
        let of: BTreeSet<_> = mine("programmes").iter().map(|row| row.text("id")).collect();
        let items = all.iter().filter(|row| row.table == "programme_items" && of.contains(&row.text("programme_id")));
        return items.map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/training/") {
        return mine("trainings").iter().map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/visits/") {
        return mine("visits").iter().map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/champions/") {
        return mine("champions").iter().map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/members/") {
        return mine("memberships").iter().take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/events/") {
        return mine("panel_events").iter().map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/witnesses/") {
        let items = mine("agenda_items").into_iter().filter(|row| row.text("kind") == "witness");
        return items.map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/items/") {
        let mut items = mine("agenda_items");
        items.sort_by_key(|item| item.text("access") != "restricted");
        return items.iter().take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/papers/") {
        let items: BTreeSet<_> = mine("agenda_items").iter().map(|row| row.text("id")).collect();
        let papers = all.iter().filter(|row| row.table == "papers" && items.contains(&row.text("item_id")));
        return papers.take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/actions/") {
        return mine("actions").iter().take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    if page.contains("/reply/") {
        let reply = |row: &Row| page.replace("{id}", &row.text("meeting_id")).replace("{reply}", &row.text("id"));
        let replies = mine("replies").into_iter().filter(|row| !row.text("meeting_id").is_empty());
        return replies.map(|row| reply(&row)).collect::<BTreeSet<_>>().into_iter().collect();
    }
    if page.contains("/supplement/") {
        let of = |id: &str| all.iter().any(|row| row.table == "pack_supplements" && row.text("meeting_id") == id);
        let mine = mine("meetings").into_iter().map(|row| row.text("id")).filter(|id| of(id));
        return mine.map(|id| page.replace("{id}", &id).replace("{n}", "1")).take(1).collect();
    }
    if page.contains("{section}") {
        let here: BTreeSet<_> = mine("meetings").iter().map(|row| row.text("id")).collect();
        let sections =
            all.iter().filter(|row| row.table == "minutes_sections" && here.contains(&row.text("meeting_id")));
        let path = |row: &Row| page.replace("{id}", &row.text("meeting_id")).replace("{section}", &row.text("id"));
        return sections.take(2).map(path).collect();
    }
    if page.contains("/takeover") {
        let takeovers = mine("meetings").into_iter().filter(|row| row.text("kind") == "takeover");
        return takeovers.take(2).map(|row| page.replace("{id}", &row.text("id"))).collect();
    }
    let meetings = first_of_each(mine("meetings"), "state");
    meetings.iter().map(|meeting| page.replace("{id}", &meeting.text("id"))).collect()
}
