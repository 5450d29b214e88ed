//! `/pledge/leaflet.pdf`: the pledge to take home, A5.

use serde::Serialize;

use crate::page::PageResponse;
use domain::{error::AppError, pledge::issuing::LeafletKind};
use platform::{
    documents::{self, Template, file},
    guard::{Visitor, require},
    i18n::{day_text, t, tr},
    request::RequestContext,
};
use store::pledge::drafting::reading::EditionStatement;
use ui::symbol_svg;

const LEAFLET: Template = Template { name: "leaflet", source: include_str!("../../../../documents/leaflet.typ") };

/// What `leaflet.typ` reads.
#[derive(Serialize)]
struct Leaflet {
    lang: &'static str,
    kind: &'static str,
    title: String,
    council: String,
    adopted: String,
    lead: String,
    closing: String,
    address: String,
    page: String,
    outcomes: Vec<Outcome>,
}

#[derive(Serialize)]
struct Outcome {
    name: String,
    statements: Vec<Promise>,
}

#[derive(Serialize)]
struct Promise {
    number: i32,
    text: String,
    /// *What this means*, or empty.
    plain: String,
    /// The service responsible, or empty.
    service: String,
    /// An SVG, or empty.
    picture: String,
}

pub async fn leaflet() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let kind = RequestContext::current().query("for").and_then(|key| LeafletKind::parse(&key));
    let kind = kind.unwrap_or(LeafletKind::Young);
    let found = store::pledge::issuing::for_leaflet(&cx).await?.ok_or(AppError::NotFound)?;
    let (lang, settings) = (cx.lang(), cx.services().settings().await);
    let promise = |one: EditionStatement| {
        let (text, plain) = (one.words.text.get(lang).to_owned(), one.words.plain.get(lang).to_owned());
        let picture = symbol_svg(&one.words.symbol).unwrap_or_default();
        let (number, service) = (one.number, one.words.service);
        match kind {
            // The easier words are the promise, where there are any.
            LeafletKind::Easy => {
                let text = if plain.is_empty() { text } else { plain };
                Promise { number, text, plain: String::new(), service: String::new(), picture }
            }
            LeafletKind::Young => Promise { number, text, plain: String::new(), service: String::new(), picture },
            LeafletKind::Adults => Promise { number, text, plain, service, picture },
        }
    };
    let outcomes = found.outcomes.into_iter().map(|outcome| Outcome {
        name: outcome.name.get(lang).to_owned(),
        statements: outcome.statements.into_iter().map(promise).collect(),
    });
    let (on, by) = found.head.adopted.unwrap_or_default();
    let paper = Leaflet {
        lang: lang.tag(),
        kind: kind.key(),
        title: found.head.title.get(lang).to_owned(),
        council: settings.council.get(lang).to_owned(),
        adopted: tr("pledge-adopted", &[("on", day_text(&on, lang).into()), ("by", by.get(lang).to_owned().into())]),
        lead: t(&format!("pledge-leaflet-lead-{}", kind.key())),
        closing: t(if kind == LeafletKind::Adults {
            "pledge-leaflet-closing-adults"
        } else {
            "pledge-leaflet-closing"
        }),
        address: cx.services().link(lang, domain::paths::pledge::Pledge),
        page: t("pledge-leaflet-page"),
        outcomes: outcomes.collect(),
    };
    let made = documents::public_pdf(&cx.services().drawn, LEAFLET, &paper).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("pledge-{}.pdf", kind.key()), made.to_vec())))
}
