//! By what a browser and a cache know a file again: whoever has it already is not sent it once more.

use axum::http::{HeaderMap, header};

/// What a browser calls a file by, from the hash of all that is in it.
pub fn of_hash(hash: &[u8; 32]) -> String {
    let start = hash.first_chunk().copied().unwrap_or_default();
    format!("\"{:032x}\"", u128::from_be_bytes(start))
}

/// Whether the browser says that it has this file. A proxy may have made its tag a weak one.
pub fn is_known(headers: &HeaderMap, tag: &str) -> bool {
    let named = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let mut named = named.flat_map(|tags| tags.split(',')).map(str::trim);
    named.any(|one| one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag)
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    #[test]
    fn a_browser_has_a_file_by_its_tag_strong_or_weak() {
        let tag = of_hash(&[7; 32]);
        assert_eq!(tag, "\"07070707070707070707070707070707\"");
        let asked = |value: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::IF_NONE_MATCH, HeaderValue::from_str(value).expect("a value"));
            is_known(&headers, &tag)
        };
        assert!(asked(&tag) && asked(&format!("W/{tag}")) && asked(&format!("\"a\", {tag}")) && asked("*"));
        assert!(!asked("\"a\"") && !asked("") && !is_known(&HeaderMap::new(), &tag));
    }
}
