//! The public face: what an editor can say about a front, and the event that tells of it.

use db::{DbError, Event, Reads};
use serde::{Deserialize, Serialize};
use slice::Place;

pub use crate::act::arrange_front::arrange_front;
pub use crate::act::curate_front::curate_front;
pub use crate::act::put_up_banner::{NewBanner, put_up_banner};
pub use crate::act::restore_front::restore_front;
pub use crate::act::save_front::save_front;
pub use crate::act::take_down_banner::take_down_banner;
pub use crate::error::FrontsError;
pub use crate::model::{Arrangement, Band, Choice, FrontOf, MOST_BANDS, Placement, Rule, Settings, Slot};
use crate::store;

/// Beside the wire on the front.
pub const ASIDE: Place = Place("front.aside");
/// What the front of a paper without a single story says, instead of the plain sentence.
pub const EMPTY: Place = Place("front.empty");

/// What stands on a front was decided anew.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FrontChanged {
    /// The edition's code.
    pub edition: String,
    /// The section's slug, where it is the front of a section.
    #[serde(default)]
    pub section: Option<String>,
}

impl Event for FrontChanged {
    const NAME: &'static str = "FrontChanged";
}

/// The banner of an edition was put up or taken down.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct BannerChanged {
    /// The edition's code.
    pub edition: String,
}

impl Event for BannerChanged {
    const NAME: &'static str = "BannerChanged";
}

/// What an editor has said about a front.
///
/// # Errors
/// The database's.
pub async fn arrangement(on: &impl Reads, front: &FrontOf) -> Result<Arrangement, DbError> {
    store::arrangement(on, front).await
}
