//! The preview: exactly what others will read and see.

use leptos::prelude::*;

use super::{Themes, left::still_there, looked_at, pictures::looked_field, queue_field};
use crate::{
    moderation::actions::Share,
    page::{PageResponse, html},
};
use domain::{
    error::AppError,
    ids::VoiceId,
    moderation::{lifecycle::IllegalVoiceMove, redaction::Spans},
    paths,
    voices::model::Source,
};
use platform::{
    guard::{Cx, Officer, require},
    i18n::{LangText, href, t},
    request::RequestContext,
};
use store::{
    pledge::consulting::commented,
    voices::moderation::{Case, case, draft::Draft, draft_of},
};
use ui::{Banner, Button, ButtonKind, Fact, Facts, LinkButton, Mood, Quote, form::Form, frame::Audience};

pub async fn show() -> Result<PageResponse, AppError> {
    let cx = require::<Officer>().await?;
    let id: VoiceId = RequestContext::current().parse("id")?;
    let case = case(&cx, id).await?;
    if !case.voice.is_held_by(cx.me()?) {
        return Err(IllegalVoiceMove::of(&case.voice).into());
    }
    let draft = draft_of(&cx, id).await?.ok_or(AppError::NotFound)?;
    let original = store::voices::original(&cx, id).await?;
    let text = draft.text(&original, case.lang);
    let still = still_there(&original, &Spans::parse(&draft.spans, original.chars().count()).unwrap_or_default());
    let facts = facts(&cx, &case, &draft).await?;
    let title = t("moderation-preview-title");
    let back = href(looked_at().on(paths::moderation::Voice(id)));
    let pictures: Vec<_> = case
        .pictures
        .iter()
        .filter(|picture| draft.pictures.contains(&picture.id))
        .map(|picture| view! { <img class="picture" src=paths::voices::Picture(picture.id, "shared").to_string() alt=t("moderation-picture-alt")/> })
        .collect();
    let gone = case.pictures.len() - pictures.len();
    html(
        title.clone(),
        Audience::Staff,
        view! {
            <p><a href=back.clone()>{t("moderation-preview-back")}</a></p>
            <h1>{title}</h1>
            <p>{t("moderation-preview-lead")}</p>
            <Quote text=text.clone() lang=case.lang/>
            {pictures}
            {(gone > 0).then(|| view! { <Banner mood=Mood::Warn><p>{t("moderation-preview-gone")}</p></Banner> })}
            <Facts facts/>
            <Form<Share>>
                {hidden(id, text, &draft)}
                {looked_field(&case)}
                {still}
                {queue_field()}
                <div class="row">
                    <Button name="then" value="next">{t("moderation-share-next")}</Button>
                    <Button kind=ButtonKind::Quiet>{t("moderation-share")}</Button>
                    <LinkButton kind=ButtonKind::Plain href=back>{t("moderation-preview-change")}</LinkButton>
                </div>
            </Form<Share>>
        },
    )
}

/// The choices that are previewed, as hidden fields, so that nothing else can be shared from this page.
fn hidden(id: VoiceId, text: String, draft: &Draft) -> AnyView {
    let one = |name: &'static str, value: String| view! { <input type="hidden" name=name value=value/> };
    let all = |name: &'static str, values: Vec<String>| values.into_iter().map(|value| one(name, value)).collect_view();
    view! {
        {one("voice", id.to_string())}
        {one("text", text)}
        {one("spans", draft.spans.clone())}
        {all("pictures[]", draft.pictures.iter().map(ToString::to_string).collect())}
        {all("themes[]", draft.themes.clone())}
        {all("statements[]", draft.statements.iter().map(ToString::to_string).collect())}
        {one("panel", draft.panel.map(|panel| panel.to_string()).unwrap_or_default())}
        {one("readers", if draft.public { "public" } else { "pack" }.to_owned())}
    }
    .into_any()
}

/// Whom something is said to, beside everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidTo {
    Panel,
    /// A young person's comment on a draft of the pledge, to those who write that.
    WritersAndPanel,
    /// An adult's: no panel answers it.
    Writers,
}

/// A comment on a draft of the pledge is said to those who write that, everything else to a panel.
pub async fn said_to(cx: &Cx<Officer>, case: &Case) -> Result<SaidTo, AppError> {
    Ok(match case.source {
        Source::PledgeAdult => SaidTo::Writers,
        Source::Pledge if commented(cx, case.id).await?.is_some() => SaidTo::WritersAndPanel,
        // Said beside a verdict, it is for a panel too.
        Source::Tell | Source::Survey | Source::Pledge => SaidTo::Panel,
    })
}

/// Who will read it.
pub fn readers_word(said_to: SaidTo, public: bool) -> String {
    t(match (public, said_to) {
        (true, _) => "moderation-readers-public",
        (false, SaidTo::Panel) => "moderation-readers-pack",
        (false, SaidTo::WritersAndPanel) => "moderation-readers-writers-panel",
        (false, SaidTo::Writers) => "moderation-readers-writers",
    })
}

async fn facts(cx: &Cx<Officer>, case: &Case, draft: &Draft) -> Result<Vec<Fact>, AppError> {
    let themes = Themes::load(cx).await?;
    let about = if draft.themes.is_empty() {
        themes.name(case.theme.as_deref()).into_any()
    } else {
        themes.names(&draft.themes)
    };
    let public = draft.public && case.may_publish;
    let mut facts = vec![
        Fact::new(t("moderation-themes"), about),
        Fact::new(t("moderation-readers"), readers_word(said_to(cx, case).await?, public)),
    ];
    if !draft.statements.is_empty() {
        facts.push(Fact::new(t("moderation-statements"), statement_words(cx, &draft.statements).await?));
    }
    let panel = match draft.panel {
        Some(panel) => LangText::of(&store::panels::by_id(cx, panel).await?.name),
        None => t("moderation-panel-later").into(),
    };
    facts.push(Fact::new(t("moderation-panel"), panel.into_any()));
    Ok(facts)
}

/// Statements of the pledge, as a list; of an earlier edition what came of them.
pub async fn statement_words(cx: &Cx<Officer>, ids: &[domain::ids::StatementId]) -> Result<AnyView, AppError> {
    let editions = store::pledge::every_current(cx).await?;
    let (lang, kin) = (cx.lang(), store::pledge::kin(cx, ids).await?);
    let lines: Vec<_> = editions
        .iter()
        .flat_map(store::pledge::Pledge::statements)
        .filter(|statement| kin.contains(&statement.id))
        .map(|statement| view! { <li>{format!("{}. {}", statement.number, statement.text.get(lang))}</li> })
        .collect();
    Ok(view! { <ul class="plain">{lines}</ul> }.into_any())
}
