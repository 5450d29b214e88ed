//! What is asked anew for each answer: of the database, the disk, and each feature about what is its own. Some twenty
//! short queries, each by an index.

use platform::{Services, clock_jump, guard::system, outbox};
use store::overdue;

use super::text::Text;
use crate::disk::{self, Disk};

/// To so many bytes it is said how much room there is. By the size of a picture and the moment at which the disk had so
/// much less of it, somebody could tell when the picture came, of which the day alone is kept.
const GRAIN: u64 = 16 * 1024 * 1024;

/// Whether it works at all, and what there is to say of it.
pub async fn write(services: &Services, text: &mut Text) {
    let disks = disk::disks(services);
    write_disks(&disks, text);
    let answers = services.db.ping().await.is_ok();
    let writable = answers && services.db.writes().await.is_ok() && disk::has_room(&disks, "database");
    let files = services.files.check().await.is_ok() && disk::has_room(&disks, "files");
    text.gauge("noise_ready", "Whether the database can be written, the files answer, and both have room.")
        .is(u8::from(writable && files));
    text.gauge("noise_database_writable", "Whether the database can be written and has room.").is(u8::from(writable));
    text.gauge("noise_files_answer", "Whether the file store answers and has room.").is(u8::from(files));
    // Each question to a database that is not there would wait for it.
    if answers {
        database(services, text).await;
        danger(services, text).await;
        mail(services, text).await;
        attacks(services, text).await;
        installation(services, text).await;
    }
}

/// Room on the disks of the files and of the database, where that is a file.
fn write_disks(disks: &[Disk], text: &mut Text) {
    let mut free = text.gauge("noise_disk_free_bytes", "Room on the disk of the files or the database, to 16 MiB.");
    for disk in disks {
        free.of("of", disk.of, disk.left - disk.left % GRAIN);
    }
    let mut whole = text.gauge("noise_disk_bytes", "How large that disk is.");
    for disk in disks {
        whole.of("of", disk.of, disk.whole);
    }
}

async fn database(services: &Services, text: &mut Text) {
    let size = services.db.size().await;
    let mut bytes = text.gauge("noise_database_bytes", "How large the database is, to 16 MiB.");
    if let Ok(size) = size {
        bytes.is(size.next_multiple_of(GRAIN));
    }
}

/// What a child may wait for.
async fn danger(services: &Services, text: &mut Text) {
    let late = overdue::all(&system(services)).await;
    let mut most = text.gauge("noise_overdue", "How many of a kind are past their time, rounded up to fives.");
    for one in &late {
        most.of("what", one.kind, one.most);
    }
    let mut by = text.gauge("noise_overdue_seconds", "For how long the first of them has been past its time.");
    for one in &late {
        by.of("what", one.kind, one.seconds);
    }
}

async fn mail(services: &Services, text: &mut Text) {
    text.gauge("noise_mail_server", "Whether a mail server is set.").is(u8::from(services.mail_is_sent));
    if let Ok((waiting, oldest)) = outbox::waiting(services).await {
        text.gauge("noise_mail_waiting", "Mails in the outbox that have not gone out.").is(waiting);
        text.gauge("noise_mail_oldest_seconds", "How long the oldest of them has waited.").is(oldest / 1_000);
    }
    if let Ok((failing, oldest)) = outbox::failing(services).await {
        text.gauge(
            "noise_danger_mail_failing",
            "Mails about a concern or an alarm that have not gone out for ten minutes.",
        )
        .is(failing);
        text.gauge("noise_danger_mail_failing_seconds", "How long the oldest of them has waited.").is(oldest / 1_000);
    }
    if let Ok(refused) = outbox::count_refused(services).await {
        text.gauge("noise_mail_refused", "Mails that were refused for good within the last day.").is(refused);
    }
}

/// Whether somebody tries words or passwords until one fits.
async fn attacks(services: &Services, text: &mut Text) {
    let used_up = services.guesses.are_used_up(services.clock.now());
    text.gauge(
        "noise_receipt_guesses_used_up",
        "Whether so many words are tried that are no receipt's that everybody waits for their turn.",
    )
    .is(u8::from(used_up));
    if let Ok(slowed) = store::people::slowed(&system(services)).await {
        text.gauge("noise_accounts_slowed", "Addresses with so many wrong passwords that the next try has to wait.")
            .is(slowed);
    }
}

/// What an installation needs before a child can be heard, and a backup.
async fn installation(services: &Services, text: &mut Text) {
    if let Ok(jump) = clock_jump::waits(services).await {
        text.gauge("noise_erasing_waits", "Whether nothing is erased by its date, because the clock has jumped.")
            .is(u8::from(jump.is_some()));
    }
    let Ok(found) = store::beginning::found(&system(services)).await else { return };
    // A demo has no first steps.
    let left = if services.settings().await.demo { 0 } else { found.left().len() };
    text.gauge("noise_first_steps_left", "First steps that are not done yet.").is(left);
    text.gauge("noise_somebody_reads", "Whether an officer and a safeguarding lead would read what children write.")
        .is(u8::from(found.is_read()));
    let age = found.backed_up.map(|at| services.clock.now().since(at).max(0) / 1_000);
    text.gauge("noise_backup_age_seconds", "How long ago a backup was last written; without end if none ever was.")
        .is(age.map_or_else(|| "+Inf".to_owned(), |seconds| seconds.to_string()));
}
