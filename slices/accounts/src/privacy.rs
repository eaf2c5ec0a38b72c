//! What this slice holds of a reader: every table with its personal columns, handed over and erased.

use db::DbError;
use serde_json::json;
use slice::{Ctx, Kept, PersonalData, PersonalFile, PersonalPart};

use crate::act::change_picture;
use crate::model::AccountId;
use crate::store::{accounts, consents, erasing, grants, identities, passkeys, sessions};

const fn part(table: &'static str, columns: &'static [&'static str], kept: Kept) -> PersonalPart {
    PersonalPart { table, columns, kept }
}

const PARTS: &[PersonalPart] = &[
    part(
        "accounts_accounts",
        &["email", "email_folded", "name", "name_skeleton", "password", "zone", "bio", "avatar"],
        Kept::Account,
    ),
    part("accounts_registrations", &["email", "email_folded", "name", "password", "identity"], Kept::Days(2)),
    part("accounts_sessions", &["account", "device", "seen_at"], Kept::Account),
    part("accounts_links", &["account", "detail"], Kept::Account),
    part("accounts_consents", &["account", "purpose", "given"], Kept::Account),
    part("accounts_grants", &["account", "role"], Kept::Account),
    part("accounts_totp", &["account", "secret"], Kept::Account),
    part("accounts_spare_codes", &["account", "digest"], Kept::Account),
    part("accounts_identities", &["account", "provider", "subject", "label"], Kept::Account),
    part("accounts_passkeys", &["account", "credential", "name", "public_key"], Kept::Account),
    part("accounts_ceremonies", &["account"], Kept::Days(1)),
    part("accounts_bounces", &["email_folded"], Kept::Account),
    // Identifiers only; when the account is erased they name nobody.
    part("accounts_audit", &["actor", "subject"], Kept::Work),
    part("accounts_receipts", &["account"], Kept::Work),
];

pub(crate) fn personal_data() -> PersonalData {
    PersonalData::new(PARTS, export, erase)
}

async fn export(cx: Ctx, account: String) -> Result<Vec<PersonalFile>, String> {
    let wrong = |error: DbError| error.to_string();
    let id = AccountId::from_stored(account);
    let Some(row) = accounts::account(cx.db(), &id).await.map_err(wrong)? else { return Ok(Vec::new()) };
    let sessions = sessions::of_account(cx.db(), &id, cx.now()).await.map_err(wrong)?;
    let consents = consents::of_account(cx.db(), &id).await.map_err(wrong)?;
    let grants = grants::of_account(cx.db(), &id).await.map_err(wrong)?;
    let picture = row.avatar.as_deref().and_then(|version| change_picture::key(&id, version));
    let mut files = Vec::new();
    if let Some(key) = picture
        && let Some(bytes) = cx.ports().blobs.get(&key).await.map_err(|error| error.to_string())?
    {
        files.push(PersonalFile { path: "account/picture.webp".into(), bytes: bytes.to_vec() });
    }
    let profile = json!({
        "id": row.id, "number": row.number, "email": row.email, "name": row.name, "about": row.bio,
        "edition": row.edition, "language": row.lang, "time_zone": row.zone, "has_password": row.password.is_some(),
        "opened": row.created_at.rfc3339(), "last_sign_in": row.signed_in_at.map(|at| at.rfc3339()), "roles": grants,
    });
    let sessions: Vec<_> = sessions
        .iter()
        .map(|session| json!({ "device": session.device, "begun": session.created_at.rfc3339(), "used": session.seen_at.rfc3339() }))
        .collect();
    let consents: Vec<_> = consents
        .iter()
        .map(|row| json!({ "purpose": row.purpose, "version": row.version, "language": row.lang, "given": row.given, "page": row.page, "at": row.at.rfc3339() }))
        .collect();
    let identities: Vec<_> = identities::of_account(cx.db(), &id)
        .await
        .map_err(wrong)?
        .iter()
        .map(|row| json!({ "provider": row.provider, "subject": row.subject, "address": row.label, "connected": row.created_at.rfc3339(), "used": row.used_at.rfc3339() }))
        .collect();
    let passkeys: Vec<_> = passkeys::of_account(cx.db(), &id)
        .await
        .map_err(wrong)?
        .iter()
        .map(|row| json!({ "name": row.name, "id": row.credential, "added": row.created_at.rfc3339(), "used": row.used_at.map(|at| at.rfc3339()) }))
        .collect();
    let parts = [
        ("profile", profile),
        ("sessions", sessions.into()),
        ("consents", consents.into()),
        ("providers", identities.into()),
        ("passkeys", passkeys.into()),
    ];
    for (name, value) in parts {
        let bytes = serde_json::to_vec_pretty(&value).map_err(|error| error.to_string())?;
        files.push(PersonalFile { path: format!("account/{name}.json"), bytes });
    }
    Ok(files)
}

async fn erase(cx: Ctx, account: String) -> Result<(), String> {
    let wrong = |error: DbError| error.to_string();
    let id = AccountId::from_stored(account);
    let row = accounts::account(cx.db(), &id).await.map_err(wrong)?;
    if let Some(key) = row.and_then(|row| row.avatar).and_then(|version| change_picture::key(&id, &version)) {
        cx.ports().blobs.delete(&key).await.map_err(|error| error.to_string())?;
    }
    cx.write::<_, DbError, _, _>(async move |tx| erasing::erase(&tx, &id).await).await.map_err(wrong)
}
