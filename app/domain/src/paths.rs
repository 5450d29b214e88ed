//! Paths of ours: which are, and the one by which somebody signs in and goes on. Pure.

use std::sync::LazyLock;

use url::Url;

use crate::lang::Lang;

/// `to` if it is a page of ours that is neither an action nor a sign-in page; otherwise none.
pub fn to_page(to: &str) -> Option<&str> {
    let to = without_language(to);
    let no_page = ["/do/", "/sign-in"].iter().any(|begins| to.starts_with(begins));
    (is_ours(to) && !no_page && to != "/").then_some(to)
}

/// The path of a page without its language prefix.
pub fn without_language(path: &str) -> &str {
    Lang::of_path(path).map_or(path, |(_, rest)| rest)
}

/// The address of a sign-in page, with the page to go on to.
pub fn way_in(page: &str, to: Option<&str>) -> String {
    match to.and_then(to_page) {
        Some(to) => {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("to", to).finish();
            format!("{page}?{query}")
        }
        None => page.to_owned(),
    }
}

/// A path of ours, never another site's: read as browsers read an address.
pub fn is_ours(path: &str) -> bool {
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
        assert_eq!(is_ours(path), ours);
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
            if is_ours(&path) {
                let here = Url::parse("http://noise.example:8080/do/people/sign-out").expect("an address");
                let there = here.join(&path).expect("an address");
                prop_assert_eq!(there.origin(), here.origin());
                prop_assert!(there.username().is_empty());
            }
        }
    }
}
