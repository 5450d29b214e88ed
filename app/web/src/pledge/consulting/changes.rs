//! `/editions/{id}/changes`: what has changed since people were asked, word by word, and the comments that led to it.

use leptos::prelude::*;

use super::{
    about_words,
    actions::PickReasons,
    words::{because, change_text, change_title, group_word, said},
};
use crate::{
    page::{PageResponse, html},
    pledge::drafting::up,
};
use domain::{
    error::AppError,
    ids::PledgeId,
    paths::{self, Path as _},
    pledge::consulting::{About, Change},
};
use platform::{
    guard::{Drafter, EditionReader, require},
    i18n::{href, lang, t},
    request::RequestContext,
};
use store::pledge::{
    consulting::{self, Changes, Comment},
    drafting::reading,
};
use ui::{Button, ButtonKind, ChoiceOption, Choices, Empty, form::Form, frame::Audience};

pub(super) async fn changes() -> Result<PageResponse, AppError> {
    let cx = require::<EditionReader>().await?;
    let req = RequestContext::current();
    let id: PledgeId = req.parse("id")?;
    let edition = reading::edition(&cx, id).await?;
    let picks = cx.also::<Drafter>().is_ok() && edition.head.state.is_editable(edition.head.asked);
    let picking = req.query("why").and_then(|key| About::parse(&key)).filter(|_| picks);
    let found = consulting::changes(&cx, id).await?;
    let title = t("pledge-changed-title");
    let body = match &found {
        None => {
            view! { <Empty title=t("pledge-changed-none-asked") text=t("pledge-changed-none-asked-text")/> }.into_any()
        }
        Some(found) => {
            let each = found.changes.iter().map(|one| change(id, found, one, picks, picking)).collect_view();
            let none = found.changes.is_empty().then(|| view! { <p>{t("pledge-changed-nothing")}</p> });
            let record = href(paths::pledge::ConsultationRecord(&found.consultation.code));
            view! {
                <p class="row noprint"><a href=record>{t("pledge-record-title")}</a></p>
                {none}{each}
                {comments(found)}
            }
            .into_any()
        }
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::pledge::Edition(id), edition.head.title.get(lang()))}
            <h1>{title}</h1>
            {body}
        },
    )
}

fn change(
    edition: PledgeId,
    found: &Changes,
    one: &Change,
    picks: bool,
    picking: Option<About>,
) -> impl IntoView + use<> {
    let key = one.about.key();
    let why = if picking == Some(one.about) {
        view! { {picker(found, one)} }.into_any()
    } else {
        let to = paths::pledge::EditionChanges(edition).with("why", &key).at(&key);
        let title = change_title(one);
        let go = picks.then(|| {
            view! { <p class="noprint"><a href=href(to)>{t("pledge-changed-pick")}<span class="vh">" "{title}</span></a></p> }
        });
        view! { {because(found.because(one), &group_word)} {go} }.into_any()
    };
    view! {
        <section class="card stack" id=key>
            <h2>{change_title(one)}</h2>
            {change_text(one)}
            {why}
        </section>
    }
}

/// Every shared comment to tick; first those that are about this.
fn picker(found: &Changes, one: &Change) -> impl IntoView + use<> {
    let (about, others): (Vec<_>, Vec<_>) = found.comments.iter().partition(|comment| comment.about == one.about);
    let option = |comment: &Comment| {
        let who = group_word(comment.as_who);
        let about = about_words(&found.consultation.draft, comment.about);
        ChoiceOption::new(comment.voice.id.to_string(), comment.voice.text.clone()).hint(format!("{who} · {about}"))
    };
    let options: Vec<_> = about.into_iter().chain(others).map(option).collect();
    if options.is_empty() {
        return view! { <p>{t("pledge-changed-no-comments")}</p> }.into_any();
    }
    let selected = found.because(one).map(|comment| comment.voice.id.to_string()).collect();
    let (id, key) = (found.consultation.id.to_string(), one.about.key());
    view! {
        <Form<PickReasons> class="stack">
            <input type="hidden" name="consultation" value=id/>
            <input type="hidden" name="changed" value=key/>
            <div class="longlist">
                <Choices name="comments" legend=t("pledge-changed-pick") hint=t("pledge-changed-pick-hint") options selected multiple=true/>
            </div>
            <Button kind=ButtonKind::Quiet>{t("pledge-draft-save")}</Button>
        </Form<PickReasons>>
    }
    .into_any()
}

/// Everything that people said, also what led to no change.
fn comments(found: &Changes) -> impl IntoView + use<> {
    let each: Vec<_> = found
        .comments
        .iter()
        .map(|one| {
            let about = about_words(&found.consultation.draft, one.about);
            view! { <li><p class="soft">{about}</p>{said(one)}</li> }
        })
        .collect();
    let none = each.is_empty().then(|| view! { <p>{t("pledge-changed-no-comments")}</p> });
    view! { <section><h2>{t("pledge-record-said")}</h2>{none}<ul class="plain stack">{each}</ul></section> }
}
