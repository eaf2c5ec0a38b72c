//! What notices hold of a reader: handed over whole, erased whole, both what the reader was told and what others were told
//! of the reader.

use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::jobs::KEPT;
use crate::store;

const PARTS: &[PersonalPart] = &[
    PersonalPart {
        table: "notices_notices",
        columns: &["account", "sender", "title", "quote"],
        kept: Kept::Days(KEPT),
    },
    PersonalPart { table: "notices_choices", columns: &["account"], kept: Kept::Account },
];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let choices = store::choices(cx.db(), &account).await.map_err(wrong)?;
    let mut notices = Vec::new();
    let mut before = "g".to_owned();
    loop {
        let rows = store::page(cx.db(), &account, &before, 500).await.map_err(wrong)?;
        let Some(last) = rows.last() else { break };
        before = last.id.as_str().to_owned();
        notices.extend(rows.iter().map(|row| {
            json!({
                "kind": row.kind, "word": row.word, "title": row.title, "count": row.count,
                "at": row.created_at.rfc3339(), "read": row.read_at.map(|at| at.rfc3339()),
            })
        }));
    }
    if choices.is_empty() && notices.is_empty() {
        return Ok(Vec::new());
    }
    let choices: Vec<_> =
        choices.iter().map(|row| json!({ "kind": row.kind, "shown": row.shown, "mail": row.mail })).collect();
    let all = json!({ "choices": choices, "notices": notices });
    let bytes = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string())?;
    Ok(vec![PersonalFile { path: "notices/notices.json".into(), bytes }])
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let wrong = |error: DbError| error.to_string();
    cx.write::<_, DbError, _, _>(async move |tx| store::erase(&tx, &account).await).await.map_err(wrong)
}
