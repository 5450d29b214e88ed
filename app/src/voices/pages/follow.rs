//! The way back: three words open what was said under them, how far it has come, and the answer.

use leptos::prelude::*;

use crate::{
    error::AppError,
    form::Form,
    i18n::{href, t, tr},
    ids::ReceiptId,
    lang::Lang,
    page::{Answer, Audience, Req, html},
    panels::{self, model::Way},
    platform::guard::{Cx, Visitor, require},
    responses,
    time::day_text,
    ui::{
        Banner, Button, ButtonKind, Card, Empty, Input, LinkButton, Mood, Quote, Reply, Step, Steps, Tag, TagKind, When,
    },
    voices::{
        actions::{Follow, Leave, Withdraw},
        model::VoiceState,
        pages::theme_name,
        receipts,
        store::{self, Mine, Theme},
    },
};

/// What every part of the page needs to know.
struct Reader {
    lang: Lang,
    themes: Vec<Theme>,
    /// When somebody can expect an answer.
    days: i64,
}

pub async fn follow() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    match receipts::mine(&cx).await? {
        Some(receipt) => followed(&cx, receipt).await,
        None => ask(),
    }
}

/// No receipt is known on this browser: asks for the words.
fn ask() -> Result<Answer, AppError> {
    html(
        t("voices-follow-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-follow-title")}</h1>
            <p>{t("voices-follow-lead")}</p>
            <Form<Follow>>
                <Input name="words" label=t("voices-follow-words") hint=t("voices-follow-words-hint") autocomplete="off"/>
                <div class="row"><Button>{t("voices-follow-go")}</Button></div>
            </Form<Follow>>
            <Card quiet=true>
                <h2>{t("voices-follow-lost-title")}</h2>
                <p>{t("voices-follow-lost")}</p>
                <p><a href=href("/heard")>{t("voices-follow-heard")}</a></p>
            </Card>
        },
    )
}

async fn followed(cx: &Cx<Visitor>, receipt: ReceiptId) -> Result<Answer, AppError> {
    let mine = store::mine(cx, receipt).await?;
    let survey = responses::store::with_receipt(cx, receipt).await?.is_some();
    let ids: Vec<_> = mine.iter().map(|m| m.id).collect();
    let mut ways = panels::store::way_of_voices(cx, &ids).await?;
    let reader =
        Reader { lang: cx.lang(), themes: store::themes(cx).await?, days: cx.services().settings().await.answer_days };
    let many = mine.len();
    let said: Vec<_> = mine
        .into_iter()
        .enumerate()
        .map(|(n, one)| {
            let way = ways.remove(&one.id);
            one_voice(&reader, (many > 1).then_some(many - n), one, way)
        })
        .collect();
    html(
        t("voices-mine-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-mine-title")}</h1>
            <p>{t("voices-mine-lead")}</p>
            {said.is_empty().then(|| view! { <Empty title=t("voices-mine-empty") text=t("voices-mine-empty-text")/> })}
            {said}
            {survey.then(|| view! { <p><a href=href("/follow/survey")>{t("responses-back-link")}</a></p> })}
            <section>
                <h2>{t("voices-mine-done-title")}</h2>
                <p>{t("voices-mine-done")}</p>
                <Form<Leave>>
                    <div class="row">
                        <Button kind=ButtonKind::Quiet>{t("voices-mine-leave")}</Button>
                        <LinkButton kind=ButtonKind::Plain href=href("/tell")>{t("voices-mine-more")}</LinkButton>
                    </div>
                </Form<Leave>>
            </section>
        },
    )
}

fn one_voice(reader: &Reader, number: Option<usize>, mine: Mine, way: Option<Way>) -> AnyView {
    let date = mine.created_at.date_text(reader.lang);
    let title = tr("voices-mine-said", &[("date", date.clone().into())]);
    let title = number.map_or_else(|| title.clone(), |n| format!("{n}. {title}"));
    if mine.state == VoiceState::Withdrawn {
        return view! {
            <section class="said">
                <h2>{title}</h2>
                <p>{t("voices-mine-withdrawn")}</p>
            </section>
        }
        .into_any();
    }
    let kind = theme_name(&reader.themes, mine.theme.as_deref(), reader.lang);
    let reply = way.as_ref().and_then(|way| way.reply.clone().map(|reply| (way.panel.clone(), reply)));
    let lang = reader.lang;
    let answer = reply.map(|(panel, reply)| {
        let changed = reply.changed.get(lang).to_owned();
        view! {
            <Reply from=tr("voices-reply-from", &[("panel", panel.get(lang).to_owned().into())])>
                <p>{reply.text.get(lang).to_owned()}</p>
                {(!changed.is_empty()).then(|| view! { <p><b>{t("voices-reply-changed")}</b>" "{changed}</p> })}
            </Reply>
        }
    });
    let withdraw = href(&format!("/follow/{}/withdraw", mine.id));
    view! {
        <section class="said">
            <h2>{title}</h2>
            <Quote text=mine.text.clone() theme=kind lang=mine.lang.tag()>
                <Tag kind=TagKind::Plain text=t(if mine.may_publish { "voices-mine-public" } else { "voices-mine-closed" })/>
            </Quote>
            {pictures(&mine)}
            {why(&mine)}
            <Steps steps=steps(reader, &mine, way.as_ref())/>
            {answer}
            <p><a href=withdraw>{t("voices-mine-withdraw")}<span class="vh">" "{date}</span></a></p>
        </section>
    }
    .into_any()
}

fn pictures(mine: &Mine) -> impl IntoView + use<> {
    let pictures = mine.pictures.iter();
    pictures
        .map(|id| view! { <img class="picture" src=format!("/pictures/{id}/small") alt=t("voices-picture-alt") loading="lazy"/> })
        .collect_view()
}

/// Why it goes no further, said kindly; nothing if it goes on.
fn why(mine: &Mine) -> Option<AnyView> {
    let words = match mine.state {
        VoiceState::Held => t("voices-held"),
        VoiceState::NotShared => {
            let reason = mine.reason.map_or("other", crate::voices::model::Reason::key).replace('_', "-");
            let said = mine.words.clone().unwrap_or_default();
            let all = [t(&format!("voices-reason-{reason}")), said, t("voices-reason-thanks")];
            all.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
        }
        _ => return None,
    };
    Some(view! { <Banner mood=Mood::Info>{words}</Banner> }.into_any())
}

/// From what the writer did to the answer.
fn steps(reader: &Reader, mine: &Mine, way: Option<&Way>) -> Vec<Step> {
    let lang = reader.lang;
    let got = Step::new(When::Done, t("voices-step-got"), mine.created_at.date_text(lang));
    let decided = mine.decided_at.map(|at| at.date_text(lang)).unwrap_or_default();
    match mine.state {
        VoiceState::New | VoiceState::InReview => vec![
            got,
            Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now")),
            Step::new(When::Next, t("voices-step-agenda"), t("voices-step-agenda-next")),
            Step::new(When::Next, t("voices-step-talk"), ""),
            Step::new(
                When::Next,
                t("voices-step-answer"),
                tr("voices-step-answer-next", &[("days", reader.days.into())]),
            ),
        ],
        VoiceState::Held => vec![got, Step::new(When::Now, t("voices-step-read"), t("voices-step-held"))],
        VoiceState::NotShared => vec![got, Step::new(When::Done, t("voices-step-read-done"), decided)],
        VoiceState::Withdrawn => vec![got],
        VoiceState::Shared | VoiceState::SharedRedacted => {
            let mut all = vec![got, Step::new(When::Done, t("voices-step-read-done"), decided)];
            all.extend(panel_steps(reader, way));
            all
        }
    }
}

fn panel_steps(reader: &Reader, way: Option<&Way>) -> [Step; 3] {
    let lang = reader.lang;
    let days = || tr("voices-step-answer-next", &[("days", reader.days.into())]);
    let Some(way) = way else {
        return [
            Step::new(When::Now, t("voices-step-agenda"), t("voices-step-agenda-now")),
            Step::new(When::Next, t("voices-step-talk"), ""),
            Step::new(When::Next, t("voices-step-answer"), days()),
        ];
    };
    let panel = way.panel.get(lang).to_owned();
    let day = way.meeting_on.as_deref().map(|day| day_text(day, lang));
    let answered = way.reply.is_some();
    let talked = way.discussed || answered;
    let meets = match &day {
        Some(day) if !talked => {
            tr("voices-step-agenda-on", &[("panel", panel.clone().into()), ("day", day.clone().into())])
        }
        _ => tr("voices-step-agenda-of", &[("panel", panel.clone().into())]),
    };
    let listed = way.agenda_published || talked;
    let when = |done: bool, now: bool| match (done, now) {
        (true, _) => When::Done,
        (false, true) => When::Now,
        (false, false) => When::Next,
    };
    let reply_day = way.reply.as_ref().map_or_else(days, |reply| reply.at.date_text(lang));
    let title = |done: bool, key: &str| if done { t(&format!("{key}-done")) } else { t(key) };
    [
        Step::new(when(listed, true), title(listed, "voices-step-agenda"), meets),
        Step::new(when(talked, listed), title(talked, "voices-step-talk"), day.filter(|_| !talked).unwrap_or_default()),
        Step::new(when(answered, talked), title(answered, "voices-step-answer"), reply_day),
    ]
}

/// Asks once more before something is taken back.
pub async fn withdraw() -> Result<Answer, AppError> {
    let cx = require::<Visitor>().await?;
    let id = Req::current().parse("id")?;
    let Some(receipt) = receipts::mine(&cx).await? else { return Ok(Answer::Go("/follow".into())) };
    let mine = store::mine(&cx, receipt).await?;
    let one: Mine = mine.into_iter().find(|m| m.id == id).ok_or(AppError::NotFound)?;
    if one.state == VoiceState::Withdrawn {
        return Err(AppError::gone("voices-withdrawn-already"));
    }
    html(
        t("voices-withdraw-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-withdraw-title")}</h1>
            <Quote text=one.text.clone() lang=one.lang.tag()/>
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
                    <LinkButton kind=ButtonKind::Quiet href=href("/follow")>{t("voices-withdraw-no")}</LinkButton>
                </div>
            </Form<Withdraw>>
        },
    )
}
