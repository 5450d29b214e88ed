//! Other decisions about a claimed voice: hold, decline, ask another officer, release.

use leptos::prelude::*;

use super::{queue_field, status::concern_link};
use crate::{
    moderation::actions::{Decline, Hold, Pass, Release},
    voices::pages::why_not_shared,
};
use domain::{ids::PersonId, voices::model::Reason};
use platform::i18n::t;
use store::{people::Contact, voices::moderation::Case};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Select, TextArea,
    form::{self, Form},
};

/// The reasons for declining, each with the words that the writer will read. These differ for a voice that was `opened`
/// and one that is put aside in a burst.
pub fn reasons(opened: bool) -> Vec<ChoiceOption> {
    let pick = |reason: Reason| {
        let key = format!("moderation-reason-{}", reason.key().replace('_', "-"));
        ChoiceOption::new(reason.key(), t(&key)).hint(why_not_shared(reason, opened))
    };
    Reason::ALL.map(pick).into()
}

/// The forms for these decisions.
pub fn decisions(case: &Case, officers: &[Contact], me: PersonId) -> impl IntoView + use<> {
    let (voice, id) = (case.id, case.id.to_string());
    let (for_hold, for_decline, for_pass) = (id.clone(), id.clone(), id.clone());
    let others = officers.iter().filter(|officer| officer.id != me);
    let others: Vec<_> =
        others.map(|officer| ChoiceOption::new(officer.id.to_string(), officer.name.clone())).collect();
    let asked = form::field_error("to").or_else(|| form::field_error("ask")).is_some();
    let open = form::field_error("note").is_some();
    let declined = form::field_error("reason").or_else(|| form::field_error("words")).is_some();
    view! {
        {concern_link(voice)}
        <details class="card" id="hold" open=open>
            <summary>{t("moderation-hold")}</summary>
            <Form<Hold>>
                <input type="hidden" name="voice" value=for_hold/>
                {queue_field()}
                <TextArea name="note" label=t("moderation-note-label") hint=t("moderation-note-hint") rows=3/>
                <div class="row">
                    <Button kind=ButtonKind::Quiet>{t("moderation-hold")}</Button>
                    <Button kind=ButtonKind::Quiet name="then" value="next">{t("moderation-hold-next")}</Button>
                </div>
            </Form<Hold>>
        </details>
        <details class="card" id="decline" open=declined>
            <summary>{t("moderation-decline")}</summary>
            <Form<Decline>>
                <input type="hidden" name="voice" value=for_decline/>
                {queue_field()}
                <Choices name="reason" legend=t("moderation-reason") hint=t("moderation-reason-hint") options=reasons(true)/>
                <TextArea name="words" label=t("moderation-words-label") hint=t("moderation-words-hint") rows=3/>
                <div class="row">
                    <Button kind=ButtonKind::Quiet>{t("moderation-decline")}</Button>
                    <Button kind=ButtonKind::Quiet name="then" value="next">{t("moderation-decline-next")}</Button>
                </div>
            </Form<Decline>>
        </details>
        {(!others.is_empty()).then(|| view! {
            <details class="card" id="pass" open=asked>
                <summary>{t("moderation-pass")}</summary>
                <Form<Pass>>
                    <input type="hidden" name="voice" value=for_pass/>
                    {queue_field()}
                    <Select name="to" label=t("moderation-pass-to") options=others empty=t("moderation-pass-choose")/>
                    <TextArea name="ask" label=t("moderation-pass-note") hint=t("moderation-note-hint") rows=3/>
                    <Button kind=ButtonKind::Quiet>{t("moderation-pass")}</Button>
                </Form<Pass>>
            </details>
        })}
        <Form<Release>>
            <input type="hidden" name="voice" value=id/>
            {queue_field()}
            <Button kind=ButtonKind::Plain>{t("moderation-release")}</Button>
        </Form<Release>>
    }
}
