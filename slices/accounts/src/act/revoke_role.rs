//! Take a role away from one of the paper's people.

use slice::Ctx;

use crate::act::prove::require_proof;
use crate::error::AccountsError;
use crate::model::AccountId;
use crate::policy::{Role, STAFF, require};
use crate::store::audit::{self, Happening};
use crate::store::{grants, sessions};

/// Takes the grant away; who has none left is a reader again, and signed out.
///
/// # Errors
/// [`AccountsError`].
pub async fn revoke_role(cx: &Ctx, id: &AccountId, grant: &str) -> Result<(), AccountsError> {
    require(&cx.actor, STAFF)?;
    require_proof(cx)?;
    let (actor, id, grant) = (cx.actor.clone(), id.clone(), grant.to_owned());
    cx.write(async move |tx| {
        let rows = grants::rows(&tx, &id).await?;
        let row = rows.iter().find(|row| row.id == grant).ok_or(AccountsError::Missing("role"))?;
        let everywhere = row.role == Role::Administrator.as_str() && row.edition.is_none();
        if everywhere && grants::administrators(&tx).await? <= 1 {
            return Err(AccountsError::Rule("the last administrator stays"));
        }
        grants::remove(&tx, &id, &grant).await?;
        if rows.len() == 1 {
            grants::set_staff(&tx, &id, false).await?;
        }
        sessions::end_all(&tx, &id, None).await?;
        let what = Happening {
            verb: "accounts.revoke",
            subject_kind: "account",
            subject: id.as_str(),
            edition: row.edition.as_deref().unwrap_or_default(),
            detail: &row.role,
        };
        Ok(audit::note(&tx, &actor, &what).await?)
    })
    .await
}
