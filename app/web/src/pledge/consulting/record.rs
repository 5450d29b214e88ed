//! `/c/{code}/record`: who was asked, how many answered, what they said, what changed; for everybody, once it is closed.

use leptos::prelude::*;

use super::{
    about_words,
    words::{because, change_text, change_title, group_word, public_word, said_by},
};
use crate::page::{PageResponse, html};
use domain::{error::AppError, paths};
use platform::{
    guard::{Visitor, require},
    i18n::{LangText, date_text, href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::consulting::{self, Record};
use ui::{Head, Table, frame::Audience};

pub(super) async fn record() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = consulting::record(&cx, RequestContext::current().param("key")).await?;
    let fewest = cx.services().settings().await.fewest_published;
    let code = &found.consultation.code;
    let (paper, draft) = (href(paths::pledge::ConsultationPaper(code)), href(paths::pledge::Consulted(code)));
    let title = t("pledge-record-title");
    html(
        title.clone(),
        Audience::Public,
        view! {
            <p class="over">{LangText::of(&found.consultation.draft.title)}</p>
            <h1>{title}</h1>
            <p>{when(&found)}</p>
            <p class="row noprint"><a href=paper download>{t("pledge-record-paper")}</a> <a href=draft>{t("pledge-record-draft")}</a></p>
            {asked(&found, fewest)}
            {comments(&found)}
            {changed(&found)}
        },
    )
}

/// `From 1 to 14 March 2027 people could say what they thought of it.`
pub(super) fn when(found: &Record) -> String {
    let day = |of| date_text(of, lang()).into();
    tr("pledge-record-when", &[("first", day(found.consultation.first)), ("last", day(found.consultation.last))])
}

/// How many comments there were, or that it is too few to say.
pub(super) fn sent(found: &Record, fewest: i64) -> String {
    match found.sent {
        Some(n) => tr("pledge-record-sent", &[("n", n.into())]),
        None => tr("pledge-record-few", &[("fewest", fewest.into())]),
    }
}

fn asked(found: &Record, fewest: i64) -> impl IntoView + use<> {
    let hidden = found.sent.is_some() && found.by_group.iter().any(|(_, n)| n.is_none());
    let rows = found.by_group.iter().map(|(group, n)| {
        let shown = n.map_or_else(|| t("responses-results-hidden"), |n| n.to_string());
        vec![group_word(*group).into_any(), shown.into_any()]
    });
    let head = vec![Head::new(t("pledge-record-group")), Head::number(t("pledge-record-comments"))];
    let why = hidden.then(|| {
        let words = tr("responses-results-hidden-why", &[("fewest", fewest.into())]);
        view! { <p class="soft">{words}</p> }
    });
    view! {
        <section>
            <h2>{t("pledge-record-asked")}</h2>
            <p>{sent(found, fewest)}</p>
            <Table caption=t("pledge-record-asked") head rows=rows.collect()/>
            <p class="soft">{t("pledge-record-counted")}</p>
            {why}
        </section>
    }
}

fn comments(found: &Record) -> impl IntoView + use<> {
    let each: Vec<_> = found
        .comments
        .iter()
        .map(|one| {
            let about = about_words(&found.consultation.draft, one.about);
            view! { <li><p class="soft">{about}</p>{said_by(one, public_word(found, one.as_who))}</li> }
        })
        .collect();
    let none = each.is_empty().then(|| view! { <p>{t("pledge-record-none-said")}</p> });
    view! {
        <section>
            <h2>{t("pledge-record-said")}</h2>
            <p class="soft">{t("pledge-record-said-text")}</p>
            {none}
            <ul class="plain stack">{each}</ul>
        </section>
    }
}

fn changed(found: &Record) -> impl IntoView + use<> {
    let body = match &found.changes {
        None => view! { <p>{t("pledge-record-changes-later")}</p> }.into_any(),
        Some(changes) if changes.is_empty() => view! { <p>{t("pledge-changed-nothing")}</p> }.into_any(),
        Some(changes) => {
            let each = changes.iter().map(|one| {
                view! { <section class="card stack"><h3>{change_title(one)}</h3>{change_text(one)}{because(found.because(one), &|who| public_word(found, who))}</section> }
            });
            each.collect_view().into_any()
        }
    };
    view! { <section><h2>{t("pledge-changed-title")}</h2>{body}</section> }
}
