//! From page to page of a long list.

use leptos::prelude::*;

use platform::i18n::t;

/// `page` of `pages`, from 1. `path` is ours in the reader's language, without `page=` in its query.
#[component]
pub fn Pagination(page: u64, pages: u64, #[prop(into)] path: String) -> impl IntoView {
    let join = if path.contains('?') { '&' } else { '?' };
    let to = move |n: u64| format!("{path}{join}page={n}");
    let near: Vec<u64> = (1..=pages).filter(|n| *n == 1 || *n == pages || n.abs_diff(page) <= 1).collect();
    let numbers = near.iter().enumerate().map(|(at, &n)| {
        let gap = at > 0 && near[at - 1] + 1 < n;
        view! {
            {gap.then(|| view! { <li aria-hidden="true"><span>"…"</span></li> })}
            <li><a href=to(n) aria-current=(n == page).then_some("page")><span class="vh">{t("ui-page")}" "</span>{n}</a></li>
        }
    });
    (pages > 1).then(|| {
        view! {
            <nav aria-label=t("ui-pages")>
                <ul class="pages">
                    {(page > 1).then(|| view! { <li><a href=to(page - 1) rel="prev">{t("ui-previous")}</a></li> })}
                    {numbers.collect_view()}
                    {(page < pages).then(|| view! { <li><a href=to(page + 1) rel="next">{t("ui-next")}</a></li> })}
                </ul>
            </nav>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn it_knows_where_it_is_and_where_it_ends() {
        let html = html(|| view! { <Pagination page=1 pages=9 path="/moderation?theme=home"/> });
        assert!(html.contains(r#"href="/moderation?theme=home&amp;page=1" aria-current="page""#), "{html}");
        assert!(html.contains("page=9") && !html.contains("page=5") && !html.contains("rel=\"prev\""), "{html}");
    }

    #[test]
    fn one_page_needs_none() {
        assert_eq!(html(|| view! { <Pagination page=1 pages=1 path="/"/> }), "");
    }
}
