//! The worrying answers of a response, for whoever has opened its alarm; nothing else of the response.

use leptos::prelude::*;

use crate::surveys::question_view::choice_words;
use domain::{error::AppError, ids::ResponseId, surveys::model::Privacy};
use platform::{
    guard::{ConcernReader, Cx},
    i18n::t,
};
use store::responses::{Worry, worrying_for_alarm};
use ui::{Fact, Facts};

pub(super) async fn chosen(cx: &Cx<ConcernReader>, id: ResponseId) -> Result<AnyView, AppError> {
    let lang = cx.lang();
    let Worry { title, privacy, name, chosen } = worrying_for_alarm(cx, id).await?;
    let facts = chosen.iter().map(|(question, chosen)| {
        let labels: Vec<_> = chosen.iter().map(|id| choice_words(question, id, lang)).collect();
        Fact::new(question.text.get(lang).to_owned(), labels.join("; "))
    });
    let facts: Vec<_> = facts.collect();
    let mut about = vec![Fact::new(t("safeguarding-alarm-survey"), title.get(lang).to_owned())];
    about.extend(name.map(|name| Fact::new(t("safeguarding-name"), name)));
    let who = match privacy {
        Privacy::Anonymous => t("safeguarding-alarm-who-anonymous"),
        Privacy::Confidential => t("safeguarding-alarm-who-confidential"),
        Privacy::Named => t("safeguarding-alarm-who-named"),
    };
    Ok(view! {
        <section class="stack">
            <h2>{t("safeguarding-alarm-answers")}</h2>
            <Facts facts/>
            <p>{t("safeguarding-alarm-answers-text")}</p>
            <Facts facts=about/>
            <p>{who}</p>
        </section>
    }
    .into_any())
}
