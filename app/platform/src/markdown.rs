//! Words that members and staff write with a few marks (Markdown): headings, paragraphs, bold, leaning,
//! lists, links. Read once into blocks, which the page and the paper draw; so they say the same.
//! Anything else that somebody types, HTML too, is shown as it was typed.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// One block of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// Levels count from 1, and none is left out.
    Heading {
        level: u8,
        runs: Vec<Run>,
    },
    Paragraph {
        runs: Vec<Run>,
    },
    List {
        ordered: bool,
        items: Vec<Vec<Run>>,
    },
}

/// A run of words with the same style. A line end in them is one in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    pub strong: bool,
    pub em: bool,
    /// `http` or `https`.
    pub link: Option<String>,
}

/// Reads a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::empty()) {
        reader.read(event);
    }
    reader.flush();
    level(reader.blocks)
}

/// A text as HTML, under a heading of the second level.
pub fn html(text: &str) -> String {
    CLEAN.clean(&blocks(text).iter().map(drawn).collect::<String>()).to_string()
}

/// The tags and attributes that may be in the HTML, whatever the text was.
static CLEAN: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut clean = Builder::empty();
    clean
        .tags(["h3", "h4", "h5", "h6", "p", "br", "strong", "em", "ul", "ol", "li", "a"].into())
        .tag_attributes([("a", ["href"].into())].into())
        .url_schemes(["http", "https"].into())
        .link_rel(Some("nofollow noopener noreferrer"));
    clean
});

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    runs: Vec<Run>,
    strong: usize,
    em: usize,
    links: Vec<Option<String>>,
    heading: Option<u8>,
    /// How deep in lists we are; nested items are put into the outermost list.
    depth: usize,
    /// The item has no words so far.
    fresh: bool,
}

impl Reader {
    fn read(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => self.say(&text),
            Event::SoftBreak | Event::HardBreak => self.say("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.em += 1,
            Tag::Link { dest_url, .. } => self.links.push(address(&dest_url)),
            Tag::Heading { level, .. } => self.heading = Some(level_of(level)),
            Tag::List(first) => {
                self.flush();
                if self.depth == 0 {
                    self.blocks.push(Block::List { ordered: first.is_some(), items: Vec::new() });
                }
                self.depth += 1;
            }
            Tag::Item => self.fresh = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.em = self.em.saturating_sub(1),
            TagEnd::Link => {
                self.links.pop();
            }
            TagEnd::Image => {}
            TagEnd::List(_) => {
                self.flush();
                self.depth = self.depth.saturating_sub(1);
            }
            _ => self.flush(),
        }
    }

    fn say(&mut self, words: &str) {
        let run = Run {
            text: words.to_owned(),
            strong: self.strong > 0,
            em: self.em > 0,
            link: self.links.last().cloned().flatten(),
        };
        match self.runs.last_mut() {
            Some(last) if (last.strong, last.em, &last.link) == (run.strong, run.em, &run.link) => {
                last.text.push_str(words);
            }
            _ => self.runs.push(run),
        }
    }

    /// Ends a block, or an item of the list, with the words so far.
    fn flush(&mut self) {
        let mut runs = std::mem::take(&mut self.runs);
        if let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        runs.retain(|run| !run.text.is_empty());
        let heading = self.heading.take();
        if runs.is_empty() {
            return;
        }
        if self.depth > 0
            && let Some(Block::List { items, .. }) = self.blocks.last_mut()
        {
            match items.last_mut().filter(|_| !self.fresh) {
                Some(item) => {
                    item.push(Run { text: "\n".to_owned(), ..Run::default() });
                    item.extend(runs);
                }
                None => items.push(runs),
            }
            self.fresh = false;
            return;
        }
        self.blocks.push(match heading {
            Some(level) => Block::Heading { level, runs },
            None => Block::Paragraph { runs },
        });
    }
}

/// An address that a page may lead to.
fn address(url: &str) -> Option<String> {
    let lower = url.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")).then(|| url.to_owned())
}

const fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Makes headings begin at level 1 and go down one level at a time, whatever was typed.
fn level(mut blocks: Vec<Block>) -> Vec<Block> {
    let levels =
        blocks.iter().filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None });
    let highest = levels.min().unwrap_or(1);
    let mut before = 0;
    for block in &mut blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level - highest + 1).min(before + 1).min(4);
            before = *level;
        }
    }
    blocks
}

fn drawn(block: &Block) -> String {
    match block {
        Block::Heading { level, runs } => format!("<h{0}>{1}</h{0}>", level + 2, words(runs)),
        Block::Paragraph { runs } => format!("<p>{}</p>", words(runs)),
        Block::List { ordered, items } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let items: Vec<_> = items.iter().map(|runs| format!("<li>{}</li>", words(runs))).collect();
            format!("<{tag}>{}</{tag}>", items.concat())
        }
    }
}

fn words(runs: &[Run]) -> String {
    let word = |run: &Run| {
        let mut html = escaped(&run.text).replace('\n', "<br>");
        if run.em {
            html = format!("<em>{html}</em>");
        }
        if run.strong {
            html = format!("<strong>{html}</strong>");
        }
        match &run.link {
            Some(url) => format!("<a href=\"{}\">{html}</a>", escaped(url)),
            None => html,
        }
    };
    runs.iter().map(word).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::words("You told us.", "<p>You told us.</p>")]
    #[case::bold_and_leaning("**Rooms** matter *most*", "<p><strong>Rooms</strong> matter <em>most</em></p>")]
    #[case::lines("One\nTwo\n\nThree", "<p>One<br>Two</p><p>Three</p>")]
    #[case::headings("# A\n\n### B\n\ntext", "<h3>A</h3><h4>B</h4><p>text</p>")]
    #[case::a_heading_alone("#### A", "<h3>A</h3>")]
    #[case::a_list("- one\n- **two**", "<ul><li>one</li><li><strong>two</strong></li></ul>")]
    #[case::numbers("1. one\n2. two", "<ol><li>one</li><li>two</li></ol>")]
    #[case::a_list_in_a_list("- one\n  - two\n- three", "<ul><li>one</li><li>two</li><li>three</li></ul>")]
    #[case::an_item_of_two("- one\n\n  more\n- two", "<ul><li>one<br>more</li><li>two</li></ul>")]
    #[case::a_link(
        "[here](https://example.org/?a=1&b=2)",
        r#"<p><a href="https://example.org/?a=1&amp;b=2" rel="nofollow noopener noreferrer">here</a></p>"#
    )]
    #[case::no_script_link("[x](javascript:alert(1))", "<p>x</p>")]
    #[case::no_data_link("[x](data:text/html,x)", "<p>x</p>")]
    #[case::no_place_of_ours("[x](/do/people/sign-out)", "<p>x</p>")]
    #[case::no_picture("![a cat](https://example.org/cat.png)", "<p>a cat</p>")]
    #[case::html_is_words("<b onclick=x>hi</b>", "<p>&lt;b onclick=x&gt;hi&lt;/b&gt;</p>")]
    #[case::a_block_of_html("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;<br>alert(1)<br>&lt;/script&gt;</p>")]
    #[case::a_quote("> said", "<p>said</p>")]
    #[case::code("`x` and\n\n    y", "<p>x and</p><p>y</p>")]
    fn what_becomes_of_marks(#[case] typed: &str, #[case] expected: &str) {
        assert_eq!(html(typed), expected);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_opens_only_tags_that_are_ours(typed in r#"[a-z<>"'&#*_\[\]()!/:=`~\n -]{0,120}"#) {
            let html = html(&typed);
            for tag in html.split('<').skip(1) {
                let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
                let ours = ["h3", "h4", "h5", "h6", "p", "br", "strong", "em", "ul", "ol", "li", "a"];
                prop_assert!(ours.contains(&name.as_str()), "{typed:?}: {html}");
            }
        }
    }
}
