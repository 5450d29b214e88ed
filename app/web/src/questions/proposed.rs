//! Where officers read what young people propose that a panel should ask, and make a question of it.

use leptos::prelude::*;

use super::actions::DecideProposal;
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::ProposalId,
    lang::Localized,
    paths,
    questions::{asking::LONGEST_QUESTION, proposing::ProposalState},
};
use platform::{
    guard::{Officer, require},
    i18n::{InWords as _, LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::questions::deciding::{self, Listed, Opened};
use ui::{
    Banner, Button, ChoiceOption, Choices, Empty, Fact, Facts, Head, Mood, Table, Tag, TagKind, TextArea, Texts,
    form::Form, frame::Audience,
};

fn state_tag(one: &Listed) -> AnyView {
    let (kind, key) = match one.state {
        ProposalState::Proposed => (TagKind::Waiting, "questions-proposal-proposed"),
        ProposalState::Accepted => (TagKind::Done, "questions-proposal-accepted"),
        ProposalState::Declined => (TagKind::Plain, "questions-proposal-declined"),
        ProposalState::TakenBack => (TagKind::Plain, "questions-proposal-taken-back"),
    };
    view! { <Tag kind=kind text=t(key)/> }.into_any()
}

/// `/questions/proposed`: nothing of what anybody has said.
pub(super) async fn list() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let all = deciding::proposals(&cx).await?;
    let row = |one: &Listed| {
        let to = href(paths::questions::Proposal(one.id));
        let danger =
            one.alarming.then(|| view! { " "<Tag kind=TagKind::Alarm text=t("questions-proposal-alarming")/> });
        let day = tr("questions-proposed-on", &[("day", one.at.date_text(lang()).into())]);
        vec![view! { <a href=to>{day}</a>{danger} }.into_any(), LangText::of(&one.panel).into_any(), state_tag(one)]
    };
    let title = t("questions-proposed-title");
    let shown = if all.is_empty() {
        view! { <Empty title=t("questions-proposed-none")/> }.into_any()
    } else {
        let head = ["questions-proposal", "questions-panel", "panels-state"].map(|key| Head::new(t(key))).into();
        let rows = all.iter().map(row).collect();
        view! { <Table caption=title.clone() head=head rows=rows/> }.into_any()
    };
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            <p>{t("questions-proposed-text")}</p>
            {shown}
        },
    )
}

/// `/questions/proposed/{id}`: what somebody has said; each look is in the audit log.
pub(super) async fn one() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: ProposalId = RequestContext::current().parse("id")?;
    let found = deciding::open(&cx, id).await?;
    let facts = vec![
        Fact::new(t("questions-panel"), LangText::of(&found.about.panel).into_any()),
        Fact::new(t("panels-state"), state_tag(&found.about)),
    ];
    let words = found.words.clone();
    let words = words.map(|words| view! { <blockquote class="written" dir="auto">{words}</blockquote> });
    let reply = (!found.reply.is_empty()).then(|| {
        let words = found.reply.clone();
        view! { <h2>{t("questions-replied")}</h2><blockquote class="written" dir="auto">{words}</blockquote> }
    });
    let waits = found.about.state == ProposalState::Proposed;
    let form = waits.then(|| form(id, &found));
    let danger = (waits && found.about.alarming).then(|| {
        view! { <Banner mood=Mood::Bad>{t("questions-proposal-danger")}</Banner> }
    });
    let title = t("questions-proposal-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::questions::Proposed, t("questions-proposed-title"))}
            <h1>{title}</h1>
            {danger}
            <Facts facts=facts/>
            {words}
            {reply}
            {form}
        },
    )
}

fn form(id: ProposalId, found: &Opened) -> impl IntoView + use<> {
    let options = vec![
        ChoiceOption::new("accept", t("questions-decide-accept")),
        ChoiceOption::new("decline", t("questions-decide-decline")),
    ];
    // One line of it, to begin with: a question is a title.
    let first = found.words.as_deref().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ");
    let first: String = first.chars().take(LONGEST_QUESTION).collect();
    let text = Localized::default().with(found.lang, first);
    view! {
        <section>
            <h2>{t("questions-decide")}</h2>
            <p>{t("questions-decide-text")}</p>
            <Form<DecideProposal>>
                <input type="hidden" name="proposal" value=id.to_string()/>
                <Choices name="decision" legend=t("questions-decide-legend") options=options/>
                <Texts name="text" label="questions-text" value=text maxlength=LONGEST_QUESTION/>
                <TextArea name="reply" label=t("questions-reply") hint=t("questions-reply-hint") rows=3/>
                <Button>{t("questions-decide-button")}</Button>
            </Form<DecideProposal>>
        </section>
    }
}
