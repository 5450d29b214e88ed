//! The tables of the pledge.

pub mod edition {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::PledgeId,
        lang::Localized,
        pledge::model::{EditionKind, EditionState},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledges")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: PledgeId,
        pub kind: EditionKind,
        pub state: EditionState,
        pub title: Localized,
        pub adopted_on: Option<String>,
        pub adopted_by: Option<Localized>,
        /// Increased by every change of a draft.
        pub revision: i64,
        pub created_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod outcome {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{OutcomeId, PledgeId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge_outcomes")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: OutcomeId,
        pub pledge_id: PledgeId,
        pub position: i32,
        pub name: Localized,
        pub symbol: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod statement {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{OutcomeId, PersonId, PledgeId, StatementId},
        lang::Localized,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "statements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: StatementId,
        pub pledge_id: PledgeId,
        pub outcome_id: OutcomeId,
        pub number: i32,
        pub text: Localized,
        pub plain: Localized,
        pub symbol: String,
        pub service: String,
        /// The person who leads on it.
        pub lead_id: Option<PersonId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The statements of earlier editions that a statement came from, however far back.
pub mod ancestor {
    use sea_orm::entity::prelude::*;

    use domain::ids::StatementId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "statement_ancestors")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub ancestor_id: StatementId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod claim {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ClaimId, PersonId, StatementId},
        lang::Localized,
        pledge::model::Standing,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claims")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ClaimId,
        pub statement_id: StatementId,
        pub standing: Standing,
        pub evidence: Localized,
        pub author_id: PersonId,
        pub at: i64,
        /// The earlier claim that this one says was a mistake.
        pub corrects: Option<ClaimId>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod round {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PledgeId, RoundId},
        lang::Localized,
        pledge::model::{Invited, RoundState},
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "rounds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RoundId,
        pub pledge_id: PledgeId,
        pub title: Localized,
        pub invited: Invited,
        pub state: RoundState,
        pub opened_at: i64,
        pub closed_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a round asks about, proposed or opened; without a row it asks about every statement.
pub mod round_statement {
    use sea_orm::entity::prelude::*;

    use domain::ids::{RoundId, StatementId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_statements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: RoundId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The figures of a closed round.
pub mod round_count {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{RoundId, StatementId},
        pledge::model::Finding,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_counts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: RoundId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub finding: Finding,
        pub people: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A one-time card of a round, by the fingerprint of its code.
pub mod round_card {
    use sea_orm::entity::prelude::*;

    use domain::ids::RoundId;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_cards")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hash: Vec<u8>,
        pub round_id: RoundId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod verdict {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{RoundId, StatementId},
        pledge::model::Finding,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "verdicts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: RoundId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub statement_id: StatementId,
        /// A keyed fingerprint of a person, a receipt or a card: it tells voters apart without naming them.
        #[sea_orm(primary_key, auto_increment = false)]
        pub voter: Vec<u8>,
        pub finding: Finding,
        pub at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod endorsement {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{EndorsementId, PersonId, PledgeId, SigningLinkId},
        pledge::signing::SignatureState,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "endorsements")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: EndorsementId,
        pub pledge_id: PledgeId,
        /// A keyed fingerprint of the account, or of the name and role of somebody without one: once for each edition.
        pub signer: Vec<u8>,
        /// None for somebody without an account.
        pub person_id: Option<PersonId>,
        /// By which somebody without an account came.
        pub link_id: Option<SigningLinkId>,
        /// Empty once it is withdrawn.
        pub name: String,
        /// Empty for a member of the Children in Care Council.
        pub role: String,
        pub state: SignatureState,
        pub at: i64,
        pub confirmed_by: Option<PersonId>,
        pub confirmed_at: Option<i64>,
        pub withdrawn_by: Option<PersonId>,
        pub withdrawn_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// People are asked about a draft.
pub mod consultation {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ConsultationId, PersonId, PledgeId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consultations")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ConsultationId,
        pub pledge_id: PledgeId,
        /// Of its public page: six letters that can be read out in a hall.
        pub code: String,
        /// The groups that are asked, as `ConsultedGroup::stored` writes them.
        pub invited: String,
        /// As `2026-11-22`.
        pub first_day: String,
        pub last_day: String,
        /// What people read: `domain::pledge::consulting::Snapshot` as JSON.
        pub draft: String,
        pub opened_by: Option<PersonId>,
        pub opened_at: i64,
        /// By whom and when, if it was before its last day was over.
        pub closed_by: Option<PersonId>,
        pub closed_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a voice is about that is a comment on a draft. The ids are those of what people read; they may be gone from the
/// draft since. Neither: something is missing.
pub mod consultation_comment {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ConsultationId, OutcomeId, StatementId, VoiceId},
        pledge::consulting::ConsultedGroup,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consultation_comments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
        pub consultation_id: ConsultationId,
        /// The group that its writer chose; nothing else is kept of who they are.
        pub as_who: ConsultedGroup,
        pub outcome_id: Option<OutcomeId>,
        pub statement_id: Option<StatementId>,
        /// It adds to a comment or changes its words: no comment of its own where they are counted.
        pub later: bool,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How many comments each group has sent; never fewer than before.
pub mod consultation_count {
    use sea_orm::entity::prelude::*;

    use domain::{ids::ConsultationId, pledge::consulting::ConsultedGroup};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "consultation_counts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub consultation_id: ConsultationId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub as_who: ConsultedGroup,
        pub comments: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The comments that led to a change of an outcome or a statement.
pub mod change_reason {
    use sea_orm::entity::prelude::*;

    use domain::ids::{ConsultationId, VoiceId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "change_reasons")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub consultation_id: ConsultationId,
        /// The id of the outcome or the statement.
        #[sea_orm(primary_key, auto_increment = false)]
        pub changed_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub voice_id: VoiceId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A link by which people without an account sign; of its key only the hash is stored.
pub mod signing_link {
    use sea_orm::entity::prelude::*;

    use domain::ids::{PersonId, PledgeId, SigningLinkId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "signing_links")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: SigningLinkId,
        pub pledge_id: PledgeId,
        pub hash: Vec<u8>,
        /// What it is for, in words.
        pub event: String,
        /// Its last day, as `2026-11-22`.
        pub until: String,
        pub made_by: PersonId,
        pub made_at: i64,
        pub revoked_by: Option<PersonId>,
        pub revoked_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The state of a claim. A claim without a row is from before there were drafts, and is public.
pub mod claim_release {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{ClaimId, PersonId},
        lang::Localized,
        release::model::State,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "claim_releases")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub claim_id: ClaimId,
        pub state: State,
        /// Increased by every change: the second of two writers is told.
        pub revision: i64,
        pub released_by: Option<PersonId>,
        pub released_at: Option<i64>,
        pub withdrawn_by: Option<PersonId>,
        pub withdrawn_at: Option<i64>,
        /// Why it was taken back.
        pub reason: Localized,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A round that is proposed and not open yet.
pub mod proposal {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, PledgeId, RoundId},
        lang::Localized,
        pledge::model::Invited,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "proposed_rounds")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: RoundId,
        pub pledge_id: PledgeId,
        pub title: Localized,
        pub invited: Invited,
        /// Who has agreed, for each side.
        pub officer_id: Option<PersonId>,
        pub member_id: Option<PersonId>,
        pub proposed_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A progress report for a period. What it says of each statement is not stored (`reporting`).
pub mod report {
    use sea_orm::entity::prelude::*;

    use domain::{
        ids::{PersonId, PledgeId, ReportId},
        lang::Localized,
        release::model::State,
    };

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pledge_reports")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ReportId,
        pub pledge_id: PledgeId,
        /// Its first and its last day, as `2026-11-22`.
        pub from_day: String,
        pub to_day: String,
        pub foreword: Localized,
        pub members_word: Localized,
        pub state: State,
        /// Increased by every change.
        pub revision: i64,
        /// Of the foreword.
        pub author_id: PersonId,
        pub written_at: i64,
        pub released_by: Option<PersonId>,
        pub released_at: Option<i64>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A pack for an inspection of a period. What is in it is not stored (`inspection`).
pub mod inspection_pack {
    use sea_orm::entity::prelude::*;

    use domain::ids::{InspectionId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "inspection_packs")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: InspectionId,
        /// Its first and its last day, as `2026-11-22`.
        pub from_day: String,
        pub to_day: String,
        pub made_by: PersonId,
        pub made_at: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// An inspector to whom a pack was given.
pub mod pack_reader {
    use sea_orm::entity::prelude::*;

    use domain::ids::{InspectionId, PersonId};

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "inspection_pack_readers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub pack_id: InspectionId,
        #[sea_orm(primary_key, auto_increment = false)]
        pub person_id: PersonId,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
