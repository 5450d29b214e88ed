//! A report for a word processor: what `progress.typ` says, in styles that whoever takes it on can change.

use super::{
    content::{Content, Moved, Promise, Said},
    heard::{Answer, Heard},
};
use platform::documents::docx::{Block, Document, Run, Table};

/// The report as a document.
pub(super) fn document(content: Content) -> Document {
    let mut blocks = vec![Block::Title(content.title.clone().into()), Block::Subtitle(content.over.clone().into())];
    blocks.extend(content.under.iter().map(|words| Block::Subtitle(words.clone().into())));
    let labels = &content.labels;
    let heading = |words: &str| Block::Heading(1, vec![words.to_owned().into()]);
    for (title, said) in [(&labels.foreword, &content.foreword), (&labels.members, &content.members_word)] {
        if let Some(said) = said {
            blocks.push(heading(title));
            blocks.extend(paragraphs(said).map(Block::Paragraph));
        }
    }
    blocks.push(heading(&labels.figures));
    blocks.push(Block::Table(Table {
        caption: labels.figures.clone(),
        head: [&labels.counted, &labels.before, &labels.after].map(Clone::clone).into(),
        rows: content.figures.iter().map(|row| row.to_vec()).collect(),
    }));
    blocks.push(heading(&labels.moved));
    if content.moved.is_empty() {
        blocks.push(plain(&labels.moved_none));
    }
    blocks.extend(content.moved.iter().flat_map(|one| moved(one, &labels.evidence)));
    blocks.push(heading(&labels.heard));
    if content.heard.is_empty() {
        blocks.push(plain(&labels.heard_none));
    }
    blocks.extend(content.heard.iter().flat_map(|one| heard(one, &labels.heard_said)));
    blocks.push(heading(&labels.gaps));
    for gaps in &content.gaps {
        blocks.push(Block::Heading(2, vec![gaps.title.clone().into()]));
        blocks.push(if gaps.promises.is_empty() {
            plain(&gaps.none)
        } else {
            Block::List(gaps.promises.iter().map(promise).collect())
        });
    }
    Document { lang: content.lang, title: content.title, author: content.council, page: content.page, blocks }
}

fn plain(words: &str) -> Block {
    Block::Paragraph(vec![words.to_owned().into()])
}

fn run(said: &Said) -> Run {
    Run { text: said.text.clone(), lang: said.lang, bold: false }
}

/// The paragraphs of a longer text.
fn paragraphs(said: &Said) -> impl Iterator<Item = Vec<Run>> {
    said.text.split("\n\n").map(|text| vec![Run { text: text.to_owned(), lang: said.lang, bold: false }])
}

fn promise(one: &Promise) -> Vec<Run> {
    vec![Run::bold(format!("{}. ", one.number)), run(&one.text)]
}

fn moved(one: &Moved, evidence: &str) -> Vec<Block> {
    let step = vec![Run::bold(one.step.clone()), format!(" {}", one.day).into()];
    let mut blocks = vec![Block::Lead(promise(&one.promise)), Block::Paragraph(step)];
    blocks.extend(one.evidence.as_ref().map(|said| Block::Paragraph(vec![format!("{evidence}: ").into(), run(said)])));
    blocks.extend(
        one.pieces.iter().map(|piece| Block::Paragraph(vec![run(&piece.about), format!(" {}", piece.address).into()])),
    );
    blocks
}

fn heard(one: &Heard, said: &str) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(2, promise(&one.promise))];
    if !one.said.is_empty() {
        blocks.push(Block::Heading(3, vec![said.to_owned().into()]));
    }
    for quoted in &one.said {
        blocks.extend(paragraphs(&quoted.words).map(Block::Quote));
        if let Some(other) = &quoted.translation {
            blocks.push(Block::Lead(vec![other.says.clone().into()]));
            blocks.extend(paragraphs(&other.words).map(Block::Quote));
        }
    }
    blocks.extend(one.talked.iter().map(|words| plain(words)));
    blocks.extend(one.answers.iter().flat_map(answer));
    blocks.extend(one.waits.as_deref().map(plain));
    blocks
}

fn answer(one: &Answer) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(3, vec![one.by.clone().into()])];
    blocks.extend(paragraphs(&one.words).map(Block::Paragraph));
    let note = |(label, words): &(String, Said)| Block::Paragraph(vec![Run::bold(format!("{label} ")), run(words)]);
    blocks.extend(one.notes.iter().map(note));
    blocks
}
