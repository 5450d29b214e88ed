//! Every pair of colours that stands on a page is readable in both themes (WCAG 2.2, 1.4.3 and 1.4.11),
//! and every component's css is in the one file.

use std::{collections::HashMap, fs, path::Path};

/// Words and what they stand on: 4.5 to 1.
const WORDS: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "paper",
            "card",
            "sunk",
            "picked",
            "alarm-soft",
            "teal-soft",
            "amber-soft",
            "plum-soft",
            "sky-soft",
            "leaf-soft",
            "rose-soft",
        ],
    ),
    ("soft", &["paper", "card", "sunk", "picked"]),
    ("alarm", &["paper", "card", "alarm-soft"]),
    ("teal", &["paper", "card", "teal-soft"]),
    ("amber", &["paper", "card", "amber-soft"]),
    ("plum", &["card", "plum-soft"]),
    ("sky", &["card", "sky-soft"]),
    ("leaf", &["card", "leaf-soft"]),
    ("rose", &["card", "rose-soft"]),
    ("on-coral", &["coral", "coral-deep", "sun"]),
    ("on-alarm", &["alarm"]),
    ("on-night", &["night"]),
    ("on-night-soft", &["night"]),
];

/// Edges and drawings that mean something: 3 to 1.
const SIGNS: &[(&str, &[&str])] = &[
    ("edge", &["paper", "card", "sunk", "picked"]),
    ("focus", &["paper", "card", "sunk", "picked"]),
    ("focus-night", &["night"]),
    ("bar", &["card", "sunk"]),
    ("coral", &["night"]),
    ("sun", &["night"]),
    ("mint", &["night"]),
];

type Theme = HashMap<String, [f64; 3]>;

/// The colours of light, and of dark where it says otherwise.
fn themes() -> [Theme; 2] {
    let css = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let (light, dark) = css.split_once("prefers-color-scheme").unwrap();
    let light = colours(light);
    let mut night = light.clone();
    night.extend(colours(dark));
    [light, night]
}

fn colours(css: &str) -> Theme {
    let colour = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--")?.split_once(": #")?;
        let part = |n: usize| u8::from_str_radix(value.get(n..n + 2)?, 16).ok().map(|v| f64::from(v) / 255.0);
        Some((name.to_owned(), [part(0)?, part(2)?, part(4)?]))
    };
    css.lines().filter_map(colour).collect()
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |rgb: [f64; 3]| {
        let [r, g, b] = rgb.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
        0.2126 * r + 0.7152 * g + 0.0722 * b
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

#[test]
fn every_pair_of_colours_is_readable_in_both_themes() {
    for (theme, name) in themes().into_iter().zip(["light", "dark"]) {
        for (pairs, least) in [(WORDS, 4.5), (SIGNS, 3.0)] {
            for (front, behind) in pairs.iter().flat_map(|(front, all)| all.iter().map(move |behind| (front, behind))) {
                let ratio = contrast(theme[*front], theme[*behind]);
                assert!(ratio >= least, "{name}: {front} on {behind} is {ratio:.2}, and {least} is needed");
            }
        }
    }
}

#[test]
fn the_css_of_every_component_is_in_the_one_file() {
    let main = fs::read_to_string(root().join("style/main.css")).unwrap();
    for folder in fs::read_dir(root().join("app/ui/src")).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        for file in fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.path()) {
            if file.extension().is_some_and(|kind| kind == "css") {
                let name = file.strip_prefix(root()).unwrap().display().to_string();
                assert!(main.contains(&format!("../{name}")), "style/main.css does not import {name}");
            }
        }
    }
}
