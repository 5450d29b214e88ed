//! Figures in words: units, periods, and the sentence about the newest one.

use leptos::prelude::*;

use crate::pledge::evidence::shown::{period_text, with_unit};
use domain::{
    ids::IndicatorId,
    performance::{
        model::{Direction, Figure, Quarter, Unit, What},
        saying::{self, Newest, Trend},
    },
};
use platform::i18n::{Filling, t, tr};
use store::performance::Indicator;
use ui::{Tag, TagKind};

/// `81%`, `£1,250`, `3 days`, `412`.
pub(super) fn amount_said(unit: Unit, amount: i64) -> String {
    with_unit(unit.counted(), amount)
}

/// The same, or that it is hidden.
pub(super) fn seen(unit: Unit, amount: Option<i64>) -> String {
    amount.map_or_else(|| t("performance-hidden"), |amount| amount_said(unit, amount))
}

/// `July to September 2026`.
pub(super) fn quarter_said(quarter: Quarter) -> String {
    period_text(quarter.period())
}

pub(super) fn unit_word(unit: Unit) -> String {
    t(&format!("performance-unit-{}", unit.key()))
}

pub(super) fn direction_word(direction: Direction) -> String {
    t(&format!("performance-direction-{}", direction.key()))
}

pub(super) fn what_word(what: What) -> String {
    t(&format!("performance-what-{}", what.key()))
}

/// The figures of one indicator.
pub(super) fn of(figures: &[Figure], id: IndicatorId) -> Vec<Figure> {
    figures.iter().filter(|figure| figure.indicator == id).copied().collect()
}

/// What is newest of an indicator, with the target of its year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub newest: Option<Newest>,
    pub target: Option<i64>,
}

impl Said {
    /// Of these figures of one place, oldest first; `of_year`: the indicator's figures, in which its targets are.
    pub fn of(figures: &[(Quarter, Option<i64>)], of_year: &[Figure]) -> Self {
        let newest = saying::newest(figures);
        let target = newest.and_then(|newest| saying::of_year(of_year, What::Target, newest.quarter.year));
        Self { newest, target }
    }

    /// `81% in July to September 2026, up from 76%; the target is 90%.`
    pub fn sentence(&self, unit: Unit) -> String {
        let Some(newest) = self.newest else { return t("performance-said-none") };
        let period = quarter_said(newest.quarter);
        let Some(amount) = newest.amount else { return tr("performance-said-hidden", &[("period", period.into())]) };
        let mut gaps: Vec<(&'static str, Filling)> =
            vec![("now", amount_said(unit, amount).into()), ("period", period.into())];
        let trend = newest.before.map_or("first", |(before, was, trend)| {
            let was = amount_said(unit, was);
            let said = if before == newest.quarter.before() {
                was
            } else {
                tr("performance-in", &[("figure", was.into()), ("period", quarter_said(before).into())])
            };
            gaps.push(("before", said.into()));
            trend.key()
        });
        let Some(target) = self.target else { return tr(&format!("performance-said-{trend}"), &gaps) };
        gaps.push(("target", amount_said(unit, target).into()));
        tr(&format!("performance-said-{trend}-target"), &gaps)
    }

    /// Whether that is good news, in words: better or worse, and whether the target is met.
    pub fn verdicts(&self, direction: Direction) -> Vec<(bool, String)> {
        let Some(newest) = self.newest else { return Vec::new() };
        let trend: Option<Trend> = newest.before.map(|(.., trend)| trend);
        let better = trend.and_then(|trend| trend.is_better(direction));
        let better = better.map(|is| (is, t(if is { "performance-better" } else { "performance-worse" })));
        let met = newest.amount.zip(self.target).and_then(|(now, target)| saying::meets(now, target, direction));
        let met = met.map(|is| (is, t(if is { "performance-met" } else { "performance-not-met" })));
        [better, met].into_iter().flatten().collect()
    }

    pub fn tags(&self, direction: Direction) -> impl IntoView + use<> {
        let tag = |(is_good, text): (bool, String)| {
            let kind = if is_good { TagKind::Done } else { TagKind::Waiting };
            view! { <Tag kind=kind text=text/>" " }
        };
        self.verdicts(direction).into_iter().map(tag).collect_view()
    }
}

/// `PI 12 · Reviews on time`
pub(super) fn title(indicator: &Indicator) -> String {
    format!("{} · {}", indicator.about.code, indicator.about.name.get(platform::i18n::lang()))
}
