//! The pages of panels: what everybody on a panel reads, and beside it what a clerk does.

pub(crate) mod agenda;
pub(crate) mod areas;
pub(crate) mod attendance;
pub(crate) mod beside;
pub(crate) mod calendar;
pub(crate) mod called;
pub(crate) mod correcting;
pub(crate) mod feed;
pub(crate) mod finding;
pub(crate) mod held;
pub(crate) mod item;
pub(crate) mod list;
pub(crate) mod meeting;
pub(crate) mod members;
pub(crate) mod new;
pub(crate) mod pack;
pub(crate) mod panel;
pub(crate) mod papers;
pub(crate) mod plan;
pub(crate) mod quorum;
pub(crate) mod reply;
pub(crate) mod said;
pub(crate) mod saying;
pub(crate) mod seat;
pub(crate) mod seat_words;
pub(crate) mod series;
pub(crate) mod standing;
pub(crate) mod taking_back;
pub(crate) mod tell;
pub(crate) mod waiting;

use std::{collections::HashMap, fmt::Display};

use leptos::prelude::*;

use crate::page::{Page, page};
use domain::{
    error::AppError,
    ids::VoiceId,
    panels::model::{ActionState, AgendaChange, ItemState, MeetingState, Office, PanelName},
    paths,
    time::Timestamp,
};
use platform::{
    guard::{Cx, Grant, PanelReader},
    i18n::{InWords as _, LangText, day_text, href, lang, t, tr},
    request::RequestContext,
};
use store::{
    panels::{Item, Meeting},
    voices::SharedVoice,
};
use ui::{Banner, Mood, Tag, TagKind};

pub fn pages() -> Vec<Page> {
    vec![
        page::<paths::panels::List>(list::show),
        page::<paths::panels::New>(new::panel),
        page::<paths::panels::Panel>(panel::show),
        page::<paths::panels::Members>(members::show),
        page::<paths::panels::Seat>(seat::show),
        page::<paths::panels::Areas>(areas::show),
        page::<paths::panels::Attendance>(attendance::show),
        page::<paths::panels::NewMeeting>(new::meeting),
        page::<paths::panels::Series>(series::show),
        page::<paths::panels::HeldBefore>(new::held),
        page::<paths::panels::Standing>(standing::show),
        page::<paths::panels::Meeting>(meeting::show),
        page::<paths::panels::Pack>(pack::show),
        page::<paths::panels::Calendar>(calendar::show),
        page::<paths::panels::MyCalendar>(feed::show),
        page::<paths::panels::Feed>(feed::file),
        page::<paths::panels::Called>(called::own),
        page::<paths::panels::Item>(item::show),
        page::<paths::panels::Paper>(papers::file),
        page::<paths::panels::SendPaper>(papers::send),
        page::<paths::panels::Action>(tell::show),
        page::<paths::panels::Correct>(correcting::show),
        page::<paths::panels::Search>(finding::show),
        page::<paths::panels::Waiting>(waiting::show),
        page::<paths::panels::NewReply>(reply::show),
        page::<paths::panels::Reply>(said::show),
    ]
}

/// The panel and meeting in the address.
pub(crate) async fn asked(cx: &Cx<PanelReader>) -> Result<(PanelName, Meeting), AppError> {
    let req = RequestContext::current();
    let panel = store::panels::open(cx, req.param("slug")).await?;
    let meeting = store::panels::meeting(cx, panel.id, req.parse("id")?).await?;
    Ok((panel, meeting))
}

/// A link one step up.
pub(crate) fn up(path: impl Display, words: impl Into<LangText>) -> AnyView {
    let words = words.into();
    view! { <p class="noprint"><a href=href(path)>"← "{words}</a></p> }.into_any()
}

pub(crate) fn panel_path(panel: &PanelName) -> paths::panels::Panel<'_> {
    paths::panels::Panel(&panel.slug)
}

pub(crate) fn meeting_path<'a>(panel: &'a PanelName, meeting: &Meeting) -> paths::panels::Meeting<'a> {
    store::panels::mails::path(panel, meeting)
}

/// `16 December 2026`.
pub(crate) fn day(stored: &str) -> String {
    day_text(stored, lang())
}

/// `14:00`, or `14:00–16:00`.
pub(crate) fn time_word(meeting: &Meeting) -> String {
    let ends = meeting.ends_at.as_ref().map(|ends| format!("–{ends}")).unwrap_or_default();
    format!("{}{ends}", meeting.starts_at)
}

pub(crate) fn kind_word(meeting: &Meeting) -> String {
    t(&format!("panels-kind-{}", dashed(meeting.kind.key())))
}

/// Keys of the locales have dashes where stored keys have underscores.
pub(crate) fn dashed(key: &str) -> String {
    key.replace('_', "-")
}

/// `Chair, facilitator`; nothing for none.
fn offices_word(offices: &[Office]) -> String {
    let words = offices.iter().map(|office| t(&format!("panels-office-{}", dashed(office.key()))));
    words.collect::<Vec<_>>().join(", ")
}

pub(crate) fn state_tag(state: MeetingState) -> impl IntoView {
    let kind = match state {
        MeetingState::Planned => TagKind::Plain,
        MeetingState::AgendaPublished | MeetingState::Held | MeetingState::DraftMinutes => TagKind::Waiting,
        MeetingState::Minuted | MeetingState::Approved => TagKind::Done,
        MeetingState::Cancelled => TagKind::Alarm,
    };
    view! { <Tag kind=kind text=t(&format!("panels-state-{}", dashed(state.key())))/> }
}

pub(crate) fn item_tag(state: ItemState) -> impl IntoView {
    let kind = match state {
        ItemState::Proposed | ItemState::Planned | ItemState::Tabled => TagKind::Waiting,
        ItemState::Discussed => TagKind::Done,
        ItemState::Withdrawn => TagKind::Plain,
    };
    view! { <Tag kind=kind text=t(&format!("panels-item-{}", state.key()))/> }
}

pub(crate) fn action_tag(state: ActionState, overdue: bool) -> impl IntoView {
    let (kind, key) = match state {
        ActionState::Open if overdue => (TagKind::Alarm, "overdue"),
        ActionState::Open => (TagKind::Waiting, "open"),
        ActionState::Done => (TagKind::Done, "done"),
        ActionState::Dropped => (TagKind::Plain, "dropped"),
    };
    view! { <Tag kind=kind text=t(&format!("panels-action-{key}"))/> }
}

/// Voices of one theme.
pub struct Group {
    /// None for voices without a theme.
    pub(crate) key: Option<String>,
    pub(crate) name: LangText,
    pub(crate) voices: Vec<SharedVoice>,
}

/// The shared voices among `ids` by theme, in the council's order of themes. Withdrawn ones stay as a sentence if the
/// agenda is published; otherwise they are left out.
pub(crate) async fn groups<R: Grant>(cx: &Cx<R>, ids: &[VoiceId], published: bool) -> Result<Vec<Group>, AppError> {
    let mut voices = store::voices::shared(cx, ids).await?;
    voices.retain(|v| published || !v.withdrawn);
    let themes = store::voices::themes(cx).await?;
    let named = themes.into_iter().map(|t| (Some(t.key), LangText::of(&t.name)));
    let mut groups: Vec<_> = named
        .chain([(None, t("panels-no-theme").into())])
        .map(|(key, name)| Group { key, name, voices: Vec::new() })
        .collect();
    let rest = groups.len() - 1;
    for voice in voices {
        let at = groups.iter().position(|g| g.key == voice.theme).unwrap_or(rest);
        groups[at].voices.push(voice);
    }
    groups.retain(|g| !g.voices.is_empty());
    Ok(groups)
}

/// How voices have changed since the agenda was published, which a printed pack does not show. None if none has.
async fn changed(cx: &Cx<PanelReader>, meeting: &Meeting, items: &[Item]) -> Result<Option<Changed>, AppError> {
    let Some(since) = meeting.published_at.filter(|_| meeting.state.is_published()) else { return Ok(None) };
    let ids: Vec<_> = items.iter().map(|item| item.id).collect();
    let voices: HashMap<_, _> = store::panels::changes_since(cx, &ids, since).await?.into_iter().collect();
    Ok((!voices.is_empty()).then_some(Changed { since, voices }))
}

/// Voices that have changed since the agenda was published.
struct Changed {
    since: Timestamp,
    voices: HashMap<VoiceId, AgendaChange>,
}

impl Changed {
    fn note(&self) -> AnyView {
        let count = |became| self.voices.values().filter(|one| **one == became).count();
        let said = [
            (AgendaChange::Withdrawn, "panels-changed-withdrawn"),
            (AgendaChange::Corrected, "panels-changed-corrected"),
        ];
        let said = said.into_iter().map(|(became, key)| (count(became), key)).filter(|(n, _)| *n > 0);
        let said: Vec<_> = said.map(|(n, key)| tr(key, &[("n", n.into())])).collect();
        let since = tr("panels-changed-since", &[("moment", self.since.moment_text(lang()).into())]);
        view! { <Banner mood=Mood::Warn><p>{since}" "{said.join(" ")}</p><p>{t("panels-changed-paper")}</p></Banner> }
            .into_any()
    }
}

/// `12 voices`.
fn voices_count(n: usize) -> String {
    tr("panels-voices-count", &[("n", n.into())])
}
