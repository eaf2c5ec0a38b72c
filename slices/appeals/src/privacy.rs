//! Appeals belong to who made them.

use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::store;

const PARTS: &[PersonalPart] = &[PersonalPart {
    table: "appeals_cases",
    columns: &["account", "subject_line", "explanation", "answer", "decided_by"],
    kept: Kept::Account,
}];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let rows = store::of_account(cx.db(), &account).await.map_err(|error| error.to_string())?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "subject": row.subject_line, "explanation": row.explanation, "state": row.state, "answer": row.answer,
                "written": row.created_at.rfc3339(),
            })
        })
        .collect();
    let bytes = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string())?;
    Ok(vec![PersonalFile { path: "appeals/appeals.json".into(), bytes }])
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let erased = cx.write::<_, DbError, _, _>(async move |tx| store::erase(&tx, &account).await).await;
    erased.map_err(|error| error.to_string())
}
