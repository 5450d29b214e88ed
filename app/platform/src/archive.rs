//! A ZIP that is made file by file and may be larger than memory: it is written to a file without a name in the folder
//! of the file store, which is gone with the answer. It notes the SHA-256 of each file for a list of what is in it.
//!
//! Packing happens on other threads. Every file has the same time, so that the same files are the same bytes.

use std::{
    fs::File,
    io::{Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

use axum::body::{Body, Bytes};
use futures::{StreamExt as _, stream};
use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, ZipWriter, result::ZipError, write::SimpleFileOptions};

use crate::{random, turns::Turn};
use domain::error::AppError;

/// So much is sent in one piece.
const PIECE: usize = 64 * 1024;

/// A file of an archive.
#[derive(Clone, Debug)]
pub struct Packed {
    pub name: String,
    pub bytes: u64,
    /// SHA-256, in hexadecimal digits.
    pub sum: String,
}

/// An archive that is being made.
pub struct Archive {
    /// Large.
    zip: Box<ZipWriter<File>>,
    /// The file that is being written.
    open: Option<(String, u64, Sha256)>,
    packed: Vec<Packed>,
}

fn failed(error: impl std::fmt::Display) -> AppError {
    tracing::error!(%error, "an archive cannot be written");
    AppError::Unavailable
}

async fn elsewhere<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ZipError> + Send + 'static,
) -> Result<T, AppError> {
    tokio::task::spawn_blocking(work).await.map_err(failed)?.map_err(failed)
}

impl Archive {
    /// An empty one, on the disk of this folder.
    pub async fn new(folder: &Path) -> Result<Self, AppError> {
        let folder = folder.to_owned();
        let file = elsewhere(move || Ok(tempfile::tempfile_in(folder)?)).await?;
        Ok(Self { zip: Box::new(ZipWriter::new(file)), open: None, packed: Vec::new() })
    }

    /// Begins a file; `append` writes to it.
    pub async fn begin(mut self, name: &str) -> Result<Self, AppError> {
        self.close();
        let name = name.to_owned();
        elsewhere(move || {
            let method = CompressionMethod::Deflated;
            let options = SimpleFileOptions::default().compression_method(method);
            self.zip.start_file(name.as_str(), options)?;
            self.open = Some((name, 0, Sha256::new()));
            Ok(self)
        })
        .await
    }

    /// Writes to the file that was begun last.
    pub async fn append(mut self, bytes: Vec<u8>) -> Result<Self, AppError> {
        elsewhere(move || {
            if let Some((_, written, sum)) = &mut self.open {
                *written += bytes.len() as u64;
                sum.update(&bytes);
            }
            self.zip.write_all(&bytes)?;
            Ok(self)
        })
        .await
    }

    /// Adds a whole file.
    pub async fn add(self, name: &str, bytes: Vec<u8>) -> Result<Self, AppError> {
        let mut whole = self.begin(name).await?.append(bytes).await?;
        whole.close();
        Ok(whole)
    }

    fn close(&mut self) {
        if let Some((name, bytes, sum)) = self.open.take() {
            self.packed.push(Packed { name, bytes, sum: random::hex(&sum.finalize()) });
        }
    }

    /// The files that are in it so far, in their order.
    pub fn packed(&mut self) -> &[Packed] {
        self.close();
        &self.packed
    }

    /// Ends it: its bytes, which keep the turn until the last piece is on its way, and how many there are.
    pub async fn finish(self, turn: Turn) -> Result<(Body, u64), AppError> {
        let (file, length) = elsewhere(move || {
            let mut file = self.zip.finish()?;
            let length = file.seek(SeekFrom::End(0))?;
            file.seek(SeekFrom::Start(0))?;
            Ok((file, length))
        })
        .await?;
        let pieces = stream::unfold(Some((file, turn)), async |left| {
            let (mut file, turn) = left?;
            let read = elsewhere(move || {
                let mut piece = vec![0; PIECE];
                let n = file.read(&mut piece)?;
                piece.truncate(n);
                Ok((file, piece))
            });
            match read.await {
                Ok((_, piece)) if piece.is_empty() => None,
                Ok((file, piece)) => Some((Ok(Bytes::from(piece)), Some((file, turn)))),
                // The answer breaks off, and whoever asked sees that it is not whole.
                Err(error) => Some((Err(error), None)),
            }
        });
        Ok((Body::from_stream(pieces.fuse()), length))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use axum::body::to_bytes;
    use zip::ZipArchive;

    use super::*;
    use crate::turns::Turns;

    #[tokio::test(flavor = "multi_thread")]
    async fn what_is_packed_is_unpacked_and_has_its_sum() {
        let archive = Archive::new(&std::env::temp_dir()).await.expect("a file");
        let archive = archive.add("a.txt", b"abc".to_vec()).await.expect("added");
        let mut archive = archive.begin("folder/b.txt").await.expect("begun");
        for _ in 0..1_000 {
            archive = archive.append(vec![b'b'; 1_000]).await.expect("appended");
        }
        let packed = archive.packed().to_vec();
        assert_eq!(packed[0].sum, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assert_eq!((packed[1].name.as_str(), packed[1].bytes), ("folder/b.txt", 1_000_000));
        let turn = Turns::new(1).take(None, 1).await.expect("a turn");
        let (body, length) = archive.finish(turn).await.expect("finished");
        let bytes = to_bytes(body, usize::MAX).await.expect("sent");
        assert_eq!(bytes.len() as u64, length);
        let mut read = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
        let mut text = String::new();
        read.by_name("folder/b.txt").expect("there").read_to_string(&mut text).expect("read");
        assert_eq!(text.len(), 1_000_000);
    }
}
