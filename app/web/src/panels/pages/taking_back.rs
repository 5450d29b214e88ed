//! On a seat's page: what was given by mistake is taken back, with a reason.

use leptos::prelude::*;

use super::seat::{about_seat, term_said};
use crate::panels::actions::{TakeBackAccount, TakeBackOffice};
use platform::i18n::t;
use store::panels::{Member, correcting::Correction};
use ui::{Button, ButtonKind, ChoiceOption, Input, Select, form::Form};

/// An office that was given by mistake; nothing where the seat has none.
pub(super) fn office(slug: &str, member: &Member) -> Option<AnyView> {
    let terms: Vec<_> =
        member.offices.iter().map(|term| ChoiceOption::new(term.id.to_string(), term_said(term))).collect();
    let of = about_seat(slug, member);
    (!terms.is_empty()).then(|| {
        view! {
            <section>
                <h2>{t("seat-office-back")}</h2>
                <p>{t("seat-office-back-text")}</p>
                <Form<TakeBackOffice>>
                    {of}
                    <Select name="mistaken" label=t("panels-office") options=terms empty=t("panels-choose")/>
                    <Input name="office_why" label=t("seat-back-why") maxlength=1000/>
                    <Button kind=ButtonKind::Quiet>{t("seat-office-back-button")}</Button>
                </Form<TakeBackOffice>>
            </section>
        }
        .into_any()
    })
}

/// An account that was joined by mistake; nothing where the seat has none. `said`: what the seat said before, newest
/// first.
pub(super) fn account(slug: &str, member: &Member, said: &[Correction]) -> Option<AnyView> {
    member.person?;
    // Whose it was before the account was joined.
    let before = said.iter().find(|one| one.field == "name").map(|one| one.before.clone());
    let holder = before.unwrap_or_else(|| member.name.clone());
    let of = about_seat(slug, member);
    let view = view! {
        <section>
            <h2>{t("seat-account-back")}</h2>
            <p>{t("seat-account-back-text")}</p>
            <Form<TakeBackAccount>>
                {of}
                <Input name="holder" label=t("seat-account-back-name") maxlength=120 value=holder/>
                <Input name="account_why" label=t("seat-back-why") maxlength=1000/>
                <Button kind=ButtonKind::Quiet>{t("seat-account-back-button")}</Button>
            </Form<TakeBackAccount>>
        </section>
    };
    Some(view.into_any())
}
