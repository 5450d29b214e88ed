//! The ticket with the four words that let somebody without an account come back.

use leptos::prelude::*;

use platform::i18n::t;

/// The words, large; selecting one selects all three. With `public/receipt.js` they can be copied and
/// kept as a picture.
#[component]
pub fn ReceiptTicket(words: Vec<String>) -> impl IntoView {
    let words = words.into_iter().map(|word| view! { <li>{word}" "</li> });
    view! {
        <div class="receipt">
            <p>{t("ui-receipt-keep")}</p>
            <ul class="words" aria-label=t("ui-receipt-words") translate="no">{words.collect_view()}</ul>
            <p>{t("ui-receipt-lost")}</p>
            <div class="row" data-tools hidden>
                <button type="button" class="button quiet">{t("ui-receipt-copy")}</button>
                <button type="button" class="button quiet" data-name=t("ui-receipt-file")>{t("ui-receipt-save")}</button>
            </div>
            <p role="status" data-copied=t("ui-receipt-copied") data-mark=t("ui-receipt-mark")></p>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::html;

    #[test]
    fn the_four_words_stand_apart() {
        let html = html(|| view! { <ReceiptTicket words=vec!["otter".into(), "lamp".into(), "cloud".into()]/> });
        assert!(html.contains("<li>otter </li><li>lamp </li><li>cloud </li>"), "{html}");
    }
}
