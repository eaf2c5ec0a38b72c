//! Files a standing page: makes it, or changes the one from the same source or with the same address.

use editions::api as editions_api;
use slice::Ctx;

use crate::act::redirect_address::clean_path;
use crate::api::{PageId, PagesChanged};
use crate::error::ArticlesError;
use crate::model::{NewPage, Outcome, length, slug_of};
use crate::policy::{self, ARRANGE};
use crate::store::{addresses, pages};

/// How many pages of one title get an address of their own.
const MOST_NAMESAKES: u32 = 1_000;

/// Files the page.
///
/// # Errors
/// [`ArticlesError`].
pub async fn file_page(cx: &Ctx, new: NewPage) -> Result<(PageId, Outcome), ArticlesError> {
    policy::require(&cx.actor, ARRANGE)?;
    length("title", &new.title, 1, 400)?;
    new.body.check()?;
    let edition = editions_api::edition(cx.db(), &new.edition)
        .await?
        .ok_or_else(|| ArticlesError::NoEdition(new.edition.clone()))?;
    let slug = slug_of(new.slug.as_deref(), &new.title, edition.lang.as_str())?;
    let body = new.body.to_json();
    let digest = digest(&new, &body);
    let (new, slug, body, digest) = (&new, &slug, &body, &digest);
    cx.write(|tx| async move {
        let held = pages::held(&tx, &new.edition, new.source.as_deref(), slug).await?;
        if let Some(held) = &held
            && held.digest == *digest
        {
            return Ok((held.id.clone(), Outcome::Unchanged));
        }
        let (id, address, outcome) = match held {
            Some(held) => (held.id, held.slug, Outcome::Updated),
            None => {
                let mut free = slug.to_string();
                let mut next = 2;
                while next < MOST_NAMESAKES && pages::page(&tx, &new.edition, &free).await?.is_some() {
                    free = format!("{slug}-{next}");
                    next += 1;
                }
                (PageId::new(tx.ids()), free, Outcome::Created)
            }
        };
        let at = new.updated_at.unwrap_or_else(|| tx.now());
        pages::put(&tx, &id, &address, new, body, digest, at).await?;
        for old in &new.old_addresses {
            if let Some(path) = clean_path(old) {
                addresses::put(&tx, &new.edition, &path, None, Some(&format!("/pages/{address}/"))).await?;
            }
        }
        tx.emit(&PagesChanged { edition: new.edition.clone() }).await?;
        Ok((id, outcome))
    })
    .await
}

/// What filing the page would come to; nothing is written, and its edition need not be there yet.
///
/// # Errors
/// As [`file_page`], as far as it can be known.
pub async fn foresee_page(cx: &Ctx, new: &NewPage) -> Result<Outcome, ArticlesError> {
    length("title", &new.title, 1, 400)?;
    new.body.check()?;
    let slug = slug_of(new.slug.as_deref(), &new.title, "en")?;
    let held = pages::held(cx.db(), &new.edition, new.source.as_deref(), &slug).await?;
    Ok(match held {
        None => Outcome::Created,
        Some(held) if held.digest == digest(new, &new.body.to_json()) => Outcome::Unchanged,
        Some(_) => Outcome::Updated,
    })
}

/// A digest of everything handed in, so that filing the same again changes nothing.
fn digest(new: &NewPage, body: &str) -> String {
    let facts = format!("{}\0{}\0{}\0{:?}", new.title, new.in_footer, new.published, new.old_addresses);
    blake3::Hasher::new().update(facts.as_bytes()).update(body.as_bytes()).finalize().to_hex().to_string()
}
