//! The pledge: what the council claims, what young people find, and the gap between.
//!
//! ```text
//! /pledge            everybody: the figures, every statement, ?show=gaps
//! /pledge/{n}        one statement: its claims with evidence, its verdicts, a verdict of one's own
//! /verdicts          a member goes through all statements, one a screen
//! /claims /claims/{n}   the pledge lead says where each stands; somebody else releases it
//! /claims/rounds     officers and members agree when young people are asked
//! ```
//! A *claim* is the council's word, a *verdict* a young person's; a *gap* is a statement claimed met
//! that young people do not find kept. Claims are only ever added; one that is taken back says so.

pub(crate) mod actions;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    use crate::page::page;
    vec![
        page("/pledge", pages::public::pledge),
        page("/pledge/{n}", pages::statement::statement),
        page("/verdicts", pages::verdicts::verdicts),
        page("/claims", pages::claims::claims),
        page("/claims/rounds", pages::rounds::rounds),
        page("/claims/{n}", pages::claims::claim),
    ]
}
