//! The fields for easier words, for readers of 7 to 10 and in Easy Read, beside the usual words.

use leptos::prelude::*;

use super::{each, in_lang, text_in, wording_note};
use crate::surveys::question_view;
use domain::{
    lang::{Lang, Localized},
    surveys::{
        editing,
        forms::{easier_field, easier_option},
        model::{Choice, Easier, Kind, Level, Question},
    },
};
use platform::i18n::{t, tr};
use ui::{Input, TextArea, form};

/// A text that may have easier words.
struct Text<'a> {
    /// Its name in the fields.
    what: &'a str,
    usual: &'a Localized,
    easier: &'a Easier,
    most: usize,
}

impl Text<'_> {
    /// Its fields at one level: one line, or with `prose` several.
    fn fields(&self, level: Level, label: impl Fn(Lang) -> String, prose: bool) -> AnyView {
        let own = self.easier.at(level).cloned().unwrap_or_default();
        let fields = each(|of| {
            let (name, value) = (easier_field(level, self.what, of), text_in(&own, of));
            let note = wording_note(&name, &value, of, prose);
            let label = label(of);
            let input = if prose {
                view! { <TextArea name=name label=label value=value rows=3/> }.into_any()
            } else {
                view! { <Input name=name label=label value=value maxlength=self.most autocomplete="off"/> }.into_any()
            };
            view! { <div>{input}{note}</div> }
        });
        view! { <div class="twins">{fields}</div> }.into_any()
    }

    /// As `fields`, labelled with the usual words of each language.
    fn beside_usual(&self, level: Level) -> AnyView {
        self.fields(level, |of| usual_words(self.usual, of), false)
    }
}

/// `English: “Where I live”`
fn usual_words(usual: &Localized, of: Lang) -> String {
    let words = [("words", usual.get(of).to_owned().into())];
    match of {
        Lang::En => tr("surveys-easier-en", &words),
        Lang::Cy => tr("surveys-easier-cy", &words),
        other => format!("{}: “{}”", other.name(), usual.get(of)),
    }
}

/// The fields for help and answers at one level. Those of the answers are folded unless some are filled, because a
/// question may have twenty.
pub(super) fn of_question(question: &Question, level: Level) -> impl IntoView + use<> {
    let own = &question.easier_help;
    let help = (question.help != Localized::default() || *own != Easier::default()).then(|| {
        let text = Text { what: "help", usual: &question.help, easier: own, most: editing::TEXT };
        view! { <h3>{t("surveys-field-help")}</h3>{text.beside_usual(level)} }
    });
    let answers = (!question.options.is_empty()).then(|| answers(question, level));
    view! { {help}{answers} }
}

fn answers(question: &Question, level: Level) -> impl IntoView + use<> {
    let said = |option: &&Choice| option.easier.at(level).is_some_and(|own| *own != Localized::default());
    let (n, of) = (question.options.iter().filter(said).count(), question.options.len());
    let key = if question.kind == Kind::Agree { "surveys-easier-statements" } else { "surveys-easier-answers" };
    let summary = tr(key, &[("n", n.into()), ("of", of.into())]);
    let rows = question.options.iter().map(|option| {
        let what = easier_option(&option.id);
        let text = Text { what: &what, usual: &option.label, easier: &option.easier, most: editing::OPTION };
        view! { <li class="option">{text.beside_usual(level)}</li> }
    });
    let rows = rows.collect_view();
    let open = n > 0 || form::was_rejected();
    view! {
        <details class="options" open=open>
            <summary>{summary}</summary>
            <ol class="plain">{rows}</ol>
        </details>
    }
}

/// The introduction of a survey, or title and introduction of one of its parts, in easier words.
pub(super) fn of_page(title: Option<(&Localized, &Easier)>, intro: (&Localized, &Easier)) -> impl IntoView + use<> {
    let said = |text: &Easier| *text != Easier::default();
    let open = said(intro.1) || title.is_some_and(|(_, easier)| said(easier)) || form::was_rejected();
    let levels = Level::EASIER.map(|level| {
        let title = title.map(|(usual, easier)| {
            let text = Text { what: "title", usual, easier, most: editing::TITLE };
            text.fields(level, |of| in_lang(&t("surveys-field-section-title"), of), false)
        });
        let text = Text { what: "intro", usual: intro.0, easier: intro.1, most: editing::INTRO };
        let intro = text.fields(level, |of| in_lang(&t("surveys-field-section-intro"), of), true);
        view! { <div class="stack" role="group" aria-label=question_view::level_words(level)><h2>{question_view::level_words(level)}</h2>{title}{intro}</div> }
    });
    view! {
        <details class="easier" open=open>
            <summary>{t("surveys-easier")}</summary>
            <p>{t("surveys-easier-text")}</p>
            {levels}
        </details>
    }
}

/// The present easier words, to show if somebody else has changed them.
pub(super) fn now<'a>(texts: impl IntoIterator<Item = &'a Easier>) -> Vec<Localized> {
    texts.into_iter().flat_map(|text| [text.younger.clone(), text.easy.clone()]).collect()
}
