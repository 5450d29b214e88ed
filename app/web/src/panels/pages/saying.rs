//! What the pages of replies and of *what was done* share: waiting words, public words, earlier versions.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::panels::actions::{Discard, Release, Releasers, Withdraw};
use domain::{
    error::AppError,
    ids::{ActionId, PersonId, ReplyId},
    lang::{Lang, Localized},
    panels::model::PanelName,
    paths,
    release::{
        model::{Kind, State},
        rules::Hats,
    },
};
use platform::{
    guard::{Cx, PanelReader, Releaser},
    i18n::{InWords as _, LangText, href, lang, languages, t, tr},
};
use store::{
    panels::saying::{self, parts},
    release::{History, Subject, Version, Words},
};
use ui::{Banner, Button, ButtonKind, ChoiceOption, Choices, Mood, Tag, TagKind, Texts, form::Form};

/// The hidden fields of every form about these words.
fn about(slug: &str, subject: Subject, history: &History) -> impl IntoView + use<> {
    view! {
        <input type="hidden" name="slug" value=slug.to_owned()/>
        <input type="hidden" name="what" value=subject.kind.key()/>
        <input type="hidden" name="id" value=subject.id.to_string()/>
        <input type="hidden" name="revision" value=history.head.revision.to_string()/>
    }
}

/// The fields for a text in the council's languages, the reader's first: `name[en]`, `name[cy]`.
pub(super) fn twins(name: &str, label: &str, hint: &str, text: &Localized, rows: u8) -> impl IntoView + use<> {
    let other_hint = t("panels-reply-other-hint");
    view! { <Texts name=name label=label hint=t(hint) other_hint=other_hint value=text.clone() rows=rows/> }
}

/// The field for the reason of a correction; none if nothing is public.
pub(super) fn reason(history: &History, public: bool) -> Option<impl IntoView + use<>> {
    let typed = history.waits.as_ref().map(|waits| waits.reason.clone()).unwrap_or_default();
    public.then(|| twins("reason", "release-reason", "release-reason-hint", &typed, 2))
}

pub(super) fn state_tag(state: Option<State>, waits: bool) -> impl IntoView {
    let (kind, key) = match (state, waits) {
        (Some(State::Released), true) => (TagKind::Waiting, "release-state-correction"),
        (Some(State::Released), false) => (TagKind::Done, "release-state-released"),
        (_, true) => (TagKind::Waiting, "release-state-draft"),
        (Some(State::Withdrawn), false) => (TagKind::Alarm, "release-state-withdrawn"),
        (_, false) => (TagKind::Plain, "release-state-none"),
    };
    view! { <p><Tag kind=kind text=t(key)/></p> }
}

/// The public words, or why they were taken back.
pub(super) fn public(words: Option<&Words>, history: &History) -> Option<AnyView> {
    if let Some(words) = words {
        let texts = [("release-part-text", &words.text), ("release-part-changed", &words.changed)];
        let texts = texts.map(|(label, text)| plain(label, text));
        return Some(
            view! { <section><h2>{t("release-public")}</h2>{texts.into_iter().collect_view()}</section> }.into_any(),
        );
    }
    let taken =
        history.head.changed_at.filter(|_| history.head.said.is_some_and(|said| said.state == State::Withdrawn))?;
    let gaps = [("day", taken.date_text(lang()).into()), ("reason", history.head.reason.get(lang()).to_owned().into())];
    Some(view! { <Banner mood=Mood::Info>{tr("release-taken-back-on", &gaps)}</Banner> }.into_any())
}

/// A text in each of the council's languages; one that is not in English is shown all the same.
fn plain(label: &str, text: &Localized) -> AnyView {
    let read = |tongue: &Lang| languages().has(*tongue) || text.of(Lang::En).is_empty();
    let texts = Lang::ALL.into_iter().filter(read).map(|tongue| {
        let words = text.of(tongue);
        let title = crate::release::shown::title(&t(label), tongue);
        let spoken = (tongue != lang()).then(|| tongue.tag());
        (!words.is_empty())
            .then(|| view! { <h3>{title}</h3><p class="words" dir="auto" lang=spoken>{words.to_owned()}</p> })
    });
    texts.collect_view().into_any()
}

/// The waiting words with the names found in them, and the buttons this reader may use.
pub(super) fn waits(
    slug: &str,
    subject: Subject,
    history: &History,
    names: &HashMap<PersonId, String>,
    hats: Hats,
) -> Option<AnyView> {
    let waits = history.waits.as_ref()?;
    let parts = parts(waits);
    let by = written(waits, names);
    let [of_release, of_discard] = std::array::from_fn(|_| about(slug, subject, history));
    let tick = crate::release::shown::tick("seen", &parts);
    let release = if hats.releases() {
        view! {
            <Form<Release>>
                {of_release}
                {tick}
                <p>{t("release-who-reads")}</p>
                <Button>{t("release-button")}</Button>
            </Form<Release>>
        }
        .into_any()
    } else {
        let key = if hats.officers_release { "release-by-officer" } else { "release-by-chair" };
        view! { <p><b>{t(key)}</b></p> }.into_any()
    };
    let discard = hats.writes().then(|| {
        view! {
            <Form<Discard>>
                {of_discard}
                <Button kind=ButtonKind::Plain>{t("release-discard-button")}</Button>
            </Form<Discard>>
        }
    });
    Some(
        view! {
            <section class="card stack" id="waits">
                <h2>{t("release-waits")}</h2>
                <p class="soft">{by}</p>
                {crate::release::shown::shown(&parts)}
                {release}
                {discard}
            </section>
        }
        .into_any(),
    )
}

fn written(version: &Version, names: &HashMap<PersonId, String>) -> String {
    let name = |id: Option<PersonId>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_else(|| "–".to_owned());
    let mut said = tr(
        "release-written-by",
        &[("name", name(version.written_by).into()), ("moment", version.written_at.moment_text(lang()).into())],
    );
    if let Some(at) = version.released_at {
        let gaps = [("name", name(version.released_by).into()), ("moment", at.moment_text(lang()).into())];
        said = format!("{said} {}", tr("release-released-by", &gaps));
    }
    said
}

/// The form to take them back, for those who may.
pub(super) fn withdrawing(slug: &str, subject: Subject, history: &History, hats: Hats) -> Option<AnyView> {
    let why = ui::form::typed_text("why");
    let tick = crate::release::shown::tick("seen_why", &[(t("release-part-reason"), why)]);
    let about = about(slug, subject, history);
    hats.releases().then(|| {
        view! {
            <section>
                <h2>{t("release-withdraw")}</h2>
                <p>{t("release-withdraw-text")}</p>
                <Form<Withdraw>>
                    {about}
                    {twins("why", "release-why", "release-reason-hint", &Localized::default(), 2)}
                    {tick}
                    <Button kind=ButtonKind::Danger>{t("release-withdraw-button")}</Button>
                </Form<Withdraw>>
            </section>
        }
        .into_any()
    })
}

/// Every version that was public, newest first.
pub(super) fn before(history: &History, names: &HashMap<PersonId, String>) -> Option<AnyView> {
    let versions = history.released.iter().map(|version| {
        let reason = version.reason.get(lang()).to_owned();
        view! {
            <li class="card">
                <p class="soft">{tr("release-version", &[("n", version.version.into())])}" "{written(version, names)}</p>
                {(!reason.is_empty()).then(|| view! { <p><b>{t("release-part-reason")}": "</b>{reason}</p> })}
                {plain("release-part-text", &version.words.text)}
                {plain("release-part-changed", &version.words.changed)}
            </li>
        }
    });
    let versions: Vec<_> = versions.collect();
    (!versions.is_empty()).then(|| {
        view! {
            <details>
                <summary>{t("release-history")}</summary>
                <ol class="stack plain">{versions}</ol>
            </details>
        }
        .into_any()
    })
}

/// The words of this panel that wait to be released, for those who may read them; for its clerk also who may release.
pub(super) async fn section(cx: &Cx<PanelReader>, panel: &PanelName) -> Result<Option<AnyView>, AppError> {
    let Ok(releaser) = cx.also::<Releaser>() else { return Ok(None) };
    let hats = saying::hats(cx, panel.id).await?;
    if !hats.reads() {
        return Ok(None);
    }
    let chair = saying::has_chair(cx, panel.id).await?;
    let slug = panel.slug.clone();
    let waits = saying::to_release(&releaser, panel.id).await?.into_iter().map(|one| {
        let to = match (one.subject.kind, one.meeting) {
            (Kind::Reply, Some(meeting)) => paths::panels::Reply(&slug, meeting, ReplyId(one.subject.id)).to_string(),
            _ => paths::panels::Action(&slug, ActionId(one.subject.id)).to_string(),
        };
        let since = tr("release-since", &[("day", one.since.date_text(lang()).into())]);
        view! { <li><a href=href(to)>{LangText::of(&one.text)}</a>" "<span class="soft">{since}</span></li> }
    });
    let waits: Vec<_> = waits.collect();
    let nobody = !hats.officers_release && !chair && !waits.is_empty();
    let setting = hats.clerk.then(|| releasers(panel, hats.officers_release));
    let empty = waits.is_empty();
    Ok((!empty || setting.is_some()).then(|| {
        view! {
            <section>
                <h2>{t("release-section")}</h2>
                {nobody.then(|| view! { <Banner mood=Mood::Warn>{t("release-nobody")}</Banner> })}
                {if empty {
                    view! { <p>{t("release-section-none")}</p> }.into_any()
                } else {
                    view! { <ul>{waits}</ul> }.into_any()
                }}
                {setting}
            </section>
        }
        .into_any()
    }))
}

fn releasers(panel: &PanelName, officers: bool) -> impl IntoView + use<> {
    let options = vec![
        ChoiceOption::new("no", t("release-releasers-chair")),
        ChoiceOption::new("yes", t("release-releasers-officers")).hint(t("release-releasers-officers-hint")),
    ];
    let slug = panel.slug.clone();
    let selected = vec![if officers { "yes" } else { "no" }.to_owned()];
    view! {
        <Form<Releasers>>
            <input type="hidden" name="slug" value=slug/>
            <Choices name="officers" legend=t("release-releasers") options selected two=true/>
            <Button kind=ButtonKind::Quiet>{t("release-releasers-button")}</Button>
        </Form<Releasers>>
    }
}
