//! Messages belong to who wrote them: found by the address that an account has, with what the desk answered and noted. Of
//! the paper's own people only their mark is taken off.

use accounts::api::{AccountId, folded_email};
use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::store::{self, mailbox};

const PARTS: &[PersonalPart] = &[
    PersonalPart {
        table: "contact_messages",
        columns: &["name", "email", "email_folded", "text", "assignee"],
        kept: Kept::Days(180),
    },
    PersonalPart { table: "contact_replies", columns: &["account", "text"], kept: Kept::Days(180) },
];

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
    let mut all = Vec::new();
    for message in &messages {
        let replies = mailbox::replies(cx.db(), &message.id).await.map_err(wrong)?;
        let replies: Vec<_> = replies
            .iter()
            .map(|reply| json!({ "kind": reply.kind, "text": reply.text, "written": reply.at.rfc3339() }))
            .collect();
        all.push(json!({
            "topic": message.topic, "name": message.name, "email": message.email, "text": message.text,
            "reference": message.reference, "written": message.created_at.rfc3339(), "replies": replies,
        }));
    }
    let bytes = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string())?;
    Ok(vec![PersonalFile { path: "contact/messages.json".into(), bytes }])
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let wrong = |error: DbError| error.to_string();
    let id = AccountId::from_stored(account);
    let email = folded_email(cx.db(), &id).await.map_err(wrong)?;
    cx.write::<_, DbError, _, _>(async move |tx| {
        mailbox::forget_account(&tx, id.as_str()).await?;
        match email {
            Some(email) => store::forget_of(&tx, &email).await,
            None => Ok(()),
        }
    })
    .await
    .map_err(wrong)
}
