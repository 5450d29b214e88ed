//! Passwords and one-time codes: made, stored and checked. Hashing is slow and runs on other threads.

use std::sync::LazyLock;

use argon2::{
    Argon2,
    password_hash::{PasswordHasher as _, PasswordVerifier as _, phc::PasswordHash},
};
use fast_qr::{convert::svg::SvgBuilder, qr::QRBuilder};
use totp_rs::{Builder, Secret, Totp};
use unicode_normalization::UnicodeNormalization as _;

use domain::{
    error::AppError,
    ids::PersonId,
    source::Source,
    time::{SECOND, Timestamp},
};
use platform::{crypto::Keys, turns::Turns};

/// Argon2id with OWASP's parameters, which are the library's own. `source` is where it is asked for.
pub async fn hash(password: String, source: Option<Source>) -> Result<String, AppError> {
    aside(source, move || {
        let hashed = Argon2::default().hash_password(composed(&password).as_bytes());
        hashed.map(|hash| hash.to_string()).map_err(|error| {
            tracing::error!(%error, "a password cannot be hashed");
            AppError::Internal
        })
    })
    .await?
}

/// Whether `password` is the one that `hash` was made of. Without a hash it takes as long and is false,
/// so that nobody can tell by the time who has an account. `source` is where it is asked for.
pub(super) async fn is_right(password: String, hash: Option<String>, source: Option<Source>) -> Result<bool, AppError> {
    static NOBODYS: LazyLock<String> = LazyLock::new(|| {
        Argon2::default().hash_password(b"nobody's password").map(|hash| hash.to_string()).unwrap_or_default()
    });
    aside(source, move || {
        // The hash to compare with where there is none; made at the first use.
        let nobodys = NOBODYS.clone();
        let known = hash.is_some();
        let hash = hash.unwrap_or(nobodys);
        let made_of = |password: &str| {
            let hash = PasswordHash::new(&hash);
            hash.is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        };
        let fits = made_of(&composed(&password));
        // An older hash may be of the password as it was typed, before letters were composed.
        let fits = fits || (composed(&password) != password && made_of(&password));
        known && fits
    })
    .await
}

/// The same letters however a keyboard composes them: `ŵ` can be one or two characters (NIST SP 800-63B, NFKC).
fn composed(password: &str) -> String {
    password.nfkc().collect()
}

/// How many passwords are hashed at once. Each takes 19 MB and a core for a moment: of those who guess hundreds there is
/// still a core for everybody else, and an officer does not wait behind all that come from one source.
static TURNS: LazyLock<Turns> = LazyLock::new(|| {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    Turns::new(u32::try_from(cores / 2).unwrap_or(1).max(1))
});

async fn aside<T: Send + 'static>(
    source: Option<Source>,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AppError> {
    let turn = TURNS.take(source, 1).await?;
    let work = move || {
        // The work owns its turn, so that the turn ends with it even if whoever asked has gone.
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| {
        tracing::error!(%error, "hashing");
        AppError::Internal
    })
}

/// The secret shared with somebody's authenticator app, which makes six digits each half minute.
pub struct Authenticator(Secret);

impl Authenticator {
    /// The secret for setting up by the link `token`. It follows from the link and our key, so the page that shows it
    /// stores nothing, and shows the same one when its form is refused.
    pub(super) fn of_link(keys: &Keys, token: &str) -> Self {
        let made = keys.fingerprint("authenticator", token);
        Self(Secret::from(made[..20].to_vec()))
    }

    pub(super) fn sealed(&self, keys: &Keys, person: PersonId) -> Vec<u8> {
        keys.seal(person.0, &self.0.to_base32())
    }

    pub(super) fn open(keys: &Keys, person: PersonId, sealed: &[u8]) -> Result<Self, AppError> {
        Secret::try_from_base32(keys.open(person.0, sealed)?).map(Self).map_err(|_| AppError::Internal)
    }

    /// The half minute that this code belongs to, if it is the present one or the one before or after.
    pub fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        let seconds = u64::try_from(now.0 / SECOND).ok()?;
        self.totp()?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
    }

    fn totp(&self) -> Option<Totp> {
        Builder::new().with_secret(self.0.clone()).build().ok()
    }

    /// The secret in groups of four, for typing it by hand.
    pub fn words(&self) -> String {
        let text = self.0.to_base32();
        text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// The address in the QR code: `otpauth://totp/Make%20A%20Noise:sam@example.org?secret=…`.
    pub fn address(&self, issuer: &str, account: &str) -> String {
        let plain =
            |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
        let (issuer, account) = (plain(issuer), plain(account));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.0.to_base32())
    }

    /// The QR code as a drawing.
    pub fn drawing(&self, issuer: &str, account: &str) -> Result<String, AppError> {
        let code = QRBuilder::new(self.address(issuer, account)).build().map_err(|_| AppError::Internal)?;
        Ok(SvgBuilder::default().to_str(&code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::time::MINUTE;

    #[test]
    fn a_code_is_good_for_a_minute_and_a_half_and_for_its_own_secret() {
        let keys = Keys::new([7; 32]);
        let authenticator = Authenticator::of_link(&keys, "link");
        let now = Timestamp(1_795_348_800_000);
        let seconds = u64::try_from(now.0 / SECOND).expect("after 1970");
        let code = authenticator.totp().expect("long enough").generate(seconds).to_string();
        let step = authenticator.step_of(&code, now).expect("good now");
        assert_eq!(authenticator.step_of(&format!("{} {}", &code[..3], &code[3..]), now), Some(step));
        assert_eq!(authenticator.step_of(&code, now.plus(MINUTE / 2)), Some(step));
        assert_eq!(authenticator.step_of(&code, now.plus(2 * MINUTE)), None);
        assert_eq!(Authenticator::of_link(&keys, "another").step_of(&code, now), None);
        let person = PersonId(uuid::Uuid::from_u128(1));
        let again = Authenticator::open(&keys, person, &authenticator.sealed(&keys, person)).expect("opens");
        assert_eq!(again.step_of(&code, now), Some(step));
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_nobody_has_none() {
        let hash = hash("correct horse battery".into(), None).await.expect("hashed");
        assert!(hash.starts_with("$argon2id$"));
        assert_eq!(is_right("correct horse battery".into(), Some(hash.clone()), None).await, Ok(true));
        assert_eq!(is_right("correct horse".into(), Some(hash), None).await, Ok(false));
        assert_eq!(is_right("nobody's password".into(), None, None).await, Ok(false));
    }

    #[tokio::test]
    async fn the_same_letters_are_the_same_password_on_every_keyboard() {
        let (one, two) = ("dŵr y môr a’r ﬁn nos", "dw\u{302}r y mo\u{302}r a’r fin nos");
        let kept = hash(one.into(), None).await.expect("hashed");
        assert_eq!(is_right(two.into(), Some(kept), None).await, Ok(true));
        // A hash of the password as it was typed, from before letters were composed.
        let before = Argon2::default().hash_password(two.as_bytes()).expect("hashed").to_string();
        assert_eq!(is_right(two.into(), Some(before), None).await, Ok(true));
    }
}
