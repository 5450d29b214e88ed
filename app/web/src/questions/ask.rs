//! `/panels/{slug}/questions/ask`: a question is put to somebody for a period, with a day to answer by.

use jiff::ToSpan as _;
use leptos::prelude::*;

use super::actions::AskQuestion;
use crate::{
    page::{PageResponse, html},
    panels::pages::up,
};
use domain::{
    error::AppError,
    paths,
    questions::{
        asking::{ANSWER_WITHIN, LONGEST_NAME, last_year},
        bank::{BankGroup, bank},
    },
};
use platform::{
    guard::{PanelReader, require},
    i18n::{t, tr},
    request::RequestContext,
};
use store::questions::{asking, reading};
use ui::{Button, ChoiceOption, Input, Kind, Select, form::Form, frame::Audience};

pub(super) async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<PanelReader>().await?;
    let req = RequestContext::current();
    let panel = store::panels::open(&cx, req.param("slug")).await?;
    let people = asking::answerers(&cx, panel.id).await?;
    let all = reading::of_panel(&cx, panel.id).await?;
    let themes = store::voices::offered_themes(&cx, &[]).await?;
    let own: Vec<_> = all
        .iter()
        .filter(|one| one.bank.is_none())
        .map(|one| ChoiceOption::new(format!("own:{}", one.id), &one.text))
        .collect();
    let of_bank = BankGroup::ALL.map(|group| {
        let these = bank().iter().filter(|one| one.group == group);
        let these = these.map(|one| ChoiceOption::new(format!("bank:{}", one.key), &one.text)).collect();
        (t(&format!("questions-group-{}", group.key())), these)
    });
    let mut groups: Vec<_> = of_bank.into();
    if !own.is_empty() {
        groups.insert(0, (t("questions-own"), own));
    }
    let people = people.into_iter().filter(|one| one.email.is_some());
    let people = people.map(|one| ChoiceOption::new(one.id.to_string(), one.name)).collect();
    let themes = themes.into_iter().map(|theme| ChoiceOption::new(theme.key, &theme.name)).collect();
    let today = cx.now().day();
    let due = today.checked_add(ANSWER_WITHIN.days()).map(|day| day.to_string()).unwrap_or_default();
    let (slug, of) = (panel.slug.clone(), req.query("of").unwrap_or_default());
    let title = t("questions-ask-title");
    html(
        title.clone(),
        Audience::Staff,
        view! {
            {up(paths::questions::Panel(&panel.slug), t("questions-title"))}
            <h1>{title}</h1>
            <p>{t("questions-ask-text")}</p>
            <Form<AskQuestion> once=true>
                <input type="hidden" name="slug" value=slug/>
                <Select name="which" label=t("questions-question") groups=groups selected=of empty=t("panels-choose")/>
                <Input
                    name="period"
                    label=t("questions-period")
                    hint=t("questions-period-hint")
                    value=last_year(today).to_string()
                    maxlength=20
                />
                <Input name="due_on" label=t("questions-due") kind=Kind::Date value=due/>
                <Select
                    name="person"
                    label=t("questions-person")
                    hint=t("questions-person-hint")
                    options=people
                    empty=t("questions-person-none")
                />
                <Input name="name" label=t("questions-name") maxlength=LONGEST_NAME autocomplete="off"/>
                <Input name="mail" label=t("questions-mail") kind=Kind::Email maxlength=254 autocomplete="off"/>
                <Select
                    name="theme"
                    label=t("questions-theme")
                    hint=t("questions-theme-hint")
                    options=themes
                    empty=t("questions-theme-none")
                />
                <Button>{t("questions-ask-button")}</Button>
            </Form<AskQuestion>>
            <p class="soft">{tr("questions-ask-reminded", &[("n", 7.into())])}</p>
        },
    )
}
