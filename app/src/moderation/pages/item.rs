//! One voice: what it is, its words for whoever has claimed it, and what may become of it.

use leptos::prelude::*;

use super::{
    Themes, alike, asking::Asked, keys, looked_at, original, other_lang, preview::statement_words, queue_field,
    source_words, state_tag,
};
use crate::{
    error::AppError,
    form::{self, Form},
    i18n::{href, knows, lang, t, tr},
    ids::{PersonId, VoiceId},
    moderation::{
        actions::{Claim, Decline, Hold, Pass, Release},
        rules::{Voice, reference},
    },
    page::{Answer, Audience, Req, html},
    panels,
    people::{self, store::Contact},
    platform::{
        audit,
        guard::{Cx, Officer, Role, require},
    },
    safeguarding,
    surveys::{self, model::Privacy},
    time::Timestamp,
    ui::{
        Banner, Button, ButtonKind, Choices, Fact, Facts, LinkButton, Mood, Panes, Pick, Quote, Select, Tag, TagKind,
        TextArea,
    },
    voices::{
        entering,
        model::{Reason, VoiceState},
        review::{Case, about_of, case, draft_of},
        store,
    },
};

pub async fn show() -> Result<Answer, AppError> {
    let cx = require::<Officer>().await?;
    let id: VoiceId = Req::current().parse("id")?;
    let case = case(&cx, id).await?;
    let mine = case.voice.is_held_by(cx.me()?);
    let said = if mine {
        let name = if case.privacy == Privacy::Named { store::name_of(&cx, id).await? } else { None };
        Some((store::original(&cx, id).await?, name))
    } else {
        None
    };
    let title = format!("{} {}", source_words(case.source), reference(id));
    let entries = audit::of_subject(cx.db(), &id.to_string()).await?;
    let facts = facts(&cx, &case, &entries, said.as_ref().and_then(|(_, name)| name.clone())).await?;
    let concerns = concerns(&cx, id).await?;
    let asking = asking(&cx, &case).await?;
    let history = history(&cx, entries).await?;
    let status = status(&cx, &case).await?;
    let officers = people::store::with_role(cx.db(), Role::Officer).await?;
    let me = cx.me()?;
    let beside = {
        let case = case.clone();
        move || if mine { decisions(&case, &officers, me).into_any() } else { status.draw(&case).into_any() }
    };
    let main = match &said {
        Some((words, _)) => {
            let draft = draft_of(&cx, id).await?;
            let asked = Asked::load(&cx, &case, draft.clone()).await?;
            let alike = alike::suggested(&cx, &case, words).await?;
            view! { {original::tool(&case, words, draft.as_ref(), asked)} {alike} }.into_any()
        }
        None => outcome(&case),
    };
    let together = alike::together(&cx, &case).await?;
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=href(&looked_at().on("/moderation"))>{t("moderation-back")}</a></p>
            <div class="row"><h1>{title}</h1>{state_tag(case.voice.state())}{case.flagged.then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-flagged")/> })}</div>
            {concerns}
            {asking}
            {facts}
            <Panes beside=beside>{main}{together}</Panes>
            {history}
            {mine.then(|| keys(&[("a", "moderation-key-accept"), ("s", "moderation-key-share"), ("h", "moderation-key-hold"), ("d", "moderation-key-decline"), ("p", "moderation-key-pass"), ("e", "moderation-key-concern")]))}
        },
    )
}

/// What asks this officer to look: a note of another, or that two are needed.
async fn asking(cx: &Cx<Officer>, case: &Case) -> Result<Vec<AnyView>, AppError> {
    let asked: Vec<_> = case.passed.iter().flat_map(|passed| [passed.to, passed.by]).chain(case.agreed_by).collect();
    let names = people::store::names(cx.db(), &asked).await?;
    let name = |of| names.get(&of).cloned().unwrap_or_default();
    let open = !matches!(case.voice.state(), VoiceState::Shared | VoiceState::SharedRedacted | VoiceState::NotShared);
    let passed = case.passed.clone().filter(|_| open).map(|passed| {
        let gaps = [("name", name(passed.by).into()), ("other", name(passed.to).into())];
        view! { <Banner><p>{tr("moderation-passed", &gaps)}</p><blockquote>{passed.note}</blockquote></Banner> }
            .into_any()
    });
    let agreed = case.agreed_by.filter(|_| open).map(|by| {
        let words = tr("moderation-agreed-by", &[("name", name(by).into())]);
        view! { <Banner><p>{words}</p></Banner> }.into_any()
    });
    Ok(passed.into_iter().chain(agreed).collect())
}

/// Who opened what was sealed, and when last.
async fn opened(cx: &Cx<Officer>, entries: &[audit::Entry]) -> Result<Vec<String>, AppError> {
    let mut last: Vec<(PersonId, Timestamp)> = Vec::new();
    for entry in entries.iter().rev().filter(|entry| entry.action.ends_with("_read")) {
        if let Some(actor) = entry.actor
            && last.iter().all(|(who, _)| *who != actor)
        {
            last.push((actor, entry.at));
        }
    }
    let names = people::store::names(cx.db(), &last.iter().map(|(who, _)| *who).collect::<Vec<_>>()).await?;
    let words = last.into_iter().map(|(who, at)| {
        let name = names.get(&who).cloned().unwrap_or_default();
        tr("moderation-decided-by", &[("name", name.into()), ("when", at.moment_text(cx.lang()).into())])
    });
    Ok(words.collect())
}

async fn facts(
    cx: &Cx<Officer>,
    case: &Case,
    entries: &[audit::Entry],
    name: Option<String>,
) -> Result<impl IntoView + use<>, AppError> {
    let themes = Themes::load(cx).await?;
    let privacy = match case.privacy {
        Privacy::Anonymous => "moderation-privacy-anonymous",
        Privacy::Confidential => "moderation-privacy-confidential",
        Privacy::Named => "moderation-privacy-named",
    };
    let (others, statements) = about_of(cx, case.id).await?;
    let about: Vec<_> = case.theme.iter().chain(&others).map(|key| themes.name(Some(key))).collect();
    let about = if about.is_empty() { themes.name(None) } else { about.join(", ") };
    let mut facts = vec![
        Fact::new(t("moderation-head-theme"), about),
        Fact::new(t("moderation-said-on"), case.created_at.moment_text(cx.lang())),
        Fact::new(t("moderation-privacy"), t(privacy)),
        Fact::new(
            t("moderation-publish"),
            t(if case.may_publish { "moderation-publish-yes" } else { "moderation-publish-no" }),
        ),
    ];
    if let Some(id) = case.survey
        && let Some(survey) = surveys::store::face(cx, id).await?
    {
        facts.push(Fact::new(t("moderation-survey"), survey.document.title.get(cx.lang()).to_owned()));
        let asked = survey.document.questions.iter().find(|question| Some(&question.id) == case.question.as_ref());
        facts.extend(asked.map(|question| Fact::new(t("moderation-asked"), question.text.get(cx.lang()).to_owned())));
    }
    if let Some((who, at)) = case.decided_by.zip(case.decided_at) {
        let name = people::store::names(cx.db(), &[who]).await?.remove(&who).unwrap_or_default();
        let gaps = [("name", name.into()), ("when", at.moment_text(cx.lang()).into())];
        facts.push(Fact::new(t("moderation-head-decided"), tr("moderation-decided-by", &gaps)));
    }
    if !statements.is_empty() {
        facts.push(Fact::new(t("moderation-statements"), statement_words(cx, &statements).await?));
    }
    if let Some(name) = name {
        facts.push(Fact::new(t("moderation-name"), name));
    }
    let opened = opened(cx, entries).await?;
    if !opened.is_empty() {
        facts.push(Fact::new(t("moderation-opened"), opened.join("; ")));
    }
    if let Voice::InReview { held: Some(note), .. } | Voice::Held { note } = &case.voice {
        facts.push(Fact::new(t("moderation-held-for"), note.clone()));
    }
    facts.extend(entering::facts(cx, case.id).await?);
    Ok(view! { <Facts facts/> })
}

async fn concerns(cx: &Cx<Officer>, id: VoiceId) -> Result<Vec<impl IntoView + use<>>, AppError> {
    let concerns = safeguarding::store::of_voice(cx, id).await?;
    let banners = concerns.into_iter().map(|concern| {
        let state = t(&format!("safeguarding-state-{}", concern.state.key()));
        let when = concern.raised_at.moment_text(lang());
        view! {
            <Banner mood=Mood::Bad>
                <p>
                    {tr("moderation-concern-raised", &[("when", when.into()), ("state", state.into())])}" "
                    <a href=href(&format!("/concerns/{}", concern.id))>{t("moderation-concern-open")}</a>
                </p>
            </Banner>
        }
    });
    Ok(banners.collect())
}

/// What can be read by an officer who has not claimed it: what was shared, or why it was not.
fn outcome(case: &Case) -> AnyView {
    match &case.voice {
        Voice::Shared { text, .. } => view! {
            <section>
                <h2>{t("moderation-shared-words")}</h2>
                <Quote text=text.clone() lang=other_lang(case.lang).unwrap_or(case.lang.tag())/>
                {case.pictures.iter().map(|picture| view! {
                    <p><img src=format!("/pictures/{}/small", picture.id) alt=t("moderation-picture-alt") width="240"/></p>
                }).collect_view()}
            </section>
        }
        .into_any(),
        Voice::NotShared { reason, words } => view! {
            <section>
                <h2>{t("moderation-told-writer")}</h2>
                <p>{t(&format!("voices-reason-{}", reason.key().replace('_', "-")))}</p>
                {words.clone().map(|words| view! { <blockquote>{words}</blockquote> })}
            </section>
        }
        .into_any(),
        Voice::Withdrawn => view! { <Banner><p>{t("moderation-withdrawn")}</p></Banner> }.into_any(),
        Voice::New | Voice::Held { .. } | Voice::InReview { .. } => {
            view! { <section><h2>{t("moderation-said")}</h2><p>{t("moderation-closed")}</p>{kept()}</section> }
                .into_any()
        }
    }
}

/// What an officer had written when somebody else was faster: to copy, not lost.
fn kept() -> Vec<impl IntoView> {
    let written = ["note", "words"].into_iter().filter_map(form::typed).filter(|words| !words.trim().is_empty());
    written
        .map(|words| view! { <p>{t("moderation-kept")}</p><blockquote class="kept-words">{words}</blockquote> })
        .collect()
}

/// Where it stands, for an officer who does not have it in hand.
#[derive(Clone)]
struct Status {
    words: String,
    /// It can be claimed.
    free: bool,
}

impl Status {
    fn draw(&self, case: &Case) -> impl IntoView + use<> {
        let (id, concern) = (case.id.to_string(), concern_link(case.id));
        view! {
            <p>{self.words.clone()}</p>
            {self.free.then(|| view! {
                <Form<Claim>>
                    <input type="hidden" name="voice" value=id/>
                    {queue_field()}
                    <Button>{t("moderation-claim-read")}</Button>
                </Form<Claim>>
            })}
            {concern}
        }
    }
}

async fn status(cx: &Cx<Officer>, case: &Case) -> Result<Status, AppError> {
    let status = match &case.voice {
        Voice::InReview { claim, .. } if !claim.has_lapsed(cx.now()) => {
            let name = people::store::names(cx.db(), &[claim.by]).await?.remove(&claim.by).unwrap_or_default();
            let until = claim.until.in_london().strftime("%H:%M").to_string();
            let words = tr("moderation-theirs", &[("name", name.into()), ("until", until.into())]);
            Status { words, free: false }
        }
        Voice::New | Voice::Held { .. } | Voice::InReview { .. } => Status { words: t("moderation-free"), free: true },
        Voice::Shared { .. } => Status { words: way(cx, case.id).await?, free: false },
        Voice::NotShared { .. } | Voice::Withdrawn => Status { words: t("moderation-decided"), free: false },
    };
    Ok(status)
}

/// How far a shared voice has come.
async fn way(cx: &Cx<Officer>, id: VoiceId) -> Result<String, AppError> {
    let way = panels::store::way_of_voices(cx, &[id]).await?.remove(&id);
    Ok(match way {
        None => t("moderation-way-none"),
        Some(way) if way.reply.is_some() => t("moderation-way-answered"),
        Some(way) => tr("moderation-way-panel", &[("panel", way.panel.get(cx.lang()).to_owned().into())]),
    })
}

fn concern_link(id: VoiceId) -> impl IntoView {
    view! {
        <p><LinkButton href=href(&format!("/moderation/{id}/concern")) kind=ButtonKind::Danger>{t("moderation-concern")}</LinkButton></p>
    }
}

/// The other things that can be done with a voice in hand.
fn decisions(case: &Case, officers: &[Contact], me: PersonId) -> impl IntoView + use<> {
    let (voice, id) = (case.id, case.id.to_string());
    let (for_hold, for_decline, for_pass) = (id.clone(), id.clone(), id.clone());
    let others = officers.iter().filter(|officer| officer.id != me);
    let others: Vec<_> = others.map(|officer| Pick::new(officer.id.to_string(), officer.name.clone())).collect();
    let asked = form::problem("to").or_else(|| form::problem("ask")).is_some();
    let reasons = Reason::ALL.into_iter().map(|reason| {
        let key = format!("moderation-reason-{}", reason.key().replace('_', "-"));
        // The very words that the writer reads.
        Pick::new(reason.key(), t(&key)).hint(t(&format!("voices-reason-{}", reason.key().replace('_', "-"))))
    });
    let open = form::problem("note").is_some();
    let declined = form::problem("reason").or_else(|| form::problem("words")).is_some();
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
                <Choices name="reason" legend=t("moderation-reason") hint=t("moderation-reason-hint") options=reasons.collect()/>
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

/// What was done with it, from the audit log. What one person did several times in a row stands there once.
async fn history(cx: &Cx<Officer>, mut entries: Vec<audit::Entry>) -> Result<impl IntoView + use<>, AppError> {
    let actors: Vec<_> = entries.iter().filter_map(|entry| entry.actor).collect();
    let names = people::store::names(cx.db(), &actors).await?;
    entries.dedup_by(|next, last| next.action == last.action && next.actor == last.actor);
    let items: Vec<_> = entries
        .into_iter()
        .filter_map(|entry| {
            let key = format!("moderation-history-{}", entry.action.strip_prefix("voice.")?.replace('_', "-"));
            let who = entry.actor.and_then(|actor| names.get(&actor).cloned());
            knows(&key).then(|| {
                let what = who.map_or_else(|| t(&key), |who| format!("{}, {who}", t(&key)));
                view! { <li><span class="when">{entry.at.moment_text(lang())}</span>" "{what}</li> }
            })
        })
        .collect();
    Ok(view! {
        <details class="card">
            <summary>{t("moderation-history")}</summary>
            <ol class="plain">{items}</ol>
        </details>
    })
}
