//! `/claims/progress`, *How are we doing*: of each statement what the council claims, what young people find and have
//! told us, and what a panel has said. From a gap a button leads to a panel's agenda.

use std::collections::{HashMap, HashSet};

use leptos::prelude::*;

use super::{claim_tag, found_tag};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::{actions::ProposeItem, kinds},
};
use domain::{
    error::AppError,
    ids::{StatementId, VoiceId},
    lang::Lang,
    panels::model::{ItemState, PanelName},
    paths::{self, Path},
    pledge::{
        model::{EditionKind, Gap, Movement},
        places::{edition_page, of_kind, statement_page},
    },
};
use platform::{
    guard::{Proposer, RoundReader, require},
    i18n::{InWords as _, LangText, day_text, href, t, tr},
    request::RequestContext,
};
use store::{
    panels::OnAgenda,
    pledge::{Outcome, Pledge, Statement},
};
use ui::{ButtonKind, Empty, Head, LinkButton, Table, Tag, TagKind, form::Form, frame::Audience};

impl Guarded for paths::pledge::Progress {
    type Grant = RoundReader;
}

/// What is shown beside each statement, and what this reader may do.
struct Desk {
    kind: EditionKind,
    lang: Lang,
    fewest: i64,
    /// The same for what everybody reads.
    published: i64,
    /// The shared voices about each statement of any edition.
    said: HashMap<StatementId, Vec<VoiceId>>,
    /// Newest first.
    items: Vec<OnAgenda>,
    panels: Vec<PanelName>,
    proposes: bool,
    /// May open the papers of every panel.
    opens: bool,
}

pub async fn progress() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Progress>>().await?;
    let title = t("pledge-progress-title");
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::Progress.address(), kind).await?;
    let Some(pledge) = store::pledge::current(&cx, kind).await? else {
        let none = view! { {choice}<Empty title=title.clone() text=kinds::said("pledge-none", kind) heading=true/> };
        return html(title, Audience::Staff, none);
    };
    let families = || pledge.statements().flat_map(|one| one.family.iter().copied());
    let desk = Desk {
        kind,
        lang: cx.lang(),
        fewest: cx.services().settings().await.fewest_inside,
        published: cx.services().settings().await.fewest_published,
        said: store::voices::about(&cx, families()).await?,
        items: store::panels::of_statements(&cx, families()).await?,
        panels: store::panels::all(&cx).await?,
        proposes: cx.also::<Proposer>().is_ok(),
        opens: store::panels::reads_all(&cx),
    };
    let show = RequestContext::current().query("show").unwrap_or_default();
    let only = Gap::parse(&show);
    let tables: Vec<_> = pledge.outcomes.iter().filter_map(|outcome| desk.outcome(outcome, only)).collect();
    let none = tables.is_empty().then(|| view! { <p>{t("pledge-progress-none")}</p> });
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <div class="row spread">
                <h1>{title.clone()}</h1>
                <div class="row">
                    <LinkButton href=href(of_kind(paths::pledge::Rounds.address(), kind)) kind=ButtonKind::Quiet>{t("pledge-rounds-title")}</LinkButton>
                    <LinkButton href=href(edition_page(kind)) kind=ButtonKind::Quiet>{t("pledge-see-public")}</LinkButton>
                </div>
            </div>
            <p>{t("pledge-progress-lead")}</p>
            {choice}
            {filter(&pledge, &desk, only)}
            <div class="stack">{tables}</div>
            {none}
        },
    )
}

/// All statements, or the gaps of one kind, with how many there are.
fn filter(pledge: &Pledge, desk: &Desk, only: Option<Gap>) -> impl IntoView + use<> {
    let kinds = Gap::ALL.map(|gap| {
        let n = pledge.statements().filter(|one| one.gap(desk.fewest) == Some(gap)).count();
        let words = tr(filter_key(gap), &[("n", n.into())]);
        let to = href(of_kind(paths::pledge::Progress.with("show", gap.key()), desk.kind));
        view! { " " <a href=to aria-current=(only == Some(gap)).then_some("true")>{words}</a> }
    });
    view! {
        <nav class="filter" aria-label=t("pledge-filter")>
            <a href=href(of_kind(paths::pledge::Progress.address(), desk.kind)) aria-current=only.is_none().then_some("true")>{t("pledge-filter-all")}</a>
            {kinds}
        </nav>
    }
}

const fn filter_key(gap: Gap) -> &'static str {
    match gap {
        Gap::NotKept => "pledge-progress-filter-not-kept",
        Gap::NotClaimed => "pledge-progress-filter-not-claimed",
        Gap::NoClaim => "pledge-progress-filter-no-claim",
    }
}

/// The kind of a gap as a tag.
pub(crate) fn gap_tag(gap: Gap) -> impl IntoView {
    let kind = if gap == Gap::NotKept { TagKind::Alarm } else { TagKind::Waiting };
    view! { <Tag kind text=gap_words(gap)/> }
}

pub(crate) fn gap_words(gap: Gap) -> String {
    t(match gap {
        Gap::NotKept => "pledge-progress-gap-not-kept",
        Gap::NotClaimed => "pledge-progress-gap-not-claimed",
        Gap::NoClaim => "pledge-progress-gap-no-claim",
    })
}

fn movement_word(movement: Option<Movement>) -> String {
    t(match movement {
        None => "pledge-progress-move-none",
        Some(Movement::Better) => "pledge-progress-move-better",
        Some(Movement::Same) => "pledge-progress-move-same",
        Some(Movement::Worse) => "pledge-progress-move-worse",
    })
}

impl Desk {
    fn outcome(&self, outcome: &Outcome, only: Option<Gap>) -> Option<AnyView> {
        let shown = outcome.statements.iter().filter(|one| only.is_none_or(|gap| one.gap(self.fewest) == Some(gap)));
        let rows: Vec<_> = shown.map(|one| self.row(one)).collect();
        let mut head =
            ["pledge-progress-promise", "pledge-progress-council", "pledge-progress-found", "pledge-progress-moved"]
                .map(|key| Head::new(t(key)))
                .into_iter()
                .collect::<Vec<_>>();
        head.push(Head::number(t("pledge-progress-voices")));
        head.push(Head::new(t("pledge-progress-panel")));
        let caption = outcome.name.get(self.lang).to_owned();
        (!rows.is_empty()).then(|| view! { <Table caption head rows/> }.into_any())
    }

    fn row(&self, one: &Statement) -> Vec<AnyView> {
        let gap = one.gap(self.fewest);
        let claim = one.claim.as_ref();
        let claimed = claim.map(|claim| view! { <p class="soft">{claim.at.date_text(self.lang)}</p> });
        let voices: HashSet<_> = one.family.iter().filter_map(|id| self.said.get(id)).flatten().collect();
        vec![
            view! {
                <a href=href(statement_page(self.kind, one.number))>{one.number}". "{one.text.get(self.lang).to_owned()}</a>
                " "
                {gap.map(gap_tag)}
            }
            .into_any(),
            view! { {claim_tag(claim.map(|claim| claim.standing))}{claimed} }.into_any(),
            found_tag(one.shown(self.fewest)).into_any(),
            movement_word(one.movement(self.fewest)).into_any(),
            voices.len().into_any(),
            self.panel(one, gap).into_any(),
        ]
    }

    /// Where the statement is with each panel, what they have said, and the button that puts it on an agenda.
    fn panel(&self, one: &Statement, gap: Option<Gap>) -> impl IntoView + use<> {
        let about: Vec<_> = self.items.iter().filter(|item| one.family.contains(&item.statement)).collect();
        let waits = |panel: &PanelName| about.iter().any(|item| item.is_open() && item.panel.id == panel.id);
        let free: Vec<_> = self.panels.iter().filter(|panel| !waits(panel)).collect();
        let can_be_said = one.gap(self.published).is_some();
        let put = (gap.is_some() && can_be_said && self.proposes && !free.is_empty()).then(|| propose(one, &free));
        let marks = about.into_iter().map(|item| self.mark(item)).collect_view();
        view! { {marks}{put} }
    }

    fn mark(&self, item: &OnAgenda) -> Option<AnyView> {
        let said = on_agenda(item, self.lang)?;
        let to =
            item.meeting.filter(|_| self.opens).map(|meeting| href(paths::panels::Pack(&item.panel.slug, meeting)));
        let said = match to {
            Some(to) => view! { <a href=to>{said}</a> }.into_any(),
            None => said.into_any(),
        };
        let outcome = item.outcome.clone().filter(|_| self.opens).map(|outcome| {
            view! { <p><b>{t("pledge-progress-decided")}</b>" "<span dir="auto">{outcome}</span></p> }
        });
        let reply = item.replies.last().map(|one| {
            let text = LangText::of(&one.reply.text);
            view! { <p class="words" dir="auto">{text}</p> }
        });
        Some(view! { <p>{said}</p>{outcome}{reply} }.into_any())
    }
}

/// Where an item about a statement is, in words; none once it was withdrawn.
fn on_agenda(item: &OnAgenda, lang: Lang) -> Option<String> {
    let panel = item.panel.name.get(lang).to_owned();
    if let Some(reply) = item.replies.last() {
        let gaps = [("panel", panel.into()), ("day", reply.reply.at.date_text(lang).into())];
        return Some(tr("pledge-progress-answered", &gaps));
    }
    let key = match item.state {
        ItemState::Proposed => "pledge-progress-proposed",
        ItemState::Planned => "pledge-progress-planned",
        ItemState::Tabled => "pledge-progress-tabled",
        ItemState::Discussed => "pledge-progress-discussed",
        ItemState::Withdrawn => return None,
    };
    let day = item.on.as_deref().map(|on| day_text(on, lang)).unwrap_or_default();
    Some(tr(key, &[("panel", panel.into()), ("day", day.into())]))
}

/// A button for each panel: with one panel, one button.
fn propose(one: &Statement, panels: &[&PanelName]) -> impl IntoView + use<> {
    let buttons = panels.iter().map(|panel| {
        let words = tr("pledge-progress-put", &[("panel", LangText::of(&panel.name).to_string().into())]);
        view! {
            <button class="button quiet" name="panel" value=panel.id.to_string()>
                {words}<span class="vh">" "{one.number}</span>
            </button>
        }
    });
    let (buttons, statement) = (buttons.collect_view(), one.id.to_string());
    view! {
        <Form<ProposeItem>>
            <input type="hidden" name="statement" value=statement/>
            {buttons}
        </Form<ProposeItem>>
    }
}
