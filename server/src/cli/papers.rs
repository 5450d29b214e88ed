//! PDFs that came from outside are read in a process of their own (`platform::read_pdf`).

use platform::read_pdf;

/// From now on PDFs are read by this program in a process of its own.
pub fn apart() {
    match std::env::current_exe() {
        Ok(program) => read_pdf::isolate(program),
        Err(error) => tracing::warn!(%error, "PDFs are read in the process that serves"),
    }
}

/// What that process does: it has two gigabytes and twenty seconds, and leaves nothing behind if it falls.
///
/// # Errors
/// Input or output fails.
pub fn read() -> std::io::Result<()> {
    #[cfg(unix)]
    limit();
    read_pdf::apart()
}

#[cfg(unix)]
fn limit() {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let limits = [(Resource::As, 2 << 30), (Resource::Cpu, 20), (Resource::Core, 0)];
    for (of, most) in limits {
        let _ = setrlimit(of, Rlimit { current: Some(most), maximum: Some(most) });
    }
}
