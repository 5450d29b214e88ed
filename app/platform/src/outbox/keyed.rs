//! Mail with a link that is for one person alone, and may open what nobody at the council reads: its key is in the mail
//! as it goes out and nowhere else.

use crate::{Services, random};
use domain::{
    lang::Lang,
    paths::{self, Path},
};

/// Kinds of mail that carry a link which opens what is for one person alone: what nobody at the council may read, or where
/// somebody without an account sends something.
pub const KEYED: [&str; 5] = ["advocate", "complaint", "paper", "called", "question"];

/// A placeholder for the key of such a link. The key is put in as the mail goes out, so that neither the database, nor
/// a backup, nor the administrator's page of mail opens what the link opens.
const KEYLESS: &str = "[key]";

/// A link to a page that a key opens, for a mail of one of these kinds, on a line of its own. `page` has an empty key.
pub fn keyed_link(services: &Services, lang: Lang, page: impl Path) -> String {
    format!("{}/{KEYLESS}", services.link(lang, paths::without_key(page)))
}

fn link_key(services: &Services, path: &str) -> String {
    random::hex(&services.keys.fingerprint("link", path))
}

/// The key of the link to `page`, which has an empty one: for somebody who is signed in, and was sent that link.
pub fn key_of(services: &Services, page: impl Path) -> String {
    link_key(services, &paths::without_key(page))
}

/// Whether `key` is that of the link to `page`, which has an empty one. Compares hashes, so that the time it takes tells nothing.
pub fn key_fits(services: &Services, page: impl Path, key: &str) -> bool {
    random::hash(&link_key(services, &paths::without_key(page))) == random::hash(key)
}

/// The text with each placeholder replaced by the key of its link.
pub(super) fn with_keys(services: &Services, text: &str) -> String {
    let whole = |line: &str| {
        let address = line.trim_end();
        let path = address.strip_prefix(&services.base_url)?.strip_suffix(KEYLESS)?.strip_suffix('/')?;
        let path = paths::without_language(path);
        Some(line.replace(KEYLESS, &link_key(services, path)))
    };
    text.split_inclusive('\n').map(|line| whole(line).unwrap_or_else(|| line.to_owned())).collect()
}
