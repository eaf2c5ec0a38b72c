//! Saves the working copy of a standing page: every save is a revision, nothing is written over unseen.

use slice::Ctx;
use text::Document;

use crate::api::PageId;
use crate::error::ArticlesError;
use crate::model::length;
use crate::policy::{self, ARRANGE};
use crate::store::page_desk::{self, KeptPage, PageText};

/// The working copy of a standing page.
#[derive(Clone, Debug)]
pub struct WorkingPage {
    /// The page.
    pub page: KeptPage,
    /// The title as it is being written.
    pub title: String,
    /// The body as it is being written.
    pub body: Document,
    /// Its version; 0 before the first save.
    pub version: i64,
    /// Who wrote it.
    pub changed_by: Option<String>,
    /// When.
    pub changed_at: kernel::Timestamp,
}

/// The working copy, for who may write it.
///
/// # Errors
/// [`ArticlesError`].
pub async fn working_page(cx: &Ctx, id: &PageId) -> Result<WorkingPage, ArticlesError> {
    let page = page_desk::kept_page(cx.db(), id).await?.ok_or(ArticlesError::NoPage)?;
    policy::require_in(&cx.actor, ARRANGE, &page.edition, None)?;
    let text = page_desk::newest(cx.db(), id).await?.unwrap_or_else(|| as_filed(&page));
    Ok(WorkingPage {
        body: Document::from_json(&text.body)?,
        title: text.title,
        version: text.version,
        changed_by: text.account,
        changed_at: text.at,
        page,
    })
}

/// What readers see, as the text on which the first save stands.
pub(crate) fn as_filed(page: &KeptPage) -> PageText {
    PageText {
        version: 0,
        title: page.title.clone(),
        body: page.body.clone(),
        account: None,
        at: page.updated_at,
    }
}

/// A text to save.
#[derive(Clone, Debug)]
pub struct SavePage {
    /// The version it was written on.
    pub base_version: i64,
    /// The same for every repetition of one attempt.
    pub save_id: String,
    /// The title, at most 400 characters.
    pub title: String,
    /// The body.
    pub body: Document,
    /// What was left out when a conflict was settled: kept as a revision beside the present one.
    pub set_aside: Option<(String, Document)>,
}

/// Saves the text on top of `base_version`: its new version, or `None` where the page is at another and nothing was stored.
///
/// # Errors
/// [`ArticlesError`].
pub async fn save_page(cx: &Ctx, id: &PageId, save: SavePage) -> Result<Option<i64>, ArticlesError> {
    working_page(cx, id).await?;
    length("title", &save.title, 0, 400)?;
    save.body.check()?;
    if save.save_id.is_empty() || save.save_id.len() > 100 {
        return Err(ArticlesError::Unknown("save_id"));
    }
    if let Some((title, body)) = &save.set_aside {
        length("title", title, 0, 400)?;
        body.check()?;
    }
    let account = cx.actor.account().map(str::to_owned);
    let (save, account) = (&save, account.as_deref());
    cx.write(|tx| async move {
        if let Some(version) = page_desk::version_of_attempt(&tx, id, &save.save_id).await? {
            return Ok(Some(version));
        }
        let newest = page_desk::newest(&tx, id).await?.map_or(0, |text| text.version);
        if newest != save.base_version {
            return Ok(None);
        }
        let version = newest + 1;
        let body = save.body.to_json();
        let attempt = (Some(version), Some(save.save_id.as_str()));
        if !page_desk::add(&tx, id, attempt, (&save.title, &body), account).await? {
            return Ok(None);
        }
        if let Some((title, body)) = &save.set_aside {
            page_desk::add(&tx, id, (None, None), (title, &body.to_json()), account).await?;
        }
        Ok(Some(version))
    })
    .await
}
