//! The list at the end of a backup: the SHA-256 of each entry, as `sha256sum --check` reads it.

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    io::{self, Read},
};

use anyhow::{Context as _, Result, bail, ensure};
use platform::random::hex;
use sha2::{Digest as _, Sha256};

/// The last entry. A backup that was cut off has none.
pub const NAME: &str = "SHA256SUMS";

/// Reads on, and sums up what was read.
pub struct Summing<R> {
    inner: R,
    sum: Sha256,
}

impl<R: Read> Summing<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, sum: Sha256::new() }
    }

    pub fn finish(self) -> String {
        hex(&self.sum.finalize())
    }
}

impl<R: Read> Read for Summing<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(into)?;
        self.sum.update(&into[..n]);
        Ok(n)
    }
}

/// The sum of each entry, by its path.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sums(BTreeMap<String, String>);

impl Sums {
    pub fn add(&mut self, path: &str, sum: String) {
        self.0.insert(path.to_owned(), sum);
    }

    pub fn text(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, (path, sum)| {
            let _ = writeln!(text, "{sum}  {path}");
            text
        })
    }

    /// # Errors
    /// A line that no backup of ours has.
    pub fn read(text: &str) -> Result<Self> {
        let line = |line: &str| {
            let (sum, path) = line.split_once("  ").context("a line of its list of sums cannot be read")?;
            Ok((path.to_owned(), sum.to_owned()))
        };
        Ok(Self(text.lines().map(line).collect::<Result<_>>()?))
    }

    /// # Errors
    /// Names the first entry that is not what was written, is missing, or was not there.
    pub fn compare(&self, found: &Self) -> Result<()> {
        for (path, sum) in &self.0 {
            match found.0.get(path) {
                Some(same) if same == sum => {}
                Some(_) => bail!("{path} in the backup is not what was written"),
                None => bail!("{path} is missing in the backup"),
            }
        }
        let more = found.0.keys().find(|path| !self.0.contains_key(*path));
        ensure!(more.is_none(), "{} was not in the backup when it was written", more.map_or("", String::as_str));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(of: &[(&str, &str)]) -> Sums {
        let mut sums = Sums::default();
        for (path, words) in of {
            let mut summing = Summing::new(words.as_bytes());
            io::copy(&mut summing, &mut io::sink()).unwrap();
            sums.add(path, summing.finish());
        }
        sums
    }

    #[test]
    fn what_is_written_is_read() {
        let some = sums(&[("noise.db", "x"), ("files/pictures/a b", "")]);
        assert_eq!(Sums::read(&some.text()).unwrap(), some);
        assert!(some.text().starts_with("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  files/"));
    }

    #[test]
    fn every_difference_is_named() {
        let some = sums(&[("a", "1"), ("b", "2")]);
        let said = |found: &[(&str, &str)]| some.compare(&sums(found)).unwrap_err().to_string();
        assert!(some.compare(&some).is_ok());
        assert_eq!(said(&[("a", "1"), ("b", "3")]), "b in the backup is not what was written");
        assert_eq!(said(&[("a", "1")]), "b is missing in the backup");
        assert_eq!(said(&[("a", "1"), ("b", "2"), ("c", "")]), "c was not in the backup when it was written");
    }
}
