//! `/claims/issuing/pack.pdf`: leaflets for young people who have no email address with the council, with a covering
//! sheet for the social worker who gives them. The sheet has a place for numbers and none for names.

use leptos::prelude::*;
use serde::Serialize;

use super::{
    actions::MakeLeaflets,
    leaflet::{LEAFLET, Paper, leaflets},
};
use crate::{
    page::{GrantOf, Guarded, PageResponse},
    pledge::kinds,
};
use domain::{
    error::{AppError, FieldErrors, Message},
    lang::Lang,
    paths::{self, Address, Path as _},
    pledge::{
        issuing::{Copies, LONGEST_TELL, LeafletKind, Recipients},
        model::EditionKind,
        places::of_kind,
    },
    text::{max_chars, normalize},
};
use platform::{
    documents::{self, file},
    guard::{PledgeLead, Visitor, require},
    i18n::{lang, lang_name, langs, t, tr},
    request::RequestContext,
};
use ui::{Button, ButtonKind, ChoiceOption, Input, Kind, Select, form::Form};

impl Guarded for paths::pledge::Pack {
    type Grant = PledgeLead;
}

/// What a pack is made of.
pub(super) struct Asked {
    kind: EditionKind,
    copies: Copies,
    /// Who is told how many were given, and how to reach them.
    tell: String,
    lang: Lang,
}

impl Asked {
    /// From what was typed, in the order of `LeafletKind::ALL`.
    ///
    /// # Errors
    /// `Invalid`, at each field.
    pub fn parse(
        kind: EditionKind,
        copies: [&str; LeafletKind::ALL.len()],
        tell: &str,
        of: &str,
    ) -> Result<Self, AppError> {
        let mut problems = FieldErrors::default();
        let copies = Copies::parse(copies, &mut problems);
        let tell = normalize(tell);
        if tell.is_empty() {
            problems.push("tell", Message::new("pledge-pack-tell-needed"));
        }
        max_chars(&mut problems, "tell", &tell, LONGEST_TELL);
        // Where there is one language, nobody is asked.
        let chosen = Lang::parse(of).filter(|one| langs().contains(one));
        problems.check()?;
        Ok(Self { kind, copies, tell, lang: chosen.unwrap_or_else(lang) })
    }

    /// Where the pack is.
    pub fn address(&self) -> Address {
        let begun = paths::pledge::Pack.with("tell", &self.tell).with("leaflet_lang", self.lang.tag());
        self.copies.each().fold(of_kind(begun, self.kind), |address, (kind, n)| address.with(kind.copies(), n))
    }
}

/// What a social worker is told.
#[derive(Serialize)]
pub(super) struct Covering {
    lang: &'static str,
    title: String,
    council: String,
    page: String,
    sections: Vec<Section>,
    count: Count,
}

#[derive(Serialize)]
struct Section {
    title: String,
    words: Vec<String>,
    items: Vec<String>,
}

/// The table in which they write how many they gave.
#[derive(Serialize)]
struct Count {
    title: String,
    who: String,
    many: String,
    groups: Vec<String>,
}

pub async fn pack() -> Result<PageResponse, AppError> {
    let cx = require::<GrantOf<paths::pledge::Pack>>().await?;
    let req = RequestContext::current();
    let asked = if LeafletKind::ALL.iter().any(|kind| req.query(kind.copies()).is_some()) {
        let typed = LeafletKind::ALL.map(|kind| req.query(kind.copies()).unwrap_or_default());
        let [tell, of] = ["tell", "leaflet_lang"].map(|name| req.query(name).unwrap_or_default());
        Asked::parse(kinds::asked(), typed.each_ref().map(String::as_str), &tell, &of)?
    } else {
        // By its address alone: one leaflet, from whoever looks.
        let me = cx.me()?;
        let tell = store::people::names_of(&cx, &[me]).await?.remove(&me).unwrap_or_default();
        Asked { kind: kinds::asked(), copies: Copies::one(LeafletKind::Young), tell, lang: cx.lang() }
    };
    let found =
        store::pledge::issuing::for_leaflet(&cx.also::<Visitor>()?, asked.kind).await?.ok_or(AppError::NotFound)?;
    let council = cx.services().settings().await.council.get(cx.lang()).to_owned();
    let paper = Paper {
        lang: lang().of_sentences().tag(),
        title: kinds::said("pledge-pack-cover-title", asked.kind),
        council: council.clone(),
        cover: Some(covering(&asked, council)),
        leaflets: leaflets(&cx, &found, asked.copies, asked.lang).await,
    };
    let made = documents::pdf(&cx.services().drawn, LEAFLET, &paper).await?;
    Ok(PageResponse::Raw(file("application/pdf", &format!("{}-pack.pdf", asked.kind.key()), made.to_vec())))
}

fn covering(asked: &Asked, council: String) -> Covering {
    let section = |key: &str, words: Vec<String>, items: Vec<String>| Section {
        title: t(&format!("pledge-pack-cover-{key}")),
        words,
        items,
    };
    let inside = asked.copies.each().map(|(kind, n)| {
        let what = t(&format!("pledge-pack-inside-{}", kind.key()));
        tr("pledge-pack-inside", &[("what", what.into()), ("n", n.into())])
    });
    let ways = ["choose", "together", "address", "no"].map(|way| t(&format!("pledge-pack-cover-way-{way}")));
    let tell = tr("pledge-pack-cover-tell-text", &[("who", asked.tell.clone().into())]);
    let groups = [Recipients::Children, Recipients::CareLeavers, Recipients::Carers].map(super::desk::recipients_word);
    Covering {
        lang: lang().of_sentences().tag(),
        title: kinds::said("pledge-pack-cover-title", asked.kind),
        council,
        page: t("pledge-leaflet-page"),
        sections: vec![
            section("what", vec![kinds::said("pledge-pack-cover-what-text", asked.kind)], inside.collect()),
            section("how", Vec::new(), ways.into()),
            section("worry", vec![t("pledge-pack-cover-worry-text")], Vec::new()),
            section("tell", vec![tell, t("pledge-pack-cover-tell-numbers")], Vec::new()),
        ],
        count: Count {
            title: t("pledge-pack-cover-count"),
            who: t("pledge-issue-had-by"),
            many: t("pledge-issue-people"),
            groups: groups.into(),
        },
    }
}

/// The form that makes one.
pub(super) fn form(kind: EditionKind) -> impl IntoView {
    let copies = LeafletKind::ALL.map(|kind| {
        view! { <Input name=kind.copies() label=t(&format!("pledge-pack-copies-{}", kind.key())) kind=Kind::Number/> }
    });
    let all = langs();
    let of = (all.len() > 1).then(|| {
        let options: Vec<_> = all.into_iter().map(|of| ChoiceOption::new(of.tag(), lang_name(of))).collect();
        view! { <Select name="leaflet_lang" label=t("pledge-pack-lang") options selected=lang().tag()/> }
    });
    view! {
        <section>
            <h2>{t("pledge-pack-title")}</h2>
            <p>{t("pledge-pack-text")}</p>
            <Form<MakeLeaflets> class="card">
                {kinds::field(kind)}
                {copies}
                {of}
                <Input
                    name="tell"
                    label=t("pledge-pack-tell")
                    hint=t("pledge-pack-tell-hint")
                    maxlength=LONGEST_TELL
                />
                <Button kind=ButtonKind::Quiet>{t("pledge-pack-make")}</Button>
            </Form<MakeLeaflets>>
        </section>
    }
}
