//! Messages belong to who wrote them: found by the address that an account has.

use accounts::api::{AccountId, folded_email};
use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::store;

const PARTS: &[PersonalPart] = &[PersonalPart {
    table: "contact_messages",
    columns: &["name", "email", "email_folded", "text"],
    kept: Kept::Days(180),
}];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let Some(email) = folded_email(cx.db(), &AccountId::from_stored(account)).await.map_err(wrong)? else {
        return Ok(Vec::new());
    };
    let messages = store::messages_of(cx.db(), &email).await.map_err(wrong)?;
    if messages.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<_> = messages
        .iter()
        .map(|message| {
            json!({
                "topic": message.topic, "name": message.name, "email": message.email, "text": message.text,
                "reference": message.reference, "written": message.created_at.rfc3339(),
            })
        })
        .collect();
    let bytes = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string())?;
    Ok(vec![PersonalFile { path: "contact/messages.json".into(), bytes }])
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let wrong = |error: DbError| error.to_string();
    let Some(email) = folded_email(cx.db(), &AccountId::from_stored(account)).await.map_err(wrong)? else {
        return Ok(());
    };
    cx.write::<_, DbError, _, _>(async move |tx| store::forget_of(&tx, &email).await).await.map_err(wrong)
}
