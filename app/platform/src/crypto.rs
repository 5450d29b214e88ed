//! Sealing: what children wrote is kept so that the database alone cannot be read.
//!
//! XChaCha20-Poly1305 with a random nonce before the box; the row's id is associated data, so a
//! box moved to another row does not open. Keys are derived from one key file by label.

use std::{io::Write as _, path::Path};

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use uuid::Uuid;

use super::random;
use domain::error::AppError;

const NONCE: usize = 24;

#[derive(Clone)]
pub struct Keys {
    master: [u8; 32],
}

impl Keys {
    pub const fn new(master: [u8; 32]) -> Self {
        Self { master }
    }

    /// Reads the key file (64 hexadecimal digits), or makes it, readable by its owner alone.
    ///
    /// # Errors
    /// The file cannot be read, made, or does not hold a key.
    pub fn from_file(path: &Path) -> std::io::Result<Self> {
        if !path.exists() {
            if let Some(folder) = path.parent().filter(|f| !f.as_os_str().is_empty()) {
                std::fs::create_dir_all(folder)?;
            }
            let mut options = std::fs::OpenOptions::new();
            options.write(true).create_new(true);
            #[cfg(unix)]
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
            match options.open(path) {
                Ok(mut file) => {
                    file.write_all(random::hex(&random::bytes::<32>()).as_bytes())?;
                    file.sync_all()?;
                }
                // Another process that starts at the same moment made it first.
                Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => {}
                Err(e) => return Err(e),
            }
        }
        Self::read(path)
    }

    /// Reads the key file, which is there.
    ///
    /// # Errors
    /// The file cannot be read, or does not hold a key.
    pub fn read(path: &Path) -> std::io::Result<Self> {
        let text = std::fs::read_to_string(path)?;
        let key = unhex(text.trim())
            .ok_or_else(|| std::io::Error::other("the key file does not hold 64 hexadecimal digits"))?;
        Ok(Self::new(key))
    }

    pub(super) fn derive(&self, label: &str) -> [u8; 32] {
        mac(&self.master, label.as_bytes())
    }

    /// Seals `text` for the row `id`.
    pub fn seal(&self, id: Uuid, text: &str) -> Vec<u8> {
        self.close("seal", id, text.as_bytes())
    }

    /// Seals the bytes of a file for the row `id`.
    pub fn seal_file(&self, id: Uuid, bytes: &[u8]) -> Vec<u8> {
        self.close("file", id, bytes)
    }

    /// Opens what was sealed for the row `id`.
    ///
    /// # Errors
    /// `Internal` if it was sealed for another row, with another key, or was changed.
    pub fn open(&self, id: Uuid, sealed: &[u8]) -> Result<String, AppError> {
        let text = self.unclose("seal", id, sealed).and_then(|text| String::from_utf8(text).ok());
        text.ok_or_else(|| does_not_open(id))
    }

    /// Opens a file that was sealed for the row `id`.
    ///
    /// # Errors
    /// `Internal` if it was sealed for another row, with another key, or was changed.
    pub fn open_file(&self, id: Uuid, sealed: &[u8]) -> Result<Vec<u8>, AppError> {
        self.unclose("file", id, sealed).ok_or_else(|| does_not_open(id))
    }

    /// Whether `sealed` opens as a text or a file of the row `id`. The content is discarded unread.
    pub fn opens(&self, id: Uuid, sealed: &[u8]) -> bool {
        ["seal", "file"].into_iter().any(|label| self.unclose(label, id, sealed).is_some())
    }

    fn close(&self, label: &str, id: Uuid, bytes: &[u8]) -> Vec<u8> {
        let nonce = random::bytes::<NONCE>();
        let sealed = XChaCha20Poly1305::new(&self.derive(label).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: bytes, aad: id.as_bytes() })
            .expect("what a form brings is far below the cipher's limit");
        [nonce.as_slice(), &sealed].concat()
    }

    fn unclose(&self, label: &str, id: Uuid, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE>()?;
        XChaCha20Poly1305::new(&self.derive(label).into())
            .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: id.as_bytes() })
            .ok()
    }

    /// A keyed fingerprint, by which a receipt or a voter is found again; without the key it says nothing.
    pub fn fingerprint(&self, label: &str, of: &str) -> Vec<u8> {
        mac(&self.derive(label), of.as_bytes()).to_vec()
    }
}

fn does_not_open(row: Uuid) -> AppError {
    tracing::error!(%row, "what was sealed does not open: wrong key, or changed");
    AppError::Internal
}

fn mac(key: &[u8], data: &[u8]) -> [u8; 32] {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    mac.update(data);
    mac.finalize().into_bytes().into()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let mut key = [0; 32];
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (i, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * i..2 * i + 2], 16).ok()?;
    }
    Some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_own_row_alone() {
        let keys = Keys::new([7; 32]);
        let (row, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = keys.seal(row, "I want to see my brother");
        assert_eq!(keys.open(row, &sealed).as_deref(), Ok("I want to see my brother"));
        assert!(keys.open(other, &sealed).is_err());
        assert!(Keys::new([8; 32]).open(row, &sealed).is_err());
        let mut changed = sealed;
        *changed.last_mut().expect("not empty") ^= 1;
        assert!(keys.open(row, &changed).is_err());
    }

    #[test]
    fn a_sealed_file_opens_for_its_own_row_and_is_no_text() {
        let keys = Keys::new([7; 32]);
        let (row, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let sealed = keys.seal_file(row, b"\xff\xd8\xff");
        assert_eq!(keys.open_file(row, &sealed), Ok(b"\xff\xd8\xff".to_vec()));
        assert!(keys.open_file(other, &sealed).is_err());
        assert!(keys.open_file(row, b"\xff\xd8\xff").is_err(), "nothing unsealed is believed");
        assert!(keys.open(row, &keys.seal_file(row, b"text")).is_err(), "a file is not taken for a text");
        assert!(keys.opens(row, &sealed) && keys.opens(row, &keys.seal(row, "text")));
        assert!(!keys.opens(other, &sealed) && !keys.opens(row, b"\xff\xd8\xff"));
    }

    #[test]
    fn the_same_text_is_never_sealed_the_same() {
        let keys = Keys::new([7; 32]);
        let row = Uuid::from_u128(1);
        assert_ne!(keys.seal(row, "same"), keys.seal(row, "same"));
    }

    #[test]
    fn fingerprints_differ_by_label_and_key() {
        let keys = Keys::new([7; 32]);
        assert_eq!(keys.fingerprint("receipt", "a"), keys.fingerprint("receipt", "a"));
        assert_ne!(keys.fingerprint("receipt", "a"), keys.fingerprint("voter", "a"));
        assert_ne!(keys.fingerprint("receipt", "a"), Keys::new([8; 32]).fingerprint("receipt", "a"));
    }

    #[test]
    fn a_key_file_is_made_once_and_then_kept() {
        let folder = std::env::temp_dir().join(format!("noise-key-{}", random::uuid()));
        let path = folder.join("key");
        let sealed = Keys::from_file(&path).expect("made").seal(Uuid::nil(), "x");
        assert_eq!(Keys::from_file(&path).expect("read").open(Uuid::nil(), &sealed).as_deref(), Ok("x"));
        std::fs::remove_dir_all(folder).expect("ours");
    }
}
