//! Room for what people send, from the first byte until there is an answer: so much in all, whatever is on its way, and
//! of what is scarce nobody has all.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use domain::source::{Line, SHARES_OF_A_LINE, Source};

/// Everything that is on its way or being read, in bytes.
const WHOLE: usize = 256 * 1024 * 1024;
/// What one source has once half of that is gone, in bytes: a form with four pictures as cameras make them.
const SHARE: usize = 48 * 1024 * 1024;
/// What one line of IPv6 has then, however many sources it makes of itself.
const LINES_SHARE: usize = SHARE * SHARES_OF_A_LINE as usize;

#[derive(Clone, Default)]
pub struct Room(Arc<Mutex<Taken>>);

#[derive(Default)]
struct Taken {
    all: usize,
    by: HashMap<Option<Source>, usize>,
    lines: HashMap<Line, usize>,
}

/// The place of one form; given back when it is dropped.
pub struct Place {
    room: Room,
    source: Option<Source>,
    bytes: usize,
}

/// Whether there is room for so much more: while there is plenty a whole hall may send from one address.
const fn fits(all: usize, own: usize, line: usize, more: usize) -> bool {
    all + more <= WHOLE && (all + more <= WHOLE / 2 || (own + more <= SHARE && line + more <= LINES_SHARE))
}

/// Gives so much of it back; whoever has nothing is not remembered.
fn give_back<K: Eq + Hash>(of: &mut HashMap<K, usize>, key: &K, bytes: usize) {
    if let Some(taken) = of.get_mut(key) {
        *taken = taken.saturating_sub(bytes);
        if *taken == 0 {
            of.remove(key);
        }
    }
}

impl Room {
    pub fn place(&self, source: Option<Source>) -> Place {
        Place { room: self.clone(), source, bytes: 0 }
    }
}

impl Place {
    /// Takes so many more bytes; false where there is no room for them.
    pub fn grow(&mut self, more: usize) -> bool {
        let mut taken = self.room.0.lock().unwrap_or_else(PoisonError::into_inner);
        let line = self.source.and_then(Source::line);
        let own = taken.by.get(&self.source).copied().unwrap_or_default();
        let lines = line.and_then(|line| taken.lines.get(&line).copied()).unwrap_or_default();
        if !fits(taken.all, own, lines, more) {
            return false;
        }
        taken.all += more;
        *taken.by.entry(self.source).or_default() += more;
        if let Some(line) = line {
            *taken.lines.entry(line).or_default() += more;
        }
        self.bytes += more;
        true
    }

    /// Gives back all that was taken.
    pub fn clear(&mut self) {
        if self.bytes == 0 {
            return;
        }
        let mut taken = self.room.0.lock().unwrap_or_else(PoisonError::into_inner);
        taken.all = taken.all.saturating_sub(self.bytes);
        give_back(&mut taken.by, &self.source, self.bytes);
        if let Some(line) = self.source.and_then(Source::line) {
            give_back(&mut taken.lines, &line, self.bytes);
        }
        self.bytes = 0;
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;

    #[test]
    fn one_source_leaves_room_for_others() {
        const PICTURE: usize = 10 * 1024 * 1024;
        let source = |text: &str| Some(Source::from(text.parse::<IpAddr>().expect("an address")));
        let room = Room::default();
        let mut greedy: Vec<_> = (0..100).map(|_| room.place(source("192.0.2.1"))).collect();
        let taken = greedy.iter_mut().filter_map(|place| place.grow(PICTURE).then_some(())).count();
        assert_eq!(taken, 12, "half of it");
        let mut other = room.place(source("192.0.2.2"));
        assert!((0..4).all(|_| other.grow(PICTURE)), "four pictures");
        assert!(!other.grow(PICTURE));
        drop(other);
        drop(greedy);
        let taken = room.0.lock().expect("not poisoned");
        assert_eq!((taken.all, taken.by.len()), (0, 0));
    }

    #[test]
    fn one_line_of_many_sources_leaves_room_for_others() {
        const PICTURE: usize = 10 * 1024 * 1024;
        let source = |net: u16| Some(Source::from(IpAddr::from([0x2001, 0xdb8, 1, net, 0, 0, 0, 1])));
        let room = Room::default();
        let mut greedy: Vec<_> = (0..256).map(|net| room.place(source(net))).collect();
        let taken: usize = greedy.iter_mut().map(|place| (0..4).filter(|_| place.grow(PICTURE)).count()).sum();
        assert_eq!(taken, LINES_SHARE / PICTURE);
        let mut other = room.place(source(256));
        assert!((0..4).all(|_| other.grow(PICTURE)), "four pictures");
        drop(other);
        drop(greedy);
        let taken = room.0.lock().expect("not poisoned");
        assert_eq!((taken.all, taken.by.len(), taken.lines.len()), (0, 0, 0));
    }

    #[test]
    fn many_sources_together_have_an_end() {
        const PICTURE: usize = 10 * 1024 * 1024;
        let room = Room::default();
        let mut all: Vec<_> =
            (0..200_u8).map(|n| room.place(Some(Source::from(IpAddr::from([192, 0, 2, n]))))).collect();
        let taken: usize = all.iter_mut().map(|place| (0..4).filter(|_| place.grow(PICTURE)).count()).sum();
        assert_eq!(taken, WHOLE / PICTURE);
    }
}
