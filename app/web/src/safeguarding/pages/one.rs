//! One concern: what it is about, and what the lead does with it.

use leptos::prelude::*;

use super::{
    clocks::clock,
    notes::{adding, notes, opening_again},
    said::said,
    state_tag, urgency_tag,
};
use crate::{
    moderation::history::history,
    page::{PageResponse, html},
    safeguarding::actions::{Acknowledge, Decide},
};
use domain::{
    error::AppError,
    ids::{ConcernId, PersonId, VoiceId},
    moderation::lifecycle::reference,
    paths,
    role::Role,
    safeguarding::{model::ConcernState, rules::is_unacknowledged},
    time::Timestamp,
};
use platform::{
    audit,
    guard::{ConcernReader, Lead, Officer, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use store::safeguarding::ConcernSummary;
use ui::{Button, ButtonKind, Fact, Facts, LinkButton, Panes, TextArea, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<ConcernReader>().await?;
    let id: ConcernId = RequestContext::current().parse("id")?;
    let concern = store::safeguarding::summary(&cx, id).await?;
    let words = store::safeguarding::words(&cx, id).await?;
    let voices = store::safeguarding::voices_of(&cx, id).await?;
    let response = store::safeguarding::responses_of(&cx, id).await?.first().copied();
    let lead = cx.is(Role::Lead);
    let said = if lead { Some(said(&cx.also::<Lead>()?, concern.about, &voices, response).await?) } else { None };
    let people: Vec<PersonId> =
        [Some(concern.raised_by), concern.acknowledged.map(|a| a.0), concern.decided.map(|d| d.0)]
            .into_iter()
            .flatten()
            .chain(words.notes.iter().map(|note| note.by))
            .collect();
    let names = store::people::names_of(&cx, &people).await?;
    let lang = cx.lang();
    let by = |(who, at): (PersonId, Timestamp)| {
        let name = names.get(&who).cloned().unwrap_or_default();
        format!("{}, {name}", at.moment_text(lang))
    };
    let mut facts = vec![
        Fact::new(t("safeguarding-about"), about(&concern, voices.len())),
        Fact::new(t("safeguarding-head-urgency"), urgency_tag(concern.urgency)),
        Fact::new(t("safeguarding-head-clock"), clock(&concern.clock(), cx.now())),
        Fact::new(t("safeguarding-head-raised"), by((concern.raised_by, concern.raised_at))),
    ];
    facts.extend(concern.escalated_at.map(|at| Fact::new(t("safeguarding-escalated"), at.moment_text(lang))));
    facts.extend(concern.acknowledged.map(|one| Fact::new(t("safeguarding-acknowledged"), by(one))));
    facts.extend(concern.reopened_at.map(|at| Fact::new(t("safeguarding-reopened"), at.moment_text(lang))));
    facts.extend(concern.decided.map(|one| Fact::new(t("safeguarding-decided-by"), by(one))));
    let title = format!("{} {}", t("safeguarding-concern"), reference(id));
    let officer = cx.is(Role::Officer);
    let past = match voices.first().filter(|_| officer) {
        Some(voice) => {
            let entries = audit::of_subject(&cx, &voice.to_string()).await?;
            Some(history(&cx.also::<Officer>()?, entries).await?)
        }
        None => None,
    };
    let state = concern.state;
    let written = [
        ("safeguarding-what-raised", words.what),
        ("safeguarding-why-raised", Some(words.why)),
        ("safeguarding-done-raised", words.done),
    ];
    let written = written.into_iter().filter_map(|(key, words)| Some((t(key), words?))).map(|(title, words)| {
        view! { <section><h2>{title}</h2><p class="written" dir="auto">{words}</p></section> }
    });
    let written = written.collect_view();
    let (outcome, now) = (words.outcome, cx.now());
    let notes = notes(words.notes, &names);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(paths::safeguarding::Concerns)>{t("safeguarding-back")}</a></p>
            <div class="row"><h1>{title}</h1>{state_tag(state)}</div>
            <Facts facts/>
            <Panes beside=move || beside((id, state), lead, outcome.clone(), now)>
                {written}
                {notes}
                {said}
                {officer.then(|| to_queue(&voices))}
                {voices.first().map(|voice| view! {
                    <p><a href=href(paths::safeguarding::AskOpening(*voice))>{t("safeguarding-opening-ask-title")}</a></p>
                })}
            </Panes>
            {past}
        },
    )
}

/// What the concern is about, and how many voices it touches.
fn about(concern: &ConcernSummary, voices: usize) -> String {
    let kind = t(&format!("safeguarding-about-{}", concern.about.key()));
    if voices < 2 { kind } else { format!("{kind} ({})", tr("safeguarding-about-voices", &[("n", voices.into())])) }
}

/// Links to the voices, for an officer.
fn to_queue(voices: &[VoiceId]) -> impl IntoView + use<> {
    let links = voices.iter().map(|voice| {
        let words = format!("{} {}", t("safeguarding-to-voice"), reference(*voice));
        view! { <LinkButton href=href(paths::moderation::Voice(*voice)) kind=ButtonKind::Quiet>{words}</LinkButton> }
    });
    view! { <p class="row">{links.collect_view()}</p> }
}

/// The forms for what is to be done, or what was decided.
fn beside((id, state): (ConcernId, ConcernState), lead: bool, outcome: Option<String>, now: Timestamp) -> AnyView {
    if let Some(outcome) = outcome {
        let again = (lead && state == ConcernState::Decided).then(|| opening_again(id));
        return view! {
            <section class="card"><h2>{t("safeguarding-outcome")}</h2><p class="written" dir="auto">{outcome}</p></section>
            {again}
        }
        .into_any();
    }
    if !lead {
        return view! { <p>{t("safeguarding-with-lead")}</p> }.into_any();
    }
    let concern = id.to_string();
    if is_unacknowledged(state) {
        return view! {
            <Form<Acknowledge> class="card">
                <h2>{t("safeguarding-acknowledge-title")}</h2>
                <p>{t("safeguarding-acknowledge-text")}</p>
                <input type="hidden" name="concern" value=concern/>
                <Button>{t("safeguarding-acknowledge")}</Button>
            </Form<Acknowledge>>
        }
        .into_any();
    }
    view! {
        <Form<Decide> carried=true class="card">
            <h2>{t("safeguarding-decide-title")}</h2>
            <input type="hidden" name="concern" value=concern/>
            <TextArea name="outcome" label=t("safeguarding-outcome-label") hint=t("safeguarding-outcome-hint") rows=6/>
            <Button>{t("safeguarding-decide")}</Button>
        </Form<Decide>>
        {adding(id, now)}
    }
    .into_any()
}
