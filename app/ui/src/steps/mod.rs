//! Where something has got to: done, now, and still to come.

use leptos::prelude::*;

use super::drawing;
use platform::i18n::t;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    Done,
    Now,
    Next,
}

/// One step: its words, and a note such as a date.
pub struct Step {
    pub when: When,
    pub title: String,
    pub note: String,
}

impl Step {
    pub fn new(when: When, title: impl Into<String>, note: impl Into<String>) -> Self {
        Self { when, title: title.into(), note: note.into() }
    }
}

/// The steps in their order; each says in words whether it is done.
#[component]
pub fn Steps(steps: Vec<Step>) -> impl IntoView {
    let steps = steps.into_iter().map(|step| {
        let (class, said, mark) = match step.when {
            When::Done => (
                "done",
                t("ui-step-done"),
                r#"<circle cx="18" cy="18" r="16"/><path class="mark" d="m11 18.5 5 5 9-11"/>"#,
            ),
            When::Now => (
                "now",
                t("ui-step-now"),
                r#"<circle cx="18" cy="18" r="16"/><circle class="mark" cx="18" cy="18" r="7"/>"#,
            ),
            When::Next => ("next", t("ui-step-next"), r#"<circle cx="18" cy="18" r="16" stroke-dasharray="4 6"/>"#),
        };
        view! {
            <li class=class aria-current=(step.when == When::Now).then_some("step")>
                {drawing("dot", "0 0 36 36", mark)}
                <b><span class="vh">{said}": "</span>{step.title}</b>
                {(!step.note.is_empty()).then(|| view! { <p class="soft">{step.note}</p> })}
            </li>
        }
    });
    view! { <ol class="steps">{steps.collect_view()}</ol> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn a_step_says_in_words_where_it_stands() {
        let html = html(|| {
            view! { <Steps steps=vec![Step::new(When::Done, "We got it", "Today"), Step::new(When::Now, "We read it", "")]/> }
        });
        assert!(html.contains(r#"<span class="vh">Done: </span>We got it"#), "{html}");
        assert!(html.contains(r#"<li aria-current="step" class="now">"#), "{html}");
    }
}
