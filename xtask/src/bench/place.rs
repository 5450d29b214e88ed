//! Where a program is measured: a folder and an address of its own.

use std::{
    fs,
    net::{SocketAddr, TcpListener},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
    thread::sleep,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail, ensure};

use crate::{http, memory};

/// All of it goes when dropped, the program first.
pub struct Place {
    pub folder: PathBuf,
    pub address: SocketAddr,
    program: Option<Child>,
}

impl Place {
    pub fn new() -> Result<Self> {
        static MADE: AtomicU32 = AtomicU32::new(0);
        let mine = format!("{}-{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(format!("make-a-noise-bench-{mine}"));
        fs::create_dir_all(&folder)?;
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        Ok(Self { folder, address, program: None })
    }

    /// Starts a program that serves here, in the place of one that does; how long it took to answer `path`.
    pub fn serve(&mut self, command: &mut Command, path: &str) -> Result<Duration> {
        self.kill();
        let start = Instant::now();
        let program = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let program = self.program.insert(program);
        for _ in 0..6_000 {
            if http::get(self.address, path, false).is_ok_and(|answer| answer.status == 200) {
                return Ok(start.elapsed());
            }
            ensure!(program.try_wait()?.is_none(), "the server ended by itself");
            sleep(Duration::from_millis(5));
        }
        bail!("the server does not become ready")
    }

    /// Megabytes of memory that are the program's own now, and the most that ever were.
    pub fn memory(&self) -> Result<(u64, u64)> {
        memory::of(self.program.as_ref().context("nothing is served")?.id())
    }

    fn kill(&mut self) {
        if let Some(mut program) = self.program.take() {
            let _ = program.kill();
            let _ = program.wait();
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}
