//! `/editions`: what is drafted, what was adopted, and beginning an edition.

use leptos::prelude::*;

use super::{actions::BeginEdition, adopted, kind_word, state_tag};
use crate::page::{GrantOf, Guarded, PageResponse, html};
use domain::{
    error::AppError,
    paths::{self, Path as _},
    pledge::model::{EditionKind, EditionState},
};
use platform::{
    guard::{Drafter, EditionReader, require},
    i18n::{href, lang, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::reading::{self, EditionHead};
use ui::{
    Button, ChoiceOption, Choices, Texts,
    form::{self, Form},
    frame::Audience,
};

impl Guarded for paths::pledge::Editions {
    type Grant = EditionReader;
}

pub(super) async fn editions() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Editions>>().await?;
    let all = reading::editions(&cx).await?;
    let drafts = cx.also::<Drafter>().is_ok();
    let title = t("pledge-editions-title");
    let form = drafts.then(|| form_of(&all)).flatten();
    let kinds = EditionKind::ALL.map(|kind| section(kind, &all, drafts, form)).into_iter().collect_view();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title.clone()}</h1>
            <p>{t("pledge-editions-what")}</p>
            {kinds}
        },
    )
}

fn is_drafted(kind: EditionKind, all: &[EditionHead]) -> bool {
    all.iter().any(|one| one.kind == kind && !one.state.is_public())
}

/// The kind whose form is on the page, one at once: the one that was sent, else the one that was asked for, else the
/// first that nobody drafts.
fn form_of(all: &[EditionHead]) -> Option<EditionKind> {
    let asked = form::submitted_value("kind").or_else(|| RequestContext::current().query("kind"));
    let asked = asked.and_then(|kind| EditionKind::parse(&kind));
    let mut each = asked.into_iter().chain(EditionKind::ALL);
    each.find(|kind| !is_drafted(*kind, all))
}

fn section(kind: EditionKind, all: &[EditionHead], drafts: bool, form: Option<EditionKind>) -> impl IntoView + use<> {
    let here: Vec<_> = all.iter().filter(|one| one.kind == kind).collect();
    let newest = here.iter().find(|one| one.state == EditionState::Adopted);
    let begins = (drafts && !is_drafted(kind, all)).then(|| {
        if form == Some(kind) {
            return begin(kind, newest.copied()).into_any();
        }
        let to = href(paths::pledge::Editions.with("kind", kind.key()).at(kind.key()));
        view! { <p><a href=to>{begin_words(kind)}</a></p> }.into_any()
    });
    let hint = t(if kind == EditionKind::Pledge { "pledge-kind-pledge-hint" } else { "pledge-kind-offer-hint" });
    let rows = here.iter().map(|one| row(one)).collect_view();
    view! {
        <section class="stack" id=kind.key()>
            <h2>{kind_word(kind)}</h2>
            <p class="soft">{hint}</p>
            <ul class="stack plain">{rows}</ul>
            {begins}
        </section>
    }
}

fn row(one: &EditionHead) -> impl IntoView + use<> {
    let to = href(paths::pledge::Edition(one.id));
    view! {
        <li class="card">
            <h3><a href=to>{one.title.get(lang()).to_owned()}</a>" "{state_tag(one)}</h3>
            {adopted(one).map(|words| view! { <p class="small">{words}</p> })}
        </li>
    }
}

fn begin_words(kind: EditionKind) -> String {
    t(if kind == EditionKind::Pledge { "pledge-draft-begin" } else { "pledge-draft-begin-offer" })
}

fn begin(kind: EditionKind, newest: Option<&EditionHead>) -> impl IntoView + use<> {
    let from = newest.map(|newest| {
        let before = tr("pledge-draft-from-before", &[("title", newest.title.get(lang()).to_owned().into())]);
        let options = vec![
            ChoiceOption::new(newest.id.to_string(), before).hint(t("pledge-draft-from-before-hint")),
            ChoiceOption::new("nothing", t("pledge-draft-from-nothing")),
        ];
        let selected = vec![newest.id.to_string()];
        view! { <Choices name="from" legend=t("pledge-draft-from") options selected/> }
    });
    view! {
        <Form<BeginEdition> class="card stack">
            <input type="hidden" name="kind" value=kind.key()/>
            <Texts name="title" label="pledge-edition-title" hint=t("pledge-edition-title-hint")/>
            {from}
            <Button>{begin_words(kind)}</Button>
        </Form<BeginEdition>>
    }
}
