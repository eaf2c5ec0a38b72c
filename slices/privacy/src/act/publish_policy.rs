//! Publish a new version of a policy: the standing pages of every edition as they are now, and what has changed.

use slice::Ctx;

use crate::error::PrivacyError;
use crate::gate::InForce;
use crate::model::Kind;
use crate::{policy, store};

/// Publishes it in every edition. From now on who has not agreed to it meets the gate. Returns the version.
///
/// # Errors
/// [`PrivacyError`].
pub(crate) async fn publish_policy(
    cx: &Ctx,
    kind: Kind,
    page: Option<&str>,
    summary: &str,
) -> Result<i64, PrivacyError> {
    policy::may_publish(&cx.actor)?;
    let slug = page.unwrap_or(kind.page());
    let mut texts = Vec::new();
    for site in cx.sites().all() {
        let page = articles::api::standing_page(cx.db(), &site.code, slug).await?;
        let missing = || PrivacyError::NoPage { edition: site.code.clone(), slug: slug.to_owned() };
        let page = page.filter(|page| page.published).ok_or_else(missing)?;
        let document = text::Document::from_json(&page.body)?;
        texts.push((site.code.clone(), text::plain(&document)));
    }
    let (actor, summary) = (cx.actor.clone(), summary.trim().to_owned());
    let version = cx
        .write::<_, PrivacyError, _, _>(async move |tx| {
            let version = store::latest(&tx, kind.as_str()).await?.unwrap_or(0) + 1;
            for (edition, text) in &texts {
                store::insert(&tx, (kind.as_str(), version, edition), &summary, text).await?;
            }
            let subject = version.to_string();
            let what = accounts::api::Happening {
                verb: "privacy.publish",
                subject_kind: kind.as_str(),
                subject: &subject,
                ..Default::default()
            };
            accounts::api::note(&tx, &actor, &what).await?;
            Ok(version)
        })
        .await?;
    if let Some(state) = cx.state::<InForce>() {
        state.forget();
    }
    Ok(version)
}
