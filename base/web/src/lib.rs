//! How pages get out: sites, words, dates, templates, assets, the page cache, forms and the HTTP front.
//!
//! A wholly different site could stand on this crate. Deliberately absent: any word of a newspaper, any table, any
//! knowledge of which slices exist.

mod assets;
mod cache;
mod compress;
mod dates;
mod failure;
mod form;
mod front;
mod head;
mod network;
mod serve;
mod site;
mod templates;
mod viewer;
mod visit;
mod words;

pub use assets::{Asset, AssetSource, Assets};
pub use cache::{CacheKey, PageCache, Storable};
pub use compress::{Coding, accepted_coding};
pub use dates::{DateStyle, format_clock, format_date, format_number, zone_label};
pub use failure::Failure;
pub use form::{Challenge, FormError, FormKey, proves_same_origin, same_origin};
pub use front::{ErrorPages, Front, FrontConfig, SECURITY_HEADERS};
pub use head::{Alternate, FeedLink, OpenGraph, PageHead};
pub use network::Network;
pub use serve::{Listening, ServeConfig, serve};
pub use site::{Located, Site, Sites};
pub use templates::{IconSource, PageFrame, TemplateError, TemplateSource, Templates, site_of};
pub use viewer::{Identity, Viewer};
pub use visit::Visit;
pub use words::{LANGUAGES, WordSource, Words, WordsError};
