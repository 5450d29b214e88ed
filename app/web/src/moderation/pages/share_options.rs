//! What an officer chooses before sharing: themes, panel, and who may read it.

use leptos::prelude::*;

use super::{
    Themes,
    preview::{SaidTo, readers_word, said_to},
};
use crate::moderation::last_panel;
use domain::{
    error::AppError,
    ids::{PanelId, StatementId},
};
use platform::{
    guard::{Cx, Officer},
    i18n::t,
};
use store::voices::moderation::{Case, about_of, draft::Draft};
use ui::{Banner, ChoiceOption, Choices, Select, form};

/// The choices, and what was chosen before.
pub struct ShareOptions {
    themes: Vec<ChoiceOption>,
    statements: Vec<ChoiceOption>,
    panels: Vec<ChoiceOption>,
    chosen: Vec<String>,
    draft: Option<Draft>,
    /// The statements that were chosen, or beside a verdict on which it was said.
    about: Vec<StatementId>,
    may_publish: bool,
    /// Panels answer young people; what an adult said goes to none.
    to_panel: bool,
    said_to: SaidTo,
    /// The panel that was chosen last.
    last: Option<PanelId>,
}

impl ShareOptions {
    pub async fn load(cx: &Cx<Officer>, case: &Case, draft: Option<Draft>) -> Result<Self, AppError> {
        let (themes, lang) = (Themes::load(cx).await?, cx.lang());
        let editions = store::pledge::every_current(cx).await?;
        let statements = editions.iter().flat_map(store::pledge::Pledge::statements);
        let panels = store::panels::all(cx).await?;
        let last = last_panel(&panels);
        let about = match &draft {
            Some(draft) => draft.statements.clone(),
            None => about_of(cx, case.id).await?.1,
        };
        // Of an edition that was superseded since: what came of it in the one that counts now.
        let kin = store::pledge::kin(cx, &about).await?;
        let about = editions.iter().flat_map(store::pledge::Pledge::statements).map(|one| one.id);
        let about = about.filter(|id| kin.contains(id)).collect();
        let panels = panels.into_iter();
        let chosen = draft.as_ref().map_or_else(|| case.theme.iter().cloned().collect(), |draft| draft.themes.clone());
        Ok(Self {
            themes: themes.offered(&chosen).map(|key| ChoiceOption::new(key.clone(), themes.name(Some(key)))).collect(),
            statements: statements
                .map(|one| ChoiceOption::new(one.id.to_string(), format!("{}. {}", one.number, one.text.get(lang))))
                .collect(),
            panels: panels.map(|panel| ChoiceOption::new(panel.id.to_string(), &panel.name)).collect(),
            chosen,
            may_publish: case.may_publish,
            to_panel: case.source.is_young(),
            said_to: said_to(cx, case).await?,
            draft,
            about,
            last,
        })
    }

    /// The fields of the form that shares.
    pub fn fields(self) -> AnyView {
        let panel = self.last.filter(|_| self.to_panel);
        let draft = self.draft.unwrap_or(Draft { public: true, panel, ..Draft::default() });
        let statements: Vec<_> = self.about.iter().map(ToString::to_string).collect();
        let open = !statements.is_empty() || !form::submitted_values("statements").is_empty();
        let panel = draft.panel.map(|panel| panel.to_string()).unwrap_or_default();
        let readers = if draft.public { "public" } else { "pack" };
        let readers = if self.may_publish {
            let picks = [("public", true), ("pack", false)]
                .map(|(key, public)| ChoiceOption::new(key, readers_word(self.said_to, public)));
            view! {
                <Choices name="readers" legend=t("moderation-readers") options=picks.into() selected=vec![readers.to_owned()] two=true/>
            }
            .into_any()
        } else {
            let to_panel = self.said_to == SaidTo::Panel;
            let words = t(if to_panel { "moderation-not-public" } else { "moderation-not-public-comment" });
            view! { <Banner><p>{words}</p></Banner> }.into_any()
        };
        let many = self.to_panel && !self.statements.is_empty();
        let picked = self.statements;
        view! {
            <Choices name="themes" legend=t("moderation-themes") hint=t("moderation-themes-hint") options=self.themes selected=self.chosen multiple=true two=true/>
            {many.then(|| view! {
                <details class="card" open=open>
                    <summary>{t("moderation-statements")}</summary>
                    <div class="longlist">
                        <Choices name="statements" legend=t("moderation-statements-which") options=picked selected=statements multiple=true/>
                    </div>
                </details>
            })}
            {self.to_panel.then(|| view! {
                <Select name="panel" label=t("moderation-panel") hint=t("moderation-panel-hint") options=self.panels selected=panel empty=t("moderation-panel-later")/>
            })}
            {readers}
        }
        .into_any()
    }
}
