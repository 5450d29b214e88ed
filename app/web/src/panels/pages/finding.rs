//! Finding meetings, items, decisions, actions, papers, minutes and notes, within what this reader may see.

use leptos::prelude::*;

use super::{day, panel_path};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    panels::{
        finding::{FoundKind, PER_PAGE, excerpt, has_hit, words},
        model::PanelName,
    },
    paths::{self, Path as _},
};
use platform::{
    guard::{PanelReader, require},
    i18n::{LangText, href, lang, t, tr},
    request::RequestContext,
};
use store::{
    panels::finding::{Found, Sought},
    voices::Theme,
};
use ui::{Banner, Button, ChoiceOption, Input, Kind, Mood, Pagination, Select, Tag, TagKind, frame::Audience};

/// The most letters of a field that are kept. Nobody types more; whoever sends more is asked nothing more by it.
const MOST: usize = 200;

/// What was typed, as it is shown again.
struct Typed {
    q: String,
    panel: String,
    theme: String,
    person: String,
    from: String,
    to: String,
}

impl Typed {
    fn of(req: &RequestContext) -> Self {
        let of = |name: &str| req.query(name).unwrap_or_default().trim().chars().take(MOST).collect();
        Self {
            q: of("q"),
            panel: of("panel"),
            theme: of("theme"),
            person: of("person"),
            from: of("from"),
            to: of("to"),
        }
    }

    /// As a query, without the page.
    fn query(&self) -> String {
        let fields = [
            ("q", &self.q),
            ("panel", &self.panel),
            ("theme", &self.theme),
            ("person", &self.person),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(fields.into_iter().filter(|(_, typed)| !typed.is_empty()));
        query.finish()
    }
}

/// A day; one that is none is said, and left out.
fn day_of(typed: &str, wrong: &mut Vec<String>) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    let day: Option<jiff::civil::Date> = typed.parse().ok();
    if day.is_none() {
        wrong.push(typed.to_owned());
    }
    day.map(|day| day.to_string())
}

/// `/search?q=housing&panel=corporate-parenting-panel&theme=home&person=Huw&from=2026-01-01&to=2026-12-31`
pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let typed = Typed::of(&req);
    let mut wrong = Vec::new();
    let (from, to) = (day_of(&typed.from, &mut wrong), day_of(&typed.to, &mut wrong));
    let panels = store::panels::mine(&cx).await?;
    let themes = store::voices::themes(&cx).await?;
    let theme = themes.iter().map(|theme| theme.key.as_str()).find(|key| *key == typed.theme);
    let sought = Sought {
        words: words(&typed.q),
        person: words(&typed.person),
        panel: panels.iter().find(|panel| panel.slug == typed.panel).map(|panel| panel.id),
        theme: None,
        from,
        to,
        page: req.query("page").and_then(|page| page.parse().ok()).unwrap_or(1),
    };
    let nothing = sought.words.is_empty() && sought.person.is_empty() && theme.is_none();
    let nothing = nothing && sought.panel.is_none() && sought.from.is_none() && sought.to.is_none();
    let said = sought.words.clone();
    let found = if nothing { None } else { Some(store::flows::finding::find(&cx, sought, theme).await?) };
    let results = found.map(|found| {
        let pages = found.all.div_ceil(PER_PAGE);
        let page = found.page;
        let path = href(paths::panels::Search.asking(&typed.query()));
        let hits = found.hits.into_iter().map(|hit| row(hit, &said)).collect_view();
        view! {
            <section>
                <h2>{t("finding-results")}</h2>
                <p role="status">{tr("finding-count", &[("n", found.all.into())])}</p>
                {(found.all == 0).then(|| view! { <p>{t("finding-none")}</p> })}
                <ul class="plain stack">{hits}</ul>
                <Pagination page=page pages=pages path=path/>
            </section>
        }
    });
    let wrong = wrong.into_iter().map(|typed| {
        let words = tr("finding-no-day", &[("typed", typed.into())]);
        view! { <Banner mood=Mood::Warn>{words}</Banner> }
    });
    let wrong = wrong.collect_view();
    html(
        t("finding-title"),
        Audience::Staff,
        view! {
            {super::up(paths::panels::List, t("panels-title"))}
            <h1>{t("finding-title")}</h1>
            {form(typed, &panels, &themes)}
            {wrong}
            {results}
        },
    )
}

fn form(typed: Typed, panels: &[PanelName], themes: &[Theme]) -> AnyView {
    let panels: Vec<_> = panels.iter().map(|one| ChoiceOption::new(one.slug.clone(), &one.name)).collect();
    let themes: Vec<_> = themes.iter().map(|one| ChoiceOption::new(one.key.clone(), &one.name)).collect();
    view! {
        <form method="get" action=href(paths::panels::Search) class="stack noprint" role="search">
            <Input name="q" label=t("finding-words") hint=t("finding-hint") kind=Kind::Search value=typed.q autocomplete="off" maxlength=MOST/>
            <div class="row">
                <Select name="panel" label=t("finding-panel") options=panels selected=typed.panel empty=t("finding-every-panel")/>
                <Select name="theme" label=t("finding-theme") options=themes selected=typed.theme empty=t("finding-any-theme")/>
            </div>
            <Input name="person" label=t("finding-person") hint=t("finding-person-hint") value=typed.person autocomplete="off" maxlength=MOST/>
            <div class="row">
                <Input name="from" label=t("finding-from") kind=Kind::Date value=typed.from/>
                <Input name="to" label=t("finding-to") kind=Kind::Date value=typed.to/>
            </div>
            <Button>{t("finding-go")}</Button>
        </form>
    }
    .into_any()
}

/// One result: what it is, where it leads, and what it says around the words that were looked for.
fn row(found: Found, said: &[String]) -> AnyView {
    let path = match (found.meeting, found.item) {
        (Some(meeting), _) if found.kind == FoundKind::Minutes => {
            href(paths::panels::Minutes(&found.panel.slug, meeting).at(format!("section-{}", found.subject)))
        }
        (Some(meeting), Some(item)) if found.kind == FoundKind::Note => {
            href(paths::panels::Room(&found.panel.slug, meeting).with("item", item))
        }
        (Some(meeting), Some(item)) => {
            href(paths::panels::Meeting(&found.panel.slug, meeting).at(format!("item-{item}")))
        }
        (Some(meeting), None) => href(paths::panels::Meeting(&found.panel.slug, meeting)),
        (None, Some(item)) => href(paths::panels::Item(&found.panel.slug, item)),
        (None, None) => href(panel_path(&found.panel)),
    };
    let title = LangText::of(&found.title);
    let bare = title.is_empty();
    // A title that has the words itself needs nothing under it, unless there is more to read than the title.
    let more = matches!(found.kind, FoundKind::Decision | FoundKind::Action | FoundKind::Paper)
        || found.kind.is_of_a_meeting()
        || !has_hit(found.title.get(lang()), said);
    let pieces = if more { excerpt(&found.words, said) } else { Vec::new() };
    let pieces: Vec<_> = pieces
        .into_iter()
        .map(|piece| {
            let text = piece.text;
            if piece.hit { view! { <mark>{text}</mark> }.into_any() } else { text.into_any() }
        })
        .collect();
    let when = found.held_on.as_deref().map_or_else(|| t("finding-no-meeting"), day);
    let panel = LangText::of(&found.panel.name);
    view! {
        <li class="card sunk">
            <p class="row">
                <Tag kind=TagKind::Plain text=t(&format!("finding-kind-{}", found.kind.key()))/>
                {if bare {
                    view! { <a href=path>{t("finding-meeting-without-theme")}</a> }.into_any()
                } else {
                    view! { <a href=path>{title}</a> }.into_any()
                }}
            </p>
            <p class="soft">{panel}", "{when}</p>
            {(!pieces.is_empty()).then(|| view! { <p dir="auto">{pieces}</p> })}
        </li>
    }
    .into_any()
}
