//! What happens on the page: which question comes next, and what was touched.
//!
//! ```text
//! jobs      what is done one after the other, and when
//! parcels   what goes into a parcel, and what becomes of it
//! ```

mod jobs;
mod parcels;

use std::{
    cell::{Cell, RefCell},
    collections::{BTreeMap, BTreeSet, HashMap, VecDeque},
    rc::Rc,
    time::Duration,
};

use js_sys::{Array, Reflect};
use leptos::{leptos_dom::helpers::TimeoutHandle, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast as _, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, Event, EventTarget, HtmlFormElement};

use crate::phone;
use domain::{
    responses::{
        model::{Answers, Posted},
        rules,
    },
    surveys::{brief, model::Document},
};
use jobs::Job;

/// What is typed is kept once nothing was typed for so long.
const TYPING: Duration = Duration::from_millis(600);
/// So is a drawing, which changes with every line.
const DRAWING: Duration = Duration::from_millis(1500);
/// What is not with us so long after *Send* waits for signal.
const PATIENCE: Duration = Duration::from_secs(3);
/// While something waits, it is brought so often: a phone that says it is online often is not yet.
const AGAIN: Duration = Duration::from_secs(10);

/// Somebody answering on this page, since it was opened; also in the other language.
struct Sitting {
    /// Its key, by which it counts once.
    once: String,
    /// The id of its parcel on the phone.
    id: String,
    /// The number of the newest parcel.
    n: u32,
    /// The questions that were touched.
    touched: Vec<String>,
    /// Those of them whose picture was taken away.
    bare: Vec<String>,
}

struct Page {
    form: HtmlFormElement,
    document: Document,
    sitting: RefCell<Sitting>,
    /// When what was typed is kept.
    later: Cell<Option<TimeoutHandle>>,
    /// And each picture, by the place of its question.
    drawing: RefCell<BTreeMap<usize, TimeoutHandle>>,
    jobs: RefCell<VecDeque<Job>>,
    works: Cell<bool>,
    /// *Send* was pressed.
    sending: Cell<bool>,
    /// The ids of the parcels that are not with us.
    waiting: RefCell<BTreeSet<String>>,
}

/// Begins once the page says that this is somebody's own phone.
pub fn begin() {
    if Reflect::get(&window(), &"phone".into()).is_ok_and(|phone| phone.is_truthy()) {
        start();
    } else {
        on(&document(), "phone", |_| start());
    }
}

fn start() {
    let form = document().get_element_by_id("all").and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
    let Some(form) = form else { return };
    let document = brief::read(&form.get_attribute("data-brief").unwrap_or_default());
    let (touched, bare) = (Vec::new(), Vec::new());
    let page = Rc::new(Page {
        form,
        document,
        sitting: RefCell::new(Sitting { once: phone::hex(16), id: phone::hex(8), n: 0, touched, bare }),
        later: Cell::default(),
        drawing: RefCell::default(),
        jobs: RefCell::default(),
        works: Cell::default(),
        sending: Cell::default(),
        waiting: RefCell::default(),
    });
    page.listen();
    phone::begin();
    page.show();
    page.take_up();
    spawn_local(page.go_on());
}

/// Calls `then` with each such event, for as long as the page lives.
fn on(target: &EventTarget, event: &str, then: impl Fn(Event) + 'static) {
    let heard = Closure::<dyn Fn(Event)>::new(then);
    let _ = target.add_event_listener_with_callback(event, heard.as_ref().unchecked_ref());
    heard.forget();
}

fn target(event: &Event) -> Option<Element> {
    event.target().and_then(|target| target.dyn_into().ok())
}

/// Ids with spaces between them, as they go to the page in the other language.
fn ids(written: &str) -> Vec<String> {
    written.split(' ').filter(|id| !id.is_empty()).map(str::to_owned).collect()
}

impl Page {
    fn listen(self: &Rc<Self>) {
        let on_page = |target: &EventTarget, event: &str, then: fn(&Rc<Self>, &Event)| {
            let page = Rc::clone(self);
            on(target, event, move |event| then(&page, &event));
        };
        on_page(&self.form, "click", Self::clicked);
        on_page(&self.form, "submit", |_, event| event.prevent_default());
        on_page(&self.form, "input", Self::touched);
        on_page(&self.form, "change", |page, event| {
            if target(event).is_some_and(|part| part.matches("input[type=file]").unwrap_or(false)) {
                page.touched(event);
            }
        });
        on_page(&window(), "hashchange", |page, _| page.show());
        on_page(&window(), "online", |_, _| drop(phone::deliver()));
        on_page(&document(), "visibilitychange", |page, _| {
            if document().hidden() {
                page.keep();
            }
        });
        if let Ok(Some(language)) = document().query_selector("a.language") {
            on_page(&language, "click", |page, event| {
                event.prevent_default();
                page.keep();
                page.push(Job::Leave);
            });
        }
        let page = Rc::clone(self);
        let again = move || {
            let waits = page.sending.get() || !page.waiting.borrow().is_empty();
            if waits && !document().hidden() {
                drop(phone::deliver());
            }
        };
        set_interval(again, AGAIN);
        let page = Rc::clone(self);
        let heard = Closure::new(move |id: String, state: String, n: u32| page.heard(id, &state, n));
        phone::hear(&heard);
        heard.forget();
    }

    /// What was answered while the page was not awake yet counts as much. It is kept a little later, when it is known
    /// whether this sitting began in the other language.
    fn take_up(self: &Rc<Self>) {
        for at in 0..self.document.questions.len() {
            if let Some(picture) = phone::before(at) {
                self.touch(at, false, TYPING);
                if picture {
                    self.settle_after(at, DRAWING);
                }
            }
        }
    }

    /// Takes up what was begun before: in the other language, or when the page was closed.
    async fn go_on(self: Rc<Self>) {
        let page = Rc::clone(&self);
        let taken = Closure::new(move |once, id, n, touched: String, bare: String| {
            let sitting = Sitting { once, id, n, touched: ids(&touched), bare: ids(&bare) };
            let here = page.sitting.replace(sitting);
            // Touched in this language already.
            let mut sitting = page.sitting.borrow_mut();
            for id in here.touched {
                if !sitting.touched.contains(&id) {
                    sitting.touched.push(id);
                }
            }
            drop(sitting);
            if page.at() == page.document.questions.len() {
                page.summary();
            }
        });
        let back = phone::take_back(&taken);
        taken.forget();
        let _ = JsFuture::from(back).await;
        let Ok(before) = JsFuture::from(phone::waiting()).await else { return };
        let mut before: Vec<String> = Array::from(&before).iter().filter_map(|id| id.as_string()).collect();
        let all = before.len();
        before.retain(|id| id != "send");
        self.sending.set(before.len() < all);
        if self.sending.get() {
            wait_for_signal();
        } else if !before.is_empty() {
            phone::say("locked");
        }
        self.waiting.borrow_mut().extend(before);
        drop(phone::deliver());
    }

    /// The place of the question in the address; the number of questions at the end.
    fn at(&self) -> usize {
        let (hash, many) = (window().location().hash().unwrap_or_default(), self.document.questions.len());
        let n = hash.get(1..).unwrap_or_default();
        if n == "end" { many } else { n.parse().unwrap_or(1).clamp(1, many.max(1)) - 1 }
    }

    fn go(&self, to: usize) {
        let end = to >= self.document.questions.len();
        let _ = window().location().set_hash(&if end { "end".to_owned() } else { (to + 1).to_string() });
    }

    fn show(&self) {
        let now = self.at();
        if now == self.document.questions.len() {
            self.summary();
        }
        phone::show(now);
    }

    fn posted(&self) -> HashMap<String, Posted> {
        let fields: Vec<String> = phone::fields().iter().filter_map(|field| field.as_string()).collect();
        let pairs = fields.as_chunks::<2>().0;
        Posted::of_form(pairs.iter().map(|[name, value]| (name.as_str(), value.as_str())))
    }

    /// What is answered, as the server will read it.
    fn answers(&self) -> Answers {
        let mut posted = self.posted();
        // Put in one by one: what `collect` sorts with is more than a phone should load for it.
        let mut answers = Answers::new();
        for (at, question) in self.document.questions.iter().enumerate() {
            let posted = posted.remove(&question.id).unwrap_or_default();
            let picture = question.kind.is_picture() && phone::has_picture(at);
            if let Ok(Some(answer)) = rules::read_cut(question, posted, picture) {
                answers.insert(question.id.clone(), answer);
            }
        }
        answers
    }

    /// On to the next question that is asked, or back to the one before.
    fn step(&self, from: usize, on: bool) {
        let asked = rules::asked_questions(&self.document, &self.answers());
        let next = if on {
            asked.into_iter().find(|at| *at > from).unwrap_or(self.document.questions.len())
        } else {
            asked.into_iter().rev().find(|at| *at < from).unwrap_or(0)
        };
        self.go(next);
    }

    /// At the end: which questions are answered, and of one that is answered in part, which statements are not.
    fn summary(&self) {
        let answers = self.answers();
        let left = rules::left_out(&self.document, &answers);
        phone::no_lines();
        for at in rules::asked_questions(&self.document, &answers) {
            let left = || left.iter().filter(|(question, _)| *question == at).map(|(_, statement)| statement.as_ref());
            phone::line(at, None, left().all(|statement| statement.is_some()));
            let place = |id: &String| self.document.questions[at].options.iter().position(|option| option.id == *id);
            for statement in left().flatten().filter_map(place) {
                phone::line(at, Some(statement), false);
            }
        }
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let button = target(event).and_then(|part| part.closest("[data-move]").ok().flatten());
        let Some(way) = button.and_then(|button| button.get_attribute("data-move")) else { return };
        let now = self.at();
        if way == "skip" && now < self.document.questions.len() {
            let picture = phone::skip(now);
            self.touch(now, picture, Duration::ZERO);
        }
        self.keep();
        match &*way {
            "next" | "skip" => self.step(now, true),
            "back" => self.step(now, false),
            _ => self.send(),
        }
    }

    fn send(self: &Rc<Self>) {
        self.sending.set(true);
        if window().navigator().on_line() {
            set_timeout(wait_for_signal, PATIENCE);
        } else {
            wait_for_signal();
        }
        self.put(true);
    }

    fn touched(self: &Rc<Self>, event: &Event) {
        let Some(part) = target(event) else { return };
        let question = part.closest("[data-question]").ok().flatten();
        let question = question.and_then(|question| question.get_attribute("data-question"));
        let at = self.document.questions.iter().position(|one| Some(&one.id) == question.as_ref());
        let Some(at) = at else { return };
        let is = |what: &str| part.matches(what).unwrap_or(false);
        let is_typed = is("textarea, input:not([type=radio], [type=checkbox])");
        let picture = is("input[type=file]") && event.type_() == "change";
        self.touch(at, picture, if is_typed { TYPING } else { Duration::ZERO });
    }

    /// The answer to a question has changed, its picture too or not: it is kept after `wait`.
    fn touch(self: &Rc<Self>, at: usize, picture: bool, wait: Duration) {
        let id = &self.document.questions[at].id;
        let mut sitting = self.sitting.borrow_mut();
        if !sitting.touched.contains(id) {
            sitting.touched.push(id.clone());
        }
        drop(sitting);
        if picture {
            self.settle_after(at, if phone::is_drawn(at) { DRAWING } else { Duration::ZERO });
        }
        let page = Rc::clone(self);
        let later = set_timeout_with_handle(move || page.put(false), wait).ok();
        if let Some(before) = self.later.replace(later) {
            before.clear();
        }
    }
}

/// In place of the questions the page says that they are sent once there is signal.
fn wait_for_signal() {
    if phone::instead("waits") {
        phone::say("waiting");
    }
}
