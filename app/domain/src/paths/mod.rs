//! Paths of ours: each page's own (`pages`), which are ours, and the one by which somebody signs in and goes on. Pure.

mod pages;

use std::{
    fmt::{self, Display, Write as _},
    sync::LazyLock,
};

use url::Url;

use crate::lang::Lang;

pub use pages::{
    PATTERNS, advocacy, away, beginning, celebrations, complaints, desk, erasure, joining, moderation, panels, people,
    performance, pledge, questions, reach, responses, results, safeguarding, surveys, visits, voices,
};

/// A page of ours: `Display` writes its address.
pub trait Path: Display + Sized {
    /// As axum writes it, with `{name}` for what stands in the path.
    const PATTERN: &'static str;

    /// Without a query.
    fn address(self) -> Address {
        Address(self.to_string())
    }

    /// With `name=value` in its query.
    fn with(self, name: &str, value: impl Display) -> Address {
        self.address().with(name, value)
    }

    /// With a query that is written already; none where it is empty.
    fn asking(self, query: &str) -> Address {
        self.address().asking(query)
    }

    /// At the place on it that has this id.
    fn at(self, id: impl Display) -> Address {
        self.address().at(id)
    }
}

/// The address of a page of ours, with a query or a place on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

impl Address {
    /// With another `name=value` in its query.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Display) -> Self {
        self.0.push(if self.0.contains('?') { '&' } else { '?' });
        self.0.extend([name, "="]);
        self.0.extend(form_urlencoded::byte_serialize(value.to_string().as_bytes()));
        self
    }

    /// With more of a query that is written already; none where it is empty.
    #[must_use]
    pub fn asking(mut self, query: &str) -> Self {
        if !query.is_empty() {
            self.0.push(if self.0.contains('?') { '&' } else { '?' });
            self.0.push_str(query);
        }
        self
    }

    /// At the place on it that has this id.
    #[must_use]
    pub fn at(mut self, id: impl Display) -> Self {
        // Writing into a text does not fail.
        let _ = write!(self.0, "#{id}");
        self
    }
}

impl Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The address of a page that a key opens, without the key, which is the last part of its path.
pub fn without_key(page: impl Path) -> String {
    let address = page.to_string();
    address.rsplit_once('/').map_or_else(|| address.clone(), |(before, _)| before.to_owned())
}

/// `to` if it is a page of ours that is neither an action nor a sign-in page; otherwise none.
pub fn to_page(to: &str) -> Option<&str> {
    let to = without_language(to);
    let no_page = ["/do/", "/sign-in"].iter().any(|begins| to.starts_with(begins));
    (is_local_path(to) && !no_page && to != "/").then_some(to)
}

/// The path of a page without its language prefix.
pub fn without_language(path: &str) -> &str {
    Lang::of_path(path).map_or(path, |(_, rest)| rest)
}

/// The address of a sign-in page, with the page to go on to.
pub fn way_in(page: impl Path, to: Option<&str>) -> String {
    match to.and_then(to_page) {
        Some(to) => page.with("to", to).to_string(),
        None => page.to_string(),
    }
}

/// A path of ours, never another site's: read as browsers read an address.
pub fn is_local_path(path: &str) -> bool {
    static HERE: LazyLock<Option<Url>> = LazyLock::new(|| Url::parse("https://noise.invalid").ok());
    // What a browser drops from an address or reads as something else is in no path of ours.
    let strange = |c: char| c == '\\' || c.is_control();
    let stays =
        |here: &Url| here.join(path).is_ok_and(|there| there.origin() == here.origin() && there.username().is_empty());
    path.starts_with('/') && !path.contains(strange) && HERE.as_ref().is_some_and(stays)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;
    use crate::ids::VoiceId;

    /// What stands in a path, for example.
    pub trait Example {
        fn example() -> Self;
    }

    impl Example for &str {
        fn example() -> Self {
            "words-7"
        }
    }

    impl Example for i32 {
        fn example() -> Self {
            7
        }
    }

    impl Example for usize {
        fn example() -> Self {
            7
        }
    }

    impl Example for uuid::Uuid {
        fn example() -> Self {
            Self::from_u128(7)
        }
    }

    #[test]
    fn each_page_makes_an_address_that_its_pattern_takes() {
        let examples = pages::examples();
        assert_eq!(examples.iter().map(|(pattern, _)| *pattern).collect::<Vec<_>>(), PATTERNS);
        for (pattern, address) in examples {
            assert!(is_local_path(&address), "{address}");
            let (wanted, made): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), address.split('/').collect());
            assert_eq!(wanted.len(), made.len(), "{pattern} and {address}");
            for (wanted, made) in wanted.into_iter().zip(made) {
                let anything = wanted.starts_with('{') && wanted.ends_with('}');
                assert!(if anything { !made.is_empty() } else { wanted == made }, "{pattern} and {address}");
            }
        }
    }

    #[test]
    fn no_pattern_belongs_to_two_pages() {
        let mut shapes: Vec<Vec<_>> = PATTERNS
            .iter()
            .map(|pattern| pattern.split('/').map(|part| if part.starts_with('{') { "{}" } else { part }).collect())
            .collect();
        let all = shapes.len();
        shapes.sort();
        shapes.dedup();
        assert_eq!(shapes.len(), all);
    }

    #[test]
    fn an_address_has_a_query_and_a_place() {
        let (page, id) = (moderation::Voice(VoiceId::example()), VoiceId::example());
        assert_eq!(page.to_string(), format!("/moderation/{id}"));
        let long = page.with("after", 1).with("of", "a b&c").at("next");
        assert_eq!(long.to_string(), format!("/moderation/{id}?after=1&of=a+b%26c#next"));
        assert_eq!(page.asking("").to_string(), page.to_string());
        assert_eq!(page.asking("a=1").to_string(), format!("{page}?a=1"));
        assert_eq!(without_key(complaints::Manager(id, "")), format!("/complaint/{id}"));
        assert_eq!(without_key(complaints::Manager(id, "k")), format!("/complaint/{id}"));
    }

    #[rstest]
    #[case::home("/", true)]
    #[case::page("/cy/moderation?state=held&page=2#next", true)]
    #[case::none("", false)]
    #[case::beside("moderation", false)]
    #[case::other("https://evil.example/", false)]
    #[case::without_scheme("//evil.example", false)]
    #[case::backslash("/\\evil.example", false)]
    #[case::dropped_tab("/\t/evil.example", false)]
    #[case::dropped_line("/\n/evil.example", false)]
    #[case::up("/..//evil.example", true)]
    #[case::script("javascript:alert(1)", false)]
    fn a_path_of_ours(#[case] path: &str, #[case] ours: bool) {
        assert_eq!(is_local_path(path), ours);
    }

    #[rstest]
    #[case("/moderation/7?after=1", Some("/moderation/7?after=1"))]
    #[case("/cy/panels", Some("/panels"))]
    #[case("/cymru", Some("/cymru"))]
    #[case("//evil.example", None)]
    #[case("/\\evil.example", None)]
    #[case("/\t/evil.example", None)]
    #[case("/cy//evil.example", None)]
    #[case("https://evil.example", None)]
    #[case("/do/people/sign-out", None)]
    #[case("/cy/sign-in/password", None)]
    #[case("", None)]
    fn sign_in_leads_on_to_pages_of_ours_alone(#[case] to: &str, #[case] page: Option<&str>) {
        assert_eq!(to_page(to), page);
    }

    proptest! {
        #[test]
        fn what_is_ours_stays_on_our_site(path in r"[/\\.:@?#%\t\n a-e0-9]{0,12}") {
            if is_local_path(&path) {
                let here = Url::parse("http://noise.example:8080/do/people/sign-out").expect("an address");
                let there = here.join(&path).expect("an address");
                prop_assert_eq!(there.origin(), here.origin());
                prop_assert!(there.username().is_empty());
            }
        }
    }
}
