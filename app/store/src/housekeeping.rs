//! What is done every minute.

use crate::retention;
use domain::error::AppError;
use platform::Services;

/// What is done every minute, by whichever server comes to it first: lapses, expiries, escalations.
pub async fn run(services: &Services) -> Result<(), AppError> {
    // Before all else: a child may be in danger.
    tell_of_danger(services).await?;
    keep_house(services).await
}

/// The part of it that tells somebody of what rings and of what nobody has in hand.
pub async fn tell_of_danger(services: &Services) -> Result<(), AppError> {
    let cx = platform::guard::system(services);
    // Both, whatever becomes of the other.
    let (alarms, concerns) =
        (crate::safeguarding::alarm::watch::every_minute(&cx).await, crate::safeguarding::every_minute(&cx).await);
    alarms.and(concerns)
}

/// The rest of it.
pub async fn keep_house(services: &Services) -> Result<(), AppError> {
    let cx = platform::guard::system(services);
    crate::surveys::every_minute(&cx).await?;
    crate::complaints::every_minute(&cx).await?;
    crate::voices::moderation::every_minute(&cx).await?;
    crate::panels::nominating::every_minute(&cx).await?;
    crate::panels::papers::every_minute(&cx).await?;
    crate::pledge::leading::every_minute(&cx).await?;
    crate::panels::following::every_minute(&cx).await?;
    crate::questions::every_minute(&cx).await?;
    crate::visits::every_minute(&cx).await?;
    crate::flows::inspect::every_minute(&cx).await?;
    retention::erase(&cx).await?;
    platform::mixing::shuffle(&cx).await?;
    platform::audit::anchor(services).await
}
