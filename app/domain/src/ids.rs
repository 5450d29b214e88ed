//! Ids: one type for each kind of row, so that one cannot be taken for another.

/// Declares an id: a UUID of chance alone with its own type. People see ids in addresses, and whoever reads the database
/// sees them all: an order or a moment in them would say who wrote what.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "server", derive(sea_orm::DeriveValueType))]
        pub struct $name(pub uuid::Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::error::AppError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                uuid::Uuid::try_parse(text).map(Self).map_err(|_| $crate::error::AppError::NotFound)
            }
        }

        #[cfg(feature = "server")]
        impl $name {
            /// A new one, drawn at random.
            pub fn new() -> Self {
                Self(drawn())
            }
        }

        // A primary key must say how it comes from a number; ours never do.
        #[cfg(feature = "server")]
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        #[cfg(feature = "server")]
        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    )*};
}

/// Says nothing of when it was made, nor of what was made before it.
#[cfg(feature = "server")]
#[expect(clippy::disallowed_methods, reason = "the one place that draws ids")]
fn drawn() -> uuid::Uuid {
    uuid::Uuid::new_v4()
}

ids! {
    PersonId, SurveyId, VersionId, ReceiptId, ResponseId, VoiceId, PictureId, ConcernId,
    PanelId, MembershipId, MeetingId, ItemId, ActionId, ReplyId,
    PledgeId, OutcomeId, StatementId, ClaimId, RoundId, EndorsementId, SigningLinkId, ConsultationId, MailId, HistoryId, CommentId,
    HeadingId, BurstId, BulkId, SoundId, BatchId, OpeningId, ErasureId, NoteId, AdvocateId, CorrectionId, RoleRequestId,
    EvidenceId, FigureId, IssueId, ReportId, InspectionId, TermsId, ExcessId,
    AreaId, OfficeTermId, NominationId, ChampionId, TrainingId, TrainingRecordId, JoinId,
    PaperId, PaperRequestId, StandingItemId, CalendarFeedId, CalledId, ReaderNoteId,
    DeclarationId, GuestId, MinutesSectionId, MinutesVersionId, ActionOwnerId, ActionReportId, WitnessId, EventId,
    IndicatorId, IndicatorFigureId, QuestionId, AskingId, ProposalId, CelebrationId, StrategyId, ObjectiveId,
    ProgrammeId, ProgrammeItemId, PriorityId, ServiceCallId, VisitPlaceId, VisitId, VisitCheckId, ReachEntryId,
    /// That of the voice, or of the response, that rings.
    AlarmId,
}

impl From<VoiceId> for AlarmId {
    fn from(voice: VoiceId) -> Self {
        Self(voice.0)
    }
}

impl From<ResponseId> for AlarmId {
    fn from(response: ResponseId) -> Self {
        Self(response.0)
    }
}
