//! The pack: the agenda with young people's own words, to read before the meeting, on a tablet or on paper.

use std::collections::HashMap;

use leptos::prelude::*;

use super::{
    Changed, Group, agenda, asked, beside::Beside, correcting, day, groups, kind_word, meeting_path, panel_path,
    quorum, state_tag, time_word, up, voices_count,
};
use crate::{
    page::{PageResponse, html},
    panels::packs::{notes, status},
};
use domain::{
    error::AppError,
    ids::{ItemId, PictureId, VoiceId},
    panels::model::{AgendaChange, ItemKind, ItemState, PanelName, PublishedReply, Thing},
    paths::{self, Path},
    role::Role,
};
use platform::{
    guard::{PanelReader, require},
    i18n::{InWords as _, LangText, href, lang, languages, t, tr},
};
use store::{
    panels::{Item, Meeting},
    voices::{
        SharedVoice,
        moderation::{Heading, headings_among},
    },
};
use ui::{Banner, ButtonKind, Fact, Facts, LinkButton, Quote, Reply, frame::Audience};

/// What the reader of a pack may do.
struct May {
    /// Sits on the panel, so may reply.
    reply: bool,
    /// May read unreleased words, and gets links to correcting them.
    correct: bool,
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let published = meeting.state.is_published();
    let open = published || store::panels::reads_all(&cx);
    let items = if open { store::panels::items(&cx, meeting.id).await? } else { Vec::new() };
    let ids: Vec<VoiceId> = items.iter().flat_map(|item| item.voices.clone()).collect();
    let groups = groups(&cx, &ids, published).await?;
    let headings = headings_among(&cx, &ids).await?;
    let changed = crate::panels::pages::changed(&cx, &meeting, &items).await?;
    let beside = Beside::of(&cx, &items).await?;
    let about: Vec<ItemId> = items.iter().filter(|item| item.statement.is_some()).map(|item| item.id).collect();
    let replies = store::panels::replies_on(&cx, &about, &ids).await?;
    let hats = store::panels::saying::hats(&cx, panel.id).await?;
    let may = May { reply: published && (hats.sits || hats.clerk), correct: hats.reads() };
    let drafts = if hats.reads() { store::panels::drafts_on(&cx, &about, &ids).await? } else { Vec::new() };
    let name = LangText::of(&panel.name);
    let title = tr("panels-pack-title", &[("panel", name.to_string().into())]);
    let theme = LangText::of(&meeting.theme);
    let facts = vec![
        Fact::new(t("panels-day"), day(&meeting.held_on)),
        Fact::new(t("panels-time"), time_word(&meeting)),
        Fact::new(t("panels-place"), meeting.place.clone()),
        Fact::new(t("panels-kind"), kind_word(&meeting)),
        Fact::new(t("panels-state"), state_tag(meeting.state)),
    ];
    let quorum = quorum::of_meeting(&cx, &panel, &meeting).await?;
    let reader = store::panels::access::reader(&cx).await?;
    let published_pack = if open { store::panels::pack::pack(&cx, meeting.id, &reader).await? } else { None };
    let last_read = store::panels::pack::last_read(&cx, meeting.id).await?;
    let seen: Vec<ItemId> = items.iter().filter(|item| !item.hidden).map(|item| item.id).collect();
    let mine = store::panels::notes::mine(&cx, &seen).await?;
    let status = open.then(|| status::section((&panel, &meeting), &items, published_pack.as_ref(), last_read));
    let bookmarks = notes::bookmarks(&items, &mine);
    let note = changed.as_ref().map(Changed::note);
    let changed = changed.map(|changed| changed.voices).unwrap_or_default();
    let seen = items.iter().filter(|item| !item.hidden).map(|item| item.id.0);
    let amended = store::panels::correcting::corrections(&cx, Thing::Item, seen).await?;
    let times = agenda::times(&meeting, &items);
    let ends = times.as_ref().map(|times| agenda::ends(&meeting, times));
    let clerk = cx.is(Role::Clerk);
    let rows = items.into_iter().enumerate().map(|(at, item)| {
        let details = agenda::details(&item, times.as_ref().and_then(|times| times.starts.get(at)));
        let amendments = correcting::amendments(item.id.0, &amended);
        let correct = clerk.then(|| correcting::link(&panel, Thing::Item, item.id.0, item.title.get(lang())));
        let said = (item.kind == ItemKind::Voices)
            .then(|| said(&panel, &meeting, &item, (&groups, &headings, &changed), (&replies, &drafts), &may));
        let pledged = (item.kind == ItemKind::Statement)
            .then(|| pledged(&panel, &meeting, &item, (&groups, &beside, &changed), (&replies, &drafts), &may));
        let papers = beside.papers(&panel, &item);
        let on_theme =
            on_theme(&beside, &item).map(|quotes| view! { <section><h3>{t("agenda-on-theme")}</h3>{quotes}</section> });
        let title = LangText::of(&item.title);
        let outcome = item.outcome.clone().map(|words| view! { <p class="words" dir="auto">{words}</p> });
        let own = (!item.hidden).then(|| notes::form(&panel, &meeting, &item, mine.get(&item.id)));
        view! {
            <li id=format!("item-{}", item.id)>
                <h2>{title}</h2>
                {details}
                {papers}
                {agenda::history(&item.past)}
                {outcome}
                {amendments}
                {correct}
                {said}
                {pledged}
                {on_theme}
                {own}
            </li>
        }
    });
    let rows = rows.collect_view();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(meeting_path(&panel, &meeting), t("panels-agenda"))}
            <h1>{name}</h1>
            {(!theme.is_empty()).then(|| view! { <p>{theme}</p> })}
            <Facts facts=facts/>
            {quorum}
            {note}
            {status}
            {bookmarks}
            {if open {
                view! { <div class="agenda pack"><ol>{rows}</ol></div>{ends} }.into_any()
            } else {
                view! { <Banner>{t("panels-agenda-not-yet")}</Banner> }.into_any()
            }}
            {up(panel_path(&panel), &panel.name)}
        },
    )
}

/// *The voice of the child*: by theme, in their own words, with the replies.
fn said(
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
    (groups, headings, changed): (&[Group], &[Heading], &HashMap<VoiceId, AgendaChange>),
    (replies, drafts): (&[PublishedReply], &[PublishedReply]),
    may: &May,
) -> AnyView {
    let parts = groups.iter().filter_map(|group| {
        let voices: Vec<_> = group.voices.iter().filter(|v| item.voices.contains(&v.id)).cloned().collect();
        if voices.is_empty() {
            return None;
        }
        let answers: Vec<_> =
            replies.iter().filter(|r| voices.iter().any(|v| r.voices.contains(&v.id))).cloned().collect();
        let answerable = voices.iter().any(|v| !v.withdrawn);
        let query = form_urlencoded::Serializer::new(String::new())
            .append_pair("theme", group.key.as_deref().unwrap_or_default())
            .finish();
        let to = paths::panels::NewReply(&panel.slug, meeting.id).asking(&query).to_string();
        let n = voices.len();
        let name = group.name.clone();
        // If every voice has a reply, another one is an exception.
        let all_answered = voices.iter().all(|v| v.withdrawn || replies.iter().any(|r| r.voices.contains(&v.id)));
        let kind = if all_answered { ButtonKind::Quiet } else { ButtonKind::Primary };
        let button = (may.reply && answerable).then(|| {
            view! {
                <p class="noprint">
                    <LinkButton href=href(to) kind=kind>{tr("panels-reply-to", &[("theme", name.to_string().into())])}</LinkButton>
                </p>
            }
        });
        let answers = answers.into_iter().map(|a| answer(panel, meeting, a, may.correct)).collect_view();
        let drafts = drafts.iter().filter(|d| voices.iter().any(|v| d.voices.contains(&v.id)));
        let drafts = drafts.map(|one| draft(panel, meeting, one)).collect_view();
        Some(view! {
            <section>
                <h3>{group.name.clone()}</h3>
                <p class="soft">{voices_count(n)}</p>
                {under_headings(voices, headings, changed)}
                {answers}
                {drafts}
                {button}
            </section>
        })
    });
    parts.collect_view().into_any()
}

/// An item about a statement of the pledge: claim and verdict side by side, what young people say of it in their own
/// words, and the panel's reply.
fn pledged(
    panel: &PanelName,
    meeting: &Meeting,
    item: &Item,
    (groups, beside, changed): (&[Group], &Beside, &HashMap<VoiceId, AgendaChange>),
    (replies, drafts): (&[PublishedReply], &[PublishedReply]),
    may: &May,
) -> AnyView {
    let own = groups.iter().flat_map(|group| &group.voices).filter(|voice| item.voices.contains(&voice.id));
    let own: Vec<_> = own.cloned().collect();
    let others = beside.others(item);
    let n = own.iter().filter(|voice| !voice.withdrawn).count() + others.len();
    let own = own.into_iter().map(|voice| quote(voice, changed)).collect_view();
    let elsewhere = (!others.is_empty()).then(|| {
        let quotes = others.into_iter().map(|voice| quote(voice, &HashMap::new())).collect_view();
        view! { <h3>{t("panels-pledge-elsewhere")}</h3>{quotes} }
    });
    let answers: Vec<_> = replies.iter().filter(|one| one.item == Some(item.id)).cloned().collect();
    let kind = if answers.is_empty() { ButtonKind::Primary } else { ButtonKind::Quiet };
    let answers = answers.into_iter().map(|one| answer(panel, meeting, one, may.correct)).collect_view();
    let drafts = drafts.iter().filter(|one| one.item == Some(item.id)).map(|one| draft(panel, meeting, one));
    let drafts = drafts.collect_view();
    let to = href(paths::panels::NewReply(&panel.slug, meeting.id).with("item", item.id));
    let button = (may.reply && item.state != ItemState::Withdrawn).then(|| {
        view! { <p class="noprint"><LinkButton href=to kind=kind>{t("panels-reply-pledge")}</LinkButton></p> }
    });
    view! {
        {beside.tags(item)}
        {beside.evidence(item)}
        <p class="soft">{voices_count(n)}</p>
        {own}
        {elsewhere}
        {answers}
        {drafts}
        {button}
    }
    .into_any()
}

/// What young people have said on the theme of an item, for below a heading of its own; nothing if nobody has.
pub(super) fn on_theme(beside: &Beside, item: &Item) -> Option<AnyView> {
    let voices = beside.on_theme(item);
    let quotes: Vec<_> = voices.into_iter().map(|voice| quote(voice, &HashMap::new())).collect();
    (!quotes.is_empty()).then(|| quotes.into_any())
}

/// A link to a reply that is not public yet.
fn draft(panel: &PanelName, meeting: &Meeting, draft: &PublishedReply) -> impl IntoView + use<> {
    let to = href(paths::panels::Reply(&panel.slug, meeting.id, draft.reply.id));
    view! { <p class="noprint"><a href=to>{t("release-draft-link")}</a></p> }
}

/// Voices under one heading are shown together, each in its own words; the others follow.
fn under_headings(
    mut voices: Vec<SharedVoice>,
    headings: &[Heading],
    changed: &HashMap<VoiceId, AgendaChange>,
) -> impl IntoView + use<> {
    let quotes = |voices: Vec<SharedVoice>| voices.into_iter().map(|voice| quote(voice, changed)).collect_view();
    let together = headings.iter().filter_map(|heading| {
        let (under, rest): (Vec<_>, Vec<_>) = voices.drain(..).partition(|voice| heading.voices.contains(&voice.id));
        voices = rest;
        let gaps = [("title", heading.title.clone().into()), ("n", heading.people.into())];
        (!under.is_empty()).then(|| view! { <h4>{tr("moderation-heading-of", &gaps)}</h4> {quotes(under)} })
    });
    let together: Vec<_> = together.collect();
    let apart = (!together.is_empty() && !voices.is_empty()).then(|| view! { <h4>{t("panels-pack-apart")}</h4> });
    let rest = quotes(voices);
    view! { {together}{apart}{rest} }
}

/// One voice in its own words; if it was taken back, only that. Words that are new since the agenda was published are
/// marked.
fn quote(voice: SharedVoice, changed: &HashMap<VoiceId, AgendaChange>) -> AnyView {
    let anew = changed.get(&voice.id) == Some(&AgendaChange::Corrected);
    if voice.withdrawn {
        return view! { <p class="soft">{t("panels-withdrawn-voice")}</p> }.into_any();
    }
    let translation = voice.translated_for(lang());
    let pictures = voice.pictures.into_iter().map(picture).collect_view();
    view! {
        <Quote text=voice.text lang=voice.lang translation/>
        {anew.then(|| view! { <p class="soft">{t("panels-changed-words")}</p> })}
        {pictures}
    }
    .into_any()
}

fn picture(id: PictureId) -> impl IntoView {
    view! { <p><img src=paths::voices::Picture(id, "small").to_string() alt=t("panels-picture") width="240" loading="lazy"/></p> }
}

/// The reply in the reader's language; if it is not translated yet, the page says so.
fn answer(panel: &PanelName, meeting: &Meeting, answered: PublishedReply, correct: bool) -> impl IntoView {
    let reply = answered.reply;
    let incomplete = !languages().is_complete(&reply.text);
    let (text, changed) = (LangText::of(&reply.text), LangText::of(&reply.changed));
    let to = href(paths::panels::Reply(&panel.slug, meeting.id, reply.id));
    let when = reply.at.date_text(lang());
    view! {
        <Reply from=tr("panels-replied", &[("panel", answered.panel.get(lang()).to_owned().into()), ("day", when.into())])>
            <p class="words" dir="auto">{text}</p>
            {(!changed.is_empty()).then(|| view! { <p class="words" dir="auto"><b>{t("panels-changed")}": "</b>{changed}</p> })}
            {incomplete.then(|| view! { <p class="soft">{t("panels-translation-waits")}</p> })}
            {reply.corrected.map(|corrected| {
                let day = corrected.at.date_text(lang());
                view! { <p class="soft">{tr("release-corrected-on", &[("day", day.into())])}</p> }
            })}
            {correct.then(|| {
                let key = if incomplete { "panels-translate" } else { "release-correct-link" };
                view! { <p class="noprint"><LinkButton href=to kind=ButtonKind::Quiet>{t(key)}</LinkButton></p> }
            })}
        </Reply>
    }
}
