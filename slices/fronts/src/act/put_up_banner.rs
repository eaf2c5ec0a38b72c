//! Puts up the banner that stands on every page of an edition, in the place of the one that is there.

use accounts::api::Happening;
use articles::api::StoryId;
use kernel::Timestamp;
use slice::Ctx;

use crate::api::BannerChanged;
use crate::error::FrontsError;
use crate::model::FrontOf;
use crate::policy;
use crate::store::{self, BannerRow};

/// The longest text, in characters: two lines of a phone.
pub(crate) const LONGEST: usize = 160;

/// A banner to put up.
#[derive(Clone, Debug, Default)]
pub struct NewBanner {
    /// 1 to 160 characters; empty for the story's own headline.
    pub text: String,
    /// A path of the paper or an `https://` address; empty for none, or for the story's.
    pub link: String,
    /// The story it leads to. When readers may no longer see the story, the banner is gone too.
    pub story: Option<StoryId>,
    /// When it takes itself down.
    pub until: Option<Timestamp>,
}

/// Puts the banner up on every page of `edition`, at once.
///
/// # Errors
/// [`FrontsError`].
pub async fn put_up_banner(cx: &Ctx, edition: &str, new: &NewBanner) -> Result<(), FrontsError> {
    policy::may_curate(&cx.actor, &FrontOf::edition(edition))?;
    if editions::api::edition(cx.db(), edition).await?.is_none() {
        return Err(FrontsError::NoEdition(edition.to_owned()));
    }
    let text: Vec<&str> = new.text.split_whitespace().collect();
    let (text, link) = (text.join(" "), new.link.trim());
    if text.chars().count() > LONGEST || (text.is_empty() && new.story.is_none()) {
        return Err(FrontsError::BannerText(LONGEST));
    }
    let own = link.starts_with('/') && !link.starts_with("//");
    let plain = link.len() <= 500 && !link.contains(|letter: char| letter.is_whitespace() || letter == '\\');
    if !link.is_empty() && !(plain && (own || link.starts_with("https://"))) {
        return Err(FrontsError::BannerLink);
    }
    if new.until.is_some_and(|until| until <= cx.now()) {
        return Err(FrontsError::BannerSpan);
    }
    if let Some(id) = &new.story
        && articles::api::edition_of(cx.db(), id).await?.as_deref() != Some(edition)
    {
        return Err(FrontsError::NoStory(id.to_string()));
    }
    let actor = cx.actor.clone();
    let banner = BannerRow {
        text,
        link: link.to_owned(),
        story: new.story.as_ref().map(ToString::to_string),
        until_at: new.until,
        put_up_by: actor.account().map(str::to_owned),
        put_up_at: cx.now(),
    };
    let (banner, actor) = (&banner, &actor);
    cx.write(|tx| async move {
        store::put_banner(&tx, edition, banner).await?;
        let subject = banner.story.as_deref().unwrap_or_default();
        let what =
            Happening { verb: "fronts.banner_up", subject_kind: "banner", subject, edition, detail: "" };
        accounts::api::note(&tx, actor, &what).await?;
        tx.emit(&BannerChanged { edition: edition.to_owned() }).await?;
        Ok(())
    })
    .await
}
