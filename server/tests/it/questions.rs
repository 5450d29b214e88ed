//! Questions that a panel puts to officers: asked with a day, answered by a link, judged, and released; the same
//! question over the years; what young people propose.

use domain::{role::Role, time::DAY};
use platform::outbox;
use rstest::rstest;

use crate::{
    app::{
        Backend::{self, Postgres, Sqlite},
        TestApp,
    },
    browser::{Browser, Page},
    panels::{
        helpers::{Desk, count, opened, shared},
        papers::pdf,
    },
    tables::rows,
    voices::run,
};

const WORKERS: &str = "Does every child in our care have a social worker of their own?";

/// Fills the form that puts a question of the bank to Sam, who has no account.
async fn ask(desk: &Desk, browser: &Browser, of: &str, period: &str) -> Page {
    let form = browser.get(&format!("{}/questions/ask", desk.path)).await.expect_status(200).form("/do/questions/ask");
    let form = form.fill("which", of).fill("period", period).fill("name", "Sam").fill("mail", "sam@example.org");
    form.fill("due_on", "2026-12-20").send().await
}

/// The link of the newest mail to whoever is asked, as it leaves the house; everything that waits goes out.
async fn link(app: &TestApp) -> String {
    let mut link = None;
    loop {
        let due = outbox::claim(&app.services, 10).await.expect("mail");
        if due.is_empty() {
            return link.expect("a link");
        }
        for waiting in &due {
            if let Some(line) = waiting.mail.text.lines().find(|line| line.contains("/questions/answer/")) {
                link = Some(line.to_owned());
            }
            store::people::mail_tried(&app.services, waiting, Ok(())).await.expect("noted");
        }
    }
}

/// Answers by the link.
async fn answer(app: &TestApp, link: &str, figure: &str, unit: &str, words: &str) -> Page {
    let form = app.visitor().get(link).await.expect_status(200).form("/do/questions/answer");
    form.fill("figure", figure).fill("unit", unit).fill("text[en]", words).send().await
}

/// Says what the panel thinks of the answer that is shown at this address.
async fn judge(browser: &Browser, path: &str, satisfactory: &str, why: &str) -> Page {
    let form = browser.get(path).await.expect_status(200).form("/do/questions/judge");
    form.fill("satisfactory", satisfactory).fill("why[en]", why).send().await
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn an_officer_answers_by_a_link_and_the_panel_says_whether_that_is_enough(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let page = desk.clerk.get(&format!("{}/questions", desk.path)).await.expect_text("Nothing has been asked yet");
    page.expect_text(WORKERS).expect_text("Children in care (17)").expect_text("Care leavers (7)");
    // Everything that is wrong is said at once, and what was typed stays.
    let form = desk.clerk.get(&format!("{}/questions/ask", desk.path)).await.form("/do/questions/ask");
    let refused = form.fill("period", "lately").fill("due_on", "2026-11-22").send().await.expect_status(422);
    for wrong in ["Choose a question", "Give a year, a financial year", "a day from tomorrow on", "cannot be empty"] {
        assert!(refused.text().contains(wrong), "{wrong}: {}", refused.text());
    }
    assert_eq!(refused.form("/do/questions/ask").value("period"), Some("lately"));
    let page = ask(&desk, &desk.clerk, "bank:social_worker", "2025/26").await.expect_status(200);
    let one = page.expect_text(WORKERS).expect_text("Not answered yet").path().to_owned();
    // Once for a period, until somebody has answered.
    let again = ask(&desk, &desk.ann, "bank:social_worker", "2025/26").await.expect_status(422);
    again.expect_text("asked for this period already");
    let link = link(&app).await;
    let wrong = format!("{}/{}", link.rsplit_once('/').expect("a key").0, "0".repeat(64));
    app.visitor().get(&wrong).await.expect_status(404);
    let sam = app.visitor();
    let page = sam.get(&link).await.expect_status(200).expect_text("Hello Sam").expect_text(WORKERS);
    let form = page.form("/do/questions/answer");
    form.clone().send().await.expect_status(422).expect_text("Give a figure, words or a paper");
    form.clone().file("answer_file", "a.pdf", b"Not one".to_vec()).send().await.expect_text("This is not a PDF");
    let form = form.fill("figure", "96.5").fill("unit", "percent").fill("text[en]", "All but four.");
    let sent = form.clone().file("answer_file", "a.pdf", pdf("Workers", 2, "")).send().await.expect_status(200);
    sent.expect_text("Your answer is with the panel").expect_text("2 pages");
    // The same form once more is another answer to what is no longer there.
    form.send().await.expect_status(409);

    desk.clerk.get("/desk").await.expect_text("look at an answer to a question");
    desk.bob.get(&one).await.expect_status(403);
    let page = desk.ann.get(&one).await.expect_text("96.5%").expect_text("All but four.");
    let paper = page.attr("a[href$='paper.pdf']", "href").expect("a paper");
    assert_eq!(desk.ann.get(&paper).await.expect_status(200).headers["content-type"], "application/pdf");
    desk.bob.get(&paper).await.expect_status(403);
    let form = page.form("/do/questions/judge");
    form.clone().send().await.expect_status(422).expect_text("Choose one of the two");
    // Whoever judges has read what is there now.
    answer(&app, &link, "90", "percent", "All but ten.").await.expect_status(200);
    let form = form.fill("satisfactory", "yes").fill("why[en]", "Four is few.");
    form.send().await.expect_status(409);
    let late = app.visitor().get(&link).await.form("/do/questions/answer").fill("text[en]", "Zqxall but one by now.");
    let page = judge(&desk.ann, &one, "no", "Ten are too many.").await.expect_status(200);
    page.expect_text("Not satisfactory").expect_text("Ten are too many.");
    // It is judged: the officer reads it and changes it no more. What was typed meanwhile is there to copy, and no key.
    let refused = late.send().await.expect_status(409).expect_text("You can copy it from here");
    assert_eq!(refused.all(".errors + .kept .kept-words"), ["Zqxall but one by now."]);
    sam.get(&link).await.expect_text("The panel has looked at this answer").expect_no_form("/do/questions/answer");
    desk.clerk.get("/desk").await.expect_no_text("look at an answer");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'question.answered'").await, 2);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_what_was_released_and_no_small_number(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let one = ask(&desk, &desk.ann, "bank:missing", "2025/26").await.expect_status(200).path().to_owned();
    let link = link(&app).await;
    let form = app.visitor().get(&link).await.form("/do/questions/answer").fill("figure", "7").fill("unit", "number");
    let form = form.fill("text[en]", "Zqxfewer than last year.").file("answer_file", "a.pdf", pdf("Missing", 1, ""));
    form.send().await.expect_status(200);
    let public = || app.visitor();
    public().get("/questions").await.expect_status(200).expect_no_text("Zqxfewer");
    let id = rows(&app).await.into_iter().find(|row| row.table == "question_askings").expect("one").text("id");
    let paper = format!("/questions/papers/{id}/paper.pdf");
    public().get(&paper).await.expect_status(404);
    // Inside the council seven is shown, four is not.
    assert_eq!(desk.ann.get(&one).await.all("table tbody td:nth-child(2)"), ["7"]);
    let form = desk.ann.get(&one).await.form("/do/questions/release");
    form.clone().send().await.expect_status(422).expect_text("Look at the words and the paper first");
    judge(&desk.ann, &one, "yes", "It is better.").await.expect_status(200);
    let form = desk.ann.get(&one).await.form("/do/questions/release");
    form.tick("seen[]", "yes").send().await.expect_status(200).expect_text("Everybody can read this answer");
    // What everybody can read gets no other words than those that somebody has looked at.
    let refused = judge(&desk.ann, &one, "no", "Zqxsam said so.").await.expect_status(422);
    refused.expect_text("let only the panel read it first");
    public().get("/questions").await.expect_no_text("Zqxsam");
    let page = public().get("/questions").await.expect_text("Zqxfewer").expect_text("fewer than 10");
    page.expect_text("The panel is happy with this answer").expect_text("It is better.").expect_no_text("Sam");
    public().get(&paper).await.expect_status(200);
    public().get("/cy/questions").await.expect_text("Faint sydd wedi mynd ar goll").expect_text("llai na 10");
    // What is public is not answered anew, and can be for the panel alone again.
    app.visitor().get(&link).await.expect_no_form("/do/questions/answer");
    desk.ann.get(&one).await.form("/do/questions/release").send().await.expect_status(200);
    public().get("/questions").await.expect_no_text("Zqxfewer");
    public().get(&paper).await.expect_status(404);
    run(&app, "UPDATE question_askings SET amount = 400").await;
    desk.ann.get(&one).await.expect_text("fewer than 5");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_asked_is_reminded_and_what_is_late_is_seen(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    // Somebody with an account has it on their desk too.
    let officer = rows(&app).await.into_iter().find(|row| row.table == "people" && row.text("name") == "Megan");
    let form = desk.clerk.get(&format!("{}/questions/ask", desk.path)).await.form("/do/questions/ask");
    let form = form.fill("which", "bank:in_touch").fill("period", "2026 Q1").fill("due_on", "2026-12-06");
    form.fill("person", &officer.expect("Megan").text("id")).send().await.expect_status(200);
    ask(&desk, &desk.clerk, "bank:housing", "2025/26").await.expect_status(200);
    let page = desk.officer.get("/desk").await.follow("a question for you").await.expect_status(200);
    page.expect_text("Hello Megan").expect_text("January to March 2026");
    link(&app).await;
    let reminders = "SELECT COUNT(*) FROM outbox WHERE kind = 'question' AND sent_at IS NULL";
    // A week before the day; the day after it: 28 and 29 November, 6 and 7, 12 and 13, 20 and 21 December.
    for (days, waiting) in [(6, 0), (1, 1), (7, 1), (1, 2), (5, 2), (1, 3), (7, 3), (1, 4)] {
        app.clock.forward(days * DAY);
        app.keep().await;
        app.keep().await;
        assert_eq!(count(&app, reminders).await, waiting, "after {days} more");
    }
    let late = link(&app).await;
    // And never again.
    let reminded = "SELECT COUNT(*) FROM audit WHERE action = 'question.reminded'";
    let before = count(&app, reminded).await;
    app.clock.forward(12 * DAY);
    app.keep().await;
    assert_eq!((before, count(&app, reminded).await), (4, 4));
    let clerk = app.signed_in("Clerk Two", &[Role::Clerk]).await;
    clerk.get("/desk").await.expect_text("2 questions have not been answered in time");
    let page = clerk.get(&format!("{}/questions", desk.path)).await.expect_text("2 questions have not been answered");
    let page = page.expect_text("Overdue").follow("suitable place to live").await.expect_status(200);
    // Nobody waits any more: the link says so, and so do the pages.
    page.form("/do/questions/withdraw").send().await.expect_status(200).expect_text("Not asked any more");
    app.visitor().get(&late).await.expect_status(410).expect_text("does not need this answer any more");
    clerk.get("/desk").await.expect_text("one question has not been answered in time");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn the_answers_of_many_years_are_beside_each_other(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let mut one = String::new();
    for (period, figure) in [("2024/25", "81"), ("2025/26", "92"), ("2023/24", "80.5")] {
        one = ask(&desk, &desk.clerk, "bank:social_worker", period).await.expect_status(200).path().to_owned();
        let link = link(&app).await;
        answer(&app, &link, figure, "percent", "").await.expect_status(200);
    }
    let page = desk.clerk.get(&one).await.expect_status(200);
    let figures: Vec<_> = page.all("table tbody td:nth-child(2)");
    assert_eq!(figures, ["92%", "81%", "80.5%"], "the newest period first");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM questions").await, 1, "one question");
    // What young people say on its theme is beside it.
    shared(&app, "Zqxnobody came for a month").await;
    desk.clerk.get(&one).await.expect_no_text("Zqxnobody");
    let form = desk.clerk.get(&format!("{}/questions/ask?of=bank:social_worker", desk.path)).await;
    let form = form.form("/do/questions/ask");
    assert_eq!(form.value("which"), Some("bank:social_worker"));
    let form = form.fill("period", "2022/23").fill("theme", "home").fill("name", "Sam").fill("due_on", "2026-12-20");
    form.fill("mail", "sam@example.org").send().await.expect_status(200).expect_text("Zqxnobody");
    // A panel adds a question of its own.
    let form = desk.ann.get(&format!("{}/questions", desk.path)).await.form("/do/questions/add");
    form.clone().fill("text[en]", "Who answers the phone?").send().await.expect_status(422);
    let form = form.fill("text[en]", "Who answers the phone?").fill("text[cy]", "Pwy sy'n ateb y ffôn?");
    form.clone().send().await.expect_status(200).expect_text("Who answers the phone?");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM questions WHERE bank IS NULL").await, 1, "added once");
    desk.officer.get(&format!("{}/questions", desk.path)).await.expect_no_form("/do/questions/add");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn many_who_ask_at_once_ask_once(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let page = desk.clerk.get(&format!("{}/questions/ask", desk.path)).await;
    let posts = (0..8).map(|n| {
        // Half of them are one form that is sent again, half are forms of their own.
        let form = page.form("/do/questions/ask").fill("which", "bank:healthy").fill("period", "2025/26");
        let form = form.fill("name", "Sam").fill("mail", "sam@example.org").fill("due_on", "2026-12-20");
        let form = if n % 2 == 0 { form } else { form.fill("once", &format!("{n:032x}")) };
        async move { form.send().await.status.as_u16() }
    });
    let said = futures::future::join_all(posts).await;
    assert!(said.iter().all(|status| [200, 422].contains(status)), "{said:?}");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM question_askings").await, 1);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM outbox WHERE kind = 'question'").await, 1);
    // And of many answers one is there, with one file.
    let link = link(&app).await;
    let page = app.visitor().get(&link).await;
    let posts = (0..6).map(|n| {
        let form = page.form("/do/questions/answer").fill("text[en]", &format!("Number {n}"));
        let form = form.file("answer_file", "a.pdf", pdf(&format!("Number {n}"), 1, ""));
        async move { form.send().await.status.as_u16() }
    });
    let mut said = futures::future::join_all(posts).await;
    said.sort_unstable();
    assert_eq!(said, [200, 409, 409, 409, 409, 409]);
    let files = app.services.files.all().await.expect("read");
    assert_eq!(files.iter().filter(|(path, _)| path.starts_with("question-papers/")).count(), 1);
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn a_question_goes_on_the_next_agenda_in_one_step(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let one = ask(&desk, &desk.clerk, "bank:housing", "2025/26").await.expect_status(200).path().to_owned();
    let form = desk.clerk.get(&one).await.form("/do/questions/table");
    form.clone().send().await.expect_status(409);
    let meeting = desk.plan("2026-12-16").await;
    let page = form.clone().send().await.expect_status(200).expect_text("suitable place to live");
    assert_eq!(page.path(), meeting);
    form.send().await.expect_status(409).expect_text("on an agenda already");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM agenda_items WHERE kind = 'question'").await, 1);
    desk.clerk.get(&one).await.expect_text("On the agenda").expect_no_form("/do/questions/table");
    // The chair keeps the questions, and the agenda is the clerk's.
    desk.ann.get(&one).await.expect_no_form("/do/questions/table");
}

#[rstest]
#[case(Sqlite)]
#[case(Postgres)]
#[tokio::test(flavor = "multi_thread")]
async fn what_a_young_person_proposes_is_read_first_and_the_panel_never_learns_whose_it_is(#[case] backend: Backend) {
    let (app, desk) = opened(backend).await;
    let mali = app.signed_in("Mali", &[Role::Member]).await;
    let form = mali.get("/questions/propose").await.expect_status(200).form("/do/questions/propose");
    form.clone().send().await.expect_status(422).expect_text("Tell us what they should ask");
    let form = form.fill("words", "Why did Zqxmy sister move?");
    form.clone().send().await.expect_status(200).expect_text("We have not answered yet");
    form.send().await.expect_status(200);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM question_proposals").await, 1, "proposed once");
    // Sealed, in no mail, and on no page of the panel's.
    assert!(rows(&app).await.iter().all(|row| !row.contains("Zqxmy")));
    let mails = outbox::newest(&app.services, 100).await.expect("mail");
    assert!(mails.iter().all(|waiting| !waiting.mail.text.contains("Zqxmy")));
    let id = rows(&app).await.into_iter().find(|row| row.table == "question_proposals").expect("one").text("id");
    for browser in [&desk.ann, &desk.clerk, &mali] {
        browser.get(&format!("/questions/proposed/{id}")).await.expect_status(403);
    }
    app.signed_in("Tom", &[Role::Member])
        .await
        .post("/do/questions/take-back", &[("proposal", &id)])
        .await
        .expect_status(404);
    let page = desk.officer.get("/desk").await.follow("A young person has proposed a question").await;
    let page = page.follow("Proposed on").await.expect_text("Zqxmy sister");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM audit WHERE action = 'question.proposal_read'").await, 1);
    let form = page.form("/do/questions/decide");
    form.clone().fill("decision", "decline").send().await.expect_status(422).expect_text("Say why the panel");
    let form = form.fill("decision", "accept").fill("text[en]", "Why do brothers and sisters have to move?");
    let form = form.fill("text[cy]", "Pam mae'n rhaid i frodyr a chwiorydd symud?").fill("reply", "Thank you, Mali!");
    form.clone().send().await.expect_status(200).expect_text("Accepted");
    form.send().await.expect_status(409);
    mali.get("/questions/propose").await.expect_text("can ask it now").expect_text("Thank you, Mali!");
    let page = desk.ann.get(&format!("{}/questions", desk.path)).await.expect_text("Why do brothers and sisters");
    page.expect_text("A young person proposed this").expect_no_text("Mali").expect_no_text("Zqxmy");
    let told = outbox::newest(&app.services, 100).await.expect("mail");
    let told: Vec<_> = told.iter().filter(|waiting| waiting.kind == "question-reply").collect();
    assert!(told.len() == 1 && told[0].mail.to == "mali@example.org" && !told[0].mail.text.contains("brothers"));
    // Of a word of danger officers are told at once, first of all mail, and it is past its time when nobody decides.
    let form = mali.get("/questions/propose").await.form("/do/questions/propose");
    let page = form.fill("words", "Why do I want to kill myself?").send().await.expect_status(200);
    let mails = outbox::newest(&app.services, 100).await.expect("mail");
    let told: Vec<_> = mails.iter().filter(|waiting| waiting.kind == "danger").collect();
    assert!(!told.is_empty() && told.iter().all(|waiting| !waiting.mail.text.contains("kill")));
    page.form("/do/questions/take-back").send().await.expect_status(200);
    // What is taken back is erased at once, and what was answered after a while.
    let form = mali.get("/questions/propose").await.form("/do/questions/propose").fill("words", "Zqxanother");
    let page = form.send().await.expect_status(200);
    page.form("/do/questions/take-back").send().await.expect_status(200).expect_text("Your words are gone");
    assert_eq!(count(&app, "SELECT COUNT(*) FROM question_proposals WHERE sealed IS NULL").await, 2);
    app.clock.forward(31 * DAY);
    app.keep().await;
    assert_eq!(count(&app, "SELECT COUNT(*) FROM question_proposals").await, 0);
    assert_eq!(count(&app, "SELECT COUNT(*) FROM questions WHERE from_young").await, 1, "the panel's question stays");
}
