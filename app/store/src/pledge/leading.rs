//! Who leads on a statement, and the mail that reminds them.

use std::collections::{HashMap, HashSet};

use sea_orm::{QuerySelect as _, Set, entity::prelude::*};

use super::{
    Pledge,
    entity::{ancestor, edition, statement},
    statement_held,
};
use crate::people::{self, Contact};
use domain::{
    error::AppError,
    ids::{ClaimId, PersonId, PledgeId, StatementId},
    lang::Localized,
    pledge::{
        model::EditionKind,
        places::claim_page,
        rules::{Reminder, STALE_AFTER, reminder},
    },
    role::Role,
    time::Timestamp,
};
use platform::{
    db::Tx,
    guard::{ClaimReader, Cx, PledgeLead, System},
    i18n::{InWords as _, t_in, tr_in},
    idempotency,
    outbox::Mail,
};

mod reminders {
    use sea_orm::entity::prelude::*;

    use domain::{ids::ClaimId, pledge::rules::Reminder};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claim_reminders")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub claim_id: ClaimId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub reminder: Reminder,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who may lead on a statement: staff who read claims. Young people sit on panels too, so being on one is not enough.
const MAY_LEAD: [Role; 4] = [Role::Officer, Role::Lead, Role::Clerk, Role::PledgeLead];
/// From this hour on reminders go out, in London: nobody is woken by one.
const FROM_HOUR: i8 = 8;

/// Those who may lead on a statement, by name.
pub async fn may_lead(cx: &Cx<PledgeLead>) -> Result<Vec<Contact>, AppError> {
    people::with_any_role(cx.db(), &MAY_LEAD).await
}

/// Who leads on each statement of an edition that somebody leads on.
pub async fn leads(
    cx: &Cx<ClaimReader>,
    edition: PledgeId,
) -> Result<HashMap<StatementId, (PersonId, String)>, AppError> {
    let all = led(cx.db(), edition).await?;
    let people: Vec<_> = all.iter().map(|(_, person, _)| *person).collect();
    let names = people::names(cx.db(), &people).await?;
    let with_names = all
        .into_iter()
        .map(|(statement, person, _)| (statement, (person, names.get(&person).cloned().unwrap_or_default())));
    Ok(with_names.collect())
}

/// The statements of an edition that somebody leads on, with their words.
async fn led(
    db: &impl ConnectionTrait,
    edition: PledgeId,
) -> Result<Vec<(StatementId, PersonId, Localized)>, AppError> {
    let found = statement::Entity::find()
        .filter(statement::Column::PledgeId.eq(edition))
        .filter(statement::Column::LeadId.is_not_null())
        .all(db)
        .await?;
    Ok(found.into_iter().filter_map(|row| Some((row.id, row.lead_id?, row.text))).collect())
}

/// Says who leads on a statement, or that nobody does. It is no word of the pledge: it changes after the adoption too, and
/// while people are asked about a draft. With whether it is one of a draft.
///
/// # Errors
/// `Invalid` of `lead` for somebody who may not; `Conflict` for a statement that is gone, or of an earlier edition.
pub async fn name_lead(cx: &Cx<PledgeLead>, id: StatementId, lead: Option<PersonId>) -> Result<bool, AppError> {
    if let Some(lead) = lead
        && !may_lead(cx).await?.iter().any(|contact| contact.id == lead)
    {
        return Err(AppError::invalid("lead", "pledge-claim-lead-unknown"));
    }
    let tx = cx.begin().await?;
    let known = statement::Entity::find_by_id(id).one(&tx).await?.ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(known.pledge_id).lock_shared().one(&tx).await?;
    let is_draft = edition.is_some_and(|edition| !edition.state.is_public());
    if is_draft {
        // Whoever takes it out of the draft locks the edition.
        let there = statement::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
        there.ok_or_else(|| AppError::conflict("pledge-draft-moved-on"))?;
    } else {
        statement_held(&tx, (known.number, Some(id))).await?;
    }
    let next = statement::ActiveModel { id: Set(id), lead_id: Set(lead), ..Default::default() };
    statement::Entity::update(next).exec(&tx).await?;
    cx.audit(&tx, "pledge.lead-named", id, "").await?;
    cx.commit(tx).await?;
    Ok(is_draft)
}

/// In the edition that is adopted, whoever leads on a statement goes on with what it has become, where the draft has named
/// nobody else.
pub(super) async fn go_on(tx: &Tx, before: PledgeId, adopted: PledgeId) -> Result<(), AppError> {
    let people: HashMap<StatementId, PersonId> =
        led(tx, before).await?.into_iter().map(|(id, person, _)| (id, person)).collect();
    let new: Vec<StatementId> = statement::Entity::find()
        .select_only()
        .column(statement::Column::Id)
        .filter(statement::Column::PledgeId.eq(adopted))
        .into_tuple()
        .all(tx)
        .await?;
    let links = ancestor::Entity::find()
        .filter(ancestor::Column::StatementId.is_in(new))
        .filter(ancestor::Column::AncestorId.is_in(people.keys().copied()))
        .all(tx)
        .await?;
    let mut led: HashMap<PersonId, Vec<StatementId>> = HashMap::new();
    for link in links {
        led.entry(people[&link.ancestor_id]).or_default().push(link.statement_id);
    }
    // One change for each person who leads, of whom there are few.
    for (person, statements) in led {
        let by = statement::ActiveModel { lead_id: Set(Some(person)), ..Default::default() };
        let these = statement::Column::Id.is_in(statements);
        let free = statement::Column::LeadId.is_null();
        statement::Entity::update_many().set(by).filter(these).filter(free).exec(tx).await?;
    }
    Ok(())
}

/// Once a day: reminds those who lead on statements whose newest claim is about a year old.
pub async fn every_minute(cx: &Cx<System>) -> Result<(), AppError> {
    if cx.now().in_london().hour() < FROM_HOUR {
        return Ok(());
    }
    let mut tx = cx.begin().await?;
    let day = format!("{:032x}", cx.now().start_of_day().0);
    if idempotency::begin(&tx, "claim-reminders", &day, cx.now()).await?.is_none() {
        remind(cx, &mut tx).await?;
    }
    cx.commit(tx).await
}

async fn remind(cx: &Cx<System>, tx: &mut Tx) -> Result<(), AppError> {
    for pledge in super::reading::every_current_in(&*tx).await? {
        remind_of(cx, tx, &pledge).await?;
    }
    Ok(())
}

/// Of one of the two editions that count.
async fn remind_of(cx: &Cx<System>, tx: &mut Tx, pledge: &Pledge) -> Result<(), AppError> {
    let all: HashMap<_, _> =
        led(tx, pledge.id).await?.into_iter().map(|(id, person, text)| (id, (person, text))).collect();
    let due: Vec<_> = pledge
        .statements()
        .filter_map(|one| {
            let (claim, (person, text)) = (one.claim.as_ref()?, all.get(&one.id)?);
            Some((one.number, claim.id, claim.at, reminder(claim.at, cx.now())?, *person, text))
        })
        .collect();
    let claims: Vec<ClaimId> = due.iter().map(|(_, claim, ..)| *claim).collect();
    let sent = reminders::Entity::find().filter(reminders::Column::ClaimId.is_in(claims)).all(tx).await?;
    let sent: HashSet<_> = sent.into_iter().map(|row| (row.claim_id, row.reminder.key())).collect();
    // Whoever has the role no longer could not open what the mail leads to.
    let contacts: HashMap<_, _> =
        people::with_any_role(tx, &MAY_LEAD).await?.into_iter().map(|contact| (contact.id, contact)).collect();
    let mut rows = Vec::new();
    for (number, claim, at, reminder, person, text) in due {
        let Some((to, contact)) = contacts.get(&person).and_then(|contact| Some((contact.email.clone()?, contact)))
        else {
            continue;
        };
        if sent.contains(&(claim, reminder.key())) {
            continue;
        }
        let mail = mail(cx, to, contact, (pledge.kind, number, text), at, reminder);
        cx.mail(tx, mail).await?;
        rows.push(reminders::ActiveModel { claim_id: Set(claim), reminder: Set(reminder), at: Set(cx.now().0) });
    }
    if rows.is_empty() {
        return Ok(());
    }
    let n = rows.len().to_string();
    reminders::Entity::insert_many(rows).on_conflict_do_nothing().exec_without_returning(tx).await?;
    cx.audit(tx, "claim.reminded", "claims", &n).await
}

fn mail(
    cx: &Cx<System>,
    to: String,
    contact: &Contact,
    (kind, number, text): (EditionKind, i32, &Localized),
    at: Timestamp,
    reminder: Reminder,
) -> Mail {
    let (lang, key) = (contact.lang, format!("pledge-mail-{}", reminder.key()));
    let link = cx.services().link(lang, claim_page(kind, number));
    let gaps = [
        ("promise", text.get(lang).to_owned().into()),
        ("on", at.date_text(lang).into()),
        ("due", at.plus(STALE_AFTER).date_text(lang).into()),
        ("link", link.into()),
    ];
    let (subject, text) = (t_in(lang, &format!("{key}-subject")), tr_in(lang, &format!("{key}-body"), &gaps));
    Mail { kind: "claim-reminder", to, subject, text, attachment: None }
}
