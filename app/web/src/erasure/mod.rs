//! Erasing one person's things because they ask for it: one of us asks, another one agrees, and then
//! nothing is left in tables, files or the outbox. The audit log keeps that it was done, not what.
//!
//! ```text
//! /erasures   asking (by the four words of a receipt, from a voice, from an account), and agreeing
//! ```
//! By receipt: every voice under it, the response, verdicts, what staff wrote about them. From a voice whose receipt
//! has run out: the response it came in with all that was answered there, and what says more or says it anew. By account:
//! the same for what is linked to it, and the account. While a concern is open nothing is erased.

pub(crate) mod actions;
pub(crate) mod pages;

pub fn pages() -> Vec<crate::page::Page> {
    vec![crate::page::page::<domain::paths::erasure::Erasures>(pages::list)]
}
