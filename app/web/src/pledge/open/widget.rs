//! `/open/widget`: a piece of HTML that shows the figures on another site, in each language of the council.
//!
//! It is a link around a picture that we draw anew (`badge`), or two sentences of today: no script, no frame, no cookie
//! (docs/decisions/0046).

use leptos::prelude::*;

use super::badge::{self, HEIGHT, WIDTH};
use crate::{
    page::{PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    lang::Lang,
    paths::{self, Path as _},
    pledge::{model::EditionKind, places::edition_page, rules::Figures},
    time::Timestamp,
};
use platform::{
    Services,
    guard::{Visitor, require},
    i18n::{self, InWords as _, href, href_in, lang_name, langs, t, t_in, tr, tr_in},
};
use ui::{TextArea, frame::Audience};

/// What a piece of HTML is made of.
struct Snippet<'a> {
    services: &'a Services,
    kind: EditionKind,
    lang: Lang,
    title: String,
    figures: Figures,
    now: Timestamp,
}

/// `/open/widget`
pub(super) async fn widget() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let settings = cx.services().settings().await;
    let kind = kinds::asked();
    let choice = kinds::choice(&cx, &paths::pledge::OpenWidget.address(), kind).await?;
    let pledge = store::pledge::current(&cx, kind).await?;
    let figures = pledge.as_ref().map(|pledge| pledge.figures(settings.fewest_published)).unwrap_or_default();
    let title = pledge.map_or_else(|| i18n::in_each(kinds::title_key(kind)), |pledge| pledge.title);
    let each = langs().into_iter().map(|lang| {
        let title = title.get(lang).to_owned();
        let snippet = Snippet { services: cx.services(), kind, lang, title, figures, now: cx.now() };
        in_one_language(&snippet)
    });
    let heading = kinds::said("pledge-widget-title", kind);
    html(
        heading.clone(),
        Audience::Public,
        view! {
            <p class="over"><a href=href(paths::pledge::Open)>{t("pledge-open-title")}</a></p>
            <h1>{heading}</h1>
            {choice}
            <p class="lead">{t("pledge-widget-what")}</p>
            <p>{t("pledge-widget-privacy")}</p>
            {each.collect_view()}
        },
    )
}

fn in_one_language(snippet: &Snippet<'_>) -> impl IntoView + use<> {
    let lang = snippet.lang;
    let tag = lang.tag();
    let name = lang_name(lang);
    let label = |key: &str| tr(key, &[("language", name.clone().into())]);
    let src = href_in(lang, &badge::address(snippet.kind).to_string());
    let [kept, met] = badge::sentences(snippet.figures, lang);
    view! {
        <section>
            <h2>{name.clone()}</h2>
            <p><img src=src width=WIDTH.to_string() height=HEIGHT.to_string() lang=tag alt=format!("{}. {kept}. {met}.", snippet.title)/></p>
            <TextArea
                name=format!("picture-{tag}") rows=6 readonly=true value=snippet.picture()
                label=label("pledge-widget-picture") hint=t("pledge-widget-picture-hint")
            />
            <TextArea
                name=format!("words-{tag}") rows=4 readonly=true value=snippet.words()
                label=label("pledge-widget-words") hint=t("pledge-widget-words-hint")
            />
        </section>
    }
}

impl Snippet<'_> {
    /// The picture in a link to the pledge, or the offer. What it says changes, so its words lead to where the figures are read.
    fn picture(&self) -> String {
        let Self { services, kind, lang, .. } = self;
        let (to, src) = (services.link(*lang, edition_page(*kind)), services.link(*lang, badge::address(*kind)));
        let alt = tr_in(*lang, "pledge-widget-alt", &[("title", self.title.clone().into())]);
        let (alt, tag) = (badge::escaped(&alt), lang.tag());
        format!(
            "<p lang=\"{tag}\" style=\"margin: 1em 0\">\n  <a href=\"{to}\"><img src=\"{src}\" alt=\"{alt}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" style=\"max-width: 100%; height: auto; border: 0\"></a>\n</p>"
        )
    }

    /// What is kept and what is claimed today, as words.
    fn words(&self) -> String {
        let Self { services, kind, lang, .. } = self;
        let to = services.link(*lang, edition_page(*kind));
        let [kept, met] = badge::sentences(self.figures, *lang).map(|words| badge::escaped(&words));
        let day = tr_in(*lang, "pledge-widget-day", &[("day", self.now.date_text(*lang).into())]);
        let more = t_in(*lang, "pledge-widget-more");
        let (title, day, more) = (badge::escaped(&self.title), badge::escaped(&day), badge::escaped(&more));
        format!(
            "<div lang=\"{tag}\" style=\"max-width: 22em; margin: 1em 0; padding: 1em 1.25em; border-radius: 1em; background: #17203f; color: #fff6e8\">\n  <p style=\"margin: 0 0 .5em; font-weight: bold\">{title}</p>\n  <p style=\"margin: 0\">{kept}.<br>{met}.</p>\n  <p style=\"margin: .5em 0 0\"><small>{day}</small><br><a href=\"{to}\" style=\"color: #ffe08a\">{more}</a></p>\n</div>",
            tag = lang.tag()
        )
    }
}
