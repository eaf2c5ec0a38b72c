//! Feeds: what machines read of the paper. RSS, Atom, JSON Feed, sitemaps, robots and their like.
//!
//! Deliberately absent: tables of its own. Everything is read from other slices when it is asked for.

mod answer;
mod atom;
mod bodies;
mod config;
mod doors;
mod feed;
mod json_feed;
mod offer;
mod pages;
mod rss;
mod sitemap;
mod xml;

use articles::api::FeedOffer;
use include_dir::{Dir, include_dir};
use slice::Slice;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");

/// The slice as the program plugs it in.
pub fn slice() -> Slice {
    Slice::new("feeds")
        .config::<config::Config>()
        .locales(&LOCALES)
        .pages(pages::routes)
        .root(&["robots.txt", "llms.txt", ".well-known", "favicon.ico"], doors::routes)
        .resolves(sitemap::resolve)
        .provide(FeedOffer(offer::offer))
}
