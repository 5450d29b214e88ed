//! The words of a mail in the outbox are sealed, so that neither the database nor a backup shows them.

use base64ct::{Base64UrlUnpadded, Encoding as _};

use crate::crypto::Keys;
use domain::{error::AppError, ids::MailId};

/// The prefix of sealed text. Mail from before there was sealing has none.
const MARK: &str = "sealed:";

pub(super) fn seal(keys: &Keys, id: MailId, text: &str) -> String {
    format!("{MARK}{}", Base64UrlUnpadded::encode_string(&keys.seal(id.0, text)))
}

/// # Errors
/// `Internal` for what was sealed with another key or for another mail; only that mail is not sent.
pub(super) fn open(keys: &Keys, id: MailId, kept: String) -> Result<String, AppError> {
    let Some(sealed) = kept.strip_prefix(MARK) else { return Ok(kept) };
    keys.open(id.0, &Base64UrlUnpadded::decode_vec(sealed).map_err(|_| AppError::Internal)?)
}

/// Whether the stored words can be decrypted; none if they were never sealed.
pub(super) fn opens(keys: &Keys, id: MailId, kept: &str) -> Option<bool> {
    let sealed = kept.strip_prefix(MARK)?;
    Some(Base64UrlUnpadded::decode_vec(sealed).is_ok_and(|sealed| keys.opens(id.0, &sealed)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_opened_by_its_own_key_for_its_own_mail() {
        let (keys, id) = (Keys::new([7; 32]), MailId::new());
        let sealed = seal(&keys, id, "Dear Mali\n\nsealed: no");
        assert!(!sealed.contains("Mali"));
        assert_eq!(open(&keys, id, sealed.clone()), Ok("Dear Mali\n\nsealed: no".to_owned()));
        assert_eq!(open(&keys, MailId::new(), sealed.clone()), Err(AppError::Internal));
        assert_eq!(open(&Keys::new([8; 32]), id, sealed), Err(AppError::Internal));
        assert_eq!(open(&keys, id, "as it was before".into()), Ok("as it was before".into()));
        let sealed = seal(&keys, id, "Dear Mali");
        assert_eq!(opens(&keys, id, &sealed), Some(true));
        assert_eq!(opens(&keys, MailId::new(), &sealed), Some(false));
        assert_eq!(opens(&keys, id, "as it was before"), None);
    }
}
