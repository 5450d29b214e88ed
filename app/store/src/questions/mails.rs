//! Mail about questions: to whoever is asked, with the link by which they answer; to officers when a young person has
//! proposed one, and to whoever proposed it.

use super::entity::asking as put;
use crate::{
    people::{self, Contact},
    safeguarding::alarm::mails::told_of_danger,
};
use domain::{
    error::AppError,
    ids::ProposalId,
    lang::{Lang, Localized},
    paths,
    pledge::figures::Period,
    questions::asking::QuestionReminder,
    role::Role,
};
use platform::{
    Services,
    db::Tx,
    guard::{Cx, Grant},
    i18n::{day_text, t_in, tr_in},
    outbox::{self, Mail},
};

/// What a mail about a question says of it.
pub(super) struct About<'a> {
    pub question: &'a Localized,
    pub panel: &'a Localized,
    pub council: &'a Localized,
}

/// The mail to whoever is asked; `again`: which reminder it is. In their language; where nobody knows it, in English,
/// and below it in Welsh where the council has it.
pub(super) fn of(
    services: &Services,
    languages: Vec<Lang>,
    row: &put::Model,
    about: &About<'_>,
    again: Option<QuestionReminder>,
) -> Mail {
    let first = in_one(services, row.lang.unwrap_or_default(), row, about, again);
    let other = languages.into_iter().find(|lang| *lang == Lang::Cy).filter(|_| row.lang.is_none());
    let Some(other) = other else { return first };
    let second = in_one(services, other, row, about, again);
    Mail {
        subject: format!("{} / {}", first.subject, second.subject),
        text: format!("{}\n\n{}", first.text, second.text),
        ..first
    }
}

fn in_one(
    services: &Services,
    lang: Lang,
    row: &put::Model,
    about: &About<'_>,
    again: Option<QuestionReminder>,
) -> Mail {
    let link = outbox::keyed_link(services, lang, paths::questions::Answer(row.id, ""));
    let gaps = [
        ("name", row.name.clone().into()),
        ("panel", about.panel.get(lang).to_owned().into()),
        ("question", about.question.get(lang).to_owned().into()),
        ("period", period_text(&row.period, lang).into()),
        ("due", day_text(&row.due_on, lang).into()),
        ("link", link.into()),
        ("council", about.council.get(lang).to_owned().into()),
    ];
    let key = format!("questions-mail-{}", again.map_or("ask", QuestionReminder::key));
    Mail {
        kind: outbox::KEYED[4],
        to: row.mail.clone(),
        subject: tr_in(lang, &format!("{key}-subject"), &gaps),
        text: tr_in(lang, &format!("{key}-text"), &gaps),
        attachment: None,
    }
}

/// `January to March 2026`, `2025/26`.
fn period_text(stored: &str, lang: Lang) -> String {
    let Some(period) = Period::read(stored) else { return stored.to_owned() };
    let month = |n: u8| t_in(lang, &format!("time-month-{n}"));
    let (year, first, months) = period.months();
    match period {
        Period::Year(_) | Period::FinancialYear(_) => period.to_string(),
        Period::Month(..) => format!("{} {year}", month(first)),
        Period::Quarter(..) | Period::FinancialQuarter(..) => {
            let gaps = [
                ("first", month(first).into()),
                ("last", month(first + months - 1).into()),
                ("year", i64::from(year).to_string().into()),
            ];
            tr_in(lang, "pledge-figures-quarter", &gaps)
        }
    }
}

/// Tells at once that there is a word of danger in what a young person has proposed, and nothing of what it says.
pub(super) async fn tell_danger<R: Grant>(cx: &Cx<R>, tx: &mut Tx, id: ProposalId) -> Result<(), AppError> {
    let hours = tx.settings().duty_hours;
    for (who, to) in told_of_danger(tx, hours, cx.now()).await? {
        let link = cx.services().link(who.lang, paths::questions::Proposed);
        let gaps = [("name", who.name.into()), ("link", link.into())];
        let subject = t_in(who.lang, "questions-mail-danger-subject");
        let text = tr_in(who.lang, "questions-mail-danger-text", &gaps);
        cx.mail_about(tx, Mail { kind: "danger", to, subject, text, attachment: None }, [id.0]).await?;
    }
    Ok(())
}

/// Tells the officers that a young person has proposed a question, and nothing of what it says.
pub(super) async fn tell_officers<R: Grant>(cx: &Cx<R>, tx: &mut Tx, id: ProposalId) -> Result<(), AppError> {
    for officer in people::with_role(tx, Role::Officer).await? {
        let (lang, Some(to)) = (officer.lang, officer.email) else { continue };
        let link = cx.services().link(lang, paths::questions::Proposed);
        let gaps = [("name", officer.name.into()), ("link", link.into())];
        let subject = t_in(lang, "questions-mail-proposed-subject");
        let text = tr_in(lang, "questions-mail-proposed-text", &gaps);
        let mail = Mail { kind: "question-proposed", to, subject, text, attachment: None };
        cx.mail_about(tx, mail, [id.0]).await?;
    }
    Ok(())
}

/// Tells whoever proposed a question that there is an answer, and nothing of what was said.
pub(super) fn answered(services: &Services, to: Contact) -> Option<Mail> {
    let lang = to.lang;
    let link = services.link(lang, paths::questions::Propose);
    let gaps = [("name", to.name.into()), ("link", link.into())];
    Some(Mail {
        kind: "question-reply",
        to: to.email?,
        subject: t_in(lang, "questions-mail-reply-subject"),
        text: tr_in(lang, "questions-mail-reply-text", &gaps),
        attachment: None,
    })
}
