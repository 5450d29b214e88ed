//! Scripts as they travel: what is written in them for people and for the type checker stays at home.

/// Words after which an expression begins, so that a slash begins a regular expression.
const BEFORE_EXPRESSIONS: [&str; 14] = [
    "await",
    "case",
    "delete",
    "do",
    "else",
    "in",
    "instanceof",
    "new",
    "of",
    "return",
    "throw",
    "typeof",
    "void",
    "yield",
];

/// Takes out comments, indents and empty lines. Lines stay lines, so that no semicolon is needed where none was.
pub fn strip(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while !rest.is_empty() {
        let (token, after) = rest.split_at(token_length(rest, &code));
        if token.starts_with("/*") || token.chars().all(char::is_whitespace) {
            gap(&mut code, token.contains('\n'));
        } else if !token.starts_with("//") {
            code.push_str(token);
        }
        rest = after;
    }
    code
}

/// The scripts beside it that this one imports, by their names without `.js`.
pub fn imports(code: &str) -> Vec<&str> {
    let is_name = |stem: &&str| stem.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    let named = code.split("\"./").skip(1).filter_map(|rest| Some(rest.split_once(".js\"")?.0));
    named.filter(is_name).collect()
}

/// Ends the line, or sets a space, unless there is one.
fn gap(code: &mut String, ends_line: bool) {
    if ends_line {
        code.truncate(code.trim_end_matches(' ').len());
    }
    if !code.is_empty() && !code.ends_with('\n') && (ends_line || !code.ends_with(' ')) {
        code.push(if ends_line { '\n' } else { ' ' });
    }
}

/// The length of what `rest` begins with: a comment, a string, a template, a regular expression, or one letter.
fn token_length(rest: &str, before: &str) -> usize {
    let first = rest.chars().next().unwrap_or_default();
    match first {
        '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
        '/' if rest.starts_with("/*") => rest[2..].find("*/").map_or(rest.len(), |end| end + 4),
        '/' if begins_expression(before) => regular_expression(rest),
        '"' | '\'' => string(rest, first),
        '`' => template(rest),
        _ => first.len_utf8(),
    }
}

/// Whether a slash after this begins a regular expression, rather than divides.
fn begins_expression(before: &str) -> bool {
    let before = before.trim_end();
    let in_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$';
    let word = before.rsplit(|letter: char| !in_word(letter)).next().unwrap_or_default();
    if word.is_empty() {
        !before.ends_with([')', ']', '}', '"', '\'', '`'])
    } else {
        BEFORE_EXPRESSIONS.contains(&word)
    }
}

fn string(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn regular_expression(rest: &str) -> usize {
    let (mut escaped, mut in_class) = (false, false);
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn template(rest: &str) -> usize {
    let mut at = 1;
    while let Some(letter) = rest[at..].chars().next() {
        let here = &rest[at..];
        at += match letter {
            '`' => return at + 1,
            '\\' => 1 + here[1..].chars().next().map_or(0, char::len_utf8),
            '$' if here.starts_with("${") => 2 + substitution(&here[2..]),
            _ => letter.len_utf8(),
        };
    }
    rest.len()
}

/// The length of what stands in a template's `${…}`, with the brace that closes it.
fn substitution(rest: &str) -> usize {
    let (mut at, mut open) = (0, 0_usize);
    while at < rest.len() {
        let length = token_length(&rest[at..], &rest[..at]);
        match &rest[at..at + length] {
            "}" if open == 0 => return at + 1,
            "}" => open -= 1,
            "{" => open += 1,
            _ => {}
        }
        at += length;
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::paths;

    #[test]
    fn what_is_for_people_and_the_type_checker_does_not_travel() {
        for (source, code) in [
            ("// @ts-check\n// What it does.\n\nconst a = 1; // one\n  b();\n", "const a = 1;\nb();\n"),
            ("/** @type {Field | null} */\nconst a = /** @type {Field} */ (b);\n", "const a = (b);\n"),
            ("/** What it is.\n * @param {string} a */\nfunction f(a) {}\n", "function f(a) {}\n"),
            ("return/* a\nb */1", "return\n1"),
            ("a /*/ b */ / c", "a / c"),
        ] {
            assert_eq!(strip(source), code, "{source}");
        }
    }

    #[test]
    fn what_looks_like_a_comment_and_is_none_stays() {
        for code in [
            r#"a("https://b", 'it\'s /* one */', "\\", c);"#,
            r#"a.replace(/["'`/*]\//g, "").split(/\/\//);"#,
            "return /[/\"]/.test(b) ? c / d / e : (f) / g;",
            "a(`//  b ${c({ d: `}  /*` }.d, \"}\")}  // \\` ${e}`, '//');",
            "a = b / c; d(\"/\");",
        ] {
            assert_eq!(strip(code), code);
        }
    }

    #[test]
    fn an_import_of_a_script_beside_it_is_found() {
        let code = "import { a } from \"./own.js\";\nimport(\"./read-aloud.js\");\nb(\"./\" + c, \"d.js\");";
        assert_eq!(imports(code), ["own", "read-aloud"]);
    }

    #[test]
    fn every_script_of_public_is_type_checked_and_travels_without_a_comment() {
        let mut seen = 0;
        for entry in fs::read_dir(paths::root().join("public")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "js") {
                let source = fs::read_to_string(&path).unwrap();
                let code = strip(&source);
                assert!(source.starts_with("// @ts-check\n"), "{}", path.display());
                assert_eq!(strip(&code), code, "{}", path.display());
                let is_bare = !code.contains("/**") && !code.lines().any(|line| line.starts_with("//"));
                assert!(is_bare && !code.is_empty(), "{}", path.display());
                seen += 1;
            }
        }
        assert!(seen > 20, "{seen} scripts");
    }
}
