//! `/claims/inspection/{id}/pack.zip`: a pack, made anew of what is public now.
//!
//! One is made at a time, file by file, on the disk (`platform::archive`). It is whole before its first byte is sent, and
//! that somebody took it is in the audit log with the sum of its list. Whoever reads slowly keeps nobody from making one.

use std::{collections::HashMap, sync::LazyLock};

use axum::http::{HeaderValue, header};

use super::sheets::{self, Table};
use crate::{
    page::PageResponse,
    pledge::{consulting::paper, report},
};
use domain::{
    error::AppError,
    lang::Lang,
    pledge::{
        inspection::{file_name, is_told},
        model::EditionKind,
        report::Period,
    },
    surveys::schedule::{End, moment},
};
use platform::{
    archive::Archive,
    audit,
    documents::{file, sheets::Sheet},
    guard::{Cx, PackReader, require},
    i18n::{date_text, t_in, tr_in},
    request::RequestContext,
    settings::Settings,
    turns::Turns,
};
use store::pledge::{
    Full, consulting,
    drafting::reading::{EditionHead, public_editions},
    evidence::{self, What},
    inspection::{self, Pack},
    reading::histories,
    reporting, signing,
};

static MAKING: LazyLock<Turns> = LazyLock::new(|| Turns::new(1));
/// How many may lie on the disk, made or being sent.
static SENDING: LazyLock<Turns> = LazyLock::new(|| Turns::new(12));
const VERIFY: &str = include_str!("../../../../documents/inspection/verify.py");

pub(super) async fn pack() -> Result<PageResponse, AppError> {
    let cx = require::<PackReader>().await?;
    let req = RequestContext::current();
    let found = inspection::find_pack(&cx, req.parse("id")?).await?;
    let sending = SENDING.take(req.source, 1).await?;
    let making = MAKING.take(req.source, 1).await?;
    let (zip, sum) = packed(&cx, &found).await?;
    inspection::note_taken(&cx, found.id, &sum).await?;
    let (body, length) = zip.finish(sending).await?;
    drop(making);
    let name = format!("inspection-{}-{}.zip", found.period.from, found.period.to);
    let mut response = file("application/zip", &name, body);
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    Ok(PageResponse::Raw(response))
}

/// Everything in it, and the sum of the list of its files, which is the last.
async fn packed(cx: &Cx<PackReader>, pack: &Pack) -> Result<(Archive, String), AppError> {
    let settings = cx.services().settings().await;
    let zip = Archive::new(cx.services().files.folder()).await?;
    let zip = zip.add("README.txt", readme(&settings, pack.period).into_bytes()).await?;
    let zip = zip.add("verify.py", VERIFY.into()).await?;
    let zip = reports(cx, zip, pack.period).await?;
    let editions = in_force(public_editions(&cx.visitor()).await?, pack.period);
    let mut all = Vec::new();
    // A few at most: those that counted in the period.
    for edition in editions {
        let statements = histories(cx, edition.id).await?;
        all.push((edition, statements));
    }
    let langs: Vec<Lang> = settings.languages.all().collect();
    let table = Table { langs: &langs, period: pack.period, fewest: settings.fewest_published };
    let zip = added(zip, "statements.csv", table.statements(&all)).await?;
    let zip = added(zip, "claims.csv", table.claims(&all)).await?;
    let zip = added(zip, "figures.csv", table.figures(&all)).await?;
    let zip = added(zip, "rounds.csv", table.rounds(&all)).await?;
    let zip = of_evidence(cx, zip, &table, &all).await?;
    let mut signed = Vec::new();
    for kind in EditionKind::ALL {
        signed.extend(signing::wall(cx, kind).await?.map(|(_, signed)| (kind, signed)));
    }
    let zip = added(zip, "signatures.csv", sheets::signatures(&signed)).await?;
    let zip = consultations(cx, zip, pack.period).await?;
    let mut zip = log(cx, zip, pack.period).await?;
    let contents = sheets::contents(zip.packed());
    let mut zip = added(zip, "contents.csv", contents).await?;
    let sum = zip.packed().last().map(|list| list.sum.clone()).unwrap_or_default();
    Ok((zip, sum))
}

async fn added(zip: Archive, name: &str, sheet: Sheet) -> Result<Archive, AppError> {
    zip.add(name, platform::documents::sheets::csv(&sheet)?).await
}

/// What is in it and how it is checked, in each language of the council that the program speaks.
fn readme(settings: &Settings, period: Period) -> String {
    let spoken = settings.languages.all().filter(|lang| Lang::SPOKEN.contains(lang));
    let each = spoken.map(|lang| {
        let gaps = [
            ("council", settings.council.get(lang).to_owned().into()),
            ("from", date_text(period.from, lang).into()),
            ("to", date_text(period.to, lang).into()),
            ("fewest", settings.fewest_published.into()),
        ];
        let parts = ["what", "not", "check", "shows"];
        let parts = parts.map(|part| tr_in(lang, &format!("pledge-pack-readme-{part}"), &gaps));
        format!("{}\n\n{}\n", t_in(lang, "pledge-pack-readme-lang"), parts.join("\n\n"))
    });
    each.collect::<Vec<_>>().join("\n\n----------------------------------------\n\n")
}

/// The editions of the pledge and of the offer that counted on a day of the period; newest first.
fn in_force(editions: Vec<EditionHead>, period: Period) -> Vec<EditionHead> {
    let (from, to) = (period.from.to_string(), period.to.to_string());
    let mut later: HashMap<EditionKind, String> = HashMap::new();
    let mut kept = Vec::new();
    for edition in editions {
        let day = edition.adopted.as_ref().map(|(day, _)| day.clone()).unwrap_or_default();
        // It counted until the next one of its kind was adopted.
        let ended = later.insert(edition.kind, day.clone()).is_some_and(|end| end < from);
        if day <= to && !ended {
            kept.push(edition);
        }
    }
    kept
}

/// The progress reports of a time that the period shares, on paper and as data.
async fn reports(cx: &Cx<PackReader>, mut zip: Archive, period: Period) -> Result<Archive, AppError> {
    let released = reporting::reports(&cx.visitor()).await?;
    let within = released.iter().filter(|one| one.period.from <= period.to && one.period.to >= period.from);
    for (n, one) in within.enumerate() {
        let made = report::made(&cx.visitor(), one).await?;
        let name = format!("reports/{:02}-{}-{}", n + 1, one.period.from, one.period.to);
        zip = zip.add(&format!("{name}.pdf"), made.paper.to_vec()).await?;
        zip = zip.add(&format!("{name}.json"), made.data).await?;
    }
    Ok(zip)
}

/// The links and files of the claims of the period. Each file is asked for once more: what was taken back since is left
/// out.
async fn of_evidence(
    cx: &Cx<PackReader>,
    mut zip: Archive,
    table: &Table<'_>,
    all: &[(EditionHead, Vec<Full>)],
) -> Result<Archive, AppError> {
    let mut rows = Vec::new();
    for (full, claim) in table.claims_of(all) {
        let pieces = full.evidence.get(&claim.id).map(|of| of.pieces.as_slice()).unwrap_or_default();
        for (n, piece) in pieces.iter().enumerate() {
            let mut packed = String::new();
            if let What::File { name, format, .. } = &piece.what {
                let called = file_name(n + 1, name, *format);
                packed = format!("evidence/{:03}-{}/{called}", full.number, claim.id);
                match evidence::file(&cx.visitor(), piece.id).await {
                    Ok(served) if served.public => zip = zip.add(&packed, served.bytes).await?,
                    Ok(_) | Err(AppError::NotFound) => continue,
                    Err(error) => return Err(error),
                }
            }
            rows.push(table.piece(claim, piece, &packed));
        }
    }
    added(zip, "evidence.csv", table.evidence(rows)).await
}

/// The records of what people were asked about drafts.
async fn consultations(cx: &Cx<PackReader>, mut zip: Archive, period: Period) -> Result<Archive, AppError> {
    let closed = consulting::closed_in(&cx.visitor(), period.from, period.to).await?;
    for (n, one) in closed.iter().enumerate() {
        let made = paper::made(&cx.visitor(), &one.code).await?;
        zip = zip.add(&format!("consultations/{:02}-{}.pdf", n + 1, one.first), made.to_vec()).await?;
    }
    Ok(zip)
}

/// The audit log of the period with its chain, and who did what it tells.
async fn log(cx: &Cx<PackReader>, mut zip: Archive, period: Period) -> Result<Archive, AppError> {
    let midnight = |day| moment(day, jiff::civil::Time::midnight(), End::Opens);
    let until = midnight(period.to.tomorrow().unwrap_or(period.to));
    let Some(stretch) = audit::stretch(cx, midnight(period.from), until).await? else { return Ok(zip) };
    let mut extract = audit::extract(stretch, is_told);
    zip = zip.begin("audit/log.jsonl").await?;
    while let Some(lines) = extract.next(cx).await? {
        zip = zip.append(lines).await?;
    }
    let actors = inspection::actors(cx, &extract.told).await?;
    let zip = added(zip, "audit/entries.csv", sheets::entries(&extract.told)).await?;
    added(zip, "audit/people.csv", sheets::people(&actors)).await
}
