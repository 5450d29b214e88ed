//! Parcels: what a phone without signal sealed for us, so that the phone itself cannot open it again.
//!
//! ```text
//! 1 | the phone's passing key (65) | nonce (12) | AES-256-GCM(text, associated data: the label)
//! key = HKDF-SHA-256(ECDH(passing key, ours), salt: passing key, info: "noise parcel 1")
//! ```
//! The curve is P-256, which `WebCrypto` has everywhere; `public/parcels.js` is the other side. Our key
//! follows from the key file, so there is nothing more to keep, to back up or to lose.

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use base64ct::{Base64UrlUnpadded, Encoding as _};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, elliptic_curve::sec1::ToSec1Point as _};
use sha2::Sha256;

use super::crypto::Keys;

const VERSION: u8 = 1;
const POINT: usize = 65;
const NONCE: usize = 12;
const INFO: &[u8] = b"noise parcel 1";

/// The public key to which phones seal parcels, in base64url.
pub fn public_key(keys: &Keys) -> String {
    Base64UrlUnpadded::encode_string(secret(keys).public_key().to_sec1_point(false).as_bytes())
}

/// Opens a parcel (base64url) that was sealed with this label; none if it was sealed otherwise.
pub fn open(keys: &Keys, label: &str, parcel: &str) -> Option<String> {
    let bytes = Base64UrlUnpadded::decode_vec(parcel).ok()?;
    let (version, rest) = bytes.split_first()?;
    let (point, rest) = rest.split_first_chunk::<POINT>()?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
    if *version != VERSION {
        return None;
    }
    // Refuses a point that is not on the curve.
    let passing = PublicKey::from_sec1_bytes(point).ok()?;
    let shared = p256::ecdh::diffie_hellman(secret(keys).to_nonzero_scalar(), passing.as_affine());
    let mut key = [0; 32];
    Hkdf::<Sha256>::new(Some(point), shared.raw_secret_bytes()).expand(INFO, &mut key).ok()?;
    let payload = Payload { msg: sealed, aad: label.as_bytes() };
    let text = Aes256Gcm::new(&key.into()).decrypt(&Nonce::from(*nonce), payload).ok()?;
    String::from_utf8(text).ok()
}

/// Our secret key: the first valid one that follows from the key file (nearly always the first try).
fn secret(keys: &Keys) -> SecretKey {
    (0..u8::MAX)
        .find_map(|try_| SecretKey::from_slice(&keys.derive(&format!("parcel {try_}"))).ok())
        .expect("255 numbers beyond the curve's order in a row do not happen")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sealed by `WebCrypto` (Node 22) to the key of `Keys::new([7; 32])`.
    const PUBLIC: &str = "BP2iMKdHRYmGGbnojPAgEvQfcnh17rKorhcsV12fZw89lrhxnUkgjiomgMcTbozlmL5WUfxyb9VC30U4gigMDqM";
    const SEALED: &str = "AQRKT9wvimoL8G9IpP6phOg3BrkUHPacvJFD0rm9XapHP7zIrXjKXRkz9eNSK1Rc4FcQrGebtksJU50xGMhJgYjCJLuQJtu8W0PPumauE-G3AzDj12r-isMa3ZipyfKlNZNgdzDN_LD75fgVmEkY22MDIhE";

    fn keys() -> Keys {
        Keys::new([7; 32])
    }

    #[test]
    fn what_webcrypto_sealed_opens() {
        assert_eq!(public_key(&keys()), PUBLIC);
        assert_eq!(open(&keys(), "ACDEFG", SEALED).as_deref(), Some("q[q1][text]=Ŵy'n+aros"));
    }

    #[test]
    fn it_opens_with_our_key_and_its_label_alone() {
        assert_eq!(open(&Keys::new([8; 32]), "ACDEFG", SEALED), None);
        assert_eq!(open(&keys(), "ACDEFH", SEALED), None);
    }

    #[test]
    fn a_changed_byte_anywhere_is_noticed() {
        let bytes = Base64UrlUnpadded::decode_vec(SEALED).expect("base64");
        for at in 0..bytes.len() {
            let mut changed = bytes.clone();
            changed[at] ^= 1;
            assert_eq!(open(&keys(), "ACDEFG", &Base64UrlUnpadded::encode_string(&changed)), None, "byte {at}");
        }
        for end in 0..bytes.len() {
            assert_eq!(open(&keys(), "ACDEFG", &Base64UrlUnpadded::encode_string(&bytes[..end])), None, "cut at {end}");
        }
        assert_eq!(open(&keys(), "ACDEFG", "not base64!"), None);
    }
}
