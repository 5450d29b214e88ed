//! Young people who answer the survey or tell us something, and remember what they were told.
//!
//! Somebody whose phone gets no answer goes on where they were: they send the same form again, with the same key.

use std::{
    collections::hash_map::RandomState,
    hash::{BuildHasher as _, Hasher as _},
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Error, Result, anyhow};

use super::scratch_server::ScratchServer;
use crate::phone::{Answer, Cookies, Form, Phone};

/// How many phones are busy at once.
const PHONES: usize = 16;
/// Who finds the server busy tries again after this.
const PATIENCE: Duration = Duration::from_millis(100);

/// What somebody does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Answering,
    Telling,
}

#[derive(Clone, Debug)]
enum Stage {
    Fresh,
    /// An answer is sent and was not acknowledged yet.
    Saving(Form),
    /// Their answer is acknowledged; nothing is sent yet.
    Saved,
    /// The last form is sent and was not acknowledged yet.
    Sending(Form),
    /// It was acknowledged.
    Done {
        receipt: String,
        at: Instant,
    },
}

/// One person, their phone's cookies, and how far they are.
#[derive(Debug)]
pub struct Person {
    pub doing: Doing,
    /// What they write; nobody else writes the same.
    pub words: String,
    address: u32,
    cookies: Cookies,
    stage: Stage,
}

/// Why somebody cannot go on just now.
pub enum Trouble {
    /// No answer: the server or the line is gone.
    Broken,
    /// The server said in words that it cannot now.
    Busy,
    /// What came is wrong.
    Wrong(Error),
}

impl Trouble {
    /// Where nothing should be in the way.
    pub fn unexpected(self) -> Error {
        match self {
            Self::Wrong(error) => error,
            Self::Busy => anyhow!("the server refuses although nothing is wrong with it"),
            Self::Broken => anyhow!("the server does not answer although nothing is wrong with it"),
        }
    }
}

/// What everybody needs to know of the house.
#[derive(Clone, Debug)]
pub struct Way {
    address: SocketAddr,
    survey: String,
    question: usize,
}

impl Way {
    pub fn to(house: &ScratchServer) -> Self {
        Self { address: house.address, survey: house.survey.clone(), question: house.question }
    }

    pub fn phone(&self) -> Result<Phone> {
        Phone::new(self.address, 0)
    }
}

/// A number that nobody could have known.
pub fn random() -> u64 {
    RandomState::new().build_hasher().finish()
}

/// Letters alone: a number could be taken for somebody's telephone.
pub fn letters() -> String {
    let number = random();
    (0..12_u32).map(|at| char::from(b'b' + u8::try_from((number >> (5 * at)) % 25).unwrap_or_default())).collect()
}

impl Person {
    pub fn new(doing: Doing) -> Self {
        static MET: AtomicU32 = AtomicU32::new(1);
        let address = MET.fetch_add(1, Ordering::Relaxed);
        let words = format!("I would like a place to read in peace {}", letters());
        Self { doing, words, address, cookies: Cookies::new(), stage: Stage::Fresh }
    }

    /// One who answers, or one who tells.
    fn somebody() -> Self {
        Self::new(if random().is_multiple_of(2) { Doing::Answering } else { Doing::Telling })
    }

    /// The three words they were given, once it was acknowledged.
    pub fn receipt(&self) -> Option<&str> {
        if let Stage::Done { receipt, .. } = &self.stage { Some(receipt) } else { None }
    }

    /// When it was acknowledged.
    pub fn done_at(&self) -> Option<Instant> {
        if let Stage::Done { at, .. } = self.stage { Some(at) } else { None }
    }

    /// Goes on to the end, on this connection.
    pub fn go_on(&mut self, way: &Way, phone: &mut Phone) -> Result<(), Trouble> {
        while self.receipt().is_none() {
            self.make_a_step(way, phone)?;
        }
        Ok(())
    }

    /// Goes on until there is nothing left but to send the last form.
    pub fn fill_in(&mut self, way: &Way, phone: &mut Phone) -> Result<(), Trouble> {
        while !matches!(self.stage, Stage::Sending(_) | Stage::Done { .. }) {
            self.make_a_step(way, phone)?;
        }
        Ok(())
    }

    /// Goes on by one request or two, on this connection.
    pub fn make_a_step(&mut self, way: &Way, phone: &mut Phone) -> Result<(), Trouble> {
        phone.become_another(self.address, self.cookies.clone());
        let next = self.step(way, phone);
        self.cookies = phone.cookies();
        self.stage = next?;
        Ok(())
    }

    fn step(&self, way: &Way, phone: &mut Phone) -> Result<Stage, Trouble> {
        match (&self.stage, self.doing) {
            (Stage::Fresh, Doing::Telling) => {
                let page = there(phone.get("/tell"))?;
                let form = self.form(&page, "/do/voices/tell")?;
                let form = form.with("text", &self.words).with("privacy", "confidential").with("publish", "yes");
                Ok(Stage::Sending(form))
            }
            (Stage::Fresh, Doing::Answering) => {
                let page = there(phone.get(&format!("/s/{}/{}", way.survey, way.question)))?;
                Ok(Stage::Saving(self.form(&page, "/do/responses/answer")?.with("text", &self.words)))
            }
            (Stage::Saving(form), _) => self.taken(&phone.send(form)).map(|()| Stage::Saved),
            (Stage::Saved, _) => {
                let page = there(phone.get(&format!("/s/{}/check", way.survey)))?;
                if !page.body.contains(&self.words) {
                    return Err(Trouble::Wrong(anyhow!("an answer that was acknowledged is not there any more")));
                }
                Ok(Stage::Sending(self.form(&page, "/do/responses/submit")?))
            }
            (Stage::Sending(form), _) => {
                self.taken(&phone.send(form))?;
                let mut receipt = self.token_given(phone)?;
                // Some press the button twice.
                if random().is_multiple_of(8) {
                    let done = match self.doing {
                        Doing::Telling => "/tell/done".to_owned(),
                        Doing::Answering => format!("/s/{}/done", way.survey),
                    };
                    // A phone holds another token each time, for the same words.
                    let words = words_of(&there(phone.get(&done))?.body);
                    self.taken(&phone.send(form))?;
                    if words.is_none() || words_of(&there(phone.get(&done))?.body) != words {
                        return Err(Trouble::Wrong(anyhow!("the same form again gave another receipt")));
                    }
                    // The one before opens nothing any more.
                    receipt = self.token_given(phone)?;
                }
                Ok(Stage::Done { receipt, at: Instant::now() })
            }
            (done @ Stage::Done { .. }, _) => Ok(done.clone()),
        }
    }

    /// The words that the form at hand carries.
    fn in_the_form(&self) -> Option<&str> {
        let carries = match self.stage {
            Stage::Saving(_) => true,
            Stage::Sending(_) => self.doing == Doing::Telling,
            Stage::Fresh | Stage::Saved | Stage::Done { .. } => false,
        };
        carries.then_some(self.words.as_str())
    }

    /// What the phone holds for the words of its receipt.
    fn token_given(&self, phone: &Phone) -> Result<String, Trouble> {
        let token = phone.cookies().get("noise-receipt").cloned();
        token.ok_or_else(|| Trouble::Wrong(anyhow!("{:?} was acknowledged without a receipt", self.doing)))
    }

    fn form(&self, page: &Answer, action: &str) -> Result<Form, Trouble> {
        page.form_of(action)
            .with_context(|| format!("no form {action} on a page for {:?}", self.doing))
            .map_err(Trouble::Wrong)
    }

    /// A form that was acknowledged; where not, what was typed is on the page that says so.
    fn taken(&self, answer: &Result<Answer>) -> Result<(), Trouble> {
        match answer {
            Err(_) => Err(Trouble::Broken),
            Ok(answer) if answer.status == 303 => Ok(()),
            Ok(answer) => Err(trouble(answer, self.in_the_form())),
        }
    }
}

/// The words on the ticket of a receipt.
pub fn words_of(page: &str) -> Option<String> {
    let list = page.split("class=\"words\"").nth(1)?.split("</ul>").next()?;
    let words: Vec<_> = list.split("<li>").skip(1).filter_map(|rest| rest.split('<').next()).map(str::trim).collect();
    (words.len() == 4).then(|| words.join(" "))
}

/// A page that is there.
fn there(answer: Result<Answer>) -> Result<Answer, Trouble> {
    match answer {
        Err(_) => Err(Trouble::Broken),
        Ok(answer) if answer.status == 200 => Ok(answer),
        Ok(answer) => Err(trouble(&answer, None)),
    }
}

/// An answer that is not what was hoped for: 503 with a page in words is fair, everything else is not.
fn trouble(answer: &Answer, typed: Option<&str>) -> Trouble {
    let said = || answer.body.chars().take(400).collect::<String>();
    if answer.status != 503 {
        return Trouble::Wrong(anyhow!("an answer of {}: {}", answer.status, said()));
    }
    if !answer.body.contains("<h1") || !answer.body.contains("</html>") {
        return Trouble::Wrong(anyhow!("a refusal without words: {}", said()));
    }
    if typed.is_some_and(|words| !answer.body.contains(words)) {
        return Trouble::Wrong(anyhow!("what was typed is not on the page that refuses it"));
    }
    Trouble::Busy
}

/// What to do where the server is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It was killed: everybody stops where they are.
    Stop,
    /// It will be back: everybody tries again, until they are told to stop.
    TryAgain,
}

/// Everybody there was, and what came between.
#[derive(Default)]
pub struct Crowd {
    pub people: Vec<Person>,
    /// When somebody was told in words that it cannot be done now.
    pub refused: Vec<Instant>,
    /// How many that were so far, also while they are busy.
    noticed: Arc<AtomicUsize>,
    /// How often there was no answer at all.
    pub unanswered: usize,
}

impl Crowd {
    /// Those whose last form was acknowledged.
    pub fn done(&self) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(|person| person.receipt().is_some())
    }

    /// Counts who is refused, while they are busy.
    pub fn noticed(&self) -> Arc<AtomicUsize> {
        Arc::clone(&self.noticed)
    }

    /// Is busy until `during` is over: whoever is not done yet goes on, and new people come.
    pub fn busy<T>(&mut self, way: &Way, when: When, during: impl FnOnce() -> Result<T>) -> Result<T> {
        let stop = AtomicBool::new(false);
        let (done, open): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.people).into_iter().partition(|person| person.receipt().is_some());
        self.people = done;
        let phone = || Self { noticed: Arc::clone(&self.noticed), ..Self::default() };
        let mut phones: Vec<Self> = std::iter::repeat_with(phone).take(PHONES).collect();
        for (n, person) in open.into_iter().enumerate() {
            phones[n % PHONES].people.push(person);
        }
        let (outcome, came) = thread::scope(|scope| {
            let stop = &stop;
            let start = |mine: Self| scope.spawn(move || mine.one_after_the_other(way, when, stop));
            let busy: Vec<_> = phones.into_iter().map(start).collect();
            let outcome = during();
            stop.store(true, Ordering::Relaxed);
            let came = busy.into_iter().map(|one| one.join().unwrap_or_else(|_| Err(anyhow!("a phone broke"))));
            (outcome, came.collect::<Result<Vec<_>>>())
        });
        for one in came? {
            self.people.extend(one.people);
            self.refused.extend(one.refused);
            self.unanswered += one.unanswered;
        }
        outcome
    }

    /// On one phone, until told to stop.
    fn one_after_the_other(mut self, way: &Way, when: When, stop: &AtomicBool) -> Result<Self> {
        let (mut open, mut line) = (std::mem::take(&mut self.people), None);
        while !stop.load(Ordering::Relaxed) {
            let mut person = open.pop().unwrap_or_else(Person::somebody);
            let went = match line.take().map_or_else(|| way.phone(), Ok) {
                Err(_) => Err(Trouble::Broken),
                Ok(mut phone) => {
                    let went = person.go_on(way, &mut phone);
                    line = Some(phone).filter(|_| !matches!(went, Err(Trouble::Broken)));
                    went
                }
            };
            match went {
                Ok(()) => self.people.push(person),
                Err(Trouble::Wrong(error)) => return Err(error),
                Err(trouble) => {
                    open.push(person);
                    if matches!(trouble, Trouble::Busy) {
                        self.refused.push(Instant::now());
                        self.noticed.fetch_add(1, Ordering::Relaxed);
                    } else if when == When::Stop {
                        break;
                    } else {
                        self.unanswered += 1;
                    }
                    thread::sleep(PATIENCE);
                }
            }
        }
        self.people.append(&mut open);
        Ok(self)
    }

    /// Everybody who is not done yet comes to their end.
    pub fn finish(&mut self, way: &Way) -> Result<()> {
        let mut phone = way.phone()?;
        for person in &mut self.people {
            person.go_on(way, &mut phone).map_err(Trouble::unexpected)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::words_of;

    #[test]
    fn the_words_of_a_ticket_are_read() {
        let ticket = "<ul class=\"words\" x=\"y\"><li>otter </li><li>lamp </li><li>cloud </li><li>sun </li></ul>";
        assert_eq!(words_of(ticket).as_deref(), Some("otter lamp cloud sun"));
        assert_eq!(words_of("<ul><li>otter</li></ul>"), None);
    }
}
