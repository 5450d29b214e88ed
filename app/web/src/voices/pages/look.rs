//! The filter of *you said, we did*, as it is in the address: theme, panel, year.

use leptos::prelude::*;

use super::theme_name;
use domain::{
    error::AppError,
    panels::model::{PanelName, Topic},
    paths::{self, Path},
};
use platform::{
    guard::{Cx, Visitor},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::{panels::answers::Which, voices::Theme};
use ui::{Button, ButtonKind, ChoiceOption, Select};

/// The value in the address for replies without a theme.
const OTHER: &str = "-";

/// What is asked for, and what can be chosen.
pub(super) struct Look {
    pub which: Which,
    pub themes: Vec<Theme>,
    panels: Vec<PanelName>,
    years: Vec<i16>,
}

impl Look {
    /// Reads the filter from the address; values that do not exist are ignored.
    pub async fn asked(cx: &Cx<Visitor>) -> Result<Self, AppError> {
        let (themes, panels) = (store::voices::themes(cx).await?, store::panels::all(cx).await?);
        let years = store::panels::answers::years(cx).await?;
        let req = RequestContext::current();
        let topic = req.query("theme").and_then(|key| match key.as_str() {
            OTHER => Some(Topic::Other),
            key => themes.iter().any(|theme| theme.key == key).then(|| Topic::Theme(key.to_owned())),
        });
        let slug = req.query("panel");
        let panel = panels.iter().find(|panel| Some(&panel.slug) == slug.as_ref()).map(|panel| panel.id);
        let year = req.query("year").and_then(|year| year.parse().ok()).filter(|year| years.contains(year));
        Ok(Self { which: Which { topic, panel, year }, themes, panels, years })
    }

    /// Every topic, in the council's order of themes.
    pub fn topics(&self) -> impl Iterator<Item = Topic> {
        self.themes.iter().map(|theme| Topic::Theme(theme.key.clone())).chain([Topic::Other])
    }

    pub fn name(&self, topic: &Topic) -> LangText {
        match topic {
            Topic::Theme(key) => theme_name(&self.themes, Some(key)),
            Topic::Other => t("voices-heard-other").into(),
        }
    }

    /// The number of the page, and how many pages there are of the topic.
    pub fn page(&self, counted: &[(Topic, u64)], on_a_page: u64) -> (u64, u64) {
        let Some(topic) = &self.which.topic else { return (1, 1) };
        let all = counted.iter().find(|(one, _)| one == topic).map_or(0, |(_, n)| *n);
        let pages = all.div_ceil(on_a_page).max(1);
        let page = RequestContext::current().query("page").and_then(|page| page.parse().ok()).unwrap_or(1);
        (page.clamp(1, pages), pages)
    }

    /// The address of `topic`, for the same panel and year.
    pub fn path(&self, topic: Option<&Topic>) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        if let Some(topic) = topic {
            query.append_pair("theme", key(topic));
        }
        if let Some(slug) = self.slug() {
            query.append_pair("panel", slug);
        }
        if let Some(year) = self.which.year {
            query.append_pair("year", &year.to_string());
        }
        let query = query.finish();
        if query.is_empty() { href(paths::voices::Heard) } else { href(paths::voices::Heard.asking(&query)) }
    }

    fn slug(&self) -> Option<&str> {
        let panel = self.which.panel?;
        self.panels.iter().find(|one| one.id == panel).map(|one| one.slug.as_str())
    }

    /// The form to choose with, unfolded if something is chosen.
    pub fn form(&self) -> impl IntoView + use<> {
        let mut topics: Vec<_> =
            self.themes.iter().map(|theme| ChoiceOption::new(theme.key.clone(), &theme.name)).collect();
        topics.push(ChoiceOption::new(OTHER, t("voices-heard-other")));
        let panels = self.panels.iter().map(|panel| ChoiceOption::new(panel.slug.clone(), &panel.name)).collect();
        let years = self.years.iter().map(|year| ChoiceOption::new(year.to_string(), year.to_string())).collect();
        let topic = self.which.topic.as_ref().map(key).unwrap_or_default().to_owned();
        let panel = self.slug().unwrap_or_default().to_owned();
        let year = self.which.year.map(|year| year.to_string()).unwrap_or_default();
        let narrows = self.which != Which::default();
        let all = || t("voices-heard-all");
        view! {
            <details class="card sunk looking" open=narrows>
                <summary>{t("voices-heard-filter")}</summary>
                <form method="get" action=href(paths::voices::Heard)>
                    <div class="grid small">
                        <Select name="theme" label=t("voices-heard-theme") options=topics selected=topic empty=all()/>
                        <Select name="panel" label=t("voices-heard-panel") options=panels selected=panel empty=all()/>
                        <Select name="year" label=t("voices-heard-year") options=years selected=year empty=all()/>
                    </div>
                    <div class="row">
                        <Button kind=ButtonKind::Quiet>{t("voices-heard-show")}</Button>
                        {narrows.then(|| view! { <a href=href(paths::voices::Heard)>{t("voices-heard-everything")}</a> })}
                    </div>
                </form>
            </details>
        }
    }
}

fn key(topic: &Topic) -> &str {
    match topic {
        Topic::Theme(key) => key,
        Topic::Other => OTHER,
    }
}
