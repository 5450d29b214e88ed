//! `/pledge/leaflet.pdf`: the pledge or the offer to take home, A5.

use serde::Serialize;

use super::pack::Covering;
use crate::{page::PageResponse, pledge::kinds};
use domain::{
    error::AppError,
    lang::Lang,
    pledge::{
        issuing::{Copies, LeafletKind},
        places::edition_page,
    },
};
use platform::{
    documents::{self, Template, file},
    guard::{Cx, Grant, Visitor, require},
    i18n::{day_text, t_in, tr_in},
    request::RequestContext,
};
use store::pledge::drafting::reading::{Edition, EditionStatement};
use ui::symbol_svg;

pub(super) const LEAFLET: Template =
    Template { name: "leaflet", source: include_str!("../../../../documents/leaflet.typ") };

/// What `leaflet.typ` reads.
#[derive(Serialize)]
pub(super) struct Paper {
    /// That of the covering sheet, or of the leaflet.
    pub lang: &'static str,
    pub title: String,
    pub council: String,
    /// Before the leaflets of a pack.
    pub cover: Option<Covering>,
    pub leaflets: Vec<Leaflet>,
}

#[derive(Serialize)]
pub(super) struct Leaflet {
    copies: u32,
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

/// The leaflets of which there are any, in this language.
pub(super) async fn leaflets<R: Grant>(cx: &Cx<R>, found: &Edition, copies: Copies, lang: Lang) -> Vec<Leaflet> {
    let council = cx.services().settings().await.council.get(lang).to_owned();
    let address = cx.services().link(lang, edition_page(found.head.kind));
    let each = copies.each().map(|(kind, copies)| leaflet_of(found, (kind, copies), lang, &council, &address));
    each.collect()
}

fn leaflet_of(
    found: &Edition,
    (kind, copies): (LeafletKind, u32),
    lang: Lang,
    council: &str,
    address: &str,
) -> Leaflet {
    let outcomes = found.outcomes.iter().map(|outcome| Outcome {
        name: outcome.name.get(lang).to_owned(),
        statements: outcome.statements.iter().map(|one| promise(one, kind, lang)).collect(),
    });
    let (on, by) = found.head.adopted.clone().unwrap_or_default();
    let adopted = [("on", day_text(&on, lang).into()), ("by", by.get(lang).to_owned().into())];
    let closing = match kind {
        LeafletKind::Adults => "pledge-leaflet-closing-adults",
        LeafletKind::Young | LeafletKind::Easy => "pledge-leaflet-closing",
    };
    Leaflet {
        copies,
        lang: lang.tag(),
        kind: kind.key(),
        title: found.head.title.get(lang).to_owned(),
        council: council.to_owned(),
        adopted: tr_in(lang, "pledge-adopted", &adopted),
        lead: tr_in(lang, &format!("pledge-leaflet-lead-{}", kind.key()), &[("kind", found.head.kind.key().into())]),
        closing: t_in(lang, closing),
        address: address.to_owned(),
        page: t_in(lang, "pledge-leaflet-page"),
        outcomes: outcomes.collect(),
    }
}

fn promise(one: &EditionStatement, kind: LeafletKind, lang: Lang) -> Promise {
    let (text, plain) = (one.words.text.get(lang).to_owned(), one.words.plain.get(lang).to_owned());
    let picture = symbol_svg(&one.words.symbol).unwrap_or_default();
    let bare = |text| Promise { number: one.number, text, plain: String::new(), service: String::new(), picture };
    match kind {
        // The easier words are the promise, where there are any.
        LeafletKind::Easy => bare(if plain.is_empty() { text } else { plain }),
        LeafletKind::Young => bare(text),
        LeafletKind::Adults => Promise { plain, service: one.words.service.clone(), ..bare(text) },
    }
}

pub async fn leaflet() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let kind = RequestContext::current().query("for").and_then(|key| LeafletKind::parse(&key));
    let kind = kind.unwrap_or(LeafletKind::Young);
    let of = kinds::asked();
    let found = store::pledge::issuing::for_leaflet(&cx, of).await?.ok_or(AppError::NotFound)?;
    let lang = cx.lang();
    let paper = Paper {
        lang: lang.tag(),
        title: found.head.title.get(lang).to_owned(),
        council: cx.services().settings().await.council.get(lang).to_owned(),
        cover: None,
        leaflets: leaflets(&cx, &found, Copies::one(kind), lang).await,
    };
    let made = documents::public_pdf(&cx.services().drawn, LEAFLET, &paper).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{}-{}.pdf", of.key(), kind.key()), made.to_vec())))
}
