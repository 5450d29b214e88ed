//! The mail: what was sent, what waits, and why. Without a mail server also the text, to be handed over.

use leptos::prelude::*;

use crate::page::{GrantOf, Guarded, PageResponse, html};
use domain::{error::AppError, paths};
use platform::{
    guard::{Admin, require},
    i18n::{InWords as _, t, tr},
    outbox::{self, QueuedMail},
};
use store::people::mails::SECRET;
use ui::{Banner, Mood, Tag, TagKind, frame::Audience};

const NEWEST: u64 = 100;

impl Guarded for paths::people::Outbox {
    type Grant = Admin;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::people::Outbox>>().await?;
    let mails = outbox::newest(cx.services(), NEWEST).await?;
    let sent = cx.services().mail_is_sent;
    let ours = format!("{}/", cx.services().base_url);
    let lang = cx.lang();
    let list = mails.into_iter().map(|waiting| {
        let (kind, state) = match (&waiting.sent_at, &waiting.problem) {
            (Some(_), _) => (TagKind::Done, "people-outbox-sent"),
            _ if waiting.is_given_up(cx.now()) => (TagKind::Alarm, "people-outbox-given-up"),
            (None, Some(_)) => (TagKind::Alarm, "people-outbox-failing"),
            (None, None) => (TagKind::Waiting, "people-outbox-waiting"),
        };
        // A sign-in link must be read by its recipient alone; with it the administrator could sign in as them.
        let readable = waiting.sent_at.is_none() && (!sent || !SECRET.contains(&waiting.kind.as_str()));
        view! {
            <li class="card sunk">
                <p class="row">
                    <Tag kind text=t(state)/>
                    <b>{waiting.mail.subject.clone()}</b>
                    <span class="soft">{tr("people-outbox-to", &[("to", waiting.mail.to.clone().into())])}</span>
                    <span class="soft">{waiting.created_at.moment_text(lang)}</span>
                </p>
                {waiting.problem.clone().map(|problem| view! {
                    <p class="problem">{tr("people-outbox-problem", &[("n", waiting.tries.into()), ("problem", problem.into())])}</p>
                })}
                {readable.then(|| text(&waiting, &ours))}
            </li>
        }
    });
    let list = list.collect_view();
    html(
        t("people-outbox-title"),
        Audience::Staff,
        view! {
            <h1>{t("people-outbox-title")}</h1>
            {(!sent).then(|| view! { <Banner mood=Mood::Warn>{t("people-outbox-no-mail")}</Banner> })}
            <ul class="plain stack">{list}</ul>
        },
    )
}

/// The text of a mail, with a sign-in link as a link that can be copied. Other addresses stay plain text, since most of
/// them lead an administrator nowhere.
fn text(waiting: &QueuedMail, ours: &str) -> impl IntoView + use<> {
    let lines = waiting.mail.text.lines().map(|line| {
        let path = line.strip_prefix(ours.trim_end_matches('/')).unwrap_or_default();
        let sign_in = format!("{}/", paths::people::SignIn);
        if paths::without_language(path).starts_with(&sign_in) {
            view! { <a href=line.to_owned()>{line.to_owned()}</a>"\n" }.into_any()
        } else {
            format!("{line}\n").into_any()
        }
    });
    let lines = lines.collect_view();
    view! {
        <details>
            <summary>{t("people-outbox-text")}</summary>
            <pre>{lines}</pre>
        </details>
    }
}
