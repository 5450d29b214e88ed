//! Who may do what. The only way to the database is a `Cx`, and `require` is the only way to one.

use std::marker::PhantomData;

use sea_orm::DatabaseConnection;

use super::{
    Services, audit,
    db::Tx,
    outbox::{self, Mail},
    session,
};
use crate::request::RequestContext;
use domain::{
    error::AppError,
    ids::{MailId, PersonId},
    lang::Lang,
    role::Role,
    time::Timestamp,
};

/// Somebody signed in.
#[derive(Clone, Debug)]
pub struct CurrentUser {
    pub id: PersonId,
    pub name: String,
    pub lang: Lang,
    pub roles: Vec<Role>,
}

impl CurrentUser {
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// A kind of permission, as a type: store functions name the one they need.
pub trait Grant: Send + Sync + 'static {
    /// Any of these roles will do.
    const ROLES: &'static [Role];
    /// Everybody may, signed in or not.
    const OPEN: bool = false;
}

macro_rules! grants {
    ($($(#[$doc:meta])* $name:ident = [$($role:ident),*];)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name;
        impl Grant for $name {
            const ROLES: &'static [Role] = &[$(Role::$role),*];
        }
    )*};
}

/// Anybody at all.
#[derive(Debug)]
pub struct Visitor;
impl Grant for Visitor {
    const ROLES: &'static [Role] = &[];
    const OPEN: bool = true;
}

/// The program itself: jobs, the command line. Never given to a request.
#[derive(Debug)]
pub struct System;
impl Grant for System {
    const ROLES: &'static [Role] = &[];
}

grants! {
    /// Anybody signed in.
    SignedIn = [Member, Officer, Lead, PanelMember, Clerk, PledgeLead, Admin, Inspector];
    /// Signs the pledge: anybody with an account but those who inspect.
    Signatory = [Member, Officer, Lead, PanelMember, Clerk, PledgeLead, Admin];
    Member = [Member];
    Officer = [Officer];
    Lead = [Lead];
    PanelMember = [PanelMember];
    Clerk = [Clerk];
    PledgeLead = [PledgeLead];
    Admin = [Admin];
    Inspector = [Inspector];
    /// Makes inspection packs, invites inspectors and gives them packs.
    InspectionKeeper = [Lead, PledgeLead, Admin];
    /// Takes inspection packs; an inspector those that were given to them.
    PackReader = [Lead, PledgeLead, Admin, Inspector];
    /// Builds surveys.
    Author = [Member, Officer];
    /// Sees results before they are published.
    ResultsReader = [Member, Officer, Lead, PanelMember, Clerk, PledgeLead];
    /// Reads concerns.
    ConcernReader = [Officer, Lead];
    /// Keeps hours on duty and the rota of who is on call.
    DutyKeeper = [Lead, Admin];
    /// Asks for one person's things to be erased, or agrees to it.
    Eraser = [Officer, Lead, Admin];
    /// Reads panels' papers.
    PanelReader = [Member, Officer, PanelMember, Clerk, PledgeLead];
    /// Writes or releases what adults say to young people; which of these may, each panel says.
    Releaser = [Officer, PanelMember, Clerk];
    /// Enters what witnesses agree to who tell a panel something.
    WitnessKeeper = [Officer, Clerk];
    /// Invites everybody on a panel to an event.
    EventKeeper = [Officer, Clerk];
    /// Enters the council's figures, and says which of them everybody may read.
    PerformanceKeeper = [Officer, Clerk, PledgeLead];
    /// Notes what somebody has achieved; what a member notes is read by an officer first.
    Celebrator = [Member, Officer, PanelMember, Clerk];
    /// Says which celebrations everybody may read.
    CelebrationKeeper = [Officer, Clerk];
    /// Keeps the rota of visits, and knows where homes are.
    VisitKeeper = [Officer, Clerk];
    /// Proposes an item about a statement of the pledge to a panel.
    Proposer = [Member, Officer, PledgeLead];
    /// Reads claims before they are published.
    ClaimReader = [Officer, Lead, PanelMember, Clerk, PledgeLead];
    /// Follows who has signed the pledge; of panel members those who chair.
    SignatureReader = [PanelMember, PledgeLead];
    /// Sees how many asked for an advocate, and nothing else of it.
    AdvocacyWatcher = [Officer, Lead, Admin];
    /// Drafts editions of the pledge.
    Drafter = [Member, PledgeLead];
    /// Reads editions of the pledge before they are adopted.
    EditionReader = [Member, Officer, Lead, PanelMember, Clerk, PledgeLead];
    /// Follows when young people are asked about the pledge.
    RoundReader = [Member, Officer, Lead, PanelMember, Clerk, PledgeLead];
    /// Invites people.
    Inviter = [Officer, Admin];
    /// The second person of a role that two people give.
    RoleGiver = [Lead, Admin];
}

/// A grant that no member holds. Members are children: what takes it may say who works here and who did what.
pub trait StaffGrant: Grant {}

const fn of_staff_alone(roles: &[Role]) -> bool {
    let mut n = 0;
    while n < roles.len() {
        if !roles[n].is_staff() {
            return false;
        }
        n += 1;
    }
    true
}

macro_rules! of_staff {
    ($($name:ident),* $(,)?) => {$(
        impl StaffGrant for $name {}
        // A grant that a member or everybody holds does not compile here.
        const _: () = assert!(!<$name as Grant>::OPEN && of_staff_alone(<$name as Grant>::ROLES));
    )*};
}

of_staff! {
    System, Officer, Lead, PanelMember, Clerk, PledgeLead, Admin, ConcernReader, DutyKeeper, Eraser, Releaser,
    ClaimReader, SignatureReader, AdvocacyWatcher, Inviter, RoleGiver, InspectionKeeper, PerformanceKeeper,
    CelebrationKeeper, VisitKeeper,
}

/// A request by somebody who holds the grant `R`: the way to the database, the clock and the outbox.
pub struct Cx<R: Grant> {
    services: Services,
    who: Option<CurrentUser>,
    lang: Lang,
    _grant: PhantomData<R>,
}

/// Makes the context of a page or an action, for somebody who holds the grant.
///
/// # Errors
/// `SignIn` for somebody not signed in, `Forbidden` for somebody who may not.
pub async fn require<R: Grant>() -> Result<Cx<R>, AppError> {
    let req = RequestContext::current();
    let who = session::who(&req).await?;
    if !R::OPEN {
        let signed_in = who.as_ref().ok_or(AppError::SignIn)?;
        if !R::ROLES.iter().any(|role| signed_in.is(*role)) {
            return Err(AppError::Forbidden);
        }
    }
    Ok(Cx { services: req.services.clone(), who, lang: req.lang, _grant: PhantomData })
}

/// Makes the context of a job or of the command line.
pub fn system(services: &Services) -> Cx<System> {
    Cx { services: services.clone(), who: None, lang: Lang::En, _grant: PhantomData }
}

/// Makes a context for the demo's story, in which people act without a request. Never for a request.
///
/// # Errors
/// `Forbidden` for somebody who may not.
pub fn impersonate<R: Grant>(services: &Services, who: CurrentUser) -> Result<Cx<R>, AppError> {
    if !R::ROLES.iter().any(|role| who.is(*role)) {
        return Err(AppError::Forbidden);
    }
    Ok(Cx { services: services.clone(), lang: who.lang, who: Some(who), _grant: PhantomData })
}

/// Connections and transactions, audit and mail are for the store and the demo. Pages and actions ask the store, whose
/// functions say which grant they need: `app/web/clippy.toml` forbids them `db`, `begin`, `commit`, `audit` and `mail`.
impl<R: Grant> Cx<R> {
    /// The connection, for reading.
    pub fn db(&self) -> &DatabaseConnection {
        self.services.db.connection()
    }

    /// Begins a transaction, for writing.
    pub async fn begin(&self) -> Result<Tx, AppError> {
        self.services.begin().await
    }

    /// Commits, and wakes the job that sends mail if any was put in the outbox.
    pub async fn commit(&self, tx: Tx) -> Result<(), AppError> {
        if tx.finish().await? {
            self.services.mail_bell.notify_one();
        }
        Ok(())
    }

    /// Writes what was done into the audit log, in the same transaction.
    /// `detail` says what kind of thing changed, never what a child wrote.
    pub async fn audit(
        &self,
        tx: &Tx,
        action: &str,
        subject: impl std::fmt::Display,
        detail: &str,
    ) -> Result<(), AppError> {
        audit::write(tx, self.now(), self.who.as_ref().map(|w| w.id), action, &subject.to_string(), detail).await
    }

    /// As `audit`, one entry for each of these subjects.
    pub async fn audit_all(
        &self,
        tx: &Tx,
        action: &str,
        subjects: &[impl std::fmt::Display + Sync],
        detail: &str,
    ) -> Result<(), AppError> {
        let subjects: Vec<_> = subjects.iter().map(ToString::to_string).collect();
        audit::write_all(tx, self.now(), self.who.as_ref().map(|w| w.id), action, &subjects, detail).await
    }

    /// Puts mail in the outbox, in the same transaction.
    pub async fn mail(&self, tx: &mut Tx, mail: Mail) -> Result<(), AppError> {
        outbox::enqueue(tx, &self.services.keys, self.now(), mail).await?;
        tx.mail = true;
        Ok(())
    }

    /// As `mail`, but replaces an unsent mail of the same kind to the same person.
    pub async fn mail_instead(&self, tx: &mut Tx, mail: Mail) -> Result<(), AppError> {
        outbox::enqueue_replacing(tx, &self.services.keys, self.now(), mail).await?;
        tx.mail = true;
        Ok(())
    }

    /// As `mail`; returns the mail's id.
    pub async fn mail_known(&self, tx: &mut Tx, mail: Mail) -> Result<MailId, AppError> {
        tx.mail = true;
        outbox::enqueue(tx, &self.services.keys, self.now(), mail).await
    }

    /// As `mail`, for mail that is deleted with what it is about (`outbox::cancel`).
    pub async fn mail_about(
        &self,
        tx: &mut Tx,
        mail: Mail,
        about: impl IntoIterator<Item = uuid::Uuid>,
    ) -> Result<(), AppError> {
        outbox::enqueue_about(tx, self.now(), mail, &self.services.keys, about).await?;
        tx.mail = true;
        Ok(())
    }

    pub fn services(&self) -> &Services {
        &self.services
    }

    pub fn now(&self) -> Timestamp {
        self.services.clock.now()
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn who(&self) -> Option<&CurrentUser> {
        self.who.as_ref()
    }

    /// The person who makes the request; an error if nobody is signed in.
    pub fn me(&self) -> Result<PersonId, AppError> {
        self.who.as_ref().map(|w| w.id).ok_or(AppError::SignIn)
    }

    pub fn is(&self, role: Role) -> bool {
        self.who.as_ref().is_some_and(|w| w.is(role))
    }

    /// The same request with the grant that everybody has.
    pub fn visitor(&self) -> Cx<Visitor> {
        self.narrowed()
    }

    /// The same request with another grant, if the person holds it.
    pub fn also<N: Grant>(&self) -> Result<Cx<N>, AppError> {
        if N::OPEN || N::ROLES.iter().any(|role| self.is(*role)) {
            Ok(self.narrowed())
        } else {
            Err(AppError::Forbidden)
        }
    }

    fn narrowed<N: Grant>(&self) -> Cx<N> {
        Cx { services: self.services.clone(), who: self.who.clone(), lang: self.lang, _grant: PhantomData }
    }
}
