//! Compresses once, at build time and as hard as it goes, what is served a million times.

use std::{fs, io::Write, path::Path};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// What is already compressed gains nothing.
const TEXT: [&str; 10] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// Writes the file, and `.br` and `.gz` beside it where that helps. Returns the bytes a browser loads.
pub fn write(path: &Path, bytes: &[u8]) -> Result<usize> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    if !TEXT.contains(&extension) {
        return Ok(bytes.len());
    }
    let small = brotli(bytes)?;
    fs::write(path.with_extension(format!("{extension}.br")), &small)?;
    fs::write(path.with_extension(format!("{extension}.gz")), gzip(bytes)?)?;
    Ok(small.len())
}

/// Brotli at its smallest.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut small, &params)?;
    Ok(small)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_two_smaller_twins_and_a_picture_gets_none() {
        let folder = std::env::temp_dir().join(format!("precompress-{}", std::process::id()));
        let text = b"arcs of sound ".repeat(100);
        let loaded = write(&folder.join("a.svg"), &text).unwrap();
        assert!(loaded < 100);
        assert!(folder.join("a.svg.br").exists() && folder.join("a.svg.gz").exists());
        write(&folder.join("a.png"), &text).unwrap();
        assert!(!folder.join("a.png.br").exists());
        fs::remove_dir_all(folder).unwrap();
    }
}
