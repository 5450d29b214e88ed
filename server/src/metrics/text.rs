//! Prometheus's text format: each figure once, with what it means and of which kind it is.

use std::fmt::{Display, Write as _};

/// What is answered.
#[derive(Debug, Default)]
pub struct Text(String);

/// A figure, to be followed by its values. One that cannot be known now has none.
#[derive(Debug)]
pub struct Figure<'a> {
    name: &'static str,
    text: &'a mut String,
}

impl Text {
    /// What rises and falls.
    pub fn gauge(&mut self, name: &'static str, help: &str) -> Figure<'_> {
        self.begin(name, "gauge", help)
    }

    /// What only rises, until the program is started anew.
    pub fn counter(&mut self, name: &'static str, help: &str) -> Figure<'_> {
        self.begin(name, "counter", help)
    }

    /// How many were how large.
    pub fn histogram(&mut self, name: &'static str, help: &str) -> Figure<'_> {
        self.begin(name, "histogram", help)
    }

    fn begin(&mut self, name: &'static str, kind: &str, help: &str) -> Figure<'_> {
        let _ = writeln!(self.0, "# HELP {name} {help}\n# TYPE {name} {kind}");
        Figure { name, text: &mut self.0 }
    }

    /// All of it.
    pub fn into_string(self) -> String {
        self.0
    }
}

impl Figure<'_> {
    /// Its only value.
    pub fn is(&mut self, value: impl Display) {
        self.line("", &[], value);
    }

    /// Its value for one of several.
    pub fn of(&mut self, label: &str, key: &str, value: impl Display) {
        self.line("", &[(label, key)], value);
    }

    /// A line of its own making: `ending` goes behind the name. Keys are ours, and have no quotation marks.
    pub fn line(&mut self, ending: &str, labels: &[(&str, &str)], value: impl Display) {
        let labels: Vec<_> = labels.iter().map(|(label, key)| format!("{label}=\"{key}\"")).collect();
        let labels = if labels.is_empty() { String::new() } else { format!("{{{}}}", labels.join(",")) };
        let _ = writeln!(self.text, "{}{ending}{labels} {value}", self.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_says_once_what_it_means() {
        let mut text = Text::default();
        text.gauge("noise_ready", "Whether it is ready.").is(1);
        let mut late = text.counter("noise_late_total", "How many are late.");
        late.of("what", "mail", 2);
        late.line("_ever", &[("what", "mail"), ("who", "nobody")], "+Inf");
        let expected = "# HELP noise_ready Whether it is ready.\n# TYPE noise_ready gauge\nnoise_ready 1\n\
                        # HELP noise_late_total How many are late.\n# TYPE noise_late_total counter\n\
                        noise_late_total{what=\"mail\"} 2\nnoise_late_total_ever{what=\"mail\",who=\"nobody\"} +Inf\n";
        assert_eq!(text.into_string(), expected);
    }
}
