//! The programme on the page of the agenda item with which a meeting reviews it.

use leptos::prelude::*;

use super::{board, of_year, show::status_words};
use domain::{
    error::AppError,
    panels::{model::PanelName, rules::year::Year},
};
use platform::{
    guard::{Cx, PanelReader},
    i18n::{href, t, tr},
};
use store::panels::{Meeting, programme};

/// The programme of the year of this meeting; without one that of today.
pub(crate) async fn section(
    cx: &Cx<PanelReader>,
    panel: &PanelName,
    meeting: Option<&Meeting>,
) -> Result<AnyView, AppError> {
    let of_meeting = meeting.and_then(|meeting| Year::of_stored(&meeting.held_on));
    let year = of_meeting.unwrap_or_else(|| Year::of(cx.now().day()));
    let title = tr("programme-title", &[("year", year.to_string().into())]);
    let Some(found) = programme::of_year(cx, panel.id, year, false).await? else {
        return Ok(view! { <section><h2>{title}</h2><p>{t("programme-none")}</p></section> }.into_any());
    };
    let themes = store::voices::themes(cx).await?;
    let to = href(of_year(&panel.slug, year));
    Ok(view! {
        <section>
            <h2><a href=to>{title}</a></h2>
            <p>{status_words(&found)}</p>
            {board::board(panel, &found, &themes, false)}
        </section>
    }
    .into_any())
}
