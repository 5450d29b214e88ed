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
    limit();
    read_pdf::apart()
}

/// The same for binding.
///
/// # Errors
/// As `read`; and what cannot be bound in.
pub fn bind() -> std::io::Result<()> {
    #[cfg(unix)]
    limit();
    binding::apart()
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [(Resource::As, 2 << 30), (Resource::Cpu, 40), (Resource::Core, 0)];
    for (of, most) in limits {
        let _ = setrlimit(of, Rlimit { current: Some(most), maximum: Some(most) });
    }
}
