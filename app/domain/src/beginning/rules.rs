//! What is to be done before the first child can be heard and answered, and how far it is. Pure.

use crate::{closed_enum::closed_enum, time::Timestamp};

closed_enum! {
    /// One thing to do, in the order in which it is best done.
    Step {
        Names = "names", DutyLine = "duty_line", Advocacy = "advocacy", Complaints = "complaints", Mail = "mail",
        Officer = "officer", Lead = "lead", Clerk = "clerk", Panel = "panel", Meeting = "meeting",
        PanelMember = "panel_member", Backup = "backup",
    }
}

impl Step {
    /// Without it nobody would read what children write: nothing opens.
    pub const fn opens(self) -> bool {
        matches!(self, Self::Officer | Self::Lead)
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    ToDo,
    /// We have done our part, somebody else has not: an invitation, a mail on its way.
    Waiting,
    Done,
}

/// What is known of the mail server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Post {
    /// None is set: mail stays in the outbox.
    #[default]
    NoServer,
    Untried,
    /// A mail waits to go out.
    Waiting,
    /// It has refused, or does not answer.
    Failing,
    /// It has taken a mail of ours.
    Taken,
}

/// Whether somebody has a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    #[default]
    Nobody,
    /// Somebody is to have it, once a second person has agreed.
    Asked,
    /// Invited, and has not chosen a password yet.
    Invited,
    /// Can sign in.
    Able,
}

/// What there is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a thing that is there or is not")]
pub struct Found {
    pub named: bool,
    pub duty_line: bool,
    pub advocacy: bool,
    pub complaints: bool,
    pub post: Post,
    pub officer: Held,
    pub lead: Held,
    pub clerk: Held,
    pub panel: bool,
    pub meeting: bool,
    /// The best that a panel's member with an account has come to.
    pub panel_member: Held,
    pub backed_up: Option<Timestamp>,
}

impl Found {
    pub const fn progress(&self, step: Step) -> Progress {
        let done = match step {
            Step::Names => self.named,
            Step::DutyLine => self.duty_line,
            Step::Advocacy => self.advocacy,
            Step::Complaints => self.complaints,
            Step::Panel => self.panel,
            Step::Meeting => self.meeting,
            Step::Backup => self.backed_up.is_some(),
            Step::Mail => {
                return match self.post {
                    Post::Taken => Progress::Done,
                    Post::Waiting => Progress::Waiting,
                    Post::NoServer | Post::Untried | Post::Failing => Progress::ToDo,
                };
            }
            Step::Officer => return held(self.officer),
            Step::Lead => return held(self.lead),
            Step::Clerk => return held(self.clerk),
            Step::PanelMember => return held(self.panel_member),
        };
        if done { Progress::Done } else { Progress::ToDo }
    }

    /// Every step that is not done, in order.
    pub fn left(&self) -> Vec<Step> {
        Step::ALL.into_iter().filter(|step| self.progress(*step) != Progress::Done).collect()
    }

    /// A second person has to agree before it is done.
    pub const fn is_asked(&self, step: Step) -> bool {
        let held = match step {
            Step::Officer => self.officer,
            Step::Lead => self.lead,
            _ => return false,
        };
        matches!(held, Held::Asked)
    }

    /// Somebody would read what a child writes.
    pub fn is_read(&self) -> bool {
        Step::ALL.into_iter().filter(|step| step.opens()).all(|step| self.progress(step) == Progress::Done)
    }
}

const fn held(held: Held) -> Progress {
    match held {
        Held::Nobody => Progress::ToDo,
        Held::Asked | Held::Invited => Progress::Waiting,
        Held::Able => Progress::Done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn all_done() -> Found {
        Found {
            named: true,
            duty_line: true,
            advocacy: true,
            complaints: true,
            post: Post::Taken,
            officer: Held::Able,
            lead: Held::Able,
            clerk: Held::Able,
            panel: true,
            meeting: true,
            panel_member: Held::Able,
            backed_up: Some(Timestamp(1)),
        }
    }

    #[test]
    fn an_empty_installation_has_everything_to_do() {
        assert_eq!(Found::default().left(), Step::ALL);
        assert_eq!(all_done().left(), []);
    }

    #[rstest]
    #[case(Found { named: false, ..all_done() }, Step::Names, Progress::ToDo)]
    #[case(Found { duty_line: false, ..all_done() }, Step::DutyLine, Progress::ToDo)]
    #[case(Found { advocacy: false, ..all_done() }, Step::Advocacy, Progress::ToDo)]
    #[case(Found { post: Post::NoServer, ..all_done() }, Step::Mail, Progress::ToDo)]
    #[case(Found { post: Post::Untried, ..all_done() }, Step::Mail, Progress::ToDo)]
    #[case(Found { post: Post::Failing, ..all_done() }, Step::Mail, Progress::ToDo)]
    #[case(Found { post: Post::Waiting, ..all_done() }, Step::Mail, Progress::Waiting)]
    #[case(Found { officer: Held::Nobody, ..all_done() }, Step::Officer, Progress::ToDo)]
    #[case(Found { officer: Held::Invited, ..all_done() }, Step::Officer, Progress::Waiting)]
    #[case(Found { lead: Held::Invited, ..all_done() }, Step::Lead, Progress::Waiting)]
    #[case(Found { lead: Held::Asked, ..all_done() }, Step::Lead, Progress::Waiting)]
    #[case(Found { complaints: false, ..all_done() }, Step::Complaints, Progress::ToDo)]
    #[case(Found { clerk: Held::Invited, ..all_done() }, Step::Clerk, Progress::Waiting)]
    #[case(Found { panel: false, ..all_done() }, Step::Panel, Progress::ToDo)]
    #[case(Found { meeting: false, ..all_done() }, Step::Meeting, Progress::ToDo)]
    #[case(Found { panel_member: Held::Nobody, ..all_done() }, Step::PanelMember, Progress::ToDo)]
    #[case(Found { backed_up: None, ..all_done() }, Step::Backup, Progress::ToDo)]
    fn one_thing_missing_is_the_one_step_left(#[case] found: Found, #[case] step: Step, #[case] is: Progress) {
        assert_eq!(found.left(), [step]);
        assert_eq!(found.progress(step), is);
        assert_eq!(found.is_read(), !step.opens());
    }

    proptest! {
        #[test]
        fn nothing_opens_without_an_officer_and_a_lead_who_can_sign_in(officer in 0..3_usize, lead in 0..3_usize) {
            let held = [Held::Nobody, Held::Invited, Held::Able];
            let found = Found { officer: held[officer], lead: held[lead], ..all_done() };
            prop_assert_eq!(found.is_read(), officer == 2 && lead == 2);
        }
    }
}
