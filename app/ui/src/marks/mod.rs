//! A list of people, one mark for each: somebody was there, sent apologies, or was not.

use leptos::prelude::*;

use super::{ChoiceOption, Icon, icon, input::field_id};
use crate::form;

/// Somebody to be marked: posts `name[value] = mark`.
pub struct Marked {
    /// Stands in the brackets.
    pub value: String,
    pub label: String,
    /// The mark they have, if any.
    pub mark: String,
}

/// Everybody in `people` gets one of `marks`.
#[component]
pub fn Marks(#[prop(into)] name: String, people: Vec<Marked>, marks: Vec<ChoiceOption>) -> impl IntoView {
    let rows = people.into_iter().map(|one| {
        let field = format!("{name}[{}]", one.value);
        let id = field_id(&field);
        let problem = form::field_error(&field);
        let chosen = if form::was_rejected() { form::submitted_value(&field).unwrap_or_default() } else { one.mark };
        let radios = marks.clone().into_iter().enumerate().map(|(n, pick)| {
            let radio = if n == 0 { id.clone() } else { format!("{id}-{n}") };
            let checked = pick.value == chosen;
            view! {
                <label class="choice">
                    <input type="radio" id=radio name=field.clone() value=pick.value checked=checked/>
                    <span>{pick.label}</span>
                </label>
            }
        });
        let radios = radios.collect_view();
        let (said, described) = (format!("{id}-name"), problem.is_some().then(|| format!("{id}-problem")));
        view! {
            <li>
                <b id=said.clone()>{one.label}</b>
                <div role="radiogroup" aria-labelledby=said aria-describedby=described.clone()>{radios}</div>
                {problem.map(|problem| view! { <p class="problem" id=described>{icon(Icon::Alert)}<span>{problem}</span></p> })}
            </li>
        }
    });
    view! { <ul class="marks">{rows.collect_view()}</ul> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{html, refused};

    fn draw() -> impl IntoView {
        let marks = vec![ChoiceOption::new("present", "There"), ChoiceOption::new("absent", "Not there")];
        let people = vec![Marked { value: "ann".into(), label: "Ann".into(), mark: "absent".into() }];
        view! { <Marks name="mark" people=people marks=marks/> }
    }

    #[test]
    fn everybody_has_a_named_group_of_marks() {
        let html = html(draw);
        assert!(html.contains(r#"<b id="mark-ann-name">Ann</b>"#), "{html}");
        assert!(html.contains(r#"aria-labelledby="mark-ann-name""#), "{html}");
        assert!(html.contains(r#"value="absent" checked"#) && !html.contains(r#"value="present" checked"#), "{html}");
    }

    #[test]
    fn who_has_none_is_said_beside_them() {
        let html = refused(&[], &["mark[ann]"], draw);
        assert!(html.contains(r#"id="mark-ann-problem""#) && !html.contains(" checked"), "{html}");
        assert!(html.contains(r#"aria-describedby="mark-ann-problem""#), "{html}");
    }
}
