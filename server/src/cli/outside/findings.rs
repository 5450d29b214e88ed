//! What is said of each thing that was looked at: what is good about it, or what is wrong and where to look.

use axum::http::{HeaderMap, StatusCode, header};
use platform::random;

use super::{
    Probes,
    client::{Answer, Client},
};
use crate::{
    VERSION,
    headers::said,
    probe::{self, Seen},
};

/// A form with a photo as phones make them, in bytes.
const LARGE: usize = 9_000_000;
/// From this site nobody's form is taken; there is none of that name (RFC 6761).
const ANOTHER_SITE: &str = "https://another-site.invalid";

pub(super) fn without_certificate(client: &Client) -> Result<String, String> {
    if client.is_this_machine() {
        return Ok("none, on this machine".into());
    }
    Err("none: without https everybody on the way can read what is written".into())
}

pub(super) async fn leads_to_https(client: &Client) -> Result<String, String> {
    let nothing = |error: String| format!("who types the address without https gets nothing: {error}");
    let answer = client.get_plainly("/tell").await.map_err(nothing)?;
    let wanted = format!("{}/tell", client.origin());
    match answer.header("location") {
        Some(to) if answer.status.is_redirection() && to == wanted => Ok("leads to https".into()),
        Some(to) if answer.status.is_redirection() => Err(format!("leads to {to} instead of {wanted}")),
        _ => Err(format!("is answered with {} instead of leading to https", answer.status)),
    }
}

/// Each of the program's safety headers is there once, word for word.
pub(super) fn unchanged(headers: &HeaderMap, https: bool) -> Result<String, String> {
    let differs = |name: &header::HeaderName, value: &str| {
        let mut came = headers.get_all(name).iter();
        came.next().is_none_or(|first| first != value) || came.next().is_some()
    };
    let wrong: Vec<_> =
        said(https).filter(|(name, value)| differs(name, value)).map(|(name, _)| name.to_string()).collect();
    if wrong.is_empty() {
        return Ok("arrive unchanged".into());
    }
    Err(format!("something in front changes {}: the program says them itself", wrong.join(", ")))
}

pub(super) fn compressed(front: &Answer) -> Result<String, String> {
    match front.header("content-encoding") {
        Some(coding @ ("br" | "gzip")) => Ok(format!("pages come compressed ({coding})")),
        _ => Err("pages come at their full size: something in front takes Accept-Encoding away".into()),
    }
}

pub(super) async fn hidden_figures(client: &Client) -> Result<String, String> {
    let answer = client.get("/metrics", &[]).await?;
    if answer.text().await?.contains("noise_requests_total") {
        return Err("everybody can read them at /metrics: they are for the machine's own monitoring".into());
    }
    Ok("cannot be reached from outside".into())
}

pub(super) fn same_program(seen: &Seen) -> Result<String, String> {
    if seen.version == *VERSION {
        return Ok(format!("{} answers", seen.version));
    }
    Err(format!("{} answers, and this is {}: start the service again", seen.version, *VERSION))
}

pub(super) fn not_kept(front: &Answer, first: &Seen, again: &Seen) -> Result<String, String> {
    if first.drawn == again.drawn {
        return Err("something in front keeps answers and hands them to others: it must keep nothing".into());
    }
    match (front.header("cache-control"), front.header("age")) {
        (Some("no-store"), None) => Ok("pages are kept by nobody".into()),
        (Some("no-store"), Some(_)) => Err("the first page comes from something in front that keeps pages".into()),
        (other, _) => Err(format!("something in front makes no-store {}", other.unwrap_or("nothing"))),
    }
}

/// `plain` was asked for with nothing in `X-Forwarded-For`, `claiming` with the address of somebody else.
pub(super) fn proxies_agree(set: usize, https: bool, plain: &Seen, claiming: &Seen) -> Result<String, String> {
    let (trusted, told) = (plain.trusted_proxies, plain.told);
    if trusted != set {
        return Err(format!("the running program trusts {trusted}, the settings say {set}: start the service again"));
    }
    if claiming.believed {
        return Err(format!(
            "what a phone writes into X-Forwarded-For is believed, so that anybody passes for anybody: trusted_proxies \
             is {trusted}, but the number of proxies that say who asked is {told}"
        ));
    }
    if told != trusted {
        return Err(format!(
            "trusted_proxies is {trusted}, but the number of proxies that say in X-Forwarded-For who asked is {told}"
        ));
    }
    match trusted {
        0 if https => Err("something in front brings https and does not say in X-Forwarded-For who asked: everybody \
                           counts as one"
            .into()),
        0 => Ok("none is in front".into()),
        _ if !plain.read => Err("what they say in X-Forwarded-For is no address: everybody counts as one".into()),
        1 => Ok("one is in front and says who asked".into()),
        more => Ok(format!("{more} are in front and say who asked")),
    }
}

pub(super) async fn hidden_readiness(client: &Client, trusted: usize) -> Result<String, String> {
    let answer = client.get("/readyz", &[]).await?;
    match answer.status {
        StatusCode::NOT_FOUND => Ok("/readyz cannot be reached from outside".into()),
        _ if trusted == 0 && !client.is_https() => Ok("/readyz answers, for no proxy is in front".into()),
        status => Err(format!("everybody can ask for /readyz ({status}), and to answer it the program writes")),
    }
}

pub(super) async fn forms(probes: &Probes<'_>) -> Result<String, String> {
    let origin = probes.client.origin();
    let own = probes.post(&origin, b"text=hello".to_vec()).await?.status;
    if own != StatusCode::OK {
        return Err(format!(
            "what an older phone sends is refused ({own}): either base_url is not {origin}, or something in front \
             changes the line Origin"
        ));
    }
    let other = probes.post(ANOTHER_SITE, b"text=hello".to_vec()).await?.status;
    match other.as_u16() {
        403 => Ok("are taken from this site alone".into()),
        200 => Err("one that another site sends is taken: something in front takes Origin away".into()),
        _ => Err(format!("one that another site sends is answered with {other}")),
    }
}

pub(super) async fn large_forms(probes: &Probes<'_>) -> Result<String, String> {
    let sent = probes.post(&probes.client.origin(), vec![b'a'; LARGE]).await;
    let answer = sent.map_err(|error| format!("one of 9 MB is cut off: {error}"))?;
    let status = answer.status;
    if status == StatusCode::PAYLOAD_TOO_LARGE {
        return Err(
            "something in front refuses one of 9 MB (413): let it take 82 MB, the program refuses by itself".into()
        );
    }
    if status != StatusCode::OK || answer.text().await?.trim().parse() != Ok(LARGE) {
        return Err(format!("one of 9 MB does not arrive whole ({status})"));
    }
    Ok("one of 9 MB arrives; larger ones, up to 82 MB, are not tried".into())
}

pub(super) async fn events(probes: &Probes<'_>) -> Result<String, String> {
    // Two that were sent apart may be read at once where a machine is busy; where they are collected they always are.
    for _ in 0..2 {
        let answer = probes.get(&format!("/probe/stream?{}", random::code()), &[]).await?;
        if answer.status != StatusCode::OK {
            return Err(format!("are answered with {}", answer.status));
        }
        match answer.arrivals().await?.as_slice() {
            [first, second] if second.duration_since(*first) > probe::APART / 3 => {
                return Ok("of the wall come as they happen".into());
            }
            [_, _] => {}
            others => return Err(format!("two were sent, {} came", others.len())),
        }
    }
    Err("of the wall are collected on the way and come late: something in front must not buffer them".into())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn seen(trusted_proxies: usize, told: usize, believed: bool) -> Seen {
        let read = told >= trusted_proxies && trusted_proxies > 0;
        Seen { version: VERSION.clone(), trusted_proxies, told, read, believed, drawn: random::code() }
    }

    #[rstest]
    #[case::as_set(1, seen(1, 1, false), seen(1, 2, false), Ok("says who asked"))]
    #[case::one_that_writes_anew(1, seen(1, 1, false), seen(1, 1, false), Ok("says who asked"))]
    #[case::two(2, seen(2, 2, false), seen(2, 3, false), Ok("2 are in front"))]
    #[case::not_started_again(2, seen(1, 2, false), seen(1, 3, false), Err("trusts 1, the settings say 2"))]
    #[case::too_few_set(1, seen(1, 2, false), seen(1, 3, false), Err("that say in X-Forwarded-For who asked is 2"))]
    #[case::too_many_set(2, seen(2, 1, false), seen(2, 2, true), Err("anybody passes for anybody"))]
    #[case::handed_on_as_it_came(1, seen(1, 0, false), seen(1, 1, true), Err("proxies that say who asked is 0"))]
    #[case::nobody_says(0, seen(0, 0, false), seen(0, 1, false), Err("everybody counts as one"))]
    fn what_is_wrong_with_the_proxies(
        #[case] set: usize,
        #[case] plain: Seen,
        #[case] claiming: Seen,
        #[case] says: Result<&str, &str>,
    ) {
        let found = proxies_agree(set, true, &plain, &claiming);
        assert_eq!(found.is_ok(), says.is_ok(), "{found:?}");
        let (Ok(words) | Err(words), Ok(part) | Err(part)) = (&found, says);
        assert!(words.contains(part), "{words}");
    }

    #[test]
    fn without_https_nobody_has_to_be_in_front() {
        assert!(proxies_agree(0, false, &seen(0, 0, false), &seen(0, 1, false)).is_ok());
    }

    #[test]
    fn a_header_that_comes_twice_is_not_as_it_was_sent() {
        let mut headers: HeaderMap =
            said(true).map(|(name, value)| (name, header::HeaderValue::from_static(value))).collect();
        assert!(unchanged(&headers, true).is_ok());
        headers.append(header::STRICT_TRANSPORT_SECURITY, header::HeaderValue::from_static("max-age=0"));
        let words = unchanged(&headers, true).expect_err("twice");
        assert!(words.contains("strict-transport-security") && !words.contains("x-frame-options"), "{words}");
        headers.remove(header::X_FRAME_OPTIONS);
        assert!(unchanged(&headers, true).expect_err("one is gone").contains("x-frame-options"));
    }
}
