//! Every page there is, by feature: its pattern, and the type that makes its address.
//!
//! Pages are registered by their type (`page::<paths::moderation::Queue>(…)` in `app/web`) and links are made from it
//! (`href(paths::moderation::Voice(id))`). The address is written by the pattern itself, so the two cannot differ, and a
//! link to what is no page, or with a part too many, does not compile.

use std::fmt;

use super::Path;
use crate::ids::{
    ActionId, AdvocateId, AlarmId, AreaId, AskingId, BatchId, BurstId, CalledId, CelebrationId, ChampionId, ConcernId,
    EndorsementId, EventId, EvidenceId, IndicatorId, InspectionId, ItemId, JoinId, MeetingId, MembershipId,
    MinutesSectionId, OpeningId, OutcomeId, PaperId, PaperRequestId, PersonId, PictureId, PledgeId, ProgrammeItemId,
    ProposalId, QuestionId, ReplyId, ReportId, ResponseId, RoleRequestId, RoundId, SigningLinkId, SoundId, StatementId,
    TrainingId, VisitId, VisitPlaceId, VoiceId, WitnessId,
};

/// Declares pages: a name, what stands in its path, and the pattern as axum writes it.
macro_rules! pages {
    (@example $part:ident) => {
        Example::example()
    };
    ($($(#[$about:meta])* mod $feature:ident {
        $($(#[$doc:meta])* $page:ident $(<$life:lifetime>)? $(($($part:ident: $type:ty),+))? = $pattern:literal;)+
    })+) => {
        $($(#[$about])*
        pub mod $feature {
            use super::*;

            $($(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub struct $page $(<$life>)? $(($(pub $type),+))?;

            impl $(<$life>)? Path for $page $(<$life>)? {
                const PATTERN: &'static str = $pattern;
            }

            impl $(<$life>)? fmt::Display for $page $(<$life>)? {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    let Self $(($($part),+))? = self;
                    write!(f, $pattern, $($($part = $part),+)?)
                }
            })+
        })+

        /// The pattern of every page.
        pub const PATTERNS: &[&str] = &[$($(<$feature::$page as Path>::PATTERN),+),+];

        /// Each pattern with an address that its type makes of examples.
        #[cfg(test)]
        pub(super) fn examples() -> Vec<(&'static str, String)> {
            use super::tests::Example;
            vec![$($((
                <$feature::$page as Path>::PATTERN,
                $feature::$page $(($(pages!(@example $part)),+))?.to_string(),
            )),+),+]
        }
    };
}

pages! {
    mod advocacy {
        Ask = "/advocate";
        Done = "/advocate/done";
        /// The service's page of a request; its key opens it.
        Service<'a>(id: AdvocateId, token: &'a str) = "/advocate/{id}/{token}";
        Counts = "/advocates";
    }
    mod away {
        /// Where *Leave quickly* leads, without script.
        Away = "/away";
    }
    mod beginning {
        FirstSteps = "/first-steps";
    }
    mod celebrations {
        /// What young people, foster carers and staff have achieved, for everybody.
        List = "/celebrations";
        /// For the panels, and where it is released; and where one is noted.
        Noted = "/celebrations/noted";
        New = "/celebrations/new";
        /// Where an officer reads what a young person has noted.
        Check(id: CelebrationId) = "/celebrations/check/{id}";
    }
    mod complaints {
        Ask(id: VoiceId) = "/follow/{id}/complaint";
        /// The complaints manager's page of a complaint; its key opens it.
        Manager<'a>(id: VoiceId, token: &'a str) = "/complaint/{id}/{token}";
    }
    mod desk {
        Desk = "/desk";
        Search = "/desk/search";
    }
    mod erasure {
        Erasures = "/erasures";
    }
    mod moderation {
        Queue = "/moderation";
        Shared = "/moderation/shared";
        Times = "/moderation/times";
        Burst(id: BurstId) = "/moderation/burst/{id}";
        Voice(id: VoiceId) = "/moderation/{id}";
        Preview(id: VoiceId) = "/moderation/{id}/preview";
        /// Where a part of a picture is covered.
        Picture(id: VoiceId, picture: PictureId) = "/moderation/{id}/picture/{picture}";
    }
    mod joining {
        /// Where any young person asks to join the Children in Care Council.
        Ask = "/children-in-care-council";
        Done = "/children-in-care-council/done";
        /// Who has asked, for officers; and what one of them said.
        List = "/joining";
        One(id: JoinId) = "/joining/{id}";
    }
    mod panels {
        List = "/panels";
        New = "/panels/new";
        /// Who reports to whom.
        Tree = "/panels/tree";
        /// The council's areas.
        Areas = "/panels/areas";
        Panel<'a>(slug: &'a str) = "/panels/{slug}";
        /// What a panel is, and where a clerk says it.
        About<'a>(slug: &'a str) = "/panels/{slug}/about";
        ChangeAbout<'a>(slug: &'a str) = "/panels/{slug}/about/change";
        /// Every version of its terms of reference.
        Terms<'a>(slug: &'a str) = "/panels/{slug}/terms";
        Members<'a>(slug: &'a str) = "/panels/{slug}/members";
        /// The members from a spreadsheet, and as one.
        MembersFile<'a>(slug: &'a str) = "/panels/{slug}/members/file";
        MembersCsv<'a>(slug: &'a str) = "/panels/{slug}/members.csv";
        MembersXlsx<'a>(slug: &'a str) = "/panels/{slug}/members.xlsx";
        /// One seat: its offices, and what it is for.
        Seat<'a>(slug: &'a str, id: MembershipId) = "/panels/{slug}/members/{id}";
        /// The areas that have a representative on it; and one of them, where a clerk asks for a nomination.
        PanelAreas<'a>(slug: &'a str) = "/panels/{slug}/areas";
        PanelArea<'a>(slug: &'a str, id: AreaId) = "/panels/{slug}/areas/{id}";
        /// Where an area answers: its key opens it.
        Nominate<'a>(key: &'a str) = "/nominate/{key}";
        /// Role descriptions; and where a clerk words one anew, or the letter to areas.
        Roles<'a>(slug: &'a str) = "/panels/{slug}/roles";
        RoleText<'a>(slug: &'a str, what: &'a str) = "/panels/{slug}/roles/{what}";
        /// Who champions which theme; and where a clerk corrects one.
        Champions<'a>(slug: &'a str) = "/panels/{slug}/champions";
        Champion<'a>(slug: &'a str, id: ChampionId) = "/panels/{slug}/champions/{id}";
        /// Kinds of training, of the whole council.
        TrainingKinds = "/panels/training";
        /// Training that is offered, who has done what, and who lacks it; and one that is offered, for a clerk.
        Trainings<'a>(slug: &'a str) = "/panels/{slug}/training";
        Training<'a>(slug: &'a str, id: TrainingId) = "/panels/{slug}/training/{id}";
        Attendance<'a>(slug: &'a str) = "/panels/{slug}/attendance";
        /// The strategy, each version of it.
        Strategy<'a>(slug: &'a str) = "/panels/{slug}/strategy";
        /// The work programme of a municipal year (`?year=2026-27`).
        Programme<'a>(slug: &'a str) = "/panels/{slug}/programme";
        ProgrammePdf<'a>(slug: &'a str) = "/panels/{slug}/programme.pdf";
        ProgrammeDocx<'a>(slug: &'a str) = "/panels/{slug}/programme.docx";
        /// What could go on it.
        ProgrammeProposals<'a>(slug: &'a str) = "/panels/{slug}/programme/proposals";
        ProgrammeItem<'a>(slug: &'a str, id: ProgrammeItemId) = "/panels/{slug}/programme/{id}";
        /// The approved programmes, for everybody (`?panel=…&year=2026-27`).
        Programmes = "/heard/programmes";
        ProgrammesPdf = "/heard/programmes.pdf";
        /// Services that are called to account, and one of them (`?service=virtual-school`).
        Services = "/panels/services";
        NewMeeting<'a>(slug: &'a str) = "/panels/{slug}/meetings/new";
        /// A year's meetings in one step.
        Series<'a>(slug: &'a str) = "/panels/{slug}/meetings/series";
        /// A meeting that was held before.
        HeldBefore<'a>(slug: &'a str) = "/panels/{slug}/meetings/before";
        /// The items with which each new meeting begins.
        Standing<'a>(slug: &'a str) = "/panels/{slug}/standing";
        Meeting<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}";
        /// Where somebody says whether they come: the key in their invitation opens it.
        Coming<'a>(id: MeetingId, seat: MembershipId, key: &'a str) = "/coming/{id}/{seat}/{key}";
        Pack<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/pack";
        /// The pack with its papers, to take away; `?for=public` what everybody may have.
        PackPdf<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/pack.pdf";
        PackZip<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/pack.zip";
        Supplement<'a>(slug: &'a str, id: MeetingId, n: i32) = "/panels/{slug}/meetings/{id}/supplement/{n}";
        Calendar<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/agenda.ics";
        /// The address at which somebody's own calendar finds their meetings.
        MyCalendar = "/panels/calendar";
        Feed<'a>(key: &'a str) = "/calendar/{key}/meetings.ics";
        /// The page of somebody who is called to a meeting; with an empty key for `platform::outbox::keyed_link`.
        Called<'a>(id: CalledId, token: &'a str) = "/called/{id}/{token}";
        /// One item of an agenda, and where a clerk says more of it.
        Item<'a>(slug: &'a str, id: ItemId) = "/panels/{slug}/items/{id}";
        /// Witness accounts and what their witnesses agree to; and one of them.
        Witnesses<'a>(slug: &'a str) = "/panels/{slug}/witnesses";
        Witness<'a>(slug: &'a str, id: ItemId) = "/panels/{slug}/witnesses/{id}";
        /// Where a witness takes their account back: its key opens it.
        OwnAccount<'a>(id: WitnessId, key: &'a str) = "/witness/{id}/{key}";
        /// The PDF of a paper.
        Paper<'a>(slug: &'a str, id: PaperId) = "/panels/{slug}/papers/{id}/paper.pdf";
        /// Where somebody who was asked for a paper sends it; with an empty key for `platform::outbox::keyed_link`.
        SendPaper<'a>(id: PaperRequestId, token: &'a str) = "/papers/{id}/{token}";
        /// Where it is written down while the meeting goes on.
        Room<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/room";
        /// The item now, large, for everybody in the room.
        Screen<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/screen";
        ScreenEvents<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/screen/events";
        /// Where young people prepare their takeover.
        Takeover<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/takeover";
        Minutes<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/minutes";
        MinutesPdf<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/minutes.pdf";
        MinutesDocx<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/meetings/{id}/minutes.docx";
        MinutesSection<'a>(slug: &'a str, id: MeetingId, section: MinutesSectionId) =
            "/panels/{slug}/meetings/{id}/minutes/{section}";
        Action<'a>(slug: &'a str, id: ActionId) = "/panels/{slug}/actions/{id}";
        /// For whoever is to do something; its key opens it.
        OwnedActions<'a>(key: &'a str) = "/actions/{key}";
        Correct<'a>(slug: &'a str, what: &'a str, id: uuid::Uuid) = "/panels/{slug}/correct/{what}/{id}";
        /// Meetings, items, decisions, actions and papers, by words, theme, person and day.
        Search = "/search";
        /// Events to which everybody on a panel is invited; and one of them, with who comes.
        Events<'a>(slug: &'a str) = "/panels/{slug}/events";
        Event<'a>(slug: &'a str, id: EventId) = "/panels/{slug}/events/{id}";
        /// Where somebody says whether they come: the key in their invitation opens it.
        EventComing<'a>(id: EventId, seat: MembershipId, key: &'a str) = "/event/{id}/{seat}/{key}";
        /// The public meetings, and one of them with what everybody may have of it.
        PublicMeetings = "/meetings";
        PublicMeeting(id: MeetingId) = "/meetings/{id}";
        PublicPack(id: MeetingId) = "/meetings/{id}/pack.pdf";
        PublicZip(id: MeetingId) = "/meetings/{id}/pack.zip";
        PublicSupplement(id: MeetingId, n: i32) = "/meetings/{id}/supplement/{n}";
        PublicMinutes(id: MeetingId) = "/meetings/{id}/minutes.pdf";
        /// How long each panel leaves young people waiting.
        Waiting = "/heard/panels";
        /// A new reply, from a meeting.
        NewReply<'a>(slug: &'a str, id: MeetingId) = "/panels/{slug}/reply/{id}";
        Reply<'a>(slug: &'a str, id: MeetingId, reply: ReplyId) = "/panels/{slug}/reply/{id}/{reply}";
    }
    /// The council's figures.
    mod performance {
        List = "/performance";
        New = "/performance/new";
        /// Figures from a spreadsheet, and as one.
        File = "/performance/file";
        Csv = "/performance/figures.csv";
        Xlsx = "/performance/figures.xlsx";
        /// Which of them everybody may read; and what everybody reads.
        Release = "/performance/release";
        Public = "/figures";
        /// One indicator, where it is changed, where its figures are typed, and everything that was entered.
        Indicator(id: IndicatorId) = "/performance/{id}";
        Change(id: IndicatorId) = "/performance/{id}/change";
        Figures(id: IndicatorId) = "/performance/{id}/figures";
        Entries(id: IndicatorId) = "/performance/{id}/entries";
        /// An area as its representative reads it before a meeting.
        Area<'a>(slug: &'a str, id: AreaId) = "/panels/{slug}/areas/{id}/page";
        AreaPdf<'a>(slug: &'a str, id: AreaId) = "/panels/{slug}/areas/{id}/page.pdf";
    }
    mod people {
        SignIn = "/sign-in";
        LinkSent = "/sign-in/sent";
        Password = "/sign-in/password";
        /// The link in a mail.
        Link<'a>(token: &'a str) = "/sign-in/{token}";
        Account = "/account";
        People = "/people";
        Person(id: PersonId) = "/people/{id}";
        Roles = "/roles";
        Role(id: RoleRequestId) = "/roles/{id}";
        Settings = "/settings";
        Outbox = "/outbox";
        Audit = "/audit";
        AuditCsv = "/audit.csv";
    }
    mod pledge {
        Pledge = "/pledge";
        Statement(n: i32) = "/pledge/{n}";
        Verdicts = "/verdicts";
        /// The open round, one statement a screen, for everybody whom it asks.
        Say = "/pledge/say";
        Claims = "/claims";
        Rounds = "/claims/rounds";
        /// One-time cards of a round, and those just made to print.
        RoundCards(id: RoundId) = "/claims/rounds/{id}/cards";
        RoundCardSheet(id: RoundId) = "/claims/rounds/{id}/cards/sheet";
        /// *How are we doing*: claims, verdicts, voices and panels side by side.
        Progress = "/claims/progress";
        Claim(n: i32) = "/claims/{n}";
        /// A file that a claim rests on.
        Evidence(id: EvidenceId) = "/pledge/evidence/{id}";
        /// What is drafted and what was adopted.
        Editions = "/editions";
        Edition(id: PledgeId) = "/editions/{id}";
        Adopt(id: PledgeId) = "/editions/{id}/adopt";
        EditionOutcome(id: OutcomeId) = "/editions/outcomes/{id}";
        EditionStatement(id: StatementId) = "/editions/statements/{id}";
        /// The offer to care leavers.
        Offer = "/offer";
        OfferStatement(n: i32) = "/offer/{n}";
        /// An edition that was adopted.
        PublicEdition(id: PledgeId) = "/pledge/editions/{id}";
        /// Where a statement is read now; its number may be another's in the next edition.
        StatementAddress(id: StatementId) = "/pledge/statements/{id}";
        /// What everybody may take away of the pledge, in words.
        Open = "/open";
        OpenJson = "/open/pledge.json";
        OpenCsv = "/open/pledge.csv";
        /// The offer to care leavers alone.
        OpenOfferJson = "/open/offer.json";
        OpenOfferCsv = "/open/offer.csv";
        OpenSchema = "/open/pledge.schema.json";
        /// A picture of the figures, for any site.
        OpenBadge = "/open/pledge.svg";
        OpenOfferBadge = "/open/offer.svg";
        OpenWidget = "/open/widget";
        /// Progress reports, and a new one for a period.
        Reports = "/pledge/report";
        Report(id: ReportId) = "/pledge/report/{id}";
        ReportPdf(id: ReportId) = "/pledge/report/{id}/report.pdf";
        /// Packs for an inspection, and who inspects.
        Inspections = "/claims/inspection";
        InspectionPack(id: InspectionId) = "/claims/inspection/{id}/pack.zip";
        ReportDocx(id: ReportId) = "/pledge/report/{id}/report.docx";
        Sign = "/pledge/sign";
        /// For somebody without an account: its key opens it.
        SignByLink<'a>(key: &'a str) = "/pledge/sign/{key}";
        /// The wall of signatures.
        Signatures = "/pledge/signatures";
        Certificate(id: EndorsementId) = "/pledge/signatures/{id}/certificate.pdf";
        Poster = "/pledge/poster.pdf";
        /// Where the pledge lead confirms signatures, and chairs see who has not signed.
        SignaturesDesk = "/claims/signatures";
        /// A signing link to show at an event.
        SigningLink(id: SigningLinkId) = "/claims/signatures/{id}";
        /// The pledge to take home.
        Leaflet = "/pledge/leaflet.pdf";
        /// Where the pledge lead sends it, and notes who has had it.
        Issuing = "/claims/issuing";
        /// Where a promise is read aloud for Easy Read.
        Recording(id: StatementId) = "/editions/statements/{id}/sound";
        Sound(id: SoundId) = "/pledge/sounds/{id}";
        /// Leaflets for a social worker to give, with a covering sheet.
        Pack = "/claims/issuing/pack.pdf";
        /// Where a draft is opened for comment, and that is closed.
        Consultation(id: PledgeId) = "/editions/{id}/consultation";
        /// What has changed since people were asked.
        EditionChanges(id: PledgeId) = "/editions/{id}/changes";
        /// What people read who are asked about a draft, and where they say what they think; by its short code.
        Consulted<'a>(key: &'a str) = "/c/{key}";
        /// After sending a comment.
        CommentSent<'a>(key: &'a str) = "/c/{key}/done";
        /// Who was asked, how many answered, what they said, what changed.
        ConsultationRecord<'a>(key: &'a str) = "/c/{key}/record";
        ConsultationPaper<'a>(key: &'a str) = "/c/{key}/record.pdf";
        /// An edition from a spreadsheet, and as one.
        EditionFile(id: PledgeId) = "/editions/{id}/file";
        EditionTemplate(id: PledgeId) = "/editions/{id}/template.xlsx";
        EditionCsv(id: PledgeId) = "/editions/{id}/pledge.csv";
        EditionXlsx(id: PledgeId) = "/editions/{id}/pledge.xlsx";
    }
    mod questions {
        /// Questions of panels with the answers that everybody may read.
        Public = "/questions";
        /// The paper of such an answer.
        PublicPaper(id: AskingId) = "/questions/papers/{id}/paper.pdf";
        /// Where whoever is asked answers; with an empty key for `platform::outbox::keyed_link`.
        Answer<'a>(id: AskingId, token: &'a str) = "/questions/answer/{id}/{token}";
        /// Where a member proposes a question; and what officers read of it.
        Propose = "/questions/propose";
        Proposed = "/questions/proposed";
        Proposal(id: ProposalId) = "/questions/proposed/{id}";
        /// The questions of a panel; where one is put to somebody; and one over the years.
        Panel<'a>(slug: &'a str) = "/panels/{slug}/questions";
        Ask<'a>(slug: &'a str) = "/panels/{slug}/questions/ask";
        One<'a>(slug: &'a str, id: QuestionId) = "/panels/{slug}/questions/{id}";
        PanelPaper<'a>(slug: &'a str, id: AskingId) = "/panels/{slug}/questions/{id}/paper.pdf";
    }
    mod responses {
        Join = "/join";
        Front<'a>(code: &'a str) = "/s/{code}";
        /// Every question at once.
        All<'a>(code: &'a str) = "/s/{code}/all";
        Check<'a>(code: &'a str) = "/s/{code}/check";
        Done<'a>(code: &'a str) = "/s/{code}/done";
        Later<'a>(code: &'a str) = "/s/{code}/later";
        /// What is said before a section.
        Part<'a>(code: &'a str, id: &'a str) = "/s/{code}/part/{id}";
        Picture<'a>(code: &'a str, question: &'a str) = "/s/{code}/picture/{question}";
        /// Questions, by the number of the first.
        Question<'a>(code: &'a str, n: usize) = "/s/{code}/{n}";
        TakeBack = "/follow/survey";
        Event<'a>(code: &'a str) = "/surveys/{code}/event";
        LeaveEvent = "/event/leave";
        /// Where sheets that came back are typed in.
        TypeIn<'a>(code: &'a str) = "/surveys/{code}/paper/type";
        Wall<'a>(code: &'a str) = "/surveys/{code}/wall";
        WallEvents<'a>(code: &'a str) = "/surveys/{code}/wall/events";
    }
    mod results {
        List = "/results";
        One<'a>(code: &'a str) = "/results/{code}";
        FiguresCsv<'a>(code: &'a str) = "/results/{code}/figures.csv";
        RowsSchema = "/results/rows.schema.json";
        Export<'a>(code: &'a str) = "/results/{code}/export";
        RowsCsv<'a>(code: &'a str) = "/results/{code}/rows.csv";
        RowsJson<'a>(code: &'a str) = "/results/{code}/rows.json";
        RowsXlsx<'a>(code: &'a str) = "/results/{code}/rows.xlsx";
        Heard<'a>(code: &'a str) = "/results/{code}/heard";
        HeardPdf<'a>(code: &'a str) = "/results/{code}/heard.pdf";
        HeardPng<'a>(code: &'a str) = "/results/{code}/heard.png";
    }
    mod safeguarding {
        Raise(id: VoiceId) = "/moderation/{id}/concern";
        Concerns = "/concerns";
        Openings = "/openings";
        AskOpening(id: VoiceId) = "/openings/ask/{id}";
        Opening(id: OpeningId) = "/openings/{id}";
        Report = "/concerns/report";
        ReportPdf = "/concerns/report.pdf";
        ReportCsv = "/concerns/report.csv";
        Concern(id: ConcernId) = "/concerns/{id}";
        Alarms = "/alarms";
        Alarm(id: AlarmId) = "/alarms/{id}";
        RaiseAboutAnswers(id: ResponseId) = "/alarms/{id}/concern";
        Duty = "/settings/duty";
    }
    mod surveys {
        List = "/surveys";
        New = "/surveys/new";
        Import = "/surveys/new/file";
        Overview<'a>(code: &'a str) = "/surveys/{code}";
        Details<'a>(code: &'a str) = "/surveys/{code}/details";
        NewQuestion<'a>(code: &'a str) = "/surveys/{code}/question/new";
        Question<'a>(code: &'a str, id: &'a str) = "/surveys/{code}/question/{id}";
        /// The easier words of a question.
        Words<'a>(code: &'a str, id: &'a str) = "/surveys/{code}/question/{id}/words";
        /// The voice of a question.
        Recording<'a>(code: &'a str, id: &'a str) = "/surveys/{code}/question/{id}/sound";
        Sound<'a>(id: &'a str) = "/surveys/sounds/{id}";
        Picture<'a>(id: &'a str) = "/surveys/pictures/{id}";
        Pictures<'a>(code: &'a str) = "/surveys/{code}/pictures";
        NewSection<'a>(code: &'a str) = "/surveys/{code}/section/new";
        Section<'a>(code: &'a str, id: &'a str) = "/surveys/{code}/section/{id}";
        /// When a question or a section is asked.
        When<'a>(code: &'a str, id: &'a str) = "/surveys/{code}/when/{id}";
        Ways<'a>(code: &'a str) = "/surveys/{code}/paths";
        Comment<'a>(code: &'a str) = "/surveys/{code}/comment";
        Definition<'a>(code: &'a str) = "/surveys/{code}/definition.json";
        Preview<'a>(code: &'a str) = "/surveys/{code}/preview";
        Paper<'a>(code: &'a str) = "/surveys/{code}/paper";
        Poster<'a>(code: &'a str) = "/surveys/{code}/poster";
        Who<'a>(code: &'a str) = "/surveys/{code}/who";
        Cards<'a>(code: &'a str) = "/surveys/{code}/cards";
        CardSheet<'a>(code: &'a str) = "/surveys/{code}/cards/sheet";
    }
    mod reach {
        /// Who was heard in a year, and who was not, against the children that the council looks after.
        Reach = "/reach";
        /// Counts that officers have typed, and where they type one.
        Counts = "/reach/counts";
        /// Which answers of surveys are of which group.
        Surveys = "/reach/surveys";
    }
    mod visits {
        /// Places that are visited, by their code names; and one, where it is.
        Places = "/visits/places";
        Place(id: VisitPlaceId) = "/visits/places/{id}";
        /// A panel's visits: what is to come, what was, who has been on none.
        Rota<'a>(slug: &'a str) = "/panels/{slug}/visits";
        /// Who is ready to go: DBS checks and training.
        Checks<'a>(slug: &'a str) = "/panels/{slug}/visits/checks";
        Visit<'a>(slug: &'a str, id: VisitId) = "/panels/{slug}/visits/{id}";
        /// What was seen, written on a phone.
        Note<'a>(slug: &'a str, id: VisitId) = "/panels/{slug}/visits/{id}/note";
        Calendar<'a>(slug: &'a str, id: VisitId) = "/panels/{slug}/visits/{id}/visit.ics";
    }
    mod voices {
        Home = "/";
        Tell = "/tell";
        Told = "/tell/done";
        Follow = "/follow";
        Withdraw(id: VoiceId) = "/follow/{id}/withdraw";
        More(id: VoiceId) = "/follow/{id}/more";
        Correct(id: VoiceId) = "/follow/{id}/correct";
        Heard = "/heard";
        Help = "/help";
        /// Phrases that bring up help while somebody types.
        HelpWords = "/help/words";
        Themes = "/themes";
        /// Where officers keep the words of danger.
        DangerWords = "/moderation/words";
        Enter = "/moderation/enter";
        Entered = "/moderation/enter/done";
        EnterMany = "/moderation/enter/batch";
        Batch(id: BatchId) = "/moderation/enter/batch/{id}";
        BatchTemplate = "/moderation/enter/template.csv";
        Privacy = "/privacy";
        Accessibility = "/accessibility";
        Picture<'a>(id: PictureId, size: &'a str) = "/pictures/{id}/{size}";
    }
}

#[cfg(test)]
mod examples_of_ids {
    use super::*;
    use crate::paths::tests::Example;

    macro_rules! ids {
        ($($id:ident),+ $(,)?) => {$(
            impl Example for $id {
                fn example() -> Self {
                    Self(uuid::Uuid::from_u128(7))
                }
            }
        )+};
    }

    ids! {
        ActionId, AdvocateId, AlarmId, AreaId, AskingId, BatchId, BurstId, CalledId, CelebrationId, ChampionId, ConcernId, EndorsementId, EventId, EvidenceId, IndicatorId, InspectionId, ItemId, JoinId, MeetingId, MembershipId, MinutesSectionId, OpeningId, OutcomeId, PaperId, PaperRequestId, PersonId, PictureId, PledgeId, ProgrammeItemId, ProposalId, QuestionId, ReplyId, ReportId, ResponseId, RoleRequestId, RoundId, SigningLinkId, SoundId, StatementId, TrainingId, VisitId, VisitPlaceId, VoiceId, WitnessId,
    }
}
