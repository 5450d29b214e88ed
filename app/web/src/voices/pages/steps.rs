//! How far a voice has come, step by step.

use super::follow::Reader;
use domain::{panels::model::Progress, pledge::consulting::Phase, voices::model::VoiceState};
use platform::i18n::{InWords as _, day_text, t, tr};
use store::{pledge::consulting::OfWriter, voices::Mine};
use ui::{Step, When};

/// The steps, from what the writer did to the reply.
pub(super) fn steps(reader: &Reader, mine: &Mine, way: Option<&Progress>) -> Vec<Step> {
    let lang = reader.lang;
    let got = Step::new(When::Done, t("voices-step-got"), mine.created_at.date_text(lang));
    let decided = mine.decided_at.map(|at| at.date_text(lang)).unwrap_or_default();
    // A comment on a draft goes to those who write it; to a panel only if an officer has put it on an agenda.
    let comment = reader.comments.get(&mine.id).filter(|_| way.is_none());
    match (mine.state, comment) {
        (VoiceState::New | VoiceState::InReview, Some(comment)) => {
            let read = Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now"));
            [got, read].into_iter().chain(comment_steps(comment, false)).collect()
        }
        (VoiceState::Shared | VoiceState::SharedRedacted, Some(comment)) => {
            let read = Step::new(When::Done, t("voices-step-read-done"), decided);
            [got, read].into_iter().chain(comment_steps(comment, true)).collect()
        }
        (VoiceState::New | VoiceState::InReview, None) => vec![
            got,
            Step::new(When::Now, t("voices-step-read"), t("voices-step-read-now")),
            Step::new(When::Next, t("voices-step-agenda"), t("voices-step-agenda-next")),
            Step::new(When::Next, t("voices-step-talk"), ""),
            Step::new(
                When::Next,
                t("voices-step-answer"),
                tr("voices-step-answer-next", &[("days", reader.days.into())]),
            ),
        ],
        (VoiceState::Held, _) => vec![got, Step::new(When::Now, t("voices-step-read"), t("voices-step-held"))],
        (VoiceState::NotShared, _) => {
            let read = if mine.opened { "voices-step-read-done" } else { "voices-step-aside" };
            vec![got, Step::new(When::Done, t(read), decided)]
        }
        (VoiceState::Withdrawn, _) => vec![got],
        (VoiceState::Shared | VoiceState::SharedRedacted, None) => {
            let mut all = vec![got, Step::new(When::Done, t("voices-step-read-done"), decided)];
            all.extend(panel_steps(reader, way));
            all
        }
    }
}

/// Those who write the pledge read it, and show what they have changed. Once it is adopted that is done, whether what
/// was said has changed a word or not; the page says which.
fn comment_steps(comment: &OfWriter, shared: bool) -> [Step; 2] {
    let led = comment.led_to_change && comment.commented.consultation.phase == Phase::Closed;
    let adopted = comment.adopted_on.is_some() && shared;
    let (written, changed) = match (led || adopted, shared) {
        (true, _) => (When::Done, When::Done),
        (false, true) => (When::Now, When::Next),
        (false, false) => (When::Next, When::Next),
    };
    [
        Step::new(written, t("pledge-comment-step-write"), t("pledge-comment-step-write-next")),
        if adopted {
            Step::new(changed, t("pledge-comment-step-agreed"), t("pledge-comment-step-agreed-text"))
        } else {
            Step::new(changed, t("pledge-comment-step-changed"), t("pledge-comment-step-changed-next"))
        },
    ]
}

fn panel_steps(reader: &Reader, way: Option<&Progress>) -> [Step; 3] {
    let lang = reader.lang;
    let days = || tr("voices-step-answer-next", &[("days", reader.days.into())]);
    let Some(way) = way else {
        return [
            Step::new(When::Now, t("voices-step-agenda"), t("voices-step-agenda-now")),
            Step::new(When::Next, t("voices-step-talk"), ""),
            Step::new(When::Next, t("voices-step-answer"), days()),
        ];
    };
    let panel = way.panel.get(lang).to_owned();
    let day = way.meeting_on.as_deref().map(|day| day_text(day, lang));
    let answered = way.reply.is_some();
    let talked = way.discussed || answered;
    let meets = match &day {
        Some(day) if !talked => {
            tr("voices-step-agenda-on", &[("panel", panel.clone().into()), ("day", day.clone().into())])
        }
        _ => tr("voices-step-agenda-of", &[("panel", panel.clone().into())]),
    };
    let listed = way.agenda_published || talked;
    let when = |done: bool, now: bool| match (done, now) {
        (true, _) => When::Done,
        (false, true) => When::Now,
        (false, false) => When::Next,
    };
    let reply_day = way.reply.as_ref().map_or_else(days, |reply| reply.at.date_text(lang));
    let title = |done: bool, key: &str| if done { t(&format!("{key}-done")) } else { t(key) };
    [
        Step::new(when(listed, true), title(listed, "voices-step-agenda"), meets),
        Step::new(when(talked, listed), title(talked, "voices-step-talk"), day.filter(|_| !talked).unwrap_or_default()),
        Step::new(when(answered, talked), title(answered, "voices-step-answer"), reply_day),
    ]
}
