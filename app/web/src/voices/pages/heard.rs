//! You said, we did: what young people told us, in their words, with the replies.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::{
    page::{PageResponse, html},
    voices::pages::{answer::answer, look::Look, theme_colour, theme_name},
};
use domain::{
    error::AppError,
    lang::Lang,
    panels::model::{PublishedReply, Topic},
    paths,
    responses::rules::disclosure,
    voices::{model::Finding, rules},
};
use platform::{
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, href, lang, t, tr},
};
use store::voices::{SharedVoice, Theme, moderation};
use ui::{Empty, LinkButton, Pagination, Quote, Tag, TagKind, frame::Audience};

const ON_A_PAGE: u64 = 20;
/// How many replies of each theme are shown before somebody asks for all.
const OF_EACH: i64 = 3;
/// How many voices with the same reply are shown at once; the others unfold.
const VOICES_AT_ONCE: usize = 3;

/// A reply with the shared words that it answers.
pub(super) struct Heard {
    pub answered: PublishedReply,
    pub voices: Vec<SharedVoice>,
    /// How many say thank you, and how many disagree, as *more than so many*; 0 where it is not shown.
    pub found: [i64; 2],
}

/// Replies with those of their voices that are public.
pub(super) async fn heard_of(cx: &Cx<Visitor>, answered: Vec<PublishedReply>) -> Result<Vec<Heard>, AppError> {
    let fewest = cx.services().settings().await.fewest_published;
    let replies: Vec<_> = answered.iter().map(|a| a.reply.id).collect();
    let counts = store::voices::feedback_counts(cx, &replies).await?;
    let ids: Vec<_> = answered.iter().flat_map(|a| a.voices.iter().copied()).collect();
    let shared = store::voices::shared(cx, &ids).await?;
    let mut shared: HashMap<_, _> =
        shared.into_iter().filter(|v| v.may_publish && !v.withdrawn).map(|v| (v.id, v)).collect();
    Ok(answered
        .into_iter()
        .map(|answered| {
            let mut voices: Vec<_> = answered.voices.iter().filter_map(|id| shared.remove(id)).collect();
            voices.sort_by_key(|voice| (voice.created_at, voice.id));
            let reply = answered.reply.id;
            let found = Finding::ALL.map(|finding| {
                let n = counts.get(&(reply, finding)).copied().unwrap_or_default();
                disclosure::settled(n, fewest)
            });
            Heard { answered, voices, found }
        })
        .collect())
}

/// `/heard`: the newest replies of each theme, or all replies of one theme.
pub async fn heard() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let lang = cx.lang();
    let look = Look::asked(&cx).await?;
    let counted = store::panels::answers::counted(&cx, &look.which).await?;
    let (page, pages) = look.page(&counted, ON_A_PAGE);
    let answered = if look.which.topic.is_some() {
        store::panels::answers::page(&cx, &look.which, (page - 1) * ON_A_PAGE, ON_A_PAGE).await?
    } else {
        store::panels::answers::newest_of_each(&cx, &look.which, OF_EACH).await?
    };
    let empty = answered.is_empty();
    let mut cards: HashMap<Topic, Vec<AnyView>> = HashMap::new();
    for one in heard_of(&cx, answered).await? {
        let topic = Topic::from(one.answered.theme.clone());
        cards.entry(topic).or_default().push(card(one, &[], lang));
    }
    let parts: Vec<_> = look
        .topics()
        .filter_map(|topic| {
            let cards = cards.remove(&topic)?;
            let all = counted.iter().find(|(t, _)| *t == topic).map_or(0, |(_, n)| *n);
            Some(part(&look, &topic, cards, all))
        })
        .collect();
    let how_long = moderation::how_long(&cx).await?.map(|told| {
        let said = tr("moderation-told", &[("n", told.days.into())]);
        let slow = told.slow.then(|| t("moderation-told-slow"));
        view! { <p class="soft">{said}" "{slow}</p> }
    });
    html(
        t("voices-heard-title"),
        Audience::Young,
        view! {
            <h1>{t("voices-heard-title")}</h1>
            <p>{t("voices-heard-lead")}</p>
            {how_long}
            <p><a href=href(paths::panels::Waiting)>{t("panels-waiting-title")}</a></p>
            <p><a href=href(paths::panels::PublicMeetings)>{t("visitors-title")}</a></p>
            <p><a href=href(paths::questions::Public)>{t("questions-public-title")}</a></p>
            <p><a href=href(paths::celebrations::List)>{t("celebrations-public-title")}</a></p>
            {look.form()}
            {empty.then(|| view! {
                <Empty title=t("voices-heard-empty") text=t("voices-heard-empty-text")>
                    <LinkButton href=href(paths::voices::Tell)>{t("public-home-tell")}</LinkButton>
                </Empty>
            })}
            {parts}
            <Pagination page=page pages=pages path=look.path(look.which.topic.as_ref())/>
        },
    )
}

/// Replies about one theme, with a link to all of them if there are more.
fn part(look: &Look, topic: &Topic, cards: Vec<AnyView>, all: u64) -> AnyView {
    let name = look.name(topic);
    let more = (look.which.topic.is_none() && all > cards.len() as u64).then(|| {
        let words = tr("voices-heard-all-about", &[("n", all.into()), ("theme", name.to_string().into())]);
        view! { <p><a href=look.path(Some(topic))>{words}</a></p> }
    });
    view! { <section class="about stack"><h2>{name}</h2>{cards}{more}</section> }.into_any()
}

/// How many people said these.
fn people(voices: &[SharedVoice]) -> i64 {
    rules::people(voices.iter().map(|voice| (voice.who, voice.people)))
}

/// One reply with the words that it answers; names the theme if `themes` has it.
pub(super) fn card(heard: Heard, themes: &[Theme], lang: Lang) -> AnyView {
    let Heard { answered: PublishedReply { reply, theme, panel, .. }, mut voices, found: [thanks, disagrees] } = heard;
    let found = [(thanks, "voices-heard-thanks"), (disagrees, "voices-heard-disagrees")];
    let found = found.into_iter().filter(|(n, _)| *n > 0);
    let found: Vec<_> = found.map(|(n, key)| view! { <p class="soft">{tr(key, &[("n", n.into())])}</p> }).collect();
    let (about, colour) = (theme_name(themes, theme.as_deref()), theme_colour(themes, theme.as_deref()));
    let date = reply.at.date_text(lang);
    let all = people(&voices);
    let rest = voices.split_off(voices.len().min(VOICES_AT_ONCE));
    let others = all - people(&voices);
    let more = (!rest.is_empty()).then(|| {
        // The voices behind the fold may be by the same people.
        let words = if others > 0 { tr("voices-heard-more", &[("n", others.into())]) } else { t("voices-heard-rest") };
        let quotes: Vec<_> = rest.into_iter().map(quote).collect();
        view! {
            <details class="more stack">
                <summary>{words}</summary>
                {quotes}
            </details>
        }
    });
    let unseen = voices.is_empty().then(|| view! { <p class="soft">{t("voices-heard-unseen")}</p> });
    let quotes: Vec<_> = voices.into_iter().map(quote).collect();
    let did = if reply.is_done() { "voices-heard-did" } else { "voices-heard-answered" };
    view! {
        <article class="card heard">
            <p class="row">
                {(!about.is_empty()).then(|| view! { <Tag kind=TagKind::Theme colour text=about/> })}
                <span class="when">{date}</span>
            </p>
            <h3>{t("voices-heard-said")}</h3>
            {quotes}
            {more}
            {unseen}
            <h3>{t(did)}</h3>
            {answer(&panel, &reply, lang)}
            {found}
        </article>
    }
    .into_any()
}

fn quote(voice: SharedVoice) -> AnyView {
    let pictures: Vec<_> = voice
        .pictures
        .iter()
        .map(|id| view! { <img class="picture" src=paths::voices::Picture(*id, "small").to_string() alt=t("voices-picture-alt") loading="lazy"/> })
        .collect();
    if voice.text.is_empty() {
        return pictures.into_any();
    }
    let translation = voice.translated_for(lang());
    view! { <Quote text=voice.text lang=voice.lang translation/> {pictures} }.into_any()
}
