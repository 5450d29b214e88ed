//! How long a developer waits: one page is changed and built as `cargo xtask run` does.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use anyhow::{Context, Result};

use super::{
    Bench,
    figure::{Figure, median},
};
use crate::{
    build::{Profile, build},
    paths,
};

pub const HOW: &str = "A line is added to the page *Help now* and both halves are built as `cargo xtask run` does, debug \
    build, everything else built already; three times, the median. The page is put back.";

/// The page: where it is, or was.
const PAGES: [&str; 2] = ["app/web/src/voices/pages/help.rs", "app/web/src/voices/pages/help.rs"];
const TIMES: usize = 3;

/// Builds what was changed.
pub fn measure(_: &Bench) -> Result<Vec<Figure>> {
    let found = PAGES.iter().map(|page| paths::root().join(page)).find(|page| page.is_file());
    let page = found.with_context(|| format!("there is no {}", PAGES.join(" and no ")))?;
    build(Profile::Debug)?;
    let mut seconds = Vec::with_capacity(TIMES);
    for at in 1..=TIMES {
        let changed = Changed::page(&page, at)?;
        let start = Instant::now();
        build(Profile::Debug)?;
        seconds.push(start.elapsed().as_secs_f64());
        drop(changed);
    }
    let median = median(&mut seconds).context("nothing was built")?;
    Ok(vec![Figure::beside("one page changed, until it can be served", format!("{median:.1} s"))])
}

/// A file that has a line more until this is dropped.
struct Changed {
    path: PathBuf,
    before: Vec<u8>,
}

impl Changed {
    /// Each time another line, so that what was built the time before does not do.
    fn page(path: &Path, time: usize) -> Result<Self> {
        let before = fs::read(path)?;
        let mut after = before.clone();
        after.extend_from_slice(format!("// Changed to be built again, {time}.\n").as_bytes());
        fs::write(path, after)?;
        Ok(Self { path: path.to_owned(), before })
    }
}

impl Drop for Changed {
    fn drop(&mut self) {
        if let Err(error) = fs::write(&self.path, &self.before) {
            eprintln!("{} has a line more than before: {error}", self.path.display());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_was_changed_is_put_back() {
        let path = std::env::temp_dir().join(format!("make-a-noise-page-{}.rs", std::process::id()));
        fs::write(&path, "fn help() {}\n").unwrap();
        let changed = Changed::page(&path, 2).unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn help() {}\n// Changed to be built again, 2.\n");
        drop(changed);
        assert_eq!(fs::read_to_string(&path).unwrap(), "fn help() {}\n");
        fs::remove_file(path).unwrap();
    }
}
