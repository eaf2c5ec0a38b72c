//! What this slice holds of a reader itself: downloads that lie ready.

use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::{jobs, store};

const PARTS: &[PersonalPart] =
    &[PersonalPart { table: "privacy_downloads", columns: &["account"], kept: Kept::Days(7) }];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(_: Ctx, _: String) -> Result<Vec<PersonalFile>, String> {
    // A download of downloads would hold the same twice.
    Ok(Vec::new())
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    for id in store::downloads(cx.db(), &account).await.map_err(|error| error.to_string())? {
        jobs::remove(&cx, &id).await?;
    }
    Ok(())
}
