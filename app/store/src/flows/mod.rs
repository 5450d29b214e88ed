//! What several features do in one transaction: a flow begins it, calls a step of each feature (a function that takes
//! the `Tx`) in the order in which rows are locked, and commits. A flow is above all the features that it uses, none of
//! them knows it, and no feature calls the steps of another (`server/tests/it/layers.rs`).
//!
//! ```text
//! tell       a voice with its receipt, pictures and the wish for mail; adding to it, changing its words; a comment on a
//!            draft of the pledge
//! submit     a response: counted, its texts and pictures voices, its card used up, with its receipt
//! share      an officer shares a voice: older versions, agendas, pictures; and routes shared ones to a panel
//! reply      releasing and taking back replies of panels, and the voices that wait for one
//! gap        a statement of which claim and verdict differ goes to a panel, with the voices about it
//! reasons    the comments that led to a change of a draft
//! inspect    inspectors let in and out, with what they were given
//! judge      a young person's verdict on a statement, under a receipt
//! withdraw   taking back a voice or a response with its voices; putting a voice back
//! erase      everything of one person; what has had its time
//! complain   a complaint that is passed on, and whom its voice is kept from
//! advocate   asking for an advocate, under a receipt
//! join       asking to join the Children in Care Council, under a receipt; the answer, with an invitation
//! question   a question of a panel on its next agenda
//! settings   the council's settings, and shorter periods for what is stored already
//! papers     searching the voices on published agendas
//! finding    finding meetings, items, decisions, actions and papers, by the themes of voices too
//! grouping   which answers of a survey are of which group of children
//! visit      what is to be done after a visit, as actions of the panel
//! ```

pub mod advocate;
pub mod complain;
pub mod erase;
pub mod finding;
pub mod gap;
pub mod grouping;
pub mod inspect;
pub mod join;
pub mod judge;
pub mod papers;
pub mod question;
pub mod reasons;
pub mod reply;
pub mod settings;
pub mod share;
pub mod submit;
pub mod tell;
pub mod visit;
pub mod withdraw;
