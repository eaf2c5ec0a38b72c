//! What moderation holds of people: reports, sanctions, grounds, traces; handed over and erased. The ledger itself names
//! identifiers only and stays.

use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::store::{ledger, queue, reports, sanctions, shifts, traces};

const PARTS: &[PersonalPart] = &[
    PersonalPart {
        table: "moderation_queue",
        columns: &["author", "evidence", "claimed_by"],
        kept: Kept::Account,
    },
    PersonalPart {
        table: "moderation_reports",
        columns: &["account", "name", "email", "text"],
        kept: Kept::Days(365),
    },
    PersonalPart { table: "moderation_sanctions", columns: &["account", "reason"], kept: Kept::Account },
    PersonalPart { table: "moderation_grounds", columns: &["author", "text"], kept: Kept::Account },
    PersonalPart { table: "moderation_traces", columns: &["account", "text"], kept: Kept::Days(3) },
    PersonalPart {
        table: "moderation_proposals",
        columns: &["account", "reason", "proposed_by"],
        kept: Kept::Account,
    },
    PersonalPart { table: "moderation_handovers", columns: &["account", "text"], kept: Kept::Days(90) },
    PersonalPart { table: "moderation_views", columns: &["account", "name"], kept: Kept::Account },
    // Identifiers only; when the account is erased they name nobody.
    PersonalPart { table: "moderation_ledger", columns: &["actor", "author"], kept: Kept::Work },
];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let mut files = Vec::new();
    let mut decisions = Vec::new();
    for row in ledger::of_author(cx.db(), &account, 1_000).await.map_err(wrong)? {
        let told = crate::ledger::told(&cx, row).await.map_err(wrong)?;
        decisions.push(json!({
            "when": told.at.rfc3339(), "what": told.verb, "about": told.subject.kind, "rule": told.rule,
            "automatic": told.automatic, "words": told.grounds.quotes, "reason": told.grounds.reason,
        }));
    }
    let sanctions: Vec<_> = sanctions::of_account(cx.db(), &account)
        .await
        .map_err(wrong)?
        .into_iter()
        .map(|row| {
            json!({
                "what": row.kind, "rule": row.rule, "reason": row.reason, "when": row.imposed_at.rfc3339(),
                "until": row.until_at.map(|at| at.rfc3339()), "final": row.is_final,
            })
        })
        .collect();
    let reports: Vec<_> = reports::by_account(cx.db(), &account)
        .await
        .map_err(wrong)?
        .into_iter()
        .map(|row| json!({ "rule": row.rule, "text": row.text, "when": row.created_at.rfc3339(), "reference": row.reference }))
        .collect();
    for (name, rows) in [("decisions", decisions), ("sanctions", sanctions), ("reports", reports)] {
        if !rows.is_empty() {
            let bytes = serde_json::to_vec_pretty(&rows).map_err(|error| error.to_string())?;
            files.push(PersonalFile { path: format!("moderation/{name}.json"), bytes });
        }
    }
    Ok(files)
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    cx.write::<_, DbError, _, _>(async move |tx| {
        queue::erase_author(&tx, &account).await?;
        reports::erase_account(&tx, &account).await?;
        sanctions::erase_account(&tx, &account).await?;
        ledger::erase_grounds(&tx, &account).await?;
        shifts::erase(&tx, &account).await?;
        traces::forget_of(&tx, &account).await
    })
    .await
    .map_err(|error| error.to_string())
}
