//! Building surveys.

use domain::role::Role::Officer;

use super::{
    AUTHORS,
    May::{self, Everybody, These},
    OFFICER,
};

pub(super) const PAGES: &[(&str, May)] = &[
    ("/surveys", AUTHORS),
    ("/surveys/new", AUTHORS),
    ("/surveys/new/file", AUTHORS),
    ("/surveys/{code}/definition.json", AUTHORS),
    ("/surveys/{code}", AUTHORS),
    ("/surveys/{code}/details", AUTHORS),
    ("/surveys/{code}/question/new", AUTHORS),
    ("/surveys/{code}/question/{id}", AUTHORS),
    ("/surveys/{code}/question/{id}/words", AUTHORS),
    ("/surveys/{code}/pictures", AUTHORS),
    ("/surveys/pictures/{id}", Everybody),
    ("/surveys/{code}/question/{id}/sound", AUTHORS),
    ("/surveys/sounds/{id}", Everybody),
    ("/surveys/{code}/section/new", AUTHORS),
    ("/surveys/{code}/section/{id}", AUTHORS),
    ("/surveys/{code}/when/{id}", AUTHORS),
    ("/surveys/{code}/paths", AUTHORS),
    ("/surveys/{code}/comment", AUTHORS),
    ("/surveys/{code}/preview", AUTHORS),
    ("/surveys/{code}/paper", AUTHORS),
    ("/surveys/{code}/paper/type", OFFICER),
    ("/surveys/{code}/poster", AUTHORS),
    ("/surveys/{code}/who", AUTHORS),
    ("/surveys/{code}/cards", OFFICER),
    ("/surveys/{code}/cards/sheet", OFFICER),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/surveys/create", AUTHORS, "once={once}&template=noise&privacy=named&title[en]=a&title[cy]=b"),
    ("/do/surveys/import", AUTHORS, "once={once}&privacy=named"),
    ("/do/surveys/details", AUTHORS, "code={code}&revision=1&title[en]=a&title[cy]=b&intro[en]=&intro[cy]="),
    (
        "/do/surveys/question",
        AUTHORS,
        "code={code}&revision=1&question=q1&kind=long&text[en]=a&text[cy]=b&help[en]=&help[cy]=",
    ),
    ("/do/surveys/move-question", AUTHORS, "code={code}&revision=1&question=q1&act=up"),
    ("/do/surveys/copy", AUTHORS, "once={once}&code={code}"),
    ("/do/surveys/section", AUTHORS, "code={code}&revision=1&title[en]=a&title[cy]=b&intro[en]=&intro[cy]="),
    ("/do/surveys/move-section", AUTHORS, "code={code}&revision=1&section=s1&act=up"),
    ("/do/surveys/when", AUTHORS, "code={code}&revision=1&asker=q1"),
    ("/do/surveys/words", AUTHORS, "code={code}&revision=1&question=q1&younger[en]=&younger[cy]=&easy[en]=&easy[cy]="),
    ("/do/surveys/sound", AUTHORS, "code={code}&revision=1&question=q1&no_sound[en]=true"),
    ("/do/surveys/picture", AUTHORS, "once={once}&code={code}&words[en]=a&words[cy]=b"),
    ("/do/responses/paper", OFFICER, "once={once}&code={code}"),
    ("/do/surveys/comment", AUTHORS, "once={once}&code={code}&text=a"),
    ("/do/surveys/settle", AUTHORS, "code={code}&comment={id}"),
    ("/do/surveys/here", AUTHORS, "code={code}"),
    ("/do/surveys/submit", AUTHORS, "code={code}"),
    ("/do/surveys/share", AUTHORS, "code={code}&person={id}"),
    ("/do/surveys/unshare", AUTHORS, "code={code}&person={id}"),
    ("/do/surveys/who", AUTHORS, "code={code}&revision=1&invited=everybody"),
    ("/do/surveys/make-cards", OFFICER, "code={code}&n=1&once={once}"),
    ("/do/surveys/decide", These(&[Officer]), "code={code}&act=open"),
    ("/do/surveys/return", These(&[Officer]), "code={code}&note=x"),
];
