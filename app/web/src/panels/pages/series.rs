//! `/panels/{slug}/meetings/series`: a year's meetings in one step. What was asked is in the address, the days that come
//! of it are shown, and those that are ticked are planned.

use jiff::civil::Date;
use leptos::prelude::*;

use super::{day, new::kinds, panel_path, up};
use crate::{
    page::{PageResponse, html},
    panels::actions::PlanSeries,
};
use domain::{
    error::AppError,
    panels::{
        model::{MeetingKind, PanelName},
        rules::series::{Every, OnHoliday, Planned, days, is_bank_holiday, typed_holidays},
    },
    paths,
};
use platform::{
    guard::{Clerk, PanelReader, require},
    i18n::{href, t, tr},
    request::RequestContext,
};
use ui::{
    Banner, Button, ButtonKind, ChoiceOption, Choices, Input, Kind, Mood, Select, TextArea, form::Form, frame::Audience,
};

/// What was asked for.
#[derive(Default)]
struct Asked {
    kind: String,
    first: String,
    until: String,
    every: String,
    starts_at: String,
    ends_at: String,
    place: String,
    holidays: String,
    bank: bool,
    later: bool,
}

impl Asked {
    fn read() -> Self {
        let req = RequestContext::current();
        let query = |name: &str| req.query(name).unwrap_or_default().trim().to_owned();
        Self {
            kind: query("kind"),
            first: query("first"),
            until: query("until"),
            every: query("every"),
            starts_at: query("starts_at"),
            ends_at: query("ends_at"),
            place: query("place"),
            holidays: query("holidays"),
            bank: !query("bank").is_empty(),
            later: query("on_holiday") == "later",
        }
    }

    /// The days that come of it; a sentence if it cannot be read.
    fn days(&self) -> Result<Vec<Planned>, String> {
        let date = |typed: &str| typed.parse::<Date>().map_err(|_| t("series-no-span"));
        let (first, until) = (date(&self.first)?, date(&self.until)?);
        let every = every(&self.every).ok_or_else(|| t("panels-kind-missing"))?;
        let spans = typed_holidays(&self.holidays).map_err(|line| tr("series-no-holiday", &[("line", line.into())]))?;
        let is_off = |day: Date| {
            self.bank && is_bank_holiday(day) || spans.iter().any(|(from, until)| (*from..=*until).contains(&day))
        };
        let way = if self.later { OnHoliday::WeekLater } else { OnHoliday::LeftOut };
        let found = days(first, until, every, way, is_off);
        if found.is_empty() { Err(t("series-no-span")) } else { Ok(found) }
    }
}

/// What can be chosen, as the address says it.
const EVERY: [(&str, Every); 8] = [
    ("1w", Every::Weeks(1)),
    ("2w", Every::Weeks(2)),
    ("4w", Every::Weeks(4)),
    ("6w", Every::Weeks(6)),
    ("1m", Every::Months(1)),
    ("2m", Every::Months(2)),
    ("3m", Every::Months(3)),
    ("6m", Every::Months(6)),
];

fn every(key: &str) -> Option<Every> {
    EVERY.iter().find(|(of, _)| *of == key).map(|(_, every)| *every)
}

fn every_word(every: Every) -> String {
    match every {
        Every::Weeks(n) => tr("series-every-weeks", &[("n", n.into())]),
        Every::Months(n) => tr("series-every-months", &[("n", n.into())]),
    }
}

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Clerk>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, RequestContext::current().param("slug")).await?;
    let asked = Asked::read();
    let title = t("series-title");
    let preview = (!asked.first.is_empty() || !asked.until.is_empty()).then(|| match asked.days() {
        Ok(days) => preview(&panel, &asked, &days),
        Err(why) => view! { <Banner mood=Mood::Bad>{why}</Banner> }.into_any(),
    });
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(panel_path(&panel), &panel.name)}
            <h1>{title}</h1>
            <p class="lead">{t("series-text")}</p>
            {preview}
            {asking(&panel, asked)}
        },
    )
}

fn asking(panel: &PanelName, asked: Asked) -> impl IntoView {
    let every = EVERY.iter().map(|(key, every)| ChoiceOption::new(*key, every_word(*every))).collect();
    let chosen = if asked.every.is_empty() { "1m".to_owned() } else { asked.every };
    let kind = if asked.kind.is_empty() { MeetingKind::Formal.key().to_owned() } else { asked.kind };
    let starts_at = if asked.starts_at.is_empty() { "14:00".to_owned() } else { asked.starts_at };
    let ways = vec![ChoiceOption::new("out", t("series-left-out")), ChoiceOption::new("later", t("series-later"))];
    let way = if asked.later { "later" } else { "out" };
    // Before anything was asked they are left out, as nobody meets on them.
    let bank = asked.bank || asked.first.is_empty();
    view! {
        <section>
            <h2>{t("series-asking")}</h2>
            <form method="get" action=href(paths::panels::Series(&panel.slug)) class="stack">
                <Select name="kind" label=t("panels-kind") options=kinds() selected=kind/>
                <Input name="first" label=t("series-first") kind=Kind::Date value=asked.first/>
                <Input name="until" label=t("series-until") kind=Kind::Date value=asked.until/>
                <Select name="every" label=t("series-every") options=every selected=chosen/>
                <Input name="starts_at" label=t("panels-time") kind=Kind::Time value=starts_at/>
                <Input name="ends_at" label=t("agenda-ends") hint=t("agenda-ends-hint") kind=Kind::Time value=asked.ends_at/>
                <Input name="place" label=t("panels-place") maxlength=200 value=asked.place/>
                <TextArea
                    name="holidays"
                    label=t("series-holidays")
                    hint=t("series-holidays-hint")
                    value=asked.holidays
                    rows=4
                />
                <label class="choice">
                    <input type="checkbox" name="bank" value="yes" checked=bank/>
                    <span>{t("series-bank")}</span>
                </label>
                <Select name="on_holiday" label=t("series-on-holiday") options=ways selected=way/>
                <Button kind=ButtonKind::Quiet>{t("series-preview-button")}</Button>
            </form>
        </section>
    }
}

/// The days, to be ticked and planned.
fn preview(panel: &PanelName, asked: &Asked, days: &[Planned]) -> AnyView {
    let word = |date: Date| day(&date.to_string());
    let picks: Vec<_> = days
        .iter()
        .filter_map(|one| {
            let on = one.on?;
            let pick = ChoiceOption::new(on.to_string(), word(on));
            Some(if on == one.meant { pick } else { pick.hint(tr("series-moved", &[("day", word(one.meant).into())])) })
        })
        .collect();
    let left: Vec<_> = days.iter().filter(|one| one.on.is_none()).map(|one| word(one.meant)).collect();
    let left = (!left.is_empty()).then(|| view! { <p>{tr("series-left", &[("days", left.join(", ").into())])}</p> });
    let ticked = picks.iter().map(|pick| pick.value.clone()).collect();
    let hidden = [
        ("slug", panel.slug.clone()),
        ("kind", asked.kind.clone()),
        ("starts_at", asked.starts_at.clone()),
        ("ends_at", asked.ends_at.clone()),
        ("place", asked.place.clone()),
    ];
    let hidden = hidden.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    view! {
        <section>
            <h2>{t("series-preview")}</h2>
            {left}
            <Form<PlanSeries> once=true>
                {hidden}
                <Choices name="days" legend=t("series-days") options=picks selected=ticked multiple=true/>
                <Button>{t("series-plan-button")}</Button>
            </Form<PlanSeries>>
        </section>
    }
    .into_any()
}
