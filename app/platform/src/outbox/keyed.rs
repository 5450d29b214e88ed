//! Mail with a link that opens what nobody at the council may read: its key is in the mail as it goes out and nowhere
//! else.

use crate::{Services, random};

/// Kinds of mail that carry a link which opens what nobody at the council may read.
pub const KEYED: [&str; 2] = ["advocate", "complaint"];

/// A placeholder for the key of such a link. The key is put in as the mail goes out, so that neither the database, nor
/// a backup, nor the administrator's page of mail opens what the link opens.
const KEYLESS: &str = "[key]";

/// A link to `path` of ours, for a mail of one of these kinds, on a line of its own.
pub fn keyed_link(services: &Services, lang: domain::lang::Lang, path: &str) -> String {
    format!("{}/{KEYLESS}", services.link(lang, path))
}

fn link_key(services: &Services, path: &str) -> String {
    random::hex(&services.keys.fingerprint("link", path))
}

/// Whether `key` is that of the link to `path`. Compares hashes, so that the time it takes tells nothing.
pub fn key_fits(services: &Services, path: &str, key: &str) -> bool {
    random::hash(&link_key(services, path)) == random::hash(key)
}

/// The text with each placeholder replaced by the key of its link.
pub(super) fn with_keys(services: &Services, text: &str) -> String {
    let whole = |line: &str| {
        let address = line.trim_end();
        let path = address.strip_prefix(&services.base_url)?.strip_suffix(KEYLESS)?.strip_suffix('/')?;
        let path = domain::paths::without_language(path);
        Some(line.replace(KEYLESS, &link_key(services, path)))
    };
    text.split_inclusive('\n').map(|line| whole(line).unwrap_or_else(|| line.to_owned())).collect()
}
