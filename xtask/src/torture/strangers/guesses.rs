//! Strangers who try words until one fits, from many addresses. Those whose they are come in all the same.

use std::{
    fs,
    sync::atomic::{AtomicBool, Ordering},
    thread::{self, sleep},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};

use super::{Stage, another_address, many};
use crate::{
    paths,
    phone::{Cookies, Form, Phone},
    torture::people::{Doing, Person, Trouble, letters, random, words_of},
};

/// Who guesses passwords at once.
const THIEVES: usize = 8;
/// Networks from which receipts are guessed. With more than three new ones a minute the turns of those who know their
/// words can be taken away for as long as it goes on: docs/security.md says so.
const NETWORKS: usize = 24;
/// The longest that a child waits for a turn while somebody guesses, and a little.
const A_TURN: Duration = Duration::from_secs(55);
const PAUSE: Duration = Duration::from_millis(20);

/// A stranger's phone at this address; they have another connection when one breaks.
fn send(stage: &Stage, line: &mut Option<Phone>, address: u32, form: &Form) -> bool {
    let Ok(mut phone) = line.take().map_or_else(|| stage.way.phone(), Ok) else { return false };
    phone.become_another(address, Cookies::new());
    let answered = phone.send(form).is_ok();
    if answered {
        *line = Some(phone);
    }
    answered
}

/// The password of one officer, each time from another address, while she signs in.
pub fn passwords(stage: &Stage) -> Result<String> {
    let officer = stage.officer.as_ref().context("nobody has a password here")?;
    let form = stage.way.phone()?.get("/sign-in/password")?.form_of("/do/people/enter");
    let form = form.context("no form to sign in")?.with("email", &officer.email);
    let is_in = AtomicBool::new(false);
    let (guessed, took) = thread::scope(|scope| {
        let (form, is_in) = (&form, &is_in);
        let guessing = scope.spawn(move || {
            many(THIEVES, || {
                let (mut line, mut guessed) = (None, 0);
                while !stage.is_over() || !is_in.load(Ordering::Relaxed) {
                    let code = format!("{:06}", random() % 1_000_000);
                    let guess = form.clone().with("password", &letters()).with("code", &code);
                    guessed += usize::from(send(stage, &mut line, another_address(), &guess));
                    sleep(PAUSE);
                }
                Ok(guessed)
            })
        });
        stage.wait_for(1, 2);
        let took = officer.sign_in(stage.house);
        is_in.store(true, Ordering::Relaxed);
        (guessing.join().ok().context("the strangers broke"), took)
    });
    let (guessed, took) = (guessed??, took?);
    ensure!(guessed > 0, "no guess was answered");
    Ok(format!("{guessed} guesses; the officer signed in within {:.1} s", took.as_secs_f32()))
}

/// Words of receipts, from some networks, while a child opens theirs with its words.
pub fn receipts(stage: &Stage) -> Result<String> {
    let list = fs::read_to_string(paths::root().join("app/words/receipt-en.txt"))?;
    let list: Vec<&str> = list.lines().filter(|word| !word.is_empty()).collect();
    let mut phone = stage.way.phone()?;
    let mut child = Person::new(Doing::Telling);
    child.go_on(&stage.way, &mut phone).map_err(Trouble::unexpected)?;
    let words = words_of(&phone.get("/tell/done")?.body).context("no words of a receipt")?;
    let form = Phone::new(stage.house.address, 0)?.get("/follow")?.form_of("/do/voices/follow");
    let form = form.context("no form for words")?;
    let (guessed, took) = thread::scope(|scope| {
        let (form, list) = (&form, &list);
        let guessing = scope.spawn(move || {
            many(NETWORKS, || {
                let (address, mut line, mut guessed) = (another_address(), None, 0);
                while !stage.is_over() {
                    let word = |_| list[usize::try_from(random() % list.len() as u64).unwrap_or_default()];
                    let guess = form.clone().with("words", &(0..4).map(word).collect::<Vec<_>>().join(" "));
                    guessed += usize::from(send(stage, &mut line, address, &guess));
                    sleep(PAUSE);
                }
                Ok(guessed)
            })
        });
        stage.wait_for(1, 3);
        let took = open(stage, form, &words, &child.words);
        (guessing.join().ok().context("the strangers broke"), took)
    });
    let (guessed, took) = (guessed??, took?);
    Ok(format!("{guessed} tries; the child's words opened after {:.1} s", took.as_secs_f32()))
}

/// Another day, on another phone, somebody types the words of their receipt.
fn open(stage: &Stage, form: &Form, words: &str, said: &str) -> Result<Duration> {
    let start = Instant::now();
    let mut phone = Phone::new(stage.house.address, another_address())?;
    phone.patient(A_TURN)?;
    let status = phone.send(&form.clone().with("words", words))?.status;
    ensure!(status == 303, "a child types the right words while others guess, and is answered with {status}");
    let page = phone.get("/follow")?;
    ensure!(page.status == 200 && page.body.contains(said), "the right words do not lead to what was said");
    Ok(start.elapsed())
}
