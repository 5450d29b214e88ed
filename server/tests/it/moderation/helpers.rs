//! Voices put straight into the database, as if somebody had told us.

use domain::{
    ids::{MeetingId, PanelId, VoiceId},
    lang::Localized,
};
use sea_orm_migration::sea_orm::{
    ConnectionTrait as _, Value,
    sea_query::{Alias, Expr, ExprTrait as _, Query, SimpleExpr},
};

use crate::app::TestApp;

/// An anonymous voice in English, just said.
pub async fn said(app: &TestApp, text: &str) -> VoiceId {
    said_in(app, text, "en").await
}

pub async fn said_in(app: &TestApp, text: &str, lang: &str) -> VoiceId {
    let id = VoiceId::new();
    let now = app.clock.now().0;
    let values: [(&str, SimpleExpr); 9] = [
        ("id", id.0.into()),
        ("source", "tell".into()),
        ("state", "new".into()),
        ("privacy", "anonymous".into()),
        ("lang", lang.into()),
        ("may_publish", true.into()),
        ("flagged", false.into()),
        ("created_at", now.into()),
        ("rank", now.into()),
    ];
    insert(app, "voices", values).await;
    let sealed = app.services.keys.seal(id.0, text);
    insert(app, "originals", [("voice_id", id.0.into()), ("sealed", sealed.into()), ("sealed_at", now.into())]).await;
    id
}

/// A panel with one meeting to come; its id.
pub async fn panel(app: &TestApp, name: &str) -> PanelId {
    let (id, meeting, now) = (PanelId::new(), MeetingId::new(), app.clock.now().0);
    let values = [
        ("id", id.0.into()),
        ("slug", name.to_lowercase().into()),
        ("name", Localized::en_cy(name, name).into()),
        ("created_at", now.into()),
    ];
    insert(app, "panels", values).await;
    let values = [
        ("id", meeting.0.into()),
        ("panel_id", id.0.into()),
        ("kind", "formal".into()),
        ("state", "planned".into()),
        ("held_on", "2026-12-10".into()),
        ("starts_at", "10:00".into()),
        ("place", "Town hall".into()),
        ("created_at", now.into()),
    ];
    insert(app, "meetings", values).await;
    id
}

async fn insert<const N: usize>(app: &TestApp, table: &str, values: [(&str, SimpleExpr); N]) {
    let (columns, values): (Vec<_>, Vec<_>) = values.into_iter().unzip();
    let query = Query::insert()
        .into_table(Alias::new(table))
        .columns(columns.into_iter().map(Alias::new))
        .values_panic(values)
        .to_owned();
    app.services.db.connection().execute(&query).await.expect("inserted");
}

/// Sets one column of a voice.
pub async fn column(app: &TestApp, id: VoiceId, name: &str, value: impl Into<Value>) {
    let query = Query::update()
        .table(Alias::new("voices"))
        .value(Alias::new(name), Expr::val(value))
        .and_where(Expr::col(Alias::new("id")).eq(id.0))
        .to_owned();
    app.services.db.connection().execute(&query).await.expect("updated");
}

/// Where a voice stands.
pub async fn state(app: &TestApp, id: VoiceId) -> String {
    let query = Query::select()
        .column(Alias::new("state"))
        .from(Alias::new("voices"))
        .and_where(Expr::col(Alias::new("id")).eq(id.0))
        .to_owned();
    let row = app.services.db.connection().query_one(&query).await.expect("asked").expect("there");
    row.try_get("", "state").expect("a text")
}
