//! `/panels/{slug}/areas/{id}/page.pdf`: an area on one sheet.

use serde::Serialize;

use super::{Line, OfArea, asked};
use crate::{page::PageResponse, panels::pages::day};
use domain::error::AppError;
use platform::{
    documents::{self, Template, file},
    guard::{PanelReader, require},
    i18n::{LangText, lang, t, tr},
};

const PAPER: Template = Template { name: "area", source: include_str!("../../../../documents/area.typ") };
/// What there is room for: so many figures, and so many characters of the role.
const FIGURES: usize = 12;
const ROLE: usize = 600;

/// What `area.typ` reads.
#[derive(Serialize)]
struct Content {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    over: String,
    under: Vec<String>,
    labels: Labels,
    figures: Vec<OnPaper>,
    /// What is not there; empty where all is.
    more: String,
    hidden: String,
    role: String,
    /// That of the role's words.
    role_lang: Option<&'static str>,
    training: Vec<(String, String)>,
}

#[derive(Serialize)]
struct Labels {
    figures: String,
    none: String,
    role: String,
    training: String,
}

#[derive(Serialize)]
struct OnPaper {
    title: String,
    said: String,
    notes: String,
}

pub(crate) async fn pdf() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let of = asked(&cx).await?;
    let council = cx.services().settings().await.council.get(lang()).to_owned();
    let made = documents::pdf(&cx.services().drawn, PAPER, &content(&of, council)).await?;
    Ok(PageResponse::Raw(file("application/pdf", "area.pdf", made.to_vec())))
}

fn content(of: &OfArea, council: String) -> Content {
    let name = LangText::of(&of.area.name).to_string();
    let mut under = Vec::new();
    if !of.representative.is_empty() {
        under.push(of.representative.clone());
    }
    if let Some(meeting) = &of.meeting {
        under.push(tr("performance-area-before", &[("day", day(&meeting.held_on).into())]));
    }
    let left = of.lines.len().saturating_sub(FIGURES);
    let hidden = if of.is_hidden { tr("performance-hidden-why", &[("n", of.fewest.into())]) } else { String::new() };
    let role = LangText::of(&of.role);
    Content {
        lang: lang().tag(),
        title: tr("performance-area-title", &[("area", name.into())]),
        council,
        page: tr("responses-documents-page", &[("n", "{n}".into())]),
        over: LangText::of(&of.panel.name).to_string(),
        under,
        labels: Labels {
            figures: t("performance-area-figures"),
            none: t("performance-area-none"),
            role: t("performance-area-role"),
            training: t("performance-area-training"),
        },
        figures: of.lines.iter().take(FIGURES).map(on_paper).collect(),
        more: if left > 0 { tr("performance-area-more", &[("n", left.into())]) } else { String::new() },
        hidden,
        role_lang: role.lang(),
        role: shortened(&role.to_string()),
        training: of.training.iter().map(|(name, (_, text))| (name.clone(), text.clone())).collect(),
    }
}

fn on_paper(line: &Line) -> OnPaper {
    let verdicts: Vec<_> = line.said.verdicts(line.direction).into_iter().map(|(_, text)| text).collect();
    let said = [line.said.sentence(line.unit), line.whole.clone()].join(" ").trim().to_owned();
    OnPaper { title: line.title.clone(), said, notes: verdicts.join(", ") }
}

/// As much as there is room for, to the end of a sentence or else of a word.
fn shortened(text: &str) -> String {
    if text.chars().count() <= ROLE {
        return text.to_owned();
    }
    let cut: String = text.chars().take(ROLE).collect();
    let end = cut.rfind(". ").map(|at| at + 1).or_else(|| cut.rfind(char::is_whitespace)).unwrap_or(cut.len());
    format!("{} …", &cut[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_role_ends_with_a_sentence() {
        assert_eq!(shortened("Short."), "Short.");
        let long = format!("{} The end that is not there.", "One sentence. ".repeat(49));
        let cut = shortened(&long);
        assert!(cut.ends_with("sentence. …") && cut.chars().count() <= ROLE + 2, "{cut}");
        assert!(shortened(&"ŵ".repeat(2 * ROLE)).chars().count() <= ROLE + 2);
    }
}
