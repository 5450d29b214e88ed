//! The pages of panels.

use crate::page::Page;

pub fn pages() -> Vec<Page> {
    Vec::new()
}
