//! How moderation's queue shows an appeal. It is decided on a page of its own.

use accounts::api::{AccountId, faces};
use db::DbError;
use moderation::api::{Presented, SubjectKind};
use slice::Ctx;

use crate::model::KIND;
use crate::store;

/// Appeals, as moderation knows them.
pub(crate) fn kind() -> SubjectKind {
    SubjectKind::new(KIND, async |_, _, _| Ok(()), present)
}

async fn present(cx: Ctx, ids: Vec<String>) -> Result<Vec<Presented>, DbError> {
    let rows = store::by_ids(cx.db(), &serde_json::to_string(&ids)?).await?;
    let accounts: Vec<String> = rows.iter().map(|row| row.account.clone()).collect();
    let people = faces(cx.db(), &accounts).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let account = AccountId::from_stored(row.account.clone());
            let site = cx.sites().get(&row.edition);
            let path = format!("/desk/appeals/?c={}", row.id);
            Presented {
                subject: row.id.as_str().to_owned(),
                name: people
                    .iter()
                    .find(|face| face.id == account)
                    .map(|face| face.name.clone())
                    .unwrap_or_default(),
                text: row.explanation,
                author: row.account,
                heading: row.subject_line,
                url: site.map_or(path.clone(), |site| site.path(&path)),
                at: row.created_at,
                place: String::new(),
                context: None,
            }
        })
        .collect())
}
