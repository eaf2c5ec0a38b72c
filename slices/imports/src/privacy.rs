//! Comments from other systems belong to who wrote them, found by the address; erased, they stay without a name.

use accounts::api::{AccountId, folded_email};
use articles::api::CommentsArrived;
use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::store;

const PARTS: &[PersonalPart] = &[PersonalPart {
    table: "imports_comments",
    columns: &["author_name", "author_url", "author_email", "author_ip", "body_html"],
    kept: Kept::Account,
}];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let Some(email) = folded_email(cx.db(), &AccountId::from_stored(account)).await.map_err(wrong)? else {
        return Ok(Vec::new());
    };
    let comments = store::comments_by(cx.db(), &email).await.map_err(wrong)?;
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<_> = comments
        .iter()
        .map(|comment| {
            json!({
                "story": comment.story, "name": comment.author_name, "html": comment.body_html,
                "written": comment.written_at.map(|at| at.rfc3339()),
            })
        })
        .collect();
    let bytes = serde_json::to_vec_pretty(&all).map_err(|error| error.to_string())?;
    Ok(vec![PersonalFile { path: "imports/comments.json".into(), bytes }])
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let wrong = |error: DbError| error.to_string();
    let Some(email) = folded_email(cx.db(), &AccountId::from_stored(account)).await.map_err(wrong)? else {
        return Ok(());
    };
    cx.write::<_, DbError, _, _>(async move |tx| {
        let stories = store::stories_of(&tx, &email).await?;
        store::forget_author(&tx, &email).await?;
        // Whoever took the comments over takes the names off there, too.
        for story in stories {
            tx.emit(&CommentsArrived { story }).await?;
        }
        Ok(())
    })
    .await
    .map_err(wrong)
}
