//! `/panels/{slug}/meetings/{id}/minutes/{section}`: where one section is changed.

use leptos::prelude::*;

use super::{actions::SaveSection, content::heading};
use crate::{
    now_says::now_says,
    page::{PageResponse, html},
    panels::pages::{asked, plan::of, up},
};
use domain::{
    error::AppError,
    panels::rules::minutes::{Edit, edit},
    paths,
};
use platform::{
    guard::{PanelReader, require},
    i18n::t,
    request::RequestContext,
};
use store::panels::minutes;
use ui::{
    Banner, Button, Input, Mood, Texts,
    form::{AsRead, Form},
    frame::Audience,
};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let (panel, meeting) = asked(&cx).await?;
    let section = minutes::section(&cx, &meeting, RequestContext::current().parse("section")?).await?;
    let amendment = edit(meeting.state) == Edit::Amendment;
    let now = now_says(&[(section.text.clone(), "text")]);
    let title = heading(&section);
    let (of, id, read, text) = (of(&panel, &meeting), section.id.to_string(), section.text.stored(), section.text);
    html(
        title.to_string(),
        Audience::Staff,
        view! {
            {up(paths::panels::Minutes(&panel.slug, meeting.id), t("minutes-link"))}
            <h1>{title}</h1>
            {amendment.then(|| view! { <Banner mood=Mood::Warn>{t("minutes-amend-text")}</Banner> })}
            {now}
            <Form<SaveSection>>
                {of}
                <input type="hidden" name="section" value=id/>
                <AsRead of=read/>
                <Texts name="text" label="minutes-text" hint=t("minutes-text-hint") value=text rows=16/>
                {amendment.then(|| view! { <Input name="amend_reason" label=t("minutes-amend-reason") hint=t("minutes-amend-reason-hint") maxlength=500/> })}
                <Button>{t("minutes-save")}</Button>
            </Form<SaveSection>>
        },
    )
}
