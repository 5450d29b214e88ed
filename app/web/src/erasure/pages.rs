//! The page of erasures: asking, agreeing, and what was done.

use leptos::prelude::*;

use super::actions::{Answer as AnswerIt, Ask};
use crate::page::{PageResponse, html};
use domain::{
    erasure::model::ErasureState,
    error::AppError,
    ids::{PersonId, VoiceId},
    moderation::lifecycle::reference,
};
use platform::{
    guard::{Eraser, require},
    i18n::{InWords as _, t, tr},
    request::RequestContext,
};
use store::erasure::Erasure;
use ui::{Banner, Button, ButtonKind, Empty, Head, Input, Mood, Table, Tag, TagKind, form::Form, frame::Audience};

/// `/erasures`
pub async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<Eraser>().await?;
    let all = store::erasure::newest(&cx).await?;
    let ids = all.iter().flat_map(|one| [Some(one.asked.0), one.answered.map(|a| a.0), one.person]);
    let ids: Vec<PersonId> = ids.flatten().collect();
    let names = store::people::names_of(&cx, &ids).await?;
    let (me, lang) = (cx.me()?, cx.lang());
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let rows = all.iter().map(|one| {
        let what = match (one.person, one.voice, one.of_receipt) {
            (Some(person), ..) => tr("erasure-of-person", &[("name", name(person).into())]),
            (_, Some(voice), _) => tr("erasure-of-voice", &[("voice", reference(voice).into())]),
            (_, _, true) => t("erasure-of-receipt"),
            _ => t("erasure-of-nothing"),
        };
        vec![
            reference(one.id).into_any(),
            what.into_any(),
            format!("{}, {}", one.asked.1.moment_text(lang), name(one.asked.0)).into_any(),
            one.answered.map(|(who, at)| format!("{}, {}", at.moment_text(lang), name(who))).into_any(),
            state(one, one.asked.0 == me),
        ]
    });
    let head = ["id", "what", "asked", "answered", "state"].map(|key| Head::new(t(&format!("erasure-head-{key}"))));
    let table = if all.is_empty() {
        view! { <Empty title=t("erasure-none")/> }.into_any()
    } else {
        view! { <Table caption=t("erasure-title") head=head.into() rows=rows.collect()/> }.into_any()
    };
    let title = t("erasure-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("erasure-text")}</p>
            <Banner mood=Mood::Warn><p>{t("erasure-warning")}</p></Banner>
            {ask()}
            {table}
        },
    )
}

/// Asks for what the address names, or by the words of a receipt.
fn ask() -> impl IntoView {
    let req = RequestContext::current();
    let voice = req.query("voice").and_then(|id| id.parse::<VoiceId>().ok());
    let person = req.query("person").and_then(|id| id.parse::<PersonId>().ok());
    let fields = match (voice, person) {
        (Some(voice), _) => view! {
            <p>{tr("erasure-of-voice", &[("voice", reference(voice).into())])}</p>
            <input type="hidden" name="voice" value=voice.to_string()/>
        }
        .into_any(),
        (_, Some(person)) => view! {
            <p>{t("erasure-of-account")}</p>
            <input type="hidden" name="person" value=person.to_string()/>
        }
        .into_any(),
        _ => view! { <Input name="words" label=t("erasure-words") hint=t("erasure-words-hint") autocomplete="off"/> }
            .into_any(),
    };
    view! {
        <Form<Ask> once=true class="card">
            <h2>{t("erasure-ask-title")}</h2>
            {fields}
            <Button kind=ButtonKind::Danger>{t("erasure-ask")}</Button>
        </Form<Ask>>
    }
}

/// Where it stands, and for a second person what can be done.
fn state(one: &Erasure, mine: bool) -> AnyView {
    let tag = |kind, key: &str| view! { <Tag kind text=t(key)/> }.into_any();
    match one.state {
        ErasureState::Done => tag(TagKind::Done, "erasure-state-done"),
        ErasureState::Refused => tag(TagKind::Plain, "erasure-state-refused"),
        ErasureState::Asked if one.lapsed => tag(TagKind::Plain, "erasure-state-lapsed"),
        ErasureState::Asked if mine => tag(TagKind::Waiting, "erasure-state-waits"),
        ErasureState::Asked => {
            let id = one.id.to_string();
            view! {
                <Form<AnswerIt>>
                    <input type="hidden" name="erasure" value=id/>
                    <div class="row">
                        <Button kind=ButtonKind::Danger name="answer" value="agree">{t("erasure-agree")}</Button>
                        <Button kind=ButtonKind::Quiet name="answer" value="refuse">{t("erasure-refuse")}</Button>
                    </div>
                </Form<AnswerIt>>
            }
            .into_any()
        }
    }
}
