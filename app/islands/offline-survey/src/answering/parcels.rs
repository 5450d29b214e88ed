//! What goes into a parcel, and what becomes of it.

use std::collections::HashMap;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::{Page, wait_for_signal};
use crate::phone;
use domain::responses::{
    model::Posted,
    parcel::{Carried, Parcel},
};

impl Page {
    pub(super) async fn words(&self, send: bool) -> Result<(), JsValue> {
        let (id, answers) = (self.sitting.borrow().id.clone(), self.changed());
        self.pack(&id, "", Parcel { send, answers, ..Parcel::default() }).await
    }

    /// The questions that were touched in this sitting, as they stand.
    pub(super) fn changed(&self) -> HashMap<String, Posted> {
        let mut posted = self.posted();
        let sitting = self.sitting.borrow();
        let one = |id: &String| {
            let mut posted = posted.remove(id).unwrap_or_default();
            if sitting.bare.contains(id) {
                "true".clone_into(&mut posted.no_picture);
            }
            (id.clone(), posted)
        };
        sitting.touched.iter().map(one).collect()
    }

    /// A picture goes by itself, before the words: the worker brings parcels in the order of their ids.
    pub(super) async fn picture(&self, at: usize) -> Result<(), JsValue> {
        let question = self.document.questions[at].id.clone();
        let of = self.sitting.borrow().id.clone();
        let id = ["!", &of, " ", &question].concat();
        let file = JsFuture::from(phone::picture(at)).await?.as_string();
        let mut sitting = self.sitting.borrow_mut();
        sitting.bare.retain(|bare| *bare != question);
        let Some(file) = file else {
            // The one before it must not go in its place, nor stay where it has arrived.
            sitting.bare.push(question);
            drop(sitting);
            JsFuture::from(phone::drop(&id)).await?;
            return self.words(false).await;
        };
        drop(sitting);
        let beside = self.changed().remove(&question).unwrap_or_default();
        let answers = HashMap::from([(question.clone(), beside)]);
        let picture = Some(Carried { question, file });
        self.pack(&id, &of, Parcel { answers, picture, ..Parcel::default() }).await
    }

    /// Seals a parcel and keeps it on the phone, under this id; `of` is the sitting's where it is a picture of it.
    pub(super) async fn pack(&self, id: &str, of: &str, mut parcel: Parcel) -> Result<(), JsValue> {
        let mut sitting = self.sitting.borrow_mut();
        sitting.n += 1;
        parcel.n = sitting.n;
        parcel.once.clone_from(&sitting.once);
        drop(sitting);
        let inside = serde_json::to_string(&parcel).map_err(|_| JsValue::UNDEFINED)?;
        JsFuture::from(phone::pack(id, of, parcel.send, parcel.n, &inside)).await.map(drop)
    }

    /// To the other language: what is half typed goes along.
    pub(super) async fn leave(&self) -> Result<(), JsValue> {
        let sitting = self.sitting.borrow();
        let (touched, bare) = (sitting.touched.join(" "), sitting.bare.join(" "));
        let held = phone::hold(&sitting.once, &sitting.id, sitting.n, &touched, &bare);
        drop(sitting);
        JsFuture::from(held).await?;
        let location = window().location();
        let twin = self.form.get_attribute("data-twin").unwrap_or_default();
        location.replace(&(twin + &location.hash()?))
    }

    /// What becomes of a parcel, as the worker says.
    pub(super) fn heard(&self, id: String, state: &str, n: u32) {
        let is_mine = id == self.sitting.borrow().id;
        let waits = state == "waiting";
        if waits {
            self.waiting.borrow_mut().insert(id);
        } else {
            self.waiting.borrow_mut().remove(&id);
        }
        if self.sending.get() && state == "sent" {
            let done = self.form.get_attribute("data-done").unwrap_or_default();
            let _ = window().location().replace(&done);
            return;
        }
        if self.sending.get() && waits {
            wait_for_signal();
        }
        if state == "closed" {
            phone::instead("closed");
            phone::say("");
            return;
        }
        // Of the newest parcel of this sitting, or of one from before.
        let counts = if is_mine { n == self.sitting.borrow().n } else { !waits };
        if counts {
            phone::say(state);
        }
    }
}
