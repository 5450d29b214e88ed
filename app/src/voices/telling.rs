//! Taking in what somebody tells us: everything that is wrong with it is said at once, and sending
//! the same form twice says it once.

use super::{
    danger,
    model::Source,
    receipts,
    rules::{self, LONGEST, LONGEST_NAME},
    store::{self, NewVoice},
};
use crate::{
    error::{AppError, Problems, Sentence},
    lang::Lang,
    page::Req,
    platform::{
        guard::{Cx, Visitor},
        images::{self, Redrawn, Refused},
        once,
    },
    surveys::model::Privacy,
};

const ONCE: &str = "tell";

/// The form as it came.
pub struct Typed {
    pub text: String,
    pub theme: String,
    pub privacy: String,
    pub name: String,
    pub publish: String,
}

/// The form once it is clear.
struct Told {
    text: String,
    theme: Option<String>,
    privacy: Privacy,
    name: Option<String>,
    may_publish: bool,
    picture: Option<Redrawn>,
}

/// Adds the voice and leads to the page that says so. The words of the receipt go into a cookie.
pub async fn take_in(cx: &Cx<Visitor>, key: &str, typed: Typed) -> Result<(), AppError> {
    let told = check(cx, typed).await?;
    let lang = cx.lang();
    let alarming = danger::known(cx.services(), cx.db()).await.phrases.alarm(&told.text);
    let tx = cx.begin().await?;
    if let Some(result) = once::take(&tx, ONCE, key, cx.now()).await? {
        drop(tx);
        remember(words_of(cx, key, &result).as_deref(), alarming);
        return Ok(());
    }
    let receipt = match told.privacy {
        Privacy::Anonymous => None,
        Privacy::Confidential | Privacy::Named => Some(receipts::make_once(cx, &tx, lang, key).await?),
    };
    let new = NewVoice {
        source: Source::Tell,
        privacy: told.privacy,
        theme: told.theme,
        lang,
        may_publish: told.may_publish,
        receipt_id: receipt.as_ref().map(|r| r.id),
        survey_id: None,
        response_id: None,
        question: None,
        // Whoever is signed in on this phone may not be who writes.
        person_id: None,
        text: told.text,
    };
    let voice = store::add_named(cx, &tx, new, told.name.as_deref()).await?;
    if let Some(picture) = told.picture {
        store::add_picture(cx, &tx, voice, picture).await?;
    }
    let result = receipt.as_ref().map_or_else(String::new, |r| format!("{} {}", lang.tag(), r.tries));
    once::done(&tx, ONCE, key, &result).await?;
    cx.commit(tx).await?;
    remember(receipt.as_ref().map(|r| r.words.as_str()), alarming);
    Ok(())
}

/// The receipt's words again, for a form that was sent before. They are stored nowhere: they follow from its key.
fn words_of(cx: &Cx<Visitor>, key: &str, result: &str) -> Option<String> {
    let (lang, tries) = result.split_once(' ')?;
    let lang = Lang::ALL.into_iter().find(|l| l.tag() == lang)?;
    Some(receipts::again(cx, lang, key, tries.parse().ok()?))
}

/// `alarming`: the page that says it has arrived leads with help.
fn remember(words: Option<&str>, alarming: bool) {
    danger::forget();
    match words {
        Some(words) => receipts::keep(words),
        // The words of something said before must not stand under something said unknown.
        None => receipts::forget(),
    }
    if alarming {
        danger::lead_with_help();
    }
    Req::current().go("/tell/done");
}

async fn check(cx: &Cx<Visitor>, typed: Typed) -> Result<Told, AppError> {
    let mut problems = Problems::default();
    let text = rules::clean(&typed.text);
    let (picture, sent) = picture(&mut problems).await?;
    if text.is_empty() && !sent {
        problems.push("text", Sentence::new("voices-text-empty"));
    }
    if text.chars().count() > LONGEST {
        problems.push("text", Sentence::new("voices-text-long").with("max", LONGEST));
    }
    let theme = Some(typed.theme).filter(|key| !key.is_empty());
    if let Some(key) = &theme
        && !store::themes(cx).await?.iter().any(|t| t.key == *key)
    {
        problems.push("theme", Sentence::new("voices-theme-unknown"));
    }
    let privacy = if typed.privacy.is_empty() { Some(Privacy::Confidential) } else { Privacy::parse(&typed.privacy) };
    let Some(privacy) = privacy else { return Err(AppError::invalid("", "form-unreadable")) };
    let name = Some(rules::clean(&typed.name)).filter(|_| privacy == Privacy::Named);
    match name.as_ref().map(|name| name.chars().count()) {
        Some(0) => problems.push("name", Sentence::new("voices-name-empty")),
        Some(n) if n > LONGEST_NAME => {
            problems.push("name", Sentence::new("voices-name-long").with("max", LONGEST_NAME));
        }
        _ => {}
    }
    problems.check()?;
    Ok(Told { text, theme, privacy, name, may_publish: typed.publish == "yes", picture })
}

/// The picture drawn anew, if one was sent that can be; and whether one was sent at all.
async fn picture(problems: &mut Problems) -> Result<(Option<Redrawn>, bool), AppError> {
    let req = Req::current();
    let Some(upload) = req.uploads.0.iter().find(|upload| upload.field == "picture") else { return Ok((None, false)) };
    let bytes = upload.bytes.clone();
    let drawn = if upload.too_large { Err(Refused::TooLarge) } else { images::redraw_in_turn(bytes).await? };
    match drawn {
        Ok(drawn) => Ok((Some(drawn), true)),
        Err(refused) => {
            problems.push("picture", Sentence::new(refused.key()));
            Ok((None, true))
        }
    }
}
