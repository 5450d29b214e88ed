//! An area as its representative reads it before a meeting: what the role is, their training, and the area's figures.
//!
//! ```text
//! page    /panels/{slug}/areas/{id}/page
//! paper   the same on one sheet
//! ```
//! Everybody on the panel reads it; whose training it is, and who leads the panel, sees the training too.

pub(crate) mod page;
pub(crate) mod paper;

use jiff::civil::Date;

use super::words::{Said, amount_said, of, title};
use crate::panels::{nominating::areas::representative, training::standing_word};
use domain::{
    error::AppError,
    ids::{AreaId, IndicatorId},
    lang::Localized,
    panels::{model::PanelName, texts::PanelText, training::standing},
    performance::{
        hiding::veiled,
        model::{Direction, Figure, Quarter, Unit},
    },
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{LangText, tr},
    request::RequestContext,
};
use store::{
    panels::{
        self, Meeting, Member,
        areas::{self, Area},
        texts, training,
    },
    performance::{self, Indicator},
};
use ui::TagKind;

/// So many quarters are read.
const QUARTERS: usize = 5;

/// What is said of an area.
pub(super) struct OfArea {
    pub panel: PanelName,
    pub area: Area,
    /// Who represents it today, in words; empty for nobody.
    pub representative: String,
    /// The panel's next meeting.
    pub meeting: Option<Meeting>,
    pub role: Localized,
    /// Each kind of training and how its representative stands; nothing for whoever may not see it.
    pub training: Vec<(String, (TagKind, String))>,
    pub lines: Vec<Line>,
    pub is_hidden: bool,
    pub fewest: i64,
}

/// An indicator of the area.
pub(super) struct Line {
    pub id: IndicatorId,
    pub title: String,
    pub unit: Unit,
    pub direction: Direction,
    pub said: Said,
    /// The last figures of the area, oldest first.
    pub series: Vec<(Quarter, Option<i64>)>,
    /// What the whole council has in the same quarter; empty where it is not known.
    pub whole: String,
}

/// The area that is asked for, of a panel that the reader may open.
///
/// # Errors
/// `NotFound` for one that has no representative on the panel.
pub(super) async fn asked(cx: &Cx<PanelReader>) -> Result<OfArea, AppError> {
    let req = RequestContext::current();
    let panel = panels::open(cx, req.param("slug")).await?;
    let id: AreaId = req.parse("id")?;
    let area = areas::of_panel(cx, panel.id).await?.into_iter().find(|area| area.id == id);
    let area = area.ok_or(AppError::NotFound)?;
    let day = cx.now().day();
    let today = day.to_string();
    let mut members = panels::members_on(cx, panel.id, &today).await?;
    members.retain(|member| member.counts() && member.details.area == Some(area.id));
    let meeting = panels::upcoming(cx, &[panel.id]).await?.remove(&panel.id);
    let role = texts::text(cx, panel.id, PanelText::AreaRepresentative).await?;
    let me = cx.me()?;
    let own = members.iter().any(|member| member.person == Some(me));
    let sees = own || panels::leads(cx, panel.id).await?;
    let training = if sees { training_of(cx, &members, day).await? } else { Vec::new() };
    let fewest = cx.services().settings().await.fewest_inside;
    let lines = lines(cx, &area, day, fewest).await?;
    Ok(OfArea {
        representative: representative(&area, &members, &today),
        is_hidden: lines.iter().flat_map(|line| &line.series).any(|(_, amount)| amount.is_none()),
        panel,
        area,
        meeting,
        role,
        training,
        lines,
        fewest,
    })
}

/// The training of whoever represents the area: what everybody needs, and what they have done besides.
async fn training_of(
    cx: &Cx<PanelReader>,
    members: &[Member],
    today: Date,
) -> Result<Vec<(String, (TagKind, String))>, AppError> {
    let kinds = training::kinds(cx).await?;
    let records = training::records(cx, members).await?;
    let Some(member) = members.first() else { return Ok(Vec::new()) };
    let done = records.get(&member.id).map(Vec::as_slice).unwrap_or_default();
    let one = |kind: &training::TrainingKind| {
        let days: Vec<Date> = done.iter().filter(|one| one.kind == kind.key).map(|one| one.done_on).collect();
        if !kind.required && days.is_empty() {
            return None;
        }
        let name = LangText::of(&kind.name).to_string();
        Some((name, standing_word(standing(days, kind.months, today))))
    };
    Ok(kinds.iter().filter_map(one).collect())
}

/// The indicators that have a figure of the area in the last quarters.
async fn lines(cx: &Cx<PanelReader>, area: &Area, day: Date, fewest: i64) -> Result<Vec<Line>, AppError> {
    let from = Quarter::of_day(day).back(QUARTERS - 1);
    let indicators = performance::indicators(cx).await?;
    let figures = performance::of_areas(cx, from).await?;
    let used = indicators.iter().filter(|one| one.ended_on.is_none());
    Ok(used.filter_map(|indicator| line(indicator, area, &figures, fewest)).collect())
}

fn line(indicator: &Indicator, area: &Area, figures: &[Figure], fewest: i64) -> Option<Line> {
    let about = &indicator.about;
    let figures = of(figures, indicator.id);
    let seen = veiled(about.unit, &figures, fewest);
    let here = seen.iter().filter(|one| one.area == Some(area.id));
    let series: Vec<_> = here.map(|one| (one.quarter, one.amount)).collect();
    let newest = series.last().map(|(quarter, _)| *quarter)?;
    let whole = seen.iter().find(|one| one.area.is_none() && one.quarter == newest).and_then(|one| one.amount);
    let whole = whole.map(|amount| tr("performance-area-whole", &[("figure", amount_said(about.unit, amount).into())]));
    Some(Line {
        id: indicator.id,
        title: title(indicator),
        unit: about.unit,
        direction: about.direction,
        said: Said::of(&series, &figures),
        series,
        whole: whole.unwrap_or_default(),
    })
}
