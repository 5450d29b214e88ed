//! Room on the disks of the files and of the database. Where the database is PostgreSQL its disk may be another
//! machine's, which looks after it.

use std::path::Path;

use domain::error::AppError;
use platform::Services;

/// With less than this nothing more is promised to be kept. A database writes for a while where it has been written
/// before, so that it can be written says nothing of the next picture.
const LEAST: u64 = 64 * 1024 * 1024;
/// With less than this `check` is not content: a busy evening would take it (the alert `NoiseDiskFull` says the same).
const SOON: u64 = 200_000_000;

/// One of the disks.
pub struct Disk {
    /// `files` or `database`: whose it is.
    pub of: &'static str,
    /// Bytes that are left.
    pub left: u64,
    /// Bytes that there are.
    pub whole: u64,
}

/// The disks that this machine has of them.
pub fn disks(services: &Services) -> Vec<Disk> {
    let folders = [("files", Some(services.files.folder())), ("database", services.db.folder())];
    let disk = |(of, folder): (&'static str, Option<&Path>)| {
        let (left, whole) = room(folder?)?;
        Some(Disk { of, left, whole })
    };
    folders.into_iter().filter_map(disk).collect()
}

#[cfg(unix)]
fn room(folder: &Path) -> Option<(u64, u64)> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some((disk.f_bavail.saturating_mul(disk.f_frsize), disk.f_blocks.saturating_mul(disk.f_frsize)))
}

#[cfg(not(unix))]
const fn room(_: &Path) -> Option<(u64, u64)> {
    None
}

/// Whether there is room on the disk of these, `files` or `database`.
pub fn has_room(disks: &[Disk], of: &str) -> bool {
    disks.iter().filter(|disk| disk.of == of).all(|disk| disk.left >= LEAST)
}

/// Whether what is said now can be kept: the database can be written, the files answer, and there is room.
///
/// # Errors
/// `Unavailable` if not.
pub async fn ready(services: &Services) -> Result<(), AppError> {
    services.ready().await?;
    match short(&disks(services), LEAST) {
        None => Ok(()),
        Some(words) => {
            tracing::error!("{words}");
            Err(AppError::Unavailable)
        }
    }
}

/// What `check` says of it.
pub(crate) fn found(services: &Services) -> Result<String, String> {
    let disks = disks(services);
    if let Some(words) = short(&disks, SOON) {
        return Err(format!("{words}: move backups and logs off it"));
    }
    let rooms: Vec<_> =
        disks.iter().map(|disk| format!("{} MB are left for the {}", megabytes(disk), disk.of)).collect();
    Ok(if rooms.is_empty() { "is not looked at here".into() } else { rooms.join(", ") })
}

/// The first that has less than `least`, in words.
fn short(disks: &[Disk], least: u64) -> Option<String> {
    let disk = disks.iter().find(|disk| disk.left < least)?;
    Some(format!("the disk of the {} is nearly full: {} MB are left", disk.of, megabytes(disk)))
}

const fn megabytes(disk: &Disk) -> u64 {
    disk.left / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_without_room_is_named() {
        let disk = |of, left| Disk { of, left, whole: 10_000_000_000 };
        let disks = [disk("files", 9_000_000_000), disk("database", LEAST - 1)];
        assert!(has_room(&disks, "files") && !has_room(&disks, "database"));
        assert_eq!(short(&disks, LEAST).as_deref(), Some("the disk of the database is nearly full: 67 MB are left"));
        assert_eq!(short(&disks[..1], LEAST), None);
        assert!(has_room(&disks[..1], "database"), "that of PostgreSQL is not this machine's");
    }

    #[test]
    #[cfg(unix)]
    fn every_folder_is_on_a_disk() {
        let (left, whole) = room(&std::env::temp_dir()).expect("a disk");
        assert!(0 < left && left <= whole);
    }
}
