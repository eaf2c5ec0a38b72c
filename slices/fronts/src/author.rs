//! The page of an author: portrait, office, life, work.

use articles::api::{ByName, FeedOf, Query, feeds_of};
use axum::response::Response;
use media::api::{Format, PictureId};
use slice::Ctx;
use text::html::escape;
use web::{Failure, Visit};

use crate::error::failed;
use crate::head::{self, FOLLOWED};
use crate::sheet::{PAGE, Sheet, asked, own_path};
use crate::views::{AuthorPage, AuthorView};

/// Plain words as paragraphs of safe HTML.
fn paragraphs(words: &str) -> Option<String> {
    let html: String = words
        .split("\n\n")
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .map(|part| format!("<p>{}</p>", escape(part)))
        .collect();
    Some(html).filter(|html| !html.is_empty())
}

/// The page of an author. An author of whom the edition has neither words nor stories is unknown in it.
pub(crate) async fn page(cx: &Ctx, visit: &Visit, slug: &str) -> Result<Response, Failure> {
    let site = &*visit.site;
    let before = asked(&visit.query)?.before;
    let profile = articles::api::author(cx.db(), &site.code, slug).await.map_err(failed)?;
    let profile = profile.ok_or_else(Failure::not_found)?;
    let query = Query::author(&site.code, profile.id.as_str(), PAGE);
    let sheet = Sheet::fetch(cx, site, query, before.as_ref()).await?;
    if sheet.cards.is_empty() && profile.role.is_empty() && profile.bio.is_empty() {
        return Err(Failure::not_found());
    }
    let portrait = match &profile.portrait {
        Some(id) => {
            let id = PictureId::from_stored(id.clone());
            media::api::picture(cx.db(), &id, &site.lang, cx.now()).await.map_err(failed)?
        }
        None => None,
    };
    let total = match sheet.total() {
        Some(total) => total,
        None => articles::api::count_by_author(cx.db(), &site.code, &profile.id).await.map_err(failed)?,
    };
    let path = format!("/authors/{}/", profile.slug);
    let description = [profile.bio.as_str(), profile.role.as_str()].into_iter().find(|text| !text.is_empty());
    let description = match description {
        Some(text) => text::excerpt_of(text, 200),
        None => format!("{} · {}", profile.name, site.name),
    };
    let own = own_path(&path, before.as_ref());
    let mut head = head::head(site, "author", &profile.name, Some(description), &own);
    if before.is_none() {
        let mut others = Vec::new();
        for (other, path) in head::everywhere(cx, site, &path) {
            if articles::api::has_stories_by(cx.db(), &other.code, &profile.id).await.map_err(failed)? {
                others.push((other, path));
            }
        }
        head::elsewhere(site, &mut head, &path, &others);
    }
    if sheet.cards.is_empty() {
        head.robots = Some(FOLLOWED);
    }
    head.feeds = feeds_of(cx, site, FeedOf::Author(&profile.slug, &profile.name));
    let view = portrait.as_ref().map(media::api::Picture::view);
    let face = view.as_ref().map(|view| {
        format!("{}{}", site.origin, media::api::rendition_url(cx, view, "1:1", 600, Format::Jpeg))
    });
    if let Some(face) = &face {
        head.property("og:image", face.clone());
    }
    let person = head::Person {
        agency: profile.kind == "agency",
        name: &profile.name,
        role: &profile.role,
        bio: &profile.bio,
        portrait: face,
        elsewhere: profile
            .links()
            .into_iter()
            .map(|(_, url)| url)
            .filter(|url| url.starts_with("http"))
            .collect(),
    };
    head::profile(site, &mut head, &[(profile.name.clone(), path.clone())], &person);
    let pager = sheet.pager(site, &path, &mut head);
    let feed = head.feeds.first().map(|feed| ByName { name: feed.title.clone(), url: feed.url.clone() });
    let elsewhere: Vec<ByName> =
        profile.links().into_iter().map(|(name, url)| ByName { name, url }).collect();
    let page = AuthorPage {
        url: site.path(&path),
        role: Some(profile.role).filter(|text| !text.is_empty()),
        bio_html: paragraphs(&profile.bio),
        portrait: view,
        email: None,
        links: elsewhere.into_iter().chain(feed).collect(),
        total: Some(total),
        cards: sheet.cards,
        pager,
        name: profile.name,
    };
    let rights_end = portrait.as_ref().and_then(|picture| picture.rights_end);
    cx.page(visit, "fronts/author.html", head, AuthorView { author: page })
        .about("author", profile.id.to_string())
        .tags([format!("author:{}", profile.id)])
        .tags(portrait.iter().map(media::api::Picture::tag))
        .tags(sheet.tags)
        .until(sheet.until)
        .until(rights_end)
        .respond()
        .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_biography_is_words_and_never_markup() {
        assert_eq!(
            paragraphs("One <b>.\n\n \n\nTwo & three").as_deref(),
            Some("<p>One &lt;b&gt;.</p><p>Two &amp; three</p>")
        );
        assert_eq!(paragraphs(" \n "), None);
    }
}
