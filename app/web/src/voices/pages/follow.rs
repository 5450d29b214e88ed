//! The page behind a receipt: what was said under it, how far each voice has come, and the replies.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::{
    advocacy, complaints, joining,
    page::{PageResponse, html},
    pledge::consulting::about_words,
    receipt_cookie,
    voices::{
        actions::{Follow, Leave, PutBack, Withdraw},
        alert_words,
        pages::{
            answer::{answer, taken_back},
            corrections::thinks,
            steps::steps,
            theme_name, why_not_shared,
        },
    },
};
use domain::{
    error::AppError,
    ids::{ReceiptId, ReplyId, StatementId, VoiceId},
    lang::{Lang, Localized},
    panels::model::Progress,
    paths,
    pledge::consulting::Phase,
    voices::model::{Finding, Reason, VoiceState},
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, LangText, day_text, href, t, tr},
    request::RequestContext,
};
use store::{
    pledge::consulting::OfWriter,
    voices::{Mine, Theme},
};
use ui::{
    Banner, Button, ButtonKind, Card, Empty, Input, LinkButton, Mood, Quote, Steps, Tag, TagKind, form::Form,
    frame::Audience,
};

/// What all parts of the page need.
pub(super) struct Reader {
    pub lang: Lang,
    pub themes: Vec<Theme>,
    /// Within how many days the council promises a reply.
    pub days: i64,
    /// What the writer thought of each reply.
    pub findings: HashMap<(VoiceId, ReplyId), Finding>,
    /// The day on which each voice was said.
    pub dates: HashMap<VoiceId, String>,
    /// Those that are comments on a draft of the pledge.
    pub comments: HashMap<VoiceId, OfWriter>,
    /// The promises about which something was said beside a verdict.
    pub promises: HashMap<VoiceId, Vec<(StatementId, Localized)>>,
}

pub async fn follow() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    match receipt_cookie::mine(&cx).await? {
        Some(receipt) => followed(&cx, receipt).await,
        None => ask(),
    }
}

/// The page for a browser that holds no receipt: asks for the words.
fn ask() -> Result<PageResponse, AppError> {
    html(
        t("voices-follow-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-follow-title")}</h1>
            <p>{t("voices-follow-lead")}</p>
            <Form<Follow> carried=true>
                <Input name="words" label=t("voices-follow-words") hint=t("voices-follow-words-hint") autocomplete="off"/>
                <div class="row"><Button>{t("voices-follow-go")}</Button></div>
            </Form<Follow>>
            <Card quiet=true>
                <h2>{t("voices-follow-lost-title")}</h2>
                <p>{t("voices-follow-lost")}</p>
                <p><a href=href(paths::voices::Heard)>{t("voices-follow-heard")}</a></p>
            </Card>
        },
    )
}

async fn followed(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<PageResponse, AppError> {
    let mine = store::voices::mine(cx, receipt).await?;
    let survey = store::responses::with_receipt(cx, receipt).await?.is_some();
    let ids: Vec<_> = mine.iter().map(|m| m.id).collect();
    let mut ways = store::panels::progress_of_voices(cx, &ids).await?;
    let lang = cx.lang();
    let reader = Reader {
        lang,
        themes: store::voices::themes(cx).await?,
        days: cx.services().settings().await.answer_days,
        findings: store::voices::feedback_of(cx, &ids).await?,
        comments: store::pledge::consulting::of_writer(cx, &ids).await?,
        promises: store::pledge::whys::of_writer(cx, &ids).await?,
        dates: mine.iter().map(|m| (m.id, m.created_at.date_text(lang))).collect(),
    };
    let advocate = advocacy::pages::of_receipt(cx, receipt).await?;
    let joining = joining::of_receipt(cx, receipt).await?;
    let numbers = alert_words::numbers(cx).await;
    let complaints = store::complaints::of_voices(cx, &ids).await?;
    let many = mine.len();
    let said: Vec<_> = mine
        .into_iter()
        .enumerate()
        .map(|(n, one)| {
            let way = ways.remove(&one.id);
            let complaint = complaints::pages::of_mine(one.id, complaints.get(&one.id));
            one_voice(&reader, (many > 1).then_some(many - n), one, way, complaint)
        })
        .collect();
    html(
        t("voices-mine-title"),
        Audience::Young,
        view! {
            {alert_words::leading::leads().then(|| alert_words::help_first(numbers))}
            <h1>{t("voices-mine-title")}</h1>
            <p>{t("voices-mine-lead")}</p>
            {said.is_empty().then(|| view! { <Empty title=t("voices-mine-empty") text=t("voices-mine-empty-text")/> })}
            {said}
            {joining}
            {advocate}
            {survey.then(|| view! { <p><a href=href(paths::responses::TakeBack)>{t("responses-back-link")}</a></p> })}
            <section>
                <h2>{t("voices-mine-done-title")}</h2>
                <p>{t("voices-mine-done")}</p>
                <Form<Leave>>
                    <div class="row">
                        <Button kind=ButtonKind::Quiet>{t("voices-mine-leave")}</Button>
                        <LinkButton kind=ButtonKind::Plain href=href(paths::voices::Tell)>{t("voices-mine-more")}</LinkButton>
                    </div>
                </Form<Leave>>
            </section>
        },
    )
}

fn one_voice(reader: &Reader, number: Option<usize>, mine: Mine, way: Option<Progress>, complaint: AnyView) -> AnyView {
    let date = mine.created_at.date_text(reader.lang);
    let title = tr("voices-mine-said", &[("date", date.clone().into())]);
    let title = number.map_or_else(|| title.clone(), |n| format!("{n}. {title}"));
    if mine.state == VoiceState::Withdrawn {
        return was_taken_back(title, &mine, &date, reader.lang);
    }
    let kind = theme_name(&reader.themes, mine.theme.as_deref());
    let reply = way.as_ref().and_then(|way| way.reply.clone().map(|reply| (way.panel.clone(), reply)));
    let lang = reader.lang;
    let taken = way.as_ref().and_then(|way| Some(taken_back(&way.panel, way.taken_back.as_ref()?, lang)));
    let answered = reply.map(|(panel, reply)| {
        let found = reader.findings.get(&(mine.id, reply.id)).copied();
        view! {
            {answer(&panel, &reply, lang)}
            {thinks(mine.id, reply.id, found)}
        }
    });
    let link = |to: String, words: &str| {
        let (words, date) = (t(words), date.clone());
        view! { <li><a href=to>{words}<span class="vh">" "{date}</span></a></li> }
    };
    let before = mine.adds_to.and_then(|id| reader.dates.get(&id)).map(|date| {
        view! { <p>{tr("voices-mine-adds", &[("date", date.clone().into())])}</p> }
    });
    let mends = view! {
        <ul class="row plain mends">
            {link(href(paths::voices::More(mine.id)), "voices-mine-add")}
            {mine.newer.is_none().then(|| link(href(paths::voices::Correct(mine.id)), "voices-mine-correct"))}
            {link(href(paths::voices::Withdraw(mine.id)), "voices-mine-withdraw")}
        </ul>
    };
    view! {
        <section class="said">
            <h2>{title}</h2>
            {before}
            {reader.comments.get(&mine.id).map(|one| comment(one, &mine, lang))}
            {reader.promises.get(&mine.id).map(|about| promises(about))}
            {mine.corrects.then(|| view! { <p>{t("voices-mine-corrects")}</p> })}
            {mine.newer.map(|newer| view! { <Banner mood=Mood::Info>{t(corrected(newer))}</Banner> })}
            {words(&mine, kind)}
            {why(&mine)}
            <Steps steps=steps(reader, &mine, way.as_ref())/>
            {taken}
            {answered}
            {complaint}
            {mends}
        </section>
    }
    .into_any()
}

/// The promises that it is about.
fn promises(about: &[(StatementId, Localized)]) -> impl IntoView + use<> {
    let each = about.iter().map(|(id, text)| {
        let (to, text) = (href(paths::pledge::StatementAddress(*id)), LangText::of(text));
        view! { <p>{t("pledge-why-about")}" "<a href=to>{text}</a></p> }
    });
    each.collect_view()
}

/// What it is about, if it is a comment on a draft of the pledge; once people have had their say, the way to what came
/// of it.
fn comment(one: &OfWriter, mine: &Mine, lang: Lang) -> impl IntoView + use<> {
    let of = &one.commented.consultation;
    let closed = of.phase == Phase::Closed;
    let shared = matches!(mine.state, VoiceState::Shared | VoiceState::SharedRedacted);
    let agreed = one.adopted_on.as_deref().filter(|_| shared && !one.led_to_change).map(|on| {
        let key = if mine.may_publish { "pledge-comment-agreed" } else { "pledge-comment-agreed-closed" };
        let words = tr(key, &[("day", day_text(on, lang).into())]);
        view! { <Banner mood=Mood::Info>{words}</Banner> }
    });
    let led =
        (closed && one.led_to_change).then(|| view! { <Banner mood=Mood::Good>{t("pledge-comment-led")}</Banner> });
    let to = href(paths::pledge::ConsultationRecord(&of.code));
    view! {
        <p>{t("pledge-comment-yours")}" "<b>{about_words(&of.draft, one.commented.about)}</b></p>
        {led}
        {agreed}
        {closed.then(|| view! { <p><a href=to>{t("pledge-record-title")}</a></p> })}
    }
}

/// A voice that was taken back. It can be put back for a day, so that somebody who finds a receipt cannot destroy what
/// was said.
fn was_taken_back(title: String, mine: &Mine, date: &str, lang: Lang) -> AnyView {
    let back = mine.back_until.map(|until| {
        let until = tr("voices-put-back-until", &[("moment", until.moment_text(lang).into())]);
        let (id, date) = (mine.id.to_string(), date.to_owned());
        view! {
            <p>{until}</p>
            <Form<PutBack>>
                <input type="hidden" name="voice" value=id/>
                <div class="row">
                    <Button kind=ButtonKind::Quiet>{t("voices-put-back")}<span class="vh">" "{date}</span></Button>
                </div>
            </Form<PutBack>>
        }
    });
    let said = if back.is_some() { "voices-mine-taken-back" } else { "voices-mine-withdrawn" };
    view! {
        <section class="said">
            <h2>{title}</h2>
            <p>{t(said)}</p>
            {back}
        </section>
    }
    .into_any()
}

/// The shared words, and behind a tap the writer's own: somebody who looks over a shoulder, or who found the receipt,
/// does not see at once what an officer took out.
fn words(mine: &Mine, theme: LangText) -> AnyView {
    let public = t(if mine.may_publish { "voices-mine-public" } else { "voices-mine-closed" });
    let lang = mine.lang;
    let shared = mine.shared.clone().filter(|shared| !shared.is_empty());
    let own = Some(mine.text.clone()).filter(|own| !own.is_empty() && shared.as_ref() != Some(own));
    let quoted = |text: String, theme: LangText, public: String| {
        view! { <Quote text=text theme=theme lang=lang><Tag kind=TagKind::Plain text=public/></Quote> }
    };
    let (first, own) = match (shared, own) {
        (Some(shared), own) => {
            let own = own.map(|own| view! { <Quote text=own lang=lang/> }.into_any());
            (Some(quoted(shared, theme, public)), own)
        }
        (None, own) => (None, own.map(|own| quoted(own, theme, public).into_any())),
    };
    view! {
        {first}
        {own.map(|own| view! { <details class="own-words"><summary>{t("voices-mine-own")}</summary>{own}</details> })}
        {pictures(mine)}
    }
    .into_any()
}

/// The sentence for a voice that has a newer version.
const fn corrected(newer: VoiceState) -> &'static str {
    match newer {
        VoiceState::NotShared => "voices-mine-corrected-not",
        VoiceState::Shared | VoiceState::SharedRedacted => "voices-mine-corrected-shared",
        _ => "voices-mine-corrected",
    }
}

fn pictures(mine: &Mine) -> impl IntoView + use<> {
    let pictures = mine.pictures.iter();
    pictures
        .map(|id| view! { <img class="picture" src=paths::voices::Picture(*id, "small").to_string() alt=t("voices-picture-alt") loading="lazy"/> })
        .collect_view()
}

/// Why it is not shared, in kind words; none if that is not so.
fn why(mine: &Mine) -> Option<AnyView> {
    let words = match mine.state {
        VoiceState::Held => t("voices-held"),
        VoiceState::NotShared => {
            let why = why_not_shared(mine.reason.unwrap_or(Reason::Other), mine.opened);
            let said = mine.words.clone().unwrap_or_default();
            let all = [why, said, t("voices-reason-thanks")];
            all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
        }
        _ => return None,
    };
    Some(view! { <Banner mood=Mood::Info>{words}</Banner> }.into_any())
}

/// Asks for confirmation before something is taken back.
pub async fn withdraw() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let id = RequestContext::current().parse("id")?;
    let Some(receipt) = receipt_cookie::mine(&cx).await? else {
        return Ok(PageResponse::Go(paths::voices::Follow.to_string()));
    };
    let mine = store::voices::mine(&cx, receipt).await?;
    let one: Mine = mine.into_iter().find(|m| m.id == id).ok_or(AppError::NotFound)?;
    if one.state == VoiceState::Withdrawn {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    html(
        t("voices-withdraw-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-withdraw-title")}</h1>
            <Quote text=one.text.clone() lang=one.lang/>
            <ul>
                <li>{t("voices-withdraw-gone")}</li>
                <li>{t("voices-withdraw-agenda")}</li>
                <li>{t("voices-withdraw-worried")}</li>
                <li>{t("voices-withdraw-again")}</li>
            </ul>
            <Form<Withdraw>>
                <input type="hidden" name="voice" value=one.id.to_string()/>
                <div class="row">
                    <Button kind=ButtonKind::Danger>{t("voices-withdraw-yes")}</Button>
                    <LinkButton kind=ButtonKind::Quiet href=href(paths::voices::Follow)>{t("voices-withdraw-no")}</LinkButton>
                </div>
            </Form<Withdraw>>
        },
    )
}
