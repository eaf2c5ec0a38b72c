//! Kills a story: gone from every surface at once and for good. Asks for a fresh proof of who it is.

use accounts::api::require_proof;
use slice::Ctx;

use crate::act::withdraw_story::withdraw_story;
use crate::api::StoryId;
use crate::error::ArticlesError;

/// Withdraws the story, if the actor has proved a short while ago who it is.
///
/// # Errors
/// [`ArticlesError`]: the account's `Prove` where the proof is missing.
pub async fn kill_story(cx: &Ctx, id: &StoryId) -> Result<(), ArticlesError> {
    require_proof(cx)?;
    withdraw_story(cx, id).await
}
