//! What an authenticator shows (RFC 6238), for somebody who signs in. Nothing of the product uses this.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};

/// A code is good for so many seconds.
pub const STEP: u64 = 30;

/// The code of now, of a secret in base 32.
pub fn now(secret: &str) -> Result<String> {
    Ok(code(&base32(secret)?, seconds()? / STEP))
}

/// Seconds until the code of now is followed by the next.
pub fn until_the_next() -> Result<u64> {
    Ok(STEP - seconds()? % STEP)
}

#[expect(clippy::disallowed_methods, reason = "the authenticator is on somebody's phone, which has a clock of its own")]
fn seconds() -> Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

fn code(key: &[u8], step: u64) -> String {
    let mac = hmac(key, &step.to_be_bytes());
    let at = usize::from(mac[19] & 15);
    let number = u32::from_be_bytes([mac[at] & 0x7f, mac[at + 1], mac[at + 2], mac[at + 3]]);
    format!("{:06}", number % 1_000_000)
}

fn base32(text: &str) -> Result<Vec<u8>> {
    let (mut bytes, mut held, mut bits) = (Vec::new(), 0_u32, 0);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let five = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".iter().position(|one| *one == letter).context("not base 32")?;
        held = (held << 5) | u32::try_from(five)?;
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff)?);
        }
    }
    Ok(bytes)
}

/// HMAC-SHA-1 of a key of at most 64 bytes.
fn hmac(key: &[u8], message: &[u8]) -> [u8; 20] {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let inner = sha1(&[block.map(|byte| byte ^ 0x36).as_slice(), message].concat());
    sha1(&[block.map(|byte| byte ^ 0x5c).as_slice(), &inner].concat())
}

fn sha1(message: &[u8]) -> [u8; 20] {
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % 64 != 56 {
        padded.push(0);
    }
    padded.extend_from_slice(&(message.len() as u64 * 8).to_be_bytes());
    let mut sum = [0x6745_2301_u32, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0];
    for block in padded.chunks_exact(64) {
        let mut words = [0_u32; 80];
        for (word, four) in words.iter_mut().zip(block.chunks_exact(4)) {
            *word = four.iter().fold(0, |word, byte| (word << 8) | u32::from(*byte));
        }
        for at in 16..80 {
            words[at] = (words[at - 3] ^ words[at - 8] ^ words[at - 14] ^ words[at - 16]).rotate_left(1);
        }
        let mut state = sum;
        for (at, word) in words.into_iter().enumerate() {
            let [one, two, three, four, five] = state;
            let (mix, constant) = match at {
                0..20 => ((two & three) | (!two & four), 0x5A82_7999_u32),
                20..40 => (two ^ three ^ four, 0x6ED9_EBA1),
                40..60 => ((two & three) | (two & four) | (three & four), 0x8F1B_BCDC),
                _ => (two ^ three ^ four, 0xCA62_C1D6),
            };
            let next = one.rotate_left(5).wrapping_add(mix).wrapping_add(five);
            state = [next.wrapping_add(constant).wrapping_add(word), one, two.rotate_left(30), three, four];
        }
        for (sum, part) in sum.iter_mut().zip(state) {
            *sum = sum.wrapping_add(part);
        }
    }
    let mut bytes = [0; 20];
    for (four, part) in bytes.chunks_exact_mut(4).zip(sum) {
        four.copy_from_slice(&part.to_be_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codes_are_those_of_the_standard() {
        let key = base32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").unwrap();
        assert_eq!(key, b"12345678901234567890");
        let codes = [59_u64, 1_111_111_109, 1_234_567_890, 20_000_000_000].map(|at| code(&key, at / STEP));
        assert_eq!(codes, ["287082", "081804", "005924", "353130"]);
        assert!(base32("0").is_err());
    }
}
