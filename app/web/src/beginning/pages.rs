//! The steps, each with how far it is and a link to where it is done; and what is said while nothing is open.

use leptos::prelude::*;

use super::actions::TryMail;
use crate::{
    page::{PageResponse, html},
    voices::alert_words,
};
use domain::{
    beginning::rules::{Found, Post, Progress, Step},
    error::AppError,
    paths::{self, Address, Path},
    role::Role,
};
use platform::{
    guard::{Admin, Cx, Visitor, require},
    i18n::{InWords as _, href, t, tr},
    request::RequestContext,
};
use ui::{Banner, Button, ButtonKind, HelpNow, LinkButton, Mood, Tag, TagKind, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Admin>().await?;
    let found = store::beginning::found(&cx).await?;
    let left = found.left().len();
    let problem = if found.post == Post::Failing { store::beginning::problem(&cx).await? } else { None };
    let steps: Vec<_> = Step::ALL.into_iter().map(|step| card(&cx, &found, step, problem.clone())).collect();
    html(
        t("beginning-title"),
        Audience::Staff,
        view! {
            <h1>{t("beginning-title")}</h1>
            <p class="lead">{tr("beginning-left", &[("n", left.into())])}</p>
            {(!found.is_read()).then(|| view! { <Banner mood=Mood::Warn>{t("beginning-closed-admin")}</Banner> })}
            <ol class="plain stack">{steps}</ol>
        },
    )
}

fn card(cx: &Cx<Admin>, found: &Found, step: Step, problem: Option<String>) -> AnyView {
    let progress = found.progress(step);
    let (kind, words) = match progress {
        Progress::ToDo => (TagKind::Waiting, "beginning-to-do"),
        Progress::Waiting => (TagKind::Plain, "beginning-waiting"),
        Progress::Done => (TagKind::Done, "beginning-done"),
    };
    let more = match step {
        Step::Mail => post(found.post, problem).into_any(),
        Step::Backup => backup(cx, found).into_any(),
        step if found.is_asked(step) => {
            view! { <p><a href=href(paths::people::Roles)>{t("beginning-asked")}</a></p> }.into_any()
        }
        Step::Officer | Step::Lead | Step::Clerk | Step::PanelMember if progress == Progress::Waiting => {
            view! { <p><a href=href(paths::people::People)>{t("beginning-invited")}</a></p> }.into_any()
        }
        Step::Lead => {
            view! { <p><a href=href(paths::safeguarding::Duty)>{t("beginning-duty-hours")}</a></p> }.into_any()
        }
        _ => ().into_any(),
    };
    let title = t(&format!("beginning-step-{}", step.key()));
    let title = match place(step) {
        Some(path) => view! { <a href=href(path)>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! {
        <li class="card" id=step.key()>
            <div class="row"><h2>{title}</h2><Tag kind text=t(words)/></div>
            <p>{t(&format!("beginning-why-{}", step.key()))}</p>
            {more}
        </li>
    }
    .into_any()
}

/// Where it is done, unless it is here.
pub fn place(step: Step) -> Option<Address> {
    let field = |name: &str| Some(paths::people::Settings.at(name));
    let invite = |role: Role| Some(paths::people::People.with("role", role.key()).at("invite"));
    match step {
        Step::Names => field("council-en"),
        Step::DutyLine => field("duty_line"),
        Step::Advocacy => field("advocacy-en"),
        Step::Officer => invite(Role::Officer),
        Step::Lead => invite(Role::Lead),
        Step::Complaints => field("complaints_email"),
        Step::Clerk => invite(Role::Clerk),
        Step::PanelMember => invite(Role::PanelMember),
        // The clerk's to do, or done here or on the server.
        Step::Panel | Step::Meeting | Step::Mail | Step::Backup => None,
    }
}

fn post(post: Post, problem: Option<String>) -> impl IntoView {
    let said = match post {
        Post::NoServer => Some(t("beginning-mail-no-server")),
        Post::Failing => problem.map(|problem| tr("beginning-mail-failing", &[("problem", problem.into())])),
        Post::Untried | Post::Waiting | Post::Taken => None,
    };
    let kind = if post == Post::Taken { ButtonKind::Quiet } else { ButtonKind::Primary };
    view! {
        {said.map(|said| view! { <p>{said}</p> })}
        {(post != Post::NoServer).then(|| view! { <Form<TryMail>><Button kind>{t("beginning-mail-try")}</Button></Form<TryMail>> })}
        <p><a href=href(paths::people::Outbox)>{t("people-outbox-title")}</a></p>
    }
}

fn backup(cx: &Cx<Admin>, found: &Found) -> impl IntoView + use<> {
    let last = found.backed_up.map(|at| tr("beginning-backup-last", &[("when", at.moment_text(cx.lang()).into())]));
    view! {
        <pre><code>"sudo noise backup /var/backups/make-a-noise/noise-by-hand-$(date +%F-%H%M).tar"</code></pre>
        {last.map(|last| view! { <p>{last}</p> })}
    }
}

/// Whether the administrator who asks for this page has something left to do. A page is still a page where this
/// cannot be asked.
pub async fn is_left() -> bool {
    let who = RequestContext::current().who.get().cloned().flatten();
    if !who.is_some_and(|who| who.is(Role::Admin)) {
        return false;
    }
    let Ok(cx) = require::<Admin>().await else { return false };
    if cx.services().settings().await.demo {
        return false;
    }
    store::beginning::found(&cx).await.is_ok_and(|found| !found.left().is_empty())
}

/// In the place of *tell us* while nobody would read it: said kindly, and with help.
pub async fn not_open(cx: &Cx<Visitor>) -> Result<PageResponse, AppError> {
    let numbers = alert_words::numbers(cx).await;
    html(
        t("beginning-not-open"),
        Audience::Young,
        view! {
            <h1>{t("beginning-not-open")}</h1>
            <p class="lead">{t("beginning-not-open-text")}</p>
            <h2>{t("beginning-not-open-help")}</h2>
            <HelpNow numbers=numbers/>
            <div class="row"><LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Home)>{t("beginning-not-open-home")}</LinkButton></div>
        },
    )
}
