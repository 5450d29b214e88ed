//! Putting a question to somebody for a period, with a day to answer by.

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    entity::{asking as put, question},
    held, mails, refuse_others, words,
};
use crate::{
    panels,
    people::{self, Contact},
};
use domain::{
    error::{AppError, FieldErrors, Message},
    ids::{AskingId, ItemId, PanelId, PersonId, QuestionId},
    lang::{Lang, Localized},
    pledge::figures::Period,
    questions::{
        asking::{AskingMove, AskingState, step},
        bank,
    },
    role::Role,
};
use platform::{
    db::Tx,
    guard::{Clerk, Cx, PanelReader},
    idempotency, outbox,
};

const ONCE: &str = "questions/ask";

/// Who of the council can be chosen to answer.
const ANSWERERS: [Role; 2] = [Role::Officer, Role::PledgeLead];

/// Which question is put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Which {
    /// One of the bank, by its key.
    Bank(String),
    /// One that the panel has.
    Own(QuestionId),
}

/// Whom it is put to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whom {
    Account(PersonId),
    /// Somebody without an account.
    Address {
        name: String,
        mail: String,
    },
}

/// A question as it is put.
#[derive(Clone, Debug)]
pub struct NewAsking {
    pub which: Which,
    pub period: Period,
    /// `2026-12-20`
    pub due_on: String,
    pub whom: Whom,
    /// What young people say on this theme is shown beside it from now on; none: as before.
    pub theme: Option<String>,
}

/// Whoever is asked, as they are written to.
struct Recipient {
    person: Option<PersonId>,
    name: String,
    mail: String,
    lang: Option<Lang>,
}

/// Officers and pledge leads who can be asked, by name.
///
/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions.
pub async fn answerers(cx: &Cx<PanelReader>, panel: PanelId) -> Result<Vec<Contact>, AppError> {
    refuse_others(cx, panel).await?;
    people::with_any_role(cx.db(), &ANSWERERS).await
}

async fn recipient(cx: &Cx<PanelReader>, whom: Whom) -> Result<Recipient, AppError> {
    match whom {
        Whom::Address { name, mail } => Ok(Recipient { person: None, name, mail, lang: None }),
        Whom::Account(id) => {
            let found = people::with_any_role(cx.db(), &ANSWERERS).await?.into_iter().find(|one| one.id == id);
            let found = found.and_then(|one| one.email.map(|mail| (one.name, mail, one.lang)));
            let (name, mail, lang) = found.ok_or_else(|| AppError::invalid("person", "questions-nobody"))?;
            Ok(Recipient { person: Some(id), name, mail, lang: Some(lang) })
        }
    }
}

/// The row of a question, locked; one of the bank gets a row when it is put the first time.
async fn question_of(
    cx: &Cx<PanelReader>,
    tx: &Tx,
    panel: PanelId,
    which: &Which,
) -> Result<question::Model, AppError> {
    let found = match which {
        Which::Own(id) => question::Entity::find_by_id(*id).filter(question::Column::PanelId.eq(panel)),
        Which::Bank(key) => {
            bank::of_key(key).ok_or(AppError::NotFound)?;
            let row = question::ActiveModel {
                id: Set(QuestionId::new()),
                panel_id: Set(panel),
                bank: Set(Some(key.clone())),
                text: Set(Localized::default()),
                theme: Set(None),
                indicator: Set(None),
                from_young: Set(false),
                added_by: Set(None),
                created_at: Set(cx.now().0),
            };
            // Another one may put it at the same moment: there is one row of it.
            question::Entity::insert(row)
                .on_conflict_do_nothing_on([question::Column::PanelId, question::Column::Bank])
                .exec_without_returning(tx)
                .await?;
            question::Entity::find()
                .filter(question::Column::PanelId.eq(panel))
                .filter(question::Column::Bank.eq(key.as_str()))
        }
    };
    found.lock_exclusive().one(tx).await?.ok_or(AppError::NotFound)
}

/// Puts a question to somebody, who is written to; once for each key of a form.
///
/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions; `Invalid` at `period` while it is put for that period
/// and nobody has answered, at `person` for somebody who cannot be asked.
pub async fn ask(cx: &Cx<PanelReader>, panel: PanelId, new: NewAsking, once: &str) -> Result<QuestionId, AppError> {
    refuse_others(cx, panel).await?;
    let to = recipient(cx, new.whom).await?;
    let of_panel = panels::by_id(cx, panel).await?.name;
    let mut tx = cx.begin().await?;
    if let Some(done) = idempotency::begin(&tx, ONCE, once, cx.now()).await? {
        return done.parse();
    }
    let mut of = question_of(cx, &tx, panel, &new.which).await?;
    let period = new.period.to_string();
    let waits = put::Entity::find()
        .filter(put::Column::QuestionId.eq(of.id))
        .filter(put::Column::Period.eq(period.as_str()))
        .filter(put::Column::State.eq(AskingState::Asked))
        .one(&tx)
        .await?;
    if waits.is_some() {
        return Err(FieldErrors::default().add("period", Message::new("questions-asked-already")).into());
    }
    if new.theme.is_some() && new.theme != of.theme {
        let about = question::ActiveModel { id: Set(of.id), theme: Set(new.theme.clone()), ..Default::default() };
        question::Entity::update(about).exec(&tx).await?;
        of.theme = new.theme;
    }
    let row = put::Model {
        id: AskingId::new(),
        question_id: of.id,
        panel_id: panel,
        period,
        state: AskingState::Asked,
        person_id: to.person,
        name: to.name,
        mail: to.mail,
        lang: to.lang,
        asked_by: Some(cx.me()?),
        asked_at: cx.now().0,
        due_on: new.due_on,
        reminded: None,
        amount: None,
        unit: None,
        answer: Localized::default(),
        file: None,
        bytes: None,
        pages: None,
        answered_at: None,
        why: Localized::default(),
        ended_at: None,
        released_by: None,
        released_at: None,
        item_id: None,
    };
    put::Entity::insert(put::ActiveModel::from(row.clone()).reset_all()).exec_without_returning(&tx).await?;
    let (council, languages) = (tx.settings().council.clone(), tx.settings().languages.all().collect());
    let about = mails::About { question: &words(&of), panel: &of_panel, council: &council };
    let mail = mails::of(cx.services(), languages, &row, &about, None);
    cx.mail_about(&mut tx, mail, [row.id.0]).await?;
    idempotency::complete(&tx, ONCE, once, &of.id.to_string()).await?;
    cx.audit(&tx, "question.asked", panel, "").await?;
    cx.commit(tx).await?;
    Ok(of.id)
}

/// Waits for no answer any more; mail about it that has not gone out goes to nobody. Said twice, it was the first time.
///
/// # Errors
/// `Forbidden` for whoever does not keep the panel's questions; `Conflict` for what is answered.
pub async fn withdraw(cx: &Cx<PanelReader>, panel: PanelId, id: AskingId) -> Result<QuestionId, AppError> {
    refuse_others(cx, panel).await?;
    let tx = cx.begin().await?;
    let row = held(&tx, panel, id).await?;
    let state = step(row.state, row.released_at.is_some(), AskingMove::Withdraw)?;
    if state == row.state {
        return Ok(row.question_id);
    }
    outbox::cancel(&tx, &cx.services().keys, [id.0]).await?;
    let save =
        put::ActiveModel { id: Set(id), state: Set(state), ended_at: Set(Some(cx.now().0)), ..Default::default() };
    put::Entity::update(save).exec(&tx).await?;
    cx.audit(&tx, "question.withdrawn", panel, "").await?;
    cx.commit(tx).await?;
    Ok(row.question_id)
}

/// The words of a question that goes on an agenda, and its row locked until it is there (`placed`).
///
/// # Errors
/// `NotFound`, also for another panel's; `Conflict` where it is on an agenda already.
pub async fn for_agenda(_: &Cx<Clerk>, tx: &Tx, panel: PanelId, id: AskingId) -> Result<Localized, AppError> {
    let row = held(tx, panel, id).await?;
    if row.item_id.is_some() {
        return Err(AppError::conflict("questions-on-agenda-already"));
    }
    let of = question::Entity::find_by_id(row.question_id).one(tx).await?.ok_or(AppError::NotFound)?;
    Ok(words(&of))
}

/// Notes the item of the agenda that it is.
pub async fn placed(cx: &Cx<Clerk>, tx: &Tx, panel: PanelId, id: AskingId, item: ItemId) -> Result<(), AppError> {
    let save = put::ActiveModel { id: Set(id), item_id: Set(Some(item)), ..Default::default() };
    put::Entity::update(save).exec(tx).await?;
    cx.audit(tx, "question.tabled", panel, "").await
}
