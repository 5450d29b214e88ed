//! Who goes on a visit: put down and taken off by those who keep the rota, by themselves, and swaps.

use leptos::prelude::*;

use domain::{
    error::AppError,
    ids::{MembershipId, VisitId},
    panels::model::PanelName,
    paths,
};
use platform::{
    guard::{Cx, PanelReader, VisitKeeper, require},
    request::RequestContext,
};
use store::visits::{going, swapping};

/// Whoever keeps the rota, and the panel.
pub(super) async fn of_keeper(slug: &str) -> Result<(Cx<VisitKeeper>, PanelName), AppError> {
    let cx = require::<VisitKeeper>().await?;
    let panel = store::panels::open(&cx.also::<PanelReader>()?, slug).await?;
    Ok((cx, panel))
}

async fn of_reader(slug: &str) -> Result<(Cx<PanelReader>, PanelName), AppError> {
    let cx = require::<PanelReader>().await?;
    let panel = store::panels::open(&cx, slug).await?;
    Ok((cx, panel))
}

pub(super) fn at_visit(slug: &str, visit: VisitId, said: &str) {
    RequestContext::current().redirect_with_flash(paths::visits::Visit(slug, visit), said);
}

fn seat(field: &str, typed: &str) -> Result<MembershipId, AppError> {
    typed.parse().map_err(|_| AppError::invalid(field, "form-required"))
}

/// Puts somebody down for a visit, if they have what it needs.
#[server(prefix = "/do", endpoint = "visits/put-down")]
pub async fn put_down_for_visit(slug: String, visit: VisitId, #[server(default)] goer: String) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    going::put_down(&cx, panel.id, visit, seat("goer", &goer)?).await?;
    at_visit(&slug, visit, "visits-flash-put-down");
    Ok(())
}

/// Takes somebody off a visit.
#[server(prefix = "/do", endpoint = "visits/take-off")]
pub async fn take_off_visit(
    slug: String,
    visit: VisitId,
    #[server(default)] taken_off: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_keeper(&slug).await?;
    going::take_off(&cx, panel.id, visit, seat("taken_off", &taken_off)?).await?;
    at_visit(&slug, visit, "visits-flash-taken-off");
    Ok(())
}

/// Puts oneself down.
#[server(prefix = "/do", endpoint = "visits/go")]
pub async fn go_on_visit(slug: String, visit: VisitId) -> Result<(), AppError> {
    let (cx, panel) = of_reader(&slug).await?;
    going::go(&cx, panel.id, visit).await?;
    at_visit(&slug, visit, "visits-flash-go");
    Ok(())
}

/// Takes oneself off.
#[server(prefix = "/do", endpoint = "visits/stay")]
pub async fn stay_from_visit(slug: String, visit: VisitId) -> Result<(), AppError> {
    let (cx, panel) = of_reader(&slug).await?;
    going::stay(&cx, panel.id, visit).await?;
    at_visit(&slug, visit, "visits-flash-stay");
    Ok(())
}

/// Asks another member to go instead.
#[server(prefix = "/do", endpoint = "visits/ask-swap")]
pub async fn ask_swap(slug: String, visit: VisitId, #[server(default)] swap_to: String) -> Result<(), AppError> {
    let (cx, panel) = of_reader(&slug).await?;
    swapping::ask(&cx, panel.id, visit, seat("swap_to", &swap_to)?).await?;
    at_visit(&slug, visit, "visits-flash-asked");
    Ok(())
}

/// Answers whoever has asked the reader to go instead: `answer` is `yes` or `no`.
#[server(prefix = "/do", endpoint = "visits/answer-swap")]
pub async fn answer_swap(
    slug: String,
    visit: VisitId,
    swap_from: MembershipId,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    let (cx, panel) = of_reader(&slug).await?;
    let yes = match answer.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(AppError::invalid("", "form-unreadable")),
    };
    swapping::answer(&cx, panel.id, visit, swap_from, yes).await?;
    at_visit(&slug, visit, if yes { "visits-flash-go" } else { "visits-flash-refused" });
    Ok(())
}
