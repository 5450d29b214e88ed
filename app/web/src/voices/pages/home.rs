//! The first page: what this is, in a young person's words, and the two ways in.

use leptos::prelude::*;

use super::heard::{card, heard_of};
use crate::page::{PageResponse, html};
use domain::{
    error::AppError,
    paths::{self, Address, Path},
};
use platform::{
    guard::{Visitor, require},
    i18n::{href, t},
};
use ui::{Button, ButtonKind, Hero, Input, Kind, LinkButton, Picture, Scene, form::action_path, frame::Audience};

/// How many of the newest replies the first page shows.
const NEWEST: usize = 2;

pub async fn home() -> Result<PageResponse, AppError> {
    let cx = require::<Visitor>().await?;
    // While nobody would read what is told us, the link to people who listen comes first.
    let (path, words) = if store::voices::are_read(&cx).await? {
        (paths::voices::Tell.address(), "public-home-tell")
    } else {
        (paths::voices::Help.address(), "public-help-title")
    };
    let first = view! { <LinkButton href=href(path)>{t(words)}</LinkButton> };
    let themes = store::voices::themes(&cx).await?;
    // Replies with public words come first; the newest twelve are looked at.
    let heard = heard_of(&cx, store::panels::answers::newest(&cx, 12).await?).await?;
    let heard: Vec<_> =
        heard.into_iter().filter(|h| !h.voices.is_empty()).take(NEWEST).map(|h| card(h, &themes, cx.lang())).collect();
    html(
        t("public-home-title"),
        Audience::Young,
        view! {
            <div class="wide stack home">
                <Hero title=t("public-home-title") text=t("public-home-lead")>
                    {first}
                    <LinkButton kind=ButtonKind::Quiet href="#join">{t("public-home-code")}</LinkButton>
                </Hero>
                <div class="grid doors">
                    <section class="card" id="join" aria-labelledby="join-title">
                        <h2 id="join-title">{t("public-home-join-title")}</h2>
                        <p>{t("public-home-join")}</p>
                        <form method="post" action=action_path("/do/responses/join") novalidate>
                            <Input name="code" kind=Kind::Code label=t("public-home-join-code") maxlength=12/>
                            <Button>{t("public-home-join-go")}</Button>
                        </form>
                    </section>
                    <div class="ways">
                        {way(paths::voices::Follow.address(), "public-home-follow")}
                        {way(paths::pledge::Pledge.address(), "public-home-pledge")}
                        {way(paths::joining::Ask.address(), "public-home-council")}
                    </div>
                </div>
                <section>
                    <h2>{t("public-home-circle-title")}</h2>
                    {circle()}
                </section>
                {(!heard.is_empty()).then(|| view! {
                    <section>
                        <h2>{t("public-home-heard-title")}</h2>
                        <div class="grid answers">{heard}</div>
                        <p><a href=href(paths::voices::Heard)>{t("public-home-heard-all")}</a></p>
                    </section>
                })}
                <section>
                    <h2>{t("public-home-who-title")}</h2>
                    <ul class="grid plain">
                        <li class="card sunk"><h3>{t("public-home-who-officer")}</h3><p>{t("public-home-who-officer-text")}</p></li>
                        <li class="card sunk"><h3>{t("public-home-who-panel")}</h3><p>{t("public-home-who-panel-text")}</p></li>
                        <li class="card sunk"><h3>{t("public-home-who-everyone")}</h3><p>{t("public-home-who-everyone-text")}</p></li>
                    </ul>
                    <p>{t("voices-who-danger")}" "<a href=href(paths::voices::Privacy)>{t("public-home-who-privacy")}</a></p>
                </section>
            </div>
        },
    )
}

/// A link further in: the whole card is the link, with a second-level heading.
fn way(path: Address, key: &str) -> impl IntoView + use<> {
    let title = t(&format!("{key}-title"));
    view! { <section class="card"><h2><a href=href(path)>{title}</a></h2><p>{t(key)}</p></section> }
}

fn circle() -> impl IntoView {
    let scenes = [Scene::Say, Scene::Read, Scene::Talk, Scene::Answer];
    let steps = scenes.into_iter().enumerate().map(|(n, scene)| {
        let key = format!("public-home-circle-{}", n + 1);
        view! {
            <li class="card">
                <Picture scene=scene/>
                <h3>{t(&key)}</h3>
                <p>{t(&format!("{key}-text"))}</p>
            </li>
        }
    });
    view! { <ol class="grid small circle">{steps.collect_view()}</ol> }
}
