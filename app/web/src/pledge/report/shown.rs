//! A report as it is read on its page.

use leptos::prelude::*;

use super::{
    content::{Content, Moved, Promise, Said},
    heard::{Answer, Heard, Quoted},
};
use crate::pledge::evidence::shown;
use ui::{Head, Quote, Reply, Table};

fn paragraphs(said: &Said) -> impl IntoView + use<> {
    let lang = said.lang;
    let each: Vec<_> = said.text.split("\n\n").map(str::to_owned).collect();
    each.into_iter().map(|words| view! { <p class="words" dir="auto" lang=lang>{words}</p> }).collect_view()
}

fn said_under(title: &str, said: Option<&Said>) -> Option<impl IntoView + use<>> {
    said.map(|said| view! { <section><h2>{title.to_owned()}</h2>{paragraphs(said)}</section> })
}

pub(super) fn read(content: &Content) -> impl IntoView + use<> {
    let Content { labels, .. } = content;
    let rows = content.figures.iter().map(|line| line.clone().map(IntoAny::into_any).into());
    let columns = [labels.counted.as_str(), labels.before.as_str(), labels.after.as_str()].map(Head::new).into();
    let moved = if content.moved.is_empty() {
        view! { <p>{labels.moved_none.clone()}</p> }.into_any()
    } else {
        let each = content.moved.iter().map(|one| moved(one, &labels.evidence));
        view! { <ol class="stack plain">{each.collect_view()}</ol> }.into_any()
    };
    let heard = if content.heard.is_empty() {
        view! { <p>{labels.heard_none.clone()}</p> }.into_any()
    } else {
        content.heard.iter().map(|one| heard(one, &labels.heard_said)).collect_view().into_any()
    };
    let gaps = content.gaps.iter().map(|gaps| {
        let list = if gaps.promises.is_empty() {
            view! { <p>{gaps.none.clone()}</p> }.into_any()
        } else {
            view! { <ul>{gaps.promises.iter().map(|one| view! { <li>{promise(one)}</li> }).collect_view()}</ul> }
                .into_any()
        };
        view! { <h3>{gaps.title.clone()}</h3>{list} }
    });
    view! {
        {said_under(&labels.foreword, content.foreword.as_ref())}
        {said_under(&labels.members, content.members_word.as_ref())}
        <section>
            <h2>{labels.figures.clone()}</h2>
            <Table caption=content.over.clone() head=columns rows=rows.collect()/>
        </section>
        <section><h2>{labels.moved.clone()}</h2>{moved}</section>
        <section><h2>{labels.heard.clone()}</h2>{heard}</section>
        <section><h2>{labels.gaps.clone()}</h2>{gaps.collect_view()}</section>
    }
}

fn promise(one: &Promise) -> impl IntoView + use<> {
    let Said { text, lang } = one.text.clone();
    view! { {format!("{}. ", one.number)}<span lang=lang>{text}</span> }
}

fn moved(one: &Moved, evidence: &str) -> impl IntoView + use<> {
    let words = one.evidence.as_ref().map(|said| {
        let label = format!("{evidence}: ");
        let Said { text, lang } = said.clone();
        view! { <p>{label}<span dir="auto" lang=lang>{text}</span></p> }
    });
    let rests_on = shown::evidence(&one.rests_on);
    view! {
        <li class="card">
            <p>{promise(&one.promise)}</p>
            <p><b>{one.step.clone()}</b>" "<span class="soft">{one.day.clone()}</span></p>
            {words}
            {rests_on}
        </li>
    }
}

fn heard(one: &Heard, said: &str) -> impl IntoView + use<> {
    let quotes: Vec<_> = one.said.iter().map(quote).collect();
    let said = (!quotes.is_empty()).then(|| view! { <h4>{said.to_owned()}</h4>{quotes} });
    let talked = one.talked.iter().map(|words| view! { <p>{words.clone()}</p> }).collect_view();
    let answers = one.answers.iter().map(answer).collect_view();
    let waits = one.waits.clone().map(|words| view! { <p>{words}</p> });
    view! {
        <article class="card stack">
            <h3>{promise(&one.promise)}</h3>
            {said}
            {talked}
            {answers}
            {waits}
        </article>
    }
}

fn quote(one: &Quoted) -> AnyView {
    let translation = one.translation.as_ref().map(|other| (other.into, other.words.text.clone()));
    view! { <Quote text=one.words.text.clone() lang=one.lang translation/> }.into_any()
}

fn answer(one: &Answer) -> impl IntoView + use<> {
    let notes = one.notes.iter().map(|(label, words)| {
        let (label, Said { text, lang }) = (label.clone(), words.clone());
        view! { <p><b>{label}</b>" "<span dir="auto" lang=lang>{text}</span></p> }
    });
    let (words, notes) = (paragraphs(&one.words), notes.collect_view());
    view! { <Reply from=one.by.clone()>{words}{notes}</Reply> }
}
