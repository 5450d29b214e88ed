//! The queue: one list of everything people wrote, without their words. Words are read by whoever claims a voice, and
//! the audit log says so.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::{Themes, context, filters::filters, keys, source_words, state_tag};
use crate::{
    moderation::actions::{Claim, Next},
    page::{GrantOf, Guarded, PageResponse, html},
};
use domain::{
    error::AppError,
    ids::{PersonId, SurveyId, VoiceId},
    moderation::{lifecycle::reference, priority::is_long},
    paths,
    time::Timestamp,
    voices::model::VoiceState,
};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{InWords as _, href, lang, lang_name, t, tr},
    request::RequestContext,
};
use store::voices::moderation::{Filter, QueueTab, Queued, queue, tab_counts};
use ui::{Button, ButtonKind, Empty, Head, LinkButton, NavLink, Table, Tag, TagKind, form::Form, frame::Audience};

impl Guarded for paths::moderation::Queue {
    type Grant = Officer;
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::moderation::Queue>>().await?;
    let filter = Filter::read(&RequestContext::current().query).ok_or(AppError::NotFound)?;
    let (rows, next) = queue(&cx, &filter).await?;
    let counts = tab_counts(&cx).await?;
    let officers = store::people::holders(&cx, domain::role::Role::Officer).await?;
    let surveys: Vec<_> = store::surveys::opened(&cx).await?;
    let titles = surveys.iter().map(|survey| (survey.id, survey.title.get(cx.lang()).to_owned())).collect();
    let seen = Seen::load(&cx, &rows, titles, filter.clone()).await?;
    let beside = context::context(&cx, &surveys).await?;
    let waiting = counts.get(&QueueTab::Waiting).copied().unwrap_or(0);
    let title = t("moderation-title");
    let query = Filter { after: None, ..filter.clone() }.query();
    let list = if rows.is_empty() {
        let words = if filter.narrows() {
            "moderation-empty-filtered".into()
        } else {
            format!("moderation-empty-{}", filter.pile.key())
        };
        view! { <Empty title=t(&words)/> }.into_any()
    } else {
        table(filter.pile, rows, &seen)
    };
    let chosen = filters(&filter, &seen.themes, &surveys, &officers);
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="wide stack">
                <div class="row apart">
                    <h1>{title}</h1>
                    {(waiting > 0).then(|| view! {
                        <Form<Next>>
                            <input type="hidden" name="queue" value=query/>
                            <Button>{t("moderation-next")}</Button>
                        </Form<Next>>
                    })}
                </div>
                <p class="soft">{tr("moderation-waiting", &[("n", waiting.into())])}</p>
                {beside}
                {tabs(filter.pile, &counts)}
                {chosen}
                {list}
                {paging(&filter, next)}
                <div class="row">
                    <LinkButton href=href(paths::moderation::Shared) kind=ButtonKind::Quiet>{t("moderation-to-panels")}</LinkButton>
                    <a href=href(paths::moderation::Times)>{t("moderation-times-title")}</a>
                    <a href=href(paths::voices::Enter)>{t("voices-enter-title")}</a>
                    <a href=href(paths::voices::DangerWords)>{t("voices-danger-link")}</a>
                </div>
                {keys(&[
                    ("j", "moderation-key-down"),
                    ("k", "moderation-key-up"),
                    ("c", "moderation-key-claim"),
                    ("n", "moderation-key-next"),
                ])}
            </div>
        },
    )
}

/// What the rows need besides themselves.
pub(super) struct Seen {
    names: HashMap<PersonId, String>,
    themes: Themes,
    concerned: HashSet<VoiceId>,
    surveys: HashMap<SurveyId, String>,
    me: PersonId,
    now: Timestamp,
    filter: Filter,
}

impl Seen {
    /// Loads that for these rows; `surveys` has the titles of the surveys they may come from.
    pub(super) async fn load(
        cx: &Cx<Officer>,
        rows: &[Queued],
        surveys: HashMap<SurveyId, String>,
        filter: Filter,
    ) -> Result<Self, AppError> {
        let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
        let named = rows.iter().flat_map(|row| {
            let (to, by) = row.passed.unzip();
            [row.claim.map(|claim| claim.by), row.decided_by, row.agreed_by, to, by].into_iter().flatten()
        });
        Ok(Self {
            names: store::people::names_of(cx, &named.collect::<Vec<_>>()).await?,
            themes: Themes::load(cx).await?,
            concerned: store::concerns::with_concern(cx, &ids).await?,
            surveys,
            me: cx.me()?,
            now: cx.now(),
            filter,
        })
    }

    fn name(&self, of: PersonId) -> String {
        self.names.get(&of).cloned().unwrap_or_default()
    }
}

fn tabs(here: QueueTab, counts: &HashMap<QueueTab, i64>) -> impl IntoView + use<> {
    let links = QueueTab::ALL.map(|pile| {
        let n = counts.get(&pile).copied().unwrap_or(0);
        let link = NavLink {
            href: href(Filter { pile, ..Filter::default() }.on(paths::moderation::Queue)),
            label: t(&format!("moderation-pile-{}", pile.key())),
            here: pile == here,
        };
        view! { <li><a href=link.href aria-current=link.here.then_some("page")>{link.label}" ("{n}")"</a></li> }
    });
    view! { <nav aria-label=t("moderation-piles")><ul class="pages">{links.collect_view()}</ul></nav> }
}

/// Links to the next page and back to the first. A page begins after a certain row, so it stays the same while others
/// work.
fn paging(filter: &Filter, next: Option<store::voices::moderation::After>) -> Option<impl IntoView + use<>> {
    let to = |after| href(Filter { after, ..filter.clone() }.on(paths::moderation::Queue));
    let (first, next) = (filter.after.is_some().then(|| to(None)), next.map(|after| to(Some(after))));
    (first.is_some() || next.is_some()).then(|| {
        view! {
            <nav aria-label=t("ui-pages")>
                <ul class="pages">
                    {first.map(|to| view! { <li><a href=to>{t("moderation-page-first")}</a></li> })}
                    {next.map(|to| view! { <li><a href=to rel="next">{t("moderation-page-next")}</a></li> })}
                </ul>
            </nav>
        }
    })
}

pub(super) fn table(pile: QueueTab, rows: Vec<Queued>, seen: &Seen) -> AnyView {
    let head = ["what", "theme", "waiting", "notes", "who", "do"];
    let head = head.map(|column| match column {
        "waiting" if pile.is_decided() => Head::new(t("moderation-head-decided")),
        _ => Head::new(t(&format!("moderation-head-{column}"))),
    });
    let rows = rows.into_iter().map(|row| cells(&row, seen)).collect();
    let caption = t(&format!("moderation-pile-{}", pile.key()));
    view! { <div class="queue"><Table caption head=head.into() rows/></div> }.into_any()
}

/// The labels that say why a voice has its rank.
fn chips(row: &Queued, seen: &Seen) -> impl IntoView + use<> {
    let open = row.decided_at.is_none();
    let passed = row.passed.map(|(to, by)| {
        if to == seen.me {
            tr("moderation-passed-you", &[("name", seen.name(by).into())])
        } else {
            tr("moderation-passed-to", &[("name", seen.name(to).into())])
        }
    });
    let agreed = row.agreed_by.filter(|_| open).map(|by| tr("moderation-agreed", &[("name", seen.name(by).into())]));
    view! {
        <div class="row">
            {row.flagged.then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-flagged")/> })}
            {seen.concerned.contains(&row.id).then(|| view! { <Tag kind=TagKind::Alarm text=t("moderation-concerned")/> })}
            {(open && is_long(row.created_at, seen.now)).then(|| view! { <Tag kind=TagKind::Waiting text=t("moderation-long-wait")/> })}
            {row.personal.then(|| view! { <Tag text=t("moderation-personal")/> })}
            {row.has_picture.then(|| view! { <Tag text=t("moderation-picture")/> })}
            {row.burst.is_some().then(|| view! { <Tag text=t("moderation-burst-chip")/> })}
            {passed.map(|text| view! { <Tag kind=TagKind::Waiting text/> })}
            {agreed.map(|text| view! { <Tag kind=TagKind::Done text/> })}
            {(row.lang != lang()).then(|| view! { <Tag text=lang_name(row.lang)/> })}
        </div>
    }
}

fn cells(row: &Queued, seen: &Seen) -> Vec<AnyView> {
    let lang = lang();
    let at = row.decided_at.unwrap_or(row.created_at);
    let claim = row.claim.filter(|claim| row.state == VoiceState::InReview && !claim.has_lapsed(seen.now));
    let mine = claim.is_some_and(|claim| claim.by == seen.me);
    let to = href(seen.filter.on(paths::moderation::Voice(row.id)));
    let what = format!("{} {}", source_words(row.source), reference(row.id));
    let survey = row.survey.and_then(|id| seen.surveys.get(&id).cloned());
    let who = claim.map(|claim| {
        let until = claim.until.in_london().strftime("%H:%M").to_string();
        if mine {
            tr("moderation-yours", &[("until", until.into())])
        } else {
            tr("moderation-theirs", &[("name", seen.name(claim.by).into()), ("until", until.into())])
        }
    });
    let who = who.or_else(|| row.decided_by.map(|by| seen.name(by)));
    let free = matches!(row.state, VoiceState::New | VoiceState::Held | VoiceState::InReview) && claim.is_none();
    let (id, this, query) = (row.id.to_string(), what.clone(), seen.filter.query());
    let act = if free {
        view! {
            <Form<Claim>>
                <input type="hidden" name="voice" value=id/>
                <input type="hidden" name="queue" value=query/>
                <Button kind=ButtonKind::Quiet>{t("moderation-claim")}<span class="vh">" "{this}</span></Button>
            </Form<Claim>>
        }
        .into_any()
    } else if mine {
        view! { <LinkButton href=to.clone()>{t("moderation-go-on")}<span class="vh">" "{this}</span></LinkButton> }
            .into_any()
    } else {
        ().into_any()
    };
    let more = row.burst.map(|(burst, more)| {
        let to = href(paths::moderation::Burst(burst));
        view! { <small class="of"><a href=to>{tr("moderation-burst-more", &[("n", more.into())])}</a></small> }
    });
    vec![
        view! { <a href=to>{what}</a>{survey.map(|title| view! { <small class="of">{title}</small> })}{more} }
            .into_any(),
        seen.themes.name(row.theme.as_deref()).into_any(),
        at.ago_text(seen.now, lang).into_any(),
        chips(row, seen).into_any(),
        who.map_or_else(
            || {
                state_tag(if free && row.state == VoiceState::InReview { VoiceState::New } else { row.state })
                    .into_any()
            },
            IntoAny::into_any,
        ),
        act,
    ]
}
