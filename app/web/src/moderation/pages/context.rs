//! What else waits for an officer besides voices: drafts of *what we heard*, members' comments on each other's surveys,
//! and surveys to check. Each is decided on its own page; the queue shows how many there are, with links.

use leptos::prelude::*;

use domain::{error::AppError, paths};
use platform::{
    guard::{Cx, Officer},
    i18n::{href, t, tr},
};
use store::surveys::{Opened, asking};
use ui::Banner;

/// The links to these; none if nothing waits.
pub async fn context(cx: &Cx<Officer>, opened: &[Opened]) -> Result<Option<AnyView>, AppError> {
    let (waiting, lang) = (store::responses::heard_waiting(cx).await?, cx.lang());
    let heard = waiting.into_iter().filter_map(|id| opened.iter().find(|survey| survey.id == id)).map(|survey| {
        let to = paths::results::Heard(&survey.code.0).to_string();
        (to, survey.title.get(lang).to_owned(), t("moderation-beside-heard"))
    });
    let surveys = asking(cx).await?.into_iter().flat_map(|survey| {
        let (path, title) = (paths::surveys::Overview(&survey.code.0).to_string(), survey.title.get(lang).to_owned());
        let check = survey.checking.then(|| (path.clone(), title.clone(), t("moderation-beside-check")));
        let said = (survey.comments > 0)
            .then(|| (path, title, tr("moderation-beside-comments", &[("n", survey.comments.into())])));
        check.into_iter().chain(said)
    });
    let links: Vec<_> = heard
        .chain(surveys)
        .map(|(to, title, what)| view! { <li><a href=href(to)>{title}</a>": "{what}</li> })
        .collect();
    Ok((!links.is_empty()).then(|| {
        let lead = tr("moderation-beside", &[("n", links.len().into())]);
        view! { <Banner><p>{lead}</p><ul>{links}</ul></Banner> }.into_any()
    }))
}
