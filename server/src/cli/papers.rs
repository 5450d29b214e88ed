//! PDFs that came from outside are read, and bound into others, in a process of their own (`platform::read_pdf`,
//! `platform::documents::binding`).

use platform::{documents::binding, read_pdf};

/// From now on that is done by this program in a process of its own.
pub fn apart() {
    match std::env::current_exe() {
        Ok(program) => read_pdf::isolate(program),
        Err(error) => tracing::warn!(%error, "PDFs are read in the process that serves"),
    }
}

/// What that process does: it has two gigabytes and forty seconds, and leaves nothing behind if it falls.
///
/// # Errors
/// Input or output fails.
pub fn read() -> std::io::Result<()> {
    #[cfg(unix)]
    limit(40);
    read_pdf::apart()
}

/// The same for binding, which has two minutes: a pack has many papers.
///
/// # Errors
/// As `read`; and what cannot be bound in.
pub fn bind() -> std::io::Result<()> {
    #[cfg(unix)]
    limit(120);
    binding::apart()
}

/// Two gigabytes, and so many seconds of a processor.
#[cfg(unix)]
fn limit(seconds: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [(Resource::As, 2 << 30), (Resource::Cpu, seconds), (Resource::Core, 0)];
    for (of, most) in limits {
        let _ = setrlimit(of, Rlimit { current: Some(most), maximum: Some(most) });
    }
}
