//! What this server counts of itself: requests, connections, and when its tasks were last done.

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use super::text::Text;

/// Upper bounds of the buckets, in milliseconds.
const BUCKETS: [u64; 9] = [5, 10, 25, 50, 100, 250, 500, 1_000, 5_000];

/// What goes on beside the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Somebody is told of what may be danger.
    Danger,
    /// What has had its time goes, and what is due is said.
    House,
    /// Mail goes out.
    Mail,
}

impl Task {
    const ALL: [Self; 3] = [Self::Danger, Self::House, Self::Mail];

    const fn key(self) -> &'static str {
        match self {
            Self::Danger => "danger",
            Self::House => "house",
            Self::Mail => "mail",
        }
    }
}

/// When a task was last done, by a clock that never jumps.
#[derive(Clone, Copy, Debug)]
struct Runs {
    /// When it last went well; until it did, when it began.
    well: Instant,
    badly: Option<Instant>,
}

/// The counts of this server, shared by all that counts.
#[derive(Clone, Default)]
pub struct Figures(Arc<Counts>);

#[derive(Default)]
struct Counts {
    /// By the status's first digit.
    ended: [AtomicU64; 6],
    /// Requests that took at most so long, each counted in the first bucket that holds it.
    took: [AtomicU64; BUCKETS.len() + 1],
    micros: AtomicU64,
    open: AtomicU64,
    refused: AtomicU64,
    /// So many connections may be open.
    allowed: AtomicUsize,
    tasks: [Mutex<Option<Runs>>; Task::ALL.len()],
}

/// A connection, for as long as it is open.
pub struct Open(Figures);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.0.open.fetch_sub(1, Relaxed);
    }
}

impl Figures {
    /// A request ended with this status, and took so long.
    pub(super) fn answered(&self, status: u16, took: Duration) {
        let counts = &self.0;
        let class = usize::from(status / 100).min(5);
        counts.ended[class].fetch_add(1, Relaxed);
        let millis = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let bucket = BUCKETS.iter().position(|most| millis <= *most).unwrap_or(BUCKETS.len());
        counts.took[bucket].fetch_add(1, Relaxed);
        counts.micros.fetch_add(u64::try_from(took.as_micros()).unwrap_or(u64::MAX), Relaxed);
    }

    /// So many connections may be open from now on.
    pub fn allow(&self, connections: usize) {
        self.0.allowed.store(connections, Relaxed);
    }

    /// Somebody is connected, until what this answers is dropped.
    pub fn connected(&self) -> Open {
        self.0.open.fetch_add(1, Relaxed);
        Open(self.clone())
    }

    /// A connection was closed at once.
    pub fn refused(&self) {
        self.0.refused.fetch_add(1, Relaxed);
    }

    /// From now on it is seen when this task is not done.
    pub fn begins(&self, task: Task) {
        *self.task(task) = Some(Runs { well: Instant::now(), badly: None });
    }

    /// A task was done, well or not.
    pub fn done(&self, task: Task, well: bool) {
        let now = Instant::now();
        let mut runs = self.task(task);
        let before = runs.unwrap_or(Runs { well: now, badly: None });
        *runs = Some(if well { Runs { well: now, ..before } } else { Runs { badly: Some(now), ..before } });
    }

    fn task(&self, task: Task) -> MutexGuard<'_, Option<Runs>> {
        self.0.tasks[task as usize].lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn write(&self, text: &mut Text) {
        self.requests(text);
        let counts = &self.0;
        text.gauge("noise_connections_open", "Connections that are open now.").is(counts.open.load(Relaxed));
        text.gauge("noise_connections_allowed", "Connections that may be open at once; more wait.")
            .is(counts.allowed.load(Relaxed));
        text.counter("noise_connections_refused_total", "Connections closed at once: their source had too many.")
            .is(counts.refused.load(Relaxed));
        let since = |at: Instant| at.elapsed().as_secs();
        let mut well = text.gauge(
            "noise_task_seconds_since_done",
            "How long ago this server last did a task well; until it did, how long ago it began.",
        );
        for (task, runs) in self.tasks() {
            well.of("task", task.key(), since(runs.well));
        }
        let mut badly = text.gauge("noise_task_seconds_since_failed", "How long ago it last failed to, if it did.");
        for (task, runs) in self.tasks() {
            if let Some(at) = runs.badly {
                badly.of("task", task.key(), since(at));
            }
        }
    }

    /// Those that have begun.
    fn tasks(&self) -> Vec<(Task, Runs)> {
        Task::ALL.into_iter().filter_map(|task| Some((task, (*self.task(task))?))).collect()
    }

    fn requests(&self, text: &mut Text) {
        let counts = &self.0;
        let mut ended = text.counter("noise_requests_total", "Requests by how they ended.");
        for (class, n) in counts.ended.iter().enumerate().skip(1) {
            ended.of("status", &format!("{class}xx"), n.load(Relaxed));
        }
        let mut took = text.histogram("noise_request_seconds", "How long requests took.");
        let mut all = 0;
        for (at, n) in counts.took.iter().enumerate() {
            all += n.load(Relaxed);
            let seconds = |millis: &u64| format!("{}.{:03}", millis / 1_000, millis % 1_000);
            let most = BUCKETS.get(at).map_or_else(|| "+Inf".to_owned(), seconds);
            took.line("_bucket", &[("le", most.as_str())], all);
        }
        let micros = counts.micros.load(Relaxed);
        took.line("_sum", &[], format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000));
        took.line("_count", &[], all);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(figures: &Figures) -> String {
        let mut text = Text::default();
        figures.write(&mut text);
        text.into_string()
    }

    #[test]
    fn buckets_add_up() {
        let figures = Figures::default();
        for millis in [5, 1, 6_000] {
            figures.answered(200, Duration::from_millis(millis));
        }
        let text = text_of(&figures);
        assert!(text.contains("noise_request_seconds_bucket{le=\"0.005\"} 2\n"), "{text}");
        assert!(text.contains("noise_request_seconds_bucket{le=\"5.000\"} 2\n"), "{text}");
        assert!(text.contains("le=\"+Inf\"} 3\n") && text.contains("_count 3\n"), "{text}");
        assert!(text.contains("noise_request_seconds_sum 6.006000\n"), "{text}");
        assert!(text.contains("noise_requests_total{status=\"2xx\"} 3\n"), "{text}");
    }

    #[test]
    fn a_task_that_is_not_done_is_seen() {
        let figures = Figures::default();
        assert!(!text_of(&figures).contains("{task="), "one that this server does not do has no figure");
        figures.begins(Task::Mail);
        assert!(text_of(&figures).contains("noise_task_seconds_since_done{task=\"mail\"} 0\n"));
        let long_ago = Instant::now().checked_sub(Duration::from_secs(5));
        *figures.task(Task::Mail) = long_ago.map(|well| Runs { well, badly: None });
        figures.done(Task::Mail, false);
        let text = text_of(&figures);
        assert!(text.contains("noise_task_seconds_since_done{task=\"mail\"} 5\n"), "failing is not doing: {text}");
        assert!(text.contains("noise_task_seconds_since_failed{task=\"mail\"} 0\n"), "{text}");
        figures.done(Task::Mail, true);
        assert!(text_of(&figures).contains("noise_task_seconds_since_done{task=\"mail\"} 0\n"));
    }

    #[test]
    fn a_connection_counts_for_as_long_as_it_is_open() {
        let figures = Figures::default();
        let held = figures.connected();
        drop(figures.connected());
        assert!(text_of(&figures).contains("noise_connections_open 1\n"));
        drop(held);
        assert!(text_of(&figures).contains("noise_connections_open 0\n"));
    }
}
