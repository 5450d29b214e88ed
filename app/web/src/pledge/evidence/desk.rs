//! On a claim's page: what its draft rests on, and the forms by which the pledge lead adds to it.

use leptos::prelude::*;

use super::{AddFigures, AddFile, AddLink, RemovePiece, RemoveSeries, shown};
use crate::{pledge::kinds, release::shown::as_read};
use domain::pledge::{
    evidence::MOST_PIECES,
    figures::{MOST_FIGURES, Unit, series},
    model::EditionKind,
};
use platform::i18n::{LangText, lang, langs, t, tr};
use store::pledge::{Draft, evidence::FigureOf};
use ui::{
    Button, ButtonKind, ChoiceOption, FileInput, Input, Select, TextArea, Texts,
    form::{self, Form},
};

/// The files that can be chosen; what they are is seen by what is in them.
const ACCEPTED: &str = ".pdf,.xlsx,.docx,.csv,.png,.jpg,.jpeg,application/pdf,text/csv,image/png,image/jpeg";

/// What a draft rests on, for those who read it before it is released: with a way to take each piece out for the pledge
/// lead.
pub(crate) fn rests_on(
    (kind, number): (EditionKind, i32),
    draft: &Draft,
    may_change: bool,
) -> Option<impl IntoView + use<>> {
    let (evidence, revision) = (&draft.rests_on, draft.revision);
    if evidence.pieces.is_empty() && evidence.figures.is_empty() {
        return None;
    }
    let fields = move || {
        view! {
            {kinds::field(kind)}
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="revision" value=revision/>
        }
    };
    let pieces: Vec<_> = evidence
        .pieces
        .iter()
        .map(|piece| {
            let (id, what) = (piece.id.to_string(), piece.about.get(lang()).to_owned());
            let remove = may_change.then(|| {
                view! {
                    <Form<RemovePiece>>
                        {fields()}
                        <input type="hidden" name="piece" value=id/>
                        <Button kind=ButtonKind::Plain>{t("pledge-evidence-remove")}<span class="vh">" "{what}</span></Button>
                    </Form<RemovePiece>>
                }
            });
            view! { <div class="row spread"><ul class="evidence">{shown::piece_with(piece, true)}</ul>{remove}</div> }
        })
        .collect();
    let charts: Vec<_> = series(evidence.figures.iter().map(|of| (of.series.clone(), of.unit, of.figure)))
        .into_iter()
        .map(|one| {
            let of_this = |of: &&FigureOf| of.series == one.name && of.unit == one.unit;
            let first = evidence.figures.iter().find(of_this).map(|of| of.id.to_string()).unwrap_or_default();
            let name = LangText::of(&one.name).to_string();
            let remove = may_change.then(|| {
                view! {
                    <Form<RemoveSeries>>
                        {fields()}
                        <input type="hidden" name="figure" value=first/>
                        <Button kind=ButtonKind::Plain>{t("pledge-evidence-remove")}<span class="vh">" "{name}</span></Button>
                    </Form<RemoveSeries>>
                }
            });
            view! { <div>{shown::chart(&one)}{remove}</div> }
        })
        .collect();
    Some(view! { <div class="stack" id="evidence"><h3>{t("pledge-evidence-with-it")}</h3>{pieces}{charts}</div> })
}

/// The forms, each behind its summary: most claims need one of them.
pub(crate) fn forms((kind, number): (EditionKind, i32), draft: &Draft) -> impl IntoView + use<> {
    let fields = || {
        view! {
            {kinds::field(kind)}
            <input type="hidden" name="number" value=number/>
            {as_read("claim", draft.id.to_string(), draft.revision)}
        }
    };
    let (of_link, of_file, of_figures) = (fields(), fields(), fields());
    let units = Unit::ALL.map(|unit| ChoiceOption::new(unit.key(), t(&format!("pledge-unit-{}", unit.key())))).into();
    // Whichever form was refused is open again, with what was typed.
    let open = |field: &str| form::submitted_value(field).is_some();
    let about = |name: &str| langs().first().is_some_and(|lang| open(&lang.field(name)));
    view! {
        <section>
            <h2>{t("pledge-evidence-more")}</h2>
            <p class="soft">{tr("pledge-evidence-more-text", &[("max", MOST_PIECES.into())])}</p>
            <div class="stack">
                <details class="card" open=open("link")>
                    <summary>{t("pledge-evidence-link")}</summary>
                    <Form<AddLink>>
                        {of_link}
                        <Input name="link" label=t("pledge-evidence-address") hint=t("pledge-evidence-address-hint") autocomplete="off"/>
                        <Texts name="link_about" label="pledge-evidence-about" hint=t("pledge-evidence-about-hint")/>
                        <Button>{t("pledge-evidence-add-link")}</Button>
                    </Form<AddLink>>
                </details>
                <details class="card" open=about("file_about")>
                    <summary>{t("pledge-evidence-file")}</summary>
                    <Form<AddFile> multipart=true>
                        {of_file}
                        <FileInput name="evidence_file" label=t("pledge-evidence-choose") hint=t("pledge-evidence-choose-hint") accept=ACCEPTED/>
                        <Texts name="file_about" label="pledge-evidence-about" hint=t("pledge-evidence-about-hint")/>
                        <Button>{t("pledge-evidence-add-file")}</Button>
                    </Form<AddFile>>
                </details>
                <details class="card" open=open("lines")>
                    <summary>{t("pledge-figures")}</summary>
                    <Form<AddFigures> multipart=true>
                        {of_figures}
                        <Texts name="series" label="pledge-figures-series" hint=t("pledge-figures-series-hint")/>
                        <Select name="unit" label=t("pledge-figures-unit") options=units empty=t("panels-choose")/>
                        <TextArea name="lines" label=t("pledge-figures-lines") hint=tr("pledge-figures-lines-hint", &[("max", MOST_FIGURES.into())]) rows=5/>
                        <FileInput name="sheet" label=t("pledge-figures-sheet") hint=t("pledge-figures-sheet-hint") accept=".csv,.xlsx,text/csv"/>
                        <Button>{t("pledge-figures-add")}</Button>
                    </Form<AddFigures>>
                </details>
            </div>
        </section>
    }
}
