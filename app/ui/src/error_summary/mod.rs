//! Everything that is wrong with a refused form, on top, each line a way to its field, or to the page that puts it right.
//! The frame draws it; it has the focus when the page opens, script or none.

use leptos::prelude::*;

use super::{Icon, icon, input::field_id};
use crate::form;
use platform::i18n::{href, t};

/// Nothing at all if nothing was refused.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let problems = form::field_errors();
    let lines = problems.into_iter().map(|(field, words)| {
        let line = if field.is_empty() {
            words.into_any()
        } else {
            let to = if field.starts_with('/') { href(&field) } else { format!("#{}", field_id(&field)) };
            view! { <a href=to>{words}</a> }.into_any()
        };
        view! { <li>{line}</li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="errors" role="alert" tabindex="-1" autofocus=true>
                <h2>{icon(Icon::Alert)}{t("ui-problem")}</h2>
                <ul>{lines}</ul>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    #[test]
    fn each_line_leads_to_its_field() {
        let html = refused(&[], &["text", "", "q[b]", "/surveys/A/question/q1"], || view! { <ErrorSummary/> });
        assert!(html.contains(r#"role="alert" tabindex="-1""#) && html.contains("There is a problem"), "{html}");
        assert!(html.contains(r##"href="#text""##) && html.contains(r##"href="#q-b""##), "{html}");
        assert!(html.contains(r#"href="/surveys/A/question/q1""#), "{html}");
        assert_eq!(html.matches("<li>").count(), 4, "{html}");
        assert_eq!(html.matches("<a ").count(), 3, "{html}");
    }

    #[test]
    fn a_page_without_problems_has_none() {
        assert_eq!(html(|| view! { <ErrorSummary/> }), "");
    }
}
