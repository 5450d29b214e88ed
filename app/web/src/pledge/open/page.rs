//! `/open`: what everybody may take away, and in words what each field says.

use leptos::prelude::*;

use super::files::{COLUMNS, CsvColumn};
use crate::page::{PageResponse, html};
use domain::{error::AppError, paths};
use platform::{
    guard::{Visitor, require},
    i18n::{href, languages, t},
};
use ui::{Head, Table, frame::Audience};

/// Each field of the JSON, in its order, with the text that says what it is.
const FIELDS: [(&str, &str); 39] = [
    ("$schema", "pledge-open-field-schema"),
    ("version", "pledge-open-field-version"),
    ("council", "pledge-open-field-council"),
    ("languages", "pledge-open-field-languages"),
    ("fewest", "pledge-open-field-fewest"),
    ("editions[].id", "pledge-open-field-edition"),
    ("editions[].kind", "pledge-open-field-kind"),
    ("editions[].title", "pledge-open-field-title"),
    ("editions[].adopted_on", "pledge-open-field-adopted-on"),
    ("editions[].adopted_by", "pledge-open-field-adopted-by"),
    ("editions[].address", "pledge-open-field-edition-address"),
    ("editions[].figures.met", "pledge-open-field-figure-met"),
    ("editions[].figures.kept", "pledge-open-field-figure-kept"),
    ("editions[].figures.gaps", "pledge-open-field-figure-gaps"),
    ("figures.met.n, figures.met.of", "pledge-open-field-share"),
    ("outcomes[].name", "pledge-open-field-outcome"),
    ("outcomes[].symbol", "pledge-open-field-symbol"),
    ("statements[].id", "pledge-open-field-id"),
    ("statements[].number", "pledge-open-field-number"),
    ("statements[].address", "pledge-open-field-address"),
    ("statements[].text", "pledge-open-field-text"),
    ("statements[].plain", "pledge-open-field-plain"),
    ("statements[].symbol", "pledge-open-field-symbol"),
    ("statements[].service", "pledge-open-field-service"),
    ("claim.standing", "pledge-open-field-standing"),
    ("claim.evidence", "pledge-open-field-evidence"),
    ("claim.made_on", "pledge-open-field-made-on"),
    ("claim.earlier_text", "pledge-open-field-earlier-text"),
    ("verdict.finding", "pledge-open-field-finding"),
    ("verdict.round, verdict.title, verdict.closed_on", "pledge-open-field-verdict-round"),
    ("statements[].gap", "pledge-open-field-gap"),
    ("rounds[].id", "pledge-open-field-round"),
    ("rounds[].title", "pledge-open-field-round-title"),
    ("rounds[].closed_on", "pledge-open-field-closed-on"),
    ("rounds[].people", "pledge-open-field-people"),
    ("rounds[].kept", "pledge-open-field-kept"),
    ("rounds[].partly", "pledge-open-field-partly"),
    ("rounds[].not_kept", "pledge-open-field-not-kept"),
    ("rounds[].dont_know", "pledge-open-field-dont-know"),
];

/// `/open`
pub(super) async fn open() -> Result<PageResponse, AppError> {
    require::<Visitor>().await?;
    let title = t("pledge-open-title");
    let file = |to: String, key: &str| view! { <li><a href=to>{t(key)}</a></li> };
    let rows = FIELDS.iter().map(|(field, key)| vec![view! { <code>{*field}</code> }.into_any(), t(key).into_any()]);
    let columns = COLUMNS.iter().map(|column| vec![heads(column).into_any(), t(column.says).into_any()]);
    html(
        title.clone(),
        Audience::Public,
        view! {
            <h1>{title}</h1>
            <p class="lead">{t("pledge-open-what")}</p>
            <ul>
                {file(paths::pledge::OpenJson.to_string(), "pledge-open-json")}
                {file(paths::pledge::OpenCsv.to_string(), "pledge-open-csv")}
                {file(paths::pledge::OpenOfferJson.to_string(), "pledge-open-json-offer")}
                {file(paths::pledge::OpenOfferCsv.to_string(), "pledge-open-csv-offer")}
                {file(paths::pledge::OpenSchema.to_string(), "pledge-open-schema")}
                {file(href(paths::pledge::OpenBadge), "pledge-open-badge")}
                {file(href(paths::pledge::OpenOfferBadge), "pledge-open-badge-offer")}
                {file(href(paths::pledge::OpenWidget), "pledge-open-widget")}
            </ul>
            <section>
                <h2>{t("pledge-open-rules")}</h2>
                <ul>
                    <li>{t("pledge-open-rule-same")}</li>
                    <li>{t("pledge-open-rule-hidden")}</li>
                    <li>{t("pledge-open-rule-unknown")}</li>
                    <li>{t("pledge-open-rule-languages")}</li>
                    <li>{t("pledge-open-rule-version")}</li>
                    <li>{t("pledge-open-rule-cache")}</li>
                </ul>
            </section>
            <section>
                <h2>{t("pledge-open-fields")}</h2>
                <Table
                    caption=t("pledge-open-json")
                    head=vec![Head::new(t("pledge-open-head-field")), Head::new(t("pledge-open-head-says"))]
                    rows=rows.collect()
                />
                <Table
                    caption=t("pledge-open-csv")
                    head=vec![Head::new(t("pledge-open-head-column")), Head::new(t("pledge-open-head-says"))]
                    rows=columns.collect()
                />
            </section>
        },
    )
}

/// The heads of a column: one for each language where there is one for each.
fn heads(column: &CsvColumn) -> impl IntoView + use<> {
    let each: Vec<String> = if column.by_language {
        languages().all().map(|of| format!("{}_{}", column.name, of.tag())).collect()
    } else {
        vec![column.name.to_owned()]
    };
    view! { <code>{each.join(", ")}</code> }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::{super::files::SCHEMA, *};

    /// Every name of a property, wherever it is in the schema.
    fn names(schema: &Value, all: &mut BTreeSet<String>) {
        if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
            all.extend(fields.keys().cloned());
        }
        match schema {
            Value::Object(inside) => inside.values().for_each(|one| names(one, all)),
            Value::Array(inside) => inside.iter().for_each(|one| names(one, all)),
            _ => {}
        }
    }

    #[test]
    fn every_field_is_said_in_words() {
        let schema: Value = serde_json::from_str(SCHEMA).expect("a schema");
        let mut known = BTreeSet::new();
        names(&schema, &mut known);
        let parts = FIELDS.iter().flat_map(|(field, _)| field.split(['.', ',', ' ']));
        let said: BTreeSet<_> = parts.map(|part| part.trim_end_matches("[]").to_owned()).collect();
        let said: BTreeSet<_> = said.into_iter().filter(|part| !part.is_empty()).collect();
        assert_eq!(said, known);
    }
}
