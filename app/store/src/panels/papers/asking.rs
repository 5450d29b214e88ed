//! Asking somebody for a paper by mail. They send it through a link, whose key is in the mail as it goes out and nowhere
//! else (`platform::outbox::keyed_link`), and are reminded.

use std::collections::HashMap;

use sea_orm::{QuerySelect as _, Set, entity::prelude::*, sea_query::Query};

use super::{NewPdf, files, held, over, requested, room, state_of};
use crate::panels::{
    by_id, called,
    entity::{item, meeting, panel, paper, paper_request},
    events,
    tabling::item_of,
};
use domain::{
    error::AppError,
    ids::{ItemId, MeetingId, PanelId, PaperId, PaperRequestId},
    lang::{Lang, Localized},
    panels::{
        model::MeetingState,
        papers::{may_arrive, may_change, reminds},
    },
    paths,
    time::{DAY, Timestamp},
};
use platform::{
    Services,
    db::Tx,
    file_deletions,
    guard::{Clerk, Cx, Grant, System, Visitor, system},
    i18n::{day_text, tr_in},
    idempotency,
    outbox::{self, Mail},
};

/// The hour of the morning from which reminders go out.
const FROM_HOUR: i8 = 8;
/// How long a name and an address are kept after the meeting.
const KEPT: i64 = 90 * DAY;

/// Whom a paper is asked of, and by when.
#[derive(Clone, Debug)]
pub struct NewRequest {
    pub name: String,
    pub mail: String,
    /// `2026-12-09`
    pub due_on: String,
}

/// What a mail about a request says.
struct Notice<'a> {
    id: PaperRequestId,
    name: &'a str,
    to: &'a str,
    due_on: &'a str,
    title: &'a Localized,
    panel: &'a Localized,
    council: &'a Localized,
    /// A reminder.
    again: bool,
}

fn mail(services: &Services, lang: Lang, of: &Notice<'_>) -> Mail {
    let link = outbox::keyed_link(services, lang, paths::panels::SendPaper(of.id, ""));
    let gaps = [
        ("name", of.name.to_owned().into()),
        ("panel", of.panel.get(lang).to_owned().into()),
        ("title", of.title.get(lang).to_owned().into()),
        ("due", day_text(of.due_on, lang).into()),
        ("link", link.into()),
        ("council", of.council.get(lang).to_owned().into()),
    ];
    let key = if of.again { "agenda-mail-remind" } else { "agenda-mail-ask" };
    Mail {
        kind: outbox::KEYED[2],
        to: of.to.to_owned(),
        subject: tr_in(lang, &format!("{key}-subject"), &gaps),
        text: tr_in(lang, &format!("{key}-text"), &gaps),
        attachment: None,
    }
}

/// Asks somebody for a paper: it is *to follow* on the agenda until they send it.
///
/// # Errors
/// As `super::add`.
pub async fn ask(
    cx: &Cx<Clerk>,
    panel: PanelId,
    item: ItemId,
    title: Localized,
    new: NewRequest,
) -> Result<(), AppError> {
    let mut tx = cx.begin().await?;
    let position = room(&tx, panel, item, "asked_name").await?;
    let (id, request) = (PaperId::new(), PaperRequestId::new());
    let row = paper::ActiveModel {
        id: Set(id),
        item_id: Set(item),
        title: Set(title.clone()),
        file: Set(None),
        bytes: Set(None),
        pages: Set(None),
        text: Set(String::new()),
        position: Set(position),
        by_person: Set(Some(cx.me()?)),
        created_at: Set(cx.now().0),
        arrived_at: Set(None),
    };
    paper::Entity::insert(row).exec_without_returning(&tx).await?;
    let row = paper_request::ActiveModel {
        id: Set(request),
        paper_id: Set(id),
        name: Set(new.name.clone()),
        mail: Set(new.mail.clone()),
        due_on: Set(new.due_on.clone()),
        asked_at: Set(cx.now().0),
        reminded_at: Set(None),
        answered_at: Set(None),
    };
    paper_request::Entity::insert(row).exec_without_returning(&tx).await?;
    let panel = by_id(cx, panel).await?;
    let notice = Notice {
        id: request,
        name: &new.name,
        to: &new.mail,
        due_on: &new.due_on,
        title: &title,
        panel: &panel.name,
        council: &tx.settings().council.clone(),
        again: false,
    };
    let mail = in_both(cx.services(), tx.settings().languages.all().collect(), &notice);
    cx.mail_about(&mut tx, mail, [request.0]).await?;
    cx.audit(&tx, "paper.asked", id, "").await?;
    cx.commit(tx).await
}

/// What somebody has sent.
#[derive(Clone, Copy, Debug)]
pub struct Sent {
    pub pages: Option<u32>,
}

/// What somebody who was asked for a paper reads of it. They need not be one who may see its item.
#[derive(Clone, Debug)]
pub struct ToSend {
    pub name: String,
    pub title: Localized,
    pub panel: Localized,
    /// The day of the meeting.
    pub held_on: Option<String>,
    pub due_on: String,
    pub sent: Option<Sent>,
    pub may_send: bool,
}

/// # Errors
/// `NotFound` if the key is not that of the request's link.
fn fits<R: Grant>(cx: &Cx<R>, id: PaperRequestId, key: &str) -> Result<(), AppError> {
    if outbox::key_fits(cx.services(), paths::panels::SendPaper(id, ""), key) {
        Ok(())
    } else {
        Err(AppError::NotFound)
    }
}

const fn may_send(there: bool, state: Option<MeetingState>) -> bool {
    if there { may_change(state) } else { may_arrive(state) }
}

/// The request behind a link.
///
/// # Errors
/// `NotFound` without the right key, and once the clerk no longer asks for it.
pub async fn opened(cx: &Cx<Visitor>, id: PaperRequestId, key: &str) -> Result<ToSend, AppError> {
    fits(cx, id, key)?;
    let (request, paper) = requested(cx, id).await?;
    let item = item::Entity::find_by_id(paper.item_id).one(cx.db()).await?.ok_or(AppError::NotFound)?;
    let meeting = match item.meeting_id {
        Some(meeting) => meeting::Entity::find_by_id(meeting).one(cx.db()).await?,
        None => None,
    };
    let may_send = may_send(paper.file.is_some(), meeting.as_ref().map(|meeting| meeting.state));
    Ok(ToSend {
        name: request.name,
        title: paper.title,
        panel: by_id(cx, item.panel_id).await?.name,
        held_on: meeting.map(|meeting| meeting.held_on),
        due_on: request.due_on,
        sent: paper.file.map(|_| Sent { pages: paper.pages.and_then(|pages| u32::try_from(pages).ok()) }),
        may_send,
    })
}

/// Takes what somebody sends through their link, in the place of what they sent before.
///
/// # Errors
/// `NotFound` as `opened`; `Conflict` once the agenda is published with it, or the meeting is over.
pub async fn send(cx: &Cx<Visitor>, id: PaperRequestId, key: &str, pdf: &NewPdf) -> Result<(), AppError> {
    fits(cx, id, key)?;
    let (_, paper) = requested(cx, id).await?;
    let path = files::path(paper.id);
    cx.services().files.put(paper.id.0, &path, &pdf.bytes).await?;
    let sent = arrive(cx, id, paper.id, &path, pdf).await;
    files::drop_if_refused(cx, &path, sent.as_ref().err()).await;
    file_deletions::erase(cx, &sent?).await;
    Ok(())
}

/// Returns the files that it takes the place of.
async fn arrive(
    cx: &Cx<Visitor>,
    request: PaperRequestId,
    id: PaperId,
    path: &str,
    pdf: &NewPdf,
) -> Result<Vec<String>, AppError> {
    let tx = cx.begin().await?;
    let found = held(&tx, id).await?;
    let panel: Option<PanelId> = item::Entity::find_by_id(found.item_id)
        .select_only()
        .column(item::Column::PanelId)
        .into_tuple()
        .one(&tx)
        .await?;
    let item = item_of(&tx, panel.ok_or(AppError::NotFound)?, found.item_id).await?;
    let state = state_of(&tx, item.meeting_id).await?;
    if !may_send(found.file.is_some(), state) {
        return Err(if may_arrive(state) { AppError::conflict("agenda-paper-published") } else { over() });
    }
    let gone: Vec<_> = found.file.into_iter().collect();
    file_deletions::note(&tx, &gone, cx.now()).await?;
    let row = paper::ActiveModel {
        id: Set(id),
        file: Set(Some(path.to_owned())),
        bytes: Set(Some(files::size(pdf))),
        pages: Set(files::pages(pdf)),
        text: Set(pdf.read.words.clone()),
        arrived_at: Set(Some(cx.now().0)),
        ..Default::default()
    };
    paper::Entity::update(row).exec(&tx).await?;
    let row = paper_request::ActiveModel { id: Set(request), answered_at: Set(Some(cx.now().0)), ..Default::default() };
    paper_request::Entity::update(row).exec(&tx).await?;
    // Whoever is signed in on this browser need not be who has the link.
    system(cx.services()).audit(&tx, "paper.sent", id, "").await?;
    cx.commit(tx).await?;
    Ok(gone)
}

/// Once a day: reminds those who were asked for a paper and have not sent it; forgets who was asked long ago.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::begin(&tx, "paper-reminders", &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx).await?;
        forget(cx, &tx).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx) -> Result<(), AppError> {
    let mut due = paper_request::Entity::find().filter(paper_request::Column::AnsweredAt.is_null()).all(tx).await?;
    due.retain(|row| reminds(&row.due_on, row.reminded_at.map(Timestamp), cx.now()));
    if due.is_empty() {
        return Ok(());
    }
    let papers = paper::Entity::find()
        .filter(paper::Column::Id.is_in(due.iter().map(|row| row.paper_id)))
        .filter(paper::Column::File.is_null())
        .all(tx)
        .await?;
    let papers: HashMap<_, _> = papers.into_iter().map(|row| (row.id, row)).collect();
    let items =
        item::Entity::find().filter(item::Column::Id.is_in(papers.values().map(|row| row.item_id))).all(tx).await?;
    let items: HashMap<_, _> = items.into_iter().map(|row| (row.id, row)).collect();
    let meetings: Vec<MeetingId> = items.values().filter_map(|row| row.meeting_id).collect();
    let meetings = meeting::Entity::find().filter(meeting::Column::Id.is_in(meetings)).all(tx).await?;
    let states: HashMap<_, _> = meetings.into_iter().map(|row| (row.id, row.state)).collect();
    let panels: Vec<PanelId> = items.values().map(|row| row.panel_id).collect();
    let panels = panel::Entity::find().filter(panel::Column::Id.is_in(panels)).all(tx).await?;
    let panels: HashMap<_, _> = panels.into_iter().map(|row| (row.id, row.name)).collect();
    let council = tx.settings().council.clone();
    let mut told = Vec::new();
    for row in &due {
        let Some(paper) = papers.get(&row.paper_id) else { continue };
        let Some(item) = items.get(&paper.item_id) else { continue };
        let state = item.meeting_id.and_then(|id| states.get(&id)).copied();
        let Some(panel) = panels.get(&item.panel_id).filter(|_| may_arrive(state)) else { continue };
        let notice = Notice {
            id: row.id,
            name: &row.name,
            to: &row.mail,
            due_on: &row.due_on,
            title: &paper.title,
            panel,
            council: &council,
            again: true,
        };
        let mail = in_both(cx.services(), tx.settings().languages.all().collect(), &notice);
        cx.mail_about(tx, mail, [row.id.0]).await?;
        told.push(row.id);
    }
    if told.is_empty() {
        return Ok(());
    }
    let n = told.len().to_string();
    let row = paper_request::ActiveModel { reminded_at: Set(Some(cx.now().0)), ..Default::default() };
    paper_request::Entity::update_many().set(row).filter(paper_request::Column::Id.is_in(told)).exec(tx).await?;
    cx.audit(tx, "paper.reminded", "papers", &n).await
}

/// The mail in English, and below it in Welsh where the council has it: nobody knows in which language to write to
/// somebody without an account.
fn in_both(services: &Services, languages: Vec<Lang>, of: &Notice<'_>) -> Mail {
    let first = mail(services, Lang::En, of);
    let Some(other) = languages.into_iter().find(|lang| *lang == Lang::Cy) else { return first };
    let second = mail(services, other, of);
    Mail {
        subject: format!("{} / {}", first.subject, second.subject),
        text: format!("{}\n\n{}", first.text, second.text),
        ..first
    }
}

/// Names and addresses of those who were asked or called are of no use some time after the meeting.
async fn forget(cx: &Cx<System>, tx: &Tx) -> Result<(), AppError> {
    let before = cx.now().plus(-KEPT).day().to_string();
    called::forget(tx, &before).await?;
    events::forget(tx, &before).await?;
    let meetings = Query::select()
        .column(meeting::Column::Id)
        .from(meeting::Entity)
        .and_where(meeting::Column::HeldOn.lt(before))
        .to_owned();
    let items = Query::select()
        .column(item::Column::Id)
        .from(item::Entity)
        .and_where(item::Column::MeetingId.in_subquery(meetings))
        .to_owned();
    let papers = Query::select()
        .column(paper::Column::Id)
        .from(paper::Entity)
        .and_where(paper::Column::ItemId.in_subquery(items))
        .to_owned();
    paper_request::Entity::delete_many().filter(paper_request::Column::PaperId.in_subquery(papers)).exec(tx).await?;
    Ok(())
}
