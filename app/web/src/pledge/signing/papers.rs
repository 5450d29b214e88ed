//! The pledge or the offer to frame, A3 or A2, with all its promises and all who have signed; a certificate for each of
//! them.
//!
//! Both have only what everybody can read, and no browser keeps them: what is withdrawn is on none that is fetched
//! afterwards.

use serde::Serialize;

use super::role_word;
use crate::{page::PageResponse, pledge::kinds};
use domain::{
    error::AppError,
    lang::{Lang, Localized},
};
use platform::{
    documents::{self, Template, file},
    guard::{Cx, Visitor, require},
    i18n::{InWords as _, day_text, t, tr},
    request::RequestContext,
};
use store::pledge::{Pledge, signing::Signature};

const POSTER: Template = Template { name: "pledge", source: include_str!("../../../../documents/pledge.typ") };
const CERTIFICATE: Template =
    Template { name: "certificate", source: include_str!("../../../../documents/certificate.typ") };

/// What `pledge.typ` reads.
#[derive(Serialize)]
struct Poster {
    lang: &'static str,
    /// `a3` or `a2`.
    size: &'static str,
    title: String,
    council: String,
    over: String,
    adopted: String,
    signed: String,
    outcomes: Vec<Outcome>,
    names: Vec<Name>,
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
}

#[derive(Serialize)]
struct Name {
    name: String,
    role: String,
}

impl From<Signature> for Name {
    fn from(one: Signature) -> Self {
        Self { role: role_word(&one.role), name: one.name }
    }
}

/// What `certificate.typ` reads.
#[derive(Serialize)]
struct Certificate {
    lang: &'static str,
    title: String,
    council: String,
    pledge: String,
    name: String,
    role: String,
    signed: String,
    adopted: String,
}

fn adopted(on: &str, by: &Localized, lang: Lang) -> String {
    tr("pledge-adopted", &[("on", day_text(on, lang).into()), ("by", by.get(lang).to_owned().into())])
}

async fn council(cx: &Cx<Visitor>) -> String {
    cx.services().settings().await.council.get(cx.lang()).to_owned()
}

/// `/pledge/poster.pdf?size=a3`
pub async fn poster() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let kind = kinds::asked();
    let pledge = store::pledge::current(&cx, kind).await?.ok_or(AppError::NotFound)?;
    let (_, signatures) = store::pledge::signing::wall(&cx, kind).await?.ok_or(AppError::NotFound)?;
    let size = if RequestContext::current().query("size").as_deref() == Some("a2") { "a2" } else { "a3" };
    let paper = paper(pledge, signatures, council(&cx).await, size, cx.lang());
    let made = documents::public_pdf(&cx.services().drawn, POSTER, &paper).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{}-{size}.pdf", kind.key()), made.to_vec())))
}

fn paper(pledge: Pledge, signatures: Vec<Signature>, council: String, size: &'static str, lang: Lang) -> Poster {
    let outcomes = pledge.outcomes.into_iter().map(|outcome| {
        let statements = outcome.statements.into_iter();
        let statements = statements.map(|one| Promise { number: one.number, text: one.text.get(lang).to_owned() });
        Outcome { name: outcome.name.get(lang).to_owned(), statements: statements.collect() }
    });
    Poster {
        lang: lang.tag(),
        size,
        title: pledge.title.get(lang).to_owned(),
        over: kinds::said("pledge-paper-over", pledge.kind),
        adopted: adopted(&pledge.adopted_on, &pledge.adopted_by, lang),
        signed: t("pledge-paper-signed"),
        outcomes: outcomes.collect(),
        names: signatures.into_iter().map(Name::from).collect(),
        council,
    }
}

/// `/pledge/signatures/{id}/certificate.pdf`
pub async fn certificate() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let found = store::pledge::signing::certified(&cx, RequestContext::current().parse("id")?).await?;
    let (lang, on) = (cx.lang(), found.signature.at);
    let name = Name::from(found.signature);
    let paper = Certificate {
        lang: lang.tag(),
        title: kinds::said("pledge-paper-certificate", found.kind),
        council: council(&cx).await,
        pledge: found.title.get(lang).to_owned(),
        signed: tr("pledge-paper-signed-on", &[("day", on.date_text(lang).into())]),
        adopted: adopted(&found.adopted_on, &found.adopted_by, lang),
        name: name.name,
        role: name.role,
    };
    let made = documents::public_pdf(&cx.services().drawn, CERTIFICATE, &paper).await?;
    Ok(PageResponse::Raw(file("application/pdf", "certificate.pdf", made.to_vec())))
}
