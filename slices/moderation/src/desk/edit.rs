//! The form by which a moderator changes what an author wrote: the text, a rule, a reason that the author reads.

use axum::extract::Form;
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, Serialize};
use slice::{Ctx, View};
use web::{Failure, Visit};

use super::{QUEUE, failed, from_here, onward, value};
use crate::act::edit_text::edit_text;
use crate::edition;
use crate::error::ModerationError;
use crate::model::ItemId;
use crate::pages::{Choice, choices};
use crate::policy::require;
use crate::registry;
use crate::store::queue;

/// `moderation/edit.html`
#[derive(Serialize)]
pub(crate) struct EditView {
    edit: Edit,
}

#[derive(Serialize)]
struct Edit {
    item: String,
    name: String,
    before: String,
    text: String,
    reason: String,
    chosen: String,
    rules: Vec<Choice>,
    wrong: Option<&'static str>,
    action: String,
    back_url: String,
}

impl View for EditView {
    const TEMPLATE: &'static str = "moderation/edit.html";

    fn samples() -> Vec<Self> {
        let edit = |wrong| Edit {
            item: "0a".into(),
            name: "<b>Zoë".into(),
            before: "</textarea><script>".into(),
            text: "</textarea><script>".into(),
            reason: "…".into(),
            chosen: "abuse".into(),
            rules: vec![Choice { value: "abuse", name: "…".into() }],
            wrong,
            action: "/desk/moderation/edit/".into(),
            back_url: "/desk/moderation/".into(),
        };
        vec![Self { edit: edit(None) }, Self { edit: edit(Some("moderation-error-needed")) }]
    }
}

/// What the form sends.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct Fields {
    item: String,
    text: String,
    rule: String,
    reason: String,
}

async fn show(
    cx: &Ctx,
    visit: &Visit,
    id: &str,
    typed: Option<(Fields, &ModerationError)>,
) -> Result<Response, Failure> {
    let id: ItemId = id.parse().map_err(|_| ModerationError::Missing("item"))?;
    let item = queue::item(cx.db(), &id).await.map_err(failed)?.ok_or_else(Failure::not_found)?;
    require(&cx.actor, &item.edition)?;
    if !registry::is_editable(cx, &item.subject_kind) {
        return Err(Failure::not_found());
    }
    let found =
        registry::present(cx, &item.subject_kind, vec![item.subject.clone()]).await.map_err(failed)?;
    let found = found.into_iter().next().ok_or_else(Failure::not_found)?;
    let rules = edition::rules_of(cx, &visit.site.code).await?;
    let (fields, wrong) = match typed {
        Some((fields, error)) => (fields, Some(error)),
        None => (Fields { text: found.text.clone(), rule: item.rule, ..Fields::default() }, None),
    };
    let status = wrong.map_or(StatusCode::OK, |error| {
        StatusCode::from_u16(error.kind().status()).unwrap_or(StatusCode::CONFLICT)
    });
    let edit = Edit {
        item: item.id.as_str().to_owned(),
        name: found.name,
        before: found.text,
        text: fields.text,
        reason: fields.reason,
        chosen: fields.rule,
        rules: choices(cx, &rules, visit.site.lang.as_str()),
        wrong: wrong.map(ModerationError::key),
        action: visit.site.path("/desk/moderation/edit/"),
        back_url: visit.site.path(&format!("{QUEUE}?item={}", item.id)),
    };
    let title = cx.word(visit.site.lang.as_str(), "moderation-edit-title");
    cx.desk_page(visit, EditView::TEMPLATE, title, EditView { edit }).status(status).respond().await
}

pub(crate) async fn form(cx: Ctx, visit: Visit) -> Result<Response, Failure> {
    let id = value(&visit.query, "item").to_owned();
    show(&cx, &visit, &id, None).await
}

pub(crate) async fn save(
    cx: Ctx,
    visit: Visit,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Result<Response, Failure> {
    from_here(&headers)?;
    let id: ItemId = fields.item.parse().map_err(|_| ModerationError::Missing("item"))?;
    match edit_text(&cx, &id, &fields.text, (&fields.rule, &fields.reason)).await {
        Ok(()) => Ok(onward(&visit.site.path(&format!("{QUEUE}?done=edit")))),
        Err(error) => {
            let item = fields.item.clone();
            show(&cx, &visit, &item, Some((fields, &error))).await
        }
    }
}
