//! The pack as a ZIP: the agenda, each paper as it was sent, supplements, the calendar entry.

use std::sync::LazyLock;

use axum::http::{HeaderValue, header};

use super::{
    content::{For, Parts},
    paper::{agenda, named, of_supplement},
};
use crate::{
    page::PageResponse,
    panels::pages::{asked, calendar},
};
use domain::{error::AppError, lang::Lang};
use platform::{
    archive::Archive,
    documents::file,
    guard::{Cx, Grant, PanelReader, require},
    request::RequestContext,
    turns::Turns,
};
use store::panels::pack;

static TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(2));
/// Those that strangers ask for: nobody who works here waits behind them.
static PUBLIC_TURNS: LazyLock<Turns> = LazyLock::new(|| Turns::new(2));
/// The longest title in a file's name.
const LONGEST: usize = 60;

/// `/panels/{slug}/meetings/{id}/pack.zip`
pub async fn zip() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let parts = Parts::of(&cx, asked(&cx).await?, For::asked()).await?;
    zip_of(&cx, &parts).await
}

/// The file of a pack with everything in it.
pub async fn zip_of<R: Grant>(cx: &Cx<R>, parts: &Parts) -> Result<PageResponse, AppError> {
    let queue = if R::OPEN { &PUBLIC_TURNS } else { &TURNS };
    let turn = queue.take(RequestContext::current().source, 1).await?;
    let mut zip = Archive::new(cx.services().files.folder()).await?;
    zip = zip.add("agenda.pdf", agenda(cx, parts).await?.to_vec()).await?;
    for (at, paper) in parts.papers.iter().enumerate() {
        if let Some(bytes) = pack::bytes(cx, paper).await? {
            let item = parts.items.iter().position(|item| item.id == paper.item).unwrap_or_default() + 1;
            let n = parts.papers[..at].iter().filter(|other| other.item == paper.item).count() + 1;
            let name = format!("papers/{item:02}-{n:02}-{}.pdf", plain(paper.title.of(Lang::En)));
            zip = zip.add(&name, bytes).await?;
        }
    }
    let numbers: Vec<i32> = parts.pack.iter().flat_map(|pack| &pack.supplements).map(|one| one.number).collect();
    for number in numbers {
        let made = of_supplement(cx, parts, number).await?;
        zip = zip.add(&format!("supplement-{number}.pdf"), made.to_vec()).await?;
    }
    let entry = calendar::made(cx, &parts.panel, &parts.meeting, parts.whom == For::Reader).await?;
    zip = zip.add("meeting.ics", entry.into_bytes()).await?;
    let (body, length) = zip.finish(turn).await?;
    let mut response = file("application/zip", &format!("{}.zip", named(parts)), body);
    response.headers_mut().insert(header::CONTENT_LENGTH, HeaderValue::from(length));
    Ok(PageResponse::Raw(response))
}

/// A title as the name of a file on any machine.
fn plain(title: &str) -> String {
    let words: Vec<String> = title
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let name: String = words.join("-").chars().take(LONGEST).collect();
    if name.is_empty() { "paper".to_owned() } else { name }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::plain;

    #[rstest]
    #[case("Housing: costs & places", "housing-costs-places")]
    #[case("../../etc/passwd", "etc-passwd")]
    #[case("", "paper")]
    fn a_title_is_a_plain_name(#[case] title: &str, #[case] name: &str) {
        assert_eq!(plain(title), name);
    }
}
