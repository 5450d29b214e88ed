//! `/celebrations/noted`: what the panels read; officers and clerks release it there, or erase it.

use leptos::prelude::*;

use super::{
    actions::{PublishCelebration, WithdrawCelebration},
    word,
};
use crate::{
    page::{PageResponse, html},
    release::shown::{listed, read, tick},
};
use domain::{
    celebrations::{Consent, KEPT_MONTHS},
    error::AppError,
    ids::CelebrationId,
    paths::{self, Path as _},
    role::Role,
};
use platform::{
    guard::{CelebrationKeeper, Celebrator, Officer, PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::celebrations::{self, Shown, Waiting};
use ui::{Button, ButtonKind, Empty, LinkButton, Tag, TagKind, form::Form, frame::Audience};

pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let all = celebrations::noted(&cx).await?;
    let keeps = cx.also::<CelebrationKeeper>().is_ok();
    let notes = cx.also::<Celebrator>().is_ok();
    let waits = if cx.is(Role::Officer) { celebrations::waiting(&cx.also::<Officer>()?).await? } else { Vec::new() };
    let chosen = RequestContext::current().query("release").and_then(|id| id.parse::<CelebrationId>().ok());
    let chosen = all.iter().find(|one| keeps && !one.released && Some(one.id) == chosen);
    let releasing = chosen.map(releasing);
    let cards: Vec<_> = all.iter().map(|one| view! { <li>{card(one, keeps)}</li> }).collect();
    let empty = cards.is_empty();
    let title = t("celebrations-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("celebrations-lead")}" "{tr("celebrations-kept", &[("n", KEPT_MONTHS.into())])}</p>
            {notes.then(|| view! {
                <p><LinkButton href=href(paths::celebrations::New)>{t("celebrations-new-title")}</LinkButton></p>
            })}
            {releasing}
            {(!waits.is_empty()).then(|| checking(&waits))}
            {if empty {
                view! { <Empty title=t("celebrations-none")/> }.into_any()
            } else {
                view! { <ul class="plain stack">{cards}</ul> }.into_any()
            }}
            <p><a href=href(paths::celebrations::List)>{t("celebrations-public-link")}</a></p>
        },
    )
}

/// What young people have noted and no officer has read: nothing of what it says.
fn checking(waits: &[Waiting]) -> impl IntoView + use<> {
    let line = |one: &Waiting| {
        let to = href(paths::celebrations::Check(one.id));
        let words = tr("celebrations-noted-on", &[("day", one.at.date_text(lang()).into())]);
        let danger = one.alarming.then(|| view! { " "<Tag kind=TagKind::Alarm text=t("celebrations-alarming")/> });
        view! { <li><a href=to>{words}</a>{danger}</li> }
    };
    let lines: Vec<_> = waits.iter().map(line).collect();
    view! { <section><h2>{t("celebrations-checking")}</h2><ul>{lines}</ul></section> }
}

fn card(one: &Shown, keeps: bool) -> AnyView {
    let (kind, state) = if one.released {
        (TagKind::Done, "celebrations-state-released")
    } else {
        (TagKind::Plain, "celebrations-state-noted")
    };
    let name = (!one.first_name.is_empty()).then(|| view! { <b dir="auto">{one.first_name.clone()}</b>" · " });
    let facts =
        [word("whose", one.whose.key()), word("consent", one.consent.key()), word("agreed", one.agreed_by.key())];
    let forms = keeps.then(|| forms(one));
    view! {
        <article class="card" id=format!("celebration-{}", one.id)>
            <p class="words" dir="auto">{name}{LangText::of(&one.what)}</p>
            <p class="soft">{facts.join(" · ")}</p>
            <p><Tag kind=kind text=t(state)/>" "<span class="when">{one.at.date_text(lang())}</span></p>
            {forms}
        </article>
    }
    .into_any()
}

/// The words of one, with the names that were found in them, before everybody may read it.
fn releasing(one: &Shown) -> impl IntoView + use<> {
    let parts = [(t("celebrations-what"), one.what.clone())];
    let (found, words, tick) = (listed(&parts), read(&parts), tick("seen", &parts));
    let id = one.id.to_string();
    view! {
        <section>
            <h2>{t("celebrations-release-button")}</h2>
            {found}
            {words}
            <Form<PublishCelebration>>
                <input type="hidden" name="celebration" value=id/>
                <input type="hidden" name="public" value="yes"/>
                {tick}
                <Button>{t("celebrations-release-button")}</Button>
            </Form<PublishCelebration>>
        </section>
    }
}

fn forms(one: &Shown) -> impl IntoView + use<> {
    let (id, named) = (one.id.to_string(), LangText::of(&one.what).to_string());
    let publish = (one.consent != Consent::Panel).then(|| {
        let (id, named) = (id.clone(), named.clone());
        if !one.released {
            let to = href(paths::celebrations::Noted.with("release", id));
            let words = t("celebrations-release-button");
            return view! { <a href=to>{words}<span class="vh">": "{named}</span></a> }.into_any();
        }
        let words = t("celebrations-hide-button");
        view! {
            <Form<PublishCelebration>>
                <input type="hidden" name="celebration" value=id/>
                <input type="hidden" name="public" value="no"/>
                <Button kind=ButtonKind::Quiet>{words}<span class="vh">": "{named}</span></Button>
            </Form<PublishCelebration>>
        }
        .into_any()
    });
    view! {
        <div class="row noprint">
            {publish}
            <Form<WithdrawCelebration>>
                <input type="hidden" name="celebration" value=id/>
                <Button kind=ButtonKind::Plain>{t("celebrations-withdraw-button")}<span class="vh">": "{named}</span></Button>
            </Form<WithdrawCelebration>>
        </div>
    }
}
