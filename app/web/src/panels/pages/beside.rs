//! What is beside an item: its papers; and of one about a statement of the pledge what the council claims and what that
//! rests on, what young people find, and what they have told us of it in their own words.

use std::collections::HashMap;

use leptos::prelude::*;

use super::papers::{self, Papers};
use crate::pledge::{
    evidence::shown,
    pages::{
        claim_tag, claim_words, found_tag, found_words,
        progress::{gap_tag, gap_words},
    },
};
use domain::{
    error::AppError,
    ids::{StatementId, VoiceId},
    panels::model::PanelName,
    pledge::{model::EditionKind, places::statement_page},
};
use platform::{
    guard::{Cx, Grant},
    i18n::{LangText, href, t},
};
use store::{
    panels::Item,
    pledge::{Pledge, Statement, reading::Behind},
    voices::SharedVoice,
};

/// The pledge and the offer as they are now, and the shared voices about the statements of these items.
pub struct Beside {
    editions: Vec<Pledge>,
    fewest: i64,
    /// The same for what everybody reads.
    published: i64,
    /// What the council's word about it rests on, by the statement of the adopted edition.
    behind: HashMap<StatementId, Behind>,
    /// By the statement of the adopted edition.
    said: HashMap<StatementId, Vec<SharedVoice>>,
    papers: Papers,
    /// By theme, those that nobody has collected.
    on_themes: HashMap<String, Vec<SharedVoice>>,
}

/// The most voices on a theme that are read for one item.
const MOST_ON_THEME: u64 = 12;

impl Beside {
    /// Reads nothing of the pledge if none of the items is about a statement.
    pub async fn of<R: Grant>(cx: &Cx<R>, items: &[Item]) -> Result<Self, AppError> {
        let settings = cx.services().settings().await;
        let (fewest, published) = (settings.fewest_inside, settings.fewest_published);
        let papers = store::panels::papers::papers(cx, items).await?;
        let mut themes: Vec<String> = items.iter().filter_map(|item| item.theme.clone()).collect();
        themes.sort_unstable();
        themes.dedup();
        let mut on_themes: HashMap<String, Vec<SharedVoice>> = HashMap::new();
        for voice in store::voices::on_themes(cx, &themes, MOST_ON_THEME).await? {
            if let Some(theme) = voice.theme.clone() {
                on_themes.entry(theme).or_default().push(voice);
            }
        }
        let mut beside = Self {
            editions: Vec::new(),
            fewest,
            published,
            behind: HashMap::new(),
            said: HashMap::new(),
            papers,
            on_themes,
        };
        if items.iter().all(|item| item.statement.is_none()) {
            return Ok(beside);
        }
        beside.editions = store::pledge::every_current(cx).await?;
        let found: Vec<(StatementId, Vec<StatementId>)> =
            items.iter().filter_map(|item| beside.now(item)).map(|one| (one.id, one.family.clone())).collect();
        beside.behind = store::pledge::reading::behind(cx, found.iter().map(|(id, _)| *id)).await?;
        let about = store::voices::about(cx, found.iter().flat_map(|(_, family)| family.clone())).await?;
        let ids: Vec<VoiceId> = about.values().flatten().copied().collect();
        let voices = store::voices::shared(cx, &ids).await?;
        for (statement, family) in found {
            let here: Vec<_> = family.iter().filter_map(|id| about.get(id)).flatten().collect();
            let here = voices.iter().filter(|voice| here.contains(&&voice.id)).cloned().collect();
            beside.said.insert(statement, here);
        }
        Ok(beside)
    }

    /// What young people have said on an item's theme, whether or not it is on this agenda.
    pub fn on_theme(&self, item: &Item) -> Vec<SharedVoice> {
        let said = item.theme.as_ref().and_then(|theme| self.on_themes.get(theme));
        said.into_iter().flatten().filter(|voice| !item.voices.contains(&voice.id)).cloned().collect()
    }

    /// The papers of an item.
    pub fn papers(&self, panel: &PanelName, item: &Item) -> Option<AnyView> {
        papers::list(panel, self.papers.get(&item.id)?)
    }

    /// The statement of the adopted edition that an item is about, or that came of it.
    fn now(&self, item: &Item) -> Option<&Statement> {
        self.now_in(item).map(|(_, one)| one)
    }

    /// With the kind of that edition.
    fn now_in(&self, item: &Item) -> Option<(EditionKind, &Statement)> {
        let of = item.statement?;
        let mut each = self.editions.iter().flat_map(|edition| edition.statements().map(|one| (edition.kind, one)));
        each.find(|(_, one)| one.family.contains(&of))
    }

    /// The shared voices about its statement that are not on the item itself: they are answered elsewhere.
    pub fn others(&self, item: &Item) -> Vec<SharedVoice> {
        let said = self.now(item).and_then(|one| self.said.get(&one.id));
        said.into_iter().flatten().filter(|voice| !item.voices.contains(&voice.id)).cloned().collect()
    }

    /// Claim, verdict and how they differ, with a link to all that is public about it.
    pub fn tags(&self, item: &Item) -> Option<AnyView> {
        let (kind, one) = self.now_in(item)?;
        let claim = one.claim.as_ref().map(|claim| claim.standing);
        let (found, gap) = (found_tag(one.shown(self.fewest)), one.gap(self.fewest).map(gap_tag));
        Some(
            view! {
                <p class="row">{claim_tag(claim)}" "{found}" "{gap}</p>
                <p class="noprint"><a href=href(statement_page(kind, one.number))>{t("pledge-walk-more")}</a></p>
            }
            .into_any(),
        )
    }

    /// The evidence of the claim, and the figures of the statement as charts.
    pub fn evidence(&self, item: &Item) -> Option<AnyView> {
        let one = self.now(item)?;
        let words = one.claim.as_ref().filter(|claim| !claim.evidence.is_empty()).map(|claim| {
            let evidence = LangText::of(&claim.evidence);
            view! { <p>{t("pledge-claim-evidence")}": "<span class="words" dir="auto">{evidence}</span></p> }
        });
        let behind = self.behind.get(&one.id);
        let rests_on = behind.and_then(|of| shown::evidence(&of.evidence));
        let charts: Vec<_> = behind.into_iter().flat_map(|of| &of.series).map(shown::chart).collect();
        Some(view! { {words}{rests_on}{charts} }.into_any())
    }

    /// Claim, evidence, verdict and how they differ, in sentences for paper; for everybody, what everybody may know.
    pub fn sentences(&self, item: &Item, everybody: bool) -> Vec<String> {
        let Some(one) = self.now(item) else { return Vec::new() };
        let fewest = if everybody { self.published } else { self.fewest };
        let claim = one.claim.as_ref();
        let evidence = claim.filter(|claim| !claim.evidence.is_empty());
        let evidence =
            evidence.map(|claim| format!("{}: {}", t("pledge-claim-evidence"), LangText::of(&claim.evidence)));
        let figures = self.behind.get(&one.id).into_iter().flat_map(|of| &of.series).filter_map(shown::newest);
        let mut said = vec![claim_words(claim.map(|claim| claim.standing)), found_words(one.shown(fewest))];
        said.extend(one.gap(fewest).map(gap_words));
        said.extend(evidence);
        said.extend(figures);
        said
    }
}
