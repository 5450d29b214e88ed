//! `/performance/{id}/figures`: a year of an indicator's figures, a row for the whole council and each area.

use leptos::prelude::*;

use super::{
    PutFigures,
    words::{quarter_said, title, unit_word, what_word},
};
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    ids::AreaId,
    paths::{self, Path as _},
    performance::model::{Entry, Figure, Quarter, Unit, What, When, Year},
};
use platform::{
    guard::{PanelReader, PerformanceKeeper, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::{
    panels::areas::{self, Area},
    performance,
};
use ui::{
    Button, Head, Table, field_id,
    form::{Form, field_error, submitted_value},
    frame::Audience,
};

/// A field of the form: its key in `cell[…]` and `was[…]`, and of what it is.
#[derive(Clone, Debug)]
pub(super) struct Field {
    pub key: String,
    pub what: What,
    pub when: When,
    pub area: Option<AreaId>,
}

/// The fields of a year, without quarters to come: `q1-council`, `q1-` and the id of an area, `target`.
pub(super) fn fields(year: Year, areas: &[Area], now: Quarter) -> Vec<Field> {
    let places: Vec<Option<AreaId>> = std::iter::once(None).chain(areas.iter().map(|area| Some(area.id))).collect();
    let of_year = |what: What| Field { key: what.key().to_owned(), what, when: When::Year(year), area: None };
    let of_quarter = |quarter: Quarter, area: Option<AreaId>| Field {
        key: format!("q{}-{}", quarter.n, area.map_or_else(|| "council".to_owned(), |id| id.to_string())),
        what: What::Value,
        when: When::Quarter(quarter),
        area,
    };
    let quarters = year.quarters().into_iter().filter(|quarter| *quarter <= now);
    let typed = quarters.flat_map(|quarter| places.iter().map(move |area| of_quarter(quarter, *area)));
    What::OF_YEAR.into_iter().map(of_year).chain(typed).collect()
}

pub(super) async fn figures() -> Result<PageResponse, AppError> {
    let cx = require::<PerformanceKeeper>().await?;
    let reader = cx.also::<PanelReader>()?;
    let req = RequestContext::current();
    let id = req.parse("id")?;
    let indicator = performance::indicator(&reader, id).await?;
    let figures = performance::of_indicator(&reader, id).await?;
    let areas: Vec<_> = areas::areas(&reader).await?;
    let now = Quarter::of_day(cx.now().day());
    let year =
        req.query("year").and_then(|year| Year::read(&year)).filter(|year| *year <= now.year).unwrap_or(now.year);
    // An area that is not used any more has a row where it has figures of the year.
    let has_any = |area: &Area| figures.iter().any(|one| one.area == Some(area.id) && one.when.year() == year);
    let areas: Vec<_> = areas.into_iter().filter(|area| area.ended_on.is_none() || has_any(area)).collect();
    let fields = fields(year, &areas, now);
    let drawing = Drawing { figures: &figures, fields: &fields, unit: indicator.about.unit };
    let (quarters, whole_year) = (drawing.of_quarters(year, now, &areas), drawing.of_year(year));
    let heading = tr("performance-type-title", &[("year", year.to_string().into())]);
    let unit = unit_word(indicator.about.unit);
    html(
        heading.clone(),
        Audience::Staff,
        view! {
            <div class="wide">
                {up(paths::performance::Indicator(id), title(&indicator))}
                <h1>{heading}</h1>
                {years(id, year, now.year)}
                <p>{tr("performance-type-text", &[("unit", unit.into())])}</p>
                {(indicator.about.unit == Unit::Share).then(|| view! { <p>{t("performance-type-share")}</p> })}
                <Form<PutFigures>>
                    <input type="hidden" name="indicator" value=id.to_string()/>
                    <input type="hidden" name="year" value=year.to_string()/>
                    {quarters}
                    {whole_year}
                    <Button>{t("performance-type-save")}</Button>
                </Form<PutFigures>>
                <p><a href=href(paths::performance::File)>{t("performance-file-title")}</a></p>
            </div>
        },
    )
}

/// The year before and the one after.
fn years(id: domain::ids::IndicatorId, year: Year, newest: Year) -> impl IntoView {
    let link = |to: Year| {
        let address = href(paths::performance::Figures(id).with("year", to));
        view! { <a href=address>{to.to_string()}</a>" " }
    };
    let (before, after) = (Year(year.0 - 1), Year(year.0 + 1));
    view! {
        <nav class="row" aria-label=t("performance-years")>
            {link(before)}
            {(after <= newest).then(|| link(after))}
        </nav>
    }
}

struct Drawing<'a> {
    figures: &'a [Figure],
    fields: &'a [Field],
    unit: Unit,
}

impl Drawing<'_> {
    fn stored(&self, field: &Field) -> String {
        let is_it = |one: &&Figure| (one.what, one.when, one.area) == (field.what, field.when, field.area);
        let found: Option<Entry> = self.figures.iter().find(is_it).map(|one| one.entry);
        found.map(|entry| entry.text(&t("performance-of"))).unwrap_or_default()
    }

    fn of_quarters(&self, year: Year, now: Quarter, areas: &[Area]) -> AnyView {
        let quarters: Vec<_> = year.quarters().into_iter().filter(|quarter| *quarter <= now).collect();
        let places = std::iter::once((None, LangText::from(t("performance-whole"))))
            .chain(areas.iter().map(|area| (Some(area.id), LangText::of(&area.name))));
        let rows = places.map(|(area, name)| {
            let cells = quarters.iter().map(|quarter| {
                let is_it = |field: &&Field| field.when == When::Quarter(*quarter) && field.area == area;
                let label = format!("{name}, {}", quarter_said(*quarter));
                self.fields.iter().find(is_it).map(|field| self.input(field, label)).into_any()
            });
            std::iter::once(name.clone().into_any()).chain(cells).collect::<Vec<AnyView>>()
        });
        let rows = rows.collect();
        let head = quarters.iter().map(|quarter| Head::new(quarter_said(*quarter)));
        let head = std::iter::once(Head::new(t("performance-place"))).chain(head).collect();
        view! { <Table caption=t("performance-by-area") head=head rows=rows/> }.into_any()
    }

    fn of_year(&self, year: Year) -> AnyView {
        let of_it = self.fields.iter().filter(|field| field.when == When::Year(year));
        let rows = of_it.map(|field| {
            let word = what_word(field.what);
            let label = format!("{word}, {year}");
            vec![word.into_any(), self.input(field, label).into_any()]
        });
        let rows = rows.collect();
        let head = vec![Head::new(t("performance-what")), Head::new(year.to_string())];
        view! { <Table caption=t("performance-by-year") head=head rows=rows/> }.into_any()
    }

    /// One field. Where somebody else has entered another figure meanwhile, a field that was left as it was shows theirs.
    fn input(&self, field: &Field, label: String) -> AnyView {
        let (name, was) = (format!("cell[{}]", field.key), format!("was[{}]", field.key));
        let stored = self.stored(field);
        let typed = submitted_value(&name).filter(|typed| submitted_value(&was).as_ref() != Some(typed));
        let value = typed.unwrap_or_else(|| stored.clone());
        let id = field_id(&name);
        let problem = field_error(&name);
        let described = problem.as_ref().map(|_| format!("{id}-problem"));
        let invalid = problem.as_ref().map(|_| "true");
        let said = problem.map(|problem| view! { <p class="problem" id=format!("{id}-problem")>{problem}</p> });
        // With *of* there are letters in it.
        let keyboard = (self.unit != Unit::Share).then_some("decimal");
        view! {
            {said}
            <input
                class="box short"
                id=id
                name=name
                value=value
                aria-label=label
                aria-describedby=described
                aria-invalid=invalid
                inputmode=keyboard
                autocomplete="off"
            />
            <input type="hidden" name=was value=stored/>
        }
        .into_any()
    }
}
