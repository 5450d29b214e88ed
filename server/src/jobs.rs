//! What goes on beside the pages: mail goes out, and every minute the house is kept.

use std::time::Duration;

use platform::{Services, mail::Mailer, outbox};

use crate::metrics::{Figures, Task};

/// Few, so that all of them are tried within the two minutes for which they are ours (`platform::outbox::claim`).
const MAILS_AT_ONCE: u64 = 3;
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs until the program stops. Any number of servers may: each job is claimed in the database. `figures` has when
/// each was last done, so that one which stops is missed.
pub async fn run(services: Services, mailer: Option<Mailer>, figures: Figures) {
    tokio::join!(send_mail(&services, mailer, &figures), keep_house(&services, &figures));
}

async fn send_mail(services: &Services, mailer: Option<Mailer>, figures: &Figures) {
    let Some(mailer) = mailer else { return };
    figures.begins(Task::Mail);
    loop {
        // Rung when this server put mail in the outbox; the wait is for mail of others and for repeats.
        let _ = tokio::time::timeout(Duration::from_secs(5), services.mail_bell.notified()).await;
        loop {
            let sent = send_once(services, &mailer).await;
            figures.done(Task::Mail, sent.is_ok());
            match sent {
                Ok(0) => break,
                Ok(_) => {}
                Err(error) => {
                    tracing::error!(%error, "the outbox cannot be read or written");
                    break;
                }
            }
        }
    }
}

/// Tries every mail whose time has come, and says how many there were.
pub async fn send_once(services: &Services, mailer: &Mailer) -> Result<usize, domain::error::AppError> {
    let due = outbox::claim(services, MAILS_AT_ONCE).await?;
    for mail in &due {
        let sent = tokio::time::timeout(PATIENCE, mailer.send(mail)).await;
        let result = sent.unwrap_or_else(|_| Err("the mail server does not answer".to_owned().into()));
        if let Err(refusal) = &result {
            tracing::warn!(mail = %mail.id, problem = refusal.said, for_good = refusal.for_good, "mail did not go out");
        }
        store::people::mail_tried(services, mail, result).await?;
    }
    Ok(due.len())
}

async fn keep_house(services: &Services, figures: &Figures) {
    let mut minute = tokio::time::interval(Duration::from_mins(1));
    minute.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    figures.begins(Task::Danger);
    figures.begins(Task::House);
    loop {
        minute.tick().await;
        let told = store::housekeeping::tell_of_danger(services).await;
        figures.done(Task::Danger, told.is_ok());
        if let Err(error) = told {
            tracing::error!(%error, "telling of danger");
        }
        let kept = store::housekeeping::keep_house(services).await;
        figures.done(Task::House, kept.is_ok());
        if let Err(error) = kept {
            tracing::error!(%error, "housekeeping");
        }
    }
}
