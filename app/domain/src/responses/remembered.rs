//! Figures in memory that take long to count.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::rules::figures::Figures;
use crate::ids::SurveyId;

/// How many steps of surveys are held.
const MOST_STEPS: usize = 200;
/// How many surveys' groups are held.
const MOST_GROUPS: usize = 16;

/// The figures of the first responses of a survey, by how many these are. They are the same on every server, until one
/// of these responses changes; from then on the settled figures are shown.
#[derive(Default)]
pub struct Steps(Mutex<VecDeque<(SurveyId, i64, Figures)>>);

impl Steps {
    fn held(&self) -> MutexGuard<'_, VecDeque<(SurveyId, i64, Figures)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The figures of the first `n` responses, if they were counted before.
    pub fn get(&self, survey: SurveyId, n: i64) -> Option<Figures> {
        self.held().iter().find(|(of, at, _)| (*of, *at) == (survey, n)).map(|(.., known)| known.clone())
    }

    /// Holds the figures of the first `n` responses; the ones held longest go.
    pub fn hold(&self, survey: SurveyId, n: i64, figures: Figures) {
        let mut held = self.held();
        if held.len() >= MOST_STEPS {
            held.pop_front();
        }
        held.push_back((survey, n, figures));
    }
}

/// The figures of each group of a survey.
pub type Groups = Arc<HashMap<String, Figures>>;

/// The groups that were counted last, and the figures of everybody that they belong to. The figures of a closed survey
/// do not change, and counting its groups reads every answer.
#[derive(Default)]
pub struct Compared(Mutex<VecDeque<(SurveyId, Figures, Groups)>>);

impl Compared {
    fn held(&self) -> MutexGuard<'_, VecDeque<(SurveyId, Figures, Groups)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The groups of a survey, if its figures are still these.
    pub fn get(&self, survey: SurveyId, whole: &Figures) -> Option<Groups> {
        let held = self.held();
        held.iter().find(|(of, known, _)| *of == survey && known == whole).map(|(.., by)| by.clone())
    }

    /// Holds the groups of a survey instead of those held before; of other surveys the ones held longest go.
    pub fn hold(&self, survey: SurveyId, whole: Figures, by: Groups) {
        let mut held = self.held();
        held.retain(|(of, ..)| *of != survey);
        held.truncate(MOST_GROUPS - 1);
        held.push_front((survey, whole, by));
    }
}

#[cfg(all(test, feature = "server"))]
mod tests {
    use super::*;

    fn one() -> Figures {
        let mut figures = Figures::default();
        figures.add("q1", "yes", 1, 0);
        figures
    }

    #[test]
    fn steps_do_not_grow_for_ever() {
        let (steps, survey) = (Steps::default(), SurveyId::new());
        steps.hold(survey, 5, one());
        assert_eq!(steps.get(survey, 5), Some(one()));
        assert_eq!((steps.get(survey, 10), steps.get(SurveyId::new(), 5)), (None, None));
        for n in 0..MOST_STEPS {
            steps.hold(SurveyId::new(), i64::try_from(n).expect("few"), Figures::default());
            assert!(steps.held().len() <= MOST_STEPS);
        }
        assert_eq!(steps.get(survey, 5), None);
    }

    #[test]
    fn groups_are_those_of_the_figures_that_they_were_counted_with() {
        let (compared, survey) = (Compared::default(), SurveyId::new());
        compared.hold(survey, Figures::default(), Groups::default());
        assert!(compared.get(survey, &Figures::default()).is_some());
        assert!(compared.get(survey, &one()).is_none() && compared.get(SurveyId::new(), &Figures::default()).is_none());
        compared.hold(survey, one(), Groups::default());
        assert!(compared.get(survey, &Figures::default()).is_none() && compared.get(survey, &one()).is_some());
        for _ in 0..MOST_GROUPS {
            compared.hold(SurveyId::new(), one(), Groups::default());
            assert!(compared.held().len() <= MOST_GROUPS);
        }
        assert!(compared.get(survey, &one()).is_none());
    }
}
