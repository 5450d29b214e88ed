//! Part of a file: what players of sound ask for (RFC 9110, one range of bytes).

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse as _, Response},
};

/// The part of a file that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    /// From the first byte to the one after the last.
    Bytes(usize, usize),
    /// A range outside the file.
    Beyond,
}

/// Reads `bytes=0-1`, `bytes=5-` and `bytes=-5`; anything else is the whole file.
fn asked(range: &str, length: usize) -> Part {
    let Some((from, to)) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return Part::Whole;
    };
    let (from, to) = (from.trim(), to.trim());
    let number = |text: &str| text.parse::<usize>().ok();
    let (first, end) = match (number(from), number(to)) {
        (Some(first), Some(last)) if first <= last => (first, last.saturating_add(1).min(length)),
        (Some(first), None) if to.is_empty() => (first, length),
        (None, Some(last)) if from.is_empty() => (length.saturating_sub(last), length),
        _ => return Part::Whole,
    };
    if first < end { Part::Bytes(first, end) } else { Part::Beyond }
}

/// The file, or the part of it that was asked for.
pub fn answer(headers: &HeaderMap, content_type: &'static str, cache: &'static str, file: Vec<u8>) -> Response {
    let length = file.len();
    let range = headers.get(header::RANGE).and_then(|range| range.to_str().ok()).unwrap_or_default();
    let told = [(header::CONTENT_TYPE, content_type), (header::CACHE_CONTROL, cache), (header::ACCEPT_RANGES, "bytes")];
    let of = |range: String| [(header::CONTENT_RANGE, range)];
    match asked(range, length) {
        Part::Whole => (told, file).into_response(),
        Part::Bytes(first, end) => {
            let range = of(format!("bytes {first}-{}/{length}", end - 1));
            (StatusCode::PARTIAL_CONTENT, told, range, file[first..end].to_vec()).into_response()
        }
        Part::Beyond => (StatusCode::RANGE_NOT_SATISFIABLE, told, of(format!("bytes */{length}"))).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::none("", Part::Whole)]
    #[case::the_first_two("bytes=0-1", Part::Bytes(0, 2))]
    #[case::the_rest("bytes=4-", Part::Bytes(4, 10))]
    #[case::the_last("bytes=-3", Part::Bytes(7, 10))]
    #[case::more_than_all("bytes=0-99", Part::Bytes(0, 10))]
    #[case::more_than_all_from_behind("bytes=-99", Part::Bytes(0, 10))]
    #[case::beyond("bytes=10-", Part::Beyond)]
    #[case::nothing("bytes=-0", Part::Beyond)]
    #[case::backwards("bytes=5-2", Part::Whole)]
    #[case::several("bytes=0-1,4-5", Part::Whole)]
    #[case::other_units("lines=0-1", Part::Whole)]
    #[case::huge("bytes=0-18446744073709551615", Part::Bytes(0, 10))]
    fn a_range_is_read(#[case] range: &str, #[case] part: Part) {
        assert_eq!(asked(range, 10), part);
    }
}
