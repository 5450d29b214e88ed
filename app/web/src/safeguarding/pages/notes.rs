//! The notes of a concern, and the forms that add to it.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::safeguarding::actions::{AddNote, Refer, Reopen};
use domain::{
    ids::{ConcernId, PersonId},
    safeguarding::model::{NoteKind, ReferredTo},
    time::Timestamp,
};
use platform::i18n::{InWords as _, lang, t};
use store::safeguarding::Note;
use ui::{Button, ButtonKind, ChoiceOption, Fact, Facts, Input, Kind, Select, TextArea, form::Form};

/// Notes, referrals, earlier decisions and reasons for reopening, in the order in which they were written.
pub fn notes(all: Vec<Note>, names: &HashMap<PersonId, String>) -> Option<AnyView> {
    let items: Vec<_> = all.into_iter().map(|note| one(note, names)).collect();
    (!items.is_empty()).then(|| {
        view! { <section><h2>{t("safeguarding-notes")}</h2><ol class="plain stack">{items}</ol></section> }.into_any()
    })
}

fn one(note: Note, names: &HashMap<PersonId, String>) -> impl IntoView + use<> {
    let by = names.get(&note.by).cloned().unwrap_or_default();
    let mut facts = Vec::new();
    if let Some((to, at)) = note.referred {
        facts.push(Fact::new(t("safeguarding-refer-to"), t(&format!("safeguarding-refer-{}", to.key()))));
        facts.push(Fact::new(t("safeguarding-refer-when"), at.moment_text(lang())));
    }
    facts.extend(note.reference.map(|reference| Fact::new(t("safeguarding-refer-reference"), reference)));
    let heading = t(&format!("safeguarding-note-{}", note.kind.key()));
    view! {
        <li class="card sunk">
            <h3>{heading}</h3>
            <p class="soft">{note.at.moment_text(lang())}", "{by}</p>
            {(note.kind == NoteKind::Referral).then(|| view! { <Facts facts/> })}
            {(!note.words.is_empty()).then(|| view! { <p class="written" dir="auto">{note.words}</p> })}
        </li>
    }
}

/// The forms for what a lead can add.
pub fn adding(id: ConcernId, now: Timestamp) -> impl IntoView + use<> {
    let (note, referral) = (id.to_string(), id.to_string());
    let (day, time) = (now.day().to_string(), now.in_london().strftime("%H:%M").to_string());
    let to = ReferredTo::ALL.map(|to| ChoiceOption::new(to.key(), t(&format!("safeguarding-refer-{}", to.key()))));
    view! {
        <Form<AddNote> once=true carried=true class="card">
            <h2>{t("safeguarding-note-title")}</h2>
            <input type="hidden" name="concern" value=note/>
            <TextArea name="note" label=t("safeguarding-note-label") hint=t("safeguarding-note-hint") rows=4/>
            <Button kind=ButtonKind::Quiet>{t("safeguarding-note-add")}</Button>
        </Form<AddNote>>
        <Form<Refer> once=true class="card">
            <h2>{t("safeguarding-refer-title")}</h2>
            <input type="hidden" name="concern" value=referral/>
            <Select name="to" label=t("safeguarding-refer-to") options=to.into() empty=t("safeguarding-refer-choose")/>
            <div class="row">
                <Input name="day" label=t("safeguarding-refer-day") kind=Kind::Date value=day/>
                <Input name="time" label=t("safeguarding-refer-time") kind=Kind::Time value=time/>
            </div>
            <Input name="reference" label=t("safeguarding-refer-reference") hint=t("safeguarding-refer-reference-hint") autocomplete="off"/>
            <TextArea name="referral" label=t("safeguarding-refer-words") hint=t("safeguarding-refer-words-hint") rows=3/>
            <Button kind=ButtonKind::Quiet>{t("safeguarding-refer-add")}</Button>
        </Form<Refer>>
    }
}

/// The form to reopen a concern.
pub fn opening_again(id: ConcernId) -> impl IntoView + use<> {
    view! {
        <Form<Reopen> class="card">
            <h2>{t("safeguarding-reopen-title")}</h2>
            <p>{t("safeguarding-reopen-text")}</p>
            <input type="hidden" name="concern" value=id.to_string()/>
            <TextArea name="reason" label=t("safeguarding-reopen-reason") rows=3/>
            <Button kind=ButtonKind::Quiet>{t("safeguarding-reopen")}</Button>
        </Form<Reopen>>
    }
}
