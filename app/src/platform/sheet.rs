//! Sheets to take away: CSV (RFC 4180) in which no cell is a formula.

use axum::{
    body::Body,
    http::{HeaderValue, header},
    response::{IntoResponse as _, Response},
};

/// A file of these lines, with a mark at its beginning by which a spreadsheet knows its letters.
pub(crate) fn csv(name: &str, lines: &[Vec<String>]) -> Response {
    let text = lines.iter().map(|line| written(line)).collect::<String>();
    file("text/csv; charset=utf-8", name, format!("\u{feff}{text}").into_bytes())
}

/// A file to take away, kept by no browser.
pub(crate) fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let mut response = Body::from(bytes).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(named) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, named);
    }
    response
}

fn written(line: &[String]) -> String {
    let cells: Vec<_> = line.iter().map(|cell| format!("\"{}\"", harmless(cell).replace('"', "\"\""))).collect();
    format!("{}\r\n", cells.join(","))
}

/// A cell that a spreadsheet would take for a formula begins with an apostrophe, and is text.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '|', '%']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=1+1", "\"'=1+1\"\r\n")]
    #[case("@SUM(A1)", "\"'@SUM(A1)\"\r\n")]
    #[case("He said \"no\", twice", "\"He said \"\"no\"\", twice\"\r\n")]
    fn no_cell_is_a_formula(#[case] cell: &str, #[case] expected: &str) {
        assert_eq!(written(&[cell.to_owned()]), expected);
    }
}
