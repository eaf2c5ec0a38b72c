//! What the discussion holds of a reader: handed over whole; erased so that comments stay without a name, or go, as the
//! paper has set it.

use db::DbError;
use kernel::Timestamp;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::api::DiscussionChanged;
use crate::config::Config;
use crate::store::{follows, lists, readers};

const PARTS: &[PersonalPart] = &[
    PersonalPart { table: "comments_comments", columns: &["account", "name", "text"], kept: Kept::Account },
    PersonalPart {
        table: "comments_versions",
        columns: &["account", "changed_by", "text"],
        kept: Kept::Account,
    },
    PersonalPart { table: "comments_reactions", columns: &["account"], kept: Kept::Account },
    PersonalPart { table: "comments_follows", columns: &["account"], kept: Kept::Account },
    PersonalPart { table: "comments_mutes", columns: &["account", "muted"], kept: Kept::Account },
    PersonalPart { table: "comments_readers", columns: &["account"], kept: Kept::Account },
];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let mut all = Vec::new();
    let mut before = Timestamp(i64::MAX);
    loop {
        let rows = lists::of_account(cx.db(), &account, before, 500).await.map_err(wrong)?;
        let Some(last) = rows.last() else { break };
        before = last.created_at;
        all.extend(rows.iter().map(|row| {
            json!({
                "story": row.story, "text": row.text, "state": row.state, "rule": row.rule,
                "written": row.created_at.rfc3339(), "edited": row.edited_at.map(|at| at.rfc3339()),
                "recommended": row.reactions,
            })
        }));
    }
    let mut files = Vec::new();
    let mut add = |path: &str, all: &serde_json::Value| {
        let bytes = serde_json::to_vec_pretty(all).map_err(|error| error.to_string())?;
        files.push(PersonalFile { path: path.into(), bytes });
        Ok::<_, String>(())
    };
    if !all.is_empty() {
        add("comments/comments.json", &json!(all))?;
    }
    let follows = follows::of_account(cx.db(), &account, 10_000).await.map_err(wrong)?;
    if !follows.is_empty() {
        add("comments/followed.json", &json!(follows))?;
    }
    Ok(files)
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let keep = cx.config::<Config>().keep_erased;
    cx.write::<_, DbError, _, _>(async move |tx| {
        let stories = readers::stories_of(&tx, &account).await?;
        readers::erase(&tx, &account, keep).await?;
        for story in stories {
            tx.emit(&DiscussionChanged { story }).await?;
        }
        Ok(())
    })
    .await
    .map_err(|error| error.to_string())
}
