//! What is done one after the other: words and pictures are kept, and the page is left.

use std::{rc::Rc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::Page;
use crate::phone;

/// What is done one after the other, so that the newest is what stays.
#[derive(Clone, Copy)]
pub(super) enum Job {
    Words { send: bool },
    Picture(usize),
    Leave,
}

impl Page {
    /// The picture of a question has changed: it is kept after `wait`.
    pub(super) fn settle_after(self: &Rc<Self>, at: usize, wait: Duration) {
        let page = Rc::clone(self);
        let later = set_timeout_with_handle(move || page.settle(), wait).ok();
        let mut drawing = self.drawing.borrow_mut();
        if let Some(before) = later.and_then(|later| drawing.insert(at, later)) {
            before.clear();
        }
    }

    /// Keeps at once what would be kept a little later.
    pub(super) fn keep(self: &Rc<Self>) {
        self.settle();
        if self.later.get().is_some() {
            self.put(false);
        }
    }

    /// Keeps pictures that have just changed.
    pub(super) fn settle(self: &Rc<Self>) {
        for (at, later) in self.drawing.take() {
            later.clear();
            self.push(Job::Picture(at));
        }
    }

    pub(super) fn put(self: &Rc<Self>, send: bool) {
        if let Some(later) = self.later.take() {
            later.clear();
        }
        self.push(Job::Words { send });
    }

    pub(super) fn push(self: &Rc<Self>, job: Job) {
        self.jobs.borrow_mut().push_back(job);
        if !self.works.replace(true) {
            spawn_local(Rc::clone(self).work());
        }
    }

    pub(super) async fn work(self: Rc<Self>) {
        loop {
            let next = self.jobs.borrow_mut().pop_front();
            let Some(job) = next else { break };
            let done = match job {
                Job::Words { send } => self.words(send).await,
                Job::Picture(at) => self.picture(at).await,
                Job::Leave => self.leave().await,
            };
            match job {
                _ if done.is_ok() => {}
                // Not sealed, then: the form as it is.
                Job::Words { send: true } => drop(self.form.submit()),
                _ => phone::say("waits"),
            }
        }
        self.works.set(false);
    }
}
