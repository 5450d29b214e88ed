//! Answering a survey without script, from the code to the receipt; and what comes of it.

mod afterwards;
mod answering;
mod correcting;
mod kinds;
mod late;
mod offline;
mod paper;
pub mod phone;
mod racing;
mod results;
mod results_groups;
mod results_heard;
mod results_printed;
mod results_rounds;
mod results_rows;
mod results_steady;
mod sending;
mod way;
pub mod world;
