//! A phone without signal: seals what it has as `WebCrypto` does, with code of its own.

use aes_gcm::{
    Aes256Gcm, KeyInit as _, Nonce,
    aead::{Aead as _, Payload},
};
use base64ct::{Base64, Base64UrlUnpadded, Encoding as _};
use hkdf::Hkdf;
use p256::{PublicKey, SecretKey, elliptic_curve::sec1::ToSec1Point as _};
use platform::random;
use reqwest::{Method, header};
use sha2::Sha256;

use super::world::{CODE, World};
use crate::browser::Browser;

/// Seals `text` to the key in the page of all questions.
pub fn seal(to: &str, label: &str, text: &str) -> String {
    let to = Base64UrlUnpadded::decode_vec(to).expect("base64");
    let to = PublicKey::from_sec1_bytes(&to).expect("a point");
    let passing = SecretKey::from_slice(&random::bytes::<32>()).expect("a number below the order");
    let point = passing.public_key().to_sec1_point(false);
    let shared = p256::ecdh::diffie_hellman(passing.to_nonzero_scalar(), to.as_affine());
    let mut key = [0; 32];
    let derive = Hkdf::<Sha256>::new(Some(point.as_bytes()), shared.raw_secret_bytes());
    derive.expand(b"noise parcel 1", &mut key).expect("32 bytes");
    let nonce = random::bytes::<12>();
    let payload = Payload { msg: text.as_bytes(), aad: label.as_bytes() };
    let sealed = Aes256Gcm::new(&key.into()).encrypt(&Nonce::from(nonce), payload).expect("sealed");
    Base64UrlUnpadded::encode_string(&[&[1], point.as_bytes(), &nonce, &sealed].concat())
}

/// A sitting on a phone.
pub struct Phone {
    pub browser: Browser,
    key: String,
    pub once: String,
}

impl Phone {
    /// Opens the page of all questions, as the phone keeps it.
    pub async fn open(world: &World) -> Self {
        let browser = world.app.visitor();
        let page = browser.get(&format!("/s/{CODE}/all")).await.expect_status(200);
        let key = page.attr("#all", "data-key").expect("the key");
        Self { browser, key, once: random::once_key() }
    }

    /// Seals the `n`th state of the sitting: `q` is the questions as JSON.
    pub fn sealed(&self, n: u32, send: bool, q: &str) -> String {
        let once = &self.once;
        seal(&self.key, CODE, &format!(r#"{{"once": "{once}", "n": {n}, "send": {send}, "answers": {q}}}"#))
    }

    /// Seals the picture of the question `of` by itself, with its fields as JSON.
    pub fn drawn(&self, n: u32, of: &str, fields: &str, file: &[u8]) -> String {
        let (once, file) = (&self.once, Base64::encode_string(file));
        let picture = format!(r#"{{"question": "{of}", "file": "{file}"}}"#);
        let text = format!(r#"{{"once": "{once}", "n": {n}, "picture": {picture}, "answers": {{"{of}": {fields}}}}}"#);
        seal(&self.key, CODE, &text)
    }

    /// Brings a parcel: the status, and what is said.
    pub async fn bring(&self, parcel: &str) -> (u16, String) {
        bring(&self.browser, parcel).await
    }
}

/// Brings a parcel as the service worker does.
pub async fn bring(browser: &Browser, parcel: &str) -> (u16, String) {
    let answer = browser
        .raw(Method::POST, "/do/responses/parcel")
        .header(header::ACCEPT, "application/json")
        .header("sec-fetch-site", "same-origin")
        .form(&[("code", CODE), ("parcel", parcel)])
        .send()
        .await
        .expect("the server answers");
    (answer.status().as_u16(), answer.text().await.expect("a text"))
}
