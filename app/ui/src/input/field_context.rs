//! What stands around every control: its id, its hint, and what is wrong with it.

use leptos::prelude::*;

use crate::{Icon, form, icon};

/// The id of the control of a field: its name, with brackets taken out (`place[3]` → `place-3`).
pub fn field_id(name: &str) -> String {
    name.replace('[', "-").replace(']', "").trim_end_matches('-').to_owned()
}

pub struct FieldContext {
    pub id: String,
    hint: String,
    problem: Option<String>,
}

impl FieldContext {
    pub fn new(name: &str, hint: String) -> Self {
        Self { id: field_id(name), hint, problem: form::field_error(name) }
    }

    /// Hint and problem, above the control.
    pub fn words(&self) -> AnyView {
        view! {
            {(!self.hint.is_empty()).then(|| view! { <p class="hint" id=format!("{}-hint", self.id)>{self.hint.clone()}</p> })}
            {self.problem.clone().map(|problem| view! {
                <p class="problem" id=format!("{}-problem", self.id)>{icon(Icon::Alert)}<span>{problem}</span></p>
            })}
        }
        .into_any()
    }

    /// For `aria-describedby`: the ids of what `words` has shown.
    pub fn described_by(&self) -> Option<String> {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.id));
        let problem = self.problem.as_ref().map(|_| format!("{}-problem", self.id));
        let ids: Vec<_> = hint.into_iter().chain(problem).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub fn invalid(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|_| "true")
    }
}

/// A legend; as the page's heading where the question is the page.
pub fn legend_view(legend: String, heading: bool) -> AnyView {
    if heading {
        view! { <legend><h1>{legend}</h1></legend> }.into_any()
    } else {
        view! { <legend>{legend}</legend> }.into_any()
    }
}
