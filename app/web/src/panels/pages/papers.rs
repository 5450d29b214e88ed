//! The papers of an item: as a list, the clerk's forms, the PDF itself, and the page of somebody who was asked for one.

use std::collections::HashMap;

use leptos::prelude::*;

use super::day;
use crate::{
    page::{PageResponse, html},
    panels::actions::{AddPaper, AskPaper, RemovePaper, SendPaper},
};
use domain::{
    error::AppError,
    ids::{ItemId, PaperId, PaperRequestId},
    panels::{
        model::{MeetingState, PanelName},
        papers::{LONGEST_TITLE, may_arrive, may_change},
    },
    paths,
    pledge::evidence::{FileFormat, file_name},
};
use platform::{
    documents,
    guard::{PanelReader, Visitor, require},
    i18n::{LangText, href, t, tr},
    request::RequestContext,
};
use store::panels::{
    Item,
    papers::{Arrived, Paper},
};
use ui::{
    Banner, Button, ButtonKind, Fact, Facts, FileInput, Input, Kind, Mood, Tag, TagKind, Texts, form::Form,
    frame::Audience,
};

/// What a browser offers to choose.
const ACCEPTED: &str = "application/pdf,.pdf";

/// `/panels/{slug}/papers/{id}/paper.pdf`
pub async fn file() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let id: PaperId = req.parse("id")?;
    let found = store::panels::papers::file(&cx, panel.id, id).await?;
    let name = file_name(&format!("{}.pdf", found.title.get(cx.lang())), FileFormat::Pdf);
    Ok(PageResponse::Raw(documents::file("application/pdf", &name, found.bytes)))
}

/// `12 pages, 1.4 MB`
fn size_text(of: Arrived) -> String {
    let tenths = of.bytes.saturating_mul(10) / (1024 * 1024);
    let size = if tenths >= 10 {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    } else {
        format!("{} KB", (of.bytes / 1024).max(1))
    };
    match of.pages {
        Some(pages) => format!("{}, {size}", tr("agenda-paper-pages", &[("n", pages.into())])),
        None => size,
    }
}

/// A paper with a link to its PDF, or that it is to follow.
fn one(panel: &PanelName, paper: &Paper) -> AnyView {
    let title = LangText::of(&paper.title);
    match paper.arrived {
        Some(arrived) => {
            let to = href(paths::panels::Paper(&panel.slug, paper.id));
            view! { <a href=to>{title}</a>" "<span class="soft small">"PDF, "{size_text(arrived)}</span> }.into_any()
        }
        None => view! { {title}" "<Tag kind=TagKind::Waiting text=t("agenda-paper-to-follow")/> }.into_any(),
    }
}

/// The papers of an item; nothing if it has none.
pub fn list(panel: &PanelName, papers: &[Paper]) -> Option<AnyView> {
    let rows: Vec<_> = papers.iter().map(|paper| view! { <li>{one(panel, paper)}</li> }).collect();
    (!rows.is_empty()).then(|| view! { <ul class="plain">{rows}</ul> }.into_any())
}

/// The papers of several items.
pub type Papers = HashMap<ItemId, Vec<Paper>>;

/// The papers of an item on its own page, which a clerk can take away.
pub fn section(panel: &PanelName, papers: &[Paper], state: Option<MeetingState>, clerk: bool) -> AnyView {
    let rows = papers.iter().map(|paper| {
        let may = if paper.arrived.is_some() { may_change(state) } else { may_arrive(state) };
        let asked = paper.asked.as_ref().filter(|_| clerk).map(|asked| {
            let gaps = [("name", asked.name.clone().into()), ("day", day(&asked.due_on).into())];
            view! { <p class="soft">{tr("agenda-paper-asked", &gaps)}</p> }
        });
        let remove = (clerk && may).then(|| {
            let (slug, id, title) = (panel.slug.clone(), paper.id.to_string(), LangText::of(&paper.title));
            view! {
                <Form<RemovePaper>>
                    <input type="hidden" name="slug" value=slug/>
                    <input type="hidden" name="paper" value=id/>
                    <Button kind=ButtonKind::Plain>{t("agenda-paper-remove")}<span class="vh">": "{title}</span></Button>
                </Form<RemovePaper>>
            }
        });
        view! { <li>{one(panel, paper)}{asked}{remove}</li> }
    });
    let rows: Vec<_> = rows.collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! { <section><h2>{t("agenda-papers")}</h2><ul class="plain stack">{rows}</ul></section> }.into_any()
}

/// Where a clerk puts a paper, or asks for one.
pub fn forms(panel: &PanelName, item: &Item, state: Option<MeetingState>) -> AnyView {
    if !may_arrive(state) {
        return ().into_any();
    }
    let [of_put, of_asked] = std::array::from_fn(|_| {
        let (slug, item) = (panel.slug.clone(), item.id.to_string());
        view! { <input type="hidden" name="slug" value=slug/><input type="hidden" name="item" value=item/> }
    });
    view! {
        <section>
            <h2>{t("agenda-paper-add-title")}</h2>
            <Form<AddPaper> multipart=true>
                {of_put}
                <Texts name="paper_title" label="panels-title" maxlength=LONGEST_TITLE/>
                <FileInput
                    name="paper_file"
                    label=t("agenda-paper-file")
                    hint=t("agenda-paper-file-hint")
                    accept=ACCEPTED
                />
                <Button kind=ButtonKind::Quiet>{t("agenda-paper-add-button")}</Button>
            </Form<AddPaper>>
        </section>
        <section>
            <h2>{t("agenda-paper-ask-title")}</h2>
            <p class="soft">{t("agenda-paper-ask-text")}</p>
            <Form<AskPaper>>
                {of_asked}
                <Texts name="asked_title" label="panels-title" maxlength=LONGEST_TITLE/>
                <Input name="asked_name" label=t("agenda-paper-ask-name") maxlength=120/>
                <Input name="asked_mail" label=t("agenda-paper-ask-mail") kind=Kind::Email maxlength=254 autocomplete="off"/>
                <Input name="due_on" label=t("agenda-paper-ask-due") kind=Kind::Date/>
                <Button kind=ButtonKind::Quiet>{t("agenda-paper-ask-button")}</Button>
            </Form<AskPaper>>
        </section>
    }
    .into_any()
}

/// `/papers/{id}/{token}`: where somebody who was asked for a paper sends it, without an account.
pub async fn send() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    let req = RequestContext::current();
    let (id, token): (PaperRequestId, _) = (req.parse("id")?, req.param("token").to_owned());
    let asked = store::panels::papers::opened(&cx, id, &token).await?;
    let panel = LangText::of(&asked.panel);
    let title = LangText::of(&asked.title);
    let mut facts = vec![Fact::new(t("agenda-paper-for"), panel.to_string())];
    if let Some(held_on) = &asked.held_on {
        facts.push(Fact::new(t("agenda-paper-meeting"), day(held_on)));
    }
    facts.push(Fact::new(t("agenda-paper-ask-due"), day(&asked.due_on)));
    let sent = asked.sent.map(|sent| {
        let words = match sent.pages {
            Some(pages) => tr("agenda-paper-sent-pages", &[("n", pages.into())]),
            None => t("agenda-paper-sent"),
        };
        view! { <Banner mood=Mood::Good>{words}</Banner> }
    });
    let is_sent = asked.sent.is_some();
    let form = if asked.may_send {
        view! {
            <Form<SendPaper> multipart=true class="card">
                <input type="hidden" name="paper_request" value=id.to_string()/>
                <input type="hidden" name="token" value=token/>
                <FileInput
                    name="asked_file"
                    label=t(if is_sent { "agenda-paper-again" } else { "agenda-paper-file" })
                    hint=t("agenda-paper-file-hint")
                    accept=ACCEPTED
                />
                <Button>{t("agenda-paper-send-button")}</Button>
            </Form<SendPaper>>
        }
        .into_any()
    } else {
        let why = if is_sent { "agenda-paper-published" } else { "agenda-paper-over" };
        view! { <p>{t(why)}</p> }.into_any()
    };
    let heading = title.to_string();
    html(
        heading,
        Audience::Public,
        view! {
            <div class="measure">
                <h1>{title}</h1>
                <p class="lead">{tr("agenda-paper-hello", &[("name", asked.name.into())])}</p>
                <Facts facts=facts/>
                {sent}
                {form}
                <p class="soft">{t("agenda-paper-who-reads")}</p>
            </div>
        },
    )
}
