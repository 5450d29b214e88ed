//! `docs/benchmarks.md`: a section for each part that was measured, and whatever else stands there.

use std::fmt::Write as _;

use super::figure::{Figure, NOT_RUN};

/// What stands above all sections.
const HEAD: &str = "# Benchmarks\n\n\
    Written by `cargo xtask bench`, part by part: under each heading stands when, on what and how it was measured. A \
    part that was not run keeps what stood here, and *before* is what stood under *now* before that. What a figure must \
    be and aims at is for the release build on two cores that also carry the phones; times and rates of another \
    machine, or of the same one on another day, are compared by their shares of the limits beside them.\n";

/// The text with a part's section written anew: its old figures stand beside its new ones. Sections come in the order
/// of `titles`, and then those that no part writes, as they are.
pub fn rewritten(old: &str, titles: &[&str], title: &str, said: &str, figures: &[Figure]) -> String {
    let mut sections = sections(old);
    let at = sections.iter().position(|section| section.title == title).unwrap_or_else(|| {
        sections.push(Section { title: title.to_owned(), body: String::new() });
        sections.len() - 1
    });
    let section = &mut sections[at];
    section.body = format!("{said}\n\n{}", table(figures, &section.body));
    let place = |section: &Section| titles.iter().position(|title| *title == section.title).unwrap_or(titles.len());
    sections.sort_by_key(place);
    let mut text = HEAD.to_owned();
    for Section { title, body } in sections {
        write!(text, "\n## {title}\n\n{}\n", body.trim_end()).expect("a String takes all that is written");
    }
    text
}

struct Section {
    title: String,
    body: String,
}

/// What stands under each heading.
fn sections(text: &str) -> Vec<Section> {
    let parts = text.split("\n## ").skip(1);
    let parted = parts.map(|part| part.split_once('\n').unwrap_or((part, "")));
    parted.map(|(title, body)| Section { title: title.trim().to_owned(), body: body.trim().to_owned() }).collect()
}

fn table(figures: &[Figure], before: &str) -> String {
    let mut text = String::from("| figure | now | before | must | aim |\n|---|---|---|---|---|\n");
    for figure in figures {
        let earlier = earlier(before, figure.name);
        writeln!(text, "| {} | {} | {earlier} | {} | {} |", figure.name, figure.now, figure.must, figure.aim)
            .expect("a String takes all that is written");
    }
    text
}

/// What a table says of a figure: what was measured last, which is not in *now* where it was not run.
fn earlier<'a>(table: &'a str, name: &str) -> &'a str {
    let row = table.lines().find_map(|line| line.strip_prefix("| ")?.strip_prefix(name)?.strip_prefix(" | "));
    let mut columns = row.unwrap_or_default().split(" | ").take(2);
    columns.find(|column| !column.is_empty() && !column.starts_with(NOT_RUN)).unwrap_or("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLES: [&str; 2] = ["What a phone loads", "Results"];

    fn further(kb: usize) -> [Figure; 1] {
        [Figure::bytes("each further page", kb * 1_000, 6, 3)]
    }

    #[test]
    fn the_figure_before_stands_beside_the_new_one() {
        let first = table(&further(5), "");
        assert!(first.contains("| each further page | 5.0 KB | - | 6 KB | 3 KB |"));
        let second = table(&further(4), &first);
        assert!(second.contains("| each further page | 4.0 KB | 5.0 KB | 6 KB | 3 KB |"));
        assert!(table(&[Figure::beside("further page", "1")], &second).contains("| further page | 1 | - | - | - |"));
    }

    #[test]
    fn what_could_not_be_measured_hides_nothing() {
        let first = table(&further(5), "");
        let second = table(&[Figure::not_run("each further page", "not installed", "6 KB", "3 KB")], &first);
        assert!(second.contains("| each further page | not run: not installed | 5.0 KB | 6 KB | 3 KB |"));
        assert!(table(&further(4), &second).contains("| each further page | 4.0 KB | 5.0 KB |"));
        let never = table(&[Figure::not_run("each further page", "not installed", "6 KB", "3 KB")], "");
        assert_eq!(earlier(&never, "each further page"), "-");
    }

    #[test]
    fn a_part_that_was_not_run_keeps_what_stood_there() {
        let old = "# Benchmarks\n\nOld words.\n\n## By hand\n\nWhat somebody measured.\n\n## Results\n\nA day.\n\n| figure | now | \
                   before | must | aim |\n|---|---|---|---|---|\n| results page | 17.0 ms | - | 300 ms | 20 ms |\n";
        let text = rewritten(old, &TITLES, "What a phone loads", "Today.", &further(5));
        let again = sections(&text);
        assert_eq!(
            again.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(),
            ["What a phone loads", "Results", "By hand"]
        );
        assert!(again[0].body.starts_with("Today.\n\n| figure |") && again[0].body.ends_with("| 6 KB | 3 KB |"));
        assert_eq!(
            (again[1].body.as_str(), again[2].body.as_str()),
            (sections(old)[1].body.as_str(), "What somebody measured.")
        );
        assert!(text.starts_with(HEAD) && !text.contains("Old words"));
        // Written again, the same is in the same place.
        let faster = rewritten(&text, &TITLES, "Results", "Later.", &[Figure::beside("results page", "9.0 ms")]);
        assert!(faster.contains("## Results\n\nLater.\n\n") && faster.contains("| results page | 9.0 ms | 17.0 ms |"));
        assert_eq!(sections(&faster).len(), 3);
    }
}
