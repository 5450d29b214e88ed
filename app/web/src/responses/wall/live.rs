//! The figures for the walls of a survey, read once a second for all walls together.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::watch::{self, Receiver, Sender};

use domain::responses::rules::charts::{Charts, charts};
use domain::{error::AppError, ids::SurveyId, surveys::model::SurveyState};
use platform::{
    Services,
    guard::{Counting, Cx, Grant, system},
};
use store::surveys::{SurveyFace, face};

/// How often the figures are read while anybody looks.
const PACE: Duration = Duration::from_secs(1);

/// What a wall shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Seen {
    /// How many responses were sent.
    pub n: i64,
    /// How many of them are in the bars.
    pub counted: i64,
    /// A count below this is hidden.
    pub fewest: i64,
    pub open: bool,
    /// The charts of the last full steps; none below the threshold.
    pub charts: Option<Arc<Charts>>,
}

/// The figures now. They are read again only if they have moved a step since `before`.
async fn read<R: Grant>(cx: &Cx<R>, survey: &SurveyFace, before: Option<&Seen>) -> Result<Seen, AppError> {
    // Everybody in the hall sees it, so the threshold for published figures applies.
    let fewest = cx.services().settings().await.fewest_published;
    let open = survey.state == SurveyState::Open;
    if open && let Some(before) = before.filter(|before| before.open && before.fewest == fewest) {
        let (n, counted, _) = store::responses::live_count(cx, survey.id, fewest).await?;
        if counted == before.counted {
            return Ok(Seen { n, ..before.clone() });
        }
    }
    let found = if open {
        store::responses::live(cx, survey, fewest).await?
    } else {
        store::responses::over(cx, &[survey.id]).await?.remove(&survey.id).unwrap_or_default()
    };
    let store::responses::Counted { sent: n, people: counted, figures, .. } = found;
    let charts = (counted >= fewest).then(|| Arc::new(charts(&survey.document, &figures, counted, fewest)));
    Ok(Seen { n, counted, fewest, open, charts })
}

/// The figures now, for the page.
pub(super) async fn once(cx: &Cx<Counting>, survey: &SurveyFace) -> Result<Seen, AppError> {
    read(cx, survey, None).await
}

static WALLS: LazyLock<Feeds<Seen>> = LazyLock::new(|| Feeds::new(PACE));

/// The figures now, and their changes for as long as somebody looks.
pub(super) async fn follow(cx: &Cx<Counting>, survey: SurveyFace) -> Result<Receiver<Seen>, AppError> {
    if let Some(feed) = WALLS.join(survey.id) {
        return Ok(feed);
    }
    let first = read(cx, &survey, None).await?;
    let services = cx.services().clone();
    Ok(WALLS.follow(survey.id, first, move |before| next(services.clone(), survey.id, before)))
}

/// The next figures; the last ones again if the database does not answer.
async fn next(services: Services, survey: SurveyId, before: Seen) -> Seen {
    let cx = system(&services);
    let now = async {
        let survey = face(&cx, survey).await?.ok_or(AppError::NotFound)?;
        read(&cx, &survey, Some(&before)).await
    };
    now.await.unwrap_or(before)
}

/// One reading task for each survey that is looked at, however many look.
struct Feeds<T: 'static> {
    pace: Duration,
    open: Mutex<HashMap<SurveyId, Sender<T>>>,
}

impl<T: Clone + PartialEq + Send + Sync> Feeds<T> {
    fn new(pace: Duration) -> Self {
        Self { pace, open: Mutex::default() }
    }

    fn all(&self) -> MutexGuard<'_, HashMap<SurveyId, Sender<T>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins a running task, if there is one.
    fn join(&self, survey: SurveyId) -> Option<Receiver<T>> {
        self.all().get(&survey).map(Sender::subscribe)
    }

    /// As `join`; if nobody looks yet, starts a task that calls `read` until nobody looks any more.
    fn follow<F, N>(&'static self, survey: SurveyId, first: T, read: F) -> Receiver<T>
    where
        F: Fn(T) -> N + Send + 'static,
        N: Future<Output = T> + Send,
    {
        let mut all = self.all();
        if let Some(sender) = all.get(&survey) {
            return sender.subscribe();
        }
        let (sender, receiver) = watch::channel(first);
        all.insert(survey, sender.clone());
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(self.pace).await;
                {
                    // Under the lock, so that nobody joins a task that is about to end.
                    let mut all = self.all();
                    if sender.receiver_count() == 0 {
                        all.remove(&survey);
                        return;
                    }
                }
                let before = sender.borrow().clone();
                let now = read(before).await;
                sender.send_if_modified(|seen| {
                    let changed = *seen != now;
                    *seen = now;
                    changed
                });
            }
        });
        receiver
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn however_many_look_one_reads_and_stops_when_nobody_does() {
        static FEEDS: LazyLock<Feeds<usize>> = LazyLock::new(|| Feeds::new(Duration::from_millis(20)));
        let reads = Arc::new(AtomicUsize::new(0));
        let (survey, counted) = (SurveyId::new(), reads.clone());
        let read = move |_| {
            let counted = counted.clone();
            async move { counted.fetch_add(1, Ordering::SeqCst) + 1 }
        };
        assert!(FEEDS.join(survey).is_none());
        let mut walls: Vec<_> = (0..50).map(|_| FEEDS.follow(survey, 0, read.clone())).collect();
        walls.push(FEEDS.join(survey).expect("somebody looks"));
        let start = tokio::time::Instant::now();
        while *walls[0].borrow_and_update() < 5 {
            walls[0].changed().await.expect("fed");
        }
        // Five reads take five paces at least; fifty readers would have needed one.
        assert!(start.elapsed() >= Duration::from_millis(80));
        assert!(walls.iter().all(|wall| *wall.borrow() >= 5));
        drop(walls);
        while FEEDS.join(survey).is_some() {
            // Joining lets go of it at once, so that the reader comes to its end.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let last = reads.load(Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(reads.load(Ordering::SeqCst), last);
    }
}
