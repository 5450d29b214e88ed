//! `/claims/issuing`: the leaflets, the mail, and who has had the pledge.

use leptos::prelude::*;

use super::{
    actions::{IssueByMail, NoteIssue, RemoveIssue},
    pack,
};
use crate::{
    page::{GrantOf, Guarded, PageResponse, html},
    pledge::kinds,
};
use domain::{
    error::AppError,
    paths::{self, Path},
    pledge::{
        issuing::{LeafletKind, Recipients, Way},
        model::EditionKind,
        places::of_kind,
    },
};
use platform::{
    guard::{Cx, PledgeLead, require},
    i18n::{day_text, href, t, tr},
};
use store::pledge::issuing::{self, Issue};
use ui::{
    Button, ButtonKind, ChoiceOption, Choices, Empty, Head, Input, Kind, LinkButton, Select, Table, form::Form,
    frame::Audience,
};

impl Guarded for paths::pledge::Issuing {
    type Grant = PledgeLead;
}

pub(super) fn recipients_word(recipients: Recipients) -> String {
    t(&format!("pledge-issue-to-{}", recipients.key().replace('_', "-")))
}

fn way_word(way: Way) -> String {
    t(&format!("pledge-issue-by-{}", way.key()))
}

pub async fn desk() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Issuing>>().await?;
    let kind = kinds::asked();
    let title = kinds::said("pledge-issue-title", kind);
    let choice = kinds::choice(&cx, &paths::pledge::Issuing.address(), kind).await?;
    let Some(issues) = issuing::issues(&cx, kind).await? else {
        let text = kinds::said("pledge-none-adopted", kind);
        let none = view! { {choice}<Empty title=title.clone() text heading=true/> };
        return html(title, Audience::Staff, none);
    };
    let leaflets = LeafletKind::ALL.map(|leaflet| {
        let address = href(of_kind(paths::pledge::Leaflet.with("for", leaflet.key()), kind));
        view! { <LinkButton kind=ButtonKind::Quiet href=address>{t(&format!("pledge-leaflet-{}", leaflet.key()))}</LinkButton> }
    });
    let mail = by_mail(&cx, kind, &issues).await?;
    let had = had(kind, &issues, cx.lang());
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <h1>{title}</h1>
            {choice}
            <p class="lead">{kinds::said("pledge-issue-lead", kind)}</p>
            <section>
                <h2>{t("pledge-issue-leaflets")}</h2>
                <p>{t("pledge-issue-leaflets-text")}</p>
                <div class="row">{leaflets}</div>
            </section>
            {mail}
            {pack::form(kind)}
            {by_hand(kind, cx.now().day().to_string())}
            {had}
        },
    )
}

/// The form that mails it, to whoever can be mailed.
async fn by_mail(cx: &Cx<PledgeLead>, kind: EditionKind, issues: &[Issue]) -> Result<impl IntoView + use<>, AppError> {
    let mut options = Vec::new();
    for recipients in Recipients::ALL {
        let n = issuing::can_be_mailed(cx, recipients).await?;
        if n > 0 {
            let word = tr("pledge-issue-with-address", &[("who", recipients_word(recipients).into()), ("n", n.into())]);
            options.push(ChoiceOption::new(recipients.key(), word));
        }
    }
    let again = issues.iter().any(|issue| issue.way == Way::Mail).then(|| {
        let options = vec![ChoiceOption::new("yes", t("pledge-issue-again-yes"))];
        view! { <Choices name="again" legend=t("pledge-issue-again-legend") options multiple=true/> }
    });
    let inside = if options.is_empty() {
        view! { <p>{t("pledge-issue-nobody")}</p> }.into_any()
    } else {
        view! {
            <Form<IssueByMail> once=true class="card">
                {kinds::field(kind)}
                <Select name="recipients" label=t("pledge-issue-to") options empty=t("panels-choose")/>
                {again}
                <Button>{kinds::said("pledge-issue-send", kind)}</Button>
            </Form<IssueByMail>>
        }
        .into_any()
    };
    Ok(view! { <section><h2>{t("pledge-issue-mail")}</h2><p>{t("pledge-issue-mail-text")}</p>{inside}</section> })
}

/// The form for what was handed out or posted.
fn by_hand(kind: EditionKind, today: String) -> impl IntoView {
    let recipients = Recipients::ALL.map(|one| ChoiceOption::new(one.key(), recipients_word(one))).into();
    let ways = [Way::Hand, Way::Post].map(|way| ChoiceOption::new(way.key(), way_word(way))).into();
    view! {
        <section>
            <h2>{t("pledge-issue-hand")}</h2>
            <p>{t("pledge-issue-hand-text")}</p>
            <Form<NoteIssue> once=true class="card">
                {kinds::field(kind)}
                <Select name="had_by" label=t("pledge-issue-had-by") options=recipients empty=t("panels-choose")/>
                <Select name="way" label=t("pledge-issue-way") options=ways empty=t("panels-choose")/>
                <Input name="people" label=t("pledge-issue-people") kind=Kind::Number/>
                <Input name="day" label=t("pledge-issue-day") kind=Kind::Date value=today/>
                <Button kind=ButtonKind::Quiet>{t("pledge-issue-note")}</Button>
            </Form<NoteIssue>>
        </section>
    }
}

/// How many of each have had it, and every time that it was issued.
fn had(kind: EditionKind, issues: &[Issue], lang: domain::lang::Lang) -> impl IntoView + use<> {
    let sums = Recipients::ALL.map(|one| {
        let people: i64 = issues.iter().filter(|issue| issue.recipients == one).map(|issue| issue.people).sum();
        let people = if people == 0 { t("pledge-issue-none") } else { people.to_string() };
        vec![recipients_word(one).into_any(), people.into_any()]
    });
    let times = issues.iter().map(|issue| {
        vec![
            day_text(&issue.day, lang).into_any(),
            recipients_word(issue.recipients).into_any(),
            way_word(issue.way).into_any(),
            issue.people.into_any(),
            remove(issue).into_any(),
        ]
    });
    let times: Vec<_> = times.collect();
    let head: Vec<_> = ["pledge-issue-had-by", "pledge-issue-people"].map(|key| Head::new(t(key))).into();
    let all = (!times.is_empty()).then(|| {
        let heads = ["pledge-issue-day", "pledge-issue-had-by", "pledge-issue-way", "pledge-issue-people"];
        let head: Vec<_> = heads.into_iter().chain(["pledge-issue-mistake"]).map(|key| Head::new(t(key))).collect();
        view! { <Table caption=t("pledge-issue-times") head rows=times/> }
    });
    view! {
        <section class="stack">
            <h2>{t("pledge-issue-had")}</h2>
            <Table caption=kinds::said("pledge-issue-had-caption", kind) head rows=sums.into()/>
            {all}
        </section>
    }
}

/// The button for what was noted by mistake.
fn remove(issue: &Issue) -> Option<impl IntoView + use<>> {
    let (id, what) = (issue.id.to_string(), format!("{}, {}", recipients_word(issue.recipients), issue.people));
    (issue.way != Way::Mail).then(|| {
        view! {
            <Form<RemoveIssue>>
                <input type="hidden" name="issue" value=id/>
                <Button kind=ButtonKind::Plain>{t("pledge-issue-remove")}<span class="vh">" "{what}</span></Button>
            </Form<RemoveIssue>>
        }
    })
}
