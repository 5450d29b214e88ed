//! The ticket with the three words that let somebody without an account come back.

use leptos::prelude::*;

use crate::i18n::t;

/// The words, large; selecting one selects all three.
#[component]
pub fn ReceiptTicket(words: Vec<String>) -> impl IntoView {
    let words = words.into_iter().map(|word| view! { <li>{word}" "</li> });
    view! {
        <div class="receipt">
            <p>{t("ui-receipt-keep")}</p>
            <ul class="words" aria-label=t("ui-receipt-words") translate="no">{words.collect_view()}</ul>
            <p>{t("ui-receipt-lost")}</p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::html;

    #[test]
    fn the_three_words_stand_apart() {
        let html = html(|| view! { <ReceiptTicket words=vec!["otter".into(), "lamp".into(), "cloud".into()]/> });
        assert!(html.contains("<li>otter </li><li>lamp </li><li>cloud </li>"), "{html}");
    }
}
