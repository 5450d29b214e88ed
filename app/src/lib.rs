//! What Make A Noise does: one folder per feature, on top of one `platform`.
//!
//! ```text
//! error form i18n time ids words  what server and browser share
//! plain     what people type, as it is compared
//! page      (ssr) what a page is, how it becomes HTML, the one table of pages
//! ui        (ssr) the components pages are made of
//! platform  (ssr) database, clock, guard, sealing, audit, outbox, files
//! readability (ssr) how hard a text is to read
//! retention (ssr) what goes when its time is over
//! deep      (ssr) what only reading every row and every file can say
//! overdue   (ssr) what is past its time, as the program that watches this one may know it
//! tallies (ssr) what the responses of surveys add up to
//! away      *Leave quickly*, and that nothing is left then
//! waits     (ssr) what waits for somebody, said by each feature
//! desk      where somebody starts: what waits, and searching
//! beginning the first steps of a council, and what is not open before somebody would read it
//! carry     what is typed goes along to the other language, larger text, help
//! people    who is who: sign-in, roles, invitations, settings
//! surveys   building, checking and opening surveys
//! responses answering them; results
//! voices    what young people tell us; the way back by receipt
//! moderation the officers' queue   safeguarding concerns
//! panels    meetings, agendas, attendance, replies
//! complaints the statutory way, with the child's yes, round whom it is about
//! advocacy  *get me an advocate*, outside the council
//! erasure   one person's things, by two people
//! pledge    statements, claims, verdicts, gaps
//! release   how what adults say to young people becomes public, is corrected and taken back
//! ```

pub mod away;
pub mod carry;
pub mod error;
pub mod ids;
pub mod lang;
pub mod plain;
pub mod time;
pub(crate) mod words;

#[cfg(feature = "ssr")]
pub mod deep;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod overdue;
#[cfg(feature = "ssr")]
pub mod page;
#[cfg(feature = "ssr")]
pub mod platform;
#[cfg(feature = "ssr")]
pub mod readability;
#[cfg(feature = "ssr")]
pub mod retention;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
mod tallies;
#[cfg(feature = "ssr")]
pub mod ui;
#[cfg(feature = "ssr")]
mod waits;

pub mod advocacy;
pub mod beginning;
pub mod complaints;
pub mod desk;
pub mod erasure;
pub mod moderation;
pub mod panels;
pub mod people;
pub mod pledge;
pub mod release;
pub mod responses;
pub mod safeguarding;
pub mod surveys;
pub mod voices;

/// Every page of the product.
#[cfg(feature = "ssr")]
pub fn pages() -> Vec<page::Page> {
    [
        voices::pages(),
        advocacy::pages(),
        complaints::pages(),
        surveys::pages(),
        responses::pages(),
        moderation::pages(),
        safeguarding::pages(),
        erasure::pages(),
        panels::pages(),
        pledge::pages(),
        people::pages(),
        away::pages(),
        beginning::pages(),
        desk::pages(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What is done every minute, by whichever server comes to it first: lapses, expiries, escalations.
#[cfg(feature = "ssr")]
pub async fn housekeeping(services: &platform::Services) -> Result<(), error::AppError> {
    // Before all else: a child may be in danger.
    tell_of_danger(services).await?;
    keep_house(services).await
}

/// The part of it that tells somebody of what rings and of what nobody has in hand.
#[cfg(feature = "ssr")]
pub async fn tell_of_danger(services: &platform::Services) -> Result<(), error::AppError> {
    let cx = platform::guard::system(services);
    // Both, whatever becomes of the other.
    let (alarms, concerns) = (safeguarding::alarm::tidy(&cx).await, safeguarding::store::tidy(&cx).await);
    alarms.and(concerns)
}

/// The rest of it.
#[cfg(feature = "ssr")]
pub async fn keep_house(services: &platform::Services) -> Result<(), error::AppError> {
    let cx = platform::guard::system(services);
    surveys::store::tidy(&cx).await?;
    complaints::store::tidy(&cx).await?;
    voices::review::tidy(&cx).await?;
    retention::erase(&cx).await?;
    platform::mixing::tidy(&cx).await?;
    platform::audit::anchor(services).await
}
