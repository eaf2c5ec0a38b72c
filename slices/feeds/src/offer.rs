//! Which feeds a page names in its head and footer.

use articles::api::FeedOf;
use slice::Ctx;
use web::{FeedLink, Site};

/// The file names of a feed's three forms.
pub(crate) const RSS: &str = "rss.xml";
pub(crate) const ATOM: &str = "atom.xml";
pub(crate) const JSON: &str = "feed.json";

/// The folder of a subject's feeds within the edition.
pub(crate) fn folder(of: FeedOf<'_>) -> String {
    match of {
        FeedOf::Edition => "/feeds".to_owned(),
        FeedOf::Section(slug, _) => format!("/{slug}"),
        FeedOf::Tag(slug, _) => format!("/tags/{slug}"),
        FeedOf::Topic(slug, _) => format!("/topics/{slug}"),
        FeedOf::Author(slug, _) => format!("/authors/{slug}"),
    }
}

/// The front names all three forms; every other page its own feed and the edition's, as Atom.
pub(crate) fn offer(cx: &Ctx, site: &Site, of: FeedOf<'_>) -> Vec<FeedLink> {
    let all = cx.word(site.lang.as_str(), "feeds-title-all");
    let link = |of: FeedOf<'_>, name: &str, file: &str| {
        let (form, media_type) = match file {
            RSS => ("RSS", "application/rss+xml"),
            JSON => ("JSON Feed", "application/feed+json"),
            _ => ("Atom", "application/atom+xml"),
        };
        FeedLink {
            title: format!("{name} ({form})"),
            url: site.url(&format!("{}/{file}", folder(of))),
            media_type,
        }
    };
    match of {
        FeedOf::Edition => [ATOM, RSS, JSON].map(|file| link(of, &all, file)).to_vec(),
        FeedOf::Section(_, name)
        | FeedOf::Tag(_, name)
        | FeedOf::Topic(_, name)
        | FeedOf::Author(_, name) => {
            vec![link(of, name, ATOM), link(FeedOf::Edition, &all, ATOM)]
        }
    }
}
