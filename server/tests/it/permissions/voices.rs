//! Voices: telling us, following, what was heard.

use super::{
    May::{self, Everybody},
    OFFICER,
};

pub(super) const PAGES: &[(&str, May)] = &[
    ("/", Everybody),
    ("/tell", Everybody),
    ("/tell/done", Everybody),
    ("/follow", Everybody),
    ("/follow/{id}/withdraw", Everybody),
    ("/follow/{id}/more", Everybody),
    ("/follow/{id}/correct", Everybody),
    ("/heard", Everybody),
    ("/help", Everybody),
    ("/away", Everybody),
    ("/help/words", Everybody),
    ("/moderation/words", OFFICER),
    ("/moderation/enter", OFFICER),
    ("/moderation/enter/done", OFFICER),
    ("/moderation/enter/batch", OFFICER),
    ("/moderation/enter/batch/{id}", OFFICER),
    ("/moderation/enter/template.csv", OFFICER),
    ("/privacy", Everybody),
    ("/accessibility", Everybody),
    ("/pictures/{id}/{size}", Everybody),
];

pub(super) const ACTIONS: &[(&str, May, &str)] = &[
    ("/do/voices/tell", Everybody, "once={once}&text=hello"),
    ("/do/voices/enter", OFFICER, "once={once}&way=paper&text=hello"),
    ("/do/voices/read-batch", OFFICER, "once={once}"),
    ("/do/voices/enter-batch", OFFICER, "batch={id}"),
    ("/do/voices/danger-words", OFFICER, "revision=0&phrases[en]=hit me&phrases[cy]=taro"),
    ("/do/voices/follow", Everybody, "words=one two three"),
    ("/do/voices/say-more", Everybody, "once={once}&voice={id}&text=x"),
    ("/do/voices/correct", Everybody, "once={once}&voice={id}&text=x"),
    ("/do/voices/find", Everybody, "voice={id}&reply={id}&finding=thanks"),
    ("/do/voices/withdraw", Everybody, "voice={id}"),
    ("/do/voices/put-back", Everybody, "voice={id}"),
    ("/do/voices/leave", Everybody, ""),
];
