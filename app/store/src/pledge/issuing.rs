//! Who has had the pledge, or the offer to care leavers: counted by group, never named.

use sea_orm::{PaginatorTrait as _, QueryOrder as _, QuerySelect as _, Set, entity::prelude::*};

use super::{
    adopted_held, adopted_of,
    drafting::reading::{self, Edition},
    entity::edition,
    in_log,
};
use crate::people;
use domain::{
    error::AppError,
    ids::{IssueId, PledgeId},
    paths::{self, Path as _},
    pledge::{
        issuing::{Recipients, Way},
        model::EditionKind,
        places::{edition_page, of_kind},
    },
};
use platform::{
    guard::{Cx, PledgeLead, Visitor},
    i18n::tr_in,
    idempotency,
    outbox::Mail,
};

mod entity {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{IssueId, PersonId, PledgeId},
        pledge::issuing::{Recipients, Way},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge_issues")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: IssueId,
        pub pledge_id: PledgeId,
        pub recipients: Recipients,
        pub way: Way,
        /// How many people it went to.
        pub people: i64,
        /// As `2026-11-22`.
        pub day: String,
        pub noted_by: PersonId,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// One time that an edition was issued.
#[derive(Clone, Debug)]
pub struct Issue {
    pub id: IssueId,
    pub recipients: Recipients,
    pub way: Way,
    pub people: i64,
    pub day: String,
}

/// The adopted edition of this kind, for a leaflet.
pub async fn for_leaflet(cx: &Cx<Visitor>, kind: EditionKind) -> Result<Option<Edition>, AppError> {
    reading::adopted_edition(cx, kind).await
}

/// Every time that the adopted edition of this kind was issued, newest first; none where none is adopted.
pub async fn issues(cx: &Cx<PledgeLead>, kind: EditionKind) -> Result<Option<Vec<Issue>>, AppError> {
    let Some(edition) = adopted_of(cx.db(), kind).await? else { return Ok(None) };
    let found = entity::Entity::find()
        .filter(entity::Column::PledgeId.eq(edition.id))
        .order_by_desc(entity::Column::Day)
        .order_by_desc(entity::Column::At)
        .all(cx.db())
        .await?;
    let issue = |row: entity::Model| Issue {
        id: row.id,
        recipients: row.recipients,
        way: row.way,
        people: row.people,
        day: row.day,
    };
    Ok(Some(found.into_iter().map(issue).collect()))
}

/// Notes that the adopted edition of this kind was handed out or posted.
///
/// # Errors
/// `NotFound` where none is adopted; `Invalid` of `day` before it was.
pub async fn note(
    cx: &Cx<PledgeLead>,
    kind: EditionKind,
    (recipients, way): (Recipients, Way),
    people: u32,
    day: String,
    once: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    if idempotency::begin(&tx, "pledge/issue", once, cx.now()).await?.is_none() {
        let edition = adopted_held(&tx, kind).await?.ok_or(AppError::NotFound)?;
        if edition.adopted_on.as_ref().is_some_and(|adopted| day < *adopted) {
            return Err(AppError::invalid("day", "pledge-issue-day-before"));
        }
        let row = row(cx, edition.id, (recipients, way), people.into(), day)?;
        entity::Entity::insert(row).exec_without_returning(&tx).await?;
        cx.audit(&tx, "pledge.issued", edition.id, &said(recipients, kind)).await?;
    }
    cx.commit(tx).await
}

/// What the audit log says of it: to whom it went, and of the offer, that it was the offer.
fn said(recipients: Recipients, kind: EditionKind) -> String {
    format!("{} {}", recipients.key(), in_log(kind)).trim_end().to_owned()
}

/// Takes back what was noted by mistake; what was mailed was mailed. With the kind of what was noted.
///
/// # Errors
/// `NotFound` for what is not there, or was mailed.
pub async fn take_back(cx: &Cx<PledgeLead>, id: IssueId) -> Result<EditionKind, AppError> {
    let tx = cx.begin().await?;
    let row = entity::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    let row = row.filter(|row| row.way != Way::Mail).ok_or(AppError::NotFound)?;
    let edition = edition::Entity::find_by_id(row.pledge_id).one(&tx).await?.ok_or(AppError::NotFound)?;
    entity::Entity::delete_by_id(id).exec(&tx).await?;
    cx.audit(&tx, "pledge.issue-removed", id, in_log(edition.kind)).await?;
    cx.commit(tx).await?;
    Ok(edition.kind)
}

fn row(
    cx: &Cx<PledgeLead>,
    edition: PledgeId,
    (recipients, way): (Recipients, Way),
    people: i64,
    day: String,
) -> Result<entity::ActiveModel, AppError> {
    Ok(entity::ActiveModel {
        id: Set(IssueId::new()),
        pledge_id: Set(edition),
        recipients: Set(recipients),
        way: Set(way),
        people: Set(people),
        day: Set(day),
        noted_by: Set(cx.me()?),
        at: Set(cx.now().0),
    })
}

/// How many of these have an account with an address.
pub async fn can_be_mailed(cx: &Cx<PledgeLead>, recipients: Recipients) -> Result<usize, AppError> {
    let Some(roles) = recipients.role() else { return Ok(0) };
    let found = people::with_any_role(cx.db(), roles).await?;
    Ok(found.iter().filter(|contact| contact.email.is_some()).count())
}

/// Mails the leaflet of this kind to everybody of these who has an account with an address; once for each form. `again` says
/// that whoever sends it knows that they have had it. Returns how many.
///
/// # Errors
/// `NotFound` where none is adopted; `Invalid` of `recipients` where nobody has an address, or they have had it.
pub async fn mail(
    cx: &Cx<PledgeLead>,
    kind: EditionKind,
    (recipients, again): (Recipients, bool),
    once: &str,
) -> Result<usize, AppError> {
    let mut tx = cx.begin().await?;
    if let Some(sent) = idempotency::begin(&tx, "pledge/issue-mail", once, cx.now()).await? {
        return Ok(sent.parse().unwrap_or_default());
    }
    let edition = adopted_held(&tx, kind).await?.ok_or(AppError::NotFound)?;
    // Locked, so that of two who send it at once the second is told.
    edition::Entity::find_by_id(edition.id).lock_exclusive().one(&tx).await?;
    let had = entity::Entity::find()
        .filter(entity::Column::PledgeId.eq(edition.id))
        .filter(entity::Column::Recipients.eq(recipients))
        .filter(entity::Column::Way.eq(Way::Mail))
        .count(&tx)
        .await?;
    if had > 0 && !again {
        return Err(AppError::invalid("recipients", "pledge-issue-again"));
    }
    let found = people::with_any_role(&tx, recipients.role().unwrap_or_default()).await?;
    let mut sent = 0;
    for contact in &found {
        let Some(to) = contact.email.clone() else { continue };
        let lang = contact.lang;
        let link = cx.services().link(lang, edition_page(kind));
        let leaflet = of_kind(paths::pledge::Leaflet.with("for", recipients.leaflet().key()), kind);
        let leaflet = cx.services().link(lang, leaflet);
        let gaps = [
            ("kind", kind.key().into()),
            ("title", edition.title.get(lang).to_owned().into()),
            ("link", link.into()),
            ("leaflet", leaflet.into()),
        ];
        let body = if recipients.is_young() { "pledge-issue-mail-body" } else { "pledge-issue-mail-body-adults" };
        let (subject, text) = (tr_in(lang, "pledge-issue-mail-subject", &gaps), tr_in(lang, body, &gaps));
        cx.mail(&mut tx, Mail { kind: "pledge-issued", to, subject, text, attachment: None }).await?;
        sent += 1;
    }
    if sent == 0 {
        return Err(AppError::invalid("recipients", "pledge-issue-nobody"));
    }
    let people = i64::try_from(sent).unwrap_or(i64::MAX);
    let day = cx.now().day().to_string();
    let row = row(cx, edition.id, (recipients, Way::Mail), people, day)?;
    entity::Entity::insert(row).exec_without_returning(&tx).await?;
    idempotency::complete(&tx, "pledge/issue-mail", once, &sent.to_string()).await?;
    cx.audit(&tx, "pledge.issued", edition.id, &said(recipients, kind)).await?;
    cx.commit(tx).await?;
    Ok(sent)
}
