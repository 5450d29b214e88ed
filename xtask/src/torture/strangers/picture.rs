//! The largest picture that is taken: a small file, and when it is open hundreds of megabytes.

use anyhow::{Result, ensure};
use flate2::{Compress, Compression, Crc, FlushCompress};

/// Just under the limit of 110 million pixels (`platform::images`).
const SIDE: u32 = 10_400;
/// So much is compressed once, and repeated.
const PIECE: usize = 1024 * 1024;

/// A PNG in four colours, all of it see-through.
pub fn largest() -> Result<Vec<u8>> {
    png(SIDE)
}

fn png(side: u32) -> Result<Vec<u8>> {
    let mut header = [side.to_be_bytes(), side.to_be_bytes()].concat();
    header.extend_from_slice(&[8, 6, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut file, *b"IHDR", &header)?;
    // Each line begins with how it is filtered: with nothing.
    chunk(&mut file, *b"IDAT", &zeros(u64::from(side) * (1 + 4 * u64::from(side)))?)?;
    chunk(&mut file, *b"IEND", &[])?;
    Ok(file)
}

fn chunk(file: &mut Vec<u8>, name: [u8; 4], data: &[u8]) -> Result<()> {
    file.extend_from_slice(&u32::try_from(data.len())?.to_be_bytes());
    let mut sum = Crc::new();
    for part in [name.as_slice(), data] {
        sum.update(part);
        file.extend_from_slice(part);
    }
    file.extend_from_slice(&sum.sum().to_be_bytes());
    Ok(())
}

/// So many zeros as a stream of zlib, without having all of them.
fn zeros(many: u64) -> Result<Vec<u8>> {
    let mut stream = vec![0x78, 0x01];
    let whole = deflated(PIECE)?;
    for _ in 0..many / PIECE as u64 {
        stream.extend_from_slice(&whole);
    }
    stream.extend_from_slice(&deflated(usize::try_from(many % PIECE as u64)?)?);
    // An empty block that says it is the last; then the sum (Adler-32), of which zeros move only one half.
    stream.extend_from_slice(&[0x01, 0x00, 0x00, 0xff, 0xff]);
    let sum = (u32::try_from(many % 65_521)? << 16) | 1;
    stream.extend_from_slice(&sum.to_be_bytes());
    Ok(stream)
}

/// So many zeros as blocks that end at a byte and look back at nothing before them.
fn deflated(many: usize) -> Result<Vec<u8>> {
    let mut blocks = Vec::with_capacity(64 * 1024);
    let mut deflate = Compress::new(Compression::fast(), false);
    deflate.compress_vec(&vec![0; many], &mut blocks, FlushCompress::Full)?;
    ensure!(deflate.total_in() == many as u64, "zeros were left over");
    Ok(blocks)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;

    use super::*;

    #[test]
    fn a_stream_of_zeros_is_one() {
        for many in [0, 5, PIECE as u64, 3 * PIECE as u64 + 77] {
            let stream = zeros(many).unwrap();
            let mut read = Vec::new();
            ZlibDecoder::new(stream.as_slice()).read_to_end(&mut read).unwrap();
            assert!(read.len() as u64 == many && read.iter().all(|byte| *byte == 0), "{many}");
        }
    }

    #[test]
    fn the_largest_is_a_small_file() {
        let file = largest().unwrap();
        assert!(file.len() < 2 * 1024 * 1024 && file.starts_with(b"\x89PNG"), "{}", file.len());
        assert_eq!(file[16..20], SIDE.to_be_bytes());
    }
}
